// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/room_talk.h"

#include "cache/cache.h"
#include "models/desk_services.h"
#include "models/directory.h"
#include "models/format.h"
#include "models/rooms.h"
#include "models/texts.h"

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

RoomTalk::RoomTalk(const TalkParts &parts, const Rooms &rooms, RoomId roomId, QObject *parent)
    : Talk(parts, parent)
    , m_parts(parts)
    , m_rooms(rooms)
    , m_roomId(roomId)
{
    readDraft();
    connect(&parts.cache, &Cache::changed, this, &RoomTalk::follow);
    connect(&rooms, &Rooms::changed, this, [this](const QSet<RoomId> &ids) {
        if (ids.contains(m_roomId)) {
            followRoom();
        }
    });
    connect(&parts.directory, &Directory::operatorsChanged, this, &RoomTalk::infoChanged);
    connect(&parts.directory, &Directory::companyChanged, this, &RoomTalk::infoChanged);
    connect(&parts.format, &Format::changed, this, &RoomTalk::infoChanged);
    followRoom();
    timeline()->setChat(roomId, rooms.room(roomId).room.readSeq);
    attachments()->setChat(roomId);
    followUps()->setChat(roomId);
}

RoomTalk::~RoomTalk()
{
    saveDraft();
}

QString RoomTalk::name() const
{
    if (isDirect()) {
        return m_parts.directory.operatorName(otherInRoom(m_roomId, m_parts.me));
    }
    const GroupId group = groupOfRoom(m_roomId);
    return group == 0 ? tr("The whole company") : m_parts.directory.groupName(group);
}

QString RoomTalk::initials() const
{
    return m_parts.format.initials(name());
}

QString RoomTalk::avatarColour() const
{
    return m_parts.format.avatarColour(isDirect() ? otherInRoom(m_roomId, m_parts.me) : groupOfRoom(m_roomId));
}

int RoomTalk::status() const
{
    const QList<Operator> all = others();
    return int(all.isEmpty() ? OperatorStatus::Offline : all.constFirst().status);
}

QString RoomTalk::statusText() const
{
    return isDirect() ? Texts::operatorStatus(OperatorStatus(status())) : QString();
}

QString RoomTalk::detail() const
{
    QStringList names;
    const QList<Operator> all = others();
    if (isDirect()) {
        const QList<GroupId> groups = all.isEmpty() ? QList<GroupId>() : all.constFirst().groups;
        for (const GroupId id : groups) {
            names.append(m_parts.directory.groupName(id));
        }
        names.removeAll(QString());
        return names.join(u", "_s);
    }
    for (const Operator &colleague : all) {
        names.append(colleague.name);
    }
    return names.isEmpty() ? tr("Only you are here") : tr("You, %1").arg(names.join(u", "_s));
}

QString RoomTalk::closedText() const
{
    if (isDirect()) {
        return others().isEmpty() ? tr("%1 does not work here any more.").arg(name()) : QString();
    }
    const GroupId group = groupOfRoom(m_roomId);
    const auto &all = m_parts.directory.operators();
    const auto me = std::ranges::find(all, m_parts.me, &Operator::id);
    const bool member = group == 0 || (me != all.end() && me->groups.contains(group));
    return member ? QString() : tr("You are not in this group any more.");
}

void RoomTalk::markRead()
{
    const Room room = m_rooms.room(m_roomId).room;
    if (room.lastSeq > room.readSeq && room.lastSeq > m_markedSeq) {
        m_markedSeq = room.lastSeq;
        m_parts.services.commands.markRead(m_roomId, room.lastSeq);
    }
}

void RoomTalk::write(const QString &text, MessageKind kind, Seq)
{
    m_parts.services.commands.sendMessage(m_roomId, text, kind);
}

ReplyValues RoomTalk::replyValues() const
{
    return {.visitor = {}, .operatorName = m_parts.directory.operatorName(m_parts.me), .site = {}};
}

void RoomTalk::follow(const ChangeSet &changes)
{
    for (const TimelineEntry &entry : changes.entries) {
        if (entry.message.chatId == m_roomId) {
            confirm(entry.message.text);
        }
    }
}

void RoomTalk::followRoom()
{
    timeline()->setVisitor(m_rooms.room(m_roomId).room.othersReadSeq, {});
}

/// Those whom this operator talks with here, who still work here.
QList<Operator> RoomTalk::others() const
{
    QList<Operator> found;
    const bool direct = isDirect();
    const GroupId group = direct ? 0 : groupOfRoom(m_roomId);
    for (const Operator &colleague : m_parts.directory.operators()) {
        const bool here = direct ? colleague.id == otherInRoom(m_roomId, m_parts.me)
                                 : colleague.id != m_parts.me && (group == 0 || colleague.groups.contains(group));
        if (here && colleague.enabled) {
            found.append(colleague);
        }
    }
    return found;
}

} // namespace otklik
