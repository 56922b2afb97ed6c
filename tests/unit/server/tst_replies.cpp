// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/server/file_client.h"
#include "unit/server/stage.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

/// Canned replies of several messages and with files, with the real program.
class TestReplies : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aReplyHasSeveralMessagesAndFiles();
    void whatSaysNothingIsRefused_data();
    void whatSaysNothingIsRefused();
    void tooManyMessagesAreRefused();
    void filesAreOnesOwnOrTheReplys();
    void aReplysFileIsSentAgainAndAgain();
    void aPersonalReplysFileIsNobodyElses();
    void aVisitorReadsOnlyWhatTheyWereSent();
    void aVisitorCannotSendAReplysFile();
    void aFileStaysWhileAReplyHasIt();
    void aRemovedReplysFileGoesUnlessAMessageCarriesIt();
    void filesOfRepliesDoNotCountAsUnsent();
    void aSharedRepliesTextsHaveALimit();
    void aTableIsAddedByTheCommand();

private:
    struct Person
    {
        std::unique_ptr<WireClient> line;
        std::unique_ptr<FileClient> files;
    };
    Person signIn(const QString &login);
    static qint64 upload(Person &person, const QString &name, const QByteArray &content = "hello");
    static QJsonObject save(Person &person, QJsonObject reply);
    static QString fieldOf(const QJsonObject &answer) { return answer["error"_L1]["data"_L1]["field"_L1].toString(); }
    int status(const Person &person, qint64 fileId) { return person.files->get(u"/v1/files/%1"_s.arg(fileId)).status; }
    QJsonObject send(Person &person, ChatId chat, qint64 fileId);
    void becomeOld();

    std::unique_ptr<Stage> m_stage;
    Person m_anna;
    Person m_boris;
    Person m_olga;
};

void TestReplies::init()
{
    m_stage = std::make_unique<Stage>();
    QVERIFY2(m_stage->trouble().isEmpty(), qPrintable(m_stage->trouble()));
    QVERIFY(m_stage->server().addOperator(u"olga"_s, u"Ольга"_s, Stage::password(), u"admin"_s));
    m_anna = signIn(u"anna"_s);
    m_boris = signIn(u"boris"_s);
    m_olga = signIn(u"olga"_s);
    QVERIFY(m_anna.line && m_boris.line && m_olga.line);
}

void TestReplies::cleanup()
{
    m_anna = {};
    m_boris = {};
    m_olga = {};
    m_stage.reset();
}

TestReplies::Person TestReplies::signIn(const QString &login)
{
    QJsonObject answer;
    Person person{.line = m_stage->signIn(login, &answer), .files = {}};
    person.files = std::make_unique<FileClient>(m_stage->server().url(), answer["token"_L1].toString());
    return person;
}

qint64 TestReplies::upload(Person &person, const QString &name, const QByteArray &content)
{
    return person.files->upload(name, content).json()["fileId"_L1].toInteger();
}

/// A shared reply unless @p reply says otherwise; the whole answer.
QJsonObject TestReplies::save(Person &person, QJsonObject reply)
{
    if (!reply.contains("personal"_L1)) {
        reply["personal"_L1] = false;
    }
    if (!reply.contains("shortcut"_L1)) {
        reply["shortcut"_L1] = u"прайс"_s;
    }
    return person.line->call(u"reply.save"_s, reply);
}

QJsonObject TestReplies::send(Person &person, ChatId chat, qint64 fileId)
{
    return person.line->call(
        u"chat.send"_s,
        {{"chatId"_L1, chat}, {"clientId"_L1, newClientId()}, {"fileId"_L1, fileId}, {"kind"_L1, u"message"_s}});
}

/// All that lies on the server is two days old, and the server starts anew.
void TestReplies::becomeOld()
{
    QCOMPARE(m_stage->server().stop(), 0);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"look"_s);
        database.setDatabaseName(m_stage->server().dataFolder() + u"/otklik.db"_s);
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(u"UPDATE files SET created_at = created_at - 48 * 3600 * 1000"_s));
        QVERIFY(QSqlQuery(database).exec(u"UPDATE uploads SET touched_at = touched_at - 48 * 3600 * 1000"_s));
    }
    QSqlDatabase::removeDatabase(u"look"_s);
    const QDir folder(m_stage->server().dataFolder() + u"/files"_s);
    const QStringList there = folder.entryList(QDir::Files);
    for (const QString &name : there) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(-2), QFileDevice::FileModificationTime));
    }
    QVERIFY(m_stage->server().start());
}

