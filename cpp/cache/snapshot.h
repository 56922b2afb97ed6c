// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cache_reader.h"

namespace otklik {

/// What `sync.snapshot` answers: everything that is open for the operator now, and the position it is as of.
struct Snapshot
{
    SyncPosition position;
    Timestamp serverTime = 0;
    QList<Chat> chats; ///< all waiting ones, and the operator's invited and active ones
    QList<Visitor> visitors;
    QList<Operator> operators;
    QList<Group> groups;
    QList<Site> sites;
    QList<Tag> tags;
    QList<Request> requests = {}; ///< new and taken ones
    QList<CannedReply> replies = {};
    QList<Room> rooms = {};
    QList<Block> blocks = {};
};

} // namespace otklik
