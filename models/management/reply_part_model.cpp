// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/management/reply_part_model.h"

#include "models/format.h"
#include "models/texts.h"

#include <QFileInfo>
#include <QUuid>

#include <algorithm>

namespace otklik {

ReplyPartModel::ReplyPartModel(FileTransfers &files, const Format &format, QObject *parent)
    : RowListModel(parent)
    , m_files(files)
    , m_format(format)
{
    connect(&files, &FileTransfers::uploadProgress, this, [this](const QString &upload, qint64 sent, qint64 total) {
        if (const int row = rowOf(upload); row >= 0 && total > 0) {
            m_parts[row].pending->progress = qreal(sent) / qreal(total);
            emit dataChanged(index(row), index(row), {FileProgressRole});
        }
    });
    connect(&format, &Format::changed, this, [this] { tellAll({FileSizeRole, FileProblemRole}); });
}

ReplyPartModel::~ReplyPartModel()
{
    for (const Part &part : std::as_const(m_parts)) {
        giveUp(part);
    }
}

int ReplyPartModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_parts.size());
}

QVariant ReplyPartModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Part &part = m_parts.at(index.row());
    const std::optional<Pending> &pending = part.pending;
    switch (role) {
    case Qt::DisplayRole:
    case TextRole:
        return part.said.text;
    case FileNameRole:
        return pending ? QFileInfo(pending->path).fileName() : part.said.file ? part.said.file->name : QString();
    case FileSizeRole:
        return pending          ? m_format.size(pending->size)
               : part.said.file ? m_format.size(part.said.file->size)
                                : QString();
    case FileStateRole:
        return int(fileState(index.row()));
    case FileProgressRole:
        return pending ? pending->progress : 0;
    case FileProblemRole:
        if (pending && pending->refusal) {
            return Texts::fileRefusal(*pending->refusal);
        }
        return pending && pending->error ? Texts::fileFailure(*pending->error) : QString();
    case FileAgainRole:
        return pending && pending->error.has_value();
    default:
        return {};
    }
}

QHash<int, QByteArray> ReplyPartModel::roleNames() const
{
    return {{TextRole, "text"},           {FileNameRole, "fileName"},         {FileSizeRole, "fileSize"},
            {FileStateRole, "fileState"}, {FileProgressRole, "fileProgress"}, {FileProblemRole, "fileProblem"},
            {FileAgainRole, "fileAgain"}};
}

QList<ReplyPart> ReplyPartModel::parts() const
{
    QList<ReplyPart> said;
    for (const Part &part : m_parts) {
        said.append(part.said);
    }
    return said;
}

ReplyPartModel::FileState ReplyPartModel::fileState(int row) const
{
    const Part part = m_parts.value(row);
    if (part.pending) {
        return part.pending->isFailed() ? Failed : Uploading;
    }
    return part.said.file ? Ready : NoFile;
}

bool ReplyPartModel::hasPending() const
{
    return std::ranges::any_of(m_parts, [](const Part &part) { return part.pending.has_value(); });
}

void ReplyPartModel::load(const QList<ReplyPart> &wanted)
{
    if (!hasPending() && parts() == wanted) {
        return;
    }
    for (const Part &part : std::as_const(m_parts)) {
        giveUp(part);
    }
    const qsizetype before = m_parts.size();
    if (wanted.size() < before) {
        beginRemoveRows({}, int(wanted.size()), int(before) - 1);
        m_parts.resize(wanted.size());
        endRemoveRows();
    }
    for (qsizetype row = 0; row < m_parts.size(); ++row) {
        m_parts[row] = {.said = wanted.at(row), .pending = {}};
    }
    if (wanted.size() > before) {
        beginInsertRows({}, int(before), int(wanted.size()) - 1);
        for (const ReplyPart &part : wanted.sliced(before)) {
            m_parts.append({.said = part, .pending = {}});
        }
        endInsertRows();
    }
    tellAll();
}