void TestReplies::aReplyHasSeveralMessagesAndFiles()
{
    const qint64 price = upload(m_olga, u"Прайс.txt"_s);
    const qint64 map = upload(m_olga, u"map.txt"_s, "map");
    const QJsonArray more{QJsonObject{{"text"_L1, u"Что вас интересует?"_s}}, QJsonObject{{"fileId"_L1, map}}};
    const QJsonObject saved =
        save(m_olga,
             {{"text"_L1, u"Прайс во вложении"_s}, {"fileId"_L1, price}, {"more"_L1, more}})["result"_L1]["reply"_L1]
            .toObject();
    QCOMPARE(saved["file"_L1]["name"_L1].toString(), u"Прайс.txt"_s);
    QCOMPARE(saved["more"_L1].toArray().size(), 2);
    QCOMPARE(saved["more"_L1][0]["text"_L1].toString(), u"Что вас интересует?"_s);
    QVERIFY(!saved["more"_L1][0].toObject().contains("file"_L1));
    QCOMPARE(saved["more"_L1][1]["file"_L1]["fileId"_L1].toInteger(), map);
    // Everybody hears of it as it is, and has it from the start.
    QTRY_COMPARE(m_boris.line->events(u"reply.changed"_s).size(), 1);
    QCOMPARE(m_boris.line->events(u"reply.changed"_s).first()["reply"_L1].toObject(), saved);
    const QJsonObject snapshot = m_boris.line->call(u"sync.snapshot"_s)["result"_L1].toObject();
    QCOMPARE(snapshot["cannedReplies"_L1][0].toObject(), saved);
    // Saved with less, it has less.
    const QJsonObject less =
        save(m_olga, {{"replyId"_L1, saved["replyId"_L1]}, {"fileId"_L1, map}})["result"_L1]["reply"_L1].toObject();
    QCOMPARE(less["text"_L1].toString(), QString());
    QCOMPARE(less["file"_L1]["fileId"_L1].toInteger(), map);
    QVERIFY(!less.contains("more"_L1));
}

