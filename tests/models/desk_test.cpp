// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/model_ground.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

class DeskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheCacheBeforeTheNetworkAnswers();
    void saysTroubleOnlyAfterASecond();
    void lostConnectionIsOfflineUntilItIsCurrent();
    void setsAndFollowsTheStatus();
    void listsTheSites();
    void acceptsAndOpens();
    void opensTheVisitorsOwnChat();
    void speaksTheOtherLanguageAtOnce();
    void leavesAConversationFromItsOwnHandler();
    void holdsTwoConversationsSideBySide();
    void whatStandsBesideTakesThePlaceOfWhatIsLeft();
    void keepsWhatWasSentWhenTheDiskIsFull();
};

void DeskTest::showsTheCacheBeforeTheNetworkAnswers()
{
    ModelGround ground;
    ground.write([](CacheWriter &writer) {
        writer.putChat(samples::chat(1));
        writer.putChat(samples::chat(2, ChatState::Waiting));
    });
    ground.reopen();
    const auto desk = ground.desk();
    QCOMPARE(desk->connection(), int(Desk::Connecting));
    QCOMPARE(desk->operatorName(), u"Анна Петрова"_s);
    QCOMPARE(desk->operatorInitials(), u"АП"_s);
    QCOMPARE(desk->chats()->count(), 2);
    QCOMPARE(desk->incomingCount(), 1);
    QCOMPARE(desk->colleagues()->list()->count(), 4); // all, the own group, its heading, Boris
    QCOMPARE(desk->visitorCount(), 0);
    QCOMPARE(desk->conversation(), nullptr);
}

