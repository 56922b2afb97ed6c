// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/transaction.h"

namespace otklik {

// What ends by itself when its time is over: transfers that nobody took, and blocks.

/// When the first of them does; 0: there is none.
Timestamp nextDue(Transaction &transaction);
void endDue(Transaction &transaction);

} // namespace otklik
