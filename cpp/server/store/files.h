// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/file.h"
#include "server/store/messages.h"
#include "server/store/transaction.h"

#include <optional>

namespace otklik {

// Files as rows: who sent them, which messages and canned replies carry them, who may read them. Their contents lie on
// the disk (files/file_disk.h) under the key that stands here.

/// How long an upload that was cut may be gone on with, in milliseconds.
inline constexpr qint64 PartLife = 60LL * 60 * 1000;
/// How long a file waits for a message or a canned reply that carries it.
inline constexpr qint64 UnsentLife = 24LL * 60 * 60 * 1000;
/// How long the address of a file that a visitor was given leads there.
inline constexpr qint64 AddressLife = 24LL * 60 * 60 * 1000;

/// Who asks over HTTP.
struct FileCaller
{
    std::optional<Actor> who;    ///< nothing: no good token
    bool originIsASites = false; ///< a page of one of the sites asks, and may read the answer
    bool blocked = false;        ///< a visitor on the blacklist
};
/// An operator by their token; a visitor by theirs, from a page of their site only.
FileCaller fileCaller(Transaction &transaction, const QString &token, const QString &origin);

struct Upload
{
    QString key;
    QString name;
    qint64 size = 0;              ///< 0: it was not said
    std::optional<FileInfo> file; ///< when it is complete
};
/// Nothing when it was never begun, or is forgotten.
std::optional<Upload> uploadOf(Transaction &transaction, Actor owner, const QString &uploadId);
/// Begins an upload, or goes on with it. Refuses when it was begun as another file (invalid, upload) and when the owner
/// has too many that no message carries (rate_limited).
Upload beginUpload(Transaction &transaction, Actor owner, const QString &uploadId, const QString &name, qint64 size);
/// The content lies whole under the upload's key. @p found: all but its id. A repeat gives the same file.
FileInfo completeUpload(Transaction &transaction, Actor owner, const QString &uploadId, const FileInfo &found);
/// Forgets an upload that cannot become a file.
void dropUpload(Transaction &transaction, Actor owner, const QString &uploadId);

struct StoredFile
{
    FileInfo info;
    QString key;
};
/// Refuses with not_found what is not there or not this one's to read.
StoredFile fileFor(Transaction &transaction, Actor reader, FileId id);
/// By a signed address; refuses with forbidden a wrong or old one.
StoredFile fileBySignature(Transaction &transaction, FileId id, qint64 until, const QString &signature);
/// The address, on this server, that lets whoever has it read the file for a while.
QString signedAddress(Transaction &transaction, FileId id);

/// The sender's own file for a message they write, or one of a canned reply that they may use; nothing for id 0.
/// Refuses with not_found (fileId) any other file, with conflict an own one that a message carries already.
std::optional<FileInfo> fileToSend(Transaction &transaction, Actor sender, FileId id);
/// A file that @p owner has uploaded, sent or not; nothing when it is not theirs.
std::optional<FileInfo> ownFile(Transaction &transaction, Actor owner, FileId id);
/// The message carries it from now on; of several, the last one is noted.
void markSent(Transaction &transaction, FileId id, ChatId chatId, MessageId messageId);
std::optional<FileInfo> fileById(Transaction &transaction, FileId id);

/// Forgets uploads and files that nobody wants any more, and returns all keys that are still wanted.
QSet<QString> forgetOldFiles(Transaction &transaction);

} // namespace otklik
