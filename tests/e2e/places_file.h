// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace otklik::test {

/// Writes a file of places (MaxMind DB) as `serve --geoip` reads it: every address of the old kind is in Moscow,
/// Russia.
[[nodiscard]] bool writePlaces(const QString &path);

} // namespace otklik::test
