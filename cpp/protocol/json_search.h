// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/search_query.h"
#include "protocol/field_reader.h"

#include <QJsonObject>

namespace otklik {

/// Characters of a query on the wire.
inline constexpr int MaxSearchQuery = 1'000;

// What narrows a search down, as fields of `chat.search` (docs/protocol.md).

/// Without those that narrow nothing down.
QJsonObject toJson(const SearchFilters &filters);
SearchFilters searchFiltersFrom(FieldReader &reader);

} // namespace otklik
