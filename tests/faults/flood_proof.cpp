// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What visitors who write as fast as they may cost the others. One colleague talks with quiet visitors; meanwhile, in
// every second phase, others write to another colleague at the limit. Quiet and flooded phases take turns, so that
// whatever else the machine does falls on both.
#include "faults/proof.h"
#include "unit/server/stage.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace otklik::test;

namespace otklik::faults {

namespace {

// Of the server, for one visitor (docs/protocol.md, "rate_limited"): so many at once, and so many a second.
constexpr int BurstLimit = 20;
constexpr int SteadyLimit = 5;
constexpr int QuietVisitors = 80;
// Each quiet visitor answers once in 1.6 s: as fast as somebody can write, and for long.
constexpr int TripsPerPhase = 250;
constexpr int TripInterval = 20; // milliseconds
constexpr double MaxRatio = 1.10;
constexpr int Flooders = 10;

struct Pair
{
    std::unique_ptr<WireClient> visitor;
    ChatId chat = 0;
};

/// The visitors who write as fast as they may, with their colleague; on a thread of their own, so that what they hear
/// does not delay the measuring.
class Flood : public QObject
{
    Q_OBJECT

public:
    explicit Flood(Stage &stage)
        : m_stage(stage)
    {
    }

    bool prepare(int count)
    {
        m_colleague = m_stage.signIn(u"anna"_s);
        for (int i = 0; m_colleague && i < count; ++i) {
            auto visitor = m_stage.visit();
            if (!visitor || m_stage.chatWith(*m_colleague, *visitor) == 0) {
                return false;
            }
            m_visitors.push_back(std::move(visitor));
        }
        m_timer = std::make_unique<QTimer>();
        m_timer->setTimerType(Qt::PreciseTimer);
        connect(m_timer.get(), &QTimer::timeout, this, &Flood::writeOne);
        return m_colleague != nullptr;
    }

    /// Each writes steadily, and once all that they have saved up: one visitor after another.
    void start()
    {
        for (std::size_t i = 0; i < m_visitors.size(); ++i) {
            const int phase = TripsPerPhase * TripInterval;
            QTimer::singleShot(phase * int(i) / int(m_visitors.size()), m_timer.get(), [this, i] {
                for (int word = 0; word < BurstLimit; ++word) {
                    write(*m_visitors.at(i));
                }
            });
        }
        m_timer->start(std::max(1, 1000 / SteadyLimit / int(m_visitors.size())));
    }

    /// Until the server has answered all of it.
    bool stop()
    {
        m_timer->stop();
        const auto answered = [this] {
            return std::ranges::all_of(m_asked,
                                       [](const auto &one) { return !one.first->answer(one.second).isEmpty(); });
        };
        if (!QTest::qWaitFor(answered, QDeadlineTimer(std::chrono::seconds(60)))) {
            return false;
        }
        for (const auto &[visitor, id] : m_asked) {
            ++(WireClient::errorOf(visitor->answer(id)).isEmpty() ? m_taken : m_slowed);
        }
        m_asked.clear();
        m_colleague->forget();
        for (const auto &visitor : m_visitors) {
            visitor->forget();
        }
        return true;
    }

    void end()
    {
        m_timer.reset();
        m_visitors.clear();
        m_colleague.reset();
    }

    int taken() const { return m_taken; }
    int slowed() const { return m_slowed; }

private:
    void write(WireClient &visitor)
    {
        m_asked.emplace_back(&visitor, visitor.send(u"visitor.send"_s, say(u"Алло?"_s)));
    }
    void writeOne()
    {
        write(*m_visitors.at(m_next));
        m_next = (m_next + 1) % m_visitors.size();
    }

