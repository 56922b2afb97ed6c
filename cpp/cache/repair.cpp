// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/repair.h"

#include "cache/cache_writer.h"
#include "cache/connection.h"
#include "cache/log_repair.h"
#include "cache/rows.h"
#include "cache/seals.h"
#include "cache/statements.h"
#include "protocol/json.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSet>
#include <QtEndian>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

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
    const QByteArray before = broken.read(HeaderSize);
    const auto pageSize = qFromBigEndian<quint16>(header.constData() + 16);
    if (pageSize == 0) {
        return;
    }
    // A table that begins behind the end of a file that was cut makes SQLite refuse all tables. So what was cut off is
    // put there as nothing, as far as the header tells how much it was, and at least as much as a new file has.
    constexpr quint32 MostTimes = 1'024;
    const auto present = quint32(broken.size() / pageSize);
    const auto said = before.startsWith("SQLite format 3") ? qFromBigEndian<quint32>(before.constData() + 28) : 0;
    quint32 pages = std::max(present, quint32(sound.size() / pageSize));
    if (said > pages && said / MostTimes < pages) {
        pages = said;
    }
    if (!broken.resize(qint64(pages) * pageSize)) {
        return;
    }
    qToBigEndian(pages, header.data() + 28);
    qToBigEndian<quint64>(0, header.data() + 32); // no free pages: none is taken for one
    broken.seek(0);
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

// What was found of a table.
template<typename T> struct Salvage
{
    std::map<qint64, T> sound; // by the key
    std::set<qint64> broken;   // rows that are there and not as they were written
};

template<typename T> struct Table
{
    QString name;
    QString key; // the first of the columns
    QString columns;
    T (*fromRow)(const QSqlQuery &);
    bool (*holds)(const QSqlQuery &);
};

// Takes what @p sql gives, until it gives something known already. @return the last key that came
template<typename T>
std::optional<qint64> take(Statements &statements, const Table<T> &table, const QString &order, Salvage<T> &found)
{
    std::optional<qint64> last;
    QSqlQuery *query = statements.run(u"SELECT %1 FROM %2 %3"_s.arg(table.columns, table.name, order));
    while (query && statements.next(*query)) {
        const qint64 key = query->value(0).toLongLong();
        if (found.sound.contains(key) || found.broken.contains(key)) {
            break; // the two ways have met
        }
        last = key;
        if (table.holds(*query)) {
            found.sound.emplace(key, table.fromRow(*query));
        } else {
            found.broken.insert(key);
        }
    }
    if (query) {
        query->finish();
    }
    return last;
}

