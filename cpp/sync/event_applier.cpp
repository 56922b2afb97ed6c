// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/event_applier.h"

#include "cache/cache_writer.h"

namespace otklik {

namespace {

class Applier
{
public:
    Applier(CacheWriter &writer, Timestamp at, OperatorId me)
        : m_writer(writer)
        , m_at(at)
        , m_me(me)
    {
    }

    ChatId operator()(const ChatChanged &event)
    {
        const Chat &chat = event.chat;
        if (!concerns(chat) && !chat.participants.contains(m_me)) {
            m_writer.removeChat(chat.id, m_at);
            return 0;
        }
        m_writer.putChat(chat);
        // Another's open chat is none of the present work; all of it comes when it has ended.
        const bool wanted = chat.state == ChatState::Closed || concerns(chat);
        return wanted && lacksWords(chat.id, chat.lastSeq) ? chat.id : 0;
    }

    ChatId operator()(const MessageAdded &event)
    {
        m_writer.addMessages({event.message});
        return 0;
    }

    ChatId operator()(const OperatorChanged &event)
    {
        m_writer.putOperator(event.colleague);
        return 0;
    }

    ChatId operator()(const VisitorChanged &event)
    {
        m_writer.putVisitor(event.visitor);
        return 0;
    }

    ChatId operator()(const RequestChanged &event)
    {
        m_writer.putRequest(event.request);
        return 0;
    }

    ChatId operator()(const ColleagueMessage &event)
    {
        const RoomId roomId = event.room.id;
        const bool hadWords = m_writer.reader().newestSeq(roomId) > 0;
        m_writer.putRoom(event.room);
        m_writer.addMessages({event.message});
        // What was said before this operator or this computer was there.
        return !hadWords && event.message.seq > 1 ? roomId : 0;
    }

    ChatId operator()(const RoomChanged &event)
    {
        const Room &room = event.room;
        if (!room.members.contains(m_me)) { // nor when nobody is left in a group
            m_writer.removeRoom(room.id);
            return 0;
        }
        m_writer.putRoom(room);
        return lacksWords(room.id, room.lastSeq) ? room.id : 0;
    }

    ChatId operator()(const Changed<Tag> &event)
    {
        event.removed ? m_writer.removeTag(event.value.id) : m_writer.putTag(event.value);
        return 0;
    }

    ChatId operator()(const Changed<Site> &event)
    {
        event.removed ? m_writer.removeSite(event.value.id) : m_writer.putSite(event.value);
        return 0;
    }

    ChatId operator()(const Changed<Group> &event)
    {
        event.removed ? m_writer.removeGroup(event.value.id) : m_writer.putGroup(event.value);
        return 0;
    }

    ChatId operator()(const Changed<CannedReply> &event)
    {
        const CannedReply &reply = event.value;
        const bool mine = reply.operatorId == 0 || reply.operatorId == m_me;
        event.removed || !mine ? m_writer.removeReply(reply.id) : m_writer.putReply(reply);
        return 0;
    }

    ChatId operator()(const Changed<Block> &event)
    {
        event.removed ? m_writer.removeBlock(event.value.id) : m_writer.putBlock(event.value);
        return 0;
    }

    ChatId operator()(const UnknownEvent &) { return 0; }

private:
    /// A waiting chat is for those it is offered to, any other for its operator and for whoever is asked to take it.
    bool concerns(const Chat &chat) const
    {
        if (chat.operatorId == m_me) {
            return true;
        }
        if (chat.state == ChatState::Waiting) {
            return !chat.offeredTo || chat.offeredTo->contains(m_me);
        }
        return chat.state != ChatState::Closed && chat.transfer && isAsked(*chat.transfer);
    }

    bool isAsked(const Transfer &transfer) const
    {
        if (transfer.toGroupId == 0) {
            return transfer.toOperatorId == m_me;
        }
        const std::optional<Operator> me = m_writer.reader().operatorById(m_me);
        return me && me->groups.contains(transfer.toGroupId);
    }

    bool lacksWords(ChatId chatId, Seq lastSeq) const { return m_writer.reader().newestSeq(chatId) < lastSeq; }

    CacheWriter &m_writer;
    Timestamp m_at;
    OperatorId m_me;
};

} // namespace

ChatId applyEvent(CacheWriter &writer, const Event &event, OperatorId me)
{
    return std::visit(Applier(writer, event.at, me), event.data);
}

} // namespace otklik
