// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/content_check.h"
#include "server/store/database.h"
#include "unit/server/demo_server.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {

const QRegularExpression Cyrillic(u"[А-Яа-яЁё]"_s);

QList<QJsonObject> objects(const QJsonValue &values)
{
    QList<QJsonObject> all;
    for (const QJsonValue &value : values.toArray()) {
        all.append(value.toObject());
    }
    return all;
}

template<typename Wanted> qsizetype count(const QJsonValue &values, Wanted wanted)
{
    const QList<QJsonObject> all = objects(values);
    return std::ranges::count_if(all, wanted);
}

QJsonObject result(WireClient &client, const QString &method, const QJsonObject &params = {})
{
    const QJsonObject answer = client.call(method, params);
    if (!answer.contains("result"_L1)) {
        qCritical("%s: %s", qPrintable(method), qPrintable(WireClient::errorOf(answer)));
    }
    return answer["result"_L1].toObject();
}

} // namespace

/// What an operator finds who signs in to the demo; made once, read by all of the tests.
class TestDemo : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void companyHasTwoSitesWithDifferentRules();
    void staffHasRolesLimitsAndAFormerEmployee();
    void tagsAndRepliesAreSharedAndOwn();
    void historyHasPages();
    void historyHasEveryKindOfStep();
    void filesAreWhatTheirNamesSay();
    void visitorsHaveCardsVisitsAndChats();
    void requestsAreNewTakenAndClosed();
    void colleaguesHaveWritten();
    void blacklistHasReasonsAndEnds();
    void secondStartAddsNothing();

private:
    QList<QJsonObject> allChats();
    QList<QJsonObject> allMessages();
    QList<qint64> countRows() const;

    DemoServer m_server;
    std::unique_ptr<WireClient> m_anna;
    QString m_token;
    QJsonObject m_snapshot;
    QList<QJsonObject> m_chats;    ///< read once
    QList<QJsonObject> m_messages; ///< of all of them
};

void TestDemo::initTestCase()
{
    QVERIFY(m_server.start());
    QVERIFY(m_server.told().contains("login: anna password: demo password\n"));
    QVERIFY(m_server.told().contains("login: olga password: demo password\n"));
    m_anna = m_server.signIn(u"anna"_s, &m_token);
    QVERIFY(m_anna);
    m_snapshot = result(*m_anna, u"sync.snapshot"_s);
    QVERIFY(!m_snapshot.isEmpty());
}

QList<QJsonObject> TestDemo::allChats()
{
    qint64 before = 0;
    bool more = m_chats.isEmpty();
    while (more) {
        const QJsonObject page = before == 0
                                     ? result(*m_anna, u"chat.list"_s, {{"limit"_L1, 50}})
                                     : result(*m_anna, u"chat.list"_s, {{"beforeChatId"_L1, before}, {"limit"_L1, 50}});
        m_chats += objects(page["chats"_L1]);
        more = page["more"_L1].toBool() && !m_chats.isEmpty();
        before = m_chats.isEmpty() ? 0 : m_chats.last()["chatId"_L1].toInteger();
    }
    return m_chats;
}

QList<QJsonObject> TestDemo::allMessages()
{
    if (m_messages.isEmpty()) {
        for (const QJsonObject &chat : allChats()) {
            m_messages += objects(result(*m_anna, u"chat.history"_s,
                                         {{"chatId"_L1, chat["chatId"_L1]}, {"limit"_L1, 100}})["messages"_L1]);
        }
    }
    return m_messages;
}

void TestDemo::companyHasTwoSitesWithDifferentRules()
{
    const QList<QJsonObject> sites = objects(m_snapshot["sites"_L1]);
    QCOMPARE(sites.size(), 2);
    const QJsonObject shop = sites[0]["rules"_L1].toObject();
    const QJsonObject trade = sites[1]["rules"_L1].toObject();
    QCOMPARE(shop["distribution"_L1]["mode"_L1].toString(), u"all"_s);
    QCOMPARE(trade["distribution"_L1]["mode"_L1].toString(), u"in_turn"_s);
    QVERIFY(shop["distribution"_L1]["acceptSeconds"_L1] != trade["distribution"_L1]["acceptSeconds"_L1]);
    const qint64 group = trade["distribution"_L1]["groupId"_L1].toInteger();
    QCOMPARE(count(m_snapshot["groups"_L1], [&](const QJsonObject &one) { return one["groupId"_L1] == group; }), 1);
    for (const QJsonObject &rules : {shop, trade}) {
        QVERIFY(rules["invitation"_L1]["enabled"_L1].toBool());
        QVERIFY(!rules["invitation"_L1]["rules"_L1].toArray().isEmpty());
        QVERIFY(rules["form"_L1]["leadForm"_L1].toBool());
    }
    QVERIFY(shop["form"_L1] != trade["form"_L1]);
    QVERIFY(!shop["hours"_L1]["enabled"_L1].toBool());
    QVERIFY(sites[0]["origins"_L1].toArray().contains(m_server.address().toString()));
}

