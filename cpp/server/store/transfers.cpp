// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/transfers.h"

#include "server/store/chat_access.h"
#include "server/store/chat_steps.h"
#include "server/store/chats.h"
#include "server/store/company.h"
#include "server/store/events.h"
#include "server/store/messages.h"
#include "server/store/offers.h"
#include "server/store/packed.h"
#include "server/store/rights.h"
#include "server/store/visitors.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

QString nameOf(Transaction &transaction, const Transfer &transfer)
{
    if (transfer.toOperatorId != 0) {
        return operatorName(transaction, transfer.toOperatorId);
    }
    const Rows rows = transaction.run(u"SELECT name FROM staff_groups WHERE id = ?"_s, {transfer.toGroupId});
    return rows.isEmpty() ? QString() : rows.first().text(0);
}

bool canTake(Transaction &transaction, const Operator &colleague, const Chat &chat)
{
    return colleague.id != chat.operatorId && isAvailableFor(colleague, chat.siteId) &&
           hasRoom(colleague, countActiveChats(transaction, colleague.id));
}

// Refuses what is not there; an empty list means that nobody there can.
QList<OperatorId> takersOf(Transaction &transaction, const Chat &chat, const TransferTarget &target)
{
    QList<OperatorId> takers;
    if (target.operatorId != 0) {
        const Operator colleague = operatorById(transaction, target.operatorId);
        if (canTake(transaction, colleague, chat)) {
            takers.append(colleague.id);
        }
        return takers;
    }
    if (transaction.run(u"SELECT 1 FROM staff_groups WHERE id = ?"_s, {target.groupId}).isEmpty()) {
        throw Refusal(ErrorCode::NotFound, u"no such group"_s, u"groupId"_s);
    }
    for (const Operator &colleague : operators(transaction)) {
        if (colleague.groups.contains(target.groupId) && canTake(transaction, colleague, chat)) {
            takers.append(colleague.id);
        }
    }
    return takers;
}

// It stays where it was; everybody who was asked hears of it.
void comeBack(Transaction &transaction, Chat &chat, QLatin1StringView code, const QVariantMap &params)
{
    const QList<OperatorId> receivers = receiversOf(transaction, chat);
    dropTransfer(transaction, chat);
    announceChat(transaction, chat, receivers);
    appendSystemMessage(transaction, chat, code, params);
}

// The others are asked still; the one who is not any more hears of it.
void askOnly(Transaction &transaction, const Chat &chat, const QList<OperatorId> &asked, OperatorId notMore)
{
    transaction.run(u"UPDATE transfers SET asked = ? WHERE chat_id = ?"_s, {packedIds(asked), chat.id});
    Chat over = chat;
    over.transfer.reset();
    announce(transaction, {notMore}, ChatChanged{.chat = over});
}

} // namespace

Chat offerTransfer(Transaction &transaction, OperatorId me, ChatId chatId, const TransferTarget &target)
{
    Chat chat = ownChat(transaction, me, chatId);
    if (chat.state != ChatState::Active) {
        throw Refusal(ErrorCode::Conflict, u"the chat is not being talked in"_s);
    }
    if (chat.transfer) {
        throw Refusal(ErrorCode::Conflict, u"a transfer is under way"_s);
    }
    const QList<OperatorId> takers = takersOf(transaction, chat, target);
    if (takers.isEmpty()) {
        throw Refusal(ErrorCode::Conflict, u"nobody there can take it"_s,
                      target.operatorId != 0 ? u"operatorId"_s : u"groupId"_s);
    }
    const int seconds = siteById(transaction, chat.siteId).rules.distribution.acceptSeconds;
    const Transfer transfer{.fromId = me,
                            .fromName = chat.operatorName,
                            .toOperatorId = target.operatorId,
                            .toGroupId = target.groupId,
                            .comment = target.comment,
                            .expiresAt = transaction.now + qint64(seconds) * 1'000};
    transaction.run(
        uR"(INSERT INTO transfers (chat_id, from_id, to_id, group_id, comment, asked, expires_at)
        VALUES (?, ?, ?, ?, ?, ?, ?))"_s,
        {chat.id, me, target.operatorId, target.groupId, target.comment, packedIds(takers), transfer.expiresAt});
    chat.transfer = transfer;
    transaction.announcements.workChanged = true;
    // Whoever is asked gets what the chat's operator knows of the visitor.
    announce(transaction, takers, VisitorChanged{visitorById(transaction, chat.visitorId)});
    announceChat(transaction, chat, receiversOf(transaction, chat));
    appendSystemMessage(transaction, chat, systemcode::TransferOffered,
                        {{u"fromId"_s, me},
                         {u"fromName"_s, chat.operatorName},
                         {u"operatorId"_s, target.operatorId},
                         {u"groupId"_s, target.groupId},
                         {u"toName"_s, nameOf(transaction, transfer)},
                         {u"comment"_s, target.comment}});
    return chat;
}

