// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"

#include <QObject>
#include <QTimer>
#include <QtQmlIntegration>

namespace otklik {

class Clock;

/// The server's time for what ticks on the screen: changes once a second, on the second, while somebody looks. Rows
/// bind to it themselves, so that ticking costs no model signal.
class TickingClock : public QObject
{
    Q_OBJECT
    QML_NAMED_ELEMENT(Clock)
    QML_UNCREATABLE("Given by App")
    Q_PROPERTY(qint64 now READ now NOTIFY nowChanged FINAL)
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged FINAL)

public:
    /// @p source must outlive this.
    explicit TickingClock(const Clock &source, QObject *parent = nullptr);

    /// Milliseconds since 1970-01-01 UTC as of the last tick.
    qint64 now() const { return m_now; }
    bool isActive() const { return m_active; }
    void setActive(bool active);

Q_SIGNALS:
    void nowChanged();
    void activeChanged();

private:
    void tick();

    const Clock &m_source;
    QTimer m_timer;
    Timestamp m_now = 0;
    bool m_active = false;
};

} // namespace otklik
