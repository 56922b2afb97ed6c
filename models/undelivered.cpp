// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/undelivered.h"

#include "cache/cache.h"
#include "cache/cache_writer.h"
#include "cache/rows.h"
#include "models/directory.h"
#include "models/format.h"
#include "models/texts.h"
#include "sync/commands.h"

#include <QJsonArray>

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

Undelivered::Undelivered(Cache &cache, Commands &commands, const Directory &directory, const Format &format,
                         QObject *parent)
    : RowListModel(parent)
    , m_cache(cache)
    , m_commands(commands)
    , m_directory(directory)
    , m_format(format)
{
    connect(&cache, &Cache::changed, this, &Undelivered::follow);
    const auto retell = [this] {
        tellAll();
        emit summaryChanged();
    };
    connect(&directory, &Directory::companyChanged, this, retell);
    connect(&format, &Format::changed, this, retell);
    read();
}

int Undelivered::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant Undelivered::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Item item = m_items.value(m_rows.at(index.row()));
    switch (role) {
    case KeyRole:
        return item.key;
    case WhoRole:
        return who(item);
    case Qt::DisplayRole:
    case WhatRole:
        return what(item);
    case WhyRole:
        return why(item);
    case WhenRole:
        return m_format.moment(item.message ? item.message->message.at : item.action ? item.action->createdAt : 0);
    case ChatIdRole:
        return isRoom(item.chatId) ? 0 : item.chatId;
    case RoomIdRole:
        return isRoom(item.chatId) ? item.chatId : 0;
    case VisitorIdRole:
        return item.visitorId;
    default:
        return {};
    }
}

QHash<int, QByteArray> Undelivered::roleNames() const
{
    return {{KeyRole, "key"},   {WhoRole, "who"},       {WhatRole, "what"},     {WhyRole, "why"},
            {WhenRole, "when"}, {ChatIdRole, "chatId"}, {RoomIdRole, "roomId"}, {VisitorIdRole, "visitorId"}};
}

QString Undelivered::summary() const
{
    return m_rows.isEmpty() ? QString() : tr("%n thing(s) you did could not be delivered", nullptr, int(m_rows.size()));
}

QString Undelivered::who(const Item &item) const
{
    if (isRoom(item.chatId)) {
        if (roomKind(item.chatId) == RoomKind::Group) {
            const GroupId groupId = groupOfRoom(item.chatId);
            return groupId == 0 ? tr("Everybody") : m_directory.groupName(groupId);
        }
        return m_directory.operatorName(otherInRoom(item.chatId, item.message ? item.message->message.author.id : 0));
    }
    return item.visitorName.isEmpty() ? Texts::guest(item.visitorId) : item.visitorName;
}

QString Undelivered::what(const Item &item) const
{
    if (item.message) {
        const QString words = Texts::words(item.message->message);
        return item.message->message.kind == MessageKind::Note ? tr("Note: %1").arg(words) : words;
    }
    if (!item.action) {
        return {};
    }
    QStringList changes;
    if (item.action->method == method::SetTags) {
        const auto names = [this](const QJsonValue &ids) {
            QStringList found;
            for (const QJsonValue &id : ids.toArray()) {
                const Tag *tag = m_directory.tag(id.toInteger());
                found.append(tag == nullptr ? tr("a tag") : tag->name);
            }
            return found.join(u", "_s);
        };
        if (const QString added = names(item.action->params["add"_L1]); !added.isEmpty()) {
            changes.append(tr("Tags set: %1").arg(added));
        }
        if (const QString removed = names(item.action->params["remove"_L1]); !removed.isEmpty()) {
            changes.append(tr("Tags taken away: %1").arg(removed));
        }
        return changes.join(u"; "_s);
    }
    if (isChange(*item.action)) {
        return item.action->method == method::EditMessage
                   ? tr("Message changed to: %1").arg(item.action->params["text"_L1].toString())
                   : tr("Message removed: %1").arg(Texts::words(baseOf(*item.action)));
    }
    const auto add = [&changes](const QString &label, const QString &was, const QString &is) {
        if (was != is) {
            changes.append(is.isEmpty() ? tr("%1: emptied").arg(label) : tr("%1: %2").arg(label, is));
        }
    };
    add(tr("Name"), item.base.name, item.card.name);
    add(tr("Company"), item.base.company, item.card.company);
    add(tr("Phones"), item.base.phones.join(u", "_s), item.card.phones.join(u", "_s));
    add(tr("E-mails"), item.base.emails.join(u", "_s), item.card.emails.join(u", "_s));
    add(tr("Comment"), item.base.comment, item.card.comment);
    return tr("Card: %1").arg(changes.join(u"; "_s));
}