void TestDemo::staffHasRolesLimitsAndAFormerEmployee()
{
    const auto olga = m_server.signIn(u"olga"_s);
    QVERIFY(olga);
    const QJsonValue staff = result(*olga, u"staff.list"_s)["staff"_L1];
    for (const auto &role : {u"admin"_s, u"supervisor"_s, u"operator"_s}) {
        QVERIFY2(count(staff, [&](const QJsonObject &one) { return one["role"_L1] == role; }) > 0, qPrintable(role));
    }
    QVERIFY(count(staff, [](const QJsonObject &one) { return one["enabled"_L1].toBool(); }) >= 6);
    QCOMPARE(count(staff, [](const QJsonObject &one) { return !one["enabled"_L1].toBool(); }), 1);
    QVERIFY(count(staff, [](const QJsonObject &one) { return one["chatLimit"_L1].toInt() > 0; }) > 0);
    QVERIFY(count(staff, [](const QJsonObject &one) { return !one["sites"_L1].toArray().isEmpty(); }) > 0);
    QVERIFY(count(staff, [](const QJsonObject &one) { return one["groups"_L1].toArray().size() > 1; }) > 0);
    QVERIFY(count(staff, [](const QJsonObject &one) { return !one["rights"_L1]["block"_L1].toBool(); }) > 0);
}

void TestDemo::tagsAndRepliesAreSharedAndOwn()
{
    const QJsonValue tags = m_snapshot["tags"_L1];
    QVERIFY(count(tags, [](const QJsonObject &tag) { return tag["system"_L1].toBool(); }) > 0);
    QVERIFY(count(tags, [](const QJsonObject &tag) { return tag["operatorId"_L1].toInteger() != 0; }) >= 4);
    QSet<QString> colours;
    for (const QJsonObject &tag : objects(tags)) {
        colours.insert(tag["colour"_L1].toString());
    }
    QCOMPARE(colours.size(), tags.toArray().size());
    const QJsonValue replies = m_snapshot["cannedReplies"_L1];
    QVERIFY(count(replies, [](const QJsonObject &reply) { return reply["operatorId"_L1].toInteger() == 0; }) >= 8);
    QVERIFY(count(replies, [](const QJsonObject &reply) { return reply["operatorId"_L1].toInteger() != 0; }) > 0);
}

void TestDemo::historyHasPages()
{
    const QJsonObject first = result(*m_anna, u"chat.list"_s, {{"limit"_L1, 50}});
    QCOMPARE(first["chats"_L1].toArray().size(), 50);
    QVERIFY(first["more"_L1].toBool());
    QVERIFY(allChats().size() > 50);
    QSet<qint64> operators;
    qint64 oldest = std::numeric_limits<qint64>::max();
    qint64 tagged = 0;
    for (const QJsonObject &chat : allChats()) {
        operators.insert(chat["operatorId"_L1].toInteger());
        oldest = std::min(oldest, chat["createdAt"_L1].toInteger());
        tagged += chat["tags"_L1].toArray().isEmpty() ? 0 : 1;
        QVERIFY(chat["closedAt"_L1].toInteger() > chat["createdAt"_L1].toInteger());
    }
    QVERIFY(operators.size() > 1); // also those that were handed over
    QVERIFY(tagged > 20);
    const qint64 day = 24LL * 60 * 60 * 1000;
    QVERIFY(m_snapshot["serverTime"_L1].toInteger() - oldest > 45 * day);
}

