// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/room.h"
#include "unit/server/stage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

/// Colleagues' rooms, requests, canned replies, administration and targeted visitors, with the real program.
class TestDesk : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void twoColleaguesTalk();
    void theWholeCompanyHasARoom();
    void aRoomFollowsItsGroup();
    void aRequestGoesThroughItsLife();
    void aFormsFieldsAreChecked();
    void anAnswerInvitesWhoIsThere();
    void anAnswerWaitsForTheNextVisit();
    void nobodyWorksOnTheSameRequest();
    void repliesAreSharedOrOnesOwn();
    void onlyAdministratorsAdminister();
    void aSiteIsSavedAndItsVisitorsHearOfIt();
    void aFaultInTheRulesIsNamed();
    void groupsComeAndGo();
    void staffComesAndGoes();
    void theLastAdministratorStays();
    void aRuleInvitesAVisitor();
    void aRuleShowsTheLeadForm();
    void aRejectedInvitationIsNotRepeated();
    void aCommandReachesARunningServer();
    void aCommandThatDisablesEndsTheSession();

private:
    QJsonObject
    rules(const QJsonObject &invitation = {{"enabled"_L1, false}, {"text"_L1, u""_s}, {"rules"_L1, QJsonArray()}},
          bool leadForm = false) const;
    QJsonObject result(WireClient &client, const QString &method, const QJsonObject &params);
    int run(const QStringList &arguments, const QByteArray &input = {}, QByteArray *output = nullptr);

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<WireClient> m_anna;
    std::unique_ptr<WireClient> m_boris;
    std::unique_ptr<WireClient> m_admin;
};

namespace {
constexpr OperatorId Anna = 1;
constexpr OperatorId Boris = 2;

QString fieldOf(const QJsonObject &answer)
{
    return answer["error"_L1]["data"_L1]["field"_L1].toString();
}

QJsonObject staffCard(const QString &login, const QString &role = u"operator"_s, bool enabled = true)
{
    return {
        {"login"_L1, login},
        {"name"_L1, login},
        {"role"_L1, role},
        {"rights"_L1, QJsonObject{{"chats"_L1, true}, {"invite"_L1, true}, {"requests"_L1, true}, {"block"_L1, true}}},
        {"sites"_L1, QJsonArray()},
        {"groups"_L1, QJsonArray()},
        {"chatLimit"_L1, 0},
        {"enabled"_L1, enabled}};
}
} // namespace

void TestDesk::init()
{
    m_stage = std::make_unique<Stage>();
    QVERIFY2(m_stage->trouble().isEmpty(), qPrintable(m_stage->trouble()));
    QVERIFY(m_stage->server().addOperator(u"olga"_s, u"Ольга"_s, Stage::password(), u"admin"_s));
    m_anna = m_stage->signIn(u"anna"_s);
    m_boris = m_stage->signIn(u"boris"_s);
    m_admin = m_stage->signIn(u"olga"_s);
    QVERIFY(m_anna && m_boris && m_admin);
}

void TestDesk::cleanup()
{
    m_anna.reset();
    m_boris.reset();
    m_admin.reset();
    m_stage.reset();
}

QJsonObject TestDesk::rules(const QJsonObject &invitation, bool leadForm) const
{
    return {{"distribution"_L1, QJsonObject{{"mode"_L1, u"all"_s}, {"groupId"_L1, 0}, {"acceptSeconds"_L1, 60}}},
            {"invitation"_L1, invitation},
            {"form"_L1, QJsonObject{{"leadForm"_L1, leadForm},
                                    {"text"_L1, u"Мы ответим письмом"_s},
                                    {"name"_L1, u"optional"_s},
                                    {"email"_L1, u"required"_s},
                                    {"phone"_L1, u"optional"_s},
                                    {"message"_L1, u"required"_s}}},
            {"hours"_L1, QJsonObject{{"enabled"_L1, false}, {"zone"_L1, u""_s}, {"days"_L1, QJsonArray()}}}};
}

QJsonObject TestDesk::result(WireClient &client, const QString &method, const QJsonObject &params)
{
    const QJsonObject answer = client.call(method, params);
    if (!answer.contains("result"_L1)) {
        qWarning() << method << answer;
    }
    return answer["result"_L1].toObject();
}

int TestDesk::run(const QStringList &arguments, const QByteArray &input, QByteArray *output)
{
    return m_stage->server().runCommand(arguments.first(2) + QStringList{u"--data"_s, m_stage->server().dataFolder()} +
                                            arguments.sliced(2),
                                        input, output);
}

