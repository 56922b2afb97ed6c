// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/files.h"

#include "protocol/json.h"
#include "server/access/secrets.h"
#include "server/store/company.h"
#include "server/store/replies.h"
#include "server/store/rights.h"
#include "server/store/rooms.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

// What one sender may have lying here that no message carries.
constexpr qint64 MaxUnsent = 30;
// What one visitor may send in a day.
constexpr qint64 MaxOfVisitorADay = 100;

const QString FileColumns = u"id, name, size, type, width, height, storage_key"_s;

StoredFile fileFromRow(const Row &row)
{
    return {.info = {.id = row.integer(0),
                     .name = row.text(1),
                     .size = row.integer(2),
                     .type = row.text(3),
                     .width = int(row.integer(4)),
                     .height = int(row.integer(5))},
            .key = row.text(6)};
}

[[noreturn]] void refuseUnknown()
{
    throw Refusal(ErrorCode::NotFound, u"no such file"_s, u"fileId"_s);
}

void refuseTooMany(Transaction &transaction, Actor owner)
{
    const qint64 unsent = transaction
                              .run(uR"(SELECT COUNT(*) FROM uploads u LEFT JOIN files f ON f.id = u.file_id
        WHERE u.owner_kind = ? AND u.owner_id = ? AND COALESCE(f.message_id, 0) = 0
        AND NOT EXISTS (SELECT 1 FROM reply_parts p WHERE p.file_id = f.id))"_s,
                                   {toString(owner.kind), owner.id})
                              .first()
                              .integer(0);
    const qint64 today =
        owner.kind != AuthorKind::Visitor
            ? 0
            : transaction
                  .run(u"SELECT COUNT(*) FROM files WHERE owner_kind = ? AND owner_id = ? AND created_at > ?"_s,
                       {toString(owner.kind), owner.id, transaction.now - UnsentLife})
                  .first()
                  .integer(0);
    if (unsent >= MaxUnsent || today >= MaxOfVisitorADay) {
        throw Refusal(ErrorCode::RateLimited, u"too many files"_s);
    }
}

QString signatureOf(Transaction &transaction, FileId id, qint64 until)
{
    const QString secret = transaction.run(u"SELECT value FROM facts WHERE name = 'file_secret'"_s).first().text(0);
    return keyedHash(secret, u"%1 %2"_s.arg(id).arg(until));
}

// Whether a message that @p reader may read carries it. A reply's file may be in thousands of them, so the database
// looks for the few sites and rooms they stand in. The index of files leaves out the messages without one, and is
// taken only by a question that says so too.
bool isCarriedFor(Transaction &transaction, Actor reader, FileId id)
{
    if (reader.kind == AuthorKind::Visitor) {
        return !transaction
                    .run(uR"(SELECT 1 FROM messages m JOIN chats c ON c.id = m.chat_id
            WHERE m.file_id = ? AND m.file_id <> 0 AND c.visitor_id = ? AND m.kind <> 'note' LIMIT 1)"_s,
                         {id, reader.id})
                    .isEmpty();
    }
    const Operator colleague = operatorById(transaction, reader.id);
    const Rows sites = transaction.run(u"SELECT DISTINCT c.site_id FROM messages m JOIN chats c ON c.id = m.chat_id "
                                       "WHERE m.file_id = ? AND m.file_id <> 0"_s,
                                       {id});
    if (std::ranges::any_of(sites, [&](const Row &row) { return worksWith(colleague, row.integer(0)); })) {
        return true;
    }
    const Rows chats = transaction.run(u"SELECT DISTINCT r.id FROM messages m JOIN rooms r ON r.id = m.chat_id "
                                       "WHERE m.file_id = ? AND m.file_id <> 0"_s,
                                       {id});
    return std::ranges::any_of(chats, [&](const Row &row) { return isInRoom(transaction, reader.id, row.integer(0)); });
}

bool isInReplyFor(Transaction &transaction, Actor reader, FileId id)
{
    return reader.kind == AuthorKind::Operator && isInReplyOf(transaction, reader.id, id);
}

} // namespace

