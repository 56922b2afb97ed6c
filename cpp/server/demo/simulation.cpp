// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/simulation.h"

#include "server/demo/colleague.h"
#include "server/demo/shopper.h"
#include "server/demo/simulated_day.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

namespace otklik {

Simulation::Simulation(SimulationSettings settings)
    : m_day(std::make_unique<SimulatedDay>(std::move(settings)))
{
    const SimulationSettings &given = m_day->settings();
    for (int number = 0; number < given.visitors; ++number) {
        boost::asio::co_spawn(m_context, shopperLife(*m_day, number), boost::asio::detached);
    }
    if (given.visitors > 0) {
        for (const SimulatedColleague &colleague : given.colleagues) {
            boost::asio::co_spawn(m_context, colleagueLife(*m_day, colleague), boost::asio::detached);
        }
    }
    m_thread = std::thread([this] { m_context.run(); });
}

Simulation::~Simulation()
{
    m_context.stop();
    m_thread.join();
}

} // namespace otklik
