// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace otklik {

/// What came over from a broken cache of what only this computer had.
struct RepairReport
{
    int jobs = 0; ///< outbox jobs
    int drafts = 0;
    int lost = 0; ///< jobs and drafts that were there and are not as they were written; none of them is ever sent
    bool unreadable = false; ///< parts could not be read, so that there may have been more

    /// Whether the operator has to look what of theirs is missing.
    bool somethingIsLost() const { return lost > 0 || unreadable; }
    bool operator==(const RepairReport &) const = default;
};

} // namespace otklik
