// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/undo_step.h"

#include <QObject>
#include <QTimer>
#include <QtQmlIntegration>

#include <chrono>

namespace otklik {

/// What can still be taken back: five seconds after the last thing that was done. Things done one soon after the other
/// are a row, of which the last goes back first; each that is done or taken back begins the seconds anew. GUI thread.
class Undo : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Desk")
    Q_PROPERTY(bool possible READ isPossible NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(int more READ more NOTIFY changed FINAL)
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY ticked FINAL)

public:
    static constexpr int Seconds = 5;

    /// @p carriedOut is called whenever a row is over. @p second: how long one of the seconds lasts.
    explicit Undo(std::function<void()> carriedOut, std::chrono::milliseconds second = std::chrono::seconds(1),
                  QObject *parent = nullptr);

    bool isPossible() const { return !m_steps.isEmpty(); }
    /// What goes back next, ready to show; empty when nothing can.
    QString text() const { return m_steps.isEmpty() ? QString() : m_steps.last().text; }
    /// How many things stand before that one.
    int more() const { return qMax(0, int(m_steps.size()) - 1); }
    int secondsLeft() const { return m_left; }

    void offer(const UndoStep &step);

    Q_INVOKABLE void takeBack();
    /// Nothing can be taken back any more: what was to be done is done.
    Q_INVOKABLE void finish();

Q_SIGNALS:
    void changed();
    void ticked();
    /// Something new can be taken back.
    void offered(const QString &text);
    /// A short plain message.
    void message(const QString &text);

private:
    void begin();
    void tick();

    const std::function<void()> m_carriedOut;
    QList<UndoStep> m_steps;
    QTimer m_timer;
    int m_left = 0;
};

} // namespace otklik
