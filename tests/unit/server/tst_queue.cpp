// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/server/stage.h"

#include <QDate>
#include <QLocale>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

/// Waiting chats and the people who take them, with the real program: what tst_offers settles with the time given, here
/// over sockets, through commands and across a restart.
class TestQueue : public QObject
{
    Q_OBJECT

private slots:
    void aRuleSetByACommandIsFollowedByTheChatsThatWait();
    void aRuleSavedByAnAdministratorIsFollowedByTheChatsThatWait();
    void hoursTurnTheChatIntoTheFormAndBack();
    void theLeadFormComesWhenTheHoursEnd();
    void theFormIsTheSitesOwn();
    void whoComesToTheDeskIsOfferedWhatWaits();
    void theChatOfWhoHasGoneGoesToAColleague();
    void whoComesBackInTimeKeepsTheChat();
    void anOfferIsStillThereAfterAPowerCut();
    void theLimitIsTakenUpFromACommand();

private:
    int run(Stage &stage, const QStringList &arguments)
    {
        return stage.server().runCommand(arguments.first(2) + QStringList{u"--data"_s, stage.server().dataFolder()} +
                                         arguments.sliced(2));
    }
};

namespace {

constexpr OperatorId Anna = 1;
constexpr OperatorId Boris = 2;
const QStringList Patient{u"--visitor-grace"_s, u"3600"_s, u"--operator-grace"_s, u"3600"_s};

#define STAGE(options)                                                                                                 \
    Stage stage(options);                                                                                              \
    QVERIFY2(stage.trouble().isEmpty(), qPrintable(stage.trouble()));                                                  \
    auto anna = stage.signIn(u"anna"_s);                                                                               \
    auto boris = stage.signIn(u"boris"_s);                                                                             \
    QJsonObject greeting;                                                                                              \
    auto visitor = stage.visit(&greeting);                                                                             \
    QVERIFY(anna &&boris &&visitor)

ChatId write(WireClient &visitor, const QString &text = u"Есть кто?"_s)
{
    return visitor.call(u"visitor.send"_s, say(text))["result"_L1]["chatId"_L1].toInteger();
}

// Whom the chat is offered to, as the operator was last told; -1 when they were not.
QList<OperatorId> offered(const WireClient &client, ChatId chat)
{
    QList<OperatorId> to{-1};
    for (const QJsonObject &event : client.notifications(u"event"_s)) {
        const QJsonObject told = event["data"_L1]["chat"_L1].toObject();
        if (told["chatId"_L1].toInteger() == chat) {
            to.clear();
            for (const QJsonValue &id : told["offeredTo"_L1].toArray()) {
                to.append(id.toInteger());
            }
        }
    }
    return to;
}

QString lastState(const WireClient &visitor)
{
    const QList<QJsonObject> states = visitor.notifications(u"state"_s);
    return states.isEmpty() ? QString() : states.last()["state"_L1].toString();
}

// What the visitor's pages were last told of the operators; nothing when they were not.
std::optional<bool> served(const WireClient &visitor)
{
    const QList<QJsonObject> told = visitor.notifications(u"availability"_s);
    return told.isEmpty() ? std::nullopt : std::optional(told.last()["operatorsAvailable"_L1].toBool());
}

// One minute of a day that is neither today nor near it, wherever the machine stands.
QStringList closedNow()
{
    const QString day = QLocale::c().dayName(QDate::currentDate().addDays(3).dayOfWeek(), QLocale::ShortFormat);
    return {u"--hours"_s, day + u" 12:00-12:01"_s, u"--zone"_s, u"UTC"_s};
}

} // namespace

void TestQueue::aRuleSetByACommandIsFollowedByTheChatsThatWait()
{
    STAGE(Patient);
    const ChatId chat = write(*visitor);
    QTRY_COMPARE(offered(*boris, chat), (QList{Anna, Boris}));
    QCOMPARE(run(stage, {u"site"_s, u"set"_s, u"--distribution"_s, u"in_turn"_s}), 0);
    QTRY_COMPARE(offered(*anna, chat), QList{Anna});
    QTRY_COMPARE(offered(*boris, chat), QList{Anna}); // the pop-up goes
    QCOMPARE(WireClient::errorOf(boris->call(u"chat.accept"_s, {{"chatId"_L1, chat}})), u"conflict"_s);
    QVERIFY(boris->call(u"sync.snapshot"_s)["result"_L1]["chats"_L1].toArray().isEmpty());
    // Anna goes for lunch.
    anna->call(u"operator.setStatus"_s, {{"status"_L1, u"unavailable"_s}});
    QTRY_COMPARE(offered(*boris, chat), QList{Boris});
    QTRY_COMPARE(offered(*anna, chat), QList{Boris});
    QVERIFY(boris->call(u"chat.accept"_s, {{"chatId"_L1, chat}}).contains("result"_L1));
}

