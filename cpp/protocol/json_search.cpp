// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/json_search.h"

#include "protocol/names.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr wire::Names<SearchFrom, 4> SearchFromNames{{
    {SearchFrom::Anyone, ""_L1},
    {SearchFrom::Visitor, "visitor"_L1},
    {SearchFrom::Me, "me"_L1},
    {SearchFrom::Colleague, "colleague"_L1},
}};

} // namespace

QJsonObject toJson(const SearchFilters &filters)
{
    QJsonObject json;
    if (filters.from != SearchFrom::Anyone) {
        json["from"_L1] = wire::nameOf(SearchFromNames, filters.from);
    }
    if (filters.site != 0) {
        json["siteId"_L1] = filters.site;
    }
    if (filters.tag != 0) {
        json["tagId"_L1] = filters.tag;
    }
    if (filters.since != 0) {
        json["since"_L1] = filters.since;
    }
    if (filters.until != 0) {
        json["until"_L1] = filters.until;
    }
    if (filters.hasFile) {
        json["hasFile"_L1] = true;
    }
    return json;
}

SearchFilters searchFiltersFrom(FieldReader &reader)
{
    SearchFilters filters;
    const auto from = wire::valueOf(SearchFromNames, reader.text("from"_L1, FieldReader::MaxName));
    if (!from) {
        reader.fail("from"_L1, u"is none of the known values"_s);
    }
    filters.from = from.value_or(SearchFrom::Anyone);
    filters.site = reader.id("siteId"_L1, FieldReader::Need::Optional);
    filters.tag = reader.id("tagId"_L1, FieldReader::Need::Optional);
    filters.since = reader.time("since"_L1);
    filters.until = reader.time("until"_L1);
    filters.hasFile = reader.flag("hasFile"_L1);
    return filters;
}

} // namespace otklik
