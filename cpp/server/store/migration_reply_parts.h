// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/database.h"

namespace otklik {

/// Canned replies of several messages, and files that replies and any number of messages share.
void addReplyParts(Database &database);

} // namespace otklik
