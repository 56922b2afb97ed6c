// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routing/working_hours.h"

#include <QDateTime>
#include <QTimeZone>

namespace otklik {

namespace {

constexpr int DaysOfWeek = 7;
constexpr int MinutesOfDay = 24 * 60;
constexpr int MinutesOfHour = 60;

// Rules that nobody can follow keep nobody out.
bool areRules(const WorkingHours &hours, const QTimeZone &zone)
{
    return hours.enabled && hours.days.size() == DaysOfWeek && zone.isValid();
}

const WorkingDay &dayOf(const WorkingHours &hours, QDate date)
{
    return hours.days[date.dayOfWeek() - 1];
}

bool covers(const WorkingDay &day, int minute)
{
    return day.from <= minute && minute < day.to;
}

} // namespace

bool isOpen(const WorkingHours &hours, Timestamp now)
{
    const QTimeZone zone(hours.zone.toUtf8());
    if (!areRules(hours, zone)) {
        return true;
    }
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(now, zone);
    const int minute = local.time().hour() * MinutesOfHour + local.time().minute();
    // The day before may reach over midnight.
    return covers(dayOf(hours, local.date()), minute) ||
           covers(dayOf(hours, local.date().addDays(-1)), minute + MinutesOfDay);
}

Timestamp nextTurn(const WorkingHours &hours, Timestamp now)
{
    const QTimeZone zone(hours.zone.toUtf8());
    if (!areRules(hours, zone)) {
        return 0;
    }
    const QDate today = QDateTime::fromMSecsSinceEpoch(now, zone).date();
    Timestamp next = 0;
    for (int offset = -1; offset <= DaysOfWeek; ++offset) {
        const QDate date = today.addDays(offset);
        const WorkingDay &day = dayOf(hours, date);
        if (day.from == day.to) {
            continue;
        }
        for (const int minute : {day.from, day.to}) {
            const QTime time(minute % MinutesOfDay / MinutesOfHour, minute % MinutesOfHour);
            const Timestamp at = QDateTime(date.addDays(minute / MinutesOfDay), time, zone).toMSecsSinceEpoch();
            if (at > now && (next == 0 || at < next)) {
                next = at;
            }
        }
    }
    return next;
}

Timestamp nextOpening(const WorkingHours &hours, Timestamp now)
{
    if (isOpen(hours, now)) {
        return 0;
    }
    Timestamp turn = nextTurn(hours, now);
    // An end of what never began (a span within another) is no opening.
    for (int i = 0; i < 2 * DaysOfWeek && turn != 0 && !isOpen(hours, turn); ++i) {
        turn = nextTurn(hours, turn);
    }
    return turn;
}

} // namespace otklik
