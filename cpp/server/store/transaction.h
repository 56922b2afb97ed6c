// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chat.h"
#include "domain/company.h"
#include "domain/visitor.h"
#include "server/store/database.h"

#include <QByteArray>
#include <QJsonObject>

#include <memory>
#include <utility>

namespace otklik {

/// A durable event as it was stored: `data` is the compact JSON of docs/protocol.md.
struct StoredEvent
{
    Timestamp at = 0;
    QString type;
    QByteArray data;
};

/// One event under its number for one operator.
struct NumberedEvent
{
    OperatorId receiver = 0;
    qint64 offset = 0;
    std::shared_ptr<const StoredEvent> event;
};

/// A notification for all sockets of one visitor.
struct VisitorNotice
{
    VisitorId receiver = 0;
    QString method;
    QJsonObject params;
};

/// What a transaction changed that others must hear of, once it is committed and never before.
struct Announcements
{
    QList<NumberedEvent> events;
    QList<VisitorNotice> notices;
    QList<Chat> chats;                              ///< as they are now; the presence of their visitors follows them
    QList<Operator> operators;                      ///< whose status changed
    QList<Site> sites;                              ///< that were changed
    QList<Visitor> visitors;                        ///< whose card was changed
    QList<VisitorId> blocked;                       ///< who are on the blacklist now; nothing invites them
    QList<OperatorId> revoked;                      ///< whose tokens are no longer good
    QList<std::pair<VisitorId, ToldContacts>> told; ///< what visitors have said of themselves by now
    bool workChanged = false; ///< who has work, or when it ends by itself: settle() has something to do
    int messages = 0;         ///< how many were added; for the counters
};

/// What a job in the store works with: the database inside a transaction, the time of the job, and what to announce.
struct Transaction
{
    Database &database;
    Timestamp now = 0;
    Announcements announcements;

    Rows run(const QString &sql, const QVariantList &values = {}) { return database.run(sql, values); }
    Rows runBeside(const QString &sql, const QVariantList &values) { return database.runBeside(sql, values); }
};

} // namespace otklik
