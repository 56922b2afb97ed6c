// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline_model.h"

#include "cache/cache.h"
#include "domain/room.h"
#include "models/directory.h"
#include "models/format.h"
#include "models/links.h"
#include "models/texts.h"
#include "sync/commands.h"
#include "sync/file_transfers.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

TimelineModel::TimelineModel(Cache &cache, Commands &commands, FileTransfers &files, const Directory &directory,
                             const Format &format, OperatorId me, QObject *parent)
    : RowListModel(parent)
    , m_cache(cache)
    , m_commands(commands)
    , m_files(files)
    , m_directory(directory)
    , m_format(format)
    , m_me(me)
{
    connect(&cache, &Cache::changed, this, &TimelineModel::follow);
    connect(&format, &Format::changed, this, &TimelineModel::retranslate);
    m_expiry.setSingleShot(true);
    connect(&m_expiry, &QTimer::timeout, this, &TimelineModel::expire);
    connect(&files, &FileTransfers::sendProgress, this, [this](LocalId entry, qint64 sent, qint64 total) {
        if (const int row = rowOf(entry); row >= 0) {
            m_sending.insert(entry, total > 0 ? qreal(sent) / qreal(total) : 0);
            emit dataChanged(index(row), index(row), {FileProgressRole});
        }
    });
    connect(&files, &FileTransfers::localPathChanged, this, &TimelineModel::tellFile);
    connect(&files, &FileTransfers::fetchProgress, this, [this](FileId fileId, qint64 received, qint64 total) {
        if (m_fetching.contains(fileId)) {
            m_fetching.insert(fileId, total > 0 ? qreal(received) / qreal(total) : 0);
            tellFile(fileId);
        }
    });
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    const Message &message = row.entry.message;
    switch (role) {
    case LocalIdRole:
        return row.entry.localId;
    case KindRole:
        return int(kindOf(message));
    case Qt::DisplayRole:
    case TextRole:
        return textOf(message);
    case AuthorRole:
        return authorName(message);
    case AtRole:
        return message.at;
    case TimeTextRole:
        return m_format.time(message.at);
    case DeliveryRole:
        return int(deliveryOf(row.entry));
    case FailureTextRole:
        return row.entry.delivery == otklik::Delivery::Failed ? Texts::failure(row.entry.failure) : QString();
    case DayTitleRole:
        return row.startsDay ? m_format.dayTitle(message.at) : QString();
    case StartsGroupRole:
        return row.startsGroup;
    case EndsGroupRole:
        return row.endsGroup;
    case IsFirstUnreadRole:
        return row.entry.localId == m_firstUnread;
    case LinksRole:
        return linksOf(message);
    case IsLitRole:
        return m_lit != 0 && row.entry.localId == m_lit;
    case QuoteRole:
        return quoteOf(message);
    case EditedRole:
        return message.editedAt != 0 && !message.isRemoved();
    case RemovedRole:
        return message.isRemoved();
    case MayReplyRole:
        return mayReply(row.entry);
    case MayChangeRole:
        return mayChange(row.entry);
    case MayRestoreRole:
        return message.isRemoved() && m_restorable.contains(row.entry.localId);
    default:
        return fileData(row.entry, role);
    }
}

QHash<int, QByteArray> TimelineModel::roleNames() const
{
    return {{LocalIdRole, "localId"},
            {KindRole, "kind"},
            {TextRole, "text"},
            {AuthorRole, "author"},
            {AtRole, "at"},
            {TimeTextRole, "timeText"},
            {DeliveryRole, "delivery"},
            {FailureTextRole, "failureText"},
            {DayTitleRole, "dayTitle"},
            {StartsGroupRole, "startsGroup"},
            {EndsGroupRole, "endsGroup"},
            {IsFirstUnreadRole, "isFirstUnread"},
            {LinksRole, "links"},
            {HasFileRole, "hasFile"},
            {FileNameRole, "fileName"},
            {FileSizeRole, "fileSize"},
            {IsPictureRole, "isPicture"},
            {PictureWidthRole, "pictureWidth"},
            {PictureHeightRole, "pictureHeight"},
            {FilePathRole, "filePath"},
            {FileProgressRole, "fileProgress"},
            {FileProblemRole, "fileProblem"},
            {IsLitRole, "isLit"},
            {QuoteRole, "quote"},
            {EditedRole, "edited"},
            {RemovedRole, "removed"},
            {MayReplyRole, "mayReply"},
            {MayChangeRole, "mayChange"},
            {MayRestoreRole, "mayRestore"}};
}

