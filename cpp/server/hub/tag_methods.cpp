// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/json.h"
#include "server/hub/method_tables.h"
#include "server/store/tags.h"

#include <array>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

using Need = FieldReader::Need;

constexpr int MaxColour = 7;

QJsonObject answerOf(const Tag &tag)
{
    return {{"tag"_L1, toJson(tag)}};
}

void handleCreate(const Call &call)
{
    FieldReader reader(call.params);
    const QString name = reader.text("name"_L1, FieldReader::MaxName, Need::Required);
    const QString colour = reader.text("colour"_L1, MaxColour, Need::Required);
    if (!call.refused(reader)) {
        call.answerWith([me = operatorOf(call), name, colour](Transaction &transaction) {
            return answerOf(createTag(transaction, me, name, colour));
        });
    }
}

void handleSave(const Call &call)
{
    FieldReader reader(call.params);
    Tag tag;
    tag.id = reader.id("tagId"_L1);
    tag.name = reader.text("name"_L1, FieldReader::MaxName, Need::Required);
    tag.colour = reader.text("colour"_L1, MaxColour, Need::Required);
    if (!call.refused(reader)) {
        call.answerWith(
            [me = operatorOf(call), tag](Transaction &transaction) { return answerOf(saveTag(transaction, me, tag)); });
    }
}

void handleRemove(const Call &call)
{
    FieldReader reader(call.params);
    const TagId id = reader.id("tagId"_L1);
    if (!call.refused(reader)) {
        call.answerWith([me = operatorOf(call), id](Transaction &transaction) {
            removeTag(transaction, me, id);
            return QJsonObject();
        });
    }
}

void handleTagChat(const Call &call)
{
    FieldReader reader(call.params);
    const ChatId id = reader.id("chatId"_L1);
    const QList<TagId> add = reader.ids("add"_L1);
    const QList<TagId> remove = reader.ids("remove"_L1);
    if (!call.refused(reader)) {
        call.answerWith([me = operatorOf(call), id, add, remove](Transaction &transaction) {
            return QJsonObject{{"chat"_L1, toJson(tagChat(transaction, me, id, add, remove))}};
        });
    }
}

constexpr std::array Methods{
    Method{"chat.tag"_L1, Role::Operator, handleTagChat, Right::Chats},
    Method{"tag.create"_L1, Role::Operator, handleCreate},
    Method{"tag.save"_L1, Role::Operator, handleSave},
    Method{"tag.remove"_L1, Role::Operator, handleRemove},
};

} // namespace

std::span<const Method> tagMethods()
{
    return Methods;
}

} // namespace otklik
