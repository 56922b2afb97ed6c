// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chat_link.h"

#include "domain/room.h"

#include <QRegularExpression>

namespace otklik {

using namespace Qt::StringLiterals;

std::optional<ChatId> chatOfLink(const QString &link)
{
    static const QRegularExpression form(u"\\Aotklik://chat/([0-9]{1,15})/?\\z"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(link);
    if (!match.hasMatch()) {
        return {};
    }
    const ChatId id = match.captured(1).toLongLong();
    return id > 0 && !isRoom(id) ? std::optional(id) : std::nullopt;
}

} // namespace otklik