FileCaller fileCaller(Transaction &transaction, const QString &token, const QString &origin)
{
    FileCaller caller;
    caller.originIsASites =
        !origin.isEmpty() &&
        !transaction.run(u"SELECT 1 FROM site_origins WHERE origin = ? LIMIT 1"_s, {origin}).isEmpty();
    if (token.isEmpty()) {
        return caller;
    }
    const QString hash = tokenHash(token);
    const Rows operators = transaction.run(u"SELECT operator_id FROM tokens WHERE hash = ? AND expires_at >= ?"_s,
                                           {hash, transaction.now});
    if (!operators.isEmpty()) {
        caller.who = Actor{.kind = AuthorKind::Operator, .id = operators.first().integer(0)};
        return caller;
    }
    const Rows visitors = transaction.run(uR"(SELECT v.id FROM visitors v
        JOIN site_origins o ON o.site_id = v.site_id AND o.origin = ? WHERE v.token_hash = ?)"_s,
                                          {origin, hash});
    if (!visitors.isEmpty()) {
        caller.who = Actor{.kind = AuthorKind::Visitor, .id = visitors.first().integer(0)};
    }
    return caller;
}

std::optional<Upload> uploadOf(Transaction &transaction, Actor owner, const QString &uploadId)
{
    const Rows rows = transaction.run(uR"(SELECT storage_key, name, size, file_id FROM uploads
        WHERE owner_kind = ? AND owner_id = ? AND upload = ?)"_s,
                                      {toString(owner.kind), owner.id, uploadId});
    if (rows.isEmpty()) {
        return {};
    }
    const Row &row = rows.first();
    return Upload{
        .key = row.text(0), .name = row.text(1), .size = row.integer(2), .file = fileById(transaction, row.integer(3))};
}

Upload beginUpload(Transaction &transaction, Actor owner, const QString &uploadId, const QString &name, qint64 size)
{
    if (auto known = uploadOf(transaction, owner, uploadId)) {
        if (known->name != name || (known->size != 0 && size != 0 && known->size != size)) {
            throw Refusal(ErrorCode::Invalid, u"this upload was begun as another file"_s, u"upload"_s);
        }
        transaction.run(u"UPDATE uploads SET touched_at = ? WHERE owner_kind = ? AND owner_id = ? AND upload = ?"_s,
                        {transaction.now, toString(owner.kind), owner.id, uploadId});
        return *known;
    }
    refuseTooMany(transaction, owner);
    Upload upload{.key = randomKey(), .name = name, .size = size, .file = {}};
    transaction.run(uR"(INSERT INTO uploads (owner_kind, owner_id, upload, storage_key, name, size, touched_at, file_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, 0))"_s,
                    {toString(owner.kind), owner.id, uploadId, upload.key, name, size, transaction.now});
    return upload;
}

FileInfo completeUpload(Transaction &transaction, Actor owner, const QString &uploadId, const FileInfo &found)
{
    const auto upload = uploadOf(transaction, owner, uploadId);
    if (!upload) {
        throw Refusal(ErrorCode::NotFound, u"the upload is forgotten"_s);
    }
    if (upload->file) {
        return *upload->file;
    }
    FileInfo file = found;
    file.id = transaction
                  .run(uR"(INSERT INTO files (owner_kind, owner_id, name, size, type, width, height, storage_key,
                      created_at, chat_id, message_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0) RETURNING id)"_s,
                       {toString(owner.kind), owner.id, file.name, file.size, file.type, file.width, file.height,
                        upload->key, transaction.now})
                  .first()
                  .integer(0);
    transaction.run(u"UPDATE uploads SET file_id = ? WHERE storage_key = ?"_s, {file.id, upload->key});
    return file;
}

void dropUpload(Transaction &transaction, Actor owner, const QString &uploadId)
{
    transaction.run(u"DELETE FROM uploads WHERE owner_kind = ? AND owner_id = ? AND upload = ? AND file_id = 0"_s,
                    {toString(owner.kind), owner.id, uploadId});
}

