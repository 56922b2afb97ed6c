// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/proof.h"
#include "faults/shop_world.h"

#include <QElapsedTimer>

#include <memory>
#include <random>

using namespace Qt::StringLiterals;

namespace otklik::faults {

namespace {

// A chat grows by a few words a trial; a new one keeps what is looked through short.
constexpr int TrialsPerChat = 60;

enum class Whose : quint8 { Client, Server };
/// What kills: a moment of a commit on the disk of one side, or a message that the proxy sees.
enum class By : quint8 { Disk, Sending, Acknowledging };

struct Point
{
    QString name;
    Whose whose;
    By by;
    Moment moment = Moment::BeforeWrite;
    int passing = 0; ///< commits of that side that go by first
};

// The way of one word, in its order. The client commits it to its outbox, commits that it is handed over, sends it; the
// server commits it and acknowledges; the client commits what was acknowledged.
QList<Point> points()
{
    return {{u"client: asked to keep it"_s, Whose::Client, By::Disk, Moment::BeforeWrite, 0},
            {u"client: half of it kept"_s, Whose::Client, By::Disk, Moment::TornWrite, 0},
            {u"client: kept, not synced"_s, Whose::Client, By::Disk, Moment::BeforeSync, 0},
            {u"client: kept, not shown"_s, Whose::Client, By::Disk, Moment::AfterSync, 0},
            {u"client: handed over, not sent"_s, Whose::Client, By::Disk, Moment::AfterSync, 1},
            {u"client: sent, lost on the way"_s, Whose::Client, By::Sending, Moment::AnyCall, 0},
            {u"server: received"_s, Whose::Server, By::Disk, Moment::BeforeWrite, 0},
            {u"server: half of it stored"_s, Whose::Server, By::Disk, Moment::TornWrite, 0},
            {u"server: stored, not synced"_s, Whose::Server, By::Disk, Moment::BeforeSync, 0},
            {u"server: committed, not told"_s, Whose::Server, By::Disk, Moment::AfterSync, 0},
            {u"client: acknowledged, on the way"_s, Whose::Client, By::Acknowledging, Moment::AnyCall, 0},
            {u"client: acknowledged, not synced"_s, Whose::Client, By::Disk, Moment::BeforeSync, 2}};
}

class KillProof
{
public:
    explicit KillProof(ProofRun &run)
        : m_run(run)
    {
    }

    void go()
    {
        m_world = std::make_unique<ShopWorld>();
        if (!m_world->trouble().isEmpty()) {
            m_run.beginRow(u"setting up"_s);
            m_run.violate(m_run.seedOf(0), m_world->trouble());
            return;
        }
        for (const Whose whose : {Whose::Client, Whose::Server}) {
            row(whose == Whose::Client ? u"client: at random"_s : u"server: at random"_s,
                [this, whose](unsigned seed) { return killAtRandom(whose, seed); });
        }
        const QList<Point> all = points();
        for (const Point &point : all) {
            row(point.name, [this, &point](unsigned) { return killAt(point); });
        }
    }

private:
    // @p kill talks, has somebody killed and tells what went wrong in that.
    void row(const QString &name, const std::function<QString(unsigned)> &kill)
    {
        m_run.beginRow(name);
        QElapsedTimer time;
        time.start();
        for (int i = 0; i < m_run.trials(); ++i) {
            if (i % TrialsPerChat == 0 && !m_world->beginChat()) {
                m_run.violate(m_run.seedOf(i), u"no chat comes about any more"_s);
                return;
            }
            QString fault = kill(m_run.seedOf(i));
            m_world->serverPlan().callOff();
            m_world->anna().plan().callOff();
            m_world->proxy().setWatch({});
            if (!revive()) {
                m_run.violate(m_run.seedOf(i), u"the server does not start: "_s + m_world->server().errorText());
                return;
            }
            for (const QString &found : {m_world->settle(), m_world->findFault()}) {
                fault = fault.isEmpty() ? found : fault;
            }
            m_run.countTrial();
            if (!fault.isEmpty()) {
                m_run.violate(m_run.seedOf(i), fault);
                if (!m_world->beginChat()) {
                    return;
                }
            }
            m_run.tellProgress(i + 1, m_run.trials());
        }
        m_run.setFigures(u"%1 ms a trial"_s.arg(time.elapsed() / std::max(1, m_run.trials())));
    }

    bool revive()
    {
        const bool served = m_world->startServer();
        if (!m_world->anna().isRunning()) {
            m_world->startAnna();
        }
        return served;
    }

    QString killAtRandom(Whose whose, unsigned seed)
    {
        std::minstd_rand random(seed);
        random.discard(3); // seeds that follow each other begin alike
        for (int i = 0; i < 3; ++i) {
            m_world->annaSays();
            if (i < 2) {
                m_world->visitorSays();
            }
        }
        letPass(int(random() % 25));
        whose == Whose::Client ? m_world->anna().kill() : m_world->server().kill();
        return {};
    }

    QString killAt(const Point &point)
    {
        bool killed = false;
        if (point.by == By::Disk) {
            (point.whose == Whose::Client ? m_world->anna().plan() : m_world->serverPlan())
                .arm(Fault::Kill, point.moment, point.passing);
        } else {
            const FaultProxy::To to = point.by == By::Sending ? FaultProxy::To::Server : FaultProxy::To::Client;
            m_world->proxy().setWatch([this, to, &killed](FaultProxy::To direction, const QByteArray &text) {
                // What the server tells of a word to its author: its own answer, or the event, whichever comes first.
                const bool wanted =
                    to == FaultProxy::To::Server ? text.contains("chat.send") : text.contains("messageId");
                if (direction == to && wanted && !killed) {
                    killed = true;
                    m_world->anna().kill();
                }
                return killed;
            });
        }
        m_world->annaSays();
        const bool reached = waitFor([&] {
            return point.by != By::Disk           ? killed
                   : point.whose == Whose::Client ? !m_world->anna().isRunning()
                                                  : m_world->serverIsGone();
        });
        if (!reached) {
            return u"the point was not reached"_s;
        }
        if (point.whose == Whose::Server) {
            m_world->server().kill();
        }
        return {};
    }

    ProofRun &m_run;
    std::unique_ptr<ShopWorld> m_world;
};

} // namespace

Proof killProof()
{
    return {.name = u"kill"_s,
            .title =
                u"kill -9 of the operator's program and of the server, and both ends have each word once, in order"_s,
            .trials = 1'000,
            .shortTrials = 2,
            .run = [](ProofRun &run) { KillProof(run).go(); }};
}

} // namespace otklik::faults
