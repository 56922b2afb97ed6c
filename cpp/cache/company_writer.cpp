// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of CacheWriter that is about the company: people, and what administrators set.
#include "cache/cache_writer.h"

#include "cache/rows.h"
#include "cache/things.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int FailedForGood = int(OutboxJob::State::Failed);

} // namespace

void CacheWriter::putVisitor(const Visitor &sent)
{
    Visitor visitor = sent;
    const std::optional<OutboxJob> pending =
        job(u"lane = ? AND state <> ? ORDER BY id DESC"_s, {cardLane(sent.id), FailedForGood});
    if (pending) {
        // Until the server has seen it, the card is as the operator wrote it; a newer one of another is shown.
        const ContactCard mine = cardFrom(pending->params["card"_L1].toObject());
        if (sent.card.version <= mine.version) {
            visitor.card = mine;
        }
    }
    storeVisitor(visitor);
}

void CacheWriter::storeVisitor(const Visitor &visitor)
{
    if (putThing(u"visitors"_s, visitor)) {
        m_changes.putVisitor(visitor);
        indexVisitor(visitor.id);
        renameVisitor(visitor);
    }
}

// Every list shows the name that the card has now.
void CacheWriter::renameVisitor(const Visitor &visitor)
{
    static const QString sql = u"SELECT id FROM chats WHERE visitor_id = ? AND visitor_name <> ?"_s;
    QList<ChatId> found;
    QSqlQuery *query = m_statements->run(sql, {visitor.id, notNull(visitor.card.name)});
    while (query && m_statements->next(*query)) {
        found.append(query->value(0).toLongLong());
    }
    for (const ChatId chatId : found) {
        const std::optional<Chat> before = m_reader.chat(chatId);
        if (before) {
            Chat chat = *before;
            chat.visitorName = visitor.card.name;
            storeChat(chat, before);
        }
    }
}

void CacheWriter::putOperator(const Operator &sent)
{
    Operator colleague = sent;
    const std::optional<OutboxJob> pending =
        job(u"lane = 0 AND method = ? AND state <> ? ORDER BY id DESC"_s, {QString(method::SetStatus), FailedForGood});
    if (pending && colleague.id == m_reader.position().operatorId) {
        colleague.status = operatorStatusFromString(pending->params["status"_L1].toString()).value_or(colleague.status);
    }
    if (putThing(u"operators"_s, colleague)) {
        m_changes.putOperator(colleague);
    }
}

void CacheWriter::putSite(const Site &site)
{
    if (putThing(u"sites"_s, site)) {
        m_changes.setCompanyChanged();
    }
}

void CacheWriter::removeSite(SiteId siteId)
{
    if (removeThing(u"sites"_s, siteId)) {
        m_changes.setCompanyChanged();
    }
}

void CacheWriter::putGroup(const Group &group)
{
    if (putThing(u"groups_"_s, group)) {
        m_changes.setCompanyChanged();
    }
}

void CacheWriter::removeGroup(GroupId groupId)
{
    if (removeThing(u"groups_"_s, groupId)) {
        m_changes.setCompanyChanged();
    }
}

void CacheWriter::putTag(const Tag &tag)
{
    if (putThing(u"tags"_s, tag)) {
        m_changes.setCompanyChanged();
    }
}

void CacheWriter::removeTag(TagId tagId)
{
    if (removeThing(u"tags"_s, tagId)) {
        m_changes.setCompanyChanged();
    }
}

void CacheWriter::putReply(const CannedReply &reply)
{
    if (putThing(u"replies"_s, reply)) {
        m_changes.setRepliesChanged();
    }
}

void CacheWriter::removeReply(ReplyId replyId)
{
    if (removeThing(u"replies"_s, replyId)) {
        m_changes.setRepliesChanged();
    }
}

void CacheWriter::putBlock(const Block &block)
{
    if (putThing(u"blocks"_s, block)) {
        m_changes.setBlocksChanged();
    }
}

void CacheWriter::removeBlock(BlockId blockId)
{
    if (removeThing(u"blocks"_s, blockId)) {
        m_changes.setBlocksChanged();
    }
}

} // namespace otklik
