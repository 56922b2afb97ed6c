// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"

#include <algorithm>

namespace otklik {

/// Lets a burst through and then so many a second.
class TokenBucket
{
public:
    TokenBucket(double burst, double perSecond)
        : m_burst(burst)
        , m_perSecond(perSecond)
        , m_tokens(burst)
    {
    }

    /// Takes one at the time @p now (milliseconds); false when there is none.
    bool take(Timestamp now)
    {
        m_tokens = std::min(m_burst, m_tokens + double(std::max<qint64>(0, now - m_at)) / 1000.0 * m_perSecond);
        m_at = now;
        if (m_tokens < 1.0) {
            return false;
        }
        m_tokens -= 1.0;
        return true;
    }

private:
    double m_burst;
    double m_perSecond;
    double m_tokens;
    Timestamp m_at = 0;
};

} // namespace otklik
