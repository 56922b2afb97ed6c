// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/site_rules.h"

namespace otklik {

/// Whether chats are taken at @p now. Hours are told by the clock on the wall of their zone, so a day with a change of
/// the time keeps them.
bool isOpen(const WorkingHours &hours, Timestamp now);
/// When that may be different next, after @p now; 0: never.
Timestamp nextTurn(const WorkingHours &hours, Timestamp now);
/// When chats are taken again; 0: they are now, or never will be.
Timestamp nextOpening(const WorkingHours &hours, Timestamp now);

} // namespace otklik
