// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/note_drafts.h"

using namespace Qt::StringLiterals;

namespace otklik {

NoteDrafts::NoteDrafts(Cache &cache)
    : m_keeper(cache, FormKind::Note)
{
    const QHash<qint64, QJsonObject> kept = m_keeper.kept();
    for (const auto &[chatId, form] : kept.asKeyValueRange()) {
        m_notes.insert(chatId, form["text"_L1].toString());
    }
}

void NoteDrafts::keep(ChatId chatId, const QString &text)
{
    if (of(chatId) == text) {
        return;
    }
    if (text.isEmpty()) {
        m_notes.remove(chatId);
        m_keeper.keep(chatId, {});
    } else {
        m_notes.insert(chatId, text);
        m_keeper.keep(chatId, {{"text"_L1, text}});
    }
}

} // namespace otklik
