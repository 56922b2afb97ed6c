// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What visitors cost the server who are on a site and do nothing: memory of each, and processor time of all.
//
//     otklik-bench-server_idle [--out FILE] [--size SIZE]
#include "bench/connected_company.h"
#include "bench/figures.h"
#include "bench/proc.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace otklik;
using namespace otklik::bench;

namespace {

constexpr int Visitors = 10'000;
// The server pings each line once in 25 s: two whole rounds of that.
constexpr auto Watched = 50s;
// For what coming in has begun to be over: presence to the operator, the log written back into the database.
constexpr auto Quieting = 10s;

bool measure(Figures &figures)
{
    const int count = int(figures.scaled(Visitors));
    if (!Crowd::makeRoom(count)) {
        std::printf("The system does not allow %d sockets in one process.\n", count);
        return figures.size() == Size::Large;
    }
    test::ServerProcess server;
    if (!makeCompany(server, 1, {u"http://shop.test"_s}) || !server.start()) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(server.errorText()));
        return false;
    }
    ConnectedCompany company(server);
    const auto wait = [&company](std::chrono::milliseconds time) {
        const auto end = std::chrono::steady_clock::now() + time;
        return company.crowd().serve(time + 10s, [end] { return std::chrono::steady_clock::now() >= end; });
    };
    // The first visitors make what all share: threads, statements, room in the allocator.
    if (!company.operatorsCome(1) || !company.visitorsCome(100) || !wait(Quieting)) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(company.error()));
        return false;
    }
    const double before = memoryKbOf(server.processId());
    if (!company.visitorsCome(count) || !wait(Quieting)) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(company.error()));
        return false;
    }
    const double cpuBefore = cpuSecondsOf(server.processId());
    if (!wait(Watched)) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(company.error()));
        return false;
    }
    const double cpu = cpuSecondsOf(server.processId()) - cpuBefore;
    const double memory = memoryKbOf(server.processId()) - before;
    figures.add("server_kb_per_visitor"_L1, memory / count, "KB"_L1, 20);
    figures.add("server_cpu_idle"_L1, 100 * cpu / std::chrono::duration<double>(Watched).count(), "% of a core"_L1, 5);
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Figures figures(QCoreApplication::arguments());
    return measure(figures) ? figures.finish() : 1;
}
