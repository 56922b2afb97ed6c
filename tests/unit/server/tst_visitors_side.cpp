// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/server/file_client.h"
#include "unit/server/stage.h"

#include <QBuffer>
#include <QDateTime>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

/// What visitors say of themselves and of their chats, what they are asked before one, where they stand in the queue
/// and how the site's banner looks, with the real program.
class TestVisitorsSide : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void whatAVisitorTellsFillsTheCardButOverwritesNothing();
    void thePageReadsNothingThatOperatorsWrote();
    void aWrongContactIsRefusedWithItsField_data();
    void aWrongContactIsRefusedWithItsField();
    void aChatIsRatedAndTheRatingChangedOnce();
    void aRatingIsForWhoTalkedWithAnOperator();
    void aRatingIsChecked_data();
    void aRatingIsChecked();
    void theFormBeforeAChatIsAskedOnce();
    void aChatNeedsWhatItsFormMustHave_data();
    void aChatNeedsWhatItsFormMustHave();
    void whoAnswersAnInvitationIsAskedForNothing();
    void whoWaitsHearsTheirPlace();
    void aClosedSiteTellsWhenItOpens();
    void theBannerLooksAsTheSiteWants();
    void looksThatCannotBeDrawnAreRefused_data();
    void looksThatCannotBeDrawnAreRefused();
    void commandsSetTheFormAndTheLooks();

private:
    QJsonObject result(WireClient &client, const QString &method, const QJsonObject &params = {});
    /// Changes one part of the site's rules; the answer.
    QJsonObject saveRules(const QString &part, const QJsonObject &rules);
    QJsonObject cardOf(VisitorId id);
    /// Anna and the visitor talk, and she ends it if @p closed.
    ChatId talk(bool closed);
    QJsonObject rate(ChatId chat, int stars, const QString &comment = {});
    QList<QJsonObject> ratingsSeen(WireClient &client);

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<WireClient> m_anna;
    std::unique_ptr<WireClient> m_admin;
    std::unique_ptr<WireClient> m_visitor;
    QJsonObject m_hello;
    VisitorId m_visitorId = 0;
};

namespace {

QString fieldOf(const QJsonObject &answer)
{
    return answer["error"_L1]["data"_L1]["field"_L1].toString();
}

QJsonObject preChat(const QString &name, const QString &email, const QString &message = u"required"_s)
{
    return {{"enabled"_L1, true},        {"text"_L1, u"Представьтесь, пожалуйста"_s},
            {"name"_L1, name},           {"email"_L1, email},
            {"phone"_L1, u"optional"_s}, {"message"_L1, message}};
}

QJsonObject looks(const QString &field = {}, const QString &value = {})
{
    QJsonObject wanted{{"colour"_L1, u"#7a1fa2"_s},    {"side"_L1, u"left"_s},
                       {"title"_L1, u"Лавка чая"_s},   {"greetingTitle"_L1, u"Добрый день!"_s},
                       {"greeting"_L1, u"Спросите"_s}, {"awayText"_L1, u"Мы спим"_s},
                       {"avatar"_L1, QString()}};
    if (!field.isEmpty()) {
        wanted[field] = value;
    }
    return wanted;
}

QString picture(int side)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(0xff7a1fa2);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return QString::fromLatin1(buffer.data().toBase64());
}

} // namespace

void TestVisitorsSide::init()
{
    m_stage = std::make_unique<Stage>();
    QVERIFY2(m_stage->trouble().isEmpty(), qPrintable(m_stage->trouble()));
    QVERIFY(m_stage->server().addOperator(u"olga"_s, u"Ольга"_s, Stage::password(), u"admin"_s));
    m_anna = m_stage->signIn(u"anna"_s);
    m_admin = m_stage->signIn(u"olga"_s);
    QVERIFY(m_anna && m_admin);
    m_visitor = m_stage->visit(&m_hello);
    QVERIFY(m_visitor);
    m_visitorId = m_hello["visitorId"_L1].toInteger();
}

void TestVisitorsSide::cleanup()
{
    m_visitor.reset();
    m_anna.reset();
    m_admin.reset();
    m_stage.reset();
}

QJsonObject TestVisitorsSide::result(WireClient &client, const QString &method, const QJsonObject &params)
{
    const QJsonObject answer = client.call(method, params);
    if (!answer.contains("result"_L1)) {
        qWarning().noquote() << method << answer;
    }
    return answer["result"_L1].toObject();
}

