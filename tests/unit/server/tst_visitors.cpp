// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/server/stage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

/// Visitors on the site: who they are, where they are, and when they are gone.
class TestVisitors : public QObject
{
    Q_OBJECT

private slots:
    void arrivalIsSeenByOperators();
    void originMustBeTheSites();
    void unknownSiteIsRefused();
    void visitorIsKnownByTheirToken();
    void tabsOfOneVisitorAreOneVisitor();
    void pagesOfAVisitAreKept();
    void statusFollowsTheChat();
    void visitorWhoIsGoneHasLeftAndTheirChatEnds();
    void conversationIsThereAfterAReload();
    void manyVisitorsComeInParts();
    void addressOfAProxiedVisitorIsTakenOnlyFromThisMachine();
};

namespace {

QJsonObject present(const WireClient &client, VisitorId id)
{
    QJsonObject found;
    for (const QJsonObject &update : client.notifications(u"presence"_s)) {
        const QJsonObject visitors = update["visitors"_L1].toObject();
        if (update["full"_L1].toBool()) {
            found = {};
        }
        for (const auto list : {"arrived"_L1, "changed"_L1}) {
            for (const QJsonValue &visitor : visitors[list].toArray()) {
                if (visitor["visitorId"_L1].toInteger() == id) {
                    found = visitor.toObject();
                }
            }
        }
        if (visitors["left"_L1].toArray().contains(QJsonValue(id))) {
            found = {};
        }
    }
    return found;
}

} // namespace

#define STAGE(...)                                                                                                     \
    Stage stage __VA_ARGS__;                                                                                           \
    QVERIFY2(stage.trouble().isEmpty(), qPrintable(stage.trouble()));                                                  \
    const auto anna = stage.signIn(u"anna"_s);                                                                         \
    QVERIFY(anna)

void TestVisitors::arrivalIsSeenByOperators()
{
    STAGE();
    QJsonObject greeting;
    const auto visitor =
        stage.visit(&greeting, {}, u"/kettles?utm_source=yandex&utm_medium=cpc&utm_term=%D1%87%D0%B0%D0%B9"_s);
    QVERIFY(visitor);
    QCOMPARE(greeting["settings"_L1]["siteName"_L1].toString(), u"Test shop"_s);
    const VisitorId id = greeting["visitorId"_L1].toInteger();
    QTRY_VERIFY(!present(*anna, id).isEmpty());
    const QJsonObject seen = present(*anna, id);
    QCOMPARE(seen["status"_L1].toString(), u"on_site"_s);
    QCOMPARE(seen["visitNumber"_L1].toInt(), 1);
    QCOMPARE(seen["source"_L1].toString(), u"Яндекс.Директ «чай»"_s);
    QCOMPARE(seen["device"_L1].toString(), u"Chrome, Windows"_s);
    QCOMPARE(seen["language"_L1].toString(), u"ru"_s);
    QVERIFY(seen["visitStartedAt"_L1].toInteger() > 0);
    // Later tells the same to whoever comes later.
    const auto boris = stage.signIn(u"boris"_s);
    QTRY_COMPARE(present(*boris, id), seen);
    QVERIFY(visitor->call(u"visitor.page"_s, {{"url"_L1, "http://shop.test/cart"_L1}, {"title"_L1, "Cart"_L1}})
                .contains("result"_L1));
    QTRY_COMPARE(present(*anna, id)["pageTitle"_L1].toString(), u"Cart"_s);
}

void TestVisitors::originMustBeTheSites()
{
    STAGE();
    QVERIFY(!stage.visitorSocket({})); // no page at all
    for (const QString &origin :
         {u"http://other.test"_s, u"https://shop.test"_s, u"http://shop.test:8080"_s, u"null"_s}) {
        const auto stranger = stage.visitorSocket(origin);
        QVERIFY(stranger);
        QCOMPARE(WireClient::errorOf(stranger->call(u"visitor.hello"_s, stage.hello())), u"forbidden"_s);
        QCOMPARE(WireClient::errorOf(stranger->call(u"visitor.send"_s, say(u"?"_s))), u"unauthorized"_s);
    }
}

void TestVisitors::unknownSiteIsRefused()
{
    STAGE();
    const auto visitor = stage.visitorSocket(stage.server().origin());
    QJsonObject hello = stage.hello();
    hello["siteKey"_L1] = "nobody's"_L1;
    QCOMPARE(WireClient::errorOf(visitor->call(u"visitor.hello"_s, hello)), u"not_found"_s);
    hello = stage.hello();
    hello["url"_L1] = "javascript:alert(1)"_L1;
    QCOMPARE(WireClient::errorOf(visitor->call(u"visitor.hello"_s, hello)), u"invalid"_s);
}

