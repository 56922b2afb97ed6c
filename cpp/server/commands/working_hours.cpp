// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/working_hours.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

const QStringList Names{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
constexpr int DaysOfWeek = 7;
constexpr int MinutesOfDay = 1'440;

// Minutes since midnight; nothing when it is no time.
std::optional<int> minutesFrom(const QString &hours, const QString &minutes)
{
    const int result = hours.toInt() * 60 + minutes.toInt();
    return minutes.toInt() < 60 && result <= MinutesOfDay ? std::optional(result) : std::nullopt;
}

QString timeOf(int minutes)
{
    return u"%1:%2"_s.arg(minutes / 60 % 24, 2, 10, QChar(u'0')).arg(minutes % 60, 2, 10, QChar(u'0'));
}

} // namespace

std::optional<QList<WorkingDay>> workingDaysFrom(const QString &text)
{
    static const QRegularExpression span(
        u"^([a-z]{3})(?:-([a-z]{3}))?\\s+([0-9]{1,2}):([0-9]{2})-([0-9]{1,2}):([0-9]{2})$"_s);
    QList<WorkingDay> days(DaysOfWeek, WorkingDay{.from = 0, .to = 0});
    for (const QString &part : text.toLower().split(u',')) {
        const auto match = span.match(part.trimmed());
        const qsizetype first = Names.indexOf(match.captured(1));
        const qsizetype last = match.captured(2).isEmpty() ? first : Names.indexOf(match.captured(2));
        const auto from = minutesFrom(match.captured(3), match.captured(4));
        const auto to = minutesFrom(match.captured(5), match.captured(6));
        if (!match.hasMatch() || first < 0 || last < 0 || !from || !to) {
            return {};
        }
        // A span that ends before it begins goes on after midnight.
        const WorkingDay day{.from = *from, .to = *to > *from ? *to : *to + MinutesOfDay};
        for (qsizetype i = first;; i = (i + 1) % DaysOfWeek) {
            days[i] = day;
            if (i == last) {
                break;
            }
        }
    }
    return days;
}

QString toText(const QList<WorkingDay> &days)
{
    QStringList parts;
    for (qsizetype first = 0; first < days.size();) {
        qsizetype last = first;
        while (last + 1 < days.size() && days[last + 1] == days[first]) {
            ++last;
        }
        const WorkingDay &day = days[first];
        if (day.from != day.to) {
            const auto name = [](qsizetype i) { return Names[i].left(1).toUpper() + Names[i].mid(1); };
            parts.append(u"%1 %2-%3"_s.arg(first == last ? name(first) : name(first) + u'-' + name(last),
                                           timeOf(day.from), timeOf(day.to)));
        }
        first = last + 1;
    }
    return parts.join(u", "_s);
}

} // namespace otklik
