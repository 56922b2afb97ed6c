// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/desktop_notifier.h"
#include "platform/program_icon.h"
#include "platform/status_tray.h"
#include "support/desktop_session.h"

#include <QApplication>
#include <QImage>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;

namespace {

Notice notice(const QString &key, const QString &title, const QString &text = u"Есть красный чайник?"_s)
{
    return {.key = key,
            .event = u"waiting"_s,
            .title = title,
            .text = text,
            .lasting = true,
            .open = u"Открыть"_s,
            .actions = {{u"accept"_s, u"Принять"_s}, {u"open"_s, u"Показать"_s}},
            .reply = {}};
}

/// The number of the entry called @p text in a menu as dbus-send prints its layout; -1: there is none.
int entryOf(const QString &layout, const QString &text)
{
    const qsizetype at = layout.indexOf(u"string \""_s + text + u'"');
    static const QRegularExpression number(u"struct \\{\\s+int32 (\\d+)"_s);
    int found = -1;
    for (const QRegularExpressionMatch &match : number.globalMatch(layout.left(at))) {
        found = match.captured(1).toInt();
    }
    return at < 0 ? -1 : found;
}

QStringList quoted(const QString &words)
{
    static const QRegularExpression text(u"string \"([^\"]*)\""_s);
    QStringList found;
    for (const QRegularExpressionMatch &match : text.globalMatch(words)) {
        found.append(match.captured(1));
    }
    return found;
}

} // namespace

/// Notices and the tray with what a desktop has for them: dunst and Xfce's panel, on a bus and a display of the test's
/// own.
class DesktopTest : public QObject
{
    Q_OBJECT

public:
    explicit DesktopTest(DesktopSession &session)
        : m_session(session)
    {
    }

private Q_SLOTS:
    void worksWithoutAnyService();
    void noticeIsShownUpdatedAndWithdrawn();
    void whatIsWithdrawnAtOnceStaysAway();
    void actionAndPressComeBack();
    void dismissedNoticeIsTold();
    void wordsAreNeverMarkup();
    void serviceMayComeAndGo();
    void iconSaysHowMany();
    void trayIsInThePanel();
    void trayMenuIsChosenFrom();
    void panelMayComeAndGo();

private:
    QString ask(const QString &property)
    {
        return m_session.call(m_item.section(u'/', 0, 0), u'/' + m_item.section(u'/', 1),
                              u"org.freedesktop.DBus.Properties.Get"_s,
                              {u"string:org.kde.StatusNotifierItem"_s, u"string:"_s + property});
    }
    /// The item that the panel has; empty when there is none.
    QString registered()
    {
        return quoted(m_session.call(
                          u"org.kde.StatusNotifierWatcher"_s, u"/StatusNotifierWatcher"_s,
                          u"org.freedesktop.DBus.Properties.Get"_s,
                          {u"string:org.kde.StatusNotifierWatcher"_s, u"string:RegisteredStatusNotifierItems"_s}))
            .value(0);
    }
    QString layout()
    {
        return m_session.call(m_item.section(u'/', 0, 0), u"/MenuBar"_s, u"com.canonical.dbusmenu.GetLayout"_s,
                              {u"int32:0"_s, u"int32:-1"_s, u"array:string:"_s});
    }
    void choose(const QString &text)
    {
        const int entry = entryOf(layout(), text);
        QVERIFY2(entry > 0, qPrintable(layout()));
        m_session.call(m_item.section(u'/', 0, 0), u"/MenuBar"_s, u"com.canonical.dbusmenu.Event"_s,
                       {u"int32:%1"_s.arg(entry), u"string:clicked"_s, u"variant:string:x"_s, u"uint32:0"_s});
    }

    DesktopSession &m_session;
    QString m_item;
};

void DesktopTest::worksWithoutAnyService()
{
    DesktopNotifier notifier;
    QVERIFY(!notifier.isAvailable());
    notifier.show(notice(u"1"_s, u"Никто не увидит"_s));
    notifier.withdraw(u"1"_s);
    const StatusTray tray;
    QVERIFY(!tray.isAvailable());
}

