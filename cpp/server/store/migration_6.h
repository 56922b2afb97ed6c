// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/database.h"

namespace otklik {

/// What visitors say of themselves and of the chats they had.
void toVersion6(Database &database);

} // namespace otklik
