// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtQmlIntegration>

namespace otklik {

/// Ctrl+Z while something can be taken back, wherever the keyboard is: in a dialog, and in a text too, as long as
/// nothing has been typed since. After that the key belongs to the text again. GUI thread.
class UndoKey : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged FINAL)

public:
    using QObject::QObject;

    bool isActive() const { return m_active; }
    void setActive(bool active);
    /// Something new can be taken back.
    Q_INVOKABLE void renew() { m_typed = false; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void activeChanged();
    void pressed();

private:
    bool m_active = false;
    bool m_typed = false;
};

} // namespace otklik
