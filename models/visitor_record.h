// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/change_set.h"
#include "domain/visitor.h"
#include "models/timeline_model.h"
#include "models/visit_list_model.h"
#include "models/visitor_chat_list_model.h"

#include <QObject>
#include <QtQmlIntegration>

#include <memory>

namespace otklik {

class Cache;
class ContactCardEditor;
struct DeskServices;
struct VisitorChanges;
class VisitorsOnSite;

/// What a record stands on. Everything must outlive it.
struct RecordParts
{
    Cache &cache;
    const DeskServices &services;
    const VisitorsOnSite &visitors;
    const Directory &directory;
    const Format &format;
    OperatorId me = 0;
};

/// What the company knows of a visitor: visits with their pages, and the correspondence with all operators. Asked for
/// when somebody looks, and followed from then on.
class VisitorRecord : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Conversation")
    Q_PROPERTY(bool loading READ isLoading NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged FINAL)
    Q_PROPERTY(otklik::VisitListModel *visits READ visits CONSTANT FINAL)
    Q_PROPERTY(otklik::VisitorChatListModel *chats READ chats CONSTANT FINAL)
    Q_PROPERTY(otklik::TimelineModel *past READ past NOTIFY pastChanged FINAL)
    Q_PROPERTY(QString pastTitle READ pastTitle NOTIFY pastChanged FINAL)

public:
    /// @p card gets the visitor's card when it comes.
    VisitorRecord(const RecordParts &parts, VisitorId visitorId, ContactCardEditor &card, QObject *parent = nullptr);

    bool isLoading() const { return m_loading; }
    bool isLoaded() const { return m_loaded; }
    QString problem() const;
    VisitListModel *visits() { return &m_visits; }
    VisitorChatListModel *chats() { return &m_chats; }
    /// The earlier chat that is being read; null when none is.
    TimelineModel *past() const { return m_past.get(); }
    QString pastTitle() const;

    /// The connection is there again.
    void refresh();

    /// Asks the server, unless it has answered before.
    Q_INVOKABLE void load();
    /// Shows one of `chats` for reading.
    Q_INVOKABLE void openPast(qint64 chatId);
    Q_INVOKABLE void closePast();

Q_SIGNALS:
    void stateChanged();
    void pastChanged();

private:
    void ask();
    void follow(const ChangeSet &changes);
    void followVisitors(const VisitorChanges &changes);

    const RecordParts m_parts;
    const VisitorId m_visitorId;
    ContactCardEditor &m_card;
    VisitListModel m_visits;
    VisitorChatListModel m_chats;
    std::unique_ptr<TimelineModel> m_past;
    bool m_wanted = false; ///< somebody has looked
    bool m_loading = false;
    bool m_loaded = false;
    bool m_failed = false;
};

} // namespace otklik