StoredFile fileFor(Transaction &transaction, Actor reader, FileId id)
{
    const Rows rows =
        transaction.run(u"SELECT "_s + FileColumns + u", owner_kind, owner_id FROM files WHERE id = ?"_s, {id});
    if (rows.isEmpty()) {
        refuseUnknown();
    }
    const Row &row = rows.first();
    const bool own = row.text(7) == toString(reader.kind) && row.integer(8) == reader.id;
    if (!own && !isInReplyFor(transaction, reader, id) && !isCarriedFor(transaction, reader, id)) {
        refuseUnknown();
    }
    return fileFromRow(row);
}

StoredFile fileBySignature(Transaction &transaction, FileId id, qint64 until, const QString &signature)
{
    if (until < transaction.now || !sameSecret(signature, signatureOf(transaction, id, until))) {
        throw Refusal(ErrorCode::Forbidden, u"the address is not valid any more"_s);
    }
    const Rows rows = transaction.run(u"SELECT "_s + FileColumns + u" FROM files WHERE id = ?"_s, {id});
    if (rows.isEmpty()) {
        refuseUnknown();
    }
    return fileFromRow(rows.first());
}

QString signedAddress(Transaction &transaction, FileId id)
{
    // The same address for an hour, so that a browser need not fetch a picture with every page.
    constexpr qint64 step = 60LL * 60 * 1000;
    const qint64 until = (transaction.now / step + 1) * step + AddressLife;
    return u"/v1/files/%1?until=%2&sign=%3"_s.arg(id).arg(until).arg(signatureOf(transaction, id, until));
}

std::optional<FileInfo> fileToSend(Transaction &transaction, Actor sender, FileId id)
{
    if (id == 0) {
        return {};
    }
    if (isInReplyFor(transaction, sender, id)) {
        return fileById(transaction, id);
    }
    const std::optional<FileInfo> file = ownFile(transaction, sender, id);
    if (!file) {
        refuseUnknown();
    }
    if (transaction.run(u"SELECT message_id FROM files WHERE id = ?"_s, {id}).first().integer(0) != 0) {
        throw Refusal(ErrorCode::Conflict, u"a message carries this file already"_s, u"fileId"_s);
    }
    return file;
}

std::optional<FileInfo> ownFile(Transaction &transaction, Actor owner, FileId id)
{
    const Rows rows =
        transaction.run(u"SELECT "_s + FileColumns + u" FROM files WHERE id = ? AND owner_kind = ? AND owner_id = ?"_s,
                        {id, toString(owner.kind), owner.id});
    return rows.isEmpty() ? std::nullopt : std::optional(fileFromRow(rows.first()).info);
}

void markSent(Transaction &transaction, FileId id, ChatId chatId, MessageId messageId)
{
    transaction.run(u"UPDATE files SET chat_id = ?, message_id = ? WHERE id = ?"_s, {chatId, messageId, id});
}

std::optional<FileInfo> fileById(Transaction &transaction, FileId id)
{
    if (id == 0) {
        return {};
    }
    const Rows rows = transaction.run(u"SELECT "_s + FileColumns + u" FROM files WHERE id = ?"_s, {id});
    return rows.isEmpty() ? std::nullopt : std::optional(fileFromRow(rows.first()).info);
}

QSet<QString> forgetOldFiles(Transaction &transaction)
{
    // message_id is that of the last message; others, and replies, may still have the file when it was taken away
    // there.
    transaction.run(uR"(DELETE FROM files WHERE message_id = 0 AND created_at < ?
        AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.file_id = files.id AND m.file_id <> 0)
        AND NOT EXISTS (SELECT 1 FROM reply_parts p WHERE p.file_id = files.id))"_s,
                    {transaction.now - UnsentLife});
    // The row of a finished upload answers its repeats for as long as the file may still be sent.
    transaction.run(uR"(DELETE FROM uploads WHERE (file_id = 0 AND touched_at < ?) OR (file_id <> 0 AND touched_at < ?)
        OR (file_id <> 0 AND NOT EXISTS (SELECT 1 FROM files WHERE id = uploads.file_id)))"_s,
                    {transaction.now - PartLife, transaction.now - UnsentLife});
    QSet<QString> wanted;
    for (const Row &row : transaction.run(u"SELECT storage_key FROM files UNION SELECT storage_key FROM uploads"_s)) {
        wanted.insert(row.text(0));
    }
    return wanted;
}

} // namespace otklik