void TestDemo::historyHasEveryKindOfStep()
{
    QSet<QString> codes;
    QSet<QString> kinds;
    bool russian = false;
    bool english = false;
    for (const QJsonObject &message : allMessages()) {
        codes.insert(message["system"_L1]["code"_L1].toString());
        kinds.insert(message["kind"_L1].toString());
        const QString text = message["text"_L1].toString();
        if (message["author"_L1]["kind"_L1].toString() == "visitor"_L1 && !text.isEmpty()) {
            russian = russian || text.contains(Cyrillic);
            english = english || !text.contains(Cyrillic);
        }
        QVERIFY(message["at"_L1].toInteger() < m_snapshot["serverTime"_L1].toInteger());
        QVERIFY2(!text.contains(u'{'), qPrintable(text)); // every blank is filled in
    }
    for (const auto &code : {u"chat_started"_s, u"operator_joined"_s, u"visitor_left"_s, u"operator_left"_s,
                             u"invite_rejected"_s, u"auto_invited"_s, u"redirected"_s, u"transfer_offered"_s,
                             u"transferred"_s, u"transfer_declined"_s, u"visitor_blocked"_s}) {
        QVERIFY2(codes.contains(code), qPrintable(code));
    }
    QCOMPARE(kinds, (QSet<QString>{u"message"_s, u"note"_s, u"system"_s}));
    QVERIFY(russian && english);
}

