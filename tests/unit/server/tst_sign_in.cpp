// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/server/stage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

/// Who gets in, who is kept out, and what others see of it.
class TestSignIn : public QObject
{
    Q_OBJECT

private slots:
    void rightPasswordOpensASession();
    void wrongPasswordAndUnknownLoginLookAlike();
    void guessingHasToWaitLongerAndLonger();
    void tokenGoesOnOnAnotherSocket();
    void unknownTokenIsRefused();
    void logoutClosesEverySocketOfTheToken();
    void nothingButSigningInIsUnderstoodFirst();
    void silentSocketIsClosed();
    void statusIsShownToColleaguesAndVisitors();
    void operatorWithoutASocketIsOfflineAndComesBackAsTheyWere();
};

namespace {

QJsonObject credentials(const QString &login, const QString &password)
{
    return {{"login"_L1, login}, {"password"_L1, password}, {"device"_L1, "a test"_L1}};
}

QJsonObject resume(const QJsonObject &signedIn)
{
    return {
        {"token"_L1, signedIn["token"_L1]}, {"epoch"_L1, signedIn["epoch"_L1]}, {"offset"_L1, signedIn["offset"_L1]}};
}

} // namespace

#define STAGE(...)                                                                                                     \
    Stage stage __VA_ARGS__;                                                                                           \
    QVERIFY2(stage.trouble().isEmpty(), qPrintable(stage.trouble()))

void TestSignIn::rightPasswordOpensASession()
{
    STAGE();
    QJsonObject answer;
    const auto anna = stage.signIn(u"anna"_s, &answer);
    QVERIFY(anna);
    QCOMPARE(answer["token"_L1].toString().size(), 43);
    QCOMPARE(answer["operator"_L1]["name"_L1].toString(), u"Анна Петрова"_s);
    QCOMPARE(answer["operator"_L1]["status"_L1].toString(), u"available"_s);
    QVERIFY(!answer["epoch"_L1].toString().isEmpty());
    QVERIFY(answer["serverTime"_L1].toInteger() > 1'600'000'000'000);
    // The full presence comes by itself, also when nobody is there.
    QTRY_COMPARE(anna->notifications(u"presence"_s).size(), 1);
    QCOMPARE(anna->notifications(u"presence"_s).first()["full"_L1].toBool(), true);
    QVERIFY(!stage.server().log().contains("correct horse"));
    QVERIFY(!stage.server().log().contains(answer["token"_L1].toString().toUtf8()));
}

void TestSignIn::wrongPasswordAndUnknownLoginLookAlike()
{
    STAGE();
    const auto socket = stage.operatorSocket();
    QVERIFY(socket);
    QJsonObject wrong = socket->call(u"session.login"_s, credentials(u"anna"_s, u"wrong horse"_s));
    QJsonObject unknown = socket->call(u"session.login"_s, credentials(u"nobody"_s, u"wrong horse"_s));
    QCOMPARE(WireClient::errorOf(wrong), u"unauthorized"_s);
    QCOMPARE(wrong["error"_L1], unknown["error"_L1]);
    // The same socket may try again.
    QVERIFY(socket->call(u"session.login"_s, credentials(u"anna"_s, Stage::password())).contains("result"_L1));
}

void TestSignIn::guessingHasToWaitLongerAndLonger()
{
    STAGE();
    const auto socket = stage.operatorSocket();
    QVERIFY(socket);
    QJsonObject answer;
    for (int i = 0; i < 12 && WireClient::errorOf(answer) != "rate_limited"_L1; ++i) {
        answer = socket->call(u"session.login"_s, credentials(u"anna"_s, u"guess %1"_s.arg(i)));
    }
    QCOMPARE(WireClient::errorOf(answer), u"rate_limited"_s);
    QVERIFY(answer["error"_L1]["data"_L1]["retryAfter"_L1].toInt() >= 1);
    // Even the right password waits, and another account does not.
    QCOMPARE(WireClient::errorOf(socket->call(u"session.login"_s, credentials(u"anna"_s, Stage::password()))),
             u"rate_limited"_s);
    QVERIFY(stage.signIn(u"boris"_s));
}

void TestSignIn::tokenGoesOnOnAnotherSocket()
{
    STAGE();
    QJsonObject signedIn;
    const auto anna = stage.signIn(u"anna"_s, &signedIn);
    QVERIFY(anna);
    anna->abort();
    const auto again = stage.operatorSocket();
    const QJsonObject resumed = again->call(u"session.resume"_s, resume(signedIn))["result"_L1].toObject();
    QCOMPARE(resumed["resumed"_L1].toBool(), true);
    QCOMPARE(resumed["operator"_L1]["operatorId"_L1], signedIn["operator"_L1]["operatorId"_L1]);
    QVERIFY(!resumed.contains("token"_L1));
}

void TestSignIn::unknownTokenIsRefused()
{
    STAGE();
    const auto socket = stage.operatorSocket();
    QVERIFY(socket);
    const QJsonObject forged{{"token"_L1, QString(43, u'A')}, {"epoch"_L1, "x"_L1}, {"offset"_L1, 0}};
    QCOMPARE(WireClient::errorOf(socket->call(u"session.resume"_s, forged)), u"unauthorized"_s);
    QCOMPARE(WireClient::errorOf(socket->call(u"sync.snapshot"_s)), u"unauthorized"_s);
}

