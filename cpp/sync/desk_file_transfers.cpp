// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/desk_file_transfers.h"

#include "cache/cache_writer.h"
#include "sync/file_kinds.h"
#include "sync/file_upload.h"

#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

ErrorCode codeOf(FileRefusal refusal)
{
    switch (refusal) {
    case FileRefusal::UnknownType:
        return ErrorCode::UnsupportedType;
    case FileRefusal::TooLarge:
        return ErrorCode::TooLarge;
    case FileRefusal::Empty:
        return ErrorCode::Invalid;
    case FileRefusal::Unreadable:
        return ErrorCode::Unavailable;
    }
    return ErrorCode::Unavailable;
}

ProtocolError refused(ErrorCode code, const QString &why)
{
    return {.code = code, .message = why, .field = {}, .retryAfter = 0};
}

} // namespace

DeskFileTransfers::DeskFileTransfers(const DeskParts &parts, const FileServer &server, const QString &folder,
                                     QObject *parent)
    : FileTransfers(parent)
    , m_parts(parts)
    , m_server(server)
    , m_shelf(folder)
{
    m_network.setAutoDeleteReplies(false);
    connect(&m_parts.cache, &Cache::changed, this, &DeskFileTransfers::followCache);
    connect(&m_shelf, &FileShelf::receivedChanged, this, &DeskFileTransfers::localPathChanged);
    m_parts.cache.read<QList<TimelineEntry>>(
        this, [](const CacheReader &reader) { return reader.unsentFiles(); },
        [this](const QList<TimelineEntry> &unsent) {
            QSet<QString> clientIds;
            for (const TimelineEntry &entry : unsent) {
                m_unsent.insert(entry.message.clientId, entry.localId);
                clientIds.insert(entry.message.clientId);
            }
            m_shelf.clearOutgoing(clientIds);
        });
}

DeskFileTransfers::~DeskFileTransfers()
{
    m_bringing.clear(); // whoever waits for one may be gone
    stopUploads();
    for (const Fetching &fetching : std::as_const(m_fetching)) {
        if (fetching.reply) {
            fetching.reply->disconnect(this);
            fetching.reply->abort();
        }
    }
}

void DeskFileTransfers::answerLater(const Answer &answer, const std::optional<ProtocolError> &error)
{
    QMetaObject::invokeMethod(this, [answer, error] { answer(error); }, Qt::QueuedConnection);
}

// ----------------------------------------------------------------------------------------------------------- sending

std::optional<FileRefusal> DeskFileTransfers::refusal(const QString &path) const
{
    const QFileInfo file(path);
    if (!file.isFile() || !file.isReadable()) {
        return FileRefusal::Unreadable;
    }
    if (fileTypeOf(file.fileName()).isEmpty()) {
        return FileRefusal::UnknownType;
    }
    if (file.size() == 0) {
        return FileRefusal::Empty;
    }
    return file.size() > FileInfo::MaxSize ? std::optional(FileRefusal::TooLarge) : std::nullopt;
}

void DeskFileTransfers::sendFile(ChatId chatId, const QString &path, const QString &text, QObject *context,
                                 Answer answer)
{
    const Answer safe = guarded<std::optional<ProtocolError>>(context, std::move(answer));
    if (const auto against = refusal(path)) {
        answerLater(safe, refused(codeOf(*against), u"no file that a server takes"_s));
        return;
    }
    if (text.size() > Message::MaxText) {
        answerLater(safe, refused(ErrorCode::TooLarge, u"too many words"_s));
        return;
    }
    Message message = ownMessage(m_parts, chatId, text, MessageKind::Message);
    FileInfo file;
    file.name = safeFileName(QFileInfo(path).fileName());
    file.type = fileTypeOf(file.name);
    message.file = file;
    m_shelf.copyIn(path, message.clientId, file.name, [this, message, safe](const FileShelf::Copied &copied) mutable {
        if (copied.error || !message.file) {
            safe(refused(copied.error.value_or(ErrorCode::Unavailable), u"the file could not be copied"_s));
            return;
        }
        message.file->size = copied.size;
        message.file->width = copied.width;
        message.file->height = copied.height;
        enqueue(message, safe);
    });
}

