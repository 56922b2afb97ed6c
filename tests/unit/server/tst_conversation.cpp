// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/server/stage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

/// What an operator does beside writing: the card, tags, redirect, the blacklist and transfers, with the real program.
class TestConversation : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aCardIsChangedOnceAndSeenByAll();
    void tagsAreMadeSetAndTakenAway();
    void aClosedChatKeepsItsTags();
    void aRedirectStaysOnTheSite_data();
    void aRedirectStaysOnTheSite();
    void aRedirectHappensOnce();
    void aBlockedVisitorIsKeptOut();
    void anAddressIsBlockedForAWhile();
    void whoMayNotBlockSeesNoBlacklist();
    void theBlacklistFollowsAVisitorsName();
    void aTransferIsAccepted();
    void whoPassedAChatOnHearsHowItEnded();
    void aTransferIsDeclinedOrCancelled();
    void aGroupIsAskedToTakeOver();

private:
    QJsonObject result(WireClient &client, const QString &method, const QJsonObject &params = {});
    /// A chat of Anna with a new visitor.
    ChatId talk();
    QString errorOf(WireClient &client, const QString &method, const QJsonObject &params);
    /// The codes of the system messages that the visitor has got, also by their history.
    QStringList codesForVisitor();

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<WireClient> m_anna;
    std::unique_ptr<WireClient> m_boris;
    std::unique_ptr<WireClient> m_visitor;
    QJsonObject m_hello;
};

namespace {

QString fieldOf(const QJsonObject &answer)
{
    return answer["error"_L1]["data"_L1]["field"_L1].toString();
}

QJsonObject card(const QString &name, int version)
{
    return {{"name"_L1, name},
            {"company"_L1, u"ООО «Ромашка»"_s},
            {"phones"_L1, QJsonArray{u"+7 900 000-00-00"_s}},
            {"emails"_L1, QJsonArray{u"ivan@example.org"_s}},
            {"comment"_L1, u"Звонить утром"_s},
            {"version"_L1, version}};
}

// The latest name of the visitor that presence told.
QString shownName(const WireClient &client, VisitorId id)
{
    QString name;
    for (const QJsonObject &update : client.notifications(u"presence"_s)) {
        for (const QLatin1StringView list : {"arrived"_L1, "changed"_L1}) {
            for (const QJsonValue &visitor : update["visitors"_L1][list].toArray()) {
                if (visitor["visitorId"_L1].toInteger() == id) {
                    name = visitor["name"_L1].toString();
                }
            }
        }
    }
    return name;
}

} // namespace

void TestConversation::init()
{
    m_stage = std::make_unique<Stage>();
    QVERIFY2(m_stage->trouble().isEmpty(), qPrintable(m_stage->trouble()));
    m_anna = m_stage->signIn(u"anna"_s);
    m_boris = m_stage->signIn(u"boris"_s);
    QVERIFY(m_anna && m_boris);
}

void TestConversation::cleanup()
{
    m_visitor.reset();
    m_anna.reset();
    m_boris.reset();
    m_stage.reset();
}

QJsonObject TestConversation::result(WireClient &client, const QString &method, const QJsonObject &params)
{
    const QJsonObject answer = client.call(method, params);
    if (!answer.contains("result"_L1)) {
        qWarning() << method << answer;
    }
    return answer["result"_L1].toObject();
}

ChatId TestConversation::talk()
{
    m_visitor = m_stage->visit(&m_hello);
    return m_visitor ? m_stage->chatWith(*m_anna, *m_visitor) : 0;
}

