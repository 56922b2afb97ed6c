// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hands.h"

#include <QAccessible>
#include <QQmlComponent>
#include <QQmlEngine>

#include <array>
#include <cmath>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

qreal luminance(const QColor &colour)
{
    const auto channel = [](qreal value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

qreal contrast(const QColor &one, const QColor &other)
{
    const qreal a = luminance(one);
    const qreal b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

bool isInteractive(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::EditableText:
    case QAccessible::Slider:
    case QAccessible::Link:
    case QAccessible::PageTab:
    case QAccessible::ListItem:
    case QAccessible::List:
    case QAccessible::Row:
    case QAccessible::Table:
    case QAccessible::ColumnHeader:
    case QAccessible::MenuItem:
        return true;
    default:
        return false;
    }
}

QString describe(const QQuickItem *item)
{
    return u"%1 \"%2\" in %3"_s.arg(QString::fromLatin1(item->metaObject()->className()), item->objectName(),
                                    item->parentItem() ? item->parentItem()->objectName() : QString());
}

/// Where the mouse or a finger can do something.
bool canBePressed(const QQuickItem *item)
{
    return item->isEnabled() && (item->inherits("QQuickAbstractButton") || item->inherits("QQuickSlider"));
}

} // namespace

class AccessibilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coloursHaveContrast_data();
    void coloursHaveContrast();
    void everythingHasAName_data();
    void everythingHasAName();
    void targetsAreLargeEnough_data();
    void targetsAreLargeEnough();
    void noTextIsCut_data();
    void noTextIsCut();

private:
    static void goEverywhere(SampleDesk &desk, Hands &hands, const std::function<void(const QString &)> &look);
};

void AccessibilityTest::coloursHaveContrast_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("grounds");
    const QStringList panes = {u"background"_s, u"surface"_s, u"raised"_s, u"hover"_s, u"selected"_s, u"field"_s};
    QTest::newRow("text") << u"text"_s
                          << panes + QStringList{u"ownBubble"_s, u"otherBubble"_s, u"noteBubble"_s, u"waitingRow"_s};
    QTest::newRow("muted") << u"muted"_s
                           << panes + QStringList{u"ownBubble"_s, u"otherBubble"_s, u"noteBubble"_s, u"waitingRow"_s};
    QTest::newRow("accent") << u"accent"_s << QStringList{u"surface"_s, u"raised"_s, u"background"_s, u"selected"_s};
    QTest::newRow("link") << u"link"_s << QStringList{u"surface"_s, u"ownBubble"_s, u"otherBubble"_s, u"noteBubble"_s};
    QTest::newRow("warning") << u"warning"_s << QStringList{u"surface"_s};
    QTest::newRow("success") << u"success"_s << QStringList{u"surface"_s, u"hover"_s};
    QTest::newRow("info") << u"info"_s << QStringList{u"surface"_s, u"hover"_s};
    QTest::newRow("violet") << u"violet"_s << QStringList{u"surface"_s, u"hover"_s};
    QTest::newRow("on accent") << u"accentWords"_s << QStringList{u"accent"_s, u"accentHover"_s, u"accentPressed"_s};
    QTest::newRow("on danger") << u"dangerWords"_s << QStringList{u"danger"_s};
    QTest::newRow("on warning") << u"warningWords"_s << QStringList{u"warning"_s};
    QTest::newRow("on the line") << u"warningLineWords"_s << QStringList{u"warningLine"_s, u"noteBubble"_s};
    QTest::newRow("waiting") << u"waitingWords"_s << QStringList{u"waitingRow"_s, u"hover"_s, u"selected"_s};
}

void AccessibilityTest::coloursHaveContrast()
{
    QFETCH(QString, words);
    QFETCH(QStringList, grounds);
    QQmlEngine engine;
    auto *theme = engine.singletonInstance<QObject *>("Otklik", "Theme");
    QVERIFY(theme);
    for (const bool dark : {false, true}) {
        theme->setProperty("dark", dark);
        for (const QString &ground : std::as_const(grounds)) {
            const QColor on = theme->property(qPrintable(words)).value<QColor>();
            const QColor under = theme->property(qPrintable(ground)).value<QColor>();
            QVERIFY(on.isValid() && under.isValid());
            const qreal ratio = contrast(on, under);
            QVERIFY2(ratio >= 4.5,
                     qPrintable(u"%1 on %2, %3: %4"_s.arg(words, ground, dark ? u"dark"_s : u"light"_s).arg(ratio)));
        }
    }
}