void DeskFileTransfers::enqueue(const Message &message, const Answer &answer)
{
    m_parts.cache.write([message](CacheWriter &writer) { writer.enqueueMessage(message); }, this,
                        [this, clientId = message.clientId, answer](bool committed) {
                            if (!committed) {
                                m_shelf.dropOutgoing(clientId);
                                answer(unavailable(u"the cache did not take it"_s));
                                return;
                            }
                            m_parts.sender.wake();
                            answer({});
                        });
}

void DeskFileTransfers::cancel(LocalId entry)
{
    // The rest follows from the cache: a message that is gone takes its upload and its copy with it.
    m_parts.cache.write([entry, now = m_parts.clock.now()](CacheWriter &writer) { writer.discard(entry, now); }, this,
                        [this](bool) { m_parts.sender.wake(); });
}

void DeskFileTransfers::followCache(const ChangeSet &changes)
{
    for (const TimelineEntry &entry : changes.entries) {
        if (entry.message.file && !entry.message.clientId.isEmpty()) {
            followEntry(entry);
        }
    }
    for (const ChangeSet::RemovedEntry &removed : changes.removedEntries) {
        const QString clientId = m_unsent.key(removed.localId);
        if (clientId.isEmpty()) {
            continue;
        }
        m_unsent.remove(clientId);
        m_shelf.dropOutgoing(clientId);
        const Sending sending = m_sending.take(clientId);
        if (sending.upload) {
            delete sending.upload;
            sending.uploaded(refused(ErrorCode::NotFound, u"it was cancelled"_s));
        }
    }
}

void DeskFileTransfers::followEntry(const TimelineEntry &entry)
{
    const Message &message = entry.message;
    if (entry.delivery != Delivery::Sent) {
        m_unsent.insert(message.clientId, entry.localId);
    } else if (m_unsent.remove(message.clientId)) {
        m_shelf.adopt(message.clientId, message.file.value_or(FileInfo()));
    }
}

void DeskFileTransfers::upload(const OutboxJob &job, Uploaded uploaded)
{
    const QJsonObject file = job.params["file"_L1].toObject();
    const QString clientId = job.clientId;
    delete m_sending.take(clientId).upload;
    auto *const attempt = new FileUpload(
        m_network, m_shelf, m_server,
        {.clientId = clientId, .name = file["name"_L1].toString(), .size = file["size"_L1].toInteger()},
        [this, clientId](const Result<FileInfo> &result) {
            const Uploaded told = m_sending.take(clientId).uploaded;
            if (told) {
                told(result);
            }
        },
        this);
    m_sending.insert(clientId, {.upload = attempt, .uploaded = std::move(uploaded)});
    connect(attempt, &FileUpload::progress, this, [this, clientId](qint64 sent, qint64 total) {
        if (const LocalId entry = m_unsent.value(clientId); entry > 0) {
            Q_EMIT sendProgress(entry, sent, total);
        }
    });
    attempt->start();
}

void DeskFileTransfers::uploadFile(const QString &path, const QString &upload, QObject *context,
                                   ResultAnswer<FileInfo> answer)
{
    const auto against = refusal(path);
    if (against || !m_parts.signedIn) {
        const ProtocolError error =
            against ? refused(codeOf(*against), u"no file that a server takes"_s) : unavailable(u"not connected"_s);
        QMetaObject::invokeMethod(
            this, [safe = guarded<Result<FileInfo>>(context, std::move(answer)), error] { safe(error); },
            Qt::QueuedConnection);
        return;
    }
    m_bringing.insert(upload, {.upload = {}, .answer = guarded<Result<FileInfo>>(context, std::move(answer))});
    const QString name = safeFileName(QFileInfo(path).fileName());
    m_shelf.copyIn(path, upload, name, [this, upload, name](const FileShelf::Copied &copied) {
        if (!m_bringing.contains(upload)) {
            m_shelf.dropOutgoing(upload); // cancelled meanwhile
        } else if (copied.error) {
            endUpload(upload, refused(*copied.error, u"the file could not be copied"_s));
        } else {
            bring(upload, name, copied.size);
        }
    });
}

void DeskFileTransfers::bring(const QString &upload, const QString &name, qint64 size)
{
    auto *const attempt = new FileUpload(
        m_network, m_shelf, m_server, {.clientId = upload, .name = name, .size = size},
        [this, upload](const Result<FileInfo> &result) { endUpload(upload, result); }, this);
    m_bringing[upload].upload = attempt;
    connect(attempt, &FileUpload::progress, this,
            [this, upload](qint64 sent, qint64 total) { Q_EMIT uploadProgress(upload, sent, total); });
    attempt->start();
}

