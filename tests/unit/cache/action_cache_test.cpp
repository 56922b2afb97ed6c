// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/card_merge.h"
#include "unit/cache/cache_samples.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::samples;

/// Tags and cards that are changed while there is no network.
class ActionCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        folder = std::make_unique<QTemporaryDir>();
        cache = std::make_unique<Cache>(folder->filePath(u"otklik.sqlite"_s));
        write([](CacheWriter &writer) {
            writer.putChat(chat(1)); // has the tags 1 and 4
            writer.putVisitor({.id = 101, .card = first()});
        });
    }
    void cleanup() { cache.reset(); }

    void tagsHoldHereAtOnceAndOverWhatTheServerSays()
    {
        write([](CacheWriter &writer) { writer.changeTags(1, {7}, {4}, 5); });
        QCOMPARE(reader().chat(1)->tags, (QList<TagId>{1, 7}));
        write([](CacheWriter &writer) {
            Chat sent = chat(1);
            sent.tags = {1, 2, 4};
            writer.putChat(sent);
        });
        QCOMPARE(reader().chat(1)->tags, (QList<TagId>{1, 2, 7}));
        const OutboxJob job = onlyJob();
        QCOMPARE(job.method, u"chat.tag"_s);
        QCOMPARE(job.lane, 1);
        QCOMPARE(job.params, (QJsonObject{{"add"_L1, QJsonArray{7}}, {"remove"_L1, QJsonArray{4}}}));
        QVERIFY(reader().hasJobs(1) && !reader().hasJobs(2));
    }

    void aChangeThatChangesNothingIsNotQueued()
    {
        write([](CacheWriter &writer) { writer.changeTags(1, {1}, {9}, 5); });
        QVERIFY(!reader().hasJobs(1));
    }

    void refusedTagsAreUndoneAndKept()
    {
        write([](CacheWriter &writer) { writer.changeTags(1, {1, 7}, {4}, 5); });
        const qint64 jobId = onlyJob().id;
        QSignalSpy changed(cache.get(), &Cache::changed);
        write([jobId](CacheWriter &writer) { writer.failJob(jobId, ErrorCode::Invalid); });
        QVERIFY(changed.last().first().value<ChangeSet>().actionsChanged);
        QCOMPARE(reader().chat(1)->tags, (QList<TagId>{1, 4}));
        QCOMPARE(reader().failedActions().size(), 1);
        QVERIFY(reader().failedActions().first().failure == ErrorCode::Invalid);
        QVERIFY(!reader().hasJobs(1)); // nothing is on its way any more

        write([jobId](CacheWriter &writer) { writer.retryAction(jobId, 9); });
        QCOMPARE(reader().chat(1)->tags, (QList<TagId>{1, 7}));
        QVERIFY(reader().failedActions().isEmpty());
        QCOMPARE(onlyJob().state, OutboxJob::State::Handed); // taken by the look at it
        QCOMPARE(onlyJob().createdAt, 9);
    }

    void aRefusedActionCanBeLetGo()
    {
        write([](CacheWriter &writer) { writer.changeTags(1, {7}, {}, 5); });
        const qint64 jobId = onlyJob().id;
        write([jobId](CacheWriter &writer) { writer.failJob(jobId, ErrorCode::Invalid); });
        write([jobId](CacheWriter &writer) { writer.discardAction(jobId); });
        QVERIFY(reader().failedActions().isEmpty());
        QCOMPARE(reader().chat(1)->tags, (QList<TagId>{1, 4}));
    }

    void aCardHoldsHereAtOnceAndIsSentOnce()
    {
        write([](CacheWriter &writer) { writer.changeCard(101, named(u"Пётр"_s), 5); });
        write([](CacheWriter &writer) { writer.changeCard(101, named(u"Пётр Ильич"_s), 6); });
        QCOMPARE(reader().visitor(101)->card.name, u"Пётр Ильич"_s);
        QCOMPARE(reader().chat(1)->visitorName, u"Пётр Ильич"_s);
        const OutboxJob job = onlyJob();
        QCOMPARE(job.lane, cardLane(101));
        QCOMPARE(visitorOfLane(job.lane), 101);
        QCOMPARE(job.params["card"_L1]["name"_L1].toString(), u"Пётр Ильич"_s);
        QCOMPARE(job.params["base"_L1]["name"_L1].toString(), u"Иван"_s);
        // The same card once more, as a snapshot has it, does not take the new words away.
        write([](CacheWriter &writer) { writer.putVisitor({.id = 101, .card = first()}); });
        QCOMPARE(reader().visitor(101)->card.name, u"Пётр Ильич"_s);
    }

    void whatFollowsATakenCardStandsOnIt()
    {
        write([](CacheWriter &writer) { writer.changeCard(101, named(u"Пётр"_s), 5); });
        const qint64 jobId = onlyJob().id; // handed to the network now
        write([](CacheWriter &writer) { writer.changeCard(101, named(u"Павел"_s), 6); });
        ContactCard taken = named(u"Пётр"_s);
        taken.version = 2;
        write([&](CacheWriter &writer) { writer.completeCard(jobId, taken); });
        const OutboxJob next = onlyJob();
        QCOMPARE(next.params["card"_L1]["name"_L1].toString(), u"Павел"_s);
        QCOMPARE(next.params["card"_L1]["version"_L1].toInt(), 2);
        QCOMPARE(reader().visitor(101)->card.name, u"Павел"_s);
    }

    void whatDoesNotContradictIsPutTogether()
    {
        write([](CacheWriter &writer) { writer.changeCard(101, named(u"Пётр"_s), 5); });
        const qint64 jobId = onlyJob().id;
        ContactCard theirs = first();
        theirs.company = u"ООО «Ромашка»"_s;
        theirs.version = 2;
        write([&](CacheWriter &writer) { QVERIFY(writer.rebaseCard(jobId, theirs)); });
        ContactCard both = theirs;
        both.name = u"Пётр"_s;
        QCOMPARE(reader().visitor(101)->card, both);
        QCOMPARE(onlyJob().params["card"_L1]["company"_L1].toString(), theirs.company);
    }

    void aContradictionIsKeptForTheOperatorToDecide()
    {
        write([](CacheWriter &writer) { writer.changeCard(101, named(u"Пётр"_s), 5); });
        const qint64 jobId = onlyJob().id;
        ContactCard theirs = named(u"Сидор"_s);
        theirs.version = 2;
        write([&](CacheWriter &writer) {
            QVERIFY(!writer.rebaseCard(jobId, theirs));
            writer.failJob(jobId, ErrorCode::Conflict);
        });
        QCOMPARE(reader().visitor(101)->card, theirs);
        QCOMPARE(reader().failedActions().first().params["card"_L1]["name"_L1].toString(), u"Пётр"_s);
        write([&](CacheWriter &writer) { writer.retryAction(jobId, 9); });
        QCOMPARE(reader().visitor(101)->card.name, u"Пётр"_s);
        QCOMPARE(onlyJob().params["card"_L1]["version"_L1].toInt(), 2);
    }

    void aRefusedCardDoesNotTurnBackANewerOne()
    {
        write([](CacheWriter &writer) { writer.changeCard(101, named(u"Пётр"_s), 5); });
        const qint64 jobId = onlyJob().id;
        ContactCard theirs = named(u"Сидор"_s);
        theirs.version = 2;
        write([&](CacheWriter &writer) { writer.putVisitor({.id = 101, .card = theirs}); });
        write([&](CacheWriter &writer) { writer.failJob(jobId, ErrorCode::Forbidden); });
        QCOMPARE(reader().visitor(101)->card, theirs);
    }

    void cardsAreMergedFieldByField()
    {
        const ContactCard base = first();
        ContactCard mine = base;
        mine.phones = {u"+7 495 1"_s};
        ContactCard theirs = base;
        theirs.phones = mine.phones; // the same thought
        theirs.comment = u"перезвонить"_s;
        theirs.version = 5;
        QCOMPARE(mergedCard(base, mine, theirs), theirs);
        theirs.phones = {u"+7 812 2"_s};
        QVERIFY(!mergedCard(base, mine, theirs));
    }

private:
    static ContactCard first()
    {
        return {.name = u"Иван"_s, .company = {}, .phones = {}, .emails = {}, .comment = {}, .version = 1};
    }
    static ContactCard named(const QString &name)
    {
        ContactCard card = first();
        card.name = name;
        return card;
    }
    const CacheReader &reader() const { return cache->reader(); }
    void write(const std::function<void(CacheWriter &)> &job) { QVERIFY(written(*cache, job)); }
    OutboxJob onlyJob()
    {
        QList<OutboxJob> jobs;
        written(*cache, [&](CacheWriter &writer) { jobs = writer.takeJobs({}, 10); });
        return jobs.size() == 1 ? jobs.first() : OutboxJob{};
    }

    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<Cache> cache;
};

QTEST_GUILESS_MAIN(ActionCacheTest)
#include "action_cache_test.moc"
