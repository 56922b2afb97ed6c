// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/management/site_draft.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

constexpr int Day = 1'440;
constexpr int DaysOfWeek = 7;
constexpr int WorkingDays = 5;

QString timeOf(int minutes)
{
    return u"%1:%2"_s.arg(minutes / 60, 2, 10, '0'_L1).arg(minutes % 60, 2, 10, '0'_L1);
}

DayDraft draftOf(const WorkingDay &day)
{
    if (day.from == day.to) {
        return {.open = false, .from = u"09:00"_s, .to = u"18:00"_s};
    }
    return {.open = true, .from = timeOf(day.from), .to = timeOf(day.to > Day ? day.to - Day : day.to)};
}

/// What is proposed to a site that has no hours yet.
QList<DayDraft> usualDays()
{
    QList<DayDraft> days;
    for (int day = 0; day < DaysOfWeek; ++day) {
        days.append({.open = day < WorkingDays, .from = u"09:00"_s, .to = u"18:00"_s});
    }
    return days;
}

WorkingDay workingDayOf(const DayDraft &draft)
{
    if (!draft.open || !hasTimes(draft)) {
        return {.from = 0, .to = 0};
    }
    WorkingDay day{.from = minutesOf(draft.from), .to = minutesOf(draft.to)};
    if (day.to < day.from) {
        day.to += Day; // into the night
    }
    return day;
}

} // namespace

SiteDraft draftOf(const Site &site)
{
    SiteDraft draft{.id = site.id,
                    .key = site.key,
                    .name = site.name,
                    .origins = site.origins.join(u'\n'),
                    .distribution = site.rules.distribution,
                    .invitation = site.rules.invitation,
                    .form = site.rules.form,
                    .hoursEnabled = site.rules.hours.enabled,
                    .zone = site.rules.hours.zone,
                    .days = {},
                    .preChat = site.rules.preChat,
                    .looks = site.rules.looks};
    for (const WorkingDay &day : site.rules.hours.days) {
        draft.days.append(draftOf(day));
    }
    if (draft.days.isEmpty() && draft.hoursEnabled) {
        draft.days.fill({.open = true, .from = u"00:00"_s, .to = u"24:00"_s}, DaysOfWeek);
    } else if (draft.days.size() != DaysOfWeek) {
        draft.days = usualDays();
    }
    return draft;
}

Site siteOf(const SiteDraft &draft)
{
    Site site{.id = draft.id, .name = draft.name.trimmed(), .origins = {}, .key = draft.key};
    for (const auto &[number, line] : linesOf(draft.origins)) {
        site.origins.append(line);
    }
    site.rules = {.distribution = draft.distribution,
                  .invitation = draft.invitation,
                  .form = draft.form,
                  .hours = {.enabled = draft.hoursEnabled, .zone = draft.zone, .days = {}},
                  .preChat = draft.preChat,
                  .looks = draft.looks};
    for (const DayDraft &day : draft.days) {
        site.rules.hours.days.append(workingDayOf(day));
    }
    return site;
}

QList<std::pair<int, QString>> linesOf(const QString &text)
{
    QList<std::pair<int, QString>> lines;
    int number = 0;
    for (const QString &line : text.split(u'\n')) {
        ++number;
        if (const QString words = line.trimmed(); !words.isEmpty()) {
            lines.append({number, words});
        }
    }
    return lines;
}

bool isOrigin(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool web = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return url.isValid() && web && !url.host().isEmpty() &&
           url.toString(QUrl::RemovePath | QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment) ==
               url.toString();
}

int minutesOf(const QString &text)
{
    static const QRegularExpression time(uR"(^\s*(\d{1,2})(?:[:.](\d{2}))?\s*$)"_s);
    const QRegularExpressionMatch match = time.match(text);
    if (!match.hasMatch()) {
        return -1;
    }
    const int minutes = match.captured(1).toInt() * 60 + match.captured(2).toInt();
    return match.captured(2).toInt() > 59 || minutes > Day ? -1 : minutes;
}

bool hasTimes(const DayDraft &day)
{
    const int from = minutesOf(day.from);
    const int to = minutesOf(day.to);
    return from >= 0 && to >= 0 && from != to && from != Day;
}

} // namespace otklik
