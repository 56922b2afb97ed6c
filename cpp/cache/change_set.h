// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/timeline_entry.h"
#include "domain/chat.h"
#include "domain/company.h"
#include "domain/request.h"
#include "domain/room.h"
#include "domain/visitor.h"

#include <QList>
#include <QMetaType>

namespace otklik {

/// What one committed transaction changed in the cache, as values: models follow it and read nothing again.
struct ChangeSet
{
    struct RenamedChat
    {
        ChatId from = 0;
        ChatId to = 0;
    };
    struct RemovedEntry
    {
        ChatId chatId = 0;
        LocalId localId = 0;
    };

    /// Provisional chats that got their real id. Applied before everything else in the set; the chat is in `chats`
    /// under `to`.
    QList<RenamedChat> renamedChats;
    QList<Chat> chats; ///< added or changed, as they are now
    QList<ChatId> removedChats;
    QList<TimelineEntry> entries; ///< added or changed, as they are now
    QList<RemovedEntry> removedEntries;
    QList<Visitor> visitors;
    QList<Operator> operators;
    QList<ChatId> drafts;        ///< chats whose draft changed
    bool companyChanged = false; ///< sites, groups or tags: read them again
    qint64 closedChatCount = -1; ///< how many chats «История» has now; -1: unchanged
    QList<Request> requests;     ///< added or changed, as they are now
    QList<RequestId> removedRequests;
    qint64 closedRequestCount = -1; ///< how many closed requests there are now; -1: unchanged
    QList<Room> rooms;              ///< added or changed, as they are now; their words are in `entries`
    QList<RoomId> removedRooms;     ///< with all their words
    bool blocksChanged = false;     ///< the blacklist: read it again
    bool repliesChanged = false;    ///< canned replies: read them again
    bool actionsChanged = false;    ///< CacheReader::failedActions: read them again

    bool isEmpty() const
    {
        return renamedChats.isEmpty() && chats.isEmpty() && removedChats.isEmpty() && entries.isEmpty() &&
               removedEntries.isEmpty() && visitors.isEmpty() && operators.isEmpty() && drafts.isEmpty() &&
               !companyChanged && closedChatCount < 0 && requests.isEmpty() && removedRequests.isEmpty() &&
               closedRequestCount < 0 && rooms.isEmpty() && removedRooms.isEmpty() && !blocksChanged &&
               !repliesChanged && !actionsChanged;
    }
};

} // namespace otklik

Q_DECLARE_METATYPE(otklik::ChangeSet)
