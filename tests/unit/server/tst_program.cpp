// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/server/stage.h"

#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

/// The program's commands and what it serves over plain HTTP.
class TestProgram : public QObject
{
    Q_OBJECT

private slots:
    void everyCommandHasHelp_data();
    void everyCommandHasHelp();
    void wrongUsageIsTwo();
    void failedCommandIsOne();
    void dataIsTheOwnersOnly();
    void secondServerOnTheSameDataIsRefused();
    void takenPortIsExplained();
    void healthAndMetrics();
    void unknownPathsAreNotFound_data();
    void unknownPathsAreNotFound();
    void headHasNoBody();
    void demoMakesACompanyThatWorks();

private:
    struct Answer
    {
        int status = 0;
        QByteArray type;
        QByteArray body;
        QByteArray length;
    };
    Answer get(const QUrl &url, const QByteArray &method = "GET");

    QNetworkAccessManager m_network;
};

TestProgram::Answer TestProgram::get(const QUrl &url, const QByteArray &method)
{
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(QNetworkRequest(url), method));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 20'000)) {
        return {};
    }
    return {.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            .type = reply->rawHeader("Content-Type"),
            .body = reply->readAll(),
            .length = reply->rawHeader("Content-Length")};
}

void TestProgram::everyCommandHasHelp_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("none") << QStringList{};
    QTest::newRow("init") << QStringList{u"init"_s};
    QTest::newRow("site add") << QStringList{u"site"_s, u"add"_s};
    QTest::newRow("group add") << QStringList{u"group"_s, u"add"_s};
    for (const char *command :
         {"site list", "site set", "operator list", "operator set", "reply add", "reply list", "reply remove",
          "tag add", "tag list", "tag remove", "blacklist list", "blacklist remove"}) {
        QTest::newRow(command) << QString::fromLatin1(command).split(u' ');
    }
    QTest::newRow("operator add") << QStringList{u"operator"_s, u"add"_s};
    QTest::newRow("serve") << QStringList{u"serve"_s};
    QTest::newRow("demo") << QStringList{u"demo"_s};
}

void TestProgram::everyCommandHasHelp()
{
    QFETCH(QStringList, command);
    ServerProcess server;
    QByteArray output;
    QCOMPARE(server.runCommand(command + QStringList{u"--help"_s}, {}, &output), 0);
    QVERIFY(output.startsWith("Usage: otklik-server " + command.join(u' ').toUtf8()));
}

void TestProgram::wrongUsageIsTwo()
{
    ServerProcess server;
    QByteArray errors;
    for (const QStringList &wrong : {QStringList{},
                                     {u"dance"_s},
                                     {u"init"_s},
                                     {u"init"_s, u"--data"_s},
                                     {u"site"_s},
                                     {u"serve"_s, u"--data"_s, u"/tmp"_s, u"--lisen"_s, u"x"_s}}) {
        QCOMPARE(server.runCommand(wrong, {}, nullptr, &errors), 2);
        QVERIFY(!errors.isEmpty());
    }
    QVERIFY(server.prepare());
    QCOMPARE(server.runCommand({u"serve"_s, u"--data"_s, server.dataFolder(), u"--listen"_s, u"8080"_s}), 2);
    QCOMPARE(server.runCommand({u"serve"_s, u"--data"_s, server.dataFolder(), u"--listen"_s, u"localhost:99999"_s}), 2);
}

void TestProgram::failedCommandIsOne()
{
    ServerProcess server;
    QByteArray errors;
    const QStringList site{u"site"_s,   u"add"_s,  u"--data"_s,  server.dataFolder(),
                           u"--name"_s, u"Shop"_s, u"--origin"_s};
    QCOMPARE(server.runCommand(site + QStringList{u"http://shop.test"_s}, {}, nullptr, &errors), 1);
    QVERIFY(errors.contains("init"));
    QVERIFY(server.prepare());
    QCOMPARE(server.runCommand({u"init"_s, u"--data"_s, server.dataFolder()}), 1);
    for (const QString &origin :
         {u"shop.test"_s, u"ftp://shop.test"_s, u"http://shop.test/cart"_s, u"http://a b"_s, u"http://"_s}) {
        QCOMPARE(server.runCommand(site + QStringList{origin}), 1);
    }
    QVERIFY(server.addOperator(u"anna"_s, u"Анна"_s, u"long enough"_s));
    QVERIFY(!server.addOperator(u"anna"_s, u"Другая"_s, u"long enough"_s));
    QVERIFY(!server.addOperator(u"boris"_s, u"Борис"_s, u"short"_s));
    QVERIFY(!server.addOperator(u"boris"_s, u"Борис"_s, u"long enough"_s, u"operator"_s, {u"No such group"_s}));
    QVERIFY(server.errorText().contains(u"No such group"_s));
    QVERIFY(server.addGroup(u"Продажи"_s));
    QVERIFY(!server.addGroup(u"Продажи"_s));
    QVERIFY(server.addOperator(u"boris"_s, u"Борис"_s, u"long enough"_s, u"supervisor"_s, {u"Продажи"_s}));
}

void TestProgram::dataIsTheOwnersOnly()
{
    Stage stage;
    QVERIFY2(stage.trouble().isEmpty(), qPrintable(stage.trouble()));
    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFileInfo(stage.server().dataFolder()).permissions() & others));
}

