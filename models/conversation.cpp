// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conversation.h"

#include "cache/cache.h"
#include "models/directory.h"
#include "models/drafts.h"
#include "models/format.h"
#include "models/open_chats.h"
#include "models/texts.h"
#include "models/visitors_on_site.h"

namespace otklik {

namespace {

Chat knownChat(const ConversationParts &parts, ChatId chatId)
{
    if (const OpenChat *open = parts.chats.find(chatId)) {
        return open->chat;
    }
    // One lookup by primary key: the conversation is whole from its first frame.
    return chatId != 0 ? parts.cache.reader().chat(chatId).value_or(Chat{}) : Chat{};
}

} // namespace

Conversation::Conversation(const ConversationParts &parts, ChatId chatId, VisitorId visitorId, QObject *parent)
    : Talk({.cache = parts.cache,
            .services = parts.services,
            .drafts = parts.drafts,
            .chosenFiles = parts.chosenFiles,
            .followUps = parts.followUps,
            .directory = parts.directory,
            .format = parts.format,
            .me = parts.chats.me(),
            .noteDrafts = &parts.noteDrafts,
            .aims = &parts.aims},
           parent)
    , m_parts(parts)
    , m_chat(knownChat(parts, chatId))
    , m_visitorId(m_chat.id != 0 ? m_chat.visitorId : visitorId)
    , m_card(parts.services.visitors, parts.cardDrafts, parts.format, m_visitorId)
    , m_record({.cache = parts.cache,
                .services = parts.services,
                .visitors = parts.visitors,
                .directory = parts.directory,
                .format = parts.format,
                .me = parts.chats.me()},
               m_visitorId, m_card)
    , m_tags(parts.services.chats, parts.directory, parts.format, parts.chats.me())
    , m_redirection(parts.services.chats, parts.directory, parts.format, *m_record.visits())
    , m_transfer(parts.services.chats, parts.directory, parts.format, parts.chats.me())
{
    if (const Presence *visitor = presence()) {
        m_lastPresence = *visitor;
    }
    readDraft();
    connect(&parts.cache, &Cache::changed, this, &Conversation::follow);
    connect(&parts.cache, &Cache::writeFailed, this, [this] { m_inviting = false; });
    connect(&parts.chats, &OpenChats::changed, this, &Conversation::infoChanged);
    connect(&parts.visitors, &VisitorsOnSite::changed, this, &Conversation::followVisitors);
    connect(&parts.directory, &Directory::companyChanged, this, &Conversation::infoChanged);
    connect(&parts.format, &Format::changed, this, [this] {
        timeline()->setVisitor(m_chat.visitorReadSeq, name());
        emit infoChanged();
    });
    connect(&parts.directory, &Directory::operatorsChanged, this, &Conversation::infoChanged);
    connect(&m_redirection, &Redirection::done, this,
            [this](const QString &url) { emit message(tr("The visitor's page goes to %1").arg(url)); });
    timeline()->setVisitor(m_chat.visitorReadSeq, name());
    timeline()->setChat(cacheId(), m_chat.readSeq);
    shareChat();
}

void Conversation::shareChat()
{
    m_tags.setChat(m_chat);
    m_redirection.setChat(m_chat);
    m_transfer.setChat(m_chat);
    attachments()->setChat(cacheId());
    followUps()->setChat(cacheId());
}

Conversation::~Conversation()
{
    saveDraft();
}

bool Conversation::isWith(ChatId chatId, VisitorId visitorId) const
{
    return chatId != 0 ? m_chat.id == chatId : m_visitorId == visitorId && state() != Closed;
}

void Conversation::setTypingText(const QString &text)
{
    if (m_typingText != text) {
        m_typingText = text;
        emit typingTextChanged();
    }
}

void Conversation::refresh()
{
    timeline()->refresh();
    m_record.refresh();
}

void Conversation::write(const QString &text, MessageKind kind, Seq replyTo)
{
    if (m_chat.id == 0 && !m_inviting) {
        m_inviting = true;
        m_parts.services.commands.invite(m_lastPresence, text);
    } else if (replyTo > 0) {
        m_parts.services.commands.reply(cacheId(), replyTo, text, kind);
    } else {
        m_parts.services.commands.sendMessage(cacheId(), text, kind);
    }
}

void Conversation::accept()
{
    if (!canAccept()) {
        return;
    }
    m_accepting = true;
    setProblem({});
    emit infoChanged();
    const bool passed = m_transfer.isToMe();
    const auto answer = [this, passed](const std::optional<ProtocolError> &error) {
        m_accepting = false;
        if (error) {
            setProblem(passed ? Texts::takeOverFailure(error->code) : Texts::acceptFailure(error->code));
            emit message(problem());
        }
        emit infoChanged();
    };
    if (passed) {
        m_parts.services.chats.acceptTransfer(m_chat.id, this, answer);
    } else {
        m_parts.services.commands.accept(m_chat.id, this, answer);
    }
}

void Conversation::close()
{
    if (canClose()) {
        m_parts.services.commands.closeChat(m_chat.id);
    }
}

void Conversation::markRead()
{
    const OpenChat *open = m_parts.chats.find(m_chat.id);
    if (open == nullptr || open->unread.isEmpty() || !isMine() || open->place() == ChatState::Waiting) {
        return;
    }
    const Seq newest = qMax(open->chat.lastSeq, open->unread.last());
    if (newest > m_markedSeq) {
        m_markedSeq = newest;
        m_parts.services.commands.markRead(m_chat.id, newest);
    }
}

void Conversation::typed()
{
    if (!isNoting() && !aim()->isEditing() && m_chat.id > 0 && m_chat.state == ChatState::Active && isMine()) {
        m_parts.services.commands.typing(m_chat.id);
    }
}

ChatId Conversation::cacheId() const
{
    return m_chat.id != 0 ? m_chat.id : provisionalChat(m_visitorId);
}

void Conversation::follow(const ChangeSet &changes)
{
    for (const ChangeSet::RenamedChat &renamed : changes.renamedChats) {
        if (renamed.from == cacheId()) {
            m_chat.id = renamed.to;
            shareChat();
            emit chatIdChanged();
        }
    }
    if (m_chat.id != 0 && changes.removedChats.contains(m_chat.id)) {
        loseChat();
    }
    for (const Chat &chat : changes.chats) {
        const bool begun = m_chat.id == 0 && chat.visitorId == m_visitorId && chat.state != ChatState::Closed;
        if (chat.id == m_chat.id || begun) {
            takeChat(chat);
        }
    }
    for (const TimelineEntry &entry : changes.entries) {
        if (entry.message.chatId == m_chat.id) {
            confirm(entry.message.text);
            if (entry.message.author.kind == AuthorKind::Visitor && !m_typingText.isEmpty()) {
                setTypingText({});
            }
        }
    }
}

void Conversation::followVisitors(const VisitorChanges &changes)
{
    if (!changes.arrived.contains(m_visitorId) && !changes.changed.contains(m_visitorId) &&
        !changes.left.contains(m_visitorId) && !changes.renamed.contains(m_visitorId)) {
        return;
    }
    if (const Presence *visitor = presence()) {
        m_lastPresence = *visitor;
    }
    timeline()->setVisitor(m_chat.visitorReadSeq, name());
    emit infoChanged();
}

void Conversation::takeChat(const Chat &chat)
{
    const bool begun = m_chat.id == 0;
    if (begun && chat.id != cacheId()) {
        // The visitor was quicker: what was to be an invitation goes on in their chat.
        moveDraft(provisionalChat(m_visitorId), chat.id);
        timeline()->setChat(chat.id, chat.readSeq);
    }
    m_chat = chat;
    m_inviting = false;
    m_taken = false;
    if (begun) {
        emit chatIdChanged();
    }
    timeline()->setVisitor(m_chat.visitorReadSeq, name());
    shareChat();
    emit infoChanged();
}

void Conversation::loseChat()
{
    if (isProvisional(m_chat.id)) {
        m_chat = {}; // the invitation was taken back
        emit chatIdChanged();
    } else {
        m_chat.state = ChatState::Closed;
        m_taken = true;
    }
    shareChat();
    emit infoChanged();
}

} // namespace otklik
