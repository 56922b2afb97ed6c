// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/link.h"
#include "sync/server_address.h"
#include "unit/sync/scripted_server.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QWebSocketServer>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace std::chrono_literals;

class LinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The first, so that what comes before the first socket of a program still has to be done.
    void isNotOpenedWhenItIsClosedBeforeItBegins()
    {
        ScriptedServer server;
        Link given(quick());
        given.open(operatorSocket(server.url()));
        given.close();
        Link other(quick());
        open(other, server.url());
        QCOMPARE(server.connections(), 1);
        QVERIFY(!given.isOpen());
    }

    void answersRequestsInWhateverOrder()
    {
        ScriptedServer server;
        Link link(quick());
        open(link, server.url());
        server.on(u"a"_s, [](const QJsonObject &) { return ScriptedServer::Answer(QJsonObject{{"n"_L1, 1}}); });
        server.on(u"b"_s, [](const QJsonObject &) {
            return ScriptedServer::Answer(
                ProtocolError{.code = ErrorCode::RateLimited, .message = u"slow"_s, .field = {}, .retryAfter = 7});
        });
        QStringList seen;
        link.request(u"a"_s, {}, [&](const Reply &reply) {
            QVERIFY(!reply.error);
            seen.append(u"a%1"_s.arg(reply.result["n"_L1].toInt()));
        });
        link.request(u"b"_s, {}, [&](const Reply &reply) {
            QVERIFY(reply.error->code == ErrorCode::RateLimited);
            seen.append(u"b%1"_s.arg(reply.error->retryAfter));
        });
        QVERIFY(seen.isEmpty());
        QTRY_COMPARE(seen, (QStringList{u"a1"_s, u"b7"_s}));
    }

    void givesUpWaitingForAnAnswer()
    {
        ScriptedServer server;
        server.on(u"mute"_s, [](const QJsonObject &) { return ScriptedServer::Answer(); });
        Link link(quick());
        open(link, server.url());
        std::optional<Reply> reply;
        link.request(u"mute"_s, {}, [&](const Reply &r) { reply = r; });
        QTRY_VERIFY(reply);
        QVERIFY(reply->error->code == ErrorCode::Unavailable);
        QVERIFY(link.isOpen()); // the other side is there; only this answer is not
    }

    void answersAllWhenTheConnectionIsCut()
    {
        ScriptedServer server;
        server.on(u"mute"_s, [](const QJsonObject &) { return ScriptedServer::Answer(); });
        Link link(quick());
        open(link, server.url());
        QSignalSpy lost(&link, &Link::lost);
        int answers = 0;
        for (int i = 0; i < 3; ++i) {
            link.request(u"mute"_s, {}, [&](const Reply &reply) {
                QVERIFY(reply.error);
                ++answers;
            });
        }
        QTRY_COMPARE(server.count(u"mute"_s), 3);
        server.cut();
        QTRY_COMPARE(lost.count(), 1);
        QCOMPARE(answers, 3);
        link.request(u"late"_s, {}, [&](const Reply &reply) {
            QVERIFY(reply.error->code == ErrorCode::Unavailable);
            ++answers;
        });
        QCOMPARE(answers, 3); // never from within the call
        QTRY_COMPARE(answers, 4);
    }

    void refusesToSendWhatTheServerWouldNotTake()
    {
        ScriptedServer server;
        Link link(quick());
        open(link, server.url());
        std::optional<Reply> reply;
        link.request(u"big"_s, {{"text"_L1, QString(int(MaxFrameSize), 'x'_L1)}}, [&](const Reply &r) { reply = r; });
        QTRY_VERIFY(reply);
        QVERIFY(reply->error->code == ErrorCode::TooLarge);
        QCOMPARE(server.count(u"big"_s), 0);
    }

    void passesOverWhatCannotBeRead()
    {
        ScriptedServer server;
        Link link(quick());
        open(link, server.url());
        QSignalSpy notified(&link, &Link::notified);
        for (const QString &hostile : {u"{"_s, u"[]"_s, u"null"_s, u"{\"jsonrpc\":\"2.0\",\"id\":99,\"result\":{}}"_s,
                                       u"{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":5}"_s, QString(200'000, '['_L1)}) {
            server.sendRaw(hostile);
        }
        server.notify(u"typing"_s, {});
        QTRY_COMPARE(notified.count(), 1);
        QVERIFY(link.isOpen());
    }

    void closesOnAMessageBeyondAllLimits()
    {
        ScriptedServer server;
        Link link(quick());
        open(link, server.url());
        QSignalSpy lost(&link, &Link::lost);
        server.sendRaw(QString(2'000'000, ' '_L1));
        QTRY_COMPARE(lost.count(), 1);
    }

    void tellsTheCloseCode()
    {
        ScriptedServer server;
        Link link(quick());
        open(link, server.url());
        QSignalSpy lost(&link, &Link::lost);
        server.closeWith(4001);
        QTRY_COMPARE(lost.count(), 1);
        QCOMPARE(lost.first().first().toInt(), 4001);
    }

    void losesWhatNeverAnswers_data()
    {
        QTest::addColumn<bool>("handshake");
        QTest::newRow("no handshake") << false;
        QTest::newRow("half open after the handshake") << true;
    }
    void losesWhatNeverAnswers()
    {
        QFETCH(bool, handshake);
        // A relay that stops passing on, as a network that went away without saying so.
        ScriptedServer server;
        QTcpServer relay;
        QVERIFY(relay.listen(QHostAddress::LocalHost));
        bool passing = handshake;
        connect(&relay, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *near = relay.nextPendingConnection();
            auto *far = new QTcpSocket(near);
            far->connectToHost(QHostAddress::LocalHost, quint16(server.url().port()));
            connect(near, &QTcpSocket::readyRead, far, [&passing, near, far] {
                const QByteArray bytes = near->readAll();
                if (passing) {
                    far->write(bytes);
                }
            });
            connect(far, &QTcpSocket::readyRead, near, [&passing, near, far] {
                const QByteArray bytes = far->readAll();
                if (passing) {
                    near->write(bytes);
                }
            });
        });
        Link link(quick());
        QSignalSpy opened(&link, &Link::opened);
        QSignalSpy lost(&link, &Link::lost);
        link.open(operatorSocket(QUrl(u"http://127.0.0.1:%1"_s.arg(relay.serverPort()))));
        if (handshake) {
            QTRY_COMPARE(opened.count(), 1);
            passing = false;
        }
        QTRY_COMPARE(lost.count(), 1);
        QVERIFY(!link.isOpen());
    }

    void refusesAnotherProtocol()
    {
        QWebSocketServer stranger(u"stranger"_s, QWebSocketServer::NonSecureMode);
        QVERIFY(stranger.listen(QHostAddress::LocalHost));
        Link link(quick());
        QSignalSpy opened(&link, &Link::opened);
        QSignalSpy lost(&link, &Link::lost);
        link.open(stranger.serverUrl());
        QTRY_COMPARE(lost.count(), 1);
        QCOMPARE(opened.count(), 0);
    }

private:
    static LinkTimes quick()
    {
        return {.connecting = 300ms, .request = 200ms, .ping = 30ms, .silence = 300ms, .probe = 200ms};
    }
    static void open(Link &link, const QUrl &url)
    {
        QSignalSpy opened(&link, &Link::opened);
        link.open(operatorSocket(url));
        QTRY_COMPARE(opened.count(), 1);
    }
};

QTEST_GUILESS_MAIN(LinkTest)
#include "link_test.moc"
