// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/json.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

using Need = FieldReader::Need;

template<typename Enum, std::size_t N> using Names = std::array<std::pair<Enum, QLatin1StringView>, N>;

constexpr Names<VisitorStatus, 6> VisitorStatusNames{{
    {VisitorStatus::OnSite, "on_site"_L1},
    {VisitorStatus::Invited, "invited"_L1},
    {VisitorStatus::AutoInvited, "auto_invited"_L1},
    {VisitorStatus::Waiting, "waiting"_L1},
    {VisitorStatus::InChat, "in_chat"_L1},
    {VisitorStatus::LeadForm, "lead_form"_L1},
}};
constexpr Names<ChatState, 4> ChatStateNames{{
    {ChatState::Invited, "invited"_L1},
    {ChatState::Waiting, "waiting"_L1},
    {ChatState::Active, "active"_L1},
    {ChatState::Closed, "closed"_L1},
}};
constexpr Names<ClosedBy, 3> ClosedByNames{{
    {ClosedBy::Nobody, ""_L1},
    {ClosedBy::Operator, "operator"_L1},
    {ClosedBy::Visitor, "visitor"_L1},
}};
constexpr Names<MessageKind, 3> MessageKindNames{{
    {MessageKind::Message, "message"_L1},
    {MessageKind::Note, "note"_L1},
    {MessageKind::System, "system"_L1},
}};
constexpr Names<AuthorKind, 3> AuthorKindNames{{
    {AuthorKind::Visitor, "visitor"_L1},
    {AuthorKind::Operator, "operator"_L1},
    {AuthorKind::System, "system"_L1},
}};
constexpr Names<OperatorStatus, 3> OperatorStatusNames{{
    {OperatorStatus::Available, "available"_L1},
    {OperatorStatus::Unavailable, "unavailable"_L1},
    {OperatorStatus::Offline, "offline"_L1},
}};
constexpr Names<Role, 3> RoleNames{{
    {Role::Operator, "operator"_L1},
    {Role::Supervisor, "supervisor"_L1},
    {Role::Admin, "admin"_L1},
}};

template<typename Enum, std::size_t N> QString nameOf(const Names<Enum, N> &names, Enum value)
{
    return std::ranges::find(names, value, &std::pair<Enum, QLatin1StringView>::first)->second;
}

template<typename Enum, std::size_t N> std::optional<Enum> valueOf(const Names<Enum, N> &names, QStringView text)
{
    const auto found = std::ranges::find_if(names, [&](const auto &row) { return row.second == text; });
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

// A field that holds one of the names; absent or unknown is a fault.
template<typename Enum, std::size_t N>
Enum readName(FieldReader &reader, QLatin1StringView field, const Names<Enum, N> &names)
{
    const auto value = valueOf(names, reader.text(field, FieldReader::MaxName));
    if (!value) {
        reader.fail(field, u"is none of the known values"_s);
        return names.front().first;
    }
    return *value;
}

QJsonArray toJsonArray(const QList<qint64> &ids)
{
    QJsonArray result;
    for (const qint64 id : ids) {
        result.append(id);
    }
    return result;
}

QJsonObject toJson(const Author &author)
{
    return {{"kind"_L1, toString(author.kind)}, {"id"_L1, author.id}, {"name"_L1, author.name}};
}

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

QString toString(VisitorStatus status)
{
    return nameOf(VisitorStatusNames, status);
}
QString toString(ChatState state)
{
    return nameOf(ChatStateNames, state);
}
QString toString(ClosedBy closedBy)
{
    return nameOf(ClosedByNames, closedBy);
}
QString toString(MessageKind kind)
{
    return nameOf(MessageKindNames, kind);
}
QString toString(AuthorKind kind)
{
    return nameOf(AuthorKindNames, kind);
}
QString toString(OperatorStatus status)
{
    return nameOf(OperatorStatusNames, status);
}
QString toString(Role role)
{
    return nameOf(RoleNames, role);
}
std::optional<OperatorStatus> operatorStatusFromString(QStringView text)
{
    return valueOf(OperatorStatusNames, text);
}
std::optional<Role> roleFromString(QStringView text)
{
    return valueOf(RoleNames, text);
}
std::optional<MessageKind> messageKindFromString(QStringView text)
{
    return valueOf(MessageKindNames, text);
}
std::optional<ChatState> chatStateFromString(QStringView text)
{
    return valueOf(ChatStateNames, text);
}
std::optional<ClosedBy> closedByFromString(QStringView text)
{
    return valueOf(ClosedByNames, text);
}
std::optional<AuthorKind> authorKindFromString(QStringView text)
{
    return valueOf(AuthorKindNames, text);
}
std::optional<VisitorStatus> visitorStatusFromString(QStringView text)
{
    return valueOf(VisitorStatusNames, text);
}

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
            {"comment"_L1, card.comment}};
}

