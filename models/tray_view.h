// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/tray.h"

#include <QCoreApplication>

namespace otklik {

class Desk;

/// What the tray shows of a desk.
class TrayTexts
{
    Q_DECLARE_TR_FUNCTIONS(otklik::TrayTexts)

public:
    /// @p desk may be null. @p quiet: an AlertSettings::Quiet that holds; @p quietText says until when.
    static TrayView view(const Desk *desk, int quiet, const QString &quietText);
    /// The word for an AlertSettings::Quiet.
    static QString quietName(int quiet);
};

/// The lines of the tray's menu; `status-1` and `quiet-2` carry their value.
namespace trayline {
inline constexpr QLatin1StringView Open("open");
inline constexpr QLatin1StringView Status("status-");
inline constexpr QLatin1StringView Quiet("quiet-");
inline constexpr QLatin1StringView Quit("quit");
} // namespace trayline

} // namespace otklik
