// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How fast history goes into the cache and its index, as the background filling brings it, against SQLite taking the
// same rows in the same transactions with nothing around it.
//
//     otklik-bench-ingest [--out FILE] [--size SIZE]
#include "bench/figures.h"
#include "bench/raw_database.h"
#include "bench/talker.h"
#include "cache/cache.h"
#include "cache/cache_writer.h"
#include "domain/search_index.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>

#include <array>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::bench;

namespace {

constexpr OperatorId Me = 3;
constexpr qint64 Messages = 100'000;
// A page of closed chats comes in one answer, then the messages of each (sync/history_fetcher.h).
constexpr qint64 ChatsAtOnce = 50;

void write(Cache &cache, std::function<void(CacheWriter &)> job)
{
    QEventLoop loop;
    cache.write(std::move(job), &loop, [&loop](bool good) {
        if (!good) {
            qFatal("the cache did not take it");
        }
        loop.quit();
    });
    loop.exec();
}

/// @return seconds
double fillCache(Cache &cache, qint64 chats)
{
    Talker talker;
    QElapsedTimer timer;
    qint64 nanoseconds = 0;
    for (qint64 first = 1; first <= chats; first += ChatsAtOnce) {
        QList<Talker::Talk> talks;
        for (qint64 number = first; number < first + ChatsAtOnce; ++number) {
            talks.append(talker.talk(number, Me));
        }
        timer.start();
        write(cache, [&talks](CacheWriter &writer) {
            for (const Talker::Talk &talk : talks) {
                writer.putChat(talk.chat);
            }
        });
        for (const Talker::Talk &talk : talks) {
            write(cache, [&talk](CacheWriter &writer) { writer.addMessages(talk.messages); });
        }
        nanoseconds += timer.nsecsElapsed();
    }
    return double(nanoseconds) / 1e9;
}

using Words = std::array<QByteArray, 4>;

/// Copies what @p filled has into @p raw, which has the same tables. Reading it and finding its words is not counted.
/// @return seconds; 0 when it failed
double fillRaw(RawDatabase &raw, RawDatabase &filled, qint64 chats)
{
    using Inserter = RawDatabase::Inserter;
    Inserter addChat(raw, u"chats"_s, int(filled.number(u"SELECT count(*) FROM pragma_table_info('chats')"_s)));
    Inserter addMessage(raw, u"messages"_s,
                        int(filled.number(u"SELECT count(*) FROM pragma_table_info('messages')"_s)));
    const QString addWords = u"INSERT INTO %1 (rowid, %2) VALUES (?, ?, ?, ?, ?)"_s;
    RawDatabase::Statement addMessageWords(raw, addWords.arg(u"message_words"_s, SearchColumns));
    RawDatabase::Statement addVisitorWords(raw, addWords.arg(u"visitor_words"_s, SearchColumns));
    const auto wordsOf = [](const RawDatabase::Value &text, const QByteArray &marks) {
        const IndexedText found = indexedText({RawDatabase::textOf(text)});
        return Words{found.stems.toUtf8(), found.words.toUtf8(), found.numbers.toUtf8(), marks};
    };
    const auto index = [](RawDatabase::Statement &statement, const RawDatabase::Value &place, const Words &words) {
        statement.bind(1, place);
        for (std::size_t i = 0; i < words.size(); ++i) {
            statement.bind(int(i) + 2, words[i]);
        }
        return statement.run() >= 0;
    };
    QElapsedTimer timer;
    qint64 nanoseconds = 0;
    bool good = true;
    for (qint64 first = 1; good && first <= chats; first += ChatsAtOnce) {
        const QString which = u"BETWEEN %1 AND %2"_s.arg(first).arg(first + ChatsAtOnce - 1);
        const auto rows = filled.rows(u"SELECT * FROM chats WHERE id "_s + which);
        const auto names = filled.rows(u"SELECT visitor_id, visitor_name FROM chats WHERE id "_s + which);
        std::vector<Words> nameWords;
        nameWords.reserve(names.size());
        for (const auto &name : names) {
            nameWords.push_back(wordsOf(name[1], {}));
        }
        timer.start();
        good = raw.run(u"BEGIN IMMEDIATE"_s);
        for (std::size_t i = 0; good && i < rows.size(); ++i) {
            good = addChat.insert(rows[i]) && index(addVisitorWords, names[i][0], nameWords[i]);
        }
        good = good && raw.run(u"COMMIT"_s);
        nanoseconds += timer.nsecsElapsed();
        for (qint64 chat = first; good && chat < first + ChatsAtOnce; ++chat) {
            const auto messages =
                filled.rows(u"SELECT * FROM messages WHERE chat_id = %1 AND seq IS NOT NULL ORDER BY seq"_s.arg(chat));
            // The same number as the cache gives it (cache/search_places.h).
            const auto places =
                filled.rows(u"SELECT (max(0, at / 1000 - 946684800) << 31) | local_id, text, author_kind FROM messages "
                            "WHERE chat_id = %1 AND seq IS NOT NULL ORDER BY seq"_s.arg(chat));
            std::vector<Words> words;
            words.reserve(places.size());
            for (const auto &place : places) {
                words.push_back(wordsOf(place[1], "m p o3 s1"));
            }
            timer.start();
            good = raw.run(u"BEGIN IMMEDIATE"_s);
            for (std::size_t i = 0; good && i < messages.size(); ++i) {
                good = addMessage.insert(messages[i]) && index(addMessageWords, places[i][0], words[i]);
            }
            good = good && raw.run(u"COMMIT"_s);
            nanoseconds += timer.nsecsElapsed();
        }
    }
    return good ? double(nanoseconds) / 1e9 : 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Figures figures(QCoreApplication::arguments());
    const qint64 messages = figures.scaled(Messages);
    const qint64 chats = messages / Talker::TalkSize;
    const QTemporaryDir folder;
    const QString filledFile = folder.filePath(u"filled.sqlite"_s);
    const QString rawFile = folder.filePath(u"raw.sqlite"_s);
    double ours = 0;
    {
        Cache cache(filledFile);
        ours = fillCache(cache, chats);
        const Cache empty(rawFile); // makes the tables
    }
    RawDatabase filled(filledFile);
    RawDatabase raw(rawFile);
    // The log is written back as often as the cache does it.
    if (!raw.run(u"PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 1024"_s)) {
        return 1;
    }
    const double bare = fillRaw(raw, filled, chats);
    if (bare == 0) {
        return 1;
    }
    figures.add("ingest_messages_per_s"_L1, double(messages) / ours, "messages/s"_L1);
    figures.add("raw_ingest_messages_per_s"_L1, double(messages) / bare, "messages/s"_L1);
    figures.add("ingest_per_s"_L1, bare / ours, ""_L1, 0.6, Reach::AtLeast);
    return figures.finish();
}
