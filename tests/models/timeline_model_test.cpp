// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/model_ground.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

class TimelineModelTest : public QObject
{
    Q_OBJECT

    /// A chat, its timeline, and the model's tester, attached before anything is loaded.
    struct Fixture
    {
        explicit Fixture(const QTimeZone &zone = QTimeZone::utc())
            : format(ground.clock, zone)
            , directory(*ground.cache)
            , model(*ground.cache, *ground.commands, ground.commands->idleFiles, directory, format, samples::Anna)
            , tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
        {
        }
        void fill(Seq from, Seq to)
        {
            ground.write([from, to](CacheWriter &writer) {
                if (!writer.reader().chat(1)) {
                    writer.putChat(samples::chat(1));
                }
                writer.addMessages(samples::messages(1, from, to));
            });
        }
        void load(Seq readSeq = 0)
        {
            model.setChat(1, readSeq);
            QTRY_VERIFY(model.isLoaded());
        }
        QVariantList texts() const { return column(model, "text"); }

        ModelGround ground;
        Format format;
        Directory directory;
        TimelineModel model;
        QAbstractItemModelTester tester;
    };

private Q_SLOTS:
    void goesToAMessageFarBackAndOnFromThere();
    void fetchesAMessageThatTheCacheLacks();
    void staysWhereItIsWhenAMessageCannotBeFetched();
    void whatComesWhileFarBackWaitsAtTheEnd();
    void readsAChatFromElsewhereAroundAMessage();
    void beginsWithTheNewestPage();
    void goesBackPageByPage();
    void asksTheServerForWhatTheCacheLacks();
    void triesAgainWhenTheConnectionIsBack();
    void queuedBecomesNumberedInItsPlace();
    void numberedBehindOthersMoves();
    void lateMessageGoesToItsPlace();
    void failedIsRetriedOrDiscarded();
    void seenUpToWhatTheBrowserHasShown();
    void separatesDaysAtTheOperatorsMidnight_data();
    void separatesDaysAtTheOperatorsMidnight();
    void yesterdayBeginsAtMidnight();
    void groupsByAuthorAndTellsNeighboursOnly();
    void marksTheFirstUnread();
    void findsLinks();
    void saysSystemMessagesInWords();
    void keepsItsRowsWhenTheChatGetsItsRealId();
    void showsWhatIsAnswered();
    void showsWhatWasChangedAndTakenBack();
    void fiveMinutesAfterItCannotBeChangedAnyMore();
    void aRemovalCanBeTakenBackForAWhile();
    void onlyOnesOwnWordsCanBeChanged();
};

/// Anna's own words, numbered behind the others.
static Message ownNumbered(Seq seq, Timestamp at)
{
    Message words =
        samples::numbered(samples::ownWords(1, u"0b7e2a86-6d3f-4c1e-9a52-7f10c5d1e0%1"_s.arg(10 + seq)), 1, seq);
    words.at = at;
    return words;
}

void TimelineModelTest::showsWhatIsAnswered()
{
    Fixture f;
    f.model.setVisitor(0, u"Мария"_s);
    f.fill(1, 2);
    f.load();
    f.ground.write([](CacheWriter &writer) { writer.enqueueReply(samples::ownWords(1), 2); });
    QTRY_COMPARE(f.model.count(), 3);
    QVERIFY(value(f.model, 0, "quote").toMap().isEmpty());
    const QVariantMap quote = value(f.model, 2, "quote").toMap();
    QCOMPARE(quote.value(u"seq"_s), 2);
    QCOMPARE(quote.value(u"author"_s), u"Мария"_s);
    QCOMPARE(quote.value(u"text"_s), u"слово 2"_s);
    QCOMPARE(quote.value(u"ours"_s), false);
    QCOMPARE(quote.value(u"gone"_s), false);
    QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
    f.ground.write([](CacheWriter &writer) {
        Message gone = samples::message(1, 2, u""_s);
        gone.removedAt = 1'700'000'030'000;
        writer.changeMessage(gone);
    });
    QTRY_COMPARE(value(f.model, 2, "quote").toMap().value(u"gone"_s), true);
    QCOMPARE(value(f.model, 2, "quote").toMap().value(u"text"_s), u"Message removed"_s);
    QVERIFY(!changed.isEmpty());
    f.model.setVisitor(0, u"Мария Соколова"_s);
    QCOMPARE(value(f.model, 2, "quote").toMap().value(u"author"_s), u"Мария Соколова"_s);
}

