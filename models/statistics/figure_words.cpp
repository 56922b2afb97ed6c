// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics/figure_words.h"

#include <QCoreApplication>

namespace otklik::figurewords {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(otklik::FigureWords)
};

} // namespace

QString time(qint64 ms)
{
    const qint64 seconds = (qMax<qint64>(ms, 0) + 500) / 1000;
    const qint64 minutes = seconds / 60;
    const qint64 hours = minutes / 60;
    if (minutes == 0) {
        return Words::tr("%1 s", "seconds").arg(seconds);
    }
    if (hours == 0) {
        return seconds % 60 == 0 ? Words::tr("%1 min", "minutes").arg(minutes)
                                 : Words::tr("%1 min %2 s", "minutes, seconds").arg(minutes).arg(seconds % 60);
    }
    if (hours < 24) {
        return minutes % 60 == 0 ? Words::tr("%1 h", "hours").arg(hours)
                                 : Words::tr("%1 h %2 min", "hours, minutes").arg(hours).arg(minutes % 60);
    }
    return hours % 24 == 0 ? Words::tr("%1 d", "days").arg(hours / 24)
                           : Words::tr("%1 d %2 h", "days, hours").arg(hours / 24).arg(hours % 24);
}

QString timeOrDash(std::optional<qint64> ms)
{
    return ms ? time(*ms) : QStringLiteral("—");
}

QString stars(std::optional<int> hundredths, const QLocale &locale)
{
    return hundredths ? locale.toString(*hundredths / 100.0, 'f', 1) : QStringLiteral("—");
}

QString sentence(const QString &whose, const Figures &figures, const QLocale &locale)
{
    QStringList parts{Words::tr("%n taken", "chats", figures.taken), Words::tr("%n missed", "chats", figures.missed)};
    if (figures.firstAnswer) {
        parts.append(Words::tr("first answer %1").arg(time(*figures.firstAnswer)));
    }
    if (figures.length) {
        parts.append(Words::tr("length %1").arg(time(*figures.length)));
    }
    if (figures.rating) {
        parts.append(Words::tr("rating %1").arg(stars(figures.rating, locale)));
    }
    return Words::tr("%1: %2", "a day or an operator, their figures").arg(whose, parts.join(QStringLiteral(", ")));
}

} // namespace otklik::figurewords
