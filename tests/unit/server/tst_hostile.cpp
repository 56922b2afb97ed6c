// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/server/stage.h"

#include "protocol/frame.h"

#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

/// Whoever sends nonsense, too much, or never reads, harms nobody else.
class TestHostile : public QObject
{
    Q_OBJECT

private slots:
    void nonsenseIsAnsweredAndSurvived_data();
    void nonsenseIsAnsweredAndSurvived();
    void whatIsNoJsonClosesTheSocket();
    void binaryClosesTheSocket();
    void tooLargeAMessageClosesTheSocket();
    void largestMessageIsTaken();
    void fastVisitorIsSlowedDown();
    void slowReaderIsDisconnectedAndNobodyWaitsForIt();
    void manyRequestsAtOnceAreAllAnswered();
    void badHandshakesAreRefused_data();
    void badHandshakesAreRefused();
};

#define STAGE                                                                                                          \
    Stage stage;                                                                                                       \
    QVERIFY2(stage.trouble().isEmpty(), qPrintable(stage.trouble()));                                                  \
    const auto anna = stage.signIn(u"anna"_s);                                                                         \
    QVERIFY(anna)

void TestHostile::nonsenseIsAnsweredAndSurvived_data()
{
    QTest::addColumn<QString>("frame");
    QTest::addColumn<QString>("code");
    QTest::newRow("array") << u"[]"_s << u"bad_request"_s;
    QTest::newRow("batch") << uR"([{"jsonrpc":"2.0","id":1,"method":"sync.snapshot"}])"_s << u"bad_request"_s;
    QTest::newRow("empty object") << u"{}"_s << u"bad_request"_s;
    QTest::newRow("old version") << uR"({"jsonrpc":"1.0","method":"sync.snapshot"})"_s << u"bad_request"_s;
    QTest::newRow("text id") << uR"({"jsonrpc":"2.0","id":"1","method":"sync.snapshot"})"_s << u"bad_request"_s;
    QTest::newRow("notification") << uR"({"jsonrpc":"2.0","method":"chat.close","params":{"chatId":1}})"_s
                                  << u"bad_request"_s;
    QTest::newRow("reply") << uR"({"jsonrpc":"2.0","id":77,"result":{}})"_s << u"bad_request"_s;
    QTest::newRow("list of params") << uR"({"jsonrpc":"2.0","method":"chat.close","params":[1]})"_s << u"bad_request"_s;
}

void TestHostile::nonsenseIsAnsweredAndSurvived()
{
    STAGE;
    QFETCH(QString, frame);
    QFETCH(QString, code);
    anna->sendText(frame);
    QTRY_COMPARE(anna->strayAnswers().size(), 1);
    QCOMPARE(WireClient::errorOf(anna->strayAnswers().first()), code);
    QCOMPARE(WireClient::errorOf(anna->call(u"no.such"_s)), u"not_found"_s);
    QCOMPARE(WireClient::errorOf(anna->call(u"chat.accept"_s, {{"chatId"_L1, 1.5}})), u"invalid"_s);
    QCOMPARE(anna->call(u"chat.accept"_s, {{"chatId"_L1, -1}})["error"_L1]["data"_L1]["field"_L1].toString(),
             u"chatId"_s);
    QVERIFY(anna->call(u"sync.snapshot"_s).contains("result"_L1));
}

void TestHostile::whatIsNoJsonClosesTheSocket()
{
    STAGE;
    anna->sendText(u"{\"jsonrpc\""_s);
    QTRY_COMPARE(anna->strayAnswers().size(), 1);
    QCOMPARE(WireClient::errorOf(anna->strayAnswers().first()), u"parse"_s);
    QTRY_COMPARE(anna->closeCode(), 1008);
    QVERIFY(stage.signIn(u"boris"_s));
}

void TestHostile::binaryClosesTheSocket()
{
    STAGE;
    anna->sendBinary(encodeRequest(1, u"sync.snapshot"_s, {}));
    QTRY_COMPARE(anna->closeCode(), 1008);
}

