// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/connection.h"
#include "cache/schema.h"
#include "cache/seals.h"
#include "unit/cache/cache_samples.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::samples;

/// Messages that are answered, changed and taken back.
class ChangeCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        folder = std::make_unique<QTemporaryDir>();
        file = folder->filePath(u"otklik.sqlite"_s);
        cache = std::make_unique<Cache>(file);
        write([](CacheWriter &writer) {
            writer.putChat(chat(1));
            writer.addMessages({message(1, 1, u"Есть чайник?"_s), mine()});
        });
    }
    void cleanup() { cache.reset(); }

    void anAnswerQuotesWhatItAnswersAndSaysSoToTheServer()
    {
        write([](CacheWriter &writer) { writer.enqueueReply(ownWords(1), 1); });
        const TimelineEntry waiting = reader().timeline(1, 0, 10).entries.last();
        QCOMPARE(waiting.message.replyTo,
                 (Quote{.id = 10'001, .seq = 1, .author = message(1, 1).author, .text = u"Есть чайник?"_s}));
        const OutboxJob job = onlyJob();
        QCOMPARE(job.params["replyTo"_L1]["messageId"_L1].toInteger(), 10'001);
        write([&](CacheWriter &writer) { writer.completeMessage(job.id, 10'003, 3, 1'700'000'051'000); });
        QCOMPARE(at(3).replyTo, waiting.message.replyTo);
        reopen();
        QCOMPARE(at(3).replyTo, waiting.message.replyTo);
    }

    void aLongQuoteIsCutAndAFileIsQuotedByItsName()
    {
        Message sent = message(1, 3, u""_s);
        sent.file = FileInfo{.id = 5, .name = u"счёт.pdf"_s, .size = 1, .type = {}, .width = 0, .height = 0};
        write([&](CacheWriter &writer) {
            writer.addMessages({sent, message(1, 4, QString(300, u'я'))});
            writer.enqueueReply(ownWords(1), 3);
            writer.enqueueReply(ownWords(1, SecondId), 4);
        });
        const QList<TimelineEntry> entries = reader().timeline(1, 0, 2).entries;
        QCOMPARE(entries.at(entries.size() - 2).message.replyTo->text, u"счёт.pdf"_s);
        QCOMPARE(entries.last().message.replyTo->text, QString(Quote::MaxText, u'я'));
    }

    void aChangeHoldsHereAtOnceAndOverWhatTheServerSays()
    {
        QSignalSpy changed(cache.get(), &Cache::changed);
        edit(u"Чайник есть"_s);
        QCOMPARE(at(2).text, u"Чайник есть"_s);
        QCOMPARE(at(2).editedAt, 77);
        QCOMPARE(reader().chat(1)->lastMessage->text, u"Чайник есть"_s);
        const ChangeSet changes = changed.last().first().value<ChangeSet>();
        QCOMPARE(changes.entries.size(), 1);
        QCOMPARE(changes.chats.size(), 1);
        // A page, a chat and an event from before do not take it away.
        write([](CacheWriter &writer) {
            writer.addMessages({mine()});
            writer.changeMessage(mine());
            Chat said = chat(1);
            said.lastSeq = 2;
            said.lastMessage = mine();
            writer.putChat(said);
        });
        QCOMPARE(at(2).text, u"Чайник есть"_s);
        QCOMPARE(reader().chat(1)->lastMessage->text, u"Чайник есть"_s);
        const OutboxJob job = onlyJob();
        QCOMPARE(job.method, u"message.edit"_s);
        QCOMPARE(job.lane, 1);
        QCOMPARE(job.params["messageId"_L1].toInteger(), 10'002);
        QCOMPARE(job.params["text"_L1].toString(), u"Чайник есть"_s);

        Message taken = mine();
        taken.text = u"Чайник есть"_s;
        taken.editedAt = 1'700'000'060'000;
        write([&](CacheWriter &writer) { writer.completeChange(job.id, taken); });
        QCOMPARE(at(2), taken);
        QVERIFY(!reader().hasJobs(1));
    }

    void changesCollapseUntilOneIsHanded()
    {
        edit(u"раз"_s);
        edit(u"два"_s);
        OutboxJob job = onlyJob(); // handed to the network now
        QCOMPARE(job.params["text"_L1].toString(), u"два"_s);
        edit(u"три"_s);
        QCOMPARE(at(2).text, u"три"_s);
        Message taken = mine();
        taken.text = u"два"_s;
        taken.editedAt = 1'700'000'060'000;
        write([&](CacheWriter &writer) { writer.completeChange(job.id, taken); });
        QCOMPARE(at(2).text, u"три"_s); // still on its way
        job = onlyJob();
        QCOMPARE(job.params["text"_L1].toString(), u"три"_s);
        write([&](CacheWriter &writer) { writer.failJob(job.id, ErrorCode::Conflict); });
        QCOMPARE(at(2), taken);
    }

    void aChangeBackIsNoChange()
    {
        edit(u"раз"_s);
        edit(mine().text);
        QCOMPARE(at(2), mine());
        QVERIFY(!reader().hasJobs(1));
    }

    void aRefusedChangeIsUndoneAndKeptForADecision()
    {
        edit(u"Чайник есть"_s);
        const qint64 jobId = onlyJob().id;
        QSignalSpy changed(cache.get(), &Cache::changed);
        write([jobId](CacheWriter &writer) { writer.failJob(jobId, ErrorCode::Conflict); });
        QVERIFY(changed.last().first().value<ChangeSet>().actionsChanged);
        QCOMPARE(at(2), mine());
        QCOMPARE(*reader().chat(1)->lastMessage, mine());
        QCOMPARE(reader().failedActions().size(), 1);
        write([jobId](CacheWriter &writer) { writer.retryAction(jobId, 99); });
        QCOMPARE(at(2).text, u"Чайник есть"_s);
        QVERIFY(reader().failedActions().isEmpty());
        const qint64 again = onlyJob().id;
        write([again](CacheWriter &writer) { writer.failJob(again, ErrorCode::Conflict); });
        write([again](CacheWriter &writer) { writer.discardAction(again); });
        QVERIFY(reader().failedActions().isEmpty());
        QCOMPARE(at(2), mine());
    }

    void whatQuotesAMessageFollowsIt()
    {
        write([](CacheWriter &writer) {
            Message answer = message(1, 3, u"А какой?"_s);
            answer.replyTo = Quote{.id = 10'002, .seq = 2, .author = mine().author, .text = mine().text};
            writer.addMessages({answer});
            writer.enqueueReply(ownWords(1), 2);
        });
        edit(u"Два чайника"_s);
        const auto quotes = [this] {
            QStringList texts;
            for (const TimelineEntry &entry : reader().timeline(1, 0, 2).entries) {
                texts.append(entry.message.replyTo ? entry.message.replyTo->text : u"none"_s);
            }
            return texts.last(2);
        };
        QCOMPARE(quotes(), (QStringList{u"Два чайника"_s, u"Два чайника"_s}));
        QCOMPARE(reader().chat(1)->lastMessage->replyTo->text, u"Два чайника"_s);
        write([](CacheWriter &writer) { writer.removeMessage(mineIn(writer), 88); });
        QCOMPARE(quotes(), (QStringList{u""_s, u""_s}));
        write([](CacheWriter &writer) { writer.restoreMessage(mineIn(writer)); });
        QCOMPARE(quotes(), (QStringList{u"Два чайника"_s, u"Два чайника"_s}));
        // What comes now says it as well, although the server does not know of the change.
        write([](CacheWriter &writer) {
            Message late = message(1, 4);
            late.replyTo = Quote{.id = 10'002, .seq = 2, .author = mine().author, .text = mine().text};
            writer.addMessages({late});
        });
        QCOMPARE(at(4).replyTo->text, u"Два чайника"_s);
    }

    void aRemovalIsHeldUntilItIsReleasedAndHoldsUpNothing()
    {
        write([](CacheWriter &writer) {
            writer.removeMessage(mineIn(writer), 88);
            writer.enqueueMessage(ownWords(1));
        });
        QVERIFY(at(2).isRemoved());
        QVERIFY(at(2).text.isEmpty());
        QVERIFY(reader().chat(1)->lastMessage->isRemoved());
        const OutboxJob words = onlyJob();
        QCOMPARE(words.method, u"chat.send"_s);
        write([&](CacheWriter &writer) { writer.completeJob(words.id); });
        QVERIFY(noJob());
        QVERIFY(reader().hasHeldJobs());
        write([](CacheWriter &writer) { writer.releaseRemoval(mineIn(writer)); });
        QVERIFY(!reader().hasHeldJobs());
        const OutboxJob removal = onlyJob();
        QCOMPARE(removal.method, u"message.remove"_s);
        Message gone = mine();
        gone.text.clear();
        gone.removedAt = 1'700'000'061'000;
        write([&](CacheWriter &writer) { writer.completeChange(removal.id, gone); });
        QCOMPARE(at(2), gone);
    }

    void aRemovalCanBeTakenBack()
    {
        write([](CacheWriter &writer) { writer.removeMessage(mineIn(writer), 88); });
        write([](CacheWriter &writer) { writer.restoreMessage(mineIn(writer)); });
        QCOMPARE(at(2), mine());
        QVERIFY(!reader().hasJobs(1));
        write([](CacheWriter &writer) { writer.releaseRemoval(mineIn(writer)); }); // its time is over all the same
        QVERIFY(noJob());
    }

    void aRemovalThatWasHeldWhenTheProgramEndedGoesOut()
    {
        edit(u"раз"_s);
        write([](CacheWriter &writer) { writer.removeMessage(mineIn(writer), 88); });
        reopen();
        QVERIFY(at(2).isRemoved());
        write([](CacheWriter &writer) { writer.releaseRemovals(); });
        QCOMPARE(onlyJob().method, u"message.remove"_s); // and not the words that nobody is to read any more
    }

    void whatWaitsIsChangedAndDiscardedItself()
    {
        write([](CacheWriter &writer) { writer.enqueueMessage(ownWords(1)); });
        const LocalId waiting = reader().timeline(1, 0, 1).entries.last().localId;
        write([&](CacheWriter &writer) { writer.editMessage(waiting, u"Добрый день"_s, 99); });
        QCOMPARE(reader().entry(waiting)->message.text, u"Добрый день"_s);
        QCOMPARE(reader().entry(waiting)->message.editedAt, 0); // nobody has seen it otherwise
        reopen();                                               // the seals hold
        QCOMPARE(cache->health(), CacheHealth::Good);
        write([&](CacheWriter &writer) { writer.removeMessage(waiting, 99); });
        QVERIFY(!reader().entry(waiting));
        QVERIFY(noJob());
    }

    void aChangeOfWhatIsUnderWayWaitsForItsNumber()
    {
        write([](CacheWriter &writer) { writer.enqueueMessage(ownWords(1)); });
        const LocalId underWay = reader().timeline(1, 0, 1).entries.last().localId;
        const OutboxJob words = onlyJob();
        write([&](CacheWriter &writer) { writer.editMessage(underWay, u"Добрый день"_s, 99); });
        QCOMPARE(reader().entry(underWay)->message.text, u"Добрый день"_s);
        write([&](CacheWriter &writer) { writer.completeMessage(words.id, 10'003, 3, 1'700'000'051'000); });
        QCOMPARE(at(3).text, u"Добрый день"_s);
        const OutboxJob change = onlyJob();
        QCOMPARE(change.method, u"message.edit"_s);
        QCOMPARE(change.params["messageId"_L1].toInteger(), 10'003);
        write([&](CacheWriter &writer) { writer.failJob(change.id, ErrorCode::Forbidden); });
        QCOMPARE(at(3).text, ownWords(1).text);
    }

    void aRefusedMessageTakesItsChangeWithIt()
    {
        write([](CacheWriter &writer) { writer.enqueueMessage(ownWords(1)); });
        const LocalId underWay = reader().timeline(1, 0, 1).entries.last().localId;
        const OutboxJob words = onlyJob();
        write([&](CacheWriter &writer) { writer.editMessage(underWay, u"Добрый день"_s, 99); });
        write([&](CacheWriter &writer) { writer.failJob(words.id, ErrorCode::Conflict); });
        QVERIFY(noJob());
        QCOMPARE(reader().entry(underWay)->message.text, u"Добрый день"_s);
        QCOMPARE(reader().entry(underWay)->delivery, Delivery::Failed);
        // Changed once more, it goes out again.
        write([&](CacheWriter &writer) { writer.editMessage(underWay, u"Здравствуйте"_s, 100); });
        QCOMPARE(onlyJob().params["text"_L1].toString(), u"Здравствуйте"_s);
    }

    void theNewerStateOfAMessageWins()
    {
        Message changed = message(1, 1, u"Есть чайники?"_s);
        changed.editedAt = 1'700'000'010'000;
        write([&](CacheWriter &writer) { writer.addMessages({changed}); }); // a page that was fetched again
        QCOMPARE(at(1), changed);
        write([](CacheWriter &writer) { writer.addMessages({message(1, 1, u"Есть чайник?"_s)}); });
        QCOMPARE(at(1), changed);
        Message gone = changed;
        gone.text.clear();
        gone.removedAt = 1'700'000'020'000;
        write([&](CacheWriter &writer) { writer.changeMessage(gone); });
        QCOMPARE(at(1), gone);
        write([&](CacheWriter &writer) { writer.changeMessage(changed); });
        QCOMPARE(at(1), gone);
    }

    void aPageThatIsHereAlreadyChangesNothing()
    {
        const QSignalSpy changed(cache.get(), &Cache::changed);
        write([](CacheWriter &writer) { writer.addMessages({message(1, 1, u"Есть чайник?"_s), mine()}); });
        QVERIFY(changed.isEmpty());
    }

    void theSearchFollows()
    {
        QCOMPARE(found(u"синий"), 1);
        edit(u"Остался зелёный"_s);
        QCOMPARE(found(u"синий"), 0);
        QCOMPARE(found(u"зеленый"), 1);
        write([](CacheWriter &writer) { writer.removeMessage(mineIn(writer), 88); });
        QCOMPARE(found(u"зеленый"), 0);
        write([](CacheWriter &writer) { writer.restoreMessage(mineIn(writer)); });
        QCOMPARE(found(u"зеленый"), 1);
    }

    void aSnapshotRemembersWhatMayBeStale()
    {
        constexpr Timestamp seen = 1'700'000'400'000;
        write([](CacheWriter &writer) {
            writer.setSeenAt(seen);
            writer.putChat(chat(5, ChatState::Closed)); // at 1'700'000'100'005
            Chat later = chat(6, ChatState::Closed);
            later.closedAt = seen - 1'000;
            writer.putChat(later);
            Snapshot snapshot;
            snapshot.position = position(9);
            snapshot.chats = {chat(1)};
            writer.replaceSnapshot(snapshot);
        });
        const Timestamp since = seen - Message::ChangeableFor;
        QCOMPARE(reader().staleSince(), since);
        QCOMPARE(reader().chatsTalkedInSince(since), (QList<ChatId>{1, 5, 6}));
        QCOMPARE(reader().chatsTalkedInSince(since + 10'000), (QList<ChatId>{1, 6}));
        write([](CacheWriter &writer) { writer.endStale(5); }); // of an earlier one
        QCOMPARE(reader().staleSince(), since);
        write([&](CacheWriter &writer) { writer.endStale(since); });
        QCOMPARE(reader().staleSince(), 0);
    }

    void aRowFromBeforeHoldsAndAChangedOneIsGuarded()
    {
        // A file of the version before, with one sealed message in it.
        const QString old = folder->filePath(u"old.sqlite"_s);
        {
            Connection connection(old, Connection::Access::ReadWrite);
            QVERIFY(migrate(connection, schemaVersion() - 1));
            const QVariantList values{1,     10'001, u""_s,         0, 0, 101,  u""_s, u"слово"_s,
                                      u""_s, u""_s,  qint64(5'000), 1, 9, u""_s};
            QStringList texts;
            for (const QVariant &value : values) {
                texts.append(u"'"_s + value.toString() + u"'"_s);
            }
            QVERIFY(connection.run(
                u"INSERT INTO messages (chat_id, seq, message_id, client_id, kind, author_kind, author_id, "
                "author_name, text, system_code, system_params, at, delivery, failure, file, seal) VALUES (1, %1, %2)"_s
                    .arg(texts.join(u", "_s))
                    .arg(sealOf(values))));
        }
        QCOMPARE(damagedIn(old), 0);
        {
            Connection connection(old, Connection::Access::ReadWrite);
            QVERIFY(connection.run(u"UPDATE messages SET removed_at = 5"_s));
        }
        QCOMPARE(damagedIn(old), 1);
    }

    void whatWasDoneOutlivesABrokenFile()
    {
        write([](CacheWriter &writer) {
            writer.setOwner(u"anna@one"_s);
            writer.setPosition(position(7));
            writer.editMessage(mineIn(writer), u"Чайник есть"_s, 77);
            writer.enqueueReply(ownWords(1), 1);
        });
        cache.reset();
        QFile broken(file);
        QVERIFY(broken.open(QIODevice::ReadWrite));
        broken.write(QByteArray(100, '\0')); // the header
        broken.close();
        cache = std::make_unique<Cache>(file);
        QCOMPARE(cache->health(), CacheHealth::Rebuilt);
        const TimelineEntry waiting = reader().timeline(1, 0, 1).entries.last();
        QCOMPARE(waiting.message.replyTo->text, u"Есть чайник?"_s);
        // The message comes again from the server; the operator's change of it stands on top at once.
        write([](CacheWriter &writer) { writer.addMessages({mine()}); });
        QCOMPARE(at(2).text, u"Чайник есть"_s);
    }

private:
    static constexpr auto SecondId = "0b7e2a86-6d3f-4c1e-9a52-7f10c5d1e002"_L1;

    /// Anna's own, numbered.
    static Message mine()
    {
        Message words = numbered(ownWords(1, u"0b7e2a86-6d3f-4c1e-9a52-7f10c5d1e009"_s), 1, 2);
        words.text = u"Остался синий чайник"_s;
        return words;
    }
    const CacheReader &reader() const { return cache->reader(); }
    Message at(Seq seq) const
    {
        const std::optional<TimelineEntry> entry = reader().messageAt(1, seq);
        return entry ? entry->message : Message{};
    }
    /// In the writing thread.
    static LocalId mineIn(const CacheWriter &writer) { return writer.reader().messageAt(1, 2)->localId; }
    void write(const std::function<void(CacheWriter &)> &job) { QVERIFY(written(*cache, job)); }
    void edit(const QString &text)
    {
        write([&](CacheWriter &writer) { writer.editMessage(mineIn(writer), text, 77); });
    }
    QList<OutboxJob> takenJobs()
    {
        QList<OutboxJob> jobs;
        written(*cache, [&](CacheWriter &writer) { jobs = writer.takeJobs({}, 10); });
        return jobs;
    }
    /// The first of what is to go out, which is handed to the network with that.
    OutboxJob onlyJob()
    {
        const QList<OutboxJob> jobs = takenJobs();
        return jobs.size() == 1 ? jobs.first() : OutboxJob{};
    }
    bool noJob() { return takenJobs().isEmpty(); }
    void reopen()
    {
        cache.reset();
        cache = std::make_unique<Cache>(file);
    }
    int found(QStringView words)
    {
        QEventLoop loop;
        int count = -1;
        SearchRequest request;
        request.query = parseSearch(words);
        cache->search(request, &loop, [&](const SearchPage &page) {
            count = int(page.messages.size());
            loop.quit();
        });
        loop.exec();
        return count;
    }
    static qsizetype damagedIn(const QString &name)
    {
        Connection connection(name, Connection::Access::ReadWrite);
        if (!migrate(connection)) {
            return -1;
        }
        const auto statements = std::make_shared<Statements>(connection.database());
        const CacheReader reader(statements);
        QSqlQuery *query = statements->run(
            u"SELECT local_id, chat_id, seq, message_id, client_id, kind, author_kind, author_id, author_name, text, "
            "system_code, system_params, at, delivery, failure, file, reply_to, edited_at, removed_at, seal "
            "FROM messages"_s);
        qsizetype damaged = 0;
        while (query && statements->next(*query)) {
            damaged += entryHolds(*query) ? 0 : 1;
        }
        return damaged;
    }

    std::unique_ptr<QTemporaryDir> folder;
    QString file;
    std::unique_ptr<Cache> cache;
};

QTEST_GUILESS_MAIN(ChangeCacheTest)
#include "change_cache_test.moc"
