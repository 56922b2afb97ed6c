// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/file_shelf.h"

#include "sync/file_kinds.h"
#include "sync/link.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int UuidLength = 36;
constexpr qint64 DayMs = 24LL * 60 * 60 * 1000;
constexpr qsizetype MaxStem = 90;
constexpr qsizetype MaxEnding = 10;

// Written whole or not at all; QSaveFile flushes it to the disk before it gives it its name.
bool writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    return QDir().mkpath(QFileInfo(path).absolutePath()) && file.open(QIODevice::WriteOnly) &&
           file.write(content) == content.size() && file.commit();
}

FileShelf::Copied copyFile(const QString &source, const QString &target)
{
    QFile file(source);
    if (!file.open(QIODevice::ReadOnly)) {
        return {.error = ErrorCode::Unavailable};
    }
    const QByteArray content = file.read(FileInfo::MaxSize + 1); // it may have grown since somebody looked
    if (file.error() != QFileDevice::NoError) {
        return {.error = ErrorCode::Unavailable};
    }
    if (content.isEmpty() || content.size() > FileInfo::MaxSize) {
        return {.error = content.isEmpty() ? ErrorCode::Invalid : ErrorCode::TooLarge};
    }
    if (!writeFile(target, content)) {
        return {.error = ErrorCode::Unavailable};
    }
    FileShelf::Copied copied{.error = {}, .size = content.size()};
    const QString type = fileTypeOf(target);
    if (type.startsWith("image/"_L1)) {
        // From the header alone. What the server says of it later is what counts.
        QImageReader reader(target, type == "image/png"_L1 ? "png" : "jpeg");
        reader.setAutoDetectImageFormat(false);
        const QSize size = reader.size();
        copied.width = std::clamp(size.width(), 0, FileInfo::MaxSide);
        copied.height = std::clamp(size.height(), 0, FileInfo::MaxSide);
    }
    return copied;
}

} // namespace

QString safeFileName(const QString &name)
{
    static const QRegularExpression unfit(u"[\\x{00}-\\x{1f}\\x{7f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}<>:\"|?*]"_s);
    QString last = name.section(u'/', -1).section(u'\\', -1);
    last.replace(unfit, u"_"_s);
    last = last.trimmed();
    while (last.startsWith('.'_L1)) {
        last.remove(0, 1); // it would be hidden
    }
    const qsizetype dot = last.lastIndexOf('.'_L1);
    const QString stem = dot < 0 ? last : last.left(dot);
    const QString ending = dot < 0 ? QString() : last.mid(dot).left(MaxEnding);
    const QString result = stem.left(MaxStem).trimmed() + ending;
    return result.isEmpty() ? u"file"_s : result;
}

FileShelf::FileShelf(const QString &folder, qint64 limit, QObject *parent)
    : QObject(parent)
    , m_outgoingFolder(folder + "/outgoing/"_L1)
    , m_receivedFolder(folder + "/files/"_L1)
    , m_limit(limit)
{
    m_disk.setMaxThreadCount(1); // what is asked first is done first
    onDisk<Contents>([outgoing = m_outgoingFolder, received = m_receivedFolder] { return look(outgoing, received); },
                     [this](const Contents &found) { onLooked(found); });
}

FileShelf::~FileShelf()
{
    m_disk.waitForDone();
}

template<typename T> void FileShelf::onDisk(std::function<T()> job, std::function<void(const T &)> done)
{
    m_disk.start([this, job = std::move(job), done = std::move(done)] {
        QMetaObject::invokeMethod(this, [result = job(), done] { done(result); }, Qt::QueuedConnection);
    });
}

FileShelf::Contents FileShelf::look(const QString &outgoing, const QString &received)
{
    Contents found;
    const QFileInfoList sending = QDir(outgoing).entryInfoList(QDir::Files);
    for (const QFileInfo &file : sending) {
        const QString name = file.fileName();
        if (name.size() > UuidLength && name.at(UuidLength) == '-'_L1) {
            found.outgoing.insert(name.left(UuidLength), file.filePath());
        }
    }
    const QFileInfoList came = QDir(received).entryInfoList(QDir::Files);
    for (const QFileInfo &file : came) {
        const FileId id = file.fileName().section('-'_L1, 0, 0).toLongLong();
        if (id > 0 && file.suffix() != "part"_L1) {
            found.received.insert(
                id, {.path = file.filePath(), .size = file.size(), .since = file.lastModified().toMSecsSinceEpoch()});
        }
    }
    return found;
}

void FileShelf::onLooked(const Contents &found)
{
    for (const auto &[clientId, path] : found.outgoing.asKeyValueRange()) {
        m_outgoing.insert(clientId, path);
    }
    for (const auto &[fileId, entry] : found.received.asKeyValueRange()) {
        addReceived(fileId, entry);
    }
    m_known = true;
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &job : waiting) {
        job();
    }
    Q_EMIT receivedChanged(0);
}

