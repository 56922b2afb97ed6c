// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/chat.h"

namespace otklik {

void applyMessage(Chat &chat, const Message &message)
{
    if (message.seq <= chat.lastSeq) {
        return;
    }
    chat.lastSeq = message.seq;
    if (message.kind == MessageKind::System) {
        return;
    }
    chat.lastMessage = message;
    if (message.kind == MessageKind::Note) {
        return; // a note answers nobody
    }
    if (message.author.kind == AuthorKind::Operator) {
        chat.unansweredSince = 0;
        chat.readSeq = message.seq; // whoever answers has read
    } else if (message.author.kind == AuthorKind::Visitor) {
        if (chat.unansweredSince == 0) {
            chat.unansweredSince = message.at;
        }
        chat.visitorReadSeq = message.seq; // whoever writes has the chat open
    }
}

} // namespace otklik
