// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/colleagues.h"

namespace otklik {

Colleagues::Colleagues(const TalkParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_rooms(parts.cache, parts.directory, parts.me)
    , m_list(m_rooms, parts.directory, parts.format)
{
    connect(&m_rooms, &Rooms::changed, this, &Colleagues::unreadCountChanged);
}

void Colleagues::refresh()
{
    if (m_talk) {
        m_talk->timeline()->refresh();
    }
}

void Colleagues::open(qint64 roomId)
{
    if (!isRoom(roomId) || (m_talk && m_talk->roomId() == roomId)) {
        return;
    }
    auto talk = std::make_unique<RoomTalk>(m_parts, m_rooms, roomId);
    connect(talk.get(), &Talk::message, this, &Colleagues::message);
    connect(talk.get(), &Talk::undoable, this, &Colleagues::undoable);
    setTalk(std::move(talk));
}

void Colleagues::openColleague(qint64 operatorId)
{
    if (operatorId > 0 && operatorId != m_parts.me) {
        open(directRoom(m_parts.me, operatorId));
    }
}

void Colleagues::close()
{
    setTalk(nullptr);
}

void Colleagues::setTalk(std::unique_ptr<RoomTalk> talk)
{
    std::swap(m_talk, talk);
    m_list.setOpenRoom(m_talk ? m_talk->roomId() : 0);
    if (talk) {
        talk->saveDraft();
        talk->disconnect(this);
    }
    emit talkChanged();
    if (talk) {
        // The screens may be in the middle of a handler of it.
        talk->setParent(this);
        talk.release()->deleteLater();
    }
}

} // namespace otklik
