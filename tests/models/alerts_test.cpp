// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alert_settings.h"
#include "models/alerts.h"
#include "models/chat_link.h"
#include "models/model_ground.h"
#include "models/recording_outlets.h"
#include "models/settings.h"
#include "unit/cache/desk_samples.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace otklik;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A desk with all that calls its operator, and keeps it, beside it.
struct Ground : ModelGround
{
    Ground()
        : settings(folder.filePath(u"settings.ini"_s))
        , alerts(*settings.alerts(), format)
    {
        alerts.setOutlets({.notifier = &notifier, .tray = &tray, .sounder = &sounder, .autostart = &autostart});
        alerts.setPauses(1h, 1h); // nothing repeats unless a test wants it
    }
    ~Ground() { alerts.setDesk(nullptr); }

    /// Signs in, connected, with nothing that waits.
    void begin(Desk::Connection connection = Desk::Current)
    {
        desk = ModelGround::desk();
        desk->setConnection(connection);
        alerts.setDesk(desk.get());
        QCoreApplication::processEvents();
    }
    void put(const Chat &chat)
    {
        write([&](CacheWriter &writer) { writer.putChat(chat); });
    }
    static Chat waiting(ChatId id)
    {
        Chat chat = samples::chat(id, ChatState::Waiting);
        chat.lastMessage = samples::message(id, 1, u"Есть <b>красный</b> чайник?"_s);
        chat.lastSeq = 1;
        return chat;
    }
    /// The operator's own chat, in which the visitor has said so much.
    void visitorSays(ChatId id, Seq words)
    {
        write([=](CacheWriter &writer) {
            writer.putChat(samples::chat(id));
            writer.addMessages(samples::messages(id, 1, words));
        });
    }
    /// Long enough for eight pauses of the sound, as the same event loop counts them.
    static bool pausesPass()
    {
        int passed = 0;
        QTimer pauses;
        QObject::connect(&pauses, &QTimer::timeout, &pauses, [&passed] { ++passed; });
        pauses.start(5ms);
        return QTest::qWaitFor([&passed] { return passed >= 8; });
    }

    Settings settings;
    RecordingNotifier notifier;
    RecordingTray tray;
    RecordingSounder sounder;
    Autostart autostart{folder.filePath(u"autostart"_s), {u"/opt/otklik"_s, u"--background"_s}};
    Alerts alerts;
    std::unique_ptr<Desk> desk;
};

QStringList lines(const QList<TrayEntry> &entries)
{
    QStringList texts;
    for (const TrayEntry &entry : entries) {
        texts.append(entry.isLine() ? u"—"_s : (entry.checked ? u"✓ "_s : QString()) + entry.text);
    }
    return texts;
}

} // namespace

class AlertsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void announcesAWaitingChatAndTakesItBack();
    void acceptsFromTheNotice();
    void opensFromTheNotice();
    void answersAMessageInPlace();
    void keepsAnAnswerThatCannotBeSent();
    void announcesColleaguesTransfersAndRequests();
    void choicesSayWhatIsAnnounced();
    void hidesWordsWhenAsked();
    void saysNothingOfWhatIsInFront();
    void ringsUntilSomebodyAccepts();
    void soundIsAChoice();
    void remindsOfADismissedNotice();
    void isOneNoticeAfterSleep();
    void doNotDisturbEndsByItself();
    void doNotDisturbOutlivesTheProgram();
    void trayCountsAndOffers();
    void trayActs();
    void saysPlainlyWhatIsMissing();
    void hidesOnlyWhereThereIsATray();
    void leavesNothingOfTheOneBefore();
    void linksOpenChatsAndNothingElse_data();
    void linksOpenChatsAndNothingElse();
    void linkWaitsForTheSignIn();
    void startsWithTheSession();
};

void AlertsTest::announcesAWaitingChatAndTakesItBack()
{
    Ground ground;
    ground.begin();
    ground.desk->applyPresence(ModelGround::arrived({ModelGround::visitor(101, VisitorStatus::Waiting)}));
    ground.put(Ground::waiting(1));
    QTRY_COMPARE(ground.notifier.shown.size(), 1);
    const Notice notice = ground.notifier.shown[u"waiting-1"_s];
    QCOMPARE(notice.title, u"New chat · Посетитель 1"_s);
    QCOMPARE(notice.text, u"Есть <b>красный</b> чайник?\nУют · Казань, Russia · Чайники"_s);
    QCOMPARE(notice.actions.size(), 2);
    QVERIFY(notice.lasting && notice.reply.isEmpty());
    QCOMPARE(ground.sounder.calls, 1);
    Chat others = samples::chat(1);
    others.operatorId = samples::Boris;
    ground.put(others); // somebody else was first
    QTRY_VERIFY(ground.notifier.shown.isEmpty());
    QCOMPARE(ground.sounder.calls, 1);
    QVERIFY(ground.sounder.stops > 0);
}