void TestVisitors::visitorIsKnownByTheirToken()
{
    STAGE();
    QJsonObject first;
    QJsonObject again;
    QJsonObject other;
    QVERIFY(stage.visit(&first));
    QVERIFY(stage.visit(&again, first["visitorToken"_L1].toString()));
    QVERIFY(stage.visit(&other, u"forged"_s));
    QCOMPARE(again["visitorId"_L1], first["visitorId"_L1]);
    QCOMPARE(again["visitorToken"_L1], first["visitorToken"_L1]);
    QVERIFY(other["visitorId"_L1] != first["visitorId"_L1]);
    QVERIFY(other["visitorToken"_L1].toString() != "forged"_L1);
}

void TestVisitors::tabsOfOneVisitorAreOneVisitor()
{
    STAGE(({u"--visitor-grace"_s, u"0"_s}));
    QJsonObject greeting;
    const auto first = stage.visit(&greeting, {}, u"/one"_s);
    const QString token = greeting["visitorToken"_L1].toString();
    const VisitorId id = greeting["visitorId"_L1].toInteger();
    const auto second = stage.visit(nullptr, token, u"/two"_s);
    QTRY_COMPARE(present(*anna, id)["pageTitle"_L1].toString(), u"Page /two"_s);
    first->call(u"visitor.page"_s, {{"url"_L1, "http://shop.test/three"_L1}, {"title"_L1, "three"_L1}});
    QVERIFY(second->call(u"visitor.send"_s, say(u"Здравствуйте"_s)).contains("result"_L1));
    QTRY_COMPARE(first->notifications(u"message"_s).size(), 2); // both tabs have the conversation
    second->close();
    QTRY_COMPARE(present(*anna, id)["pageTitle"_L1].toString(), u"three"_s);
    QCOMPARE(present(*anna, id)["status"_L1].toString(), u"waiting"_s);
    first->close();
    QTRY_VERIFY(present(*anna, id).isEmpty());
}

void TestVisitors::pagesOfAVisitAreKept()
{
    STAGE();
    QJsonObject greeting;
    const auto visitor = stage.visit(&greeting, {}, u"/one"_s, u"https://duckduckgo.com/"_s);
    const QJsonObject two{{"url"_L1, "http://shop.test/two"_L1}, {"title"_L1, "Two"_L1}};
    visitor->call(u"visitor.page"_s, two);
    visitor->call(u"visitor.page"_s, two);
    const QJsonValue info = anna->call(u"visitor.get"_s, {{"visitorId"_L1, greeting["visitorId"_L1]}})["result"_L1];
    QCOMPARE(info["visits"_L1].toArray().size(), 1);
    const QJsonValue visit = info["visits"_L1][0];
    QCOMPARE(visit["source"_L1].toString(), u"duckduckgo.com"_s);
    QCOMPARE(visit["endedAt"_L1].toInteger(), 0);
    QCOMPARE(visit["pages"_L1].toArray().size(), 2);
    QCOMPARE(visit["pages"_L1][1]["title"_L1].toString(), u"Two"_s);
    QCOMPARE(WireClient::errorOf(anna->call(u"visitor.get"_s, {{"visitorId"_L1, 999}})), u"not_found"_s);
}

void TestVisitors::statusFollowsTheChat()
{
    STAGE();
    QJsonObject greeting;
    const auto visitor = stage.visit(&greeting);
    const VisitorId id = greeting["visitorId"_L1].toInteger();
    QJsonObject invite = say(u"Вам помочь?"_s);
    invite["visitorId"_L1] = id;
    anna->call(u"visitor.invite"_s, invite);
    QTRY_COMPARE(present(*anna, id)["status"_L1].toString(), u"invited"_s);
    QCOMPARE(present(*anna, id)["operatorName"_L1].toString(), u"Анна Петрова"_s);
    visitor->call(u"visitor.acceptInvite"_s);
    QTRY_COMPARE(present(*anna, id)["status"_L1].toString(), u"in_chat"_s);
    visitor->call(u"visitor.closeChat"_s);
    QTRY_COMPARE(present(*anna, id)["status"_L1].toString(), u"on_site"_s);
    QCOMPARE(present(*anna, id)["chatId"_L1].toInteger(), 0);
}

