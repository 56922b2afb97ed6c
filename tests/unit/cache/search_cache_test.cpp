// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/connection.h"
#include "cache/schema.h"
#include "unit/cache/cache_samples.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::samples;

/// The search over the cache: what is found, and that the index says what the messages say.
class SearchCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        folder = std::make_unique<QTemporaryDir>();
        file = folder->filePath(u"otklik.sqlite"_s);
        cache = std::make_unique<Cache>(file);
    }

    void wordsAreFoundInAllTheirForms()
    {
        say({u"Где мой заказ?"_s, u"С заказами всё хорошо"_s, u"Показать"_s, u"Зелёные чайники"_s, u"Two orders"_s});
        QCOMPARE(found(u"заказа "), (QStringList{u"С заказами всё хорошо"_s, u"Где мой заказ?"_s}));
        QCOMPARE(found(u"ЗАК"), (QStringList{u"С заказами всё хорошо"_s, u"Где мой заказ?"_s}));
        QCOMPARE(found(u"зак "), QStringList());
        QCOMPARE(found(u"зеленый чайник"), QStringList{u"Зелёные чайники"_s});
        QCOMPARE(found(u"ordered"), QStringList{u"Two orders"_s});
        QCOMPARE(found(u"заказ чайник"), QStringList());
    }

    void quotedWordsAreFoundAsTheyAre()
    {
        say({u"мой заказ пришёл"_s, u"моего заказа нет"_s, u"заказ мой"_s});
        QCOMPARE(found(u"\"мой заказ\""), QStringList{u"мой заказ пришёл"_s});
        QCOMPARE(found(u"«моего зак"), QStringList{u"моего заказа нет"_s});
    }

    void telephonesAndMailAreFoundInAnyWriting_data()
    {
        QTest::addColumn<QString>("query");
        for (const QString &query : {u"+79161234567"_s, u"89161234567"_s, u"8 916 123 45 67"_s, u"9161234567"_s,
                                     u"1234567"_s, u"45-67"_s, u"4567"_s, u"8 (916"_s, u"+7 916 12"_s,
                                     u"Ivan.Petrov@mail.ru"_s, u"ivan.petrov"_s, u"MAIL.RU"_s, u"ivan.petrov@"_s}) {
            QTest::newRow(qPrintable(query)) << query;
        }
    }
    void telephonesAndMailAreFoundInAnyWriting()
    {
        QFETCH(QString, query);
        const QString text = u"Мой номер 8 (916) 123-45-67, почта ivan.petrov@mail.ru"_s;
        say({text, u"Другой: 8 (916) 765-43-21 и petr@list.ru, заказ 99999"_s});
        const QStringList all = found(query);
        QVERIFY(all.contains(text));
        if (!query.contains(u"916"_s) || query.size() > 9) { // else it is the beginning of both
            QCOMPARE(all, QStringList{text});
        }
    }

    void namesOfFilesAreFound()
    {
        Message sent = message(1, 1, u""_s);
        sent.file =
            FileInfo{.id = 5, .name = u"Договор поставки.pdf"_s, .size = 1, .type = {}, .width = 0, .height = 0};
        store({sent, message(1, 2, u"договор"_s)});
        QCOMPARE(search({.query = parseSearch(u"договора ")}).messages.size(), 2);
        QCOMPARE(search({.query = parseSearch(u"pdf")}).messages.size(), 1);
        QCOMPARE(search({.query = {}, .filters = {.hasFile = true}}).messages.first().entry.message.seq, 1);
    }

    void visitorsAreFoundByTheirCard()
    {
        Visitor visitor{.id = 101, .card = {}};
        visitor.card.name = u"Иван Петров"_s;
        visitor.card.company = u"ООО «Ромашка»"_s;
        visitor.card.phones = {u"+7 916 123-45-67"_s};
        visitor.card.emails = {u"ivan@romashka.ru"_s};
        visitor.card.comment = u"Просил перезвонить"_s;
        QVERIFY(written(*cache, [&](CacheWriter &writer) {
            writer.putChat(chat(1));
            writer.putChat(chat(2));
            writer.putVisitor(visitor);
        }));
        for (const QString &query : {u"петров"_s, u"ромашка"_s, u"89161234567"_s, u"romashka"_s, u"перезвонит"_s}) {
            const SearchPage page = search({.query = parseSearch(query)});
            QVERIFY2(page.visitors.size() == 1, qPrintable(query));
            QCOMPARE(page.visitors.first().visitor, visitor);
            QCOMPARE(page.visitors.first().lastChat.id, 1);
        }
        // Without a card, a visitor goes by the name that their chats tell.
        QCOMPARE(search({.query = parseSearch(u"посетитель 2")}).visitors.first().visitor.id, 102);
        visitor.card.name = u"Глеб Сидоров"_s;
        QVERIFY(written(*cache, [&](CacheWriter &writer) { writer.putVisitor(visitor); }));
        QVERIFY(search({.query = parseSearch(u"петров")}).visitors.isEmpty());
        QCOMPARE(search({.query = parseSearch(u"глеб сидоров")}).visitors.size(), 1);
        QVERIFY(written(*cache, [&](CacheWriter &writer) {
            writer.removeChat(1, 0);
            writer.removeChat(2, 0);
        }));
        QCOMPARE(search({.query = parseSearch(u"глеб сидоров")}).visitors.size(), 1); // the card stays
        QVERIFY(search({.query = parseSearch(u"посетитель 2")}).visitors.isEmpty());
    }

    void filtersNarrowDown()
    {
        Message mine = numbered(ownWords(1), 1, 3);
        mine.text = u"заказ готов"_s;
        Message colleagues = mine;
        colleagues.author.id = Anna + 1;
        colleagues.clientId = u"0b7e2a86-6d3f-4c1e-9a52-7f10c5d1e002"_s;
        colleagues.seq = 4;
        Chat other = chat(2);
        other.siteId = 7;
        other.tags = {9};
        QVERIFY(written(*cache, [&](CacheWriter &writer) {
            writer.putChat(chat(1));
            writer.putChat(other);
        }));
        store({message(1, 1, u"мой заказ"_s), message(2, 2, u"заказ другого сайта"_s), mine, colleagues});
        const auto seqs = [this](const SearchFilters &filters) {
            QList<Seq> result;
            for (const FoundMessage &one : search({.query = parseSearch(u"заказ"), .filters = filters}).messages) {
                result.append(one.entry.message.seq);
            }
            std::ranges::sort(result);
            return result;
        };
        QCOMPARE(seqs({}), (QList<Seq>{1, 2, 3, 4}));
        QCOMPARE(seqs({.from = SearchFrom::Visitor}), (QList<Seq>{1, 2}));
        QCOMPARE(seqs({.from = SearchFrom::Me}), QList<Seq>{3});
        QCOMPARE(seqs({.from = SearchFrom::Colleague}), QList<Seq>{4});
        QCOMPARE(seqs({.site = 7}), QList<Seq>{2});
        QCOMPARE(seqs({.tag = 9}), QList<Seq>{2});
        QCOMPARE(seqs({.from = SearchFrom::Visitor, .site = 1}), QList<Seq>{1});
        // Times are those of the messages, to the millisecond, though the index counts seconds.
        const Timestamp second = message(2, 2).at;
        QCOMPARE(seqs({.since = second, .until = second + 1}), QList<Seq>{2});
        QCOMPARE(seqs({.until = second}), QList<Seq>{1});
        QCOMPARE(seqs({.since = second + 1}), (QList<Seq>{3, 4}));
        QCOMPARE(search({.query = {}, .filters = {.site = 7}}).messages.size(), 1); // without words too
    }

    void theNewestComeFirstPartByPart()
    {
        QVERIFY(written(*cache, [](CacheWriter &writer) { writer.putChat(chat(1)); }));
        // As a computer that fills its cache gets them: newer ones before older ones.
        store(messages(1, 51, 100));
        store(messages(1, 1, 50));
        QList<Seq> seqs;
        SearchRequest request{.query = parseSearch(u"слово "), .limit = 30};
        for (;;) {
            const SearchPage page = search(request);
            for (const FoundMessage &one : page.messages) {
                seqs.append(one.entry.message.seq);
            }
            if (!page.more) {
                break;
            }
            QCOMPARE(page.messages.size(), 30);
            request.before = page.last;
        }
        QCOMPARE(seqs.size(), 100);
        QVERIFY(std::ranges::is_sorted(seqs, std::ranges::greater{}));
    }

    void theIndexFollowsWhatHappensToAMessage()
    {
        QVERIFY(written(*cache, [](CacheWriter &writer) {
            writer.putChat(chat(1));
            writer.enqueueMessage(ownWords(1));
        }));
        QCOMPARE(found(u"помочь"), QStringList{u"Здравствуйте! Чем помочь?"_s}); // while it waits in the outbox
        Message sent = numbered(ownWords(1), 1, 1);
        sent.at += 5'000'000;
        store({sent});
        QCOMPARE(found(u"помочь"), QStringList{sent.text}); // once, though its time is another
        QVERIFY(written(*cache, [](CacheWriter &writer) { writer.removeChat(1, 0); }));
        QCOMPARE(found(u"помочь"), QStringList());
    }

    void aDiscardedMessageIsNotFound()
    {
        LocalId local = 0;
        QVERIFY(written(*cache, [&](CacheWriter &writer) {
            writer.putChat(chat(1));
            local = writer.enqueueMessage(ownWords(1));
        }));
        QVERIFY(written(*cache, [&](CacheWriter &writer) { writer.discard(local, 0); }));
        QCOMPARE(found(u"помочь"), QStringList());
    }

    void anInvitationKeepsItsWordsUnderItsRealNumber()
    {
        Chat invited = chat(1, ChatState::Invited);
        invited.id = provisionalChat(invited.visitorId);
        const ChatId provisional = invited.id;
        QVERIFY(written(*cache, [&](CacheWriter &writer) {
            writer.putProvisionalChat(invited);
            writer.enqueueMessage(ownWords(provisional));
        }));
        QVERIFY(written(*cache, [&](CacheWriter &writer) { writer.renameChat(provisional, 77); }));
        const SearchPage page = search({.query = parseSearch(u"помочь")});
        QCOMPARE(page.messages.size(), 1);
        QCOMPARE(page.messages.first().entry.message.chatId, 77);
        QCOMPARE(page.messages.first().chat->id, 77);
    }

    void wordsOfColleaguesAreFoundInTheirRoom()
    {
        const RoomId room = directRoom(Anna, 9);
        QVERIFY(written(*cache, [&](CacheWriter &writer) {
            Message words = ownWords(room);
            words.text = u"Подмени меня завтра"_s;
            writer.enqueueMessage(words);
        }));
        const SearchPage page = search({.query = parseSearch(u"подменить")});
        QCOMPARE(page.messages.size(), 1);
        QCOMPARE(page.messages.first().entry.message.chatId, room);
        QVERIFY(!page.messages.first().chat);
        QVERIFY(written(*cache, [&](CacheWriter &writer) { writer.discard(page.messages.first().entry.localId, 0); }));
        QVERIFY(written(*cache, [&](CacheWriter &writer) { writer.removeRoom(room); }));
        QCOMPARE(found(u"подменить"), QStringList());
    }

    void anothersCacheIsEmptiedWithItsIndex()
    {
        say({u"мой заказ"_s});
        QVERIFY(written(*cache, [](CacheWriter &writer) {
            writer.setOwner(u"anna"_s);
            writer.setOwner(u"boris"_s);
        }));
        QCOMPARE(found(u"заказ"), QStringList());
        QVERIFY(search({.query = parseSearch(u"посетитель")}).visitors.isEmpty());
        say({u"новый заказ"_s});
        QCOMPARE(found(u"заказ"), QStringList{u"новый заказ"_s});
    }

    void aFileFromBeforeTheSearchIsIndexedInSteps()
    {
        cache.reset();
        const QString older = folder->filePath(u"older.sqlite"_s);
        {
            Connection connection(older, Connection::Access::ReadWrite);
            QVERIFY(migrate(connection, 2));
            QVERIFY(connection.run(
                u"INSERT INTO chats (id, visitor_id, visitor_name, site_id, state, operator_id, operator_name, "
                u"created_at, "
                "waiting_since, closed_at, closed_by, last_seq, last_message, unanswered_since, read_seq, "
                "visitor_read_seq, tags) VALUES (1, 101, 'Мария', 1, 2, 3, 'Анна', 1, 0, 0, 0, 1000, '', 0, 0, 0, '[]')"_s));
            QVERIFY(connection.run(
                u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) "
                "INSERT INTO messages (chat_id, seq, message_id, client_id, kind, author_kind, author_id, author_name, "
                "text, system_code, system_params, at, delivery, failure) SELECT 1, i, i, '', 0, 0, 101, '', "
                "'заказ номер' || i, '', '', 1700000000000 + i * 1000, 1, 0 FROM n"_s));
        }
        {
            // What is new is found at once, also while the rest is not in the index yet.
            Cache opened(older);
            QVERIFY(written(
                opened, [](CacheWriter &writer) { writer.addMessages({message(1, 1'001, u"самый новый заказ"_s)}); }));
            const SearchPage page = search({.query = parseSearch(u"новый")}, opened);
            QCOMPARE(page.messages.size(), 1);
        } // closed in the middle of it
        Cache again(older);
        QTRY_VERIFY(!search({.query = parseSearch(u"заказ")}, again).partial);
        SearchRequest request{.query = parseSearch(u"заказы "), .limit = 5'000};
        QCOMPARE(search(request, again).messages.size(), 1'001);
        QCOMPARE(search({.query = parseSearch(u"мария")}, again).visitors.size(), 1);
    }

    void nothingThatIsTypedIsAnError_data()
    {
        QTest::addColumn<QString>("query");
        QTest::newRow("operators") << u"AND OR NOT NEAR(a b) stems:x -y ^z *"_s;
        QTest::newRow("quotes") << u"\"'«`\" \"\" '); DROP TABLE messages; --"_s;
        QTest::newRow("NUL") << QString(u"a\0b"_s);
        QTest::newRow("long") << QString(10'000, u'я');
        QTest::newRow("many words") << u"слово "_s.repeated(2'000);
        QTest::newRow("half a letter") << QString(QChar(0xd83d)) + u" слово"_s;
    }
    void nothingThatIsTypedIsAnError()
    {
        QFETCH(QString, query);
        say({u"слово"_s});
        QVERIFY(!search({.query = parseSearch(query)}).failed);
        QVERIFY(!search({.query = {}}).failed);
        QCOMPARE(found(u"слово"), QStringList{u"слово"_s});
    }

    void theNewestQuestionIsTheOneThatIsAnswered()
    {
        say({u"один"_s, u"два"_s, u"три"_s});
        QEventLoop loop;
        QObject other;
        QStringList answers;
        int otherAnswers = 0;
        cache->search({.query = parseSearch(u"один")}, &loop, [&](const SearchPage &) { answers << u"один"_s; });
        cache->search({.query = parseSearch(u"один")}, &other, [&](const SearchPage &) { ++otherAnswers; });
        cache->search({.query = parseSearch(u"два")}, &loop, [&](const SearchPage &) { answers << u"два"_s; });
        cache->search({.query = parseSearch(u"три")}, &loop, [&](const SearchPage &) {
            answers << u"три"_s;
            loop.quit();
        });
        loop.exec();
        QCOMPARE(answers, QStringList{u"три"_s});
        QTRY_COMPARE(otherAnswers, 1); // who else asks is not disturbed
        cache->search({.query = parseSearch(u"один")}, &loop, [&](const SearchPage &) { answers << u"один"_s; });
        cache->giveUpSearch(&loop);
        QVERIFY(!search({.query = parseSearch(u"два")}).messages.isEmpty());
        QCOMPARE(answers.size(), 1);
    }

    void messagesOnBothSidesOfOneAreRead()
    {
        QVERIFY(written(*cache, [](CacheWriter &writer) { writer.putChat(chat(1)); }));
        store(messages(1, 1, 30));
        store(messages(1, 41, 50));
        const CacheReader &reader = cache->reader();
        const NewerPart part = reader.timelineAfter(1, 20, 5);
        QCOMPARE(part.entries.size(), 5);
        QCOMPARE(part.entries.first().message.seq, 21);
        QVERIFY(!part.reachesEnd);
        QCOMPARE(reader.timelineAfter(1, 28, 50).entries.size(), 2); // up to the hole
        QVERIFY(!reader.timelineAfter(1, 28, 50).reachesEnd);
        QVERIFY(reader.timelineAfter(1, 30, 50).entries.isEmpty());
        QVERIFY(reader.timelineAfter(1, 45, 50).reachesEnd);
        QVERIFY(reader.hasMessage(1, 30));
        QVERIFY(!reader.hasMessage(1, 31));
    }

private:
    void store(const QList<Message> &all)
    {
        QVERIFY(written(*cache, [&](CacheWriter &writer) {
            if (!writer.reader().chat(1)) {
                writer.putChat(chat(1));
            }
            writer.addMessages(all);
        }));
    }
    /// By the visitor, in chat 1.
    void say(const QStringList &texts)
    {
        QList<Message> all;
        const Seq last = cache->reader().newestSeq(1);
        for (qsizetype i = 0; i < texts.size(); ++i) {
            all.append(message(1, last + i + 1, texts.at(i)));
        }
        store(all);
    }
    static SearchPage search(SearchRequest request, Cache &where)
    {
        QEventLoop loop;
        SearchPage result;
        request.me = Anna;
        where.search(request, &loop, [&](const SearchPage &page) {
            result = page;
            loop.quit();
        });
        loop.exec();
        return result;
    }
    SearchPage search(const SearchRequest &request) { return search(request, *cache); }
    QStringList found(QStringView query)
    {
        QStringList texts;
        for (const FoundMessage &one : search({.query = parseSearch(query)}).messages) {
            texts.append(one.entry.message.text);
        }
        return texts;
    }

    std::unique_ptr<QTemporaryDir> folder;
    QString file;
    std::unique_ptr<Cache> cache;
};

QTEST_GUILESS_MAIN(SearchCacheTest)
#include "search_cache_test.moc"
