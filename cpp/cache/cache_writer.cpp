// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cache_writer.h"

#include "cache/connection.h"
#include "cache/rows.h"
#include "cache/seals.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

// Such a job is history: it neither goes out nor hides what the server says.
constexpr int FailedForGood = int(OutboxJob::State::Failed);

} // namespace

CacheWriter::CacheWriter(const std::shared_ptr<Statements> &statements)
    : m_statements(statements)
    , m_reader(statements)
{
    m_statements->forgetError();
}

bool CacheWriter::run(const QString &sql, const QVariantList &values)
{
    return !failed() && m_statements->run(sql, values) != nullptr;
}

void CacheWriter::setMeta(const QString &key, const QString &value)
{
    run(u"INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)"_s, {key, notNull(value)});
}

bool CacheWriter::removeThing(const QString &table, qint64 id)
{
    const bool known = m_statements->value(u"SELECT 1 FROM %1 WHERE id = ?"_s.arg(table), {id}).isValid();
    return known && run(u"DELETE FROM %1 WHERE id = ?"_s.arg(table), {id});
}

// ------------------------------------------------------------------------------------------------------------- chats

void CacheWriter::putChat(const Chat &sent)
{
    Chat chat = sent;
    const std::optional<Chat> before = m_reader.chat(chat.id);
    if (before) {
        if (before->operatorId == chat.operatorId) {
            chat.readSeq = std::max(chat.readSeq, before->readSeq);
        }
        chat.visitorReadSeq = std::max(chat.visitorReadSeq, before->visitorReadSeq);
        if (chat.lastSeq < before->lastSeq) {
            chat.lastSeq = before->lastSeq;
            chat.lastMessage = before->lastMessage;
            chat.unansweredSince = before->unansweredSince;
        } else if (chat.lastMessage && before->lastMessage && isOlderState(*chat.lastMessage, *before->lastMessage)) {
            chat.lastMessage = before->lastMessage;
        }
    }
    if (chat.lastMessage) {
        chat.lastMessage = withChanges(*chat.lastMessage);
    }
    if (chat.state != ChatState::Closed) {
        const std::optional<OutboxJob> closing =
            job(u"lane = ? AND method = ? AND state <> ?"_s, {chat.id, QString(method::CloseChat), FailedForGood});
        if (closing) {
            chat.state = ChatState::Closed;
            chat.closedBy = ClosedBy::Operator;
            chat.closedAt = closing->createdAt;
        }
    }
    applyTags(chat);
    storeChat(chat, before);
}

void CacheWriter::putProvisionalChat(const Chat &chat)
{
    storeChat(chat, m_reader.chat(chat.id));
}

void CacheWriter::storeChat(const Chat &chat, const std::optional<Chat> &before)
{
    if (before == chat) {
        return;
    }
    static const QString sql = u"INSERT OR REPLACE INTO chats (%1) VALUES (%2)"_s.arg(ChatColumns, placeholders(20));
    if (!run(sql, toRow(chat))) {
        return;
    }
    m_changes.putChat(chat);
    if (!before || before->visitorName != chat.visitorName) {
        indexVisitor(chat.visitorId);
    }
    const bool wasClosed = before && before->state == ChatState::Closed;
    const bool isClosed = chat.state == ChatState::Closed;
    if (wasClosed != isClosed) {
        changeClosedCount(isClosed ? 1 : -1);
    }
}

void CacheWriter::changeClosedCount(int by)
{
    const qint64 count = m_reader.closedChatCount() + by;
    setMeta(u"closed_chats"_s, QString::number(count));
    m_changes.setClosedChatCount(count);
}

void CacheWriter::removeChat(ChatId chatId, Timestamp now)
{
    std::optional<Chat> before = m_reader.chat(chatId);
    if (!before) {
        return;
    }
    if (!hasUnsent(chatId)) {
        eraseChat(chatId);
        return;
    }
    if (before->state != ChatState::Closed) {
        Chat closed = *before;
        closed.state = ChatState::Closed;
        closed.closedAt = now;
        storeChat(closed, before);
    }
}

void CacheWriter::eraseChat(ChatId chatId)
{
    const std::optional<Chat> before = m_reader.chat(chatId);
    run(u"DELETE FROM messages WHERE chat_id = ?"_s, {chatId});
    run(u"DELETE FROM drafts WHERE chat_id = ?"_s, {chatId});
    run(u"DELETE FROM forms WHERE kind IN (?, ?, ?, ?) AND id = ?"_s,
        {int(FormKind::Files), int(FormKind::Note), int(FormKind::Aim), int(FormKind::FollowUps), chatId});
    run(u"DELETE FROM outbox WHERE lane = ?"_s, {chatId});
    run(u"DELETE FROM chats WHERE id = ?"_s, {chatId});
    if (before && before->state == ChatState::Closed) {
        changeClosedCount(-1);
    }
    m_changes.removeChat(chatId);
}

void CacheWriter::renameChat(ChatId from, ChatId to)
{
    const std::optional<Chat> before = m_reader.chat(from);
    if (!before || from == to) {
        return;
    }
    run(u"UPDATE messages SET chat_id = ? WHERE chat_id = ?"_s, {to, from});
    moveJobs(from, to);
    if (const QString text = m_reader.draft(from); !text.isEmpty() && m_reader.draft(to).isEmpty()) {
        saveDraft(to, text);
    }
    run(u"DELETE FROM drafts WHERE chat_id = ?"_s, {from});
    for (const FormKind kind : {FormKind::Files, FormKind::Aim, FormKind::FollowUps}) {
        run(u"UPDATE OR IGNORE forms SET id = ? WHERE kind = ? AND id = ?"_s, {to, int(kind), from});
        run(u"DELETE FROM forms WHERE kind = ? AND id = ?"_s, {int(kind), from});
    }
    run(u"DELETE FROM chats WHERE id = ?"_s, {from});
    if (before->state == ChatState::Closed) {
        changeClosedCount(-1);
    }
    m_changes.renameChat(from, to);
    std::optional<Chat> target = m_reader.chat(to);
    if (target) {
        m_changes.putChat(*target); // whoever follows the rename finds the chat in the same set
    } else {
        target = before;
        target->id = to;
        if (target->lastMessage) {
            target->lastMessage->chatId = to;
        }
    }
    putChat(*target); // once more: closing may have been queued under the provisional id
}

} // namespace otklik
