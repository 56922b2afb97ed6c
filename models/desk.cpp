// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk.h"

#include "cache/cache.h"
#include "models/format.h"
#include "models/texts.h"

#include <algorithm>
#include <chrono>

namespace otklik {

using namespace std::chrono_literals;

static_assert(int(Desk::Available) == int(OperatorStatus::Available) &&
              int(Desk::Unavailable) == int(OperatorStatus::Unavailable) &&
              int(Desk::OfflineStatus) == int(OperatorStatus::Offline));

Desk::Desk(Cache &cache, const DeskServices &services, const Format &format, const Operator &me, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
    , m_services(services)
    , m_format(format)
    , m_me(me)
    , m_directory(cache)
    , m_drafts(cache)
    , m_cardDrafts(cache)
    , m_noteDrafts(cache)
    , m_aims(cache)
    , m_chosenFiles(cache)
    , m_followUps(cache)
    , m_openChats(cache, m_directory, me.id)
    , m_visitorList(m_visitors, m_directory, format, me.id)
    , m_chatList(m_openChats, m_visitors, m_directory, format)
    , m_incoming(m_openChats, m_visitors, m_directory, format)
    , m_history(cache, services.commands, m_visitors, m_directory, format, me.id)
    , m_requests(cache, services.requests, m_visitors, m_directory, format, me.id)
    , m_colleagues({.cache = cache,
                    .services = m_services,
                    .drafts = m_drafts,
                    .chosenFiles = m_chosenFiles,
                    .followUps = m_followUps,
                    .directory = m_directory,
                    .format = format,
                    .me = me.id})
    , m_away(services.commands)
    , m_sites(m_directory)
    , m_tags(services.chats, m_directory, format, me.id)
    , m_blacklist(cache, services.visitors, m_directory, format, me.id)
    , m_management(cache, services.company, services.chats, services.files, m_directory, format, me.id)
    , m_undelivered(cache, services.commands, m_directory, format)
    , m_keptHistory(services.history, format)
    , m_search(searchParts())
    , m_historySearch(searchParts())
    , m_pastChat(cache, m_services, m_visitors, m_directory, format, me.id)
    , m_chatExport({.cache = cache,
                    .commands = services.commands,
                    .files = services.files,
                    .visitors = m_visitors,
                    .directory = m_directory,
                    .format = format})
    , m_storage(cache, format)
    , m_statistics(services.statistics, m_directory, format, me.id)
    , m_seenAt(cache.reader().seenAt())
    , m_undo([&commands = services.commands] { commands.handOver(); })
{
    connect(&cache, &Cache::changed, this,
            [this](const ChangeSet &changes) { m_visitors.applyCards(changes.visitors); });
    connect(&cache, &Cache::writeFailed, this, [this] { showNotice(Notice::WriteFailed); });
    connect(&m_openChats, &OpenChats::changed, this, &Desk::countsChanged);
    connect(&m_openChats, &OpenChats::cameBack, this, [this](const Chat &chat, const Message &reason) {
        const QString name = m_visitors.name(chat.visitorId, chat.visitorName);
        emit toast((name.isEmpty() ? Texts::guest(chat.visitorId) : name) + QStringLiteral(": ") +
                   Texts::systemMessage(reason, name, m_me.id));
    });
    connect(&m_openChats, &OpenChats::changed, this, &Desk::alertsMayChange);
    connect(&m_incoming, &IncomingModel::postponed, this, &Desk::alertsMayChange);
    connect(&m_colleagues, &Colleagues::unreadCountChanged, this, &Desk::alertsMayChange);
    connect(&m_requests.store(), &RequestStore::changed, this, &Desk::alertsMayChange);
    connect(&m_directory, &Directory::operatorsChanged, this, &Desk::operatorChanged);
    connect(&m_visitorList, &VisitorListModel::totalChanged, this, &Desk::visitorCountChanged);
    connect(&m_requests, &Requests::message, this, &Desk::toast);
    connect(&m_history, &HistoryModel::message, this, &Desk::toast);
    connect(&m_colleagues, &Colleagues::message, this, &Desk::toast);
    connect(&m_away, &Away::message, this, &Desk::toast);
    connect(&m_management, &Management::message, this, &Desk::toast);
    connect(&m_pastChat, &PastChat::message, this, &Desk::toast);
    connect(&m_storage, &Storage::message, this, &Desk::toast);
    connect(&format, &Format::changed, this, &Desk::retranslate);
    joinUndo();

    m_troubleTimer.setSingleShot(true);
    m_troubleTimer.setInterval(1s);
    connect(&m_troubleTimer, &QTimer::timeout, this, [this] {
        m_troubleShown = true;
        emit connectionTextChanged();
    });
    m_patienceTimer.setSingleShot(true);
    m_patienceTimer.setInterval(4s);
    connect(&m_patienceTimer, &QTimer::timeout, this, [this] { setConnection(Offline); });
    m_troubleTimer.start();
    m_patienceTimer.start();
}

Desk::~Desk()
{
    m_undo.finish();
}

void Desk::joinUndo()
{
    connect(&m_undo, &Undo::message, this, &Desk::toast);
    connect(&m_incoming, &IncomingModel::undoable, &m_undo, &Undo::offer);
    connect(&m_requests, &Requests::undoable, &m_undo, &Undo::offer);
    connect(&m_colleagues, &Colleagues::undoable, &m_undo, &Undo::offer);
    connect(&m_tags, &TagListModel::undoable, &m_undo, &Undo::offer);
    connect(&m_blacklist, &Blacklist::undoable, &m_undo, &Undo::offer);
    connect(&m_management, &Management::undoable, &m_undo, &Undo::offer);
    connect(&m_undelivered, &Undelivered::undoable, &m_undo, &Undo::offer);
    m_services.commands.handOver(); // the program may have ended before an earlier desk could
}

void Desk::setConnection(Connection connection)
{
    if (connection == Connecting && (m_wasConnected || m_connection == Offline)) {
        connection = Offline; // a connection that was lost is being made again all the time
    }
    if (m_connection == connection) {
        return;
    }
    if (m_connection == Current) {
        m_seenAt = m_format.now();
    }
    m_connection = connection;
    if (connection != Connecting) {
        m_patienceTimer.stop();
    }
    if (connection == Current) {
        m_wasConnected = true;
        m_troubleShown = false;
        m_troubleTimer.stop();
        m_history.refresh();
        m_requests.refresh();
        m_colleagues.refresh();
        m_management.refresh();
        m_statistics.refresh();
        for (Conversation *open : {conversation(), beside()}) {
            if (open != nullptr) {
                open->refresh();
            }
        }
    } else if (!m_troubleShown && !m_troubleTimer.isActive()) {
        m_troubleTimer.start();
    }
    for (Conversation *open : {conversation(), beside()}) {
        if (connection == Offline && open != nullptr) {
            open->setTypingText({}); // whether they still type cannot be known
        }
    }
    emit connectionChanged();
    emit connectionTextChanged();
}

void Desk::setOperator(const Operator &me)
{
    m_me = me;
    emit operatorChanged();
}

void Desk::applyPresence(const PresenceUpdate &update)
{
    m_visitors.apply(update);
}

void Desk::showTyping(ChatId chatId, const QString &text)
{
    for (Conversation *open : {conversation(), beside()}) {
        if (open != nullptr && open->chatId() == chatId) {
            open->setTypingText(text);
        }
    }
}

void Desk::showNotice(Notice notice)
{
    if (m_notice != notice) {
        m_notice = notice;
        emit noticeChanged();
    }
}

void Desk::setIdle(bool idle)
{
    m_away.setIdle(idle, OperatorStatus(status()));
}

QString Desk::connectionText() const
{
    if (!m_troubleShown) {
        return {};
    }
    switch (m_connection) {
    case Current:
        return {};
    case CatchingUp:
        return tr("Updating…");
    case Connecting:
        return tr("Connecting…");
    case Offline:
        break;
    }
    if (m_seenAt == 0) {
        return tr("No network. Messages will go out when the connection is back");
    }
    return tr("No network. You see what was there at %1; messages will go out when the connection is back")
        .arg(m_format.moment(m_seenAt));
}

int Desk::unsentCount() const
{
    return m_openChats.queuedCount();
}

QString Desk::notice() const
{
    switch (m_notice) {
    case Notice::None:
        return {};
    case Notice::CacheRebuilt:
        return tr(
            "The local copy of your chats was damaged and has been set aside. What was not sent is kept; the rest "
            "comes again from the server");
    case Notice::CacheLostWork:
        return tr(
            "The local copy of your chats was damaged and has been set aside. Some of what was not sent yet could not "
            "be read: look at your last messages, tags and cards, and repeat what is missing. The rest comes again "
            "from the server");
    case Notice::WriteFailed:
        return tr("Nothing can be saved on this computer. Free some disk space and repeat what you did last");
    case Notice::NoKeychain:
        break;
    }
    return tr("This system has no keychain: you are signed in until the program is closed");
}

QString Desk::operatorInitials() const
{
    return m_format.initials(m_me.name);
}

QString Desk::operatorColour() const
{
    return m_format.avatarColour(m_me.id);
}

int Desk::status() const
{
    const auto &all = m_directory.operators();
    const auto known = std::ranges::find(all, m_me.id, &Operator::id);
    return int(known == all.end() ? m_me.status : known->status);
}

QString Desk::statusText() const
{
    return Texts::operatorStatus(OperatorStatus(status()));
}

int Desk::incomingCount() const
{
    return m_openChats.count(ChatState::Waiting);
}

int Desk::visitorCount() const
{
    return m_visitorList.total();
}

int Desk::unreadCount() const
{
    return m_openChats.unreadCount();
}

AlertSources Desk::alertSources() const
{
    return {.chats = m_openChats,
            .incoming = m_incoming,
            .rooms = m_colleagues.rooms(),
            .requests = m_requests.store(),
            .visitors = m_visitors,
            .directory = m_directory,
            .format = m_format};
}

void Desk::setStatus(int status)
{
    if (status >= Available && status <= OfflineStatus) {
        m_away.forget();
        m_services.commands.setStatus(OperatorStatus(status));
    }
}

void Desk::signOut(bool removeData)
{
    m_undo.finish(); // while there is somebody to tell
    emit signOutRequested(removeData);
}

void Desk::switchAccount()
{
    m_undo.finish();
    emit switchRequested();
}

void Desk::dismissNotice()
{
    showNotice(Notice::None);
}

SearchParts Desk::searchParts() const
{
    return {.cache = m_cache,
            .commands = m_services.search,
            .chats = m_openChats,
            .visitors = m_visitors,
            .directory = m_directory,
            .format = m_format,
            .me = m_me.id};
}

void Desk::retranslate()
{
    emit connectionTextChanged();
    emit noticeChanged();
    emit operatorChanged();
}

} // namespace otklik
