// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/fault_plan.h"

#include <new>

namespace otklik::faults {

static_assert(std::atomic<qint64>::is_always_lock_free && std::atomic<int>::is_always_lock_free,
              "only such may be shared between programs");

FaultPlanFile::FaultPlanFile(const QString &file)
    : m_file(file)
{
    const QByteArray quiet(qsizetype(sizeof(FaultPlan)), '\0');
    const bool usable = m_file.open(QIODevice::ReadWrite) &&
                        (m_file.size() >= quiet.size() || (m_file.write(quiet) == quiet.size() && m_file.flush()));
    uchar *const memory = usable ? m_file.map(0, qint64(sizeof(FaultPlan))) : nullptr;
    if (!memory) {
        qFatal("the plan %s cannot be shared: %s", qPrintable(file), qPrintable(m_file.errorString()));
    }
    // A new file is all zeros, which is a plan in which nothing happens.
    m_plan = std::launder(reinterpret_cast<FaultPlan *>(memory));
}

void FaultPlanFile::arm(Fault fault, Moment moment, int passing, int lasting) const
{
    m_plan->fault = int(Fault::None);
    m_plan->moment = int(moment);
    m_plan->passing = passing;
    m_plan->lasting = lasting;
    m_plan->hits = 0;
    m_plan->fault = int(fault);
}

FaultPlan &ownPlan()
{
    static FaultPlan quiet{};
    static const QString name = qEnvironmentVariable("OTKLIK_FAULT_PLAN");
    if (name.isEmpty()) {
        return quiet;
    }
    static const FaultPlanFile shared(name);
    return *shared.operator->();
}

} // namespace otklik::faults
