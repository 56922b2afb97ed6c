// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/blacklist.h"
#include "server/store/cards.h"
#include "server/store/chat_life.h"
#include "server/store/company.h"
#include "server/store/messages.h"
#include "server/store/outcome.h"
#include "server/store/requests.h"
#include "server/store/rooms.h"
#include "server/store/transfers.h"
#include "server/store/visitors.h"
#include "unit/server/company_bench.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

/// How waiting chats go round among the operators of a company, with the time given.
class TestOffers : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void aNewChatIsOfferedInItsFirstWord();
    void onlyWhomItIsOfferedToMayAcceptIt();
    void theFirstOfTwoHasItAndTheOtherHearsOfIt();
    void anOfferNotTakenGoesOnAndIsTakenBackFromThePopUp();
    void inTurnChatsGoRound();
    void theLeastBusyGetsTheNextOne();
    void onlyTheGroupOfTheRuleIsAsked();
    void whoIsAtTheLimitIsNotAskedUntilAChatEnds();
    void offersDoNotCountForTheLimitButAcceptingDoes();
    void aChatThatNobodyCanTakeWaitsForTheFirstWhoCan();
    void outsideOfTheHoursNobodyIsAskedAndAtTheMinuteOfOpeningTheyAre();
    void aChatThatRunsGoesOnAfterTheHours();
    void offersSurviveARestart();
    void anOfferThatRanOutWhileTheServerWasAwayGoesOnAtTheStart();
    void aChangedRuleMovesWaitingChatsAtOnce();
    void aVisitorWhoWritesAgainComesBackToTheSameOperatorEvenOverTheLimit();
    void aVisitorWhoWritesAgainGoesToOthersWhenTheOperatorIsNotAvailable_data();
    void aVisitorWhoWritesAgainGoesToOthersWhenTheOperatorIsNotAvailable();
    void theTimelineOfAResumedChatGoesOn();
    void whoGoesOnWithAChatIsToldTheVisitorsCard();
    void readingARoomWithoutAWordIsNoNews();
    void theChatsOfWhoHasGoneWaitForOthers();
    void whoMayNotLeadAChatAnyMoreLosesIt_data();
    void whoMayNotLeadAChatAnyMoreLosesIt();
    void whoMayNotLeadAChatIsNotAskedToTakeItOver();
    void theInvitationOfWhoHasGoneIsAnsweredByOthers();
    void aRequestTakenByWhoMayNotWorkOnItIsNewAgain_data();
    void aRequestTakenByWhoMayNotWorkOnItIsNewAgain();

private:
    void setMode(DistributionMode mode, int acceptSeconds = 30);
    void close(OperatorId id, ChatId chat);
    /// The codes of the chat's system messages.
    QStringList codesOf(ChatId chat);
    /// How the operator's client was last told to show the chat; empty when it was not.
    QJsonObject lastTold(OperatorId id, ChatId chat) const;

    std::unique_ptr<CompanyBench> m_bench;
    OperatorId m_anna = 0;
    OperatorId m_boris = 0;
    OperatorId m_vera = 0;
};

namespace {
constexpr qint64 Seconds30 = 30'000;
constexpr qint64 Minute = 60'000;
} // namespace

void TestOffers::init()
{
    m_bench = std::make_unique<CompanyBench>();
    m_anna = m_bench->hire(u"anna"_s);
    m_boris = m_bench->hire(u"boris"_s);
    m_vera = m_bench->hire(u"vera"_s, OperatorStatus::Unavailable);
}

void TestOffers::setMode(DistributionMode mode, int acceptSeconds)
{
    m_bench->changeRules([&](SiteRules &rules) {
        rules.distribution.mode = mode;
        rules.distribution.acceptSeconds = acceptSeconds;
    });
}

void TestOffers::close(OperatorId id, ChatId chat)
{
    QVERIFY(m_bench->run([&](Transaction &transaction) { closeAsOperator(transaction, id, chat); }));
}