QJsonObject TestVisitorsSide::saveRules(const QString &part, const QJsonObject &rules)
{
    QJsonObject site = result(*m_admin, u"sync.snapshot"_s)["sites"_L1].toArray().first().toObject();
    QJsonObject whole = site["rules"_L1].toObject();
    whole[part] = rules;
    site["rules"_L1] = whole;
    return m_admin->call(u"site.save"_s, site);
}

QJsonObject TestVisitorsSide::cardOf(VisitorId id)
{
    return result(*m_anna, u"visitor.get"_s, {{"visitorId"_L1, id}})["card"_L1].toObject();
}

ChatId TestVisitorsSide::talk(bool closed)
{
    const ChatId chat = m_stage->chatWith(*m_anna, *m_visitor);
    if (closed) {
        result(*m_anna, u"chat.close"_s, {{"chatId"_L1, chat}});
    }
    return chat;
}

QJsonObject TestVisitorsSide::rate(ChatId chat, int stars, const QString &comment)
{
    return m_visitor->call(u"visitor.rate"_s, {{"chatId"_L1, chat}, {"rating"_L1, stars}, {"comment"_L1, comment}});
}

QList<QJsonObject> TestVisitorsSide::ratingsSeen(WireClient &client)
{
    QList<QJsonObject> seen;
    for (const QJsonObject &event : client.events(u"message.added"_s)) {
        const QJsonValue system = event["message"_L1]["system"_L1];
        if (system["code"_L1].toString() == u"rated") {
            seen.append(system["params"_L1].toObject());
        }
    }
    return seen;
}

void TestVisitorsSide::whatAVisitorTellsFillsTheCardButOverwritesNothing()
{
    const QJsonObject told = result(*m_visitor, u"visitor.card"_s,
                                    {{"name"_L1, u" Иван  Петров "_s},
                                     {"emails"_L1, QJsonArray{u"ivan@example.org"_s}},
                                     {"phones"_L1, QJsonArray{u"+7 900 000-00-00"_s}}});
    QCOMPARE(told["name"_L1].toString(), u"Иван Петров"_s);
    QTRY_COMPARE(m_anna->events(u"visitor.changed"_s).size(), 1);
    QJsonObject card = cardOf(m_visitorId);
    QCOMPARE(card["name"_L1].toString(), u"Иван Петров"_s);
    QCOMPARE(card["phones"_L1].toArray(), QJsonArray{u"+7 900 000-00-00"_s});
    // The operator knows better; the next page load says the same again, and then another name.
    card["name"_L1] = u"Иван Сергеевич"_s;
    card["emails"_L1] = QJsonArray();
    card["comment"_L1] = u"Торгуется"_s;
    result(*m_anna, u"visitor.update"_s, {{"visitorId"_L1, m_visitorId}, {"card"_L1, card}});
    result(*m_visitor, u"visitor.card"_s, {{"name"_L1, u"Иван Петров"_s}});
    QCOMPARE(cardOf(m_visitorId)["version"_L1].toInt(), 2);
    result(*m_visitor, u"visitor.card"_s, {{"name"_L1, u"Ваня"_s}});
    card = cardOf(m_visitorId);
    QCOMPARE(card["name"_L1].toString(), u"Иван Сергеевич"_s);
    QCOMPARE(card["comment"_L1].toString(), u"Торгуется"_s);
    QCOMPARE(card["emails"_L1].toArray(), QJsonArray());
    QCOMPARE(card["version"_L1].toInt(), 2);
    // One's own name may be changed as long as it is one's own.
    QJsonObject hello;
    const auto other = m_stage->visit(&hello);
    result(*other, u"visitor.card"_s, {{"name"_L1, u"Оля"_s}});
    result(*other, u"visitor.card"_s, {{"name"_L1, u"Ольга"_s}});
    QCOMPARE(cardOf(hello["visitorId"_L1].toInteger())["name"_L1].toString(), u"Ольга"_s);
}