void TestConversation::aCardIsChangedOnceAndSeenByAll()
{
    const ChatId chat = talk();
    QVERIFY(chat > 0);
    const VisitorId visitor = m_hello["visitorId"_L1].toInteger();
    result(*m_boris, u"sync.snapshot"_s);
    const QJsonObject change{{"visitorId"_L1, visitor}, {"card"_L1, card(u"Иван"_s, 0)}};
    const QJsonObject changed = result(*m_anna, u"visitor.update"_s, change)["card"_L1].toObject();
    QCOMPARE(changed["version"_L1].toInteger(), 1);
    QTRY_COMPARE(m_boris->events(u"visitor.changed"_s).size(), 1);
    QCOMPARE(m_boris->events(u"visitor.changed"_s).first()["card"_L1].toObject(), changed);
    QTRY_COMPARE(shownName(*m_boris, visitor), u"Иван"_s);
    QTRY_COMPARE(m_anna->events(u"chat.changed"_s).last()["chat"_L1]["visitorName"_L1].toString(), u"Иван"_s);
    // Said once more it is the same change; from an old version it is another's, and is refused.
    QCOMPARE(result(*m_anna, u"visitor.update"_s, change)["card"_L1].toObject(), changed);
    QCOMPARE(WireClient::errorOf(
                 m_boris->call(u"visitor.update"_s, {{"visitorId"_L1, visitor}, {"card"_L1, card(u"Пётр"_s, 0)}})),
             u"conflict"_s);
    QCOMPARE(result(*m_boris, u"visitor.get"_s, {{"visitorId"_L1, visitor}})["card"_L1].toObject(), changed);
    QJsonObject long_ = card(u"Иван"_s, 1);
    long_["emails"_L1] = QJsonArray{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s};
    QCOMPARE(fieldOf(m_anna->call(u"visitor.update"_s, {{"visitorId"_L1, visitor}, {"card"_L1, long_}})),
             u"card.emails"_s);
    // The next page, and the next visit, come under the name.
    result(*m_visitor, u"visitor.page"_s,
           {{"url"_L1, m_stage->server().origin() + u"/next"_s}, {"title"_L1, u"Next"_s}});
    m_boris->forget();
    result(*m_boris, u"sync.snapshot"_s);
    QTRY_COMPARE(shownName(*m_boris, visitor), u"Иван"_s);
}

void TestConversation::tagsAreMadeSetAndTakenAway()
{
    const QJsonArray system = result(*m_anna, u"sync.snapshot"_s)["tags"_L1].toArray();
    QCOMPARE(system.size(), 6);
    const QJsonObject wish{{"name"_L1, u"Опт"_s}, {"colour"_L1, u"#00aaff"_s}};
    const QJsonObject tag = result(*m_anna, u"tag.create"_s, wish)["tag"_L1].toObject();
    const TagId id = tag["tagId"_L1].toInteger();
    QCOMPARE(tag["colour"_L1].toString(), u"#00AAFF"_s);
    QTRY_COMPARE(m_boris->events(u"tag.changed"_s).size(), 1);
    QCOMPARE(WireClient::errorOf(m_boris->call(u"tag.create"_s, {{"name"_L1, u"опт"_s}, {"colour"_L1, u"#000000"_s}})),
             u"conflict"_s);
    QCOMPARE(fieldOf(m_boris->call(u"tag.create"_s, {{"name"_L1, u"Ещё"_s}, {"colour"_L1, u"red"_s}})), u"colour"_s);
    // Others' tags and the system's are not one's to change.
    QCOMPARE(WireClient::errorOf(m_boris->call(u"tag.remove"_s, {{"tagId"_L1, id}})), u"forbidden"_s);
    QCOMPARE(WireClient::errorOf(m_anna->call(u"tag.remove"_s, {{"tagId"_L1, system.first()["tagId"_L1]}})),
             u"forbidden"_s);
    const ChatId chat = talk();
    const QJsonObject tagged = result(
        *m_anna, u"chat.tag"_s, {{"chatId"_L1, chat}, {"add"_L1, QJsonArray{id, 1}}, {"remove"_L1, QJsonArray()}});
    QCOMPARE(tagged["chat"_L1]["tags"_L1].toArray(), (QJsonArray{1, id}));
    QTRY_COMPARE(m_anna->events(u"chat.changed"_s).last()["chat"_L1]["tags"_L1].toArray(), (QJsonArray{1, id}));
    QCOMPARE(fieldOf(m_anna->call(u"chat.tag"_s,
                                  {{"chatId"_L1, chat}, {"add"_L1, QJsonArray{777}}, {"remove"_L1, QJsonArray()}})),
             u"add"_s);
    result(*m_anna, u"tag.remove"_s, {{"tagId"_L1, id}});
    QTRY_COMPARE(m_anna->events(u"chat.changed"_s).last()["chat"_L1]["tags"_L1].toArray(), QJsonArray{1});
    QTRY_COMPARE(m_boris->events(u"tag.changed"_s).last()["removed"_L1].toBool(), true);
}

