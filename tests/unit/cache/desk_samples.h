// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unit/cache/cache_samples.h"

// What a whole desk has beside chats, as the server sends it.
namespace otklik::samples {

inline constexpr OperatorId Boris = 2;

inline Request request(RequestId id, RequestState state = RequestState::New)
{
    Request value;
    value.id = id;
    value.siteId = 1;
    value.visitorId = 200 + id;
    value.name = QStringLiteral("Пётр");
    value.email = QStringLiteral("petr@example.org");
    value.message = QStringLiteral("Перезвоните");
    value.state = state;
    value.operatorId = state == RequestState::New ? 0 : Anna;
    value.createdAt = 1'700'000'000'000 + id;
    value.closedAt = state == RequestState::Closed ? 1'700'000'200'000 + id : 0;
    value.notes = {{.at = 1'700'000'000'500, .operatorId = Anna, .operatorName = QStringLiteral("Анна"), .text = {}}};
    return value;
}

inline Room room(Seq lastSeq = 0, RoomId id = directRoom(Anna, Boris))
{
    Room value;
    value.id = id;
    value.kind = roomKind(id);
    value.groupId = value.kind == RoomKind::Group ? groupOfRoom(id) : 0;
    value.members = {Boris, Anna};
    value.lastSeq = lastSeq;
    if (lastSeq > 0) {
        value.lastMessage = message(id, lastSeq);
        value.lastMessage->id = lastSeq;
        value.lastMessage->author = {.kind = AuthorKind::Operator, .id = Boris, .name = QStringLiteral("Борис")};
    }
    return value;
}

/// Words of Boris in a room.
inline Message roomWords(Seq seq, RoomId id = directRoom(Anna, Boris))
{
    Message value = message(id, seq);
    value.id = seq;
    value.author = {.kind = AuthorKind::Operator, .id = Boris, .name = QStringLiteral("Борис")};
    return value;
}

inline Block block(BlockId id)
{
    Block value;
    value.id = id;
    value.visitorId = 300 + id;
    value.visitorName = QStringLiteral("Спамер");
    value.reason = QStringLiteral("реклама");
    value.operatorId = Anna;
    value.createdAt = 1'700'000'000'000;
    return value;
}

inline CannedReply reply(ReplyId id, OperatorId owner = 0)
{
    return {.id = id,
            .operatorId = owner,
            .shortcut = QStringLiteral("привет"),
            .text = QStringLiteral("Здравствуйте! Чем помочь?")};
}

inline Tag tag(TagId id, const QString &name)
{
    return {.id = id, .name = name, .colour = QStringLiteral("#3366cc"), .system = false, .operatorId = Anna};
}

inline Site site(SiteId id, const QString &name)
{
    Site value;
    value.id = id;
    value.name = name;
    value.origins = {QStringLiteral("https://shop.example")};
    value.key = QStringLiteral("key");
    value.rules.distribution.mode = DistributionMode::InTurn;
    value.rules.hours = {.enabled = true, .zone = QStringLiteral("Europe/Moscow"), .days = {}};
    return value;
}

inline FileInfo picture(FileId id)
{
    return {.id = id,
            .name = QStringLiteral("photo.png"),
            .size = 12'345,
            .type = QStringLiteral("image/png"),
            .width = 640,
            .height = 480};
}

inline Transfer transfer(OperatorId toOperator, GroupId toGroup = 0)
{
    return {.fromId = Boris,
            .fromName = QStringLiteral("Борис"),
            .toOperatorId = toOperator,
            .toGroupId = toGroup,
            .comment = QStringLiteral("вопрос о доставке"),
            .expiresAt = 1'700'000'060'000};
}

} // namespace otklik::samples
