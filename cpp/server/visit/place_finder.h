// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace otklik {

/// Where an address is; what is not known is empty.
struct Place
{
    QString country; ///< ISO 3166 alpha-2
    QString city;
};

/// Finds the place of an IP address. Any thread.
class PlaceFinder
{
public:
    virtual ~PlaceFinder() = default;
    virtual Place find(const QString &address) const = 0;
};

/// Knows nothing; for a server without a file of places.
class NoPlaces final : public PlaceFinder
{
public:
    Place find(const QString &) const override { return {}; }
};

} // namespace otklik
