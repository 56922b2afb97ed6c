// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/repair.h"

#include "cache/cache_writer.h"
#include "cache/connection.h"
#include "cache/rows.h"
#include "protocol/json.h"

#include <QFile>
#include <QtEndian>

#include <map>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int HeaderSize = 100;

// The header of the file is the same in every cache but for a few numbers; with a new one the rest can often be read.
void mendHeader(const QString &aside, const QString &model)
{
    QFile sound(model);
    QFile broken(aside);
    if (!sound.open(QIODevice::ReadOnly) || !broken.open(QIODevice::ReadWrite)) {
        return;
    }
    QByteArray header = sound.read(HeaderSize);
    if (header.size() < HeaderSize || broken.size() < HeaderSize) {
        return;
    }
    const auto pageSize = qFromBigEndian<quint16>(header.constData() + 16);
    const quint32 pages = pageSize > 0 ? quint32(broken.size() / pageSize) : 0;
    qToBigEndian(pages, header.data() + 28);
    qToBigEndian<quint64>(0, header.data() + 32); // no free pages: none is taken for one
    broken.write(header);
}

// The @p columns that @p table has; what a file of an older version lacks is read as empty text.
QString presentColumns(Statements &statements, const QString &table, const QString &columns)
{
    QStringList present;
    QSqlQuery *query = statements.run(u"SELECT name FROM pragma_table_info(?)"_s, {table});
    while (query && statements.next(*query)) {
        present.append(query->value(0).toString());
    }
    QStringList wanted = columns.split(u", "_s);
    for (QString &column : wanted) {
        if (!present.isEmpty() && !present.contains(column)) {
            column = u"'' AS "_s + column;
        }
    }
    return wanted.join(u", "_s);
}

template<typename T> using ById = std::map<qint64, T>;

// Reads from both ends, because a broken page in the middle stops each way. The key is the first column.
template<typename T>
ById<T> readable(Statements &statements, T (*fromRow)(const QSqlQuery &), const QString &columns, const QString &table,
                 const QString &key)
{
    ById<T> found;
    for (const QString &direction : {u"ASC"_s, u"DESC"_s}) {
        QSqlQuery *query = statements.run(u"SELECT %1 FROM %2 ORDER BY %3 %4"_s.arg(columns, table, key, direction));
        while (query && statements.next(*query)) {
            const qint64 id = query->value(0).toLongLong();
            if (!found.try_emplace(id, fromRow(*query)).second) {
                break; // the two ways have met
            }
        }
        if (query) {
            query->finish();
        }
    }
    return found;
}

struct KeptForm
{
    FormKind kind = FormKind::Card;
    qint64 id = 0;
    QJsonObject json;
};

KeptForm formFrom(const QSqlQuery &row)
{
    return {.kind = FormKind(row.value(1).toInt()),
            .id = row.value(2).toLongLong(),
            .json = QJsonDocument::fromJson(row.value(3).toString().toUtf8()).object()};
}

QString textFrom(const QSqlQuery &row)
{
    return row.value(1).toString();
}

template<typename T>
std::optional<T> one(Statements &statements, T (*fromRow)(const QSqlQuery &), const QString &sql, const QVariant &key)
{
    QSqlQuery *query = statements.run(sql, {key});
    if (!query || !statements.next(*query)) {
        return {};
    }
    T found = fromRow(*query);
    query->finish();
    return found;
}

TimelineEntry entryOf(const OutboxJob &job, OperatorId operatorId)
{
    TimelineEntry entry;
    entry.message.chatId = job.lane;
    entry.message.at = job.createdAt;
    entry.message.kind = messageKindFromString(job.params["kind"_L1].toString()).value_or(MessageKind::Message);
    entry.message.author = {.kind = AuthorKind::Operator, .id = operatorId, .name = {}};
    entry.message.clientId = job.clientId;
    entry.message.text = job.params["text"_L1].toString();
    if (const QJsonObject file = job.params["file"_L1].toObject(); !file.isEmpty()) {
        FieldReader reader(file);
        entry.message.file = fileInfoFrom(reader);
    }
    entry.delivery = job.state == OutboxJob::State::Failed ? Delivery::Failed : Delivery::Queued;
    entry.failure = job.failure;
    return entry;
}

} // namespace