void TimelineModel::setVisitor(Seq visitorReadSeq, const QString &visitorName)
{
    const Seq before = std::exchange(m_visitorReadSeq, visitorReadSeq);
    if (std::exchange(m_visitorName, visitorName) != visitorName) {
        tellAll({AuthorRole, TextRole, QuoteRole});
    }
    if (before == visitorReadSeq) {
        return;
    }
    const auto [low, high] = std::minmax(before, visitorReadSeq);
    int first = -1;
    int last = -1;
    for (int row = 0; row < count(); ++row) {
        if (const Seq seq = m_rows.at(row).entry.message.seq; seq > low && seq <= high) {
            first = first < 0 ? row : first;
            last = row;
        }
    }
    if (first >= 0) {
        emit dataChanged(index(first), index(last), {DeliveryRole});
    }
}

void TimelineModel::forgetUnread()
{
    m_readSeq = 0;
    if (const int row = rowOf(std::exchange(m_firstUnread, 0)); row >= 0) {
        emit dataChanged(index(row), index(row), {IsFirstUnreadRole});
    }
}

void TimelineModel::retry(qint64 localId)
{
    m_commands.retry(localId);
}

void TimelineModel::discard(qint64 localId)
{
    const int row = rowOf(localId);
    const std::optional<TimelineEntry> entry = row < 0 ? std::nullopt : std::optional(m_rows.at(row).entry);
    m_commands.discard(localId);
    if (entry && entry->delivery == otklik::Delivery::Failed && !isProvisional(m_chatId)) {
        emit undoable({.text = tr("The message is discarded"),
                       .takeBack = [&commands = m_commands, refused = *entry](QObject *, const Answer &answer) {
                           commands.restore(refused);
                           answer({});
                       }});
    }
}

void TimelineModel::copyText(qint64 localId) const
{
    if (const int row = rowOf(localId); row >= 0) {
        QGuiApplication::clipboard()->setText(textOf(m_rows.at(row).entry.message));
    }
}

void TimelineModel::retranslate()
{
    tellAll({TextRole, TimeTextRole, FailureTextRole, DayTitleRole, FileSizeRole, FileProblemRole, QuoteRole});
}

TimelineModel::Kind TimelineModel::kindOf(const Message &message) const
{
    if (message.kind == MessageKind::System) {
        return System;
    }
    if (message.kind == MessageKind::Note) {
        return Note;
    }
    const bool others = isRoom(m_chatId) && message.seq != 0 && message.author.id != m_me;
    if (message.author.kind == AuthorKind::Visitor || others) {
        return Incoming;
    }
    return message.author.id == m_me || message.seq == 0 ? Outgoing : Colleague;
}

TimelineModel::Delivery TimelineModel::deliveryOf(const TimelineEntry &entry) const
{
    switch (entry.delivery) {
    case otklik::Delivery::Queued:
        return Queued;
    case otklik::Delivery::Failed:
        return Failed;
    case otklik::Delivery::Sent:
        break;
    }
    return entry.message.seq <= m_visitorReadSeq ? Seen : Sent;
}

QString TimelineModel::textOf(const Message &message) const
{
    if (message.isRemoved()) {
        return Texts::removedMessage();
    }
    return message.kind == MessageKind::System ? Texts::systemMessage(message, m_visitorName, m_me) : message.text;
}

QString TimelineModel::authorName(const Message &message) const
{
    return message.author.kind == AuthorKind::Visitor ? m_visitorName : message.author.name;
}

QVariantList TimelineModel::linksOf(const Message &message) const
{
    QVariantList list;
    if (message.kind == MessageKind::System) {
        return list;
    }
    const QList<TextLink> links = findLinks(message.text);
    for (const TextLink &link : links) {
        list.append(QVariantMap{{u"start"_s, link.start}, {u"length"_s, link.length}, {u"url"_s, link.url}});
    }
    return list;
}

bool TimelineModel::sameDay(int left, int right) const
{
    return m_format.day(m_rows.at(left).entry.message.at) == m_format.day(m_rows.at(right).entry.message.at);
}

bool TimelineModel::sameGroup(int left, int right) const
{
    const Message &a = m_rows.at(left).entry.message;
    const Message &b = m_rows.at(right).entry.message;
    const Kind kind = kindOf(a);
    return kind == kindOf(b) && kind != System && (kind == Outgoing || a.author.id == b.author.id) &&
           sameDay(left, right);
}

bool TimelineModel::regroup(int at)
{
    Row &row = m_rows[at];
    const bool startsDay = at == 0 || !sameDay(at - 1, at);
    const bool startsGroup = at == 0 || !sameGroup(at - 1, at);
    const bool endsGroup = at == m_rows.size() - 1 || !sameGroup(at, at + 1);
    const bool changed = row.startsDay != startsDay || row.startsGroup != startsGroup || row.endsGroup != endsGroup;
    row.startsDay = startsDay;
    row.startsGroup = startsGroup;
    row.endsGroup = endsGroup;
    return changed;
}

void TimelineModel::regroupAndTell(int first, int last)
{
    for (int row = qMax(first, 0); row <= qMin(last, count() - 1); ++row) {
        if (regroup(row)) {
            emit dataChanged(index(row), index(row), {DayTitleRole, StartsGroupRole, EndsGroupRole});
        }
    }
}

} // namespace otklik
