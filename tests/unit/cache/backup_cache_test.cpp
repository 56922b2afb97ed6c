// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/backup.h"
#include "cache/connection.h"
#include "cache/restore.h"
#include "cache/schema.h"
#include "unit/cache/cache_samples.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace otklik;
using namespace otklik::samples;
using namespace Qt::StringLiterals;

namespace {

const QString Owner = u"anna@https://chat.example"_s;

/// A closed chat, an open one, a visitor, a draft, a form and a message that waits.
void fill(CacheWriter &writer)
{
    writer.setOwner(Owner);
    writer.setPosition(position(7));
    writer.putOperator(colleague(Anna, u"Анна Петрова"_s));
    writer.putChat(chat(1, ChatState::Closed));
    writer.putChat(chat(2));
    writer.putChat(chat(3));
    writer.addMessages(messages(1, 1, 120) + messages(2, 1, 3) + messages(3, 1, 2));
    Visitor visitor;
    visitor.id = 101;
    visitor.card.name = u"Мария"_s;
    writer.putVisitor(visitor);
    writer.saveDraft(2, u"начато и не отправлено"_s);
    writer.saveForm(FormKind::Card, 101, {{u"draft"_s, u"Мария Бело"_s}});
    writer.enqueueMessage(ownWords(3));
}

} // namespace

/// The copy of a cache, its return, and the removal of the history.
class BackupCacheTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString path(const QString &name) const { return m_folder->filePath(name); }

    /// What restoring came to.
    static std::optional<BackupFault> restored(Cache &cache, const QString &backup)
    {
        Restore restore(cache, backup);
        std::optional<BackupFault> result;
        QEventLoop loop;
        connect(&restore, &Restore::finished, &loop, [&](std::optional<BackupFault> fault) {
            result = fault;
            loop.quit();
        });
        restore.start();
        loop.exec();
        return result;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void copyIsWholeWhileTheCacheIsInUse();
    void copyThatFailsLeavesTheEarlierOne();
    void copiesThatDoNotFitAreRefused();
    void restoringPutsBackWhatIsMissing();
    void restoringLeavesTheOutboxAndNewerWordsAlone();
    void removalKeepsWhatIsNotSent();
    void removalKeepsChangesOnTheirWay();
    void removalWithUnsentKeepsTheAccountOnly();
    void removedAccountLeavesNothing();
};

void BackupCacheTest::copyIsWholeWhileTheCacheIsInUse()
{
    Cache cache(path(u"a.sqlite"_s));
    QVERIFY(written(cache, fill));
    QCOMPARE(saveBackup(cache.file(), path(u"copy with 'quotes'.otklik"_s)), std::nullopt);
    QCOMPARE(QDir(m_folder->path()).entryList({u"*.part*"_s}), QStringList());
    Cache copy(path(u"copy with 'quotes'.otklik"_s));
    QCOMPARE(copy.health(), CacheHealth::Good);
    QCOMPARE(copy.reader().timeline(1, 0, 1000).entries.size(), 120);
    QCOMPARE(copy.reader().draft(2), u"начато и не отправлено"_s);
    QCOMPARE(copy.reader().unsentCount(), 1);
    QVERIFY(written(cache, [](CacheWriter &writer) { writer.saveDraft(2, u"и дальше"_s); }));
}

void BackupCacheTest::copyThatFailsLeavesTheEarlierOne()
{
    Cache cache(path(u"a.sqlite"_s));
    QVERIFY(written(cache, fill));
    QCOMPARE(saveBackup(cache.file(), path(u"missing/copy.otklik"_s)), BackupFault::CannotWrite);
    // A folder stands where the file should be: it cannot be replaced by one.
    QVERIFY(QDir(m_folder->path()).mkpath(u"copy.otklik/inside"_s));
    QCOMPARE(saveBackup(cache.file(), path(u"copy.otklik"_s)), BackupFault::CannotWrite);
    QVERIFY(QDir(path(u"copy.otklik/inside"_s)).exists());
    QCOMPARE(QDir(m_folder->path()).entryList({u"*.part*"_s}), QStringList());
}