void TestHostile::tooLargeAMessageClosesTheSocket()
{
    STAGE;
    anna->sendText(QString(200'000, u'a'));
    QTRY_COMPARE(anna->strayAnswers().size(), 1);
    QCOMPARE(WireClient::errorOf(anna->strayAnswers().first()), u"too_large"_s);
    QTRY_COMPARE(anna->closeCode(), 1009);
    // Nor before anybody is signed in.
    const auto socket = stage.operatorSocket();
    socket->sendText(QString(2'000'000, u'a'));
    QTRY_VERIFY(!socket->isOpen());
    QVERIFY(stage.signIn(u"boris"_s));
}

void TestHostile::largestMessageIsTaken()
{
    STAGE;
    QByteArray frame = R"({"jsonrpc":"2.0","id":5,"method":"no.such","params":{"x":")";
    frame += QByteArray(MaxFrameSize - frame.size() - 3, 'x') + "\"}}";
    QCOMPARE(frame.size(), MaxFrameSize);
    anna->sendText(QString::fromLatin1(frame));
    QCOMPARE(WireClient::errorOf(anna->waitForAnswer(5)), u"not_found"_s);
    const auto visitor = stage.visit();
    const ChatId chat = stage.chatWith(*anna, *visitor);
    QCOMPARE(WireClient::errorOf(anna->call(u"chat.send"_s, sayIn(chat, QString(10'001, u'a')))), u"invalid"_s);
    const QString lengthy(10'000, QChar(u'\u20AC'));
    QVERIFY(anna->call(u"chat.send"_s, sayIn(chat, lengthy)).contains("result"_L1));
    QTRY_COMPARE(visitor->notifications(u"message"_s).last()["message"_L1]["text"_L1].toString(), lengthy);
}

void TestHostile::fastVisitorIsSlowedDown()
{
    STAGE;
    const auto visitor = stage.visit();
    QList<qint64> asked;
    for (int i = 0; i < 60; ++i) {
        asked.append(visitor->send(u"visitor.send"_s, say(u"быстро"_s)));
    }
    int refused = 0;
    for (const qint64 id : std::as_const(asked)) {
        const QJsonObject answer = visitor->waitForAnswer(id);
        if (WireClient::errorOf(answer) == "rate_limited"_L1) {
            QVERIFY(answer["error"_L1]["data"_L1]["retryAfter"_L1].toInt() > 0);
            ++refused;
        }
    }
    QVERIFY(refused > 20);
    QVERIFY(refused < 60);
}

void TestHostile::slowReaderIsDisconnectedAndNobodyWaitsForIt()
{
    STAGE;
    const auto visitor = stage.visit();
    const ChatId chat = stage.chatWith(*anna, *visitor);
    // A second socket of the same operator that never reads: a bare one, as QWebSocket would read on by itself.
    QTcpSocket slow;
    slow.setReadBufferSize(4'096);
    slow.connectToHost(u"127.0.0.1"_s, stage.server().port());
    QVERIFY(slow.waitForConnected());
    slow.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 4'096);
    slow.write("GET /v1/operator HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
               "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
               "Sec-WebSocket-Protocol: otklik.v1\r\n\r\n");
    QTRY_VERIFY(slow.bytesAvailable() > 0);
    const QByteArray login = encodeRequest(
        1, u"session.login"_s,
        {{"login"_L1, "anna"_L1}, {"password"_L1, Stage::password()}, {"device"_L1, "a reader that never reads"_L1}});
    QByteArray frame("\x81\xFE", 2); // a masked text frame with a length of two bytes, the mask all zeroes
    frame += char(login.size() >> 8);
    frame += char(login.size() & 0xFF);
    frame += QByteArray(4, '\0') + login;
    slow.write(frame);
    QTRY_VERIFY(slow.bytesAvailable() > 400);
    const QString lengthy(10'000, QChar(u'ы'));
    int sent = 0;
    while (!stage.server().log().contains("slow_reader") && sent < 1'000) {
        QVERIFY(anna->call(u"chat.send"_s, sayIn(chat, lengthy)).contains("result"_L1));
        ++sent;
    }
    QVERIFY2(sent < 1'000, "the slow reader was let wait for ever");
    // The quick one has everything.
    QTRY_COMPARE(anna->events(u"message.added"_s).size(), 3 + sent);
    slow.setReadBufferSize(0);
    QTRY_VERIFY_WITH_TIMEOUT((slow.readAll(), slow.state() == QAbstractSocket::UnconnectedState), 30'000);
    QVERIFY(anna->isOpen());
}

void TestHostile::manyRequestsAtOnceAreAllAnswered()
{
    STAGE;
    QList<qint64> asked;
    for (int i = 0; i < 300; ++i) {
        asked.append(anna->send(u"sync.snapshot"_s));
    }
    for (const qint64 id : std::as_const(asked)) {
        QVERIFY(anna->waitForAnswer(id).contains("result"_L1));
    }
}

void TestHostile::badHandshakesAreRefused_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("status");
    const QByteArray upgrade = "Host: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                               "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    QTest::newRow("no subprotocol") << QByteArray("GET /v1/operator HTTP/1.1\r\n" + upgrade + "\r\n")
                                    << QByteArray("400");
    QTest::newRow("other subprotocol") << QByteArray("GET /v1/operator HTTP/1.1\r\n" + upgrade +
                                                     "Sec-WebSocket-Protocol: chat\r\n\r\n")
                                       << QByteArray("400");
    QTest::newRow("other path") << QByteArray("GET /v1/other HTTP/1.1\r\n" + upgrade +
                                              "Sec-WebSocket-Protocol: otklik.v1\r\n\r\n")
                                << QByteArray("404");
    QTest::newRow("visitor without an origin")
        << QByteArray("GET /v1/visitor HTTP/1.1\r\n" + upgrade + "Sec-WebSocket-Protocol: otklik.v1\r\n\r\n")
        << QByteArray("403");
    QTest::newRow("no HTTP") << QByteArray("\x16\x03\x01 hello\r\n\r\n") << QByteArray("400");
    QTest::newRow("endless header") << QByteArray("GET / HTTP/1.1\r\nX: " + QByteArray(20'000, 'x') + "\r\n\r\n")
                                    << QByteArray("431");
    QTest::newRow("large body") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n" +
                                              QByteArray(100'000, 'x'))
                                << QByteArray("413");
    QTest::newRow("other method") << QByteArray("POST /healthz HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n")
                                  << QByteArray("405");
}

void TestHostile::badHandshakesAreRefused()
{
    STAGE;
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, status);
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, stage.server().port());
    QVERIFY(socket.waitForConnected());
    socket.write(request);
    QTRY_VERIFY(socket.canReadLine());
    QCOMPARE(socket.readLine().split(' ').value(1), status);
}

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