void TestDemo::filesAreWhatTheirNamesSay()
{
    QNetworkAccessManager network;
    QSet<QString> types;
    QSet<QString> authors;
    QHash<QString, QJsonObject> files; // one of each name
    for (const QJsonObject &message : allMessages()) {
        if (message.contains("file"_L1)) {
            const QJsonObject file = message["file"_L1].toObject();
            files[file["name"_L1].toString()] = file;
            types.insert(file["type"_L1].toString());
            authors.insert(message["author"_L1]["kind"_L1].toString());
        }
    }
    QVERIFY(files.size() >= 5);
    QCOMPARE(authors, (QSet<QString>{u"visitor"_s, u"operator"_s}));
    for (const auto &type : {u"image/png"_s, u"image/jpeg"_s, u"application/pdf"_s, u"text/plain"_s}) {
        QVERIFY2(types.contains(type), qPrintable(type));
    }
    for (const QJsonObject &file : std::as_const(files)) {
        QNetworkRequest request(
            m_server.address().resolved(QUrl(u"/v1/files/%1"_s.arg(file["fileId"_L1].toInteger()))));
        request.setRawHeader("Authorization", "Bearer " + m_token.toLatin1());
        const std::unique_ptr<QNetworkReply> reply(network.get(request));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        QVERIFY(reply->isFinished() || finished.wait(20'000));
        const QByteArray content = reply->readAll();
        QCOMPARE(content.size(), file["size"_L1].toInteger());
        const auto checked = checkFileContent(file["name"_L1].toString(), content);
        QVERIFY2(std::holds_alternative<FileContent>(checked), qPrintable(file["name"_L1].toString()));
        QCOMPARE(std::get<FileContent>(checked).type, file["type"_L1].toString());
        QCOMPARE(std::get<FileContent>(checked).width, file["width"_L1].toInt());
    }
}

void TestDemo::visitorsHaveCardsVisitsAndChats()
{
    int withPhones = 0;
    int withEmails = 0;
    int withCompany = 0;
    int withComment = 0;
    int guests = 0;
    QSet<qint64> seen;
    for (const QJsonObject &chat : allChats()) {
        const qint64 id = chat["visitorId"_L1].toInteger();
        if (seen.contains(id)) {
            continue;
        }
        seen.insert(id);
        const QJsonObject visitor = result(*m_anna, u"visitor.get"_s, {{"visitorId"_L1, id}});
        const QJsonObject card = visitor["card"_L1].toObject();
        withPhones += card["phones"_L1].toArray().isEmpty() ? 0 : 1;
        withEmails += card["emails"_L1].toArray().isEmpty() ? 0 : 1;
        withCompany += card["company"_L1].toString().isEmpty() ? 0 : 1;
        withComment += card["comment"_L1].toString().isEmpty() ? 0 : 1;
        guests += card["name"_L1].toString().isEmpty() ? 1 : 0;
        const QList<QJsonObject> visits = objects(visitor["visits"_L1]);
        QVERIFY(!visits.isEmpty());
        QVERIFY(!visits.first()["pages"_L1].toArray().isEmpty());
        QVERIFY(visits.first()["endedAt"_L1].toInteger() >= visits.first()["startedAt"_L1].toInteger());
        QVERIFY(!visitor["chats"_L1].toArray().isEmpty());
        // Links of the past lead into the shop that is there.
        const QUrl page(visits.first()["pages"_L1][0]["url"_L1].toString());
        QVERIFY(page.authority() == m_server.address().authority() || page.host() == "opt.uyut.example"_L1);
    }
    QVERIFY(withPhones >= 10);
    QVERIFY(withEmails >= 10);
    QVERIFY(withCompany >= 4);
    QVERIFY(withComment >= 5);
    QVERIFY(guests >= 2);
}

void TestDemo::requestsAreNewTakenAndClosed()
{
    const QJsonValue open = m_snapshot["requests"_L1];
    QVERIFY(count(open, [](const QJsonObject &one) { return one["state"_L1] == u"new"_s; }) >= 3);
    QVERIFY(count(open, [](const QJsonObject &one) { return one["state"_L1] == u"taken"_s; }) >= 3);
    QVERIFY(count(open, [](const QJsonObject &one) { return !one["answer"_L1].toString().isEmpty(); }) > 0);
    QVERIFY(count(open, [](const QJsonObject &one) { return one["origin"_L1] == u"lead_form"_s; }) > 0);
    const QJsonValue closed = result(*m_anna, u"request.list"_s, {{"limit"_L1, 50}})["requests"_L1];
    QVERIFY(closed.toArray().size() >= 6);
    QVERIFY(count(closed, [](const QJsonObject &one) { return !one["notes"_L1].toArray().isEmpty(); }) > 0);
}

void TestDemo::colleaguesHaveWritten()
{
    const QJsonValue rooms = m_snapshot["rooms"_L1];
    const auto unread = [](const QJsonObject &room) {
        return room["readSeq"_L1].toInteger() < room["lastSeq"_L1].toInteger();
    };
    const auto direct = [](const QJsonObject &room) { return room["kind"_L1] == u"direct"_s; };
    QVERIFY(count(rooms, [&](const QJsonObject &room) { return direct(room) && unread(room); }) > 0);
    QVERIFY(count(rooms, [&](const QJsonObject &room) { return !direct(room) && unread(room); }) > 0);
    QVERIFY(count(rooms, direct) >= 4);
    bool file = false;
    for (const QJsonObject &room : objects(rooms)) {
        const QJsonValue messages = result(*m_anna, u"colleague.history"_s,
                                           {{"roomId"_L1, room["roomId"_L1]}, {"limit"_L1, 50}})["messages"_L1];
        QCOMPARE(messages.toArray().size(), room["lastSeq"_L1].toInteger());
        file = file || count(messages, [](const QJsonObject &one) { return one.contains("file"_L1); }) > 0;
    }
    QVERIFY(file);
}

void TestDemo::blacklistHasReasonsAndEnds()
{
    const QJsonValue blacklist = m_snapshot["blacklist"_L1];
    QCOMPARE(blacklist.toArray().size(), 3);
    QCOMPARE(count(blacklist, [](const QJsonObject &one) { return one["reason"_L1].toString().isEmpty(); }), 0);
    QCOMPARE(count(blacklist, [](const QJsonObject &one) { return one["by"_L1] == u"address"_s; }), 1);
    QCOMPARE(count(blacklist, [](const QJsonObject &one) { return one["expiresAt"_L1].toInteger() == 0; }), 1);
}

QList<qint64> TestDemo::countRows() const
{
    Database database(m_server.folder());
    QList<qint64> counts;
    for (const auto &table : {u"sites"_s, u"staff_groups"_s, u"operators"_s, u"tags"_s, u"replies"_s, u"visitors"_s,
                              u"visits"_s, u"pages"_s, u"chats"_s, u"chat_tags"_s, u"messages"_s, u"files"_s,
                              u"requests"_s, u"request_notes"_s, u"rooms"_s, u"blocks"_s}) {
        counts.append(database.run(u"SELECT COUNT(*) FROM "_s + table).first().integer(0));
    }
    return counts;
}

void TestDemo::secondStartAddsNothing()
{
    m_anna.reset();
    QVERIFY(m_server.stop());
    const QList<qint64> before = countRows();
    QVERIFY(!before.contains(0));
    QVERIFY(m_server.start());
    QVERIFY(m_server.stop());
    QCOMPARE(countRows(), before);
}

} // namespace otklik::test

QTEST_GUILESS_MAIN(otklik::test::TestDemo)
#include "tst_demo.moc"
