// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace otklik::faults {

struct FaultPlan;

/// Puts a layer between SQLite and the disk, for all databases that this program opens from now on, in which what
/// @p plan says befalls the files. It also remembers which writes no sync has confirmed yet, so that a power cut can
/// lose them. Call it once, before the first database is opened.
void registerFaultVfs(FaultPlan &plan);

/// The power goes: what is on the disk afterwards is put into the files, and the program is gone.
[[noreturn]] void cutPower(unsigned seed);

} // namespace otklik::faults