void AlertsTest::acceptsFromTheNotice()
{
    Ground ground;
    ground.begin();
    ground.put(Ground::waiting(1));
    QTRY_COMPARE(ground.notifier.shown.size(), 1);
    QSignalSpy raised(&ground.alerts, &Alerts::raiseAsked);
    QSignalSpy section(&ground.alerts, &Alerts::sectionAsked);
    emit ground.notifier.chosen(u"waiting-1"_s, u"accept"_s, u"token-1"_s);
    QCOMPARE(ground.commands->accepting.size(), 1);
    QCOMPARE(ground.commands->accepting.first().chatId, 1);
    QCOMPARE(raised.first().first().toString(), u"token-1"_s);
    QCOMPARE(section.first().first().toInt(), int(Alerts::Chats));
    ground.put(samples::chat(1));
    ground.commands->accepting.first().answer({});
    QCOMPARE(ground.desk->conversation()->chatId(), 1);
}

void AlertsTest::opensFromTheNotice()
{
    Ground ground;
    ground.begin();
    ground.put(Ground::waiting(1));
    QTRY_COMPARE(ground.notifier.shown.size(), 1);
    emit ground.notifier.chosen(u"waiting-1"_s, u"open"_s, {});
    QCOMPARE(ground.desk->conversation()->chatId(), 1);
    QVERIFY(ground.commands->accepting.isEmpty()); // looked at, not taken
    ground.visitorSays(2, 1);
    QTRY_VERIFY(ground.notifier.shown.contains(u"message-2"_s));
    emit ground.notifier.chosen(u"message-2"_s, {}, {}); // the notice itself
    QCOMPARE(ground.desk->conversation()->chatId(), 2);
}

void AlertsTest::answersAMessageInPlace()
{
    Ground ground;
    ground.begin();
    ground.visitorSays(1, 2);
    QTRY_COMPARE(ground.notifier.shown.size(), 1);
    QCOMPARE(ground.notifier.shown[u"message-1"_s].title, u"Посетитель 1 · 2"_s);
    QCOMPARE(ground.notifier.shown[u"message-1"_s].text, u"слово 2"_s);
    QVERIFY(!ground.notifier.shown[u"message-1"_s].reply.isEmpty());
    QCOMPARE(ground.sounder.words, 1);
    emit ground.notifier.replied(u"message-1"_s, u"  "_s); // nothing
    QCOMPARE(ground.commands->sent, QStringList());
    emit ground.notifier.replied(u"message-1"_s, u"Есть, зелёный"_s);
    QCOMPARE(ground.commands->sent, QStringList{u"Есть, зелёный"_s});
    QCOMPARE(ground.commands->read, (QList<std::pair<ChatId, Seq>>{{1, 2}}));
    QCOMPARE(ground.desk->conversation(), nullptr); // the window stays as it is
}

void AlertsTest::keepsAnAnswerThatCannotBeSent()
{
    Ground ground;
    ground.begin();
    ground.visitorSays(1, 1);
    QTRY_COMPARE(ground.notifier.shown.size(), 1);
    ground.put(samples::chat(1, ChatState::Closed)); // in the same moment
    QSignalSpy toast(ground.desk.get(), &Desk::toast);
    emit ground.notifier.replied(u"message-1"_s, u"Есть, зелёный"_s);
    QCOMPARE(ground.commands->sent, QStringList());
    QCOMPARE(ground.desk->conversation()->draft(), u"Есть, зелёный"_s);
    QCOMPARE(toast.size(), 1);
}

