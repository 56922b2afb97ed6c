// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/file.h"
#include "unit/server/file_client.h"
#include "unit/server/sample_files.h"
#include "unit/server/stage.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

/// Files over HTTP, with the real program.
class TestFiles : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aWholeFileIsTakenAndGivenBack();
    void theLargestIsTakenAndOneByteMoreIsNot();
    void aCutAtEveryOffsetIsGoneOnWith();
    void anUploadInPiecesAndItsRepeat();
    void anOffsetTooFarTellsTheRightOne();
    void wrongRequestsNameTheFault_data();
    void wrongRequestsNameTheFault();
    void hostileContentIsRefusedAndLeavesNothing();
    void strangersGetNothing();
    void aVisitorsTokenNeedsThePageOfItsSite();
    void preflightIsForTheSitesOnly();
    void aMessageCarriesAFileToTheVisitor();
    void aMessageCarriesAFileToTheOperator();
    void aFileGoesWithOneMessageOfItsSender();
    void aNotesFileStaysWithTheOperators();
    void aSignedAddressIsGoodForItsFileOnly();
    void tooManyUploadsAreHeldBack();
    void aFullDiskIsToldAndLeavesNothing();
    void whatNobodySentIsForgotten();
    void brokenHttpEndsWell_data();
    void brokenHttpEndsWell();

private:
    QString tokenOf(const QString &login);
    QStringList filesOnDisk() const;
    void inDatabase(const QString &statement);

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<WireClient> m_anna;
    QString m_token;
    std::unique_ptr<FileClient> m_files;
};

void TestFiles::init()
{
    m_stage = std::make_unique<Stage>();
    QVERIFY2(m_stage->trouble().isEmpty(), qPrintable(m_stage->trouble()));
    QJsonObject answer;
    m_anna = m_stage->signIn(u"anna"_s, &answer);
    QVERIFY(m_anna);
    m_token = answer["token"_L1].toString();
    m_files = std::make_unique<FileClient>(m_stage->server().url(), m_token);
}

void TestFiles::cleanup()
{
    m_files.reset();
    m_anna.reset();
    m_stage.reset();
}

QStringList TestFiles::filesOnDisk() const
{
    return QDir(m_stage->server().dataFolder() + u"/files"_s).entryList(QDir::Files | QDir::Hidden);
}

void TestFiles::inDatabase(const QString &statement)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"look"_s);
        database.setDatabaseName(m_stage->server().dataFolder() + u"/otklik.db"_s);
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(statement));
    }
    QSqlDatabase::removeDatabase(u"look"_s);
}

void TestFiles::aWholeFileIsTakenAndGivenBack()
{
    const QByteArray content = png(640, 480);
    const auto taken = m_files->upload(u"Снимок экрана (1).png"_s, content);
    QCOMPARE(taken.status, 201);
    const QJsonObject file = taken.json();
    QCOMPARE(file["name"_L1].toString(), u"Снимок экрана (1).png"_s);
    QCOMPARE(file["size"_L1].toInteger(), content.size());
    QCOMPARE(file["type"_L1].toString(), u"image/png"_s);
    QCOMPARE(file["width"_L1].toInt(), 640);
    QCOMPARE(file["height"_L1].toInt(), 480);

    const auto given = m_files->get(u"/v1/files/%1"_s.arg(file["fileId"_L1].toInteger()));
    QCOMPARE(given.status, 200);
    QCOMPARE(given.body, content);
    QCOMPARE(given.headers.value("content-type"), QByteArray("image/png"));
    QCOMPARE(given.headers.value("x-content-type-options"), QByteArray("nosniff"));
    QVERIFY(given.headers.value("content-disposition").startsWith("attachment; "));
    QVERIFY(given.headers.value("content-disposition").contains("filename*=UTF-8''%D0%A1"));
    const auto head = m_files->get(u"/v1/files/%1"_s.arg(file["fileId"_L1].toInteger()), "HEAD");
    QCOMPARE(head.status, 200);
    QVERIFY(head.body.isEmpty());

    const QString folder = m_stage->server().dataFolder() + u"/files"_s;
    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFileInfo(folder).permissions() & others));
    QCOMPARE(filesOnDisk().size(), 1);
    QVERIFY(!filesOnDisk().first().contains(u'.'));
}