QString Undelivered::why(const Item &item) const
{
    if (item.message) {
        return Texts::failure(item.message->failure);
    }
    const ErrorCode code = item.action ? item.action->failure : ErrorCode::Unavailable;
    const bool card = item.action && item.action->method == method::SaveCard;
    if (item.action && isChange(*item.action) && code == ErrorCode::Conflict) {
        return item.action->method == method::EditMessage ? tr("A message can be changed for 5 minutes only")
                                                          : tr("A message can be removed for 5 minutes only");
    }
    switch (code) {
    case ErrorCode::Conflict:
        return card ? tr("Another operator has written something else there meanwhile")
                    : tr("The chat has moved on meanwhile");
    case ErrorCode::Invalid:
        return card ? tr("The server did not take it") : tr("The chat has ended meanwhile");
    case ErrorCode::Forbidden:
    case ErrorCode::NotFound:
        return tr("This is not yours to change any more");
    default:
        return tr("The server did not take it");
    }
}

void Undelivered::retry(qint64 key)
{
    if (key < 0) {
        m_commands.retry(-key);
    } else {
        m_commands.retryAction(key);
    }
}

void Undelivered::discard(qint64 key)
{
    const auto known = m_items.constFind(key);
    if (known == m_items.cend()) {
        return;
    }
    const Item &item = *known;
    if (item.message) {
        m_commands.discard(-key);
        if (isProvisional(item.chatId)) {
            return; // the invitation is gone with its words
        }
    } else {
        m_commands.discardAction(key);
    }
    emit undoable({.text = tr("Discarded: %1").arg(what(item).simplified().left(80)),
                   .takeBack = [&commands = m_commands, item](QObject *, const Answer &answer) {
                       if (item.message) {
                           commands.restore(*item.message);
                       } else {
                           commands.restoreAction(*item.action);
                       }
                       answer({});
                   }});
}

void Undelivered::follow(const ChangeSet &changes)
{
    const auto isShown = [this](LocalId localId) { return m_items.contains(-localId); };
    const bool concerned =
        changes.actionsChanged ||
        std::ranges::any_of(
            changes.entries,
            [&](const TimelineEntry &entry) { return entry.delivery == Delivery::Failed || isShown(entry.localId); }) ||
        std::ranges::any_of(changes.removedEntries,
                            [&](const ChangeSet::RemovedEntry &removed) { return isShown(removed.localId); }) ||
        (!m_rows.isEmpty() && !(changes.removedChats.isEmpty() && changes.removedRooms.isEmpty()));
    if (concerned) {
        read();
    }
}

void Undelivered::read()
{
    m_cache.read<QList<Item>>(this, &Undelivered::found, [this](const QList<Item> &items) { take(items); });
}

QList<Undelivered::Item> Undelivered::found(const CacheReader &reader)
{
    QList<Item> items;
    const auto aboutChat = [&reader](Item &item) {
        if (const std::optional<Chat> chat = isRoom(item.chatId) ? std::nullopt : reader.chat(item.chatId)) {
            item.visitorId = chat->visitorId;
            item.visitorName = chat->visitorName;
        }
    };
    const QList<TimelineEntry> messages = reader.failedMessages();
    for (const TimelineEntry &entry : messages) {
        Item item;
        item.key = -entry.localId;
        item.chatId = entry.message.chatId;
        item.message = entry;
        aboutChat(item);
        items.append(item);
    }
    const QList<OutboxJob> actions = reader.failedActions();
    for (const OutboxJob &action : actions) {
        Item item;
        item.key = action.id;
        item.action = action;
        item.visitorId = visitorOfLane(action.lane);
        if (item.visitorId == 0) {
            item.chatId = action.lane;
            aboutChat(item);
        } else {
            item.base = cardFrom(action.params["base"_L1].toObject());
            item.card = cardFrom(action.params["card"_L1].toObject());
            item.visitorName = reader.visitor(item.visitorId).value_or(Visitor()).card.name;
        }
        items.append(item);
    }
    const auto since = [](const Item &item) {
        return item.message ? item.message->message.at : item.action->createdAt;
    };
    std::ranges::stable_sort(items, {}, since);
    return items;
}

void Undelivered::take(const QList<Item> &items)
{
    QList<qint64> keys;
    QList<qint64> changed;
    for (const Item &item : items) {
        keys.append(item.key);
        if (m_items.value(item.key) != item) {
            m_items.insert(item.key, item);
            changed.append(item.key);
        }
    }
    const qsizetype before = m_rows.size();
    arrangeRows(m_rows, keys);
    m_items.removeIf([&keys](const std::pair<const qint64 &, Item &> &one) { return !keys.contains(one.first); });
    for (const qint64 key : std::as_const(changed)) {
        const QModelIndex row = index(int(m_rows.indexOf(key)));
        emit dataChanged(row, row);
    }
    if (before != m_rows.size()) {
        emit summaryChanged();
    }
}

} // namespace otklik
