// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/outbox_job.h"
#include "cache/timeline_entry.h"
#include "domain/chat.h"
#include "domain/visitor.h"
#include "models/row_list_model.h"
#include "models/undo_step.h"

#include <QtQmlIntegration>

namespace otklik {

class Cache;
class CacheReader;
struct ChangeSet;
class Commands;
class Directory;
class Format;

/// What the operator did and the server refused for good, the oldest first: messages and notes, changes of them, tags,
/// cards. Each stays
/// until it is sent again or discarded.
class Undelivered : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Desk")
    Q_PROPERTY(QString summary READ summary NOTIFY summaryChanged FINAL)

public:
    enum Role : int {
        KeyRole = Qt::UserRole + 1,
        WhoRole,  ///< the visitor, colleague or group it was for
        WhatRole, ///< the words, or what was to be changed
        WhyRole,
        WhenRole,
        ChatIdRole, ///< a chat to be opened; 0: none
        RoomIdRole, ///< or a room
        VisitorIdRole,
    };
    Q_ENUM(Role)

    /// Everything given must outlive this.
    Undelivered(Cache &cache, Commands &commands, const Directory &directory, const Format &format,
                QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// For the line across the top; empty while there is nothing.
    QString summary() const;

    /// Sends it once more; what was meant is put on top of what is there now.
    Q_INVOKABLE void retry(qint64 key);
    Q_INVOKABLE void discard(qint64 key);

Q_SIGNALS:
    void summaryChanged();
    /// The operator did something that can be taken back.
    void undoable(const otklik::UndoStep &step);

private:
    struct Item
    {
        qint64 key = 0; ///< the job's id; that of a message negative
        ChatId chatId = 0;
        VisitorId visitorId = 0;
        QString visitorName;
        std::optional<TimelineEntry> message;
        std::optional<OutboxJob> action;
        ContactCard base; ///< of a card
        ContactCard card;

        bool operator==(const Item &) const = default;
    };

    void follow(const ChangeSet &changes);
    void read();
    static QList<Item> found(const CacheReader &reader);
    void take(const QList<Item> &items);
    QString who(const Item &item) const;
    QString what(const Item &item) const;
    QString why(const Item &item) const;

    Cache &m_cache;
    Commands &m_commands;
    const Directory &m_directory;
    const Format &m_format;
    QList<qint64> m_rows;
    QHash<qint64, Item> m_items;
};

} // namespace otklik