void TestQueue::aRuleSavedByAnAdministratorIsFollowedByTheChatsThatWait()
{
    STAGE(Patient);
    QVERIFY(stage.server().addOperator(u"olga"_s, u"Ольга"_s, Stage::password(), u"admin"_s));
    const auto olga = stage.signIn(u"olga"_s);
    const ChatId chat = write(*visitor);
    QTRY_COMPARE(offered(*boris, chat), (QList<OperatorId>{Anna, Boris, 3}));
    QJsonObject site = olga->call(u"sync.snapshot"_s)["result"_L1]["sites"_L1][0].toObject();
    QJsonObject rules = site["rules"_L1].toObject();
    const GroupId group =
        olga->call(u"group.save"_s, {{"name"_L1, u"Опт"_s}})["result"_L1]["group"_L1]["groupId"_L1].toInteger();
    rules["distribution"_L1] = QJsonObject{{"mode"_L1, u"all"_s}, {"groupId"_L1, group}, {"acceptSeconds"_L1, 60}};
    site["rules"_L1] = rules;
    QVERIFY(olga->call(u"site.save"_s, site).contains("result"_L1));
    QTRY_COMPARE(offered(*boris, chat), QList<OperatorId>());
    QTRY_COMPARE(served(*visitor), std::optional(false));
    QJsonObject card;
    for (const QJsonValue &one : olga->call(u"staff.list"_s)["result"_L1]["staff"_L1].toArray()) {
        if (one["login"_L1].toString() == u"boris") {
            card = one.toObject();
        }
    }
    card["groups"_L1] = QJsonArray{group};
    QVERIFY(olga->call(u"staff.save"_s, card).contains("result"_L1));
    QTRY_COMPARE(offered(*boris, chat), QList{Boris});
    QTRY_COMPARE(served(*visitor), std::optional(true));
}

void TestQueue::hoursTurnTheChatIntoTheFormAndBack()
{
    STAGE(Patient);
    QCOMPARE(greeting["state"_L1].toString(), u"available"_s);
    const auto talking = stage.visit();
    const ChatId running = stage.chatWith(*anna, *talking);
    QCOMPARE(run(stage, QStringList{u"site"_s, u"set"_s} + closedNow()), 0);
    QTRY_COMPARE(served(*visitor), std::optional(false));
    QJsonObject late;
    const auto newcomer = stage.visit(&late);
    QCOMPARE(late["state"_L1].toString(), u"offline"_s);
    QCOMPARE(late["settings"_L1]["operatorsAvailable"_L1].toBool(true), false);
    QVERIFY(newcomer->call(u"visitor.request"_s, {{"clientId"_L1, newClientId()}, {"message"_L1, u"Перезвоните"_s}})
                .contains("result"_L1));
    QTRY_COMPARE(anna->events(u"request.created"_s).size(), 1);
    QCOMPARE(anna->events(u"request.created"_s).first()["request"_L1]["origin"_L1].toString(), u"offline"_s);
    QCOMPARE(write(*talking, u"А мы ещё говорим"_s), running);
    QCOMPARE(run(stage, {u"site"_s, u"set"_s, u"--hours"_s, QString()}), 0);
    QTRY_COMPARE(served(*visitor), std::optional(true));
    QTRY_COMPARE(served(*newcomer), std::optional(true));
}

void TestQueue::theLeadFormComesWhenTheHoursEnd()
{
    STAGE(Patient);
    QCOMPARE(run(stage, {u"site"_s, u"set"_s, u"--invite-text"_s, u"Помочь?"_s, u"--invite-after"_s, u"0"_s,
                         u"--lead-form"_s, u"on"_s}),
             0);
    QTRY_COMPARE(lastState(*visitor), u"auto_invited"_s);
    QCOMPARE(run(stage, QStringList{u"site"_s, u"set"_s} + closedNow()), 0);
    QTRY_COMPARE(served(*visitor), std::optional(false));
    const auto newcomer = stage.visit();
    QTRY_COMPARE(lastState(*newcomer), u"lead_form"_s);
    QVERIFY(newcomer->call(u"visitor.request"_s, {{"clientId"_L1, newClientId()}, {"message"_L1, u"Перезвоните"_s}})
                .contains("result"_L1));
    QTRY_COMPARE(boris->events(u"request.created"_s).size(), 1);
    QCOMPARE(boris->events(u"request.created"_s).first()["request"_L1]["origin"_L1].toString(), u"lead_form"_s);
    QTRY_COMPARE(lastState(*newcomer), u"offline"_s);
    // Who was invited before may still answer; the chat waits for the morning.
    const ChatId chat = write(*visitor);
    QTRY_COMPARE(lastState(*visitor), u"waiting"_s);
    QCOMPARE(offered(*anna, chat), QList<OperatorId>{-1});
}

