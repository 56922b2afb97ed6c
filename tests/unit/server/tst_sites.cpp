// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/hub/call.h"
#include "unit/server/stage.h"

#include <QMap>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

/// What a method answers to somebody whose it is not: by another site, and by a colleague of the same one. "ok": it
/// names nothing that could be another's, or is everybody's on the site.
struct Foreign
{
    QString otherSite;
    QString colleague;
};

/// An operator works with their sites and sees and does nothing of others, with the real program: boris works with the
/// second site only, anna with all.
class TestSites : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void presenceIsThatOfOnesSites();
    void waitingChatsRequestsAndCardsAreThoseOfOnesSites();
    void theSitesChangeWhileTheOperatorWorks();
    void nothingOfAnotherSiteCanBeReadOrDone();
    void nothingOfAColleagueCanBeDone();
    void everyMethodIsTriedOnWhatIsNotOnesOwn();

private:
    /// Boris tries every method on what is anna's, on the first site; each answers as the table says.
    void tryAll(QString Foreign::*answer);
    std::unique_ptr<WireClient> visitSecond(QJsonObject *answer);
    int setBoris(const QStringList &options);
    QJsonObject result(WireClient &client, const QString &method, const QJsonObject &params = {});

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<WireClient> m_anna;
    std::unique_ptr<WireClient> m_boris;
    QString m_secondKey;
};

namespace {

constexpr auto SecondOrigin = "https://second.example"_L1;

// Whom presence shows, as a client keeps it.
QList<VisitorId> shownTo(const WireClient &client)
{
    QList<VisitorId> here;
    for (const QJsonObject &update : client.notifications(u"presence"_s)) {
        if (update["full"_L1].toBool()) {
            here.clear();
        }
        for (const QJsonValue &visitor : update["visitors"_L1]["arrived"_L1].toArray()) {
            here.append(visitor["visitorId"_L1].toInteger());
        }
        for (const QJsonValue &id : update["visitors"_L1]["left"_L1].toArray()) {
            here.removeAll(id.toInteger());
        }
    }
    std::ranges::sort(here);
    return here;
}

QMap<QString, Foreign> foreign()
{
    const Foreign free{u"ok"_s, u"ok"_s};
    const Foreign hidden{u"not_found"_s, u"ok"_s};
    const Foreign own{u"not_found"_s, u"forbidden"_s};
    const Foreign taken{u"not_found"_s, u"conflict"_s};
    return {
        {u"session.login"_s, free},
        {u"session.resume"_s, free},
        {u"session.logout"_s, free},
        {u"sync.snapshot"_s, free},
        {u"operator.setStatus"_s, free},
        {u"visitor.get"_s, hidden},
        {u"visitor.update"_s, hidden},
        {u"visitor.invite"_s, taken},
        {u"visitor.block"_s, hidden},
        {u"visitor.unblock"_s, hidden},
        {u"chat.accept"_s, taken},
        {u"chat.send"_s, own},
        {u"message.edit"_s, own},
        {u"message.remove"_s, own},
        {u"chat.close"_s, own},
        {u"chat.redirect"_s, own},
        {u"chat.transfer"_s, own},
        {u"chat.acceptTransfer"_s, taken},
        {u"chat.declineTransfer"_s, hidden},
        {u"chat.cancelTransfer"_s, own},
        {u"chat.tag"_s, hidden},
        {u"chat.history"_s, hidden},
        {u"chat.list"_s, free},
        {u"chat.search"_s, free},
        {u"chat.read"_s, own},
        {u"chat.typing"_s, free},
        {u"stats.get"_s, own},
        {u"tag.create"_s, free},
        {u"tag.save"_s, {u"forbidden"_s, u"forbidden"_s}},
        {u"tag.remove"_s, {u"forbidden"_s, u"forbidden"_s}},
        {u"request.take"_s, taken},
        {u"request.release"_s, taken},
        {u"request.close"_s, taken},
        {u"request.note"_s, hidden},
        {u"request.answer"_s, taken},
        {u"request.list"_s, free},
        {u"colleague.send"_s, {u"not_found"_s, u"not_found"_s}},
        {u"colleague.history"_s, {u"not_found"_s, u"not_found"_s}},
        {u"colleague.read"_s, {u"not_found"_s, u"not_found"_s}},
        {u"reply.save"_s, {u"not_found"_s, u"not_found"_s}},
        {u"reply.remove"_s, {u"not_found"_s, u"not_found"_s}},
        {u"site.save"_s, {u"forbidden"_s, u"forbidden"_s}},
        {u"group.save"_s, {u"forbidden"_s, u"forbidden"_s}},
        {u"group.remove"_s, {u"forbidden"_s, u"forbidden"_s}},
        {u"staff.list"_s, {u"forbidden"_s, u"forbidden"_s}},
        {u"staff.save"_s, {u"forbidden"_s, u"forbidden"_s}},
    };
}

} // namespace

