// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of CacheWriter that is about the cache as a whole.
#include "cache/cache_writer.h"

#include "cache/seals.h"
#include "cache/things.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

void CacheWriter::setPosition(const SyncPosition &position)
{
    const SyncPosition before = m_reader.position();
    if (position.epoch != before.epoch) {
        setMeta(u"epoch"_s, position.epoch);
    }
    if (position.offset != before.offset) {
        setMeta(u"offset"_s, QString::number(position.offset));
    }
    if (position.operatorId != before.operatorId) {
        setMeta(u"operator"_s, QString::number(position.operatorId));
    }
    if (position != before) {
        sealPosition();
    }
}

void CacheWriter::sealPosition()
{
    setMeta(PositionSealKey, QString::number(sealOfPosition(m_reader)));
}

void CacheWriter::setOwner(const QString &owner)
{
    const QString before = m_reader.owner();
    if (owner == before) {
        return;
    }
    if (!before.isEmpty()) {
        QSqlQuery *chats = m_statements->run(u"SELECT id FROM chats"_s);
        while (chats && m_statements->next(*chats)) {
            m_changes.removeChat(chats->value(0).toLongLong());
        }
        const QList<Room> rooms = m_reader.rooms();
        for (const Room &room : rooms) {
            m_changes.removeRoom(room.id);
        }
        QSqlQuery *requests = m_statements->run(u"SELECT id FROM requests"_s);
        while (requests && m_statements->next(*requests)) {
            m_changes.removeRequest(requests->value(0).toLongLong());
        }
        emptySearchIndex(); // first, so that the messages leave it at once and not one by one
        for (const QString &table :
             {u"chats"_s, u"messages"_s, u"visitors"_s, u"operators"_s, u"groups_"_s, u"sites"_s, u"tags"_s,
              u"drafts"_s, u"forms"_s, u"outbox"_s, u"requests"_s, u"rooms"_s, u"blocks"_s, u"replies"_s, u"meta"_s}) {
            run(u"DELETE FROM %1"_s.arg(table));
        }
        m_changes.setClosedChatCount(0);
        m_changes.setClosedRequestCount(0);
        m_changes.setCompanyChanged();
        m_changes.setBlocksChanged();
        m_changes.setRepliesChanged();
    }
    setMeta(u"owner"_s, owner);
    sealPosition();
}

void CacheWriter::endStale(Timestamp since)
{
    if (m_reader.staleSince() == since) { // another snapshot may have come meanwhile
        run(u"DELETE FROM meta WHERE key = 'stale'"_s);
    }
}

void CacheWriter::replaceSnapshot(const Snapshot &snapshot)
{
    setPosition(snapshot.position);
    // Chats may have ended unheard: all that were filled are looked through again.
    Filling filling = m_reader.filling();
    filling.top = 0;
    setFilling(filling);
    // And so may messages have been changed; whatever was too old for that when the server was last heard still is.
    if (const Timestamp seen = m_reader.seenAt(); seen > 0) {
        const Timestamp since = std::max<Timestamp>(seen - Message::ChangeableFor, 1);
        const Timestamp before = m_reader.staleSince();
        setMeta(u"stale"_s, QString::number(before > 0 ? std::min(before, since) : since));
    }
    const QList<Chat> open = m_reader.openChats();
    for (const Chat &chat : open) {
        const bool still = std::ranges::find(snapshot.chats, chat.id, &Chat::id) != snapshot.chats.end();
        if (still || isProvisional(chat.id)) {
            continue;
        }
        if (chat.operatorId != snapshot.position.operatorId) {
            if (!chat.participants.contains(snapshot.position.operatorId)) {
                removeChat(chat.id, snapshot.serverTime);
                continue;
            }
            // Another's, in which this operator has taken part: how it goes on comes when it has ended. It is not
            // theirs to take any more, or it would be in the snapshot.
            Chat others = chat;
            if (chat.state == ChatState::Waiting) {
                others.offeredTo = QList<OperatorId>();
            }
            others.transfer.reset();
            storeChat(others, chat);
            continue;
        }
        // It ended while nobody was listening; `chat.list` brings when and by whom.
        Chat closed = chat;
        closed.state = ChatState::Closed;
        closed.closedAt = snapshot.serverTime;
        storeChat(closed, chat);
    }
    for (const Chat &chat : snapshot.chats) {
        putChat(chat);
    }
    for (const Visitor &visitor : snapshot.visitors) {
        putVisitor(visitor);
    }
    run(u"DELETE FROM operators"_s);
    for (const Operator &colleague : snapshot.operators) {
        putOperator(colleague);
    }
    replaceThings(u"groups_"_s, snapshot.groups);
    replaceThings(u"sites"_s, snapshot.sites);
    replaceThings(u"tags"_s, snapshot.tags);
    m_changes.setCompanyChanged();
    replaceThings(u"replies"_s, snapshot.replies);
    m_changes.setRepliesChanged();
    replaceThings(u"blocks"_s, snapshot.blocks);
    m_changes.setBlocksChanged();
    putRequestsOf(snapshot);
    putRoomsOf(snapshot);
}

} // namespace otklik
