// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/caller.h"
#include "sync/chat_commands.h"

namespace otklik {

/// ChatCommands over the connection.
class DeskChatCommands : public QObject, public ChatCommands
{
    Q_OBJECT

public:
    explicit DeskChatCommands(Caller &caller, QObject *parent = nullptr);

    void redirect(ChatId chatId, const QString &url, QObject *context, Answer answer) override;
    void transferToOperator(ChatId chatId, OperatorId to, const QString &comment, QObject *context,
                            Answer answer) override;
    void transferToGroup(ChatId chatId, GroupId to, const QString &comment, QObject *context, Answer answer) override;
    void acceptTransfer(ChatId chatId, QObject *context, Answer answer) override;
    void declineTransfer(ChatId chatId, QObject *context, Answer answer) override;
    void cancelTransfer(ChatId chatId, QObject *context, Answer answer) override;
    void tag(ChatId chatId, const QList<TagId> &add, const QList<TagId> &remove, QObject *context,
             Answer answer) override;
    void createTag(const QString &name, const QString &colour, QObject *context, ResultAnswer<Tag> answer) override;
    void saveTag(const Tag &tag, QObject *context, Answer answer) override;
    void removeTag(TagId tagId, QObject *context, Answer answer) override;
    void restoreTag(TagId tagId, QObject *context, Answer answer) override;

private:
    void askForChat(const QString &method, const QJsonObject &params, QObject *context, const Answer &answer);

    Caller &m_caller;
};

} // namespace otklik
