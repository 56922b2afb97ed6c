// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace otklik {

class Connection;

/// Renames a broken cache to `<name>.broken-<n>`, with its log. Empty when that cannot be done.
QString setAside(const QString &file);

/// Copies from the broken file @p aside what no server has: the outbox with its messages, and the drafts. Row by row,
/// as far as they can be read. The server's history and the position are left behind, so that all of it comes again.
void carryOver(const QString &aside, Connection &target);

} // namespace otklik
