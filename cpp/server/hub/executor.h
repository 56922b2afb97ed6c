// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/strand.hpp>

namespace otklik {

/// Where everything of the hub runs, one thing at a time.
using HubStrand = boost::asio::strand<boost::asio::io_context::executor_type>;

} // namespace otklik