QStringList TestOffers::codesOf(ChatId chat)
{
    return m_bench->ask<QStringList>([&](Transaction &transaction) {
        QStringList codes;
        for (const QJsonValue &message : messagesBefore(transaction, chat, 0, 100, Reader::Operator).messages) {
            if (message["kind"_L1].toString() == u"system") {
                codes.append(message["system"_L1]["code"_L1].toString());
            }
        }
        return codes;
    });
}

QJsonObject TestOffers::lastTold(OperatorId id, ChatId chat) const
{
    QJsonObject last;
    for (const NumberedEvent &event : m_bench->eventsOf(id)) {
        const QJsonObject data = QJsonDocument::fromJson(event.event->data).object();
        if (event.event->type.startsWith(u"chat.") && data["chat"_L1]["chatId"_L1].toInteger() == chat) {
            last = data["chat"_L1].toObject();
        }
    }
    return last;
}

void TestOffers::aNewChatIsOfferedInItsFirstWord()
{
    m_bench->forget();
    const ChatId chat = m_bench->write(m_bench->welcome());
    QCOMPARE(m_bench->offered(chat), (QList{m_anna, m_boris}));
    const QList<NumberedEvent> told = m_bench->eventsOf(m_anna);
    QCOMPARE(told.first().event->type, u"chat.created"_s);
    QCOMPARE(QJsonDocument::fromJson(told.first().event->data)["chat"_L1]["offeredTo"_L1].toArray(),
             (QJsonArray{m_anna, m_boris}));
    QVERIFY(m_bench->eventsOf(m_vera).isEmpty());
}

void TestOffers::onlyWhomItIsOfferedToMayAcceptIt()
{
    const ChatId chat = m_bench->write(m_bench->welcome());
    QVERIFY(!m_bench->accept(m_vera, chat));
    QCOMPARE(m_bench->refusal(), u"conflict"_s);
    QVERIFY(m_bench->accept(m_anna, chat));
    QVERIFY(!m_bench->chat(chat).offeredTo);
}

void TestOffers::theFirstOfTwoHasItAndTheOtherHearsOfIt()
{
    const ChatId chat = m_bench->write(m_bench->welcome());
    m_bench->forget();
    QVERIFY(m_bench->accept(m_boris, chat));
    QVERIFY(!m_bench->accept(m_anna, chat));
    QCOMPARE(m_bench->refusal(), u"conflict"_s);
    QCOMPARE(m_bench->chat(chat).operatorId, m_boris);
    QCOMPARE(lastTold(m_anna, chat)["state"_L1].toString(), u"active"_s);
    QCOMPARE(m_bench->eventsOf(m_anna).size(), 1);
}

void TestOffers::anOfferNotTakenGoesOnAndIsTakenBackFromThePopUp()
{
    setMode(DistributionMode::InTurn);
    m_bench->forget();
    const ChatId chat = m_bench->write(m_bench->welcome());
    QCOMPARE(m_bench->offered(chat), QList{m_anna});
    QVERIFY(m_bench->eventsOf(m_boris).isEmpty());
    QCOMPARE(m_bench->settled().nextDue, m_bench->now + Seconds30);
    m_bench->pass(Seconds30 - 1);
    QCOMPARE(m_bench->offered(chat), QList{m_anna});
    m_bench->pass(1);
    QCOMPARE(m_bench->offered(chat), QList{m_boris});
    QCOMPARE(lastTold(m_anna, chat)["offeredTo"_L1].toArray(), QJsonArray{m_boris});
    QCOMPARE(lastTold(m_boris, chat)["offeredTo"_L1].toArray(), QJsonArray{m_boris});
    QVERIFY(!m_bench->accept(m_anna, chat));
    m_bench->forget();
    m_bench->write(m_bench->chat(chat).visitorId, u"Ау"_s);
    QVERIFY(m_bench->eventsOf(m_anna).isEmpty()); // it is not hers to follow any more
    QCOMPARE(m_bench->eventsOf(m_boris).size(), 1);
    // Both were asked: now the first of them to accept has it, and nothing is due.
    QCOMPARE(m_bench->pass(Seconds30).nextDue, 0);
    QCOMPARE(m_bench->offered(chat), (QList{m_anna, m_boris}));
    QVERIFY(m_bench->accept(m_anna, chat));
}