void AlertsTest::announcesColleaguesTransfersAndRequests()
{
    Ground ground;
    ground.begin();
    ground.write([](CacheWriter &writer) { writer.putRoom(samples::room(1)); });
    const QString room = u"colleague-%1"_s.arg(directRoom(samples::Anna, samples::Boris));
    QTRY_VERIFY(ground.notifier.shown.contains(room));
    QCOMPARE(ground.notifier.shown[room].title, u"Борис"_s);
    emit ground.notifier.replied(room, u"Иду"_s);
    QCOMPARE(ground.commands->sent, QStringList{u"Иду"_s});
    ground.write([](CacheWriter &writer) { writer.putRequest(samples::request(7)); });
    QTRY_VERIFY(ground.notifier.shown.contains(u"request-7"_s));
    QCOMPARE(ground.notifier.shown[u"request-7"_s].title, u"New request · Пётр"_s);
    QCOMPARE(ground.notifier.shown[u"request-7"_s].text, u"Перезвоните\nУют"_s);
    QSignalSpy section(&ground.alerts, &Alerts::sectionAsked);
    emit ground.notifier.chosen(u"request-7"_s, u"open"_s, {});
    QCOMPARE(ground.desk->requests()->current()->requestId(), 7);
    QCOMPARE(section.first().first().toInt(), int(Alerts::Requests));
    Chat passed = samples::chat(3);
    passed.operatorId = samples::Boris;
    passed.transfer = samples::transfer(samples::Anna);
    ground.put(passed);
    QTRY_VERIFY(ground.notifier.shown.contains(u"passed-3"_s));
    QCOMPARE(ground.notifier.shown[u"passed-3"_s].title, u"A chat is passed to you · Посетитель 3"_s);
    QCOMPARE(ground.notifier.shown[u"passed-3"_s].text, u"Борис: вопрос о доставке"_s);
    QCOMPARE(ground.sounder.calls, 1);
}

void AlertsTest::choicesSayWhatIsAnnounced()
{
    Ground ground;
    AlertSettings &choices = *ground.settings.alerts();
    choices.setMessages(false);
    choices.setColleagues(false);
    choices.setRequests(false);
    ground.begin();
    ground.visitorSays(1, 1);
    ground.write([](CacheWriter &writer) {
        writer.putRoom(samples::room(1));
        writer.putRequest(samples::request(7));
        writer.putChat(Ground::waiting(2));
    });
    QTRY_COMPARE(ground.notifier.shown.keys(), QStringList{u"waiting-2"_s});
    QCOMPARE(ground.sounder.words, 0);
    choices.setNotices(false);
    ground.put(Ground::waiting(3));
    QTRY_COMPARE(ground.sounder.calls, 2); // heard, not shown
    QVERIFY(!ground.notifier.told.contains(u"waiting-3"_s));
}

void AlertsTest::hidesWordsWhenAsked()
{
    Ground ground;
    ground.settings.alerts()->setWords(false);
    ground.begin();
    ground.put(Ground::waiting(1));
    QTRY_COMPARE(ground.notifier.shown.size(), 1);
    ground.visitorSays(2, 1);
    QTRY_COMPARE(ground.notifier.shown.size(), 2);
    for (const Notice &notice : std::as_const(ground.notifier.shown)) {
        QVERIFY2(!notice.text.contains(u"чайник"_s) && !notice.text.contains(u"слово"_s), qPrintable(notice.text));
    }
}

void AlertsTest::saysNothingOfWhatIsInFront()
{
    Ground ground;
    ground.begin();
    ground.alerts.setWatched(true);
    ground.alerts.setShownChat(1);
    ground.visitorSays(1, 1);
    ground.visitorSays(2, 1);
    QTRY_COMPARE(ground.notifier.told, QStringList{u"message-2"_s});
    ground.put(Ground::waiting(3)); // its pop-up is in the window
    QTRY_COMPARE(ground.sounder.calls, 1);
    QCOMPARE(ground.notifier.told, QStringList{u"message-2"_s});
    ground.alerts.setWatched(false);
    ground.visitorSays(1, 2);
    QTRY_VERIFY(ground.notifier.shown.contains(u"message-1"_s));
    ground.alerts.setWatched(true); // and the operator comes back to the chat
    QTRY_VERIFY(!ground.notifier.shown.contains(u"message-1"_s));
}