void TimelineModelTest::showsWhatWasChangedAndTakenBack()
{
    Fixture f;
    f.fill(1, 1);
    f.load();
    QCOMPARE(value(f.model, 0, "edited"), false);
    QCOMPARE(value(f.model, 0, "mayReply"), true);
    Message changed = samples::message(1, 1, u"другое"_s);
    changed.editedAt = 1'700'000'020'000;
    f.ground.write([&](CacheWriter &writer) { writer.changeMessage(changed); });
    QTRY_COMPARE(value(f.model, 0, "edited"), true);
    QCOMPARE(value(f.model, 0, "text"), u"другое"_s);
    changed.text.clear();
    changed.removedAt = 1'700'000'030'000;
    f.ground.write([&](CacheWriter &writer) { writer.changeMessage(changed); });
    QTRY_COMPARE(value(f.model, 0, "removed"), true);
    QCOMPARE(value(f.model, 0, "edited"), false);
    QCOMPARE(value(f.model, 0, "mayReply"), false);
    QCOMPARE(value(f.model, 0, "text"), u"Message removed"_s);
    f.model.copyText(value(f.model, 0, "localId").toLongLong());
}

void TimelineModelTest::fiveMinutesAfterItCannotBeChangedAnyMore()
{
    Fixture f;
    const Timestamp at = f.ground.clock.at - Message::ChangeableFor + 200; // a moment is left
    f.fill(1, 1);
    f.ground.write([at](CacheWriter &writer) { writer.addMessages({ownNumbered(2, at)}); });
    f.load();
    QCOMPARE(value(f.model, 1, "mayChange"), true);
    QCOMPARE(f.model.newestChangeable(), value(f.model, 1, "localId").toLongLong());
    QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
    f.ground.clock.at += 250;
    QTRY_COMPARE(changed.size(), 1); // by itself
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 1);
    QCOMPARE(value(f.model, 1, "mayChange"), false);
    QCOMPARE(f.model.newestChangeable(), 0);
}

