// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The files of a timeline: where they are, how far on their way, and what is done with them.
#include "models/format.h"
#include "models/texts.h"
#include "models/timeline_model.h"
#include "sync/file_transfers.h"

#include <QDesktopServices>
#include <QFile>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

QVariant TimelineModel::fileData(const TimelineEntry &entry, int role) const
{
    const std::optional<FileInfo> &carried = entry.message.file;
    const FileInfo file = carried.value_or(FileInfo{});
    switch (role) {
    case HasFileRole:
        return carried.has_value();
    case FileNameRole:
        return file.name;
    case FileSizeRole:
        return carried ? m_format.size(file.size) : QString();
    case IsPictureRole:
        return file.isPicture();
    case PictureWidthRole:
        return file.width;
    case PictureHeightRole:
        return file.height;
    case FilePathRole: {
        const QString path = carried ? pathOf(entry) : QString();
        return path.isEmpty() ? QString() : QUrl::fromLocalFile(path).toString();
    }
    case FileProgressRole:
        return carried ? progressOf(entry) : -1;
    case FileProblemRole: {
        const auto error = m_fetchErrors.constFind(file.id);
        return carried && error != m_fetchErrors.cend() ? Texts::fileFailure(*error) : QString();
    }
    default:
        return {};
    }
}

QString TimelineModel::pathOf(const TimelineEntry &entry) const
{
    const std::optional<FileInfo> &file = entry.message.file;
    if (file && file->id != 0) {
        if (const QString path = m_files.localPath(*file); !path.isEmpty()) {
            return path;
        }
    }
    return entry.message.seq == 0 ? m_files.outgoingPath(entry.message.clientId) : QString();
}

qreal TimelineModel::progressOf(const TimelineEntry &entry) const
{
    if (entry.delivery == otklik::Delivery::Queued) {
        // Of a file that the server has already nothing is on its way but the message.
        return m_sending.value(entry.localId, entry.message.file && entry.message.file->id != 0 ? 1 : 0);
    }
    return entry.message.file ? m_fetching.value(entry.message.file->id, -1) : -1;
}

void TimelineModel::fetchFile(qint64 localId)
{
    withFile(localId, {});
}

void TimelineModel::withFile(LocalId localId, std::function<void(const QString &path)> then)
{
    const int row = rowOf(localId);
    if (row < 0 || !m_rows.at(row).entry.message.file) {
        return;
    }
    const TimelineEntry &entry = m_rows.at(row).entry;
    if (const QString path = pathOf(entry); !path.isEmpty()) {
        if (then) {
            then(path);
        }
        return;
    }
    const FileInfo file = entry.message.file.value_or(FileInfo{});
    if (file.id == 0 || m_fetching.contains(file.id)) {
        return;
    }
    m_fetching.insert(file.id, 0);
    m_fetchErrors.remove(file.id);
    tellFile(file.id);
    m_files.fetch(file, this, [this, file, then = std::move(then)](const std::optional<ProtocolError> &error) {
        const bool given = m_fetching.remove(file.id) > 0;
        if (error && given) {
            m_fetchErrors.insert(file.id, error->code);
        }
        tellFile(file.id);
        if (!error && then) {
            then(m_files.localPath(file));
        }
    });
}

void TimelineModel::cancelFile(qint64 localId)
{
    const int row = rowOf(localId);
    if (row < 0) {
        return;
    }
    const TimelineEntry &entry = m_rows.at(row).entry;
    if (entry.message.seq == 0) {
        m_files.cancel(localId);
    } else if (entry.message.file && m_fetching.remove(entry.message.file->id) > 0) {
        const FileId fileId = entry.message.file->id;
        m_files.cancelFetch(fileId);
        tellFile(fileId);
    }
}

void TimelineModel::openFile(qint64 localId)
{
    withFile(localId, [this](const QString &path) {
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path))) {
            emit message(tr("The system has no program to open this file. It can be saved"));
        }
    });
}

void TimelineModel::saveFile(qint64 localId, const QUrl &target)
{
    withFile(localId, [this, target = target.toLocalFile()](const QString &path) { copyTo(path, target); });
}

void TimelineModel::copyTo(const QString &path, const QString &target)
{
    QThreadPool::globalInstance()->start([path, target, context = QPointer(this)] {
        // The person has agreed to replace it where they chose the place.
        const bool done = !target.isEmpty() && path != target && (!QFile::exists(target) || QFile::remove(target)) &&
                          QFile::copy(path, target);
        QMetaObject::invokeMethod(QCoreApplication::instance(), [done, target, context] {
            if (context) {
                emit context->message(done ? tr("Saved as %1").arg(target)
                                           : tr("The file could not be saved as %1").arg(target));
            }
        });
    });
}

QVariantList TimelineModel::pictures() const
{
    QVariantList list;
    for (const Row &row : m_rows) {
        const std::optional<FileInfo> &file = row.entry.message.file;
        const QString path = file && file->isPicture() ? pathOf(row.entry) : QString();
        if (!path.isEmpty() && file) {
            list.append(QVariantMap{{u"localId"_s, row.entry.localId},
                                    {u"path"_s, QUrl::fromLocalFile(path).toString()},
                                    {u"name"_s, file->name}});
        }
    }
    return list;
}

void TimelineModel::tellFile(FileId fileId)
{
    for (int row = 0; row < count(); ++row) {
        const std::optional<FileInfo> &file = m_rows.at(row).entry.message.file;
        if (file && (file->id == fileId || fileId == 0)) {
            emit dataChanged(index(row), index(row), {FilePathRole, FileProgressRole, FileProblemRole});
        }
    }
}

} // namespace otklik