void AlertsTest::ringsUntilSomebodyAccepts()
{
    Ground ground;
    ground.alerts.setPauses(5ms, 1h);
    ground.begin();
    ground.put(Ground::waiting(1));
    QTRY_VERIFY(ground.sounder.calls >= 4);
    ground.desk->incoming()->postpone(1); // «Позже»
    QTRY_VERIFY(ground.sounder.stops > 0);
    ground.put(Ground::waiting(2));
    const int before = ground.sounder.calls;
    QTRY_VERIFY(ground.sounder.calls >= before + 4);
    const int stops = ground.sounder.stops;
    ground.put(samples::chat(2));
    QTRY_VERIFY(ground.sounder.stops > stops);
    ground.desk->setConnection(Desk::Offline);
    QCoreApplication::processEvents();
    ground.put(Ground::waiting(3));
    const int silent = ground.sounder.calls;
    QVERIFY(Ground::pausesPass());
    QCOMPARE(ground.sounder.calls, silent);
}

void AlertsTest::soundIsAChoice()
{
    Ground ground;
    AlertSettings &choices = *ground.settings.alerts();
    choices.setSound(AlertSettings::Once);
    choices.setLoudness(25);
    ground.alerts.setPauses(5ms, 1h);
    ground.begin();
    ground.put(Ground::waiting(1));
    QTRY_COMPARE(ground.sounder.calls, 1);
    QCOMPARE(ground.sounder.last, 25);
    QVERIFY(Ground::pausesPass());
    QCOMPARE(ground.sounder.calls, 1);
    choices.setSound(AlertSettings::UntilAccepted); // holds at once
    QTRY_VERIFY(ground.sounder.calls > 2);
    choices.setSound(AlertSettings::NoSound);
    QCoreApplication::processEvents();
    const int silent = ground.sounder.calls;
    ground.put(Ground::waiting(2));
    ground.alerts.trySound();
    QVERIFY(Ground::pausesPass());
    QCOMPARE(ground.sounder.calls, silent);
}

void AlertsTest::remindsOfADismissedNotice()
{
    Ground ground;
    ground.alerts.setPauses(1h, 20ms);
    ground.begin();
    ground.put(Ground::waiting(1));
    QTRY_COMPARE(ground.notifier.told.size(), 1);
    ground.notifier.shown.clear();
    emit ground.notifier.dismissed(u"waiting-1"_s);
    QTRY_COMPARE(ground.notifier.told, (QStringList{u"waiting-1"_s, u"waiting-1"_s}));
}

void AlertsTest::isOneNoticeAfterSleep()
{
    Ground ground;
    ground.begin();
    ground.desk->setConnection(Desk::Offline);
    ground.desk->setConnection(Desk::CatchingUp);
    for (ChatId id = 1; id <= 20; ++id) {
        ground.put(Ground::waiting(id));
        ground.visitorSays(100 + id, 1);
    }
    QVERIFY(ground.notifier.told.isEmpty());
    ground.desk->setConnection(Desk::Current);
    QTRY_COMPARE(ground.notifier.told, QStringList{u"summary"_s});
    QCOMPARE(ground.notifier.shown[u"summary"_s].text, u"20 chat(s) waiting, 20 unread"_s);
    QCOMPARE(ground.sounder.calls, 1);
    QSignalSpy section(&ground.alerts, &Alerts::sectionAsked);
    emit ground.notifier.chosen(u"summary"_s, {}, {});
    QCOMPARE(section.first().first().toInt(), int(Alerts::Chats));
}

void AlertsTest::doNotDisturbEndsByItself()
{
    Ground ground;
    ground.begin();
    ground.put(Ground::waiting(1));
    QTRY_COMPARE(ground.notifier.shown.size(), 1);
    ground.alerts.beQuiet(AlertSettings::HalfHour);
    QTRY_VERIFY(ground.notifier.shown.isEmpty());
    QCOMPARE(ground.alerts.quietText(), u"Do not disturb until 22:46"_s);
    QCOMPARE(ground.sounder.calls, 1);
    ground.put(Ground::waiting(2));
    ground.put(Ground::waiting(3));
    QTRY_COMPARE(ground.tray.view.count, 3); // counted all the same
    QVERIFY(ground.notifier.shown.isEmpty());
    QVERIFY(!ground.tray.view.calls);
    ground.clock.at += std::chrono::milliseconds(30min).count();
    ground.put(Ground::waiting(4)); // whatever happens next, or the timer
    QTRY_COMPARE(ground.alerts.quiet(), int(AlertSettings::NotQuiet));
    QTRY_COMPARE(ground.notifier.told.last(), u"summary"_s);
    QVERIFY(ground.tray.view.calls);
}

