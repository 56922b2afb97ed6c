// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/simulation.h"

#include <boost/asio/awaitable.hpp>

namespace otklik {

/// One simulated visitor, from now on: visits of a few pages each, with pauses between them. @p number tells them
/// apart.
boost::asio::awaitable<void> shopperLife(SimulationSettings settings, int number);

} // namespace otklik