ContactCard contactCardFrom(FieldReader &reader)
{
    ContactCard card;
    card.name = reader.text("name"_L1, FieldReader::MaxName);
    card.company = reader.text("company"_L1, FieldReader::MaxName);
    card.phones = reader.texts("phones"_L1, ContactCard::MaxContacts, FieldReader::MaxName);
    card.emails = reader.texts("emails"_L1, ContactCard::MaxContacts, FieldReader::MaxName);
    card.comment = reader.text("comment"_L1, Message::MaxText);
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

QJsonObject toJson(const Message &message)
{
    QJsonObject json{
        {"messageId"_L1, message.id}, {"chatId"_L1, message.chatId},       {"seq"_L1, message.seq},
        {"at"_L1, message.at},        {"kind"_L1, toString(message.kind)}, {"author"_L1, toJson(message.author)}};
    if (!message.clientId.isEmpty()) {
        json["clientId"_L1] = message.clientId;
    }
    if (!message.text.isEmpty()) {
        json["text"_L1] = message.text;
    }
    if (message.kind == MessageKind::System) {
        json["system"_L1] = QJsonObject{{"code"_L1, message.systemCode},
                                        {"params"_L1, QJsonObject::fromVariantMap(message.systemParams)}};
    }
    return json;
}

Message messageFrom(FieldReader &reader)
{
    Message message;
    message.id = reader.id("messageId"_L1);
    message.chatId = reader.id("chatId"_L1);
    message.seq = reader.id("seq"_L1);
    message.at = reader.time("at"_L1);
    message.kind = readName(reader, "kind"_L1, MessageKindNames);
    FieldReader author(reader.object("author"_L1), u"author."_s);
    message.author.kind = readName(author, "kind"_L1, AuthorKindNames);
    message.author.id = author.id("id"_L1, Need::Optional);
    message.author.name = author.text("name"_L1, FieldReader::MaxName);
    if (author.fault()) {
        reader.fail(*author.fault());
    }
    if (reader.has("clientId"_L1)) {
        message.clientId = reader.clientId("clientId"_L1);
    }
    message.text = reader.text("text"_L1, Message::MaxText);
    if (message.kind == MessageKind::System) {
        FieldReader system(reader.object("system"_L1), u"system."_s);
        message.systemCode = system.text("code"_L1, FieldReader::MaxName, Need::Required);
        message.systemParams = system.object("params"_L1, Need::Optional).toVariantMap();
        if (system.fault()) {
            reader.fail(*system.fault());
        }
    }
    return message;
}

QJsonObject toJson(const Chat &chat)
{
    QJsonObject json{{"chatId"_L1, chat.id},
                     {"visitorId"_L1, chat.visitorId},
                     {"visitorName"_L1, chat.visitorName},
                     {"siteId"_L1, chat.siteId},
                     {"state"_L1, toString(chat.state)},
                     {"operatorId"_L1, chat.operatorId},
                     {"operatorName"_L1, chat.operatorName},
                     {"createdAt"_L1, chat.createdAt},
                     {"waitingSince"_L1, chat.waitingSince},
                     {"closedAt"_L1, chat.closedAt},
                     {"closedBy"_L1, toString(chat.closedBy)},
                     {"lastSeq"_L1, chat.lastSeq},
                     {"unansweredSince"_L1, chat.unansweredSince},
                     {"readSeq"_L1, chat.readSeq},
                     {"visitorReadSeq"_L1, chat.visitorReadSeq},
                     {"tags"_L1, toJsonArray(chat.tags)}};
    if (chat.lastMessage) {
        json["lastMessage"_L1] = toJson(*chat.lastMessage);
    }
    return json;
}

Chat chatFrom(FieldReader &reader)
{
    constexpr qint64 maxSeq = 1'000'000'000'000;
    Chat chat;
    chat.id = reader.id("chatId"_L1);
    chat.visitorId = reader.id("visitorId"_L1);
    chat.visitorName = reader.text("visitorName"_L1, FieldReader::MaxName);
    chat.siteId = reader.id("siteId"_L1, Need::Optional);
    chat.state = readName(reader, "state"_L1, ChatStateNames);
    chat.operatorId = reader.id("operatorId"_L1, Need::Optional);
    chat.operatorName = reader.text("operatorName"_L1, FieldReader::MaxName);
    chat.createdAt = reader.time("createdAt"_L1);
    chat.waitingSince = reader.time("waitingSince"_L1);
    chat.closedAt = reader.time("closedAt"_L1);
    chat.closedBy = readName(reader, "closedBy"_L1, ClosedByNames);
    chat.lastSeq = reader.integer("lastSeq"_L1, 0, maxSeq, 0);
    chat.unansweredSince = reader.time("unansweredSince"_L1);
    chat.readSeq = reader.integer("readSeq"_L1, 0, maxSeq, 0);
    chat.visitorReadSeq = reader.integer("visitorReadSeq"_L1, 0, maxSeq, 0);
    chat.tags = reader.ids("tags"_L1);
    if (reader.has("lastMessage"_L1)) {
        FieldReader last(reader.object("lastMessage"_L1), u"lastMessage."_s);
        chat.lastMessage = messageFrom(last);
        if (last.fault()) {
            reader.fail(*last.fault());
        }
    }
    return chat;
}

QJsonObject toJson(const Operator &colleague)
{
    return {{"operatorId"_L1, colleague.id},
            {"name"_L1, colleague.name},
            {"status"_L1, toString(colleague.status)},
            {"role"_L1, toString(colleague.role)},
            {"groups"_L1, toJsonArray(colleague.groups)}};
}

Operator operatorFrom(FieldReader &reader)
{
    Operator colleague;
    colleague.id = reader.id("operatorId"_L1);
    colleague.name = reader.text("name"_L1, FieldReader::MaxName);
    colleague.status = readName(reader, "status"_L1, OperatorStatusNames);
    colleague.role = readName(reader, "role"_L1, RoleNames);
    colleague.groups = reader.ids("groups"_L1);
    return colleague;
}

QJsonObject toJson(const Group &group)
{
    return {{"groupId"_L1, group.id}, {"name"_L1, group.name}};
}

Group groupFrom(FieldReader &reader)
{
    Group group;
    group.id = reader.id("groupId"_L1);
    group.name = reader.text("name"_L1, FieldReader::MaxName);
    return group;
}

QJsonObject toJson(const Site &site)
{
    return {{"siteId"_L1, site.id}, {"name"_L1, site.name}, {"origins"_L1, QJsonArray::fromStringList(site.origins)}};
}

Site siteFrom(FieldReader &reader)
{
    Site site;
    site.id = reader.id("siteId"_L1);
    site.name = reader.text("name"_L1, FieldReader::MaxName);
    site.origins = reader.texts("origins"_L1, 100, FieldReader::MaxUrl);
    return site;
}

QJsonObject toJson(const Tag &tag)
{
    return {{"tagId"_L1, tag.id}, {"name"_L1, tag.name}, {"colour"_L1, tag.colour}, {"system"_L1, tag.system}};
}

Tag tagFrom(FieldReader &reader)
{
    Tag tag;
    tag.id = reader.id("tagId"_L1);
    tag.name = reader.text("name"_L1, FieldReader::MaxName);
    tag.colour = reader.text("colour"_L1, FieldReader::MaxName);
    tag.system = reader.flag("system"_L1);
    return tag;
}

} // namespace otklik