void BackupCacheTest::copiesThatDoNotFitAreRefused()
{
    const QString copy = path(u"copy.otklik"_s);
    {
        Cache source(path(u"a.sqlite"_s));
        QVERIFY(written(source, fill));
        QCOMPARE(saveBackup(source.file(), copy), std::nullopt);
    }
    Cache mine(path(u"b.sqlite"_s));
    QVERIFY(written(mine, [](CacheWriter &writer) { writer.setOwner(u"boris@https://chat.example"_s); }));
    QCOMPARE(restored(mine, copy), BackupFault::OtherAccount);
    QCOMPARE(mine.reader().closedChatCount(), 0);
    QCOMPARE(restored(mine, path(u"nowhere.otklik"_s)), BackupFault::CannotRead);

    QFile text(path(u"text.otklik"_s));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write(QByteArray(10'000, 'x'));
    text.close();
    QCOMPARE(restored(mine, text.fileName()), BackupFault::NotACopy);

    QVERIFY(QFile::copy(copy, path(u"cut.otklik"_s)));
    QFile cut(path(u"cut.otklik"_s));
    QVERIFY(cut.resize(cut.size() / 2));
    QVERIFY(restored(mine, cut.fileName()).has_value());
    {
        Connection newer(copy, Connection::Access::ReadWrite);
        QVERIFY(newer.run(u"PRAGMA user_version = %1"_s.arg(schemaVersion() + 1)));
    }
    QCOMPARE(restored(mine, copy), BackupFault::TooNew);
    QCOMPARE(QDir(m_folder->path()).entryList({u"*.restore*"_s}), QStringList());
}

void BackupCacheTest::restoringPutsBackWhatIsMissing()
{
    const QString copy = path(u"copy.otklik"_s);
    {
        Cache source(path(u"a.sqlite"_s));
        QVERIFY(written(source, fill));
        QCOMPARE(saveBackup(source.file(), copy), std::nullopt);
    }
    Cache cache(path(u"b.sqlite"_s));
    QVERIFY(written(cache, [](CacheWriter &writer) {
        writer.setOwner(Owner);
        writer.setPosition(position(9));
        writer.putChat(chat(2));
        writer.addMessages(messages(2, 3, 3));
    }));
    for (int round = 0; round < 2; ++round) { // twice is as good as once
        QCOMPARE(restored(cache, copy), std::nullopt);
        QCOMPARE(cache.reader().timeline(1, 0, 1000).entries.size(), 120);
        QCOMPARE(cache.reader().timeline(2, 0, 1000).entries.size(), 3);
        QCOMPARE(cache.reader().chat(2)->state, ChatState::Active);
        QCOMPARE(cache.reader().chat(3)->state, ChatState::Closed); // it is not among the open ones any more
        QCOMPARE(cache.reader().closedChatCount(), 2);
        QCOMPARE(cache.reader().visitor(101)->card.name, u"Мария"_s);
        QCOMPARE(cache.reader().draft(2), u"начато и не отправлено"_s);
        QCOMPARE(cache.reader().position(), position(9));
    }
}

void BackupCacheTest::restoringLeavesTheOutboxAndNewerWordsAlone()
{
    Cache cache(path(u"a.sqlite"_s));
    QVERIFY(written(cache, fill));
    const QString copy = path(u"copy.otklik"_s);
    QCOMPARE(saveBackup(cache.file(), copy), std::nullopt);
    // Since then the waiting message has gone, and the draft is another one.
    QVERIFY(written(cache, [](CacheWriter &writer) {
        writer.addMessages({numbered(ownWords(3), 3, 3)});
        writer.saveDraft(2, u"новее"_s);
    }));
    QCOMPARE(restored(cache, copy), std::nullopt);
    QCOMPARE(cache.reader().unsentCount(), 0);
    QCOMPARE(cache.reader().timeline(3, 0, 100).entries.size(), 3);
    QCOMPARE(cache.reader().draft(2), u"новее"_s);
    QVERIFY(written(cache, [](CacheWriter &writer) { QVERIFY(writer.takeJobs({}, 10).isEmpty()); }));
}

void BackupCacheTest::removalKeepsWhatIsNotSent()
{
    const QString file = path(u"a.sqlite"_s);
    {
        Cache cache(file);
        QVERIFY(written(cache, fill));
    }
    const QDir files(accountFolder(file));
    QVERIFY(files.mkpath(u"files"_s) && files.mkpath(u"outgoing"_s));
    QVERIFY(clearHistory(file, false));
    QVERIFY(!files.exists(u"files"_s) && files.exists(u"outgoing"_s));
    Cache cache(file);
    QCOMPARE(cache.health(), CacheHealth::Good);
    QCOMPARE(cache.reader().owner(), Owner);
    QCOMPARE(cache.reader().position(), (SyncPosition{.epoch = {}, .offset = 0, .operatorId = Anna}));
    QCOMPARE(cache.reader().operators().size(), 1);
    QCOMPARE(cache.reader().closedChatCount(), 0);
    QVERIFY(!cache.reader().chat(1) && !cache.reader().visitor(101));
    QCOMPARE(cache.reader().draft(2), u"начато и не отправлено"_s);
    QCOMPARE(cache.reader().forms(FormKind::Card).size(), 1);
    QCOMPARE(cache.reader().timeline(3, 0, 100).entries.size(), 1); // the one that waits
    QVERIFY(written(cache, [](CacheWriter &writer) { QCOMPARE(writer.takeJobs({}, 10).size(), 1); }));
}

void BackupCacheTest::removalKeepsChangesOnTheirWay()
{
    const QString file = path(u"a.sqlite"_s);
    ContactCard card;
    card.name = u"Мария Соколова"_s;
    {
        Cache cache(file);
        QVERIFY(written(cache, fill));
        QVERIFY(written(cache, [&card](CacheWriter &writer) {
            writer.changeTags(1, {7}, {}, 5);
            writer.changeCard(101, card, 6);
            writer.setFilling({.top = 9, .bottom = 1, .reached = 1, .whole = true});
        }));
        QCOMPARE(cache.reader().unsentCount(), 3);
    }
    QVERIFY(clearHistory(file, false));
    Cache cache(file);
    QCOMPARE(cache.reader().unsentCount(), 3);
    QVERIFY(cache.reader().chat(1)->tags.contains(7));
    QCOMPARE(cache.reader().visitor(101)->card.name, card.name);
    QCOMPARE(cache.reader().filling(), Filling{}); // all of the history has to come again
    QVERIFY(written(cache, [](CacheWriter &writer) { QCOMPARE(writer.takeJobs({}, 10).size(), 3); }));
}

void BackupCacheTest::removalWithUnsentKeepsTheAccountOnly()
{
    const QString file = path(u"a.sqlite"_s);
    {
        Cache cache(file);
        QVERIFY(written(cache, fill));
    }
    QVERIFY(clearHistory(file, true));
    Cache cache(file);
    QCOMPARE(cache.reader().owner(), Owner);
    QCOMPARE(cache.reader().unsentCount(), 0);
    QCOMPARE(cache.reader().draftCount(), 0);
    QVERIFY(cache.reader().openChats().isEmpty());
    QFile raw(file);
    QVERIFY(raw.open(QIODevice::ReadOnly));
    QVERIFY(!raw.readAll().contains("слово"));
}

void BackupCacheTest::removedAccountLeavesNothing()
{
    const QString file = path(u"a.sqlite"_s);
    {
        Cache cache(file);
        QVERIFY(written(cache, fill));
    }
    Cache other(path(u"b.sqlite"_s));
    QVERIFY(QDir(accountFolder(file)).mkpath(u"files"_s));
    QVERIFY(QFile::copy(file, file + u".broken-1"_s));
    removeAccountData(file);
    QCOMPARE(QDir(m_folder->path()).entryList({u"a.*"_s}, QDir::AllEntries), QStringList());
    QVERIFY(QFile::exists(other.file()));
}

QTEST_MAIN(BackupCacheTest)
#include "backup_cache_test.moc"
