// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/open_chats.h"

#include "cache/cache.h"
#include "models/chat_transfer.h"
#include "models/directory.h"
#include "models/texts.h"

#include <algorithm>

namespace otklik {

namespace {

/// How much of a chat's end is read to count what is unread.
constexpr int TailSize = 100;

/// What is read of some chats right after the start.
struct Tails
{
    QList<TimelineEntry> entries;
};

struct Drafts
{
    QHash<ChatId, QString> texts;
};

} // namespace

Timestamp OpenChat::lastActivity() const
{
    Timestamp last = qMax(chat.createdAt, chat.waitingSince);
    if (chat.lastMessage) {
        last = qMax(last, chat.lastMessage->at);
    }
    return unsent.isEmpty() ? last : qMax(last, unsent.last().at);
}

OpenChats::OpenChats(Cache &cache, const Directory &directory, OperatorId me, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
    , m_directory(directory)
    , m_me(me)
{
    if (const Operator *known = directory.find(me)) {
        m_known = *known;
    }
    const QList<ChatId> withUnsent = cache.reader().chatsWithUnsent();
    QList<ChatId> tails;
    const QList<Chat> chats = cache.reader().openChats();
    for (const Chat &chat : chats) {
        if (!concernsMe(chat)) {
            continue;
        }
        takeChat(chat);
        m_chats[chat.id].draft = cache.reader().draft(chat.id);
        if (chat.lastSeq > chat.readSeq || withUnsent.contains(chat.id)) {
            tails.append(chat.id);
        }
    }
    connect(&cache, &Cache::changed, this, &OpenChats::follow);
    connect(&directory, &Directory::operatorsChanged, this, &OpenChats::followRights);
    readTails(tails);
}

const OpenChat *OpenChats::find(ChatId id) const
{
    const auto found = m_chats.constFind(id);
    return found == m_chats.cend() ? nullptr : &*found;
}

const OpenChat *OpenChats::ofVisitor(VisitorId id) const
{
    const auto found = std::ranges::find_if(m_chats, [id](const OpenChat &open) { return open.chat.visitorId == id; });
    return found == m_chats.end() ? nullptr : &*found;
}

int OpenChats::count(ChatState state) const
{
    return int(std::ranges::count_if(m_chats, [state](const OpenChat &open) { return open.place() == state; }));
}

int OpenChats::queuedCount() const
{
    int count = 0;
    for (const OpenChat &open : m_chats) {
        count += int(std::ranges::count(open.unsent, Delivery::Queued, &UnsentMessage::delivery));
    }
    return count;
}

int OpenChats::unreadCount() const
{
    return int(std::ranges::count_if(
        m_chats, [](const OpenChat &open) { return open.place() != ChatState::Waiting && !open.unread.isEmpty(); }));
}

bool OpenChats::concernsMe(const Chat &chat) const
{
    switch (chat.state) {
    case ChatState::Waiting:
        return isOfferedToMe(chat);
    case ChatState::Invited:
    case ChatState::Active:
        return chat.operatorId == m_me || isProvisional(chat.id) || isPassedTo(chat, m_directory.find(m_me));
    case ChatState::Closed:
        break;
    }
    return false;
}

bool OpenChats::isOfferedToMe(const Chat &chat) const
{
    if (chat.offeredTo) {
        return chat.offeredTo->contains(m_me);
    }
    const Operator *me = m_directory.find(m_me);
    return me == nullptr || (me->rights.chats && (me->sites.isEmpty() || me->sites.contains(chat.siteId)));
}

void OpenChats::followRights()
{
    const Operator *me = m_directory.find(m_me);
    if (me == nullptr || (me->rights == m_known.rights && me->sites == m_known.sites && me->groups == m_known.groups)) {
        return;
    }
    m_known = *me;
    // What did not concern this operator may do so now, and the other way round. They are few.
    m_cache.read<QList<Chat>>(
        this, [](const CacheReader &reader) { return reader.openChats(); },
        [this](const QList<Chat> &chats) {
            ChangeSet again;
            again.chats = chats;
            follow(again);
        });
}

void OpenChats::follow(const ChangeSet &changes)
{
    QSet<ChatId> touched;
    for (const ChangeSet::RenamedChat &renamedChat : changes.renamedChats) {
        rename(renamedChat.from, renamedChat.to);
        touched.insert(renamedChat.to);
    }
    QList<ChatId> tails;
    for (const Chat &chat : changes.chats) {
        const bool known = m_chats.contains(chat.id);
        if (concernsMe(chat)) {
            takeChat(chat);
            touched.insert(chat.id);
            if (!known) {
                tails.append(chat.id);
            }
        } else if (m_chats.remove(chat.id)) {
            touched.insert(chat.id);
        }
    }
    for (const ChatId id : changes.removedChats) {
        if (m_chats.remove(id)) {
            touched.insert(id);
        }
    }
    for (const TimelineEntry &entry : changes.entries) {
        if (m_tailsBeingRead > 0) {
            m_newer.insert(entry.localId);
        }
        if (const auto open = m_chats.constFind(entry.message.chatId); open != m_chats.cend()) {
            tellOfReturn(open->chat, entry.message);
            takeEntry(entry);
            touched.insert(entry.message.chatId);
        }
    }
    for (const ChangeSet::RemovedEntry &removed : changes.removedEntries) {
        if (m_tailsBeingRead > 0) {
            m_newer.insert(removed.localId);
        }
        if (const auto open = m_chats.find(removed.chatId); open != m_chats.end()) {
            open->unsent.removeIf([&](const UnsentMessage &unsent) { return unsent.localId == removed.localId; });
            touched.insert(removed.chatId);
        }
    }
    if (!touched.isEmpty()) {
        emit changed(touched);
    }
    readTails(tails);
    readDrafts(changes.drafts + tails);
}

void OpenChats::tellOfReturn(const Chat &chat, const Message &message)
{
    const bool isReturn =
        message.systemCode == systemcode::TransferDeclined || message.systemCode == systemcode::TransferExpired;
    if (isReturn && chat.operatorId == m_me && message.seq > m_toldOfReturn.value(chat.id)) {
        m_toldOfReturn.insert(chat.id, message.seq);
        // Old pages of a timeline bring old returns too; only what has just happened is news.
        if (message.seq >= chat.lastSeq) {
            emit cameBack(chat, message);
        }
    }
}

void OpenChats::rename(ChatId from, ChatId to)
{
    if (const auto known = m_chats.constFind(from); known != m_chats.cend()) {
        OpenChat open = *known;
        open.chat.id = to;
        m_chats.erase(known);
        m_chats.insert(to, open);
        emit renamed(from, to);
    }
}

void OpenChats::takeChat(const Chat &chat)
{
    OpenChat &open = m_chats[chat.id];
    open.chat = chat;
    open.passedToMe = isPassedTo(chat, m_directory.find(m_me));
    open.unread.removeIf([&](Seq seq) { return seq <= chat.readSeq; });
    if (chat.lastMessage) {
        // The last message may be known before its entry has come.
        TimelineEntry last;
        last.message = *chat.lastMessage;
        last.message.chatId = chat.id;
        takeEntry(last);
    }
}

void OpenChats::takeEntry(const TimelineEntry &entry)
{
    OpenChat &open = m_chats[entry.message.chatId];
    const Message &message = entry.message;
    if (entry.localId != 0) {
        open.unsent.removeIf([&](const UnsentMessage &unsent) { return unsent.localId == entry.localId; });
    }
    if (entry.delivery != Delivery::Sent) {
        const auto place = std::ranges::lower_bound(open.unsent, entry.localId, {}, &UnsentMessage::localId);
        open.unsent.insert(place, {entry.localId, Texts::words(message), message.at, entry.delivery, message.kind});
    }
    if (message.seq > open.chat.readSeq && message.kind == MessageKind::Message &&
        message.author.kind == AuthorKind::Visitor) {
        const auto place = std::ranges::lower_bound(open.unread, message.seq);
        if (place == open.unread.end() || *place != message.seq) {
            open.unread.insert(place, message.seq);
        }
    }
}

void OpenChats::readTails(const QList<ChatId> &ids)
{
    if (ids.isEmpty()) {
        return;
    }
    ++m_tailsBeingRead;
    m_cache.read<Tails>(
        this,
        [ids](const CacheReader &reader) {
            Tails tails;
            for (const ChatId id : ids) {
                tails.entries += reader.timeline(id, 0, TailSize).entries;
            }
            return tails;
        },
        [this](const Tails &tails) {
            QSet<ChatId> touched;
            for (const TimelineEntry &entry : tails.entries) {
                const ChatId chatId = entry.message.chatId;
                if (const auto open = m_chats.constFind(chatId);
                    open != m_chats.cend() && !m_newer.contains(entry.localId)) {
                    takeEntry(entry);
                    touched.insert(chatId);
                }
            }
            if (--m_tailsBeingRead == 0) {
                m_newer.clear();
            }
            if (!touched.isEmpty()) {
                emit changed(touched);
            }
        });
}

void OpenChats::readDrafts(const QList<ChatId> &ids)
{
    if (ids.isEmpty()) {
        return;
    }
    m_cache.read<Drafts>(
        this,
        [ids](const CacheReader &reader) {
            Drafts drafts;
            for (const ChatId id : ids) {
                drafts.texts.insert(id, reader.draft(id));
            }
            return drafts;
        },
        [this](const Drafts &drafts) {
            QSet<ChatId> touched;
            for (const auto &[chatId, text] : drafts.texts.asKeyValueRange()) {
                if (const auto open = m_chats.find(chatId); open != m_chats.end() && open->draft != text) {
                    open->draft = text;
                    touched.insert(chatId);
                }
            }
            if (!touched.isEmpty()) {
                emit changed(touched);
            }
        });
}

} // namespace otklik
