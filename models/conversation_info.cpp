// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who a conversation is with and what can be done in it, ready to show.
#include "models/conversation.h"
#include "models/directory.h"
#include "models/format.h"
#include "models/open_chats.h"
#include "models/texts.h"
#include "models/visitors_on_site.h"

#include <QLocale>

namespace otklik {

using namespace Qt::StringLiterals;

qint64 Conversation::chatId() const
{
    return m_chat.id;
}

QString Conversation::name() const
{
    const QString known = m_parts.visitors.name(m_visitorId, m_chat.visitorName);
    return known.isEmpty() ? Texts::guest(m_visitorId) : known;
}

QString Conversation::initials() const
{
    return m_parts.format.initials(name());
}

QString Conversation::avatarColour() const
{
    return m_parts.format.avatarColour(m_visitorId);
}

int Conversation::state() const
{
    if (m_chat.id == 0) {
        return New;
    }
    switch (m_chat.state) {
    case ChatState::Invited:
        return Invited;
    case ChatState::Waiting:
        return Incoming;
    case ChatState::Active:
        return m_transfer.isToMe() ? Incoming : Active;
    case ChatState::Closed:
        break;
    }
    return Closed;
}

QString Conversation::stateText() const
{
    switch (state()) {
    case New:
        return isVisitorOnline() ? tr("The visitor gets the invitation with your first words")
                                 : tr("The visitor has left the site");
    case Incoming:
        return m_transfer.isToMe() ? tr("%1 passes the chat to you").arg(m_transfer.fromName())
                                   : tr("Waits for an operator");
    case Invited:
        return tr("Invited, has not answered yet");
    case Active:
        return isMine() ? tr("Active chat") : tr("%1 has this chat").arg(m_chat.operatorName);
    default:
        break;
    }
    if (m_taken) {
        return tr("Another operator has this chat");
    }
    return m_chat.closedBy == ClosedBy::Visitor ? tr("The visitor left the chat") : tr("The chat is closed");
}

int Conversation::visitorStatus() const
{
    const Presence *visitor = presence();
    return visitor == nullptr ? -1 : int(visitor->status);
}

QString Conversation::statusText() const
{
    const Presence *visitor = presence();
    return visitor == nullptr
               ? tr("not on the site")
               : Texts::visitorStatusWith(int(visitor->status), visitor->operatorId == m_parts.chats.me(),
                                          visitor->operatorName);
}

bool Conversation::isVisitorOnline() const
{
    return presence() != nullptr;
}

QString Conversation::place() const
{
    return m_parts.format.place(m_lastPresence.country, m_lastPresence.city);
}

QString Conversation::pageTitle() const
{
    return m_lastPresence.pageTitle.isEmpty() ? m_lastPresence.pageUrl : m_lastPresence.pageTitle;
}

QString Conversation::pageUrl() const
{
    return m_lastPresence.pageUrl;
}

QString Conversation::source() const
{
    if (m_lastPresence.visitorId == 0) {
        return {};
    }
    return m_lastPresence.source.isEmpty() ? Texts::directVisit() : m_lastPresence.source;
}

QString Conversation::device() const
{
    return m_lastPresence.device;
}

QString Conversation::language() const
{
    const QString code = m_lastPresence.language.section(u'-', 0, 0).toLower();
    if (code.isEmpty()) {
        return {};
    }
    if (code == "ru"_L1) {
        return tr("Russian");
    }
    if (code == "en"_L1) {
        return tr("English");
    }
    const QLocale locale(code);
    return locale.language() == QLocale::C ? m_lastPresence.language : locale.nativeLanguageName();
}

QVariantList Conversation::tags() const
{
    QVariantList list;
    for (const TagId id : m_chat.tags) {
        if (const Tag *tag = m_parts.directory.tag(id)) {
            list.append(QVariantMap{{u"tagId"_s, id}, {u"name"_s, tag->name}, {u"colour"_s, tag->colour}});
        }
    }
    return list;
}

QString Conversation::siteName() const
{
    return m_parts.directory.siteName(m_chat.id != 0 ? m_chat.siteId : m_lastPresence.siteId);
}

int Conversation::visitNumber() const
{
    return m_lastPresence.visitorId == 0 ? 0 : m_lastPresence.visitNumber;
}

qint64 Conversation::visitStartedAt() const
{
    const Presence *visitor = presence();
    return visitor == nullptr ? 0 : visitor->visitStartedAt;
}

bool Conversation::canWrite() const
{
    switch (state()) {
    case New:
        return isVisitorOnline() || m_inviting;
    case Invited:
    case Active:
        return isMine();
    default:
        return false;
    }
}

bool Conversation::canAccept() const
{
    return state() == Incoming && !m_accepting;
}

bool Conversation::canClose() const
{
    return (state() == Invited || state() == Active) && isMine();
}

bool Conversation::canAttach() const
{
    return canWrite() && m_chat.id > 0 && !isNoting(); // a note has no files
}

bool Conversation::canNote() const
{
    return m_chat.id > 0 && !m_taken; // also in a closed chat, and in a colleague's
}

ReplyValues Conversation::replyValues() const
{
    return {.visitor = m_parts.visitors.name(m_visitorId, m_chat.visitorName),
            .operatorName = m_parts.directory.operatorName(m_parts.chats.me()),
            .site = siteName()};
}

bool Conversation::canRedirect() const
{
    return state() == Active && isMine() && isVisitorOnline();
}

bool Conversation::canTransfer() const
{
    return state() == Active && isMine() && !m_chat.transfer;
}

const Presence *Conversation::presence() const
{
    return m_parts.visitors.find(m_visitorId);
}

bool Conversation::isMine() const
{
    return m_chat.operatorId == m_parts.chats.me() || isProvisional(m_chat.id);
}

} // namespace otklik
