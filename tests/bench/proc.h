// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace otklik::bench {

/// The memory of a process in KB: its own, and its part of what it shares with others (PSS).
double memoryKbOf(qint64 processId);
/// How long the process has kept a core busy since its start, in seconds; steps of a hundredth.
double cpuSecondsOf(qint64 processId);

} // namespace otklik::bench