void DesktopTest::noticeIsShownUpdatedAndWithdrawn()
{
    QVERIFY2(m_session.startNotifications(), qPrintable(m_session.errorText()));
    DesktopNotifier notifier;
    QVERIFY(notifier.isAvailable());
    notifier.show(notice(u"chat-1"_s, u"Новый чат · Мария"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_session.shownCount(), 1, 20'000);
    QTRY_COMPARE(m_session.announced().value(0), u"Новый чат · Мария | Есть красный чайник?"_s);
    notifier.show(notice(u"chat-1"_s, u"Новый чат · Мария"_s, u"А синий?"_s));
    QTRY_COMPARE(m_session.announced().last(), u"Новый чат · Мария | А синий?"_s);
    QCOMPARE(m_session.shownCount(), 1); // in the place of the first
    notifier.show(notice(u"chat-2"_s, u"Новый чат · Пётр"_s));
    QTRY_COMPARE(m_session.shownCount(), 2);
    notifier.withdraw(u"chat-1"_s);
    QTRY_COMPARE(m_session.shownCount(), 1);
    notifier.withdraw(u"chat-1"_s); // nothing
    notifier.withdraw(u"chat-2"_s);
    QTRY_COMPARE(m_session.shownCount(), 0);
}

void DesktopTest::whatIsWithdrawnAtOnceStaysAway()
{
    DesktopNotifier notifier;
    notifier.show(notice(u"chat-1"_s, u"Новый чат · Мария"_s)); // a colleague is quicker
    notifier.withdraw(u"chat-1"_s);
    notifier.show(notice(u"chat-2"_s, u"Новый чат · Пётр"_s, u"Вы тут?"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_session.announced().contains(u"Новый чат · Пётр | Вы тут?"_s), 20'000);
    QTRY_COMPARE(m_session.shownCount(), 1);
    notifier.show(notice(u"chat-2"_s, u"Новый чат · Пётр"_s, u"Ау!"_s));
    QTRY_VERIFY(m_session.announced().contains(u"Новый чат · Пётр | Ау!"_s));
    notifier.withdraw(u"chat-2"_s); // the change has just come
    QTRY_COMPARE(m_session.shownCount(), 0);
    notifier.show(notice(u"chat-3"_s, u"Новый чат · Олег"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_session.announced().contains(u"Новый чат · Олег | Есть красный чайник?"_s), 20'000);
    QTRY_COMPARE(m_session.shownCount(), 1);
    notifier.withdraw(u"chat-3"_s);
    QTRY_COMPARE(m_session.shownCount(), 0);
}

void DesktopTest::actionAndPressComeBack()
{
    DesktopNotifier notifier;
    QSignalSpy chosen(&notifier, &Notifier::chosen);
    notifier.show(notice(u"chat-1"_s, u"Новый чат · Мария"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_session.shownCount(), 1, 20'000);
    QVERIFY(m_session.chooseAction(u"Принять"_s));
    QTRY_COMPARE_WITH_TIMEOUT(chosen.size(), 1, 20'000);
    QCOMPARE(chosen.first().mid(0, 2), (QVariantList{u"chat-1"_s, u"accept"_s}));
    QTRY_COMPARE(m_session.shownCount(), 0);
    notifier.show(notice(u"chat-2"_s, u"Новый чат · Пётр"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_session.shownCount(), 1, 20'000);
    QVERIFY(m_session.pressLast());
    QTRY_COMPARE_WITH_TIMEOUT(chosen.size(), 2, 20'000);
    QCOMPARE(chosen.last().mid(0, 2), (QVariantList{u"chat-2"_s, QString()}));
}

void DesktopTest::dismissedNoticeIsTold()
{
    DesktopNotifier notifier;
    QSignalSpy dismissed(&notifier, &Notifier::dismissed);
    notifier.show(notice(u"chat-1"_s, u"Новый чат · Мария"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_session.shownCount(), 1, 20'000);
    QVERIFY(m_session.dismissLast());
    QTRY_COMPARE_WITH_TIMEOUT(dismissed.size(), 1, 20'000);
    QCOMPARE(dismissed.first().first().toString(), u"chat-1"_s);
    notifier.show(notice(u"chat-1"_s, u"Новый чат · Мария"_s)); // a reminder
    QTRY_COMPARE_WITH_TIMEOUT(m_session.shownCount(), 1, 20'000);
    notifier.withdraw(u"chat-1"_s);
    QTRY_COMPARE(m_session.shownCount(), 0);
    QCOMPARE(dismissed.size(), 1);
}

void DesktopTest::wordsAreNeverMarkup()
{
    DesktopNotifier notifier;
    notifier.show(notice(u"chat-1"_s, u"<b>Мария</b>"_s, u"<a href=\"http://evil\">жми</a> & <img src=x>"_s));
    QTRY_COMPARE_WITH_TIMEOUT(
        m_session.announced().last(),
        u"‹b›Мария‹/b› | &lt;a href=&quot;http://evil&quot;&gt;жми&lt;/a&gt; &amp; &lt;img src=x&gt;"_s, 20'000);
    notifier.withdraw(u"chat-1"_s);
    QTRY_COMPARE(m_session.shownCount(), 0);
}

void DesktopTest::serviceMayComeAndGo()
{
    DesktopNotifier notifier;
    QSignalSpy changed(&notifier, &Notifier::availableChanged);
    notifier.show(notice(u"chat-1"_s, u"Новый чат · Мария"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_session.shownCount(), 1, 20'000);
    QVERIFY(m_session.stopNotifications());
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(!notifier.isAvailable());
    notifier.show(notice(u"chat-2"_s, u"Новый чат · Пётр"_s));
    QVERIFY2(m_session.startNotifications(), qPrintable(m_session.errorText()));
    QTRY_COMPARE(changed.size(), 2);
    notifier.show(notice(u"chat-2"_s, u"Новый чат · Пётр"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_session.shownCount(), 1, 20'000);
}

void DesktopTest::iconSaysHowMany()
{
    const auto picture = [](int count, bool calls, bool muted) {
        return trayIcon(count, calls, muted).pixmap(QSize(22, 22), 1).toImage();
    };
    QCOMPARE(picture(0, false, false).size(), QSize(22, 22));
    QVERIFY(picture(0, false, false) != picture(1, false, false));
    QVERIFY(picture(1, false, false) != picture(2, false, false));
    QVERIFY(picture(2, false, false) != picture(2, true, false));
    QVERIFY(picture(0, false, false) != picture(0, false, true));
    QCOMPARE(picture(100, true, false), picture(250, true, false)); // no more than two digits fit
    if (const QString place = qEnvironmentVariable("OTKLIK_PICTURES"); !place.isEmpty()) {
        QVERIFY(trayIcon(7, true, false).pixmap(QSize(128, 128), 1).save(place + u"/tray.png"_s));
        QVERIFY(picture(7, true, false).save(place + u"/tray-22.png"_s));
    }
}

void DesktopTest::trayIsInThePanel()
{
    QVERIFY2(m_session.startPanel(), qPrintable(m_session.errorText()));
    StatusTray tray;
    QTRY_VERIFY_WITH_TIMEOUT(tray.isAvailable(), 20'000);
    QCOMPARE(registered(), QString()); // not before there is something to show
    tray.show({.title = u"Отклик"_s, .detail = u"2 чата ждут"_s, .count = 2, .calls = true, .menu = {}});
    QTRY_VERIFY_WITH_TIMEOUT(!registered().isEmpty(), 20'000);
    m_item = registered();
    QVERIFY(quoted(ask(u"Title"_s)).contains(u"Отклик · 2 чата ждут"_s));
    QVERIFY(ask(u"Status"_s).contains(u"NeedsAttention"_s));
    QVERIFY(ask(u"IconPixmap"_s).contains(u"int32 22"_s));
    QSignalSpy pressed(&tray, &Tray::pressed);
    m_session.call(m_item.section(u'/', 0, 0), u'/' + m_item.section(u'/', 1), u"org.kde.StatusNotifierItem.Activate"_s,
                   {u"int32:0"_s, u"int32:0"_s}); // as the panel does when it is clicked
    QTRY_COMPARE(pressed.size(), 1);
    tray.show({.title = u"Отклик"_s, .detail = {}, .menu = {}});
    QVERIFY(quoted(ask(u"Title"_s)).contains(u"Отклик"_s));
    QVERIFY(ask(u"Status"_s).contains(u"Active"_s));
}

void DesktopTest::trayMenuIsChosenFrom()
{
    StatusTray tray;
    QSignalSpy chosen(&tray, &Tray::chosen);
    TrayView view{.title = u"Отклик"_s,
                  .detail = {},
                  .menu = {{.id = u"open"_s, .text = u"Открыть Отклик"_s},
                           {},
                           {.id = u"status-0"_s, .text = u"Доступен"_s, .checkable = true, .checked = true},
                           {.id = u"status-1"_s, .text = u"Недоступен"_s, .checkable = true},
                           {.id = u"quiet"_s,
                            .text = u"Не беспокоить"_s,
                            .entries = {{.id = u"quiet-1"_s, .text = u"30 минут"_s, .checkable = true}}},
                           {.id = u"quit"_s, .text = u"Выйти"_s}}};
    tray.show(view);
    QTRY_VERIFY_WITH_TIMEOUT(!registered().isEmpty(), 20'000);
    m_item = registered();
    choose(u"Недоступен"_s);
    QTRY_COMPARE(chosen.size(), 1);
    QCOMPARE(chosen.last().first().toString(), u"status-1"_s);
    choose(u"30 минут"_s);
    QTRY_COMPARE(chosen.size(), 2);
    QCOMPARE(chosen.last().first().toString(), u"quiet-1"_s);
    view.menu.remove(0);
    tray.show(view);
    QTRY_COMPARE(entryOf(layout(), u"Открыть Отклик"_s), -1);
    choose(u"Выйти"_s);
    QTRY_COMPARE(chosen.size(), 3);
    QCOMPARE(chosen.last().first().toString(), u"quit"_s);
}

void DesktopTest::panelMayComeAndGo()
{
    StatusTray tray;
    tray.show({.title = u"Отклик"_s, .detail = {}, .menu = {}});
    QTRY_VERIFY_WITH_TIMEOUT(tray.isAvailable(), 20'000);
    QSignalSpy changed(&tray, &Tray::availableChanged);
    QVERIFY(m_session.stopPanel());
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(!tray.isAvailable());
    QVERIFY2(m_session.startPanel(), qPrintable(m_session.errorText()));
    QTRY_VERIFY_WITH_TIMEOUT(tray.isAvailable(), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(!registered().isEmpty(), 20'000); // and has it again
}

int main(int argc, char **argv)
{
    DesktopSession session;
    if (!session.start()) {
        qFatal("%s", qPrintable(session.errorText()));
    }
    session.enter();
    QCoreApplication::setApplicationName(u"otklik"_s);
    const QApplication application(argc, argv);
    DesktopTest test(session);
    return QTest::qExec(&test, argc, argv);
}

#include "desktop_test.moc"
