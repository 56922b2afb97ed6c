// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace otklik::faults {

/// One line of a proof's table.
struct ProofRow
{
    QString name;
    int trials = 0;
    int violations = 0;
    QString figures; ///< for a person
};

/// One run of a proof: how often it is to try, with which chance, and what came of it.
class ProofRun
{
public:
    ProofRun(QString name, int trials, unsigned seed, bool isShort);

    int trials() const { return m_trials; }
    /// The short form, which ctest runs.
    bool isShort() const { return m_short; }
    /// Of the trial @p index; `--trials 1 --seed` it repeats that one.
    unsigned seedOf(int index) const { return m_seed + unsigned(index); }

    /// Begins the next line of the table.
    void beginRow(const QString &name);
    void countTrial();
    /// A trial has broken what must hold. Said at once, with the seed that repeats it, in @p trials trials.
    void violate(unsigned seed, const QString &what, int trials = 1);
    void setFigures(const QString &figures) { m_rows.last().figures = figures; }
    /// Tells on standard error how far it is, now and then.
    void tellProgress(int done, int all);

    const QList<ProofRow> &rows() const { return m_rows; }
    int violations() const;
    /// The table as people read it.
    QString table(const QString &title, double seconds) const;
    /// Puts the table into @p folder, as text and as JSON; false when it cannot.
    bool save(const QString &folder, const QString &title, double seconds) const;

private:
    QString m_name;
    int m_trials;
    unsigned m_seed;
    bool m_short;
    int m_told = 0;
    QList<ProofRow> m_rows;
};

/// What can be proved.
struct Proof
{
    QString name;
    QString title;
    int trials = 0;      ///< of the full run
    int shortTrials = 0; ///< of the one in ctest
    std::function<void(ProofRun &)> run;
};

/// Runs the event loop until @p condition holds; false when it does not within @p milliseconds.
bool waitFor(const std::function<bool()> &condition, int milliseconds = 20'000);
/// Runs the event loop for so long.
void letPass(int milliseconds);
/// The value below which @p percent of @p values lie; 0 when there are none.
double percentile(QList<double> values, double percent);
/// Resident memory of a program in KiB, as the kernel counts it.
qint64 residentMemory(qint64 processId);

Proof killProof();
Proof networkProof();
Proof historiesProof();
Proof diskProof();
Proof floodProof();
Proof clockProof();
Proof monthProof();
Proof damageProof();

} // namespace otklik::faults
