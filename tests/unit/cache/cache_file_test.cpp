// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/connection.h"
#include "cache/schema.h"
#include "unit/cache/cache_samples.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::samples;

class CacheFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        folder = std::make_unique<QTemporaryDir>();
        file = folder->filePath(u"otklik.sqlite"_s);
    }

    void migratedSchemaEqualsAFreshOne()
    {
        Connection fresh(folder->filePath(u"fresh.sqlite"_s), Connection::Access::ReadWrite);
        QVERIFY(migrate(fresh));
        QCOMPARE(fresh.value(u"PRAGMA user_version"_s).toInt(), schemaVersion());
        for (int from = 0; from <= schemaVersion(); ++from) {
            Connection old(folder->filePath(u"from-%1.sqlite"_s.arg(from)), Connection::Access::ReadWrite);
            QVERIFY(migrate(old, from));
            QCOMPARE(old.value(u"PRAGMA user_version"_s).toInt(), from);
            QVERIFY(migrate(old));
            QCOMPARE(schemaOf(old), schemaOf(fresh));
            QCOMPARE(old.value(u"PRAGMA user_version"_s).toInt(), schemaVersion());
        }
        QVERIFY(schemaOf(fresh).size() > 10);
    }

    void aFailedMigrationLeavesTheVersionAsItWas()
    {
        Connection connection(file, Connection::Access::ReadWrite);
        QVERIFY(connection.run(u"CREATE TABLE tags (id INTEGER)"_s)); // in the way of the first step
        QVERIFY(!migrate(connection));
        QCOMPARE(connection.value(u"PRAGMA user_version"_s).toInt(), 0);
        QCOMPARE(schemaOf(connection).size(), 1);
    }

    void doesNotTouchWhatIsTooNew()
    {
        {
            Connection newer(file, Connection::Access::ReadWrite);
            QVERIFY(newer.run(u"CREATE TABLE of_the_future (id INTEGER)"_s));
            QVERIFY(newer.run(u"PRAGMA user_version = %1"_s.arg(schemaVersion() + 1)));
        }
        const QByteArray before = bytes(file);
        {
            Cache cache(file);
            QCOMPARE(cache.health(), CacheHealth::TooNew);
            QSignalSpy failed(&cache, &Cache::writeFailed);
            QVERIFY(!written(cache, [](CacheWriter &writer) { writer.putChat(chat(1)); }));
            QTRY_COMPARE(failed.count(), 1);
            QVERIFY(cache.reader().openChats().isEmpty());
            QVERIFY(readLater<QList<Chat>>(cache, [](const CacheReader &r) { return r.openChats(); }).isEmpty());
        }
        QCOMPARE(bytes(file), before);
        QCOMPARE(QDir(folder->path()).entryList(QDir::Files), QStringList{u"otklik.sqlite"_s});
    }

    void failsPlainlyWhereNothingCanBeMade()
    {
        QFile inTheWay(folder->filePath(u"folder"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        Cache cache(folder->filePath(u"folder/otklik.sqlite"_s));
        QCOMPARE(cache.health(), CacheHealth::Failed);
        QVERIFY(!written(cache, [](CacheWriter &writer) { writer.putChat(chat(1)); }));
        QVERIFY(cache.reader().openChats().isEmpty());
    }

    void rebuildsFromGarbageWithNothingLeft()
    {
        QFile garbage(file);
        QVERIFY(garbage.open(QIODevice::WriteOnly));
        garbage.write(QByteArray(10'000, 'x'));
        garbage.close();
        Cache cache(file);
        QCOMPARE(cache.health(), CacheHealth::Rebuilt);
        QVERIFY(QFile::exists(file + u".broken-1"_s));
        QVERIFY(written(cache, [](CacheWriter &writer) { writer.putChat(chat(1)); }));
    }

    void carriesTheOutboxOutOfABrokenFile_data()
    {
        QTest::addColumn<int>("damage");
        QTest::newRow("header overwritten") << 0;
        QTest::newRow("bytes of the header flipped") << 1;
        QTest::newRow("first tenth of the history cut off the end") << 2;
    }
    void carriesTheOutboxOutOfABrokenFile()
    {
        QFETCH(int, damage);
        fill();
        QFile broken(file);
        QVERIFY(broken.open(QIODevice::ReadWrite));
        if (damage == 0) {
            broken.write(QByteArray(100, '\0'));
        } else if (damage == 1) {
            QByteArray header = broken.read(40);
            for (char &byte : header) {
                byte = char(~byte);
            }
            broken.seek(0);
            broken.write(header);
        } else {
            broken.resize(broken.size() - broken.size() / 10);
        }
        broken.close();
        Cache cache(file);
        QCOMPARE(cache.health(), CacheHealth::Rebuilt);
        verifyCarriedOver(cache);
    }

    void noticesABrokenPageWhenItIsReadAndGoesOn()
    {
        fill();
        // Every page that holds history, and none that holds the outbox, which was filled first.
        const QByteArray needle = "слово"_ba;
        QFile broken(file);
        QVERIFY(broken.open(QIODevice::ReadWrite));
        int damaged = 0;
        for (qint64 page = 0; page < broken.size(); page += 4'096) {
            broken.seek(page);
            const QByteArray content = broken.read(4'096);
            if (content.count(needle) > 3 && !content.contains("Чем помочь"_ba)) {
                broken.seek(page);
                broken.write(QByteArray(4'096, '\xa5'));
                ++damaged;
            }
        }
        broken.close();
        QVERIFY(damaged > 10);
        Cache cache(file);
        QCOMPARE(cache.health(), CacheHealth::Good); // the start does not read the history
        QSignalSpy rebuilt(&cache, &Cache::rebuilt);
        readLater<TimelinePage>(cache, [](const CacheReader &r) { return r.timeline(1, 0, 100); });
        QTRY_COMPARE(rebuilt.count(), 1);
        QCOMPARE(cache.health(), CacheHealth::Rebuilt);
        verifyCarriedOver(cache);
        // What was open stays open for business, in both threads.
        QVERIFY(written(cache, [](CacheWriter &writer) { writer.putChat(chat(5)); }));
        QVERIFY(cache.reader().chat(5));
        QVERIFY(readLater<std::optional<Chat>>(cache, [](const CacheReader &r) { return r.chat(5); }));
    }

    void rebuildsInTheMiddleOfAWriteAndKeepsTheWrite()
    {
        fill();
        {
            // The root of the chats' table: nothing about a chat can be written.
            Connection look(file, Connection::Access::ReadOnly);
            const qint64 root =
                look.value(u"SELECT rootpage FROM sqlite_master WHERE name = 'messages_numbered'"_s).toLongLong();
            QVERIFY(root > 1);
            QFile broken(file);
            QVERIFY(broken.open(QIODevice::ReadWrite));
            broken.seek((root - 1) * 4'096);
            broken.write(QByteArray(4'096, '\xa5'));
        }
        Cache cache(file);
        QSignalSpy rebuilt(&cache, &Cache::rebuilt);
        QVERIFY(written(cache, [](CacheWriter &writer) {
            writer.putChat(chat(1));
            writer.addMessages(messages(1, 5'000, 5'001));
        }));
        QCOMPARE(rebuilt.count(), 1);
        QCOMPARE(cache.reader().timeline(1, 5'002, 10).entries.size(), 2);
        verifyCarriedOver(cache);
    }

    // Once long, the log would be copied into the file after each commit.
    void theLogIsShortAgainAfterACheckpoint()
    {
        Cache cache(file);
        const auto logSize = [this] { return QFileInfo(file + u"-wal"_s).size(); };
        constexpr qint64 Long = 4LL * 1024 * 1024;
        QVERIFY(written(cache, [](CacheWriter &writer) {
            writer.putChat(chat(1));
            writer.addMessages(messages(1, 1, 10'000));
        }));
        QTRY_VERIFY(logSize() > Long);
        // The checkpoint comes after the first of these has been told, and is over before the second begins.
        QVERIFY(written(cache, [](CacheWriter &writer) { writer.putChat(chat(2)); }));
        QVERIFY(written(cache, [](CacheWriter &writer) { writer.putChat(chat(3)); }));
        QVERIFY(logSize() < Long);
    }

private:
    void fill(Seq history = 2'000)
    {
        Cache cache(file);
        QVERIFY(written(cache, [&](CacheWriter &writer) {
            writer.setOwner(u"anna@one"_s);
            writer.setPosition(position(77));
            writer.putChat(chat(1));
            Chat invited = chat(9, ChatState::Invited);
            invited.id = provisionalChat(109);
            writer.putProvisionalChat(invited);
            writer.enqueueMessage(ownWords(1));
            writer.enqueueMessage(ownWords(invited.id, u"0b7e2a86-6d3f-4c1e-9a52-7f10c5d1e002"_s));
            writer.saveDraft(1, u"недописанное"_s);
            for (const OutboxJob &job : writer.takeJobs({1}, 1)) {
                writer.failJob(job.id, ErrorCode::NotFound);
            }
            writer.addMessages(messages(1, 1, history));
        }));
    }

    void verifyCarriedOver(Cache &cache)
    {
        QCOMPARE(cache.reader().position(), (SyncPosition{.epoch = {}, .offset = 0, .operatorId = Anna}));
        QCOMPARE(cache.reader().owner(), u"anna@one"_s);
        QCOMPARE(cache.reader().draft(1), u"недописанное"_s);
        QList<OutboxJob> jobs;
        QVERIFY(written(cache, [&](CacheWriter &writer) { jobs = writer.takeJobs({}, 8); }));
        QCOMPARE(jobs.size(), 1);
        QCOMPARE(jobs.first().clientId, QString::fromLatin1(WordsId));
        QCOMPARE(jobs.first().lane, 1);
        const TimelineEntry queued = cache.reader().timeline(1, 0, 10).entries.last();
        QCOMPARE(queued.delivery, Delivery::Queued);
        QCOMPARE(queued.message, ownWords(1));
        const QList<TimelineEntry> invited = cache.reader().timeline(provisionalChat(109), 0, 10).entries;
        QCOMPARE(invited.size(), 1);
        QCOMPARE(invited.first().delivery, Delivery::Failed);
        QVERIFY(invited.first().failure == ErrorCode::NotFound);
        QVERIFY(cache.reader().chat(provisionalChat(109)));
    }

    static QStringList schemaOf(Connection &connection)
    {
        QStringList schema;
        QSqlQuery query(connection.database());
        if (query.exec(
                u"SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name"_s)) {
            while (query.next()) {
                schema.append(query.value(0).toString() + ' '_L1 + query.value(1).toString() + ' '_L1 +
                              query.value(2).toString());
            }
        }
        return schema;
    }

    static QByteArray bytes(const QString &name)
    {
        QFile device(name);
        return device.open(QIODevice::ReadOnly) ? device.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> folder;
    QString file;
};

QTEST_GUILESS_MAIN(CacheFileTest)
#include "cache_file_test.moc"