void DeskTest::saysTroubleOnlyAfterASecond()
{
    ModelGround ground;
    const auto desk = ground.desk();
    desk->setConnection(Desk::Current);
    QSignalSpy changed(desk.get(), &Desk::connectionTextChanged);
    desk->setConnection(Desk::Offline);
    QCOMPARE(desk->connectionText(), QString());
    QTRY_COMPARE_WITH_TIMEOUT(
        desk->connectionText(),
        u"No network. You see what was there at 22:16; messages will go out when the connection is back"_s, 3'000);
    QVERIFY(changed.size() >= 2);
    desk->setConnection(Desk::CatchingUp);
    QCOMPARE(desk->connectionText(), u"Updating…"_s);
    desk->setConnection(Desk::Current);
    QCOMPARE(desk->connectionText(), QString());
}

void DeskTest::lostConnectionIsOfflineUntilItIsCurrent()
{
    ModelGround ground;
    const auto desk = ground.desk();
    desk->setConnection(Desk::CatchingUp);
    desk->setConnection(Desk::Current);
    desk->setConnection(Desk::Connecting);
    QCOMPARE(desk->connection(), int(Desk::Offline));
    desk->setConnection(Desk::Current);
    QCOMPARE(desk->connection(), int(Desk::Current));
}

void DeskTest::setsAndFollowsTheStatus()
{
    ModelGround ground;
    const auto desk = ground.desk();
    QCOMPARE(desk->status(), int(Desk::Available));
    desk->setStatus(Desk::Unavailable);
    QTRY_COMPARE(desk->status(), int(Desk::Unavailable));
    QCOMPARE(desk->statusText(), u"Unavailable"_s);
    QCOMPARE(ground.commands->statuses, (QList<OperatorStatus>{OperatorStatus::Unavailable}));
}

void DeskTest::listsTheSites()
{
    ModelGround ground;
    const auto desk = ground.desk();
    QAbstractItemModelTester tester(desk->sites(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(column(*desk->sites(), "name"), (QVariantList{u"Вектор"_s, u"Уют"_s}));
    QCOMPARE(column(*desk->sites(), "siteId"), (QVariantList{2, 1}));
    ground.write([](CacheWriter &writer) {
        Snapshot snapshot;
        snapshot.position = samples::position(2);
        snapshot.sites = {{.id = 1, .name = u"Уют и дом"_s, .origins = {}}};
        writer.replaceSnapshot(snapshot);
    });
    QTRY_COMPARE(column(*desk->sites(), "name"), (QVariantList{u"Уют и дом"_s}));
}

void DeskTest::acceptsAndOpens()
{
    ModelGround ground;
    ground.write([](CacheWriter &writer) { writer.putChat(samples::chat(1, ChatState::Waiting)); });
    const auto desk = ground.desk();
    QSignalSpy toast(desk.get(), &Desk::toast);
    desk->acceptChat(1);
    QCOMPARE(desk->conversation(), nullptr); // not before the server has given it to us
    ground.commands->accepting.last().answer(ProtocolError{.code = ErrorCode::Conflict, .message = {}, .field = {}});
    QCOMPARE(toast.first().first().toString(), u"The chat has been accepted by another operator or has ended"_s);
    desk->acceptChat(1);
    ground.commands->accepting.last().answer({});
    QCOMPARE(desk->conversation()->chatId(), 1);
}

void DeskTest::opensTheVisitorsOwnChat()
{
    ModelGround ground;
    ground.write([](CacheWriter &writer) { writer.putChat(samples::chat(1)); });
    const auto desk = ground.desk();
    desk->openVisitor(101);
    QCOMPARE(desk->conversation()->chatId(), 1);
    desk->openChat(77); // there is no such chat
    QCOMPARE(desk->conversation()->chatId(), 1);
}

void DeskTest::speaksTheOtherLanguageAtOnce()
{
    ModelGround ground;
    ground.write([](CacheWriter &writer) {
        Chat guest = samples::chat(1);
        guest.visitorName.clear();
        writer.putChat(guest);
        writer.putChat(samples::chat(2, ChatState::Closed));
    });
    const auto desk = ground.desk();
    desk->applyPresence(ModelGround::arrived({ModelGround::visitor(500)}));
    desk->history()->fetchMore({});
    desk->openChat(1);
    QTRY_COMPARE(desk->history()->count(), 1);
    QList<std::shared_ptr<QSignalSpy>> spies;
    const QList<QAbstractItemModel *> translated{desk->visitors(), desk->chats(), desk->history(),
                                                 desk->colleagues()->list()};
    for (QAbstractItemModel *model : translated) {
        spies.append(std::make_shared<QSignalSpy>(model, &QAbstractItemModel::dataChanged));
    }
    QSignalSpy info(desk->conversation(), &Conversation::infoChanged);
    MarkingTranslator translator;
    QVERIFY(QCoreApplication::installTranslator(&translator));
    ground.format.setLanguage(u"ru"_s);
    for (const auto &spy : spies) {
        QCOMPARE(spy->size(), 1);
    }
    QVERIFY(!info.isEmpty());
    QCOMPARE(value(*desk->visitors(), 0, "name"), u"ru:Guest"_s);
    QCOMPARE(value(*desk->visitors(), 0, "place"), u"Казань, Россия"_s);
    QCOMPARE(value(*desk->chats(), 0, "name"), u"ru:Guest 101"_s);
    QCOMPARE(value(*desk->colleagues()->list(), 0, "name"), u"ru:The whole company"_s);
    QVERIFY(desk->conversation()->stateText().startsWith(u"ru:"_s));
    QCoreApplication::removeTranslator(&translator);
}

void DeskTest::holdsTwoConversationsSideBySide()
{
    ModelGround ground;
    ground.write([](CacheWriter &writer) {
        for (const ChatId id : {1, 2, 3}) {
            writer.putChat(samples::chat(id));
        }
    });
    ground.reopen();
    const auto desk = ground.desk();
    desk->openBeside(1); // none is open yet
    QVERIFY(desk->conversation() != nullptr && desk->beside() == nullptr);
    desk->openBeside(1);
    QCOMPARE(desk->beside(), nullptr); // never twice
    desk->openBeside(2);
    QCOMPARE(desk->beside()->chatId(), 2);
    desk->showTyping(2, u"Добрый"_s);
    QCOMPARE(desk->beside()->typingText(), u"Добрый"_s);
    QCOMPARE(desk->conversation()->typingText(), QString());

    desk->beside()->setDraft(u"начато рядом"_s);
    desk->openBeside(3);
    QCOMPARE(desk->beside()->chatId(), 3);
    desk->openBeside(2);
    QCOMPARE(desk->beside()->draft(), u"начато рядом"_s);

    desk->openChat(2); // which is there already
    QCOMPARE(desk->conversation()->chatId(), 2);
    QCOMPARE(desk->beside()->chatId(), 1);
    desk->openBeside(99);
    QCOMPARE(desk->beside()->chatId(), 1);
}

void DeskTest::whatStandsBesideTakesThePlaceOfWhatIsLeft()
{
    ModelGround ground;
    ground.write([](CacheWriter &writer) {
        writer.putChat(samples::chat(1));
        writer.putChat(samples::chat(2));
    });
    ground.reopen();
    const auto desk = ground.desk();
    desk->openChat(1);
    desk->openBeside(2);
    desk->closeConversation();
    QCOMPARE(desk->conversation()->chatId(), 2);
    QCOMPARE(desk->beside(), nullptr);
    desk->openBeside(1);
    desk->closeBeside();
    QCOMPARE(desk->beside(), nullptr);
    QCOMPARE(desk->conversation()->chatId(), 2);
    desk->closeConversation();
    QCOMPARE(desk->conversation(), nullptr);
}

void DeskTest::leavesAConversationFromItsOwnHandler()
{
    ModelGround ground;
    ground.write([](CacheWriter &writer) { writer.putChat(samples::chat(1)); });
    const auto desk = ground.desk();
    desk->openChat(1);
    const QPointer<Conversation> left = desk->conversation();
    connect(left, &Conversation::draftChanged, this, [&] { desk->closeConversation(); });
    left->setDraft(u"пишу"_s);
    QCOMPARE(desk->conversation(), nullptr);
    QVERIFY(left); // until the handler is done
    QTRY_VERIFY(!left);
    desk->openChat(1);
    QCOMPARE(desk->conversation()->draft(), u"пишу"_s);
}

void DeskTest::keepsWhatWasSentWhenTheDiskIsFull()
{
    ModelGround ground;
    ground.write([](CacheWriter &writer) { writer.putChat(samples::chat(1)); });
    const auto desk = ground.desk();
    desk->openChat(1);
    desk->conversation()->setDraft(u"важное"_s);
    desk->conversation()->send();
    QCOMPARE(desk->conversation()->draft(), QString());
    emit ground.cache->writeFailed(); // as the cache does when a commit fails
    QCOMPARE(desk->conversation()->draft(), u"важное"_s);
    QVERIFY(!desk->notice().isEmpty());
    desk->dismissNotice();
    QCOMPARE(desk->notice(), QString());
}

QTEST_GUILESS_MAIN(DeskTest)
#include "desk_test.moc"
