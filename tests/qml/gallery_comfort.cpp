// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallery.h"

#include <QPointingDevice>
#include <QQuickItem>
#include <QTest>
#include <QtQuickTest/quicktest.h>

using namespace Qt::StringLiterals;

namespace otklik::gallery {

namespace {

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

} // namespace

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

} // namespace otklik::gallery
