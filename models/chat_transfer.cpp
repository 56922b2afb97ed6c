// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chat_transfer.h"

#include "models/directory.h"
#include "models/format.h"
#include "sync/chat_commands.h"

namespace otklik {

bool isPassedTo(const Chat &chat, const Operator *me)
{
    if (me == nullptr || !chat.transfer || chat.operatorId == me->id || chat.state != ChatState::Active) {
        return false;
    }
    const Transfer &transfer = *chat.transfer;
    return transfer.toOperatorId == me->id || (transfer.toGroupId != 0 && me->groups.contains(transfer.toGroupId));
}

ChatTransfer::ChatTransfer(ChatCommands &commands, const Directory &directory, const Format &format, OperatorId me,
                           QObject *parent)
    : QObject(parent)
    , m_commands(commands)
    , m_directory(directory)
    , m_me(me)
    , m_targets(directory, format, me)
{
    connect(&directory, &Directory::operatorsChanged, this, &ChatTransfer::stateChanged);
    connect(&directory, &Directory::companyChanged, this, &ChatTransfer::stateChanged);
    connect(&format, &Format::changed, this, &ChatTransfer::stateChanged);
}

void ChatTransfer::setChat(const Chat &chat)
{
    m_chat = chat;
    m_targets.setSite(chat.siteId);
    emit stateChanged();
}

bool ChatTransfer::isMine() const
{
    return m_chat.transfer && m_chat.transfer->fromId == m_me;
}

bool ChatTransfer::isToMe() const
{
    return isPassedTo(m_chat, m_directory.find(m_me));
}

QString ChatTransfer::toName() const
{
    if (!m_chat.transfer) {
        return {};
    }
    const Transfer &transfer = *m_chat.transfer;
    return transfer.toOperatorId != 0 ? m_directory.operatorName(transfer.toOperatorId)
                                      : m_directory.groupName(transfer.toGroupId);
}

QString ChatTransfer::fromName() const
{
    return m_chat.transfer ? m_chat.transfer->fromName : QString();
}

QString ChatTransfer::comment() const
{
    return m_chat.transfer ? m_chat.transfer->comment : QString();
}

qint64 ChatTransfer::expiresAt() const
{
    return m_chat.transfer ? m_chat.transfer->expiresAt : 0;
}

QString ChatTransfer::problem() const
{
    if (m_nobody) {
        return tr("Choose who is to take the chat");
    }
    if (m_tooLong) {
        return tr("The comment is too long");
    }
    if (!m_error) {
        return {};
    }
    switch (*m_error) {
    case ErrorCode::Conflict:
        return tr("Nobody there can take the chat now, or it is being passed on already");
    case ErrorCode::Forbidden:
    case ErrorCode::NotFound:
        return tr("This chat is not yours to pass on");
    case ErrorCode::Invalid:
    case ErrorCode::TooLarge:
        return tr("The server did not take this. Choose somebody else or shorten the comment");
    default:
        return tr("That did not work: there is no connection. Try again");
    }
}

void ChatTransfer::offer(qint64 key, const QString &comment)
{
    m_nobody = key == 0;
    m_tooLong = comment.trimmed().size() > MaxComment;
    if (m_busy || m_nobody || m_tooLong) {
        emit stateChanged();
        return;
    }
    begin();
    const auto answer = [this](const std::optional<ProtocolError> &error) {
        end(error);
        if (!error) {
            emit offered();
        }
    };
    if (key > 0) {
        m_commands.transferToOperator(m_chat.id, key, comment.trimmed(), this, answer);
    } else {
        m_commands.transferToGroup(m_chat.id, -key, comment.trimmed(), this, answer);
    }
}

void ChatTransfer::cancel()
{
    begin();
    const std::optional<Transfer> transfer = m_chat.transfer;
    m_commands.cancelTransfer(
        m_chat.id, this, [this, transfer, chatId = m_chat.id](const std::optional<ProtocolError> &error) {
            end(error);
            if (!error && transfer) {
                emit undoable(
                    {.text = tr("The transfer is called off"),
                     .takeBack = [&commands = m_commands, chatId, transfer](QObject *context, const Answer &answer) {
                         if (transfer->toOperatorId != 0) {
                             commands.transferToOperator(chatId, transfer->toOperatorId, transfer->comment, context,
                                                         answer);
                         } else {
                             commands.transferToGroup(chatId, transfer->toGroupId, transfer->comment, context, answer);
                         }
                     }});
            }
        });
}

void ChatTransfer::setDeclining(bool declining)
{
    if (declining) {
        begin();
    } else {
        end({});
    }
}

void ChatTransfer::clearProblem()
{
    m_error.reset();
    m_nobody = false;
    m_tooLong = false;
    emit stateChanged();
}

void ChatTransfer::begin()
{
    m_busy = true;
    clearProblem();
}

void ChatTransfer::end(const std::optional<ProtocolError> &error)
{
    m_busy = false;
    m_error = error ? std::optional(error->code) : std::nullopt;
    emit stateChanged();
}

} // namespace otklik
