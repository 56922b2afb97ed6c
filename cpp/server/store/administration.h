// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"
#include "server/store/transaction.h"

#include <optional>

namespace otklik {

// What administrators change: sites with their rules, groups, employees. Each function checks, changes and announces;
// they refuse with the errors of the protocol and the field at fault.

/// Adds a site (id 0; its key is made) or changes one.
Site saveSite(Transaction &transaction, const Site &site);

Group saveGroup(Transaction &transaction, const Group &group);
/// Refuses with conflict while a site's rules name it.
void removeGroup(Transaction &transaction, GroupId id);

QList<StaffCard> staff(Transaction &transaction);
StaffCard staffCardOf(Transaction &transaction, OperatorId id);
/// Adds an employee (id 0, needs a password) or changes one. A new password, and being disabled, revokes their tokens.
/// Refuses with conflict a login that is taken, and to take the last administrator away.
StaffCard saveStaff(Transaction &transaction, const StaffCard &card, const std::optional<QString> &passwordHash);

} // namespace otklik
