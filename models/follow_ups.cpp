// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/follow_ups.h"

#include "models/format.h"
#include "models/texts.h"
#include "protocol/json.h"

#include <QJsonArray>

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

// Kept as a reply of which the text stands in the composer.
QJsonObject toForm(const FollowUp &followUp)
{
    return toJson(CannedReply{
        .id = 0, .operatorId = 0, .shortcut = {}, .text = {}, .file = followUp.file, .more = followUp.more});
}

FollowUp fromForm(const QJsonObject &form)
{
    FieldReader reader(form);
    const CannedReply reply = cannedReplyFrom(reader);
    return {.file = reply.file, .more = reply.more};
}

} // namespace

KeptFollowUps::KeptFollowUps(Cache &cache)
    : m_keeper(cache, FormKind::FollowUps)
{
    const QHash<qint64, QJsonObject> kept = m_keeper.kept();
    for (const auto &[chatId, form] : kept.asKeyValueRange()) {
        m_kept.insert(chatId, fromForm(form));
    }
}

void KeptFollowUps::keep(ChatId chatId, const FollowUp &followUp)
{
    if (m_kept.value(chatId) == followUp) {
        return;
    }
    if (followUp.isEmpty()) {
        m_kept.remove(chatId);
    } else {
        m_kept.insert(chatId, followUp);
    }
    m_keeper.keep(chatId, followUp.isEmpty() ? QJsonObject() : toForm(followUp));
}

FollowUps::FollowUps(KeptFollowUps &kept, const Format &format, QObject *parent)
    : RowListModel(parent)
    , m_kept(kept)
    , m_format(format)
{
    connect(&format, &Format::changed, this, [this] {
        tellAll({FileSizeRole});
        emit changed();
    });
}

int FollowUps::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int((m_content.file ? 1 : 0) + m_content.more.size());
}

QVariant FollowUps::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const ReplyPart part = rows().at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TextRole:
        return part.text;
    case FileNameRole:
        return part.file ? part.file->name : QString();
    case FileSizeRole:
        return part.file ? m_format.size(part.file->size) : QString();
    case WithTextRole:
        return index.row() == 0 && m_content.file.has_value();
    default:
        return {};
    }
}

QHash<int, QByteArray> FollowUps::roleNames() const
{
    return {{TextRole, "text"}, {FileNameRole, "fileName"}, {FileSizeRole, "fileSize"}, {WithTextRole, "withText"}};
}

QString FollowUps::summary() const
{
    const auto files = std::ranges::count_if(rows(), [](const ReplyPart &part) { return part.file.has_value(); });
    return tr("Also: %1").arg(Texts::messagesAndFiles(int(m_content.more.size()), int(files)));
}

void FollowUps::setChat(ChatId chatId)
{
    if (m_chatId == chatId) {
        return;
    }
    if (isProvisional(m_chatId) && !m_content.isEmpty()) {
        m_kept.keep(m_chatId, {}); // the same chat under its real id
        m_chatId = chatId;
        m_kept.keep(m_chatId, m_content);
        return;
    }
    m_chatId = chatId;
    replace(m_kept.of(chatId));
}

void FollowUps::add(const FollowUp &followUp)
{
    FollowUp whole = m_content;
    if (followUp.file && m_content.isEmpty()) {
        whole.file = followUp.file;
    } else if (followUp.file) {
        whole.more.append({.text = {}, .file = followUp.file}); // behind what an earlier reply has put here
    }
    whole.more += followUp.more;
    if (whole.more.size() > Most) {
        emit message(tr("At most %n message(s) can follow", nullptr, Most));
        return;
    }
    replace(whole);
}

void FollowUps::restore(const FollowUp &followUp)
{
    FollowUp whole = followUp;
    if (m_content.file) {
        whole.more.append({.text = {}, .file = m_content.file});
    }
    whole.more += m_content.more;
    replace(whole);
}

void FollowUps::clear()
{
    replace({});
}

void FollowUps::remove(int row)
{
    if (row < 0 || row >= count()) {
        return;
    }
    beginRemoveRows({}, row, row);
    if (m_content.file && row == 0) {
        m_content.file.reset();
    } else {
        m_content.more.removeAt(row - (m_content.file ? 1 : 0));
    }
    endRemoveRows();
    m_kept.keep(m_chatId, m_content);
    emit changed();
}

QList<ReplyPart> FollowUps::rows() const
{
    QList<ReplyPart> all = m_content.more;
    if (m_content.file) {
        all.prepend({.text = {}, .file = m_content.file});
    }
    return all;
}

void FollowUps::replace(const FollowUp &followUp)
{
    m_kept.keep(m_chatId, followUp);
    if (followUp == m_content) {
        return;
    }
    // Few rows, and most often they come all at once.
    if (count() > 0) {
        beginRemoveRows({}, 0, count() - 1);
        m_content = {};
        endRemoveRows();
    }
    if (!followUp.isEmpty()) {
        beginInsertRows({}, 0, int((followUp.file ? 1 : 0) + followUp.more.size()) - 1);
        m_content = followUp;
        endInsertRows();
    }
    emit changed();
}

} // namespace otklik