void TestDesk::twoColleaguesTalk()
{
    const RoomId room = directRoom(Anna, Boris);
    const QString clientId = newClientId();
    const QJsonObject word{{"operatorId"_L1, Boris}, {"clientId"_L1, clientId}, {"text"_L1, u"Обедаешь?"_s}};
    const QJsonObject sent = result(*m_anna, u"colleague.send"_s, word);
    QCOMPARE(sent["roomId"_L1].toInteger(), room);
    QCOMPARE(sent["seq"_L1].toInteger(), 1);
    QCOMPARE(result(*m_anna, u"colleague.send"_s, word), sent);
    QTRY_COMPARE(m_boris->events(u"colleague.message"_s).size(), 1);
    const QJsonObject heard = m_boris->events(u"colleague.message"_s).first();
    QCOMPARE(heard["message"_L1]["text"_L1].toString(), u"Обедаешь?"_s);
    QCOMPARE(heard["message"_L1]["chatId"_L1].toInteger(), room);
    QCOMPARE(heard["room"_L1]["lastSeq"_L1].toInteger(), 1);
    QCOMPARE(heard["room"_L1]["readSeq"_L1].toInteger(), 0);
    QCOMPARE(heard["room"_L1]["othersReadSeq"_L1].toInteger(), 1);
    result(*m_boris, u"colleague.read"_s, {{"roomId"_L1, room}, {"seq"_L1, 1}});
    QTRY_COMPARE(m_anna->events(u"room.changed"_s).size(), 1);
    QCOMPARE(m_anna->events(u"room.changed"_s).first()["room"_L1]["othersReadSeq"_L1].toInteger(), 1);
    const QJsonObject history = result(*m_boris, u"colleague.history"_s, {{"operatorId"_L1, Anna}});
    QCOMPARE(history["messages"_L1].toArray().size(), 1);
    // A third has no part in it, and hears nothing.
    QCOMPARE(WireClient::errorOf(m_admin->call(u"colleague.history"_s, {{"roomId"_L1, room}})), u"not_found"_s);
    QCOMPARE(WireClient::errorOf(m_admin->call(
                 u"colleague.send"_s, {{"roomId"_L1, room}, {"clientId"_L1, newClientId()}, {"text"_L1, u"я тоже"_s}})),
             u"not_found"_s);
    QVERIFY(m_admin->events(u"colleague.message"_s).isEmpty());
    // It is there after a restart.
    QCOMPARE(m_stage->server().stop(), 0);
    QVERIFY(m_stage->server().start());
    m_boris = m_stage->signIn(u"boris"_s);
    const QJsonArray rooms = result(*m_boris, u"sync.snapshot"_s, {})["rooms"_L1].toArray();
    QCOMPARE(rooms.size(), 2); // the company's and this one
    QCOMPARE(rooms.last()["lastMessage"_L1]["text"_L1].toString(), u"Обедаешь?"_s);
}

void TestDesk::theWholeCompanyHasARoom()
{
    const RoomId room = groupRoom(0);
    result(*m_anna, u"colleague.send"_s,
           {{"roomId"_L1, room}, {"clientId"_L1, newClientId()}, {"text"_L1, u"Всем доброе утро"_s}});
    for (WireClient *client : {m_anna.get(), m_boris.get(), m_admin.get()}) {
        QTRY_COMPARE(client->events(u"colleague.message"_s).size(), 1);
        QCOMPARE(client->events(u"colleague.message"_s).first()["room"_L1]["members"_L1].toArray().size(), 3);
    }
    QCOMPARE(fieldOf(m_anna->call(u"colleague.send"_s, {{"roomId"_L1, room}, {"clientId"_L1, newClientId()}})),
             u"text"_s);
    QCOMPARE(fieldOf(m_anna->call(u"colleague.send"_s,
                                  {{"operatorId"_L1, Anna}, {"clientId"_L1, newClientId()}, {"text"_L1, u"x"_s}})),
             u"operatorId"_s);
    QCOMPARE(WireClient::errorOf(m_anna->call(u"colleague.send"_s,
                                              {{"roomId"_L1, 5}, {"clientId"_L1, newClientId()}, {"text"_L1, u"x"_s}})),
             u"not_found"_s);
}

void TestDesk::aRoomFollowsItsGroup()
{
    const GroupId group =
        result(*m_admin, u"group.save"_s, {{"name"_L1, u"Склад"_s}})["group"_L1]["groupId"_L1].toInteger();
    QJsonObject card = staffCard(u"boris"_s);
    card["operatorId"_L1] = Boris;
    card["groups"_L1] = QJsonArray{group};
    result(*m_admin, u"staff.save"_s, card);
    QTRY_COMPARE(m_boris->events(u"room.changed"_s).size(), 1);
    result(*m_boris, u"colleague.send"_s,
           {{"roomId"_L1, groupRoom(group)}, {"clientId"_L1, newClientId()}, {"text"_L1, u"Тут кто-нибудь есть?"_s}});
    QCOMPARE(WireClient::errorOf(m_anna->call(u"colleague.history"_s, {{"roomId"_L1, groupRoom(group)}})),
             u"not_found"_s);
    card["groups"_L1] = QJsonArray();
    result(*m_admin, u"staff.save"_s, card);
    QTRY_COMPARE(m_boris->events(u"room.changed"_s).size(), 2);
    QVERIFY(m_boris->events(u"room.changed"_s).last()["room"_L1]["members"_L1].toArray().isEmpty());
    QCOMPARE(WireClient::errorOf(m_boris->call(u"colleague.history"_s, {{"roomId"_L1, groupRoom(group)}})),
             u"not_found"_s);
}