void DeskFileTransfers::endUpload(const QString &upload, const Result<FileInfo> &result)
{
    const Bringing ended = m_bringing.take(upload);
    if (const auto *file = std::get_if<FileInfo>(&result)) {
        m_shelf.adopt(upload, *file); // what was brought need not be fetched
    } else {
        m_shelf.dropOutgoing(upload);
    }
    if (ended.answer) {
        ended.answer(result);
    }
}

void DeskFileTransfers::cancelUpload(const QString &upload)
{
    delete m_bringing.take(upload).upload;
    m_shelf.dropOutgoing(upload);
}

void DeskFileTransfers::stopUploads()
{
    const QStringList brought = m_bringing.keys();
    for (const QString &upload : brought) {
        delete m_bringing.value(upload).upload;
        endUpload(upload, unavailable(u"the connection is gone"_s));
    }

    const auto stopped = std::exchange(m_sending, {});
    for (const Sending &sending : stopped) {
        delete sending.upload;
    }
}

// --------------------------------------------------------------------------------------------------------- receiving

QString DeskFileTransfers::localPath(const FileInfo &file) const
{
    return m_shelf.received(file.id);
}

QString DeskFileTransfers::outgoingPath(const QString &clientId) const
{
    return m_shelf.outgoing(clientId);
}

void DeskFileTransfers::fetch(const FileInfo &file, QObject *context, Answer answer)
{
    const Answer safe = guarded<std::optional<ProtocolError>>(context, std::move(answer));
    m_shelf.whenKnown([this, file, safe] { startFetch(file, safe); });
}

void DeskFileTransfers::startFetch(const FileInfo &file, const Answer &answer)
{
    if (!m_shelf.received(file.id).isEmpty()) {
        answer({});
        return;
    }
    if (const auto running = m_fetching.find(file.id); running != m_fetching.end()) {
        running->answers.append(answer);
        return;
    }
    if (!m_parts.signedIn || file.id == 0) {
        answer(unavailable(u"not connected"_s));
        return;
    }
    QNetworkReply *const reply = m_network.get(fileRequest(m_server, "/"_L1 + QString::number(file.id), {}));
    m_fetching.insert(file.id, {.reply = reply, .content = {}, .answers = {answer}});
    connect(reply, &QNetworkReply::readyRead, this, [this, file, reply] {
        QByteArray &content = m_fetching[file.id].content;
        if (reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200) {
            content += reply->read(FileInfo::MaxSize + 1 - content.size());
        }
        if (content.size() > file.size) {
            reply->abort(); // no server sends more than it said
            return;
        }
        Q_EMIT fetchProgress(file.id, content.size(), file.size);
    });
    connect(reply, &QNetworkReply::finished, this, [this, file, reply] {
        reply->deleteLater();
        onFetched(file, *reply);
    });
}

void DeskFileTransfers::onFetched(const FileInfo &file, QNetworkReply &reply)
{
    const FileReply answer = fileReplyFrom(reply);
    const QByteArray content = m_fetching.value(file.id).content;
    if (answer.error || content.size() != file.size) {
        endFetch(file.id, answer.error ? *answer.error : unavailable(u"the file did not come whole"_s));
        return;
    }
    m_shelf.keep(file, content, [this, id = file.id](bool kept) {
        endFetch(id, kept ? std::nullopt : std::optional(unavailable(u"the disk did not take it"_s)));
    });
}

void DeskFileTransfers::endFetch(FileId fileId, const std::optional<ProtocolError> &error)
{
    const Fetching ended = m_fetching.take(fileId);
    for (const Answer &answer : ended.answers) {
        answer(error);
    }
}

void DeskFileTransfers::cancelFetch(FileId fileId)
{
    const auto running = m_fetching.constFind(fileId);
    if (running != m_fetching.constEnd() && running->reply && running->reply->isRunning()) {
        running->reply->abort(); // ends as one that failed
    }
}

void DeskFileTransfers::stopFetches()
{
    const QList<FileId> running = m_fetching.keys();
    for (const FileId fileId : running) {
        cancelFetch(fileId);
    }
}

} // namespace otklik
