// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long the first page of a search over a large cache takes, letter by letter, against what FTS5 alone takes for the
// same question in the same file.
//
//     otklik-bench-search [--out FILE] [--size SIZE]
#include "bench/figures.h"
#include "bench/raw_database.h"
#include "bench/talker.h"
#include "cache/cache.h"
#include "cache/cache_writer.h"
#include "domain/search_index.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::bench;

namespace {

constexpr OperatorId Me = 3;
constexpr qint64 Messages = 1'000'000;
constexpr int Queries = 200;
constexpr int ShortestQuery = 2;
constexpr int TalksAtOnce = 100;

void fill(Cache &cache, Talker &talker, qint64 messages)
{
    for (qint64 number = 1; number <= messages / Talker::TalkSize; number += TalksAtOnce) {
        QEventLoop loop;
        cache.write(
            [&talker, number](CacheWriter &writer) {
                for (qint64 one = number; one < number + TalksAtOnce; ++one) {
                    const Talker::Talk talk = talker.talk(one, Me);
                    writer.putChat(talk.chat);
                    writer.addMessages(talk.messages);
                }
            },
            &loop,
            [&loop](bool good) {
                if (!good) {
                    qFatal("the cache did not take it");
                }
                loop.quit();
            });
        loop.exec();
    }
}

/// Milliseconds until the page is there, in the thread that asked.
double search(Cache &cache, const SearchRequest &request)
{
    QEventLoop loop;
    QElapsedTimer timer;
    timer.start();
    double took = 0;
    cache.search(request, &loop, [&](const SearchPage &page) {
        took = double(timer.nsecsElapsed()) / 1e6;
        if (page.failed) {
            qFatal("the search failed");
        }
        loop.quit();
    });
    loop.exec();
    return took;
}

/// What FTS5 alone takes for the same expression, order and number.
double searchBare(RawDatabase::Statement &statement, const SearchRequest &request)
{
    const QByteArray expression = matchExpression(request.query).toUtf8();
    QElapsedTimer timer;
    timer.start();
    statement.bind(1, expression);
    statement.bind(2, qint64(request.limit) + 1);
    if (statement.run() < 0) {
        qFatal("the bare search failed");
    }
    return double(timer.nsecsElapsed()) / 1e6;
}

/// For people: what some kinds of questions take.
void printSamples(Cache &cache, const Talker &talker)
{
    const auto print = [&cache](const QString &what, const SearchRequest &request) {
        std::vector<double> times;
        times.reserve(7);
        for (int round = 0; round < 7; ++round) {
            times.push_back(search(cache, request));
        }
        std::printf("    %-44s median %7.1f ms   slowest %7.1f ms\n", qUtf8Printable(what), median(times),
                    percentile(times, 1));
    };
    print(u"the most frequent word"_s, {.query = parseSearch(talker.frequentWord() + u' '), .me = Me});
    print(u"a rare word"_s, {.query = parseSearch(talker.rareWord() + u' '), .me = Me});
    print(u"nothing"_s, {.query = parseSearch(u"абракадабра "_s), .me = Me});
    print(u"заказ, by me, one site"_s,
          {.query = parseSearch(u"заказ "), .filters = {.from = SearchFrom::Me, .site = 2}, .me = Me});
    print(u"заказ, with a tag"_s, {.query = parseSearch(u"заказ "), .filters = {.tag = 7}, .me = Me});
    print(u"заказ, with a tag that none has"_s, {.query = parseSearch(u"заказ "), .filters = {.tag = 99}, .me = Me});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Figures figures(QCoreApplication::arguments());
    const qint64 messages = figures.scaled(Messages);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"cache.sqlite"_s);
    Talker talker;
    Cache cache(file);
    QElapsedTimer timer;
    timer.start();
    fill(cache, talker, messages);
    std::printf("    %lld messages written and indexed in %.1f s, file %.0f MB\n", static_cast<long long>(messages),
                double(timer.elapsed()) / 1e3, double(QFileInfo(file).size()) / 1e6);
    printSamples(cache, talker);

    RawDatabase raw(file);
    RawDatabase::Statement bareSearch(
        raw, u"SELECT rowid FROM message_words WHERE message_words MATCH ? ORDER BY rowid DESC LIMIT ?"_s);
    std::vector<double> ours;
    std::vector<double> bare;
    const QStringList queries = talker.queries(Queries);
    for (const QString &query : queries) {
        for (qsizetype typed = ShortestQuery; typed <= query.size(); ++typed) {
            const SearchRequest request{.query = parseSearch(query.first(typed)), .me = Me};
            if (request.query.isEmpty()) {
                continue;
            }
            bare.push_back(searchBare(bareSearch, request));
            ours.push_back(search(cache, request));
        }
    }
    figures.add("search_p95_ms"_L1, percentile(ours, 0.95), "ms"_L1, 30);
    figures.add("search_bare_p95_ms"_L1, percentile(bare, 0.95), "ms"_L1);
    figures.add("search_ratio"_L1, percentile(ours, 0.95) / percentile(bare, 0.95), ""_L1, 1.5);
    figures.add("search_p50_ms"_L1, median(ours), "ms"_L1);
    return figures.finish();
}