void AlertsTest::doNotDisturbOutlivesTheProgram()
{
    Ground ground;
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(ground.clock.at, QTimeZone::utc());
    ground.alerts.beQuiet(AlertSettings::Tomorrow);
    {
        Settings again(ground.folder.filePath(u"settings.ini"_s));
        const Alerts alerts(*again.alerts(), ground.format);
        QCOMPARE(alerts.quiet(), int(AlertSettings::Tomorrow));
        QCOMPARE(again.alerts()->quietUntil(),
                 QDateTime(now.date().addDays(1), QTime(8, 0), QTimeZone::utc()).toMSecsSinceEpoch());
    }
    ground.alerts.beQuiet(AlertSettings::Always);
    QCOMPARE(ground.alerts.quietText(), u"Do not disturb"_s);
    ground.clock.at *= 2;
    QCOMPARE(ground.alerts.quiet(), int(AlertSettings::Always));
    ground.alerts.beQuiet(77);
    QCOMPARE(ground.alerts.quiet(), int(AlertSettings::Always));
}

void AlertsTest::trayCountsAndOffers()
{
    Ground ground;
    QCOMPARE(lines(ground.tray.view.menu),
             (QStringList{u"Open Otklik"_s, u"—"_s, u"Do not disturb"_s, u"—"_s, u"Quit"_s}));
    QVERIFY(ground.tray.view.muted);
    ground.begin();
    QCOMPARE(lines(ground.tray.view.menu), (QStringList{u"Open Otklik"_s, u"—"_s, u"✓ Available"_s, u"Unavailable"_s,
                                                        u"Offline"_s, u"—"_s, u"Do not disturb"_s, u"—"_s, u"Quit"_s}));
    QCOMPARE(lines(ground.tray.view.menu.at(6).entries),
             (QStringList{u"✓ Off"_s, u"30 minutes"_s, u"1 hour"_s, u"Until tomorrow"_s, u"Always"_s}));
    ground.put(Ground::waiting(1));
    ground.visitorSays(2, 3);
    QTRY_COMPARE(ground.tray.view.count, 2);
    QCOMPARE(ground.tray.view.detail, u"1 chat(s) waiting, 1 unread"_s);
    QVERIFY(ground.tray.view.calls && !ground.tray.view.muted);
}

void AlertsTest::trayActs()
{
    Ground ground;
    ground.begin();
    emit ground.tray.chosen(u"status-1"_s);
    QTRY_COMPARE(ground.desk->status(), int(Desk::Unavailable));
    QTRY_VERIFY(ground.tray.view.muted);
    QVERIFY(ground.tray.view.menu.at(3).checked);
    emit ground.tray.chosen(u"quiet-2"_s);
    QTRY_COMPARE(ground.alerts.quiet(), int(AlertSettings::Hour));
    QVERIFY(ground.tray.view.menu.at(6).entries.at(2).checked);
    QSignalSpy raised(&ground.alerts, &Alerts::raiseAsked);
    QSignalSpy quit(&ground.alerts, &Alerts::quitAsked);
    emit ground.tray.pressed(u"token"_s);
    emit ground.tray.chosen(u"open"_s);
    QCOMPARE(raised.size(), 2);
    emit ground.tray.chosen(u"quit"_s);
    QCOMPARE(quit.size(), 1);
    emit ground.tray.chosen(u"status-9"_s);
    emit ground.tray.chosen(u"nothing we know"_s);
    QCOMPARE(ground.desk->status(), int(Desk::Unavailable));
}

void AlertsTest::saysPlainlyWhatIsMissing()
{
    Ground ground;
    ground.begin();
    QCOMPARE(ground.alerts.noticeProblem(), QString());
    QSignalSpy changed(&ground.alerts, &Alerts::outletsChanged);
    ground.notifier.setAvailable(false);
    QVERIFY(!ground.alerts.noticeProblem().isEmpty());
    ground.sounder.available = false;
    QVERIFY(!ground.alerts.soundProblem().isEmpty());
    QCOMPARE(changed.size(), 1);
    ground.put(Ground::waiting(1)); // goes on without
    QTRY_COMPARE(ground.sounder.calls, 1);
    QVERIFY(ground.notifier.told.isEmpty());
    ground.notifier.setAvailable(true); // the service has come, and what waits is shown
    QCOMPARE(ground.notifier.told, QStringList{u"waiting-1"_s});
    QCOMPARE(ground.alerts.noticeProblem(), QString());
    Alerts bare(*ground.settings.alerts(), ground.format); // nothing at all
    bare.setDesk(ground.desk.get());
    bare.tryOut();
    QVERIFY(!bare.noticeProblem().isEmpty() && !bare.hasTray() && !bare.canAutostart());
}

