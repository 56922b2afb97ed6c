// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics.h"

#include <QLocale>
#include <QString>

namespace otklik::figurewords {

/// How long something takes, in the two largest units: «42 с», «3 мин 5 с», «1 ч 12 мин», «2 д 3 ч». @p ms in
/// milliseconds.
QString time(qint64 ms);
/// The same, and a dash for what was not measured.
QString timeOrDash(std::optional<qint64> ms);
/// The mean of stars, "4.6", of their @p hundredths; a dash when nobody rated.
QString stars(std::optional<int> hundredths, const QLocale &locale);
/// Everything of @p figures in a sentence, for those who hear it. @p whose: a day or an operator.
QString sentence(const QString &whose, const Figures &figures, const QLocale &locale);

} // namespace otklik::figurewords
