// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format.h"

#include "domain/clock.h"
#include "models/country_names.h"

#include <QDateTime>

#include <array>

namespace otklik {

using namespace Qt::StringLiterals;

Format::Format(const Clock &clock, const QTimeZone &zone, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_zone(zone)
    , m_locale(QLocale::English, QLocale::UnitedKingdom)
    , m_today(day(clock.now()))
{
}

void Format::setLanguage(const QString &code)
{
    // Britain's English: the day before the month and 24 hours, as our date patterns have it.
    m_locale = code == "ru"_L1 ? QLocale(QLocale::Russian, QLocale::Russia)
                               : QLocale(QLocale::English, QLocale::UnitedKingdom);
    emit changed();
}

void Format::noticeDay()
{
    const QDate now = day(m_clock.now());
    if (now != m_today) {
        m_today = now;
        emit changed();
    }
}

QDate Format::day(Timestamp at) const
{
    return QDateTime::fromMSecsSinceEpoch(at, m_zone).date();
}

QDate Format::today() const
{
    return m_today;
}

Timestamp Format::startOfDay(int daysAgo) const
{
    return startOf(day(now()).addDays(-daysAgo));
}

Timestamp Format::startOf(QDate day) const
{
    return day.startOfDay(m_zone).toMSecsSinceEpoch();
}

Timestamp Format::now() const
{
    return m_clock.now();
}

QString Format::size(qint64 bytes) const
{
    constexpr qint64 kilo = 1024;
    if (bytes < kilo) {
        return tr("%n byte(s)", nullptr, int(bytes));
    }
    if (bytes < kilo * kilo) {
        return tr("%1 KB").arg(m_locale.toString((bytes + kilo / 2) / kilo));
    }
    if (bytes < kilo * kilo * kilo) {
        return tr("%1 MB").arg(m_locale.toString(double(bytes) / double(kilo * kilo), 'f', 1));
    }
    return tr("%1 GB").arg(m_locale.toString(double(bytes) / double(kilo * kilo * kilo), 'f', 1));
}

QString Format::duration(qint64 ms) const
{
    const qint64 seconds = qMax<qint64>(ms, 0) / 1000;
    const qint64 hours = seconds / 3600;
    const auto two = [](qint64 number) { return u"%1"_s.arg(number, 2, 10, '0'_L1); };
    const qint64 minutes = seconds / 60 % 60;
    if (hours > 0) {
        return QString::number(hours) + u':' + two(minutes) + u':' + two(seconds % 60);
    }
    return QString::number(minutes) + u':' + two(seconds % 60);
}

QString Format::time(qint64 at) const
{
    if (at == 0) {
        return {};
    }
    return m_locale.toString(QDateTime::fromMSecsSinceEpoch(at, m_zone).time(), QLocale::ShortFormat);
}

QString Format::shortDate(qint64 at) const
{
    if (at == 0) {
        return {};
    }
    const QDate date = day(at);
    if (date == m_today) {
        return time(at);
    }
    if (date == m_today.addDays(-1)) {
        return tr("yesterday");
    }
    return shortDay(date);
}

QString Format::shortDay(QDate day) const
{
    return m_locale.toString(day, day.year() == m_today.year() ? tr("d MMM", "a date in a list")
                                                               : tr("d MMM yyyy", "a date in a list"));
}

QString Format::dayTitle(qint64 at) const
{
    if (at == 0) {
        return {};
    }
    const QDate date = day(at);
    if (date == m_today) {
        return tr("Today");
    }
    if (date == m_today.addDays(-1)) {
        return tr("Yesterday");
    }
    return m_locale.toString(date, date.year() == m_today.year() ? tr("d MMMM", "a day's title")
                                                                 : tr("d MMMM yyyy", "a day's title"));
}

QString Format::longDate(qint64 at) const
{
    return at == 0 ? QString() : m_locale.toString(day(at), tr("d MMMM yyyy", "a date in a sentence"));
}

QString Format::moment(qint64 at) const
{
    if (at == 0 || day(at) == m_today) {
        return time(at);
    }
    return tr("%1, %2", "a day, a time of day").arg(shortDate(at), time(at));
}

QString Format::place(const QString &country, const QString &city) const
{
    const QString name = country.isEmpty() ? QString() : countryName(country, m_locale);
    if (city.isEmpty() || name.isEmpty()) {
        return city + name;
    }
    return city + u", "_s + name;
}

QString Format::initials(const QString &name) const
{
    QString letters;
    bool wordBegins = true;
    for (const QChar c : name) {
        if (c.isLetter() && wordBegins) {
            letters += c.toUpper();
            if (letters.size() == 2) {
                break;
            }
        }
        wordBegins = c.isSpace() || c == u'-' || c == u'«' || c == u'"' || c == u'(';
    }
    return letters;
}

QString Format::avatarColour(qint64 id) const
{
    static constexpr std::array colours{"#0b7a75"_L1, "#b0553e"_L1, "#3a6aa8"_L1, "#7a4fd0"_L1,
                                        "#85682f"_L1, "#a8437a"_L1, "#4d7a35"_L1, "#5a6674"_L1};
    return colours[quint64(id) % colours.size()];
}

} // namespace otklik
