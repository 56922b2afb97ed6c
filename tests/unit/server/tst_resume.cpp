// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/server/stage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

/// Nothing is lost between the sockets of an operator, and nothing that was acknowledged is lost by the server.
class TestResume : public QObject
{
    Q_OBJECT

private slots:
    void missedEventsComeOnceAndInOrder();
    void newerOffsetThanOursNeedsASnapshot();
    void anotherEpochNeedsASnapshot();
    void overAThousandMissedNeedASnapshot();
    void snapshotIsTheStateNow();
    void operatorAddedMeanwhileIsInTheEvents();
    void powerCutLosesNothingAcknowledged();
    void chatOfAVisitorWhoDidNotComeBackEndsAfterARestart();
    void termFinishesAndSaysGoodbye();
};

#define STAGE                                                                                                          \
    Stage stage;                                                                                                       \
    QVERIFY2(stage.trouble().isEmpty(), qPrintable(stage.trouble()));                                                  \
    QJsonObject signedIn;                                                                                              \
    auto anna = stage.signIn(u"anna"_s, &signedIn);                                                                    \
    QJsonObject greeting;                                                                                              \
    auto visitor = stage.visit(&greeting);                                                                             \
    QVERIFY(anna &&visitor)

namespace {

QJsonObject resumeFrom(const QJsonObject &signedIn, qint64 offset)
{
    return {{"token"_L1, signedIn["token"_L1]}, {"epoch"_L1, signedIn["epoch"_L1]}, {"offset"_L1, offset}};
}

} // namespace

void TestResume::missedEventsComeOnceAndInOrder()
{
    STAGE;
    stage.chatWith(*anna, *visitor);
    QTRY_VERIFY(anna->events(u"message.added"_s).size() == 3);
    const qint64 last = anna->offsets().last();
    QCOMPARE(anna->offsets().first(), signedIn["offset"_L1].toInteger() + 1);
    anna->abort();
    for (int i = 0; i < 5; ++i) {
        visitor->call(u"visitor.send"_s, say(QString::number(i)));
    }
    anna = stage.operatorSocket();
    const QJsonValue resumed = anna->call(u"session.resume"_s, resumeFrom(signedIn, last))["result"_L1];
    QCOMPARE(resumed["resumed"_L1].toBool(), true);
    QCOMPARE(resumed["offset"_L1].toInteger(), last + 5);
    visitor->call(u"visitor.send"_s, say(u"и ещё"_s)); // live again, behind what was missed
    QTRY_COMPARE(anna->offsets().size(), 6);
    for (int i = 0; i < 6; ++i) {
        QCOMPARE(anna->offsets()[i], last + 1 + i);
    }
    QCOMPARE(anna->events(u"message.added"_s)[4]["message"_L1]["text"_L1].toString(), u"4"_s);
    QCOMPARE(anna->events(u"message.added"_s)[5]["message"_L1]["text"_L1].toString(), u"и ещё"_s);
    // Asking again on the same socket, as after a gap.
    anna->forget();
    QVERIFY(anna->call(u"session.resume"_s, resumeFrom(signedIn, last + 4)).contains("result"_L1));
    QTRY_COMPARE(anna->offsets(), (QList<qint64>{last + 5, last + 6}));
}

void TestResume::newerOffsetThanOursNeedsASnapshot()
{
    STAGE;
    const auto again = stage.operatorSocket();
    const QJsonValue resumed = again->call(u"session.resume"_s, resumeFrom(signedIn, 1'000'000))["result"_L1];
    QCOMPARE(resumed["resumed"_L1].toBool(true), false);
}

void TestResume::anotherEpochNeedsASnapshot()
{
    STAGE;
    QJsonObject wrong = resumeFrom(signedIn, 0);
    wrong["epoch"_L1] = "another"_L1;
    const auto again = stage.operatorSocket();
    QCOMPARE(again->call(u"session.resume"_s, wrong)["result"_L1]["resumed"_L1].toBool(true), false);
}

