// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cut_proxy.h"
#include "sync/company_commands.h"
#include "sync/file_transfers.h"
#include "unit/server/stage.h"
#include "unit/sync/session_bench.h"

#include <QImage>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

namespace {

/// One computer of Anna's.
class Computer
{
public:
    void signIn(const QUrl &server)
    {
        cache = std::make_unique<Cache>(folder.filePath(u"otklik.sqlite"_s));
        session = std::make_unique<Session>(*cache, secrets, u"bench"_s, SessionBench::settings());
        session->signIn(server, u"anna"_s, Stage::password());
        QTRY_COMPARE(session->state(), Session::State::Current);
    }
    TimelineEntry last(ChatId id) const { return cache->reader().timeline(id, 0, 50).entries.value(0); }
    TimelineEntry withFile(ChatId id) const
    {
        const QList<TimelineEntry> entries = cache->reader().timeline(id, 0, 50).entries;
        const auto found =
            std::ranges::find_if(entries, [](const auto &entry) { return entry.message.file.has_value(); });
        return found == entries.end() ? TimelineEntry() : *found;
    }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    std::optional<ProtocolError> send(ChatId id, const QString &path, const QString &text = {}) const
    {
        return answered(
            [&](const Answer &answer) { session->fileTransfers().sendFile(id, path, text, session.get(), answer); });
    }
    QByteArray fetch(const FileInfo &file) const
    {
        const auto error =
            answered([&](const Answer &answer) { session->fileTransfers().fetch(file, session.get(), answer); });
        QFile here(session->fileTransfers().localPath(file));
        return !error && here.open(QIODevice::ReadOnly) ? here.readAll() : QByteArray();
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

    QTemporaryDir folder;
    TestSecrets secrets;
    std::unique_ptr<Cache> cache;
    std::unique_ptr<Session> session;
};

QByteArray letters(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i) {
        bytes[i] = char('a' + (i * 31 + i / 1'000) % 26);
    }
    return bytes;
}

} // namespace

/// Files between the client's session and a real otklik-server.
class RealFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        stage = std::make_unique<Stage>();
        QVERIFY2(stage->trouble().isEmpty(), qPrintable(stage->trouble()));
        proxy = std::make_unique<CutProxy>();
        QVERIFY(proxy->listen());
        proxy->forwardTo(stage->server().port());
        anna = std::make_unique<Computer>();
        anna->signIn(QUrl(u"http://127.0.0.1:%1"_s.arg(proxy->port())));
        anna->session->commands().setStatus(OperatorStatus::Available);
        QTRY_VERIFY(anna->session->me().status == OperatorStatus::Available);
        visitor = stage->visit();
        QVERIFY(visitor);
        chatId = visitor->call(u"visitor.send"_s, say(u"Есть прайс?"_s))["result"_L1]["chatId"_L1].toInteger();
        QTRY_VERIFY(anna->cache->reader().chat(chatId));
        const auto error =
            Computer::answered([&](const Answer &answer) { anna->session->commands().accept(chatId, this, answer); });
        QVERIFY2(!error, error ? qPrintable(error->message) : "");
    }
    void cleanup()
    {
        anna.reset();
        visitor.reset();
        proxy.reset();
        stage.reset();
    }

