// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/cache/cache_samples.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <sys/resource.h>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::samples;

class OutboxCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        cache.reset();
        folder = std::make_unique<QTemporaryDir>();
        file = folder->filePath(u"otklik.sqlite"_s);
        reopen();
        QVERIFY(write([](CacheWriter &writer) {
            writer.setPosition(position(1));
            writer.putChat(chat(1));
        }));
    }
    void cleanup() { cache.reset(); }

    void queuesMessageAndJobTogetherAndTakesTheDraft()
    {
        cache->saveDraft(1, u"Здравств"_s);
        QVERIFY(write([](CacheWriter &) {}));
        QSignalSpy changed(cache.get(), &Cache::changed);
        QVERIFY(write([](CacheWriter &writer) { writer.enqueueMessage(ownWords(1)); }));
        const ChangeSet changes = changed.last().first().value<ChangeSet>();
        QCOMPARE(changes.entries.size(), 1);
        QCOMPARE(changes.entries.first().delivery, Delivery::Queued);
        QCOMPARE(changes.drafts, QList<ChatId>{1});
        QCOMPARE(cache->reader().draft(1), QString());
        reopen();
        QCOMPARE(cache->reader().timeline(1, 0, 5).entries, changes.entries);
        QCOMPARE(cache->reader().chatsWithUnsent(), QList<ChatId>{1});
        const QList<OutboxJob> jobs = take();
        QCOMPARE(jobs.size(), 1);
        QCOMPARE(jobs.first().clientId, QString::fromLatin1(WordsId));
        QCOMPARE(jobs.first().method, QString(method::SendMessage));
        QCOMPARE(jobs.first().params["text"_L1].toString(), ownWords(1).text);
        QCOMPARE(jobs.first().lane, 1);
    }

    void aFileThatTheServerHasGoesByItsNumber()
    {
        Message message = ownWords(1);
        message.file =
            FileInfo{.id = 7, .name = u"price.pdf"_s, .size = 5, .type = u"application/pdf"_s, .width = 0, .height = 0};
        QVERIFY(write([&](CacheWriter &writer) { writer.enqueueMessage(message); }));
        const QList<OutboxJob> jobs = take();
        QCOMPARE(jobs.size(), 1);
        QVERIFY(!jobs.first().needsUpload());
        QCOMPARE(jobs.first().params["fileId"_L1].toInt(), 7);
        // Refused and tried again, nothing is to be uploaded either: no copy lies here.
        QVERIFY(write([&](CacheWriter &writer) { writer.failJob(jobs.first().id, ErrorCode::Conflict); }));
        const LocalId entry = cache->reader().timeline(1, 0, 5).entries.first().localId;
        QVERIFY(write([&](CacheWriter &writer) { writer.retry(entry, 1'700'000'060'000); }));
        const QList<OutboxJob> again = take();
        QCOMPARE(again.size(), 1);
        QVERIFY(!again.first().needsUpload());
        QCOMPARE(again.first().params, jobs.first().params);
    }

    void survivesAKillAtAnyMoment()
    {
        for (int round = 0; round < 3; ++round) {
            const QString victimsFile = folder->filePath(u"victim-%1.sqlite"_s.arg(round));
            QProcess victim;
            victim.start(QString::fromLocal8Bit(OUTBOX_VICTIM), {victimsFile});
            QStringList acknowledged;
            while (acknowledged.size() < 5 + round * 7) {
                QVERIFY(victim.waitForReadyRead(10'000));
                while (victim.canReadLine()) {
                    acknowledged.append(QString::fromLatin1(victim.readLine().trimmed()));
                }
            }
            ::kill(pid_t(victim.processId()), SIGKILL);
            QVERIFY(victim.waitForFinished(10'000));
            QCOMPARE(victim.exitStatus(), QProcess::CrashExit);

            Cache after(victimsFile);
            QCOMPARE(after.health(), CacheHealth::Good);
            QStringList entries;
            const QList<TimelineEntry> timeline = after.reader().timeline(1, 0, 5).entries;
            for (const TimelineEntry &entry : timeline) {
                QCOMPARE(entry.delivery, Delivery::Queued);
                entries.append(entry.message.clientId);
            }
            QStringList jobs;
            QVERIFY(written(after, [&](CacheWriter &writer) {
                for (QList<OutboxJob> taken = writer.takeJobs({}, 1); !taken.isEmpty();
                     taken = writer.takeJobs({}, 1)) {
                    jobs.append(taken.first().clientId);
                    writer.completeJob(taken.first().id);
                }
            }));
            QCOMPARE(jobs, entries);                                    // never one without the other
            QCOMPARE(entries.first(acknowledged.size()), acknowledged); // nothing that was committed is lost
        }
    }

    void numbersTheQueuedEntryOnceWhicheverComesFirst_data()
    {
        QTest::addColumn<bool>("eventFirst");
        QTest::newRow("the event") << true;
        QTest::newRow("the answer") << false;
    }
    void numbersTheQueuedEntryOnceWhicheverComesFirst()
    {
        QFETCH(bool, eventFirst);
        QVERIFY(write([](CacheWriter &writer) { writer.enqueueMessage(ownWords(1)); }));
        const LocalId localId = entries().first().localId;
        const qint64 jobId = take().first().id;
        const Message sent = numbered(ownWords(1), 1, 1);
        const auto event = [&](CacheWriter &writer) { writer.addMessages({sent}); };
        const auto answer = [&](CacheWriter &writer) { writer.completeMessage(jobId, sent.id, sent.seq, sent.at); };
        for (const bool isEvent : {eventFirst, !eventFirst, true, false}) {
            QVERIFY(write([&](CacheWriter &writer) { isEvent ? event(writer) : answer(writer); }));
            QCOMPARE(entries().size(), 1);
            QCOMPARE(entries().first().localId, localId);
            QCOMPARE(entries().first().delivery, Delivery::Sent);
            QCOMPARE(entries().first().message, sent);
            QVERIFY(take().isEmpty());
        }
        QCOMPARE(cache->reader().chat(1)->lastMessage, sent);
    }

    void letsNobodyElseCompleteOnesWords()
    {
        QVERIFY(write([](CacheWriter &writer) { writer.enqueueMessage(ownWords(1)); }));
        Message stolen = message(1, 1);
        stolen.clientId = QString::fromLatin1(WordsId);
        QVERIFY(write([&](CacheWriter &writer) { writer.addMessages({stolen}); }));
        QCOMPARE(entries().size(), 2);
        QCOMPARE(entries().last().delivery, Delivery::Queued);
        QCOMPARE(take().size(), 1);
    }

    void takesOneJobALaneInOrder()
    {
        QVERIFY(write([](CacheWriter &writer) {
            writer.putChat(chat(2));
            for (const ChatId lane : {1, 2, 1, 2}) {
                writer.enqueueMessage(ownWords(lane, QUuid::createUuid().toString(QUuid::WithoutBraces)));
            }
        }));
        const QList<OutboxJob> first = take();
        QCOMPARE(first.size(), 2);
        QCOMPARE(first[0].lane, 1);
        QCOMPARE(first[1].lane, 2);
        QCOMPARE(take({1}).size(), 1); // a busy lane waits
        QCOMPARE(take(), first);       // what was taken and not answered is taken again
        QVERIFY(write([&](CacheWriter &writer) {
            writer.completeMessage(first[0].id, 5, 1, 7);
            writer.failJob(first[1].id, ErrorCode::Forbidden);
        }));
        const QList<OutboxJob> second = take();
        QCOMPARE(second.size(), 2); // a refused job does not hold its lane up
        QVERIFY(second[0].id > first[0].id && second[1].id > first[1].id);
        QCOMPARE(entries(2).first().delivery, Delivery::Failed);
        QVERIFY(entries(2).first().failure == ErrorCode::Forbidden);
    }

    void retriesAtTheEnd()
    {
        QVERIFY(write([](CacheWriter &writer) {
            writer.enqueueMessage(ownWords(1));
            writer.enqueueMessage(ownWords(1, u"0b7e2a86-6d3f-4c1e-9a52-7f10c5d1e002"_s));
        }));
        const qint64 jobId = take().first().id;
        QVERIFY(write([&](CacheWriter &writer) { writer.failJob(jobId, ErrorCode::Conflict); }));
        reopen();
        QCOMPARE(entries().first().delivery, Delivery::Failed);
        const LocalId failed = entries().first().localId;
        QVERIFY(write([&](CacheWriter &writer) { writer.retry(failed, 1'700'000'060'000); }));
        QCOMPARE(entries().first().delivery, Delivery::Queued);
        QCOMPARE(take().first().clientId, u"0b7e2a86-6d3f-4c1e-9a52-7f10c5d1e002"_s);
        QVERIFY(write([&](CacheWriter &writer) { writer.completeMessage(take(writer).first().id, 5, 1, 7); }));
        QCOMPARE(take().first().clientId, QString::fromLatin1(WordsId)); // the same words under the same id
    }

    void discardsOnlyWhatNeverLeftOrWasRefused()
    {
        QSignalSpy changed(cache.get(), &Cache::changed);
        QVERIFY(write([](CacheWriter &writer) { writer.enqueueMessage(ownWords(1)); }));
        const LocalId localId = entries().first().localId;
        const qint64 jobId = take().first().id;
        QVERIFY(write([&](CacheWriter &writer) { writer.discard(localId, 1); }));
        QCOMPARE(entries().size(), 1); // the server may have it
        QVERIFY(write([&](CacheWriter &writer) { writer.failJob(jobId, ErrorCode::Invalid); }));
        QVERIFY(write([&](CacheWriter &writer) { writer.discard(localId, 1); }));
        QVERIFY(entries().isEmpty());
        QVERIFY(take().isEmpty());
        QCOMPARE(changed.last().first().value<ChangeSet>().removedEntries.first().localId, localId);
        QVERIFY(write([](CacheWriter &writer) { writer.enqueueMessage(ownWords(1)); }));
        QVERIFY(entries().first().localId > localId); // never given twice
        QVERIFY(write([&](CacheWriter &writer) { writer.discard(entries().first().localId, 1); }));
        QVERIFY(entries().isEmpty());
    }

    void movesAnInvitationToItsRealChat()
    {
        const ChatId provisional = provisionalChat(101);
        QVERIFY(write([&](CacheWriter &writer) {
            Chat invited = chat(1, ChatState::Invited);
            writer.removeChat(1, 0);
            invited.id = provisional;
            invited.lastMessage = ownWords(provisional);
            writer.putProvisionalChat(invited);
            writer.enqueueMessage(ownWords(provisional));
            writer.enqueueMessage(ownWords(provisional, u"0b7e2a86-6d3f-4c1e-9a52-7f10c5d1e002"_s));
        }));
        cache->saveDraft(provisional, u"и ещё"_s);
        QVERIFY(write([](CacheWriter &) {}));
        QCOMPARE(cache->reader().chat(provisional)->lastMessage, ownWords(provisional));
        QSignalSpy changed(cache.get(), &Cache::changed);
        QVERIFY(write([&](CacheWriter &writer) {
            writer.putChat(chat(55, ChatState::Invited));
            writer.addMessages({numbered(ownWords(55), 55, 1)});
        }));
        const ChangeSet changes = changed.last().first().value<ChangeSet>();
        QCOMPARE(changes.renamedChats.size(), 1);
        QCOMPARE(changes.renamedChats.first().from, provisional);
        QCOMPARE(changes.renamedChats.first().to, 55);
        QCOMPARE(changes.chats.size(), 1);
        QCOMPARE(changes.chats.first().id, 55);
        QVERIFY(changes.removedChats.isEmpty());
        QVERIFY(!cache->reader().chat(provisional));
        QCOMPARE(entries(55).size(), 2);
        QCOMPARE(entries(55).first().delivery, Delivery::Sent);
        QCOMPARE(cache->reader().draft(55), u"и ещё"_s);
        QCOMPARE(take().first().lane, 55); // the second word follows under the real id
    }

    void closesAtOnceAndHoldsItAgainstOlderNews()
    {
        QVERIFY(write([](CacheWriter &writer) { writer.closeChat(1, 1'700'000'090'000); }));
        QVERIFY(cache->reader().chat(1)->state == ChatState::Closed);
        QCOMPARE(cache->reader().closedChatCount(), 1);
        QVERIFY(write([](CacheWriter &writer) { writer.putChat(chat(1)); }));
        QVERIFY(cache->reader().chat(1)->state == ChatState::Closed);
        const QList<OutboxJob> jobs = take();
        QCOMPARE(jobs.size(), 1);
        QCOMPARE(jobs.first().method, QString(method::CloseChat));
        QVERIFY(write([&](CacheWriter &writer) {
            writer.completeJob(jobs.first().id);
            writer.putChat(chat(1)); // now it is news: the visitor has come back
        }));
        QVERIFY(cache->reader().chat(1)->state == ChatState::Active);
    }

    void takesBackAnInvitationThatNeverLeft()
    {
        QVERIFY(write([](CacheWriter &writer) {
            Chat invited = chat(9, ChatState::Invited);
            invited.id = provisionalChat(109);
            writer.putProvisionalChat(invited);
            writer.enqueueMessage(ownWords(invited.id));
            writer.closeChat(invited.id, 1);
        }));
        QVERIFY(!cache->reader().chat(provisionalChat(109)));
        QVERIFY(take().isEmpty());
    }

    void keepsOneReadingAndOneStatus()
    {
        Chat unread = chat(1);
        unread.lastSeq = 9;
        const Operator anna = colleague(Anna, u"Анна"_s);
        QVERIFY(write([&](CacheWriter &writer) {
            writer.putChat(unread);
            writer.putOperator(anna);
            writer.markRead(1, 3, 1);
            writer.markRead(1, 7, 2);
            writer.markRead(1, 5, 3); // nobody unreads
            writer.setStatus(OperatorStatus::Offline, 1);
            writer.setStatus(OperatorStatus::Unavailable, 2);
            writer.putChat(unread); // older news
            writer.putOperator(anna);
        }));
        QCOMPARE(cache->reader().chat(1)->readSeq, 7);
        QVERIFY(cache->reader().operators().first().status == OperatorStatus::Unavailable);
        const QList<OutboxJob> jobs = take();
        QCOMPARE(jobs.size(), 2);
        QCOMPARE(jobs[0].params["seq"_L1].toInt(), 7);
        QCOMPARE(jobs[1].params["status"_L1].toString(), u"unavailable"_s);
    }

    void keepsUnsentWordsOfAChatThatIsTakenAway()
    {
        QVERIFY(write([](CacheWriter &writer) {
            writer.enqueueMessage(ownWords(1));
            writer.removeChat(1, 1'700'000'070'000);
        }));
        QVERIFY(cache->reader().chat(1)->state == ChatState::Closed);
        QCOMPARE(entries().size(), 1);
    }

    void goesOnWhenTheDiskIsFull()
    {
        std::signal(SIGXFSZ, SIG_IGN); // beyond the limit a write then fails as on a full disk
        QVERIFY(write([](CacheWriter &) {}));
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit tight = before;
        tight.rlim_cur = 8'192;
        QSignalSpy failed(cache.get(), &Cache::writeFailed);
        QSignalSpy changed(cache.get(), &Cache::changed);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
        const bool committed = write([](CacheWriter &writer) {
            for (int i = 0; i < 200; ++i) {
                writer.enqueueMessage(ownWords(1, QUuid::createUuid().toString(QUuid::WithoutBraces)));
            }
        });
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(!committed);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(changed.count(), 0);
        QVERIFY(entries().isEmpty());
        // With room again it simply works.
        QVERIFY(write([](CacheWriter &writer) { writer.enqueueMessage(ownWords(1)); }));
        QCOMPARE(entries().size(), 1);
        reopen();
        QCOMPARE(cache->health(), CacheHealth::Good);
        QCOMPARE(entries().size(), 1);
    }

private:
    void reopen()
    {
        cache.reset();
        cache = std::make_unique<Cache>(file);
    }
    bool write(const std::function<void(CacheWriter &)> &job) { return written(*cache, job); }
    QList<TimelineEntry> entries(ChatId chatId = 1) const { return cache->reader().timeline(chatId, 0, 100).entries; }
    static QList<OutboxJob> take(CacheWriter &writer) { return writer.takeJobs({}, 8); }
    QList<OutboxJob> take(const QSet<ChatId> &busy = {})
    {
        QList<OutboxJob> jobs;
        write([&](CacheWriter &writer) { jobs = writer.takeJobs(busy, 8); });
        return jobs;
    }

    std::unique_ptr<QTemporaryDir> folder;
    QString file;
    std::unique_ptr<Cache> cache;
};

QTEST_GUILESS_MAIN(OutboxCacheTest)
#include "outbox_cache_test.moc"
