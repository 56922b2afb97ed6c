// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/hub/hub.h"

#include "server/hub/call.h"
#include "server/log.h"
#include "server/store/chats.h"
#include "server/store/company.h"
#include "server/store/visitors.h"

#include <boost/asio/post.hpp>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

// Each takes 64 MiB while it works.
constexpr std::size_t PasswordWorkers = 2;

ProtocolError unauthorized()
{
    return {.code = ErrorCode::Unauthorized,
            .message = u"the first message must say who this is"_s,
            .field = {},
            .retryAfter = 0};
}

} // namespace

Hub::Hub(const HubStrand &strand, HubSettings settings, Clock clock, const PlaceFinder &places)
    : m_strand(strand)
    , m_settings(std::move(settings))
    , m_clock(clock)
    , m_places(places)
    , m_operatorGrace(strand, m_settings.operatorGrace, [this](qint64 id) { operatorGone(id); })
    , m_visitorGrace(strand, m_settings.visitorGrace, [this](qint64 id) { visitorLeft(id); })
    , m_deadlines(strand, m_settings.firstMessageTime,
                  [this](qint64 id) {
                      if (Session *quiet = session(id)) {
                          quiet->peer->close(CloseCode::Policy);
                      }
                  })
    , m_presence(strand)
    , m_targets(strand, m_clock, [this](VisitorId id) { return targetFound(id); })
    , m_outside(strand, m_settings.folder, [this] { lookOutside(); })
    , m_dueTimer(strand)
    , m_passwordWorkers(PasswordWorkers)
    , m_startedAt(std::chrono::steady_clock::now())
    , m_store(
          m_settings.folder, std::move(clock),
          [strand](std::function<void()> later) { boost::asio::post(strand, std::move(later)); },
          [this](const Announcements &announcements) { announce(announcements); })
    , m_reading(m_settings.folder, m_clock,
                [strand](std::function<void()> later) { boost::asio::post(strand, std::move(later)); })
{
}

Hub::~Hub()
{
    m_passwordWorkers.stop();
    m_passwordWorkers.join();
}

SessionId Hub::connected(SocketKind kind, std::shared_ptr<Peer> peer, PeerInfo info)
{
    const SessionId id = ++m_lastSession;
    boost::asio::post(m_strand, [this, kind, id, peer = std::move(peer), info = std::move(info)]() mutable {
        if (m_stopping) {
            peer->close(CloseCode::ServerStops);
            return;
        }
        Session common{.id = id, .peer = std::move(peer), .info = std::move(info), .stage = SessionStage::New};
        if (kind == SocketKind::Operator) {
            m_operatorSessions.emplace(id, OperatorSession{std::move(common), {}, {}, 0});
        } else {
            VisitorSession session;
            static_cast<Session &>(session) = std::move(common);
            m_visitorSessions.emplace(id, std::move(session));
        }
        m_deadlines.start(id);
    });
    return id;
}

void Hub::received(SessionId id, Frame frame)
{
    boost::asio::post(m_strand, [this, id, frame = std::move(frame)] { handle(id, frame); });
}

void Hub::disconnected(SessionId id)
{
    boost::asio::post(m_strand, [this, id] { forget(id); });
}

Session *Hub::session(SessionId id)
{
    if (OperatorSession *found = operatorSession(id)) {
        return found;
    }
    return visitorSession(id);
}

OperatorSession *Hub::operatorSession(SessionId id)
{
    const auto found = m_operatorSessions.find(id);
    return found == m_operatorSessions.end() ? nullptr : &found->second;
}

VisitorSession *Hub::visitorSession(SessionId id)
{
    const auto found = m_visitorSessions.find(id);
    return found == m_visitorSessions.end() ? nullptr : &found->second;
}

Turn Hub::turnOf(SessionId id)
{
    VisitorSession *visitor = visitorSession(id);
    return visitor ? Turn{.line = visitor->visitorId, .patient = visitor->haste.count(now())} : Turn();
}

void Hub::send(SessionId id, const QByteArray &frame, Weight weight)
{
    if (Session *to = session(id)) {
        to->peer->send(frame, weight);
    }
}

