// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace otklik::bench {

/// Has what this program and those that it starts draw go nowhere, drawn by the processor, unless the environment says
/// otherwise: the same on every machine. To be called before the application object is made.
void drawNowhere();
/// The program @p name that was built beside this one.
QString neighbour(const QString &name);

/// What a process has used of the machine since it was started.
struct Use
{
    double processor = 0; ///< seconds of a core
    /// How often each of its threads, by number and name, has gone to sleep: so often something had woken it.
    QMap<QByteArray, qint64> wakeUps;
};

/// A program that is measured from outside, by what Linux tells of it. All calls wait; what goes wrong ends this
/// program with a reason.
///
/// It has a home of its own, given by the caller, and no session bus: what other programs do is not measured.
class MeasuredProcess
{
public:
    MeasuredProcess(const QString &program, const QStringList &arguments, const QString &home);
    /// Ends it, by closing its input.
    ~MeasuredProcess();
    MeasuredProcess(const MeasuredProcess &) = delete;
    MeasuredProcess &operator=(const MeasuredProcess &) = delete;

    /// Ends it now; for one that does not end with its input.
    void terminate();
    /// Gives it @p text to read.
    void tell(const QByteArray &text);
    /// Waits until it prints a line that begins with @p word. @return the rest of that line
    QByteArray waitFor(const QByteArray &word, int milliseconds = 120'000);
    /// Milliseconds from the call that started it to the frame that it told of (`tellFirstFrame`).
    double untilFrame();
    /// Its share of the memory in use, in KB: what it shares with others is divided among them.
    double memory();
    Use use();

private:
    QByteArray kernelsFile(const QString &name) const;
    QByteArray neededFile(const QString &name) const;

    QProcess m_process;
    qint64 m_startedAt = 0;
};

/// Lets time go by, and the event loop run.
void letPass(int milliseconds);

} // namespace otklik::bench
