// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long a large company's figures take to count, and how long others wait for the store meanwhile.
//
//     otklik-bench-statistics [--out FILE] [--size SIZE]
#include "server/store/statistics.h"
#include "bench/figures.h"
#include "server/store/reading.h"
#include "server/store/store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QStringList>
#include <QTemporaryDir>
#include <QTimeZone>

#include <cstdio>
#include <future>
#include <vector>

using namespace Qt::StringLiterals;
using namespace otklik;

namespace {

constexpr Timestamp Now = 1'790'000'000'000;
constexpr qint64 Year = 365LL * 24 * 3'600'000;
constexpr OperatorId Boss = 1;
constexpr int Operators = 40;
constexpr int Chats = 100'000;
constexpr int WholeYear = 366;

/// Runs a job and waits for what it returns.
template<typename T> T ask(Store &store, std::function<T(Transaction &)> job)
{
    std::promise<T> promise;
    store.submit<T>(std::move(job), [&promise](const Outcome<T> &outcome) {
        const auto *value = std::get_if<T>(&outcome);
        promise.set_value(value != nullptr ? *value : T{});
    });
    return promise.get_future().get();
}

/// Chats spread over a year, with ten messages each; every twentieth was missed.
bool fill(Transaction &transaction, int chats)
{
    transaction.run(u"INSERT INTO sites (id, site_key, name) VALUES (1, 'a', 'A'), (2, 'b', 'B')"_s);
    transaction.run(uR"(WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
        INSERT INTO operators (id, login, name, role, chosen_status, status, password_hash, last_offset)
        SELECT i, 'o' || i, 'O' || i, CASE i WHEN 1 THEN 'admin' ELSE 'operator' END, 'offline', 'offline', 'x', 0 FROM n)"_s,
                    {Operators});
    transaction.run(
        u"INSERT INTO visitors (id, site_id, token_hash, name, company, phones, emails, comment, created_at) "
        "VALUES (1, 1, 't', '', '', '[]', '[]', '', 0)"_s);
    transaction.run(uR"(WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
        INSERT INTO chats (id, visitor_id, site_id, state, operator_id, created_at, waiting_since, closed_at, closed_by,
            last_seq, last_message_id, unanswered_since, read_seq, visitor_read_seq)
        SELECT i, 1, 1 + i % 2, 'closed', CASE i % 20 WHEN 0 THEN 0 ELSE 1 + i % ? END,
            ? + i * ?, 0, ? + i * ? + 600000, 'operator', 10, i * 10, 0, 10, 10 FROM n)"_s,
                    {chats, Operators, Now - Year, Year / chats, Now - Year, Year / chats});
    transaction.run(uR"(WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10)
        INSERT INTO messages (chat_id, seq, at, kind, author_kind, author_id, author_name, client_id, text, system_code,
            system_params)
        SELECT c.id, i, c.created_at + i * 9000, CASE WHEN i = 1 OR i = 3 THEN 'system' ELSE 'message' END,
            CASE WHEN i = 1 OR i = 3 THEN 'system' WHEN i = 2 OR i % 2 = 1 OR c.operator_id = 0 THEN 'visitor'
                ELSE 'operator' END,
            c.operator_id, '', '', 'Здравствуйте, подскажите, пожалуйста, есть ли этот чайник в магазине на Баумана?',
            '', '' FROM chats c, n)"_s);
    return true;
}

/// For people.
void print(const char *what, const std::vector<double> &times)
{
    std::printf("    %-48s median %8.1f ms   slowest %8.1f ms\n", what, bench::median(times),
                bench::percentile(times, 1));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    bench::Figures figures(QCoreApplication::arguments());
    const int chats = int(figures.scaled(Chats));
    const QTemporaryDir folder;
    const Clock clock = [] { return Now; };
    const auto atOnce = [](const std::function<void()> &job) { job(); };
    Store store(folder.path(), clock, atOnce, [](const Announcements &) {});
    Reading reading(folder.path(), clock, atOnce);
    QElapsedTimer timer;
    timer.start();
    if (!ask<bool>(store, [chats](Transaction &transaction) { return fill(transaction, chats); })) {
        std::fprintf(stderr, "the company could not be made\n");
        return 1;
    }
    std::printf("    %d chats with ten messages each written in %.1f s\n", chats, double(timer.elapsed()) / 1e3);
    const QDate today = QDateTime::fromMSecsSinceEpoch(Now, QTimeZone::utc()).date();
    for (const int days : {1, 7, 30, WholeYear}) {
        std::vector<double> times;
        int taken = 0;
        std::vector<double> commits;
        for (int round = 0; round < 5; ++round) {
            const StatisticsQuestion question{.from = today.addDays(1 - days), .to = today, .zone = u"Europe/Moscow"_s};
            std::promise<int> counted;
            auto done = counted.get_future();
            timer.restart();
            reading.submit<Statistics>(
                Boss, [&](Transaction &transaction) { return statisticsFor(transaction, Boss, question); },
                [&counted](const Outcome<Statistics> &outcome) {
                    const auto *statistics = std::get_if<Statistics>(&outcome);
                    counted.set_value(statistics != nullptr ? statistics->all.taken : -1);
                });
            while (done.wait_for(std::chrono::milliseconds(20)) != std::future_status::ready) {
                QElapsedTimer commit;
                commit.start();
                ask<bool>(store, [](Transaction &transaction) {
                    transaction.run(u"UPDATE operators SET took_at = took_at + 1 WHERE id = 1"_s);
                    return true;
                });
                commits.push_back(double(commit.nsecsElapsed()) / 1e6);
            }
            taken = done.get();
            times.push_back(double(timer.nsecsElapsed()) / 1e6);
        }
        std::printf("    %d taken in ", taken);
        print(qPrintable(u"%1 day(s)"_s.arg(days)), times);
        if (!commits.empty()) {
            print("a commit of the store meanwhile", commits);
        }
        if (days == WholeYear) {
            figures.add("statistics_year_ms"_L1, bench::median(times), "ms"_L1);
            figures.add("statistics_commit_ms"_L1, bench::percentile(commits, 1), "ms, slowest meanwhile"_L1);
        }
    }
    return figures.finish();
}
