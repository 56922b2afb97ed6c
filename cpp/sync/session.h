// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/company.h"
#include "protocol/error.h"
#include "protocol/event.h"
#include "sync/session_settings.h"

#include <QObject>
#include <QString>
#include <QUrl>

#include <memory>

namespace otklik {

class Cache;
class ChatCommands;
class Commands;
class CompanyCommands;
class FileTransfers;
class HistoryKeeping;
class RequestCommands;
class SearchCommands;
class StatisticsCommands;
class SecretStore;
class VisitorCommands;

/// The operator's session with the server: signs in, resumes, applies what comes to the cache, delivers the outbox, and
/// reconnects by itself with growing, jittered delays and at once when the system says that the network is back. GUI
/// thread.
class Session : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 {
        SignedOut,
        SigningIn,  ///< a sign-in was asked for and not answered
        Connecting, ///< signed in; no connection yet, or lost and being made again
        CatchingUp, ///< connected; what was missed is on its way
        Current,    ///< connected, and the cache is what the server has
    };
    Q_ENUM(State)

    /// Everything is given from outside. @p secrets keeps the token; @p device names this computer to the server. A
    /// cache belongs to one operator at one server: a sign-in as another empties it, so the caller gives each its own
    /// file.
    Session(Cache &cache, SecretStore &secrets, const QString &device, QObject *parent = nullptr);
    Session(Cache &cache, SecretStore &secrets, const QString &device, const SessionSettings &settings,
            QObject *parent = nullptr);
    ~Session() override;

    State state() const;
    /// The signed-in operator; id 0 when signed out. Known from the cache before the network answers.
    const Operator &me() const;
    QUrl server() const;
    /// Since when there is no connection, by this computer's clock; 0 while there is one.
    Timestamp offlineSince() const;
    /// False when there is no keychain: the token is kept for this run only.
    bool remembersToken() const;

    /// The server's time, as well as it is known.
    const Clock &clock() const;
    Commands &commands();
    ChatCommands &chatCommands();
    VisitorCommands &visitorCommands();
    RequestCommands &requestCommands();
    CompanyCommands &companyCommands();
    SearchCommands &searchCommands();
    StatisticsCommands &statisticsCommands();
    /// Its files lie beside the cache, in the folder `<cache>.files`.
    FileTransfers &fileTransfers();
    HistoryKeeping &historyKeeping();

    /// Signs in afresh. Ends in `signedIn` or `signInFailed`.
    void signIn(const QUrl &server, const QString &login, const QString &password);
    /// Goes on with the token of @p login at @p server from the keychain, if there is one; else stays SignedOut
    /// and says tokenRefused.
    void restore(const QUrl &server, const QString &login);
    /// Revokes the token if it can, forgets it, and keeps the cache.
    void signOut();
    /// Tries to connect now instead of waiting for the next attempt.
    void reconnectNow();

Q_SIGNALS:
    /// After `signOut`: the server knows of it, or was not there to be told.
    void signedOut();
    void stateChanged();
    void meChanged();
    void signedIn();
    /// Wrong login or password (Unauthorized), too many tries (RateLimited with retryAfter), no connection
    /// (Unavailable).
    void signInFailed(const otklik::ProtocolError &error);
    /// There is no token, or the server no longer takes it: the operator must sign in again. The cache and the outbox
    /// stay.
    void tokenRefused();
    /// Who is on the sites now.
    void presenceChanged(const otklik::PresenceUpdate &update);
    /// What the visitor of a chat is typing; empty: stopped.
    void typing(otklik::ChatId chatId, const QString &text);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace otklik
