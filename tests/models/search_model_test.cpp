// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/marked_text.h"
#include "models/model_ground.h"
#include "models/search_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

class SearchModelTest : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        explicit Fixture(const QStringList &texts = {})
        {
            desk = ground.desk();
            tester = std::make_unique<QAbstractItemModelTester>(desk->search(),
                                                                QAbstractItemModelTester::FailureReportingMode::QtTest);
            if (!texts.isEmpty()) {
                say(texts);
            }
        }
        void say(const QStringList &texts)
        {
            ground.write([texts](CacheWriter &writer) {
                if (!writer.reader().chat(1)) {
                    writer.putChat(samples::chat(1, ChatState::Closed));
                }
                const Seq last = writer.reader().newestSeq(1);
                for (qsizetype i = 0; i < texts.size(); ++i) {
                    writer.addMessages({samples::message(1, last + i + 1, texts.at(i))});
                }
            });
        }
        SearchModel &model() { return *desk->search(); }
        QList<RecordingSearch::Asked> &asked() { return ground.commands->search.asked; }
        QVariantList texts() { return column(model(), "plainText"); }
        void answer(const QList<ServerHit> &hits, MessageId before = 0)
        {
            asked().last().answer(ServerHits{.hits = hits, .more = before > 0, .before = before});
        }

        ModelGround ground;
        std::unique_ptr<Desk> desk;
        std::unique_ptr<QAbstractItemModelTester> tester;
    };

    static ServerHit hit(ChatId chatId, Seq seq, const QString &text)
    {
        return {.message = samples::message(chatId, seq, text), .chat = samples::chat(chatId, ChatState::Closed)};
    }