void TestVisitorsSide::thePageReadsNothingThatOperatorsWrote()
{
    QJsonObject card = cardOf(m_visitorId);
    card["name"_L1] = u"Должник"_s;
    card["phones"_L1] = QJsonArray{u"+7 911 111-11-11"_s};
    card["comment"_L1] = u"Не платит"_s;
    result(*m_anna, u"visitor.update"_s, {{"visitorId"_L1, m_visitorId}, {"card"_L1, card}});
    QCOMPARE(result(*m_visitor, u"visitor.card"_s),
             (QJsonObject{{"name"_L1, QString()}, {"phones"_L1, QJsonArray()}, {"emails"_L1, QJsonArray()}}));
    result(*m_visitor, u"visitor.card"_s, {{"emails"_L1, QJsonArray{u"me@example.org"_s}}});
    const QJsonObject told = result(*m_visitor, u"visitor.card"_s);
    QCOMPARE(told["emails"_L1].toArray(), QJsonArray{u"me@example.org"_s});
    QCOMPARE(told.keys(), (QStringList{u"emails"_s, u"name"_s, u"phones"_s}));
    QVERIFY(told["phones"_L1].toArray().isEmpty());
    // Who is on the blacklist tells nothing more.
    result(*m_admin, u"visitor.block"_s,
           {{"visitorId"_L1, m_visitorId}, {"by"_L1, u"visitor"_s}, {"reason"_L1, u"ругается"_s}, {"expiresAt"_L1, 0}});
    QCOMPARE(WireClient::errorOf(m_visitor->call(u"visitor.card"_s, {{"name"_L1, u"Я"_s}})), u"forbidden"_s);
}

void TestVisitorsSide::aWrongContactIsRefusedWithItsField_data()
{
    QTest::addColumn<QJsonObject>("said");
    QTest::addColumn<QString>("field");
    QTest::newRow("no address") << QJsonObject{{"emails"_L1, QJsonArray{u"ivan"_s}}} << u"emails"_s;
    QTest::newRow("no number") << QJsonObject{{"phones"_L1, QJsonArray{u"звоните"_s}}} << u"phones"_s;
    QTest::newRow("too many") << QJsonObject{{"phones"_L1, QJsonArray{u"10001"_s, u"10002"_s, u"10003"_s, u"10004"_s,
                                                                      u"10005"_s, u"10006"_s}}}
                              << u"phones"_s;
    QTest::newRow("long name") << QJsonObject{{"name"_L1, QString(201, u'я')}} << u"name"_s;
    QTest::newRow("no text") << QJsonObject{{"name"_L1, 7}} << u"name"_s;
}

void TestVisitorsSide::aWrongContactIsRefusedWithItsField()
{
    QFETCH(const QJsonObject, said);
    QFETCH(const QString, field);
    const QJsonObject answer = m_visitor->call(u"visitor.card"_s, said);
    QCOMPARE(WireClient::errorOf(answer), u"invalid"_s);
    QVERIFY2(fieldOf(answer).startsWith(field), qPrintable(fieldOf(answer)));
    QCOMPARE(cardOf(m_visitorId)["version"_L1].toInt(), 0);
}

void TestVisitorsSide::aChatIsRatedAndTheRatingChangedOnce()
{
    const ChatId chat = talk(true);
    QCOMPARE(rate(chat, 2, u" Долго ждал "_s)["result"_L1].toObject(),
             (QJsonObject{{"rating"_L1, 2}, {"comment"_L1, u"Долго ждал"_s}, {"changeable"_L1, true}}));
    QTRY_COMPARE(ratingsSeen(*m_anna).size(), 1);
    QCOMPARE(ratingsSeen(*m_anna).constFirst(),
             (QJsonObject{{"rating"_L1, 2}, {"comment"_L1, u"Долго ждал"_s}, {"changed"_L1, false}}));
    // A repeat is no change.
    QVERIFY(rate(chat, 2, u"Долго ждал"_s).contains("result"_L1));
    QCOMPARE(rate(chat, 4)["result"_L1]["changeable"_L1].toBool(true), false);
    QTRY_COMPARE(ratingsSeen(*m_anna).size(), 2);
    QCOMPARE(ratingsSeen(*m_anna).constLast()["changed"_L1].toBool(), true);
    QVERIFY(rate(chat, 4).contains("result"_L1));
    QCOMPARE(WireClient::errorOf(rate(chat, 5)), u"conflict"_s);
    QCOMPARE(m_visitor->notifications(u"rating"_s).size(), 2);
    QCOMPARE(m_visitor->notifications(u"rating"_s).constLast()["rating"_L1].toInt(), 4);
    // After a reload it is known, and the operator's line is not the visitor's.
    QJsonObject hello;
    QVERIFY(m_stage->visit(&hello, m_hello["visitorToken"_L1].toString()));
    QCOMPARE(hello["openChat"_L1]["rating"_L1]["rating"_L1].toInt(), 4);
    for (const QJsonValue &message : hello["openChat"_L1]["messages"_L1].toArray()) {
        QVERIFY(message["system"_L1]["code"_L1].toString() != u"rated");
    }
    const QJsonArray history =
        result(*m_anna, u"chat.history"_s, {{"chatId"_L1, chat}, {"limit"_L1, 10}})["messages"_L1].toArray();
    QCOMPARE(history.last()["system"_L1]["params"_L1]["rating"_L1].toInt(), 4);
}

