// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallery.h"

#include <QQuickItem>
#include <QTest>

using namespace Qt::StringLiterals;

namespace otklik::gallery {

/// Ctrl+K, and the search in «История».
void drawSearch(SampleDesk &desk, const Look &look)
{
    const bool russian = look.language == "ru"_L1;
    SearchModel &search = *desk.desk().search();
    const auto look_for = [&](const QString &text) {
        desk.item(u"paletteField"_s)->setProperty("text", text);
        QTest::qWait(500); // the server is asked after a moment
    };
    QTest::keyClick(desk.window(), Qt::Key_K, Qt::ControlModifier);
    save(desk, look, u"search"_s);
    look_for(russian ? u"мария гаран"_s : u"warranty"_s);
    search.clear();
    look_for(russian ? u"соколова"_s : u"sokolova"_s);
    save(desk, look, u"search-visitor"_s);
    Chat past = desk.company().closedChats().first();
    past.id = SampleCompany::Past;
    Message found = desk.company().pastMessages(SampleCompany::Past).first();
    found.text = russian ? u"Подскажите, на чайник действует гарантия, если покупали в другом городе? Чек сохранился, "
                           "коробки уже нет."_s
                         : u"Does the warranty of the kettle hold when it was bought in another city? We have the "
                           "receipt, but no box."_s;
    desk.commands().search.hits = {{.message = found, .chat = past}};
    desk.commands().search.online = true;
    look_for(russian ? u"гарантию"_s : u"warranties"_s);
    save(desk, look, u"search-found"_s);
    desk.commands().search.hits.clear();
    desk.commands().search.online = false;
    look_for(russian ? u"бергамот"_s : u"bergamot"_s);
    search.filters()->setHasFile(true);
    QTest::qWait(500);
    save(desk, look, u"search-nothing"_s);
    search.filters()->clear();
    press(desk, u"palettePeriod"_s);
    press(desk, u"paletteDays"_s);
    QTest::qWait(300);
    save(desk, look, u"search-days"_s);
    pressKey(desk, Qt::Key_Escape);
    look_for(russian ? u"\"вопрос номер 7\""_s : u"\"question number 7\""_s);
    QTest::keyClick(desk.window(), Qt::Key_Return);
    QTest::qWait(300);
    save(desk, look, u"search-opened"_s);
    desk.desk().closeConversation();
    press(desk, u"railHistory"_s);
    desk.item(u"historyFind"_s)->setProperty("text", russian ? u"доставку"_s : u"delivery"_s);
    QTest::qWait(500);
    save(desk, look, u"history-search"_s);
    desk.desk().historySearch()->clear();
    desk.item(u"historyFind"_s)->setProperty("text", QString());
    desk.settle();
}

/// «Статистика», with figures and without.
void drawStatistics(SampleDesk &desk, const Look &look)
{
    CompanyStatistics &statistics = *desk.desk().statistics();
    SampleStatistics &server = desk.commands().statistics;
    const auto scrolledTo = [&](qreal share) {
        QQuickItem *scroll = desk.item(u"statisticsScroll"_s);
        const qreal most = scroll->property("contentHeight").toReal() - scroll->height();
        scroll->setProperty("contentY", qMax(0.0, most * share));
    };
    desk.setRole(Role::Supervisor);
    QTest::keyClick(desk.window(), Qt::Key_7, Qt::ControlModifier);
    save(desk, look, u"statistics"_s);
    statistics.filters()->setPeriod(SearchFilterSet::Month);
    desk.settle();
    QQuickItem *plot = desk.item(u"statisticsChatsPlot"_s);
    QTest::mouseMove(desk.window(), plot->mapToScene({plot->width() * 0.7, plot->height() / 2}).toPoint());
    save(desk, look, u"statistics-month"_s);
    scrolledTo(1);
    save(desk, look, u"statistics-month-end"_s);
    press(desk, u"statisticsParts_1"_s);
    save(desk, look, u"statistics-days"_s);
    press(desk, u"statisticsParts_0"_s);
    scrolledTo(0);
    statistics.filters()->setPeriod(SearchFilterSet::Year);
    save(desk, look, u"statistics-year"_s);
    press(desk, u"statisticsPeriod"_s);
    save(desk, look, u"statistics-period"_s);
    pressKey(desk, Qt::Key_Escape);
    statistics.filters()->setPeriod(SearchFilterSet::Week);
    server.refuse = ErrorCode::Unavailable;
    statistics.refresh();
    save(desk, look, u"statistics-stale"_s);
    statistics.filters()->setPeriod(SearchFilterSet::Today);
    save(desk, look, u"statistics-offline"_s);
    server.refuse.reset();
    server.quiet = true;
    statistics.refresh();
    save(desk, look, u"statistics-empty"_s);
    server.quiet = false;
    statistics.filters()->setPeriod(SearchFilterSet::Week);
    desk.setRole(Role::Operator);
}

} // namespace otklik::gallery
