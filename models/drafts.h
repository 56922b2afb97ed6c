// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/change_set.h"

#include <QHash>
#include <QObject>

namespace otklik {

class Cache;

/// What is typed in the composers and not sent, by chat. Writing to the cache takes a moment; what was kept in this run
/// is known here at once, so that a chat that is left and opened again shows its text.
class Drafts : public QObject
{
    Q_OBJECT

public:
    /// @p cache must outlive this.
    explicit Drafts(Cache &cache, QObject *parent = nullptr);

    QString text(ChatId chatId) const;
    /// Empty: there is none any more.
    void keep(ChatId chatId, const QString &text);

private:
    void follow(const ChangeSet &changes);

    Cache &m_cache;
    QHash<ChatId, QString> m_kept;
};

} // namespace otklik
