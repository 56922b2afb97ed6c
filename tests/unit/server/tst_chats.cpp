// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/message.h"
#include "unit/server/stage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

/// The life of a chat between real sockets on the real server.
class TestChats : public QObject
{
    Q_OBJECT

private slots:
    void waitingChatIsShownToAllAndAcceptedByOne();
    void secondOperatorToAcceptGetsConflict();
    void messagesGoBothWaysWithOneNumbering();
    void operatorCloses();
    void visitorCloses();
    void closedChatGoesOnWithTheSameOperator();
    void closedChatWaitsWhenItsOperatorIsUnavailable();
    void invitationBecomesActiveByTheVisitorsWord();
    void rejectedInvitationIsClosed();
    void invitingSomebodyInAChatIsAConflict();
    void invitingSomebodyWhoLeftIsNotFound();
    void writingIntoAColleaguesChatIsForbidden();
    void noteNeverReachesTheVisitor();
    void repeatedClientIdHasTheFirstAnswer();
    void clientIdOfAnotherPersonIsAnother();
    void readingIsToldToTheOtherSide();
    void typingIsPassedOn();
    void historyComesInPages();
    void closedChatsAreListed();
};

#define STAGE                                                                                                          \
    Stage stage;                                                                                                       \
    QVERIFY2(stage.trouble().isEmpty(), qPrintable(stage.trouble()));                                                  \
    const auto anna = stage.signIn(u"anna"_s);                                                                         \
    const auto boris = stage.signIn(u"boris"_s);                                                                       \
    QJsonObject greeting;                                                                                              \
    const auto visitor = stage.visit(&greeting);                                                                       \
    QVERIFY(anna &&boris &&visitor);                                                                                   \
    [[maybe_unused]] const VisitorId visitorId = greeting["visitorId"_L1].toInteger()

void TestChats::waitingChatIsShownToAllAndAcceptedByOne()
{
    STAGE;
    QCOMPARE(greeting["state"_L1].toString(), u"available"_s);
    const QJsonObject started = visitor->call(u"visitor.startChat"_s, say(u"Есть чайник?"_s))["result"_L1].toObject();
    QCOMPARE(started["state"_L1].toString(), u"waiting"_s);
    QCOMPARE(started["message"_L1]["seq"_L1].toInteger(), 2); // after chat_started
    for (const auto &colleague : {anna.get(), boris.get()}) {
        QTRY_COMPARE(colleague->events(u"message.added"_s).size(), 2);
        const QJsonObject chat = colleague->events(u"chat.created"_s).value(0)["chat"_L1].toObject();
        QCOMPARE(chat["state"_L1].toString(), u"waiting"_s);
        const QJsonObject system = colleague->events(u"message.added"_s).value(0)["message"_L1]["system"_L1].toObject();
        QCOMPARE(system["code"_L1].toString(), u"chat_started"_s);
        QCOMPARE(system["params"_L1]["pageTitle"_L1].toString(), u"Page /"_s);
    }
    const ChatId chat = started["chatId"_L1].toInteger();
    const QJsonObject accepted = anna->call(u"chat.accept"_s, {{"chatId"_L1, chat}})["result"_L1]["chat"_L1].toObject();
    QCOMPARE(accepted["state"_L1].toString(), u"active"_s);
    QCOMPARE(accepted["operatorName"_L1].toString(), u"Анна Петрова"_s);
    QTRY_COMPARE(boris->events(u"chat.changed"_s).size(), 1);
    QCOMPARE(boris->events(u"chat.changed"_s).first()["chat"_L1]["state"_L1].toString(), u"active"_s);
    QTRY_COMPARE(anna->events(u"message.added"_s).size(), 3); // with operator_joined
    QCOMPARE(boris->events(u"message.added"_s).size(), 2);
    QTRY_COMPARE(visitor->notifications(u"operator"_s).size(), 1);
    QCOMPARE(visitor->notifications(u"operator"_s).first()["event"_L1].toString(), u"joined"_s);
    QCOMPARE(visitor->notifications(u"state"_s).last()["state"_L1].toString(), u"chat"_s);
}

void TestChats::secondOperatorToAcceptGetsConflict()
{
    STAGE;
    const ChatId chat = visitor->call(u"visitor.send"_s, say(u"?"_s))["result"_L1]["chatId"_L1].toInteger();
    const qint64 first = anna->send(u"chat.accept"_s, {{"chatId"_L1, chat}});
    const qint64 second = boris->send(u"chat.accept"_s, {{"chatId"_L1, chat}});
    const QString one = WireClient::errorOf(anna->waitForAnswer(first));
    const QString other = WireClient::errorOf(boris->waitForAnswer(second));
    QVERIFY((one.isEmpty() && other == "conflict"_L1) || (other.isEmpty() && one == "conflict"_L1));
    // The winner may say it again.
    WireClient &winner = one.isEmpty() ? *anna : *boris;
    QVERIFY(winner.call(u"chat.accept"_s, {{"chatId"_L1, chat}}).contains("result"_L1));
}

