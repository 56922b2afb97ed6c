// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/database.h"

namespace otklik {

/// Rights and limits of operators, rules of sites, versions of cards, tags, the blacklist, offers and transfers.
void toVersion2(Database &database);

} // namespace otklik
