// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws every page in every width, theme and language into PNG files.

#include "models/management/reply_form.h"
#include "models/management/site_form.h"
#include "sample_desk.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QPointingDevice>
#include <QQuickItem>
#include <QTemporaryDir>
#include <QTest>
#include <QtQuickTest/quicktest.h>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

struct Look
{
    QSize size;
    QString language;
    int theme;
    qreal textScale;
    QDir folder;
    QString part; ///< all of it when empty

    QString name(const QString &page) const
    {
        QString name = u"%1-%2-%3-%4"_s.arg(page)
                           .arg(size.width() >= 1100  ? u"wide"_s
                                : size.width() >= 600 ? u"tablet"_s
                                                      : u"narrow"_s)
                           .arg(theme == Settings::Dark ? u"dark"_s : u"light"_s, language);
        if (size.width() > 1440) {
            name += u"-%1"_s.arg(size.width());
        }
        if (textScale != 1) {
            name += u"-%1"_s.arg(qRound(textScale * 100));
        }
        return folder.filePath(name + u".png"_s);
    }
};

void save(SampleDesk &desk, const Look &look, const QString &page)
{
    desk.settle();
    QTest::qWait(60); // polishing and the first frames
    const QString file = look.name(page);
    if (!desk.window()->grabWindow().save(file)) {
        qFatal("%s cannot be written", qUtf8Printable(file));
    }
}

void press(SampleDesk &desk, const QString &name)
{
    QQuickItem *item = nullptr;
    if (!QTest::qWaitFor([&] { return (item = desk.item(name)) != nullptr; })) {
        qFatal("There is no %s", qUtf8Printable(name));
    }
    (void)QQuickTest::qWaitForPolish(desk.window());
    const QPoint middle = item->mapToScene(QPointF(item->width() / 2, item->height() / 2)).toPoint();
    if (!QRect(QPoint(), desk.window()->size()).contains(middle)) {
        qFatal("%s is out of sight", qUtf8Printable(name));
    }
    QTest::mouseClick(desk.window(), Qt::LeftButton, {}, middle);
    QTest::mouseMove(desk.window(), QPoint(2, 2));
}

void pressKey(SampleDesk &desk, Qt::Key key)
{
    QTest::keyClick(desk.window(), key);
    desk.settle();
}

/// What opens out of the header: a button of its own, or a line of its menu where there is no room for one.
void openTool(SampleDesk &desk, const QString &button, const QString &line)
{
    if (desk.item(button) != nullptr) {
        press(desk, button);
    } else {
        press(desk, u"conversationMore"_s);
        press(desk, line);
    }
}

/// Replies from a table: what is wrong in it, and what came of it.
void drawImport(SampleDesk &desk, const Look &look)
{
    const QTemporaryDir folder;
    ReplyImport &importing = *desk.desk().management()->replies()->importing();
    const auto open = [&](const QString &name, const QString &text) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::WriteOnly)) {
            file.write(text.toUtf8());
        }
        file.close();
        importing.open(QUrl::fromLocalFile(file.fileName()));
        (void)QTest::qWaitFor([&] { return importing.state() == ReplyImport::Preview; });
    };
    const bool russian = look.language == "ru"_L1;
    open(russian ? u"ответы.csv"_s : u"replies.csv"_s,
         russian
             ? u"Сокращение;Текст;Текст 2\nпривет;Здравствуйте, {visitor}! Чем помочь?\n"
               "доставка;По городу за день, по стране — за неделю.\n"
               "добрый день;Добрый день!\nоплата;Картой или по СБП на сайте, наличными при получении.;"
               "Организациям выставим счёт — пришлите реквизиты.\n;Возвращаем деньги за три дня\n"
               "пока;Спасибо за обращение, хорошего дня!\n"_s
             : u"Shortcut,Text,Text 2\nhello,\"Hello, {visitor}! How can we help?\"\n"
               "delivery,Within a day in the city and within a week elsewhere.\n"
               "good day,Good day!\npayment,\"By card here, in cash to the courier.\",For companies we write a bill.\n"
               ",Your money comes back within three days\nbye,\"Thank you, have a good day!\"\n"_s);
    save(desk, look, u"replies-import"_s);
    desk.desk().setConnection(Desk::Offline);
    save(desk, look, u"replies-import-offline"_s);
    desk.desk().setConnection(Desk::Current);
    importing.begin();
    (void)QTest::qWaitFor([&] { return importing.state() == ReplyImport::Done; });
    save(desk, look, u"replies-import-done"_s);
    importing.undo();
    (void)QTest::qWaitFor([&] { return importing.state() == ReplyImport::Preview; });
    open(u"table.csv"_s, u"PK\u0001"_s);
    save(desk, look, u"replies-import-fault"_s);
    pressKey(desk, Qt::Key_Escape);
}

