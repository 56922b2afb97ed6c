// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search_filter_set.h"

#include "models/format.h"

namespace otklik {

static_assert(int(SearchFilterSet::Visitor) == int(SearchFrom::Visitor) &&
              int(SearchFilterSet::Me) == int(SearchFrom::Me) &&
              int(SearchFilterSet::Colleague) == int(SearchFrom::Colleague));

SearchFilterSet::SearchFilterSet(const Format &format, QObject *parent)
    : QObject(parent)
    , m_format(format)
{
}

void SearchFilterSet::setFrom(int from)
{
    if (from >= Anyone && from <= Colleague) {
        SearchFilters filters = m_filters;
        filters.from = SearchFrom(from);
        change(filters, m_period);
    }
}

void SearchFilterSet::setSiteId(qint64 siteId)
{
    SearchFilters filters = m_filters;
    filters.site = siteId;
    change(filters, m_period);
}

void SearchFilterSet::setTagId(qint64 tagId)
{
    SearchFilters filters = m_filters;
    filters.tag = tagId;
    change(filters, m_period);
}

void SearchFilterSet::setPeriod(int period)
{
    if (period >= AnyTime && period <= Older) {
        change(m_filters, period);
    }
}

void SearchFilterSet::setHasFile(bool hasFile)
{
    SearchFilters filters = m_filters;
    filters.hasFile = hasFile;
    change(filters, m_period);
}

SearchFilters SearchFilterSet::filters() const
{
    SearchFilters filters = m_filters;
    switch (m_period) {
    case Today:
        filters.since = m_format.startOfDay(0);
        break;
    case Week:
        filters.since = m_format.startOfDay(6);
        break;
    case Month:
        filters.since = m_format.startOfDay(29);
        break;
    case Year:
        filters.since = m_format.startOfDay(364);
        break;
    case Older:
        filters.until = m_format.startOfDay(364);
        break;
    default:
        break;
    }
    return filters;
}

void SearchFilterSet::clear()
{
    change({}, AnyTime);
}

void SearchFilterSet::change(const SearchFilters &filters, int period)
{
    if (m_filters == filters && m_period == period) {
        return;
    }
    m_filters = filters;
    m_period = period;
    emit changed();
}

} // namespace otklik