void Hub::restartDeadline(SessionId id, std::chrono::milliseconds time)
{
    m_deadlines.start(id, time);
}

// Every frame gets exactly one answer: the socket reads on only when it has sent it.
void Hub::handle(SessionId id, const Frame &frame)
{
    Session *from = session(id);
    if (!from) {
        return;
    }
    if (const auto *request = std::get_if<RequestFrame>(&frame)) {
        handleRequest(id, *request);
        return;
    }
    const auto *bad = std::get_if<BadFrame>(&frame);
    const ProtocolError error = bad ? bad->error
                                    : ProtocolError{.code = ErrorCode::BadRequest,
                                                    .message = u"only requests are understood"_s,
                                                    .field = {},
                                                    .retryAfter = 0};
    from->peer->send(encodeError(bad ? bad->id : std::nullopt, error), Weight::Answer);
    if (error.code == ErrorCode::Parse) {
        from->peer->close(CloseCode::Policy);
    }
}

void Hub::handleRequest(SessionId id, const RequestFrame &request)
{
    const Call call{.hub = *this, .session = id, .id = request.id, .params = request.params};
    if (m_stopping) {
        call.refuse(ErrorCode::Unavailable, u"the server stops"_s);
        return;
    }
    if (const OperatorSession *from = operatorSession(id)) {
        const bool saysWho = request.method == "session.login"_L1 || request.method == "session.resume"_L1;
        if (from->stage == SessionStage::Known || (from->stage == SessionStage::New && saysWho)) {
            callOperatorMethod(call, request.method, *from);
        } else {
            call.refuse(unauthorized());
        }
        return;
    }
    VisitorSession &from = *visitorSession(id);
    if (!from.pace.take(now())) {
        call.refuse({.code = ErrorCode::RateLimited, .message = u"too many requests"_s, .field = {}, .retryAfter = 1});
    } else if (from.stage == SessionStage::Known ||
               (from.stage == SessionStage::New && request.method == "visitor.hello"_L1)) {
        callVisitorMethod(call, request.method);
    } else {
        call.refuse(unauthorized());
    }
}

void Hub::announce(const Announcements &announcements)
{
    m_messages += announcements.messages;
    for (const NumberedEvent &event : announcements.events) {
        for (const SessionId id : m_operatorSockets.value(event.receiver)) {
            OperatorSession &to = m_operatorSessions.at(id);
            if (event.offset > to.lastOffset + 1) {
                lookOutside(); // a command's events come between; all of them follow in their order
            } else if (event.offset > to.lastOffset) {
                to.lastOffset = event.offset;
                to.peer->send(encodeEvent(event), Weight::Live);
            }
        }
    }
    for (const VisitorNotice &notice : announcements.notices) {
        if (m_visitorSockets.contains(notice.receiver)) {
            toVisitor(notice.receiver, encodeNotification(notice.method, notice.params));
        }
    }
    for (const Chat &chat : announcements.chats) {
        m_presence.board().follow(chat, now());
        noTargetAnyMore(chat.visitorId);
    }
    keepOut(announcements.blocked);
    followCards(announcements.visitors);
    for (const auto &[id, told] : announcements.told) {
        followTold(id, told);
    }
    m_presence.boardChanged();
    followOperators(announcements.operators);
    followSites(announcements.sites);
    for (const OperatorId id : announcements.revoked) {
        revokeAll(id);
    }
    if (announcements.workChanged || !announcements.operators.isEmpty() || !announcements.sites.isEmpty()) {
        settleWork();
    }
}

void Hub::operatorSignedIn(OperatorSession &session)
{
    QList<SessionId> &sockets = m_operatorSockets[session.colleague.id];
    if (!sockets.contains(session.id)) {
        sockets.append(session.id);
    }
    session.stage = SessionStage::Known;
    m_deadlines.callOff(session.id);
    m_operatorGrace.callOff(session.colleague.id);
}

void Hub::sendPresence(const OperatorSession &session)
{
    m_presence.add(session.id, session.peer, visibleSites(session.colleague));
}

void Hub::revoke(const QString &token)
{
    for (auto &[id, session] : m_operatorSessions) {
        if (session.token == token) {
            session.peer->close(CloseCode::Revoked);
        }
    }
}