void TestFiles::theLargestIsTakenAndOneByteMoreIsNot()
{
    QByteArray content = "%PDF-1.7\n";
    content.append(FileInfo::MaxSize - content.size(), 'x');
    QCOMPARE(m_files->upload(u"a.pdf"_s, content).status, 201);
    content.append('x');
    const auto over = m_files->upload(u"a.pdf"_s, content);
    QCOMPARE(over.status, 413);
    QCOMPARE(over.code(), u"too_large"_s);
    const QString upload = newClientId();
    QCOMPARE(m_files->put(u"name=a.pdf&upload=%1&size=%2"_s.arg(upload).arg(content.size()), "%PDF-").status, 413);
    QCOMPARE(filesOnDisk().size(), 1);
}

void TestFiles::aCutAtEveryOffsetIsGoneOnWith()
{
    // Not more offsets than one sender may try in a row.
    const QByteArray content = "name;price\nkettle;10\n";
    for (qsizetype after = 0; after < content.size(); after += 2) {
        const QString upload = newClientId();
        const QString query = u"name=prices.csv&upload=%1&size=%2"_s.arg(upload).arg(content.size());
        QVERIFY(m_files->cut(query, content, after));
        QTRY_COMPARE(m_files->offsetOf(upload), after);
        const auto rest = m_files->put(query + u"&offset=%1"_s.arg(after), content.sliced(after));
        QCOMPARE(rest.status, 201);
        const qint64 id = rest.json()["fileId"_L1].toInteger();
        QCOMPARE(m_files->get(u"/v1/files/%1"_s.arg(id)).body, content);
        m_anna->call(u"colleague.send"_s, {{"roomId"_L1, 1LL << 40},
                                           {"clientId"_L1, newClientId()},
                                           {"fileId"_L1, id}}); // so that it is not one too many
    }
}

