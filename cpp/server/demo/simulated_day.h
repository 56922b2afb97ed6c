// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"
#include "server/demo/live_lines.h"
#include "server/demo/simulation.h"

#include <QHash>

#include <array>
#include <chrono>
#include <optional>
#include <random>

namespace otklik {

/// What the simulated people share: their lines, who of them is on the sites, where each conversation has got to, and
/// how often something happens, so that more visitors do not mean more chats than one operator can lead. On the
/// simulation's thread.
class SimulatedDay
{
public:
    using Clock = std::chrono::steady_clock;

    explicit SimulatedDay(SimulationSettings settings);

    const SimulationSettings &settings() const { return m_settings; }
    const LiveLines &lines() const { return m_lines; }
    /// Of the visitor @p number, by the shares of the crowds.
    const Crowd &crowdOf(int number) const;
    const Crowd &crowdNamed(const QString &name) const;

    /// So many seconds at the pace of this day.
    Clock::duration time(double seconds) const;

    enum class Occasion : quint8 {
        Ask,     ///< a visitor writes first
        Request, ///< a visitor leaves a request
        Invite,  ///< a colleague invites somebody
        Write,   ///< a colleague writes to an operator who is really there
        Transfer ///< a colleague hands a chat over to one
    };
    /// Whether it is time for one again; if so, the next is a while off.
    bool take(Occasion occasion);

    /// A simulated visitor on a site.
    struct Here
    {
        const Crowd *crowd = nullptr;
        bool free = true;     ///< talks with nobody
        bool listens = false; ///< was told that a colleague comes; waits for their first word
        QStringList dialogue;
        qsizetype step = 0; ///< the next line of the dialogue
    };
    void arrive(VisitorId id, const Crowd &crowd) { m_here[id] = {.crowd = &crowd, .dialogue = {}}; }
    void leave(VisitorId id) { m_here.remove(id); }
    /// Nothing for those who are really there, and those who left.
    Here *find(VisitorId id);
    /// Somebody to invite; 0 when there is nobody. @p trade: also on the wholesale site
    VisitorId someoneFree(bool trade);
    void begin(VisitorId id, const QStringList &dialogue, qsizetype step);
    /// What the visitor (u'v'), or the operator (u'o'), is to say next, with its verb; what the other was to say before
    /// it is passed over. Nothing when the dialogue has no more of theirs.
    std::optional<QString> nextLine(VisitorId id, QChar speaker);
    /// Whether @p speaker has the very next line.
    bool goesOn(VisitorId id, QChar speaker);

    /// When a simulated colleague takes the chat if nobody else has: of every few one soon, the rest when they have
    /// waited long.
    Clock::time_point takeAt(ChatId id);
    bool isSimulated(OperatorId id) const;

    int roll(int least, int most) { return std::uniform_int_distribution(least, most)(m_dice); }
    double between(double least, double most) { return std::uniform_real_distribution(least, most)(m_dice); }
    template<typename T> const T &pick(const QList<T> &from) { return from[roll(0, int(from.size()) - 1)]; }

private:
    SimulationSettings m_settings;
    LiveLines m_lines;
    QList<const Crowd *> m_shares; ///< each crowd as often as its share says
    std::mt19937 m_dice;
    std::array<Clock::time_point, 5> m_next; ///< by occasion
    QHash<VisitorId, Here> m_here;
    QHash<ChatId, Clock::time_point> m_takeAt;
    int m_chats = 0;
};

} // namespace otklik