void TestDesk::aRequestGoesThroughItsLife()
{
    const auto visitor = m_stage->visit();
    const QString clientId = newClientId();
    const QJsonObject form{{"clientId"_L1, clientId},
                           {"name"_L1, u"Иван"_s},
                           {"email"_L1, u"ivan@example.org"_s},
                           {"phone"_L1, u"+7 (912) 345-67-89"_s},
                           {"message"_L1, u"Перезвоните мне"_s}};
    const qint64 id = result(*visitor, u"visitor.request"_s, form)["requestId"_L1].toInteger();
    QVERIFY(id > 0);
    QCOMPARE(result(*visitor, u"visitor.request"_s, form)["requestId"_L1].toInteger(), id);
    QTRY_COMPARE(m_boris->events(u"request.created"_s).size(), 1);
    const QJsonObject created = m_boris->events(u"request.created"_s).first()["request"_L1].toObject();
    QCOMPARE(created["state"_L1].toString(), u"new"_s);
    QCOMPARE(created["origin"_L1].toString(), u"offline"_s);
    QCOMPARE(created["pageUrl"_L1].toString(), m_stage->server().origin() + u"/"_s);
    const QJsonObject asked{{"requestId"_L1, id}};
    QCOMPARE(result(*m_anna, u"request.take"_s, asked)["request"_L1]["operatorId"_L1].toInteger(), Anna);
    const QJsonObject noted =
        result(*m_anna, u"request.note"_s,
               {{"requestId"_L1, id}, {"clientId"_L1, newClientId()}, {"text"_L1, u"Не дозвонилась"_s}});
    QCOMPARE(noted["request"_L1]["notes"_L1].toArray().size(), 1);
    QCOMPARE(result(*m_anna, u"request.release"_s, asked)["request"_L1]["state"_L1].toString(), u"new"_s);
    QCOMPARE(result(*m_boris, u"sync.snapshot"_s, {})["requests"_L1].toArray().size(), 1);
    QCOMPARE(result(*m_boris, u"request.close"_s, asked)["request"_L1]["state"_L1].toString(), u"closed"_s);
    QVERIFY(result(*m_boris, u"sync.snapshot"_s, {})["requests"_L1].toArray().isEmpty());
    const QJsonObject list = result(*m_anna, u"request.list"_s, {});
    QCOMPARE(list["requests"_L1].toArray().size(), 1);
    QVERIFY(!list["more"_L1].toBool());
    QCOMPARE(WireClient::errorOf(m_anna->call(u"request.take"_s, {{"requestId"_L1, 99}})), u"not_found"_s);
}

void TestDesk::aFormsFieldsAreChecked()
{
    result(*m_admin, u"site.save"_s,
           {{"siteId"_L1, 1},
            {"name"_L1, u"Shop"_s},
            {"origins"_L1, QJsonArray{m_stage->server().origin()}},
            {"rules"_L1, rules()}});
    const auto visitor = m_stage->visit();
    const auto fault = [&](const QString &email, const QString &phone, const QString &message) {
        return fieldOf(visitor->call(
            u"visitor.request"_s,
            {{"clientId"_L1, newClientId()}, {"email"_L1, email}, {"phone"_L1, phone}, {"message"_L1, message}}));
    };
    QCOMPARE(fault({}, {}, u"текст"_s), u"email"_s);
    QCOMPARE(fault(u"ivan"_s, {}, u"текст"_s), u"email"_s);
    QCOMPARE(fault(u"ivan@example"_s, {}, u"текст"_s), u"email"_s);
    QCOMPARE(fault(u"a b@example.org"_s, {}, u"текст"_s), u"email"_s);
    QCOMPARE(fault(u"ivan@example.org"_s, u"позвоните"_s, u"текст"_s), u"phone"_s);
    QCOMPARE(fault(u"ivan@example.org"_s, u"12"_s, u"текст"_s), u"phone"_s);
    QCOMPARE(fault(u"ivan@example.org"_s, {}, u"  "_s), u"message"_s);
    QCOMPARE(fault(u"иван@почта.рф"_s, u"8 800 555-35-35 доб. 12"_s, u"текст"_s), QString());
}

