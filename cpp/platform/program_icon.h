// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace otklik {

/// The program's face: a speech bubble with an answer in it, drawn for each size, so that it is sharp in the smallest.
QIcon programIcon();
/// The same for the tray, with a number when @p count is above 0. @p calls: somebody waits; @p muted: without colour.
QIcon trayIcon(int count, bool calls, bool muted);

} // namespace otklik