void TestVisitorsSide::aRatingIsForWhoTalkedWithAnOperator()
{
    QCOMPARE(WireClient::errorOf(rate(1, 5)), u"conflict"_s); // no chat at all
    result(*m_visitor, u"visitor.send"_s, say(u"Есть кто?"_s));
    QTRY_COMPARE(m_anna->events(u"chat.created"_s).size(), 1);
    const ChatId chat = m_anna->events(u"chat.created"_s).constFirst()["chat"_L1]["chatId"_L1].toInteger();
    QCOMPARE(WireClient::errorOf(rate(chat, 5)), u"conflict"_s); // nobody has answered
    result(*m_anna, u"chat.accept"_s, {{"chatId"_L1, chat}});
    QCOMPARE(WireClient::errorOf(rate(chat + 1, 5)), u"conflict"_s);
    QVERIFY(rate(chat, 5).contains("result"_L1)); // while it runs
    // Another visitor's chat is none of theirs.
    const auto other = m_stage->visit();
    QCOMPARE(WireClient::errorOf(other->call(u"visitor.rate"_s, {{"chatId"_L1, chat}, {"rating"_L1, 1}})),
             u"conflict"_s);
    // An invitation that was rejected was no talk.
    QJsonObject hello;
    const auto invited = m_stage->visit(&hello);
    const QJsonObject invitation =
        result(*m_anna, u"visitor.invite"_s,
               {{"visitorId"_L1, hello["visitorId"_L1]}, {"clientId"_L1, newClientId()}, {"text"_L1, u"Помочь?"_s}});
    result(*invited, u"visitor.rejectInvite"_s);
    QCOMPARE(WireClient::errorOf(invited->call(u"visitor.rate"_s,
                                               {{"chatId"_L1, invitation["chat"_L1]["chatId"_L1]}, {"rating"_L1, 1}})),
             u"conflict"_s);
}

