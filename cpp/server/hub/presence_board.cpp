// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/hub/presence_board.h"

namespace otklik {

void PresenceBoard::put(Presence presence)
{
    const auto here = m_here.find(presence.visitorId);
    if (here == m_here.end()) {
        const bool wasHere = m_changes.value(presence.visitorId).kind == Kind::Left;
        m_changes[presence.visitorId] = {.kind = wasHere ? Kind::Changed : Kind::Arrived, .siteId = presence.siteId};
        if (presence.chatId != 0) {
            m_chats.insert(presence.chatId, presence.visitorId);
        }
        m_here.insert(presence.visitorId, presence);
        return;
    }
    if (here->status == presence.status) {
        presence.statusSince = here->statusSince;
    }
    if (*here == presence) {
        return;
    }
    m_chats.remove(here->chatId);
    if (presence.chatId != 0) {
        m_chats.insert(presence.chatId, presence.visitorId);
    }
    *here = std::move(presence);
    if (!m_changes.contains(here->visitorId)) {
        m_changes.insert(here->visitorId, {.kind = Kind::Changed, .siteId = here->siteId});
    }
}

void PresenceBoard::remove(VisitorId id)
{
    const auto here = m_here.constFind(id);
    if (here == m_here.constEnd()) {
        return;
    }
    if (m_changes.value(id).kind == Kind::Arrived) {
        m_changes.remove(id); // nobody has heard of them yet
    } else {
        m_changes[id] = {.kind = Kind::Left, .siteId = here->siteId};
    }
    m_chats.remove(here->chatId);
    m_here.erase(here);
}

const Presence *PresenceBoard::find(VisitorId id) const
{
    const auto here = m_here.constFind(id);
    return here == m_here.constEnd() ? nullptr : &*here;
}

const Presence *PresenceBoard::inChat(ChatId id) const
{
    return find(m_chats.value(id));
}

void PresenceBoard::applyContact(Presence &presence, const Chat &chat)
{
    presence.chatId = chat.id;
    presence.operatorId = chat.operatorId;
    presence.operatorName = chat.operatorName;
    switch (chat.state) {
    case ChatState::Invited:
        presence.status = VisitorStatus::Invited;
        break;
    case ChatState::Waiting:
        presence.status = VisitorStatus::Waiting;
        break;
    case ChatState::Active:
        presence.status = VisitorStatus::InChat;
        break;
    case ChatState::Closed:
        presence.status = VisitorStatus::OnSite;
        presence.chatId = 0;
        presence.operatorId = 0;
        presence.operatorName.clear();
        break;
    }
}

void PresenceBoard::follow(const Chat &chat, Timestamp now)
{
    if (const Presence *here = find(chat.visitorId)) {
        Presence presence = *here;
        applyContact(presence, chat);
        presence.statusSince = now;
        put(std::move(presence));
    }
}

PresenceChanges PresenceBoard::takeChanges()
{
    PresenceChanges taken;
    for (const auto &[id, change] : m_changes.asKeyValueRange()) {
        switch (change.kind) {
        case Kind::Arrived:
            taken.arrived.append(m_here.value(id));
            break;
        case Kind::Changed:
            taken.changed.append(m_here.value(id));
            break;
        case Kind::Left:
            taken.left.insert(id, change.siteId);
            break;
        }
    }
    m_changes.clear();
    return taken;
}

} // namespace otklik
