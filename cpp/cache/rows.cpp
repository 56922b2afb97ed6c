// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/rows.h"

#include "cache/cache_writer.h"
#include "protocol/json.h"

#include <QJsonDocument>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace otklik {

const QString ChatColumns = u"id, visitor_id, visitor_name, site_id, state, operator_id, operator_name, created_at, "
                            "waiting_since, closed_at, closed_by, last_seq, last_message, unanswered_since, read_seq, "
                            "visitor_read_seq, tags, offered_to, transfer, participants"_s;
const QString EntryColumns =
    u"local_id, chat_id, seq, message_id, client_id, kind, author_kind, author_id, author_name, "
    "text, system_code, system_params, at, delivery, failure, file, reply_to, edited_at, removed_at"_s;
const QString JobColumns = u"id, client_id, method, params, lane, created_at, state, failure"_s;

namespace {

QString compact(const QJsonArray &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<Message> lastMessageFrom(const QJsonObject &json, ChatId chatId)
{
    if (json.isEmpty()) {
        return {};
    }
    // A message that waits in the outbox has no numbers yet, which the wire would not allow; so faults are not judged
    // here.
    FieldReader reader(json);
    Message message = messageFrom(reader);
    message.chatId = chatId;
    return message;
}

QList<qint64> idsFromText(const QVariant &json)
{
    return idsFrom(QJsonDocument::fromJson(json.toByteArray()).array());
}

QJsonObject objectFrom(const QVariant &json)
{
    return QJsonDocument::fromJson(json.toByteArray()).object();
}

} // namespace

QString compactJson(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QList<qint64> idsFrom(const QJsonArray &json)
{
    QList<qint64> ids;
    for (const QJsonValue &value : json) {
        ids.append(value.toInteger());
    }
    return ids;
}

QJsonArray toJsonIds(const QList<qint64> &ids)
{
    QJsonArray json;
    for (const qint64 id : ids) {
        json.append(id);
    }
    return json;
}

OutboxJob queuedJob(QLatin1StringView method, const QJsonObject &params, ChatId lane, Timestamp now)
{
    return {.id = 0,
            .clientId = {},
            .method = method,
            .params = params,
            .lane = lane,
            .createdAt = now,
            .state = OutboxJob::State::Queued,
            .failure = ErrorCode::Unavailable};
}

bool isChange(const OutboxJob &job)
{
    return job.method == method::EditMessage || job.method == method::RemoveMessage;
}

bool isOlderState(const Message &state, const Message &other)
{
    return state.seq == other.seq && !state.isRemoved() && (other.isRemoved() || state.editedAt < other.editedAt);
}

Message baseOf(const OutboxJob &job)
{
    FieldReader reader(job.params["base"_L1].toObject()); // one that waits has no numbers yet
    Message message = messageFrom(reader);
    message.chatId = job.lane;
    return message;
}

ContactCard cardFrom(const QJsonObject &json)
{
    FieldReader reader(json);
    return contactCardFrom(reader);
}

QString placeholders(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u", "_s);
}

QString notNull(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

Chat chatFromRow(const QSqlQuery &row)
{
    Chat chat;
    int column = 0;
    chat.id = row.value(column++).toLongLong();
    chat.visitorId = row.value(column++).toLongLong();
    chat.visitorName = row.value(column++).toString();
    chat.siteId = row.value(column++).toLongLong();
    chat.state = ChatState(row.value(column++).toInt());
    chat.operatorId = row.value(column++).toLongLong();
    chat.operatorName = row.value(column++).toString();
    chat.createdAt = row.value(column++).toLongLong();
    chat.waitingSince = row.value(column++).toLongLong();
    chat.closedAt = row.value(column++).toLongLong();
    chat.closedBy = ClosedBy(row.value(column++).toInt());
    chat.lastSeq = row.value(column++).toLongLong();
    chat.lastMessage = lastMessageFrom(objectFrom(row.value(column++)), chat.id);
    chat.unansweredSince = row.value(column++).toLongLong();
    chat.readSeq = row.value(column++).toLongLong();
    chat.visitorReadSeq = row.value(column++).toLongLong();
    chat.tags = idsFromText(row.value(column++));
    if (const QVariant offered = row.value(column++); !offered.toString().isEmpty()) {
        chat.offeredTo = idsFromText(offered);
    }
    if (const QJsonObject transfer = objectFrom(row.value(column++)); !transfer.isEmpty()) {
        FieldReader reader(transfer);
        chat.transfer = transferFrom(reader);
    }
    chat.participants = idsFromText(row.value(column++));
    return chat;
}

QVariantList toRow(const Chat &chat)
{
    return {chat.id,
            chat.visitorId,
            notNull(chat.visitorName),
            chat.siteId,
            int(chat.state),
            chat.operatorId,
            notNull(chat.operatorName),
            chat.createdAt,
            chat.waitingSince,
            chat.closedAt,
            int(chat.closedBy),
            chat.lastSeq,
            chat.lastMessage ? compactJson(toJson(*chat.lastMessage)) : u""_s,
            chat.unansweredSince,
            chat.readSeq,
            chat.visitorReadSeq,
            compact(toJsonIds(chat.tags)),
            chat.offeredTo ? compact(toJsonIds(*chat.offeredTo)) : u""_s,
            chat.transfer ? compactJson(toJson(*chat.transfer)) : u""_s,
            compact(toJsonIds(chat.participants))};
}

TimelineEntry entryFromRow(const QSqlQuery &row)
{
    TimelineEntry entry;
    Message &message = entry.message;
    int column = 0;
    entry.localId = row.value(column++).toLongLong();
    message.chatId = row.value(column++).toLongLong();
    message.seq = row.value(column++).toLongLong();
    message.id = row.value(column++).toLongLong();
    message.clientId = row.value(column++).toString();
    message.kind = MessageKind(row.value(column++).toInt());
    message.author.kind = AuthorKind(row.value(column++).toInt());
    message.author.id = row.value(column++).toLongLong();
    message.author.name = row.value(column++).toString();
    message.text = row.value(column++).toString();
    message.systemCode = row.value(column++).toString();
    const QByteArray params = row.value(column++).toByteArray();
    if (!params.isEmpty()) {
        message.systemParams = QJsonDocument::fromJson(params).object().toVariantMap();
    }
    message.at = row.value(column++).toLongLong();
    entry.delivery = Delivery(row.value(column++).toInt());
    entry.failure = ErrorCode(row.value(column++).toInt());
    if (const QJsonObject file = objectFrom(row.value(column++)); !file.isEmpty()) {
        FieldReader reader(file); // without a number while it is on its way
        message.file = fileInfoFrom(reader);
    }
    if (const QJsonObject quote = objectFrom(row.value(column++)); !quote.isEmpty()) {
        FieldReader reader(quote);
        message.replyTo = quoteFrom(reader);
    }
    message.editedAt = row.value(column++).toLongLong();
    message.removedAt = row.value(column++).toLongLong();
    return entry;
}

QVariantList toRow(const TimelineEntry &entry)
{
    const Message &message = entry.message;
    return {message.chatId,
            message.seq > 0 ? QVariant(message.seq) : QVariant(),
            message.id,
            notNull(message.clientId),
            int(message.kind),
            int(message.author.kind),
            message.author.id,
            notNull(message.author.name),
            notNull(message.text),
            notNull(message.systemCode),
            message.systemParams.isEmpty() ? u""_s : compactJson(QJsonObject::fromVariantMap(message.systemParams)),
            message.at,
            int(entry.delivery),
            int(entry.failure),
            message.file ? compactJson(toJson(*message.file)) : u""_s,
            message.replyTo ? compactJson(toJson(*message.replyTo)) : u""_s,
            message.editedAt,
            message.removedAt};
}

Room roomFromRow(const QSqlQuery &row)
{
    const QJsonObject json = objectFrom(row.value(1));
    FieldReader reader(json);
    Room room = roomFrom(reader);
    room.lastMessage = lastMessageFrom(json["lastMessage"_L1].toObject(), room.id);
    return room;
}

OutboxJob jobFromRow(const QSqlQuery &row)
{
    OutboxJob job;
    int column = 0;
    job.id = row.value(column++).toLongLong();
    job.clientId = row.value(column++).toString();
    job.method = row.value(column++).toString();
    job.params = QJsonDocument::fromJson(row.value(column++).toByteArray()).object();
    job.lane = row.value(column++).toLongLong();
    job.createdAt = row.value(column++).toLongLong();
    job.state = OutboxJob::State(row.value(column++).toInt());
    job.failure = ErrorCode(row.value(column++).toInt());
    return job;
}

QVariantList toRow(const OutboxJob &job)
{
    return {job.clientId.isEmpty() ? QVariant() : QVariant(job.clientId),
            notNull(job.method),
            compactJson(job.params),
            job.lane,
            job.createdAt,
            int(job.state),
            int(job.failure)};
}

} // namespace otklik
