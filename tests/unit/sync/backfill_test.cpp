// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/connection.h"
#include "protocol/json.h"
#include "sync/history_keeping.h"
#include "unit/sync/session_bench.h"

#include <QDateTime>
#include <QJsonArray>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::samples;
using Scripted = ScriptedServer::Answer;

namespace {

// Some have more than one page of words.
Seq wordsOf(ChatId id)
{
    return id % 50 == 0 ? 60 : 3;
}

Timestamp monthsAgo(int months)
{
    return QDateTime::currentDateTimeUtc().addMonths(-months).toMSecsSinceEpoch();
}

} // namespace

/// The history comes to this computer.
class BackfillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        bench = std::make_unique<SessionBench>();
        oldest = 1;
        newest = 120;
        length = 0;
        server().signAnnaIn(10, 10);
        server().snapshot(10, {});
        server().on(u"chat.list"_s, [this](const QJsonObject &params) { return closedChats(params); });
        server().on(u"chat.history"_s, [this](const QJsonObject &params) { return history(params); });
    }
    void cleanup() { bench.reset(); }

    void everyClosedChatComesWholeTheNewestFirst()
    {
        bench->signIn();
        QTRY_VERIFY_WITH_TIMEOUT(progress().whole && !progress().filling, 60'000);
        QCOMPARE(reader().closedChatCount(), 120);
        for (const ChatId id : {1, 100, 120}) {
            QCOMPARE(reader().newestMissing(id, 0), 0);
            QCOMPARE(bench->entries(id).size(), wordsOf(id));
            QCOMPARE(reader().visitor(100 + id)->card.name, nameOf(id));
        }
        const QList<QJsonObject> asked = server().requests(u"chat.history"_s);
        QCOMPARE(asked.first()["chatId"_L1].toInteger(), 120);
        QCOMPARE(asked.last()["chatId"_L1].toInteger(), 1);
        QCOMPARE(reader().filling().bottom, 1);
        QCOMPARE(reader().filling().top, 120);
    }

    void aCutIsGoneOnFromWhereItHappened()
    {
        stopBelow = 60;
        bench->signIn();
        QTRY_COMPARE_WITH_TIMEOUT(reader().filling().bottom, 71, 60'000); // one page of fifty
        QTRY_VERIFY(reader().chat(65));
        server().cut();
        stopBelow = 0;
        newest = 123; // and three more have ended
        QTRY_VERIFY_WITH_TIMEOUT(progress().whole && !progress().filling, 60'000);
        QCOMPARE(reader().closedChatCount(), 123);
        // What was here was not fetched a second time.
        int again = 0;
        const QList<QJsonObject> asked = server().requests(u"chat.history"_s);
        for (const QJsonObject &params : asked) {
            again += params["chatId"_L1].toInteger() == 100 ? 1 : 0;
        }
        QCOMPARE(again, 2);
        QCOMPARE(reader().filling(),
                 (Filling{.top = 123, .bottom = 1, .reached = began(1), .whole = true, .fullAt = 0}));
    }

    void whatIsOlderThanWantedIsLeftAndLetGo()
    {
        ages = {{70, 14}}; // chats up to 70 began fourteen months ago
        limit({.months = 12, .bytes = 0});
        bench->signIn();
        QTRY_VERIFY_WITH_TIMEOUT(progress().whole && !progress().filling, 60'000);
        QCOMPARE(reader().closedChatCount(), 50);
        QVERIFY(reader().chat(71) && !reader().chat(70));

        limit({.months = 24, .bytes = 0});
        QTRY_VERIFY_WITH_TIMEOUT(progress().whole && !progress().filling && reader().chat(1), 60'000);
        QCOMPARE(reader().closedChatCount(), 120);

        limit({.months = 12, .bytes = 0});
        QTRY_COMPARE_WITH_TIMEOUT(reader().closedChatCount(), 50, 60'000);
    }

    void theLimitOfBytesIsKept()
    {
        constexpr qint64 room = 600'000;
        length = 2'000;
        limit({.months = 0, .bytes = room});
        bench->signIn();
        QTRY_VERIFY_WITH_TIMEOUT(progress().full && !progress().filling, 60'000);
        QVERIFY(progress().bytes <= room);
        QVERIFY(reader().chat(120) && !reader().chat(1)); // the newest stay
        const qint64 kept = reader().closedChatCount();
        QVERIFY(kept > 0 && kept < 120);
        // It does not fetch what it would have to let go of.
        const int lists = server().count(u"chat.list"_s);
        server().cut();
        QTRY_COMPARE(bench->session->state(), Session::State::Connecting);
        QTRY_VERIFY(bench->session->state() == Session::State::Current && server().count(u"chat.list"_s) > lists);
        QTRY_VERIFY(!progress().filling);
        QCOMPARE(reader().closedChatCount(), kept);
    }

    void aChatThatCannotBeReadDoesNotHoldUpTheOthers()
    {
        refused = 118;
        bench->signIn();
        QTRY_VERIFY_WITH_TIMEOUT(progress().whole && !progress().filling, 60'000);
        QCOMPARE(reader().newestMissing(118, 0), wordsOf(118));
        QCOMPARE(reader().newestMissing(117, 0), 0);
    }

    void aWordThatWasDamagedInTheOldestChatComesAgain()
    {
        newest = 5;
        bench->signIn();
        QTRY_VERIFY_WITH_TIMEOUT(progress().whole && !progress().filling, 60'000);
        {
            Connection other(bench->cache->file(), Connection::Access::ReadWrite);
            QVERIFY(other.run(u"UPDATE messages SET text = 'x' WHERE chat_id = 1 AND seq = 2"_s));
        }
        QSignalSpy dropped(bench->cache.get(), &Cache::messagesDropped);
        bench->cache->inspect();
        QTRY_COMPARE(dropped.count(), 1);
        QTRY_COMPARE(bench->entries(1).size(), wordsOf(1));
        QCOMPARE(reader().newestMissing(1, 0), 0);
    }

    // The connection lives, so no other comes that would go on.
    void whatTheServerCannotGiveNowIsAskedForAgain()
    {
        unable = 2;
        bench->signIn();
        QTRY_VERIFY_WITH_TIMEOUT(progress().whole && !progress().filling, 60'000);
        QCOMPARE(reader().closedChatCount(), 120);
        QCOMPARE(unable, 0);
        QCOMPARE(server().count(u"session.login"_s), 1);
    }

private:
    ScriptedServer &server() const { return bench->server; }
    const CacheReader &reader() const { return bench->cache->reader(); }
    HistoryProgress progress() const { return bench->session->historyKeeping().progress(); }
    void limit(const HistoryLimits &limits) { bench->session->historyKeeping().setLimits(limits); }
    static QString nameOf(ChatId id) { return u"Гость № %1"_s.arg(id); }

    Timestamp began(ChatId id) const
    {
        int months = 1;
        for (const auto &[last, age] : ages.asKeyValueRange()) {
            months = id <= last ? age : months;
        }
        return base - qint64(months) * 31 * 86'400'000 + id;
    }

    static Scripted notNow()
    {
        return ProtocolError{.code = ErrorCode::Unavailable, .message = {}, .field = {}, .retryAfter = 0};
    }

    Scripted closedChats(const QJsonObject &params)
    {
        if (unable > 1) {
            --unable;
            return notNow();
        }
        const ChatId before = params["beforeChatId"_L1].toInteger(newest + 1);
        QJsonArray chats;
        QJsonArray visitors;
        ChatId id = before - 1;
        for (; id >= oldest && chats.size() < params["limit"_L1].toInt(); --id) {
            Chat closed = chat(id, ChatState::Closed);
            closed.createdAt = began(id);
            closed.lastSeq = wordsOf(id);
            chats.append(toJson(closed));
            visitors.append(toJson(Visitor{
                .id = closed.visitorId,
                .card = {.name = nameOf(id), .company = {}, .phones = {}, .emails = {}, .comment = {}, .version = 1}}));
        }
        return QJsonObject{{"chats"_L1, chats}, {"visitors"_L1, visitors}, {"more"_L1, id >= oldest}};
    }

    Scripted history(const QJsonObject &params)
    {
        const ChatId id = params["chatId"_L1].toInteger();
        if (id < stopBelow) {
            return std::nullopt; // the network has gone
        }
        if (id == 119 && unable > 0) {
            --unable;
            return notNow();
        }
        if (id == refused) {
            return ProtocolError{.code = ErrorCode::NotFound, .message = {}, .field = {}, .retryAfter = 0};
        }
        const Seq before = params["beforeSeq"_L1].toInteger(wordsOf(id) + 1);
        QList<Message> page = messages(id, std::max<Seq>(1, before - params["limit"_L1].toInt()), before - 1);
        for (Message &word : page) {
            word.text = word.text.leftJustified(length, u'.');
        }
        return QJsonObject{{"messages"_L1, toJsonArray(page)}};
    }

    std::unique_ptr<SessionBench> bench;
    ChatId oldest = 1;
    ChatId newest = 120;
    ChatId stopBelow = 0;
    ChatId refused = 0;
    int unable = 0; ///< answers that the server cannot give: all but the last are of lists
    int length = 0; ///< of a message
    QMap<ChatId, int> ages;
    const Timestamp base = monthsAgo(0);
};

QTEST_GUILESS_MAIN(BackfillTest)
#include "backfill_test.moc"
