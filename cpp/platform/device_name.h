// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace otklik {

/// What this computer is called towards the server, so that an operator can tell their sign-ins apart: its name and its
/// system, at most 200 characters.
QString deviceName();

} // namespace otklik
