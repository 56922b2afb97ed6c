// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/open_request.h"
#include "models/request_list_model.h"
#include "models/request_store.h"

#include <QObject>
#include <QtQmlIntegration>

#include <memory>

namespace otklik {

class Cache;

/// The work on requests: their list, and the one that is open.
class Requests : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Desk")
    Q_PROPERTY(otklik::RequestListModel *list READ list CONSTANT FINAL)
    Q_PROPERTY(otklik::OpenRequest *current READ current NOTIFY currentChanged FINAL)

public:
    /// Everything given must outlive this.
    Requests(Cache &cache, RequestCommands &commands, const VisitorsOnSite &visitors, const Directory &directory,
             const Format &format, OperatorId me, QObject *parent = nullptr);

    const RequestStore &store() const { return m_store; }
    RequestListModel *list() { return &m_list; }
    /// Null when none is open.
    OpenRequest *current() const { return m_current.get(); }
    /// The connection is there again.
    void refresh();

    Q_INVOKABLE void open(qint64 requestId);
    Q_INVOKABLE void close();

Q_SIGNALS:
    void currentChanged();
    /// A short plain message for the operator.
    void message(const QString &text);
    /// The operator did something that can be taken back.
    void undoable(const otklik::UndoStep &step);

private:
    void setCurrent(std::unique_ptr<OpenRequest> request);

    RequestCommands &m_commands;
    const VisitorsOnSite &m_visitors;
    const Directory &m_directory;
    const Format &m_format;
    RequestStore m_store;
    RequestListModel m_list;
    RequestDrafts m_drafts;
    std::unique_ptr<OpenRequest> m_current;
};

} // namespace otklik
