// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/change_set.h"

#include <QHash>

#include <functional>

namespace otklik {

/// Gathers what a transaction changes, each thing once and as it is at the end.
class ChangeCollector
{
public:
    void putChat(const Chat &chat);
    void removeChat(ChatId chatId);
    void renameChat(ChatId from, ChatId to);
    void putEntry(const TimelineEntry &entry);
    void removeEntry(ChatId chatId, LocalId localId);
    void putVisitor(const Visitor &visitor);
    void putOperator(const Operator &colleague);
    void putDraft(ChatId chatId);
    void setCompanyChanged() { m_changes.companyChanged = true; }
    void setClosedChatCount(qint64 count) { m_changes.closedChatCount = count; }
    void putRequest(const Request &request);
    void removeRequest(RequestId requestId);
    void setClosedRequestCount(qint64 count) { m_changes.closedRequestCount = count; }
    void putRoom(const Room &room);
    void removeRoom(RoomId roomId);
    void setBlocksChanged() { m_changes.blocksChanged = true; }
    void setRepliesChanged() { m_changes.repliesChanged = true; }
    void setActionsChanged() { m_changes.actionsChanged = true; }

    /// Adds what came after.
    void add(const ChangeSet &later);
    const ChangeSet &changes() const { return m_changes; }

private:
    void forgetWords(ChatId chatId);
    void removeEntriesIf(const std::function<bool(const TimelineEntry &)> &condition);

    ChangeSet m_changes;
    QHash<LocalId, qsizetype> m_entryAt; ///< where in the set: a page of history is many entries
};

} // namespace otklik