void TestConversation::aClosedChatKeepsItsTags()
{
    const ChatId chat = talk();
    result(*m_anna, u"chat.tag"_s, {{"chatId"_L1, chat}, {"add"_L1, QJsonArray{2}}, {"remove"_L1, QJsonArray()}});
    result(*m_anna, u"chat.close"_s, {{"chatId"_L1, chat}});
    const QJsonObject answer =
        m_anna->call(u"chat.tag"_s, {{"chatId"_L1, chat}, {"add"_L1, QJsonArray()}, {"remove"_L1, QJsonArray{2}}});
    QCOMPARE(WireClient::errorOf(answer), u"invalid"_s);
    QCOMPARE(result(*m_anna, u"chat.list"_s)["chats"_L1][0]["tags"_L1].toArray(), QJsonArray{2});
}

QString TestConversation::errorOf(WireClient &client, const QString &method, const QJsonObject &params)
{
    return WireClient::errorOf(client.call(method, params));
}

QStringList TestConversation::codesForVisitor()
{
    QStringList codes;
    for (const QJsonObject &told : m_visitor->notifications(u"message"_s)) {
        codes.append(told["message"_L1]["system"_L1]["code"_L1].toString());
    }
    for (const QJsonValue &message : result(*m_visitor, u"visitor.history"_s)["messages"_L1].toArray()) {
        codes.append(message["system"_L1]["code"_L1].toString());
    }
    return codes;
}

void TestConversation::aRedirectStaysOnTheSite_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("another site") << u"https://evil.example/"_s;
    QTest::newRow("script") << u"javascript:alert(1)"_s;
    QTest::newRow("user info") << u"ORIGIN@evil.example/"_s;
    QTest::newRow("user info of the site") << u"http://a:b@HOST/"_s;
    QTest::newRow("backslash") << u"ORIGIN\\@evil.example/"_s;
    QTest::newRow("longer host") << u"ORIGIN.evil.example/"_s;
    QTest::newRow("control character") << u"ORIGIN/\tx"_s;
    QTest::newRow("no scheme") << u"//HOST/"_s;
}

void TestConversation::aRedirectStaysOnTheSite()
{
    QFETCH(QString, url);
    const QString origin = m_stage->server().origin();
    url.replace("ORIGIN"_L1, origin).replace("HOST"_L1, QUrl(origin).authority());
    const ChatId chat = talk();
    const QJsonObject answer =
        m_anna->call(u"chat.redirect"_s, {{"chatId"_L1, chat}, {"clientId"_L1, newClientId()}, {"url"_L1, url}});
    QCOMPARE(WireClient::errorOf(answer), u"invalid"_s);
    QCOMPARE(fieldOf(answer), u"url"_s);
}

