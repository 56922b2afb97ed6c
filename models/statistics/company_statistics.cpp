// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics/company_statistics.h"

#include "models/directory.h"
#include "models/format.h"
#include "models/statistics/figure_words.h"

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostKept = 64;

int daysOf(const StatisticsQuestion &question)
{
    return int(question.from.daysTo(question.to)) + 1;
}

StatisticsQuestion before(StatisticsQuestion question)
{
    const int days = daysOf(question);
    question.from = question.from.addDays(-days);
    question.to = question.to.addDays(-days);
    return question;
}

QString keyOf(const StatisticsQuestion &question)
{
    return u"%1 %2 %3 %4"_s.arg(question.from.toString(Qt::ISODate), question.to.toString(Qt::ISODate))
        .arg(question.site)
        .arg(question.colleague);
}

} // namespace

CompanyStatistics::CompanyStatistics(StatisticsCommands &commands, const Directory &directory, const Format &format,
                                     OperatorId me, QObject *parent)
    : QObject(parent)
    , m_commands(commands)
    , m_directory(directory)
    , m_format(format)
    , m_me(me)
    , m_filters(format)
    , m_days(format)
    , m_operators(format)
{
    m_filters.setPeriod(SearchFilterSet::Week);
    connect(&m_filters, &SearchFilterSet::changed, this, &CompanyStatistics::refresh);
    connect(&directory, &Directory::operatorsChanged, this, &CompanyStatistics::followRights);
    connect(&format, &Format::changed, this, [this] {
        fill();
        emit stateChanged();
        if (m_shown && m_shownQuestion != question()) {
            refresh(); // another day has begun
        }
    });
    followRights();
}

void CompanyStatistics::setColleagueId(qint64 colleagueId)
{
    if (m_colleague == colleagueId || (colleagueId != 0 && colleagueId != m_me && !m_leading)) {
        return;
    }
    m_colleague = colleagueId;
    emit colleagueChanged();
    refresh();
}

QString CompanyStatistics::colleagueName() const
{
    return m_directory.operatorName(m_colleague);
}

void CompanyStatistics::setLooking(bool looking)
{
    if (m_looking != looking) {
        m_looking = looking;
        emit lookingChanged();
        refresh();
    }
}

void CompanyStatistics::followRights()
{
    const Operator *me = m_directory.find(m_me);
    const bool leading = me != nullptr && me->role >= Role::Supervisor;
    QList<SiteId> sites = me == nullptr || me->role == Role::Admin ? QList<SiteId>() : me->sites;
    std::ranges::sort(sites);
    if (leading == m_leading && sites == m_sites) {
        return;
    }
    m_leading = leading;
    m_sites = sites;
    m_kept.clear(); // nobody goes on looking at what they may no longer see
    m_shown.reset();
    fill();
    emit rightsChanged();
    if (!leading && m_colleague != 0 && m_colleague != m_me) {
        m_colleague = 0;
        emit colleagueChanged();
    }
    if (!sites.isEmpty() && !sites.contains(m_filters.siteId())) {
        m_filters.setSiteId(0);
    }
    refresh();
}

StatisticsQuestion CompanyStatistics::question() const
{
    const SearchFilters filters = m_filters.filters();
    StatisticsQuestion question;
    question.from = m_format.day(filters.since);
    question.to = filters.until == 0 ? m_format.today() : m_format.day(filters.until - 1);
    question.zone = QString::fromLatin1(m_format.zone().id());
    question.site = filters.site;
    question.colleague = m_colleague;
    return question;
}

void CompanyStatistics::refresh()
{
    if (m_looking) {
        ask();
    }
}

