// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVariant>
#include <QObject>
#include <QtQmlIntegration>

namespace otklik {

/// Whether the person has told the desktop that they want less motion. Qt 6.8 has no question for it, so the desktop's
/// portal of settings is asked, and listened to; where there is none, motion stays.
class SystemMotion : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(bool reduced READ isReduced NOTIFY changed FINAL)

public:
    explicit SystemMotion(QObject *parent = nullptr);

    bool isReduced() const { return m_noAnimations || m_lessMotion; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void take(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void ask(const QString &space, const QString &key);

    bool m_noAnimations = false; ///< GNOME's switch
    bool m_lessMotion = false;   ///< the one that all desktops are to have
};

} // namespace otklik