void TestSignIn::logoutClosesEverySocketOfTheToken()
{
    STAGE();
    QJsonObject signedIn;
    const auto anna = stage.signIn(u"anna"_s, &signedIn);
    const auto second = stage.operatorSocket();
    QVERIFY(anna && second);
    QVERIFY(second->call(u"session.resume"_s, resume(signedIn)).contains("result"_L1));
    const auto elsewhere = stage.signIn(u"anna"_s); // another token
    QVERIFY(anna->call(u"session.logout"_s).contains("result"_L1));
    QTRY_COMPARE(anna->closeCode(), 4001);
    QTRY_COMPARE(second->closeCode(), 4001);
    QVERIFY(elsewhere->call(u"sync.snapshot"_s).contains("result"_L1));
    const auto late = stage.operatorSocket();
    QCOMPARE(WireClient::errorOf(late->call(u"session.resume"_s, resume(signedIn))), u"unauthorized"_s);
}

void TestSignIn::nothingButSigningInIsUnderstoodFirst()
{
    STAGE();
    const auto socket = stage.operatorSocket();
    QVERIFY(socket);
    for (const QString &method : {u"sync.snapshot"_s, u"chat.send"_s, u"visitor.hello"_s, u"no.such"_s, QString()}) {
        QCOMPARE(WireClient::errorOf(socket->call(method)), u"unauthorized"_s);
    }
    const auto visitor = stage.visitorSocket(stage.server().origin());
    QVERIFY(visitor);
    QCOMPARE(WireClient::errorOf(visitor->call(u"visitor.send"_s, say(u"?"_s))), u"unauthorized"_s);
    QCOMPARE(WireClient::errorOf(visitor->call(u"session.login"_s, credentials(u"anna"_s, Stage::password()))),
             u"unauthorized"_s);
}

void TestSignIn::silentSocketIsClosed()
{
    STAGE();
    const auto socket = stage.operatorSocket();
    QVERIFY(socket);
    QTRY_COMPARE_WITH_TIMEOUT(socket->closeCode(), 1008, 20'000);
}

void TestSignIn::statusIsShownToColleaguesAndVisitors()
{
    STAGE();
    const auto anna = stage.signIn(u"anna"_s);
    QJsonObject greeting;
    const auto visitor = stage.visit(&greeting);
    QVERIFY(anna && visitor);
    QCOMPARE(greeting["settings"_L1]["operatorsAvailable"_L1].toBool(), true);
    const auto boris = stage.signIn(u"boris"_s);
    QTRY_COMPARE(anna->events(u"operator.changed"_s).size(), 1);
    for (const auto &colleague : {anna.get(), boris.get()}) {
        QVERIFY(colleague->call(u"operator.setStatus"_s, {{"status"_L1, "unavailable"_L1}}).contains("result"_L1));
    }
    QTRY_COMPARE(visitor->notifications(u"availability"_s).size(), 1);
    QCOMPARE(visitor->notifications(u"availability"_s).first()["operatorsAvailable"_L1].toBool(), false);
    QCOMPARE(anna->events(u"operator.changed"_s).size(), 3);
    // The same again is no change.
    QVERIFY(anna->call(u"operator.setStatus"_s, {{"status"_L1, "unavailable"_L1}}).contains("result"_L1));
    QVERIFY(anna->call(u"sync.snapshot"_s).contains("result"_L1));
    QCOMPARE(anna->events(u"operator.changed"_s).size(), 3);
    QCOMPARE(WireClient::errorOf(anna->call(u"operator.setStatus"_s, {{"status"_L1, "busy"_L1}})), u"invalid"_s);
    QJsonObject later;
    QVERIFY(stage.visit(&later));
    QCOMPARE(later["state"_L1].toString(), u"offline"_s);
}

void TestSignIn::operatorWithoutASocketIsOfflineAndComesBackAsTheyWere()
{
    STAGE(({u"--operator-grace"_s, u"0"_s}));
    const auto boris = stage.signIn(u"boris"_s);
    QJsonObject signedIn;
    auto anna = stage.signIn(u"anna"_s, &signedIn);
    QVERIFY(anna && boris);
    QVERIFY(anna->call(u"operator.setStatus"_s, {{"status"_L1, "unavailable"_L1}}).contains("result"_L1));
    QTRY_COMPARE(boris->events(u"operator.changed"_s).size(), 2);
    anna->abort();
    QTRY_COMPARE(boris->events(u"operator.changed"_s).size(), 3);
    QCOMPARE(boris->events(u"operator.changed"_s).last()["operator"_L1]["status"_L1].toString(), u"offline"_s);
    anna = stage.operatorSocket();
    QVERIFY(anna->call(u"session.resume"_s, resume(signedIn)).contains("result"_L1));
    QTRY_COMPARE(boris->events(u"operator.changed"_s).size(), 4);
    QCOMPARE(boris->events(u"operator.changed"_s).last()["operator"_L1]["status"_L1].toString(), u"unavailable"_s);
}

QTEST_GUILESS_MAIN(TestSignIn)
#include "tst_sign_in.moc"
