// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/visit/place_finder.h"

#include <maxminddb.h>

namespace otklik {

/// Places from a MaxMind file (.mmdb) with cities or only countries. City names in Russian where the file has them,
/// else in English.
class MmdbPlaces final : public PlaceFinder
{
public:
    /// Throws std::runtime_error when the file cannot be read.
    explicit MmdbPlaces(const QString &file);
    ~MmdbPlaces() override;
    MmdbPlaces(const MmdbPlaces &) = delete;
    MmdbPlaces &operator=(const MmdbPlaces &) = delete;

    Place find(const QString &address) const override;

private:
    MMDB_s m_file{};
};

} // namespace otklik
