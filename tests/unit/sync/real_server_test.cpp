// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/server/stage.h"
#include "unit/sync/session_bench.h"

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

/// The client's session and a real otklik-server, with bare visitors.
class RealServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        stage = std::make_unique<Stage>();
        QVERIFY2(stage->trouble().isEmpty(), qPrintable(stage->trouble()));
        open();
        session->signIn(stage->server().url(), u"anna"_s, Stage::password());
        QTRY_COMPARE(session->state(), Session::State::Current);
        session->commands().setStatus(OperatorStatus::Available);
        QTRY_VERIFY(session->me().status == OperatorStatus::Available);
    }
    void cleanup()
    {
        shut();
        stage.reset();
        QFile::remove(folder.filePath(u"otklik.sqlite"_s));
        secrets.secrets.clear();
    }

    void theWholeRound()
    {
        const auto visitor = stage->visit();
        QVERIFY(visitor);
        const ChatId id = writeFrom(*visitor, u"Здравствуйте! Есть улун?"_s);
        QTRY_VERIFY(cache->reader().chat(id));
        QVERIFY(cache->reader().chat(id)->state == ChatState::Waiting);
        bool accepted = false;
        session->commands().accept(id, this, [&](const std::optional<ProtocolError> &error) {
            QVERIFY2(!error, error ? qPrintable(error->message) : "");
            accepted = true;
        });
        QTRY_VERIFY(accepted);
        QTRY_VERIFY(cache->reader().chat(id)->state == ChatState::Active);
        session->commands().sendMessage(id, u"Есть, какой вам?"_s, MessageKind::Message);
        QTRY_VERIFY(isSettled(id));
        QTRY_VERIFY(heard(*visitor).contains(u"Есть, какой вам?"_s));
        writeFrom(*visitor, u"Молочный"_s);
        QTRY_COMPARE(texts(id).last(), u"Молочный"_s);
        session->commands().markRead(id, cache->reader().chat(id)->lastSeq);
        session->commands().closeChat(id);
        QTRY_VERIFY(cache->reader().chat(id)->closedBy == ClosedBy::Operator);
        QTRY_VERIFY(isSettled(id) && lastSystemCode(id) == systemcode::OperatorLeft);
        QCOMPARE(cache->reader().closedChatCount(), 1);
        QVERIFY(isWithoutHoles(id));
    }

    void anInvitationBecomesAChat()
    {
        QList<Presence> seen;
        connect(session.get(), &Session::presenceChanged, this,
                [&](const PresenceUpdate &update) { seen += update.arrived; });
        const auto visitor = stage->visit();
        QTRY_COMPARE(seen.size(), 1);
        session->commands().invite(seen.first(), u"Подсказать?"_s);
        QTRY_COMPARE(cache->reader().openChats().size(), 1);
        QTRY_VERIFY(!isProvisional(cache->reader().openChats().first().id));
        const ChatId id = cache->reader().openChats().first().id;
        QTRY_VERIFY(isSettled(id));
        QVERIFY(cache->reader().chat(id)->state == ChatState::Invited);
        QTRY_VERIFY(heard(*visitor).contains(u"Подсказать?"_s));
        writeFrom(*visitor, u"Да, пожалуйста"_s);
        QTRY_VERIFY(cache->reader().chat(id)->state == ChatState::Active);
        QTRY_COMPARE(texts(id), (QStringList{u"Подсказать?"_s, u"Да, пожалуйста"_s}));
    }

    void nothingIsLostOrDoubledWhenEverythingDies()
    {
        const auto visitor = stage->visit();
        const ChatId id = writeFrom(*visitor, u"Здравствуйте!"_s);
        acceptNow(id);
        QStringList written;
        const auto write = [&](int count) {
            for (int i = 0; i < count; ++i) {
                written.append(u"слово %1"_s.arg(written.size()));
                session->commands().sendMessage(id, written.last(), MessageKind::Message);
            }
        };
        for (int round = 0; round < 4; ++round) {
            write(6);
            // Somewhere in the middle of them, the server dies as in a power cut, …
            const qsizetype settled = ownTexts(id).size();
            QTRY_VERIFY(ownTexts(id).size() > settled || isSettled(id));
            stage->server().kill();
            write(3);
            if (round % 2 == 1) {
                restartClient(); // … and sometimes the client with it
            }
            QVERIFY2(stage->server().start(), qPrintable(stage->server().errorText()));
            QTRY_COMPARE_WITH_TIMEOUT(session->state(), Session::State::Current, 10'000);
        }
        QTRY_VERIFY_WITH_TIMEOUT(isSettled(id), 10'000);
        QCOMPARE(ownTexts(id), written);
        QVERIFY(isWithoutHoles(id));
        // What the server has, read by somebody else's program.
        const auto other = stage->signIn(u"anna"_s);
        QVERIFY(other);
        const QJsonArray history = other->call(u"chat.history"_s, {{"chatId"_L1, id}, {"limit"_L1, 100}})["result"_L1]
                                       .toObject()["messages"_L1]
                                       .toArray();
        QStringList stored;
        for (const QJsonValue &message : history) {
            if (message["author"_L1]["kind"_L1].toString() == "operator"_L1) {
                stored.append(message["text"_L1].toString());
            }
        }
        QCOMPARE(stored, written);
    }

    void catchesUpOnWhatHappenedMeanwhile()
    {
        const auto visitor = stage->visit();
        const ChatId id = writeFrom(*visitor, u"Первое"_s);
        acceptNow(id);
        QTRY_VERIFY(isSettled(id));
        shut();
        for (int i = 0; i < 12; ++i) {
            QCOMPARE(writeFrom(*visitor, u"пока вас не было %1"_s.arg(i)), id);
        }
        open();
        QCOMPARE(cache->reader().openChats().size(), 1); // there before the network
        session->restore(stage->server().url(), u"anna"_s);
        QTRY_COMPARE(session->state(), Session::State::Current);
        QCOMPARE(texts(id).size(), 13);
        QCOMPARE(texts(id).last(), u"пока вас не было 11"_s);
        QVERIFY(isWithoutHoles(id));
        QVERIFY(cache->reader().chat(id)->unansweredSince > 0);
    }

    void aWrongPasswordIsRefused()
    {
        shut();
        QFile::remove(folder.filePath(u"otklik.sqlite"_s));
        secrets.secrets.clear();
        open();
        std::optional<ProtocolError> failure;
        connect(session.get(), &Session::signInFailed, this, [&](const ProtocolError &error) { failure = error; });
        session->signIn(stage->server().url(), u"anna"_s, u"wrong"_s);
        QTRY_VERIFY(failure);
        QVERIFY(failure->code == ErrorCode::Unauthorized);
    }

    void aSignOutElsewhereEndsOnlyThatSession()
    {
        const QString token = secrets.secrets.values().first();
        session->signOut();
        QTRY_VERIFY(secrets.secrets.isEmpty());
        const auto other = stage->operatorSocket();
        QVERIFY(other);
        QTRY_COMPARE(WireClient::errorOf(other->call(u"session.resume"_s,
                                                     {{"token"_L1, token}, {"epoch"_L1, QString()}, {"offset"_L1, 0}})),
                     u"unauthorized"_s);
    }

private:
    void open()
    {
        cache = std::make_unique<Cache>(folder.filePath(u"otklik.sqlite"_s));
        SessionSettings settings = SessionBench::settings();
        // A real server spends real time on a password, a busy machine more than the bench's second.
        settings.link.connecting = settings.link.request = std::chrono::seconds(20);
        session = std::make_unique<Session>(*cache, secrets, u"bench"_s, settings);
    }
    void shut()
    {
        session.reset();
        cache.reset();
    }
    void restartClient()
    {
        shut();
        open();
        session->restore(stage->server().url(), u"anna"_s);
    }
    void acceptNow(ChatId id)
    {
        QTRY_VERIFY(cache->reader().chat(id));
        session->commands().accept(id, this, [](const std::optional<ProtocolError> &error) { QVERIFY(!error); });
        QTRY_VERIFY(cache->reader().chat(id)->state == ChatState::Active);
    }
    static ChatId writeFrom(WireClient &visitor, const QString &text)
    {
        return visitor.call(u"visitor.send"_s, say(text))["result"_L1]["chatId"_L1].toInteger();
    }
    static QStringList heard(const WireClient &visitor)
    {
        QStringList result;
        for (const QJsonObject &params : visitor.notifications(u"message"_s)) {
            result.append(params["message"_L1]["text"_L1].toString());
        }
        return result;
    }
    QList<TimelineEntry> entries(ChatId id) const { return cache->reader().timeline(id, 0, 200).entries; }
    QStringList texts(ChatId id) const
    {
        QStringList result;
        for (const TimelineEntry &entry : entries(id)) {
            if (entry.message.kind == MessageKind::Message) {
                result.append(entry.message.text);
            }
        }
        return result;
    }
    QStringList ownTexts(ChatId id) const
    {
        QStringList result;
        for (const TimelineEntry &entry : entries(id)) {
            if (entry.message.author.kind == AuthorKind::Operator && entry.delivery == Delivery::Sent) {
                result.append(entry.message.text);
            }
        }
        return result;
    }
    QString lastSystemCode(ChatId id) const
    {
        const QList<TimelineEntry> all = entries(id);
        return all.isEmpty() ? QString() : all.last().message.systemCode;
    }
    bool isSettled(ChatId id) const
    {
        return std::ranges::all_of(entries(id), [](const auto &entry) { return entry.delivery == Delivery::Sent; });
    }
    bool isWithoutHoles(ChatId id) const
    {
        Seq expected = 0;
        return std::ranges::all_of(entries(id), [&](const auto &entry) { return entry.message.seq == ++expected; });
    }

    QTemporaryDir folder;
    TestSecrets secrets;
    std::unique_ptr<Stage> stage;
    std::unique_ptr<Cache> cache;
    std::unique_ptr<Session> session;
};

QTEST_GUILESS_MAIN(RealServerTest)
#include "real_server_test.moc"
