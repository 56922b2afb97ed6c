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

private:
    QJsonObject result(WireClient &client, const QString &method, const QJsonObject &params = {});
    /// A chat of Anna with a new visitor.
    ChatId talk();

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

QTEST_GUILESS_MAIN(TestConversation)
#include "tst_conversation.moc"
