// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What visitors say of themselves and of the chat they had.
#include "server/hub/method_tables.h"
#include "server/store/blacklist.h"
#include "server/store/ratings.h"
#include "server/store/told_contacts.h"

#include <array>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

VisitorId visitorOf(const Call &call)
{
    return call.hub.visitorSession(call.session)->visitorId;
}

// Never the contact card itself: what operators wrote is not for the page.
void handleCard(const Call &call)
{
    FieldReader reader(call.params);
    SaidContacts said;
    if (reader.has("name"_L1)) {
        said.name = reader.text("name"_L1, FieldReader::MaxName);
    }
    if (reader.has("phones"_L1)) {
        said.phones = reader.texts("phones"_L1, ContactCard::MaxContacts, FieldReader::MaxName);
    }
    if (reader.has("emails"_L1)) {
        said.emails = reader.texts("emails"_L1, ContactCard::MaxContacts, FieldReader::MaxName);
    }
    if (call.refused(reader)) {
        return;
    }
    const bool says = said.name || said.phones || said.emails;
    call.answerWith([id = visitorOf(call), said, says](Transaction &transaction) {
        if (says) {
            refuseBlocked(transaction, id);
        }
        const ToldContacts told = says ? tellContacts(transaction, id, said) : toldBy(transaction, id);
        return QJsonObject{{"name"_L1, told.name},
                           {"phones"_L1, QJsonArray::fromStringList(told.phones)},
                           {"emails"_L1, QJsonArray::fromStringList(told.emails)}};
    });
}

void handleRate(const Call &call)
{
    FieldReader reader(call.params);
    const ChatId id = reader.id("chatId"_L1);
    const int stars = int(reader.integer("rating"_L1, 1, Rating::MostStars));
    const QString comment = reader.text("comment"_L1, Rating::MaxComment);
    if (!call.refused(reader)) {
        call.answerWith([visitor = visitorOf(call), id, stars, comment](Transaction &transaction) {
            return toJson(rateChat(transaction, visitor, id, stars, comment));
        });
    }
}

constexpr std::array Methods{
    Method{"visitor.card"_L1, Role::Operator, handleCard},
    Method{"visitor.rate"_L1, Role::Operator, handleRate},
};

} // namespace

std::span<const Method> visitorContactMethods()
{
    return Methods;
}

} // namespace otklik
