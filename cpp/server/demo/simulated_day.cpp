// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/simulated_day.h"

#include <algorithm>

namespace otklik {

namespace {

/// Seconds from one occasion to the next, and to the first of the day.
struct Often
{
    double least;
    double most;
    double first;
};
constexpr std::array<Often, 5> Occasions{{
    {.least = 40, .most = 60, .first = 6},
    {.least = 100, .most = 180, .first = 45},
    {.least = 45, .most = 75, .first = 15},
    {.least = 150, .most = 240, .first = 40},
    {.least = 200, .most = 320, .first = 90},
}};

// Every third waiting chat is a colleague's soon; the others are for people, who get a while to take them.
constexpr int SoonEvery = 3;
// More free visitors than this are not asked one by one whom to invite.
constexpr int Tries = 20;

} // namespace

SimulatedDay::SimulatedDay(SimulationSettings settings)
    : m_settings(std::move(settings))
    , m_lines(liveLines())
    , m_dice(m_settings.seed)
    , m_next()
{
    for (const Crowd &crowd : m_lines.crowds) {
        m_shares.insert(m_shares.size(), crowd.share, &crowd);
    }
    std::ranges::shuffle(m_shares, m_dice);
    for (std::size_t i = 0; i < m_next.size(); ++i) {
        m_next[i] = Clock::now() + time(Occasions[i].first);
    }
}

const Crowd &SimulatedDay::crowdOf(int number) const
{
    return *m_shares[number % m_shares.size()];
}

const Crowd &SimulatedDay::crowdNamed(const QString &name) const
{
    const auto found = std::ranges::find(m_lines.crowds, name, &Crowd::name);
    return found == m_lines.crowds.end() ? m_lines.crowds.first() : *found;
}

SimulatedDay::Clock::duration SimulatedDay::time(double seconds) const
{
    return std::chrono::milliseconds(qint64(seconds * m_settings.pace * 1'000));
}

bool SimulatedDay::take(Occasion occasion)
{
    const auto index = std::size_t(occasion);
    if (Clock::now() < m_next[index]) {
        return false;
    }
    m_next[index] = Clock::now() + time(between(Occasions[index].least, Occasions[index].most));
    return true;
}

SimulatedDay::Here *SimulatedDay::find(VisitorId id)
{
    const auto found = m_here.find(id);
    return found == m_here.end() ? nullptr : &*found;
}

VisitorId SimulatedDay::someoneFree(bool trade)
{
    for (int i = 0; i < Tries && !m_here.isEmpty(); ++i) {
        const auto candidate = std::next(m_here.cbegin(), roll(0, int(m_here.size()) - 1));
        if (candidate->free && (trade || !candidate->crowd->trade)) {
            return candidate.key();
        }
    }
    return 0;
}

void SimulatedDay::begin(VisitorId id, const QStringList &dialogue, qsizetype step)
{
    if (Here *here = find(id)) {
        here->free = false;
        here->dialogue = dialogue;
        here->step = step;
    }
}

std::optional<QString> SimulatedDay::nextLine(VisitorId id, QChar speaker)
{
    Here *here = find(id);
    while (here && here->step < here->dialogue.size()) {
        QString line = here->dialogue[here->step++];
        if (line.startsWith(speaker)) {
            return line;
        }
    }
    return {};
}

bool SimulatedDay::goesOn(VisitorId id, QChar speaker)
{
    const Here *here = find(id);
    return here && here->step < here->dialogue.size() && here->dialogue[here->step].startsWith(speaker);
}

SimulatedDay::Clock::time_point SimulatedDay::takeAt(ChatId id)
{
    const auto found = m_takeAt.constFind(id);
    if (found != m_takeAt.cend()) {
        return *found;
    }
    const bool soon = ++m_chats % SoonEvery == 0;
    return *m_takeAt.insert(id, Clock::now() + time(soon ? between(6, 14) : between(75, 100)));
}

bool SimulatedDay::isSimulated(OperatorId id) const
{
    return std::ranges::any_of(m_settings.colleagues, [&](const SimulatedColleague &one) { return one.id == id; });
}

} // namespace otklik