void TestConversation::aRedirectHappensOnce()
{
    const ChatId chat = talk();
    const QString url = m_stage->server().origin() + u"/sale?x=1"_s;
    const QJsonObject order{{"chatId"_L1, chat}, {"clientId"_L1, newClientId()}, {"url"_L1, url}};
    QCOMPARE(errorOf(*m_boris, u"chat.redirect"_s, order), u"forbidden"_s);
    const QJsonObject done = result(*m_anna, u"chat.redirect"_s, order);
    QCOMPARE(result(*m_anna, u"chat.redirect"_s, order), done);
    QTRY_COMPARE(m_visitor->notifications(u"redirect"_s).size(), 1);
    QCOMPARE(m_visitor->notifications(u"redirect"_s).first()["url"_L1].toString(), url);
    QTRY_COMPARE(m_anna->events(u"message.added"_s).last()["message"_L1]["system"_L1]["code"_L1].toString(),
                 u"redirected"_s);
    QVERIFY(!codesForVisitor().contains(u"redirected"_s));
    m_visitor->close();
    QTRY_VERIFY(!m_visitor->isOpen());
    // Every try is an order of its own: one that came before the server saw the page go is done.
    const auto tryLate = [&] {
        QJsonObject late = order;
        late["clientId"_L1] = newClientId();
        return errorOf(*m_anna, u"chat.redirect"_s, late);
    };
    QTRY_COMPARE(tryLate(), u"unavailable"_s);
}

void TestConversation::aBlockedVisitorIsKeptOut()
{
    const ChatId chat = talk();
    const VisitorId visitor = m_hello["visitorId"_L1].toInteger();
    const QJsonObject order{
        {"visitorId"_L1, visitor}, {"by"_L1, u"visitor"_s}, {"reason"_L1, u"Ругается"_s}, {"expiresAt"_L1, 0}};
    const QJsonObject block = result(*m_anna, u"visitor.block"_s, order)["block"_L1].toObject();
    QCOMPARE(result(*m_anna, u"visitor.block"_s, order)["block"_L1]["blockId"_L1], block["blockId"_L1]);
    QTRY_VERIFY(!m_boris->events(u"blacklist.changed"_s).isEmpty());
    QTRY_COMPARE(m_anna->events(u"chat.changed"_s).last()["chat"_L1]["state"_L1].toString(), u"closed"_s);
    QTRY_COMPARE(m_visitor->notifications(u"state"_s).last()["state"_L1].toString(), u"blocked"_s);
    QVERIFY(!codesForVisitor().contains(u"visitor_blocked"_s));
    const QJsonArray messages = result(*m_anna, u"chat.history"_s, {{"chatId"_L1, chat}})["messages"_L1].toArray();
    QCOMPARE(messages.last()["system"_L1]["code"_L1].toString(), u"visitor_blocked"_s);
    QCOMPARE(messages.last()["system"_L1]["params"_L1]["reason"_L1].toString(), u"Ругается"_s);
    // Nothing can be begun, from this page or the next, until somebody takes it away.
    QCOMPARE(errorOf(*m_visitor, u"visitor.send"_s, say(u"Ау"_s)), u"forbidden"_s);
    QCOMPARE(errorOf(*m_visitor, u"visitor.startChat"_s, {{"clientId"_L1, newClientId()}}), u"forbidden"_s);
    QCOMPARE(errorOf(*m_visitor, u"visitor.request"_s,
                     {{"clientId"_L1, newClientId()}, {"email"_L1, u"a@example.org"_s}, {"message"_L1, u"Ау"_s}}),
             u"forbidden"_s);
    QCOMPARE(errorOf(*m_anna, u"visitor.invite"_s,
                     {{"visitorId"_L1, visitor}, {"clientId"_L1, newClientId()}, {"text"_L1, u"Здравствуйте"_s}}),
             u"conflict"_s);
    QJsonObject again;
    const auto other = m_stage->visit(&again, m_hello["visitorToken"_L1].toString());
    QCOMPARE(again["state"_L1].toString(), u"blocked"_s);
    QVERIFY(!again.contains("openChat"_L1));
    QCOMPARE(result(*m_boris, u"sync.snapshot"_s)["blacklist"_L1].toArray().size(), 1);
    result(*m_boris, u"visitor.unblock"_s, {{"blockId"_L1, block["blockId"_L1]}});
    QTRY_COMPARE(m_visitor->notifications(u"state"_s).last()["state"_L1].toString(), u"available"_s);
    QTRY_COMPARE(m_anna->events(u"blacklist.changed"_s).last()["removed"_L1].toBool(), true);
    result(*m_visitor, u"visitor.send"_s, say(u"Извините"_s));
}

