// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/tags.h"

#include "server/store/chat_access.h"
#include "server/store/chats.h"
#include "server/store/company.h"
#include "server/store/events.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

Tag tagFromRow(const Row &row)
{
    return {.id = row.integer(0),
            .name = row.text(1),
            .colour = row.text(2),
            .system = row.integer(3) != 0,
            .operatorId = row.integer(4)};
}

const QString SelectTags = u"SELECT id, name, colour, system, operator_id FROM tags "_s;

Tag ownTag(Transaction &transaction, OperatorId me, TagId id)
{
    const Rows rows = transaction.run(SelectTags + u"WHERE id = ?"_s, {id});
    if (rows.isEmpty()) {
        throw Refusal(ErrorCode::NotFound, u"no such tag"_s, u"tagId"_s);
    }
    Tag tag = tagFromRow(rows.first());
    const bool mine = tag.operatorId == me || operatorById(transaction, me).role == Role::Admin;
    if (tag.system || !mine) {
        throw Refusal(ErrorCode::Forbidden, u"the tag is not this operator's"_s);
    }
    return tag;
}

QString checkedColour(const QString &colour)
{
    static const QRegularExpression plain(u"^#[0-9A-Fa-f]{6}$"_s);
    if (!plain.match(colour).hasMatch()) {
        throw Refusal(ErrorCode::Invalid, u"the colour is not #RRGGBB"_s, u"colour"_s);
    }
    return colour.toUpper();
}

// «спам» and «Спам» are one tag to whoever reads them.
QString freeName(Transaction &transaction, const QString &name, TagId id)
{
    const QString checked = checkedName(name);
    for (const Tag &other : tags(transaction)) {
        if (other.id != id && other.name.compare(checked, Qt::CaseInsensitive) == 0) {
            throw Refusal(ErrorCode::Conflict, u"there is already a tag of this name"_s, u"name"_s);
        }
    }
    return checked;
}

void tell(Transaction &transaction, const Tag &tag, bool removed)
{
    announce(transaction, allOperators(transaction), Changed<Tag>{.value = tag, .removed = removed});
}

} // namespace

QList<Tag> tags(Transaction &transaction)
{
    QList<Tag> all;
    for (const Row &row : transaction.run(SelectTags + u"ORDER BY id"_s)) {
        all.append(tagFromRow(row));
    }
    return all;
}

QList<TagId> tagsOfChat(Transaction &transaction, ChatId chatId)
{
    QList<TagId> ids;
    for (const Row &row :
         transaction.run(u"SELECT tag_id FROM chat_tags WHERE chat_id = ? ORDER BY tag_id"_s, {chatId})) {
        ids.append(row.integer(0));
    }
    return ids;
}

Tag createTag(Transaction &transaction, OperatorId me, const QString &name, const QString &colour)
{
    Tag tag{.id = 0,
            .name = freeName(transaction, name, 0),
            .colour = checkedColour(colour),
            .system = false,
            .operatorId = me};
    tag.id = transaction
                 .run(u"INSERT INTO tags (name, colour, system, operator_id) VALUES (?, ?, 0, ?) RETURNING id"_s,
                      {tag.name, tag.colour, me})
                 .first()
                 .integer(0);
    tell(transaction, tag, false);
    return tag;
}

Tag saveTag(Transaction &transaction, OperatorId me, const Tag &changed)
{
    Tag tag = ownTag(transaction, me, changed.id);
    tag.name = freeName(transaction, changed.name, tag.id);
    tag.colour = checkedColour(changed.colour);
    transaction.run(u"UPDATE tags SET name = ?, colour = ? WHERE id = ?"_s, {tag.name, tag.colour, tag.id});
    tell(transaction, tag, false);
    return tag;
}

void removeTag(Transaction &transaction, OperatorId me, TagId id)
{
    const Tag tag = ownTag(transaction, me, id);
    const Rows open = transaction.run(uR"(SELECT t.chat_id FROM chat_tags t JOIN chats c ON c.id = t.chat_id
        WHERE t.tag_id = ? AND c.state <> 'closed')"_s,
                                      {id});
    transaction.run(u"DELETE FROM chat_tags WHERE tag_id = ?"_s, {id});
    transaction.run(u"DELETE FROM tags WHERE id = ?"_s, {id});
    for (const Row &row : open) {
        const Chat chat = chatById(transaction, row.integer(0));
        announceChat(transaction, chat, receiversOf(transaction, chat));
    }
    tell(transaction, tag, true);
}

Chat tagChat(Transaction &transaction, OperatorId me, ChatId chatId, const QList<TagId> &add,
             const QList<TagId> &remove)
{
    Chat chat = chatFor(transaction, me, chatId);
    if (chat.state == ChatState::Closed) {
        throw Refusal(ErrorCode::Invalid, u"the chat is in the history"_s, u"chatId"_s);
    }
    for (const TagId id : add) {
        if (transaction.run(u"SELECT 1 FROM tags WHERE id = ?"_s, {id}).isEmpty()) {
            throw Refusal(ErrorCode::NotFound, u"no such tag"_s, u"add"_s);
        }
        transaction.run(u"INSERT INTO chat_tags (chat_id, tag_id) VALUES (?, ?) ON CONFLICT DO NOTHING"_s,
                        {chatId, id});
    }
    for (const TagId id : remove) {
        transaction.run(u"DELETE FROM chat_tags WHERE chat_id = ? AND tag_id = ?"_s, {chatId, id});
    }
    const QList<TagId> now = tagsOfChat(transaction, chatId);
    if (now != chat.tags) {
        chat.tags = now;
        announceChat(transaction, chat, receiversOf(transaction, chat));
    }
    return chat;
}

} // namespace otklik
