// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chat.h"
#include "domain/company.h"
#include "domain/visitor.h"

#include <QList>

// The company on which the client is measured: everything follows from the numbers, so that two runs meet the same.
namespace otklik::bench {

inline constexpr OperatorId Anna = 3; ///< the operator who works here
inline constexpr auto Login = "anna";
inline constexpr SiteId Shop = 1;
/// Visitors have their ids from here on; the visitor of a chat has FirstVisitor + its id.
inline constexpr VisitorId FirstVisitor = 20'000;

Operator anna();
Site shop();
QList<Tag> tags();
/// Words of a person, in Russian or in English, of one to four sentences. The same @p number: the same words.
QString words(qint64 number);
/// A chat with @p messages messages, of which the last came at @p lastAt. A closed one ended then.
Chat chat(ChatId id, ChatState state, Seq messages, Timestamp lastAt);
/// The messages @p from to @p to of a chat that was made so; a message came each half a minute.
QList<Message> talk(const Chat &chat, Seq from, Seq to);
/// Somebody on the site at @p now: the visitor @p number of those who are there.
Presence presence(int number, Timestamp now);
/// Changes one field of @p presence as time @p step goes by: mostly the page, else the status or the name.
void change(Presence &presence, qint64 step, Timestamp now);

} // namespace otklik::bench
