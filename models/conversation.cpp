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

#include <chrono>

namespace otklik {

using namespace std::chrono_literals;

namespace {

/// How far the draft on disk may lag behind the composer.
constexpr auto DraftDelay = 500ms;

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
    : QObject(parent)
    , m_parts(parts)
    , m_timeline(parts.cache, parts.services.commands, parts.services.files, parts.directory, parts.format,
                 parts.chats.me())
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
    , m_attachments(parts.services.files, parts.chosenFiles, parts.format)
{
    if (const Presence *visitor = presence()) {
        m_lastPresence = *visitor;
    }
    m_draft = parts.drafts.text(cacheId());
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(DraftDelay);
    connect(&m_draftTimer, &QTimer::timeout, this, &Conversation::saveDraft);
    connect(&parts.cache, &Cache::changed, this, &Conversation::follow);
    connect(&parts.cache, &Cache::writeFailed, this, &Conversation::restoreUnsaved);
    connect(&parts.chats, &OpenChats::changed, this, &Conversation::infoChanged);
    connect(&parts.visitors, &VisitorsOnSite::changed, this, &Conversation::followVisitors);
    connect(&parts.directory, &Directory::companyChanged, this, &Conversation::infoChanged);
    connect(&parts.format, &Format::changed, this, [this] {
        m_timeline.setVisitor(m_chat.visitorReadSeq, name());
        emit infoChanged();
    });
    connect(&parts.directory, &Directory::operatorsChanged, this, &Conversation::infoChanged);
    connect(&m_timeline, &TimelineModel::message, this, &Conversation::message);
    connect(&m_attachments, &Attachments::message, this, &Conversation::message);
    connect(&m_redirection, &Redirection::done, this,
            [this](const QString &url) { emit message(tr("The visitor's page goes to %1").arg(url)); });
    m_timeline.setVisitor(m_chat.visitorReadSeq, name());
    m_timeline.setChat(cacheId(), m_chat.readSeq);
    shareChat();
}

void Conversation::shareChat()
{
    m_tags.setChat(m_chat);
    m_redirection.setChat(m_chat);
    m_transfer.setChat(m_chat);
    m_attachments.setChat(cacheId());
}

Conversation::~Conversation()
{
    saveDraft();
}

bool Conversation::isWith(ChatId chatId, VisitorId visitorId) const
{
    return chatId != 0 ? m_chat.id == chatId : m_visitorId == visitorId && state() != Closed;
}

void Conversation::setDraft(const QString &text)
{
    if (m_draft != text) {
        m_draft = text;
        if (!m_draftTimer.isActive()) { // not restarted: somebody who never pauses is saved too
            m_draftTimer.start();
        }
        emit draftChanged();
    }
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
    m_timeline.refresh();
    m_record.refresh();
}

void Conversation::saveDraft()
{
    m_draftTimer.stop();
    if (m_draft != m_parts.drafts.text(cacheId())) {
        m_parts.drafts.keep(cacheId(), m_draft);
    }
}

void Conversation::send()
{
    const bool blank = m_draft.trimmed().isEmpty();
    if (!blank && !deliver(m_draft)) {
        return; // the files wait for the words that go before them
    }
    if (!blank) {
        m_draft.clear();
        saveDraft();
        emit draftChanged();
    }
    if (canAttach()) {
        m_attachments.send();
        m_timeline.forgetUnread();
    }
}

void Conversation::sendText(const QString &text)
{
    deliver(text);
}

bool Conversation::deliver(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || !canWrite()) {
        return false;
    }
    if (trimmed.size() > Message::MaxText) {
        setProblem(tr("The text is too long by %n character(s)", nullptr, int(trimmed.size() - Message::MaxText)));
        return false;
    }
    setProblem({});
    m_unconfirmed.append(trimmed);
    if (m_chat.id == 0 && !m_inviting) {
        m_inviting = true;
        m_parts.services.commands.invite(m_lastPresence, trimmed);
    } else {
        m_parts.services.commands.sendMessage(cacheId(), trimmed, MessageKind::Message);
    }
    m_timeline.forgetUnread();
    return true;
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
            emit message(m_problem);
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
    if (m_chat.id > 0 && m_chat.state == ChatState::Active && isMine()) {
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
            m_unconfirmed.removeOne(entry.message.text);
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
    m_timeline.setVisitor(m_chat.visitorReadSeq, name());
    emit infoChanged();
}

void Conversation::takeChat(const Chat &chat)
{
    const bool begun = m_chat.id == 0;
    if (begun && chat.id != cacheId()) {
        // The visitor was quicker: what was to be an invitation goes on in their chat.
        m_draftTimer.stop();
        m_parts.drafts.keep(provisionalChat(m_visitorId), {});
        m_parts.drafts.keep(chat.id, m_draft);
        m_timeline.setChat(chat.id, chat.readSeq);
    }
    m_chat = chat;
    m_inviting = false;
    m_taken = false;
    if (begun) {
        emit chatIdChanged();
    }
    m_timeline.setVisitor(m_chat.visitorReadSeq, name());
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

void Conversation::restoreUnsaved()
{
    m_inviting = false;
    if (!m_unconfirmed.isEmpty()) {
        // Nothing was written: what was sent goes back to where it was typed.
        const QString lost = m_unconfirmed.join(u'\n');
        m_unconfirmed.clear();
        setDraft(m_draft.isEmpty() ? lost : lost + u'\n' + m_draft);
    }
}

void Conversation::setProblem(const QString &problem)
{
    if (m_problem != problem) {
        m_problem = problem;
        emit problemChanged();
    }
}

} // namespace otklik