void CompanyStatistics::ask()
{
    const StatisticsQuestion asked = question();
    const quint64 generation = ++m_generation;
    m_error.reset();
    if (daysOf(asked) > StatisticsQuestion::MaxDays) {
        fail(ErrorCode::TooLarge);
        return;
    }
    m_asking = true;
    showKept(asked);
    emit stateChanged();
    m_commands.fetchStatistics(asked, this, [this, generation, asked](const Result<Statistics> &result) {
        if (generation == m_generation) {
            take(asked, result);
        }
    });
    m_commands.fetchStatistics(before(asked), this, [this, generation, asked](const Result<Statistics> &result) {
        const auto *earlier = std::get_if<Statistics>(&result);
        if (generation == m_generation && earlier != nullptr) {
            takeBefore(asked, *earlier);
        }
    });
}

void CompanyStatistics::take(const StatisticsQuestion &asked, const Result<Statistics> &result)
{
    if (const auto *error = std::get_if<ProtocolError>(&result)) {
        fail(error->code);
        return;
    }
    if (m_kept.size() >= MostKept) {
        m_kept.clear();
    }
    Counted &counted = m_kept[keyOf(asked)];
    counted.now = std::get<Statistics>(result);
    counted.at = m_format.now();
    m_asking = false;
    showKept(asked);
    emit stateChanged();
}

// The server answers in the order it was asked.
void CompanyStatistics::takeBefore(const StatisticsQuestion &asked, const Statistics &before)
{
    const auto counted = m_kept.find(keyOf(asked));
    if (counted != m_kept.end()) {
        counted->before = before;
        showKept(asked);
    }
}

void CompanyStatistics::showKept(const StatisticsQuestion &asked)
{
    const auto counted = m_kept.constFind(keyOf(asked));
    if (counted != m_kept.constEnd()) {
        m_shown = *counted;
        m_shownQuestion = asked;
        fill();
    }
}

void CompanyStatistics::fail(ErrorCode code)
{
    m_asking = false;
    m_error = code;
    if (m_shown && m_shownQuestion != question()) {
        m_shown.reset();
        fill();
    }
    emit stateChanged();
}

int CompanyStatistics::state() const
{
    if (m_shown) {
        return m_shown->now.all.isEmpty() ? Empty : Shown;
    }
    if (!m_error) {
        return Loading;
    }
    return m_error == ErrorCode::Unavailable ? Offline : Failed;
}

QString CompanyStatistics::problem() const
{
    if (!m_error) {
        return {};
    }
    if (m_shown) {
        return m_error == ErrorCode::Unavailable
                   ? tr("The server cannot be asked now. These are the figures of %1").arg(m_format.moment(m_shown->at))
                   : tr("The figures could not be counted again. These are of %1").arg(m_format.moment(m_shown->at));
    }
    switch (*m_error) {
    case ErrorCode::Unavailable:
        return tr("The server counts the figures, and it cannot be asked now. They come when the connection is back.");
    case ErrorCode::TooLarge:
        return tr("A period has at most %n day(s). Choose a shorter one.", nullptr, StatisticsQuestion::MaxDays);
    case ErrorCode::Forbidden:
    case ErrorCode::NotFound:
        return tr("You do not work with this site any more, or may not see these figures.");
    case ErrorCode::NoSuchMethod:
        return tr("The server is older than this program and cannot count yet.");
    default:
        return tr("The server could not count the figures.");
    }
}

QString CompanyStatistics::periodText() const
{
    const StatisticsQuestion asked = question();
    const QString first = m_format.shortDay(asked.from);
    return asked.from == asked.to ? first
                                  : tr("%1 – %2", "from a day to a day").arg(first, m_format.shortDay(asked.to));
}

QString CompanyStatistics::taken() const
{
    return m_format.locale().toString(m_shown ? m_shown->now.all.taken : 0);
}

QString CompanyStatistics::missed() const
{
    return m_format.locale().toString(m_shown ? m_shown->now.all.missed : 0);
}

QString CompanyStatistics::firstAnswer() const
{
    return figurewords::timeOrDash(m_shown ? m_shown->now.all.firstAnswer : std::nullopt);
}

QString CompanyStatistics::length() const
{
    return figurewords::timeOrDash(m_shown ? m_shown->now.all.length : std::nullopt);
}