    Stage &m_stage;
    std::unique_ptr<WireClient> m_colleague;
    std::vector<std::unique_ptr<WireClient>> m_visitors;
    std::unique_ptr<QTimer> m_timer;
    std::vector<std::pair<WireClient *, qint64>> m_asked;
    std::size_t m_next = 0;
    int m_taken = 0;
    int m_slowed = 0;
};

/// Waits in the event loop itself, to the moment it comes; what QTest has for this looks every 10 ms.
bool hears(WireClient &client, const std::function<bool()> &holds)
{
    QEventLoop loop;
    QObject::connect(&client, &WireClient::received, &loop, [&] {
        if (holds()) {
            loop.exit(0);
        }
    });
    QTimer::singleShot(std::chrono::seconds(30), &loop, [&loop] { loop.exit(1); });
    return holds() || loop.exec() == 0;
}

/// The colleague says something, the visitor answers it, the colleague has the answer: milliseconds, or nothing.
std::optional<double> roundTrip(WireClient &colleague, const Pair &pair)
{
    QElapsedTimer clock;
    clock.start();
    pair.visitor->forget();
    colleague.forget();
    colleague.send(u"chat.send"_s, sayIn(pair.chat, u"Вы здесь?"_s));
    const bool heard = hears(*pair.visitor, [&] { return !pair.visitor->notifications(u"message"_s).isEmpty(); });
    pair.visitor->send(u"visitor.send"_s, say(u"Здесь"_s));
    // The first is the colleague's own.
    const bool answered = heard && hears(colleague, [&] { return colleague.events(u"message.added"_s).size() >= 2; });
    return answered ? std::optional(double(clock.nsecsElapsed()) / 1e6) : std::nullopt;
}

bool measure(WireClient &colleague, const std::vector<Pair> &pairs, QList<double> &trips)
{
    QElapsedTimer phase;
    phase.start();
    for (int i = 0; i < TripsPerPhase; ++i) {
        const auto trip = roundTrip(colleague, pairs.at(std::size_t(i) % pairs.size()));
        if (!trip) {
            return false;
        }
        trips.append(*trip);
        // At an even pace, whatever the last one took.
        const qint64 early = qint64(i + 1) * TripInterval - phase.elapsed();
        if (early > 0) {
            QTest::qWait(int(early));
        }
    }
    return true;
}

/// The one who talks with the quiet visitors; empty when they cannot all be brought together.
struct Quiet
{
    std::unique_ptr<WireClient> colleague;
    std::vector<Pair> pairs;
};

std::optional<Quiet> bringQuiet(Stage &stage)
{
    Quiet quiet{.colleague = stage.trouble().isEmpty() ? stage.signIn(u"boris"_s) : nullptr, .pairs = {}};
    for (int i = 0; quiet.colleague && i < QuietVisitors; ++i) {
        auto visitor = stage.visit();
        const ChatId chat = visitor ? stage.chatWith(*quiet.colleague, *visitor) : 0;
        if (chat == 0) {
            return {};
        }
        quiet.pairs.push_back({.visitor = std::move(visitor), .chat = chat});
    }
    return quiet.colleague ? std::optional(std::move(quiet)) : std::nullopt;
}

void tell(ProofRun &run, const QString &phase, const QList<double> &trips)
{
    run.beginRow(phase);
    for (qsizetype i = 0; i < trips.size(); ++i) {
        run.countTrial();
    }
    run.setFigures(u"p50 %1 ms, p95 %2 ms, p99 %3 ms"_s.arg(percentile(trips, 50), 0, 'f', 2)
                       .arg(percentile(trips, 95), 0, 'f', 2)
                       .arg(percentile(trips, 99), 0, 'f', 2));
}

void proveFlood(ProofRun &run)
{
    // Another proof of this program may have named the server over the faulty disk.
    qputenv("OTKLIK_SERVER", OTKLIK_SERVER_PROGRAM);
    qunsetenv("OTKLIK_FAULT_PLAN");
    run.beginRow(u"rounds of a quiet and a flooded phase"_s);
    Stage stage;
    const auto quietOnes = bringQuiet(stage);
    if (!quietOnes) {
        run.violate(run.seedOf(0), u"the quiet visitors find no chat: "_s + stage.trouble(), run.trials());
        return;
    }
    QThread thread;
    thread.start();
    Flood flood(stage);
    flood.moveToThread(&thread);
    const auto there = [&flood](auto what) {
        bool good = false;
        QMetaObject::invokeMethod(&flood, [&] { good = what(); }, Qt::BlockingQueuedConnection);
        return good;
    };
    QList<double> quiet;
    QList<double> flooded;
    QList<double> warming;
    const auto phase = [&](QList<double> &trips) { return measure(*quietOnes->colleague, quietOnes->pairs, trips); };
    bool good = there([&] { return flood.prepare(Flooders); }) && phase(warming);
    for (int round = 0; good && round < run.trials(); ++round) {
        good = phase(quiet) && there([&] { return flood.start(), true; }) && phase(flooded) &&
               there([&] { return flood.stop(); });
        run.countTrial();
        run.tellProgress(round + 1, run.trials());
    }
    there([&] { return flood.end(), true; });
    thread.quit();
    thread.wait();
    if (!good) {
        run.violate(run.seedOf(0), u"a round trip did not come to its end"_s, run.trials());
        return;
    }
    const double ratio = percentile(flooded, 99) / percentile(quiet, 99);
    run.setFigures(u"%1 visitors flooded: %2 messages taken, %3 slowed down; p99 %4 of the quiet one"_s.arg(Flooders)
                       .arg(flood.taken())
                       .arg(flood.slowed())
                       .arg(ratio, 0, 'f', 3));
    // In ctest many tests share the machine, so times are told and not judged.
    if (!run.isShort() && ratio > MaxRatio) {
        run.violate(run.seedOf(0), u"the flooded p99 is over %1 of the quiet one"_s.arg(MaxRatio), run.trials());
    }
    tell(run, u"quiet: there and back"_s, quiet);
    tell(run, u"flooded: there and back"_s, flooded);
}

} // namespace

Proof floodProof()
{
    return {.name = u"flood"_s,
            .title = u"visitors who write as fast as they may do not hold up the others"_s,
            .trials = 24,
            .shortTrials = 1,
            .run = proveFlood};
}

} // namespace otklik::faults

#include "flood_proof.moc"
