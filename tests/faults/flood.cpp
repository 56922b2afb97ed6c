// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What visitors who write as fast as they may cost the others. One colleague talks with quiet visitors; meanwhile, in
// every second phase, others write to another colleague at the limit. Quiet and flooded phases take turns in one run,
// so that whatever else the machine does falls on both.
//
//     OTKLIK_SERVER=… otklik-flood [--rounds N] [--flooders N] [--together] [--short]
//
// In full it fails when the 99th of 100 round trips takes more than 10 % longer in a flood; --short only prints.
#include "unit/server/stage.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

namespace {

// Of the server, for one visitor (docs/protocol.md, "rate_limited"): so many at once, and so many a second.
constexpr int BurstLimit = 20;
constexpr int SteadyLimit = 5;
constexpr int QuietVisitors = 40;
// Each quiet visitor answers less than once a second, far from any limit.
constexpr int TripsPerPhase = 250;
constexpr int TripInterval = 20; // milliseconds
constexpr double MaxRatio = 1.10;
constexpr double Percentile = 0.99;

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

    /// Each writes steadily, and all that they have saved up at once: one visitor after another, or all together.
    void start(bool together)
    {
        for (std::size_t i = 0; i < m_visitors.size(); ++i) {
            const int phase = TripsPerPhase * TripInterval;
            QTimer::singleShot(together ? 0 : phase * int(i) / int(m_visitors.size()), m_timer.get(), [this, i] {
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

bool measure(WireClient &colleague, const std::vector<Pair> &pairs, std::vector<double> &trips)
{
    QElapsedTimer phase;
    phase.start();
    for (int i = 0; i < TripsPerPhase; ++i) {
        const auto trip = roundTrip(colleague, pairs.at(std::size_t(i) % pairs.size()));
        if (!trip) {
            return false;
        }
        trips.push_back(*trip);
        // At an even pace, whatever the last one took.
        const qint64 early = qint64(i + 1) * TripInterval - phase.elapsed();
        if (early > 0) {
            QTest::qWait(int(early));
        }
    }
    return true;
}

double percentile(std::vector<double> trips, double part)
{
    std::ranges::sort(trips);
    const auto at = std::size_t(std::ceil(part * double(trips.size()))) - 1;
    return trips.at(at);
}

int run(int rounds, int flooders, bool together, bool judged)
{
    Stage stage;
    const auto colleague = stage.trouble().isEmpty() ? stage.signIn(u"boris"_s) : nullptr;
    if (!colleague) {
        std::fprintf(stderr, "the server did not start: %s\n", qPrintable(stage.trouble()));
        return 2;
    }
    std::vector<Pair> pairs;
    for (int i = 0; i < QuietVisitors; ++i) {
        auto visitor = stage.visit();
        const ChatId chat = visitor ? stage.chatWith(*colleague, *visitor) : 0;
        if (chat == 0) {
            std::fprintf(stderr, "a quiet visitor found no chat\n");
            return 2;
        }
        pairs.push_back({.visitor = std::move(visitor), .chat = chat});
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
    bool good = there([&] { return flood.prepare(flooders); });
    std::vector<double> quiet;
    std::vector<double> flooded;
    std::vector<double> warming;
    good = good && measure(*colleague, pairs, warming);
    for (int round = 0; good && round < rounds; ++round) {
        good = measure(*colleague, pairs, quiet) && there([&] { return flood.start(together), true; }) &&
               measure(*colleague, pairs, flooded) && there([&] { return flood.stop(); });
    }
    there([&] { return flood.end(), true; });
    thread.quit();
    thread.wait();
    if (!good) {
        std::fprintf(stderr, "a round trip did not come to its end\n");
        return 2;
    }
    std::printf("%-10s %8s %8s %8s %8s  ms\n", "phase", "trips", "p50", "p95", "p99");
    for (const auto &[name, trips] : {std::pair{"quiet", &quiet}, {"flooded", &flooded}}) {
        std::printf("%-10s %8zu %8.2f %8.2f %8.2f\n", name, trips->size(), percentile(*trips, 0.50),
                    percentile(*trips, 0.95), percentile(*trips, Percentile));
    }
    const double ratio = percentile(flooded, Percentile) / percentile(quiet, Percentile);
    std::printf("%d visitors flooded: %d messages taken, %d slowed down; p99 ratio %.3f (at most %.2f)\n", flooders,
                flood.taken(), flood.slowed(), ratio, MaxRatio);
    return judged && ratio > MaxRatio ? 1 : 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"rounds"_s, u"Quiet and flooded phases."_s, u"N"_s, u"8"_s},
                       {u"flooders"_s, u"Visitors who flood."_s, u"N"_s, u"10"_s},
                       {u"together"_s, u"They spend what they have saved up all at the same moment."_s},
                       {u"short"_s, u"One round, not judged."_s}});
    parser.addHelpOption();
    parser.process(application);
    const bool isShort = parser.isSet(u"short"_s);
    return run(isShort ? 1 : std::max(1, parser.value(u"rounds"_s).toInt()),
               std::max(1, parser.value(u"flooders"_s).toInt()), parser.isSet(u"together"_s), !isShort);
}

#include "flood.moc"
