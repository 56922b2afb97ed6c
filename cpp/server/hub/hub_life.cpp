// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the hub starts, stops and is measured.
#include "server/hub/hub.h"
#include "server/log.h"
#include "server/store/chats.h"
#include "server/store/company.h"
#include "server/store/visitors.h"

#include <boost/asio/post.hpp>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

struct EarlierRun
{
    QList<VisitorId> visitors; ///< with an open chat
    QList<Operator> operators;
    QList<Site> sites;
};

struct ChatCounts
{
    QHash<QString, qint64> byState;
};

QByteArray metric(const char *name, const char *type, const char *help)
{
    return QByteArray("# HELP ") + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

QByteArray sample(const QByteArray &name, qint64 value)
{
    return name + ' ' + QByteArray::number(value) + '\n';
}

} // namespace

void Hub::start()
{
    m_store.submit<EarlierRun>(
        [](Transaction &transaction) {
            endVisitsOfEarlierRun(transaction);
            return EarlierRun{.visitors = visitorsInChats(transaction),
                              .operators = operators(transaction),
                              .sites = allSites(transaction)};
        },
        [this](const Outcome<EarlierRun> &outcome) {
            if (const auto *earlier = std::get_if<EarlierRun>(&outcome)) {
                takeUp(earlier->visitors, earlier->operators, earlier->sites);
            }
        });
    boost::asio::post(m_strand, [this] { m_outside.start(); });
}

// Whoever does not come back within the usual time has left while the server was away.
void Hub::takeUp(const QList<VisitorId> &visitors, const QList<Operator> &operators, const QList<Site> &sites)
{
    for (const VisitorId id : visitors) {
        if (!m_visitorSockets.contains(id)) {
            m_visitorGrace.start(id);
        }
    }
    for (const Operator &colleague : operators) {
        // Also who chose to be shown as offline may have left chats.
        if (colleague.enabled && !m_operatorSockets.contains(colleague.id)) {
            m_operatorGrace.start(colleague.id);
        }
    }
    followOperators(operators);
    followSites(sites);
    settleWork();
}

void Hub::stop(std::function<void()> done)
{
    boost::asio::post(m_strand, [this, done = std::move(done)] {
        m_stopping = true;
        m_visitorGrace.callOffAll();
        m_operatorGrace.callOffAll();
        m_deadlines.callOffAll();
        m_targets.stop();
        m_outside.stop();
        m_dueTimer.cancel();
        m_reading.finish();
        m_store.finish();
        // The outcomes of the last jobs were posted before this.
        boost::asio::post(m_strand, [this, done] {
            m_presence.stop();
            for (auto &[id, session] : m_operatorSessions) {
                session.peer->close(CloseCode::ServerStops);
            }
            for (auto &[id, session] : m_visitorSessions) {
                session.peer->close(CloseCode::ServerStops);
            }
            done();
        });
    });
}

void Hub::whenEmpty(std::function<void()> done)
{
    m_whenEmpty = std::move(done);
    tellIfEmpty();
}

void Hub::tellIfEmpty()
{
    if (m_whenEmpty && m_operatorSessions.empty() && m_visitorSessions.empty()) {
        std::exchange(m_whenEmpty, nullptr)();
    }
}

void Hub::gatherMetrics(std::function<void(QByteArray)> done)
{
    m_store.submit<ChatCounts>(
        [](Transaction &transaction) {
            ChatCounts counts;
            const Rows rows =
                transaction.run(u"SELECT state, COUNT(*) FROM chats WHERE state <> 'closed' GROUP BY state"_s);
            for (const Row &row : rows) {
                counts.byState[row.text(0)] = row.integer(1);
            }
            return counts;
        },
        [this, done = std::move(done)](const Outcome<ChatCounts> &outcome) {
            const auto *counts = std::get_if<ChatCounts>(&outcome);
            const auto uptime = std::chrono::steady_clock::now() - m_startedAt;
            QByteArray text = metric("otklik_uptime_seconds", "gauge", "Time since the start.");
            text += sample("otklik_uptime_seconds", std::chrono::duration_cast<std::chrono::seconds>(uptime).count());
            text += metric("otklik_connections", "gauge", "Open WebSockets.");
            text += sample("otklik_connections{kind=\"operator\"}", qint64(m_operatorSessions.size()));
            text += sample("otklik_connections{kind=\"visitor\"}", qint64(m_visitorSessions.size()));
            text += metric("otklik_visitors", "gauge", "Visitors on the sites.");
            text += sample("otklik_visitors", m_presence.board().count());
            text += metric("otklik_chats", "gauge", "Open chats by state.");
            for (const char *state : {"invited", "waiting", "active"}) {
                text += sample(QByteArray("otklik_chats{state=\"") + state + "\"}",
                               counts ? counts->byState.value(QLatin1StringView(state)) : 0);
            }
            text += metric("otklik_messages_total", "counter", "Messages stored since the start.");
            text += sample("otklik_messages_total", m_messages);
            const StoreCounters &store = m_store.counters();
            text += metric("otklik_store_queue", "gauge", "Jobs that wait for the store.");
            text += sample("otklik_store_queue", m_store.waiting());
            text += metric("otklik_store_jobs_total", "counter", "Jobs the store has run.");
            text += sample("otklik_store_jobs_total", store.jobs);
            text += metric("otklik_store_commits_total", "counter", "Transactions by how they ended.");
            text += sample("otklik_store_commits_total{result=\"ok\"}", store.commits);
            text += sample("otklik_store_commits_total{result=\"failed\"}", store.failedCommits);
            done(text);
        });
}

} // namespace otklik
