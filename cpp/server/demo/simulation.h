// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <boost/asio/io_context.hpp>

#include <thread>

namespace otklik {

struct SimulationSettings
{
    quint16 port = 0; ///< of the server on this machine
    QString origin;   ///< of the shop, without a slash at its end
    QString siteKey;
    int visitors = 0;
    quint32 seed = 1; ///< the same seed: the same people who do the same
    /// How much slower than life they go about it; below 1 they hurry.
    double pace = 1.0;
};

/// Visitors of the demo shop who are not there: they browse, ask, answer, leave and come back over the real protocol,
/// on a thread of their own.
class Simulation
{
public:
    explicit Simulation(const SimulationSettings &settings);
    /// All of them leave at once.
    ~Simulation();
    Simulation(const Simulation &) = delete;
    Simulation &operator=(const Simulation &) = delete;

private:
    boost::asio::io_context m_context;
    std::thread m_thread;
};

} // namespace otklik