void AlertsTest::hidesOnlyWhereThereIsATray()
{
    Ground ground;
    QVERIFY(ground.alerts.closeHides());
    ground.tray.setAvailable(false);
    QVERIFY(!ground.alerts.closeHides());
    ground.tray.setAvailable(true);
    ground.settings.alerts()->setCloseHides(false);
    QVERIFY(!ground.alerts.closeHides());
}

void AlertsTest::leavesNothingOfTheOneBefore()
{
    Ground ground;
    ground.begin();
    ground.put(Ground::waiting(1));
    QTRY_COMPARE(ground.notifier.shown.size(), 1);
    ground.alerts.setDesk(nullptr);
    QVERIFY(ground.notifier.shown.isEmpty());
    QCOMPARE(ground.tray.view.count, 0);
    emit ground.notifier.chosen(u"waiting-1"_s, u"accept"_s, {}); // pressed in that moment
    QVERIFY(ground.commands->accepting.isEmpty());
}

void AlertsTest::linksOpenChatsAndNothingElse_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<qint64>("chat");
    QTest::newRow("a chat") << u"otklik://chat/12"_s << qint64(12);
    QTest::newRow("as browsers write it") << u"OTKLIK://chat/12/"_s << qint64(12);
    const QStringList hostile{u"otklik://chat/0"_s,
                              u"otklik://chat/-12"_s,
                              u"otklik://chat/12?accept=1"_s,
                              u"otklik://chat/12#x"_s,
                              u"otklik://chat/12/close"_s,
                              u"otklik://chat/12 --password-stdin"_s,
                              u"otklik://chat/%31%32"_s,
                              u"otklik://chat/１２"_s,
                              u"otklik://chat/12\n"_s,
                              u"otklik://evil@chat/12"_s,
                              u"otklik://chat:80/12"_s,
                              u"otklik:chat/12"_s,
                              u"otklik://chat/99999999999999999999"_s,
                              u"otklik://chat/1099511627777"_s, // a room of colleagues
                              u"otklik://request/12"_s,
                              u"https://chat/12"_s,
                              u"--profile=/tmp"_s,
                              u"file:///etc/passwd"_s,
                              QString()};
    for (const QString &link : hostile) {
        QTest::newRow(qPrintable(link)) << link << qint64(0);
    }
}

void AlertsTest::linksOpenChatsAndNothingElse()
{
    QFETCH(QString, link);
    QFETCH(qint64, chat);
    QCOMPARE(chatOfLink(link).value_or(0), chat);
    Ground ground;
    ground.begin();
    ground.put(samples::chat(12));
    ground.alerts.openLink(link);
    const Conversation *open = ground.desk->conversation();
    QCOMPARE(open == nullptr ? 0 : open->chatId(), chat);
    ground.alerts.openLink(u"otklik://chat/13"_s); // not one that this operator has
    QCOMPARE(ground.desk->conversation(), open);
}

void AlertsTest::linkWaitsForTheSignIn()
{
    Ground ground;
    ground.put(samples::chat(12));
    ground.alerts.openLink(u"otklik://chat/12"_s);
    ground.begin();
    QTRY_VERIFY(ground.desk->conversation() != nullptr);
    QCOMPARE(ground.desk->conversation()->chatId(), 12);
    ground.desk->closeConversation();
    ground.alerts.setDesk(nullptr);
    ground.alerts.setDesk(ground.desk.get());
    QCoreApplication::processEvents();
    QCOMPARE(ground.desk->conversation(), nullptr); // once
}

void AlertsTest::startsWithTheSession()
{
    Ground ground;
    QVERIFY(ground.alerts.canAutostart() && !ground.alerts.isAutostart());
    ground.alerts.setAutostart(true);
    QVERIFY(ground.alerts.isAutostart());
    QVERIFY(QFile::exists(ground.folder.filePath(u"autostart/otklik.desktop"_s)));
    ground.alerts.setAutostart(false);
    QVERIFY(!QFile::exists(ground.folder.filePath(u"autostart/otklik.desktop"_s)));
}

QTEST_GUILESS_MAIN(AlertsTest)
#include "alerts_test.moc"