void TestChats::messagesGoBothWaysWithOneNumbering()
{
    STAGE;
    const ChatId chat = stage.chatWith(*anna, *visitor); // chat_started, the word, operator_joined
    const QJsonObject sent = anna->call(u"chat.send"_s, sayIn(chat, u"Добрый день"_s))["result"_L1].toObject();
    QCOMPARE(sent["seq"_L1].toInteger(), 4);
    QVERIFY(sent["at"_L1].toInteger() > 0);
    QTRY_COMPARE(visitor->notifications(u"message"_s).last()["message"_L1]["text"_L1].toString(), u"Добрый день"_s);
    QVERIFY(!visitor->notifications(u"message"_s).last()["message"_L1].toObject().contains("clientId"_L1));
    QCOMPARE(visitor->call(u"visitor.send"_s, say(u"Спасибо"_s))["result"_L1]["seq"_L1].toInteger(), 5);
    QTRY_COMPARE(anna->events(u"message.added"_s).last()["message"_L1]["text"_L1].toString(), u"Спасибо"_s);
    QCOMPARE(boris->events(u"message.added"_s).size(), 2); // only while it waited
}

void TestChats::operatorCloses()
{
    STAGE;
    const ChatId chat = stage.chatWith(*anna, *visitor);
    QCOMPARE(WireClient::errorOf(boris->call(u"chat.close"_s, {{"chatId"_L1, chat}})), u"forbidden"_s);
    QVERIFY(anna->call(u"chat.close"_s, {{"chatId"_L1, chat}}).contains("result"_L1));
    QTRY_COMPARE(visitor->notifications(u"state"_s).last()["state"_L1].toString(), u"closed"_s);
    const QJsonObject last = visitor->notifications(u"message"_s).last()["message"_L1].toObject();
    QCOMPARE(last["system"_L1]["code"_L1].toString(), u"operator_left"_s);
    QCOMPARE(last["system"_L1]["params"_L1]["operatorName"_L1].toString(), u"Анна Петрова"_s);
    QCOMPARE(visitor->notifications(u"operator"_s).last()["event"_L1].toString(), u"left"_s);
    QTRY_COMPARE(anna->events(u"chat.changed"_s).last()["chat"_L1]["state"_L1].toString(), u"closed"_s);
    QCOMPARE(anna->events(u"chat.changed"_s).last()["chat"_L1]["closedBy"_L1].toString(), u"operator"_s);
    // Once more changes nothing.
    const auto events = anna->offsets().size();
    QVERIFY(anna->call(u"chat.close"_s, {{"chatId"_L1, chat}}).contains("result"_L1));
    QVERIFY(anna->call(u"chat.history"_s, {{"chatId"_L1, chat}}).contains("result"_L1));
    QCOMPARE(anna->offsets().size(), events);
    QCOMPARE(WireClient::errorOf(anna->call(u"chat.send"_s, sayIn(chat, u"late"_s))), u"conflict"_s);
}

void TestChats::visitorCloses()
{
    STAGE;
    stage.chatWith(*anna, *visitor);
    QVERIFY(visitor->call(u"visitor.closeChat"_s).contains("result"_L1));
    QTRY_COMPARE(anna->events(u"chat.changed"_s).last()["chat"_L1]["closedBy"_L1].toString(), u"visitor"_s);
    QCOMPARE(anna->events(u"message.added"_s).last()["message"_L1]["system"_L1]["code"_L1].toString(),
             u"visitor_left"_s);
    QVERIFY(visitor->call(u"visitor.closeChat"_s).contains("result"_L1));
}

void TestChats::closedChatGoesOnWithTheSameOperator()
{
    STAGE;
    const ChatId chat = stage.chatWith(*anna, *visitor);
    anna->call(u"chat.close"_s, {{"chatId"_L1, chat}});
    const QJsonObject again = visitor->call(u"visitor.send"_s, say(u"Ещё вопрос"_s))["result"_L1].toObject();
    QCOMPARE(again["chatId"_L1].toInteger(), chat);
    QTRY_COMPARE(anna->events(u"message.added"_s).last()["message"_L1]["text"_L1].toString(), u"Ещё вопрос"_s);
    const QJsonObject now = anna->events(u"chat.changed"_s).last()["chat"_L1].toObject();
    QCOMPARE(now["state"_L1].toString(), u"active"_s);
    QCOMPARE(now["closedAt"_L1].toInteger(), 0);
    QCOMPARE(visitor->notifications(u"state"_s).last()["state"_L1].toString(), u"chat"_s);
    const auto messages = anna->call(u"chat.history"_s, {{"chatId"_L1, chat}})["result"_L1]["messages"_L1].toArray();
    QCOMPARE(messages[messages.size() - 2]["system"_L1]["code"_L1].toString(), u"chat_resumed"_s);
}

