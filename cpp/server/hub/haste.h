// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"

#include <algorithm>

namespace otklik {

/// Tells when somebody asks faster than a person does: many things at once, and then more than so many a second. Who
/// has been fast for long is taken for fast a while longer.
class Haste
{
public:
    Haste(double burst, double perSecond)
        : m_burst(burst)
        , m_perSecond(perSecond)
    {
    }

    /// Counts what is asked at the time @p now (milliseconds); true when that is too fast for a person.
    bool count(Timestamp now)
    {
        m_level = std::max(0.0, m_level - double(std::max<qint64>(0, now - m_at)) / 1000.0 * m_perSecond);
        m_at = now;
        m_level = std::min(m_level + 1.0, 2.0 * m_burst);
        return m_level > m_burst;
    }

private:
    double m_burst;
    double m_perSecond;
    double m_level = 0;
    Timestamp m_at = 0;
};

} // namespace otklik
