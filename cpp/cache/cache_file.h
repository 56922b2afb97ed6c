// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cache.h"
#include "cache/connection.h"
#include "cache/repair_report.h"

#include <QString>

#include <memory>

namespace otklik {

/// What opening came to; there is a connection only for Good and Rebuilt.
struct OpenedCache
{
    CacheHealth health = CacheHealth::Failed;
    std::unique_ptr<Connection> connection;
    RepairReport repair; ///< only for Rebuilt
};

/// Opens or makes the writing connection of @p file: refuses what is too new without touching it, migrates what is
/// older, and sets aside what is broken. Costs the same for a large file as for a small one; what lies in the history
/// is looked through later (CacheInspector).
OpenedCache openCacheFile(const QString &file);

/// Sets the broken @p file aside, makes a new one and carries over what only this computer has.
OpenedCache rebuildCacheFile(const QString &file);

} // namespace otklik
