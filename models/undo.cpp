// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/undo.h"

#include <utility>

namespace otklik {

Undo::Undo(std::function<void()> carriedOut, std::chrono::milliseconds second, QObject *parent)
    : QObject(parent)
    , m_carriedOut(std::move(carriedOut))
{
    m_timer.setInterval(second);
    connect(&m_timer, &QTimer::timeout, this, &Undo::tick);
}

void Undo::offer(const UndoStep &step)
{
    m_steps.append(step);
    begin();
    emit changed();
    emit offered(step.text);
}

void Undo::takeBack()
{
    if (m_steps.isEmpty()) {
        return;
    }
    const UndoStep step = m_steps.takeLast();
    if (m_steps.isEmpty()) {
        m_timer.stop();
    } else {
        begin();
    }
    emit changed();
    step.takeBack(this, [this](const std::optional<ProtocolError> &error) {
        if (error) {
            emit message(error->code == ErrorCode::Unavailable
                             ? tr("This could not be taken back: there is no connection")
                             : tr("This could not be taken back: the server did not accept it"));
        }
    });
}

void Undo::finish()
{
    if (m_steps.isEmpty()) {
        return;
    }
    m_timer.stop();
    const QList<UndoStep> steps = std::exchange(m_steps, {});
    for (const UndoStep &step : steps) {
        if (step.carryOut) {
            step.carryOut();
        }
    }
    m_carriedOut();
    emit changed();
}

void Undo::begin()
{
    m_left = Seconds;
    m_timer.start();
    emit ticked();
}

void Undo::tick()
{
    --m_left;
    emit ticked();
    if (m_left <= 0) {
        finish();
    }
}

} // namespace otklik
