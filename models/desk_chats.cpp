// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the operator of a desk does with chats: opens them, side by side too, takes, leaves and closes them.
#include "cache/cache.h"
#include "models/desk.h"
#include "models/texts.h"

#include <utility>

namespace otklik {

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

} // namespace otklik