QString setAside(const QString &file)
{
    for (int n = 1; n < 1'000; ++n) {
        QString aside = u"%1.broken-%2"_s.arg(file).arg(n);
        if (QFile::exists(aside)) {
            continue;
        }
        if (!QFile::rename(file, aside)) {
            return {};
        }
        for (const QString &suffix : {u"-wal"_s, u"-shm"_s}) { // the log has what the file has not
            QFile::rename(file + suffix, aside + suffix);
        }
        return aside;
    }
    return {};
}

void carryOver(const QString &aside, Connection &target)
{
    {
        Connection look(aside, Connection::Access::ReadOnly);
        look.value(u"SELECT count(*) FROM sqlite_master"_s);
        if (isCorruption(look.error())) {
            // The new file's header is on disk only after a checkpoint.
            target.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
            mendHeader(aside, target.database().databaseName());
        }
    }
    const Connection source(aside, Connection::Access::ReadOnly);
    Statements broken(source.database());
    const ById<OutboxJob> jobs = readable(broken, jobFromRow, JobColumns, u"outbox"_s, u"id"_s);
    const ById<QString> drafts = readable(broken, textFrom, u"chat_id, text"_s, u"drafts"_s, u"chat_id"_s);
    const ById<KeptForm> forms = readable(broken, formFrom, u"rowid, kind, id, json"_s, u"forms"_s, u"rowid"_s);
    const QString chatColumns = presentColumns(broken, u"chats"_s, ChatColumns);
    const QString entryColumns = presentColumns(broken, u"messages"_s, EntryColumns);
    const CacheReader reader(source.database());
    const OperatorId operatorId = reader.position().operatorId;

    const auto statements = std::make_shared<Statements>(target.database());
    target.run(u"BEGIN IMMEDIATE"_s);
    CacheWriter writer(statements);
    if (const QString owner = reader.owner(); !owner.isEmpty()) {
        writer.setOwner(owner);
    }
    writer.setPosition({.epoch = {}, .offset = 0, .operatorId = operatorId});
    for (const auto &[id, job] : jobs) {
        const std::optional<Chat> chat =
            one(broken, chatFromRow, u"SELECT %1 FROM chats WHERE id = ?"_s.arg(chatColumns), job.lane);
        if (chat) {
            writer.putProvisionalChat(*chat);
        } else if (isProvisional(job.lane)) {
            Chat invited;
            invited.id = job.lane;
            invited.visitorId = -job.lane;
            invited.state = ChatState::Invited;
            invited.operatorId = operatorId;
            invited.createdAt = job.createdAt;
            writer.putProvisionalChat(invited);
        }
        const std::optional<Room> room =
            isRoom(job.lane) ? one(broken, roomFromRow, u"SELECT id, json FROM rooms WHERE id = ?"_s, job.lane)
                             : std::nullopt;
        if (room) {
            writer.putRoom(*room);
        }
        const std::optional<TimelineEntry> entry =
            one(broken, entryFromRow,
                u"SELECT %1 FROM messages WHERE client_id = ? AND seq IS NULL"_s.arg(entryColumns), job.clientId);
        writer.adoptJob(job, entry.value_or(entryOf(job, operatorId)));
    }
    for (const auto &[chatId, text] : drafts) {
        writer.saveDraft(chatId, text);
    }
    for (const auto &[row, form] : forms) {
        writer.saveForm(form.kind, form.id, form.json);
    }
    target.run(writer.failed() ? u"ROLLBACK"_s : u"COMMIT"_s);
    qCInfo(cacheLog) << "carried over" << jobs.size() << "outbox jobs and" << drafts.size() << "drafts";
}

} // namespace otklik
