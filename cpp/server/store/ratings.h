// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/transaction.h"

#include <QJsonObject>

#include <optional>

namespace otklik {

/// What a visitor thinks of a chat.
struct Rating
{
    int stars = 0; ///< 1…MostStars
    QString comment;
    bool changeable = true; ///< the visitor may think again, once

    static constexpr int MostStars = 5;
    static constexpr int MaxComment = 1'000;
};

std::optional<Rating> ratingOf(Transaction &transaction, ChatId chatId);
/// As a visitor is told of it.
QJsonObject toJson(const Rating &rating);

/// The visitor rates their present chat, while it runs or after it; its operators read it in the chat. Refuses with
/// conflict a chat that is not the present one, that no operator has had, or whose rating was changed already. The same
/// once more changes nothing.
Rating rateChat(Transaction &transaction, VisitorId visitorId, ChatId chatId, int stars, const QString &comment);

} // namespace otklik