/// «Управление», part by part.
void drawAdministration(SampleDesk &desk, const Look &look)
{
    desk.setRole(Role::Admin);
    press(desk, u"railManagement"_s);
    save(desk, look, u"administration"_s);
    Management &management = *desk.desk().management();
    const auto part = [&](const QString &name) {
        if (desk.item(u"areaMenu"_s) != nullptr) {
            press(desk, u"areaMenu"_s);
        }
        press(desk, u"area_"_s + name);
    };
    const auto scrolled = [&](qreal share, const QString &page) {
        QQuickItem *scroll = desk.item(u"managementScroll"_s);
        const qreal most = scroll->property("contentHeight").toReal() - scroll->height();
        scroll->setProperty("contentY", qMax(0.0, most * share));
        save(desk, look, page);
    };
    management.staff()->open(2);
    save(desk, look, u"administration-employee"_s);
    scrolled(1, u"administration-employee-end"_s);
    management.staff()->create();
    save(desk, look, u"administration-employee-new"_s);
    management.staff()->form()->save(); // nothing is filled in
    save(desk, look, u"administration-employee-errors"_s);
    management.staff()->close();
    part(u"sites"_s);
    management.sites()->open(1);
    save(desk, look, u"administration-site"_s);
    for (const int step : {1, 2, 3, 4}) {
        scrolled(step / 4.0, u"administration-site-%1"_s.arg(step));
    }
    auto *const site = qobject_cast<SiteForm *>(management.sites()->form());
    site->takeAvatar(QUrl::fromLocalFile(desk.picture()));
    site->setColour(u"#7a4fd0"_s);
    site->setGreetingTitle(look.language == "ru"_L1 ? u"Чем помочь?"_s : u"Can we help?"_s);
    desk.bringIntoSight(u"managementScroll"_s, u"siteBannerPreview"_s);
    save(desk, look, u"administration-banner"_s);
    site->discard();
    management.sites()->close();
    part(u"groups"_s);
    management.groups()->open(1);
    management.groups()->removeOpen();
    save(desk, look, u"administration-group"_s);
    management.groups()->close();
    part(u"tags"_s);
    management.tags()->open(4);
    save(desk, look, u"administration-tag"_s);
    management.tags()->close();
    part(u"blacklist"_s);
    save(desk, look, u"administration-blacklist"_s);
    part(u"replies"_s);
    management.replies()->open(1);
    save(desk, look, u"administration-reply"_s);
    management.replies()->open(5);
    desk.commands().files.holdUploads = 0.6;
    auto *const reply = qobject_cast<ReplyForm *>(management.replies()->form());
    reply->parts()->setFile(2, QUrl::fromLocalFile(desk.picture()));
    save(desk, look, u"administration-reply-parts"_s);
    scrolled(1, u"administration-reply-parts-end"_s);
    desk.commands().files.holdUploads.reset();
    reply->discard();
    management.replies()->close();
    drawImport(desk, look);
    part(u"staff"_s);
    desk.setRole(Role::Operator);
}

