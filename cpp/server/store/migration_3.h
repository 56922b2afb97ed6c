// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/database.h"

namespace otklik {

/// Files, rooms of operators, requests and canned replies.
void toVersion3(Database &database);

} // namespace otklik
