// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/simulated_day.h"

#include <boost/asio/awaitable.hpp>

namespace otklik {

/// One simulated visitor, from now on: visits of a few pages each, with pauses between them. @p number tells them
/// apart. @p day must outlive it.
boost::asio::awaitable<void> shopperLife(SimulatedDay &day, int number);

} // namespace otklik
