// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cache_reader.h"
#include "cache/connection.h"
#include "cache/statements.h"
#include "faults/proof.h"
#include "faults/shop_world.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik::faults {

namespace {

constexpr qint64 Day = 24LL * 60 * 60 * 1'000;
constexpr int ChatsPerDay = 12;
constexpr int WordsPerChat = 16; // half of them the visitor's
// What is there from the start, and caches that fill up to their size, are no growth: counting begins after these days.
constexpr int WarmDays = 6;
// Over the rest of the month a program may grow by so much; a leak of a kilobyte a word would come to more.
constexpr qint64 MostGrowth = 4'096;    // KiB
constexpr qint64 MostLogPerDay = 4'096; // bytes

// What the cache may take: reached within the first days. New words come before old chats are let go of, five at a
// time, so that for a moment it is over by a day of them.
constexpr qint64 MostCache = 512LL * 1024;
constexpr qint64 Allowance = 128LL * 1024;

struct Sizes
{
    qint64 client = 0; ///< KiB in memory
    qint64 server = 0;
    qint64 clientLog = 0; ///< bytes
    qint64 serverLog = 0;
};

Sizes sizesOf(ShopWorld &world)
{
    return {.client = residentMemory(world.anna().processId()),
            .server = residentMemory(world.server().processId()),
            .clientLog = world.anna().log().size(),
            .serverLog = world.server().log().size()};
}

/// What the limit has left of the history.
struct Kept
{
    qint64 bytes = 0;
    ChatId oldest = 0; ///< of the closed chats
    qint64 closed = 0;
    QString fault; ///< what must not be
};

// A word that the server did not take stays in its chat, until the operator decides.
bool hasUndelivered(const CacheReader &reader, ChatId chat)
{
    const QList<TimelineEntry> failed = reader.failedMessages();
    return std::ranges::any_of(failed, [chat](const TimelineEntry &entry) { return entry.message.chatId == chat; });
}

// The oldest go first: what is left are the newest without a hole, but for the chat with the draft and with what was
// not delivered, which stays.
Kept keptBy(const OperatorProcess &anna, ChatId withDraft, const QString &draft)
{
    const Connection connection(anna.folder() + "/cache.sqlite"_L1, Connection::Access::ReadOnly);
    Statements statements(connection.database());
    const CacheReader reader(connection.database());
    Kept kept{.bytes = reader.usedBytes(), .oldest = 0, .closed = 0, .fault = {}};
    QSqlQuery *query = statements.run(u"SELECT id FROM chats WHERE state = 3 AND id <> ? ORDER BY id"_s, {withDraft});
    ChatId before = 0;
    while (query && statements.next(*query)) {
        const ChatId id = query->value(0).toLongLong();
        kept.oldest = kept.oldest == 0 ? id : kept.oldest;
        if (before != 0 && id != before + 1) {
            kept.fault = u"chat %1 is gone, and an older one is there"_s.arg(before + 1);
        }
        before = id;
        ++kept.closed;
    }
    if (reader.draft(withDraft) != draft || !reader.chat(withDraft)) {
        kept.fault = u"a draft was let go of"_s;
    } else if (!hasUndelivered(reader, withDraft)) {
        kept.fault = u"what was not delivered was let go of"_s;
    }
    return kept;
}

QString aDay(ShopWorld &world, int day)
{
    for (int chat = 0; chat < ChatsPerDay; ++chat) {
        if (!world.beginChat()) {
            return u"no chat comes about on day %1"_s.arg(day + 1);
        }
        for (int word = 0; word < WordsPerChat / 2; ++word) {
            world.annaSays();
            world.visitorSays();
        }
        QString fault = world.settle();
        fault = fault.isEmpty() ? world.findFault() : fault;
        if (!fault.isEmpty()) {
            return fault;
        }
        const qint64 now = day * Day + (chat + 1) * Day / ChatsPerDay;
        world.serverPlan()->clock = now;
        world.anna().plan()->clock = now;
    }
    return {};
}

void prove(ProofRun &run)
{
    run.beginRow(u"days without sleep"_s);
    ShopWorld world;
    if (!world.trouble().isEmpty()) {
        run.violate(run.seedOf(0), world.trouble());
        return;
    }
    // The first chat keeps a draft and a word that was refused, and stays for them.
    const ChatId withDraft = world.chat();
    const QString draft = u"недописанное"_s;
    world.proxy().cut();
    world.anna().say(withDraft, u"too late"_s);
    world.visitor().closeChat();
    letPass(500);
    world.proxy().heal();
    const bool refused = waitFor([&] {
        letPass(50);
        const Connection connection(world.anna().folder() + "/cache.sqlite"_L1, Connection::Access::ReadOnly);
        return hasUndelivered(CacheReader(connection.database()), withDraft);
    });
    if (!refused) {
        run.violate(run.seedOf(0), u"a word into a closed chat is not refused"_s);
        return;
    }
    world.anna().order({{"do"_L1, "draft"_L1}, {"chat"_L1, withDraft}, {"text"_L1, draft}});
    world.anna().order({{"do"_L1, "keep"_L1}, {"bytes"_L1, MostCache}});
    qint64 mostBytes = 0;
    const int days = run.trials();
    const int warm = std::min(WarmDays, days / 2);
    Sizes early;
    for (int day = 0; day < days; ++day) {
        if (day == warm) {
            early = sizesOf(world);
        }
        if (const QString fault = aDay(world, day); !fault.isEmpty()) {
            run.violate(run.seedOf(0), fault, days);
            return;
        }
        // Letting go comes with a pause after what it follows.
        Kept kept;
        waitFor(
            [&] {
                letPass(50);
                kept = keptBy(world.anna(), withDraft, draft);
                return kept.bytes <= MostCache || !kept.fault.isEmpty();
            },
            5'000);
        mostBytes = std::max(mostBytes, kept.bytes);
        QString wrong = kept.fault;
        if (kept.bytes > MostCache + Allowance) {
            wrong = u"the cache takes %1 bytes of %2"_s.arg(kept.bytes).arg(MostCache);
        } else if (day == days - 1 && day > WarmDays && kept.oldest <= 2) {
            wrong = u"the cache has not come to its limit"_s;
        }
        if (!wrong.isEmpty()) {
            run.violate(run.seedOf(0), wrong, days);
            return;
        }
        run.countTrial();
        run.tellProgress(day + 1, days);
    }
    const Sizes late = sizesOf(world);
    const qint64 words = qint64(days) * ChatsPerDay * WordsPerChat;
    run.setFigures(
        u"%1 words; client %2 → %3 KiB, server %4 → %5 KiB, their logs +%6 and +%7 bytes, cache never over %8 KiB of %9"_s
            .arg(words)
            .arg(early.client)
            .arg(late.client)
            .arg(early.server)
            .arg(late.server)
            .arg(late.clientLog - early.clientLog)
            .arg(late.serverLog - early.serverLog)
            .arg(mostBytes / 1024)
            .arg(MostCache / 1024));
    if (late.client - early.client > MostGrowth) {
        run.violate(run.seedOf(0), u"the client grew by %1 KiB"_s.arg(late.client - early.client), days);
    }
    if (late.server - early.server > MostGrowth) {
        run.violate(run.seedOf(0), u"the server grew by %1 KiB"_s.arg(late.server - early.server), days);
    }
    const qint64 mostLog = MostLogPerDay * (days - warm);
    if (late.clientLog - early.clientLog > mostLog || late.serverLog - early.serverLog > mostLog) {
        run.violate(run.seedOf(0), u"the logs grew by more than %1 bytes"_s.arg(mostLog), days);
    }
}

} // namespace

Proof monthProof()
{
    return {
        .name = u"month"_s,
        .title =
            u"thirty days without sleep, in compressed time: memory and logs do not grow, the cache keeps its limit"_s,
        .trials = 30,
        .shortTrials = 2,
        .run = prove};
}

} // namespace otklik::faults