void TestFiles::anUploadInPiecesAndItsRepeat()
{
    QByteArray content = "%PDF-1.7\n";
    content.append(300'000, 'y');
    const QString upload = newClientId();
    const QString query = u"name=a.pdf&upload=%1&size=%2"_s.arg(upload).arg(content.size());
    const auto first = m_files->put(query, content.first(100'000));
    QCOMPARE(first.status, 409);
    QCOMPARE(first.json()["offset"_L1].toInteger(), 100'000);
    QCOMPARE(m_files->offsetOf(upload), 100'000);
    const auto second = m_files->put(query + u"&offset=100000"_s, content.sliced(100'000));
    QCOMPARE(second.status, 201);
    const auto repeat = m_files->put(query, content);
    QCOMPARE(repeat.status, 201);
    QCOMPARE(repeat.json(), second.json());
    const auto asked = m_files->get(u"/v1/files?upload="_s + upload);
    QCOMPARE(asked.status, 200);
    QCOMPARE(asked.json(), second.json());
    QCOMPARE(m_files->get(u"/v1/files/%1"_s.arg(second.json()["fileId"_L1].toInteger())).body, content);
    QCOMPARE(m_files->put(u"name=b.pdf&upload=%1&size=%2"_s.arg(upload).arg(content.size()), content).status, 400);
}

void TestFiles::anOffsetTooFarTellsTheRightOne()
{
    const QString upload = newClientId();
    const auto far = m_files->put(u"name=a.csv&upload=%1&size=10&offset=5"_s.arg(upload), "56789");
    QCOMPARE(far.status, 409);
    QCOMPARE(far.code(), u"conflict"_s);
    QCOMPARE(far.json()["offset"_L1].toInteger(), 0);
    QCOMPARE(m_files->offsetOf(newClientId()), 0);
}

void TestFiles::wrongRequestsNameTheFault_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("field");
    QTest::newRow("no name") << u"size=3"_s << 400 << u"name"_s;
    QTest::newRow("a path") << u"name=..%2F..%2Fa.txt"_s << 400 << u"name"_s;
    QTest::newRow("NUL") << u"name=a%00.txt"_s << 400 << u"name"_s;
    QTest::newRow("a program") << u"name=a.exe"_s << 415 << u"name"_s;
    QTest::newRow("no UUID") << u"name=a.txt&upload=..%2Fx&size=3"_s << 400 << u"upload"_s;
    QTest::newRow("size is no number") << u"name=a.txt&size=x"_s << 400 << u"size"_s;
    QTest::newRow("size is nothing") << u"name=a.txt&size=0"_s << 400 << u"size"_s;
    QTest::newRow("size is less") << u"name=a.txt&size=2"_s << 400 << u"size"_s;
    QTest::newRow("offset below nothing")
        << u"name=a.txt&size=3&offset=-1&upload=6a1f8f0e-0d5a-4d0b-9f57-6a6d5e0f3c11"_s << 400 << u"offset"_s;
    QTest::newRow("offset of nothing") << u"name=a.txt&offset=1"_s << 400 << u"offset"_s;
}

void TestFiles::wrongRequestsNameTheFault()
{
    QFETCH(QString, query);
    QFETCH(int, status);
    QFETCH(QString, field);
    const auto answer = m_files->put(query, "abc");
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.json()["field"_L1].toString(), field);
    QVERIFY(filesOnDisk().isEmpty());
}

void TestFiles::hostileContentIsRefusedAndLeavesNothing()
{
    const QList<std::pair<QString, QByteArray>> files{
        {u"a.docx"_s, program()},
        {u"a.png"_s, png(100'000, 100'000)},
        {u"a.txt"_s, QByteArray("a\0b", 3)},
        {u"a.docx"_s, program() + docx()},
        {u"a.docx"_s, zipOf({{"[Content_Types].xml", "x"},
                             {"word/document.xml", "x"},
                             {"bomb", QByteArray(101LL * 1024 * 1024, 'a')}})},
    };
    for (const auto &[name, content] : files) {
        const QString upload = newClientId();
        const auto answer = m_files->put(u"name=%1&upload=%2&size=%3"_s.arg(name, upload).arg(content.size()), content);
        QCOMPARE(answer.status, 415);
        QCOMPARE(answer.code(), u"unsupported_type"_s);
        QCOMPARE(answer.json()["field"_L1].toString(), u"content"_s);
        QCOMPARE(m_files->offsetOf(upload), 0);
        QVERIFY(filesOnDisk().isEmpty());
    }
}

void TestFiles::strangersGetNothing()
{
    const qint64 id = m_files->upload(u"a.txt"_s, "secret").json()["fileId"_L1].toInteger();
    const QString path = u"/v1/files/%1"_s.arg(id);
    FileClient nobody(m_stage->server().url(), {});
    QCOMPARE(nobody.get(path).status, 401);
    QCOMPARE(nobody.upload(u"a.txt"_s, "x").status, 401);
    QCOMPARE(nobody.upload(u"a.txt"_s, QByteArray(1'000'000, 'x')).code(), u"unauthorized"_s);
    QCOMPARE(FileClient(m_stage->server().url(), u"wrong"_s).get(path).status, 401);
    QCOMPARE(nobody.get(u"/v1/files?upload="_s + newClientId()).status, 401);
    QJsonObject answer;
    const auto boris = m_stage->signIn(u"boris"_s, &answer);
    FileClient borisFiles(m_stage->server().url(), answer["token"_L1].toString());
    QCOMPARE(borisFiles.get(path).status, 404); // no message carries it yet
    QCOMPARE(m_files->get(path).status, 200);
    QCOMPARE(m_files->get(u"/v1/files/999"_s).status, 404);
    QCOMPARE(m_files->get(u"/v1/files/../otklik.db"_s).status, 404);
    QCOMPARE(m_files->get(u"/v1/files/x"_s).status, 404);
    m_anna->call(u"session.logout"_s);
    QCOMPARE(m_files->get(path).status, 401);
}

void TestFiles::aVisitorsTokenNeedsThePageOfItsSite()
{
    QJsonObject hello;
    const auto visitor = m_stage->visit(&hello);
    const QString token = hello["visitorToken"_L1].toString();
    const QString origin = m_stage->server().origin();
    FileClient page(m_stage->server().url(), token, origin);
    const auto taken = page.upload(u"a.txt"_s, "hello");
    QCOMPARE(taken.status, 201);
    QCOMPARE(taken.headers.value("access-control-allow-origin"), origin.toLatin1());
    QCOMPARE(FileClient(m_stage->server().url(), token).upload(u"a.txt"_s, "hello").status, 401);
    const QString host = QUrl(origin).host();
    for (const QString &foreign :
         {u"http://evil.test"_s, u"null"_s, u"https://"_s + host, u"http://"_s + host + u":8081"_s, origin + u"/"_s,
          origin + u".evil.test"_s, u"http://www."_s + host, u"file://"_s}) {
        const auto elsewhere = FileClient(m_stage->server().url(), token, foreign).upload(u"a.txt"_s, "x");
        QVERIFY2(elsewhere.status == 401, qPrintable(foreign));
        QVERIFY(!elsewhere.headers.contains("access-control-allow-origin"));
    }
}

void TestFiles::preflightIsForTheSitesOnly()
{
    FileClient page(m_stage->server().url(), {}, m_stage->server().origin());
    const auto allowed = page.get(u"/v1/files?name=a.txt"_s, "OPTIONS");
    QCOMPARE(allowed.status, 204);
    QCOMPARE(allowed.headers.value("access-control-allow-origin"), m_stage->server().origin().toLatin1());
    QVERIFY(allowed.headers.value("access-control-allow-methods").contains("PUT"));
    QVERIFY(allowed.headers.value("access-control-allow-headers").contains("Authorization"));
    for (const QString &foreign : {QString(), u"null"_s, u"http://evil.test"_s}) {
        const auto refused = FileClient(m_stage->server().url(), {}, foreign).get(u"/v1/files"_s, "OPTIONS");
        QCOMPARE(refused.status, 403);
        QVERIFY(!refused.headers.contains("access-control-allow-origin"));
    }
}

void TestFiles::aMessageCarriesAFileToTheVisitor()
{
    QJsonObject hello;
    const auto visitor = m_stage->visit(&hello);
    const ChatId chat = m_stage->chatWith(*m_anna, *visitor);
    const QByteArray content = jpeg(30, 20);
    const qint64 id = m_files->upload(u"Чайник.jpg"_s, content).json()["fileId"_L1].toInteger();
    const QJsonObject sent = m_anna->call(
        u"chat.send"_s,
        {{"chatId"_L1, chat}, {"clientId"_L1, newClientId()}, {"fileId"_L1, id}, {"kind"_L1, "message"_L1}});
    QVERIFY(sent.contains("result"_L1));
    QTRY_VERIFY(!visitor->notifications(u"message"_s).isEmpty() &&
                visitor->notifications(u"message"_s).last()["message"_L1].toObject().contains("file"_L1));
    const QJsonObject file = visitor->notifications(u"message"_s).last()["message"_L1]["file"_L1].toObject();
    QCOMPARE(file["name"_L1].toString(), u"Чайник.jpg"_s);
    QCOMPARE(file["width"_L1].toInt(), 30);
    const QString url = file["url"_L1].toString();
    QVERIFY(url.startsWith(u"/v1/files/%1?until="_s.arg(id)));
    QCOMPARE(FileClient(m_stage->server().url(), {}).get(url).body, content);
    FileClient page(m_stage->server().url(), hello["visitorToken"_L1].toString(), m_stage->server().origin());
    QCOMPARE(page.get(u"/v1/files/%1"_s.arg(id)).body, content);
    const QJsonObject history = visitor->call(u"visitor.history"_s)["result"_L1].toObject();
    QVERIFY(history["messages"_L1].toArray().last()["file"_L1]["url"_L1].toString().startsWith(u"/v1/files/"_s));
    // The operators' side has the same file, without an address that others could use.
    QTRY_VERIFY(!m_anna->events(u"message.added"_s).isEmpty());
    const QJsonObject seen = m_anna->events(u"message.added"_s).last()["message"_L1]["file"_L1].toObject();
    QCOMPARE(seen["fileId"_L1].toInteger(), id);
    QVERIFY(!seen.contains("url"_L1));
}

void TestFiles::aMessageCarriesAFileToTheOperator()
{
    QJsonObject hello;
    const auto visitor = m_stage->visit(&hello);
    const ChatId chat = m_stage->chatWith(*m_anna, *visitor);
    FileClient page(m_stage->server().url(), hello["visitorToken"_L1].toString(), m_stage->server().origin());
    const qint64 id = page.upload(u"a.docx"_s, docx()).json()["fileId"_L1].toInteger();
    QCOMPARE(m_files->get(u"/v1/files/%1"_s.arg(id)).status, 404);
    const QJsonObject sent = visitor->call(u"visitor.send"_s, {{"clientId"_L1, newClientId()}, {"fileId"_L1, id}});
    QVERIFY(sent.contains("result"_L1));
    QCOMPARE(m_files->get(u"/v1/files/%1"_s.arg(id)).body, docx());
    const QJsonObject history = m_anna->call(u"chat.history"_s, {{"chatId"_L1, chat}})["result"_L1].toObject();
    QCOMPARE(history["messages"_L1].toArray().last()["file"_L1]["fileId"_L1].toInteger(), id);
    // Another visitor has no part in it.
    QJsonObject otherHello;
    const auto other = m_stage->visit(&otherHello);
    FileClient otherPage(m_stage->server().url(), otherHello["visitorToken"_L1].toString(), m_stage->server().origin());
    QCOMPARE(otherPage.get(u"/v1/files/%1"_s.arg(id)).status, 404);
}

void TestFiles::aFileGoesWithOneMessageOfItsSender()
{
    const auto visitor = m_stage->visit();
    const ChatId chat = m_stage->chatWith(*m_anna, *visitor);
    const qint64 id = m_files->upload(u"a.txt"_s, "hello").json()["fileId"_L1].toInteger();
    const QJsonObject stolen = visitor->call(u"visitor.send"_s, {{"clientId"_L1, newClientId()}, {"fileId"_L1, id}});
    QCOMPARE(WireClient::errorOf(stolen), u"not_found"_s);
    const QString clientId = newClientId();
    const QJsonObject params{{"chatId"_L1, chat}, {"clientId"_L1, clientId}, {"fileId"_L1, id}, {"text"_L1, "Вот"_L1}};
    const QJsonObject sent = m_anna->call(u"chat.send"_s, params);
    QVERIFY(sent.contains("result"_L1));
    QCOMPARE(m_anna->call(u"chat.send"_s, params)["result"_L1].toObject(), sent["result"_L1].toObject());
    const QJsonObject again =
        m_anna->call(u"chat.send"_s, {{"chatId"_L1, chat}, {"clientId"_L1, newClientId()}, {"fileId"_L1, id}});
    QCOMPARE(WireClient::errorOf(again), u"conflict"_s);
    const QJsonObject nothing = m_anna->call(u"chat.send"_s, {{"chatId"_L1, chat}, {"clientId"_L1, newClientId()}});
    QCOMPARE(nothing["error"_L1]["data"_L1]["field"_L1].toString(), u"text"_s);
}

void TestFiles::aNotesFileStaysWithTheOperators()
{
    QJsonObject hello;
    const auto visitor = m_stage->visit(&hello);
    const ChatId chat = m_stage->chatWith(*m_anna, *visitor);
    const qint64 id = m_files->upload(u"a.txt"_s, "между нами").json()["fileId"_L1].toInteger();
    m_anna->call(u"chat.send"_s,
                 {{"chatId"_L1, chat}, {"clientId"_L1, newClientId()}, {"fileId"_L1, id}, {"kind"_L1, "note"_L1}});
    FileClient page(m_stage->server().url(), hello["visitorToken"_L1].toString(), m_stage->server().origin());
    QCOMPARE(page.get(u"/v1/files/%1"_s.arg(id)).status, 404);
    QCOMPARE(m_files->get(u"/v1/files/%1"_s.arg(id)).status, 200);
}

void TestFiles::aSignedAddressIsGoodForItsFileOnly()
{
    const auto visitor = m_stage->visit();
    const ChatId chat = m_stage->chatWith(*m_anna, *visitor);
    for (const char *name : {"a.txt", "b.txt"}) {
        const qint64 id = m_files->upload(QString::fromLatin1(name), name).json()["fileId"_L1].toInteger();
        m_anna->call(u"chat.send"_s, {{"chatId"_L1, chat}, {"clientId"_L1, newClientId()}, {"fileId"_L1, id}});
    }
    QTRY_VERIFY(visitor->notifications(u"message"_s).last()["message"_L1]["file"_L1]["name"_L1].toString() ==
                u"b.txt"_s);
    const QString url = visitor->notifications(u"message"_s).last()["message"_L1]["file"_L1]["url"_L1].toString();
    FileClient nobody(m_stage->server().url(), {});
    QCOMPARE(nobody.get(url).body, QByteArray("b.txt"));
    QCOMPARE(nobody.get(QString(url).replace(u"/v1/files/2"_s, u"/v1/files/1"_s)).status, 403);
    QCOMPARE(nobody.get(QString(url).replace(u"until="_s, u"until=9"_s)).status, 403);
    QCOMPARE(nobody.get(url.chopped(1)).status, 403);
    QCOMPARE(nobody.get(u"/v1/files/2?until=0&sign="_s).status, 403);
}

void TestFiles::tooManyUploadsAreHeldBack()
{
    int taken = 0;
    FileClient::Answer last;
    for (int i = 0; i < 60 && last.status != 429; ++i) {
        last = m_files->upload(u"a.txt"_s, "x");
        taken += last.status == 201 ? 1 : 0;
    }
    QCOMPARE(last.status, 429);
    QCOMPARE(last.code(), u"rate_limited"_s);
    QVERIFY(last.headers.contains("retry-after"));
    QVERIFY(taken >= 20);
}

void TestFiles::aFullDiskIsToldAndLeavesNothing()
{
    // The system lets no file of the server grow beyond a megabyte: as full as a disk can be made in a test.
    const rlimit limit{.rlim_cur = 1'000'000, .rlim_max = 1'000'000};
    QCOMPARE(::prlimit(pid_t(m_stage->server().processId()), RLIMIT_FSIZE, &limit, nullptr), 0);
    QByteArray content = "%PDF-1.7\n";
    content.append(3'000'000, 'z');
    const QString upload = newClientId();
    const QString query = u"name=a.pdf&upload=%1&size=%2"_s.arg(upload).arg(content.size());
    const auto full = m_files->put(query, content);
    QCOMPARE(full.status, 507);
    QCOMPARE(full.code(), u"unavailable"_s);
    QCOMPARE(m_files->get(u"/v1/files/1"_s).status, 404);
    QCOMPARE(m_files->upload(u"small.txt"_s, "still works").status, 201);
    // What came may be gone on with when there is room again.
    QVERIFY(m_files->offsetOf(upload) <= 1'000'000);
}

void TestFiles::whatNobodySentIsForgotten()
{
    const qint64 unsent = m_files->upload(u"a.txt"_s, "unsent").json()["fileId"_L1].toInteger();
    const auto visitor = m_stage->visit();
    const ChatId chat = m_stage->chatWith(*m_anna, *visitor);
    const qint64 sent = m_files->upload(u"b.txt"_s, "sent").json()["fileId"_L1].toInteger();
    m_anna->call(u"chat.send"_s, {{"chatId"_L1, chat}, {"clientId"_L1, newClientId()}, {"fileId"_L1, sent}});
    const QString cut = newClientId();
    m_files->put(u"name=c.txt&size=10&upload="_s + cut, "half");
    QCOMPARE(filesOnDisk().size(), 3);
    QCOMPARE(m_stage->server().stop(), 0);
    inDatabase(u"UPDATE files SET created_at = created_at - 24 * 3600 * 1000 - 1"_s);
    inDatabase(u"UPDATE uploads SET touched_at = touched_at - 3600 * 1000 - 1"_s);
    const QDir folder(m_stage->server().dataFolder() + u"/files"_s);
    const QStringList there = filesOnDisk();
    for (const QString &name : there) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(-2), QFileDevice::FileModificationTime));
    }
    QVERIFY(m_stage->server().start());
    QTRY_COMPARE(filesOnDisk().size(), 1);
    QCOMPARE(m_files->get(u"/v1/files/%1"_s.arg(unsent)).status, 404);
    QCOMPARE(m_files->get(u"/v1/files/%1"_s.arg(sent)).body, QByteArray("sent"));
    QCOMPARE(m_files->offsetOf(cut), 0);
}

void TestFiles::brokenHttpEndsWell_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("a length that lies") << QByteArray("PUT /v1/files?name=a.txt HTTP/1.1\r\nHost: t\r\n"
                                                      "Content-Length: 99999999999999999\r\n\r\n")
                                        << QByteArray("HTTP/1.1 413 Payload Too Large");
    QTest::newRow("two lengths") << QByteArray("PUT /v1/files?name=a.txt HTTP/1.1\r\nHost: t\r\nContent-Length: 3\r\n"
                                               "Content-Length: 4\r\n\r\nabcd")
                                 << QByteArray("HTTP/1.1 400 Bad Request");
    QTest::newRow("another method") << QByteArray("DELETE /v1/files/1 HTTP/1.1\r\nHost: t\r\n\r\n")
                                    << QByteArray("HTTP/1.1 404 Not Found");
    QTest::newRow("a long header") << "GET /v1/files HTTP/1.1\r\nHost: t\r\nX: " + QByteArray(20'000, 'x') + "\r\n\r\n"
                                   << QByteArray("HTTP/1.1 431 Request Header Fields Too Large");
    QTest::newRow("a body elsewhere") << QByteArray("GET /healthz HTTP/1.1\r\nHost: t\r\nContent-Length: 50000\r\n\r\n")
                                      << QByteArray("HTTP/1.1 413 Payload Too Large");
}

void TestFiles::brokenHttpEndsWell()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, line);
    QCOMPARE(m_files->raw(bytes), line);
    QCOMPARE(m_files->upload(u"a.txt"_s, "still works").status, 201);
}

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
