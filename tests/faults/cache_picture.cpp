// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/cache_picture.h"

#include "protocol/json.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace otklik::faults {

namespace {

constexpr int All = 10'000;

template<typename T> QJsonObject byId(const QList<T> &values)
{
    QJsonObject all;
    for (const T &value : values) {
        all[QString::number(value.id)] = toJson(value);
    }
    return all;
}

QString compact(const QJsonValue &value)
{
    if (value.isUndefined()) {
        return u"nothing"_s;
    }
    return QString::fromUtf8(QJsonDocument(QJsonObject{{"is"_L1, value}}).toJson(QJsonDocument::Compact));
}

QString differenceAt(const QString &where, const QJsonObject &one, const QJsonObject &other, const QString &oneName,
                     const QString &otherName)
{
    QStringList keys = one.keys() + other.keys();
    keys.removeDuplicates();
    for (const QString &key : std::as_const(keys)) {
        const QJsonValue here = one[key];
        const QJsonValue there = other[key];
        if (here == there) {
            continue;
        }
        if (here.isObject() && there.isObject()) {
            return differenceAt(where + u'/' + key, here.toObject(), there.toObject(), oneName, otherName);
        }
        return u"%1/%2: %3 %4, %5 %6"_s.arg(where, key, oneName, compact(here), otherName, compact(there));
    }
    return {};
}

} // namespace

QJsonObject pictureOf(const CacheReader &reader, const std::function<bool(const Chat &)> &shows)
{
    QJsonObject chats;
    QJsonObject cards;
    const QList<Chat> open = reader.openChats();
    for (const Chat &chat : open) {
        if (!shows(chat)) {
            continue;
        }
        QJsonObject json = toJson(chat);
        json["words"_L1] = wordsOf(reader, chat.id);
        chats[QString::number(chat.id)] = json;
        // A guest of whom nothing is known is introduced by no event: an absent card and an empty one are the same.
        cards[QString::number(chat.visitorId)] =
            toJson(reader.visitor(chat.visitorId).value_or(Visitor{.id = chat.visitorId, .card = {}}));
    }
    QJsonObject rooms;
    const QList<Room> allRooms = reader.rooms();
    for (const Room &room : allRooms) {
        QJsonObject json = toJson(room);
        json["words"_L1] = wordsOf(reader, room.id);
        rooms[QString::number(room.id)] = json;
    }
    return {{"chats"_L1, chats},
            {"cards"_L1, cards},
            {"rooms"_L1, rooms},
            {"operators"_L1, byId(reader.operators())},
            {"groups"_L1, byId(reader.groups())},
            {"sites"_L1, byId(reader.sites())},
            {"tags"_L1, byId(reader.tags())},
            {"replies"_L1, byId(reader.replies())},
            {"blacklist"_L1, byId(reader.blocks())},
            {"requests"_L1, byId(reader.openRequests())}};
}

QJsonArray wordsOf(const CacheReader &reader, ChatId id)
{
    QJsonArray words;
    const QList<TimelineEntry> entries = reader.timeline(id, 0, All).entries;
    for (const TimelineEntry &entry : entries) {
        if (entry.message.seq > 0) {
            words.append(toJson(entry.message));
        }
    }
    return words;
}

QString difference(const QJsonObject &one, const QJsonObject &other, const QString &oneName, const QString &otherName)
{
    return differenceAt({}, one, other, oneName, otherName);
}

} // namespace otklik::faults
