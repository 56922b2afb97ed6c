// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/backoff.h"

#include <QtTypes>

#include <algorithm>

namespace otklik {

Backoff::Backoff(Delay first, Delay most, std::function<double()> random)
    : m_first(first)
    , m_most(most)
    , m_step(first)
    , m_random(std::move(random))
{
}

Backoff::Delay Backoff::next()
{
    const Delay half = m_step / 2;
    const Delay delay = half + Delay(qint64(double((m_step - half).count()) * m_random()));
    m_step = std::min(m_most, m_step * 2);
    return delay;
}

} // namespace otklik