/// A PDF file in a bubble and in the viewer, and a chat of which a part is not here.
void drawPages(SampleDesk &desk, const Look &look)
{
    desk.desk().openChat(SampleCompany::James);
    QTest::qWait(600); // the first page is drawn
    save(desk, look, u"pdf"_s);
    const TimelineModel &timeline = *desk.desk().conversation()->timeline();
    for (int row = 0; row < timeline.count(); ++row) {
        const QModelIndex index = timeline.index(row);
        if (timeline.data(index, TimelineModel::FileNameRole).toString().endsWith(".pdf"_L1)) {
            press(desk, u"pdfCover_%1"_s.arg(timeline.data(index, TimelineModel::LocalIdRole).toLongLong()));
        }
    }
    QTest::qWait(400);
    pressKey(desk, Qt::Key_Right);
    QTest::qWait(400);
    save(desk, look, u"pdf-pages"_s);
    pressKey(desk, Qt::Key_End);
    save(desk, look, u"pdf-end"_s);
    pressKey(desk, Qt::Key_Escape);
    desk.changeChat(SampleCompany::James, [](Chat &chat) { chat.lastSeq += 40; });
    QTest::keyClick(desk.window(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    desk.item(u"findInChat"_s)->setProperty("text", u"warranty"_s);
    QTest::qWait(700);
    save(desk, look, u"find-rest"_s);
    pressKey(desk, Qt::Key_Escape);
    desk.changeChat(SampleCompany::James, [](Chat &chat) { chat.lastSeq -= 40; });
}

/// What is done with a chat beside talking.
void drawDesk(SampleDesk &desk, const Look &look)
{
    const bool folded = look.size.width() < 1100;
    desk.desk().openChat(SampleCompany::Maria);
    desk.desk().showTyping(SampleCompany::Maria, {});
    if (folded) {
        press(desk, u"conversationInfo"_s);
    }
    press(desk, u"cardEdit"_s);
    save(desk, look, u"card"_s);
    desk.desk().conversation()->card()->setCompany(u"«Samovar»"_s);
    ContactCard other = desk.company().card();
    other.company = look.language == "ru"_L1 ? u"Самовар и Ко"_s : u"Samovar & Co"_s;
    other.version = 4;
    desk.changeCard(SampleCompany::MariaHerself, other);
    save(desk, look, u"card-conflict"_s);
    desk.desk().conversation()->card()->cancel();
    desk.settle();
    desk.bringIntoSight(u"infoScroll"_s, u"visit_5"_s);
    press(desk, u"visit_5"_s);
    save(desk, look, u"info-history"_s);
    desk.desk().conversation()->record()->openPast(SampleCompany::Past);
    save(desk, look, u"past-chat"_s);
    desk.desk().conversation()->record()->closePast();
    desk.settle();
    if (folded) {
        press(desk, u"infoClose"_s);
    }
    openTool(desk, u"conversationTags"_s, u"menuTags"_s);
    save(desk, look, u"tags"_s);
    press(desk, u"tagNew"_s);
    save(desk, look, u"tag-new"_s);
    pressKey(desk, Qt::Key_Escape);
    openTool(desk, u"conversationRedirect"_s, u"menuRedirect"_s);
    desk.desk().conversation()->redirection()->redirect(u"https://example.com/"_s);
    save(desk, look, u"redirect"_s);
    pressKey(desk, Qt::Key_Escape);
    openTool(desk, u"conversationTransfer"_s, u"menuTransfer"_s);
    press(desk, u"transferTarget_%1"_s.arg(SampleCompany::Gleb));
    save(desk, look, u"transfer"_s);
    press(desk, u"transferSubmit"_s);
    desk.settle();
    save(desk, look, u"transfer-pending"_s);
    desk.desk().conversation()->transfer()->cancel();
    desk.settle();
    desk.desk().undo()->finish();
    press(desk, u"conversationMore"_s);
    press(desk, u"menuBlock"_s);
    save(desk, look, u"block"_s);
    pressKey(desk, Qt::Key_Escape);
    desk.desk().openChat(SampleCompany::James);
    save(desk, look, u"files"_s);
    desk.desk().conversation()->attachments()->add(
        {QUrl::fromLocalFile(desk.picture()), QUrl::fromLocalFile(u"/etc/hostname"_s)});
    desk.desk().conversation()->setDraft(look.language == "ru"_L1 ? u"Превет, the waranty действует везде "_s
                                                                  : u"Helo, гаранттия holds everywhere "_s);
    QTest::qWait(1500); // the dictionaries are loaded once
    save(desk, look, u"composer"_s);
    desk.desk().conversation()->setDraft({});
    const QVariantList pictures = desk.desk().conversation()->timeline()->pictures();
    if (!pictures.isEmpty()) {
        press(desk, u"picture_%1"_s.arg(pictures.first().toMap().value(u"localId"_s).toLongLong()));
        QTest::qWait(200);
        save(desk, look, u"viewer"_s);
        pressKey(desk, Qt::Key_Escape);
    }
    desk.passChat();
    save(desk, look, u"passed"_s);
    desk.desk().openChat(SampleCompany::Passed);
    save(desk, look, u"passed-open"_s);
    desk.desk().declineChat(SampleCompany::Passed);
    save(desk, look, u"undo"_s);
    desk.desk().undo()->finish();
    desk.settle();
}

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

/// The end of a chat, and how it goes on.
void drawEnd(SampleDesk &desk, const Look &look)
{
    const bool russian = look.language == "ru"_L1;
    desk.desk().openChat(SampleCompany::James);
    desk.changeChat(SampleCompany::James, [](Chat &chat) {
        chat.state = ChatState::Closed;
        chat.closedBy = ClosedBy::Visitor;
    });
    desk.tell(SampleCompany::James, systemcode::VisitorLeft, {});
    save(desk, look, u"left"_s);
    desk.changeChat(SampleCompany::James, [](Chat &chat) {
        chat.state = ChatState::Active;
        chat.closedBy = ClosedBy::Nobody;
    });
    desk.tell(SampleCompany::James, systemcode::ChatResumed, {});
    desk.visitorWrites(SampleCompany::James, russian ? u"И ещё вопрос: где ближайший сервис?"_s
                                                     : u"One more thing: where is the nearest service?"_s);
    save(desk, look, u"resumed"_s);
}

/// How the operator is called: the settings of it and the menu of the status, with all a desktop has and with nothing.
void drawAlerts(SampleDesk &desk, const Look &look)
{
    const bool rail = desk.item(u"railStatus"_s) != nullptr;
    const QString menu = rail ? u"railStatus"_s : u"headerStatus"_s;
    desk.outlets().bringTray();
    press(desk, menu);
    save(desk, look, u"status"_s);
    press(desk, u"statusQuietHour"_s);
    save(desk, look, u"status-quiet"_s);
    press(desk, menu);
    save(desk, look, u"status-quiet-menu"_s);
    press(desk, u"statusSettings"_s);
    QQuickItem *scroll = desk.item(u"settingsScroll"_s);
    const auto to = [&](const QString &name) {
        const qreal top = desk.item(name)->mapToItem(scroll, {0, 0}).y();
        scroll->setProperty("contentY", scroll->property("contentY").toReal() + top - 90);
    };
    to(u"alertsNotices"_s);
    save(desk, look, u"settings-alerts"_s);
    to(u"alertsSound"_s);
    save(desk, look, u"settings-alerts-end"_s);
    desk.outlets().setServices(false);
    to(u"alertsNotices"_s);
    save(desk, look, u"settings-alerts-missing"_s);
    desk.outlets().setServices(true);
    desk.desk().alerts()->beQuiet(AlertSettings::NotQuiet);
}

/// What makes writing and reading easier: replies, notes, finding, two chats, close rows, and the first steps.
void drawComfort(SampleDesk &desk, const Look &look)
{
    desk.desk().closeConversation(); // a narrow window has no rail beside one
    press(desk, u"railChats"_s);
    desk.desk().openChat(SampleCompany::Maria);
    desk.settle();
    press(desk, u"composer"_s);
    QTest::keyClick(desk.window(), '/');
    save(desk, look, u"replies"_s);
    ReplyPicker &replies = *desk.desk().conversation()->replies();
    replies.setFind(look.language == "ru"_L1 ? u"опт"_s : u"whole"_s);
    desk.desk().conversation()->setDraft(desk.desk().conversation()->takeReply(0));
    save(desk, look, u"reply-follow-ups"_s);
    desk.desk().conversation()->followUps()->clear();
    desk.desk().conversation()->setDraft({});
    desk.desk().conversation()->setNoting(true);
    desk.desk().conversation()->setDraft(look.language == "ru"_L1 ? u"Просит скидку, спросить Бориса"_s
                                                                  : u"Asks for a discount, talk to Boris"_s);
    save(desk, look, u"note"_s);
    desk.desk().conversation()->setDraft({});
    desk.desk().conversation()->setNoting(false);
    press(desk, u"conversationMore"_s);
    press(desk, u"menuFind"_s);
    desk.desk().conversation()->search()->setText(look.language == "ru"_L1 ? u"гаранти"_s : u"warrant"_s);
    desk.desk().conversation()->search()->goOlder();
    save(desk, look, u"find-in-chat"_s);
    desk.desk().conversation()->search()->setText({});
    pressKey(desk, Qt::Key_Escape);
    if (look.size.width() >= 1500) {
        desk.desk().openBeside(SampleCompany::James);
        save(desk, look, u"side-by-side"_s);
        desk.desk().closeBeside();
    }
    desk.desk().closeConversation();
    desk.settings().setCompactRows(true);
    save(desk, look, u"compact"_s);
    desk.settings().setCompactRows(false);
}

/// A finger on the screen.
class Finger
{
public:
    explicit Finger(SampleDesk &desk)
        : m_window(desk.window())
        , m_desk(desk)
    {
    }

    void press(const QString &name)
    {
        QQuickItem *item = nullptr;
        if (!QTest::qWaitFor([&] { return (item = m_desk.item(name)) != nullptr; })) {
            qFatal("There is no %s", qUtf8Printable(name));
        }
        (void)QQuickTest::qWaitForPolish(m_window);
        m_begin = m_place = item->mapToScene(QPointF(item->width() / 2, item->height() / 2)).toPoint();
        QTest::touchEvent(m_window, screen()).press(0, m_place, m_window);
    }
    /// Step by step, to @p distance from where it was put down.
    void draw(QPoint distance)
    {
        const QPoint from = m_place;
        for (int step = 1; step <= 10; ++step) {
            m_place = from + (m_begin + distance - from) * step / 10;
            QTest::touchEvent(m_window, screen()).move(0, m_place, m_window);
            QTest::qWait(20);
        }
    }
    void lift()
    {
        QTest::touchEvent(m_window, screen()).release(0, m_place, m_window);
        QTest::qWait(50);
    }

private:
    static QPointingDevice *screen()
    {
        static QPointingDevice *const device = QTest::createTouchDevice();
        return device;
    }

    QQuickWindow *m_window;
    SampleDesk &m_desk;
    QPoint m_begin;
    QPoint m_place;
};

/// What a finger does: rows drawn aside, a held row's menu, lists pulled down, the keyboard on the screen.
void drawTouch(SampleDesk &desk, const Look &look)
{
    press(desk, u"railChats"_s);
    Finger finger(desk);
    const auto swiped = [&](const QString &name, QPoint distance, const QString &page) {
        finger.press(name);
        finger.draw(distance);
        save(desk, look, page);
        finger.draw({}); // so that letting go does nothing
        finger.lift();
    };
    const QString waiting = u"chatRow_%1"_s.arg(SampleCompany::Waiting);
    const QString maria = u"chatRow_%1"_s.arg(SampleCompany::Maria);
    swiped(waiting, {80, 0}, u"swipe-begun"_s);
    swiped(waiting, {190, 0}, u"swipe-accept"_s);
    swiped(waiting, {-190, 0}, u"swipe-later"_s);
    swiped(maria, {-190, 0}, u"swipe-close"_s);
    QQuickItem *row = desk.item(maria);
    const QPoint middle = row->mapToScene(QPointF(row->width() / 2, row->height() / 2)).toPoint();
    QTest::mouseClick(desk.window(), Qt::RightButton, {}, middle);
    save(desk, look, u"row-menu"_s);
    pressKey(desk, Qt::Key_Escape);
    press(desk, u"railRequests"_s);
    swiped(u"requestRow_%1"_s.arg(SampleCompany::NewRequest), {190, 0}, u"swipe-take"_s);
    press(desk, u"railVisitors"_s);
    swiped(u"visitorRow_%1"_s.arg(SampleCompany::GuestOnSite), {190, 0}, u"swipe-invite"_s);
    press(desk, u"railHistory"_s);
    finger.press(u"historyList"_s);
    finger.draw({0, 90});
    save(desk, look, u"pull-begun"_s);
    finger.draw({0, 180});
    save(desk, look, u"pull-ready"_s);
    finger.lift();
    press(desk, u"railChats"_s);
    desk.desk().openChat(SampleCompany::Igor);
    save(desk, look, u"keyboard-none"_s);
    press(desk, u"composer"_s);
    const QSize size = desk.window()->size();
    desk.window()->setProperty("keyboardRectangle", QRectF(0, size.height() - 300, size.width(), 300));
    save(desk, look, u"keyboard-shown"_s);
    desk.window()->setProperty("keyboardRectangle", QRectF());
    desk.window()->resize(size.transposed());
    save(desk, look, u"turned"_s);
}

/// Messages that are answered, changed and taken back.
void drawAnswers(SampleDesk &desk, const Look &look)
{
    const bool russian = look.language == "ru"_L1;
    press(desk, u"railChats"_s);
    desk.desk().openChat(SampleCompany::Maria);
    desk.desk().showTyping(SampleCompany::Maria, {});
    Conversation &talk = *desk.desk().conversation();
    const auto entry = [&talk](int fromEnd) {
        const TimelineModel &timeline = *talk.timeline();
        return timeline.data(timeline.index(timeline.count() - fromEnd), TimelineModel::LocalIdRole).toLongLong();
    };
    desk.settle();
    talk.reply(entry(1));
    talk.setDraft(russian ? u"Да, до 20:00, на Баумана, 10"_s : u"Yes, until 8 p.m., at 10 Bauman Street"_s);
    save(desk, look, u"reply"_s);
    talk.send();
    desk.settle();
    desk.commands().deliverOutbox();
    desk.settle();
    talk.reply(entry(7)); // the longest of them
    talk.setDraft(russian ? u"И коробка цела"_s : u"And the box is whole"_s);
    talk.send();
    desk.settle();
    desk.commands().deliverOutbox();
    desk.settle();
    talk.edit(entry(2));
    talk.setDraft(russian ? u"Да, до 21:00, на Баумана, 10"_s : u"Yes, until 9 p.m., at 10 Bauman Street"_s);
    save(desk, look, u"changing"_s);
    talk.send();
    desk.settle();
    desk.commands().deliverOutbox();
    desk.settle();
    if (QQuickItem *bubble = desk.item(u"message_%1"_s.arg(entry(1)))) {
        QMetaObject::invokeMethod(bubble, "openMenu");
        save(desk, look, u"message-menu"_s);
        pressKey(desk, Qt::Key_Escape);
    }
    talk.timeline()->removeMessage(entry(5)); // the note
    talk.timeline()->removeMessage(entry(6));
    desk.settle();
    save(desk, look, u"answers"_s);
    talk.edit(entry(1));
    desk.clock().advance(Message::ChangeableFor);
    talk.setDraft(russian ? u"И коробка, и чек"_s : u"The box and the receipt"_s);
    talk.send();
    save(desk, look, u"changed-too-late"_s);
    talk.dropAim();
    desk.desk().closeConversation();
}

void draw(const Look &look)
{
    SampleDesk desk(look.language, look.size);
    desk.settings().setTheme(look.theme);
    desk.settings().setTextScale(look.textScale);
    if (look.part == "alerts"_L1) {
        desk.signIn();
        desk.desk().incoming()->postpone(SampleCompany::Waiting);
        drawAlerts(desk, look);
        return;
    }
    if (look.part == "comfort"_L1) {
        desk.settings().setTourSeen(false);
        desk.signIn();
        desk.desk().incoming()->postpone(SampleCompany::Waiting);
        press(desk, u"firstStepsNext"_s);
        save(desk, look, u"first-steps"_s);
        pressKey(desk, Qt::Key_Escape);
        drawComfort(desk, look);
        return;
    }
    if (look.part == "touch"_L1) {
        desk.signIn();
        desk.desk().incoming()->postpone(SampleCompany::Waiting);
        drawTouch(desk, look);
        return;
    }
    if (look.part == "pages"_L1) {
        desk.commands().files.pages = 23;
        desk.signIn();
        desk.desk().incoming()->postpone(SampleCompany::Waiting);
        press(desk, u"railChats"_s);
        drawPages(desk, look);
        desk.desk().incoming()->putOff(SampleCompany::Waiting);
        desk.desk().undo()->offer({.text = look.language == "ru"_L1 ? u"Тег «Возврат» снят с чата"_s
                                                                    : u"Tag “Refund” is taken away from the chat"_s,
                                   .takeBack = [](QObject *, const Answer &answer) { answer({}); }});
        save(desk, look, u"undo-row"_s);
        desk.desk().undo()->finish();
        return;
    }
    if (look.part == "answers"_L1) {
        desk.signIn();
        desk.desk().incoming()->postpone(SampleCompany::Waiting);
        drawAnswers(desk, look);
        return;
    }
    if (look.part == "administration"_L1) {
        desk.signIn();
        desk.desk().incoming()->postpone(SampleCompany::Waiting);
        drawAdministration(desk, look);
        return;
    }
    if (look.part == "statistics"_L1) {
        desk.signIn();
        desk.desk().incoming()->postpone(SampleCompany::Waiting);
        drawStatistics(desk, look);
        return;
    }
    desk.signInForm().setRememberHint(true);
    save(desk, look, u"signin"_s);
    desk.signInForm().fail({.code = ErrorCode::Unauthorized, .message = {}, .field = {}});
    save(desk, look, u"signin-error"_s);

    desk.settings().rememberAccount(u"https://chat.uyut.example"_s, u"boris"_s, desk.company().me().name, false);
    desk.settings().rememberAccount(u"https://chat.vektor.example"_s, u"anna"_s, desk.company().me().name, true);
    save(desk, look, u"signin-accounts"_s);

    desk.settings().setTourSeen(false);
    desk.signIn();
    press(desk, u"firstStepsNext"_s);
    save(desk, look, u"first-steps"_s);
    pressKey(desk, Qt::Key_Escape);
    QTest::qWait(50);
    save(desk, look, u"visitors"_s);
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    drawAlerts(desk, look);
    drawStatistics(desk, look);
    press(desk, u"railChats"_s);
    save(desk, look, u"chats"_s);
    desk.desk().openChat(SampleCompany::Maria);
    desk.desk().showTyping(SampleCompany::Maria, desk.company().typing());
    save(desk, look, u"conversation"_s);
    press(desk, u"conversationMore"_s);
    press(desk, u"menuExport"_s);
    save(desk, look, u"export"_s);
    pressKey(desk, Qt::Key_Escape);
    desk.desk().conversation()->sendText(look.language == "ru"_L1 ? u"Да, конечно, до 20:00"_s
                                                                  : u"Yes, until 8 p.m."_s);
    desk.settle();
    desk.commands().deliverOutbox();
    desk.settle();
    desk.desk().conversation()->sendText(look.language == "ru"_L1 ? u"Адрес: Баумана, 10"_s : u"10 Bauman Street"_s);
    desk.settle();
    desk.commands().refuseOutbox(ErrorCode::Conflict);
    desk.settle();
    desk.desk().conversation()->sendText(look.language == "ru"_L1 ? u"Ждём вас!"_s : u"See you!"_s);
    desk.desk().setConnection(Desk::Offline);
    QTest::qWait(1200); // the line comes after a second of trouble
    save(desk, look, u"offline"_s);
    desk.desk().setConnection(Desk::Current);
    if (look.size.width() < 1100) {
        press(desk, u"conversationInfo"_s);
        save(desk, look, u"info"_s);
        press(desk, u"infoClose"_s);
    }
    drawComfort(desk, look);
    desk.desk().openChat(SampleCompany::Maria);
    drawDesk(desk, look);
    drawPages(desk, look);
    drawSearch(desk, look);
    press(desk, u"railChats"_s);
    drawEnd(desk, look);
    desk.desk().openChat(SampleCompany::Igor);
    save(desk, look, u"long"_s);
    desk.desk().openChat(SampleCompany::Waiting);
    save(desk, look, u"incoming"_s);
    desk.desk().openVisitor(SampleCompany::GuestOnSite);
    save(desk, look, u"invite"_s);
    desk.desk().closeConversation();
    press(desk, u"railHistory"_s);
    save(desk, look, u"history"_s);
    desk.desk().openChat(SampleCompany::Closed);
    save(desk, look, u"closed"_s);
    desk.desk().closeConversation();
    press(desk, u"stateAction"_s);
    save(desk, look, u"undelivered"_s);
    pressKey(desk, Qt::Key_Escape);
    press(desk, u"railColleagues"_s);
    save(desk, look, u"colleagues"_s);
    desk.desk().colleagues()->openColleague(2);
    desk.settle();
    desk.desk().colleagues()->talk()->sendText(look.language == "ru"_L1 ? u"Уже написала, ждут счёт"_s
                                                                        : u"Done, they wait for the invoice"_s);
    save(desk, look, u"colleague"_s);
    desk.desk().colleagues()->open(groupRoom(0));
    save(desk, look, u"company-room"_s);
    desk.desk().colleagues()->openColleague(4);
    save(desk, look, u"room-empty"_s);
    desk.desk().colleagues()->close();
    press(desk, u"railRequests"_s);
    save(desk, look, u"requests"_s);
    desk.desk().requests()->open(SampleCompany::NewRequest);
    save(desk, look, u"request-new"_s);
    desk.desk().requests()->open(SampleCompany::MyRequest);
    save(desk, look, u"request-mine"_s);
    desk.desk().requests()->open(SampleCompany::OthersRequest);
    save(desk, look, u"request-others"_s);
    desk.desk().requests()->close();
    desk.desk().requests()->list()->setShow(RequestListModel::Closed);
    save(desk, look, u"requests-closed"_s);
    desk.desk().requests()->list()->setShow(RequestListModel::Open);
    QTest::keyClick(desk.window(), Qt::Key_F1);
    save(desk, look, u"keys"_s);
    QTest::keyClick(desk.window(), Qt::Key_Escape);
    drawAdministration(desk, look);
    drawAnswers(desk, look);
    if (desk.item(u"railSettings"_s) != nullptr) {
        press(desk, u"railSettings"_s);
        save(desk, look, u"settings"_s);
        if (QQuickItem *scroll = desk.item(u"settingsScroll"_s)) {
            scroll->setProperty("contentY", scroll->property("contentHeight").toReal() - scroll->height());
            save(desk, look, u"settings-end"_s);
            desk.bringIntoSight(u"settingsScroll"_s, u"storageRemove"_s);
            press(desk, u"storageRemove"_s);
            save(desk, look, u"storage-removal"_s);
            pressKey(desk, Qt::Key_Escape);
            scroll->setProperty("contentY", 0);
        }
        desk.bringIntoSight(u"settingsScroll"_s, u"settingsBlacklist"_s);
        press(desk, u"settingsBlacklist"_s);
        save(desk, look, u"blacklist"_s);
        pressKey(desk, Qt::Key_Escape);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QGuiApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Draws every page of the client into PNG files."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"folder"_s, u"where the pictures go"_s);
    const QCommandLineOption widths(u"widths"_s, u"of the windows, separated by commas"_s, u"list"_s,
                                    u"1440,1024,400"_s);
    const QCommandLineOption themes(u"themes"_s, u"light, dark or both"_s, u"list"_s, u"light,dark"_s);
    const QCommandLineOption languages(u"languages"_s, u"ru, en or both"_s, u"list"_s, u"ru,en"_s);
    const QCommandLineOption textScale(u"text-scale"_s, u"0.8 to 2.0"_s, u"factor"_s, u"1"_s);
    const QCommandLineOption part(
        u"part"_s, u"administration, alerts, answers, comfort, pages, statistics or touch: only what belongs to that"_s,
        u"name"_s);
    parser.addOptions({widths, themes, languages, textScale, part});
    parser.process(app);
    if (parser.positionalArguments().size() != 1) {
        parser.showHelp(2);
    }
    const QDir folder(parser.positionalArguments().constFirst());
    if (!folder.mkpath(u"."_s)) {
        qFatal("%s cannot be made", qUtf8Printable(folder.path()));
    }
    const QHash<QString, QSize> sizes = {{u"1440"_s, {1440, 900}},
                                         {u"1024"_s, {1024, 768}},
                                         {u"800"_s, {800, 1100}},
                                         {u"400"_s, {400, 800}},
                                         {u"1920"_s, {1920, 1080}}};
    for (const QString &width : parser.value(widths).split(','_L1)) {
        for (const QString &theme : parser.value(themes).split(','_L1)) {
            for (const QString &language : parser.value(languages).split(','_L1)) {
                draw({.size = sizes.value(width, {1440, 900}),
                      .language = language,
                      .theme = theme == "dark"_L1 ? Settings::Dark : Settings::Light,
                      .textScale = parser.value(textScale).toDouble(),
                      .folder = folder,
                      .part = parser.value(part)});
            }
        }
    }
    return 0;
}
