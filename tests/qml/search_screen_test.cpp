// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The search on the screen: Ctrl+K over everything, and the field of «История».
#include "hands.h"

using namespace otklik;
using namespace Qt::StringLiterals;

class SearchScreenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensAMessageFarBackByKeys();
    void escGivesTheFocusBack();
    void findsChatsAndColleaguesByName();
    void opensByTouchInANarrowWindow();
    void marksWhatComesFromTheServerAndReadsItApart();
    void saysWhenNothingIsFoundAndWhy();
    void filtersByMenu();
    void daysAreChosenByKeys();
    void searchesTheHistory();
};

namespace {

void typeInto(SampleDesk &desk, const QString &field, const QString &text)
{
    QQuickItem *item = desk.item(field);
    QVERIFY(item != nullptr);
    item->setProperty("text", text);
}

void openPalette(Hands &hands, SampleDesk &desk, const QString &text)
{
    hands.key(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(hands.find(u"paletteField"_s));
    QTRY_VERIFY(hands.hasFocus(u"paletteField"_s));
    typeInto(desk, u"paletteField"_s, text);
}

} // namespace

void SearchScreenTest::opensAMessageFarBackByKeys()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.find(u"visitorsTable"_s));
    openPalette(hands, desk, u"\"вопрос номер 7\""_s);
    QTRY_COMPARE(desk.desk().search()->count(), 1);
    hands.key(Qt::Key_Return);
    QVERIFY(hands.gone(u"paletteField"_s));
    QVERIFY(hands.find(u"conversation"_s));
    QCOMPARE(desk.desk().conversation()->chatId(), SampleCompany::Igor);
    TimelineModel &timeline = *desk.desk().conversation()->timeline();
    QTRY_VERIFY(timeline.litRow() >= 0);
    const QString row =
        u"message_%1"_s.arg(timeline.index(timeline.litRow()).data(TimelineModel::LocalIdRole).toLongLong());
    QTRY_VERIFY(desk.item(row) != nullptr);
    QTRY_VERIFY([&] {
        const QQuickItem *list = desk.item(u"timeline"_s);
        const qreal top = desk.item(row)->mapToItem(list, {0, 0}).y();
        return top >= 0 && top < list->height();
    }());
    // The way back to the end stands open.
    QVERIFY(hands.click(u"timelineJump"_s));
    QTRY_VERIFY(!timeline.hasNewer());
    QTRY_COMPARE(timeline.index(timeline.count() - 1).data(TimelineModel::TextRole).toString(),
                 u"Так когда привезут?"_s);
}

void SearchScreenTest::escGivesTheFocusBack()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.find(u"visitorsTable"_s));
    hands.key(Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(hands.hasFocus(u"visitorsFind"_s));
    openPalette(hands, desk, u"доставка"_s);
    QTRY_VERIFY(desk.desk().search()->count() > 0);
    hands.key(Qt::Key_Escape);
    QVERIFY(hands.gone(u"paletteField"_s));
    QTRY_VERIFY(hands.hasFocus(u"visitorsFind"_s));
    QCOMPARE(desk.desk().search()->count(), 0); // and nothing goes on behind it
    QVERIFY(desk.desk().conversation() == nullptr);
}

void SearchScreenTest::findsChatsAndColleaguesByName()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.find(u"visitorsTable"_s));
    openPalette(hands, desk, u"james"_s);
    QTRY_VERIFY(desk.desk().search()->count() > 0);
    QVERIFY(hands.find(u"found_c%1"_s.arg(SampleCompany::James)));
    hands.key(Qt::Key_Return);
    QTRY_VERIFY(desk.desk().conversation() != nullptr);
    QCOMPARE(desk.desk().conversation()->chatId(), SampleCompany::James);
    QVERIFY(hands.find(u"chatList"_s));
    openPalette(hands, desk, u"глеб"_s);
    QVERIFY(hands.click(u"found_r%1"_s.arg(directRoom(desk.company().me().id, SampleCompany::Gleb))));
    QVERIFY(hands.find(u"colleaguesList"_s));
    QTRY_VERIFY(desk.desk().colleagues()->talk() != nullptr);
}

void SearchScreenTest::opensByTouchInANarrowWindow()
{
    SampleDesk desk(u"ru"_s, {400, 800});
    Hands hands(desk);
    desk.signIn();
    openPalette(hands, desk, u"самовывоз"_s);
    QTRY_VERIFY(desk.desk().search()->count() > 0);
    const QString key = desk.desk().search()->index(0).data(SearchModel::KeyRole).toString();
    QQuickItem *row = hands.find(u"found_"_s + key);
    QVERIFY(row && row->height() >= 44);
    QVERIFY(hands.tap(u"found_"_s + key));
    QVERIFY(hands.find(u"conversation"_s));
    QCOMPARE(desk.desk().conversation()->chatId(), SampleCompany::Maria);
}