void TestChats::closedChatWaitsWhenItsOperatorIsUnavailable()
{
    STAGE;
    const ChatId chat = stage.chatWith(*anna, *visitor);
    anna->call(u"chat.close"_s, {{"chatId"_L1, chat}});
    QVERIFY(anna->call(u"operator.setStatus"_s, {{"status"_L1, "unavailable"_L1}}).contains("result"_L1));
    visitor->call(u"visitor.send"_s, say(u"Ещё вопрос"_s));
    QTRY_COMPARE(boris->events(u"chat.changed"_s).last()["chat"_L1]["state"_L1].toString(), u"waiting"_s);
    QVERIFY(boris->call(u"chat.accept"_s, {{"chatId"_L1, chat}}).contains("result"_L1));
}

void TestChats::invitationBecomesActiveByTheVisitorsWord()
{
    STAGE;
    QCOMPARE(
        WireClient::errorOf(anna->call(
            u"visitor.invite"_s, {{"visitorId"_L1, visitorId}, {"clientId"_L1, newClientId()}, {"text"_L1, "  "_L1}})),
        u"invalid"_s);
    QJsonObject invite = say(u"Вам помочь?"_s);
    invite["visitorId"_L1] = visitorId;
    const QJsonObject invited = anna->call(u"visitor.invite"_s, invite)["result"_L1].toObject();
    QCOMPARE(invited["chat"_L1]["state"_L1].toString(), u"invited"_s);
    QTRY_COMPARE(visitor->notifications(u"message"_s).size(), 1);
    QCOMPARE(visitor->notifications(u"state"_s).last()["state"_L1].toString(), u"invited"_s);
    QCOMPARE(anna->call(u"visitor.invite"_s, invite)["result"_L1]["message"_L1]["messageId"_L1].toInteger(),
             invited["message"_L1]["messageId"_L1].toInteger());
    const ChatId chat = invited["chat"_L1]["chatId"_L1].toInteger();
    QCOMPARE(visitor->call(u"visitor.send"_s, say(u"Да"_s))["result"_L1]["chatId"_L1].toInteger(), chat);
    QTRY_COMPARE(anna->events(u"chat.changed"_s).last()["chat"_L1]["state"_L1].toString(), u"active"_s);
    QVERIFY(boris->events(u"message.added"_s).isEmpty());
}

void TestChats::rejectedInvitationIsClosed()
{
    STAGE;
    QJsonObject invite = say(u"Вам помочь?"_s);
    invite["visitorId"_L1] = visitorId;
    anna->call(u"visitor.invite"_s, invite);
    QVERIFY(visitor->call(u"visitor.rejectInvite"_s).contains("result"_L1));
    QTRY_COMPARE(anna->events(u"chat.changed"_s).size(), 1);
    QCOMPARE(anna->events(u"chat.changed"_s).last()["chat"_L1]["state"_L1].toString(), u"closed"_s);
    QCOMPARE(anna->events(u"message.added"_s).last()["message"_L1]["system"_L1]["code"_L1].toString(),
             u"invite_rejected"_s);
    QCOMPARE(WireClient::errorOf(visitor->call(u"visitor.acceptInvite"_s)), u"conflict"_s);
}

void TestChats::invitingSomebodyInAChatIsAConflict()
{
    STAGE;
    stage.chatWith(*anna, *visitor);
    QJsonObject invite = say(u"Вам помочь?"_s);
    invite["visitorId"_L1] = visitorId;
    QCOMPARE(WireClient::errorOf(boris->call(u"visitor.invite"_s, invite)), u"conflict"_s);
}

void TestChats::invitingSomebodyWhoLeftIsNotFound()
{
    STAGE;
    QJsonObject invite = say(u"Вам помочь?"_s);
    invite["visitorId"_L1] = visitorId + 1;
    QCOMPARE(WireClient::errorOf(boris->call(u"visitor.invite"_s, invite)), u"not_found"_s);
}

