// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/transaction.h"

namespace otklik {

/// What `chat.redirect` says, and whether a page of the chat's visitor is open.
struct Redirect
{
    QString clientId;
    QString url;
    bool pageOpen = false;
};
/// Sends the visitor's page to another address of its site. Refuses with invalid any other address, with unavailable
/// when there is no page to send.
Message redirectVisitor(Transaction &transaction, OperatorId me, ChatId chatId, const Redirect &redirect);

} // namespace otklik
