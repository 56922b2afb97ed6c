// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/drafts.h"

#include "cache/cache.h"

namespace otklik {

Drafts::Drafts(Cache &cache, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
{
    connect(&cache, &Cache::changed, this, &Drafts::follow);
}

QString Drafts::text(ChatId chatId) const
{
    const auto kept = m_kept.constFind(chatId);
    // One lookup by primary key: quicker than showing an empty composer first.
    return kept == m_kept.cend() ? m_cache.reader().draft(chatId) : *kept;
}

void Drafts::keep(ChatId chatId, const QString &text)
{
    m_kept.insert(chatId, text);
    m_cache.saveDraft(chatId, text);
}

void Drafts::follow(const ChangeSet &changes)
{
    for (const ChangeSet::RenamedChat &renamed : changes.renamedChats) {
        if (m_kept.contains(renamed.from)) {
            // Saved once more, because the last saving may have come after the cache had moved the draft.
            keep(renamed.to, m_kept.value(renamed.from));
            keep(renamed.from, {});
        }
    }
}

} // namespace otklik
