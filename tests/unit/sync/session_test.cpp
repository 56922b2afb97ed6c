// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/json.h"
#include "unit/sync/session_bench.h"

#include <QTimer>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::samples;
using Scripted = ScriptedServer::Answer;

class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { bench = std::make_unique<SessionBench>(); }
    void cleanup() { bench.reset(); }

    void signsInTakesASnapshotAndFillsHistory()
    {
        Chat open = chat(1);
        open.lastSeq = 3;
        server().signAnnaIn(40);
        server().snapshot(40, {open, chat(2, ChatState::Waiting)});
        server().on(u"chat.history"_s, [](const QJsonObject &) {
            return Scripted(QJsonObject{{"messages"_L1, toJsonArray(messages(1, 1, 3))}, {"more"_L1, false}});
        });
        server().on(u"chat.list"_s, [](const QJsonObject &) {
            return Scripted(QJsonObject{{"chats"_L1, toJsonArray(QList<Chat>{chat(7, ChatState::Closed)})}});
        });
        QSignalSpy signedIn(&session(), &Session::signedIn);
        session().signIn(server().url(), u"anna"_s, u"secret"_s);
        QCOMPARE(session().state(), Session::State::SigningIn);
        QTRY_COMPARE(session().state(), Session::State::Current);
        QCOMPARE(signedIn.count(), 1);
        QCOMPARE(session().me(), colleague(Anna, u"Анна"_s));
        QCOMPARE(session().offlineSince(), 0);
        QCOMPARE(bench->secrets.secrets.values(), QStringList{u"token-1"_s});
        const QJsonObject login = server().requests(u"session.login"_s).first();
        QCOMPARE(login["login"_L1].toString(), u"anna"_s);
        QCOMPARE(login["password"_L1].toString(), u"secret"_s);
        QCOMPARE(login["device"_L1].toString(), u"bench"_s);
        QCOMPARE(reader().openChats().size(), 2);
        QCOMPARE(reader().position(), position(40));
        QTRY_COMPARE(bench->entries().size(), 3);
        QTRY_COMPARE(reader().closedChatCount(), 1);
        QCOMPARE(server().count(u"chat.history"_s), 1); // none for the chat in which nothing was said
    }

    void refusedSignInsSaySo_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<int>("retryAfter");
        QTest::newRow("wrong") << ErrorCode::Unauthorized << 0;
        QTest::newRow("too many") << ErrorCode::RateLimited << 30;
    }
    void refusedSignInsSaySo()
    {
        QFETCH(ErrorCode, code);
        QFETCH(int, retryAfter);
        server().on(u"session.login"_s, [=](const QJsonObject &) {
            return Scripted(ProtocolError{.code = code, .message = {}, .field = {}, .retryAfter = retryAfter});
        });
        std::optional<ProtocolError> failure;
        connect(&session(), &Session::signInFailed, this, [&](const ProtocolError &error) { failure = error; });
        session().signIn(server().url(), u"anna"_s, u"wrong"_s);
        QTRY_VERIFY(failure);
        QVERIFY(failure->code == code);
        QCOMPARE(failure->retryAfter, retryAfter);
        QCOMPARE(session().state(), Session::State::SignedOut);
        QVERIFY(bench->secrets.secrets.isEmpty());
        QTRY_VERIFY(!server().isConnected());
    }

    void aSignInWithoutAServerFails()
    {
        server().close();
        std::optional<ProtocolError> failure;
        connect(&session(), &Session::signInFailed, this, [&](const ProtocolError &error) { failure = error; });
        session().signIn(server().url(), u"anna"_s, u"secret"_s);
        QTRY_VERIFY(failure);
        QVERIFY(failure->code == ErrorCode::Unavailable);
        QCOMPARE(session().state(), Session::State::SignedOut);
    }

    void goesOnAfterARestartFromTheCacheAndTheToken()
    {
        signInWith({chat(1)}, 40);
        bench->shut();
        server().close();
        server().signAnnaIn(42, 40);
        bench->open();
        session().restore(server().url(), u"anna"_s);
        QTRY_COMPARE(session().state(), Session::State::Connecting);
        QCOMPARE(session().me().id, Anna); // before any network
        QVERIFY(session().offlineSince() > 0);
        QCOMPARE(reader().openChats().size(), 1);
        server().listen();
        QTRY_COMPARE(server().count(u"session.resume"_s), 1);
        const QJsonObject resume = server().requests(u"session.resume"_s).first();
        QCOMPARE(resume["token"_L1].toString(), u"token-1"_s);
        QCOMPARE(resume["epoch"_L1].toString(), u"e1"_s);
        QCOMPARE(resume["offset"_L1].toInt(), 40);
        QTRY_COMPARE(session().state(), Session::State::CatchingUp);
        server().sendEvent(41, MessageAdded{message(1, 1)});
        server().sendEvent(42, MessageAdded{message(1, 2)});
        QTRY_COMPARE(session().state(), Session::State::Current);
        QCOMPARE(bench->texts(), (QStringList{u"слово 1"_s, u"слово 2"_s}));
        QCOMPARE(reader().position(), position(42));
        QCOMPARE(server().count(u"sync.snapshot"_s), 1); // only the first time
    }

    void staysSignedOutWithoutAToken()
    {
        QSignalSpy changed(&session(), &Session::stateChanged);
        session().restore(server().url(), u"anna"_s);
        bool asked = false;
        bench->secrets.read({}, this, [&](const QString &) { asked = true; });
        QTRY_VERIFY(asked);
        QCOMPARE(session().state(), Session::State::SignedOut);
        QCOMPARE(server().connections(), 0);
    }

    void aRefusedTokenAsksForASignInAndKeepsTheCache()
    {
        signInWith({chat(1)}, 40);
        server().on(u"session.resume"_s, [](const QJsonObject &) {
            return Scripted(
                ProtocolError{.code = ErrorCode::Unauthorized, .message = {}, .field = {}, .retryAfter = 0});
        });
        QSignalSpy refused(&session(), &Session::tokenRefused);
        server().cut();
        QTRY_COMPARE(refused.count(), 1);
        QCOMPARE(session().state(), Session::State::SignedOut);
        QVERIFY(bench->secrets.secrets.isEmpty());
        QCOMPARE(session().me().id, 0);
        QCOMPARE(reader().openChats().size(), 1);
    }

    void aRevokedTokenEndsTheSession()
    {
        signInWith({chat(1)}, 40);
        QSignalSpy refused(&session(), &Session::tokenRefused);
        server().closeWith(4001);
        QTRY_COMPARE(refused.count(), 1);
        QCOMPARE(session().state(), Session::State::SignedOut);
    }

    void appliesEventsInOrderAndRepeatsOnce()
    {
        signInWith({chat(1)}, 10);
        Chat changed = chat(1);
        changed.visitorName = u"Ольга"_s;
        server().sendEvent(11, MessageAdded{message(1, 1)});
        server().sendEvent(11, MessageAdded{message(1, 1)});
        server().sendEvent(12, ChatChanged{.chat = chat(2, ChatState::Waiting), .created = true});
        server().sendEvent(10, MessageAdded{message(1, 9)});
        server().sendEvent(13, UnknownEvent{u"weather.changed"_s});
        server().notify(u"event"_s, {{"offset"_L1, 14}, {"type"_L1, u"message.added"_s}, {"data"_L1, 5}});
        server().sendEvent(15, OperatorChanged{colleague(8, u"Борис"_s)});
        Visitor visitor;
        visitor.id = 101;
        visitor.card.name = u"Ольга"_s;
        server().sendEvent(16, VisitorChanged{visitor});
        QTRY_COMPARE(reader().position().offset, 16);
        QCOMPARE(bench->texts(), QStringList{u"слово 1"_s});
        QVERIFY(reader().chat(2));
        QVERIFY(reader().operators().contains(colleague(8, u"Борис"_s)));
        QCOMPARE(reader().visitor(101), visitor);
        QCOMPARE(server().count(u"session.resume"_s), 0);
    }

    void asksAgainAfterAGap()
    {
        signInWith({chat(1)}, 10);
        server().signAnnaIn(13, 10);
        server().sendEvent(11, MessageAdded{message(1, 1)});
        server().sendEvent(13, MessageAdded{message(1, 3)});
        QTRY_COMPARE(server().count(u"session.resume"_s), 1);
        // From what is on disk at that moment; the first of them may come once more.
        const int from = server().requests(u"session.resume"_s).first()["offset"_L1].toInt();
        QVERIFY(from == 10 || from == 11);
        server().sendEvent(11, MessageAdded{message(1, 1)});
        server().sendEvent(12, MessageAdded{message(1, 2)});
        server().sendEvent(13, MessageAdded{message(1, 3)});
        QTRY_COMPARE(session().state(), Session::State::Current);
        QCOMPARE(bench->texts(), (QStringList{u"слово 1"_s, u"слово 2"_s, u"слово 3"_s}));
        QCOMPARE(server().connections(), 1);
    }

    void takesASnapshotWhenItCannotResume_data()
    {
        QTest::addColumn<QString>("epoch");
        QTest::newRow("too far behind") << u"e1"_s;
        QTest::newRow("another epoch") << u"e2"_s;
    }
    void takesASnapshotWhenItCannotResume()
    {
        QFETCH(QString, epoch);
        signInWith({chat(1), chat(2)}, 10);
        server().epoch = epoch;
        server().signAnnaIn(5'000, 4'000);
        // Events of the same moment come before the snapshot's answer and after it.
        server().on(u"sync.snapshot"_s, [&](const QJsonObject &) {
            server().sendEvent(5'000, MessageAdded{message(2, 1)});
            server().sendEvent(5'001, MessageAdded{message(2, 2)});
            return Scripted(QJsonObject{{"epoch"_L1, epoch},
                                        {"offset"_L1, 5'000},
                                        {"serverTime"_L1, qint64(1'800'000'000'000)},
                                        {"chats"_L1, toJsonArray(QList<Chat>{chat(2)})}});
        });
        server().cut();
        QTRY_COMPARE(reader().position(), (SyncPosition{.epoch = epoch, .offset = 5'001, .operatorId = Anna}));
        QTRY_COMPARE(session().state(), Session::State::Current);
        QCOMPARE(reader().openChats().size(), 1);
        QVERIFY(reader().chat(1)->state == ChatState::Closed);
        QCOMPARE(bench->texts(2), QStringList{u"слово 2"_s});
        QVERIFY(qAbs(session().clock().now() - 1'800'000'000'000) < 10'000);
    }

    void aSnapshotDoesNotLeaveAChangedMessageAsItWas()
    {
        // The server's clock is this computer's, so that what has just been said may have been changed.
        const Timestamp now = session().clock().now();
        QList<Message> history = messages(1, 1, 3);
        for (Message &one : history) {
            one.at = now - 1'200'000 + one.seq * 6 * 60'000; // the last of them two minutes ago
        }
        Chat mine = chat(1);
        mine.lastSeq = 3;
        signInWith({mine}, 10, history);
        QTRY_COMPARE(bench->entries().size(), 3);
        server().epoch = u"e2"_s;
        server().signAnnaIn(5'000, 4'000);
        server().snapshot(5'000, {mine});
        QList<Seq> asked;
        server().on(u"chat.history"_s, [&](const QJsonObject &params) {
            asked.append(params["beforeSeq"_L1].toInteger());
            history.last().text.clear();
            history.last().removedAt = now;
            return Scripted(QJsonObject{{"messages"_L1, toJsonArray(history)}});
        });
        server().cut();
        QTRY_VERIFY(bench->entries().last().message.isRemoved());
        QCOMPARE(asked, QList<Seq>{4});
        QTRY_COMPARE(reader().staleSince(), 0);
    }

    void dropsChatsThatGoToOthers()
    {
        signInWith({chat(1), chat(2, ChatState::Waiting), chat(3, ChatState::Waiting)}, 10);
        Chat taken = chat(2);
        taken.operatorId = 8;
        Chat left = chat(3, ChatState::Closed);
        left.operatorId = 0;
        server().sendEvent(11, ChatChanged{.chat = taken});
        server().sendEvent(12, ChatChanged{.chat = left});
        server().sendEvent(13, ChatChanged{.chat = chat(1, ChatState::Closed)});
        QTRY_COMPARE(reader().position().offset, 13);
        QVERIFY(!reader().chat(2));
        QVERIFY(!reader().chat(3));
        QCOMPARE(reader().closedChatCount(), 1);
    }

    void reconnectsAfterACutAndSaysSince()
    {
        signInWith({chat(1)}, 10);
        server().signAnnaIn(10, 10);
        server().close();
        QTRY_COMPARE(session().state(), Session::State::Connecting);
        const Timestamp since = session().offlineSince();
        QVERIFY(since > 0);
        server().listen();
        QTRY_COMPARE(session().state(), Session::State::Current);
        QCOMPARE(session().offlineSince(), 0);
        QCOMPARE(server().connections(), 2);
    }

    void waitsAsLongAsTheServerAsks()
    {
        signInWith({chat(1)}, 10);
        int refusals = 0;
        QElapsedTimer sinceRefusal;
        server().on(u"session.resume"_s, [&](const QJsonObject &) {
            ++refusals;
            sinceRefusal.start();
            return Scripted(ProtocolError{.code = ErrorCode::RateLimited, .message = {}, .field = {}, .retryAfter = 1});
        });
        server().cut();
        QTRY_COMPARE(refusals, 1);
        server().signAnnaIn(10, 10);
        QTRY_COMPARE(session().state(), Session::State::Current);
        QVERIFY(sinceRefusal.elapsed() >= 1'000);
    }

    void forwardsWhatIsNotKept()
    {
        signInWith({chat(1)}, 10);
        QList<PresenceUpdate> presence;
        QStringList typing;
        connect(&session(), &Session::presenceChanged, this, [&](const PresenceUpdate &u) { presence.append(u); });
        connect(&session(), &Session::typing, this,
                [&](ChatId chatId, const QString &text) { typing.append(u"%1 %2"_s.arg(chatId).arg(text)); });
        Presence visitor;
        visitor.visitorId = 7;
        server().notify(u"presence"_s,
                        toJson(PresenceUpdate{.full = true, .arrived = {visitor}, .changed = {}, .left = {}}));
        server().notify(u"presence"_s, {{"visitors"_L1, u"nonsense"_s}});
        server().notify(u"typing"_s, {{"chatId"_L1, 1}, {"text"_L1, u"а есть"_s}});
        server().notify(u"of.the.future"_s, {});
        QTRY_COMPARE(typing, QStringList{u"1 а есть"_s});
        QCOMPARE(presence.size(), 1);
        QVERIFY(presence.first().full);
        QCOMPARE(presence.first().arrived, QList<Presence>{visitor});
    }

    void handsComeInBetweenTheFramesOfAFlood()
    {
        signInWith({chat(1)}, 10);
        QStringList turns;
        connect(&session(), &Session::presenceChanged, this, [&](const PresenceUpdate &update) {
            turns.append(u"presence %1"_s.arg(update.changed.first().visitorId));
        });
        QTimer hands;
        connect(&hands, &QTimer::timeout, this, [&] { turns.append(u"hands"_s); });
        hands.start(0);
        for (VisitorId id = 1; id <= 5; ++id) {
            Presence visitor;
            visitor.visitorId = id;
            server().notify(u"presence"_s,
                            toJson(PresenceUpdate{.full = false, .arrived = {}, .changed = {visitor}, .left = {}}));
        }
        QTRY_VERIFY(turns.contains(u"presence 5"_s));
        QStringList presences;
        for (qsizetype i = 0; i < turns.size(); ++i) {
            if (turns.at(i) != "hands"_L1) {
                QVERIFY(i == 0 || turns.at(i - 1) == "hands"_L1);
                presences.append(turns.at(i));
            }
        }
        QCOMPARE(presences,
                 (QStringList{u"presence 1"_s, u"presence 2"_s, u"presence 3"_s, u"presence 4"_s, u"presence 5"_s}));
    }

    void signsOutAndRevokes()
    {
        signInWith({chat(1)}, 10);
        session().signOut();
        QCOMPARE(session().state(), Session::State::SignedOut);
        QCOMPARE(session().me().id, 0);
        QVERIFY(bench->secrets.secrets.isEmpty());
        QTRY_COMPARE(server().count(u"session.logout"_s), 1);
        QTRY_VERIFY(!server().isConnected());
        QCOMPARE(reader().openChats().size(), 1);
    }

    void aSecondSignInOnlyCatchesUp()
    {
        signInWith({chat(1)}, 10);
        session().signOut();
        QTRY_VERIFY(!server().isConnected());
        server().signAnnaIn(10, 10);
        bench->signIn();
        QCOMPARE(server().count(u"sync.snapshot"_s), 1);
        QCOMPARE(server().count(u"session.resume"_s), 1);
    }

    void takesEverythingAgainWhenTheCacheWasRebuilt()
    {
        signInWith({chat(1)}, 10);
        bench->shut();
        QFile file(bench->folder.filePath(u"otklik.sqlite"_s));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("broken");
        file.close();
        bench->open();
        QVERIFY(bench->cache->health() == CacheHealth::Rebuilt);
        server().signAnnaIn(10, 10);
        session().restore(server().url(), u"anna"_s);
        QTRY_COMPARE(session().state(), Session::State::Current);
        QCOMPARE(server().count(u"sync.snapshot"_s), 2);
        QCOMPARE(reader().openChats().size(), 1);
    }

    void closesAHoleInTheNewestMessages()
    {
        Chat mine = chat(1);
        mine.lastSeq = 4;
        signInWith({mine}, 10, messages(1, 1, 4));
        QTRY_COMPARE(bench->entries().size(), 4);
        // It was a colleague's for a while, and comes back with words in between.
        server().on(u"chat.history"_s, [](const QJsonObject &) {
            return Scripted(QJsonObject{{"messages"_L1, toJsonArray(messages(1, 3, 8))}});
        });
        mine.lastSeq = 8;
        server().sendEvent(11, ChatChanged{.chat = mine});
        QTRY_COMPARE(bench->entries().size(), 8);
    }

private:
    void signInWith(const QList<Chat> &chats, qint64 offset, const QList<Message> &history = {})
    {
        server().signAnnaIn(offset);
        server().snapshot(offset, chats);
        server().on(u"chat.history"_s, [history](const QJsonObject &) {
            return Scripted(QJsonObject{{"messages"_L1, toJsonArray(history)}});
        });
        bench->signIn();
    }
    ScriptedServer &server() const { return bench->server; }
    Session &session() const { return *bench->session; }
    const CacheReader &reader() const { return bench->cache->reader(); }

    std::unique_ptr<SessionBench> bench;
};

QTEST_GUILESS_MAIN(SessionTest)
#include "session_test.moc"
