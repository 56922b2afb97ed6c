// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/frame.h"
#include "server/access/sign_in_throttle.h"
#include "server/hub/executor.h"
#include "server/hub/folder_watch.h"
#include "server/hub/grace.h"
#include "server/hub/peer.h"
#include "server/hub/presence_feed.h"
#include "server/hub/sessions.h"
#include "server/hub/target_watch.h"
#include "server/store/reading.h"
#include "server/store/settle.h"
#include "server/store/store.h"
#include "server/visit/place_finder.h"

#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>

#include <chrono>
#include <unordered_map>

namespace otklik {

struct HubSettings
{
    QString folder;                                     ///< of the database
    std::chrono::milliseconds visitorGrace{15'000};     ///< a visitor without a socket for so long has left
    std::chrono::milliseconds operatorGrace{10'000};    ///< an operator without one is then shown as offline
    std::chrono::milliseconds firstMessageTime{10'000}; ///< to say who one is
};

/// Which of the two WebSocket addresses a socket came by.
struct Call;

/// Who is connected, who is on the sites, and who must hear of what. What lasts is decided in the store; the hub asks
/// it and passes on what it announces. Everything runs on one strand except where said otherwise.
class Hub
{
public:
    /// Opens the store; throws StoreError. @p places must outlive the hub.
    Hub(const HubStrand &strand, HubSettings settings, Clock clock, const PlaceFinder &places);
    ~Hub();
    Hub(const Hub &) = delete;
    Hub &operator=(const Hub &) = delete;

    // From the sockets, any thread; each socket keeps the order of its own calls.
    SessionId connected(SocketKind kind, std::shared_ptr<Peer> peer, PeerInfo info);
    void received(SessionId id, Frame frame);
    void disconnected(SessionId id);

    /// Takes up what an earlier run left; any thread, once, before the sockets.
    void start();
    /// Finishes what was given to the store, says goodbye to every socket, then calls @p done on the strand. Any
    /// thread.
    void stop(std::function<void()> done);
    /// Calls @p done when the last socket is gone; on the strand, after stop().
    void whenEmpty(std::function<void()> done);
    /// Gathers the text of /metrics and hands it over on the strand; any thread.
    void gatherMetrics(std::function<void(QByteArray)> done);

    // For the handlers of requests, on the strand.
    Store &store() { return m_store; }
    Reading &reading() { return m_reading; }
    Timestamp now() const { return m_clock(); }
    const HubStrand &strand() const { return m_strand; }
    const PlaceFinder &places() const { return m_places; }
    SignInThrottle &throttle() { return m_throttle; }
    boost::asio::thread_pool &passwordWorkers() { return m_passwordWorkers; }
    const PresenceBoard &board() const { return m_presence.board(); }
    /// Nothing when the socket is gone.
    OperatorSession *operatorSession(SessionId id);
    VisitorSession *visitorSession(SessionId id);
    /// When the store is to do what this socket asks for: what a visitor asks in its order, and patiently when they ask
    /// too fast. Once for each job.
    Turn turnOf(SessionId id);
    /// Sends to a socket if it is still there.
    void send(SessionId id, const QByteArray &frame, Weight weight = Weight::Answer);
    /// The socket may be silent for so long; it is closed unless it has said who it is by then.
    void restartDeadline(SessionId id, std::chrono::milliseconds time);

    void operatorSignedIn(OperatorSession &session);
    /// Sends the full presence (again).
    void sendPresence(const OperatorSession &session);
    /// Closes every socket that was signed in with the token.
    void revoke(const QString &token);

    void visitorArrived(VisitorSession &session);
    /// A visitor was let in whose socket is gone already.
    void visitorMissed(VisitorId id);
    /// After the tab's page changed.
    void visitorMoved(VisitorSession &session);
    /// After the number of pages they have seen is known.
    void watchTarget(const VisitorSession &session);
    /// What the rules' invitation says to a visitor who has not answered it; empty when there is none.
    QString autoInvitation(VisitorId id) const { return m_autoInvited.value(id); }
    /// The visitor has rejected the rules' invitation, or is done with the lead form.
    void endTargeting(VisitorId id);
    /// Whether a page of theirs is open.
    bool hasPage(VisitorId id) const { return m_visitorSockets.contains(id); }
    /// Where the visitor's waiting chat stands, from 1; 0: it does not wait, or that is not known yet.
    int placeInQueue(VisitorId id, ChatId chatId) const;
    /// The `settings` of a visitor's page.
    QJsonObject settingsFor(const VisitorSession &session) const;
    void toVisitor(VisitorId id, const QByteArray &frame);
    void toOperator(OperatorId id, const QByteArray &frame);

private:
    Session *session(SessionId id);
    void handle(SessionId id, const Frame &frame);
    void handleRequest(SessionId id, const RequestFrame &request);
    void announce(const Announcements &announcements);
    void followOperators(const QList<Operator> &operators);
    /// By site, whether somebody takes its new chats; its visitors hear when that changes.
    void followService(const QHash<SiteId, bool> &served);
    /// Who waits hears where they stand.
    void followQueue(const QHash<VisitorId, QueuePlace> &queue);
    void followTold(VisitorId id, const ToldContacts &told);
    Timestamp opensAt(SiteId id) const;
    bool isServed(SiteId id) const { return m_served.value(id); }
    void followSites(const QList<Site> &sites);
    void keepOut(const QList<VisitorId> &blocked);
    /// Has the store settle the work, and sets the one timer for when that is due again.
    void settleWork();
    void followCards(const QList<Visitor> &visitors);
    void revokeAll(OperatorId id);
    bool targetFound(VisitorId id);
    void setTargetStatus(VisitorId id, VisitorStatus status);
    void noTargetAnyMore(VisitorId id);
    /// A command has changed the data: what it announced is handed out, what is kept here is read anew.
    void lookOutside();
    struct Outside;
    void takeUpOutside(const Outside &outside);
    void operatorGone(OperatorId id);
    void visitorLeft(VisitorId id);
    void forget(SessionId id);
    void forgetOperatorSocket(SessionId id, OperatorId operatorId);
    void forgetVisitorSocket(SessionId id, VisitorId visitorId);
    void tellIfEmpty();
    void takeUp(const QList<VisitorId> &visitors, const QList<Operator> &operators, const QList<Site> &sites);

    HubStrand m_strand;
    HubSettings m_settings;
    Clock m_clock;
    const PlaceFinder &m_places;
    std::atomic<SessionId> m_lastSession = 0;
    std::unordered_map<SessionId, OperatorSession> m_operatorSessions;
    std::unordered_map<SessionId, VisitorSession> m_visitorSessions;
    QHash<OperatorId, QList<SessionId>> m_operatorSockets;
    QHash<VisitorId, QList<SessionId>> m_visitorSockets; ///< oldest first
    QHash<SiteId, bool> m_served;
    QHash<SiteId, Timestamp> m_opensAt; ///< as visitors were told
    QHash<VisitorId, QueuePlace> m_queue;
    Grace m_operatorGrace;
    Grace m_visitorGrace;
    Grace m_deadlines;
    PresenceFeed m_presence;
    QHash<SiteId, Site> m_sites;
    TargetWatch m_targets;
    QHash<VisitorId, QString> m_autoInvited; ///< with the text they were shown
    FolderWatch m_outside;
    boost::asio::steady_timer m_dueTimer;
    bool m_lookingOutside = false;
    bool m_lookAgain = false;
    SignInThrottle m_throttle;
    boost::asio::thread_pool m_passwordWorkers;
    bool m_settling = false; ///< the store is asked already
    bool m_stopping = false;
    std::function<void()> m_whenEmpty;
    qint64 m_messages = 0;
    std::chrono::steady_clock::time_point m_startedAt;
    // The last to be made and the first to go: they call the rest.
    Store m_store;
    Reading m_reading;
};

} // namespace otklik
