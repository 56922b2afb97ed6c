// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/proof.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace otklik::faults {

ProofRun::ProofRun(QString name, int trials, unsigned seed, bool isShort)
    : m_name(std::move(name))
    , m_trials(trials)
    , m_seed(seed)
    , m_short(isShort)
{
}

void ProofRun::beginRow(const QString &name)
{
    m_rows.append({.name = name, .trials = 0, .violations = 0, .figures = {}});
    m_told = 0;
}

void ProofRun::countTrial()
{
    ++m_rows.last().trials;
}

void ProofRun::violate(unsigned seed, const QString &what, int trials)
{
    ++m_rows.last().violations;
    std::fprintf(stderr, "VIOLATION %s, %s: %s\n    again: ./dev faults --trials %d --seed %u %s\n",
                 qUtf8Printable(m_name), qUtf8Printable(m_rows.last().name), qUtf8Printable(what), trials, seed,
                 qUtf8Printable(m_name));
}

void ProofRun::tellProgress(int done, int all)
{
    constexpr int Steps = 10;
    if (!m_short && done * Steps / std::max(all, 1) > m_told) {
        m_told = done * Steps / all;
        std::fprintf(stderr, "%s: %s %d of %d\n", qUtf8Printable(m_name), qUtf8Printable(m_rows.last().name), done,
                     all);
    }
}

int ProofRun::violations() const
{
    int sum = 0;
    for (const ProofRow &row : m_rows) {
        sum += row.violations;
    }
    return sum;
}

QString ProofRun::table(const QString &title, double seconds) const
{
    qsizetype width = 8;
    for (const ProofRow &row : m_rows) {
        width = std::max(width, row.name.size());
    }
    QString text = u"%1: %2 (seed %3, %4 s)\n"_s.arg(m_name, title).arg(m_seed).arg(seconds, 0, 'f', 1);
    text += u"  %1  %2  %3  %4\n"_s.arg(u"what"_s, -int(width))
                .arg(u"trials"_s, 8)
                .arg(u"violations"_s, 10)
                .arg(u"figures"_s);
    for (const ProofRow &row : m_rows) {
        text += u"  %1  %2  %3  %4\n"_s.arg(row.name, -int(width))
                    .arg(row.trials, 8)
                    .arg(row.violations, 10)
                    .arg(row.figures);
    }
    return text;
}

bool ProofRun::save(const QString &folder, const QString &title, double seconds) const
{
    QJsonArray rows;
    for (const ProofRow &row : m_rows) {
        rows.append(QJsonObject{{"what"_L1, row.name},
                                {"trials"_L1, row.trials},
                                {"violations"_L1, row.violations},
                                {"figures"_L1, row.figures}});
    }
    const QJsonObject json{{"name"_L1, m_name},
                           {"title"_L1, title},
                           {"seed"_L1, qint64(m_seed)},
                           {"seconds"_L1, seconds},
                           {"rows"_L1, rows}};
    QFile text(folder + u'/' + m_name + u".txt"_s);
    QFile data(folder + u'/' + m_name + u".json"_s);
    return QDir().mkpath(folder) && text.open(QIODevice::WriteOnly) && data.open(QIODevice::WriteOnly) &&
           text.write(table(title, seconds).toUtf8()) > 0 && data.write(QJsonDocument(json).toJson()) > 0;
}

bool waitFor(const std::function<bool()> &condition, int milliseconds)
{
    const QDeadlineTimer deadline(milliseconds);
    QTimer beat; // so that a condition which no event announces is seen too
    beat.start(5);
    while (!condition()) {
        if (deadline.hasExpired()) {
            return false;
        }
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

void letPass(int milliseconds)
{
    const QDeadlineTimer end(milliseconds);
    waitFor([&] { return end.hasExpired(); }, milliseconds + 1'000);
}

double percentile(QList<double> values, double percent)
{
    if (values.isEmpty()) {
        return 0;
    }
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, qsizetype(double(values.size()) * percent / 100.0))];
}

qint64 residentMemory(qint64 processId)
{
    QFile status(u"/proc/%1/status"_s.arg(processId));
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QList<QByteArray> lines = status.readAll().split('\n');
    const auto line = std::ranges::find_if(lines, [](const QByteArray &one) { return one.startsWith("VmRSS:"); });
    return line == lines.end() ? 0 : line->simplified().split(' ').value(1).toLongLong();
}

} // namespace otklik::faults
