// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/simulation.h"

#include "server/demo/shopper.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

namespace otklik {

Simulation::Simulation(const SimulationSettings &settings)
{
    for (int number = 0; number < settings.visitors; ++number) {
        boost::asio::co_spawn(m_context, shopperLife(settings, number), boost::asio::detached);
    }
    m_thread = std::thread([this] { m_context.run(); });
}

Simulation::~Simulation()
{
    m_context.stop();
    m_thread.join();
}

} // namespace otklik