void TestReplies::whatSaysNothingIsRefused_data()
{
    QTest::addColumn<QJsonObject>("reply");
    QTest::addColumn<QString>("field");
    QTest::newRow("nothing") << QJsonObject{} << u"text"_s;
    QTest::newRow("blanks") << QJsonObject{{"text"_L1, u" \n "_s}} << u"text"_s;
    QTest::newRow("a later message") << QJsonObject{{"text"_L1, u"а"_s},
                                                    {"more"_L1, QJsonArray{QJsonObject{{"text"_L1, u"б"_s}},
                                                                           QJsonObject{{"text"_L1, u" "_s}}}}}
                                     << u"more[1].text"_s;
    QTest::newRow("no object among the messages")
        << QJsonObject{{"text"_L1, u"а"_s}, {"more"_L1, QJsonArray{7}}} << u"more[0].text"_s;
    QTest::newRow("too long") << QJsonObject{{"text"_L1, u"а"_s},
                                             {"more"_L1, QJsonArray{QJsonObject{{"text"_L1, QString(10'001, u'б')}}}}}
                              << u"more.text"_s;
    QTest::newRow("a file that is no number") << QJsonObject{{"fileId"_L1, u"1"_s}} << u"fileId"_s;
}

void TestReplies::whatSaysNothingIsRefused()
{
    QFETCH(QJsonObject, reply);
    QFETCH(QString, field);
    const QJsonObject answer = save(m_olga, reply);
    QCOMPARE(WireClient::errorOf(answer), u"invalid"_s);
    QCOMPARE(fieldOf(answer), field);
}

void TestReplies::tooManyMessagesAreRefused()
{
    QJsonArray more;
    for (int i = 1; i < 10; ++i) {
        more.append(QJsonObject{{"text"_L1, u"и ещё"_s}});
    }
    QVERIFY(save(m_olga, {{"text"_L1, u"первое"_s}, {"more"_L1, more}}).contains("result"_L1));
    more.append(QJsonObject{{"text"_L1, u"лишнее"_s}});
    const QJsonObject answer = save(m_olga, {{"text"_L1, u"первое"_s}, {"more"_L1, more}});
    QCOMPARE(WireClient::errorOf(answer), u"invalid"_s);
    QCOMPARE(fieldOf(answer), u"more"_s);
}

void TestReplies::filesAreOnesOwnOrTheReplys()
{
    QVERIFY(m_stage->server().addOperator(u"petr"_s, u"Пётр"_s, Stage::password(), u"supervisor"_s));
    Person petr = signIn(u"petr"_s);
    const qint64 olgas = upload(m_olga, u"a.txt"_s);
    const qint64 another = upload(m_olga, u"b.txt"_s);
    const QJsonObject stolen =
        save(petr, {{"text"_L1, u"а"_s}, {"more"_L1, QJsonArray{QJsonObject{{"fileId"_L1, olgas}}}}});
    QCOMPARE(WireClient::errorOf(stolen), u"not_found"_s);
    QCOMPARE(fieldOf(stolen), u"more[0].fileId"_s);
    QCOMPARE(WireClient::errorOf(save(petr, {{"fileId"_L1, 999}})), u"not_found"_s);
    // In a reply it stays there for all who may change the reply, in another place too; no other file comes with it.
    const qint64 id = save(m_olga, {{"fileId"_L1, olgas}})["result"_L1]["reply"_L1]["replyId"_L1].toInteger();
    const QJsonObject moved = save(
        petr, {{"replyId"_L1, id}, {"text"_L1, u"Вот"_s}, {"more"_L1, QJsonArray{QJsonObject{{"fileId"_L1, olgas}}}}});
    QCOMPARE(moved["result"_L1]["reply"_L1]["more"_L1][0]["file"_L1]["fileId"_L1].toInteger(), olgas);
    QCOMPARE(WireClient::errorOf(save(petr, {{"replyId"_L1, id}, {"fileId"_L1, another}})), u"not_found"_s);
    QCOMPARE(WireClient::errorOf(save(petr, {{"fileId"_L1, olgas}})), u"not_found"_s); // a new reply has none yet
}

void TestReplies::aReplysFileIsSentAgainAndAgain()
{
    const qint64 price = upload(m_olga, u"price.txt"_s, "2 990");
    save(m_olga, {{"fileId"_L1, price}});
    const auto one = m_stage->visit();
    const auto other = m_stage->visit();
    const ChatId first = m_stage->chatWith(*m_anna.line, *one);
    const ChatId second = m_stage->chatWith(*m_boris.line, *other);
    QVERIFY(send(m_anna, first, price).contains("result"_L1));
    QVERIFY(send(m_anna, first, price).contains("result"_L1));
    QVERIFY(send(m_boris, second, price).contains("result"_L1));
    for (const auto &visitor : {one.get(), other.get()}) {
        QTRY_VERIFY(visitor->notifications(u"message"_s).last()["message"_L1]["file"_L1].isObject());
        const QString url = visitor->notifications(u"message"_s).last()["message"_L1]["file"_L1]["url"_L1].toString();
        QCOMPARE(FileClient(m_stage->server().url(), {}).get(url).body, QByteArray("2 990"));
    }
    QCOMPARE(status(m_boris, price), 200);
    // Among colleagues, too.
    const QJsonObject told = m_boris.line->call(
        u"colleague.send"_s, {{"operatorId"_L1, 1}, {"clientId"_L1, newClientId()}, {"fileId"_L1, price}});
    QVERIFY(told.contains("result"_L1));
}

void TestReplies::aPersonalReplysFileIsNobodyElses()
{
    const qint64 file = upload(m_anna, u"mine.txt"_s);
    QVERIFY(save(m_anna, {{"personal"_L1, true}, {"fileId"_L1, file}}).contains("result"_L1));
    const auto visitor = m_stage->visit();
    const ChatId chat = m_stage->chatWith(*m_boris.line, *visitor);
    QCOMPARE(WireClient::errorOf(send(m_boris, chat, file)), u"not_found"_s);
    QCOMPARE(status(m_boris, file), 404);
    QCOMPARE(status(m_olga, file), 404);
    const auto another = m_stage->visit();
    QVERIFY(send(m_anna, m_stage->chatWith(*m_anna.line, *another), file).contains("result"_L1));
    QCOMPARE(status(m_boris, file), 200); // the message may be read by all who work with the site
}

void TestReplies::aVisitorReadsOnlyWhatTheyWereSent()
{
    const qint64 file = upload(m_olga, u"a.txt"_s);
    save(m_olga, {{"fileId"_L1, file}});
    QJsonObject hello;
    const auto visitor = m_stage->visit(&hello);
    const ChatId chat = m_stage->chatWith(*m_anna.line, *visitor);
    FileClient page(m_stage->server().url(), hello["visitorToken"_L1].toString(), m_stage->server().origin());
    const QString path = u"/v1/files/%1"_s.arg(file);
    QCOMPARE(page.get(path).status, 404); // in a reply, and told to nobody
    const auto other = m_stage->visit();
    QVERIFY(send(m_boris, m_stage->chatWith(*m_boris.line, *other), file).contains("result"_L1));
    QCOMPARE(page.get(path).status, 404); // told to another visitor
    m_anna.line->call(
        u"chat.send"_s,
        {{"chatId"_L1, chat}, {"clientId"_L1, newClientId()}, {"fileId"_L1, file}, {"kind"_L1, u"note"_s}});
    QCOMPARE(page.get(path).status, 404); // told to colleagues
    QVERIFY(send(m_anna, chat, file).contains("result"_L1));
    QCOMPARE(page.get(path).status, 200);
}

void TestReplies::aVisitorCannotSendAReplysFile()
{
    const qint64 file = upload(m_olga, u"a.txt"_s);
    save(m_olga, {{"fileId"_L1, file}});
    const auto visitor = m_stage->visit();
    const ChatId chat = m_stage->chatWith(*m_anna.line, *visitor);
    QVERIFY(send(m_anna, chat, file).contains("result"_L1));
    const QJsonObject sent = visitor->call(u"visitor.send"_s, {{"clientId"_L1, newClientId()}, {"fileId"_L1, file}});
    QCOMPARE(WireClient::errorOf(sent), u"not_found"_s);
}

void TestReplies::aFileStaysWhileAReplyHasIt()
{
    const qint64 kept = upload(m_olga, u"kept.txt"_s, "kept");
    const qint64 unused = upload(m_olga, u"unused.txt"_s, "unused");
    save(m_olga, {{"text"_L1, u"а"_s}, {"more"_L1, QJsonArray{QJsonObject{{"fileId"_L1, kept}}}}});
    becomeOld();
    m_olga = signIn(u"olga"_s);
    QTRY_COMPARE(status(m_olga, unused), 404);
    QCOMPARE(m_olga.files->get(u"/v1/files/%1"_s.arg(kept)).body, QByteArray("kept"));
}

void TestReplies::aRemovedReplysFileGoesUnlessAMessageCarriesIt()
{
    const qint64 sent = upload(m_olga, u"sent.txt"_s);
    const qint64 unsent = upload(m_olga, u"unsent.txt"_s);
    const qint64 replaced = upload(m_olga, u"replaced.txt"_s);
    const qint64 id =
        save(m_olga,
             {{"fileId"_L1, sent},
              {"more"_L1, QJsonArray{QJsonObject{{"fileId"_L1, unsent}}}}})["result"_L1]["reply"_L1]["replyId"_L1]
            .toInteger();
    const qint64 other =
        save(m_olga, {{"shortcut"_L1, u"карта"_s}, {"fileId"_L1, replaced}})["result"_L1]["reply"_L1]["replyId"_L1]
            .toInteger();
    const auto visitor = m_stage->visit();
    QVERIFY(send(m_anna, m_stage->chatWith(*m_anna.line, *visitor), sent).contains("result"_L1));
    m_olga.line->call(u"reply.remove"_s, {{"replyId"_L1, id}});
    save(m_olga, {{"replyId"_L1, other}, {"shortcut"_L1, u"карта"_s}, {"text"_L1, u"без файла"_s}});
    becomeOld();
    m_olga = signIn(u"olga"_s);
    m_anna = signIn(u"anna"_s);
    QTRY_COMPARE(status(m_olga, unsent), 404);
    QCOMPARE(status(m_olga, replaced), 404);
    QCOMPARE(status(m_anna, sent), 200);
    // It is not a reply's any more: nobody sends it once more.
    const auto next = m_stage->visit();
    QCOMPARE(WireClient::errorOf(send(m_anna, m_stage->chatWith(*m_anna.line, *next), sent)), u"not_found"_s);
}

void TestReplies::filesOfRepliesDoNotCountAsUnsent()
{
    for (int number = 0; number < 35; ++number) {
        const qint64 file = upload(m_olga, u"%1.txt"_s.arg(number));
        QVERIFY2(file > 0, qPrintable(QString::number(number)));
        QVERIFY(save(m_olga, {{"shortcut"_L1, u"ф%1"_s.arg(number)}, {"fileId"_L1, file}}).contains("result"_L1));
    }
}

void TestReplies::aSharedRepliesTextsHaveALimit()
{
    QJsonObject answer;
    int saved = 0;
    for (; saved < 30; ++saved) {
        answer = save(m_olga, {{"shortcut"_L1, u"т%1"_s.arg(saved)}, {"text"_L1, QString(10'000, u'x')}});
        if (!answer.contains("result"_L1)) {
            break;
        }
    }
    QCOMPARE(WireClient::errorOf(answer), u"too_large"_s);
    QCOMPARE(saved, 20);
    QCOMPARE(m_anna.line->call(u"sync.snapshot"_s)["result"_L1]["cannedReplies"_L1].toArray().size(), saved);
    // One's own have their own room.
    QVERIFY(save(m_anna, {{"personal"_L1, true}, {"text"_L1, u"привет"_s}}).contains("result"_L1));
}

void TestReplies::aTableIsAddedByTheCommand()
{
    QByteArray output;
    const auto run = [&](const QString &what, const QStringList &options) {
        output.clear();
        return m_stage->server().runCommand(
            QStringList{u"reply"_s, what, u"--data"_s, m_stage->server().dataFolder()} + options, {}, &output);
    };
    QTemporaryDir folder;
    QFile file(folder.filePath(u"replies.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("shortcut;text;text 2\n/hello;Hello!;How can we help?\nno text;\nbye;Good bye\n");
    file.close();
    QCOMPARE(run(u"add"_s, {u"--csv"_s, file.fileName()}), 0);
    QVERIFY2(output.contains("line 3: ") && output.contains("added 2, skipped 1"), output.constData());
    QTRY_COMPARE(m_anna.line->events(u"reply.changed"_s).size(), 2);
    QCOMPARE(m_anna.line->events(u"reply.changed"_s).first()["reply"_L1]["more"_L1][0]["text"_L1].toString(),
             u"How can we help?"_s);
    QCOMPARE(run(u"add"_s, {u"--csv"_s, file.fileName()}), 0); // the same again changes nothing
    QVERIFY2(output.contains("added 0, skipped 3"), output.constData());
    QCOMPARE(run(u"list"_s, {}), 0);
    QVERIFY2(output.contains("/hello  Hello! | How can we help?"), output.constData());
    QCOMPARE(run(u"add"_s, {u"--csv"_s, folder.filePath(u"none.csv"_s)}), 1);
    QCOMPARE(run(u"add"_s, {u"--csv"_s, file.fileName(), u"--text"_s, u"x"_s}), 2);
    QCOMPARE(run(u"add"_s, {u"--text"_s, u"x"_s}), 2);
}

QTEST_GUILESS_MAIN(TestReplies)
#include "tst_replies.moc"
