// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cache.h"
#include "models/desk.h"
#include "sync/session.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace otklik {

class Format;
class SecretStore;

/// Who works where.
struct Account
{
    QUrl server;
    QString login;

    bool operator==(const Account &) const = default;
};

/// One account on this computer: its cache file, its session with the server, and the desk that stands on both.
class Workspace : public QObject
{
    Q_OBJECT

public:
    /// Opens or makes the account's cache in the folder @p profile. Everything given must outlive this.
    Workspace(const QString &profile, const Account &account, SecretStore &secrets, const Format &format,
              QObject *parent = nullptr);
    ~Workspace() override;

    const Account &account() const { return m_account; }
    Cache &cache() { return m_cache; }
    Session &session() { return m_session; }
    /// Null while the operator is not signed in.
    Desk *desk() const { return m_desk.get(); }

    void signIn(const QString &password);
    /// Goes on where the last run ended: the desk is there at once, from the cache, if that has ever been signed in.
    void restore();
    /// Revokes the token and puts the desk away; what is in the cache stays, unless @p removeData asks the owner of
    /// this to remove it (`removalWanted`).
    void signOut(bool removeData = false);
    /// Where the account's cache lies.
    const QString &file() const { return m_file; }
    /// Puts the desk away and keeps the account signed in.
    void putAway() { dropDesk(); }
    /// Takes the cache file away again, if this workspace made it and nobody has signed in: after a mistyped login.
    static void removeIfUnused(std::unique_ptr<Workspace> workspace);

Q_SIGNALS:
    void deskChanged();
    void signedIn();
    void signInFailed(const otklik::ProtocolError &error);
    void signedOut();
    /// The account's data, or only its history, is to be removed from this computer, which nobody may use then.
    void removalWanted();
    void historyRemovalWanted(bool withUnsent);
    /// The operator goes to another account.
    void switchWanted();
    /// The operator must sign in again; the desk is gone, the cache and the outbox stay.
    void expired();

private:
    void makeDesk(const Operator &me);
    void dropDesk();
    void followState();

    const Account m_account;
    const QString m_file;
    const bool m_new;
    const Format &m_format;
    Cache m_cache;
    Session m_session;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Desk> m_left; ///< to be deleted in the next pass of the event loop
    bool m_used = false;
};

} // namespace otklik
