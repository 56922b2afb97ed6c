// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/link.h"

#include <QRandomGenerator>

#include <chrono>
#include <functional>

namespace otklik {

/// The delays of a Session, and where its chance comes from. The defaults are for people; tests give their own.
struct SessionSettings
{
    LinkTimes link;
    std::chrono::milliseconds firstReconnect{500};
    std::chrono::milliseconds slowestReconnect{15'000};
    std::chrono::milliseconds slowestResend{60'000}; ///< of an outbox job that the server answers with "later"
    std::function<double()> random = [] { return QRandomGenerator::global()->generateDouble(); };
};

} // namespace otklik
