// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/demo_company.h"
#include "server/demo/demo_past.h"

#include <QString>

#include <boost/asio/io_context.hpp>

#include <memory>
#include <thread>

namespace otklik {

struct SimulationSettings
{
    quint16 port = 0; ///< of the server on this machine
    QString origin;   ///< of the shop, without a slash at its end
    QString siteKey;
    QString tradeOrigin; ///< of the site for wholesale customers
    QString tradeKey;
    int visitors = 0;
    quint32 seed = 1; ///< the same seed: the same people who do the same
    /// How much slower than life they go about it; below 1 they hurry.
    double pace = 1.0;
    QList<KnownShopper> known;            ///< visitors of the past; they come first
    QList<SimulatedColleague> colleagues; ///< who work while there are visitors
};

class SimulatedDay;

/// People who are not there, on a thread of their own and over the real protocol: visitors who browse, ask, answer,
/// leave and come back, and colleagues who take some of their chats, and write and hand over to those who are there. A
/// chat of a visitor who is really there is left to people, unless they hand it over.
class Simulation
{
public:
    explicit Simulation(SimulationSettings settings);
    /// All of them leave at once.
    ~Simulation();
    Simulation(const Simulation &) = delete;
    Simulation &operator=(const Simulation &) = delete;

private:
    std::unique_ptr<SimulatedDay> m_day;
    boost::asio::io_context m_context;
    std::thread m_thread;
};

} // namespace otklik