void TestOffers::inTurnChatsGoRound()
{
    setMode(DistributionMode::InTurn);
    m_bench->setStatus(m_vera, OperatorStatus::Available);
    QList<OperatorId> asked;
    for (int i = 0; i < 6; ++i) {
        m_bench->now += 1;
        asked += m_bench->offered(m_bench->write(m_bench->welcome()));
    }
    QCOMPARE(asked, (QList{m_anna, m_boris, m_vera, m_anna, m_boris, m_vera}));
}

void TestOffers::theLeastBusyGetsTheNextOne()
{
    setMode(DistributionMode::LeastBusy);
    const ChatId first = m_bench->write(m_bench->welcome());
    QCOMPARE(m_bench->offered(first), QList{m_anna});
    QVERIFY(m_bench->accept(m_anna, first));
    const ChatId second = m_bench->write(m_bench->welcome());
    QCOMPARE(m_bench->offered(second), QList{m_boris});
    m_bench->now += 1;
    QVERIFY(m_bench->accept(m_boris, second));
    // As busy as each other: who took one longest ago.
    QCOMPARE(m_bench->offered(m_bench->write(m_bench->welcome())), QList{m_anna});
    close(m_boris, second);
    QCOMPARE(m_bench->offered(m_bench->write(m_bench->welcome())), QList{m_boris});
}

void TestOffers::onlyTheGroupOfTheRuleIsAsked()
{
    const auto group = m_bench->ask<GroupId>([](Transaction &transaction) { return addGroup(transaction, u"Опт"_s); });
    m_bench->changeRules([&](SiteRules &rules) { rules.distribution.groupId = group; });
    QVERIFY(!m_bench->settled().served[1]);
    const ChatId chat = m_bench->write(m_bench->welcome());
    QCOMPARE(m_bench->offered(chat), QList<OperatorId>());
    m_bench->changeStaff(m_boris, [&](Operator &boris) { boris.groups = {group}; });
    QVERIFY(m_bench->settled().served[1]);
    QCOMPARE(m_bench->offered(chat), QList{m_boris});
    m_bench->changeStaff(m_boris, [&](Operator &boris) { boris.groups = {}; });
    QCOMPARE(m_bench->offered(chat), QList<OperatorId>());
}

void TestOffers::whoIsAtTheLimitIsNotAskedUntilAChatEnds()
{
    m_bench->changeStaff(m_anna, [](Operator &anna) { anna.chatLimit = 1; });
    const ChatId first = m_bench->write(m_bench->welcome());
    QVERIFY(m_bench->accept(m_anna, first));
    const ChatId second = m_bench->write(m_bench->welcome());
    QCOMPARE(m_bench->offered(second), QList{m_boris});
    close(m_anna, first);
    QCOMPARE(m_bench->offered(second), (QList{m_anna, m_boris}));
    // All at their limit are still there for the visitors, who wait their turn.
    m_bench->changeStaff(m_boris, [](Operator &boris) { boris.chatLimit = 1; });
    QVERIFY(m_bench->accept(m_anna, second));
    QVERIFY(m_bench->accept(m_boris, m_bench->write(m_bench->welcome())));
    QCOMPARE(m_bench->offered(m_bench->write(m_bench->welcome())), QList<OperatorId>());
    QVERIFY(m_bench->settled().served[1]);
}

void TestOffers::offersDoNotCountForTheLimitButAcceptingDoes()
{
    m_bench->setStatus(m_boris, OperatorStatus::Unavailable);
    m_bench->changeStaff(m_anna, [](Operator &anna) { anna.chatLimit = 1; });
    const ChatId first = m_bench->write(m_bench->welcome());
    const ChatId second = m_bench->write(m_bench->welcome());
    QCOMPARE(m_bench->offered(second), QList{m_anna});
    m_bench->run([&](Transaction &transaction) {
        acceptChat(transaction, m_anna, first);
        // Before anything else could be settled.
        QVERIFY_THROWS_EXCEPTION(Refusal, acceptChat(transaction, m_anna, second));
    });
    QCOMPARE(m_bench->offered(second), QList<OperatorId>());
    QCOMPARE(lastTold(m_anna, second)["offeredTo"_L1], QJsonValue(QJsonArray()));
}

