// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alert_facts.h"

#include "models/alert_settings.h"
#include "models/directory.h"
#include "models/format.h"
#include "models/incoming_model.h"
#include "models/open_chats.h"
#include "models/request_store.h"
#include "models/rooms.h"
#include "models/texts.h"
#include "models/visitors_on_site.h"

#include <algorithm>
#include <array>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QLatin1StringView, 5> Events{"waiting"_L1, "passed"_L1, "message"_L1, "colleague"_L1,
                                                  "request"_L1};

/// When it began to want the operator, to have the facts in that order.
using Dated = std::pair<Timestamp, AlertFact>;

void addChat(const OpenChat &open, const AlertView &view, const IncomingModel &incoming, bool messages,
             QList<Dated> &facts)
{
    const Chat &chat = open.chat;
    const bool inFront = view.watched && (view.chat == chat.id || view.beside == chat.id);
    if (open.place() == ChatState::Waiting) {
        // Its pop-up lies over every page, so that an active window is enough to have it in front of oneself.
        facts.append({open.passedToMe ? chat.transfer->expiresAt : chat.waitingSince,
                      {.key = {open.passedToMe ? AlertKind::Passed : AlertKind::Waiting, chat.id},
                       .mark = open.passedToMe ? chat.transfer->expiresAt : chat.waitingSince,
                       .onScreen = view.watched,
                       .silent = inFront || incoming.isPostponed(chat.id)}});
    } else if (messages && !open.unread.isEmpty()) {
        facts.append({open.lastActivity(),
                      {.key = {AlertKind::Message, chat.id}, .mark = open.unread.last(), .onScreen = inFront}});
    }
}

} // namespace

const QString AlertFacts::SummaryKey = u"summary"_s;

QList<AlertFact> AlertFacts::gather(const AlertView &view, const AlertSettings &choices) const
{
    QList<Dated> dated;
    for (const OpenChat &open : m_from.chats.all()) {
        addChat(open, view, m_from.incoming, choices.messages(), dated);
    }
    if (choices.colleagues()) {
        for (const OpenRoom &open : m_from.rooms.all()) {
            if (open.unread() > 0) {
                dated.append({open.room.lastMessage ? open.room.lastMessage->at : 0,
                              {.key = {AlertKind::Colleague, open.room.id},
                               .mark = open.room.lastSeq,
                               .onScreen = view.watched && view.room == open.room.id}});
            }
        }
    }
    if (choices.requests()) {
        for (const Request &request : m_from.requests.all()) {
            if (request.state == RequestState::New) {
                dated.append({request.createdAt,
                              {.key = {AlertKind::Request, request.id},
                               .mark = request.createdAt,
                               .onScreen = view.watched && view.requests}});
            }
        }
    }
    std::ranges::sort(dated, {},
                      [](const Dated &one) { return std::tuple(!one.second.calls(), one.first, one.second.key); });
    QList<AlertFact> facts;
    facts.reserve(dated.size());
    for (const Dated &one : std::as_const(dated)) {
        facts.append(one.second);
    }
    return facts;
}

Notice AlertFacts::notice(const AlertKey &key, bool words) const
{
    Notice notice;
    notice.key = nameOf(key);
    notice.event = Events.at(std::size_t(key.kind));
    notice.open = tr("Open");
    switch (key.kind) {
    case AlertKind::Waiting:
    case AlertKind::Passed:
        notice.lasting = true;
        notice.actions = {{alertaction::Accept, tr("Accept")}, {alertaction::Open, tr("Open")}};
        sayChat(key, words, notice);
        break;
    case AlertKind::Message:
        notice.reply = tr("Reply");
        sayChat(key, words, notice);
        break;
    case AlertKind::Colleague:
        notice.reply = tr("Reply");
        sayColleague(key, words, notice);
        break;
    case AlertKind::Request:
        notice.actions = {{alertaction::Open, tr("Open")}};
        sayRequest(key, words, notice);
        break;
    }
    return notice;
}

