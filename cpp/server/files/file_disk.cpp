// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/file_disk.h"

#include "domain/file.h"
#include "server/log.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <stdexcept>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr auto Ending = ".part"_L1;

/// An open file that closes itself.
class Descriptor
{
public:
    Descriptor(const QString &path, int flags)
        : m_number(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC | O_NOFOLLOW, 0600))
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0) {
            ::close(m_number);
        }
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int number() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }

private:
    int m_number;
};

bool writeAll(int file, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t count = ::write(file, bytes.constData() + done, size_t(bytes.size() - done));
        if (count < 0 && errno != EINTR) {
            return false;
        }
        done += std::max<ssize_t>(0, count);
    }
    return true;
}

FileDisk::Result failed(const char *what)
{
    logLine(LogLevel::Error, "file_failed"_L1,
            {{"step"_L1, QString::fromLatin1(what)}, {"reason"_L1, QString::fromLocal8Bit(std::strerror(errno))}});
    return FileDisk::Result::Failed;
}

} // namespace

FileDisk::FileDisk(const QString &dataFolder)
    : m_folder(QDir(dataFolder).absoluteFilePath(u"files"_s))
{
    if (::mkdir(QFile::encodeName(m_folder).constData(), 0700) != 0 && errno != EEXIST) {
        throw std::runtime_error("the folder " + m_folder.toStdString() + " cannot be made: " + std::strerror(errno));
    }
}

qint64 FileDisk::partSize(const QString &key) const
{
    return QFileInfo(partOf(key)).size();
}

FileDisk::Begun FileDisk::begin(const QString &key, qint64 offset)
{
    const std::lock_guard lock(m_mutex);
    const qint64 there = partSize(key);
    if (offset > there) {
        return {.result = Result::Done, .size = there, .turn = 0};
    }
    const Descriptor file(partOf(key), O_WRONLY | O_CREAT);
    if (!file.isOpen() || ::ftruncate(file.number(), offset) != 0) {
        return {.result = failed("begin"), .size = there, .turn = 0};
    }
    m_turns[key] = ++m_lastTurn;
    return {.result = Result::Done, .size = offset, .turn = m_lastTurn};
}

FileDisk::Result FileDisk::append(const QString &key, Turn turn, const QByteArray &bytes)
{
    const std::lock_guard lock(m_mutex);
    if (!isTurn(key, turn)) {
        return Result::Superseded;
    }
    const Descriptor file(partOf(key), O_WRONLY | O_APPEND);
    return file.isOpen() && writeAll(file.number(), bytes) ? Result::Done : failed("append");
}

std::optional<QByteArray> FileDisk::readPart(const QString &key) const
{
    QFile file(partOf(key));
    if (!file.open(QIODevice::ReadOnly) || file.size() > FileInfo::MaxSize) {
        return {};
    }
    QByteArray content = file.readAll();
    return content.size() == file.size() ? std::optional(std::move(content)) : std::nullopt;
}

FileDisk::Result FileDisk::finish(const QString &key, Turn turn)
{
    {
        const Descriptor file(partOf(key), O_RDONLY);
        if (!file.isOpen() || ::fsync(file.number()) != 0) {
            return failed("sync");
        }
    }
    const std::lock_guard lock(m_mutex);
    if (!isTurn(key, turn)) {
        return Result::Superseded;
    }
    m_turns.remove(key);
    const Descriptor folder(m_folder, O_RDONLY | O_DIRECTORY);
    if (::rename(QFile::encodeName(partOf(key)).constData(), QFile::encodeName(contentOf(key)).constData()) != 0 ||
        !folder.isOpen() || ::fsync(folder.number()) != 0) {
        return failed("rename");
    }
    return Result::Done;
}

void FileDisk::removePart(const QString &key)
{
    const std::lock_guard lock(m_mutex);
    m_turns.remove(key);
    QFile::remove(partOf(key));
}

int FileDisk::open(const QString &key) const
{
    return ::open(QFile::encodeName(contentOf(key)).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
}

void FileDisk::remove(const QString &key)
{
    QFile::remove(contentOf(key));
}

QList<FileDisk::Lying> FileDisk::everything() const
{
    QList<Lying> result;
    const QFileInfoList entries = QDir(m_folder).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &entry : entries) {
        const QString name = entry.fileName();
        const bool part = name.endsWith(Ending);
        result.append({.key = part ? name.chopped(Ending.size()) : name,
                       .part = part,
                       .writtenAt = entry.lastModified().toMSecsSinceEpoch()});
    }
    return result;
}

} // namespace otklik
