// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/replies.h"

#include "server/store/events.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr qsizetype MaxShortcut = 50;
// Of one person, and of all together: the snapshot carries them all.
constexpr qint64 MaxReplies = 500;

QList<CannedReply> select(Transaction &transaction, const QString &where, const QVariantList &values)
{
    QList<CannedReply> replies;
    const Rows rows = transaction.run(u"SELECT id, operator_id, shortcut, text FROM replies "_s + where, values);
    for (const Row &row : rows) {
        replies.append(
            {.id = row.integer(0), .operatorId = row.integer(1), .shortcut = row.text(2), .text = row.text(3)});
    }
    return replies;
}

QList<OperatorId> receiversOf(Transaction &transaction, const CannedReply &reply)
{
    return reply.operatorId == 0 ? allOperators(transaction) : QList<OperatorId>{reply.operatorId};
}

QString checkedShortcut(const QString &given)
{
    QString shortcut = given.trimmed();
    if (shortcut.startsWith(u'/')) {
        shortcut.removeFirst(); // as it is typed
    }
    const bool spaced = std::ranges::any_of(shortcut, [](QChar letter) { return letter.isSpace(); });
    if (shortcut.isEmpty() || shortcut.size() > MaxShortcut || spaced) {
        throw Refusal(ErrorCode::Invalid, u"a shortcut is one word of at most %1 letters"_s.arg(MaxShortcut),
                      u"shortcut"_s);
    }
    return shortcut;
}

CannedReply changeable(Transaction &transaction, OperatorId me, bool mayShare, ReplyId id)
{
    const QList<CannedReply> found = select(transaction, u"WHERE id = ?"_s, {id});
    if (found.isEmpty() || (found.first().operatorId != 0 && found.first().operatorId != me)) {
        throw Refusal(ErrorCode::NotFound, u"no such reply"_s, u"replyId"_s);
    }
    if (found.first().operatorId == 0 && !mayShare) {
        throw Refusal(ErrorCode::Forbidden, u"shared replies are changed by supervisors and administrators"_s);
    }
    return found.first();
}

} // namespace

QList<CannedReply> repliesFor(Transaction &transaction, OperatorId me)
{
    return select(transaction, u"WHERE operator_id = 0 OR operator_id = ? ORDER BY shortcut, id"_s, {me});
}

QList<CannedReply> sharedReplies(Transaction &transaction)
{
    return select(transaction, u"WHERE operator_id = 0 ORDER BY shortcut, id"_s, {});
}

CannedReply saveReply(Transaction &transaction, OperatorId me, bool mayShare, CannedReply reply)
{
    reply.shortcut = checkedShortcut(reply.shortcut);
    if (reply.id != 0) {
        reply.operatorId = changeable(transaction, me, mayShare, reply.id).operatorId;
        transaction.run(u"UPDATE replies SET shortcut = ?, text = ? WHERE id = ?"_s,
                        {reply.shortcut, reply.text, reply.id});
    } else {
        if (reply.operatorId == 0 && !mayShare) {
            throw Refusal(ErrorCode::Forbidden, u"shared replies are changed by supervisors and administrators"_s);
        }
        const qint64 count =
            transaction.run(u"SELECT COUNT(*) FROM replies WHERE operator_id = ?"_s, {reply.operatorId})
                .first()
                .integer(0);
        if (count >= MaxReplies) {
            throw Refusal(ErrorCode::TooLarge, u"there are %1 replies already"_s.arg(MaxReplies));
        }
        reply.id = transaction
                       .run(u"INSERT INTO replies (operator_id, shortcut, text) VALUES (?, ?, ?) RETURNING id"_s,
                            {reply.operatorId, reply.shortcut, reply.text})
                       .first()
                       .integer(0);
    }
    announce(transaction, receiversOf(transaction, reply), Changed<CannedReply>{.value = reply, .removed = false});
    return reply;
}

void removeReply(Transaction &transaction, OperatorId me, bool mayShare, ReplyId id)
{
    const CannedReply reply = changeable(transaction, me, mayShare, id);
    transaction.run(u"DELETE FROM replies WHERE id = ?"_s, {id});
    announce(transaction, receiversOf(transaction, reply), Changed<CannedReply>{.value = reply, .removed = true});
}

} // namespace otklik