void TestDesk::anAnswerInvitesWhoIsThere()
{
    const auto visitor = m_stage->visit();
    const qint64 id = result(*visitor, u"visitor.request"_s,
                             {{"clientId"_L1, newClientId()}, {"message"_L1, u"Цена?"_s}})["requestId"_L1]
                          .toInteger();
    const QJsonObject answered =
        result(*m_anna, u"request.answer"_s,
               {{"requestId"_L1, id}, {"clientId"_L1, newClientId()}, {"text"_L1, u"2 990 ₽"_s}});
    QCOMPARE(answered["request"_L1]["answer"_L1].toString(), QString());
    QCOMPARE(answered["request"_L1]["state"_L1].toString(), u"taken"_s);
    QTRY_VERIFY(!visitor->notifications(u"state"_s).isEmpty());
    QCOMPARE(visitor->notifications(u"state"_s).last()["state"_L1].toString(), u"invited"_s);
    QTRY_COMPARE(visitor->notifications(u"message"_s).last()["message"_L1]["text"_L1].toString(), u"2 990 ₽"_s);
}

void TestDesk::anAnswerWaitsForTheNextVisit()
{
    QJsonObject hello;
    auto visitor = m_stage->visit(&hello);
    const qint64 id = result(*visitor, u"visitor.request"_s,
                             {{"clientId"_L1, newClientId()}, {"message"_L1, u"Цена?"_s}})["requestId"_L1]
                          .toInteger();
    m_stage->chatWith(*m_boris, *visitor); // not free now
    const QJsonObject params{{"requestId"_L1, id}, {"clientId"_L1, newClientId()}, {"text"_L1, u"2 990 ₽"_s}};
    QCOMPARE(result(*m_anna, u"request.answer"_s, params)["request"_L1]["answer"_L1].toString(), u"2 990 ₽"_s);
    QCOMPARE(result(*m_anna, u"request.answer"_s, params)["request"_L1]["answer"_L1].toString(), u"2 990 ₽"_s);
    result(*visitor, u"visitor.closeChat"_s, {});
    visitor->close();
    m_anna->forget();
    QJsonObject again;
    visitor = m_stage->visit(&again, hello["visitorToken"_L1].toString());
    QCOMPARE(again["state"_L1].toString(), u"invited"_s);
    QCOMPARE(again["openChat"_L1]["messages"_L1].toArray().last()["text"_L1].toString(), u"2 990 ₽"_s);
    QTRY_COMPARE(m_anna->events(u"request.changed"_s).size(), 1);
    QCOMPARE(m_anna->events(u"request.changed"_s).last()["request"_L1]["answer"_L1].toString(), QString());
    QCOMPARE(m_anna->events(u"chat.created"_s).size(), 1);
}

void TestDesk::nobodyWorksOnTheSameRequest()
{
    const auto visitor = m_stage->visit();
    const qint64 id = result(*visitor, u"visitor.request"_s,
                             {{"clientId"_L1, newClientId()}, {"message"_L1, u"Цена?"_s}})["requestId"_L1]
                          .toInteger();
    const QJsonObject asked{{"requestId"_L1, id}};
    const qint64 annas = m_anna->send(u"request.take"_s, asked);
    const qint64 boriss = m_boris->send(u"request.take"_s, asked);
    const QJsonObject first = m_anna->waitForAnswer(annas);
    const QJsonObject second = m_boris->waitForAnswer(boriss);
    QVERIFY(first.contains("result"_L1) != second.contains("result"_L1));
    WireClient &loser = first.contains("result"_L1) ? *m_boris : *m_anna;
    QCOMPARE(WireClient::errorOf(first.contains("result"_L1) ? second : first), u"conflict"_s);
    for (const QString &method : {u"request.release"_s, u"request.close"_s}) {
        QCOMPARE(WireClient::errorOf(loser.call(method, asked)), u"conflict"_s);
    }
    QCOMPARE(WireClient::errorOf(loser.call(
                 u"request.answer"_s, {{"requestId"_L1, id}, {"clientId"_L1, newClientId()}, {"text"_L1, u"я"_s}})),
             u"conflict"_s);
}

