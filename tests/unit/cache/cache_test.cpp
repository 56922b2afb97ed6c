// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/cache/cache_samples.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::samples;

class CacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        folder = std::make_unique<QTemporaryDir>();
        file = folder->filePath(u"otklik.sqlite"_s);
    }

    void announcesAfterTheCommitWhatAnotherReaderReads()
    {
        Cache cache(file);
        QCOMPARE(cache.health(), CacheHealth::Good);
        Chat waiting = chat(1, ChatState::Waiting);
        waiting.lastSeq = 2;
        waiting.lastMessage = message(1, 2);
        waiting.unansweredSince = 1'700'000'001'000;
        Visitor visitor;
        visitor.id = 101;
        visitor.card.name = u"Ольга"_s;
        visitor.card.phones = QStringList{u"+7 900 000-00-00"_s};
        visitor.card.comment = u"«да»"_s;
        waiting.visitorName = visitor.card.name;
        const Operator anna = colleague(Anna, u"Анна"_s);
        int announced = 0;
        connect(&cache, &Cache::changed, this, [&](const ChangeSet &changes) {
            ++announced;
            // A second instance sees the commit already: nothing is announced that is not on disk.
            const Cache second(file);
            QCOMPARE(changes.chats.size(), 1);
            QCOMPARE(second.reader().chat(1), changes.chats.first());
            QCOMPARE(second.reader().timeline(1, 0, 10).entries, changes.entries);
            QCOMPARE(second.reader().visitor(101), changes.visitors.first());
            QCOMPARE(second.reader().operators(), changes.operators);
            QCOMPARE(second.reader().position(), position(7));
        });
        bool seenInside = true;
        QVERIFY(written(cache, [&](CacheWriter &writer) {
            writer.setPosition(position(7));
            writer.putChat(waiting);
            writer.addMessages(messages(1, 1, 2));
            writer.putVisitor(visitor);
            writer.putOperator(anna);
            seenInside = announced > 0;
        }));
        QCOMPARE(announced, 1);
        QVERIFY(!seenInside);
        QCOMPARE(cache.reader().chat(1), waiting);
        QCOMPARE(cache.reader().openChats(), QList<Chat>{waiting});
        QCOMPARE(readLater<std::optional<Visitor>>(cache, [](const CacheReader &r) { return r.visitor(101); }),
                 visitor);
    }

    void announcesNothingWhenNothingChanged()
    {
        Cache cache(file);
        QVERIFY(written(cache, [](CacheWriter &writer) { writer.putChat(chat(1)); }));
        QSignalSpy changed(&cache, &Cache::changed);
        QVERIFY(written(cache, [](CacheWriter &writer) { writer.putChat(chat(1)); }));
        QCOMPARE(changed.count(), 0);
    }

    void answersNobodyWhoIsGone()
    {
        Cache cache(file);
        auto context = std::make_unique<QObject>();
        bool ran = false;
        cache.write([](CacheWriter &writer) { writer.putChat(chat(1)); }, context.get(), [&](bool) { ran = true; });
        cache.read<int>(context.get(), [](const CacheReader &) { return 1; }, [&](int) { ran = true; });
        context.reset();
        QVERIFY(written(cache, [](CacheWriter &) {}));
        readLater<int>(cache, [](const CacheReader &) { return 1; });
        QVERIFY(!ran);
    }

    void commitsWhatWaitsWhenItEnds()
    {
        {
            Cache cache(file);
            for (ChatId id = 1; id <= 20; ++id) {
                cache.write([id](CacheWriter &writer) { writer.putChat(chat(id)); });
            }
        }
        const Cache again(file);
        QCOMPARE(again.reader().openChats().size(), 20);
    }

    void undoesAFailedJobAlone()
    {
        Cache cache(file);
        QSignalSpy failed(&cache, &Cache::writeFailed);
        QList<bool> ends;
        // Given at once, so that they share a group.
        cache.write([](CacheWriter &writer) { writer.putChat(chat(1)); }, this, [&](bool good) { ends.append(good); });
        cache.write(
            [](CacheWriter &writer) {
                writer.putChat(chat(2));
                writer.enqueueMessage(ownWords(2));
                writer.enqueueMessage(ownWords(2)); // the same client id twice cannot be
            },
            this, [&](bool good) { ends.append(good); });
        cache.write([](CacheWriter &writer) { writer.putChat(chat(3)); }, this, [&](bool good) { ends.append(good); });
        QTRY_COMPARE(ends.size(), 3);
        QCOMPARE(ends, (QList<bool>{true, false, true}));
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(cache.reader().chat(1));
        QVERIFY(!cache.reader().chat(2));
        QVERIFY(cache.reader().chatsWithUnsent().isEmpty());
        QVERIFY(cache.reader().chat(3));
    }

    void keepsDraftsByChat()
    {
        {
            Cache cache(file);
            QSignalSpy changed(&cache, &Cache::changed);
            cache.saveDraft(1, u"Сейчас посмотр"_s);
            cache.saveDraft(2, u"Добрый"_s);
            QTRY_VERIFY(!changed.isEmpty());
            QVERIFY(changed.first().first().value<ChangeSet>().drafts.contains(1));
            cache.saveDraft(2, {});
            QVERIFY(written(cache, [](CacheWriter &) {}));
        }
        const Cache again(file);
        QCOMPARE(again.reader().draft(1), u"Сейчас посмотр"_s);
        QCOMPARE(again.reader().draft(2), QString());
        QCOMPARE(again.reader().draft(3), QString());
    }

    void pagesClosedChatsNewestFirst()
    {
        Cache cache(file);
        QVERIFY(written(cache, [](CacheWriter &writer) {
            for (ChatId id = 1; id <= 7; ++id) {
                Chat closed = chat(id, ChatState::Closed);
                closed.closedAt = id <= 5 ? 5'000 : 1'000 * id; // equal times are told apart by id
                writer.putChat(closed);
            }
            writer.putChat(chat(8));
        }));
        const ChatPage first = cache.reader().closedChats({}, 3);
        QCOMPARE(ids(first), (QList<ChatId>{7, 6, 5}));
        QVERIFY(first.more);
        const ChatPage second = cache.reader().closedChats(first.chats.last(), 3);
        QCOMPARE(ids(second), (QList<ChatId>{4, 3, 2}));
        QVERIFY(second.more);
        const ChatPage third = cache.reader().closedChats(second.chats.last(), 3);
        QCOMPARE(ids(third), QList<ChatId>{1});
        QVERIFY(!third.more);
        QCOMPARE(cache.reader().closedChatCount(), 7);
    }

    void countsClosedChatsAsTheyCloseAndReopen()
    {
        Cache cache(file);
        QSignalSpy changed(&cache, &Cache::changed);
        QVERIFY(written(cache, [](CacheWriter &writer) { writer.putChat(chat(1)); }));
        QCOMPARE(changed.last().first().value<ChangeSet>().closedChatCount, -1);
        QVERIFY(written(cache, [](CacheWriter &writer) { writer.putChat(chat(1, ChatState::Closed)); }));
        QCOMPARE(changed.last().first().value<ChangeSet>().closedChatCount, 1);
        QVERIFY(written(cache, [](CacheWriter &writer) { writer.putChat(chat(1)); }));
        QCOMPARE(changed.last().first().value<ChangeSet>().closedChatCount, 0);
        QCOMPARE(cache.reader().closedChatCount(), 0);
    }

    void keepsWhatIsNewerWhenAnAnswerIsOld()
    {
        Cache cache(file);
        Chat now = chat(1);
        now.lastSeq = 5;
        now.lastMessage = message(1, 5);
        now.unansweredSince = 9;
        now.readSeq = 4;
        now.visitorReadSeq = 5;
        Chat old = chat(1);
        old.lastSeq = 3;
        old.lastMessage = message(1, 3);
        QVERIFY(written(cache, [&](CacheWriter &writer) {
            writer.putChat(now);
            writer.putChat(old);
        }));
        QCOMPARE(cache.reader().chat(1), now);
    }

    void snapshotEndsWhatIsNoLongerOpen()
    {
        Cache cache(file);
        QVERIFY(written(cache, [](CacheWriter &writer) {
            writer.setPosition(position(1));
            writer.putChat(chat(1));
            writer.putChat(chat(2, ChatState::Waiting));
            writer.putChat(chat(3));
            writer.putOperator(colleague(9, u"Ушедший"_s));
        }));
        QSignalSpy changed(&cache, &Cache::changed);
        Snapshot snapshot{.position = {.epoch = u"e2"_s, .offset = 40, .operatorId = Anna},
                          .serverTime = 1'800'000'000'000,
                          .chats = {chat(3), chat(4, ChatState::Waiting)},
                          .visitors = {},
                          .operators = {colleague(Anna, u"Анна"_s)},
                          .groups = {{.id = 1, .name = u"Продажи"_s}},
                          .sites = {{.id = 1, .name = u"Лавка"_s, .origins = {u"https://lavka.example"_s}}},
                          .tags = {{.id = 1, .name = u"Важно"_s, .colour = u"#FF0000"_s, .system = true}}};
        QVERIFY(written(cache, [&](CacheWriter &writer) { writer.replaceSnapshot(snapshot); }));
        const CacheReader &reader = cache.reader();
        QCOMPARE(reader.position(), snapshot.position);
        QVERIFY(reader.chat(1)->state == ChatState::Closed); // was ours: history
        QVERIFY(!reader.chat(2));                            // was anybody's: gone
        QCOMPARE(reader.openChats(), snapshot.chats);
        QCOMPARE(reader.operators(), snapshot.operators);
        QCOMPARE(reader.groups(), snapshot.groups);
        QCOMPARE(reader.sites(), snapshot.sites);
        QCOMPARE(reader.tags(), snapshot.tags);
        const ChangeSet changes = changed.last().first().value<ChangeSet>();
        QCOMPARE(changes.removedChats, QList<ChatId>{2});
        QVERIFY(changes.companyChanged);
    }

    void emptiesTheFileOfAnotherOwner()
    {
        Cache cache(file);
        QVERIFY(written(cache, [](CacheWriter &writer) {
            writer.setOwner(u"anna@one"_s);
            writer.putChat(chat(1));
            writer.enqueueMessage(ownWords(1));
        }));
        QVERIFY(written(cache, [](CacheWriter &writer) { writer.setOwner(u"anna@one"_s); }));
        QVERIFY(cache.reader().chat(1));
        QVERIFY(written(cache, [](CacheWriter &writer) { writer.setOwner(u"boris@one"_s); }));
        QVERIFY(!cache.reader().chat(1));
        QVERIFY(cache.reader().chatsWithUnsent().isEmpty());
        QCOMPARE(cache.reader().owner(), u"boris@one"_s);
    }

private:
    static QList<ChatId> ids(const ChatPage &page)
    {
        QList<ChatId> result;
        for (const Chat &chat : page.chats) {
            result.append(chat.id);
        }
        return result;
    }

    std::unique_ptr<QTemporaryDir> folder;
    QString file;
};

QTEST_GUILESS_MAIN(CacheTest)
#include "cache_test.moc"
