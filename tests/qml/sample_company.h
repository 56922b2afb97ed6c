// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/snapshot.h"
#include "domain/block.h"
#include "domain/message.h"
#include "domain/visitor.h"
#include "sync/visitor_commands.h"

#include <QList>
#include <QString>

namespace otklik {

/// A household-goods shop with its operators, visitors and chats: what the pictures show and the tests work on.
class SampleCompany
{
public:
    /// @p language of what people have written, "ru" or "en"; @p now is the time of the newest of it.
    SampleCompany(const QString &language, Timestamp now);

    // Chats, by who the visitor is.
    static constexpr ChatId Waiting = 101; ///< «Гость 20431», not accepted
    static constexpr ChatId Maria = 102;   ///< active, unread, with tags
    static constexpr ChatId Igor = 103;    ///< active, long, late
    static constexpr ChatId James = 104;   ///< active, with a draft
    static constexpr ChatId Invited = 105;
    static constexpr ChatId Passed = 106; ///< a colleague's, to be taken over; comes with `passedChat`
    static constexpr ChatId Past = 60;    ///< of a colleague with Maria, over
    static constexpr VisitorId MariaHerself = 18207;
    static constexpr OperatorId Gleb = 4; ///< available
    static constexpr GroupId Delivery = 2;
    static constexpr ChatId Closed = 90; ///< the last of those that are over
    static constexpr VisitorId GuestOnSite = 20424;
    static constexpr RequestId NewRequest = 301;
    static constexpr RequestId MyRequest = 303; ///< taken by the operator who works here
    static constexpr RequestId OthersRequest = 304;

    /// The operator who works here.
    Operator me() const;
    Snapshot snapshot() const;
    QList<Chat> closedChats() const;
    QList<Message> messages() const;
    QList<Presence> visitors() const;
    QList<Operator> colleagues() const;
    QList<Site> sites() const;
    QList<CannedReply> replies() const;
    QList<Room> rooms() const;
    QList<Message> roomMessages() const;
    QList<Request> requests() const;
    Chat passedChat() const;
    QList<Message> passedMessages() const;
    ContactCard card() const;
    QList<Block> blocks() const;
    VisitorInfo visitorInfo(VisitorId id) const;
    QList<Message> pastMessages(ChatId chatId) const;
    QString draft() const;
    QString typing() const;
    /// In the language that people write here.
    QString say(const char *russian, const char *english) const;

private:
    Timestamp ago(int minutes, int seconds = 0) const;
    Chat chat(ChatId id, VisitorId visitor, const QString &name, ChatState state) const;
    Presence presence(VisitorId id, const QString &name, int onSite, int visit, const char *country,
                      const QString &city, VisitorStatus status, const QString &source, const QString &page) const;
    /// Gives @p texts their numbers; one that starts with "<" is the visitor's, ">" the operator's, "#" a note.
    QList<Message> talk(const Chat &chat, Timestamp begin, int step, const QStringList &texts) const;
    QList<Message> roomTalk(RoomId room, int minutesAgo, const QList<std::pair<OperatorId, QString>> &texts) const;
    Chat withMessages(Chat chat) const;

    bool m_russian;
    Timestamp m_now;
};

} // namespace otklik
