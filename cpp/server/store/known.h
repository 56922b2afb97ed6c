// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chat.h"
#include "domain/company.h"

#include <QHash>

#include <optional>

namespace otklik {

/// What a connection has read of the database and nothing has been written over since, so that the next message of a
/// talk asks neither for its chat nor for its operator. Its Database empties it before every statement that may write,
/// but for those that Database::runBeside() is trusted with. Of the connection's thread.
class Known
{
public:
    std::optional<Chat> chat(ChatId id) const;
    std::optional<Operator> colleague(OperatorId id) const;
    /// The number of the last event for the operator.
    std::optional<qint64> offset(OperatorId id) const;
    /// All of them, in no order.
    QList<Chat> chats() const { return m_chats.values(); }
    QList<Operator> colleagues() const { return m_operators.values(); }

    void keep(const Chat &chat);
    void keep(const Operator &colleague);
    void keepOffset(OperatorId id, qint64 offset) { m_offsets[id] = offset; }

    void forget(ChatId id) { m_chats.remove(id); }
    void forgetAll();

private:
    QHash<ChatId, Chat> m_chats;
    QHash<OperatorId, Operator> m_operators;
    QHash<OperatorId, qint64> m_offsets;
};

} // namespace otklik
