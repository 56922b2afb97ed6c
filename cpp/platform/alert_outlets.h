// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/autostart.h"
#include "platform/notifier.h"
#include "platform/sounder.h"
#include "platform/tray.h"

namespace otklik {

/// Where the program makes itself heard outside of its window. What is null, this system or this run does without.
struct AlertOutlets
{
    Notifier *notifier = nullptr;
    Tray *tray = nullptr;
    Sounder *sounder = nullptr;
    Autostart *autostart = nullptr;
};

} // namespace otklik
