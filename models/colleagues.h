// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/colleague_list_model.h"
#include "models/room_talk.h"
#include "models/rooms.h"

#include <QObject>
#include <QtQmlIntegration>

#include <memory>

namespace otklik {

/// The operators' chat: with whom one can talk, and the conversation that is open.
class Colleagues : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Desk")
    Q_PROPERTY(otklik::ColleagueListModel *list READ list CONSTANT FINAL)
    Q_PROPERTY(otklik::RoomTalk *talk READ talk NOTIFY talkChanged FINAL)
    Q_PROPERTY(int unreadCount READ unreadCount NOTIFY unreadCountChanged FINAL)

public:
    explicit Colleagues(const TalkParts &parts, QObject *parent = nullptr);

    const Rooms &rooms() const { return m_rooms; }
    ColleagueListModel *list() { return &m_list; }
    /// Null when none is open.
    RoomTalk *talk() const { return m_talk.get(); }
    /// How many conversations have something unread.
    int unreadCount() const { return m_rooms.unreadCount(); }
    /// The connection is there again.
    void refresh();

    Q_INVOKABLE void open(qint64 roomId);
    Q_INVOKABLE void openColleague(qint64 operatorId);
    Q_INVOKABLE void close();

Q_SIGNALS:
    void talkChanged();
    void unreadCountChanged();
    /// A short plain message for the operator.
    void message(const QString &text);
    /// The operator did something that can be taken back.
    void undoable(const otklik::UndoStep &step);

private:
    void setTalk(std::unique_ptr<RoomTalk> talk);

    const TalkParts m_parts;
    Rooms m_rooms;
    ColleagueListModel m_list;
    std::unique_ptr<RoomTalk> m_talk;
};

} // namespace otklik
