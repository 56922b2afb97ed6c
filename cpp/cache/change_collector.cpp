// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/change_collector.h"

#include <algorithm>

namespace otklik {

namespace {

template<typename T, typename Key> void put(QList<T> &list, const T &value, Key key)
{
    const auto found = std::ranges::find(list, key(value), key);
    if (found == list.end()) {
        list.append(value);
    } else {
        *found = value;
    }
}

} // namespace

void ChangeCollector::putChat(const Chat &chat)
{
    m_changes.removedChats.removeOne(chat.id);
    put(m_changes.chats, chat, [](const Chat &candidate) { return candidate.id; });
}

void ChangeCollector::removeChat(ChatId chatId)
{
    m_changes.chats.removeIf([&](const Chat &chat) { return chat.id == chatId; });
    forgetWords(chatId);
    if (!m_changes.removedChats.contains(chatId)) {
        m_changes.removedChats.append(chatId);
    }
}

void ChangeCollector::forgetWords(ChatId chatId)
{
    removeEntriesIf([&](const TimelineEntry &entry) { return entry.message.chatId == chatId; });
    m_changes.removedEntries.removeIf([&](const auto &entry) { return entry.chatId == chatId; });
    m_changes.drafts.removeOne(chatId);
}

void ChangeCollector::renameChat(ChatId from, ChatId to)
{
    // Renames are applied before everything else in the set, so what was gathered before speaks of the new id too.
    m_changes.chats.removeIf([&](const Chat &chat) { return chat.id == from; });
    for (TimelineEntry &entry : m_changes.entries) {
        if (entry.message.chatId == from) {
            entry.message.chatId = to;
        }
    }
    for (ChangeSet::RemovedEntry &entry : m_changes.removedEntries) {
        if (entry.chatId == from) {
            entry.chatId = to;
        }
    }
    if (m_changes.drafts.removeOne(from)) {
        putDraft(to);
    }
    m_changes.renamedChats.append({.from = from, .to = to});
}

void ChangeCollector::putEntry(const TimelineEntry &entry)
{
    const auto known = m_entryAt.constFind(entry.localId);
    if (known != m_entryAt.constEnd()) {
        m_changes.entries[*known] = entry;
        return;
    }
    m_entryAt.insert(entry.localId, m_changes.entries.size());
    m_changes.entries.append(entry);
}

void ChangeCollector::removeEntriesIf(const std::function<bool(const TimelineEntry &)> &condition)
{
    if (m_changes.entries.removeIf(condition) == 0) {
        return;
    }
    m_entryAt.clear();
    for (qsizetype i = 0; i < m_changes.entries.size(); ++i) {
        m_entryAt.insert(m_changes.entries.at(i).localId, i);
    }
}

void ChangeCollector::removeEntry(ChatId chatId, LocalId localId)
{
    removeEntriesIf([&](const TimelineEntry &entry) { return entry.localId == localId; });
    m_changes.removedEntries.append({.chatId = chatId, .localId = localId});
}

void ChangeCollector::putVisitor(const Visitor &visitor)
{
    put(m_changes.visitors, visitor, [](const Visitor &candidate) { return candidate.id; });
}

void ChangeCollector::putOperator(const Operator &colleague)
{
    put(m_changes.operators, colleague, [](const Operator &candidate) { return candidate.id; });
}

void ChangeCollector::putDraft(ChatId chatId)
{
    if (!m_changes.drafts.contains(chatId)) {
        m_changes.drafts.append(chatId);
    }
}

void ChangeCollector::putRequest(const Request &request)
{
    m_changes.removedRequests.removeOne(request.id);
    put(m_changes.requests, request, [](const Request &candidate) { return candidate.id; });
}

void ChangeCollector::removeRequest(RequestId requestId)
{
    m_changes.requests.removeIf([&](const Request &request) { return request.id == requestId; });
    if (!m_changes.removedRequests.contains(requestId)) {
        m_changes.removedRequests.append(requestId);
    }
}

void ChangeCollector::putRoom(const Room &room)
{
    m_changes.removedRooms.removeOne(room.id);
    put(m_changes.rooms, room, [](const Room &candidate) { return candidate.id; });
}

void ChangeCollector::removeRoom(RoomId roomId)
{
    m_changes.rooms.removeIf([&](const Room &room) { return room.id == roomId; });
    forgetWords(roomId);
    if (!m_changes.removedRooms.contains(roomId)) {
        m_changes.removedRooms.append(roomId);
    }
}

void ChangeCollector::add(const ChangeSet &later)
{
    for (const ChangeSet::RenamedChat &renamed : later.renamedChats) {
        renameChat(renamed.from, renamed.to);
    }
    for (const ChatId chatId : later.removedChats) {
        removeChat(chatId);
    }
    for (const Chat &chat : later.chats) {
        putChat(chat);
    }
    for (const RoomId roomId : later.removedRooms) {
        removeRoom(roomId);
    }
    for (const Room &room : later.rooms) {
        putRoom(room);
    }
    for (const RequestId requestId : later.removedRequests) {
        removeRequest(requestId);
    }
    for (const Request &request : later.requests) {
        putRequest(request);
    }
    for (const ChangeSet::RemovedEntry &entry : later.removedEntries) {
        removeEntry(entry.chatId, entry.localId);
    }
    for (const TimelineEntry &entry : later.entries) {
        putEntry(entry);
    }
    for (const Visitor &visitor : later.visitors) {
        putVisitor(visitor);
    }
    for (const Operator &colleague : later.operators) {
        putOperator(colleague);
    }
    for (const ChatId chatId : later.drafts) {
        putDraft(chatId);
    }
    m_changes.companyChanged = m_changes.companyChanged || later.companyChanged;
    if (later.closedChatCount >= 0) {
        m_changes.closedChatCount = later.closedChatCount;
    }
    if (later.closedRequestCount >= 0) {
        m_changes.closedRequestCount = later.closedRequestCount;
    }
    m_changes.blocksChanged = m_changes.blocksChanged || later.blocksChanged;
    m_changes.repliesChanged = m_changes.repliesChanged || later.repliesChanged;
    m_changes.actionsChanged = m_changes.actionsChanged || later.actionsChanged;
}

} // namespace otklik
