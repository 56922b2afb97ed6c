// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/messages.h"

#include "protocol/json.h"
#include "server/store/answers.h"
#include "server/store/chats.h"
#include "server/store/events.h"
#include "server/store/files.h"
#include "server/store/message_index.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

const QString SelectMessages =
    uR"(SELECT id, chat_id, seq, at, kind, author_kind, author_id, author_name, client_id, text,
    system_code, system_params, file_id, reply_to, edited_at, removed_at FROM messages )"_s;

// All of a message but what it answers.
Message bareMessage(Transaction &transaction, const Row &row)
{
    Message message;
    message.id = row.integer(0);
    message.chatId = row.integer(1);
    message.seq = row.integer(2);
    message.at = row.integer(3);
    message.kind = messageKindFromString(row.text(4)).value_or(MessageKind::Message);
    message.author = {.kind = authorKindFromString(row.text(5)).value_or(AuthorKind::System),
                      .id = row.integer(6),
                      .name = row.text(7)};
    message.clientId = row.text(8);
    message.text = row.text(9);
    message.systemCode = row.text(10);
    if (message.kind == MessageKind::System) {
        message.systemParams = QJsonDocument::fromJson(row.text(11).toUtf8()).object().toVariantMap();
    }
    message.file = fileById(transaction, row.integer(12));
    message.editedAt = row.integer(14);
    message.removedAt = row.integer(15);
    return message;
}

// What is answered is looked up as it is now; of that message it does not matter what it answers in turn.
std::optional<Quote> quoteById(Transaction &transaction, MessageId id)
{
    if (id == 0) {
        return {};
    }
    const Rows rows = transaction.run(SelectMessages + u"WHERE id = ?"_s, {id});
    return rows.isEmpty() ? std::nullopt : std::optional(quoteOf(bareMessage(transaction, rows.first())));
}

Message messageFromRow(Transaction &transaction, const Row &row)
{
    Message message = bareMessage(transaction, row);
    message.replyTo = quoteById(transaction, row.integer(13));
    return message;
}

// Under their own name operators know a visitor; it may be one that the visitor should not read.
void hideVisitorsName(QJsonObject &json)
{
    QJsonObject author = json["author"_L1].toObject();
    if (author["kind"_L1].toString() == toString(AuthorKind::Visitor)) {
        author["name"_L1] = QString();
        json["author"_L1] = author;
    }
}

// What colleagues tell each other in them, the visitor must not read.
constexpr std::array HiddenCodes{systemcode::Redirected,        systemcode::TransferOffered,
                                 systemcode::TransferDeclined,  systemcode::TransferExpired,
                                 systemcode::TransferCancelled, systemcode::VisitorBlocked,
                                 systemcode::OperatorGone,      systemcode::Rated};

bool isForVisitors(const Message &message)
{
    return message.kind != MessageKind::Note &&
           std::ranges::none_of(HiddenCodes, [&](QLatin1StringView code) { return message.systemCode == code; });
}

QString hiddenCodes()
{
    QStringList quoted;
    for (const QLatin1StringView code : HiddenCodes) {
        quoted.append(u'\'' + code + u'\'');
    }
    return quoted.join(u',');
}

// What the visitor may read of a message whose JSON is @p json.
QJsonObject forVisitors(Transaction &transaction, const Message &message, QJsonObject json)
{
    if (message.author.kind != AuthorKind::Visitor) {
        json.remove("clientId"_L1);
    }
    hideVisitorsName(json);
    if (message.replyTo) {
        QJsonObject quote = json["replyTo"_L1].toObject();
        hideVisitorsName(quote);
        json["replyTo"_L1] = quote;
    }
    if (message.file) {
        QJsonObject file = json["file"_L1].toObject();
        file["url"_L1] = signedAddress(transaction, message.file->id);
        json["file"_L1] = file;
    }
    return json;
}

} // namespace

Message appendMessage(Transaction &transaction, Chat &chat, Message message)
{
    message.chatId = chat.id;
    message.seq = chat.lastSeq + 1;
    insertMessage(transaction, message, chat.siteId);
    applyMessage(chat, message);
    updateChat(transaction, chat);
    static const QString added = eventType(MessageAdded{});
    const QJsonObject json = toJson(message);
    announce(transaction, receiversOf(transaction, chat), added, {{"message"_L1, json}});
    if (isForVisitors(message)) {
        transaction.announcements.notices.append({.receiver = chat.visitorId,
                                                  .method = u"message"_s,
                                                  .params = {{"message"_L1, forVisitors(transaction, message, json)}}});
    }
    return message;
}

