// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/instance_door.h"

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>

class QQuickWindow;

namespace otklik {

class App;

/// Joins what calls the operator to the window, and the window to whoever wants it from outside: a notice, the tray, a
/// second start, a link.
class AlertStation : public QObject
{
    Q_OBJECT

public:
    /// @p app must outlive this.
    explicit AlertStation(App &app, QObject *parent = nullptr);

    /// From here on a second start with @p profile finds this one.
    void openDoor(const QString &profile);
    /// The window there is; null: none any longer.
    void setWindow(QQuickWindow *window);
    void openLinks(const QStringList &links);

    void raise(const QString &activationToken);
    /// Ends the program, unless the operator has something to lose and says no.
    void quit();

private:
    void followHiding();

    App &m_app;
    InstanceDoor m_door;
    QPointer<QQuickWindow> m_window;
    QTimer m_lostTimer; ///< until a window that is hidden while there is no tray comes back
};

} // namespace otklik
