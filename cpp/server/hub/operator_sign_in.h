// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/hub/call.h"

namespace otklik {

// The requests by which an operator's socket says who it is.

void handleLogin(const Call &call);
void handleResume(const Call &call);
void handleLogout(const Call &call);

} // namespace otklik
