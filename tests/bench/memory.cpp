// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the program takes of the memory after an operator has signed in, with a site full of visitors before them and 30
// chats open, against an empty Qt Quick Controls window.
#include "bench/figures.h"
#include "bench/measured_process.h"
#include "bench/profile.h"

#include <QCoreApplication>
#include <QTemporaryDir>

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
    const QTemporaryDir home;
    const QString profile = home.filePath(u"profile"_s);
    bench::makeSettings(profile, false);
    bench::MeasuredProcess server(bench::neighbour(u"otklik-stand-in-server"_s),
                                  {QString::number(figures.scaled(1'000)), u"30"_s, u"0"_s}, home.path());
    const QString address = u"http://127.0.0.1:"_s + QString::fromLatin1(server.waitFor("listening"));
    double empty = 0;
    {
        bench::MeasuredProcess window(bench::neighbour(u"otklik-empty-window"_s), {}, home.path());
        window.untilFrame();
        bench::letPass(Settling);
        empty = window.memory();
    }
    bench::MeasuredProcess client(QStringLiteral(OTKLIK_PROGRAM),
                                  {u"--profile"_s, profile, u"--server"_s, address, u"--login"_s,
                                   QString::fromLatin1(bench::Login), u"--password-stdin"_s},
                                  home.path());
    client.tell("secret\n");
    server.waitFor("served");
    bench::letPass(Settling);
    const double program = client.memory();
    client.terminate();
    figures.add("memory_empty_kb"_L1, empty, "KB"_L1);
    figures.add("memory_kb"_L1, program, "KB"_L1);
    figures.add("memory_ratio"_L1, program / empty, ""_L1, Limit);
    return figures.finish();
}