void TestChats::writingIntoAColleaguesChatIsForbidden()
{
    STAGE;
    const ChatId chat = stage.chatWith(*anna, *visitor);
    QCOMPARE(WireClient::errorOf(boris->call(u"chat.send"_s, sayIn(chat, u"me too"_s))), u"forbidden"_s);
    QCOMPARE(WireClient::errorOf(boris->call(u"chat.read"_s, {{"chatId"_L1, chat}, {"seq"_L1, 1}})), u"forbidden"_s);
    QCOMPARE(WireClient::errorOf(boris->call(u"chat.send"_s, sayIn(chat + 7, u"nowhere"_s))), u"not_found"_s);
    QJsonObject forged = sayIn(chat, u"x"_s);
    forged["kind"_L1] = "system"_L1;
    QCOMPARE(WireClient::errorOf(anna->call(u"chat.send"_s, forged)), u"invalid"_s);
}

void TestChats::noteNeverReachesTheVisitor()
{
    STAGE;
    const ChatId chat = stage.chatWith(*anna, *visitor);
    QJsonObject note = sayIn(chat, u"постоянный клиент"_s);
    note["kind"_L1] = "note"_L1;
    QVERIFY(boris->call(u"chat.send"_s, note).contains("result"_L1));
    QTRY_COMPARE(anna->events(u"message.added"_s).last()["message"_L1]["kind"_L1].toString(), u"note"_s);
    anna->call(u"chat.send"_s, sayIn(chat, u"Слушаю вас"_s));
    QTRY_COMPARE(visitor->notifications(u"message"_s).last()["message"_L1]["text"_L1].toString(), u"Слушаю вас"_s);
    const auto history = visitor->call(u"visitor.history"_s)["result"_L1]["messages"_L1].toArray();
    for (const QJsonValue &message : history) {
        QVERIFY(message["kind"_L1].toString() != "note"_L1);
    }
    for (const QJsonObject &told : visitor->notifications(u"message"_s)) {
        QVERIFY(told["message"_L1]["kind"_L1].toString() != "note"_L1);
    }
}

void TestChats::repeatedClientIdHasTheFirstAnswer()
{
    STAGE;
    const ChatId chat = stage.chatWith(*anna, *visitor);
    const QJsonObject word = sayIn(chat, u"один раз"_s);
    const QJsonValue first = anna->call(u"chat.send"_s, word)["result"_L1];
    QVERIFY(first.isObject());
    QCOMPARE(anna->call(u"chat.send"_s, word)["result"_L1], first);
    const QJsonObject visitorsWord = say(u"и я"_s);
    const QJsonValue visitorsFirst = visitor->call(u"visitor.send"_s, visitorsWord)["result"_L1];
    QCOMPARE(visitor->call(u"visitor.send"_s, visitorsWord)["result"_L1], visitorsFirst);
    // Even when the chat has ended since.
    anna->call(u"chat.close"_s, {{"chatId"_L1, chat}});
    QCOMPARE(anna->call(u"chat.send"_s, word)["result"_L1], first);
    QCOMPARE(visitor->call(u"visitor.send"_s, visitorsWord)["result"_L1], visitorsFirst);
    const auto history = anna->call(u"chat.history"_s, {{"chatId"_L1, chat}})["result"_L1]["messages"_L1].toArray();
    QCOMPARE(history.size(), 6); // started, word, joined, один раз, и я, operator_left
    QCOMPARE(WireClient::errorOf(visitor->call(u"visitor.startChat"_s, visitorsWord)), u"invalid"_s);
}

void TestChats::clientIdOfAnotherPersonIsAnother()
{
    STAGE;
    const ChatId chat = stage.chatWith(*anna, *visitor);
    const QString shared = newClientId();
    anna->call(u"chat.send"_s, sayIn(chat, u"тайна"_s, shared));
    const auto stranger = stage.visit();
    QVERIFY(stranger);
    const QJsonObject answer = stranger->call(u"visitor.send"_s, say(u"а мне?"_s, shared))["result"_L1].toObject();
    QVERIFY(answer["chatId"_L1].toInteger() != chat);
}

void TestChats::readingIsToldToTheOtherSide()
{
    STAGE;
    const ChatId chat = stage.chatWith(*anna, *visitor);
    const auto seq = anna->call(u"chat.send"_s, sayIn(chat, u"Добрый день"_s))["result"_L1]["seq"_L1].toInteger();
    QVERIFY(visitor->call(u"visitor.read"_s, {{"seq"_L1, seq + 1000}}).contains("result"_L1));
    QTRY_COMPARE(anna->events(u"chat.changed"_s).last()["chat"_L1]["visitorReadSeq"_L1].toInteger(), seq);
    const auto word = visitor->call(u"visitor.send"_s, say(u"Ага"_s))["result"_L1]["seq"_L1].toInteger();
    QVERIFY(anna->call(u"chat.read"_s, {{"chatId"_L1, chat}, {"seq"_L1, word}}).contains("result"_L1));
    QTRY_COMPARE(anna->events(u"chat.changed"_s).last()["chat"_L1]["readSeq"_L1].toInteger(), word);
}

