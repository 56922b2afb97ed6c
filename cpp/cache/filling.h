// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"

namespace otklik {

/// How far the history of closed chats has been brought into the cache, so that the filling goes on where it stopped.
/// Chats are numbered as they are made, and filled from the newest back.
struct Filling
{
    /// Every closed chat from `bottom` up to `top` was looked at, and is here whole. `top` 0: what is above `bottom`
    /// has to be looked through again, because events may have been missed.
    ChatId top = 0;
    ChatId bottom = 0;     ///< 0: nothing has been filled yet
    Timestamp reached = 0; ///< when the oldest one that is here began
    bool whole = false;    ///< the server has nothing older
    qint64 fullAt = 0;     ///< the limit of bytes for which older ones were let go of; 0: none were

    bool operator==(const Filling &) const = default;
};

} // namespace otklik
