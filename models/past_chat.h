// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chat.h"
#include "models/timeline_model.h"

#include <QObject>
#include <QtQmlIntegration>

#include <memory>

namespace otklik {

class Cache;
class VisitorsOnSite;
struct DeskServices;

/// A chat that the cache does not have, opened for reading: what the server found in the chats of others, or beyond
/// what this computer keeps.
class PastChat : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Desk")
    Q_PROPERTY(otklik::TimelineModel *timeline READ timeline NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)

public:
    /// Everything given must outlive this.
    PastChat(Cache &cache, const DeskServices &services, const VisitorsOnSite &visitors, const Directory &directory,
             const Format &format, OperatorId me, QObject *parent = nullptr);

    /// Null when none is open.
    TimelineModel *timeline() const { return m_timeline.get(); }
    /// The visitor's.
    QString name() const;
    /// When it was, and with whom.
    QString title() const;

    /// Shows @p chat at its message @p seq.
    void open(const Chat &chat, Seq seq);
    Q_INVOKABLE void close();

Q_SIGNALS:
    void changed();
    /// A short plain message for the operator.
    void message(const QString &text);

private:
    Cache &m_cache;
    const DeskServices &m_services;
    const VisitorsOnSite &m_visitors;
    const Directory &m_directory;
    const Format &m_format;
    const OperatorId m_me;
    Chat m_chat;
    std::unique_ptr<TimelineModel> m_timeline;
};

} // namespace otklik
