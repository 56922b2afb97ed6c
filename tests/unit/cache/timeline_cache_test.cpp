// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/cache/cache_samples.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::samples;

class TimelineCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        cache.reset();
        folder = std::make_unique<QTemporaryDir>();
        cache = std::make_unique<Cache>(folder->filePath(u"otklik.sqlite"_s));
    }
    void cleanup() { cache.reset(); }

    void ordersBySeqHoweverTheyCameAndUnsentLast()
    {
        QVERIFY(written(*cache, [](CacheWriter &writer) {
            writer.putChat(chat(1));
            writer.enqueueMessage(ownWords(1));
            writer.addMessages(messages(1, 3, 4));
            writer.addMessages(messages(1, 1, 2));
        }));
        const TimelinePage page = cache->reader().timeline(1, 0, 10);
        QCOMPARE(seqs(page), (QList<Seq>{1, 2, 3, 4, 0}));
        QCOMPARE(page.entries.last().delivery, Delivery::Queued);
        QVERIFY(page.reachesStart);
        QVERIFY(!page.gapBefore);
    }

    void comesOutTheSameTogetherAndOneByOne()
    {
        Message edited = message(1, 3, u"слово три"_s);
        edited.editedAt = edited.at + 500;
        Message answer = numbered(ownWords(1), 1, 7);
        answer.at = message(1, 7).at;
        const QList<Message> all = messages(1, 1, 6) +
                                   QList<Message>{edited, answer, message(1, 4), message(2, 1), message(3, 1)} +
                                   messages(1, 8, 9);
        const auto put = [](CacheWriter &writer) {
            writer.putChat(chat(1));
            writer.putChat(chat(3, ChatState::Closed));
            writer.addMessages({message(1, 2)});
        };
        QVERIFY(written(*cache, put));
        QVERIFY(written(*cache, [&](CacheWriter &writer) { writer.addMessages(all); }));
        Cache other(folder->filePath(u"other.sqlite"_s));
        QVERIFY(written(other, put));
        QVERIFY(written(other, [&](CacheWriter &writer) {
            for (const Message &one : all) {
                writer.addMessages({one});
            }
        }));
        for (const ChatId id : {1, 3}) {
            const QList<TimelineEntry> together = cache->reader().timeline(id, 0, 20).entries;
            const QList<TimelineEntry> oneByOne = other.reader().timeline(id, 0, 20).entries;
            QCOMPARE(together.size(), id == 1 ? 9 : 1);
            QCOMPARE(together.size(), oneByOne.size());
            for (qsizetype i = 0; i < together.size(); ++i) {
                QVERIFY(together[i].message == oneByOne[i].message);
            }
            QVERIFY(cache->reader().chat(id) == other.reader().chat(id));
        }
        QCOMPARE(cache->reader().timeline(1, 0, 20).entries[2].message.text, u"слово три"_s);
        QCOMPARE(cache->reader().chat(1)->unansweredSince, message(1, 8).at);
        QVERIFY(!cache->reader().chat(2));
    }

    void pagesBackwards()
    {
        QVERIFY(written(*cache, [](CacheWriter &writer) {
            writer.putChat(chat(1));
            writer.addMessages(messages(1, 1, 10));
        }));
        const TimelinePage newest = cache->reader().timeline(1, 0, 4);
        QCOMPARE(seqs(newest), (QList<Seq>{7, 8, 9, 10}));
        QVERIFY(!newest.reachesStart);
        QVERIFY(!newest.gapBefore);
        const TimelinePage middle = cache->reader().timeline(1, 7, 4);
        QCOMPARE(seqs(middle), (QList<Seq>{3, 4, 5, 6}));
        const TimelinePage oldest = cache->reader().timeline(1, 3, 4);
        QCOMPARE(seqs(oldest), (QList<Seq>{1, 2}));
        QVERIFY(oldest.reachesStart);
        QVERIFY(!oldest.gapBefore);
    }

    void endsAPageAtAGapAndGoesOnBehindIt()
    {
        QVERIFY(written(*cache, [](CacheWriter &writer) {
            writer.putChat(chat(1));
            writer.addMessages(messages(1, 5, 8) + messages(1, 12, 15));
        }));
        const TimelinePage newest = cache->reader().timeline(1, 0, 10);
        QCOMPARE(seqs(newest), (QList<Seq>{12, 13, 14, 15}));
        QVERIFY(newest.gapBefore);
        QVERIFY(!newest.reachesStart);
        const TimelinePage older = cache->reader().timeline(1, 12, 10);
        QCOMPARE(seqs(older), (QList<Seq>{5, 6, 7, 8}));
        QVERIFY(older.gapBefore); // the server has 1…4
        QVERIFY(older.reachesStart);
        const TimelinePage none = cache->reader().timeline(1, 5, 10);
        QVERIFY(none.entries.isEmpty());
        QVERIFY(none.gapBefore);
        QVERIFY(none.reachesStart);
        // A page that ends exactly at the gap says so too, and one that ends before it does not.
        QVERIFY(cache->reader().timeline(1, 0, 4).gapBefore);
        QVERIFY(!cache->reader().timeline(1, 0, 3).gapBefore);
        // What was missing closes it.
        QVERIFY(written(*cache, [](CacheWriter &writer) { writer.addMessages(messages(1, 1, 14)); }));
        const TimelinePage whole = cache->reader().timeline(1, 0, 20);
        QCOMPARE(whole.entries.size(), 15);
        QVERIFY(!whole.gapBefore);
    }

    void knowsThatTheServerHasAllOfAnUnopenedChat()
    {
        Chat closed = chat(1, ChatState::Closed);
        closed.lastSeq = 30;
        QVERIFY(written(*cache, [&](CacheWriter &writer) {
            writer.putChat(closed);
            writer.putChat(chat(2));
        }));
        QVERIFY(cache->reader().timeline(1, 0, 10).gapBefore);
        QVERIFY(!cache->reader().timeline(2, 0, 10).gapBefore); // nothing was ever said in it
    }

    void saysWhatOfTheNewestIsMissing()
    {
        Chat open = chat(1);
        open.lastSeq = 500;
        QVERIFY(written(*cache, [&](CacheWriter &writer) { writer.putChat(open); }));
        QCOMPARE(missing(50), std::optional<Seq>(0));
        QVERIFY(written(*cache, [](CacheWriter &writer) { writer.addMessages(messages(1, 100, 110)); }));
        QCOMPARE(missing(50), std::optional<Seq>(0)); // the newest are not among them
        QVERIFY(written(*cache, [](CacheWriter &writer) { writer.addMessages(messages(1, 401, 500)); }));
        QCOMPARE(missing(50), std::optional<Seq>(401)); // down to what was known
        QVERIFY(written(*cache, [](CacheWriter &writer) { writer.addMessages(messages(1, 111, 400)); }));
        QCOMPARE(missing(50), std::nullopt);
        QCOMPARE(missing(1'000), std::optional<Seq>(100));
    }

    void appliesMessagesToTheirChat()
    {
        QSignalSpy changed(cache.get(), &Cache::changed);
        QVERIFY(written(*cache, [](CacheWriter &writer) {
            writer.putChat(chat(1));
            writer.addMessages(messages(1, 1, 2));
        }));
        const Chat after = *cache->reader().chat(1);
        QCOMPARE(after.lastSeq, 2);
        QCOMPARE(after.lastMessage, message(1, 2));
        QCOMPARE(after.unansweredSince, message(1, 1).at);
        QCOMPARE(changed.last().first().value<ChangeSet>().chats, QList<Chat>{after});
        // History that comes later does not turn it back, and a repeat changes nothing.
        changed.clear();
        QVERIFY(written(*cache, [](CacheWriter &writer) { writer.addMessages(messages(1, 1, 2)); }));
        QCOMPARE(changed.count(), 0);
    }

    void keepsEveryFieldOfAMessage()
    {
        Message started = message(1, 1, u""_s);
        started.kind = MessageKind::System;
        started.author = {};
        started.systemCode = systemcode::ChatStarted;
        started.systemParams = {{u"pageTitle"_s, u"Чай «Улун»"_s}, {u"pageUrl"_s, u"https://lavka.example/tea"_s}};
        Message note = message(1, 2, u"строка\nвторая \t😀"_s);
        note.kind = MessageKind::Note;
        note.author = {.kind = AuthorKind::Operator, .id = 8, .name = u"Борис"_s};
        note.clientId = QString::fromLatin1(WordsId);
        QVERIFY(written(*cache, [&](CacheWriter &writer) {
            writer.putChat(chat(1));
            writer.addMessages({started, note});
        }));
        const QList<TimelineEntry> entries = cache->reader().timeline(1, 0, 10).entries;
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries[0].message, started);
        QCOMPARE(entries[1].message, note);
        QCOMPARE(cache->reader().chat(1)->lastMessage, note);
    }

    void ignoresMessagesOfChatsItDoesNotKnow()
    {
        QVERIFY(written(*cache, [](CacheWriter &writer) { writer.addMessages(messages(77, 1, 2)); }));
        QVERIFY(cache->reader().timeline(77, 0, 10).entries.isEmpty());
    }

    void costsByThePageNotByTheHistory()
    {
        QVERIFY(written(*cache, [](CacheWriter &writer) {
            writer.putChat(chat(1));
            writer.addMessages(messages(1, 1, 10'000));
        }));
        cache->reader().timeline(1, 0, 50); // prepares its statements
        QElapsedTimer timer;
        timer.start();
        for (Seq before = 9'000; before > 4'000; before -= 500) {
            QCOMPARE(cache->reader().timeline(1, before, 50).entries.size(), 50);
        }
        const qint64 pages = timer.restart();
        QCOMPARE(cache->reader().timeline(1, 0, 10'000).entries.size(), 10'000);
        const qint64 all = timer.elapsed();
        QVERIFY2(pages < all, qPrintable(u"ten pages %1 ms, everything %2 ms"_s.arg(pages).arg(all)));
    }

private:
    std::optional<Seq> missing(int wanted) const { return cache->reader().missingBefore(1, wanted); }

    static QList<Seq> seqs(const TimelinePage &page)
    {
        QList<Seq> result;
        for (const TimelineEntry &entry : page.entries) {
            result.append(entry.message.seq);
        }
        return result;
    }

    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<Cache> cache;
};

QTEST_GUILESS_MAIN(TimelineCacheTest)
#include "timeline_cache_test.moc"
