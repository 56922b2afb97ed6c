// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/cache/cache_samples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::samples;

class FillingCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        folder = std::make_unique<QTemporaryDir>();
        cache = std::make_unique<Cache>(folder->filePath(u"otklik.sqlite"_s));
    }
    void cleanup() { cache.reset(); }

    void theNewestMissingWordIsFoundBelowWhatIsHere()
    {
        Chat long_ = chat(1, ChatState::Closed);
        long_.lastSeq = 100;
        QVERIFY(written(*cache, [&](CacheWriter &writer) { writer.putChat(long_); }));
        QCOMPARE(reader().newestMissing(1, 0), 100);
        add(messages(1, 81, 100));
        QCOMPARE(reader().newestMissing(1, 0), 80);
        add(messages(1, 41, 60));
        QCOMPARE(reader().newestMissing(1, 0), 80);
        add(messages(1, 61, 80));
        QCOMPARE(reader().newestMissing(1, 0), 40);
        add(messages(1, 1, 40));
        QCOMPARE(reader().newestMissing(1, 0), 0);
        QCOMPARE(reader().newestMissing(2, 0), 0); // of a chat that is not here nothing is missing
    }

    void theOldestChatsGoFirstAndTheirVisitorsWithThem()
    {
        for (ChatId id = 1; id <= 5; ++id) {
            addClosed(id);
        }
        QVERIFY(written(*cache, [](CacheWriter &writer) {
            writer.setFilling({.top = 5, .bottom = 1, .reached = chat(1).createdAt, .whole = true, .fullAt = 0});
        }));
        QCOMPARE(evict(0, 2), 2);
        QVERIFY(!reader().chat(1) && !reader().chat(2) && reader().chat(3));
        QVERIFY(!reader().visitor(101) && reader().visitor(103));
        QVERIFY(reader().timeline(1, 0, 10).entries.isEmpty());
        QCOMPARE(reader().closedChatCount(), 3);
        // What has gone may be fetched again, when it is wanted.
        QCOMPARE(reader().filling(),
                 (Filling{.top = 5, .bottom = 3, .reached = chat(3).createdAt, .whole = false, .fullAt = 0}));
    }

    void onlyChatsThatBeganBeforeGo()
    {
        for (ChatId id = 1; id <= 3; ++id) {
            addClosed(id);
        }
        QCOMPARE(evict(chat(2).createdAt, 10), 1);
        QVERIFY(!reader().chat(1) && reader().chat(2));
    }

    void draftsAndWhatIsNotDeliveredStay()
    {
        for (ChatId id = 1; id <= 4; ++id) {
            addClosed(id);
        }
        QVERIFY(written(*cache, [](CacheWriter &writer) {
            writer.enqueueMessage(ownWords(1));
            writer.saveDraft(2, u"недописанное"_s);
            writer.changeTags(3, {9}, {}, 5);
            writer.putChat(chat(6)); // and an open one
        }));
        QCOMPARE(evict(0, 10), 1);
        QVERIFY(reader().chat(1) && reader().chat(2) && reader().chat(3) && !reader().chat(4) && reader().chat(6));
        QCOMPARE(reader().draft(2), u"недописанное"_s);
    }

    void aSnapshotHasTheNewerChatsLookedThroughAgain()
    {
        const Filling before{.top = 9, .bottom = 4, .reached = 7, .whole = false, .fullAt = 0};
        QVERIFY(written(*cache, [&](CacheWriter &writer) { writer.setFilling(before); }));
        QVERIFY(written(*cache, [](CacheWriter &writer) {
            Snapshot snapshot;
            snapshot.position = position(3);
            writer.replaceSnapshot(snapshot);
        }));
        QCOMPARE(reader().filling(), (Filling{.top = 0, .bottom = 4, .reached = 7, .whole = false, .fullAt = 0}));
    }

    void anothersChatInWhichTheOperatorTookPartOutlivesASnapshot()
    {
        Chat passedOn = chat(1);
        passedOn.operatorId = 8;
        passedOn.participants = {Anna, 8};
        Chat onlyOffered = chat(2);
        onlyOffered.operatorId = 8;
        onlyOffered.participants = {8};
        QVERIFY(written(*cache, [&](CacheWriter &writer) {
            writer.setPosition(position(1));
            writer.putChat(passedOn);
            writer.putChat(onlyOffered);
        }));
        QVERIFY(written(*cache, [](CacheWriter &writer) {
            Snapshot snapshot;
            snapshot.position = position(3);
            writer.replaceSnapshot(snapshot);
        }));
        QCOMPARE(reader().chat(1), passedOn);
        QVERIFY(!reader().chat(2));
    }

    // Else it would stand among the incoming ones for ever.
    void anothersChatIsNotOfferedAnyMoreAfterASnapshot()
    {
        Chat offered = chat(1, ChatState::Waiting);
        offered.operatorId = 0;
        offered.participants = {Anna};
        offered.offeredTo = QList<OperatorId>{Anna};
        Chat passedOn = chat(2);
        passedOn.operatorId = 8;
        passedOn.participants = {Anna, 8};
        passedOn.transfer = Transfer{};
        passedOn.transfer->toOperatorId = Anna;
        QVERIFY(written(*cache, [&](CacheWriter &writer) {
            writer.setPosition(position(1));
            writer.putChat(offered);
            writer.putChat(passedOn);
        }));
        QVERIFY(written(*cache, [](CacheWriter &writer) {
            Snapshot snapshot;
            snapshot.position = position(3);
            writer.replaceSnapshot(snapshot);
        }));
        QCOMPARE(reader().chat(1)->offeredTo, QList<OperatorId>());
        QVERIFY(!reader().chat(2)->transfer);
    }

    void howOldTheCacheIsIsKept()
    {
        QCOMPARE(reader().seenAt(), 0);
        QVERIFY(written(*cache, [](CacheWriter &writer) { writer.setSeenAt(1'700'000'000'000); }));
        QCOMPARE(reader().seenAt(), 1'700'000'000'000);
        QVERIFY(reader().usedBytes() > 0);
    }

private:
    const CacheReader &reader() const { return cache->reader(); }
    void add(const QList<Message> &words)
    {
        QVERIFY(written(*cache, [&](CacheWriter &writer) { writer.addMessages(words); }));
    }
    void addClosed(ChatId id)
    {
        QVERIFY(written(*cache, [id](CacheWriter &writer) {
            writer.putVisitor({.id = 100 + id, .card = {}});
            writer.putChat(chat(id, ChatState::Closed));
            writer.addMessages(messages(id, 1, 3));
        }));
    }
    int evict(Timestamp before, int limit)
    {
        int gone = -1;
        written(*cache, [&](CacheWriter &writer) { gone = writer.evictChats(before, limit); });
        return gone;
    }

    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<Cache> cache;
};

QTEST_GUILESS_MAIN(FillingCacheTest)
#include "filling_cache_test.moc"