void TestDesk::repliesAreSharedOrOnesOwn()
{
    const QJsonObject own{{"personal"_L1, true}, {"shortcut"_L1, u"/привет"_s}, {"text"_L1, u"Здравствуйте, {имя}!"_s}};
    const QJsonObject saved = result(*m_anna, u"reply.save"_s, own)["reply"_L1].toObject();
    QCOMPARE(saved["shortcut"_L1].toString(), u"привет"_s);
    QCOMPARE(saved["operatorId"_L1].toInteger(), Anna);
    QJsonObject shared = own;
    shared["personal"_L1] = false;
    QCOMPARE(WireClient::errorOf(m_anna->call(u"reply.save"_s, shared)), u"forbidden"_s);
    const qint64 id = result(*m_admin, u"reply.save"_s, shared)["reply"_L1]["replyId"_L1].toInteger();
    QTRY_COMPARE(m_anna->events(u"reply.changed"_s).size(), 2);
    QTRY_COMPARE(m_boris->events(u"reply.changed"_s).size(), 1);
    QCOMPARE(result(*m_anna, u"sync.snapshot"_s, {})["cannedReplies"_L1].toArray().size(), 2);
    QCOMPARE(result(*m_boris, u"sync.snapshot"_s, {})["cannedReplies"_L1].toArray().size(), 1);
    QCOMPARE(WireClient::errorOf(m_boris->call(u"reply.remove"_s, {{"replyId"_L1, saved["replyId"_L1]}})),
             u"not_found"_s);
    QCOMPARE(WireClient::errorOf(m_boris->call(u"reply.remove"_s, {{"replyId"_L1, id}})), u"forbidden"_s);
    result(*m_admin, u"reply.remove"_s, {{"replyId"_L1, id}});
    QTRY_VERIFY(m_boris->events(u"reply.changed"_s).last()["removed"_L1].toBool());
    for (const char *wrong : {"", "two words", "/"}) {
        QCOMPARE(fieldOf(m_anna->call(
                     u"reply.save"_s,
                     {{"personal"_L1, true}, {"shortcut"_L1, QString::fromLatin1(wrong)}, {"text"_L1, u"x"_s}})),
                 u"shortcut"_s);
    }
}

void TestDesk::onlyAdministratorsAdminister()
{
    for (const QString &method :
         {u"site.save"_s, u"group.save"_s, u"group.remove"_s, u"staff.list"_s, u"staff.save"_s}) {
        QCOMPARE(WireClient::errorOf(m_anna->call(method)), u"forbidden"_s);
    }
}

void TestDesk::aSiteIsSavedAndItsVisitorsHearOfIt()
{
    QJsonObject hello;
    const auto visitor = m_stage->visit(&hello);
    QCOMPARE(hello["settings"_L1]["form"_L1]["message"_L1].toString(), u"required"_s);
    const QJsonObject saved = result(*m_admin, u"site.save"_s,
                                     {{"siteId"_L1, 1},
                                      {"name"_L1, u"Уют"_s},
                                      {"origins"_L1, QJsonArray{m_stage->server().origin(), u"https://shop.example"_s}},
                                      {"rules"_L1, rules()}})["site"_L1]
                                  .toObject();
    QCOMPARE(saved["origins"_L1].toArray().size(), 2);
    QCOMPARE(saved["key"_L1].toString(), m_stage->server().siteKey());
    QTRY_COMPARE(visitor->notifications(u"settings"_s).size(), 1);
    QCOMPARE(visitor->notifications(u"settings"_s).first()["siteName"_L1].toString(), u"Уют"_s);
    QCOMPARE(visitor->notifications(u"settings"_s).first()["form"_L1]["email"_L1].toString(), u"required"_s);
    QTRY_COMPARE(m_boris->events(u"site.changed"_s).size(), 1);
    const QJsonObject added =
        result(*m_admin, u"site.save"_s,
               {{"name"_L1, u"Второй"_s}, {"origins"_L1, QJsonArray{u"https://two.example"_s}}, {"rules"_L1, rules()}});
    QCOMPARE(added["site"_L1]["siteId"_L1].toInteger(), 2);
    QVERIFY(!added["site"_L1]["key"_L1].toString().isEmpty());
}

void TestDesk::aFaultInTheRulesIsNamed()
{
    const auto save = [&](QJsonObject wrong, const QJsonArray &origins = {u"https://a.example"_s}) {
        return fieldOf(m_admin->call(
            u"site.save"_s, {{"siteId"_L1, 1}, {"name"_L1, u"A"_s}, {"origins"_L1, origins}, {"rules"_L1, wrong}}));
    };
    QJsonObject wrong = rules();
    wrong["distribution"_L1] = QJsonObject{{"mode"_L1, u"all"_s}, {"groupId"_L1, 7}, {"acceptSeconds"_L1, 60}};
    QCOMPARE(save(wrong), u"rules.distribution.groupId"_s);
    wrong["distribution"_L1] = QJsonObject{{"mode"_L1, u"dice"_s}, {"groupId"_L1, 0}, {"acceptSeconds"_L1, 60}};
    QCOMPARE(save(wrong), u"rules.distribution.mode"_s);
    wrong = rules();
    wrong["hours"_L1] = QJsonObject{{"enabled"_L1, true}, {"zone"_L1, u"Europe/Nowhere"_s}, {"days"_L1, QJsonArray()}};
    QCOMPARE(save(wrong), u"rules.hours.zone"_s);
    wrong = rules({{"enabled"_L1, true}, {"text"_L1, u""_s}, {"rules"_L1, QJsonArray()}});
    QCOMPARE(save(wrong), u"rules.invitation.text"_s);
    QCOMPARE(save(rules(), {u"ftp://a.example"_s}), u"origin"_s);
    QCOMPARE(save(rules(), {}), u"origin"_s);
}

