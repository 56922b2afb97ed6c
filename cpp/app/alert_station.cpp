// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alert_station.h"

#include "models/app.h"

#include <QGuiApplication>
#include <QQuickWindow>

namespace otklik {

using namespace std::chrono_literals;

AlertStation::AlertStation(App &app, QObject *parent)
    : QObject(parent)
    , m_app(app)
{
    Alerts *alerts = app.alerts();
    connect(alerts, &Alerts::raiseAsked, this, &AlertStation::raise);
    // Later: it may end what asked for it.
    connect(alerts, &Alerts::quitAsked, this, &AlertStation::quit, Qt::QueuedConnection);
    connect(alerts, &Alerts::attentionAsked, this, [this] {
        if (m_window && m_window->isVisible()) {
            m_window->alert(0);
        }
    });
    connect(alerts, &Alerts::outletsChanged, this, &AlertStation::followHiding);
    // When the session begins the tray may come after the programs; and a panel may crash and come again.
    m_lostTimer.setSingleShot(true);
    m_lostTimer.setInterval(10s);
    connect(&m_lostTimer, &QTimer::timeout, this, [this] {
        if (m_window) {
            m_window->showMinimized();
        }
    });
    connect(&m_door, &InstanceDoor::knocked, this, [this](const Knock &knock) {
        raise(knock.activationToken);
        openLinks(knock.links);
    });
}

void AlertStation::openDoor(const QString &profile)
{
    if (!m_door.open(profile)) {
        qWarning("The door of the profile cannot be opened: a second start will not find this one");
    }
}

void AlertStation::setWindow(QQuickWindow *window)
{
    m_window = window;
    if (window != nullptr) {
        connect(window, &QWindow::visibleChanged, this, &AlertStation::followHiding);
    }
    followHiding();
}

void AlertStation::followHiding()
{
    const bool hidden = m_window && !m_window->isVisible() && m_window->property("inTray").toBool();
    QGuiApplication::setQuitOnLastWindowClosed(!hidden); // a dialog that closes meanwhile does not end the program
    if (!hidden || m_app.alerts()->hasTray()) {
        m_lostTimer.stop();
    } else if (!m_lostTimer.isActive()) {
        m_lostTimer.start();
    }
}

void AlertStation::openLinks(const QStringList &links)
{
    for (const QString &link : links) {
        m_app.alerts()->openLink(link);
    }
}

void AlertStation::raise(const QString &activationToken)
{
    if (!m_window) {
        return;
    }
    if (!activationToken.isEmpty()) {
        qputenv("XDG_ACTIVATION_TOKEN", activationToken.toUtf8()); // Qt takes it from there, and away
    }
    QMetaObject::invokeMethod(m_window.data(), "comeBack");
    m_window->raise();
    m_window->requestActivate();
}

void AlertStation::quit()
{
    if (!m_window) {
        return;
    }
    m_window->setProperty("quitting", true);
    if (m_window->close()) {
        QCoreApplication::quit(); // a window that was never shown does not end it
    } else if (m_window->property("asking").toBool()) {
        raise({});
    }
}

} // namespace otklik
