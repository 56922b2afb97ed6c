// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Finding words and days within one conversation.
#include "models/chat_search.h"

#include "models/model_ground.h"

#include <QSignalSpy>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp Day = 86'400'000;

Message said(ChatId chatId, Seq seq, const QString &text, Timestamp at = 0)
{
    Message message = samples::message(chatId, seq, text);
    if (at > 0) {
        message.at = at;
    }
    return message;
}

} // namespace

class ChatSearchTest : public QObject
{
    Q_OBJECT

    /// Two chats in which the same things are spoken of, and the search of the first.
    struct Fixture
    {
        Fixture()
            : search(*ground.cache, *ground.commands, ground.format, [this] { return here; })
            , gone(&search, &ChatSearch::goneTo)
        {
            ground.write([](CacheWriter &writer) {
                writer.putChat(samples::chat(1));
                writer.putChat(samples::chat(2));
                writer.addMessages({said(1, 1, u"Где мой заказ?"_s), said(1, 2, u"Сейчас посмотрю"_s),
                                    said(1, 3, u"Заказы ушли вчера"_s), said(1, 4, u"Спасибо"_s)});
                writer.addMessages({said(2, 1, u"Хочу сделать заказ"_s)});
            });
        }
        Seq lastGone() const { return gone.isEmpty() ? -1 : gone.last().first().toLongLong(); }

        ModelGround ground;
        ChatId here = 1;
        ChatSearch search;
        QSignalSpy gone;
    };

private Q_SLOTS:
    void findsEveryFormOfAWordInThisChatOnlyAndGoesToTheNewest()
    {
        Fixture f;
        f.search.setText(u"заказ"_s);
        QTRY_COMPARE(f.search.count(), 2);
        QCOMPARE(f.lastGone(), 3);
        QCOMPARE(f.search.summary(), u"1 of 2"_s);
        QVERIFY(f.search.canGoOlder());
        QVERIFY(!f.search.canGoNewer());
    }

    void goesThereAndBackAndNoFurther()
    {
        Fixture f;
        f.search.setText(u"заказ"_s);
        QTRY_COMPARE(f.search.count(), 2);
        f.search.goOlder();
        QCOMPARE(f.lastGone(), 1);
        QCOMPARE(f.search.place(), 2);
        f.search.goOlder();
        QCOMPARE(f.gone.size(), 2);
        f.search.goNewer();
        QCOMPARE(f.lastGone(), 3);
    }

    void saysThatNothingIsFoundAndNothingAtAllWhenEmptied()
    {
        Fixture f;
        f.search.setText(u"возврат"_s);
        QTRY_COMPARE(f.search.summary(), u"Nothing found"_s);
        QVERIFY(f.gone.isEmpty());
        f.search.setText({});
        QCOMPARE(f.search.summary(), QString());
    }

    void staysWhereItIsWhenAnotherComes()
    {
        Fixture f;
        f.search.setText(u"заказ"_s);
        QTRY_COMPARE(f.search.count(), 2);
        f.search.goOlder();
        f.ground.write([](CacheWriter &writer) { writer.addMessages({said(1, 5, u"А второй заказ?"_s)}); });
        QTRY_COMPARE(f.search.count(), 3);
        QCOMPARE(f.search.summary(), u"3 of 3"_s); // the same message, one more before it
        QCOMPARE(f.gone.size(), 2);
    }

    void saysThatAPartIsNotHereAndFetchesIt()
    {
        Fixture f;
        f.ground.write([](CacheWriter &writer) {
            Chat chat = samples::chat(4);
            chat.lastSeq = 120;
            writer.putChat(chat);
            writer.addMessages({said(4, 119, u"Спасибо"_s), said(4, 120, u"До свидания"_s)});
        });
        f.here = 4;
        QCOMPARE(f.search.restText(), QString());
        f.search.setText(u"гарантия"_s);
        QTRY_COMPARE(f.search.summary(), u"Nothing found"_s);
        QTRY_COMPARE(f.search.restText(), u"Searched what is on this computer"_s);
        f.search.fetchRest();
        QVERIFY(f.search.isFetching());
        QCOMPARE(f.ground.commands->histories.size(), 1);
        QCOMPARE(f.ground.commands->histories.last().chatId, 4);
        QCOMPARE(f.ground.commands->histories.last().before, 119);
        f.ground.write([](CacheWriter &writer) {
            QList<Message> page;
            for (Seq seq = 69; seq <= 118; ++seq) {
                page.append(said(4, seq, u"слово"_s));
            }
            writer.addMessages(page);
        });
        f.ground.commands->histories.last().answer({});
        QTRY_COMPARE(f.ground.commands->histories.size(), 2);
        QCOMPARE(f.ground.commands->histories.last().before, 69);
        QVERIFY(f.search.fetched() > 0.4 && f.search.fetched() < 0.5);
        f.ground.write([](CacheWriter &writer) {
            QList<Message> page;
            for (Seq seq = 1; seq <= 68; ++seq) {
                page.append(said(4, seq, seq == 7 ? u"Какая гарантия?"_s : u"слово"_s));
            }
            writer.addMessages(page);
        });
        f.ground.commands->histories.last().answer({});
        QTRY_COMPARE(f.lastGone(), 7); // the search goes on by itself
        QTRY_COMPARE(f.search.restText(), QString());
        QVERIFY(!f.search.isFetching());
        QCOMPARE(f.ground.commands->histories.size(), 2);
    }

