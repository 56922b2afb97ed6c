// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace otklik {

// What visitors type into forms. Each refuses with invalid and @p field; an empty one is right.

/// Enough to find a slip of the fingers; whether somebody reads there only a letter tells.
void checkEmail(const QString &email, const QString &field = QStringLiteral("email"));
void checkPhone(const QString &phone, const QString &field = QStringLiteral("phone"));
/// Throws the refusal.
[[noreturn]] void refuseField(const QString &field, const QString &why);

} // namespace otklik
