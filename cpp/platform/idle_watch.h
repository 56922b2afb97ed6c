// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace otklik {

/// Tells when nobody has touched the program for a while: no key, no mouse, no finger in any of its windows. A timer
/// runs only to the moment when that could be so.
class IdleWatch : public QObject
{
    Q_OBJECT

public:
    /// Watches the whole program. @p clock must outlive this.
    explicit IdleWatch(const Clock &clock, QObject *parent = nullptr);

    /// 0: never idle.
    void setLimit(std::chrono::minutes limit);
    bool isIdle() const { return m_idle; }
    /// Looks now whether the limit has passed.
    void check();

Q_SIGNALS:
    void idle();
    /// Somebody is there again.
    void active();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void touch();
    void waitForRest();

    const Clock &m_clock;
    std::chrono::milliseconds m_limit{0};
    Timestamp m_touchedAt = 0;
    QTimer m_timer;
    bool m_idle = false;
};

} // namespace otklik
