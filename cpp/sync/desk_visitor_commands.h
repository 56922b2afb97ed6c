// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/caller.h"
#include "sync/visitor_commands.h"

namespace otklik {

/// VisitorCommands over the connection.
class DeskVisitorCommands : public VisitorCommands
{
public:
    explicit DeskVisitorCommands(Caller &caller);

    void fetchVisitor(VisitorId visitorId, QObject *context, ResultAnswer<VisitorInfo> answer) override;
    void fetchPastMessages(ChatId chatId, Seq before, QObject *context, ResultAnswer<QList<Message>> answer) override;
    void saveCard(VisitorId visitorId, const ContactCard &card, QObject *context,
                  ResultAnswer<ContactCard> answer) override;
    void block(VisitorId visitorId, BlockBy by, const QString &reason, Timestamp expiresAt, QObject *context,
               Answer answer) override;
    void unblock(BlockId blockId, QObject *context, Answer answer) override;

private:
    Caller &m_caller;
};

} // namespace otklik
