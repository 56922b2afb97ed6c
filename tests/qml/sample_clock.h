// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

namespace otklik {

/// A clock that stands until it is moved.
class SampleClock : public Clock
{
public:
    Timestamp now() const override { return m_now; }
    void set(Timestamp now) { m_now = now; }
    void advance(Timestamp milliseconds) { m_now += milliseconds; }

private:
    Timestamp m_now = 1'795'437'690'000; // 23 November 2026, 12:41:30 UTC
};

} // namespace otklik