void TestConversation::anAddressIsBlockedForAWhile()
{
    talk();
    const qint64 now = result(*m_anna, u"sync.snapshot"_s)["serverTime"_L1].toInteger();
    QJsonObject order{
        {"visitorId"_L1, m_hello["visitorId"_L1]}, {"by"_L1, u"address"_s}, {"reason"_L1, u""_s}, {"expiresAt"_L1, 1}};
    QCOMPARE(fieldOf(m_anna->call(u"visitor.block"_s, order)), u"expiresAt"_s);
    order["expiresAt"_L1] = now + 1'500;
    QCOMPARE(result(*m_anna, u"visitor.block"_s, order)["block"_L1]["address"_L1].toString(), u"127.0.0.1"_s);
    QJsonObject hello;
    const auto neighbour = m_stage->visit(&hello);
    QCOMPARE(hello["state"_L1].toString(), u"blocked"_s);
    QTRY_COMPARE(neighbour->notifications(u"state"_s).size(), 1);
    QCOMPARE(neighbour->notifications(u"state"_s).first()["state"_L1].toString(), u"available"_s);
    QVERIFY(result(*m_anna, u"sync.snapshot"_s)["blacklist"_L1].toArray().isEmpty());
}

void TestConversation::whoMayNotBlockSeesNoBlacklist()
{
    QCOMPARE(m_stage->server().runCommand({u"operator"_s, u"set"_s, u"--data"_s, m_stage->server().dataFolder(),
                                           u"--login"_s, u"boris"_s, u"--no-right"_s, u"block"_s}),
             0);
    talk();
    const QJsonObject order{
        {"visitorId"_L1, m_hello["visitorId"_L1]}, {"by"_L1, u"visitor"_s}, {"reason"_L1, u""_s}, {"expiresAt"_L1, 0}};
    // The right is gone as soon as the server has heard of the command.
    QTRY_VERIFY(!m_boris->events(u"operator.changed"_s).isEmpty());
    QCOMPARE(errorOf(*m_boris, u"visitor.block"_s, order), u"forbidden"_s);
    result(*m_anna, u"visitor.block"_s, order);
    QVERIFY(result(*m_boris, u"sync.snapshot"_s)["blacklist"_L1].toArray().isEmpty());
    QVERIFY(m_boris->events(u"blacklist.changed"_s).isEmpty());
}

void TestConversation::theBlacklistFollowsAVisitorsName()
{
    QVERIFY(talk() > 0);
    const VisitorId visitor = m_hello["visitorId"_L1].toInteger();
    result(*m_anna, u"visitor.block"_s,
           {{"visitorId"_L1, visitor}, {"by"_L1, u"visitor"_s}, {"reason"_L1, u"спам"_s}, {"expiresAt"_L1, 0}});
    QTRY_COMPARE(m_anna->events(u"blacklist.changed"_s).size(), 1);
    result(*m_anna, u"visitor.update"_s, {{"visitorId"_L1, visitor}, {"card"_L1, card(u"Иван"_s, 0)}});
    QTRY_COMPARE(m_anna->events(u"blacklist.changed"_s).size(), 2);
    QCOMPARE(m_anna->events(u"blacklist.changed"_s).last()["block"_L1]["visitorName"_L1].toString(), u"Иван"_s);
}