QString CompanyStatistics::rating() const
{
    return figurewords::stars(m_shown ? m_shown->now.all.rating : std::nullopt, m_format.locale());
}

const Figures *CompanyStatistics::figuresBefore() const
{
    return m_shown && m_shown->before ? &m_shown->before->all : nullptr;
}

QString CompanyStatistics::beforeText(const QString &figure) const
{
    const int days = daysOf(m_shownQuestion);
    const QString unbroken = QString(figure).replace(u' ', QChar::Nbsp); // a number stays with its unit
    if (days == 1) {
        return m_shownQuestion.to == m_format.today() ? tr("yesterday: %1", "a figure of the day before").arg(unbroken)
                                                      : tr("the day before: %1", "a figure").arg(unbroken);
    }
    return tr("%n day(s) before: %1", "a figure of the period before this one", days).arg(unbroken);
}

QString CompanyStatistics::takenBefore() const
{
    const Figures *figures = figuresBefore();
    return figures == nullptr ? QString() : beforeText(m_format.locale().toString(figures->taken));
}

QString CompanyStatistics::missedBefore() const
{
    const Figures *figures = figuresBefore();
    return figures == nullptr ? QString() : beforeText(m_format.locale().toString(figures->missed));
}

QString CompanyStatistics::firstAnswerBefore() const
{
    const Figures *figures = figuresBefore();
    return figures == nullptr ? QString() : beforeText(figurewords::timeOrDash(figures->firstAnswer));
}

QString CompanyStatistics::lengthBefore() const
{
    const Figures *figures = figuresBefore();
    return figures == nullptr ? QString() : beforeText(figurewords::timeOrDash(figures->length));
}

QString CompanyStatistics::ratingBefore() const
{
    const Figures *figures = figuresBefore();
    QStringList parts;
    if (m_shown && m_shown->now.all.ratings > 0) {
        const int ratings = m_shown->now.all.ratings;
        parts.append(tr("%1 rating(s)", nullptr, ratings).arg(m_format.locale().toString(ratings)));
    }
    if (figures != nullptr) {
        parts.append(beforeText(figurewords::stars(figures->rating, m_format.locale())));
    }
    return parts.join(u", "_s);
}

void CompanyStatistics::fill()
{
    const Statistics counted = m_shown ? m_shown->now : Statistics{};
    fillDays(counted);
    fillOperators(counted);
    emit shownChanged();
}

void CompanyStatistics::fillDays(const Statistics &counted)
{
    QList<FigureRow> rows;
    qint64 most = 0;
    qint64 longest = 0;
    m_answers.clear();
    for (const DayFigures &day : counted.days) {
        const Figures &figures = day.figures;
        most = std::max<qint64>(most, qint64(figures.taken) + figures.missed);
        longest = std::max(longest, figures.firstAnswer.value_or(0));
        m_answers.append(double(figures.firstAnswer.value_or(-1)));
        rows.append({.key = day.day.toString(Qt::ISODate),
                     .title = m_format.dayTitle(m_format.startOf(day.day)),
                     .label = m_format.shortDay(day.day),
                     .colleague = 0,
                     .initials = {},
                     .colour = {},
                     .figures = figures});
    }
    m_chatAxis = PlotAxis::forCounts(most, m_format);
    m_answerAxis = PlotAxis::forTimes(longest);
    m_days.setRows(rows);
}

void CompanyStatistics::fillOperators(const Statistics &counted)
{
    QList<FigureRow> rows;
    for (const OperatorFigures &colleague : counted.operators) {
        rows.append({.key = QString::number(colleague.operatorId),
                     .title = colleague.name,
                     .label = {},
                     .colleague = colleague.operatorId,
                     .initials = m_format.initials(colleague.name),
                     .colour = m_format.avatarColour(colleague.operatorId),
                     .figures = colleague.figures});
    }
    m_operators.setRows(rows);
}

} // namespace otklik
