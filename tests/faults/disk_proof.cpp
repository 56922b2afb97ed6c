// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/proof.h"
#include "faults/shop_world.h"

#include <memory>
#include <random>

using namespace Qt::StringLiterals;

namespace otklik::faults {

namespace {

constexpr int TrialsPerChat = 60;

struct DiskCase
{
    QString name;
    bool atClient;
    Fault fault;
};

class DiskProof
{
public:
    explicit DiskProof(ProofRun &run)
        : m_run(run)
    {
    }

    void go()
    {
        m_world = std::make_unique<ShopWorld>();
        const QList<DiskCase> cases{{u"client: disk full"_s, true, Fault::Full},
                                    {u"client: I/O error"_s, true, Fault::IoError},
                                    {u"server: disk full"_s, false, Fault::Full},
                                    {u"server: I/O error"_s, false, Fault::IoError},
                                    {u"client: power cut"_s, true, Fault::PowerCut},
                                    {u"server: power cut"_s, false, Fault::PowerCut}};
        for (const DiskCase &one : cases) {
            if (!row(one)) {
                return;
            }
        }
        seeALoss();
    }

private:
    bool row(const DiskCase &one)
    {
        m_run.beginRow(one.name);
        m_failedCalls = m_refused = 0;
        int struck = 0;
        for (int i = 0; i < m_run.trials(); ++i) {
            if (!m_world->trouble().isEmpty() || (i % TrialsPerChat == 0 && !m_world->beginChat())) {
                m_run.violate(m_run.seedOf(i), u"no chat comes about: "_s + m_world->trouble());
                return false;
            }
            struck += strike(one, m_run.seedOf(i)) ? 1 : 0;
            QString fault = m_world->settle();
            if (fault.isEmpty()) {
                fault = m_world->findFault();
            }
            m_run.countTrial();
            if (!fault.isEmpty()) {
                m_run.violate(m_run.seedOf(i), fault);
                m_world = std::make_unique<ShopWorld>();
            }
            m_run.tellProgress(i + 1, m_run.trials());
        }
        m_run.setFigures(one.fault == Fault::PowerCut
                             ? u"the power went %1 times"_s.arg(struck)
                             : u"struck %1 times, %2 calls failed, words refused and said so: %3"_s.arg(struck)
                                   .arg(m_failedCalls)
                                   .arg(m_refused));
        return true;
    }

    // The two talk while the disk fails; then it is well again, and what is not running is started. @return whether the
    // fault came to pass
    bool strike(const DiskCase &one, unsigned seed)
    {
        std::minstd_rand random(seed);
        random.discard(3);
        const FaultPlanFile &plan = one.atClient ? m_world->anna().plan() : m_world->serverPlan();
        plan->seed = seed;
        const int failing = random() % 2 == 0 ? -1 : 1 + int(random() % 20);
        plan.arm(one.fault, Moment::AnyCall, int(random() % 30), failing);
        const int failedBefore = m_world->anna().failedWrites();
        for (int i = 0; i < 3; ++i) {
            m_world->annaSays();
            if (i < 2) {
                m_world->visitorSays();
            }
            letPass(int(random() % 15));
        }
        letPass(40);
        plan.callOff();
        letPass(5); // a call that saw the fault before it was called off
        const int hits = plan->hits;
        const auto isGone = [&] { return one.atClient ? !m_world->anna().isRunning() : m_world->serverIsGone(); };
        if (one.fault == Fault::PowerCut && hits > 0) {
            waitFor(isGone);
        }
        m_failedCalls += hits;
        m_refused += m_world->anna().failedWrites() - failedBefore;
        if (isGone()) {
            one.atClient ? m_world->startAnna() : void(m_world->startServer());
        }
        return hits > 0;
    }

    // A proof that cannot fail proves nothing: over a disk that only says it has synced, a power cut must be seen to lose
    // what was acknowledged.
    void seeALoss()
    {
        m_run.beginRow(u"a disk that lies is found out"_s);
        constexpr int MostTries = 20;
        for (int i = 0; i < MostTries; ++i) {
            m_run.countTrial();
            ShopWorld world;
            world.serverPlan()->dropsSyncs = 1;
            world.visitorSays();
            world.annaSays();
            waitFor([&] { return world.visitor().isQuiet(); }, 2'000);
            world.serverPlan()->seed = m_run.seedOf(i);
            world.serverPlan().arm(Fault::PowerCut, Moment::AnyCall);
            world.visitorSays();
            waitFor([&] { return world.serverIsGone(); }, 5'000);
            world.serverPlan().callOff();
            world.serverPlan()->dropsSyncs = 0;
            if (!world.startServer() || !waitFor([&] { return world.visitor().isQuiet(); }, 5'000)) {
                m_run.setFigures(u"found out in try %1: it does not go on"_s.arg(i + 1));
                return;
            }
            world.anna().show(world.chat(), 100);
            waitFor([&] { return world.anna().shown(); }, 5'000);
            if (!world.findFault().isEmpty()) {
                m_run.setFigures(u"found out in try %1: %2"_s.arg(i + 1).arg(world.findFault()));
                return;
            }
        }
        m_run.violate(m_run.seedOf(0), u"the proof sees no loss where there is one"_s);
    }

    ProofRun &m_run;
    std::unique_ptr<ShopWorld> m_world;
    int m_failedCalls = 0;
    int m_refused = 0;
};

} // namespace

Proof diskProof()
{
    return {.name = u"disk"_s,
            .title = u"full disk, I/O errors, power cuts: nothing acknowledged is lost, and all goes on by itself"_s,
            .trials = 200,
            .shortTrials = 2,
            .run = [](ProofRun &run) { DiskProof(run).go(); }};
}

} // namespace otklik::faults