void TestDesk::groupsComeAndGo()
{
    const qint64 id =
        result(*m_admin, u"group.save"_s, {{"name"_L1, u"Склад"_s}})["group"_L1]["groupId"_L1].toInteger();
    QCOMPARE(WireClient::errorOf(m_admin->call(u"group.save"_s, {{"name"_L1, u"Склад"_s}})), u"conflict"_s);
    result(*m_admin, u"group.save"_s, {{"groupId"_L1, id}, {"name"_L1, u"Доставка"_s}});
    QTRY_COMPARE(m_anna->events(u"group.changed"_s).size(), 2);
    QJsonObject using_ = rules();
    using_["distribution"_L1] = QJsonObject{{"mode"_L1, u"in_turn"_s}, {"groupId"_L1, id}, {"acceptSeconds"_L1, 60}};
    QJsonObject site{{"siteId"_L1, 1}, {"name"_L1, u"A"_s}, {"origins"_L1, QJsonArray{m_stage->server().origin()}}};
    site["rules"_L1] = using_;
    result(*m_admin, u"site.save"_s, site);
    QCOMPARE(WireClient::errorOf(m_admin->call(u"group.remove"_s, {{"groupId"_L1, id}})), u"conflict"_s);
    site["rules"_L1] = rules();
    result(*m_admin, u"site.save"_s, site);
    result(*m_admin, u"group.remove"_s, {{"groupId"_L1, id}});
    QTRY_VERIFY(m_anna->events(u"group.changed"_s).last()["removed"_L1].toBool());
}

void TestDesk::staffComesAndGoes()
{
    QJsonObject card = staffCard(u"vera"_s);
    QCOMPARE(fieldOf(m_admin->call(u"staff.save"_s, card)), u"password"_s);
    card["password"_L1] = u"short"_s;
    QCOMPARE(fieldOf(m_admin->call(u"staff.save"_s, card)), u"password"_s);
    card["password"_L1] = Stage::password();
    const QJsonObject saved = result(*m_admin, u"staff.save"_s, card)["staff"_L1].toObject();
    QCOMPARE(saved["login"_L1].toString(), u"vera"_s);
    QTRY_COMPARE(m_anna->events(u"operator.changed"_s).last()["operator"_L1]["name"_L1].toString(), u"vera"_s);
    QVERIFY(!m_anna->events(u"operator.changed"_s).last()["operator"_L1].toObject().contains("login"_L1));
    const auto vera = m_stage->signIn(u"vera"_s);
    QVERIFY(vera);
    const QJsonObject taken = m_admin->call(u"staff.save"_s, card);
    QCOMPARE(WireClient::errorOf(taken), u"conflict"_s);
    QCOMPARE(fieldOf(taken), u"login"_s);
    card.remove("password"_L1);
    card["operatorId"_L1] = saved["operatorId"_L1];
    card["enabled"_L1] = false;
    result(*m_admin, u"staff.save"_s, card);
    QTRY_COMPARE(vera->closeCode(), 4001);
    QVERIFY(!m_stage->signIn(u"vera"_s));
    QCOMPARE(result(*m_admin, u"staff.list"_s, {})["staff"_L1].toArray().size(), 4);
    // A new password signs out, too.
    QJsonObject anna = staffCard(u"anna"_s);
    anna["operatorId"_L1] = Anna;
    anna["password"_L1] = u"another password"_s;
    result(*m_admin, u"staff.save"_s, anna);
    QTRY_COMPARE(m_anna->closeCode(), 4001);
    QVERIFY(!m_stage->signIn(u"anna"_s));
}

void TestDesk::theLastAdministratorStays()
{
    QJsonObject card = staffCard(u"olga"_s);
    card["operatorId"_L1] = 3;
    QCOMPARE(WireClient::errorOf(m_admin->call(u"staff.save"_s, card)), u"conflict"_s);
    card["role"_L1] = u"admin"_s;
    card["enabled"_L1] = false;
    QCOMPARE(WireClient::errorOf(m_admin->call(u"staff.save"_s, card)), u"conflict"_s);
    QJsonObject boris = staffCard(u"boris"_s, u"admin"_s);
    boris["operatorId"_L1] = Boris;
    result(*m_admin, u"staff.save"_s, boris);
    // What one may do changes at once.
    QVERIFY(m_boris->call(u"staff.list"_s).contains("result"_L1));
    QVERIFY(m_boris->call(u"staff.save"_s, card).contains("result"_L1));
}

