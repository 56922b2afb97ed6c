// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/model_ground.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

/// What the server refused waits for the operator's decision.
class UndeliveredTest : public QObject
{
    Q_OBJECT

    static ContactCard cardNamed(const QString &name)
    {
        return {.name = name, .company = {}, .phones = {}, .emails = {}, .comment = {}, .version = 1};
    }

    /// One refused message, one refused change of tags and one refused card, in this order.
    static void refuseThree(ModelGround &ground)
    {
        ground.write([](CacheWriter &writer) {
            writer.putTag({.id = 7, .name = u"Возврат"_s, .colour = {}, .system = false, .operatorId = samples::Anna});
            writer.putVisitor({.id = 101, .card = cardNamed(u"Иван"_s)});
            writer.putChat(samples::chat(1));
            writer.enqueueMessage(samples::ownWords(1));
            writer.changeTags(1, {7}, {}, 1'700'000'060'000);
            writer.changeCard(101, cardNamed(u"Иван Петров"_s), 1'700'000'070'000);
            const QList<OutboxJob> words = writer.takeJobs({}, 5);
            for (const OutboxJob &job : words) {
                writer.failJob(job.id, ErrorCode::Conflict);
            }
            const QList<OutboxJob> tags = writer.takeJobs({}, 5); // what stood behind the words
            for (const OutboxJob &job : tags) {
                writer.failJob(job.id, ErrorCode::Invalid);
            }
        });
    }

private Q_SLOTS:
    void thereIsNothingWhileAllGoesWell()
    {
        ModelGround ground;
        const auto desk = ground.desk();
        ground.write([](CacheWriter &writer) {
            writer.putChat(samples::chat(1));
            writer.enqueueMessage(samples::ownWords(1));
        });
        QCOMPARE(desk->undelivered()->count(), 0);
        QVERIFY(desk->undelivered()->summary().isEmpty());
    }

    void eachSaysWhatItWasAndWhy()
    {
        ModelGround ground;
        const auto desk = ground.desk();
        Undelivered &undelivered = *desk->undelivered();
        QAbstractItemModelTester tester(&undelivered, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy summary(&undelivered, &Undelivered::summaryChanged);
        refuseThree(ground);
        QTRY_COMPARE(undelivered.count(), 3);
        QVERIFY(!summary.isEmpty() && undelivered.summary().contains(u'3'));
        QCOMPARE(column(undelivered, "who"), (QVariantList{u"Иван"_s, u"Иван"_s, u"Иван"_s}));
        QCOMPARE(value(undelivered, 0, "what"), samples::ownWords(1).text);
        QCOMPARE(value(undelivered, 1, "what"), u"Tags set: Возврат"_s);
        QCOMPARE(value(undelivered, 1, "why"), u"The chat has ended meanwhile"_s);
        QCOMPARE(value(undelivered, 2, "what"), u"Card: Name: Иван Петров"_s);
        QCOMPARE(value(undelivered, 0, "chatId"), 1);
        QCOMPARE(value(undelivered, 2, "visitorId"), 101);
    }

    void aChangeThatCameTooLateSaysSo()
    {
        ModelGround ground;
        const auto desk = ground.desk();
        Undelivered &undelivered = *desk->undelivered();
        QAbstractItemModelTester tester(&undelivered, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ground.write([](CacheWriter &writer) {
            writer.putChat(samples::chat(1));
            writer.addMessages({samples::numbered(samples::ownWords(1), 1, 1)});
            const LocalId mine = writer.reader().messageAt(1, 1)->localId;
            writer.editMessage(mine, u"Добрый день"_s, 1'700'000'060'000);
            const QList<OutboxJob> edits = writer.takeJobs({}, 5);
            for (const OutboxJob &job : edits) {
                writer.failJob(job.id, ErrorCode::Conflict);
            }
            writer.removeMessage(mine, 1'700'000'061'000);
            writer.releaseRemovals();
            const QList<OutboxJob> removals = writer.takeJobs({}, 5);
            for (const OutboxJob &job : removals) {
                writer.failJob(job.id, ErrorCode::Conflict);
            }
        });
        QTRY_COMPARE(undelivered.count(), 2);
        QCOMPARE(value(undelivered, 0, "what"), u"Message changed to: Добрый день"_s);
        QCOMPARE(value(undelivered, 0, "why"), u"A message can be changed for 5 minutes only"_s);
        QCOMPARE(value(undelivered, 1, "what"), u"Message removed: "_s + samples::ownWords(1).text);
        QCOMPARE(value(undelivered, 1, "why"), u"A message can be removed for 5 minutes only"_s);
        QCOMPARE(value(undelivered, 1, "chatId"), 1);
    }

    void itIsThereAfterARestart()
    {
        ModelGround ground;
        refuseThree(ground);
        ground.reopen();
        const auto desk = ground.desk();
        QTRY_COMPARE(desk->undelivered()->count(), 3);
    }

    void sentAgainOrDiscardedItLeaves()
    {
        ModelGround ground;
        refuseThree(ground);
        const auto desk = ground.desk();
        Undelivered &undelivered = *desk->undelivered();
        QAbstractItemModelTester tester(&undelivered, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(undelivered.count(), 3);
        undelivered.retry(value(undelivered, 2, "key").toLongLong());
        QTRY_COMPARE(undelivered.count(), 2);
        QCOMPARE(ground.cache->reader().visitor(101)->card.name, u"Иван Петров"_s);
        undelivered.discard(value(undelivered, 1, "key").toLongLong());
        QTRY_COMPARE(undelivered.count(), 1);
        undelivered.discard(value(undelivered, 0, "key").toLongLong());
        QTRY_COMPARE(undelivered.count(), 0);
        QCOMPARE(ground.commands->discarded.size(), 1);
        QVERIFY(undelivered.summary().isEmpty());
    }
};

QTEST_GUILESS_MAIN(UndeliveredTest)
#include "undelivered_test.moc"
