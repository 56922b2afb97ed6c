// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <span>

namespace otklik {

/// A page of the demo shop.
struct ShopPage
{
    QStringView path; ///< below the shop's address
    QStringView title;
};

/// What simulated visitors who speak one language see and say.
struct ShopperLines
{
    QStringView language;
    std::span<const ShopPage> pages;
    std::span<const QStringView> questions; ///< to begin with
    std::span<const QStringView> replies;   ///< to an operator's words
    std::span<const QStringView> farewells;
};

/// Russian for 0, English for 1.
const ShopperLines &shopperLines(int language);
/// Where they come from: a query to put behind the first page's path, and the page that linked to it; either may be
/// empty.
struct ShopperOrigin
{
    QStringView query;
    QStringView referrer;
};
std::span<const ShopperOrigin> shopperOrigins();
/// User-Agent headers of browsers in use.
std::span<const QStringView> shopperBrowsers();

} // namespace otklik
