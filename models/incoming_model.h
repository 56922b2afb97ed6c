// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/chat_roles.h"
#include "models/row_list_model.h"
#include "models/undo_step.h"

#include <QSet>
#include <QtQmlIntegration>

namespace otklik {

class OpenChats;
struct VisitorChanges;

/// What pops up with «Принять чат»: the chats that wait for an operator, the longest waiting first. They leave when
/// anybody accepts them, or when put off.
class IncomingModel : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Desk")

public:
    enum Role : int { PlaceRole = ChatRoles::FirstFreeRole, PageTitleRole };
    Q_ENUM(Role)

    /// Everything given must outlive this.
    IncomingModel(const OpenChats &chats, const VisitorsOnSite &visitors, const Directory &directory,
                  const Format &format, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// «Позже»: takes the pop-up away; the chat stays in the list. It pops up again only if it was accepted and waits
    /// anew.
    Q_INVOKABLE void postpone(qint64 chatId) { setPostponed(chatId, true); }
    /// The same, said to the operator, who can take it back.
    Q_INVOKABLE void putOff(qint64 chatId);
    void setPostponed(ChatId chatId, bool off);
    bool isPostponed(ChatId chatId) const { return m_postponed.contains(chatId); }

Q_SIGNALS:
    void postponed();
    /// The operator did something that can be taken back.
    void undoable(const otklik::UndoStep &step);

private:
    void follow(const QSet<ChatId> &changed);
    void followVisitors(const VisitorChanges &changes);
    void arrange();
    void tell(ChatId chatId, const QList<int> &roles = {});

    const OpenChats &m_chats;
    const VisitorsOnSite &m_visitors;
    const Format &m_format;
    const ChatRoles m_roles;
    QList<ChatId> m_rows;
    QSet<ChatId> m_postponed;
};

} // namespace otklik
