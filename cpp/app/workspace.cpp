// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace.h"

#include "platform/device_name.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

/// Each account has a file of its own; its name tells nobody whose it is.
QString cacheFile(const QString &profile, const Account &account)
{
    const QByteArray who = account.server.toEncoded() + '\n' + account.login.toUtf8();
    const QByteArray hash = QCryptographicHash::hash(who, QCryptographicHash::Sha256).toHex().first(16);
    return QDir(profile).filePath(u"cache-%1.sqlite"_s.arg(QLatin1StringView(hash)));
}

/// The operator to whom the cache belongs; id 0 when nobody has ever signed in.
Operator ownerOf(const CacheReader &reader)
{
    const OperatorId id = reader.position().operatorId;
    const QList<Operator> operators = reader.operators();
    const auto found = std::ranges::find(operators, id, &Operator::id);
    return id == 0 || found == operators.end() ? Operator{} : *found;
}

Desk::Notice noticeOf(const RepairReport &repair)
{
    return repair.somethingIsLost() ? Desk::Notice::CacheLostWork : Desk::Notice::CacheRebuilt;
}

} // namespace

Workspace::Workspace(const QString &profile, const Account &account, SecretStore &secrets, const Format &format,
                     QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_file(cacheFile(profile, account))
    , m_new(!QFile::exists(m_file))
    , m_format(format)
    , m_cache(m_file)
    , m_session(m_cache, secrets, deviceName())
{
    connect(&m_session, &Session::stateChanged, this, &Workspace::followState);
    connect(&m_session, &Session::signedIn, this, [this] {
        makeDesk(m_session.me());
        emit signedIn();
    });
    connect(&m_session, &Session::signInFailed, this, &Workspace::signInFailed);
    connect(&m_session, &Session::meChanged, this, [this] {
        if (m_desk && m_session.me().id != 0) {
            m_desk->setOperator(m_session.me());
        }
    });
    connect(&m_session, &Session::tokenRefused, this, [this] {
        dropDesk();
        emit expired();
    });
    connect(&m_session, &Session::presenceChanged, this, [this](const PresenceUpdate &update) {
        if (m_desk) {
            m_desk->applyPresence(update);
        }
    });
    connect(&m_session, &Session::typing, this, [this](ChatId chatId, const QString &text) {
        if (m_desk) {
            m_desk->showTyping(chatId, text);
        }
    });
    connect(&m_cache, &Cache::rebuilt, this, [this] {
        if (m_desk) {
            m_desk->showNotice(noticeOf(m_cache.repair()));
        }
    });
}

Workspace::~Workspace() = default;

void Workspace::signIn(const QString &password)
{
    m_session.signIn(m_account.server, m_account.login, password);
}

void Workspace::restore()
{
    if (const Operator me = ownerOf(m_cache.reader()); me.id != 0) {
        makeDesk(me);
    }
    m_session.restore(m_account.server, m_account.login);
}

void Workspace::signOut(bool removeData)
{
    if (removeData) {
        emit removalWanted(); // first: the session's end is what the removal waits for
    }
    m_session.signOut();
    dropDesk();
    emit signedOut();
}

void Workspace::removeIfUnused(std::unique_ptr<Workspace> workspace)
{
    const bool unused = workspace->m_new && !workspace->m_used;
    const QString file = workspace->m_file;
    workspace.reset();
    if (unused) {
        for (const QLatin1StringView part : {""_L1, "-wal"_L1, "-shm"_L1}) {
            QFile::remove(file + part);
        }
    }
}

void Workspace::makeDesk(const Operator &me)
{
    m_used = true;
    if (m_desk) {
        m_desk->setOperator(me);
        return;
    }
    const DeskServices services{.commands = m_session.commands(),
                                .chats = m_session.chatCommands(),
                                .visitors = m_session.visitorCommands(),
                                .requests = m_session.requestCommands(),
                                .company = m_session.companyCommands(),
                                .files = m_session.fileTransfers(),
                                .history = m_session.historyKeeping(),
                                .search = m_session.searchCommands(),
                                .statistics = m_session.statisticsCommands()};
    m_desk = std::make_unique<Desk>(m_cache, services, m_format, me);
    connect(m_desk.get(), &Desk::signOutRequested, this, &Workspace::signOut);
    connect(m_desk.get(), &Desk::switchRequested, this, &Workspace::switchWanted);
    connect(m_desk->storage(), &Storage::removalAsked, this, &Workspace::historyRemovalWanted);
    if (m_cache.health() == CacheHealth::Rebuilt) {
        m_desk->showNotice(noticeOf(m_cache.repair()));
    }
    followState();
    emit deskChanged();
}

void Workspace::dropDesk()
{
    if (!m_desk) {
        return;
    }
    m_desk->closeConversation();
    m_left = std::move(m_desk);
    emit deskChanged();
    // The screens let go of it first: what of them is to be deleted stands before it in the queue.
    QMetaObject::invokeMethod(this, [this] { m_left.reset(); }, Qt::QueuedConnection);
}

void Workspace::followState()
{
    if (!m_desk) {
        return;
    }
    switch (m_session.state()) {
    case Session::State::Current:
        m_desk->setConnection(Desk::Current);
        break;
    case Session::State::CatchingUp:
        m_desk->setConnection(Desk::CatchingUp);
        break;
    default:
        m_desk->setConnection(Desk::Connecting);
        break;
    }
}

} // namespace otklik
