// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cache_file.h"
#include "cache/cache_writer.h"
#include "cache/statements.h"
#include "faults/cache_picture.h"
#include "faults/company_life.h"
#include "faults/proof.h"
#include "server/store/events.h"
#include "server/store/messages.h"
#include "server/store/rooms.h"
#include "server/store/snapshot.h"
#include "sync/answers.h"
#include "sync/event_applier.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <memory>

using namespace Qt::StringLiterals;

namespace otklik::faults {

namespace {

// A company is made anew after so many histories: long enough for things to pile up.
constexpr int HistoriesPerCompany = 20;

/// An operator's cache as the client writes it, by the same writer and applier, without threads and network.
class FollowingCache
{
public:
    explicit FollowingCache(const QString &file)
        : m_opened(openCacheFile(file))
        , m_statements(std::make_shared<Statements>(m_opened.connection->database()))
    {
    }

    /// Belongs to @p me of another company from now on, and is empty.
    void beginAnew(OperatorId me, int company)
    {
        m_me = me;
        write([&](CacheWriter &writer) {
            writer.setOwner(u"nobody"_s);
            writer.setOwner(u"%1@%2"_s.arg(me).arg(company));
        });
    }
    qint64 offset() { return reader().position().offset; }
    CacheReader reader() const { return CacheReader(m_statements); }

    void takeSnapshot(test::CompanyBench &bench)
    {
        const auto json =
            bench.ask<QJsonObject>([&](Transaction &transaction) { return snapshotFor(transaction, m_me); });
        const auto snapshot = snapshotFrom(json, m_me);
        if (const auto *readable = std::get_if<Snapshot>(&snapshot)) {
            write([&](CacheWriter &writer) { writer.replaceSnapshot(*readable); });
            fill(bench);
        } else {
            m_trouble = u"the snapshot cannot be read: "_s + std::get<ProtocolError>(snapshot).message;
        }
    }

    /// As EventStream does: an event and its number in one transaction; over a gap a snapshot.
    void follow(test::CompanyBench &bench, const NumberedEvent &numbered)
    {
        const qint64 at = offset();
        if (numbered.offset <= at) {
            return;
        }
        if (numbered.offset > at + 1) {
            takeSnapshot(bench);
            return;
        }
        const auto event = eventFrom({{"offset"_L1, numbered.offset},
                                      {"at"_L1, numbered.event->at},
                                      {"type"_L1, numbered.event->type},
                                      {"data"_L1, QJsonDocument::fromJson(numbered.event->data).object()}});
        const auto *readable = std::get_if<Event>(&event);
        if (!readable) {
            m_trouble = u"an event cannot be read: "_s + std::get<ProtocolError>(event).message;
            return;
        }
        ChatId missing = 0;
        write([&](CacheWriter &writer) {
            missing = applyEvent(writer, *readable, m_me);
            SyncPosition position = writer.reader().position();
            position.offset = numbered.offset;
            writer.setPosition(position);
        });
        if (missing != 0) {
            fetch(bench, missing);
        }
    }

    /// What the operator's program shows of the present, in a form that can be compared.
    QJsonObject picture() const
    {
        const CacheReader reader = this->reader();
        return pictureOf(reader, [&](const Chat &chat) {
            // Kept because they took part in it; how it goes on comes when it has ended.
            return isPresentWork(reader, chat);
        });
    }
    const QString &trouble() const { return m_trouble; }

private:
    bool isPresentWork(const CacheReader &reader, const Chat &chat) const
    {
        if (chat.operatorId == m_me) {
            return true;
        }
        if (chat.state == ChatState::Waiting) {
            return !chat.offeredTo || chat.offeredTo->contains(m_me);
        }
        const Operator me = reader.operatorById(m_me).value_or(Operator());
        return chat.transfer && (chat.transfer->toOperatorId == m_me || me.groups.contains(chat.transfer->toGroupId));
    }

    void write(const std::function<void(CacheWriter &)> &job)
    {
        Connection &connection = *m_opened.connection;
        connection.run(u"BEGIN IMMEDIATE"_s);
        CacheWriter writer(m_statements);
        job(writer);
        if (writer.failed() || !connection.run(u"COMMIT"_s)) {
            m_trouble = u"the cache does not take it"_s;
            connection.run(u"ROLLBACK"_s);
        }
    }