void TestConversation::aTransferIsAccepted()
{
    const ChatId chat = talk();
    const QJsonObject order{{"chatId"_L1, chat}, {"operatorId"_L1, 2}, {"comment"_L1, u"Спрашивает про опт"_s}};
    QCOMPARE(errorOf(*m_boris, u"chat.transfer"_s, order), u"forbidden"_s);
    QCOMPARE(fieldOf(m_anna->call(u"chat.transfer"_s, {{"chatId"_L1, chat}})), u"operatorId"_s);
    const QJsonObject asked = result(*m_anna, u"chat.transfer"_s, order)["chat"_L1].toObject();
    QCOMPARE(asked["operatorId"_L1].toInteger(), 1);
    QCOMPARE(asked["transfer"_L1]["comment"_L1].toString(), u"Спрашивает про опт"_s);
    QCOMPARE(errorOf(*m_anna, u"chat.transfer"_s, order), u"conflict"_s);
    QTRY_VERIFY(!m_boris->events(u"visitor.changed"_s).isEmpty());
    QTRY_COMPARE(m_boris->events(u"chat.changed"_s).last()["chat"_L1]["transfer"_L1]["fromName"_L1].toString(),
                 u"Анна Петрова"_s);
    QVERIFY(!result(*m_boris, u"chat.history"_s, {{"chatId"_L1, chat}})["messages"_L1].toArray().isEmpty());
    QCOMPARE(result(*m_boris, u"sync.snapshot"_s)["chats"_L1].toArray().size(), 1);
    // How far it is read is seen by whoever is asked too.
    result(*m_anna, u"chat.read"_s, {{"chatId"_L1, chat}, {"seq"_L1, asked["lastSeq"_L1]}});
    QTRY_COMPARE(m_boris->events(u"chat.changed"_s).last()["chat"_L1]["readSeq"_L1], asked["lastSeq"_L1]);
    const QJsonObject taken = result(*m_boris, u"chat.acceptTransfer"_s, {{"chatId"_L1, chat}})["chat"_L1].toObject();
    QCOMPARE(taken["operatorId"_L1].toInteger(), 2);
    QVERIFY(!taken.contains("transfer"_L1));
    QTRY_COMPARE(m_anna->events(u"chat.changed"_s).last()["chat"_L1]["operatorId"_L1].toInteger(), 2);
    QTRY_COMPARE(m_anna->events(u"message.added"_s).last()["message"_L1]["system"_L1]["code"_L1].toString(),
                 u"transferred"_s);
    QCOMPARE(errorOf(*m_anna, u"chat.send"_s, sayIn(chat, u"Ещё я"_s)), u"forbidden"_s);
    result(*m_boris, u"chat.send"_s, sayIn(chat, u"Здравствуйте, я Борис"_s));
    // The visitor is told who answers now, and nothing of what the colleagues said.
    const QStringList codes = codesForVisitor();
    QVERIFY(codes.contains(u"transferred"_s));
    QVERIFY(!codes.contains(u"transfer_offered"_s));
}

void TestConversation::whoPassedAChatOnHearsHowItEnded()
{
    const ChatId chat = talk();
    result(*m_anna, u"chat.transfer"_s, {{"chatId"_L1, chat}, {"operatorId"_L1, 2}, {"comment"_L1, u""_s}});
    result(*m_boris, u"chat.acceptTransfer"_s, {{"chatId"_L1, chat}});
    result(*m_boris, u"chat.close"_s, {{"chatId"_L1, chat}});
    QTRY_COMPARE(m_anna->events(u"chat.changed"_s).last()["chat"_L1]["state"_L1].toString(), u"closed"_s);
    const QJsonObject told = m_anna->events(u"chat.changed"_s).last()["chat"_L1].toObject();
    QCOMPARE(told["participants"_L1].toArray(), (QJsonArray{1, 2}));
    const QJsonObject list = result(*m_anna, u"chat.list"_s);
    QCOMPARE(list["chats"_L1].toArray(), QJsonArray{told});
    QCOMPARE(list["visitors"_L1].toArray().first()["visitorId"_L1], m_hello["visitorId"_L1]);
}

