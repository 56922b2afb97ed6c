// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"
#include "models/form_keeper.h"

#include <QHash>
#include <QString>

namespace otklik {

/// The notes that were begun in chats and not written; apart from the drafts, so that what is meant for colleagues is
/// never sent to a visitor. The end of the program loses none. GUI thread.
class NoteDrafts
{
public:
    /// Goes on where the last run ended. @p cache must outlive this.
    explicit NoteDrafts(Cache &cache);

    QString of(ChatId chatId) const { return m_notes.value(chatId); }
    /// Empty: there is none any more.
    void keep(ChatId chatId, const QString &text);

private:
    QHash<ChatId, QString> m_notes;
    FormKeeper m_keeper;
};

} // namespace otklik
