// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/repair_report.h"

#include <QString>

namespace otklik {

class Connection;

/// Renames a broken cache to `<name>.broken-<n>`, with its log; of those that are there already only the last few stay.
/// Empty when that cannot be done.
QString setAside(const QString &file);

/// Copies from the broken file @p aside what no server has: the outbox with its messages, and the drafts. Row by row,
/// as far as they can be read and are as they were written. A message whose job is lost becomes one that was not
/// delivered. The server's history and the position are left behind, so that all of it comes again.
RepairReport carryOver(const QString &aside, Connection &target);

} // namespace otklik
