// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/tray_host.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QSystemTrayIcon>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {
const QString Watcher = u"org.kde.StatusNotifierWatcher"_s;
const QString Path = u"/StatusNotifierWatcher"_s;
} // namespace

TrayHost::TrayHost(QObject *parent)
    : QObject(parent)
{
#ifdef Q_OS_LINUX
    QDBusConnection bus = QDBusConnection::sessionBus();
    auto *owner = new QDBusServiceWatcher(Watcher, bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(owner, &QDBusServiceWatcher::serviceOwnerChanged, this, &TrayHost::look);
    for (const QString &signal : {u"StatusNotifierHostRegistered"_s, u"StatusNotifierHostUnregistered"_s}) {
        bus.connect(Watcher, Path, Watcher, signal, this, SLOT(look()));
    }
    look();
#else
    take(false);
#endif
}

void TrayHost::look()
{
    QDBusMessage question =
        QDBusMessage::createMethodCall(Watcher, Path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question << Watcher << u"IsStatusNotifierHostRegistered"_s;
    question.setAutoStartService(false);
    auto *answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        take(!reply.isError() && reply.value().variant().toBool());
    });
}

void TrayHost::take(bool hostRegistered)
{
    const bool present = hostRegistered || QSystemTrayIcon::isSystemTrayAvailable();
    if (m_present != present) {
        m_present = present;
        emit presentChanged();
    }
}

} // namespace otklik
