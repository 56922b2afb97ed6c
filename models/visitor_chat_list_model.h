// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/change_set.h"
#include "domain/chat.h"
#include "models/row_list_model.h"

#include <QtQmlIntegration>

namespace otklik {

class Format;

/// A visitor's chats with all operators of the company, the newest first.
class VisitorChatListModel : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by VisitorRecord")

public:
    enum Role : int {
        ChatIdRole = Qt::UserRole + 1,
        OperatorNameRole,
        WhenRole,
        PreviewRole,
        OpenRole, ///< it is not over
    };
    Q_ENUM(Role)

    /// @p format must outlive this.
    explicit VisitorChatListModel(const Format &format, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// As the server has them, newest first.
    void setChats(const QList<Chat> &chats);
    /// What is heard of the visitor's chats since.
    void takeChat(const Chat &chat);
    const Chat *find(ChatId chatId) const;

private:
    const Format &m_format;
    QList<Chat> m_chats;
};

} // namespace otklik
