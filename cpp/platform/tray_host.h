// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace otklik {

/// Tells whether the desktop shows tray icons: by freedesktop's status notifiers, or by the older way of X11.
class TrayHost : public QObject
{
    Q_OBJECT

public:
    explicit TrayHost(QObject *parent = nullptr);

    bool isPresent() const { return m_present; }

Q_SIGNALS:
    void presentChanged();

private Q_SLOTS:
    void look();

private:
    void take(bool hostRegistered);

    bool m_present = false;
};

} // namespace otklik
