// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/desk_parts.h"

#include <QUuid>

namespace otklik {

Message ownMessage(const DeskParts &parts, ChatId chatId, const QString &text, MessageKind kind)
{
    Message message;
    message.chatId = chatId;
    message.at = parts.clock.now();
    message.kind = kind;
    message.author = {.kind = AuthorKind::Operator, .id = parts.me.id, .name = parts.me.name};
    message.clientId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    message.text = text;
    return message;
}

} // namespace otklik