void TestVisitors::visitorWhoIsGoneHasLeftAndTheirChatEnds()
{
    STAGE(({u"--visitor-grace"_s, u"0"_s}));
    QJsonObject greeting;
    const auto visitor = stage.visit(&greeting);
    const VisitorId id = greeting["visitorId"_L1].toInteger();
    QVERIFY(stage.chatWith(*anna, *visitor) != 0);
    visitor->abort();
    QTRY_VERIFY(present(*anna, id).isEmpty());
    QTRY_COMPARE(anna->events(u"chat.changed"_s).last()["chat"_L1]["state"_L1].toString(), u"closed"_s);
    QTRY_COMPARE(anna->events(u"message.added"_s).last()["message"_L1]["system"_L1]["code"_L1].toString(),
                 u"visitor_left"_s);
    const QJsonValue info = anna->call(u"visitor.get"_s, {{"visitorId"_L1, id}})["result"_L1];
    QVERIFY(info["visits"_L1][0]["endedAt"_L1].toInteger() > 0);
    // Soon back: the same visit, and the conversation can go on.
    QJsonObject again;
    const auto back = stage.visit(&again, greeting["visitorToken"_L1].toString());
    QCOMPARE(again["state"_L1].toString(), u"closed"_s);
    QTRY_COMPARE(present(*anna, id)["visitNumber"_L1].toInt(), 1);
    QJsonObject invite = say(u"?"_s);
    invite["visitorId"_L1] = id;
    QVERIFY(anna->call(u"visitor.invite"_s, invite).contains("result"_L1));
}

void TestVisitors::conversationIsThereAfterAReload()
{
    STAGE();
    QJsonObject greeting;
    auto visitor = stage.visit(&greeting);
    const ChatId chat = stage.chatWith(*anna, *visitor);
    anna->call(u"chat.send"_s, sayIn(chat, u"Слушаю вас"_s));
    visitor->abort();
    QJsonObject again;
    visitor = stage.visit(&again, greeting["visitorToken"_L1].toString());
    QVERIFY(visitor);
    QCOMPARE(again["state"_L1].toString(), u"chat"_s);
    const QJsonValue open = again["openChat"_L1];
    QCOMPARE(open["chatId"_L1].toInteger(), chat);
    QCOMPARE(open["operator"_L1]["name"_L1].toString(), u"Анна Петрова"_s);
    QCOMPARE(open["messages"_L1].toArray().last()["text"_L1].toString(), u"Слушаю вас"_s);
    QVERIFY(visitor->call(u"visitor.send"_s, say(u"Я тут"_s)).contains("result"_L1));
}

void TestVisitors::manyVisitorsComeInParts()
{
    STAGE();
    std::vector<std::unique_ptr<WireClient>> crowd;
    for (int i = 0; i < 230; ++i) {
        crowd.push_back(stage.visit());
        QVERIFY(crowd.back());
    }
    const auto boris = stage.signIn(u"boris"_s);
    const auto count = [&] {
        qsizetype seen = 0;
        for (const QJsonObject &update : boris->notifications(u"presence"_s)) {
            seen += update["visitors"_L1]["arrived"_L1].toArray().size();
        }
        return seen;
    };
    QTRY_COMPARE_WITH_TIMEOUT(count(), 230, 20'000);
    const auto parts = boris->notifications(u"presence"_s);
    QCOMPARE(parts.first()["full"_L1].toBool(), true);
    QCOMPARE(parts.first()["visitors"_L1]["arrived"_L1].toArray().size(), 200);
    QVERIFY(!parts.last()["full"_L1].toBool());
}

void TestVisitors::addressOfAProxiedVisitorIsTakenOnlyFromThisMachine()
{
    STAGE();
    // Twenty wrong passwords of one address behind the proxy shut it out, and no other.
    WireClient guesser;
    QVERIFY(guesser.open(stage.server().operatorUrl(), {}, "10.9.8.7, 203.0.113.5"));
    QJsonObject answer;
    for (int i = 0; i < 30 && WireClient::errorOf(answer) != "rate_limited"_L1; ++i) {
        answer =
            guesser.call(u"session.login"_s, {{"login"_L1, QString::number(i)}, {"password"_L1, "guess guess"_L1}});
    }
    QCOMPARE(WireClient::errorOf(answer), u"rate_limited"_s);
    QVERIFY(stage.signIn(u"boris"_s));
}

QTEST_GUILESS_MAIN(TestVisitors)
#include "tst_visitors.moc"
