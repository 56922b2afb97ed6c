// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/json.h"
#include "sync/file_shelf.h"
#include "sync/file_transfers.h"
#include "unit/sync/scripted_files.h"
#include "unit/sync/session_bench.h"

#include <QDir>
#include <QProcess>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::samples;
using Scripted = ScriptedServer::Answer;

namespace {
constexpr qint64 Moment = 1'700'000'000'000;
}

class FileTransfersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        bench = std::make_unique<SessionBench>();
        remote = std::make_unique<ScriptedFiles>();
        server().onHttp([this](QTcpSocket *socket) { remote->take(socket); });
        server().signAnnaIn(10, 10);
        server().snapshot(10, {chat(1), chat(2)});
        server().on(u"chat.send"_s, [this](const QJsonObject &) {
            ++seq;
            return Scripted(QJsonObject{{"messageId"_L1, 1000 + seq}, {"seq"_L1, seq}, {"at"_L1, Moment}});
        });
        seq = 0;
        bench->signIn();
    }
    void cleanup()
    {
        bench.reset();
        remote.reset();
    }

    void sendsAFileAsAMessage()
    {
        bench->cache->saveDraft(1, u"недопис"_s);
        QSignalSpy progress(&transfers(), &FileTransfers::sendProgress);
        QVERIFY(!sent(write(u"Прайс \"2026\".txt"_s, content(200'000)), u"Вот прайс"_s));
        QTRY_VERIFY(isSent());
        const Message message = onlyEntry().message;
        QVERIFY(message.file);
        QCOMPARE(message.file->id, 1);
        QCOMPARE(message.file->name, u"Прайс _2026_.txt"_s);
        QCOMPARE(message.file->size, 200'000);
        QCOMPARE(message.text, u"Вот прайс"_s);
        QCOMPARE(remote->files.value(1), content(200'000));
        QVERIFY(remote->allSigned);
        QCOMPARE(remote->log, (QStringList{u"ask"_s, u"put 0"_s}));
        const QJsonObject params = server().requests(u"chat.send"_s).first();
        QCOMPARE(params["fileId"_L1].toInt(), 1);
        QCOMPARE(params["text"_L1].toString(), u"Вот прайс"_s);
        QVERIFY(!params.contains("file"_L1));
        QCOMPARE(progress.last().at(1).toLongLong(), 200'000);
        QCOMPARE(progress.last().at(0).toLongLong(), onlyEntry().localId);
        // What was sent need not be fetched.
        QTRY_VERIFY(!transfers().localPath(*message.file).isEmpty());
        QCOMPARE(read(transfers().localPath(*message.file)), content(200'000));
        QVERIFY(transfers().outgoingPath(message.clientId).isEmpty());
        QVERIFY(QDir(folder() + "/outgoing"_L1).isEmpty());
    }

    void aFileWithoutWordsLeavesTheDraft()
    {
        bench->cache->saveDraft(1, u"недопис"_s);
        QVERIFY(!sent(write(u"a.txt"_s, content(10))));
        QTRY_VERIFY(isSent());
        QCOMPARE(bench->cache->reader().draft(1), u"недопис"_s);
    }

    void knowsThePictureBeforeTheServerDoes()
    {
        server().close();
        QTRY_COMPARE(bench->session->state(), Session::State::Connecting);
        QImage picture(40, 30, QImage::Format_RGB32);
        picture.fill(Qt::red);
        const QString path = bench->folder.filePath(u"photo.png"_s);
        QVERIFY(picture.save(path));
        QVERIFY(!sent(path));
        const Message message = onlyEntry().message;
        QCOMPARE(onlyEntry().delivery, Delivery::Queued);
        QVERIFY(message.file && message.file->isPicture());
        QCOMPARE(message.file->width, 40);
        QCOMPARE(message.file->height, 30);
        QCOMPARE(message.file->type, u"image/png"_s);
        QCOMPARE(read(transfers().outgoingPath(message.clientId)), read(path));
        QFile::remove(path); // the copy is what is sent
        server().listen();
        QTRY_VERIFY(isSent());
    }

    void refusesByNameAndSizeBeforeItTries_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("size");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("type") << u"virus.exe"_s << 10 << ErrorCode::UnsupportedType;
        QTest::newRow("no ending") << u"txt"_s << 10 << ErrorCode::UnsupportedType;
        QTest::newRow("empty") << u"a.txt"_s << 0 << ErrorCode::Invalid;
        QTest::newRow("too large") << u"a.txt"_s << int(FileInfo::MaxSize) + 1 << ErrorCode::TooLarge;
        QTest::newRow("not there") << u"none.txt"_s << -1 << ErrorCode::Unavailable;
    }
    void refusesByNameAndSizeBeforeItTries()
    {
        QFETCH(QString, name);
        QFETCH(int, size);
        QFETCH(ErrorCode, code);
        const QString path = size < 0 ? bench->folder.filePath(name) : write(name, content(size));
        QVERIFY(transfers().refusal(path));
        const auto error = sent(path);
        QVERIFY(error.has_value());
        QCOMPARE(toString(error.value_or(ProtocolError()).code), toString(code));
        QVERIFY(bench->entries().isEmpty());
    }

    void takesTheLargestAndCapitals()
    {
        QVERIFY(!sent(write(u"A.PDF"_s, content(FileInfo::MaxSize))));
        QTRY_VERIFY(isSent());
        QCOMPARE(remote->files.value(1).size(), FileInfo::MaxSize);
    }

    void goesOnWhereACutBrokeIt()
    {
        remote->cutAfter = 70'000;
        QVERIFY(!sent(write(u"a.txt"_s, content(300'000))));
        QTRY_VERIFY(isSent());
        QCOMPARE(remote->log.last(), u"put 70000"_s);
        QCOMPARE(remote->received(), 300'000); // no byte twice
        QCOMPARE(remote->files.value(1), content(300'000));
        QCOMPARE(server().count(u"chat.send"_s), 1);
    }

    void goesOnAfterTheProgramWasKilled()
    {
        bench->shut(); // its place is taken by a program that can be killed
        const QString path = write(u"a.txt"_s, content(300'000));
        remote->holdAfter = 100'000;
        QSignalSpy held(remote.get(), &ScriptedFiles::held);
        QProcess victim;
        victim.setProcessChannelMode(QProcess::ForwardedChannels);
        victim.start(QString::fromLocal8Bit(UPLOAD_VICTIM),
                     {bench->folder.filePath(u"otklik.sqlite"_s), server().url().toString(), path});
        QTRY_COMPARE_WITH_TIMEOUT(held.count(), 1, 10'000);
        ::kill(pid_t(victim.processId()), SIGKILL);
        QVERIFY(victim.waitForFinished(10'000));
        QFile::remove(path);
        remote->log.clear();

        bench->open();
        QCOMPARE(onlyEntry().delivery, Delivery::Queued);
        bench->signIn();
        QTRY_VERIFY(isSent());
        QCOMPARE(remote->log, (QStringList{u"ask"_s, u"put 100000"_s}));
        QCOMPARE(remote->files.value(1), content(300'000));
        QCOMPARE(server().count(u"chat.send"_s), 1);
    }

    void aRestartAfterTheUploadSendsOnlyTheMessage()
    {
        server().on(u"chat.send"_s, [](const QJsonObject &) { return Scripted(); }); // no answer
        QVERIFY(!sent(write(u"a.txt"_s, content(1'000))));
        QTRY_COMPARE(server().count(u"chat.send"_s), 1);
        remote->log.clear();
        bench->shut();
        server().on(u"chat.send"_s, [](const QJsonObject &) {
            return Scripted(QJsonObject{{"messageId"_L1, 5}, {"seq"_L1, 1}, {"at"_L1, Moment}});
        });
        bench->open();
        bench->session->restore(server().url(), u"anna"_s);
        QTRY_VERIFY(isSent());
        QVERIFY(remote->log.isEmpty());
        QTRY_VERIFY(!transfers().localPath(*onlyEntry().message.file).isEmpty());
    }

    void whatTheServerRefusesFailsAndIsKeptUntilDiscarded_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("content") << 415 << R"({"code":"unsupported_type"})"_ba << ErrorCode::UnsupportedType;
        QTest::newRow("large") << 413 << R"({"code":"too_large"})"_ba << ErrorCode::TooLarge;
        QTest::newRow("only a status") << 413 << "<html>"_ba << ErrorCode::TooLarge;
    }
    void whatTheServerRefusesFailsAndIsKeptUntilDiscarded()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, json);
        QFETCH(ErrorCode, code);
        remote->refusal = {status, json};
        QVERIFY(!sent(write(u"a.txt"_s, content(1'000))));
        QTRY_COMPARE(onlyEntry().delivery, Delivery::Failed);
        QCOMPARE(toString(onlyEntry().failure), toString(code));
        const QString kept = transfers().outgoingPath(onlyEntry().message.clientId);
        QVERIFY(QFile::exists(kept));
        // Once more it may be taken…
        commands().retry(onlyEntry().localId);
        QTRY_COMPARE(remote->log.count(u"refused"_s), 2);
        QTRY_COMPARE(onlyEntry().delivery, Delivery::Failed);
        // …and what nobody wants is gone with its copy.
        commands().discard(onlyEntry().localId);
        QTRY_VERIFY(bench->entries().isEmpty());
        QTRY_VERIFY(!QFile::exists(kept));
    }

    void aRefusalForNowIsTriedAgain()
    {
        remote->refusal = {507, R"({"code":"unavailable"})"};
        QVERIFY(!sent(write(u"a.txt"_s, content(1'000))));
        QTRY_VERIFY(remote->log.count(u"refused"_s) >= 2);
        QCOMPARE(onlyEntry().delivery, Delivery::Queued);
        remote->refusal.reset();
        QTRY_VERIFY(isSent());
    }

    void aCancelledFileIsGoneAndHoldsNobodyUp()
    {
        remote->holdAfter = 1'000;
        QSignalSpy held(remote.get(), &ScriptedFiles::held);
        QVERIFY(!sent(write(u"a.txt"_s, content(300'000))));
        QTRY_COMPARE(held.count(), 1);
        const TimelineEntry entry = onlyEntry();
        commands().sendMessage(1, u"следом"_s, MessageKind::Message); // waits behind it
        transfers().cancel(entry.localId);
        QTRY_VERIFY(isSent());
        QCOMPARE(bench->texts(), QStringList{u"следом"_s});
        QTRY_VERIFY(QDir(folder() + "/outgoing"_L1).isEmpty());
        QCOMPARE(server().count(u"chat.send"_s), 1);
    }

    void goesToARoomToo()
    {
        const RoomId room = directRoom(Anna, Anna + 1);
        server().on(u"colleague.send"_s, [](const QJsonObject &params) {
            return Scripted(
                QJsonObject{{"roomId"_L1, params["roomId"_L1]}, {"messageId"_L1, 9}, {"seq"_L1, 1}, {"at"_L1, Moment}});
        });
        QVERIFY(!sent(write(u"a.csv"_s, content(100)), {}, room));
        QTRY_COMPARE(server().count(u"colleague.send"_s), 1);
        const QJsonObject params = server().requests(u"colleague.send"_s).first();
        QCOMPARE(params["roomId"_L1].toInteger(), room);
        QCOMPARE(params["fileId"_L1].toInt(), 1);
        QTRY_COMPARE(bench->entries(room).value(0).delivery, Delivery::Sent);
    }

    void fetchesAFileOnce()
    {
        remote->files.insert(7, content(50'000));
        const FileInfo file = info(7, 50'000);
        QVERIFY(transfers().localPath(file).isEmpty());
        QSignalSpy progress(&transfers(), &FileTransfers::fetchProgress);
        QSignalSpy changed(&transfers(), &FileTransfers::localPathChanged);
        int answers = 0;
        for (int i = 0; i < 2; ++i) {
            transfers().fetch(file, this, [&](const std::optional<ProtocolError> &error) { answers += error ? 0 : 1; });
        }
        QTRY_COMPARE(answers, 2);
        QCOMPARE(remote->log, QStringList{u"get 7"_s});
        QCOMPARE(read(transfers().localPath(file)), content(50'000));
        QCOMPARE(QFileInfo(transfers().localPath(file)).fileName(), u"7-passwd"_s); // no folder of somebody's choice
        QCOMPARE(progress.last().at(1).toLongLong(), 50'000);
        QVERIFY(!changed.isEmpty());
        // It is still there for the next run, and needs no network then.
        bench->shut();
        server().close();
        bench->open();
        QVERIFY(!fetched(file));
        QVERIFY(!transfers().localPath(file).isEmpty());
    }

    void aFileThatDoesNotComeWholeIsNotThere()
    {
        remote->files.insert(7, content(50'000));
        remote->cutFetch = true;
        QCOMPARE(codeOf(fetched(info(7, 50'000))), toString(ErrorCode::Unavailable));
        QVERIFY(transfers().localPath(info(7, 50'000)).isEmpty());
        QVERIFY(!fetched(info(7, 50'000)));
        // Nor one that is not what was said.
        remote->files.insert(8, content(60'000));
        QCOMPARE(codeOf(fetched(info(8, 50'000))), toString(ErrorCode::Unavailable));
        QCOMPARE(codeOf(fetched(info(9, 50'000))), toString(ErrorCode::NotFound));
    }

    void offlineNothingIsFetched()
    {
        server().close();
        QTRY_COMPARE(bench->session->state(), Session::State::Connecting);
        QCOMPARE(codeOf(fetched(info(7, 10))), toString(ErrorCode::Unavailable));
    }

    void bringsAFileWithoutAMessage()
    {
        QSignalSpy progress(&transfers(), &FileTransfers::uploadProgress);
        const QString upload = u"11111111-2222-3333-4444-555555555555"_s;
        const Result<FileInfo> brought = uploaded(write(u"Прайс.txt"_s, content(200'000)), upload);
        QVERIFY(std::holds_alternative<FileInfo>(brought));
        QCOMPARE(std::get<FileInfo>(brought).id, 1);
        QCOMPARE(remote->files.value(1), content(200'000));
        QCOMPARE(progress.last().at(0).toString(), upload);
        QCOMPARE(progress.last().at(1).toLongLong(), 200'000);
        QVERIFY(bench->entries().isEmpty());
        QTRY_VERIFY(QDir(folder() + "/outgoing"_L1).isEmpty());
        // It need not be fetched to be seen.
        QTRY_VERIFY(!transfers().localPath(std::get<FileInfo>(brought)).isEmpty());
    }

    void saysWhyAFileWasNotBrought()
    {
        const QString upload = u"11111111-2222-3333-4444-555555555555"_s;
        const auto code = [](const Result<FileInfo> &result) {
            const auto *error = std::get_if<ProtocolError>(&result);
            return error != nullptr ? toString(error->code) : QString();
        };
        QCOMPARE(code(uploaded(write(u"a.exe"_s, "MZ"), upload)), toString(ErrorCode::UnsupportedType));
        remote->refusal = {415, R"({"code":"unsupported_type"})"};
        QCOMPARE(code(uploaded(write(u"a.pdf"_s, "no pdf"), upload)), toString(ErrorCode::UnsupportedType));
        QTRY_VERIFY(QDir(folder() + "/outgoing"_L1).isEmpty());
        remote->refusal.reset();
        QVERIFY(std::holds_alternative<FileInfo>(uploaded(write(u"a.txt"_s, "text"), upload)));
        server().close();
        QTRY_COMPARE(bench->session->state(), Session::State::Connecting);
        QCOMPARE(code(uploaded(write(u"b.txt"_s, "text"), upload)), toString(ErrorCode::Unavailable));
    }

    void nobodyHearsOfAnUploadThatWasGivenUp()
    {
        const QString upload = u"11111111-2222-3333-4444-555555555555"_s;
        remote->holdAfter = 10;
        QSignalSpy held(remote.get(), &ScriptedFiles::held);
        bool answered = false;
        transfers().uploadFile(write(u"a.txt"_s, content(5'000)), upload, this,
                               [&](const Result<FileInfo> &) { answered = true; });
        QVERIFY(held.wait());
        transfers().cancelUpload(upload);
        QTRY_VERIFY(QDir(folder() + "/outgoing"_L1).isEmpty());
        QVERIFY(!answered);
        QVERIFY(remote->files.isEmpty());
    }

    void keepsOnlyAsMuchAsItMay()
    {
        QTemporaryDir place;
        FileShelf shelf(place.path(), 250);
        const auto keep = [&](FileId id) {
            bool kept = false;
            shelf.keep(info(id, 100), content(100), [&](bool good) { kept = good; });
            QTRY_VERIFY(kept);
        };
        keep(1);
        QTest::qWait(2); // another millisecond: the files tell their age by it
        keep(2);
        QTest::qWait(2);
        keep(3);
        QVERIFY(shelf.received(1).isEmpty());
        QVERIFY(!shelf.received(2).isEmpty());
        QVERIFY(!shelf.received(3).isEmpty());
        QTRY_COMPARE(QDir(place.filePath(u"files"_s)).entryList(QDir::Files).size(), 2);
    }

    void namesAreSafe_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("safe");
        QTest::newRow("plain") << u"Отчёт.docx"_s << u"Отчёт.docx"_s;
        QTest::newRow("folders") << u"../../etc/passwd"_s << u"passwd"_s;
        QTest::newRow("other folders") << u"C:\\Windows\\a.txt"_s << u"a.txt"_s;
        QTest::newRow("hidden") << u"..."_s << u"file"_s;
        QTest::newRow("signs") << u"a:b|c?.txt"_s << u"a_b_c_.txt"_s;
        QTest::newRow("turned round") << u"a\u202Etxt.exe"_s << u"a_txt.exe"_s;
        QTest::newRow("long") << QString(300, u'ы') + u".txt"_s << QString(90, u'ы') + u".txt"_s;
        QTest::newRow("empty") << QString() << u"file"_s;
    }
    void namesAreSafe()
    {
        QFETCH(QString, name);
        QFETCH(QString, safe);
        QCOMPARE(safeFileName(name), safe);
    }

private:
    ScriptedServer &server() const { return bench->server; }
    FileTransfers &transfers() const { return bench->session->fileTransfers(); }
    Commands &commands() const { return bench->session->commands(); }
    QString folder() const { return bench->folder.filePath(u"otklik.files"_s); }

    static QByteArray content(qint64 size)
    {
        QByteArray bytes(size, Qt::Uninitialized);
        for (qint64 i = 0; i < size; ++i) {
            bytes[i] = char('a' + (i * 31 + i / 1'000) % 26);
        }
        return bytes;
    }
    static FileInfo info(FileId id, qint64 size)
    {
        return {.id = id, .name = u"../passwd"_s, .size = size, .type = u"text/plain"_s, .width = 0, .height = 0};
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QString path = bench->folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            return {};
        }
        return path;
    }
    /// Queues a file and waits for the answer.
    std::optional<ProtocolError> sent(const QString &path, const QString &text = {}, ChatId chatId = 1)
    {
        return answered([&](const Answer &answer) { transfers().sendFile(chatId, path, text, this, answer); });
    }
    std::optional<ProtocolError> fetched(const FileInfo &file)
    {
        return answered([&](const Answer &answer) { transfers().fetch(file, this, answer); });
    }
    Result<FileInfo> uploaded(const QString &path, const QString &upload)
    {
        QEventLoop loop;
        Result<FileInfo> result;
        transfers().uploadFile(path, upload, this, [&](const Result<FileInfo> &answer) {
            result = answer;
            loop.quit();
        });
        loop.exec();
        return result;
    }
    static std::optional<ProtocolError> answered(const std::function<void(const Answer &)> &ask)
    {
        QEventLoop loop;
        std::optional<ProtocolError> result;
        ask([&](const std::optional<ProtocolError> &error) {
            result = error;
            loop.quit();
        });
        loop.exec();
        return result;
    }
    static QString codeOf(const std::optional<ProtocolError> &error)
    {
        return error ? toString(error->code) : QString();
    }
    TimelineEntry onlyEntry() const { return bench->entries().value(0); }
    bool isSent() const
    {
        const QList<TimelineEntry> entries = bench->entries();
        return !entries.isEmpty() && std::ranges::all_of(entries, [](const TimelineEntry &entry) {
            return entry.delivery == Delivery::Sent;
        });
    }

    std::unique_ptr<SessionBench> bench;
    std::unique_ptr<ScriptedFiles> remote;
    Seq seq = 0;
};

QTEST_GUILESS_MAIN(FileTransfersTest)
#include "file_transfers_test.moc"