void TestQueue::theFormIsTheSitesOwn()
{
    STAGE(Patient);
    QByteArray key;
    QCOMPARE(stage.server().runCommand({u"site"_s, u"add"_s, u"--data"_s, stage.server().dataFolder(), u"--name"_s,
                                        u"Второй"_s, u"--origin"_s, u"https://second.example"_s},
                                       {}, &key),
             0);
    const QString second = QString::fromUtf8(key).trimmed();
    for (const QString &login : {u"anna"_s, u"boris"_s}) {
        QCOMPARE(run(stage, {u"operator"_s, u"set"_s, u"--login"_s, login, u"--site"_s, second}), 0);
    }
    QTRY_COMPARE(served(*visitor), std::optional(false)); // nobody works with this one any more
    const auto other = stage.visitorSocket(u"https://second.example"_s);
    QJsonObject hello = stage.hello();
    hello["siteKey"_L1] = second;
    hello["url"_L1] = u"https://second.example/"_s;
    QCOMPARE(other->call(u"visitor.hello"_s, hello)["result"_L1]["state"_L1].toString(), u"available"_s);
}

void TestQueue::whoComesToTheDeskIsOfferedWhatWaits()
{
    Stage stage(Patient);
    QVERIFY2(stage.trouble().isEmpty(), qPrintable(stage.trouble()));
    QJsonObject greeting;
    const auto visitor = stage.visit(&greeting);
    QCOMPARE(greeting["state"_L1].toString(), u"offline"_s);
    const ChatId chat = write(*visitor);
    const auto anna = stage.signIn(u"anna"_s);
    const auto chats = [&] { return anna->call(u"sync.snapshot"_s)["result"_L1]["chats"_L1].toArray(); };
    QTRY_COMPARE(chats().size(), 1);
    QCOMPARE(chats().first()["offeredTo"_L1].toArray(), QJsonArray{Anna});
    QTRY_COMPARE(served(*visitor), std::optional(true));
    QVERIFY(anna->call(u"chat.accept"_s, {{"chatId"_L1, chat}}).contains("result"_L1));
}

void TestQueue::theChatOfWhoHasGoneGoesToAColleague()
{
    STAGE((QStringList{u"--visitor-grace"_s, u"3600"_s, u"--operator-grace"_s, u"0"_s}));
    const ChatId chat = stage.chatWith(*anna, *visitor);
    anna->abort();
    QTRY_COMPARE(offered(*boris, chat), QList{Boris});
    QTRY_COMPARE(lastState(*visitor), u"waiting"_s);
    QVERIFY(boris->call(u"chat.accept"_s, {{"chatId"_L1, chat}}).contains("result"_L1));
    QTRY_COMPARE(lastState(*visitor), u"chat"_s);
}

void TestQueue::whoComesBackInTimeKeepsTheChat()
{
    STAGE(Patient);
    const ChatId chat = stage.chatWith(*anna, *visitor);
    anna->abort();
    anna = stage.signIn(u"anna"_s);
    write(*visitor, u"Вы тут?"_s);
    QTRY_COMPARE(anna->events(u"message.added"_s).size(), 1);
    QVERIFY(anna->call(u"chat.send"_s, sayIn(chat, u"Тут"_s)).contains("result"_L1));
}

void TestQueue::anOfferIsStillThereAfterAPowerCut()
{
    STAGE(Patient);
    QCOMPARE(run(stage, {u"site"_s, u"set"_s, u"--distribution"_s, u"in_turn"_s, u"--accept-seconds"_s, u"3600"_s}), 0);
    QTRY_VERIFY(!anna->events(u"site.changed"_s).isEmpty());
    const ChatId first = write(*visitor);
    const auto other = stage.visit();
    const ChatId second = write(*other);
    QTRY_COMPARE(offered(*anna, first), QList{Anna});
    QTRY_COMPARE(offered(*boris, second), QList{Boris});
    stage.server().kill();
    QVERIFY2(stage.server().start(), qPrintable(stage.server().errorText()));
    boris = stage.signIn(u"boris"_s);
    const QJsonArray chats = boris->call(u"sync.snapshot"_s)["result"_L1]["chats"_L1].toArray();
    QCOMPARE(chats.size(), 1);
    QCOMPARE(chats.first()["chatId"_L1].toInteger(), second);
    QCOMPARE(WireClient::errorOf(boris->call(u"chat.accept"_s, {{"chatId"_L1, first}})), u"conflict"_s);
    QVERIFY(boris->call(u"chat.accept"_s, {{"chatId"_L1, second}}).contains("result"_L1));
}

void TestQueue::theLimitIsTakenUpFromACommand()
{
    STAGE(Patient);
    stage.chatWith(*anna, *visitor);
    const auto other = stage.visit();
    const ChatId chat = write(*other);
    QTRY_COMPARE(offered(*anna, chat), (QList{Anna, Boris}));
    QCOMPARE(run(stage, {u"operator"_s, u"set"_s, u"--login"_s, u"anna"_s, u"--chat-limit"_s, u"1"_s}), 0);
    QTRY_COMPARE(offered(*anna, chat), QList{Boris});
    QCOMPARE(run(stage, {u"operator"_s, u"set"_s, u"--login"_s, u"anna"_s, u"--chat-limit"_s, u"2"_s}), 0);
    QTRY_COMPARE(offered(*anna, chat), (QList{Anna, Boris}));
}

QTEST_GUILESS_MAIN(TestQueue)
#include "tst_queue.moc"
