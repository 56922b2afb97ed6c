// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace otklik {

// After a crash the newest commits lie in the write-ahead log alone. SQLite reads it to the first frame that does not
// fit and passes over the rest without a word, as a power cut may leave one commit half written there. Where whole
// commits stand behind such a frame, it was damaged, and they were acknowledged.

/// Whether the log beside @p file, which nobody has open, was damaged in its middle or at its head. Costs by the length
/// of the log, which is kept short.
bool logIsDamaged(const QString &file);

/// Takes the damaged frames out of the log beside @p file, so that SQLite reads those behind them. A page of which the
/// newest state is lost is then the one before; so what is read from the file afterwards needs a look at its seals.
void mendLog(const QString &file);

} // namespace otklik
