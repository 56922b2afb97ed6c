// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/connection.h"
#include "cache/schema.h"
#include "unit/cache/desk_samples.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::samples;

class DeskCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        folder = std::make_unique<QTemporaryDir>();
        open();
        QVERIFY(write([](CacheWriter &writer) {
            writer.setPosition(position(1));
            writer.putOperator(colleague(Anna, u"Анна"_s));
            writer.putOperator(colleague(Boris, u"Борис"_s));
        }));
    }
    void cleanup()
    {
        cache.reset();
        folder.reset();
    }

    void keepsEverythingOfADesk()
    {
        Chat offered = chat(1, ChatState::Waiting);
        offered.offeredTo = {Anna, Boris};
        Chat handed = chat(2);
        handed.transfer = transfer(Anna);
        Message withFile = message(2, 1);
        withFile.file = picture(7);
        Snapshot snapshot;
        snapshot.position = position(5);
        snapshot.chats = {offered, handed};
        snapshot.operators = {colleague(Anna, u"Анна"_s)};
        snapshot.sites = {site(1, u"Магазин"_s)};
        snapshot.tags = {tag(1, u"важно"_s)};
        snapshot.requests = {request(1), request(2, RequestState::Taken)};
        snapshot.replies = {reply(1), reply(2, Anna)};
        snapshot.rooms = {room(3), room(0, groupRoom(0))};
        snapshot.blocks = {block(1)};
        QVERIFY(write([&](CacheWriter &writer) {
            writer.replaceSnapshot(snapshot);
            writer.addMessages({withFile});
        }));
        // Another run of the program finds all of it.
        cache.reset();
        open();
        QCOMPARE(reader().chat(1), offered);
        QCOMPARE(reader().chat(2)->transfer, handed.transfer);
        QCOMPARE(reader().timeline(2, 0, 10).entries.first().message, withFile);
        QCOMPARE(reader().sites(), snapshot.sites);
        QCOMPARE(reader().tags(), snapshot.tags);
        QCOMPARE(reader().openRequests(), snapshot.requests);
        QCOMPARE(reader().replies(), snapshot.replies);
        QCOMPARE(reader().rooms(), (QList<Room>{snapshot.rooms.at(1), snapshot.rooms.at(0)}));
        QCOMPARE(reader().blocks(), snapshot.blocks);
        QCOMPARE(reader().operatorById(Anna)->name, u"Анна"_s);
        QVERIFY(!reader().operatorById(Boris));
    }

    void aSnapshotTakesAwayWhatIsNoMore()
    {
        QVERIFY(write([](CacheWriter &writer) {
            writer.putRequest(request(1));
            writer.putRequest(request(2, RequestState::Closed));
            writer.putRoom(room(3));
            writer.addMessages({roomWords(3)});
            writer.putBlock(block(1));
            writer.putReply(reply(1));
        }));
        QSignalSpy changed(cache.get(), &Cache::changed);
        Snapshot empty;
        empty.position = position(9);
        QVERIFY(write([&](CacheWriter &writer) { writer.replaceSnapshot(empty); }));
        const auto changes = changed.takeFirst().first().value<ChangeSet>();
        QCOMPARE(changes.removedRequests, QList<RequestId>{1});
        QCOMPARE(changes.removedRooms, QList<RoomId>{directRoom(Anna, Boris)});
        QVERIFY(changes.blocksChanged && changes.repliesChanged && changes.companyChanged);
        QVERIFY(reader().request(2)); // closed ones are history
        QVERIFY(reader().rooms().isEmpty());
        QVERIFY(reader().timeline(directRoom(Anna, Boris), 0, 10).entries.isEmpty());
        QVERIFY(reader().blocks().isEmpty() && reader().replies().isEmpty());
    }

    void pagesClosedRequests()
    {
        QSignalSpy changed(cache.get(), &Cache::changed);
        QVERIFY(write([](CacheWriter &writer) {
            for (RequestId id = 1; id <= 5; ++id) {
                writer.putRequest(request(id, RequestState::Closed));
            }
        }));
        QCOMPARE(changed.first().first().value<ChangeSet>().closedRequestCount, 5);
        const RequestPage newest = reader().closedRequests({}, 3);
        QVERIFY(newest.more);
        QCOMPARE(newest.requests.first().id, 5);
        const RequestPage rest = reader().closedRequests(newest.requests.last(), 3);
        QVERIFY(!rest.more);
        QCOMPARE(rest.requests.last().id, 1);
        QCOMPARE(reader().closedRequestCount(), 5);
        // One that comes back is open again.
        QVERIFY(write([](CacheWriter &writer) { writer.putRequest(request(5)); }));
        QCOMPARE(reader().closedRequestCount(), 4);
        QCOMPARE(reader().openRequests().size(), 1);
    }

    void aRoomKnowsItsLastWordsAndHowFarItWasRead()
    {
        const RoomId id = room().id;
        QVERIFY(write([](CacheWriter &writer) {
            writer.putRoom(room(1));
            writer.addMessages({roomWords(1), roomWords(2)});
        }));
        QCOMPARE(reader().room(id)->lastSeq, 2);
        QCOMPARE(reader().room(id)->lastMessage->text, roomWords(2).text);
        QVERIFY(write([&](CacheWriter &writer) { writer.markRead(id, 2, 1'000); }));
        QCOMPARE(reader().room(id)->readSeq, 2);
        // The server does not know that yet, nor the last words; what is here wins.
        QVERIFY(write([](CacheWriter &writer) { writer.putRoom(room(1)); }));
        QCOMPARE(reader().room(id)->readSeq, 2);
        QCOMPARE(reader().room(id)->lastSeq, 2);
        QList<OutboxJob> jobs;
        QVERIFY(write([&](CacheWriter &writer) { jobs = writer.takeJobs({}, 5); }));
        QCOMPARE(jobs.size(), 1);
        QCOMPARE(jobs.first().method, QString(method::MarkRoomRead));
        QCOMPARE(jobs.first().lane, id);
    }

    void aRoomCanBeWrittenToBeforeTheServerKnowsIt()
    {
        const RoomId direct = directRoom(Anna, Boris);
        const RoomId group = groupRoom(2);
        QVERIFY(write([&](CacheWriter &writer) {
            writer.saveDraft(direct, u"при"_s);
            writer.enqueueMessage(ownWords(direct, Words1));
            writer.enqueueMessage(ownWords(group, Words2));
        }));
        QCOMPARE(reader().room(direct)->members, (QList<OperatorId>{Boris, Anna}));
        QCOMPARE(reader().room(group)->members, (QList<OperatorId>{Boris, Anna}));
        QCOMPARE(reader().room(group)->groupId, 2);
        QVERIFY(reader().draft(direct).isEmpty());
        QCOMPARE(reader().chatsWithUnsent().size(), 2);
        QList<OutboxJob> jobs;
        QVERIFY(write([&](CacheWriter &writer) { jobs = writer.takeJobs({}, 5); }));
        QCOMPARE(jobs.first().method, QString(method::SendToRoom));
        QVERIFY(write([&](CacheWriter &writer) { writer.completeMessage(jobs.first().id, 77, 1, 2'000); }));
        const TimelineEntry entry = reader().timeline(direct, 0, 10).entries.value(0);
        QCOMPARE(entry.message.seq, 1);
        QVERIFY(entry.delivery == Delivery::Sent);
        QCOMPARE(reader().room(direct)->lastSeq, 1);
        QCOMPARE(reader().room(direct)->readSeq, 1); // whoever writes has read
        // A snapshot that does not know the other yet must not take its words.
        Snapshot empty;
        empty.position = position(9);
        QVERIFY(write([&](CacheWriter &writer) { writer.replaceSnapshot(empty); }));
        QVERIFY(!reader().room(direct));
        QVERIFY(reader().room(group));
        QCOMPARE(reader().timeline(group, 0, 10).entries.size(), 1);
    }

    void aHoleInARoomIsKnown()
    {
        const RoomId id = room().id;
        QVERIFY(write([](CacheWriter &writer) {
            writer.putRoom(room(9));
            writer.addMessages({roomWords(8), roomWords(9)});
        }));
        QVERIFY(reader().timeline(id, 0, 10).gapBefore);
        QCOMPARE(reader().missingBefore(id, 50), std::optional<Seq>(8));
    }

    void aFileIsUploadedBeforeItsMessage()
    {
        Message words = ownWords(1);
        words.text.clear();
        words.file = picture(0);
        QVERIFY(write([&](CacheWriter &writer) {
            writer.putChat(chat(1));
            writer.saveDraft(1, u"недопис"_s);
            writer.enqueueMessage(words);
        }));
        QCOMPARE(reader().draft(1), u"недопис"_s);
        QCOMPARE(reader().unsentFiles().size(), 1);
        QCOMPARE(reader().unsentFiles().first().message.file, words.file);
        QList<OutboxJob> jobs;
        QVERIFY(write([&](CacheWriter &writer) { jobs = writer.takeJobs({}, 5); }));
        QVERIFY(jobs.first().needsUpload());
        bool wanted = false;
        QVERIFY(write([&](CacheWriter &writer) { wanted = writer.completeUpload(jobs.first().id, picture(7)); }));
        QVERIFY(wanted);
        QCOMPARE(reader().timeline(1, 0, 5).entries.first().message.file, std::optional(picture(7)));
        QVERIFY(write([&](CacheWriter &writer) { jobs = writer.takeJobs({}, 5); }));
        QVERIFY(!jobs.first().needsUpload());
        QCOMPARE(jobs.first().params["fileId"_L1].toInt(), 7);
        // The message may be with the server now.
        const LocalId entry = reader().timeline(1, 0, 5).entries.first().localId;
        QVERIFY(write([&](CacheWriter &writer) { writer.discard(entry, 1'000); }));
        QCOMPARE(reader().unsentFiles().size(), 1);
        QVERIFY(write([&](CacheWriter &writer) { writer.failJob(jobs.first().id, ErrorCode::NotFound); }));
        QVERIFY(write([&](CacheWriter &writer) {
            writer.retry(entry, 2'000); // from the beginning: the server may have thrown the file away
            jobs = writer.takeJobs({}, 5);
        }));
        QVERIFY(jobs.first().needsUpload());
        QVERIFY(write([&](CacheWriter &writer) { writer.discard(entry, 3'000); }));
        QVERIFY(reader().unsentFiles().isEmpty());
        QVERIFY(write([&](CacheWriter &writer) { wanted = writer.completeUpload(jobs.first().id, picture(7)); }));
        QVERIFY(!wanted);
    }

    void aCardsNameIsTheNameInEveryList()
    {
        QVERIFY(write([](CacheWriter &writer) {
            writer.putChat(chat(1));
            Chat old = chat(2, ChatState::Closed);
            old.visitorId = chat(1).visitorId;
            writer.putChat(old);
            writer.putChat(chat(3));
        }));
        QSignalSpy changed(cache.get(), &Cache::changed);
        Visitor visitor{.id = chat(1).visitorId, .card = {}};
        visitor.card.name = u"Ольга"_s;
        visitor.card.version = 3;
        QVERIFY(write([&](CacheWriter &writer) { writer.putVisitor(visitor); }));
        QCOMPARE(reader().visitor(visitor.id), visitor);
        QCOMPARE(reader().chat(1)->visitorName, u"Ольга"_s);
        QCOMPARE(reader().chat(2)->visitorName, u"Ольга"_s);
        QCOMPARE(reader().chat(3)->visitorName, chat(3).visitorName);
        QCOMPARE(changed.first().first().value<ChangeSet>().chats.size(), 2);
    }

    void anOlderFileAsksForEverythingAnew()
    {
        cache.reset();
        const QString old = folder->filePath(u"old.sqlite"_s);
        {
            Connection connection(old, Connection::Access::ReadWrite);
            QVERIFY(migrate(connection, 1));
            QVERIFY(connection.run(u"INSERT INTO meta VALUES ('epoch', 'e1'), ('offset', '7'), ('operator', '1')"_s));
            QVERIFY(connection.run(u"INSERT INTO chats VALUES (1, 101, 'Гость', 1, 2, 1, 'Анна', 5, 0, 0, 0, 1, '', 0, "
                                   "0, 0, '[1,4]')"_s));
            QVERIFY(connection.run(u"INSERT INTO messages (chat_id, seq, message_id, client_id, kind, author_kind, "
                                   "author_id, author_name, text, system_code, system_params, at, delivery, failure) "
                                   "VALUES (1, 1, 9, '', 0, 0, 101, '', 'слово', '', '', 6, 1, 0)"_s));
        }
        Cache migrated(old);
        QVERIFY(migrated.health() == CacheHealth::Good);
        QCOMPARE(migrated.reader().position().epoch, QString());
        QCOMPARE(migrated.reader().position().operatorId, 1);
        const Chat chat = migrated.reader().chat(1).value_or(Chat());
        QCOMPARE(chat.tags, (QList<TagId>{1, 4}));
        QVERIFY(!chat.offeredTo && !chat.transfer);
        const TimelineEntry entry = migrated.reader().timeline(1, 0, 5).entries.value(0);
        QCOMPARE(entry.message.text, u"слово"_s);
        QVERIFY(!entry.message.file);
    }

    void aBrokenFileGivesUpItsRoomsAndFiles()
    {
        const RoomId id = room().id;
        Message words = ownWords(id);
        words.file = picture(0);
        QVERIFY(write([&](CacheWriter &writer) {
            writer.putRoom(room(2));
            writer.enqueueMessage(words);
        }));
        cache.reset();
        spoil(folder->filePath(u"otklik.sqlite"_s));
        open();
        QVERIFY(cache->health() == CacheHealth::Rebuilt);
        QVERIFY(reader().room(id));
        QCOMPARE(reader().unsentFiles().size(), 1);
        QCOMPARE(reader().unsentFiles().first().message.file, words.file);
    }

    void aBrokenOlderFileGivesUpItsOutbox()
    {
        cache.reset();
        const QString old = folder->filePath(u"old.sqlite"_s);
        {
            Connection connection(old, Connection::Access::ReadWrite);
            QVERIFY(migrate(connection, 1));
            QVERIFY(connection.run(u"INSERT INTO chats VALUES (1, 101, 'Гость', 1, 2, 1, 'Анна', 5, 0, 0, 0, 1, '', 0, "
                                   "0, 0, '[]')"_s));
            QVERIFY(
                connection.run(u"INSERT INTO messages (chat_id, seq, message_id, client_id, kind, author_kind, "
                               "author_id, author_name, text, system_code, system_params, at, delivery, failure) "
                               "VALUES (1, NULL, 0, '%1', 0, 1, 3, 'Анна', 'не ушло', '', '', 6, 0, 0)"_s.arg(Words1)));
            QVERIFY(connection.run(u"INSERT INTO outbox (client_id, method, params, lane, created_at, state, failure) "
                                   "VALUES ('%1', 'chat.send', '{\"text\":\"не ушло\",\"kind\":\"message\"}', 1, 6, 0, "
                                   "0)"_s.arg(Words1)));
        }
        spoil(old);
        Cache rebuilt(old);
        QVERIFY(rebuilt.health() == CacheHealth::Rebuilt);
        const TimelineEntry entry = rebuilt.reader().timeline(1, 0, 5).entries.value(0);
        QCOMPARE(entry.message.text, u"не ушло"_s);
        QCOMPARE(entry.message.author.name, u"Анна"_s); // its own row, not only the job
    }

    void aSecondProgramSeesAndAddsToTheSameFile()
    {
        Cache other(folder->filePath(u"otklik.sqlite"_s));
        QVERIFY(other.health() == CacheHealth::Good);
        QVERIFY(write([](CacheWriter &writer) { writer.putRequest(request(1)); }));
        QCOMPARE(other.reader().openRequests().size(), 1);
        QVERIFY(written(other, [](CacheWriter &writer) { writer.putRoom(room(1)); }));
        QCOMPARE(reader().rooms().size(), 1);
    }

    void anotherOperatorsDeskIsWipedOut()
    {
        QVERIFY(write([](CacheWriter &writer) {
            writer.setOwner(u"anna@server"_s);
            writer.putRequest(request(1));
            writer.putRoom(room(1));
            writer.putBlock(block(1));
            writer.putReply(reply(1));
        }));
        QSignalSpy changed(cache.get(), &Cache::changed);
        QVERIFY(write([](CacheWriter &writer) { writer.setOwner(u"boris@server"_s); }));
        QVERIFY(reader().openRequests().isEmpty() && reader().rooms().isEmpty());
        QVERIFY(reader().blocks().isEmpty() && reader().replies().isEmpty());
        const auto changes = changed.first().first().value<ChangeSet>();
        QCOMPARE(changes.removedRequests.size(), 1);
        QCOMPARE(changes.removedRooms.size(), 1);
    }

private:
    static inline const QString Words1 = u"0b7e2a86-6d3f-4c1e-9a52-7f10c5d1e001"_s;
    static inline const QString Words2 = u"0b7e2a86-6d3f-4c1e-9a52-7f10c5d1e002"_s;

    /// Breaks the header, as a fault of the disk may.
    static void spoil(const QString &path)
    {
        QFile broken(path);
        QVERIFY(broken.open(QIODevice::ReadWrite));
        broken.write(QByteArray(100, 'x'));
    }
    void open() { cache = std::make_unique<Cache>(folder->filePath(u"otklik.sqlite"_s)); }
    bool write(const std::function<void(CacheWriter &)> &job) { return written(*cache, job); }
    const CacheReader &reader() const { return cache->reader(); }

    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<Cache> cache;
};

QTEST_GUILESS_MAIN(DeskCacheTest)
#include "desk_cache_test.moc"
