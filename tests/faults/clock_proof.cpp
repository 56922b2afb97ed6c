// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/proof.h"
#include "faults/shop_world.h"

#include <random>

using namespace Qt::StringLiterals;

namespace otklik::faults {

namespace {

constexpr qint64 Day = 24LL * 60 * 60 * 1'000;
constexpr int MostDays = 10 * 365;

// While both talk, the wall clocks of @p atClient and @p atServer jump by up to ten years either way before every word.
QString talkWhileClocksJump(ShopWorld &world, bool atClient, bool atServer, unsigned seed)
{
    std::minstd_rand random(seed);
    random.discard(3);
    const auto jump = [&random] { return (qint64(random() % unsigned(2 * MostDays)) - MostDays) * Day; };
    constexpr int Words = 6;
    for (int i = 0; i < Words; ++i) {
        if (atClient) {
            world.anna().plan()->clock = jump();
        }
        if (atServer) {
            world.serverPlan()->clock = jump();
        }
        random() % 2 == 0 ? world.annaSays() : world.visitorSays();
        letPass(int(random() % 8));
    }
    const QString missing = world.settle();
    return missing.isEmpty() ? world.findFault() : missing;
}

void prove(ProofRun &run)
{
    struct Whose
    {
        QString name;
        bool client;
        bool server;
    };
    const QList<Whose> all{
        {u"client's clock"_s, true, false}, {u"server's clock"_s, false, true}, {u"both"_s, true, true}};
    ShopWorld world;
    for (const Whose &whose : all) {
        run.beginRow(whose.name);
        int restarts = 0;
        for (int i = 0; i < run.trials(); ++i) {
            constexpr int TrialsPerChat = 30;
            QString fault = world.trouble();
            if (fault.isEmpty() && i % TrialsPerChat == 0 && !world.beginChat()) {
                fault = u"no chat comes about"_s;
            }
            if (fault.isEmpty()) {
                fault = talkWhileClocksJump(world, whose.client, whose.server, run.seedOf(i));
            }
            // The server's right time again: by a clock of years ahead all tokens are past their life, rightly.
            world.serverPlan()->clock = 0;
            constexpr int TrialsPerRestart = 5;
            if (fault.isEmpty() && i % TrialsPerRestart == 0) {
                world.startAnna(); // with the wrong clock: what it shows then comes from its cache and from the server
                ++restarts;
                fault = world.settle();
                fault = fault.isEmpty() ? world.findFault() : fault;
            }
            world.anna().plan()->clock = 0;
            run.countTrial();
            if (!fault.isEmpty()) {
                run.violate(run.seedOf(i), fault);
                if (!world.beginChat()) {
                    return;
                }
            }
            run.tellProgress(i + 1, run.trials());
        }
        run.setFigures(u"6 words a trial, each after a jump of up to 10 years; %1 restarts"_s.arg(restarts));
    }
}

} // namespace

Proof clockProof()
{
    return {.name = u"clock"_s,
            .title = u"wall clocks that jump by years change no order"_s,
            .trials = 300,
            .shortTrials = 5,
            .run = prove};
}

} // namespace otklik::faults
