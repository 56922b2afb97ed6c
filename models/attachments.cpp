// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/attachments.h"

#include "models/format.h"
#include "models/texts.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

bool isPicture(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending == "png"_L1 || ending == "jpg"_L1 || ending == "jpeg"_L1;
}

} // namespace

Attachments::Attachments(FileTransfers &files, ChosenFiles &chosen, const Format &format, QObject *parent)
    : RowListModel(parent)
    , m_transfers(files)
    , m_chosen(chosen)
    , m_format(format)
{
    connect(&format, &Format::changed, this, [this] { tellAll({SizeTextRole, ProblemRole}); });
}

int Attachments::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_files.size());
}

QVariant Attachments::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const File &file = m_files.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return QFileInfo(file.path).fileName();
    case SizeTextRole:
        return m_format.size(file.size);
    case PreviewRole:
        return !file.refusal && isPicture(file.path) ? QUrl::fromLocalFile(file.path).toString() : QString();
    case ProblemRole:
        if (file.refusal) {
            return Texts::fileRefusal(*file.refusal);
        }
        return file.error ? Texts::fileFailure(*file.error) : QString();
    case SendingRole:
        return file.sending;
    default:
        return {};
    }
}

QHash<int, QByteArray> Attachments::roleNames() const
{
    return {{NameRole, "name"},
            {SizeTextRole, "sizeText"},
            {PreviewRole, "preview"},
            {ProblemRole, "problem"},
            {SendingRole, "sending"}};
}

void Attachments::setChat(ChatId chatId)
{
    if (m_chatId == chatId) {
        return;
    }
    if (isProvisional(m_chatId) && !m_files.isEmpty()) {
        m_chosen.keep(m_chatId, {}); // the same chat under its real id
        m_chatId = chatId;
        keep();
        return;
    }
    m_chatId = chatId;
    const QStringList paths = m_chosen.of(chatId);
    for (const QString &path : paths) {
        addPath(path);
    }
}

int Attachments::sendable() const
{
    return int(std::ranges::count_if(m_files, [](const File &file) { return !file.refusal && !file.sending; }));
}

void Attachments::send()
{
    const QList<File> files = m_files;
    for (const File &file : files) {
        if (file.refusal || file.sending) {
            continue;
        }
        const qsizetype row = rowOf(file.path);
        m_files[row].sending = true;
        m_files[row].error.reset();
        emit dataChanged(index(int(row)), index(int(row)), {SendingRole, ProblemRole});
        m_transfers.sendFile(
            m_chatId, file.path, {}, this,
            [this, path = file.path](const std::optional<ProtocolError> &error) { sent(path, error); });
    }
    keep();
    emit sendableChanged();
}

void Attachments::add(const QList<QUrl> &files)
{
    for (const QUrl &url : files) {
        if (url.isLocalFile()) {
            addPath(url.toLocalFile());
        }
    }
}

bool Attachments::paste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (data == nullptr) {
        return false;
    }
    QList<QUrl> files = data->urls();
    files.removeIf([](const QUrl &url) { return !url.isLocalFile(); });
    if (!files.isEmpty()) {
        add(files);
        return true;
    }
    if (data->hasImage() && !data->hasText()) { // a spreadsheet offers its cells as a picture too
        const QImage picture = qvariant_cast<QImage>(data->imageData());
        if (!picture.isNull()) {
            addPicture(picture);
            return true;
        }
    }
    return false;
}

void Attachments::remove(int row)
{
    if (row >= 0 && row < m_files.size() && !m_files.at(row).sending) {
        const File file = m_files.at(row);
        beginRemoveRows({}, row, row);
        m_files.removeAt(row);
        endRemoveRows();
        keep();
        emit sendableChanged();
        emit undoable(
            {.text = tr("“%1” is taken out").arg(QFileInfo(file.path).fileName()),
             .takeBack = [strip = QPointer(this), chatId = m_chatId, file, row](QObject *, const Answer &answer) {
                 if (strip) {
                     strip->putBack(chatId, file, row);
                 }
                 answer({});
             }});
    }
}

void Attachments::putBack(ChatId chatId, const File &file, int row)
{
    const bool same = chatId == m_chatId || isProvisional(chatId); // an invitation has got its real number since
    if (!same || rowOf(file.path) >= 0 || m_files.size() >= Most) {
        return;
    }
    const int place = std::min(row, int(m_files.size()));
    beginInsertRows({}, place, place);
    m_files.insert(place, file);
    endInsertRows();
    keep();
    emit sendableChanged();
}

void Attachments::addPath(const QString &path)
{
    if (rowOf(path) >= 0) {
        return;
    }
    if (m_files.size() >= Most) {
        emit message(tr("At most %n file(s) can be sent at once", nullptr, Most));
        return;
    }
    beginInsertRows({}, int(m_files.size()), int(m_files.size()));
    m_files.append({.path = path,
                    .size = QFileInfo(path).size(),
                    .refusal = m_transfers.refusal(path),
                    .error = {},
                    .sending = false});
    endInsertRows();
    keep();
    emit sendableChanged();
}

void Attachments::addPicture(const QImage &picture)
{
    const QString path = m_chosen.placeForPicture(tr("Picture"));
    // Packing a large picture takes long enough to be felt.
    QThreadPool::globalInstance()->start([path, picture, context = QPointer(this)] {
        const bool saved = picture.save(path, "PNG");
        QMetaObject::invokeMethod(qApp, [path, saved, context] {
            if (context && saved) {
                context->addPath(path);
            } else if (context) {
                emit context->message(tr("The picture could not be kept: the disk may be full"));
            }
        });
    });
}

void Attachments::sent(const QString &path, const std::optional<ProtocolError> &error)
{
    const qsizetype row = rowOf(path);
    if (row < 0) {
        return;
    }
    if (error) {
        m_files[row].sending = false;
        m_files[row].error = error->code;
        emit dataChanged(index(int(row)), index(int(row)), {SendingRole, ProblemRole});
        keep();
    } else {
        beginRemoveRows({}, int(row), int(row));
        m_files.removeAt(row);
        endRemoveRows();
        keep();
    }
    emit sendableChanged();
}

void Attachments::keep()
{
    QStringList paths;
    for (const File &file : std::as_const(m_files)) {
        if (!file.sending) { // what is on its way must not be sent once more
            paths.append(file.path);
        }
    }
    m_chosen.keep(m_chatId, paths);
}

qsizetype Attachments::rowOf(const QString &path) const
{
    const auto found = std::ranges::find(m_files, path, &File::path);
    return found == m_files.end() ? -1 : found - m_files.begin();
}

} // namespace otklik
