// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace otklik {

/// Whether somebody could be called under @p text: a plus at most in front, 5 to 15 digits, and what is put between
/// them.
bool isPlausiblePhone(const QString &text);
/// Whether @p text has the form of an e-mail address.
bool isPlausibleEmail(const QString &text);

} // namespace otklik
