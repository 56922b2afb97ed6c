// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/change_set.h"
#include "models/form_keeper.h"

#include <QHash>
#include <QObject>

namespace otklik {

/// What the words in a composer are about beside the chat itself: a message that they answer, and one that they are to
/// take the place of.
struct KeptAim
{
    Seq replyTo = 0;    ///< 0: they answer none
    LocalId edited = 0; ///< 0: they change none
    QString clientId;   ///< of the edited one, by which it is known again
    QString text;       ///< the words of the change as far as they are typed

    bool isEmpty() const { return replyTo == 0 && edited == 0; }
    bool operator==(const KeptAim &) const = default;
};

/// Keeps that by chat, so that opening another chat or the end of the program loses nothing. GUI thread.
class MessageAims : public QObject
{
    Q_OBJECT

public:
    /// Goes on where the last run ended. @p cache must outlive this.
    explicit MessageAims(Cache &cache, QObject *parent = nullptr);

    KeptAim of(ChatId chatId) const { return m_aims.value(chatId); }
    /// An empty one takes it away.
    void keep(ChatId chatId, const KeptAim &aim);

private:
    void follow(const ChangeSet &changes);

    QHash<ChatId, KeptAim> m_aims;
    FormKeeper m_keeper;
};

} // namespace otklik
