// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server_address.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;

class ServerAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understandsWhatPeopleType_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expected");
        QTest::newRow("host") << u"chat.example.com"_s << u"https://chat.example.com"_s;
        QTest::newRow("host, port") << u"chat.example.com:8443"_s << u"https://chat.example.com:8443"_s;
        QTest::newRow("spaces around") << u"  chat.example.com \n"_s << u"https://chat.example.com"_s;
        QTest::newRow("https") << u"https://chat.example.com/"_s << u"https://chat.example.com"_s;
        QTest::newRow("its own port") << u"https://chat.example.com:443"_s << u"https://chat.example.com"_s;
        QTest::newRow("wss") << u"wss://chat.example.com"_s << u"https://chat.example.com"_s;
        QTest::newRow("capitals") << u"HTTPS://Chat.Example.COM"_s << u"https://chat.example.com"_s;
        QTest::newRow("path") << u"https://example.com/otklik/"_s << u"https://example.com/otklik"_s;
        QTest::newRow("plain when it was typed") << u"http://chat.lan"_s << u"http://chat.lan"_s;
        QTest::newRow("ws when it was typed") << u"ws://chat.lan:80"_s << u"http://chat.lan"_s;
        QTest::newRow("this computer") << u"localhost:8080"_s << u"http://localhost:8080"_s;
        QTest::newRow("this computer by number") << u"127.0.0.1:8080"_s << u"http://127.0.0.1:8080"_s;
        QTest::newRow("this computer, version 6") << u"[::1]:8080"_s << u"http://[::1]:8080"_s;
        QTest::newRow("this computer, encrypted") << u"https://localhost"_s << u"https://localhost"_s;
        QTest::newRow("looks like this computer") << u"localhost.example.com"_s << u"https://localhost.example.com"_s;
        QTest::newRow("number in the clear") << u"10.0.0.5:8080"_s << u"https://10.0.0.5:8080"_s;
        QTest::newRow("cyrillic") << u"чат.рф"_s << u"https://чат.рф"_s;
    }
    void understandsWhatPeopleType()
    {
        QFETCH(QString, typed);
        QFETCH(QString, expected);
        const auto address = serverAddress(typed);
        QVERIFY(std::holds_alternative<QUrl>(address));
        QCOMPARE(std::get<QUrl>(address), QUrl(expected));
        QCOMPARE(std::get<QUrl>(serverAddress(expected)), QUrl(expected)); // what comes out goes in again
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<AddressFault>("fault");
        QTest::newRow("nothing") << u"  "_s << AddressFault::Empty;
        QTest::newRow("space within") << u"chat example com"_s << AddressFault::Malformed;
        QTest::newRow("no host") << u"https://"_s << AddressFault::Malformed;
        QTest::newRow("port of letters") << u"host:abc"_s << AddressFault::Malformed;
        QTest::newRow("port too large") << u"host:70000"_s << AddressFault::Malformed;
        QTest::newRow("password inside") << u"https://anna:secret@host"_s << AddressFault::Malformed;
        QTest::newRow("query") << u"https://host/?a=b"_s << AddressFault::Malformed;
        QTest::newRow("ftp") << u"ftp://host"_s << AddressFault::UnknownScheme;
        QTest::newRow("file") << u"file:///etc/passwd"_s << AddressFault::Malformed;
        QTest::newRow("javascript") << u"javascript://host"_s << AddressFault::UnknownScheme;
    }
    void saysWhatIsWrong()
    {
        QFETCH(QString, typed);
        QFETCH(AddressFault, fault);
        const auto address = serverAddress(typed);
        QVERIFY2(std::holds_alternative<AddressFault>(address), qPrintable(typed));
        QCOMPARE(std::get<AddressFault>(address), fault);
    }

    void findsTheSocket()
    {
        QCOMPARE(operatorSocket(QUrl(u"https://host"_s)), QUrl(u"wss://host/v1/operator"_s));
        QCOMPARE(operatorSocket(QUrl(u"http://localhost:8080"_s)), QUrl(u"ws://localhost:8080/v1/operator"_s));
        QCOMPARE(operatorSocket(QUrl(u"https://host/otklik"_s)), QUrl(u"wss://host/otklik/v1/operator"_s));
    }
};

QTEST_GUILESS_MAIN(ServerAddressTest)
#include "server_address_test.moc"