void TestDesk::aRuleInvitesAVisitor()
{
    const QJsonArray after{QJsonObject{{"secondsOnSite"_L1, 1}},
                           QJsonObject{{"pagesSeen"_L1, 2}, {"addressContains"_L1, u"корзина"_s}}};
    result(*m_admin, u"site.save"_s,
           {{"siteId"_L1, 1},
            {"name"_L1, u"A"_s},
            {"origins"_L1, QJsonArray{m_stage->server().origin()}},
            {"rules"_L1, rules({{"enabled"_L1, true}, {"text"_L1, u"Помочь?"_s}, {"rules"_L1, after}})}});
    QJsonObject hello;
    const auto visitor = m_stage->visit(&hello);
    QCOMPARE(hello["state"_L1].toString(), u"available"_s);
    QTRY_COMPARE(visitor->notifications(u"state"_s).size(), 1);
    const QJsonObject told = visitor->notifications(u"state"_s).first();
    QCOMPARE(told["state"_L1].toString(), u"auto_invited"_s);
    QCOMPARE(told["invitation"_L1]["text"_L1].toString(), u"Помочь?"_s);
    // Another page tells the same; nobody waits yet.
    QJsonObject again;
    const auto tab = m_stage->visit(&again, hello["visitorToken"_L1].toString());
    QCOMPARE(again["state"_L1].toString(), u"auto_invited"_s);
    QCOMPARE(again["settings"_L1]["invitation"_L1]["text"_L1].toString(), u"Помочь?"_s);
    QVERIFY(m_anna->events(u"chat.created"_s).isEmpty());
    const qint64 chat = result(*tab, u"visitor.send"_s, say(u"Да"_s))["chatId"_L1].toInteger();
    QTRY_COMPARE(m_anna->events(u"chat.created"_s).size(), 1);
    const QJsonArray messages = result(*m_anna, u"chat.history"_s, {{"chatId"_L1, chat}})["messages"_L1].toArray();
    QCOMPARE(messages.first()["system"_L1]["code"_L1].toString(), u"auto_invited"_s);
    QCOMPARE(messages.first()["system"_L1]["params"_L1]["text"_L1].toString(), u"Помочь?"_s);

    // By the page at once.
    const auto other = m_stage->visit();
    result(*other, u"visitor.page"_s,
           {{"url"_L1, m_stage->server().origin() + u"/%D0%BA%D0%BE%D1%80%D0%B7%D0%B8%D0%BD%D0%B0"_s},
            {"title"_L1, u"Корзина"_s}});
    QTRY_COMPARE(other->notifications(u"state"_s).size(), 1);
    result(*other, u"visitor.acceptInvite"_s, {});
    QTRY_COMPARE(other->notifications(u"state"_s).last()["state"_L1].toString(), u"waiting"_s);
}

void TestDesk::aRuleShowsTheLeadForm()
{
    result(*m_admin, u"site.save"_s,
           {{"siteId"_L1, 1},
            {"name"_L1, u"A"_s},
            {"origins"_L1, QJsonArray{m_stage->server().origin()}},
            {"rules"_L1, rules({{"enabled"_L1, true},
                                {"text"_L1, u"Помочь?"_s},
                                {"rules"_L1, QJsonArray{QJsonObject{{"pagesSeen"_L1, 1}}}}},
                               true)}});
    for (WireClient *client : {m_anna.get(), m_boris.get(), m_admin.get()}) {
        result(*client, u"operator.setStatus"_s, {{"status"_L1, u"unavailable"_s}});
    }
    const auto visitor = m_stage->visit();
    QTRY_COMPARE(visitor->notifications(u"state"_s).size(), 1);
    QCOMPARE(visitor->notifications(u"state"_s).first()["state"_L1].toString(), u"lead_form"_s);
    result(*visitor, u"visitor.acceptInvite"_s, {});
    result(*visitor, u"visitor.request"_s,
           {{"clientId"_L1, newClientId()}, {"email"_L1, u"a@b.example"_s}, {"message"_L1, u"Жду"_s}});
    QTRY_COMPARE(m_anna->events(u"request.created"_s).size(), 1);
    QCOMPARE(m_anna->events(u"request.created"_s).first()["request"_L1]["origin"_L1].toString(), u"lead_form"_s);
    QTRY_COMPARE(visitor->notifications(u"state"_s).last()["state"_L1].toString(), u"offline"_s);
}

