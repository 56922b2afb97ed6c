// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/site_rules.h"

#include <QString>

#include <optional>

namespace otklik {

/// Reads "Mon-Fri 09:00-18:00, Sat 10:00-15:00"; days that are not named are closed. Nothing when it cannot be read.
std::optional<QList<WorkingDay>> workingDaysFrom(const QString &text);
/// The same the other way; empty for days without end.
QString toText(const QList<WorkingDay> &days);

} // namespace otklik
