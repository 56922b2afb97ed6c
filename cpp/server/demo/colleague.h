// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/simulated_day.h"

#include <boost/asio/awaitable.hpp>

namespace otklik {

/// One simulated colleague at work, until the server does not let them in any more. @p day must outlive it.
boost::asio::awaitable<void> colleagueLife(SimulatedDay &day, SimulatedColleague who);

} // namespace otklik