void TestVisitorsSide::aRatingIsChecked_data()
{
    QTest::addColumn<QJsonObject>("rating");
    QTest::addColumn<QString>("field");
    QTest::newRow("none") << QJsonObject() << u"rating"_s;
    QTest::newRow("zero") << QJsonObject{{"rating"_L1, 0}} << u"rating"_s;
    QTest::newRow("six") << QJsonObject{{"rating"_L1, 6}} << u"rating"_s;
    QTest::newRow("a half") << QJsonObject{{"rating"_L1, 4.5}} << u"rating"_s;
    QTest::newRow("a word") << QJsonObject{{"rating"_L1, u"5"_s}} << u"rating"_s;
    QTest::newRow("long") << QJsonObject{{"rating"_L1, 5}, {"comment"_L1, QString(1'001, u'я')}} << u"comment"_s;
}

void TestVisitorsSide::aRatingIsChecked()
{
    QFETCH(QJsonObject, rating);
    QFETCH(const QString, field);
    rating["chatId"_L1] = talk(true);
    const QJsonObject answer = m_visitor->call(u"visitor.rate"_s, rating);
    QCOMPARE(WireClient::errorOf(answer), u"invalid"_s);
    QCOMPARE(fieldOf(answer), field);
}

void TestVisitorsSide::theFormBeforeAChatIsAskedOnce()
{
    QVERIFY(!m_hello["settings"_L1].toObject().contains("preChat"_L1));
    QVERIFY(saveRules(u"preChat"_s, preChat(u"required"_s, u"required"_s)).contains("result"_L1));
    QTRY_VERIFY(!m_visitor->notifications(u"settings"_s).isEmpty());
    const QJsonValue form = m_visitor->notifications(u"settings"_s).constLast()["preChat"_L1];
    QCOMPARE(form["email"_L1].toString(), u"required"_s);
    QCOMPARE(form["text"_L1].toString(), u"Представьтесь, пожалуйста"_s);
    const QJsonObject started = result(*m_visitor, u"visitor.startChat"_s,
                                       {{"clientId"_L1, newClientId()},
                                        {"text"_L1, u"Есть чай?"_s},
                                        {"name"_L1, u"Иван"_s},
                                        {"email"_L1, u"ivan@example.org"_s},
                                        {"phone"_L1, QString()}});
    QCOMPARE(started["state"_L1].toString(), u"waiting"_s);
    QCOMPARE(started["message"_L1]["text"_L1].toString(), u"Есть чай?"_s);
    QTRY_VERIFY(!m_visitor->notifications(u"settings"_s).constLast().contains("preChat"_L1));
    const QJsonObject card = cardOf(m_visitorId);
    QCOMPARE(card["name"_L1].toString(), u"Иван"_s);
    QCOMPARE(card["emails"_L1].toArray(), QJsonArray{u"ivan@example.org"_s});
    QJsonObject hello;
    QVERIFY(m_stage->visit(&hello, m_hello["visitorToken"_L1].toString()));
    QVERIFY(!hello["settings"_L1].toObject().contains("preChat"_L1));
    // Nor by a script that told enough.
    QJsonObject scripted;
    const auto other = m_stage->visit(&scripted);
    QVERIFY(scripted["settings"_L1].toObject().contains("preChat"_L1));
    result(*other, u"visitor.card"_s, {{"name"_L1, u"Оля"_s}, {"emails"_L1, QJsonArray{u"olya@example.org"_s}}});
    QTRY_VERIFY(!other->notifications(u"settings"_s).isEmpty());
    QVERIFY(!other->notifications(u"settings"_s).constLast().contains("preChat"_L1));
    QVERIFY(other->call(u"visitor.send"_s, say(u"Привет"_s)).contains("result"_L1));
    // A form that must have more is asked once more.
    QJsonObject more = preChat(u"required"_s, u"required"_s);
    more["phone"_L1] = u"required"_s;
    QVERIFY(saveRules(u"preChat"_s, more).contains("result"_L1));
    QTRY_VERIFY(m_visitor->notifications(u"settings"_s).constLast().contains("preChat"_L1));
}

void TestVisitorsSide::aChatNeedsWhatItsFormMustHave_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QJsonObject>("said");
    QTest::addColumn<QString>("field");
    QTest::newRow("no form") << u"visitor.send"_s << QJsonObject{{"text"_L1, u"Привет"_s}} << u"name"_s;
    QTest::newRow("no e-mail") << u"visitor.startChat"_s
                               << QJsonObject{{"text"_L1, u"Привет"_s}, {"name"_L1, u"Иван"_s}} << u"email"_s;
    QTest::newRow("blank") << u"visitor.startChat"_s
                           << QJsonObject{{"text"_L1, u"Привет"_s}, {"name"_L1, u" "_s}, {"email"_L1, u"a@b.ru"_s}}
                           << u"name"_s;
    QTest::newRow("wrong e-mail") << u"visitor.startChat"_s
                                  << QJsonObject{{"text"_L1, u"Привет"_s},
                                                 {"name"_L1, u"Иван"_s},
                                                 {"email"_L1, u"ivan"_s}}
                                  << u"email"_s;
    QTest::newRow("wrong phone") << u"visitor.startChat"_s
                                 << QJsonObject{{"text"_L1, u"Привет"_s},
                                                {"name"_L1, u"Иван"_s},
                                                {"email"_L1, u"a@b.ru"_s},
                                                {"phone"_L1, u"12"_s}}
                                 << u"phone"_s;
    QTest::newRow("no word") << u"visitor.startChat"_s << QJsonObject{{"name"_L1, u"Иван"_s}, {"email"_L1, u"a@b.ru"_s}}
                             << u"message"_s;
}

void TestVisitorsSide::aChatNeedsWhatItsFormMustHave()
{
    QFETCH(const QString, method);
    QFETCH(QJsonObject, said);
    QFETCH(const QString, field);
    QVERIFY(saveRules(u"preChat"_s, preChat(u"required"_s, u"required"_s)).contains("result"_L1));
    said["clientId"_L1] = newClientId();
    const QJsonObject answer = m_visitor->call(method, said);
    QCOMPARE(WireClient::errorOf(answer), u"invalid"_s);
    QCOMPARE(fieldOf(answer), field);
    QVERIFY(m_anna->events(u"chat.created"_s).isEmpty());
    // Mended, with the same clientId, it goes.
    said["name"_L1] = u"Иван"_s;
    said["email"_L1] = u"ivan@example.org"_s;
    said["phone"_L1] = QString();
    said["text"_L1] = u"Привет"_s;
    QVERIFY(m_visitor->call(u"visitor.startChat"_s, said).contains("result"_L1));
    QTRY_COMPARE(m_anna->events(u"chat.created"_s).size(), 1);
}

void TestVisitorsSide::whoAnswersAnInvitationIsAskedForNothing()
{
    QVERIFY(saveRules(u"preChat"_s, preChat(u"required"_s, u"required"_s)).contains("result"_L1));
    result(*m_anna, u"visitor.invite"_s,
           {{"visitorId"_L1, m_visitorId}, {"clientId"_L1, newClientId()}, {"text"_L1, u"Помочь?"_s}});
    QVERIFY(m_visitor->call(u"visitor.send"_s, say(u"Да"_s)).contains("result"_L1));
}

void TestVisitorsSide::whoWaitsHearsTheirPlace()
{
    const auto places = [](const WireClient &client) {
        QList<int> heard;
        for (const QJsonObject &told : client.notifications(u"queue"_s)) {
            heard.append(told["place"_L1].toInt());
        }
        return heard;
    };
    result(*m_visitor, u"visitor.send"_s, say(u"Я первый"_s));
    QTRY_COMPARE(places(*m_visitor), QList<int>{1});
    QJsonObject hello;
    const auto second = m_stage->visit(&hello);
    result(*second, u"visitor.send"_s, say(u"Я второй"_s));
    QTRY_COMPARE(places(*second), QList<int>{2});
    QCOMPARE(places(*m_visitor), QList<int>{1}); // nothing has changed for the first
    QJsonObject again;
    QVERIFY(m_stage->visit(&again, hello["visitorToken"_L1].toString()));
    QCOMPARE(again["openChat"_L1]["place"_L1].toInt(), 2);
    result(*m_anna, u"chat.accept"_s, {{"chatId"_L1, m_visitor->notifications(u"queue"_s).constFirst()["chatId"_L1]}});
    QTRY_COMPARE(places(*second), (QList<int>{2, 1}));
    QVERIFY(m_stage->visit(&again, m_hello["visitorToken"_L1].toString()));
    QVERIFY(!again["openChat"_L1].toObject().contains("place"_L1));
}

void TestVisitorsSide::aClosedSiteTellsWhenItOpens()
{
    QVERIFY(!m_hello["settings"_L1].toObject().contains("opensAt"_L1));
    const int today = QDateTime::currentDateTimeUtc().date().dayOfWeek();
    QJsonArray days;
    for (int day = 1; day <= 7; ++day) {
        // Open only three days from now, from ten.
        const bool open = day == (today + 2) % 7 + 1;
        days.append(QJsonObject{{"from"_L1, open ? 600 : 0}, {"to"_L1, open ? 1'080 : 0}});
    }
    QVERIFY(
        saveRules(u"hours"_s, {{"enabled"_L1, true}, {"zone"_L1, u"UTC"_s}, {"days"_L1, days}}).contains("result"_L1));
    QTRY_VERIFY(!m_visitor->notifications(u"availability"_s).isEmpty());
    const QJsonObject told = m_visitor->notifications(u"availability"_s).constLast();
    QCOMPARE(told["operatorsAvailable"_L1].toBool(true), false);
    const QDateTime opens = QDateTime::fromMSecsSinceEpoch(told["opensAt"_L1].toInteger(), QTimeZone::UTC);
    QCOMPARE(opens.date().dayOfWeek(), (today + 2) % 7 + 1);
    QCOMPARE(opens.time(), QTime(10, 0));
    QJsonObject hello;
    QVERIFY(m_stage->visit(&hello));
    QCOMPARE(hello["settings"_L1]["opensAt"_L1], told["opensAt"_L1]);
}

void TestVisitorsSide::theBannerLooksAsTheSiteWants()
{
    QCOMPARE(m_hello["settings"_L1]["looks"_L1].toObject(), (QJsonObject{{"side"_L1, u"right"_s}}));
    const QString avatar = picture(64);
    QVERIFY(saveRules(u"looks"_s, looks(u"avatar"_s, avatar)).contains("result"_L1));
    QTRY_VERIFY(!m_visitor->notifications(u"settings"_s).isEmpty());
    const QJsonObject told = m_visitor->notifications(u"settings"_s).constLast()["looks"_L1].toObject();
    QCOMPARE(told["colour"_L1].toString(), u"#7a1fa2"_s);
    QCOMPARE(told["side"_L1].toString(), u"left"_s);
    QCOMPARE(told["greetingTitle"_L1].toString(), u"Добрый день!"_s);
    FileClient web(m_stage->server().url(), {});
    const FileClient::Answer answer = web.get(told["avatar"_L1].toString());
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, QByteArray::fromBase64(avatar.toLatin1()));
    QCOMPARE(answer.headers.value("content-type"), QByteArray("image/png"));
    QCOMPARE(answer.headers.value("x-content-type-options"), QByteArray("nosniff"));
    QCOMPARE(web.get(u"/avatar?site=nobody"_s).status, 404);
}

void TestVisitorsSide::looksThatCannotBeDrawnAreRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::newRow("a name of a colour") << u"colour"_s << u"red"_s;
    QTest::newRow("a rule in it") << u"colour"_s << u"#fff;}*{x:y"_s;
    QTest::newRow("no side") << u"side"_s << u"top"_s;
    QTest::newRow("a long text") << u"greeting"_s << QString(501, u'я');
    QTest::newRow("no base64") << u"avatar"_s << u"<svg>"_s;
    QTest::newRow("no picture") << u"avatar"_s << QString::fromLatin1(QByteArray("<svg onload=x>").toBase64());
    QTest::newRow("a large picture") << u"avatar"_s << picture(600);
    QTest::newRow("much of it") << u"avatar"_s << QString(8'193, u'A');
}

void TestVisitorsSide::looksThatCannotBeDrawnAreRefused()
{
    QFETCH(const QString, field);
    QFETCH(const QString, value);
    const QJsonObject answer = saveRules(u"looks"_s, looks(field, value));
    QCOMPARE(WireClient::errorOf(answer), u"invalid"_s);
    QCOMPARE(fieldOf(answer), u"rules.looks."_s + field);
}

void TestVisitorsSide::commandsSetTheFormAndTheLooks()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"avatar.png"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromBase64(picture(64).toLatin1()));
    file.close();
    const QStringList set{u"site"_s, u"set"_s, u"--data"_s, m_stage->server().dataFolder()};
    QCOMPARE(m_stage->server().runCommand(set + QStringList{u"--pre-chat"_s, u"name=required,phone=optional"_s,
                                                            u"--colour"_s, u"#ff7a00"_s, u"--side"_s, u"left"_s,
                                                            u"--greeting"_s, u"Спросите"_s, u"--avatar"_s, path}),
             0);
    QTRY_VERIFY(!m_visitor->notifications(u"settings"_s).isEmpty());
    const QJsonObject told = m_visitor->notifications(u"settings"_s).constLast();
    QCOMPARE(told["preChat"_L1]["name"_L1].toString(), u"required"_s);
    QCOMPARE(told["preChat"_L1]["email"_L1].toString(), u"hidden"_s);
    QCOMPARE(told["preChat"_L1]["phone"_L1].toString(), u"optional"_s);
    QCOMPARE(told["looks"_L1]["colour"_L1].toString(), u"#ff7a00"_s);
    QCOMPARE(told["looks"_L1]["side"_L1].toString(), u"left"_s);
    QVERIFY(!told["looks"_L1]["avatar"_L1].toString().isEmpty());
    QByteArray list;
    QCOMPARE(
        m_stage->server().runCommand({u"site"_s, u"list"_s, u"--data"_s, m_stage->server().dataFolder()}, {}, &list),
        0);
    QVERIFY2(list.contains("before a chat: name=required,phone=optional,message=required"), list.constData());
    QVERIFY2(list.contains("banner: #ff7a00, left, with a picture"), list.constData());
    QCOMPARE(m_stage->server().runCommand(set + QStringList{u"--pre-chat"_s, u"age=required"_s}), 2);
    QCOMPARE(m_stage->server().runCommand(set + QStringList{u"--side"_s, u"top"_s}), 2);
    QCOMPARE(m_stage->server().runCommand(set + QStringList{u"--colour"_s, u"red"_s}), 1);
    QCOMPARE(m_stage->server().runCommand(set + QStringList{u"--avatar"_s, folder.filePath(u"none"_s)}), 1);
}

QTEST_GUILESS_MAIN(TestVisitorsSide)
#include "tst_visitors_side.moc"