void TestSites::init()
{
    m_stage = std::make_unique<Stage>();
    QVERIFY2(m_stage->trouble().isEmpty(), qPrintable(m_stage->trouble()));
    QByteArray key;
    QCOMPARE(m_stage->server().runCommand({u"site"_s, u"add"_s, u"--data"_s, m_stage->server().dataFolder(),
                                           u"--name"_s, u"Второй"_s, u"--origin"_s, SecondOrigin},
                                          {}, &key),
             0);
    m_secondKey = QString::fromUtf8(key).trimmed();
    QCOMPARE(setBoris({u"--site"_s, m_secondKey}), 0);
    m_anna = m_stage->signIn(u"anna"_s);
    m_boris = m_stage->signIn(u"boris"_s);
    QVERIFY(m_anna && m_boris);
}

void TestSites::cleanup()
{
    m_anna.reset();
    m_boris.reset();
    m_stage.reset();
}

std::unique_ptr<WireClient> TestSites::visitSecond(QJsonObject *answer)
{
    auto client = m_stage->visitorSocket(SecondOrigin);
    QJsonObject hello = m_stage->hello();
    hello["siteKey"_L1] = m_secondKey;
    hello["url"_L1] = SecondOrigin + u"/"_s;
    *answer = client ? client->call(u"visitor.hello"_s, hello)["result"_L1].toObject() : QJsonObject();
    return answer->isEmpty() ? nullptr : std::move(client);
}

int TestSites::setBoris(const QStringList &options)
{
    return m_stage->server().runCommand(
        QStringList{u"operator"_s, u"set"_s, u"--data"_s, m_stage->server().dataFolder(), u"--login"_s, u"boris"_s} +
        options);
}

QJsonObject TestSites::result(WireClient &client, const QString &method, const QJsonObject &params)
{
    const QJsonObject answer = client.call(method, params);
    if (!answer.contains("result"_L1)) {
        qWarning() << method << answer;
    }
    return answer["result"_L1].toObject();
}

void TestSites::presenceIsThatOfOnesSites()
{
    QJsonObject one;
    QJsonObject two;
    auto first = m_stage->visit(&one);
    const auto second = visitSecond(&two);
    QVERIFY(first && second);
    const VisitorId a = one["visitorId"_L1].toInteger();
    const VisitorId b = two["visitorId"_L1].toInteger();
    QTRY_COMPARE(shownTo(*m_anna), (QList<VisitorId>{a, b}));
    QTRY_COMPARE(shownTo(*m_boris), QList<VisitorId>{b});
    // Neither what they do nor that they leave is told.
    result(*first, u"visitor.page"_s, {{"url"_L1, m_stage->server().origin() + u"/x"_s}, {"title"_L1, u"X"_s}});
    result(*second, u"visitor.page"_s, {{"url"_L1, SecondOrigin + u"/y"_s}, {"title"_L1, u"Y"_s}});
    const auto pages = [](const WireClient &client) {
        QStringList titles;
        for (const QJsonObject &update : client.notifications(u"presence"_s)) {
            for (const QJsonValue &visitor : update["visitors"_L1]["changed"_L1].toArray()) {
                titles.append(visitor["pageTitle"_L1].toString());
            }
        }
        return titles;
    };
    QTRY_VERIFY(pages(*m_anna).contains(u"X"_s));
    QTRY_VERIFY(pages(*m_boris).contains(u"Y"_s));
    QVERIFY(!pages(*m_boris).contains(u"X"_s));
    m_boris->forget();
    result(*m_boris, u"sync.snapshot"_s);
    QTRY_COMPARE(shownTo(*m_boris), QList<VisitorId>{b});
}

