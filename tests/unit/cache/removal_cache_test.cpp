// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What was removed from the company and may still be taken back, and what was discarded.
#include "cache/cache.h"
#include "cache/cache_writer.h"
#include "unit/cache/cache_samples.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace otklik;
using namespace Qt::StringLiterals;

class RemovalCacheTest : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        Fixture()
        {
            reopen();
            write([](CacheWriter &writer) {
                writer.putTag({.id = 3, .name = u"Возврат"_s, .colour = u"#ff0000"_s});
                writer.putTag({.id = 4, .name = u"Доставка"_s, .colour = u"#00ff00"_s});
                writer.putGroup({.id = 5, .name = u"Продажи"_s});
                writer.putReply({.id = 6, .operatorId = 0, .shortcut = u"привет"_s, .text = u"Здравствуйте!"_s});
            });
        }
        void reopen()
        {
            cache.reset();
            cache = std::make_unique<Cache>(folder.filePath(u"cache.sqlite"_s));
        }
        void write(std::function<void(CacheWriter &)> job)
        {
            bool done = false;
            cache->write(std::move(job), cache.get(), [&done](bool committed) { done = committed; });
            QTRY_VERIFY(done);
        }
        QList<OutboxJob> taken()
        {
            QList<OutboxJob> jobs;
            write([&jobs](CacheWriter &writer) {
                // Lane 0 gives one at a time.
                for (QList<OutboxJob> next = writer.takeJobs({}, 9); !next.isEmpty(); next = writer.takeJobs({}, 9)) {
                    jobs += next;
                    for (const OutboxJob &job : std::as_const(next)) {
                        writer.completeJob(job.id);
                    }
                }
            });
            return jobs;
        }

        QTemporaryDir folder;
        std::unique_ptr<Cache> cache;
    };

private Q_SLOTS:
    void whatIsHeldIsGoneHereAndHasNotLeft()
    {
        Fixture f;
        f.write([](CacheWriter &writer) {
            writer.holdRemoval(method::RemoveTag, 3);
            writer.holdRemoval(method::RemoveGroup, 5);
            writer.holdRemoval(method::RemoveReply, 6);
        });
        QCOMPARE(f.cache->reader().tags().size(), 1);
        QVERIFY(f.cache->reader().groups().isEmpty());
        QVERIFY(f.cache->reader().replies().isEmpty());
        QVERIFY(f.taken().isEmpty());
    }

    void takenBackItIsAsItWas()
    {
        Fixture f;
        const QList<Tag> tags = f.cache->reader().tags();
        const QList<Group> groups = f.cache->reader().groups();
        const QList<CannedReply> replies = f.cache->reader().replies();
        f.write([](CacheWriter &writer) {
            writer.holdRemoval(method::RemoveTag, 3);
            writer.holdRemoval(method::RemoveGroup, 5);
            writer.holdRemoval(method::RemoveReply, 6);
        });
        f.write([](CacheWriter &writer) {
            writer.restoreRemoved(method::RemoveReply, 6);
            writer.restoreRemoved(method::RemoveGroup, 5);
            writer.restoreRemoved(method::RemoveTag, 3);
            writer.handOverRemovals(1000);
        });
        QCOMPARE(f.cache->reader().tags(), tags);
        QCOMPARE(f.cache->reader().groups(), groups);
        QCOMPARE(f.cache->reader().replies(), replies);
        QVERIFY(f.taken().isEmpty());
    }

    void theEndOfTheProgramLosesNothing()
    {
        Fixture f;
        f.write([](CacheWriter &writer) {
            writer.holdRemoval(method::RemoveTag, 3);
            writer.holdRemoval(method::RemoveReply, 6);
        });
        f.reopen(); // nobody has handed it over
        f.write([](CacheWriter &writer) { writer.handOverRemovals(1000); });
        const QList<OutboxJob> jobs = f.taken();
        QCOMPARE(jobs.size(), 2);
        QCOMPARE(jobs.first().method, QString(method::RemoveTag));
        QCOMPARE(jobs.first().params, (QJsonObject{{"tagId"_L1, 3}}));
        QCOMPARE(jobs.last().method, QString(method::RemoveReply));
        QCOMPARE(jobs.last().params, (QJsonObject{{"replyId"_L1, 6}}));
        f.write([](CacheWriter &writer) {
            writer.handOverRemovals(2000);               // once
            writer.restoreRemoved(method::RemoveTag, 3); // too late
        });
        QVERIFY(f.taken().isEmpty());
        QCOMPARE(f.cache->reader().tags().size(), 1);
    }

    void whatIsNotThereIsNotHeld()
    {
        Fixture f;
        f.write([](CacheWriter &writer) {
            writer.holdRemoval(method::RemoveTag, 99);
            writer.handOverRemovals(1000);
        });
        QVERIFY(f.taken().isEmpty());
        QCOMPARE(f.cache->reader().tags().size(), 2);
    }

    void aDiscardedMessageComesBackAsRefusedAsItWas()
    {
        Fixture f;
        LocalId localId = 0;
        f.write([&localId](CacheWriter &writer) {
            writer.putChat(samples::chat(1));
            localId = writer.enqueueMessage(samples::ownWords(1, u"00000000-0000-4000-8000-000000000001"_s));
            const QList<OutboxJob> jobs = writer.takeJobs({}, 9);
            writer.failJob(jobs.first().id, ErrorCode::Forbidden);
        });
        const QList<TimelineEntry> refused = f.cache->reader().failedMessages();
        QCOMPARE(refused.size(), 1);
        f.write([localId](CacheWriter &writer) { writer.discard(localId, 1000); });
        QVERIFY(f.cache->reader().failedMessages().isEmpty());
        f.write([entry = refused.first()](CacheWriter &writer) { writer.restoreDiscarded(entry); });
        const QList<TimelineEntry> back = f.cache->reader().failedMessages();
        QCOMPARE(back.size(), 1);
        QCOMPARE(back.first().message, refused.first().message);
        QVERIFY(back.first().failure == ErrorCode::Forbidden);
        f.write([again = back.first().localId](CacheWriter &writer) { writer.retry(again, 2000); });
        const QList<OutboxJob> jobs = f.taken();
        QCOMPARE(jobs.size(), 1);
        QCOMPARE(jobs.first().clientId, refused.first().message.clientId);
    }

    void refusedTagsThatWereDiscardedComeBack()
    {
        Fixture f;
        f.write([](CacheWriter &writer) {
            writer.putChat(samples::chat(1));
            writer.changeTags(1, {3}, {}, 1000);
            const QList<OutboxJob> jobs = writer.takeJobs({}, 9);
            writer.failJob(jobs.first().id, ErrorCode::Invalid);
        });
        const QList<OutboxJob> refused = f.cache->reader().failedActions();
        QCOMPARE(refused.size(), 1);
        f.write([id = refused.first().id](CacheWriter &writer) { writer.discardAction(id); });
        QVERIFY(f.cache->reader().failedActions().isEmpty());
        f.write([job = refused.first()](CacheWriter &writer) { writer.restoreAction(job); });
        const QList<OutboxJob> back = f.cache->reader().failedActions();
        QCOMPARE(back.size(), 1);
        QCOMPARE(back.first().params, refused.first().params);
        QVERIFY(back.first().failure == ErrorCode::Invalid);
        QVERIFY(f.taken().isEmpty());
    }
};

QTEST_GUILESS_MAIN(RemovalCacheTest)
#include "removal_cache_test.moc"
