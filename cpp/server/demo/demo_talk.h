// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/demo_author.h"

namespace otklik {

/// How a chat of the past came to be, and what was said in it.
struct PastTalk
{
    QStringList lines;      ///< of `dialogues.json`, with their blanks filled in
    QString login;          ///< of the operator who has the chat first
    QString invitation;     ///< the operator's; empty: the visitor wrote first
    QString autoInvitation; ///< the rules'; the visitor wrote because of it
    QString declines;       ///< login of who is asked first for a transfer and does not take it; empty: nobody
    QStringList tags;
    std::optional<ContactCard> card; ///< what the operator writes down during the chat
};

/// Plays a chat from the visitor's arrival to the end of their visit. The author's time moves along.
void playTalk(DemoAuthor &author, PastVisitor &visitor, const PastTalk &talk);

/// The lines of a chat that goes on already, from @p login's invitation on.
void playAnswered(DemoAuthor &author, PastVisitor &visitor, const QString &login, const QStringList &lines);

/// An invitation that came to nothing: rejected, or the visitor left.
void playVainInvitation(DemoAuthor &author, PastVisitor &visitor, const QString &login, const QString &text,
                        bool rejected);

} // namespace otklik