    /// What HistoryFiller does after a sign-in: the words of what is open.
    void fill(test::CompanyBench &bench)
    {
        const QList<Chat> open = reader().openChats();
        for (const Chat &chat : open) {
            fetch(bench, chat.id);
        }
        const QList<Room> rooms = reader().rooms();
        for (const Room &room : rooms) {
            fetch(bench, room.id);
        }
    }
    void fetch(test::CompanyBench &bench, ChatId id)
    {
        constexpr int MostPages = 10;
        for (int page = 0; page < MostPages; ++page) {
            const std::optional<Seq> before = reader().missingBefore(id, 50);
            if (!before) {
                return;
            }
            const auto json = bench.ask<QJsonObject>([&](Transaction &transaction) {
                const MessagePage found = isRoom(id) ? roomHistory(transaction, m_me, id, *before, 50)
                                                     : messagesBefore(transaction, id, *before, 50, Reader::Operator);
                return QJsonObject{{"messages"_L1, found.messages}, {"more"_L1, found.more}};
            });
            const auto messages = messagesAnswerFrom(json);
            if (const auto *readable = std::get_if<QList<Message>>(&messages)) {
                write([&](CacheWriter &writer) { writer.addMessages(*readable); });
            } else {
                return;
            }
        }
    }

    OpenedCache m_opened;
    std::shared_ptr<Statements> m_statements;
    OperatorId m_me = 0;
    QString m_trouble;
};

void prove(ProofRun &run)
{
    // In memory: what a disk does is another proof's matter.
    if (QDir(u"/dev/shm"_s).exists()) {
        qputenv("TMPDIR", "/dev/shm");
    }
    const QTemporaryDir folder;
    FollowingCache follower(folder.filePath(u"follower.sqlite"_s));
    FollowingCache fresh(folder.filePath(u"fresh.sqlite"_s));
    run.beginRow(u"snapshot + events = fresh snapshot"_s);
    std::unique_ptr<CompanyLife> life;
    qint64 things = 0;
    qint64 events = 0;
    for (int i = 0; i < run.trials(); ++i) {
        if (i % HistoriesPerCompany == 0) {
            life = std::make_unique<CompanyLife>(run.seedOf(i));
        }
        test::CompanyBench &bench = life->bench();
        const OperatorId me = life->staff()[qsizetype(life->chance(unsigned(life->staff().size())))];
        bench.forget();
        follower.beginAnew(me, i);
        follower.takeSnapshot(bench);
        const int doneBefore = life->done();
        const int steps = 5 + int(life->chance(40));
        QString fault;
        for (int step = 0; step < steps; ++step) {
            life->step();
            if (const QString wrong = bench.wronglyKnown(); fault.isEmpty() && !wrong.isEmpty()) {
                fault = u"the store knows %1 wrongly; "_s.arg(wrong);
            }
            for (const NumberedEvent &event : bench.eventsOf(me)) {
                follower.follow(bench, event);
                ++events;
            }
            bench.forget();
        }
        things += life->done() - doneBefore;
        fresh.beginAnew(me, i);
        fresh.takeSnapshot(bench);
        for (const NumberedEvent &event : bench.eventsOf(me)) { // reading settles the work, which may be news
            follower.follow(bench, event);
            fresh.follow(bench, event);
        }
        fault += follower.trouble() + fresh.trouble();
        if (fault.isEmpty() && follower.offset() != fresh.offset()) {
            fault = u"the positions differ"_s;
        }
        if (fault.isEmpty()) {
            fault = difference(follower.picture(), fresh.picture(), u"followed"_s, u"fresh"_s);
        }
        run.countTrial();
        if (!fault.isEmpty()) {
            // A history begins where the one before has ended, so its company repeats it.
            const int inCompany = i % HistoriesPerCompany;
            run.violate(run.seedOf(i - inCompany), u"operator %1, %2"_s.arg(me).arg(fault), inCompany + 1);
            life.reset();
            i += HistoriesPerCompany - 1 - i % HistoriesPerCompany;
        }
        run.tellProgress(i + 1, run.trials());
    }
    run.setFigures(u"%1 things done, %2 events followed"_s.arg(things).arg(events));
}

} // namespace

Proof historiesProof()
{
    return {.name = u"histories"_s,
            .title = u"whoever follows the events has what a fresh snapshot gives"_s,
            .trials = 10'000,
            .shortTrials = 40,
            .run = prove};
}

} // namespace otklik::faults
