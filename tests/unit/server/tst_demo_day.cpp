// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/server/demo_server.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {

bool anyOf(const QJsonValue &values, const std::function<bool(const QJsonValue &)> &wanted)
{
    const QJsonArray all = values.toArray();
    return std::ranges::any_of(all, wanted);
}

} // namespace

/// What goes on in the demo while there are simulated visitors.
class TestDemoDay : public QObject
{
    Q_OBJECT

private slots:
    void peopleComeAndColleaguesWork();
};

void TestDemoDay::peopleComeAndColleaguesWork()
{
    DemoServer server;
    QVERIFY(server.start({u"--visitors"_s, u"8"_s, u"--pace"_s, u"3"_s}));
    const auto anna = server.signIn(u"anna"_s);
    QVERIFY(anna);
    constexpr int patience = 60'000;
    QSet<qint64> colleagues;
    const auto colleaguesAreThere = [&] {
        colleagues.clear();
        const QJsonValue people = anna->call(u"sync.snapshot"_s)["result"_L1]["operators"_L1];
        for (const QJsonValue &one : people.toArray()) {
            if (one["status"_L1] == u"available"_s && one["name"_L1] != u"Анна Петрова"_s) {
                colleagues.insert(one["operatorId"_L1].toInteger());
            }
        }
        return colleagues.size() >= 2;
    };
    QTRY_VERIFY_WITH_TIMEOUT(colleaguesAreThere(), patience);
    // A visitor waits for whoever takes the chat.
    const auto waits = [&] {
        return std::ranges::any_of(anna->events(u"chat.created"_s), [](const QJsonObject &event) {
            return event["chat"_L1]["state"_L1] == u"waiting"_s;
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(waits(), patience);
    // A colleague talks with somebody, and one writes to Anna.
    const auto talks = [&] {
        for (const QJsonObject &update : anna->notifications(u"presence"_s)) {
            if (anyOf(update["visitors"_L1]["changed"_L1], [&](const QJsonValue &visitor) {
                    return visitor["status"_L1] == u"in_chat"_s &&
                           colleagues.contains(visitor["operatorId"_L1].toInteger());
                })) {
                return true;
            }
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(talks(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!anna->events(u"colleague.message"_s).isEmpty(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!anna->events(u"request.created"_s).isEmpty(), patience);
    QVERIFY(server.stop());
}

} // namespace otklik::test

QTEST_GUILESS_MAIN(otklik::test::TestDemoDay)
#include "tst_demo_day.moc"
