// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cache.h"
#include "domain/clock.h"
#include "sync/history_fetcher.h"
#include "sync/history_filler.h"
#include "sync/link.h"
#include "sync/outbox_sender.h"

namespace otklik {

/// What the operator's commands work with; all of it outlives them.
struct DeskParts
{
    Cache &cache;
    Link &link;
    const Clock &clock;
    OutboxSender &sender;
    HistoryFetcher &fetcher;
    HistoryFiller &filler;
    const Operator &me;
    const bool &signedIn; ///< the connection is open and signed in
};

/// The operator's own words, ready for the outbox.
Message ownMessage(const DeskParts &parts, ChatId chatId, const QString &text, MessageKind kind);

} // namespace otklik