void TestResume::overAThousandMissedNeedASnapshot()
{
    STAGE;
    const ChatId chat = stage.chatWith(*anna, *visitor);
    for (int sent = 0; sent < 1'100; sent += 10) {
        QList<qint64> asked;
        for (int i = 0; i < 10; ++i) {
            asked.append(anna->send(u"chat.send"_s, sayIn(chat, u"слово"_s)));
        }
        for (const qint64 id : std::as_const(asked)) {
            QVERIFY(anna->waitForAnswer(id).contains("result"_L1));
        }
    }
    QTRY_VERIFY(anna->offsets().size() >= 1'100);
    const qint64 last = anna->offsets().last();
    const auto again = stage.operatorSocket();
    QCOMPARE(
        again->call(u"session.resume"_s, resumeFrom(signedIn, last - 1'001))["result"_L1]["resumed"_L1].toBool(true),
        false);
    QVERIFY(again->offsets().isEmpty());
    QCOMPARE(again->call(u"session.resume"_s, resumeFrom(signedIn, last - 1'000))["result"_L1]["resumed"_L1].toBool(),
             true);
    QTRY_COMPARE(again->offsets().size(), 1'000);
    QCOMPARE(again->offsets().first(), last - 999);
}

void TestResume::snapshotIsTheStateNow()
{
    STAGE;
    const ChatId mine = stage.chatWith(*anna, *visitor);
    const auto waiting = stage.visit();
    waiting->call(u"visitor.startChat"_s, say(u"Есть кто?"_s));
    const auto boris = stage.signIn(u"boris"_s);
    const auto other = stage.visit();
    const ChatId his = stage.chatWith(*boris, *other);
    const QJsonValue snapshot = anna->call(u"sync.snapshot"_s)["result"_L1];
    QCOMPARE(snapshot["epoch"_L1], signedIn["epoch"_L1]);
    QTRY_COMPARE(anna->offsets().last(), snapshot["offset"_L1].toInteger());
    const QJsonArray chats = snapshot["chats"_L1].toArray();
    QCOMPARE(chats.size(), 2); // not the colleague's
    QCOMPARE(chats[0]["chatId"_L1].toInteger(), mine);
    QCOMPARE(chats[0]["lastMessage"_L1]["text"_L1].toString(), u"Здравствуйте!"_s);
    QCOMPARE(chats[0]["lastSeq"_L1].toInteger(), 3);
    QVERIFY(chats[0]["unansweredSince"_L1].toInteger() > 0);
    QCOMPARE(chats[1]["state"_L1].toString(), u"waiting"_s);
    QCOMPARE(snapshot["visitors"_L1].toArray().size(), 2);
    QCOMPARE(snapshot["operators"_L1].toArray().size(), 2);
    QCOMPARE(snapshot["operators"_L1][1]["status"_L1].toString(), u"available"_s);
    QCOMPARE(snapshot["sites"_L1][0]["origins"_L1][0].toString(), stage.server().origin());
    for (const auto list : {"groups"_L1, "tags"_L1, "requests"_L1, "cannedReplies"_L1}) {
        QVERIFY(snapshot[list].isArray());
    }
    const QJsonArray his_ = boris->call(u"sync.snapshot"_s)["result"_L1]["chats"_L1].toArray();
    QCOMPARE(his_.size(), 2);
    QCOMPARE(his_[1]["chatId"_L1].toInteger(), his);
}

void TestResume::operatorAddedMeanwhileIsInTheEvents()
{
    STAGE;
    QVERIFY(stage.server().addOperator(u"vera"_s, u"Вера"_s, Stage::password()));
    QTRY_COMPARE(anna->events(u"operator.changed"_s).size(), 1); // at once, without asking
    const QJsonValue resumed =
        anna->call(u"session.resume"_s, resumeFrom(signedIn, signedIn["offset"_L1].toInteger()))["result"_L1];
    QCOMPARE(resumed["resumed"_L1].toBool(), true);
    QTRY_COMPARE(anna->events(u"operator.changed"_s).size(), 2); // and once more for who asks from before it
    QVERIFY(stage.signIn(u"vera"_s));
}

void TestResume::powerCutLosesNothingAcknowledged()
{
    STAGE;
    const ChatId chat = stage.chatWith(*anna, *visitor);
    QHash<QString, QJsonValue> acknowledged;
    QString onItsWay;
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 15; ++i) {
            const QString clientId = newClientId();
            acknowledged.insert(clientId, anna->call(u"chat.send"_s, sayIn(chat, clientId, clientId))["result"_L1]);
        }
        // One is in the air when the power goes.
        onItsWay = newClientId();
        anna->send(u"chat.send"_s, sayIn(chat, onItsWay, onItsWay));
        stage.server().kill();
        QVERIFY2(stage.server().start(), qPrintable(stage.server().errorText()));
        anna = stage.operatorSocket();
        QVERIFY(anna);
        const QJsonValue resumed = anna->call(u"session.resume"_s, resumeFrom(signedIn, 0))["result"_L1];
        QCOMPARE(resumed["epoch"_L1], signedIn["epoch"_L1]);
        visitor = stage.visit(nullptr, greeting["visitorToken"_L1].toString());
        // Said again, it has its one effect, whether it had arrived or not.
        acknowledged.insert(onItsWay, anna->call(u"chat.send"_s, sayIn(chat, onItsWay, onItsWay))["result"_L1]);
    }
    for (const auto &[clientId, answer] : acknowledged.asKeyValueRange()) {
        QVERIFY(answer.isObject());
        QCOMPARE(anna->call(u"chat.send"_s, sayIn(chat, clientId, clientId))["result"_L1], answer);
    }
    const QJsonArray history =
        anna->call(u"chat.history"_s, {{"chatId"_L1, chat}})["result"_L1]["messages"_L1].toArray();
    QCOMPARE(history.size(), 3 + acknowledged.size());
    for (qsizetype i = 0; i < history.size(); ++i) {
        QCOMPARE(history[i]["seq"_L1].toInteger(), i + 1);
    }
}

void TestResume::chatOfAVisitorWhoDidNotComeBackEndsAfterARestart()
{
    STAGE;
    const ChatId chat = stage.chatWith(*anna, *visitor);
    stage.server().kill();
    QVERIFY(stage.server().start({u"--visitor-grace"_s, u"0"_s, u"--operator-grace"_s, u"0"_s}));
    anna = stage.operatorSocket();
    anna->call(u"session.resume"_s, resumeFrom(signedIn, 0));
    QTRY_COMPARE(anna->events(u"chat.changed"_s).last()["chat"_L1]["state"_L1].toString(), u"closed"_s);
    QCOMPARE(anna->events(u"chat.changed"_s).last()["chat"_L1]["chatId"_L1].toInteger(), chat);
}

void TestResume::termFinishesAndSaysGoodbye()
{
    STAGE;
    const ChatId chat = stage.chatWith(*anna, *visitor);
    QList<qint64> asked;
    for (int i = 0; i < 10; ++i) {
        asked.append(anna->send(u"chat.send"_s, sayIn(chat, QString::number(i))));
    }
    QVERIFY(anna->waitForAnswer(asked.last()).contains("result"_L1));
    QCOMPARE(stage.server().stop(), 0);
    QTRY_COMPARE(anna->closeCode(), 1001);
    QTRY_COMPARE(visitor->closeCode(), 1001);
    QVERIFY(stage.server().log().contains("event=stopped"));
    QVERIFY2(stage.server().start(), qPrintable(stage.server().errorText()));
    const auto again = stage.operatorSocket();
    const QJsonValue resumed = again->call(u"session.resume"_s, resumeFrom(signedIn, 0))["result"_L1];
    QCOMPARE(resumed["resumed"_L1].toBool(), true);
    QTRY_COMPARE(again->offsets().last(), resumed["offset"_L1].toInteger());
    for (qsizetype i = 0; i < again->offsets().size(); ++i) {
        QCOMPARE(again->offsets()[i], i + 1);
    }
}

QTEST_GUILESS_MAIN(TestResume)
#include "tst_resume.moc"
