// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is damaged in a cache's file and SQLite does not see by itself.
#include "cache/connection.h"
#include "cache/log_repair.h"
#include "cache/schema.h"
#include "unit/cache/cache_samples.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::samples;

namespace {

constexpr int FrameSize = 24 + 4'096;
constexpr int LogHead = 32;
const QString SecondId = u"0b7e2a86-6d3f-4c1e-9a52-7f10c5d1e002"_s;

} // namespace

class DamageCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        folder = std::make_unique<QTemporaryDir>();
        file = folder->filePath(u"otklik.sqlite"_s);
    }

    void aBrokenWordIsToldAndNeverSent()
    {
        fill();
        run(u"UPDATE outbox SET params = replace(params, 'Чем', 'Тем') WHERE client_id = '%1'"_s.arg(
            QLatin1StringView(WordsId)));
        Cache cache(file);
        QCOMPARE(cache.health(), CacheHealth::Rebuilt);
        QCOMPARE(cache.repair(), (RepairReport{.jobs = 1, .drafts = 1, .lost = 1, .unreadable = false}));
        QVERIFY(cache.repair().somethingIsLost());
        const QList<OutboxJob> jobs = jobsOf(cache);
        QCOMPARE(jobs.size(), 1);
        QCOMPARE(jobs.first().clientId, SecondId);
        QCOMPARE(jobs.first().id, 2); // as before: the answer to it may be on its way
        // Its words are still whole elsewhere: they stand in the chat as not delivered.
        const QList<TimelineEntry> entries = cache.reader().timeline(1, 0, 10).entries;
        QCOMPARE(entries.size(), 2);
        const auto broken = std::ranges::find(entries, QString::fromLatin1(WordsId),
                                              [](const TimelineEntry &entry) { return entry.message.clientId; });
        QVERIFY(broken != entries.end());
        QCOMPARE(broken->delivery, Delivery::Failed);
        QCOMPARE(broken->message.text, ownWords(1).text);
    }

    void aJobThatBreaksWhileTheProgramRunsIsNotSent()
    {
        fill();
        Cache cache(file);
        QCOMPARE(cache.health(), CacheHealth::Good);
        QSignalSpy rebuilt(&cache, &Cache::rebuilt);
        run(u"UPDATE outbox SET lane = 2 WHERE client_id = '%1'"_s.arg(QLatin1StringView(WordsId)));
        const QList<OutboxJob> jobs = jobsOf(cache);
        QCOMPARE(jobs.size(), 1);
        QCOMPARE(jobs.first().clientId, SecondId);
        QTRY_COMPARE(rebuilt.count(), 1);
        QCOMPARE(cache.repair().lost, 1);
    }

    void aBrokenBubbleIsPutRightByItsJob()
    {
        fill();
        run(u"UPDATE messages SET text = 'Тем помочь?' WHERE client_id = '%1'"_s.arg(QLatin1StringView(WordsId)));
        Cache cache(file);
        QCOMPARE(cache.health(), CacheHealth::Rebuilt);
        QVERIFY(!cache.repair().somethingIsLost());
        QCOMPARE(cache.reader().timeline(1, 0, 10).entries.first().message.text, ownWords(1).text);
        QCOMPARE(jobsOf(cache).size(), 1);
    }

    void aBrokenDraftIsToldAndNotShown()
    {
        fill();
        run(u"UPDATE drafts SET text = 'недописаннае'"_s);
        Cache cache(file);
        QCOMPARE(cache.repair(), (RepairReport{.jobs = 2, .drafts = 0, .lost = 1, .unreadable = false}));
        QVERIFY(cache.reader().draft(1).isEmpty());
    }

    void aWrongOwnerDoesNotThrowTheOutboxAway()
    {
        fill();
        run(u"UPDATE meta SET value = 'anna@ona' WHERE key = 'owner'"_s);
        Cache cache(file);
        QCOMPARE(cache.health(), CacheHealth::Rebuilt);
        QVERIFY(cache.reader().owner().isEmpty());
        QCOMPARE(cache.reader().position().operatorId, Anna);
        QVERIFY(written(cache, [](CacheWriter &writer) { writer.setOwner(u"anna@one"_s); }));
        QCOMPARE(jobsOf(cache).size(), 1);
    }

    void aCutFileGivesUpItsOutboxThoughOtherTablesAreGone()
    {
        fill();
        qint64 root = 0;
        {
            Connection look(file, Connection::Access::ReadOnly);
            root = look.value(u"SELECT max(rootpage) FROM sqlite_master"_s).toLongLong();
        }
        QVERIFY(QFile::resize(file, (root - 1) * 4'096));
        Cache cache(file);
        QCOMPARE(cache.health(), CacheHealth::Rebuilt);
        QCOMPARE(cache.repair(), (RepairReport{.jobs = 2, .drafts = 1, .lost = 0, .unreadable = false}));
    }

    void aChangedVersionDoesNotMakeTheFileTooNewOrTooOld_data()
    {
        QTest::addColumn<int>("version");
        QTest::newRow("newer") << schemaVersion() + 64;
        QTest::newRow("older") << 1;
    }
    void aChangedVersionDoesNotMakeTheFileTooNewOrTooOld()
    {
        QFETCH(int, version);
        fill();
        run(u"PRAGMA user_version = %1"_s.arg(version));
        Cache cache(file);
        QCOMPARE(cache.health(), CacheHealth::Rebuilt);
        QCOMPARE(cache.repair(), (RepairReport{.jobs = 2, .drafts = 1, .lost = 0, .unreadable = false}));
    }

    void anEmptiedFileIsSetAsideAndTold()
    {
        fill();
        QVERIFY(QFile::resize(file, 0));
        const Cache cache(file);
        QCOMPARE(cache.health(), CacheHealth::Rebuilt);
        QVERIFY(cache.repair().unreadable);
    }

    void onlyTheLastBrokenFilesAreKept()
    {
        for (int i = 1; i <= 5; ++i) {
            QFile garbage(file);
            QVERIFY(garbage.open(QIODevice::WriteOnly | QIODevice::Truncate));
            garbage.write(QByteArray(10'000, char('0' + i)));
            garbage.close();
            const Cache cache(file);
            QCOMPARE(cache.health(), CacheHealth::Rebuilt);
        }
        QCOMPARE(QDir(folder->path()).entryList({u"*.broken-?"_s}),
                 (QStringList{u"otklik.sqlite.broken-3"_s, u"otklik.sqlite.broken-4"_s, u"otklik.sqlite.broken-5"_s}));
        QFile last(file + u".broken-5"_s);
        QVERIFY(last.open(QIODevice::ReadOnly));
        last.seek(5'000);
        QCOMPARE(last.read(1), "5"_ba);
    }

    void aDamagedLogGivesUpWhatStandsBehindTheDamage_data()
    {
        QTest::addColumn<int>("at");
        QTest::newRow("its magic number") << 3;
        QTest::newRow("its salt") << 18;
        QTest::newRow("a frame's sum") << LogHead + FrameSize + 17;
        QTest::newRow("a frame's page") << LogHead + FrameSize + 500;
    }
    void aDamagedLogGivesUpWhatStandsBehindTheDamage()
    {
        QFETCH(int, at);
        const QString crashed = folder->filePath(u"crashed.sqlite"_s);
        {
            Cache cache(file);
            QVERIFY(written(cache, [](CacheWriter &writer) {
                writer.setOwner(u"anna@one"_s);
                writer.setPosition(position(77));
                writer.putChat(chat(1));
            }));
            for (int i = 0; i < 4; ++i) {
                QVERIFY(written(cache, [i](CacheWriter &writer) {
                    writer.enqueueMessage(ownWords(1, u"0b7e2a86-6d3f-4c1e-9a52-7f10c5d1e01%1"_s.arg(i)));
                }));
            }
            for (const QLatin1StringView part : {""_L1, "-wal"_L1}) { // as a crash leaves them
                QVERIFY(QFile::copy(file + part, crashed + part));
            }
        }
        QVERIFY(!logIsDamaged(crashed));
        QFile log(crashed + "-wal"_L1);
        QVERIFY(log.open(QIODevice::ReadWrite));
        QVERIFY(log.size() > LogHead + qint64(8) * FrameSize);
        log.seek(at);
        const char byte = log.read(1).front();
        log.seek(at);
        log.write(QByteArray(1, char(byte ^ 4)));
        log.close();
        QVERIFY(logIsDamaged(crashed));
        Cache cache(crashed);
        QCOMPARE(cache.health(), CacheHealth::Rebuilt);
        QCOMPARE(cache.repair().jobs, 4);
        QVERIFY(!logIsDamaged(crashed));
    }

    void findsNothingInASoundFile()
    {
        fill();
        Cache cache(file);
        QVERIFY(written(cache, [](CacheWriter &writer) {
            writer.putChat(chat(2));
            writer.addMessages(messages(2, 1, 50));
            writer.removeChat(2, 1);
        }));
        QSignalSpy rebuilt(&cache, &Cache::rebuilt);
        QSignalSpy dropped(&cache, &Cache::messagesDropped);
        QSignalSpy inspected(&cache, &Cache::inspected);
        cache.inspect();
        QTRY_COMPARE(inspected.count(), 1);
        QCOMPARE(rebuilt.count() + dropped.count(), 0);
    }

    void aBrokenWordOfTheHistoryIsForgottenAndComesAgain()
    {
        fill();
        run(u"UPDATE messages SET text = 'слова 700' WHERE seq = 700"_s);
        Cache cache(file);
        QCOMPARE(cache.health(), CacheHealth::Good); // the start does not read the history
        QVERIFY(written(cache, [](CacheWriter &writer) { writer.setFilling({.top = 9, .bottom = 1}); }));
        QSignalSpy dropped(&cache, &Cache::messagesDropped);
        cache.inspect();
        QTRY_COMPARE(dropped.count(), 1);
        QVERIFY(!cache.reader().hasMessage(1, 700));
        QVERIFY(cache.reader().hasMessage(1, 701));
        QCOMPARE(cache.reader().newestMissing(1, 0), 700);
        QCOMPARE(cache.reader().filling().top, 0);
    }

    void aBrokenIndexIsFoundWhereNobodyReads()
    {
        fill();
        damageRootOf(u"chats_of_visitor"_s);
        verifyFound();
    }

    void aBrokenSearchIndexIsFoundWhereNobodySearches()
    {
        fill();
        damageRootOf(u"message_words_docsize"_s);
        verifyFound();
    }

private:
    void fill()
    {
        Cache cache(file);
        QVERIFY(written(cache, [&](CacheWriter &writer) {
            writer.setOwner(u"anna@one"_s);
            writer.setPosition(position(77));
            writer.putOperator(colleague(Anna, u"Анна"_s));
            writer.putChat(chat(1));
            writer.enqueueMessage(ownWords(1));
            writer.enqueueMessage(ownWords(1, SecondId));
            writer.saveDraft(1, u"недописанное"_s);
            writer.addMessages(messages(1, 1, 1'200));
        }));
    }

    // The program's own writing goes around this: to its seals it is as a damaged byte.
    void run(const QString &sql)
    {
        Connection connection(file, Connection::Access::ReadWrite);
        QVERIFY2(connection.run(sql), qPrintable(connection.error().text()));
    }

    void damageRootOf(const QString &name)
    {
        qint64 root = 0;
        {
            Connection look(file, Connection::Access::ReadOnly);
            root = look.value(u"SELECT rootpage FROM sqlite_master WHERE name = '%1'"_s.arg(name)).toLongLong();
        }
        QVERIFY(root > 1);
        QFile broken(file);
        QVERIFY(broken.open(QIODevice::ReadWrite));
        broken.seek((root - 1) * 4'096);
        broken.write(QByteArray(4'096, '\xa5'));
    }

    void verifyFound()
    {
        Cache cache(file);
        QSignalSpy inspected(&cache, &Cache::inspected);
        cache.inspect();
        QTRY_COMPARE(inspected.count(), 1);
        QCOMPARE(cache.health(), CacheHealth::Rebuilt);
        QCOMPARE(cache.repair(), (RepairReport{.jobs = 2, .drafts = 1, .lost = 0, .unreadable = false}));
        QCOMPARE(cache.reader().operatorById(Anna)->name, u"Анна"_s); // whose desk is shown
    }

    static QList<OutboxJob> jobsOf(Cache &cache)
    {
        QList<OutboxJob> jobs;
        if (!written(cache, [&](CacheWriter &writer) { jobs = writer.takeJobs({}, 8); })) {
            jobs.clear();
        }
        return jobs;
    }

    std::unique_ptr<QTemporaryDir> folder;
    QString file;
};

QTEST_GUILESS_MAIN(DamageCacheTest)
#include "damage_cache_test.moc"
