// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/chat_roles.h"
#include "models/row_list_model.h"

#include <QSet>
#include <QtQmlIntegration>

namespace otklik {

class OpenChats;
struct VisitorChanges;

/// The open chats: «Входящие», «Активные чаты», «Приглашенные чаты», in this order. Within a section: the longest
/// waiting first; else what is unread, then what waits for an answer, then by the last activity.
class ChatListModel : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Desk")
    Q_PROPERTY(QString find READ find WRITE setFind NOTIFY findChanged FINAL)
    Q_PROPERTY(qint64 tagFilter READ tagFilter WRITE setTagFilter NOTIFY findChanged FINAL)
    Q_PROPERTY(int incomingCount READ incomingCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(int activeCount READ activeCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(int invitedCount READ invitedCount NOTIFY countsChanged FINAL)

public:
    /// Everything given must outlive this.
    ChatListModel(const OpenChats &chats, const VisitorsOnSite &visitors, const Directory &directory,
                  const Format &format, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Shows only those whose name or preview has it.
    QString find() const { return m_find; }
    void setFind(const QString &text);
    /// Shows only those that have this tag; 0: all.
    qint64 tagFilter() const { return m_tagFilter; }
    void setTagFilter(qint64 tagId);
    int incomingCount() const;
    int activeCount() const;
    int invitedCount() const;
    /// The chat whose conversation is open: its row shows what was said last, not the draft.
    void setOpenChat(ChatId chatId);
    /// A chat passed to this operator, who does not take it over: no row of it, @p aside or until it is passed on anew.
    void setAside(ChatId chatId, bool aside);

    /// «Активные чаты» for "active". QML calls it with the value of the section role.
    Q_INVOKABLE QString sectionTitle(const QString &section) const;
    /// How many chats a section has, filtered or not.
    Q_INVOKABLE int sectionCount(const QString &section) const;
    /// -1 when the chat has no row.
    Q_INVOKABLE int indexOf(qint64 chatId) const;
    /// 0 when there is no such row.
    Q_INVOKABLE qint64 chatIdAt(int row) const;

Q_SIGNALS:
    void findChanged();
    void countsChanged();

private:
    void follow(const QSet<ChatId> &changed);
    void followVisitors(const VisitorChanges &changes);
    void rename(ChatId from, ChatId to);
    void retranslate();
    void arrange();
    void tell(ChatId chatId, const QList<int> &roles = {});
    bool isAside(const OpenChat &open) const;

    const OpenChats &m_chats;
    const VisitorsOnSite &m_visitors;
    const ChatRoles m_roles;
    QList<ChatId> m_rows;
    QString m_find;
    TagId m_tagFilter = 0;
    ChatId m_openChat = 0;
    QSet<ChatId> m_aside;
};

} // namespace otklik
