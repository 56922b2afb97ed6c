// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/model_ground.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

class HistoryModelTest : public QObject
{
    Q_OBJECT

    static void fill(ModelGround &ground, ChatId from, ChatId to)
    {
        ground.write([from, to](CacheWriter &writer) {
            for (ChatId id = from; id <= to; ++id) {
                writer.putChat(samples::chat(id, ChatState::Closed));
            }
        });
    }

private Q_SLOTS:
    void loadsNothingUntilAsked();
    void pagesThroughTheCacheThenTheServer();
    void newlyClosedComesFirst();
    void resumedChatLeaves();
    void aTagIsLookedForUntilItIsFound();
    void saysWhoEndedIt();
};

void HistoryModelTest::loadsNothingUntilAsked()
{
    ModelGround ground;
    fill(ground, 1, 3);
    const auto desk = ground.desk();
    QCOMPARE(desk->history()->count(), 0);
    QCOMPARE(desk->history()->total(), 3);
    QVERIFY(desk->history()->canFetchMore({}));
    QVERIFY(ground.commands->closedChats.isEmpty());
}

void HistoryModelTest::pagesThroughTheCacheThenTheServer()
{
    ModelGround ground;
    fill(ground, 10, 79);
    const auto desk = ground.desk();
    HistoryModel &history = *desk->history();
    QAbstractItemModelTester tester(&history, QAbstractItemModelTester::FailureReportingMode::QtTest);
    history.fetchMore({});
    QVERIFY(history.isLoading());
    QTRY_COMPARE(history.count(), HistoryModel::PageSize);
    QCOMPARE(value(history, 0, "chatId"), 79);
    history.fetchMore({});
    QTRY_COMPARE(history.count(), 70);
    QTRY_VERIFY(!history.isLoading());
    QCOMPARE(ground.commands->closedChats.size(), 1); // the newest, once
    history.fetchMore({});
    QCOMPARE(ground.commands->closedChats.last().before, 10);
    fill(ground, 5, 9); // what the server sends comes by way of the cache
    ground.commands->closedChats.last().answer({});
    QTRY_VERIFY(!history.isLoading());
    QCOMPARE(history.count(), 75);
    QCOMPARE(value(history, 74, "chatId"), 5);
    history.fetchMore({});
    QCOMPARE(ground.commands->closedChats.last().before, 5);
    ground.commands->closedChats.last().answer(
        ProtocolError{.code = ErrorCode::Unavailable, .message = {}, .field = {}});
    QVERIFY(!history.canFetchMore({})); // until the connection is back
    history.refresh();
    QVERIFY(history.canFetchMore({}));
}

void HistoryModelTest::newlyClosedComesFirst()
{
    ModelGround ground;
    fill(ground, 1, 2);
    const auto desk = ground.desk();
    QAbstractItemModelTester tester(desk->history(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    desk->history()->fetchMore({});
    QTRY_COMPARE(desk->history()->count(), 2);
    QSignalSpy inserted(desk->history(), &QAbstractItemModel::rowsInserted);
    fill(ground, 3, 3);
    QCOMPARE(column(*desk->history(), "chatId"), (QVariantList{3, 2, 1}));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(desk->history()->total(), 3);
}

void HistoryModelTest::resumedChatLeaves()
{
    ModelGround ground;
    fill(ground, 1, 2);
    const auto desk = ground.desk();
    desk->history()->fetchMore({});
    QTRY_COMPARE(desk->history()->count(), 2);
    ground.write([](CacheWriter &writer) { writer.putChat(samples::chat(2)); });
    QCOMPARE(column(*desk->history(), "chatId"), (QVariantList{1}));
    QCOMPARE(column(*desk->chats(), "chatId"), (QVariantList{2}));
}

void HistoryModelTest::aTagIsLookedForUntilItIsFound()
{
    ModelGround ground;
    fill(ground, 1, 120);
    ground.write([](CacheWriter &writer) {
        Chat marked = samples::chat(7, ChatState::Closed); // on the last page
        marked.tags = {9};
        writer.putChat(marked);
    });
    const auto desk = ground.desk();
    HistoryModel &history = *desk->history();
    QAbstractItemModelTester tester(&history, QAbstractItemModelTester::FailureReportingMode::QtTest);
    history.setTagFilter(9);
    history.fetchMore({});
    QTRY_COMPARE(column(history, "chatId"), QVariantList{7});
    QTRY_VERIFY(!history.isLoading());
    history.setTagFilter(10);
    QCOMPARE(history.count(), 0);
    history.setTagFilter(0);
    QVERIFY(history.count() >= HistoryModel::PageSize);
}

void HistoryModelTest::saysWhoEndedIt()
{
    ModelGround ground;
    Chat byVisitor = samples::chat(1, ChatState::Closed);
    Chat byMe = samples::chat(2, ChatState::Closed);
    byMe.closedBy = ClosedBy::Operator;
    Chat byBoris = byMe;
    byBoris.id = 3;
    byBoris.closedAt += 1;
    byBoris.operatorId = 4;
    byBoris.operatorName = u"Борис Ким"_s;
    ground.write([&](CacheWriter &writer) {
        for (const Chat &chat : {byVisitor, byMe, byBoris}) {
            writer.putChat(chat);
        }
    });
    const auto desk = ground.desk();
    desk->history()->fetchMore({});
    QTRY_COMPARE(desk->history()->count(), 3);
    QCOMPARE(column(*desk->history(), "closedText"),
             (QVariantList{u"Today · Борис Ким ended the chat"_s, u"Today · you ended the chat"_s,
                           u"Today · the visitor left"_s}));
}

QTEST_GUILESS_MAIN(HistoryModelTest)
#include "history_model_test.moc"
