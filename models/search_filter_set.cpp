// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search_filter_set.h"

#include "models/format.h"

#include <algorithm>

namespace otklik {

static_assert(int(SearchFilterSet::Visitor) == int(SearchFrom::Visitor) &&
              int(SearchFilterSet::Me) == int(SearchFrom::Me) &&
              int(SearchFilterSet::Colleague) == int(SearchFrom::Colleague));

SearchFilterSet::SearchFilterSet(const Format &format, QObject *parent)
    : QObject(parent)
    , m_format(format)
{
    connect(this, &SearchFilterSet::changed, this, &SearchFilterSet::readsOtherwise);
    connect(&format, &Format::changed, this, &SearchFilterSet::readsOtherwise);
}

void SearchFilterSet::setFrom(int from)
{
    if (from >= Anyone && from <= Colleague) {
        SearchFilters filters = m_filters;
        filters.from = SearchFrom(from);
        change(filters);
    }
}

void SearchFilterSet::setSiteId(qint64 siteId)
{
    SearchFilters filters = m_filters;
    filters.site = siteId;
    change(filters);
}

void SearchFilterSet::setTagId(qint64 tagId)
{
    SearchFilters filters = m_filters;
    filters.tag = tagId;
    change(filters);
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
    change(filters);
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
    case Days:
        filters.since = m_format.startOf(m_firstDay);
        filters.until = m_format.startOf(m_lastDay.addDays(1));
        break;
    default:
        break;
    }
    return filters;
}

QString SearchFilterSet::daysText() const
{
    if (m_period != Days) {
        return {};
    }
    const QString first = m_format.shortDay(m_firstDay);
    return m_firstDay == m_lastDay ? first
                                   : tr("%1 – %2", "from a day to a day").arg(first, m_format.shortDay(m_lastDay));
}

QString SearchFilterSet::today() const
{
    return m_format.today().toString(Qt::ISODate);
}

QString SearchFilterSet::language() const
{
    return m_format.locale().name();
}

void SearchFilterSet::setDays(const QString &first, const QString &last)
{
    const QDate one = QDate::fromString(first, Qt::ISODate);
    const QDate other = QDate::fromString(last, Qt::ISODate);
    if (one.isValid() && other.isValid()) {
        change(m_filters, Days, std::min(one, other), std::max(one, other));
    }
}

void SearchFilterSet::clear()
{
    change({}, AnyTime);
}

void SearchFilterSet::change(const SearchFilters &filters, int period, QDate firstDay, QDate lastDay)
{
    if (m_filters == filters && m_period == period && m_firstDay == firstDay && m_lastDay == lastDay) {
        return;
    }
    m_filters = filters;
    m_period = period;
    m_firstDay = firstDay;
    m_lastDay = lastDay;
    emit changed();
}

} // namespace otklik