void SearchScreenTest::marksWhatComesFromTheServerAndReadsItApart()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    desk.signIn();
    Chat past = desk.company().closedChats().first();
    past.id = SampleCompany::Past;
    past.visitorName = u"Мария Соколова"_s;
    const Message wanted = desk.company().pastMessages(SampleCompany::Past).first();
    Message found = wanted;
    found.text = u"Слово, которого здесь нет: бергамот"_s;
    desk.commands().search.online = true;
    desk.commands().search.hits = {{.message = found, .chat = past}};
    openPalette(hands, desk, u"бергамота"_s);
    const QString key = u"s%1"_s.arg(found.id);
    QVERIFY(hands.find(u"foundOnServer_"_s + key));
    QCOMPARE(hands.text(u"foundOnServer_"_s + key), u"from the server"_s);
    hands.key(Qt::Key_Return);
    QVERIFY(hands.find(u"pastChatClose"_s));
    QVERIFY(desk.desk().pastChat()->timeline() != nullptr);
    hands.key(Qt::Key_Escape);
    QTRY_VERIFY(desk.desk().pastChat()->timeline() == nullptr);
}

void SearchScreenTest::saysWhenNothingIsFoundAndWhy()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    desk.signIn();
    openPalette(hands, desk, u"бергамот"_s);
    QTRY_COMPARE(desk.desk().search()->state(), int(SearchModel::NoneFound));
    QVERIFY(hands.find(u"foundNothing"_s));
    QVERIFY(hands.text(u"foundRemark"_s).startsWith(u"No network"_s));
    desk.desk().search()->filters()->setHasFile(true);
    QTRY_COMPARE(desk.desk().search()->state(), int(SearchModel::NoneFound));
    QVERIFY(hands.click(u"foundWithoutFilters"_s));
    QVERIFY(desk.desk().search()->filters()->isEmpty());
}

void SearchScreenTest::filtersByMenu()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    openPalette(hands, desk, u"номер "_s);
    QTRY_VERIFY(desk.desk().search()->count() >= 30);
    QVERIFY(hands.click(u"paletteFrom"_s));
    QVERIFY(hands.click(u"paletteFrom_1"_s));
    QCOMPARE(desk.desk().search()->filters()->from(), int(SearchFilterSet::Visitor));
    const auto onlyVisitors = [&desk] {
        const SearchModel &found = *desk.desk().search();
        for (int row = 0; row < found.count(); ++row) {
            if (!found.index(row).data(SearchModel::AuthorRole).toString().isEmpty()) {
                return false;
            }
        }
        return found.count() > 0;
    };
    QTRY_VERIFY(onlyVisitors());
    QVERIFY(hands.find(u"paletteField"_s));
}

void SearchScreenTest::daysAreChosenByKeys()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    openPalette(hands, desk, u"номер "_s);
    SearchFilterSet &filters = *desk.desk().search()->filters();
    QVERIFY(hands.click(u"palettePeriod"_s));
    QVERIFY(hands.click(u"paletteDays"_s));
    QVERIFY(hands.find(u"calendarDays"_s));
    hands.key(Qt::Key_Escape); // only the calendar goes
    QVERIFY(hands.gone(u"calendarDays"_s));
    QTRY_VERIFY(hands.hasFocus(u"paletteField"_s));
    QVERIFY(hands.click(u"palettePeriod"_s));
    QVERIFY(hands.click(u"paletteDays"_s));
    const QString first = hands.text(u"daysHint"_s);
    hands.key(Qt::Key_Right); // tomorrow cannot be chosen
    hands.key(Qt::Key_Return);
    QTRY_VERIFY(hands.text(u"daysHint"_s) != first);
    hands.key(Qt::Key_PageUp);
    hands.key(Qt::Key_Return);
    QVERIFY(hands.gone(u"calendarDays"_s));
    const QDate today = QDate::fromString(filters.today(), Qt::ISODate);
    QCOMPARE(filters.period(), int(SearchFilterSet::Days));
    QCOMPARE(filters.lastDay(), filters.today());
    QCOMPARE(filters.firstDay(), today.addMonths(-1).toString(Qt::ISODate));
    QTRY_VERIFY(hands.hasFocus(u"paletteField"_s));
}

void SearchScreenTest::searchesTheHistory()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    hands.key(Qt::Key_5, Qt::ControlModifier);
    QVERIFY(hands.find(u"historyList"_s));
    hands.key(Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(hands.hasFocus(u"historyFind"_s));
    typeInto(desk, u"historyFind"_s, u"гарантии"_s);
    SearchModel &found = *desk.desk().historySearch();
    QTRY_VERIFY(found.count() > 0);
    QVERIFY(hands.gone(u"historyList"_s));
    QVERIFY(hands.find(u"historyPeriod"_s));
    hands.key(Qt::Key_Return);
    QVERIFY(hands.find(u"conversation"_s));
    QTRY_VERIFY(desk.desk().conversation()->timeline()->litRow() >= 0);
    hands.key(Qt::Key_5, Qt::ControlModifier);
    QVERIFY(hands.find(u"historyFind"_s)); // what was found is still there
    hands.key(Qt::Key_F, Qt::ControlModifier);
    hands.key(Qt::Key_Escape);
    QVERIFY(hands.find(u"historyList"_s));
    QCOMPARE(found.count(), 0);
}

QTEST_MAIN(SearchScreenTest)
#include "search_screen_test.moc"
