// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/notifier.h"

#include <QElapsedTimer>
#include <QHash>
#include <QPointer>

#include <memory>

class KNotification;

namespace otklik {

/// Notices by KDE's KNotifications, which speaks to the notification service of whatever desktop this is.
class DesktopNotifier : public Notifier
{
    Q_OBJECT

public:
    explicit DesktopNotifier(QObject *parent = nullptr);
    ~DesktopNotifier() override;

    bool isAvailable() const override { return m_available; }
    void show(const Notice &notice) override;
    void withdraw(const QString &key) override;

private:
    struct Shown
    {
        QPointer<KNotification> notification;
        Notice notice;
        /// Since it was last handed to the library.
        QElapsedTimer since;
    };

    void setAvailable(bool available);
    void forget(const KNotification *notification, const QString &key);
    KNotification *make(const Notice &notice);
    /// Takes it away from the desktop; nobody is told. Nothing when there is none.
    void end(const Shown &shown);

    class Events;
    const std::unique_ptr<Events> m_events;
    QHash<QString, Shown> m_shown;
    bool m_available = false;
};

} // namespace otklik