void TestChats::typingIsPassedOn()
{
    STAGE;
    const ChatId chat = stage.chatWith(*anna, *visitor);
    anna->call(u"chat.typing"_s, {{"chatId"_L1, chat}});
    QTRY_COMPARE(visitor->notifications(u"typing"_s).size(), 1);
    visitor->call(u"visitor.typing"_s, {{"text"_L1, u"а сколько"_s}});
    QTRY_COMPARE(anna->notifications(u"typing"_s).size(), 1);
    QCOMPARE(anna->notifications(u"typing"_s).first()["text"_L1].toString(), u"а сколько"_s);
    QCOMPARE(anna->notifications(u"typing"_s).first()["chatId"_L1].toInteger(), chat);
    boris->call(u"chat.typing"_s, {{"chatId"_L1, chat}}); // not his to type in
    anna->call(u"chat.send"_s, sayIn(chat, u"1"_s));
    QTRY_COMPARE(visitor->notifications(u"message"_s).last()["message"_L1]["text"_L1].toString(), u"1"_s);
    QCOMPARE(visitor->notifications(u"typing"_s).size(), 1);
    QVERIFY(boris->notifications(u"typing"_s).isEmpty());
}

void TestChats::historyComesInPages()
{
    STAGE;
    const ChatId chat = stage.chatWith(*anna, *visitor);
    for (int i = 0; i < 7; ++i) {
        anna->call(u"chat.send"_s, sayIn(chat, QString::number(i)));
    }
    const QJsonValue page = anna->call(u"chat.history"_s, {{"chatId"_L1, chat}, {"limit"_L1, 4}})["result"_L1];
    QCOMPARE(page["more"_L1].toBool(), true);
    QCOMPARE(page["messages"_L1].toArray().size(), 4);
    QCOMPARE(page["messages"_L1][0]["seq"_L1].toInteger(), 7);
    const QJsonValue rest =
        anna->call(u"chat.history"_s, {{"chatId"_L1, chat}, {"beforeSeq"_L1, 7}, {"limit"_L1, 100}})["result"_L1];
    QCOMPARE(rest["more"_L1].toBool(), false);
    QCOMPARE(rest["messages"_L1].toArray().size(), 6);
    QCOMPARE(WireClient::errorOf(anna->call(u"chat.history"_s, {{"chatId"_L1, chat}, {"limit"_L1, 101}})),
             u"invalid"_s);
    // Long texts make shorter pages: an answer stays below 512 KiB.
    const QString lengthy(Message::MaxText, QChar(u'ы'));
    for (int i = 0; i < 30; ++i) {
        anna->call(u"chat.send"_s, sayIn(chat, lengthy));
    }
    const QJsonValue heavy = anna->call(u"chat.history"_s, {{"chatId"_L1, chat}, {"limit"_L1, 100}})["result"_L1];
    QCOMPARE(heavy["more"_L1].toBool(), true);
    QVERIFY(heavy["messages"_L1].toArray().size() > 5);
    QVERIFY(heavy["messages"_L1].toArray().size() < 25);
}

void TestChats::closedChatsAreListed()
{
    STAGE;
    QList<ChatId> closed;
    for (int i = 0; i < 3; ++i) {
        const auto person = stage.visit();
        closed.prepend(stage.chatWith(*anna, *person));
        anna->call(u"chat.close"_s, {{"chatId"_L1, closed.first()}});
    }
    const QJsonValue page = anna->call(u"chat.list"_s, {{"limit"_L1, 2}})["result"_L1];
    QCOMPARE(page["more"_L1].toBool(), true);
    QCOMPARE(page["chats"_L1][0]["chatId"_L1].toInteger(), closed[0]);
    const QJsonValue rest = anna->call(u"chat.list"_s, {{"beforeChatId"_L1, closed[1]}})["result"_L1];
    QCOMPARE(rest["chats"_L1].toArray().size(), 1);
    QCOMPARE(rest["more"_L1].toBool(), false);
    QVERIFY(boris->call(u"chat.list"_s)["result"_L1]["chats"_L1].toArray().isEmpty());
}

QTEST_GUILESS_MAIN(TestChats)
#include "tst_chats.moc"
