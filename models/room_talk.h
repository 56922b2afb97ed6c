// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/change_set.h"
#include "domain/company.h"
#include "domain/room.h"
#include "models/talk.h"

#include <QtQmlIntegration>

namespace otklik {

class Rooms;

/// A correspondence with one colleague, a group or the whole company, as the operator has it open.
class RoomTalk : public Talk
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Colleagues")
    Q_PROPERTY(qint64 roomId READ roomId CONSTANT FINAL)
    Q_PROPERTY(bool direct READ isDirect CONSTANT FINAL)
    Q_PROPERTY(QString name READ name NOTIFY infoChanged FINAL)
    Q_PROPERTY(QString initials READ initials NOTIFY infoChanged FINAL)
    Q_PROPERTY(QString avatarColour READ avatarColour CONSTANT FINAL)
    Q_PROPERTY(int status READ status NOTIFY infoChanged FINAL)
    Q_PROPERTY(QString statusText READ statusText NOTIFY infoChanged FINAL)
    Q_PROPERTY(QString detail READ detail NOTIFY infoChanged FINAL)
    Q_PROPERTY(QString closedText READ closedText NOTIFY infoChanged FINAL)

public:
    /// @p rooms as well must outlive this.
    RoomTalk(const TalkParts &parts, const Rooms &rooms, RoomId roomId, QObject *parent = nullptr);
    /// Keeps the draft.
    ~RoomTalk() override;

    qint64 roomId() const { return m_roomId; }
    bool isDirect() const { return roomKind(m_roomId) == RoomKind::Direct; }
    QString name() const;
    QString initials() const;
    QString avatarColour() const;
    /// A Desk.Status; of the other one.
    int status() const;
    QString statusText() const;
    /// The other one's groups, or the names of those who are in the room.
    QString detail() const;
    /// Why nothing can be written; empty while something can.
    QString closedText() const;
    bool canWrite() const override { return closedText().isEmpty(); }
    void markRead() override;

protected:
    ChatId cacheId() const override { return m_roomId; }
    void write(const QString &text, MessageKind kind, Seq replyTo) override;
    ReplyValues replyValues() const override;

private:
    void follow(const ChangeSet &changes);
    void followRoom();
    QList<Operator> others() const;

    const TalkParts m_parts;
    const Rooms &m_rooms;
    const RoomId m_roomId;
    Seq m_markedSeq = 0;
};

} // namespace otklik