void AccessibilityTest::goEverywhere(SampleDesk &desk, Hands &hands, const std::function<void(const QString &)> &look)
{
    const auto lookAtMenu = [&](const QString &row, const QString &line) {
        QVERIFY(hands.click(row, Qt::RightButton));
        QVERIFY(hands.find(line));
        look(u"menu of "_s + row);
        hands.key(Qt::Key_Escape);
        QVERIFY(hands.gone(line));
    };
    look(u"sign-in"_s);
    desk.signIn();
    QVERIFY(hands.find(u"visitorsTable"_s));
    look(u"visitors"_s);
    lookAtMenu(u"visitorRow_%1"_s.arg(SampleCompany::GuestOnSite), u"visitorOpen"_s);
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    hands.key(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(hands.find(u"chatList"_s));
    look(u"chats"_s);
    lookAtMenu(u"chatRow_%1"_s.arg(SampleCompany::Waiting), u"chatRowAccept"_s);
    lookAtMenu(u"chatRow_%1"_s.arg(SampleCompany::Maria), u"chatRowClose"_s);
    desk.desk().openChat(SampleCompany::Maria);
    QVERIFY(hands.find(u"composer"_s));
    desk.desk().conversation()->sendText(u"!"_s);
    desk.settle();
    desk.commands().refuseOutbox(ErrorCode::Conflict);
    desk.settle();
    look(u"conversation"_s);
    desk.desk().closeConversation();
    hands.key(Qt::Key_3, Qt::ControlModifier);
    look(u"requests"_s);
    lookAtMenu(u"requestRow_%1"_s.arg(SampleCompany::MyRequest), u"requestRowClose"_s);
    desk.desk().requests()->open(SampleCompany::MyRequest);
    QVERIFY(hands.find(u"request"_s));
    look(u"request"_s);
    desk.desk().requests()->close();
    hands.key(Qt::Key_4, Qt::ControlModifier);
    QVERIFY(hands.find(u"colleaguesList"_s));
    look(u"colleagues"_s);
    desk.desk().colleagues()->openColleague(2);
    QVERIFY(hands.find(u"room"_s));
    look(u"room"_s);
    desk.desk().colleagues()->close();
    hands.key(Qt::Key_5, Qt::ControlModifier);
    QVERIFY(hands.find(u"historyList"_s));
    look(u"history"_s);
    lookAtMenu(u"historyRow_%1"_s.arg(SampleCompany::Closed), u"chatRowSave"_s);
    hands.key(Qt::Key_7, Qt::ControlModifier);
    QVERIFY(hands.find(u"statisticsTaken"_s));
    look(u"statistics"_s);
    QVERIFY(hands.find(u"statisticsPage"_s)->setProperty("ofDays", true));
    QVERIFY(hands.find(u"statisticsDay_0"_s));
    look(u"statistics by days"_s);
    desk.setRole(Role::Admin);
    QVERIFY(hands.find(u"railManagement"_s));
    hands.key(Qt::Key_6, Qt::ControlModifier);
    QVERIFY(hands.find(u"managementList"_s));
    look(u"administration"_s);
    Management &management = *desk.desk().management();
    const std::array<std::pair<int, ManagedList *>, 5> parts{{{0, management.staff()},
                                                              {1, management.sites()},
                                                              {2, management.groups()},
                                                              {3, management.tags()},
                                                              {5, management.replies()}}};
    for (const auto &[place, list] : parts) {
        QVERIFY(hands.find(u"managementPage"_s)->setProperty("current", place));
        QTRY_VERIFY(list->count() > 0);
        list->open(list->keyAt(0));
        QVERIFY(hands.find(u"managementForm"_s));
        look(u"administration, part %1"_s.arg(place));
        list->close();
    }
}

void AccessibilityTest::everythingHasAName_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("wide") << 1440;
    QTest::newRow("narrow") << 400;
}