void TestOffers::aChatThatNobodyCanTakeWaitsForTheFirstWhoCan()
{
    m_bench->setStatus(m_anna, OperatorStatus::Unavailable);
    m_bench->setStatus(m_boris, OperatorStatus::Offline);
    QVERIFY(!m_bench->settled().served[1]);
    m_bench->forget();
    const ChatId chat = m_bench->write(m_bench->welcome());
    QCOMPARE(m_bench->offered(chat), QList<OperatorId>());
    QVERIFY(m_bench->eventsOf(m_anna).isEmpty());
    m_bench->setStatus(m_vera, OperatorStatus::Available);
    QCOMPARE(m_bench->offered(chat), QList{m_vera});
    QCOMPARE(lastTold(m_vera, chat)["lastMessage"_L1]["text"_L1].toString(), u"Здравствуйте"_s);
    QVERIFY(m_bench->settled().served[1]);
}

void TestOffers::outsideOfTheHoursNobodyIsAskedAndAtTheMinuteOfOpeningTheyAre()
{
    const QTimeZone zone("Asia/Yekaterinburg");
    m_bench->now = QDateTime(QDate(2026, 6, 1), QTime(8, 59, 30), zone).toMSecsSinceEpoch();
    m_bench->changeRules([&](SiteRules &rules) {
        rules.hours = {.enabled = true,
                       .zone = QString::fromLatin1(zone.id()),
                       .days = QList<WorkingDay>(7, WorkingDay{.from = 540, .to = 1'080})};
    });
    QVERIFY(!m_bench->settled().served[1]);
    QCOMPARE(m_bench->settled().nextDue, m_bench->now + 30'000);
    const ChatId chat = m_bench->write(m_bench->welcome());
    QCOMPARE(m_bench->offered(chat), QList<OperatorId>());
    const Settled opened = m_bench->pass(30'000);
    QVERIFY(opened.served[1]);
    QCOMPARE(opened.nextDue, m_bench->now + Minute * 60 * 9);
    QCOMPARE(m_bench->offered(chat), (QList{m_anna, m_boris}));
    QVERIFY(!m_bench->pass(Minute * 60 * 9).served[1]);
    QCOMPARE(m_bench->offered(chat), QList<OperatorId>());
}

void TestOffers::aChatThatRunsGoesOnAfterTheHours()
{
    const VisitorId visitor = m_bench->welcome();
    const ChatId chat = m_bench->write(visitor);
    QVERIFY(m_bench->accept(m_anna, chat));
    m_bench->changeRules([&](SiteRules &rules) {
        rules.hours = {
            .enabled = true, .zone = u"Europe/Moscow"_s, .days = QList<WorkingDay>(7, WorkingDay{.from = 0, .to = 0})};
    });
    QCOMPARE(m_bench->write(visitor), chat);
    QCOMPARE(m_bench->chat(chat).operatorId, m_anna);
    // The same talk, taken up again with who is still there.
    close(m_anna, chat);
    m_bench->write(visitor);
    QCOMPARE(m_bench->chat(chat).operatorId, m_anna);
}

void TestOffers::offersSurviveARestart()
{
    setMode(DistributionMode::InTurn);
    const ChatId chat = m_bench->write(m_bench->welcome());
    m_bench->pass(Seconds30);
    m_bench->forget();
    m_bench->restart();
    QCOMPARE(m_bench->offered(chat), QList{m_boris});
    QCOMPARE(m_bench->settled().nextDue, m_bench->now + Seconds30);
    QVERIFY(m_bench->eventsOf(m_boris).isEmpty()); // nothing has changed
    m_bench->pass(Seconds30);
    QCOMPARE(m_bench->offered(chat), (QList{m_anna, m_boris}));
}

void TestOffers::anOfferThatRanOutWhileTheServerWasAwayGoesOnAtTheStart()
{
    setMode(DistributionMode::InTurn);
    const ChatId chat = m_bench->write(m_bench->welcome());
    m_bench->now += 10 * Minute;
    m_bench->restart();
    QCOMPARE(m_bench->offered(chat), QList{m_boris});
}

void TestOffers::aChangedRuleMovesWaitingChatsAtOnce()
{
    const ChatId chat = m_bench->write(m_bench->welcome());
    m_bench->forget();
    setMode(DistributionMode::LeastBusy);
    QCOMPARE(m_bench->offered(chat), QList{m_anna});
    QCOMPARE(lastTold(m_boris, chat)["offeredTo"_L1].toArray(), QJsonArray{m_anna});
    setMode(DistributionMode::LeastBusy, 10);
    QCOMPARE(m_bench->settled().nextDue, m_bench->now + 10'000);
    setMode(DistributionMode::All);
    QCOMPARE(m_bench->offered(chat), (QList{m_anna, m_boris}));
    m_bench->changeStaff(m_anna, [](Operator &anna) { anna.rights.chats = false; });
    QCOMPARE(m_bench->offered(chat), QList{m_boris});
    m_bench->changeStaff(m_boris, [](Operator &boris) { boris.enabled = false; });
    QCOMPARE(m_bench->offered(chat), QList<OperatorId>());
}

void TestOffers::aVisitorWhoWritesAgainComesBackToTheSameOperatorEvenOverTheLimit()
{
    const VisitorId visitor = m_bench->welcome();
    const ChatId chat = m_bench->write(visitor);
    QVERIFY(m_bench->accept(m_anna, chat));
    close(m_anna, chat);
    m_bench->changeStaff(m_anna, [](Operator &anna) { anna.chatLimit = 1; });
    QVERIFY(m_bench->accept(m_anna, m_bench->write(m_bench->welcome())));
    m_bench->now += ResumeTime - 1;
    QCOMPARE(m_bench->write(visitor), chat);
    QCOMPARE(m_bench->chat(chat).state, ChatState::Active);
    QCOMPARE(m_bench->chat(chat).operatorId, m_anna);
    close(m_anna, chat);
    m_bench->now += ResumeTime;
    QVERIFY(m_bench->write(visitor) != chat);
}

void TestOffers::aVisitorWhoWritesAgainGoesToOthersWhenTheOperatorIsNotAvailable_data()
{
    QTest::addColumn<std::function<void(Operator &)>>("change");
    QTest::addColumn<OperatorStatus>("status");
    const std::function<void(Operator &)> nothing = [](Operator &) {};
    QTest::newRow("unavailable") << nothing << OperatorStatus::Unavailable;
    QTest::newRow("offline") << nothing << OperatorStatus::Offline;
    QTest::newRow("former employee") << std::function([](Operator &one) { one.enabled = false; })
                                     << OperatorStatus::Available;
    QTest::newRow("without the right") << std::function([](Operator &one) { one.rights.chats = false; })
                                       << OperatorStatus::Available;
}

void TestOffers::aVisitorWhoWritesAgainGoesToOthersWhenTheOperatorIsNotAvailable()
{
    QFETCH(const std::function<void(Operator &)>, change);
    QFETCH(const OperatorStatus, status);
    const VisitorId visitor = m_bench->welcome();
    const ChatId chat = m_bench->write(visitor);
    QVERIFY(m_bench->accept(m_anna, chat));
    close(m_anna, chat);
    m_bench->setStatus(m_anna, status);
    m_bench->changeStaff(m_anna, change);
    QCOMPARE(m_bench->write(visitor), chat);
    QCOMPARE(m_bench->chat(chat).state, ChatState::Waiting);
    QCOMPARE(m_bench->offered(chat), QList{m_boris});
    QCOMPARE(m_bench->stateOf(visitor), u"waiting"_s);
}

void TestOffers::theTimelineOfAResumedChatGoesOn()
{
    const VisitorId visitor = m_bench->welcome();
    const ChatId chat = m_bench->write(visitor);
    QVERIFY(m_bench->accept(m_anna, chat));
    close(m_anna, chat);
    const Seq before = m_bench->chat(chat).lastSeq;
    m_bench->setStatus(m_anna, OperatorStatus::Unavailable);
    m_bench->write(visitor, u"Ещё вопрос"_s);
    QVERIFY(m_bench->accept(m_boris, chat));
    QCOMPARE(m_bench->chat(chat).lastSeq, before + 3); // resumed, the word, joined
    QCOMPARE(codesOf(chat), (QStringList{u"chat_started"_s, u"operator_joined"_s, u"operator_left"_s, u"chat_resumed"_s,
                                         u"operator_joined"_s}));
}

void TestOffers::theChatsOfWhoHasGoneWaitForOthers()
{
    const VisitorId visitor = m_bench->welcome();
    const ChatId chat = m_bench->write(visitor);
    QVERIFY(m_bench->accept(m_anna, chat));
    m_bench->setStatus(m_vera, OperatorStatus::Available);
    QVERIFY(m_bench->run([&](Transaction &transaction) {
        offerTransfer(transaction, m_anna, chat, {.operatorId = m_vera, .groupId = 0, .comment = {}});
    }));
    m_bench->forget();
    QVERIFY(m_bench->run([&](Transaction &transaction) {
        setConnected(transaction, m_anna, false);
        leaveChats(transaction, m_anna);
    }));
    QCOMPARE(m_bench->chat(chat).state, ChatState::Waiting);
    QVERIFY(!m_bench->chat(chat).transfer);
    QCOMPARE(m_bench->offered(chat), (QList{m_boris, m_vera}));
    QCOMPARE(m_bench->stateOf(visitor), u"waiting"_s);
    QCOMPARE(codesOf(chat).last(), u"operator_gone"_s);
    QCOMPARE(lastTold(m_anna, chat)["state"_L1].toString(), u"waiting"_s);
    // What colleagues know of each other is not the visitor's.
    const auto page = m_bench->ask<MessagePage>(
        [&](Transaction &transaction) { return messagesBefore(transaction, chat, 0, 100, Reader::Visitor); });
    for (const QJsonValue &message : page.messages) {
        QVERIFY(message["system"_L1]["code"_L1].toString() != u"operator_gone");
    }
    QVERIFY(m_bench->accept(m_vera, chat));
}

void TestOffers::whoMayNotLeadAChatAnyMoreLosesIt_data()
{
    QTest::addColumn<std::function<void(Operator &)>>("change");
    QTest::newRow("the site is taken from them") << std::function([](Operator &one) { one.sites = {2}; });
    QTest::newRow("the right") << std::function([](Operator &one) { one.rights.chats = false; });
    QTest::newRow("the desk") << std::function([](Operator &one) { one.enabled = false; });
}

void TestOffers::whoMayNotLeadAChatAnyMoreLosesIt()
{
    QFETCH(const std::function<void(Operator &)>, change);
    m_bench->addSite(u"Второй"_s);
    const ChatId chat = m_bench->write(m_bench->welcome());
    const ChatId others = m_bench->write(m_bench->welcome());
    QVERIFY(m_bench->accept(m_anna, chat));
    QVERIFY(m_bench->accept(m_boris, others));
    m_bench->changeStaff(m_anna, change);
    QCOMPARE(m_bench->chat(chat).state, ChatState::Waiting);
    QCOMPARE(m_bench->offered(chat), QList{m_boris});
    QCOMPARE(m_bench->chat(others).operatorId, m_boris);
}

void TestOffers::whoMayNotLeadAChatIsNotAskedToTakeItOver()
{
    const ChatId chat = m_bench->write(m_bench->welcome());
    QVERIFY(m_bench->accept(m_anna, chat));
    QVERIFY(m_bench->run([&](Transaction &transaction) {
        offerTransfer(transaction, m_anna, chat, {.operatorId = m_boris, .groupId = 0, .comment = {}});
    }));
    m_bench->changeStaff(m_boris, [](Operator &boris) { boris.rights.chats = false; });
    QVERIFY(!m_bench->chat(chat).transfer);
    QCOMPARE(m_bench->chat(chat).operatorId, m_anna);
    QCOMPARE(codesOf(chat).last(), u"transfer_expired"_s);
    QVERIFY(!lastTold(m_boris, chat).contains("transfer"_L1));
}

void TestOffers::theInvitationOfWhoHasGoneIsAnsweredByOthers()
{
    const VisitorId visitor = m_bench->welcome();
    const auto chat = m_bench->ask<ChatId>([&](Transaction &transaction) {
        return inviteVisitor(transaction, m_anna, visitor, true, u"4d4cf5b7-7a9e-4c46-9f9c-3a2d5b1e0c11"_s,
                             u"Вам помочь?"_s)
            .chat.id;
    });
    m_bench->run([&](Transaction &transaction) {
        setConnected(transaction, m_anna, false);
        leaveChats(transaction, m_anna);
    });
    QCOMPARE(m_bench->chat(chat).state, ChatState::Invited);
    m_bench->forget();
    QCOMPARE(m_bench->write(visitor), chat);
    QCOMPARE(m_bench->offered(chat), QList{m_boris});
    QCOMPARE(lastTold(m_anna, chat)["state"_L1].toString(), u"waiting"_s); // and it is hers no more
}

void TestOffers::aRequestTakenByWhoMayNotWorkOnItIsNewAgain_data()
{
    QTest::addColumn<std::function<void(Operator &)>>("change");
    QTest::newRow("the site is taken from them") << std::function([](Operator &one) { one.sites = {2}; });
    QTest::newRow("the right") << std::function([](Operator &one) { one.rights.requests = false; });
    QTest::newRow("the desk") << std::function([](Operator &one) { one.enabled = false; });
}

void TestOffers::aRequestTakenByWhoMayNotWorkOnItIsNewAgain()
{
    QFETCH(const std::function<void(Operator &)>, change);
    m_bench->addSite(u"Второй"_s);
    const VisitorId visitor = m_bench->welcome();
    const auto id = m_bench->ask<RequestId>([&](Transaction &transaction) {
        const RequestId left = leaveRequest(transaction, {.id = visitor, .siteId = 1, .pageUrl = {}, .pageTitle = {}},
                                            u"4d4cf5b7-7a9e-4c46-9f9c-3a2d5b1e0c12"_s,
                                            {.name = {}, .email = {}, .phone = {}, .message = u"Перезвоните"_s});
        takeRequest(transaction, m_anna, left);
        return left;
    });
    const auto take = [&] {
        return m_bench->run([&](Transaction &transaction) { takeRequest(transaction, m_boris, id); });
    };
    QVERIFY(!take());
    QCOMPARE(m_bench->refusal(), u"conflict"_s);
    m_bench->forget();
    m_bench->changeStaff(m_anna, change);
    QCOMPARE(m_bench->eventsOf(m_boris).last().event->type, u"request.changed"_s);
    QVERIFY(take());
}

void TestOffers::whoGoesOnWithAChatIsToldTheVisitorsCard()
{
    const VisitorId visitor = m_bench->welcome();
    const ChatId chat = m_bench->write(visitor);
    QVERIFY(m_bench->accept(m_anna, chat));
    m_bench->run([&](Transaction &transaction) {
        ContactCard card = visitorById(transaction, visitor).card;
        card.name = u"Ольга"_s;
        updateCard(transaction, m_anna, visitor, card);
    });
    close(m_anna, chat);
    m_bench->forget();
    QCOMPARE(m_bench->write(visitor), chat);
    QCOMPARE(m_bench->eventsOf(m_anna).first().event->type, u"visitor.changed"_s);
}

void TestOffers::readingARoomWithoutAWordIsNoNews()
{
    m_bench->forget();
    QVERIFY(
        m_bench->run([&](Transaction &transaction) { readRoom(transaction, m_anna, directRoom(m_anna, m_boris), 1); }));
    QVERIFY(m_bench->eventsOf(m_anna).isEmpty());
    QVERIFY(m_bench->eventsOf(m_boris).isEmpty());
}

QTEST_GUILESS_MAIN(TestOffers)
#include "tst_offers.moc"