void AlertFacts::sayChat(const AlertKey &key, bool words, Notice &notice) const
{
    const OpenChat *open = m_from.chats.find(key.id);
    if (open == nullptr) {
        return;
    }
    const QString name = visitorName(*open);
    const Chat &chat = open->chat;
    QStringList lines;
    if (key.kind == AlertKind::Passed && chat.transfer) {
        notice.title = tr("A chat is passed to you · %1").arg(name);
        const Transfer &transfer = *chat.transfer;
        lines.append(words && !transfer.comment.isEmpty() ? transfer.fromName + u": "_s + transfer.comment
                                                          : transfer.fromName);
    } else if (key.kind == AlertKind::Waiting) {
        notice.title = tr("New chat · %1").arg(name);
        if (words && chat.lastMessage) {
            lines.append(Texts::words(*chat.lastMessage));
        }
        lines.append(where(*open));
    } else {
        const int unread = int(open->unread.size());
        notice.title = unread > 1 ? u"%1 · %2"_s.arg(name).arg(unread) : name;
        lines.append(words && chat.lastMessage ? Texts::words(*chat.lastMessage)
                                               : tr("%n new message(s)", nullptr, unread));
    }
    lines.removeAll(QString());
    notice.text = lines.join(u'\n');
}

void AlertFacts::sayColleague(const AlertKey &key, bool words, Notice &notice) const
{
    const OpenRoom open = m_from.rooms.room(key.id);
    const std::optional<Message> &last = open.room.lastMessage;
    const QString author = last ? last->author.name : QString();
    notice.title = author;
    if (open.room.kind == RoomKind::Group) {
        const QString group =
            open.room.groupId == 0 ? tr("The whole company") : m_from.directory.groupName(open.room.groupId);
        notice.title = author.isEmpty() ? group : author + u" · "_s + group;
    }
    notice.text = words && last ? Texts::words(*last) : tr("%n new message(s)", nullptr, open.unread());
}

void AlertFacts::sayRequest(const AlertKey &key, bool words, Notice &notice) const
{
    const Request *request = m_from.requests.find(key.id);
    if (request == nullptr) {
        return;
    }
    const QString known = m_from.visitors.name(request->visitorId, request->name);
    notice.title = tr("New request · %1").arg(known.isEmpty() ? Texts::guest(request->visitorId) : known);
    QStringList lines;
    if (words) {
        lines.append(request->message);
    }
    lines.append(m_from.directory.siteName(request->siteId));
    lines.removeAll(QString());
    notice.text = lines.join(u'\n');
}

Notice AlertFacts::summary(const QSet<AlertKey> &keys) const
{
    const auto count = [&keys](AlertKind kind) { return int(std::ranges::count(keys, kind, &AlertKey::kind)); };
    const int waiting = count(AlertKind::Waiting) + count(AlertKind::Passed);
    const int unread = count(AlertKind::Message) + count(AlertKind::Colleague);
    return {.key = SummaryKey,
            .event = u"summary"_s,
            .title = tr("Otklik"),
            .text = countText(waiting, unread, count(AlertKind::Request)),
            .lasting = waiting > 0,
            .open = tr("Open"),
            .actions = {{alertaction::Open, tr("Open")}},
            .reply = {}};
}

QString AlertFacts::countText(int waiting, int unread, int requests)
{
    QStringList parts;
    if (waiting > 0) {
        parts.append(tr("%n chat(s) waiting", nullptr, waiting));
    }
    if (unread > 0) {
        parts.append(tr("%n unread", nullptr, unread));
    }
    if (requests > 0) {
        parts.append(tr("%n new request(s)", nullptr, requests));
    }
    return parts.join(u", "_s);
}

QString AlertFacts::nameOf(const AlertKey &key)
{
    return u"%1-%2"_s.arg(Events.at(std::size_t(key.kind))).arg(key.id);
}

AlertKey AlertFacts::keyOf(const QString &name)
{
    const qsizetype dash = name.indexOf(u'-');
    const QStringView kind = QStringView(name).left(std::max<qsizetype>(dash, 0));
    const auto event = std::ranges::find_if(Events, [kind](QLatin1StringView one) { return one == kind; });
    if (dash < 0 || event == Events.end()) {
        return {};
    }
    return {AlertKind(event - Events.begin()), name.mid(dash + 1).toLongLong()};
}

QString AlertFacts::visitorName(const OpenChat &open) const
{
    const QString name = m_from.visitors.name(open.chat.visitorId, open.chat.visitorName);
    return name.isEmpty() ? Texts::guest(open.chat.visitorId) : name;
}

QString AlertFacts::where(const OpenChat &open) const
{
    QStringList parts{m_from.directory.siteName(open.chat.siteId)};
    if (const Presence *visitor = m_from.visitors.find(open.chat.visitorId)) {
        parts.append(m_from.format.place(visitor->country, visitor->city));
        parts.append(visitor->pageTitle);
    }
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace otklik
