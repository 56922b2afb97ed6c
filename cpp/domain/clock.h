// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"

namespace otklik {

/// Where the time comes from; given from outside so that tests set it.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    /// The present time. On the client: the server's, as well as it is known.
    virtual Timestamp now() const = 0;
};

} // namespace otklik
