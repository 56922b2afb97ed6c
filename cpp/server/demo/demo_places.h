// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/visit/place_finder.h"

namespace otklik {

/// Gives the addresses that the demo's visitors have — of the networks that are set aside for examples — the places of
/// a table, so that a demo needs no file of places. Any other address is nowhere.
class DemoPlaces final : public PlaceFinder
{
public:
    Place find(const QString &address) const override;

    /// How many places there are.
    static int count();
    /// An address of the place @p number (from 0).
    static QString addressIn(int number);
};

} // namespace otklik
