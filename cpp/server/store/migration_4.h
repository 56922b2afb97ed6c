// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/database.h"

namespace otklik {

/// What telling everybody who took part in a chat needs.
void toVersion4(Database &database);

} // namespace otklik
