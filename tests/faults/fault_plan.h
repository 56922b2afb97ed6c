// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

#include <atomic>

namespace otklik::faults {

/// A moment in the life of a commit, as the disk sees it. In WAL mode a commit is a run of writes to the log and one
/// sync.
enum class Moment : int {
    BeforeWrite, ///< the commit is asked for, nothing of it is in the file
    TornWrite,   ///< a part of it is
    BeforeSync,  ///< all of it is, and nobody knows whether the disk has it
    AfterSync,   ///< it holds, and nobody has been told
    AnyCall,     ///< of any write or sync to any file; for faults at random
};

/// What happens then.
enum class Fault : int {
    None,
    Kill,     ///< the program is gone (SIGKILL)
    PowerCut, ///< the same, and what no sync has confirmed may be lost, each write by chance
    Full,     ///< the disk takes no more bytes
    IoError,  ///< reading goes on, writing and syncing fail
};

/// What is to befall a program: a page of memory that it shares with the one who decides.
struct FaultPlan
{
    std::atomic<int> fault;      ///< Fault
    std::atomic<int> moment;     ///< Moment
    std::atomic<int> passing;    ///< so many such moments pass by first
    std::atomic<int> lasting;    ///< Full, IoError: so many calls fail; a negative number: until it is called off
    std::atomic<int> hits;       ///< calls that the fault has befallen
    std::atomic<int> dropsSyncs; ///< the disk says that it has synced and has not
    std::atomic<unsigned> seed;  ///< of what a power cut loses
    std::atomic<int> powerStays; ///< it will not be cut: nothing has to be remembered for that
    std::atomic<qint64> clock;   ///< milliseconds by which the wall clock is wrong
};

/// The plan that lies in a file: the decider makes it, the program finds it by the name in OTKLIK_FAULT_PLAN.
class FaultPlanFile
{
public:
    /// Makes or opens @p file; a plan that cannot be made ends the program, for nothing could be proved without it.
    explicit FaultPlanFile(const QString &file);

    FaultPlan *operator->() const { return m_plan; }
    QString name() const { return m_file.fileName(); }
    /// @p passing moments go by first.
    void arm(Fault fault, Moment moment, int passing = 0, int lasting = 1) const;
    void callOff() const { m_plan->fault = int(Fault::None); }
    bool isArmed() const { return m_plan->fault != int(Fault::None); }

private:
    QFile m_file;
    FaultPlan *m_plan;
};

/// This program's plan: the one that OTKLIK_FAULT_PLAN names, else one in which nothing happens.
FaultPlan &ownPlan();

} // namespace otklik::faults
