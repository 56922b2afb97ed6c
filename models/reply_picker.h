// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"
#include "domain/reply_text.h"
#include "models/follow_ups.h"
#include "models/row_list_model.h"

#include <QtQmlIntegration>

#include <functional>

namespace otklik {

class Cache;
struct ChangeSet;

/// The canned replies, shared and one's own, as they are chosen while a message is written: a slash, then letters of
/// the shortcut or of the text. Those whose shortcut begins so come first.
class ReplyPicker : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Talk")
    Q_PROPERTY(QString find READ find WRITE setFind NOTIFY findChanged FINAL)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY repliesChanged FINAL)

public:
    enum Role : int {
        ShortcutRole = Qt::UserRole + 1,
        TextRole, ///< with its variables filled in
        OwnRole,  ///< not shared
        MoreRole, ///< "2 messages, 1 file" that go with the text and behind it; empty when it is all
    };
    Q_ENUM(Role)

    /// @p values says what the variables stand for at the moment. @p cache must outlive this.
    ReplyPicker(Cache &cache, std::function<ReplyValues()> values, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QString find() const { return m_find; }
    void setFind(const QString &text);
    /// There is none at all, whatever is looked for.
    bool isEmpty() const { return m_replies.isEmpty(); }
    /// What is to be written for @p row; empty when there is no such row.
    Q_INVOKABLE QString textOf(int row) const;
    /// What it sends besides, with its variables filled in.
    FollowUp followUpOf(int row) const;
    /// The texts of all its messages, a paragraph each.
    QString wholeTextOf(int row) const;
    /// What stands for a reply in @p text before @p cursor: from the slash that begins a word. {start, find}; a start
    /// of -1: nothing does.
    Q_INVOKABLE QVariantMap askedFor(const QString &text, int cursor) const;

Q_SIGNALS:
    void findChanged();
    void repliesChanged();

private:
    void read();
    void arrange();
    void follow(const ChangeSet &changes);

    Cache &m_cache;
    const std::function<ReplyValues()> m_values;
    QHash<ReplyId, CannedReply> m_replies;
    QList<ReplyId> m_rows;
    QString m_find;
    bool m_read = false; ///< only a composer that is asked needs them
};

} // namespace otklik
