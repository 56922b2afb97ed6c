// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "system_motion.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

const auto Service = u"org.freedesktop.portal.Desktop"_s;
const auto Path = u"/org/freedesktop/portal/desktop"_s;
const auto Interface = u"org.freedesktop.portal.Settings"_s;
const auto Gnome = u"org.gnome.desktop.interface"_s;
const auto Animations = u"enable-animations"_s;
const auto Appearance = u"org.freedesktop.appearance"_s;
const auto LessMotion = u"reduced-motion"_s;

} // namespace

SystemMotion::SystemMotion(QObject *parent)
    : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    bus.connect(Service, Path, Interface, u"SettingChanged"_s, this, SLOT(take(QString, QString, QDBusVariant)));
    ask(Gnome, Animations);
    ask(Appearance, LessMotion);
}

void SystemMotion::ask(const QString &space, const QString &key)
{
    QDBusMessage question = QDBusMessage::createMethodCall(Service, Path, Interface, u"Read"_s);
    question << space << key;
    auto *answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, space, key] {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        answer->deleteLater();
        if (reply.isValid()) {
            take(space, key, reply.value());
        }
    });
}

void SystemMotion::take(const QString &space, const QString &key, const QDBusVariant &value)
{
    QVariant said = value.variant();
    if (said.metaType() == QMetaType::fromType<QDBusVariant>()) {
        said = said.value<QDBusVariant>().variant(); // older portals wrap it twice
    }
    const bool before = isReduced();
    if (space == Gnome && key == Animations) {
        m_noAnimations = !said.toBool();
    } else if (space == Appearance && key == LessMotion) {
        m_lessMotion = said.toUInt() == 1;
    }
    if (before != isReduced()) {
        emit changed();
    }
}

} // namespace otklik
