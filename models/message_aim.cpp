// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message_aim.h"

#include "models/texts.h"

#include <utility>

namespace otklik {

MessageAim::MessageAim(std::function<QString(const Message &)> nameOf, QObject *parent)
    : QObject(parent)
    , m_nameOf(std::move(nameOf))
{
}

QString MessageAim::title() const
{
    if (m_edited) {
        return tr("Changing the message");
    }
    return m_replyTo ? tr("Reply to %1").arg(m_nameOf(m_replyTo->message)) : QString();
}

QString MessageAim::text() const
{
    const std::optional<TimelineEntry> &shown = m_edited ? m_edited : m_replyTo;
    return shown ? Texts::words(shown->message).simplified() : QString();
}

qint64 MessageAim::seq() const
{
    const std::optional<TimelineEntry> &shown = m_edited ? m_edited : m_replyTo;
    return shown ? shown->message.seq : 0;
}

void MessageAim::setReplyTo(const std::optional<TimelineEntry> &entry)
{
    if (m_replyTo != entry) {
        m_replyTo = entry;
        emit changed();
    }
}

void MessageAim::setEdited(const std::optional<TimelineEntry> &entry)
{
    if (m_edited != entry) {
        m_edited = entry;
        emit changed();
    }
}

} // namespace otklik
