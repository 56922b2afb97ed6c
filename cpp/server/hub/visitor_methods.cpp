// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/hub/method_tables.h"

#include "protocol/json.h"
#include "server/store/chat_life.h"
#include "server/store/chats.h"
#include "server/store/messages.h"
#include "server/store/requests.h"
#include "server/store/visitors.h"
#include "server/visit/device.h"

#include <QUuid>

#include <array>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

using Need = FieldReader::Need;

constexpr int MaxList = 100;

VisitorSession &caller(const Call &call)
{
    return *call.hub.visitorSession(call.session);
}

WritingVisitor writer(const Call &call)
{
    const VisitorSession &session = caller(call);
    return {.id = session.visitorId,
            .siteId = session.siteId,
            .pageUrl = session.presence.pageUrl,
            .pageTitle = session.presence.pageTitle,
            .autoInvitation = call.hub.autoInvitation(session.visitorId)};
}

// A page's title is whatever its author made it; a long one is cut, not refused.
QString titleOf(FieldReader &reader)
{
    return reader.text("title"_L1, Message::MaxText).simplified().left(FieldReader::MaxName);
}

// Only what a browser shows as a page; anything else would become a link in an operator's hands.
QString webAddress(FieldReader &reader, QLatin1StringView name, Need need)
{
    const QString url = reader.text(name, FieldReader::MaxUrl, need);
    if (!url.isEmpty() && !url.startsWith("http://"_L1) && !url.startsWith("https://"_L1)) {
        reader.fail(name, u"is no web address"_s);
    }
    return url;
}

QString stateOf(const Arrived &arrived, const Presence *here)
{
    if (arrived.blocked) {
        return u"blocked"_s;
    }
    if (here && (here->status == VisitorStatus::AutoInvited || here->status == VisitorStatus::LeadForm)) {
        return toString(here->status); // another tab, or the page before, was shown it
    }
    if (!arrived.chat) {
        return arrived.operatorsAvailable ? u"available"_s : u"offline"_s;
    }
    return arrived.chat->state == ChatState::Active ? u"chat"_s : toString(arrived.chat->state);
}

QJsonObject helloAnswer(const Hub &hub, const Arrived &arrived, const VisitorSession &session)
{
    QJsonObject answer{{"visitorToken"_L1, arrived.token},
                       {"visitorId"_L1, arrived.visitorId},
                       {"state"_L1, stateOf(arrived, hub.board().find(arrived.visitorId))},
                       {"settings"_L1, hub.settingsFor(session)},
                       {"serverTime"_L1, arrived.at}};
    if (arrived.chat && !arrived.blocked) {
        QJsonObject open{{"chatId"_L1, arrived.chat->id},       {"state"_L1, toString(arrived.chat->state)},
                         {"lastSeq"_L1, arrived.chat->lastSeq}, {"visitorReadSeq"_L1, arrived.chat->visitorReadSeq},
                         {"messages"_L1, arrived.messages},     {"more"_L1, arrived.moreMessages}};
        if (arrived.chat->operatorId != 0) {
            open["operator"_L1] = QJsonObject{{"name"_L1, arrived.chat->operatorName}};
        }
        if (arrived.rating) {
            open["rating"_L1] = toJson(*arrived.rating);
        }
        if (const int place = hub.placeInQueue(arrived.visitorId, arrived.chat->id)) {
            open["place"_L1] = place;
        }
        answer["openChat"_L1] = open;
    }
    return answer;
}

void attach(const Call &call, const Arrived &arrived, const Arrival &arrival, const QString &language)
{
    VisitorSession *session = call.hub.visitorSession(call.session);
    if (!session) {
        // The tab was closed meanwhile; whoever has no other one leaves after the usual time.
        call.hub.visitorMissed(arrived.visitorId);
        return;
    }
    const Place place = call.hub.places().find(session->info.address);
    session->visitorId = arrived.visitorId;
    session->siteId = arrived.site.id;
    session->presence = {.visitorId = arrived.visitorId,
                         .name = arrived.name,
                         .siteId = arrived.site.id,
                         .visitNumber = arrived.visit.number,
                         .visitStartedAt = arrived.visit.startedAt,
                         .country = place.country,
                         .city = place.city.left(FieldReader::MaxName),
                         .status = VisitorStatus::OnSite,
                         .statusSince = arrived.at,
                         .source = arrived.visit.source,
                         .pageUrl = arrival.page.url,
                         .pageTitle = arrival.page.title,
                         .chatId = 0,
                         .operatorId = 0,
                         .operatorName = {},
                         .language = language,
                         .device = deviceOf(session->info.userAgent)};
    if (arrived.chat) {
        PresenceBoard::applyContact(session->presence, *arrived.chat);
    }
    session->targetable = arrived.targetable;
    session->pagesSeen = arrived.pagesSeen;
    session->told = arrived.told;
    call.reply(helloAnswer(call.hub, arrived, *session));
    call.hub.visitorArrived(*session);
}

