// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "e2e/operator_window.h"

#include <QStringList>
#include <QTcpServer>

namespace otklik::test {

/// Listens on a port of this machine where nobody has any business: whoever comes was led there by somebody's words.
class Trap
{
public:
    Trap();
    /// `http://127.0.0.1:PORT`
    [[nodiscard]] QString address() const;
    /// What came so far: the first line of each request; an empty one for a connection without a word.
    [[nodiscard]] const QStringList &visits() const { return m_visits; }

private:
    QTcpServer m_listener;
    QStringList m_visits;
};

/// The payloads of payloads.txt, whose addresses lead into the trap.
QStringList hostileWords(const Trap &trap);
/// The payload as the name of a file: without what no name may have, its markup whole.
QString asFileName(const QString &payload);

/// What an operator has seen on a screen while going through a whole list of it.
struct Seen
{
    QSet<QString> texts;
    /// What stands in an item that would take it for markup.
    QStringList notPlain;
    /// Whether a text was seen that has this in it.
    [[nodiscard]] bool has(const QString &words) const;
};
/// Goes through the list in the item from end to end, so that every row of it is drawn, and looks at all of the window.
Seen seenIn(const OperatorWindow &window, const QString &item);

} // namespace otklik::test