void ReplyPartModel::add()
{
    if (isFull()) {
        return;
    }
    beginInsertRows({}, count(), count());
    m_parts.append({.said = {}, .pending = {}});
    endInsertRows();
    emit edited(-1);
}

void ReplyPartModel::remove(int row)
{
    if (row < 0 || row >= count() || count() == 1) {
        return;
    }
    giveUp(m_parts.at(row));
    beginRemoveRows({}, row, row);
    m_parts.removeAt(row);
    endRemoveRows();
    emit edited(-1);
}

void ReplyPartModel::move(int row, int by)
{
    const int to = row + by;
    if (row < 0 || row >= count() || to < 0 || to >= count() || qAbs(by) != 1) {
        return;
    }
    beginMoveRows({}, row, row, {}, by > 0 ? to + 1 : to);
    m_parts.swapItemsAt(row, to);
    endMoveRows();
    emit edited(-1);
}

void ReplyPartModel::setText(int row, const QString &text)
{
    if (row < 0 || row >= count() || m_parts.at(row).said.text == text) {
        return;
    }
    m_parts[row].said.text = text;
    emit dataChanged(index(row), index(row), {Qt::DisplayRole, TextRole});
    emit edited(row);
}

void ReplyPartModel::setFile(int row, const QUrl &file)
{
    if (row < 0 || row >= count() || !file.isLocalFile()) {
        return;
    }
    const QString path = file.toLocalFile();
    giveUp(m_parts.at(row));
    m_parts[row].said.file.reset();
    m_parts[row].pending = Pending{.path = path,
                                   .upload = QUuid::createUuid().toString(QUuid::WithoutBraces),
                                   .size = QFileInfo(path).size(),
                                   .progress = 0,
                                   .refusal = m_files.refusal(path),
                                   .error = {}};
    tellFile(row);
    emit edited(row);
    if (!m_parts.at(row).pending->isFailed()) {
        start(row);
    }
}

void ReplyPartModel::removeFile(int row)
{
    if (row < 0 || row >= count() || fileState(row) == NoFile) {
        return;
    }
    giveUp(m_parts.at(row));
    m_parts[row].pending.reset();
    m_parts[row].said.file.reset();
    tellFile(row);
    emit edited(row);
}

void ReplyPartModel::retryFile(int row)
{
    if (row >= 0 && row < count() && m_parts.at(row).pending && m_parts.at(row).pending->error) {
        m_parts[row].pending->error.reset();
        tellFile(row);
        emit edited(row);
        start(row);
    }
}

void ReplyPartModel::start(int row)
{
    const Pending pending = m_parts.at(row).pending.value_or(Pending{});
    m_files.uploadFile(pending.path, pending.upload, this,
                       [this, upload = pending.upload](const Result<FileInfo> &result) { finish(upload, result); });
}

void ReplyPartModel::finish(const QString &upload, const Result<FileInfo> &result)
{
    const int row = rowOf(upload);
    if (row < 0) {
        return;
    }
    if (const auto *file = std::get_if<FileInfo>(&result)) {
        m_parts[row].said.file = *file;
        m_parts[row].pending.reset();
    } else {
        m_parts[row].pending->error = std::get<ProtocolError>(result).code;
    }
    tellFile(row);
    emit edited(row);
}

void ReplyPartModel::giveUp(const Part &part)
{
    if (part.pending && !part.pending->isFailed()) {
        m_files.cancelUpload(part.pending->upload);
    }
}

int ReplyPartModel::rowOf(const QString &upload) const
{
    const auto found = std::ranges::find_if(
        m_parts, [&upload](const Part &part) { return part.pending && part.pending->upload == upload; });
    return found == m_parts.end() ? -1 : int(found - m_parts.begin());
}

void ReplyPartModel::tellFile(int row)
{
    emit dataChanged(index(row), index(row),
                     {FileNameRole, FileSizeRole, FileStateRole, FileProgressRole, FileProblemRole, FileAgainRole});
}

} // namespace otklik
