// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"

#include <chrono>
#include <functional>

namespace otklik {

/// Tells the server's time; given from outside so that tests can move it. Called from the store's thread and the hub's.
using Clock = std::function<Timestamp()>;

/// The system's clock in UTC.
inline Timestamp systemTime()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace otklik
