// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/away.h"

#include "sync/commands.h"

namespace otklik {

Away::Away(Commands &commands, QObject *parent)
    : QObject(parent)
    , m_commands(commands)
{
}

void Away::setIdle(bool idle, OperatorStatus status)
{
    if (idle && status == OperatorStatus::Available) {
        m_away = true;
        m_commands.setStatus(OperatorStatus::Unavailable);
    } else if (!idle && m_away) {
        m_away = false;
        m_commands.setStatus(OperatorStatus::Available);
        emit message(tr("You were away. You are available for new chats again"));
    }
}

} // namespace otklik
