// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unit/server/company_bench.h"

#include <random>

namespace otklik::faults {

/// A company in which anything happens that operators, visitors, administrators and time can do, chosen by chance.
class CompanyLife
{
public:
    explicit CompanyLife(unsigned seed);

    test::CompanyBench &bench() { return m_bench; }
    const QList<OperatorId> &staff() const { return m_staff; }
    /// One thing happens, or is refused, and then a little time passes.
    void step();
    /// How many of the things were done and not refused.
    int done() const { return m_done; }
    unsigned chance(unsigned below) { return unsigned(m_random()) % below; }

private:
    void chatStep(OperatorId who, VisitorId visitor, const std::optional<Chat> &last);
    void transferStep(OperatorId who, const std::optional<Chat> &last);
    void companyStep(OperatorId who);
    void deskStep(OperatorId who, VisitorId visitor, ChatId chat);
    void requestStep(OperatorId who, VisitorId visitor);
    void roomStep(OperatorId who);
    template<typename T> T pick(const QList<T> &list) { return list[qsizetype(chance(unsigned(list.size())))]; }
    bool toss() { return chance(2) == 0; }

    std::minstd_rand m_random;
    test::CompanyBench m_bench;
    QList<OperatorId> m_staff;
    QList<VisitorId> m_visitors;
    int m_done = 0;
    int m_names = 0;
};

} // namespace otklik::faults
