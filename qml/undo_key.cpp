// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "undo_key.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QWindow>

namespace otklik {

namespace {

bool changesText(const QKeyEvent &key)
{
    const bool written = !key.text().isEmpty() && key.text().front().isPrint() &&
                         !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    return written || key.key() == Qt::Key_Backspace || key.key() == Qt::Key_Delete ||
           key.matches(QKeySequence::Paste) || key.matches(QKeySequence::Cut);
}

} // namespace

void UndoKey::setActive(bool active)
{
    if (m_active == active) {
        return;
    }
    m_active = active;
    m_typed = false;
    if (active) {
        qApp->installEventFilter(this);
    } else {
        qApp->removeEventFilter(this);
    }
    emit activeChanged();
}

bool UndoKey::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress) {
        return false;
    }
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (!m_typed && key.matches(QKeySequence::Undo)) {
        event->accept(); // it is no shortcut of anything else
        if (event->type() == QEvent::KeyPress && !key.isAutoRepeat()) {
            emit pressed();
        }
        return true;
    }
    if (event->type() == QEvent::KeyPress && watched->isWindowType() && changesText(key)) {
        m_typed = true;
    }
    return false;
}

} // namespace otklik