private Q_SLOTS:
    void showsWhatIsFoundAsOneTypes()
    {
        Fixture f({u"Где мой заказ?"_s, u"Заказы и показы"_s, u"Привет"_s});
        QCOMPARE(f.model().state(), int(SearchModel::Idle));
        f.model().setQuery(u"за"_s);
        QTRY_COMPARE(f.texts(), (QVariantList{u"Заказы и показы"_s, u"Где мой заказ?"_s}));
        QCOMPARE(f.model().state(), int(SearchModel::Found));
        f.model().setQuery(u"заказом мой"_s);
        QTRY_COMPARE(f.texts(), (QVariantList{u"Где мой заказ?"_s}));
        QCOMPARE(value(f.model(), 0, "styledText"),
                 u"Где <font color=\"#0b7a75\"><b>мой</b></font> <font color=\"#0b7a75\"><b>заказ</b></font>?"_s);
        QCOMPARE(value(f.model(), 0, "section"), u"messages"_s);
        f.model().clear();
        QCOMPARE(f.model().count(), 0);
        QCOMPARE(f.model().state(), int(SearchModel::Idle));
    }

    void rowsThatStayAreNotMadeAnew()
    {
        Fixture f({u"заказ один"_s, u"заказ два"_s, u"заказ три"_s});
        f.model().setQuery(u"заказ"_s);
        QTRY_COMPARE(f.model().count(), 3);
        const QSignalSpy resets(&f.model(), &QAbstractItemModel::modelReset);
        const QSignalSpy removed(&f.model(), &QAbstractItemModel::rowsRemoved);
        const QSignalSpy inserted(&f.model(), &QAbstractItemModel::rowsInserted);
        f.model().setQuery(u"заказ т"_s); // one letter is a word of its own, not a beginning
        QTRY_COMPARE(f.model().count(), 0);
        f.model().setQuery(u"заказ тр"_s);
        QTRY_COMPARE(f.model().count(), 1);
        const qsizetype before = inserted.size();
        f.model().setQuery(u"заказ три"_s);
        QTRY_VERIFY(value(f.model(), 0, "styledText").toString().contains(u"<b>три</b>"_s));
        QCOMPARE(inserted.size(), before);
        QCOMPARE(removed.size(), 1);
        QVERIFY(resets.isEmpty());
    }

    void aQuicklyTypedQueryIsAnsweredAsItIsAtTheEnd()
    {
        Fixture f({u"заказ"_s, u"замок"_s});
        for (const QString &typed : {u"за"_s, u"зам"_s, u"замо"_s, u"замок"_s}) {
            f.model().setQuery(typed);
        }
        QTRY_COMPARE(f.texts(), (QVariantList{u"замок"_s}));
    }

    void chatsColleaguesAndVisitorsComeBeforeMessages()
    {
        Fixture f;
        f.ground.write([](CacheWriter &writer) {
            Chat open = samples::chat(2);
            open.visitorName = u"Мария"_s;
            writer.putChat(open);
            Visitor maria{.id = open.visitorId, .card = {}};
            maria.card.name = u"Мария"_s;
            maria.card.phones = {u"+79161234567"_s};
            writer.putVisitor(maria);
            writer.putOperator(samples::colleague(9, u"Мария Котова"_s));
            writer.addMessages({samples::message(2, 1, u"Меня зовут Мария"_s)});
        });
        f.model().setQuery(u"мария"_s);
        QTRY_COMPARE(column(f.model(), "section"),
                     (QVariantList{u"chats"_s, u"colleagues"_s, u"visitors"_s, u"messages"_s}));
        QCOMPARE(value(f.model(), 0, "styledTitle"), u"<font color=\"#0b7a75\"><b>Мария</b></font>"_s);
        QCOMPARE(value(f.model(), 2, "plainText"), u"+79161234567"_s);
        f.model().setQuery(u"8 916 123"_s);
        QTRY_COMPARE(column(f.model(), "section"), QVariantList{u"visitors"_s});
        f.model().filters()->setFrom(SearchFilterSet::Visitor); // filters are of messages
        QTRY_COMPARE(f.model().count(), 0);
    }

    void filtersAreAsked()
    {
        Fixture f({u"заказ"_s});
        f.model().filters()->setHasFile(true);
        QTRY_COMPARE(f.model().state(), int(SearchModel::Searching)); // the server may still have some
        QTRY_COMPARE(f.asked().size(), 1);
        QVERIFY(f.asked().last().filters.hasFile);
        f.answer({});
        QTRY_COMPARE(f.model().state(), int(SearchModel::NoneFound));
        f.model().filters()->clear();
        QCOMPARE(f.model().state(), int(SearchModel::Idle));
        f.model().filters()->setPeriod(SearchFilterSet::Today);
        QCOMPARE(f.model().filters()->filters().since, 1'699'920'000'000); // midnight of that day
        f.model().filters()->setPeriod(SearchFilterSet::Older);
        QCOMPARE(f.model().filters()->filters().since, 0);
        QVERIFY(f.model().filters()->filters().until > 0);
    }

    void daysAreSearchedFromTheFirstToTheLast()
    {
        Fixture f({u"заказ"_s});
        SearchFilterSet &filters = *f.model().filters();
        const QSignalSpy changed(&filters, &SearchFilterSet::changed);
        filters.setDays(u"2023-11-14"_s, u"2023-11-10"_s); // the other way round
        QCOMPARE(filters.period(), int(SearchFilterSet::Days));
        QCOMPARE(filters.firstDay(), u"2023-11-10"_s);
        QCOMPARE(filters.lastDay(), u"2023-11-14"_s);
        constexpr Timestamp day = 86'400'000;
        QCOMPARE(filters.filters().since, 1'699'920'000'000 - 4 * day);
        QCOMPARE(filters.filters().until, 1'699'920'000'000 + day); // the last day is among them
        QVERIFY(!filters.daysText().isEmpty());
        filters.setDays(u"2023-11-14"_s, u"yesterday"_s);
        filters.setPeriod(SearchFilterSet::Days); // not without its days
        QCOMPARE(changed.count(), 1);
        filters.setHasFile(true);
        QCOMPARE(filters.firstDay(), u"2023-11-10"_s);
        filters.setPeriod(SearchFilterSet::Week);
        QCOMPARE(filters.firstDay(), QString());
        QCOMPARE(filters.daysText(), QString());
    }

    void theServersFindsFollowAndAreMarked()
    {
        Fixture f({u"мой заказ"_s});
        f.model().setQuery(u"заказ"_s);
        QTRY_COMPARE(f.asked().size(), 1);
        QVERIFY(f.model().isSearchingServer());
        // The first of them is in the cache already.
        f.answer({hit(1, 1, u"мой заказ"_s), hit(500, 7, u"заказ соседа"_s)}, 9);
        QTRY_COMPARE(f.texts(), (QVariantList{u"мой заказ"_s, u"заказ соседа"_s}));
        QCOMPARE(column(f.model(), "fromServer"), (QVariantList{false, true}));
        QCOMPARE(value(f.model(), 1, "section"), u"server"_s);
        QCOMPARE(f.model().target(1).chat->id, 500);
        f.model().fetchMore({}); // as a view, and the model's tester, do by themselves
        QCOMPARE(f.asked().last().before, 9);
        QCOMPARE(f.asked().size(), 2);
        f.answer({hit(500, 3, u"ещё заказ"_s)});
        QTRY_COMPARE(f.model().count(), 3);
        QVERIFY(!f.model().canFetchMore({}));
    }

    void whatHasComeFromTheServerIsShownOnce()
    {
        Fixture f({u"мой заказ"_s});
        f.model().setQuery(u"заказ"_s);
        QTRY_COMPARE(f.asked().size(), 1);
        f.answer({hit(1, 2, u"второй заказ"_s)});
        QTRY_COMPARE(column(f.model(), "fromServer"), (QVariantList{false, true}));
        f.say({u"второй заказ"_s}); // it is fetched, as by opening it
        QTRY_COMPARE(column(f.model(), "fromServer"), (QVariantList{false, false}));
    }

    void anAnswerToAnEarlierQuestionIsThrownAway()
    {
        Fixture f({u"заказ"_s, u"чайник"_s});
        f.model().setQuery(u"заказ"_s);
        QTRY_COMPARE(f.asked().size(), 1);
        const auto late = f.asked().last().answer;
        f.model().setQuery(u"чайник"_s);
        late(ServerHits{.hits = {hit(500, 1, u"старый заказ"_s)}, .more = false, .before = 0});
        QTRY_COMPARE(f.asked().size(), 2);
        f.answer({});
        QTRY_VERIFY(!f.model().isSearchingServer());
        QCOMPARE(f.texts(), QVariantList{u"чайник"_s});
    }

    void withoutANetworkOnlyThisComputerIsSearched()
    {
        Fixture f({u"заказ"_s});
        f.model().setQuery(u"заказ"_s);
        QTRY_COMPARE(f.asked().size(), 1);
        f.asked().last().answer(idleError());
        QTRY_VERIFY(f.model().isServerMissed());
        QCOMPARE(f.model().state(), int(SearchModel::Found));
        f.model().setQuery(u"чайник"_s);
        QVERIFY(!f.model().isServerMissed()); // it is asked again
    }

    void whatComesWhileResultsAreShownIsFoundToo()
    {
        Fixture f({u"заказ"_s});
        f.model().setQuery(u"заказ"_s);
        QTRY_COMPARE(f.model().count(), 1);
        f.say({u"второй заказ"_s});
        QTRY_COMPARE(f.model().count(), 2);
        f.ground.write([](CacheWriter &writer) { writer.removeChat(1, 0); });
        QTRY_COMPARE(f.model().count(), 0);
    }

    void olderOnesComePartByPart()
    {
        QStringList texts;
        for (int i = 0; i < 70; ++i) {
            texts.append(u"заказ номер %1"_s.arg(i));
        }
        Fixture f(texts);
        f.model().setQuery(u"заказ"_s);
        QTRY_VERIFY(f.model().count() >= 30);
        QTRY_VERIFY((f.model().fetchMore({}), f.model().count() == 70));
        QCOMPARE(f.texts().last(), u"заказ номер 0"_s);
    }

    void strangersWordsStayWordsWhenTheyAreMarked()
    {
        const QString hostile = u"<img src=\"http://x/y\"> заказ & <b>\"' </font><a href='javascript:1'>"_s;
        Fixture f({hostile});
        f.model().setQuery(u"заказ img"_s);
        QTRY_COMPARE(f.model().count(), 1);
        QCOMPARE(value(f.model(), 0, "plainText"), hostile);
        QString left = value(f.model(), 0, "styledText").toString();
        left.remove(u"<font color=\"#0b7a75\"><b>"_s).remove(u"</b></font>"_s);
        QVERIFY(!left.contains(u'<') && !left.contains(u'>'));
        QCOMPARE(left, hostile.toHtmlEscaped());
        QCOMPARE(markedText(u"<&>"_s, {{.start = 1, .length = 1}}, Qt::red),
                 u"&lt;<font color=\"#ff0000\"><b>&amp;</b></font>&gt;"_s);
    }

    void openingGoesToTheMessage()
    {
        Fixture f;
        f.ground.write([](CacheWriter &writer) {
            writer.putChat(samples::chat(1, ChatState::Closed));
            QList<Message> all = samples::messages(1, 1, 500);
            all[99].text = u"особый заказ"_s;
            writer.addMessages(all);
        });
        f.model().setQuery(u"особый"_s);
        QTRY_COMPARE(f.model().count(), 1);
        QCOMPARE(f.desk->openFound(&f.model(), 0), int(Desk::InHistory));
        TimelineModel &timeline = *f.desk->conversation()->timeline();
        QTRY_VERIFY(timeline.litRow() >= 0);
        QCOMPARE(value(timeline, timeline.litRow(), "text"), u"особый заказ"_s);
        QVERIFY(timeline.hasNewer());
    }

    void whatIsNotOnThisComputerOpensApart()
    {
        Fixture f({u"заказ"_s});
        f.model().setQuery(u"заказ"_s);
        QTRY_COMPARE(f.asked().size(), 1);
        f.answer({hit(500, 7, u"чужой заказ"_s)});
        QTRY_COMPARE(f.model().count(), 2);
        QCOMPARE(f.desk->openFound(&f.model(), 1), int(Desk::Apart));
        QVERIFY(f.desk->pastChat()->timeline());
        QCOMPARE(f.desk->pastChat()->name(), u"Посетитель 500"_s);
        QVERIFY(!f.desk->conversation());
        f.desk->pastChat()->close();
        QVERIFY(!f.desk->pastChat()->timeline());
        QCOMPARE(f.desk->openFound(&f.model(), 99), int(Desk::Nowhere));
    }
};

QTEST_MAIN(SearchModelTest)
#include "search_model_test.moc"
