// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/change_set.h"
#include "models/chat_roles.h"
#include "models/row_list_model.h"

#include <QtQmlIntegration>

namespace otklik {

class Cache;
class Commands;
struct ChatPage;
struct VisitorChanges;

/// «История»: closed chats, the most recently closed first. Comes page by page from the cache, and from the server when
/// the cache has no more.
class HistoryModel : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Desk")
    Q_PROPERTY(qint64 tagFilter READ tagFilter WRITE setTagFilter NOTIFY tagFilterChanged FINAL)
    Q_PROPERTY(int total READ total NOTIFY totalChanged FINAL)
    Q_PROPERTY(bool reloading READ isReloading NOTIFY reloadingChanged FINAL)
    Q_PROPERTY(bool loading READ isLoading NOTIFY loadingChanged FINAL)

public:
    enum Role : int { ClosedTextRole = ChatRoles::FirstFreeRole };
    Q_ENUM(Role)
    static constexpr int PageSize = 50;

    /// Everything given must outlive this.
    HistoryModel(Cache &cache, Commands &commands, const VisitorsOnSite &visitors, const Directory &directory,
                 const Format &format, OperatorId me, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    /// Shows only those that have this tag, of what has been loaded; goes on loading while that shows nothing new. 0:
    /// all.
    qint64 tagFilter() const { return m_tagFilter; }
    void setTagFilter(qint64 tagId);
    /// How many the cache has.
    int total() const { return m_total; }
    bool isLoading() const { return m_loading; }
    /// The server is being asked for the newest once more, as the operator wished.
    bool isReloading() const { return m_reloading; }
    /// Asks the server for the newest once more; says by `message` when that cannot be done.
    Q_INVOKABLE void reload();
    /// The connection is there again: the server may have more than it could be asked for.
    void refresh();

Q_SIGNALS:
    void tagFilterChanged();
    void totalChanged();
    void loadingChanged();
    void reloadingChanged();
    /// A short plain message for the operator.
    void message(const QString &text);

private:
    void follow(const ChangeSet &changes);
    void followVisitors(const VisitorChanges &changes);
    void loadFromCache();
    void takePage(const ChatPage &page);
    /// Asks for what is older than @p before; 0: for the newest.
    void askServer(ChatId before);
    ChatId oldest() const;
    void put(const Chat &chat);
    void remove(ChatId chatId);
    void showAgain();
    void setLoading(bool loading);
    bool matches(const Chat &chat) const;
    QString closedText(const Chat &chat) const;

    Cache &m_cache;
    Commands &m_commands;
    const Format &m_format;
    const ChatRoles m_roles;
    const OperatorId m_me;
    QList<Chat> m_loaded; ///< the most recently closed first
    QList<Chat> m_rows;   ///< of those, the ones shown
    TagId m_tagFilter = 0;
    int m_total = 0;
    bool m_loading = false;
    bool m_reloading = false;
    bool m_begun = false; ///< somebody has looked
    bool m_cacheHasMore = true;
    bool m_serverHasMore = true;
    ChatId m_askedWith = 0;        ///< the oldest one when the server was asked: whether its answer brought any
    bool m_serverAnswered = false; ///< the page being read from the cache is the server's answer
};

} // namespace otklik