void TestConversation::aTransferIsDeclinedOrCancelled()
{
    const ChatId chat = talk();
    const QJsonObject order{{"chatId"_L1, chat}, {"operatorId"_L1, 2}, {"comment"_L1, u""_s}};
    result(*m_anna, u"chat.transfer"_s, order);
    result(*m_boris, u"chat.declineTransfer"_s, {{"chatId"_L1, chat}});
    QTRY_VERIFY(!m_boris->events(u"chat.changed"_s).last()["chat"_L1].toObject().contains("transfer"_L1));
    QTRY_COMPARE(m_anna->events(u"message.added"_s).last()["message"_L1]["system"_L1]["code"_L1].toString(),
                 u"transfer_declined"_s);
    QCOMPARE(errorOf(*m_boris, u"chat.acceptTransfer"_s, {{"chatId"_L1, chat}}), u"conflict"_s);
    result(*m_anna, u"chat.transfer"_s, order);
    QCOMPARE(errorOf(*m_boris, u"chat.cancelTransfer"_s, {{"chatId"_L1, chat}}), u"forbidden"_s);
    result(*m_anna, u"chat.cancelTransfer"_s, {{"chatId"_L1, chat}});
    QCOMPARE(errorOf(*m_boris, u"chat.acceptTransfer"_s, {{"chatId"_L1, chat}}), u"conflict"_s);
    result(*m_anna, u"chat.transfer"_s, order);
    result(*m_anna, u"chat.close"_s, {{"chatId"_L1, chat}}); // and with it goes the transfer
    QCOMPARE(errorOf(*m_boris, u"chat.acceptTransfer"_s, {{"chatId"_L1, chat}}), u"conflict"_s);
    result(*m_boris, u"operator.setStatus"_s, {{"status"_L1, u"unavailable"_s}});
    const ChatId next = talk();
    QCOMPARE(errorOf(*m_anna, u"chat.transfer"_s, {{"chatId"_L1, next}, {"operatorId"_L1, 2}, {"comment"_L1, u""_s}}),
             u"conflict"_s);
}

void TestConversation::aGroupIsAskedToTakeOver()
{
    const QString folder = m_stage->server().dataFolder();
    QCOMPARE(m_stage->server().runCommand({u"group"_s, u"add"_s, u"--data"_s, folder, u"--name"_s, u"Опт"_s}), 0);
    QCOMPARE(m_stage->server().runCommand(
                 {u"operator"_s, u"set"_s, u"--data"_s, folder, u"--login"_s, u"boris"_s, u"--group"_s, u"Опт"_s}),
             0);
    const QJsonArray groups = result(*m_anna, u"sync.snapshot"_s)["groups"_L1].toArray();
    const QJsonObject order{{"chatId"_L1, talk()}, {"groupId"_L1, groups.last()["groupId"_L1]}, {"comment"_L1, u""_s}};
    QCOMPARE(fieldOf(m_anna->call(u"chat.transfer"_s,
                                  {{"chatId"_L1, order["chatId"_L1]}, {"groupId"_L1, 777}, {"comment"_L1, u""_s}})),
             u"groupId"_s);
    result(*m_anna, u"chat.transfer"_s, order);
    // All of its available members declined: it comes back.
    result(*m_boris, u"chat.declineTransfer"_s, {{"chatId"_L1, order["chatId"_L1]}});
    QTRY_VERIFY(!m_anna->events(u"chat.changed"_s).last()["chat"_L1].toObject().contains("transfer"_L1));
    result(*m_anna, u"chat.transfer"_s, order);
    const QJsonObject taken = result(*m_boris, u"chat.acceptTransfer"_s, {{"chatId"_L1, order["chatId"_L1]}});
    QCOMPARE(taken["chat"_L1]["operatorName"_L1].toString(), u"Борис Ким"_s);
}

QTEST_GUILESS_MAIN(TestConversation)
#include "tst_conversation.moc"
