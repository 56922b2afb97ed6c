// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

namespace otklik {

/// Delays between attempts: each about twice the one before, up to a most, and spread at random so that a thousand
/// clients do not come back to a restarted server in the same instant.
class Backoff
{
public:
    using Delay = std::chrono::milliseconds;
    /// @p random gives numbers from 0 to below 1.
    Backoff(Delay first, Delay most, std::function<double()> random);

    /// Between half and the whole of the present step.
    Delay next();
    void reset() { m_step = m_first; }

private:
    Delay m_first;
    Delay m_most;
    Delay m_step;
    std::function<double()> m_random;
};

} // namespace otklik
