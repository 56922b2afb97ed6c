// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/proof.h"
#include "faults/shop_world.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>
#include <random>

using namespace Qt::StringLiterals;

namespace otklik::faults {

namespace {

constexpr int Episodes = 5;
constexpr int WordsPerEpisode = 20;        // of each side: a hundred each in a trial
constexpr double MostUntilCurrent = 2'000; // milliseconds, for 95 of 100

struct Kind
{
    QString name;
    void (*begin)(FaultProxy &proxy);
    bool silent = false; ///< nobody notices; the system has to say that the network is back
};

const std::array<Kind, 7> &kinds()
{
    static const std::array<Kind, 7> all{Kind{u"cut"_s, [](FaultProxy &proxy) { proxy.cut(); }},
                                         Kind{u"reset"_s, [](FaultProxy &proxy) { proxy.reset(); }},
                                         Kind{u"half-open"_s, [](FaultProxy &proxy) { proxy.goSilent(); }, true},
                                         Kind{u"answers lost"_s, [](FaultProxy &proxy) { proxy.loseAnswers(); }},
                                         Kind{u"delay"_s, [](FaultProxy &proxy) { proxy.delay(80); }},
                                         Kind{u"split frames"_s, [](FaultProxy &proxy) { proxy.split(7); }},
                                         Kind{u"repeat after reset"_s, [](FaultProxy &proxy) {
                                                  proxy.repeat(20);
                                                  proxy.reset();
                                              }}};
    return all;
}

class NetworkProof
{
public:
    explicit NetworkProof(ProofRun &run)
        : m_run(run)
        , m_world(ShopWorld::Pauses::Usual)
    {
    }

    void go()
    {
        m_run.beginRow(u"100 words each way"_s);
        for (int i = 0; i < m_run.trials(); ++i) {
            if (!m_world.trouble().isEmpty() || !m_world.beginChat()) {
                m_run.violate(m_run.seedOf(i), u"no chat comes about: "_s + m_world.trouble());
                return;
            }
            talk(m_run.seedOf(i));
            QString fault = m_world.settle();
            fault = fault.isEmpty() ? m_world.findFault() : fault;
            m_run.countTrial();
            if (!fault.isEmpty()) {
                m_run.violate(m_run.seedOf(i), fault);
            }
            m_run.tellProgress(i + 1, m_run.trials());
        }
        report();
    }

private:
    void talk(unsigned seed)
    {
        std::minstd_rand random(seed);
        random.discard(3);
        for (int episode = 0; episode < Episodes; ++episode) {
            const std::size_t which = random() % kinds().size();
            const unsigned begin = random() % WordsPerEpisode;
            for (unsigned word = 0; word < WordsPerEpisode; ++word) {
                if (word == begin) {
                    kinds().at(which).begin(m_world.proxy());
                }
                m_world.annaSays();
                m_world.visitorSays();
                letPass(int(random() % 6));
            }
            letPass(int(random() % 300));
            const bool announced = kinds().at(which).silent || random() % 2 == 0;
            m_times.at(which).append(untilCurrent(announced));
        }
    }

    /// The network returns. @return the milliseconds until all that was said meanwhile is at both ends
    double untilCurrent(bool announced)
    {
        FaultProxy &proxy = m_world.proxy();
        if (proxy.losesAnswers()) {
            proxy.reset(); // a stream with a hole in it does not go on
        }
        proxy.heal();
        QElapsedTimer time;
        time.start();
        if (announced) {
            m_world.anna().order({{"do"_L1, "reconnect"_L1}}); // as when the system says so
        }
        waitFor([this] { return m_world.missing().isEmpty(); }, 30'000);
        proxy.repeat(0);
        return double(time.nsecsElapsed()) / 1e6;
    }

    void report()
    {
        QList<double> all;
        for (std::size_t i = 0; i < kinds().size(); ++i) {
            describe(kinds().at(i).name, m_times.at(i));
            all += m_times.at(i);
        }
        describe(u"all: current again"_s, all);
        // In ctest many tests share the machine, so times are told and not judged.
        if (!m_run.isShort() && percentile(all, 95) > MostUntilCurrent) {
            m_run.violate(m_run.seedOf(0), u"the 95th of 100 is over %1 ms"_s.arg(MostUntilCurrent), m_run.trials());
        }
    }

    void describe(const QString &name, const QList<double> &times)
    {
        m_run.beginRow(name);
        for (qsizetype i = 0; i < times.size(); ++i) {
            m_run.countTrial();
        }
        m_run.setFigures(u"p50 %1 ms, p95 %2 ms, worst %3 ms"_s.arg(percentile(times, 50), 0, 'f', 0)
                             .arg(percentile(times, 95), 0, 'f', 0)
                             .arg(percentile(times, 100), 0, 'f', 0));
    }

    ProofRun &m_run;
    ShopWorld m_world;
    std::array<QList<double>, 7> m_times;
};

} // namespace

Proof networkProof()
{
    return {.name = u"network"_s,
            .title = u"a bad network loses, doubles and reorders nothing, and all is current soon after it"_s,
            .trials = 500,
            .shortTrials = 2,
            .run = [](ProofRun &run) { NetworkProof(run).go(); }};
}

} // namespace otklik::faults