void Hub::operatorGone(OperatorId id)
{
    m_store.submit<bool>(
        [id](Transaction &transaction) {
            setConnected(transaction, id, false);
            leaveChats(transaction, id);
            return true;
        },
        [this, id](const Outcome<bool> &) {
            // They may have come back while the store was at it; what they came back with was then overwritten.
            if (m_operatorSockets.contains(id)) {
                m_store.submit<bool>(
                    [id](Transaction &transaction) {
                        setConnected(transaction, id, true);
                        return true;
                    },
                    [](const Outcome<bool> &) {});
            }
        });
}

void Hub::visitorArrived(VisitorSession &session)
{
    session.stage = SessionStage::Known;
    m_deadlines.callOff(session.id);
    m_visitorGrace.callOff(session.visitorId);
    m_visitorSockets[session.visitorId].append(session.id);
    visitorMoved(session);
    watchTarget(session);
}

void Hub::visitorMissed(VisitorId id)
{
    if (!m_visitorSockets.contains(id) && !m_stopping) {
        m_visitorGrace.start(id);
    }
}

void Hub::visitorMoved(VisitorSession &session)
{
    // The newest tab is the page the visitor is on.
    if (m_visitorSockets.value(session.visitorId).last() != session.id) {
        return;
    }
    Presence presence = session.presence;
    if (const Presence *here = m_presence.board().find(session.visitorId)) {
        presence.status = here->status;
        presence.chatId = here->chatId;
        presence.operatorId = here->operatorId;
        presence.operatorName = here->operatorName;
    }
    m_presence.board().put(std::move(presence));
    m_presence.boardChanged();
}

void Hub::visitorLeft(VisitorId id)
{
    m_targets.forget(id);
    m_autoInvited.remove(id);
    m_presence.board().remove(id);
    m_presence.boardChanged();
    m_store.submit<bool>(
        [id](Transaction &transaction) {
            leave(transaction, id);
            return true;
        },
        [](const Outcome<bool> &) {}, {.line = id});
}

void Hub::toVisitor(VisitorId id, const QByteArray &frame)
{
    for (const SessionId socket : m_visitorSockets.value(id)) {
        m_visitorSessions.at(socket).peer->send(frame, Weight::Live);
    }
}

void Hub::toOperator(OperatorId id, const QByteArray &frame)
{
    for (const SessionId socket : m_operatorSockets.value(id)) {
        m_operatorSessions.at(socket).peer->send(frame, Weight::Live);
    }
}

void Hub::forget(SessionId id)
{
    m_deadlines.callOff(id);
    if (const auto found = m_operatorSessions.find(id); found != m_operatorSessions.end()) {
        const OperatorId operatorId = found->second.colleague.id;
        m_presence.remove(id);
        m_operatorSessions.erase(found);
        forgetOperatorSocket(id, operatorId);
    } else if (const auto visitor = m_visitorSessions.find(id); visitor != m_visitorSessions.end()) {
        const VisitorId visitorId = visitor->second.visitorId;
        m_visitorSessions.erase(visitor);
        forgetVisitorSocket(id, visitorId);
    }
    tellIfEmpty();
}

void Hub::forgetOperatorSocket(SessionId id, OperatorId operatorId)
{
    const auto sockets = m_operatorSockets.find(operatorId);
    if (sockets == m_operatorSockets.end()) {
        return; // it never said who it was
    }
    sockets->removeOne(id);
    if (sockets->isEmpty()) {
        m_operatorSockets.erase(sockets);
        if (!m_stopping) {
            m_operatorGrace.start(operatorId);
        }
    }
}

void Hub::forgetVisitorSocket(SessionId id, VisitorId visitorId)
{
    const auto sockets = m_visitorSockets.find(visitorId);
    if (sockets == m_visitorSockets.end()) {
        return;
    }
    sockets->removeOne(id);
    if (!sockets->isEmpty()) {
        visitorMoved(m_visitorSessions.at(sockets->last()));
        return;
    }
    m_visitorSockets.erase(sockets);
    if (!m_stopping) {
        m_visitorGrace.start(visitorId);
    }
}

} // namespace otklik