    void aPictureReachesTheVisitorAndAnotherComputer()
    {
        QImage picture(64, 48, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        const QString path = anna->folder.filePath(u"Чай & к°.png"_s);
        QVERIFY(picture.save(path));
        QVERIFY(!anna->send(chatId, path, u"Вот он"_s));
        QTRY_VERIFY(isSent());
        const FileInfo file = anna->withFile(chatId).message.file.value_or(FileInfo());
        QCOMPARE(file.name, u"Чай & к°.png"_s);
        QCOMPARE(file.type, u"image/png"_s);
        QCOMPARE(file.width, 64);
        QCOMPARE(file.height, 48);
        QTRY_VERIFY(visitorsFile()["url"_L1].toString().contains(u"/v1/files/"_s));
        QCOMPARE(visitorsFile()["name"_L1].toString(), file.name);

        QFile sent(path);
        QVERIFY(sent.open(QIODevice::ReadOnly));
        Computer other;
        other.signIn(stage->server().url());
        QTRY_VERIFY(other.withFile(chatId).message.file == file);
        QCOMPARE(other.fetch(file), sent.readAll());
    }

    void goesOnAfterTheNetworkWasCut()
    {
        const QByteArray content = letters(FileInfo::MaxSize);
        QMetaObject::Connection once;
        once = connect(&anna->session->fileTransfers(), &FileTransfers::sendProgress, this,
                       [&](LocalId, qint64 sent, qint64) {
                           if (sent > 0) {
                               disconnect(once);
                               proxy->cut();
                           }
                       });
        QVERIFY(!anna->send(chatId, anna->write(u"all.txt"_s, content)));
        QTRY_COMPARE(anna->session->state(), Session::State::Connecting);
        proxy->restore();
        QTRY_VERIFY_WITH_TIMEOUT(isSent(), 20'000);
        QTRY_VERIFY(!visitorsFile().isEmpty());
        Computer other;
        other.signIn(stage->server().url());
        QTRY_VERIFY(other.withFile(chatId).message.file);
        QCOMPARE(other.fetch(other.withFile(chatId).message.file.value_or(FileInfo())), content);
    }

    void aLostAnswerMakesNoSecondFile()
    {
        proxy->loseAnswers();
        QVERIFY(!anna->send(chatId, anna->write(u"a.txt"_s, letters(3'000))));
        QTRY_VERIFY(proxy->lostBytes() > 0);
        proxy->cut();
        QTRY_COMPARE(anna->session->state(), Session::State::Connecting);
        proxy->restore();
        QTRY_VERIFY_WITH_TIMEOUT(isSent(), 20'000);
        QTRY_COMPARE(visitorsFiles(), 1);
        QCOMPARE(anna->cache->reader().timeline(chatId, 0, 50).entries.last().message.file->size, 3'000);
    }

    void whatOnlyPretendsIsRefused()
    {
        QVERIFY(!anna->send(chatId, anna->write(u"photo.png"_s, "MZ this is a program"_ba)));
        QTRY_VERIFY(anna->withFile(chatId).delivery == Delivery::Failed);
        QVERIFY(anna->withFile(chatId).failure == ErrorCode::UnsupportedType);
        QCOMPARE(visitorsFiles(), 0);
    }

    void aReplysFileIsUploadedOnceAndGoesToEveryChat()
    {
        const QByteArray content = letters(50'000);
        Result<FileInfo> file;
        QVERIFY(!Computer::answered([&](const Answer &answer) {
            anna->session->fileTransfers().uploadFile(anna->write(u"Прайс.txt"_s, content),
                                                      u"11111111-2222-3333-4444-555555555555"_s, this,
                                                      [&file, answer](const Result<FileInfo> &result) {
                                                          file = result;
                                                          forgettingValue<FileInfo>(answer)(result);
                                                      });
        }));
        const CannedReply reply{.id = 0,
                                .operatorId = anna->session->me().id,
                                .shortcut = u"прайс"_s,
                                .text = u"Вот прайс"_s,
                                .file = std::get<FileInfo>(file),
                                .more = {{.text = u"Что вас интересует?"_s}}};
        QVERIFY(!Computer::answered([&](const Answer &answer) {
            anna->session->companyCommands().saveReply(reply, this, forgettingValue<CannedReply>(answer));
        }));
        const CannedReply saved = anna->cache->reader().replies().value(0);
        QCOMPARE(saved.more, reply.more);
        QVERIFY(saved.file && saved.file->name == u"Прайс.txt"_s);
        const QList<ReplyPart> parts = QList<ReplyPart>{{.text = saved.text, .file = saved.file}} + saved.more;

        // Without a network: it waits, and goes out in its order when the connection is back.
        proxy->cut();
        QTRY_COMPARE(anna->session->state(), Session::State::Connecting);
        anna->session->commands().sendMessages(chatId, parts);
        proxy->restore();
        QTRY_COMPARE_WITH_TIMEOUT(visitorsWords(*visitor), (QStringList{u"Вот прайс"_s, u"Что вас интересует?"_s}),
                                  20'000);
        QCOMPARE(visitorsFile()["name"_L1].toString(), u"Прайс.txt"_s);
        const std::unique_ptr<WireClient> another = stage->visit();
        const ChatId next = another->call(u"visitor.send"_s, say(u"И мне"_s))["result"_L1]["chatId"_L1].toInteger();
        QTRY_VERIFY(anna->cache->reader().chat(next));
        QVERIFY(
            !Computer::answered([&](const Answer &answer) { anna->session->commands().accept(next, this, answer); }));
        anna->session->commands().sendMessages(next, parts);
        QTRY_COMPARE_WITH_TIMEOUT(visitorsWords(*another), (QStringList{u"Вот прайс"_s, u"Что вас интересует?"_s}),
                                  20'000);
        QCOMPARE(anna->withFile(next).message.file, saved.file);
    }

private:
    /// What a visitor got to read from the operator.
    static QStringList visitorsWords(const WireClient &of)
    {
        QStringList words;
        for (const QJsonObject &params : of.notifications(u"message"_s)) {
            if (params["message"_L1]["author"_L1]["kind"_L1].toString() == "operator"_L1) {
                words.append(params["message"_L1]["text"_L1].toString());
            }
        }
        return words;
    }
    bool isSent() const { return anna->withFile(chatId).message.seq > 0; }
    QJsonObject visitorsFile() const
    {
        for (const QJsonObject &params : visitor->notifications(u"message"_s)) {
            const QJsonObject file = params["message"_L1]["file"_L1].toObject();
            if (!file.isEmpty()) {
                return file;
            }
        }
        return {};
    }
    int visitorsFiles() const
    {
        int count = 0;
        for (const QJsonObject &params : visitor->notifications(u"message"_s)) {
            count += params["message"_L1]["file"_L1].isObject() ? 1 : 0;
        }
        return count;
    }

    std::unique_ptr<Stage> stage;
    std::unique_ptr<CutProxy> proxy;
    std::unique_ptr<Computer> anna;
    std::unique_ptr<WireClient> visitor;
    ChatId chatId = 0;
};

QTEST_GUILESS_MAIN(RealFilesTest)
#include "real_files_test.moc"