void TestSites::waitingChatsRequestsAndCardsAreThoseOfOnesSites()
{
    QJsonObject one;
    const auto first = m_stage->visit(&one);
    result(*first, u"visitor.request"_s, {{"clientId"_L1, newClientId()}, {"message"_L1, u"Цена?"_s}});
    const ChatId chat = result(*first, u"visitor.send"_s, say(u"Есть кто?"_s))["chatId"_L1].toInteger();
    result(*m_anna, u"visitor.update"_s,
           {{"visitorId"_L1, one["visitorId"_L1]},
            {"card"_L1, QJsonObject{{"name"_L1, u"Иван"_s},
                                    {"company"_L1, QString()},
                                    {"phones"_L1, QJsonArray()},
                                    {"emails"_L1, QJsonArray()},
                                    {"comment"_L1, QString()},
                                    {"version"_L1, 0}}}});
    result(*m_anna, u"chat.accept"_s, {{"chatId"_L1, chat}});
    const QJsonObject snapshot = result(*m_boris, u"sync.snapshot"_s);
    for (const auto list : {"chats"_L1, "visitors"_L1, "requests"_L1}) {
        QVERIFY2(snapshot[list].toArray().isEmpty(), list.data());
    }
    for (const QString &type :
         {u"chat.created"_s, u"chat.changed"_s, u"message.added"_s, u"visitor.changed"_s, u"request.created"_s}) {
        QVERIFY2(m_boris->events(type).isEmpty(), qPrintable(type));
        QTRY_VERIFY2(!m_anna->events(type).isEmpty(), qPrintable(type));
    }
}

