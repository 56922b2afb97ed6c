// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alert_board.h"

#include <algorithm>

namespace otklik {

AlertSteps AlertBoard::decide(const QList<AlertFact> &facts, const AlertTerms &terms)
{
    AlertSteps steps;
    m_facts = facts;
    dropOver(steps);
    if (terms.quiet) {
        // What was being told and is not handled is told again afterwards, with the rest.
        const QSet<AlertKey> interrupted = m_shown + m_summary;
        for (const AlertKey &key : interrupted) {
            m_told.remove(key);
        }
        steps.withdrawn += m_shown.values();
        steps.summaryWithdrawn = true;
        forgetAll();
        m_gathering = true;
        return steps;
    }
    dropSeen(steps);
    if (!terms.current) {
        m_gathering = true; // nobody could accept now, and more may be on its way
        return steps;
    }
    QList<AlertFact> fresh;
    for (const AlertFact &fact : facts) {
        if (!m_told.contains(fact.key) || fact.mark > m_told.value(fact.key)) {
            m_told.insert(fact.key, fact.mark);
            if (fact.calls() && !fact.silent) {
                steps.newCall = true; // also when it is on the screen: nobody may be looking
            }
            if (!fact.onScreen && !fact.silent) {
                fresh.append(fact);
                steps.newWord |= !fact.calls();
            }
        }
    }
    tell(fresh, steps);
    m_gathering = false;
    steps.calls = std::ranges::any_of(facts, [](const AlertFact &fact) { return fact.calls() && !fact.silent; });
    return steps;
}

AlertSteps AlertBoard::remind()
{
    AlertSteps steps;
    QList<AlertFact> waiting;
    for (const AlertFact &fact : std::as_const(m_facts)) {
        if (fact.calls() && !fact.silent && !fact.onScreen && !m_shown.contains(fact.key) &&
            !m_summary.contains(fact.key) && m_told.contains(fact.key)) {
            waiting.append(fact);
        }
    }
    tell(waiting, steps);
    return steps;
}

void AlertBoard::forgetAll()
{
    m_shown.clear();
    m_summary.clear();
}

void AlertBoard::dropOver(AlertSteps &steps)
{
    QSet<AlertKey> present;
    for (const AlertFact &fact : std::as_const(m_facts)) {
        present.insert(fact.key);
    }
    const auto isOver = [&present](const AlertKey &key) { return !present.contains(key); };
    m_told.removeIf([&](QHash<AlertKey, qint64>::iterator told) { return isOver(told.key()); });
    for (const AlertKey &key : std::as_const(m_shown)) {
        if (isOver(key)) {
            steps.withdrawn.append(key);
        }
    }
    m_shown.removeIf(isOver);
    if (m_summary.removeIf(isOver) > 0) {
        endSummary(steps);
    }
}

void AlertBoard::dropSeen(AlertSteps &steps)
{
    bool fromSummary = false;
    for (const AlertFact &fact : std::as_const(m_facts)) {
        if (fact.onScreen || fact.silent) {
            if (m_shown.remove(fact.key)) {
                steps.withdrawn.append(fact.key);
            }
            fromSummary |= m_summary.remove(fact.key);
        }
    }
    if (fromSummary) {
        endSummary(steps);
    }
}

void AlertBoard::endSummary(AlertSteps &steps)
{
    (m_summary.isEmpty() ? steps.summaryWithdrawn : steps.summaryShown) = true; // gone, or with fewer in it
}

void AlertBoard::tell(const QList<AlertFact> &fresh, AlertSteps &steps)
{
    const auto added = std::ranges::count_if(
        fresh, [this](const AlertFact &fact) { return !m_shown.contains(fact.key) && !m_summary.contains(fact.key); });
    const bool tooMany = m_shown.size() + added > Most || (m_gathering && fresh.size() > 1);
    if (tooMany) {
        steps.withdrawn += m_shown.values();
        m_summary += m_shown;
        m_shown.clear();
    }
    for (const AlertFact &fact : fresh) {
        if (tooMany || m_summary.contains(fact.key)) {
            m_summary.insert(fact.key);
            steps.summaryShown = true;
        } else {
            m_shown.insert(fact.key);
            steps.shown.append(fact.key);
        }
    }
    steps.summaryWithdrawn &= !steps.summaryShown;
}

} // namespace otklik