    void saysWhyTheRestDoesNotCome()
    {
        Fixture f;
        f.ground.write([](CacheWriter &writer) {
            writer.putChat(samples::chat(4));
            writer.addMessages({said(4, 900, u"Спасибо"_s)});
        });
        f.here = 4;
        f.search.setText(u"спасибо"_s);
        QTRY_VERIFY(f.search.isPartial());
        f.search.fetchRest();
        f.ground.commands->histories.last().answer(
            ProtocolError{.code = ErrorCode::Unavailable, .message = {}, .field = {}, .retryAfter = 0});
        QCOMPARE(f.search.restText(), u"Searched what is on this computer. There is no connection to fetch the rest"_s);
        f.search.fetchRest();
        f.ground.commands->histories.last().answer({}); // and nothing came
        QTRY_COMPARE(f.search.restText(), u"Searched what is on this computer. The server does not give the rest"_s);
        f.search.fetchRest();
        f.search.stopFetching();
        QVERIFY(!f.search.isFetching());
        const qsizetype asked = f.ground.commands->histories.size();
        f.ground.commands->histories.last().answer({});
        f.search.setText({});
        QCOMPARE(f.search.restText(), QString());
        QCOMPARE(f.ground.commands->histories.size(), asked);
    }

    void nothingIsSaidWhileAllOfItIsHere()
    {
        Fixture f;
        f.search.setText(u"заказ"_s);
        QTRY_COMPARE(f.search.count(), 2);
        f.ground.write([](CacheWriter &writer) { writer.addMessages({said(1, 5, u"Ещё заказ"_s)}); });
        QTRY_COMPARE(f.search.count(), 3); // and what is missing was looked for twice
        QVERIFY(!f.search.isPartial());
        f.search.fetchRest();
        QVERIFY(f.ground.commands->histories.isEmpty());
    }

    void goesToTheFirstMessageOfADay()
    {
        Fixture f;
        constexpr Timestamp noon = 1'690'000'000'000 / Day * Day + Day / 2;
        f.ground.write([](CacheWriter &writer) {
            writer.putChat(samples::chat(3));
            QList<Message> messages;
            for (Seq seq = 1; seq <= 100; ++seq) { // ten a day
                messages.append(said(3, seq, u"слово"_s, noon + (seq - 1) / 10 * Day + seq));
            }
            writer.addMessages(messages);
        });
        f.here = 3;
        const QDate first = QDateTime::fromMSecsSinceEpoch(noon, QTimeZone::utc()).date();
        f.search.goToDay(first.addDays(4).toString(Qt::ISODate));
        QTRY_COMPARE(f.lastGone(), 41);
        f.search.goToDay(first.addDays(-30).toString(Qt::ISODate));
        QTRY_COMPARE(f.lastGone(), 1);
        f.search.goToDay(first.addDays(30).toString(Qt::ISODate)); // nothing is as new as that
        QTRY_COMPARE(f.lastGone(), 0);
    }

    void aDayIsFoundBesideWhatIsNotHere()
    {
        Fixture f;
        constexpr Timestamp noon = 1'690'000'000'000 / Day * Day + Day / 2;
        f.ground.write([](CacheWriter &writer) {
            writer.putChat(samples::chat(3));
            writer.addMessages({said(3, 900, u"до"_s, noon), said(3, 2'000, u"после"_s, noon + 2 * Day)});
        });
        f.here = 3;
        const QDate first = QDateTime::fromMSecsSinceEpoch(noon, QTimeZone::utc()).date();
        f.search.goToDay(first.addDays(1).toString(Qt::ISODate));
        QTRY_COMPARE(f.lastGone(), 2'000);
        f.search.goToDay(first.toString(Qt::ISODate));
        QTRY_COMPARE(f.lastGone(), 900);
    }
};

QTEST_MAIN(ChatSearchTest)
#include "chat_search_test.moc"
