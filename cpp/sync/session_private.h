// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cache.h"
#include "platform/secret_store.h"
#include "sync/answers.h"
#include "sync/backfill.h"
#include "sync/connector.h"
#include "sync/desk_chat_commands.h"
#include "sync/desk_commands.h"
#include "sync/desk_company_commands.h"
#include "sync/desk_file_transfers.h"
#include "sync/desk_request_commands.h"
#include "sync/desk_search_commands.h"
#include "sync/desk_statistics_commands.h"
#include "sync/desk_visitor_commands.h"
#include "sync/event_stream.h"
#include "sync/server_clock.h"
#include "sync/session.h"
#include "sync/stale_refresher.h"

#include <QQueue>
#include <QTimer>

namespace otklik {

/// The inside of a Session: everything that happens between the calls from outside. GUI thread.
class Session::Private
{
public:
    Private(Session &session, Cache &cacheIn, SecretStore &secretsIn, const QString &deviceIn,
            const SessionSettings &settings);

    void setState(State next);
    void setOnline(bool now);
    void setMe(const Operator &now);
    void readMe();
    /// Names the account: whose token, and whose cache.
    QString key() const { return login + QLatin1Char('@') + server.toString(); }

    void onOpened();
    void logIn();
    void onLoginReply(const Reply &reply);
    void endSignIn(const ProtocolError &error);
    void resume();
    void onResumeReply(const Reply &reply);
    void enter(const SignInAnswer &answer, qint64 roundTrip);
    void onLost(int closeCode);
    void onCaughtUp();
    void takeSnapshot();
    /// Keeps how old the cache is, for a start without a network.
    void noteSeen();
    void refuseToken();
    void onNotification(const NotificationFrame &notification);
    /// Presence comes in bursts of frames; a pass of the event loop reads one of them.
    void takePresence(const QJsonObject &params);
    void readPresence(const QJsonObject &params);
    void forgetSecrets();
    void halt();

    Session &q;
    Cache &cache;
    SecretStore &secrets;
    QString device;

    ServerClock clock;
    Link link;
    Connector connector;
    EventStream stream;
    HistoryFetcher fetcher;
    HistoryFiller filler;
    StaleRefresher refresher;
    OutboxSender sender;

    State state = State::SignedOut;
    QUrl server;
    QString login;
    QString password; ///< only while a sign-in is on its way
    QString token;
    Operator me;
    bool signedIn = false; ///< this very connection is
    bool announceSignIn = false;
    Timestamp offlineSince = 0;
    int attempt = 0;               ///< tells what was asked for before a sign-out or another sign-in apart
    QQueue<QJsonObject> presences; ///< to be read
    QTimer presenceRest;           ///< a timer, for the operator's hands come before timers and after what is queued

    Caller caller;
    DeskCommands commands;
    DeskChatCommands chatCommands;
    DeskVisitorCommands visitorCommands;
    DeskRequestCommands requestCommands;
    DeskCompanyCommands companyCommands;
    DeskSearchCommands searchCommands;
    DeskStatisticsCommands statisticsCommands;
    DeskFileTransfers files;
    Backfill backfill;
};

} // namespace otklik
