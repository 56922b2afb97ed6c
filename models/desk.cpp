// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk.h"

#include "cache/cache.h"
#include "models/format.h"
#include "models/texts.h"

#include <algorithm>
#include <chrono>
#include <utility>

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

bool Desk::answer(qint64 chatId, const QString &text)
{
    Seq newest = 0;
    if (isRoom(chatId)) {
        newest = m_colleagues.rooms().room(chatId).room.lastSeq;
    } else {
        const OpenChat *open = m_openChats.find(chatId);
        if (open == nullptr || open->place() == ChatState::Waiting || open->chat.operatorId != m_me.id) {
            return false;
        }
        newest = open->chat.lastSeq;
    }
    m_services.commands.sendMessage(chatId, text.left(Message::MaxText), MessageKind::Message);
    m_services.commands.markRead(chatId, newest);
    return true;
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

void Desk::openChat(qint64 chatId)
{
    if (isKnown(chatId)) {
        open(chatId, 0);
    }
}

bool Desk::isKnown(ChatId chatId) const
{
    return m_openChats.find(chatId) != nullptr || m_cache.reader().chat(chatId);
}

void Desk::openBeside(qint64 chatId)
{
    if (!m_conversation) {
        openChat(chatId);
        return;
    }
    if (!isKnown(chatId) || m_conversation->isWith(chatId, 0) || (m_beside && m_beside->isWith(chatId, 0))) {
        return;
    }
    leave(std::exchange(m_beside, begin(chatId, 0)), &Desk::besideChanged);
}

void Desk::closeBeside()
{
    if (m_beside) {
        leave(std::exchange(m_beside, nullptr), &Desk::besideChanged);
    }
}

int Desk::openAt(qint64 chatId, qint64 seq)
{
    if (isRoom(chatId)) {
        m_colleagues.open(chatId);
        if (RoomTalk *talk = m_colleagues.talk(); talk != nullptr && seq > 0) {
            talk->timeline()->goTo(seq);
        }
        return InColleagues;
    }
    openChat(chatId);
    if (!m_conversation || m_conversation->chatId() != chatId) {
        return Nowhere;
    }
    if (seq > 0) {
        m_conversation->timeline()->goTo(seq);
    }
    return m_conversation->state() == Conversation::Closed ? InHistory : InChats;
}

int Desk::openFound(SearchModel *found, int row)
{
    const SearchModel::Target target = found != nullptr ? found->target(row) : SearchModel::Target{};
    if (target.chatId == 0) {
        if (target.visitorId == 0) {
            return Nowhere;
        }
        openVisitor(target.visitorId);
        return InChats;
    }
    const int place = openAt(target.chatId, target.seq);
    if (place == Nowhere && target.chat) {
        m_pastChat.open(*target.chat, target.seq); // of others, or no longer on this computer
        return Apart;
    }
    return place;
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

void Desk::openVisitor(qint64 visitorId)
{
    const OpenChat *chat = m_openChats.ofVisitor(visitorId);
    open(chat == nullptr ? 0 : chat->chat.id, visitorId);
}

void Desk::closeConversation()
{
    std::unique_ptr<Conversation> next = std::exchange(m_beside, nullptr);
    if (next) {
        emit besideChanged();
    }
    setConversation(std::move(next));
}

void Desk::acceptChat(qint64 chatId)
{
    const OpenChat *open = m_openChats.find(chatId);
    const bool passed = open != nullptr && open->passedToMe;
    const auto answer = [this, chatId, passed](const std::optional<ProtocolError> &error) {
        if (error) {
            emit toast(passed ? Texts::takeOverFailure(error->code) : Texts::acceptFailure(error->code));
        } else {
            openChat(chatId);
        }
    };
    if (passed) {
        m_services.chats.acceptTransfer(chatId, this, answer);
    } else {
        m_services.commands.accept(chatId, this, answer);
    }
}

void Desk::closeChat(qint64 chatId)
{
    const OpenChat *open = m_openChats.find(chatId);
    if (open != nullptr && open->place() != ChatState::Waiting && open->chat.operatorId == m_me.id) {
        m_services.commands.closeChat(chatId);
    }
}

void Desk::declineChat(qint64 chatId)
{
    const OpenChat *open = m_openChats.find(chatId);
    if (open == nullptr || !open->passedToMe || m_declining.contains(chatId)) {
        return;
    }
    const QString name = m_visitors.name(open->chat.visitorId, open->chat.visitorName);
    setDeclining(chatId, true);
    m_chatList.setAside(chatId, true);
    m_incoming.setPostponed(chatId, true);
    m_undo.offer(
        {.text =
             tr("The chat with %1 is not taken over").arg(name.isEmpty() ? Texts::guest(open->chat.visitorId) : name),
         .takeBack =
             [this, chatId](QObject *, const Answer &answer) {
                 setDeclining(chatId, false);
                 m_chatList.setAside(chatId, false);
                 m_incoming.setPostponed(chatId, false);
                 answer({});
             },
         .carryOut = [this, chatId] { sendDecline(chatId); }});
}

void Desk::setDeclining(ChatId chatId, bool declining)
{
    if (declining) {
        m_declining.insert(chatId);
    } else {
        m_declining.remove(chatId);
    }
    for (Conversation *open : {conversation(), beside()}) {
        if (open != nullptr && open->chatId() == chatId) {
            open->transfer()->setDeclining(declining);
        }
    }
}

void Desk::sendDecline(ChatId chatId)
{
    setDeclining(chatId, false);
    const OpenChat *open = m_openChats.find(chatId);
    if (open == nullptr || !open->passedToMe) {
        return; // it is over, or taken over after all
    }
    m_services.chats.declineTransfer(chatId, this, [this, chatId](const std::optional<ProtocolError> &error) {
        if (error) {
            m_chatList.setAside(chatId, false);
            emit toast(Texts::takeOverFailure(error->code));
        }
    });
}

void Desk::open(ChatId chatId, VisitorId visitorId)
{
    if (m_conversation && m_conversation->isWith(chatId, visitorId)) {
        return;
    }
    if (m_beside && m_beside->isWith(chatId, visitorId)) { // both are there already
        std::swap(m_conversation, m_beside);
        m_chatList.setOpenChat(m_conversation->chatId());
        emit conversationChanged();
        emit besideChanged();
        return;
    }
    setConversation(begin(chatId, visitorId));
}

std::unique_ptr<Conversation> Desk::begin(ChatId chatId, VisitorId visitorId)
{
    auto conversation = std::make_unique<Conversation>(
        ConversationParts{m_cache, m_services, m_drafts, m_cardDrafts, m_noteDrafts, m_aims, m_chosenFiles, m_followUps,
                          m_openChats, m_visitors, m_directory, m_format},
        chatId, visitorId);
    connect(conversation.get(), &Conversation::message, this, &Desk::toast);
    connect(conversation.get(), &Talk::undoable, &m_undo, &Undo::offer);
    connect(conversation->tagList(), &TagListModel::undoable, &m_undo, &Undo::offer);
    connect(conversation->transfer(), &ChatTransfer::undoable, &m_undo, &Undo::offer);
    connect(conversation.get(), &Conversation::chatIdChanged, this, [this, opened = conversation.get()] {
        if (opened == m_conversation.get()) {
            m_chatList.setOpenChat(opened->chatId());
        }
    });
    return conversation;
}

void Desk::setConversation(std::unique_ptr<Conversation> conversation)
{
    std::swap(m_conversation, conversation);
    m_chatList.setOpenChat(m_conversation ? m_conversation->chatId() : 0);
    leave(std::move(conversation), &Desk::conversationChanged);
}

void Desk::leave(std::unique_ptr<Conversation> conversation, void (Desk::*changed)())
{
    if (conversation) {
        conversation->saveDraft();
        conversation->disconnect(this);
    }
    emit(this->*changed)();
    if (conversation) {
        // The screens may be in the middle of a handler of it.
        m_left.push_back(std::move(conversation));
        QMetaObject::invokeMethod(this, [this] { m_left.clear(); }, Qt::QueuedConnection);
    }
}

void Desk::retranslate()
{
    emit connectionTextChanged();
    emit noticeChanged();
    emit operatorChanged();
}

} // namespace otklik
