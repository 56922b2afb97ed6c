// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the program takes of the memory after an operator has signed in, with a site full of visitors before them and 30
// chats open, against an empty Qt Quick Controls window.
#include "bench/figures.h"
#include "bench/measured_desk.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace otklik;

namespace {

constexpr double Limit = 1.35;
constexpr int Settling = 6'000; // chats are being filled, what the start needed is let go

} // namespace

int main(int argc, char **argv)
{
    bench::drawNowhere();
    const QCoreApplication application(argc, argv);
    bench::Figures figures(QCoreApplication::arguments());
    bench::MeasuredDesk desk({.visitors = figures.scaled(1'000), .chats = 30});
    double empty = 0;
    {
        bench::MeasuredProcess window(bench::neighbour(u"otklik-empty-window"_s), {}, desk.home());
        window.untilFrame();
        bench::letPass(Settling);
        empty = window.memory();
    }
    bench::MeasuredProcess &client = desk.signIn(QStringLiteral(OTKLIK_PROGRAM));
    bench::letPass(Settling);
    const double program = client.memory();
    client.terminate();
    figures.add("memory_empty_kb"_L1, empty, "KB"_L1);
    figures.add("memory_kb"_L1, program, "KB"_L1);
    figures.add("memory_ratio"_L1, program / empty, ""_L1, Limit);
    return figures.finish();
}
