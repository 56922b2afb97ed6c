// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/known.h"

namespace otklik {

namespace {

// Bounds the memory; a chat takes about a kilobyte.
constexpr qsizetype MaxChats = 10'000;

template<typename T> std::optional<T> find(const QHash<qint64, T> &known, qint64 id)
{
    const auto found = known.constFind(id);
    return found == known.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

std::optional<Chat> Known::chat(ChatId id) const
{
    return find(m_chats, id);
}

std::optional<Operator> Known::colleague(OperatorId id) const
{
    return find(m_operators, id);
}

std::optional<qint64> Known::offset(OperatorId id) const
{
    return find(m_offsets, id);
}

void Known::keep(const Chat &chat)
{
    if (m_chats.size() >= MaxChats) {
        m_chats.clear();
    }
    m_chats.insert(chat.id, chat);
}

void Known::keep(const Operator &colleague)
{
    m_operators.insert(colleague.id, colleague);
}

void Known::forgetAll()
{
    m_chats.clear();
    m_operators.clear();
    m_offsets.clear();
}

} // namespace otklik