Chat acceptTransfer(Transaction &transaction, OperatorId me, ChatId chatId)
{
    Chat chat = chatFor(transaction, me, chatId);
    if (chat.state == ChatState::Active && chat.operatorId == me && !chat.transfer) {
        return chat; // said once more
    }
    if (!chat.transfer || !askedToTakeOver(transaction, chatId).contains(me)) {
        throw Refusal(ErrorCode::Conflict, u"the transfer is over"_s);
    }
    if (!hasRoom(operatorById(transaction, me), countActiveChats(transaction, me))) {
        throw Refusal(ErrorCode::Conflict, u"one more chat is over the operator's limit"_s);
    }
    const QList<OperatorId> receivers = receiversOf(transaction, chat);
    const OperatorId fromId = chat.operatorId;
    const QString fromName = chat.operatorName;
    dropTransfer(transaction, chat);
    chat.operatorId = me;
    chat.operatorName = operatorName(transaction, me);
    activateChat(transaction, chat, receivers);
    const Message told = appendSystemMessage(
        transaction, chat, systemcode::Transferred,
        {{u"fromId"_s, fromId}, {u"fromName"_s, fromName}, {u"operatorId"_s, me}, {u"toName"_s, chat.operatorName}});
    announce(transaction, {fromId}, MessageAdded{told}); // the last that the first operator hears of it
    return chat;
}

void declineTransfer(Transaction &transaction, OperatorId me, ChatId chatId)
{
    Chat chat = chatFor(transaction, me, chatId);
    QList<OperatorId> asked = askedToTakeOver(transaction, chatId);
    if (!chat.transfer || !asked.contains(me)) {
        return; // over, or said once more
    }
    const QVariantMap params{{u"operatorId"_s, me}, {u"toName"_s, operatorName(transaction, me)}};
    asked.removeOne(me);
    if (asked.isEmpty()) {
        comeBack(transaction, chat, systemcode::TransferDeclined, params);
        return;
    }
    askOnly(transaction, chat, asked, me);
    appendSystemMessage(transaction, chat, systemcode::TransferDeclined, params);
}

void cancelTransfer(Transaction &transaction, OperatorId me, ChatId chatId)
{
    Chat chat = ownChat(transaction, me, chatId);
    if (chat.transfer) {
        comeBack(transaction, chat, systemcode::TransferCancelled, {{u"operatorName"_s, chat.operatorName}});
    }
}

void endDueTransfers(Transaction &transaction)
{
    const Rows due = transaction.run(u"SELECT chat_id FROM transfers WHERE expires_at <= ?"_s, {transaction.now});
    for (const Row &row : due) {
        Chat chat = chatById(transaction, row.integer(0));
        const QString name = nameOf(transaction, chat.transfer.value_or(Transfer()));
        comeBack(transaction, chat, systemcode::TransferExpired, {{u"toName"_s, name}});
    }
}

void withdrawFromTransfers(Transaction &transaction, const QList<Operator> &staff)
{
    const Rows rows = transaction.run(
        u"SELECT t.chat_id, t.asked, c.site_id FROM transfers t JOIN chats c ON c.id = t.chat_id ORDER BY t.chat_id"_s);
    for (const Row &row : rows) {
        QList<OperatorId> asked = unpackedIds(row.text(1));
        for (const OperatorId id : QList<OperatorId>(asked)) {
            const auto colleague = std::ranges::find(staff, id, &Operator::id);
            if (colleague != staff.end() && mayLead(*colleague, row.integer(2))) {
                continue;
            }
            Chat chat = chatById(transaction, row.integer(0));
            asked.removeOne(id);
            if (asked.isEmpty()) {
                const QString name = nameOf(transaction, chat.transfer.value_or(Transfer()));
                comeBack(transaction, chat, systemcode::TransferExpired, {{u"toName"_s, name}});
            } else {
                askOnly(transaction, chat, asked, id);
            }
        }
    }
}

std::optional<Transfer> transferOf(Transaction &transaction, ChatId chatId)
{
    const Rows rows = transaction.run(uR"(SELECT t.from_id, o.name, t.to_id, t.group_id, t.comment, t.expires_at
        FROM transfers t LEFT JOIN operators o ON o.id = t.from_id WHERE t.chat_id = ?)"_s,
                                      {chatId});
    if (rows.isEmpty()) {
        return {};
    }
    const Row &row = rows.first();
    return Transfer{.fromId = row.integer(0),
                    .fromName = row.text(1),
                    .toOperatorId = row.integer(2),
                    .toGroupId = row.integer(3),
                    .comment = row.text(4),
                    .expiresAt = row.integer(5)};
}

QList<ChatId> chatsAskedToTakeOver(Transaction &transaction, OperatorId me)
{
    QList<ChatId> chats;
    for (const Row &row : transaction.run(u"SELECT chat_id, asked FROM transfers ORDER BY chat_id"_s)) {
        if (unpackedIds(row.text(1)).contains(me)) {
            chats.append(row.integer(0));
        }
    }
    return chats;
}

QList<OperatorId> askedToTakeOver(Transaction &transaction, ChatId chatId)
{
    const Rows rows = transaction.run(u"SELECT asked FROM transfers WHERE chat_id = ?"_s, {chatId});
    return rows.isEmpty() ? QList<OperatorId>() : unpackedIds(rows.first().text(0));
}

void dropTransfer(Transaction &transaction, Chat &chat)
{
    transaction.run(u"DELETE FROM transfers WHERE chat_id = ?"_s, {chat.id});
    chat.transfer.reset();
}

} // namespace otklik
