// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/connector.h"
#include "sync/server_address.h"
#include "unit/sync/scripted_server.h"

#include <QSignalSpy>
#include <QTest>

using namespace otklik;
using namespace std::chrono_literals;

/// When another connection is made. Pauses are so long that a test which had to wait for one would never end.
class ConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDeadLineIsReplacedAtOnceWhenTheNetworkIsBack()
    {
        ScriptedServer server;
        Link link(LinkTimes{});
        Connector connector(link, Backoff(1h, 1h, [] { return 1.0; }));
        connector.start(operatorSocket(server.url()));
        QTRY_VERIFY(server.isConnected() && link.isOpen());
        connector.reconnectNow();
        server.cut();
        QTRY_COMPARE(server.connections(), 2);
    }

    void aPauseEndsWhenTheNetworkIsBack()
    {
        ScriptedServer server;
        Link link(LinkTimes{});
        Connector connector(link, Backoff(1h, 1h, [] { return 1.0; }));
        QSignalSpy lost(&connector, &Connector::lost);
        connector.start(operatorSocket(server.url()));
        QTRY_VERIFY(server.isConnected() && link.isOpen());
        server.cut();
        QTRY_COMPARE(lost.count(), 1);
        QCOMPARE(server.connections(), 1);
        connector.reconnectNow();
        QTRY_COMPARE(server.connections(), 2);
    }

    // Each pause that is not reset is twice the one before: the thirtieth would take years.
    void pausesDoNotGrowWhileEachConnectionServes()
    {
        ScriptedServer server;
        Link link(LinkTimes{});
        Connector connector(link, Backoff(1ms, 365 * 24h, [] { return 1.0; }));
        QSignalSpy lost(&connector, &Connector::lost);
        connector.start(operatorSocket(server.url()));
        for (int i = 1; i <= 30; ++i) {
            QTRY_COMPARE(server.connections(), i);
            QTRY_VERIFY(server.isConnected() && link.isOpen());
            connector.served();
            server.cut();
            QTRY_COMPARE(lost.count(), i);
        }
    }
};

QTEST_GUILESS_MAIN(ConnectorTest)
#include "connector_test.moc"