// Reads from both ends, because a broken page in the middle stops each way, and what lies between two broken ones by
// its numbers, of which @p last is the highest that may be there.
template<typename T> Salvage<T> salvage(Statements &statements, const Table<T> &table, qint64 last)
{
    constexpr qint64 MostProbes = 400; // more than lies on a few pages
    Salvage<T> found;
    const std::optional<qint64> low = take(statements, table, u"ORDER BY %1 ASC"_s.arg(table.key), found);
    if (!statements.failed()) {
        return found;
    }
    const std::optional<qint64> high = take(statements, table, u"ORDER BY %1 DESC"_s.arg(table.key), found);
    const qint64 until = high.value_or(last + 1) - 1;
    const qint64 from = std::max(low.value_or(0) + 1, until - MostProbes);
    for (qint64 key = until; key >= from; --key) {
        take(statements, table, u"WHERE %1 = %2"_s.arg(table.key).arg(key), found);
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

// What is begun is read by its operator before it goes anywhere; here it has to be whole.
bool formHolds(const QSqlQuery &row)
{
    return QJsonDocument::fromJson(row.value(3).toString().toUtf8()).isObject();
}

QString textFrom(const QSqlQuery &row)
{
    return row.value(1).toString();
}

struct SealedEntry
{
    TimelineEntry entry;
    bool holds = false;
};

SealedEntry sealedEntryFrom(const QSqlQuery &row)
{
    return {.entry = entryFromRow(row), .holds = entryHolds(row)};
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
    if (const QJsonObject quote = job.params["replyTo"_L1].toObject(); !quote.isEmpty()) {
        FieldReader reader(quote);
        entry.message.replyTo = quoteFrom(reader);
    }
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
    constexpr int Kept = 3; // a failing disk must not be filled with what it has broken
    static const QStringList parts{u""_s, u"-wal"_s, u"-shm"_s}; // the log has what the file has not
    const QFileInfo info(file);
    const QString stem = info.fileName() + ".broken-"_L1;
    QList<int> numbers;
    const QStringList there = info.dir().entryList({stem + u'*'}, QDir::Files);
    for (const QString &name : there) {
        bool isNumber = false;
        if (const int number = name.sliced(stem.size()).toInt(&isNumber); isNumber) {
            numbers.append(number);
        }
    }
    std::ranges::sort(numbers);
    QString aside = info.dir().filePath(stem + QString::number(numbers.isEmpty() ? 1 : numbers.last() + 1));
    if (!QFile::rename(file, aside)) {
        return {};
    }
    for (const QString &part : parts.sliced(1)) {
        QFile::rename(file + part, aside + part);
    }
    for (; numbers.size() >= Kept; numbers.removeFirst()) {
        for (const QString &part : parts) {
            QFile::remove(info.dir().filePath(stem + QString::number(numbers.first()) + part));
        }
    }
    return aside;
}

namespace {

/// The way of what only this computer has from a broken file into a new one.
class CarryOver
{
public:
    CarryOver(Statements &broken, CacheWriter &writer, OperatorId operatorId)
        : m_broken(broken)
        , m_writer(writer)
        , m_operatorId(operatorId)
        , m_chatColumns(presentColumns(broken, u"chats"_s, ChatColumns))
        , m_entryColumns(presentColumns(broken, u"messages"_s, EntryColumns + ", seal"_L1))
    {
    }

    void job(const OutboxJob &job)
    {
        lane(job.lane, job.createdAt);
        const std::optional<SealedEntry> found =
            one(m_broken, sealedEntryFrom,
                u"SELECT %1 FROM messages WHERE client_id = ? AND seq IS NULL"_s.arg(m_entryColumns), job.clientId);
        m_writer.adoptJob(job, found && found->holds ? found->entry : entryOf(job, m_operatorId));
    }

    /// Messages whose job could not be read; @p known are those that have one.
    void messagesWithoutJob(QSet<QString> known)
    {
        QList<SealedEntry> alone;
        QSqlQuery *query =
            m_broken.run(u"SELECT %1 FROM messages WHERE seq IS NULL ORDER BY local_id"_s.arg(m_entryColumns));
        while (query && m_broken.next(*query)) {
            if (const SealedEntry found = sealedEntryFrom(*query); !known.contains(found.entry.message.clientId)) {
                known.insert(found.entry.message.clientId); // a broken index may show one twice
                alone.append(found);
            }
        }
        for (const SealedEntry &found : std::as_const(alone)) {
            if (found.holds) {
                lane(found.entry.message.chatId, found.entry.message.at);
                m_writer.adoptWithoutJob(found.entry);
            }
        }
    }

private:
    // The chat or room that it belongs to.
    void lane(ChatId id, Timestamp at)
    {
        const std::optional<Chat> chat =
            one(m_broken, chatFromRow, u"SELECT %1 FROM chats WHERE id = ?"_s.arg(m_chatColumns), id);
        if (chat) {
            m_writer.putProvisionalChat(*chat);
        } else if (isProvisional(id)) {
            Chat invited;
            invited.id = id;
            invited.visitorId = -id;
            invited.state = ChatState::Invited;
            invited.operatorId = m_operatorId;
            invited.createdAt = at;
            m_writer.putProvisionalChat(invited);
        }
        const std::optional<Room> room =
            isRoom(id) ? one(m_broken, roomFromRow, u"SELECT id, json FROM rooms WHERE id = ?"_s, id) : std::nullopt;
        if (room) {
            m_writer.putRoom(*room);
        }
    }

    Statements &m_broken;
    CacheWriter &m_writer;
    OperatorId m_operatorId;
    QString m_chatColumns;
    QString m_entryColumns;
};

// Who wrote what is not sent yet; 0 when nobody did.
OperatorId authorOf(Statements &broken)
{
    return broken.value(u"SELECT author_id FROM messages WHERE seq IS NULL LIMIT 1"_s).toLongLong();
}

} // namespace

RepairReport carryOver(const QString &aside, Connection &target)
{
    RepairReport report;
    mendLog(aside);
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
    const auto columns = [&broken](const QString &table, const QString &wanted) {
        return presentColumns(broken, table, wanted + ", seal"_L1);
    };
    const Table<OutboxJob> outbox{.name = u"outbox"_s,
                                  .key = u"id"_s,
                                  .columns = columns(u"outbox"_s, JobColumns),
                                  .fromRow = jobFromRow,
                                  .holds = jobHolds};
    const Table<QString> draftTable{.name = u"drafts"_s,
                                    .key = u"chat_id"_s,
                                    .columns = columns(u"drafts"_s, u"chat_id, text"_s),
                                    .fromRow = textFrom,
                                    .holds = draftHolds};
    const qint64 lastJob = broken.value(u"SELECT seq FROM sqlite_sequence WHERE name = 'outbox'"_s).toLongLong();
    broken.forgetError();
    const Salvage<OutboxJob> jobs = salvage(broken, outbox, lastJob);
    report.unreadable = broken.failed();
    broken.forgetError();
    const Salvage<QString> drafts = salvage(broken, draftTable, 0);
    report.unreadable = report.unreadable || broken.failed();
    const Table<KeptForm> formTable{.name = u"forms"_s,
                                    .key = u"rowid"_s,
                                    .columns = u"rowid, kind, id, json"_s,
                                    .fromRow = formFrom,
                                    .holds = formHolds};
    broken.forgetError();
    const bool hasForms = !broken.value(u"SELECT 1 FROM pragma_table_info('forms')"_s).isNull(); // older ones have not
    const Salvage<KeptForm> forms = hasForms ? salvage(broken, formTable, 0) : Salvage<KeptForm>{};
    report.unreadable = report.unreadable || broken.failed();
    const CacheReader reader(source.database());
    // The file's name says whose it is, and so does the next sign-in.
    const bool known = positionHolds(broken) && !broken.failed();
    const OperatorId operatorId = known ? reader.position().operatorId : authorOf(broken);

    const auto statements = std::make_shared<Statements>(target.database());
    target.run(u"BEGIN IMMEDIATE"_s);
    CacheWriter writer(statements);
    if (const QString owner = known ? reader.owner() : QString(); !owner.isEmpty()) {
        writer.setOwner(owner);
    }
    writer.setPosition({.epoch = {}, .offset = 0, .operatorId = operatorId});
    if (operatorId != 0) { // so that there is somebody whose desk can be shown without the server
        Operator bare;
        bare.id = operatorId;
        writer.putOperator(reader.operatorById(operatorId).value_or(bare));
    }
    CarryOver way(broken, writer, operatorId);
    QSet<QString> withJob;
    for (const auto &[id, job] : jobs.sound) {
        way.job(job);
        withJob.insert(job.clientId);
    }
    report.lost = int(jobs.broken.size() + drafts.broken.size() + forms.broken.size());
    if (report.unreadable || !jobs.broken.empty()) {
        way.messagesWithoutJob(withJob);
    }
    for (const auto &[chatId, text] : drafts.sound) {
        writer.saveDraft(chatId, text);
    }
    for (const auto &[row, form] : forms.sound) {
        writer.saveForm(form.kind, form.id, form.json);
    }
    report.jobs = int(jobs.sound.size());
    report.drafts = int(drafts.sound.size() + forms.sound.size());
    if (writer.failed() || !target.run(u"COMMIT"_s)) {
        target.run(u"ROLLBACK"_s);
        report = {.jobs = 0, .drafts = 0, .lost = 0, .unreadable = true};
    }
    qCInfo(cacheLog) << "carried over" << report.jobs << "outbox jobs and" << report.drafts << "drafts; broken"
                     << report.lost << (report.unreadable ? "and some that cannot be read" : "");
    return report;
}

} // namespace otklik
