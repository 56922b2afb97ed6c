// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the program does while 200 visitors are listed, of whom nothing new is heard, and nobody touches anything: how
// often its threads are woken, and how much of a core it takes. The times on the sites tick.
#include "bench/figures.h"
#include "bench/measured_desk.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace otklik;

namespace {

constexpr double MostWakeUps = 5;
constexpr double MostProcessor = 1;
constexpr int Settling = 8'000;
constexpr int Watch = 30'000;

} // namespace

int main(int argc, char **argv)
{
    bench::drawNowhere();
    const QCoreApplication application(argc, argv);
    bench::Figures figures(QCoreApplication::arguments());
    bench::MeasuredDesk desk({.visitors = figures.scaled(200), .chats = 10});
    bench::MeasuredProcess &client = desk.signIn(QStringLiteral(OTKLIK_PROGRAM));
    bench::letPass(Settling);
    const bench::Use before = client.use();
    bench::letPass(Watch);
    const bench::Use after = client.use();
    client.terminate();
    constexpr double seconds = Watch / 1000.0;
    double wakeUps = 0;
    for (const auto &[thread, count] : after.wakeUps.asKeyValueRange()) {
        const double each = double(count - before.wakeUps.value(thread)) / seconds;
        wakeUps += each;
        if (each > 0) {
            std::printf("    %-24s %6.2f/s\n", thread.constData(), each);
        }
    }
    figures.add("idle_wakeups"_L1, wakeUps, "/s"_L1, MostWakeUps);
    figures.add("idle_cpu"_L1, (after.processor - before.processor) / seconds * 100, "% of a core"_L1, MostProcessor);
    return figures.finish();
}