void insertMessage(Transaction &transaction, Message &message, SiteId site)
{
    message.at = transaction.now;
    const QString params =
        message.kind == MessageKind::System
            ? QString::fromUtf8(
                  QJsonDocument(QJsonObject::fromVariantMap(message.systemParams)).toJson(QJsonDocument::Compact))
            : QString();
    message.id = transaction.database.addBeside(
        uR"(INSERT INTO messages (chat_id, seq, at, kind, author_kind, author_id, author_name, client_id,
            text, system_code, system_params, file_id, reply_to) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s,
        {message.chatId, message.seq, message.at, toString(message.kind), toString(message.author.kind),
         message.author.id, message.author.name, message.clientId, message.text, message.systemCode, params,
         message.file ? message.file->id : 0, message.replyTo ? message.replyTo->id : 0});
    indexMessage(transaction.database, message, site);
    ++transaction.announcements.messages;
    if (message.file) {
        markSent(transaction, message.file->id, message.chatId, message.id);
    }
}

Message appendSystemMessage(Transaction &transaction, Chat &chat, QLatin1StringView code, const QVariantMap &params)
{
    Message message;
    message.kind = MessageKind::System;
    message.systemCode = code;
    message.systemParams = params;
    return appendMessage(transaction, chat, message);
}

std::optional<Message> messageById(Transaction &transaction, MessageId id)
{
    if (id == 0) {
        return {};
    }
    const Rows rows = transaction.run(SelectMessages + u"WHERE id = ?"_s, {id});
    return rows.isEmpty() ? std::nullopt : std::optional(messageFromRow(transaction, rows.first()));
}

QJsonObject messageFor(Transaction &transaction, const Message &message, Reader reader)
{
    const QJsonObject json = toJson(message);
    return reader == Reader::Visitor ? forVisitors(transaction, message, json) : json;
}

MessagePage messagesBefore(Transaction &transaction, ChatId chatId, Seq beforeSeq, int limit, Reader reader)
{
    const QString notes = reader == Reader::Visitor
                              ? u"AND kind <> 'note' AND system_code NOT IN ("_s + hiddenCodes() + u") "_s
                              : QString();
    const Rows rows =
        transaction.run(SelectMessages + u"WHERE chat_id = ? AND seq < ? "_s + notes + u"ORDER BY seq DESC LIMIT ?"_s,
                        {chatId, beforeSeq > 0 ? beforeSeq : std::numeric_limits<qint64>::max(), limit + 1});
    MessagePage page;
    QList<QJsonObject> newestFirst;
    qsizetype bytes = 0;
    for (const Row &row : rows) {
        const QJsonObject json = messageFor(transaction, messageFromRow(transaction, row), reader);
        bytes += QJsonDocument(json).toJson(QJsonDocument::Compact).size();
        if (newestFirst.size() == limit || (bytes > ListBudget && !newestFirst.isEmpty())) {
            page.more = true;
            break;
        }
        newestFirst.append(json);
    }
    std::for_each(newestFirst.crbegin(), newestFirst.crend(),
                  [&](const QJsonObject &json) { page.messages.append(json); });
    return page;
}

std::optional<Action> earlierAction(Transaction &transaction, Actor actor, const QString &clientId,
                                    QLatin1StringView method)
{
    const Rows rows = transaction.run(uR"(SELECT method, chat_id, message_id FROM actions
        WHERE author_kind = ? AND author_id = ? AND client_id = ?)"_s,
                                      {toString(actor.kind), actor.id, clientId});
    if (rows.isEmpty()) {
        return {};
    }
    if (rows.first().text(0) != method) {
        throw Refusal(ErrorCode::Invalid, u"clientId was used for something else"_s, u"clientId"_s);
    }
    return Action{.chatId = rows.first().integer(1), .messageId = rows.first().integer(2)};
}

void rememberAction(Transaction &transaction, Actor actor, const QString &clientId, QLatin1StringView method,
                    Action action)
{
    transaction.runBeside(uR"(INSERT INTO actions (author_kind, author_id, client_id, method, chat_id, message_id)
        VALUES (?, ?, ?, ?, ?, ?))"_s,
                          {toString(actor.kind), actor.id, clientId, QString(method), action.chatId, action.messageId});
}

} // namespace otklik