void TestSites::theSitesChangeWhileTheOperatorWorks()
{
    QJsonObject one;
    QJsonObject two;
    const auto first = m_stage->visit(&one);
    const auto second = visitSecond(&two);
    const VisitorId a = one["visitorId"_L1].toInteger();
    const VisitorId b = two["visitorId"_L1].toInteger();
    const ChatId waiting = result(*first, u"visitor.send"_s, say(u"Есть кто?"_s))["chatId"_L1].toInteger();
    QTRY_COMPARE(shownTo(*m_boris), QList<VisitorId>{b});
    const qint64 offset = result(*m_boris, u"sync.snapshot"_s)["offset"_L1].toInteger();
    // Both sites: who is there is shown at once, and the gap in the numbers calls for a snapshot.
    QCOMPARE(setBoris({u"--site"_s, m_secondKey, u"--site"_s, m_stage->server().siteKey()}), 0);
    QTRY_COMPARE(shownTo(*m_boris), (QList<VisitorId>{a, b}));
    QTRY_VERIFY(!m_boris->offsets().isEmpty() && m_boris->offsets().last() > offset + 1'000);
    QVERIFY(m_boris->isOpen());
    const auto chatsOfBoris = [&] { return result(*m_boris, u"sync.snapshot"_s)["chats"_L1].toArray().size(); };
    QTRY_COMPARE(chatsOfBoris(), 1);
    result(*m_boris, u"chat.accept"_s, {{"chatId"_L1, waiting}});
    // And taken away again, with the chat.
    m_boris->forget();
    QCOMPARE(setBoris({u"--site"_s, m_secondKey}), 0);
    QTRY_COMPARE(shownTo(*m_boris), QList<VisitorId>{b});
    QTRY_COMPARE(chatsOfBoris(), 0);
    QCOMPARE(WireClient::errorOf(m_boris->call(u"chat.send"_s, sayIn(waiting, u"Я ещё тут"_s))), u"not_found"_s);
    QTRY_COMPARE(first->notifications(u"state"_s).last()["state"_L1].toString(), u"waiting"_s);
    result(*m_anna, u"chat.accept"_s, {{"chatId"_L1, waiting}});
}

void TestSites::tryAll(QString Foreign::*answer)
{
    QVERIFY(m_stage->server().addOperator(u"vera"_s, u"Вера"_s, Stage::password()));
    QJsonObject hello;
    QJsonObject spare;
    const auto visitor = m_stage->visit(&hello);
    const auto other = m_stage->visit(&spare);
    const ChatId chat = m_stage->chatWith(*m_anna, *visitor);
    const QJsonValue request = result(*other, u"visitor.request"_s,
                                      {{"clientId"_L1, newClientId()}, {"message"_L1, u"Цена?"_s}})["requestId"_L1];
    result(*m_anna, u"request.take"_s, {{"requestId"_L1, request}});
    const QJsonValue tag =
        result(*m_anna, u"tag.create"_s, {{"name"_L1, u"Опт"_s}, {"colour"_L1, u"#000000"_s}})["tag"_L1]["tagId"_L1];
    const QJsonObject ownReply{{"personal"_L1, true}, {"shortcut"_L1, u"мой"_s}, {"text"_L1, u"Мой ответ"_s}};
    const QJsonValue reply = result(*m_anna, u"reply.save"_s, ownReply)["reply"_L1]["replyId"_L1];
    const QJsonValue room =
        result(*m_anna, u"colleague.send"_s,
               {{"operatorId"_L1, 3}, {"clientId"_L1, newClientId()}, {"text"_L1, u"Между нами"_s}})["roomId"_L1];
    const QJsonObject block{{"visitorId"_L1, spare["visitorId"_L1]},
                            {"by"_L1, u"visitor"_s},
                            {"reason"_L1, QString()},
                            {"expiresAt"_L1, 0}};
    const QJsonValue blocked = result(*m_anna, u"visitor.block"_s, block)["block"_L1]["blockId"_L1];
    const QJsonObject its{{"chatId"_L1, chat}};
    const QJsonValue message = result(*m_anna, u"chat.send"_s,
                                      {{"chatId"_L1, chat},
                                       {"clientId"_L1, newClientId()},
                                       {"text"_L1, u"Добрый день"_s},
                                       {"kind"_L1, u"message"_s}})["messageId"_L1];
    const QJsonObject person{{"visitorId"_L1, hello["visitorId"_L1]}};
    const auto with = [](QJsonObject params, const QJsonObject &more) {
        for (auto one = more.begin(); one != more.end(); ++one) {
            params[one.key()] = one.value();
        }
        return params;
    };
    const QJsonObject word{{"clientId"_L1, newClientId()}, {"text"_L1, u"Чужое"_s}};
    const QJsonObject card{{"name"_L1, QString()},      {"company"_L1, QString()}, {"phones"_L1, QJsonArray()},
                           {"emails"_L1, QJsonArray()}, {"comment"_L1, QString()}, {"version"_L1, 0}};
    const QMap<QString, QJsonObject> orders{
        {u"visitor.get"_s, person},
        {u"visitor.update"_s, with(person, {{"card"_L1, card}})},
        {u"visitor.invite"_s, with(person, with(word, {{"clientId"_L1, newClientId()}}))},
        {u"visitor.block"_s, block},
        {u"visitor.unblock"_s, {{"blockId"_L1, blocked}}},
        {u"chat.send"_s, with(its, with(word, {{"kind"_L1, u"message"_s}}))},
        {u"message.edit"_s, {{"messageId"_L1, message}, {"text"_L1, u"Чужое"_s}}},
        {u"message.remove"_s, {{"messageId"_L1, message}}},
        {u"chat.redirect"_s,
         with(its, {{"clientId"_L1, newClientId()}, {"url"_L1, m_stage->server().origin() + u"/sale"_s}})},
        {u"chat.transfer"_s, with(its, {{"operatorId"_L1, 3}, {"comment"_L1, QString()}})},
        {u"chat.tag"_s, with(its, {{"add"_L1, QJsonArray()}, {"remove"_L1, QJsonArray()}})},
        {u"chat.read"_s, with(its, {{"seq"_L1, 1}})},
        {u"stats.get"_s,
         {{"from"_L1, u"2026-11-01"_s},
          {"to"_L1, u"2026-11-27"_s},
          {"zone"_L1, u"UTC"_s},
          {"siteId"_L1, 1},
          {"operatorId"_L1, 1}}},
        {u"tag.save"_s, {{"tagId"_L1, tag}, {"name"_L1, u"Мой"_s}, {"colour"_L1, u"#111111"_s}}},
        {u"tag.remove"_s, {{"tagId"_L1, tag}}},
        {u"request.note"_s, with({{"requestId"_L1, request}}, with(word, {{"clientId"_L1, newClientId()}}))},
        {u"request.answer"_s, with({{"requestId"_L1, request}}, with(word, {{"clientId"_L1, newClientId()}}))},
        {u"colleague.send"_s, with({{"roomId"_L1, room}}, with(word, {{"clientId"_L1, newClientId()}}))},
        {u"colleague.history"_s, {{"roomId"_L1, room}}},
        {u"colleague.read"_s, {{"roomId"_L1, room}, {"seq"_L1, 1}}},
        {u"reply.save"_s, with(ownReply, {{"replyId"_L1, reply}})},
        {u"reply.remove"_s, {{"replyId"_L1, reply}}},
    };
    const QJsonValue before = result(*m_anna, u"chat.history"_s, its)["messages"_L1];
    for (const auto &[method, expected] : foreign().asKeyValueRange()) {
        if (expected.otherSite == u"ok" && expected.colleague == u"ok") {
            continue;
        }
        // Those that take nothing but the chat, or the request, are not named one by one.
        const QJsonObject plain = method.startsWith(u"request.") ? QJsonObject{{"requestId"_L1, request}} : its;
        const QJsonObject got = m_boris->call(method, orders.value(method, plain));
        const QString code = got.contains("result"_L1) ? u"ok"_s : WireClient::errorOf(got);
        QVERIFY2(code == expected.*answer, qPrintable(method + u" answered "_s + code));
    }
    QCOMPARE(result(*m_anna, u"chat.history"_s, its)["messages"_L1], before);
    const QJsonArray chats = result(*m_anna, u"sync.snapshot"_s)["chats"_L1].toArray();
    QCOMPARE(chats.size(), 1);
    QCOMPARE(chats.first()["operatorId"_L1].toInteger(), 1);
    QVERIFY(!chats.first().toObject().contains("transfer"_L1));
}

void TestSites::nothingOfAnotherSiteCanBeReadOrDone()
{
    tryAll(&Foreign::otherSite);
}

void TestSites::nothingOfAColleagueCanBeDone()
{
    QCOMPARE(setBoris({u"--site"_s, QString()}), 0);
    QTRY_VERIFY(!m_boris->events(u"operator.changed"_s).isEmpty());
    tryAll(&Foreign::colleague);
}

void TestSites::everyMethodIsTriedOnWhatIsNotOnesOwn()
{
    QStringList names;
    for (const Method &method : operatorMethods()) {
        names.append(method.name);
    }
    names.sort();
    QCOMPARE(names, foreign().keys());
}

QTEST_GUILESS_MAIN(TestSites)
#include "tst_sites.moc"