void handleHello(const Call &call)
{
    VisitorSession &session = caller(call);
    FieldReader reader(call.params);
    Arrival arrival;
    arrival.siteKey = reader.text("siteKey"_L1, FieldReader::MaxName, Need::Required);
    arrival.origin = session.info.origin;
    arrival.address = session.info.address;
    arrival.token = reader.text("visitorToken"_L1, FieldReader::MaxName);
    arrival.page = {.url = webAddress(reader, "url"_L1, Need::Required), .title = titleOf(reader), .at = 0};
    arrival.referrer = reader.text("referrer"_L1, FieldReader::MaxUrl);
    const QString language = reader.text("language"_L1, FieldReader::MaxName);
    reader.text("screen"_L1, FieldReader::MaxName);
    if (call.refused(reader)) {
        return;
    }
    if (session.stage == SessionStage::Known) {
        call.refuse(ErrorCode::Conflict, u"this socket has said who it is"_s);
        return;
    }
    session.stage = SessionStage::Asking;
    call.hub.store().submit<Arrived>([arrival](Transaction &transaction) { return arrive(transaction, arrival); },
                                     [call, arrival, language](const Outcome<Arrived> &outcome) {
                                         if (const auto *arrived = std::get_if<Arrived>(&outcome)) {
                                             attach(call, *arrived, arrival, language);
                                             return;
                                         }
                                         if (VisitorSession *asking = call.hub.visitorSession(call.session)) {
                                             asking->stage = SessionStage::New;
                                         }
                                         call.refuse(std::get<ProtocolError>(outcome));
                                     });
}

void handlePage(const Call &call)
{
    FieldReader reader(call.params);
    const QString url = webAddress(reader, "url"_L1, Need::Required);
    const QString title = titleOf(reader);
    if (call.refused(reader)) {
        return;
    }
    VisitorSession &session = caller(call);
    session.presence.pageUrl = url;
    session.presence.pageTitle = title;
    call.hub.visitorMoved(session);
    call.ask<int>(
        [id = session.visitorId, url, title](Transaction &transaction) { return seePage(transaction, id, url, title); },
        [call](int pages) {
            call.reply({});
            if (VisitorSession *moved = call.hub.visitorSession(call.session)) {
                moved->pagesSeen = pages;
                call.hub.watchTarget(*moved);
            }
        });
}

// The fields of the form before a chat; nothing when it was not shown.
std::optional<SaidContacts> saidIn(FieldReader &reader)
{
    SaidContacts said;
    said.byForm = true;
    if (reader.has("name"_L1)) {
        said.name = reader.text("name"_L1, FieldReader::MaxName);
    }
    if (reader.has("phone"_L1)) {
        said.phones = QStringList{reader.text("phone"_L1, FieldReader::MaxName)};
    }
    if (reader.has("email"_L1)) {
        said.emails = QStringList{reader.text("email"_L1, FieldReader::MaxName)};
    }
    return said.name || said.phones || said.emails ? std::optional(said) : std::nullopt;
}

void handleStartChat(const Call &call)
{
    FieldReader reader(call.params);
    const QString clientId = reader.clientId("clientId"_L1);
    const QString text = reader.text("text"_L1, Message::MaxText);
    WritingVisitor visitor = writer(call);
    visitor.said = saidIn(reader);
    if (call.refused(reader)) {
        return;
    }
    call.answerWith([visitor, clientId, text](Transaction &transaction) {
        const ChatMessage started =
            startChat(transaction, visitor, clientId, text.trimmed().isEmpty() ? QString() : text);
        QJsonObject answer{
            {"chatId"_L1, started.chat.id},
            {"state"_L1, started.chat.state == ChatState::Active ? u"chat"_s : toString(started.chat.state)}};
        if (started.message) {
            answer["message"_L1] = messageFor(transaction, *started.message, Reader::Visitor);
        }
        return answer;
    });
}

void handleSend(const Call &call)
{
    FieldReader reader(call.params);
    const Word word = wordOf(reader);
    if (call.refused(reader)) {
        return;
    }
    call.answerWith([visitor = writer(call), word](Transaction &transaction) {
        const Message message = sendAsVisitor(transaction, visitor, word);
        return QJsonObject{{"chatId"_L1, message.chatId},
                           {"messageId"_L1, message.id},
                           {"seq"_L1, message.seq},
                           {"at"_L1, message.at}};
    });
}

void handleHistory(const Call &call)
{
    FieldReader reader(call.params);
    const Seq before = reader.id("beforeSeq"_L1, Need::Optional);
    const int limit = int(reader.integer("limit"_L1, 1, MaxList, MaxList));
    if (call.refused(reader)) {
        return;
    }
    call.answerWith([id = caller(call).visitorId, before, limit](Transaction &transaction) {
        const auto chat = presentChatOf(transaction, id);
        const MessagePage page =
            chat ? messagesBefore(transaction, chat->id, before, limit, Reader::Visitor) : MessagePage();
        return QJsonObject{{"messages"_L1, page.messages}, {"more"_L1, page.more}};
    });
}

