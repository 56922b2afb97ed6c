// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/timeline_entry.h"

#include <QObject>
#include <QtQmlIntegration>

#include <functional>
#include <optional>

namespace otklik {

/// What the line above a composer says: which message the words are about, and how. An edit stands before an answer,
/// which comes back after it.
class MessageAim : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Talk")
    Q_PROPERTY(bool active READ isActive NOTIFY changed FINAL)
    Q_PROPERTY(bool editing READ isEditing NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(qint64 seq READ seq NOTIFY changed FINAL)
    Q_PROPERTY(bool hasFile READ hasFile NOTIFY changed FINAL)

public:
    /// @p nameOf: the name that the author of a message goes by now.
    explicit MessageAim(std::function<QString(const Message &)> nameOf, QObject *parent = nullptr);

    bool isActive() const { return m_replyTo || m_edited; }
    bool isEditing() const { return m_edited.has_value(); }
    QString title() const;
    /// What the message says, in one line.
    QString text() const;
    /// Of the message, within its chat; 0: it has no number yet.
    qint64 seq() const;
    /// The message that is edited has a file, so that it can do without words.
    bool hasFile() const { return m_edited && m_edited->message.file; }

    const std::optional<TimelineEntry> &replyTo() const { return m_replyTo; }
    const std::optional<TimelineEntry> &edited() const { return m_edited; }
    void setReplyTo(const std::optional<TimelineEntry> &entry);
    void setEdited(const std::optional<TimelineEntry> &entry);

Q_SIGNALS:
    void changed();

private:
    const std::function<QString(const Message &)> m_nameOf;
    std::optional<TimelineEntry> m_replyTo;
    std::optional<TimelineEntry> m_edited;
};

} // namespace otklik