void TestProgram::secondServerOnTheSameDataIsRefused()
{
    Stage stage;
    QVERIFY2(stage.trouble().isEmpty(), qPrintable(stage.trouble()));
    QByteArray errors;
    QCOMPARE(stage.server().runCommand(
                 {u"serve"_s, u"--data"_s, stage.server().dataFolder(), u"--listen"_s, u"127.0.0.1:0"_s}, {}, nullptr,
                 &errors),
             1);
    QVERIFY(errors.contains("another server"));
}

void TestProgram::takenPortIsExplained()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    ServerProcess server;
    QVERIFY(server.prepare());
    QByteArray errors;
    QCOMPARE(server.runCommand({u"serve"_s, u"--data"_s, server.dataFolder(), u"--listen"_s,
                                u"127.0.0.1:%1"_s.arg(taken.serverPort())},
                               {}, nullptr, &errors),
             1);
    QVERIFY(errors.contains("cannot listen on 127.0.0.1:" + QByteArray::number(taken.serverPort())));
}

void TestProgram::healthAndMetrics()
{
    Stage stage;
    QVERIFY2(stage.trouble().isEmpty(), qPrintable(stage.trouble()));
    const Answer health = get(stage.server().url().resolved(QUrl(u"/healthz"_s)));
    QCOMPARE(health.status, 200);
    QCOMPARE(health.body, R"({"status":"ok"})");
    const auto anna = stage.signIn(u"anna"_s);
    const auto visitor = stage.visit();
    QVERIFY(stage.chatWith(*anna, *visitor) != 0);
    const Answer metrics = get(stage.server().url().resolved(QUrl(u"/metrics"_s)));
    QCOMPARE(metrics.status, 200);
    for (const char *line : {"otklik_connections{kind=\"operator\"} 1\n", "otklik_connections{kind=\"visitor\"} 1\n",
                             "otklik_chats{state=\"active\"} 1\n", "otklik_messages_total 3\n",
                             "otklik_store_commits_total{result=\"failed\"} 0\n"}) {
        QVERIFY2(metrics.body.contains(line), metrics.body.constData());
    }
}

void TestProgram::unknownPathsAreNotFound_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path :
         {"/", "/nothing", "/banner/../../../../etc/passwd", "/banner/%2e%2e/%2e%2e/etc/passwd", "/..%2fetc%2fpasswd",
          "//etc/passwd", "/otklik.db", "/demo/", "/banner/..", "/widget.js/"}) {
        QTest::newRow(path) << QString::fromLatin1(path);
    }
}

void TestProgram::unknownPathsAreNotFound()
{
    QFETCH(QString, path);
    static Stage stage;
    QVERIFY2(stage.trouble().isEmpty(), qPrintable(stage.trouble()));
    QTcpSocket socket; // as it stands: a network library would tidy the path up
    socket.connectToHost(u"127.0.0.1"_s, stage.server().port());
    QVERIFY(socket.waitForConnected());
    socket.write("GET " + path.toLatin1() + " HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_VERIFY(socket.canReadLine());
    QCOMPARE(socket.readLine().trimmed(), "HTTP/1.1 404 Not Found");
}

void TestProgram::headHasNoBody()
{
    Stage stage;
    QVERIFY2(stage.trouble().isEmpty(), qPrintable(stage.trouble()));
    const Answer head = get(stage.server().url().resolved(QUrl(u"/healthz"_s)), "HEAD");
    QCOMPARE(head.status, 200);
    QCOMPARE(head.length, "15");
    QVERIFY(head.body.isEmpty());
}

void TestProgram::demoMakesACompanyThatWorks()
{
    QTemporaryDir folder;
    QProcess demo;
    demo.start(qEnvironmentVariable("OTKLIK_SERVER"),
               {u"demo"_s, u"--data"_s, folder.filePath(u"demo"_s), u"--listen"_s, u"127.0.0.1:0"_s, u"--visitors"_s,
                u"4"_s, u"--pace"_s, u"2"_s, u"--password"_s, u"demo password"_s});
    QByteArray told;
    const auto hasStarted = [&] {
        told += demo.readAllStandardOutput();
        return told.contains("listening on ");
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasStarted(), 20'000);
    QVERIFY(told.contains("login: anna password: demo password\n"));
    const QByteArray address = told.mid(told.indexOf("listening on ") + 13).trimmed();
    QVERIFY(told.contains("shop: " + address + "/demo/\n"));
    QUrl url = QUrl::fromEncoded(address + "/v1/operator");
    url.setScheme(u"ws"_s);
    WireClient anna;
    QVERIFY(anna.open(url));
    QVERIFY(anna.call(u"session.login"_s, {{"login"_L1, "anna"_L1}, {"password"_L1, "demo password"_L1}})
                .contains("result"_L1));
    // Somebody comes, from a place, and asks.
    const auto arrived = [&] {
        for (const QJsonObject &update : anna.notifications(u"presence"_s)) {
            for (const QJsonValue &visitor : update["visitors"_L1]["arrived"_L1].toArray()) {
                if (!visitor["city"_L1].toString().isEmpty() && !visitor["device"_L1].toString().isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(arrived(), 20'000);
    demo.terminate();
    QVERIFY(demo.waitForFinished());
    QCOMPARE(demo.exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