void FileShelf::whenKnown(std::function<void()> job)
{
    if (m_known) {
        QMetaObject::invokeMethod(this, std::move(job), Qt::QueuedConnection);
    } else {
        m_waiting.append(std::move(job));
    }
}

void FileShelf::copyIn(const QString &source, const QString &clientId, const QString &name,
                       std::function<void(const Copied &)> done)
{
    const QString target = m_outgoingFolder + clientId + '-'_L1 + name;
    onDisk<Copied>([source, target] { return copyFile(source, target); },
                   [this, clientId, target, done = std::move(done)](const Copied &copied) {
                       if (!copied.error) {
                           m_outgoing.insert(clientId, target);
                       }
                       done(copied);
                   });
}

void FileShelf::readOutgoing(const QString &clientId, qint64 offset,
                             std::function<void(const std::optional<QByteArray> &)> done)
{
    whenKnown([this, clientId, offset, done = std::move(done)] {
        onDisk<std::optional<QByteArray>>(
            [path = outgoing(clientId), offset]() -> std::optional<QByteArray> {
                QFile file(path);
                if (path.isEmpty() || !file.open(QIODevice::ReadOnly) || !file.seek(offset)) {
                    return {};
                }
                return file.read(FileInfo::MaxSize);
            },
            done);
    });
}

void FileShelf::adopt(const QString &clientId, const FileInfo &file)
{
    const QString from = m_outgoing.take(clientId);
    if (from.isEmpty()) {
        return;
    }
    if (file.id == 0 || m_received.contains(file.id)) {
        m_disk.start([from] { QFile::remove(from); });
        return;
    }
    const Entry entry{.path = m_receivedFolder + QString::number(file.id) + '-'_L1 + safeFileName(file.name),
                      .size = file.size,
                      .since = QDateTime::currentMSecsSinceEpoch()};
    onDisk<bool>([from, folder = m_receivedFolder,
                  to = entry.path] { return QDir().mkpath(folder) && (QFile::rename(from, to) || QFile::exists(to)); },
                 [this, id = file.id, entry](bool moved) {
                     if (moved) {
                         addReceived(id, entry);
                         Q_EMIT receivedChanged(id);
                     }
                 });
}

void FileShelf::dropOutgoing(const QString &clientId)
{
    const QString path = m_outgoing.take(clientId);
    if (!path.isEmpty()) {
        m_disk.start([path] { QFile::remove(path); });
    }
}

void FileShelf::clearOutgoing(const QSet<QString> &unsent)
{
    whenKnown([this, unsent] {
        QStringList left;
        for (const auto &[clientId, path] : std::as_const(m_outgoing).asKeyValueRange()) {
            if (!unsent.contains(clientId)) {
                left.append(path);
            }
        }
        const qint64 today = QDateTime::currentMSecsSinceEpoch() - DayMs;
        m_disk.start([left, today] {
            for (const QString &path : left) {
                if (QFileInfo(path).lastModified().toMSecsSinceEpoch() < today) {
                    QFile::remove(path);
                }
            }
        });
    });
}

void FileShelf::keep(const FileInfo &file, const QByteArray &content, std::function<void(bool)> done)
{
    const Entry entry{.path = m_receivedFolder + QString::number(file.id) + '-'_L1 + safeFileName(file.name),
                      .size = content.size(),
                      .since = QDateTime::currentMSecsSinceEpoch()};
    onDisk<bool>([path = entry.path, content] { return writeFile(path, content); },
                 [this, id = file.id, entry, done = std::move(done)](bool kept) {
                     if (kept) {
                         addReceived(id, entry);
                     } else {
                         qCWarning(syncLog) << "a received file could not be kept";
                     }
                     done(kept);
                     if (kept) {
                         Q_EMIT receivedChanged(id);
                     }
                 });
}

void FileShelf::addReceived(FileId fileId, const Entry &entry)
{
    m_total += entry.size - m_received.value(fileId).size;
    m_received.insert(fileId, entry);
    while (m_total > m_limit && m_received.size() > 1) {
        auto oldest = m_received.cbegin();
        for (auto candidate = m_received.cbegin(); candidate != m_received.cend(); ++candidate) {
            const bool newcomer = candidate.key() == fileId;
            if (oldest.key() == fileId || (!newcomer && candidate->since < oldest->since)) {
                oldest = candidate;
            }
        }
        m_total -= oldest->size;
        m_disk.start([path = oldest->path] { QFile::remove(path); });
        const FileId gone = oldest.key();
        m_received.erase(oldest);
        Q_EMIT receivedChanged(gone);
    }
}

} // namespace otklik
