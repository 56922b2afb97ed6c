// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/replies.h"

#include "server/store/events.h"
#include "server/store/files.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr qsizetype MaxShortcut = 50;
// Of one person, and of all together: the snapshot carries them all.
constexpr qint64 MaxReplies = 500;
constexpr qint64 MaxLetters = 200'000;
// Files in the replies of one person, and in those of all together: the disk keeps them for as long as the replies are.
constexpr qint64 MaxFiles = 200;

QList<CannedReply> select(Transaction &transaction, const QString &where, const QVariantList &values)
{
    QList<CannedReply> replies;
    QHash<ReplyId, qsizetype> at;
    const Rows rows = transaction.run(
        u"SELECT id, operator_id, shortcut FROM replies "_s + where + u" ORDER BY shortcut, id"_s, values);
    for (const Row &row : rows) {
        at.insert(row.integer(0), replies.size());
        replies.append({.id = row.integer(0), .operatorId = row.integer(1), .shortcut = row.text(2), .text = {}});
    }
    const Rows parts = transaction.run(u"SELECT reply_id, place, text, file_id FROM reply_parts WHERE reply_id IN "
                                       "(SELECT id FROM replies "_s +
                                           where + u") ORDER BY reply_id, place"_s,
                                       values);
    for (const Row &row : parts) {
        CannedReply &reply = replies[at.value(row.integer(0))];
        ReplyPart part{.text = row.text(2), .file = fileById(transaction, row.integer(3))};
        if (row.integer(1) == 0) {
            reply.text = part.text;
            reply.file = part.file;
        } else {
            reply.more.append(part);
        }
    }
    return replies;
}

QList<ReplyPart> partsOf(const CannedReply &reply)
{
    return QList<ReplyPart>{{.text = reply.text, .file = reply.file}} + reply.more;
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

// How the wire names a field of the message at @p place.
QString fieldOf(qsizetype place, const QString &field)
{
    return place == 0 ? field : u"more[%1].%2"_s.arg(place - 1).arg(field);
}

void refuseUnfit(const QList<ReplyPart> &parts)
{
    if (parts.size() > CannedReply::MaxParts) {
        throw Refusal(ErrorCode::Invalid, u"a reply has at most %1 messages"_s.arg(CannedReply::MaxParts), u"more"_s);
    }
    for (qsizetype place = 0; place < parts.size(); ++place) {
        if (parts.at(place).text.trimmed().isEmpty() && !parts.at(place).file) {
            throw Refusal(ErrorCode::Invalid, u"a message has words or a file"_s, fieldOf(place, u"text"_s));
        }
    }
}

// The files by their numbers: the operator's own uploads, and those that the reply has already.
void findFiles(Transaction &transaction, OperatorId me, QList<ReplyPart> &parts, const CannedReply &before)
{
    QSet<FileId> present;
    for (const ReplyPart &part : partsOf(before)) {
        if (part.file) {
            present.insert(part.file->id);
        }
    }
    for (qsizetype place = 0; place < parts.size(); ++place) {
        std::optional<FileInfo> &file = parts[place].file;
        if (!file) {
            continue;
        }
        file = present.contains(file->id) ? fileById(transaction, file->id)
                                          : ownFile(transaction, {.kind = AuthorKind::Operator, .id = me}, file->id);
        if (!file) {
            throw Refusal(ErrorCode::NotFound, u"no such file"_s, fieldOf(place, u"fileId"_s));
        }
    }
}

void storeParts(Transaction &transaction, CannedReply &reply, const QList<ReplyPart> &parts)
{
    transaction.run(u"DELETE FROM reply_parts WHERE reply_id = ?"_s, {reply.id});
    for (qsizetype place = 0; place < parts.size(); ++place) {
        const ReplyPart &part = parts.at(place);
        transaction.run(u"INSERT INTO reply_parts (reply_id, place, text, file_id) VALUES (?, ?, ?, ?)"_s,
                        {reply.id, place, part.text, part.file ? part.file->id : 0});
    }
    reply.text = parts.first().text;
    reply.file = parts.first().file;
    reply.more = parts.mid(1);
}

void refuseTooMuch(Transaction &transaction, OperatorId owner)
{
    const Row sum = transaction
                        .run(uR"(SELECT COUNT(DISTINCT p.reply_id), SUM(LENGTH(p.text)),
            COUNT(DISTINCT CASE WHEN p.file_id <> 0 THEN p.file_id END)
            FROM reply_parts p JOIN replies r ON r.id = p.reply_id WHERE r.operator_id = ?)"_s,
                             {owner})
                        .first();
    if (sum.integer(0) > MaxReplies) {
        throw Refusal(ErrorCode::TooLarge, u"there are %1 replies already"_s.arg(MaxReplies));
    }
    if (sum.integer(1) > MaxLetters) {
        throw Refusal(ErrorCode::TooLarge, u"the replies have %1 letters already"_s.arg(MaxLetters));
    }
    if (sum.integer(2) > MaxFiles) {
        throw Refusal(ErrorCode::TooLarge, u"the replies have %1 files already"_s.arg(MaxFiles));
    }
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
    return select(transaction, u"WHERE operator_id = 0 OR operator_id = ?"_s, {me});
}

QList<CannedReply> sharedReplies(Transaction &transaction)
{
    return select(transaction, u"WHERE operator_id = 0"_s, {});
}

bool isInReplyOf(Transaction &transaction, OperatorId me, FileId file)
{
    return !transaction
                .run(uR"(SELECT 1 FROM reply_parts p JOIN replies r ON r.id = p.reply_id
        WHERE p.file_id = ? AND (r.operator_id = 0 OR r.operator_id = ?) LIMIT 1)"_s,
                     {file, me})
                .isEmpty();
}

CannedReply saveReply(Transaction &transaction, OperatorId me, bool mayShare, CannedReply reply)
{
    reply.shortcut = checkedShortcut(reply.shortcut);
    QList<ReplyPart> parts = partsOf(reply);
    refuseUnfit(parts);
    CannedReply before;
    if (reply.id != 0) {
        before = changeable(transaction, me, mayShare, reply.id);
        reply.operatorId = before.operatorId;
    } else if (reply.operatorId == 0 && !mayShare) {
        throw Refusal(ErrorCode::Forbidden, u"shared replies are changed by supervisors and administrators"_s);
    }
    findFiles(transaction, me, parts, before);
    if (reply.id != 0) {
        transaction.run(u"UPDATE replies SET shortcut = ? WHERE id = ?"_s, {reply.shortcut, reply.id});
    } else {
        reply.id = transaction
                       .run(u"INSERT INTO replies (operator_id, shortcut) VALUES (?, ?) RETURNING id"_s,
                            {reply.operatorId, reply.shortcut})
                       .first()
                       .integer(0);
    }
    storeParts(transaction, reply, parts);
    refuseTooMuch(transaction, reply.operatorId);
    announce(transaction, receiversOf(transaction, reply), Changed<CannedReply>{.value = reply, .removed = false});
    return reply;
}

void removeReply(Transaction &transaction, OperatorId me, bool mayShare, ReplyId id)
{
    const CannedReply reply = changeable(transaction, me, mayShare, id);
    transaction.run(u"DELETE FROM reply_parts WHERE reply_id = ?"_s, {id});
    transaction.run(u"DELETE FROM replies WHERE id = ?"_s, {id});
    announce(transaction, receiversOf(transaction, reply), Changed<CannedReply>{.value = reply, .removed = true});
}

} // namespace otklik
