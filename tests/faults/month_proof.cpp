// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/proof.h"
#include "faults/shop_world.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik::faults {

namespace {

constexpr qint64 Day = 24LL * 60 * 60 * 1'000;
constexpr int ChatsPerDay = 12;
constexpr int WordsPerChat = 16; // half of them the visitor's
// What is there from the start, and caches that fill up to their size, are no growth: counting begins after these days.
constexpr int WarmDays = 6;
// Over the rest of the month a program may grow by so much; a leak of a kilobyte a word would come to more.
constexpr qint64 MostGrowth = 4'096;    // KiB
constexpr qint64 MostLogPerDay = 4'096; // bytes

struct Sizes
{
    qint64 client = 0; ///< KiB in memory
    qint64 server = 0;
    qint64 clientLog = 0; ///< bytes
    qint64 serverLog = 0;
    qint64 cache = 0; ///< bytes on the disk
};

Sizes sizesOf(ShopWorld &world)
{
    Sizes sizes{.client = residentMemory(world.anna().processId()),
                .server = residentMemory(world.server().processId()),
                .clientLog = world.anna().log().size(),
                .serverLog = world.server().log().size(),
                .cache = 0};
    for (const QLatin1StringView part : {""_L1, "-wal"_L1}) {
        sizes.cache += QFileInfo(world.anna().folder() + "/cache.sqlite"_L1 + part).size();
    }
    return sizes;
}

QString aDay(ShopWorld &world, int day)
{
    for (int chat = 0; chat < ChatsPerDay; ++chat) {
        if (!world.beginChat()) {
            return u"no chat comes about on day %1"_s.arg(day + 1);
        }
        for (int word = 0; word < WordsPerChat / 2; ++word) {
            world.annaSays();
            world.visitorSays();
        }
        QString fault = world.settle();
        fault = fault.isEmpty() ? world.findFault() : fault;
        if (!fault.isEmpty()) {
            return fault;
        }
        const qint64 now = day * Day + (chat + 1) * Day / ChatsPerDay;
        world.serverPlan()->clock = now;
        world.anna().plan()->clock = now;
    }
    return {};
}

void prove(ProofRun &run)
{
    run.beginRow(u"days without sleep"_s);
    ShopWorld world;
    if (!world.trouble().isEmpty()) {
        run.violate(run.seedOf(0), world.trouble());
        return;
    }
    const int days = run.trials();
    const int warm = std::min(WarmDays, days / 2);
    Sizes early;
    for (int day = 0; day < days; ++day) {
        if (day == warm) {
            early = sizesOf(world);
        }
        if (const QString fault = aDay(world, day); !fault.isEmpty()) {
            run.violate(run.seedOf(0), fault, days);
            return;
        }
        run.countTrial();
        run.tellProgress(day + 1, days);
    }
    const Sizes late = sizesOf(world);
    const qint64 words = qint64(days) * ChatsPerDay * WordsPerChat;
    run.setFigures(
        u"%1 words; client %2 → %3 KiB, server %4 → %5 KiB, their logs +%6 and +%7 bytes, cache %8 bytes a word"_s
            .arg(words)
            .arg(early.client)
            .arg(late.client)
            .arg(early.server)
            .arg(late.server)
            .arg(late.clientLog - early.clientLog)
            .arg(late.serverLog - early.serverLog)
            .arg((late.cache - early.cache) / std::max<qint64>(1, words * (days - warm) / days)));
    if (late.client - early.client > MostGrowth) {
        run.violate(run.seedOf(0), u"the client grew by %1 KiB"_s.arg(late.client - early.client), days);
    }
    if (late.server - early.server > MostGrowth) {
        run.violate(run.seedOf(0), u"the server grew by %1 KiB"_s.arg(late.server - early.server), days);
    }
    const qint64 mostLog = MostLogPerDay * (days - warm);
    if (late.clientLog - early.clientLog > mostLog || late.serverLog - early.serverLog > mostLog) {
        run.violate(run.seedOf(0), u"the logs grew by more than %1 bytes"_s.arg(mostLog), days);
    }
}

} // namespace

Proof monthProof()
{
    return {.name = u"month"_s,
            .title = u"thirty days without sleep, in compressed time: memory and logs do not grow"_s,
            .trials = 30,
            .shortTrials = 2,
            .run = prove};
}

} // namespace otklik::faults