void TimelineModelTest::aRemovalCanBeTakenBackForAWhile()
{
    Fixture f;
    f.fill(1, 1);
    f.ground.write([&](CacheWriter &writer) { writer.addMessages({ownNumbered(2, f.ground.clock.at - 1'000)}); });
    f.load();
    const LocalId mine = value(f.model, 1, "localId").toLongLong();
    f.model.removeMessage(value(f.model, 0, "localId").toLongLong()); // the visitor's: nothing happens
    f.model.removeMessage(mine);
    QTRY_COMPARE(value(f.model, 1, "removed"), true);
    QCOMPARE(value(f.model, 1, "mayRestore"), true);
    QCOMPARE(f.ground.commands->removed, QList<LocalId>{mine});
    f.model.restoreMessage(mine);
    QTRY_COMPARE(value(f.model, 1, "removed"), false);
    QCOMPARE(value(f.model, 1, "text"), samples::ownWords(1).text);
    f.model.removeMessage(mine);
    QTRY_COMPARE(value(f.model, 1, "mayRestore"), true);
    QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
    f.ground.clock.at += Commands::RestoreTime;
    f.fill(3, 3); // the time is looked at again
    QTRY_COMPARE(value(f.model, 1, "mayRestore"), false);
    f.model.restoreMessage(mine);
    QCOMPARE(f.ground.commands->restored.size(), 1);
}

void TimelineModelTest::onlyOnesOwnWordsCanBeChanged()
{
    Fixture f;
    f.fill(1, 1);
    f.ground.write([&](CacheWriter &writer) {
        Message colleagues = ownNumbered(2, f.ground.clock.at);
        colleagues.author.id = 4;
        Message system = samples::message(1, 3);
        system.kind = MessageKind::System;
        system.systemCode = systemcode::VisitorLeft;
        writer.addMessages({colleagues, system});
        writer.enqueueMessage(samples::ownWords(1)); // waits: no time runs out
    });
    f.load();
    QCOMPARE(column(f.model, "mayChange"), (QVariantList{false, false, false, true}));
    QCOMPARE(column(f.model, "mayReply"), (QVariantList{true, true, false, false}));
    QCOMPARE(f.model.beside(0, -1), value(f.model, 3, "localId").toLongLong());
    QCOMPARE(f.model.beside(value(f.model, 3, "localId").toLongLong(), -1), value(f.model, 1, "localId").toLongLong());
    QCOMPARE(f.model.beside(value(f.model, 0, "localId").toLongLong(), -1), 0);
}

void TimelineModelTest::beginsWithTheNewestPage()
{
    Fixture f;
    f.fill(1, 100);
    QSignalSpy inserted(&f.model, &QAbstractItemModel::rowsInserted);
    f.load();
    QCOMPARE(f.model.count(), TimelineModel::PageSize);
    QCOMPARE(f.texts().first(), u"слово 61"_s);
    QCOMPARE(f.texts().last(), u"слово 100"_s);
    QCOMPARE(inserted.size(), 1);
    QVERIFY(f.model.hasOlder());
}

void TimelineModelTest::goesBackPageByPage()
{
    Fixture f;
    f.fill(1, 100);
    f.load();
    f.model.loadOlder();
    f.model.loadOlder(); // asked twice, loaded once
    QVERIFY(f.model.isLoadingOlder());
    QTRY_COMPARE(f.model.count(), 80);
    QVERIFY(!f.model.isLoadingOlder());
    f.model.loadOlder();
    QTRY_COMPARE(f.model.count(), 100);
    QVERIFY(!f.model.hasOlder());
    QCOMPARE(f.texts().first(), u"слово 1"_s);
    QVERIFY(f.ground.commands->histories.isEmpty()); // all of it was in the cache
}

void TimelineModelTest::asksTheServerForWhatTheCacheLacks()
{
    Fixture f;
    f.fill(1, 5);
    f.fill(51, 60); // 6…50 were missed
    f.load();
    QTRY_COMPARE(f.ground.commands->histories.size(), 1); // the page was short
    QCOMPARE(f.ground.commands->histories.first().before, 51);
    QCOMPARE(f.model.count(), 10);
    f.fill(11, 50);
    QCOMPARE(f.model.count(), 10);
    f.ground.commands->histories.first().answer({});
    QTRY_COMPARE(f.model.count(), 50);
    QCOMPARE(f.texts().first(), u"слово 11"_s);
    // The next page would jump from 11 to 5: the server again.
    f.model.loadOlder();
    QTRY_COMPARE(f.ground.commands->histories.size(), 2);
    f.fill(6, 10);
    f.ground.commands->histories.last().answer({});
    QTRY_COMPARE(f.model.count(), 60);
    QVERIFY(!f.model.hasOlder());
}

void TimelineModelTest::triesAgainWhenTheConnectionIsBack()
{
    Fixture f;
    f.fill(51, 60);
    f.load();
    QTRY_COMPARE(f.ground.commands->histories.size(), 1);
    f.ground.commands->histories.first().answer(
        ProtocolError{.code = ErrorCode::Unavailable, .message = {}, .field = {}});
    QVERIFY(!f.model.isLoadingOlder());
    QVERIFY(f.model.hasOlder());
    f.model.refresh();
    QTRY_COMPARE(f.ground.commands->histories.size(), 2);
    f.ground.commands->histories.last().answer({}); // and the server has nothing either
    QTRY_VERIFY(!f.model.hasOlder());
}

void TimelineModelTest::queuedBecomesNumberedInItsPlace()
{
    Fixture f;
    f.fill(1, 2);
    f.load();
    f.ground.write([](CacheWriter &writer) { writer.enqueueMessage(samples::ownWords(1)); });
    QCOMPARE(f.model.count(), 3);
    QCOMPARE(value(f.model, 2, "delivery"), int(TimelineModel::Queued));
    QCOMPARE(value(f.model, 2, "kind"), int(TimelineModel::Outgoing));
    const QVariant localId = value(f.model, 2, "localId");
    QSignalSpy inserted(&f.model, &QAbstractItemModel::rowsInserted);
    f.ground.write([](CacheWriter &writer) { writer.addMessages({samples::numbered(samples::ownWords(1), 1, 3)}); });
    QCOMPARE(f.model.count(), 3);
    QCOMPARE(value(f.model, 2, "delivery"), int(TimelineModel::Sent));
    QCOMPARE(value(f.model, 2, "localId"), localId);
    QCOMPARE(inserted.size(), 0);
}

void TimelineModelTest::numberedBehindOthersMoves()
{
    Fixture f;
    f.fill(1, 1);
    f.load();
    const auto secondId = u"0b7e2a86-6d3f-4c1e-9a52-7f10c5d1e002"_s;
    f.ground.write([&](CacheWriter &writer) {
        writer.enqueueMessage(samples::ownWords(1));
        Message second = samples::ownWords(1, secondId);
        second.text = u"второе"_s;
        writer.enqueueMessage(second);
    });
    QSignalSpy moved(&f.model, &QAbstractItemModel::rowsMoved);
    f.ground.write([&](CacheWriter &writer) {
        Message second = samples::ownWords(1, secondId);
        second.text = u"второе"_s;
        writer.addMessages({samples::message(1, 2, u"посетитель успел"_s), samples::numbered(second, 1, 3)});
    });
    QCOMPARE(f.texts(),
             (QVariantList{u"слово 1"_s, u"посетитель успел"_s, u"второе"_s, u"Здравствуйте! Чем помочь?"_s}));
    QCOMPARE(moved.size(), 1);
}

void TimelineModelTest::lateMessageGoesToItsPlace()
{
    Fixture f;
    f.fill(1, 3);
    f.fill(6, 6);
    f.load();
    QTRY_COMPARE(f.ground.commands->histories.size(), 1);
    f.fill(4, 5);
    f.ground.commands->histories.first().answer({});
    QTRY_COMPARE(f.model.count(), 6);
    f.ground.write([](CacheWriter &writer) { writer.addMessages({samples::message(1, 9)}); });
    f.ground.write([](CacheWriter &writer) { writer.addMessages({samples::message(1, 8), samples::message(1, 7)}); });
    QCOMPARE(f.texts().last(3), (QVariantList{u"слово 7"_s, u"слово 8"_s, u"слово 9"_s}));
}

void TimelineModelTest::failedIsRetriedOrDiscarded()
{
    Fixture f;
    f.fill(1, 1);
    f.load();
    f.ground.write([](CacheWriter &writer) { writer.enqueueMessage(samples::ownWords(1)); });
    f.ground.write([](CacheWriter &writer) {
        const QList<OutboxJob> jobs = writer.takeJobs({}, 10);
        QCOMPARE(jobs.size(), 1);
        writer.failJob(jobs.first().id, ErrorCode::Conflict);
    });
    QCOMPARE(value(f.model, 1, "delivery"), int(TimelineModel::Failed));
    QCOMPARE(value(f.model, 1, "failureText"), u"Not sent: the chat has moved on"_s);
    const qint64 localId = value(f.model, 1, "localId").toLongLong();
    f.model.retry(localId);
    QTRY_COMPARE(value(f.model, 1, "delivery"), int(TimelineModel::Queued));
    QCOMPARE(value(f.model, 1, "failureText"), QString());
    f.model.discard(localId);
    QTRY_COMPARE(f.model.count(), 1);
}

void TimelineModelTest::seenUpToWhatTheBrowserHasShown()
{
    Fixture f;
    f.fill(1, 1);
    f.ground.write([](CacheWriter &writer) {
        writer.addMessages({samples::numbered(samples::ownWords(1), 1, 2),
                            samples::numbered(samples::ownWords(1, u"0b7e2a86-6d3f-4c1e-9a52-7f10c5d1e002"_s), 1, 3)});
    });
    f.load();
    QCOMPARE(value(f.model, 1, "delivery"), int(TimelineModel::Sent));
    QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
    f.model.setVisitor(2, {});
    QCOMPARE(value(f.model, 1, "delivery"), int(TimelineModel::Seen));
    QCOMPARE(value(f.model, 2, "delivery"), int(TimelineModel::Sent));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(2).value<QList<int>>(), (QList<int>{TimelineModel::DeliveryRole}));
}

void TimelineModelTest::separatesDaysAtTheOperatorsMidnight_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<int>("secondDayRow");
    // 21:30, 22:30 and 23:30 UTC
    QTest::newRow("Moscow") << QByteArray("Europe/Moscow") << 0;   // 00:30, 01:30, 02:30
    QTest::newRow("Berlin") << QByteArray("Europe/Berlin") << 2;   // 22:30, 23:30, 00:30
    QTest::newRow("Lisbon") << QByteArray("Atlantic/Azores") << 0; // all of one day
}

void TimelineModelTest::separatesDaysAtTheOperatorsMidnight()
{
    QFETCH(QByteArray, zone);
    QFETCH(int, secondDayRow);
    Fixture f{QTimeZone(zone)};
    f.ground.write([](CacheWriter &writer) {
        writer.putChat(samples::chat(1));
        QList<Message> messages = samples::messages(1, 1, 3);
        for (int i = 0; i < 3; ++i) {
            messages[i].at = 1'700'083'800'000 + i * 3'600'000LL; // 15 November 2023, 21:30 UTC
        }
        writer.addMessages(messages);
    });
    f.load();
    for (int row = 1; row < 3; ++row) {
        QCOMPARE(!value(f.model, row, "dayTitle").toString().isEmpty(), row == secondDayRow);
    }
    QVERIFY(!value(f.model, 0, "dayTitle").toString().isEmpty());
}

void TimelineModelTest::yesterdayBeginsAtMidnight()
{
    Fixture f;
    f.fill(1, 2);
    f.load();
    QCOMPARE(value(f.model, 0, "dayTitle"), u"Today"_s);
    f.ground.clock.at += 24 * 3'600'000LL;
    QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
    f.format.noticeDay();
    QCOMPARE(value(f.model, 0, "dayTitle"), u"Yesterday"_s);
    QVERIFY(!changed.isEmpty());
    f.ground.clock.at += 24 * 3'600'000LL;
    f.format.noticeDay();
    QCOMPARE(value(f.model, 0, "dayTitle"), u"14 November"_s);
}

void TimelineModelTest::groupsByAuthorAndTellsNeighboursOnly()
{
    Fixture f;
    f.fill(1, 3);
    f.load();
    QCOMPARE(column(f.model, "startsGroup"), (QVariantList{true, false, false}));
    QCOMPARE(column(f.model, "endsGroup"), (QVariantList{false, false, true}));
    QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
    f.fill(4, 4);
    QCOMPARE(column(f.model, "endsGroup"), (QVariantList{false, false, false, true}));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 2);
    f.ground.write([](CacheWriter &writer) { writer.enqueueMessage(samples::ownWords(1)); });
    QCOMPARE(column(f.model, "startsGroup"), (QVariantList{true, false, false, false, true}));
    QCOMPARE(changed.size(), 1); // the visitor's last one ended its group before
}

void TimelineModelTest::marksTheFirstUnread()
{
    Fixture f;
    f.fill(1, 5);
    f.load(3);
    QCOMPARE(column(f.model, "isFirstUnread"), (QVariantList{false, false, false, true, false}));
    f.fill(6, 6);
    QCOMPARE(column(f.model, "isFirstUnread").last(), false);
    f.model.forgetUnread();
    QVERIFY(!column(f.model, "isFirstUnread").contains(true));
}

void TimelineModelTest::findsLinks()
{
    Fixture f;
    f.ground.write([](CacheWriter &writer) {
        writer.putChat(samples::chat(1));
        writer.addMessages({samples::message(1, 1, u"см. https://shop.example/a_(b), javascript:alert(1)"_s)});
    });
    f.load();
    const QVariantList links = value(f.model, 0, "links").toList();
    QCOMPARE(links.size(), 1);
    QCOMPARE(links.first().toMap().value(u"url"_s), u"https://shop.example/a_(b)"_s);
    QCOMPARE(links.first().toMap().value(u"start"_s), 4);
}

void TimelineModelTest::saysSystemMessagesInWords()
{
    Fixture f;
    f.ground.write([](CacheWriter &writer) {
        writer.putChat(samples::chat(1));
        QList<Message> messages = samples::messages(1, 1, 4);
        const QList<std::pair<QLatin1StringView, QVariantMap>> what{
            {systemcode::ChatStarted, {{u"pageTitle"_s, u"Чайники"_s}}},
            {systemcode::OperatorJoined, {{u"operatorName"_s, u"Борис Ким"_s}}},
            {systemcode::OperatorLeft, {{u"operatorId"_s, samples::Anna}, {u"operatorName"_s, u"Анна Петрова"_s}}},
            {systemcode::VisitorLeft, {}}};
        for (int i = 0; i < 4; ++i) {
            messages[i].kind = MessageKind::System;
            messages[i].author = {};
            messages[i].text.clear();
            messages[i].systemCode = what.at(i).first;
            messages[i].systemParams = what.at(i).second;
        }
        writer.addMessages(messages);
    });
    f.model.setVisitor(0, u"Мария"_s);
    f.load();
    QCOMPARE(f.texts(), (QVariantList{u"Мария started a chat on the page “Чайники”"_s, u"Борис Ким accepted the chat"_s,
                                      u"You ended the chat"_s, u"The visitor left the chat"_s}));
    QCOMPARE(value(f.model, 0, "kind"), int(TimelineModel::System));
}

void TimelineModelTest::keepsItsRowsWhenTheChatGetsItsRealId()
{
    Fixture f;
    Chat invitation = samples::chat(1, ChatState::Invited);
    invitation.id = provisionalChat(invitation.visitorId);
    f.ground.write([&](CacheWriter &writer) {
        writer.putProvisionalChat(invitation);
        writer.enqueueMessage(samples::ownWords(invitation.id));
    });
    f.model.setChat(invitation.id, 0);
    QTRY_COMPARE(f.model.count(), 1);
    QSignalSpy inserted(&f.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&f.model, &QAbstractItemModel::modelReset);
    f.ground.write([&](CacheWriter &writer) {
        writer.renameChat(invitation.id, 1);
        writer.putChat(samples::chat(1, ChatState::Invited));
        writer.addMessages({samples::numbered(samples::ownWords(1), 1, 1)});
    });
    QCOMPARE(f.model.chatId(), 1);
    f.fill(2, 2);
    QCOMPARE(f.model.count(), 2);
    QCOMPARE(value(f.model, 0, "delivery"), int(TimelineModel::Sent));
    QCOMPARE(inserted.size(), 1); // the second one only
    QCOMPARE(reset.size(), 0);
}

void TimelineModelTest::goesToAMessageFarBackAndOnFromThere()
{
    Fixture f;
    f.fill(1, 500);
    f.load();
    const QSignalSpy reached(&f.model, &TimelineModel::reached);
    f.model.goTo(100);
    QTRY_COMPARE(reached.size(), 1);
    const int row = reached.first().first().toInt();
    QCOMPARE(value(f.model, row, "text"), u"слово 100"_s);
    QCOMPARE(value(f.model, row, "isLit"), true);
    QCOMPARE(f.model.litRow(), row);
    QVERIFY(row > 10 && row < f.model.count() - 10); // with something around it
    QVERIFY(f.model.hasNewer());
    QVERIFY(f.model.hasOlder());

    int before = f.model.count();
    f.model.loadNewer();
    QTRY_VERIFY(f.model.count() > before);
    before = f.model.count();
    f.model.loadOlder();
    QTRY_VERIFY(f.model.count() > before);
    QCOMPARE(value(f.model, f.model.litRow(), "text"), u"слово 100"_s);
    while (f.model.hasNewer()) {
        f.model.loadNewer();
        QTRY_VERIFY(!f.model.isLoadingNewer());
    }
    QCOMPARE(f.texts().last(), u"слово 500"_s);
    QSet<QString> different;
    for (const QVariant &text : f.texts()) {
        different.insert(text.toString());
    }
    QCOMPARE(different.size(), f.model.count()); // nothing twice
    f.fill(501, 501);                            // and it follows again
    QTRY_COMPARE(f.texts().last(), u"слово 501"_s);

    f.model.goTo(450); // is there: nothing has to be loaded
    QCOMPARE(reached.size(), 2);
    f.model.forgetLit();
    QCOMPARE(f.model.litRow(), -1);
}

void TimelineModelTest::fetchesAMessageThatTheCacheLacks()
{
    Fixture f;
    f.fill(461, 500);
    f.load();
    f.model.goTo(100);
    QTRY_COMPARE(f.ground.commands->histories.size(), 1);
    QCOMPARE(f.ground.commands->histories.last().chatId, 1);
    QVERIFY(f.ground.commands->histories.last().before > 100);
    f.fill(21, 120); // what the server answers
    f.ground.commands->histories.last().answer({});
    QTRY_VERIFY(f.model.litRow() >= 0);
    QCOMPARE(value(f.model, f.model.litRow(), "text"), u"слово 100"_s);
    QCOMPARE(f.texts().last(), u"слово 120"_s);
    f.model.loadNewer(); // up to the hole there is nothing more here
    QTRY_COMPARE(f.ground.commands->histories.size(), 2);
    f.fill(121, 160);
    f.ground.commands->histories.last().answer({});
    QTRY_VERIFY(!f.model.isLoadingNewer());
    QCOMPARE(f.texts().last(), u"слово 160"_s);
    QVERIFY(f.model.hasNewer());
}

void TimelineModelTest::staysWhereItIsWhenAMessageCannotBeFetched()
{
    Fixture f;
    f.fill(461, 500);
    f.load();
    const QSignalSpy messages(&f.model, &TimelineModel::message);
    f.model.goTo(100);
    QTRY_COMPARE(f.ground.commands->histories.size(), 1);
    f.ground.commands->histories.last().answer(idleError());
    QTRY_COMPARE(messages.size(), 1);
    QCOMPARE(f.texts().last(), u"слово 500"_s);
    QVERIFY(!f.model.hasNewer());
    QVERIFY(!f.model.isLoadingOlder());
}

void TimelineModelTest::whatComesWhileFarBackWaitsAtTheEnd()
{
    Fixture f;
    f.fill(1, 500);
    f.load();
    f.model.goTo(100);
    QTRY_VERIFY(f.model.litRow() >= 0);
    const int count = f.model.count();
    f.fill(501, 502);
    f.ground.write([](CacheWriter &writer) { writer.enqueueMessage(samples::ownWords(1)); });
    QCOMPARE(f.model.count(), count);
    f.model.showNewest();
    QTRY_VERIFY(f.model.isLoaded());
    QCOMPARE(f.texts().last(), samples::ownWords(1).text);
    QVERIFY(!f.model.hasNewer());
    QCOMPARE(f.model.litRow(), -1);
}

void TimelineModelTest::readsAChatFromElsewhereAroundAMessage()
{
    Fixture f;
    QList<Seq> asked;
    // A server that has 200 messages and gives fifty at a time.
    const auto source = [&asked](Seq before, QObject *, const ResultAnswer<QList<Message>> &answer) {
        asked.append(before);
        const Seq last = before == 0 ? 200 : qMin<Seq>(200, before - 1);
        answer(samples::messages(7, qMax<Seq>(1, last - 49), last));
    };
    f.model.setSource(7, source, 100);
    QVERIFY(f.model.litRow() >= 0);
    QCOMPARE(value(f.model, f.model.litRow(), "text"), u"слово 100"_s);
    QVERIFY(f.model.hasNewer());
    while (f.model.hasNewer()) {
        f.model.loadNewer();
    }
    QCOMPARE(f.texts().last(), u"слово 200"_s);
    while (f.model.hasOlder()) {
        f.model.loadOlder();
    }
    QCOMPARE(f.model.count(), 200);
    QVERIFY(asked.size() < 8);
}

QTEST_MAIN(TimelineModelTest)
#include "timeline_model_test.moc"