void AccessibilityTest::everythingHasAName()
{
    QFETCH(int, width);
    SampleDesk desk(u"ru"_s, {width, 900});
    Hands hands(desk);
    QStringList nameless;
    int named = 0;
    goEverywhere(desk, hands, [&](const QString &page) {
        const QList<QQuickItem *> items = desk.visibleItems();
        for (QQuickItem *item : items) {
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(item);
            const bool pressed = canBePressed(item);
            if (face == nullptr || !(pressed || isInteractive(face->role()))) {
                continue;
            }
            if (face->text(QAccessible::Name).isEmpty()) {
                nameless.append(page + u": "_s + describe(item));
            } else {
                ++named;
            }
        }
    });
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join('\n'_L1)));
    QVERIFY(named > 60);
}

void AccessibilityTest::targetsAreLargeEnough_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("least");
    QTest::newRow("wide, mouse") << 1440 << 32;
    QTest::newRow("narrow, touch") << 400 << 44;
}

void AccessibilityTest::targetsAreLargeEnough()
{
    QFETCH(int, width);
    QFETCH(int, least);
    SampleDesk desk(u"ru"_s, {width, 900});
    Hands hands(desk);
    QStringList small;
    int looked = 0;
    goEverywhere(desk, hands, [&](const QString &page) {
        const QList<QQuickItem *> items = desk.visibleItems();
        for (const QQuickItem *item : items) {
            if (!canBePressed(item) || item->parentItem()->inherits("QQuickGrid")) {
                continue; // a part of a choice is as high as the choice lets it be
            }
            ++looked;
            if (item->height() < least || item->width() < std::min(least, 44)) {
                small.append(u"%1: %2, %3 × %4"_s.arg(page, describe(item)).arg(item->width()).arg(item->height()));
            }
        }
    });
    QVERIFY2(small.isEmpty(), qPrintable(small.join('\n'_L1)));
    QVERIFY(looked > 40);
}

void AccessibilityTest::noTextIsCut_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("width");
    QTest::addColumn<qreal>("scale");
    for (const QString &language : {u"ru"_s, u"en"_s, u"long"_s}) {
        for (const int width : {1440, 1024, 400}) {
            for (const qreal scale : {1.0, 1.5}) {
                QTest::addRow("%s, %d, %g", qPrintable(language), width, scale) << language << width << scale;
            }
        }
    }
}

/// The words of the program itself: buttons, titles, sections. What people wrote may be shortened in a list.
void AccessibilityTest::noTextIsCut()
{
    QFETCH(QString, language);
    QFETCH(int, width);
    QFETCH(qreal, scale);
    SampleDesk desk(language, {width, 900});
    desk.settings().setTextScale(scale);
    Hands hands(desk);
    QStringList cut;
    int looked = 0;
    goEverywhere(desk, hands, [&](const QString &page) {
        const QList<QQuickItem *> items = desk.visibleItems();
        for (const QQuickItem *item : items) {
            if (!item->inherits("QQuickText") || item->property("text").toString().isEmpty()) {
                continue;
            }
            const QQuickItem *owner = item->parentItem();
            while (owner != nullptr && !owner->inherits("QQuickAbstractButton") && !owner->inherits("QQuickListView")) {
                owner = owner->parentItem();
            }
            const bool row =
                owner != nullptr && (owner->inherits("QQuickListView") || owner->objectName().contains("Row_"_L1));
            if (row || owner == nullptr) {
                continue;
            }
            ++looked;
            if (item->property("truncated").toBool() || item->property("contentWidth").toReal() > item->width() + 1) {
                cut.append(page + u": "_s + item->property("text").toString());
            }
        }
    });
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join('\n'_L1)));
    QVERIFY(looked > 30);
}

QTEST_MAIN(AccessibilityTest)
#include "accessibility_test.moc"
