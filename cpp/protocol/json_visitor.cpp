// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/json.h"

#include "protocol/names.h"

using namespace Qt::StringLiterals;

namespace otklik {

using namespace wire;

namespace {

using Need = FieldReader::Need;

QJsonObject toJson(const PageView &page)
{
    return {{"url"_L1, page.url}, {"title"_L1, page.title}, {"at"_L1, page.at}};
}

PageView pageViewFrom(FieldReader &reader)
{
    PageView page;
    page.url = reader.text("url"_L1, FieldReader::MaxUrl);
    page.title = reader.text("title"_L1, FieldReader::MaxName);
    page.at = reader.time("at"_L1);
    return page;
}

} // namespace

QJsonObject toJson(const Presence &presence)
{
    return {{"visitorId"_L1, presence.visitorId},
            {"name"_L1, presence.name},
            {"siteId"_L1, presence.siteId},
            {"visitNumber"_L1, presence.visitNumber},
            {"visitStartedAt"_L1, presence.visitStartedAt},
            {"country"_L1, presence.country},
            {"city"_L1, presence.city},
            {"status"_L1, toString(presence.status)},
            {"statusSince"_L1, presence.statusSince},
            {"source"_L1, presence.source},
            {"pageUrl"_L1, presence.pageUrl},
            {"pageTitle"_L1, presence.pageTitle},
            {"chatId"_L1, presence.chatId},
            {"operatorId"_L1, presence.operatorId},
            {"operatorName"_L1, presence.operatorName},
            {"language"_L1, presence.language},
            {"device"_L1, presence.device}};
}

Presence presenceFrom(FieldReader &reader)
{
    Presence presence;
    presence.visitorId = reader.id("visitorId"_L1);
    presence.name = reader.text("name"_L1, FieldReader::MaxName);
    presence.siteId = reader.id("siteId"_L1, Need::Optional);
    presence.visitNumber = int(reader.integer("visitNumber"_L1, 1, 1'000'000'000, 1));
    presence.visitStartedAt = reader.time("visitStartedAt"_L1);
    presence.country = reader.text("country"_L1, FieldReader::MaxName);
    presence.city = reader.text("city"_L1, FieldReader::MaxName);
    presence.status = readName(reader, "status"_L1, VisitorStatusNames);
    presence.statusSince = reader.time("statusSince"_L1);
    presence.source = reader.text("source"_L1, FieldReader::MaxUrl);
    presence.pageUrl = reader.text("pageUrl"_L1, FieldReader::MaxUrl);
    presence.pageTitle = reader.text("pageTitle"_L1, FieldReader::MaxName);
    presence.chatId = reader.id("chatId"_L1, Need::Optional);
    presence.operatorId = reader.id("operatorId"_L1, Need::Optional);
    presence.operatorName = reader.text("operatorName"_L1, FieldReader::MaxName);
    presence.language = reader.text("language"_L1, FieldReader::MaxName);
    presence.device = reader.text("device"_L1, FieldReader::MaxName);
    return presence;
}

QJsonObject toJson(const ContactCard &card)
{
    return {{"name"_L1, card.name},
            {"company"_L1, card.company},
            {"phones"_L1, QJsonArray::fromStringList(card.phones)},
            {"emails"_L1, QJsonArray::fromStringList(card.emails)},
            {"comment"_L1, card.comment},
            {"version"_L1, card.version}};
}

ContactCard contactCardFrom(FieldReader &reader)
{
    ContactCard card;
    card.name = reader.text("name"_L1, FieldReader::MaxName);
    card.company = reader.text("company"_L1, FieldReader::MaxName);
    card.phones = reader.texts("phones"_L1, ContactCard::MaxContacts, FieldReader::MaxName);
    card.emails = reader.texts("emails"_L1, ContactCard::MaxContacts, FieldReader::MaxName);
    card.comment = reader.text("comment"_L1, Message::MaxText);
    card.version = int(reader.integer("version"_L1, 0, 1'000'000'000, 0));
    return card;
}

QJsonObject toJson(const Visitor &visitor)
{
    return {{"visitorId"_L1, visitor.id}, {"card"_L1, toJson(visitor.card)}};
}

Visitor visitorFrom(FieldReader &reader)
{
    Visitor visitor;
    visitor.id = reader.id("visitorId"_L1);
    FieldReader card(reader.object("card"_L1), u"card."_s);
    visitor.card = contactCardFrom(card);
    if (card.fault()) {
        reader.fail(*card.fault());
    }
    return visitor;
}

QJsonObject toJson(const Visit &visit)
{
    QJsonArray pages;
    for (const PageView &page : visit.pages) {
        pages.append(toJson(page));
    }
    return {{"number"_L1, visit.number},
            {"startedAt"_L1, visit.startedAt},
            {"endedAt"_L1, visit.endedAt},
            {"source"_L1, visit.source},
            {"pages"_L1, pages}};
}

Visit visitFrom(FieldReader &reader)
{
    Visit visit;
    visit.number = int(reader.integer("number"_L1, 1, 1'000'000'000));
    visit.startedAt = reader.time("startedAt"_L1);
    visit.endedAt = reader.time("endedAt"_L1);
    visit.source = reader.text("source"_L1, FieldReader::MaxUrl);
    visit.pages = listFrom<PageView>(reader, "pages"_L1, pageViewFrom);
    return visit;
}

} // namespace otklik