void TestDesk::aRejectedInvitationIsNotRepeated()
{
    result(*m_admin, u"site.save"_s,
           {{"siteId"_L1, 1},
            {"name"_L1, u"A"_s},
            {"origins"_L1, QJsonArray{m_stage->server().origin()}},
            {"rules"_L1, rules({{"enabled"_L1, true},
                                {"text"_L1, u"Помочь?"_s},
                                {"rules"_L1, QJsonArray{QJsonObject{{"pagesSeen"_L1, 1}}}}})}});
    QJsonObject hello;
    const auto visitor = m_stage->visit(&hello);
    QTRY_COMPARE(visitor->notifications(u"state"_s).size(), 1);
    result(*visitor, u"visitor.rejectInvite"_s, {});
    QTRY_COMPARE(visitor->notifications(u"state"_s).last()["state"_L1].toString(), u"available"_s);
    QJsonObject again;
    const auto tab = m_stage->visit(&again, hello["visitorToken"_L1].toString());
    QCOMPARE(again["state"_L1].toString(), u"available"_s);
    result(*tab, u"visitor.page"_s, {{"url"_L1, m_stage->server().origin() + u"/a"_s}, {"title"_L1, u"A"_s}});
    result(*tab, u"visitor.read"_s, {{"seq"_L1, 1}});
    QVERIFY(tab->notifications(u"state"_s).isEmpty());
}

void TestDesk::aCommandReachesARunningServer()
{
    QJsonObject hello;
    const auto visitor = m_stage->visit(&hello);
    QByteArray output;
    QCOMPARE(run({u"reply"_s, u"add"_s, u"--shortcut"_s, u"цена"_s, u"--text"_s, u"2 990 ₽"_s}), 0);
    QTRY_COMPARE(m_anna->events(u"reply.changed"_s).size(), 1);
    QCOMPARE(run({u"site"_s, u"set"_s, u"--site"_s, m_stage->server().siteKey(), u"--name"_s, u"Уют"_s}), 0);
    QTRY_COMPARE(visitor->notifications(u"settings"_s).size(), 1);
    QTRY_COMPARE(m_anna->events(u"site.changed"_s).size(), 1);
    QCOMPARE(run({u"group"_s, u"add"_s, u"--name"_s, u"Склад"_s}), 0);
    QTRY_COMPARE(m_anna->events(u"group.changed"_s).size(), 1);
    QCOMPARE(run({u"tag"_s, u"add"_s, u"--name"_s, u"опт"_s, u"--colour"_s, u"#2C8052"_s}), 0);
    QTRY_COMPARE(m_anna->events(u"tag.changed"_s).size(), 1);
    QCOMPARE(run({u"tag"_s, u"remove"_s, u"--name"_s, u"Опт"_s}), 0);
    QTRY_COMPARE(m_anna->events(u"tag.changed"_s).size(), 2);
    QCOMPARE(run({u"tag"_s, u"remove"_s, u"--name"_s, u"опт"_s}), 1); // there is none any more
    const qint64 block = result(*m_anna, u"visitor.block"_s,
                                {{"visitorId"_L1, hello["visitorId"_L1]},
                                 {"by"_L1, u"visitor"_s},
                                 {"reason"_L1, u"спам"_s},
                                 {"expiresAt"_L1, 0}})["block"_L1]["blockId"_L1]
                             .toInteger();
    QTRY_COMPARE(m_anna->events(u"blacklist.changed"_s).size(), 1);
    QCOMPARE(run({u"blacklist"_s, u"list"_s}, {}, &output), 0);
    QVERIFY2(output.contains("спам"), output.constData());
    QCOMPARE(run({u"blacklist"_s, u"remove"_s, u"--id"_s, QString::number(block)}), 0);
    QTRY_COMPARE(m_anna->events(u"blacklist.changed"_s).size(), 2);
    QCOMPARE(run({u"blacklist"_s, u"list"_s}, {}, &output), 0);
    QVERIFY2(!output.contains("спам"), output.constData());
    QCOMPARE(run({u"blacklist"_s, u"remove"_s, u"--id"_s, u"none"_s}), 2);
    // What the server does itself afterwards keeps the numbers without gaps.
    result(*m_boris, u"colleague.send"_s,
           {{"operatorId"_L1, Anna}, {"clientId"_L1, newClientId()}, {"text"_L1, u"Видела?"_s}});
    QTRY_COMPARE(m_anna->events(u"colleague.message"_s).size(), 1);
    const QList<qint64> offsets = m_anna->offsets();
    for (qsizetype i = 1; i < offsets.size(); ++i) {
        QCOMPARE(offsets[i], offsets[i - 1] + 1);
    }
}

void TestDesk::aCommandThatDisablesEndsTheSession()
{
    QCOMPARE(run({u"operator"_s, u"set"_s, u"--login"_s, u"boris"_s, u"--disable"_s}), 0);
    QTRY_COMPARE(m_boris->closeCode(), 4001);
    QVERIFY(!m_stage->signIn(u"boris"_s));
    QCOMPARE(run({u"operator"_s, u"set"_s, u"--login"_s, u"boris"_s, u"--enable"_s}), 0);
    QVERIFY(m_stage->signIn(u"boris"_s));
}

QTEST_GUILESS_MAIN(TestDesk)
#include "tst_desk.moc"
