// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/ratings.h"

#include "server/store/blacklist.h"
#include "server/store/chat_life.h"
#include "server/store/chats.h"
#include "server/store/messages.h"

using namespace Qt::StringLiterals;

namespace otklik {

std::optional<Rating> ratingOf(Transaction &transaction, ChatId chatId)
{
    const Rows rows = transaction.run(u"SELECT rating, comment, changes FROM ratings WHERE chat_id = ?"_s, {chatId});
    if (rows.isEmpty()) {
        return {};
    }
    const Row &row = rows.first();
    return Rating{.stars = int(row.integer(0)), .comment = row.text(1), .changeable = row.integer(2) == 0};
}

QJsonObject toJson(const Rating &rating)
{
    return {{"rating"_L1, rating.stars}, {"comment"_L1, rating.comment}, {"changeable"_L1, rating.changeable}};
}

Rating rateChat(Transaction &transaction, VisitorId visitorId, ChatId chatId, int stars, const QString &comment)
{
    refuseBlocked(transaction, visitorId);
    auto chat = presentChatOf(transaction, visitorId);
    if (!chat || chat->id != chatId || chat->operatorId == 0 || chat->state == ChatState::Invited) {
        throw Refusal(ErrorCode::Conflict, u"there is no such talk with an operator"_s);
    }
    if (transaction.run(u"SELECT 1 FROM messages WHERE chat_id = ? AND author_kind = 'visitor' LIMIT 1"_s, {chatId})
            .isEmpty()) {
        throw Refusal(ErrorCode::Conflict, u"the visitor has said nothing in it"_s); // an invitation they rejected
    }
    const auto before = ratingOf(transaction, chatId);
    const QString words = comment.trimmed();
    if (before && before->stars == stars && before->comment == words) {
        return *before;
    }
    if (before && !before->changeable) {
        throw Refusal(ErrorCode::Conflict, u"the rating was changed already"_s);
    }
    transaction.run(uR"(INSERT INTO ratings (chat_id, operator_id, rating, comment, at, changes)
        VALUES (?, ?, ?, ?, ?, 0) ON CONFLICT (chat_id) DO UPDATE SET rating = excluded.rating,
        comment = excluded.comment, at = excluded.at, changes = ratings.changes + 1)"_s,
                    {chatId, chat->operatorId, stars, words, transaction.now});
    const Rating rating{.stars = stars, .comment = words, .changeable = !before};
    const QList<OperatorId> receivers = receiversOf(transaction, *chat);
    appendSystemMessage(transaction, *chat, systemcode::Rated,
                        {{u"rating"_s, stars}, {u"comment"_s, words}, {u"changed"_s, before.has_value()}});
    // Whoever took part and keeps the chat learns that it has one more message.
    QList<OperatorId> others = andParticipants(transaction, *chat, receivers);
    others.removeIf([&](OperatorId id) { return receivers.contains(id); });
    if (!others.isEmpty()) {
        announceChat(transaction, *chat, others);
    }
    QJsonObject told = toJson(rating);
    told["chatId"_L1] = chatId;
    transaction.announcements.notices.append({.receiver = visitorId, .method = u"rating"_s, .params = told});
    return rating;
}

} // namespace otklik