void handleRead(const Call &call)
{
    FieldReader reader(call.params);
    const Seq seq = reader.id("seq"_L1);
    if (!call.refused(reader)) {
        call.answerWith([id = caller(call).visitorId, seq](Transaction &transaction) {
            readAsVisitor(transaction, id, seq);
            return QJsonObject();
        });
    }
}

void handleTyping(const Call &call)
{
    FieldReader reader(call.params);
    const QString text = reader.text("text"_L1, Message::MaxText);
    if (call.refused(reader)) {
        return;
    }
    const Presence *visitor = call.hub.board().find(caller(call).visitorId);
    if (visitor && visitor->operatorId != 0) {
        call.hub.toOperator(visitor->operatorId,
                            encodeNotification(u"typing"_s, {{"chatId"_L1, visitor->chatId}, {"text"_L1, text}}));
    }
    call.reply({});
}

// The three that take nothing and only move the visitor's chat on.
void moveOn(const Call &call, void (*step)(Transaction &, VisitorId))
{
    call.answerWith([id = caller(call).visitorId, step](Transaction &transaction) {
        step(transaction, id);
        return QJsonObject();
    });
}

// The visitor was invited by a rule, or shown the lead form.
bool isTargeted(const Call &call)
{
    const Presence *here = call.hub.board().find(caller(call).visitorId);
    return here && (here->status == VisitorStatus::AutoInvited || here->status == VisitorStatus::LeadForm);
}

void handleAccept(const Call &call)
{
    if (call.hub.autoInvitation(caller(call).visitorId).isEmpty()) {
        if (isTargeted(call)) {
            call.reply({}); // the lead form was opened; nothing is decided yet
        } else {
            moveOn(call, acceptInvite);
        }
        return;
    }
    call.answerWith([visitor = writer(call)](Transaction &transaction) {
        startChat(transaction, visitor, QUuid::createUuid().toString(QUuid::WithoutBraces), {});
        return QJsonObject();
    });
}

void handleReject(const Call &call)
{
    if (isTargeted(call)) {
        call.hub.endTargeting(caller(call).visitorId);
        call.reply({});
    } else {
        moveOn(call, rejectInvite);
    }
}

void handleRequest(const Call &call)
{
    FieldReader reader(call.params);
    const QString clientId = reader.clientId("clientId"_L1);
    const Presence *here = call.hub.board().find(caller(call).visitorId);
    const bool leadForm = here && here->status == VisitorStatus::LeadForm;
    const FilledForm form{.name = reader.text("name"_L1, FieldReader::MaxName),
                          .email = reader.text("email"_L1, FieldReader::MaxName),
                          .phone = reader.text("phone"_L1, FieldReader::MaxName),
                          .message = reader.text("message"_L1, Message::MaxText),
                          .origin = leadForm ? RequestOrigin::LeadForm : RequestOrigin::Offline};
    if (call.refused(reader)) {
        return;
    }
    call.ask<RequestId>([visitor = writer(call), clientId,
                         form](Transaction &transaction) { return leaveRequest(transaction, visitor, clientId, form); },
                        [call, leadForm](RequestId id) {
                            call.reply({{"requestId"_L1, id}});
                            const VisitorSession *session = call.hub.visitorSession(call.session);
                            if (session && leadForm) {
                                call.hub.endTargeting(session->visitorId);
                            }
                        });
}

constexpr std::array Methods{
    Method{"visitor.hello"_L1, Role::Operator, handleHello},
    Method{"visitor.page"_L1, Role::Operator, handlePage},
    Method{"visitor.startChat"_L1, Role::Operator, handleStartChat},
    Method{"visitor.send"_L1, Role::Operator, handleSend},
    Method{"visitor.history"_L1, Role::Operator, handleHistory},
    Method{"visitor.read"_L1, Role::Operator, handleRead},
    Method{"visitor.typing"_L1, Role::Operator, handleTyping},
    Method{"visitor.closeChat"_L1, Role::Operator, [](const Call &call) { moveOn(call, closeAsVisitor); }},
    Method{"visitor.acceptInvite"_L1, Role::Operator, handleAccept},
    Method{"visitor.rejectInvite"_L1, Role::Operator, handleReject},
    Method{"visitor.request"_L1, Role::Operator, handleRequest},
};

} // namespace

void callVisitorMethod(const Call &call, const QString &method)
{
    for (const std::span<const Method> methods : {std::span<const Method>(Methods), visitorContactMethods()}) {
        const auto found = std::ranges::find_if(methods, [&](const Method &one) { return one.name == method; });
        if (found != methods.end()) {
            found->handle(call);
            return;
        }
    }
    call.refuse(ErrorCode::NoSuchMethod, u"no such method"_s);
}

} // namespace otklik
