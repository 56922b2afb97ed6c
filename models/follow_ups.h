// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"
#include "domain/types.h"
#include "models/form_keeper.h"
#include "models/row_list_model.h"

#include <QHash>
#include <QtQmlIntegration>

namespace otklik {

class Format;

/// What of a canned reply goes out with the text in a composer, and behind it.
struct FollowUp
{
    std::optional<FileInfo> file = {}; ///< goes in one message with the text
    QList<ReplyPart> more = {};        ///< the messages after it

    bool isEmpty() const { return !file && more.isEmpty(); }
    bool operator==(const FollowUp &) const = default;
};

/// The same of every chat and room, on the disk with the drafts. GUI thread.
class KeptFollowUps
{
public:
    /// Goes on where the last run ended. @p cache must outlive this.
    explicit KeptFollowUps(Cache &cache);

    FollowUp of(ChatId chatId) const { return m_kept.value(chatId); }
    /// An empty one: there is nothing any more.
    void keep(ChatId chatId, const FollowUp &followUp);

private:
    FormKeeper m_keeper;
    QHash<ChatId, FollowUp> m_kept;
};

/// The strip above the composer that shows what else a canned reply will send; part of the draft.
class FollowUps : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Talk")
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)

public:
    enum Role : int {
        TextRole = Qt::UserRole + 1, ///< empty when it is only a file
        FileNameRole,                ///< empty when there is none
        FileSizeRole,
        WithTextRole, ///< a file that goes in one message with what is typed
    };
    Q_ENUM(Role)

    /// Messages and files that may stand here.
    static constexpr int Most = 2 * CannedReply::MaxParts;

    /// Everything given must outlive this.
    FollowUps(KeptFollowUps &kept, const Format &format, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// "Also: 2 messages, 1 file"; ready to show.
    QString summary() const;
    /// Whose these are.
    void setChat(ChatId chatId);
    FollowUp content() const { return m_content; }
    /// Adds what another reply sends besides its text. What is over the limit is not taken.
    void add(const FollowUp &followUp);
    /// Puts back, before what is here, what could not be sent.
    void restore(const FollowUp &followUp);
    void clear();

    Q_INVOKABLE void remove(int row);

Q_SIGNALS:
    void changed();
    /// A short plain message for the operator.
    void message(const QString &text);

private:
    QList<ReplyPart> rows() const;
    void replace(const FollowUp &followUp);

    KeptFollowUps &m_kept;
    const Format &m_format;
    ChatId m_chatId = 0;
    FollowUp m_content;
};

} // namespace otklik
