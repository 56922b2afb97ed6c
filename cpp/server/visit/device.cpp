// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/visit/device.h"

#include <array>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

struct Mark
{
    QLatin1StringView text;
    QLatin1StringView name;
};

// The first that fits wins: most browsers also carry the names of those they descend from.
constexpr std::array Browsers{
    Mark{"YaBrowser/"_L1, "Yandex"_L1},       Mark{"Edg"_L1, "Edge"_L1},         Mark{"OPR/"_L1, "Opera"_L1},
    Mark{"SamsungBrowser/"_L1, "Samsung"_L1}, Mark{"Firefox/"_L1, "Firefox"_L1}, Mark{"FxiOS/"_L1, "Firefox"_L1},
    Mark{"CriOS/"_L1, "Chrome"_L1},           Mark{"Chrome/"_L1, "Chrome"_L1},   Mark{"Safari/"_L1, "Safari"_L1},
};
constexpr std::array Systems{
    Mark{"Android"_L1, "Android"_L1}, Mark{"iPhone"_L1, "iOS"_L1},      Mark{"iPad"_L1, "iPadOS"_L1},
    Mark{"Windows"_L1, "Windows"_L1}, Mark{"Macintosh"_L1, "macOS"_L1}, Mark{"CrOS"_L1, "ChromeOS"_L1},
    Mark{"Linux"_L1, "Linux"_L1},
};

template<std::size_t N> QString firstOf(const std::array<Mark, N> &marks, const QString &userAgent)
{
    for (const Mark &mark : marks) {
        if (userAgent.contains(mark.text)) {
            return mark.name;
        }
    }
    return {};
}

} // namespace

QString deviceOf(const QString &userAgent)
{
    const QString browser = firstOf(Browsers, userAgent);
    const QString system = firstOf(Systems, userAgent);
    return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", "_L1 + system;
}

} // namespace otklik
