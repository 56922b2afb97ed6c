// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an operator does with a chat beside talking, with mouse, touch and keys.
#include "hands.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

using namespace otklik;
using namespace Qt::StringLiterals;

class ChatToolsScreenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tagsBySearchMouseAndKeys();
    void tagsByTouchInANarrowWindow();
    void makesATagWithAColour();
    void noTagsInTheHistory();
    void redirectsByKeys();
    void redirectByTouchTellsTheFault();
    void passesAChatOnAndCallsItOff();
    void passesToAGroupByTouch();
    void takesOverByThePopUp();
    void declinesInTheRow();
    void blocksFromTheConversation();
    void blocksFromTheVisitorsAndUnblocks();
    void editsTheCardByKeys();
    void cardSurvivesFoldingAndConflicts();
    void readsAPastChat();
    void showsPicturesAndGoesThroughThem();
    void fileOnItsWayCanBeCancelled();
    void attachesByPasteAndSends();
    void mendsAWordByRightClick();
    void selectsTextOfAMessage();
    void wordsThatCanBeSelectedLieOnThoseThatAreSeen();
    void panesAreDraggedAndRemembered();
    void allColumnsStayFrom1100();
};

namespace {

void open(SampleDesk &desk, Hands &hands, ChatId chatId)
{
    desk.signIn();
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    hands.key(Qt::Key_2, Qt::ControlModifier);
    desk.desk().openChat(chatId);
    QVERIFY(hands.find(u"conversation"_s));
    desk.settle();
}

QString setText(Hands &hands, const QString &field, const QString &text)
{
    QQuickItem *item = hands.find(field);
    if (item == nullptr) {
        return u"no "_s + field;
    }
    item->forceActiveFocus();
    item->setProperty("text", text);
    return {};
}

qint64 pictureOf(SampleDesk &desk)
{
    const QVariantList pictures = desk.desk().conversation()->timeline()->pictures();
    return pictures.isEmpty() ? 0 : pictures.first().toMap().value(u"localId"_s).toLongLong();
}

} // namespace

void ChatToolsScreenTest::tagsBySearchMouseAndKeys()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    open(desk, hands, SampleCompany::Igor);
    QVERIFY(hands.click(u"conversationTags"_s));
    QVERIFY(hands.find(u"tagFind"_s));
    QVERIFY(hands.click(u"tag_1"_s));
    QTRY_COMPARE(desk.desk().conversation()->tags().size(), 1);
    QVERIFY(hands.click(u"tagFind"_s));
    hands.type("vip");
    QVERIFY(hands.gone(u"tag_1"_s));
    hands.key(Qt::Key_Down);
    hands.key(Qt::Key_Space);
    QTRY_COMPARE(desk.desk().conversation()->tags().size(), 2);
    hands.key(Qt::Key_Escape);
    QVERIFY(hands.gone(u"tagList"_s));
}

void ChatToolsScreenTest::tagsByTouchInANarrowWindow()
{
    SampleDesk desk(u"ru"_s, {400, 800});
    Hands hands(desk);
    open(desk, hands, SampleCompany::Igor);
    QVERIFY(hands.tap(u"conversationMore"_s));
    QVERIFY(hands.tap(u"menuTags"_s));
    QVERIFY(hands.tap(u"tag_2"_s));
    QTRY_COMPARE(desk.desk().conversation()->tags().size(), 1);
    const QQuickItem *list = hands.find(u"tagList"_s);
    QVERIFY(list->mapToScene(QPointF(0, 0)).x() >= 0);
    QVERIFY(list->mapToScene(QPointF(list->width(), 0)).x() <= 400);
}

void ChatToolsScreenTest::makesATagWithAColour()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    open(desk, hands, SampleCompany::Igor);
    QVERIFY(hands.click(u"conversationTags"_s));
    QVERIFY(hands.click(u"tagNew"_s));
    QVERIFY(hands.click(u"tagSave"_s));
    QVERIFY(!hands.text(u"tagNameProblem"_s).isEmpty());
    QVERIFY(hands.click(u"tagName"_s));
    hands.type("urgent");
    QVERIFY(hands.click(u"tagColour_4"_s));
    hands.key(Qt::Key_Return);
    QVERIFY(hands.gone(u"tagName"_s));
    QTRY_COMPARE(desk.desk().conversation()->tags().size(), 1);
    const QVariantMap made = desk.desk().conversation()->tags().first().toMap();
    QCOMPARE(made.value(u"name"_s).toString(), u"urgent"_s);
    QCOMPARE(made.value(u"colour"_s).toString(), u"#C2362B"_s);
}

void ChatToolsScreenTest::noTagsInTheHistory()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    open(desk, hands, SampleCompany::Closed);
    QVERIFY(hands.click(u"conversationTags"_s));
    QVERIFY(hands.click(u"tag_1"_s));
    QVERIFY(!hands.text(u"tagProblem"_s).isEmpty());
    QVERIFY(desk.desk().conversation()->tags().isEmpty());
}

void ChatToolsScreenTest::redirectsByKeys()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    open(desk, hands, SampleCompany::Maria);
    QVERIFY(hands.click(u"conversationRedirect"_s));
    QTRY_VERIFY(hands.hasFocus(u"redirectAddress"_s));
    QCOMPARE(setText(hands, u"redirectAddress"_s, u"/delivery"_s), QString());
    hands.key(Qt::Key_Return);
    QTRY_COMPARE(desk.commands().chats.redirected, QStringList{u"https://uyut.example/delivery"_s});
    QVERIFY(hands.gone(u"redirectAddress"_s));
    QCOMPARE(desk.settings().recentAddresses(), QStringList{u"https://uyut.example/delivery"_s});
    QVERIFY(hands.click(u"conversationRedirect"_s));
    QVERIFY(hands.click(u"redirectSuggestion_0"_s));
    QCOMPARE(hands.text(u"redirectAddress"_s), u"https://uyut.example/delivery"_s);
    hands.key(Qt::Key_Escape);
    QVERIFY(hands.gone(u"redirectAddress"_s));
}

void ChatToolsScreenTest::redirectByTouchTellsTheFault()
{
    SampleDesk desk(u"ru"_s, {400, 800});
    Hands hands(desk);
    open(desk, hands, SampleCompany::Maria);
    QVERIFY(hands.tap(u"conversationMore"_s));
    QVERIFY(hands.tap(u"menuRedirect"_s));
    QCOMPARE(setText(hands, u"redirectAddress"_s, u"https://evil.example/"_s), QString());
    QVERIFY(hands.tap(u"redirectSubmit"_s));
    QVERIFY(!hands.text(u"redirectProblem"_s).isEmpty());
    QCOMPARE(hands.text(u"redirectAddress"_s), u"https://evil.example/"_s);
    desk.commands().chats.refuse = ErrorCode::Unavailable;
    QCOMPARE(setText(hands, u"redirectAddress"_s, u"https://uyut.example/"_s), QString());
    QVERIFY(hands.tap(u"redirectSubmit"_s));
    QVERIFY(!hands.text(u"redirectProblem"_s).isEmpty());
    QVERIFY(desk.commands().chats.redirected.isEmpty());
}

void ChatToolsScreenTest::passesAChatOnAndCallsItOff()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    open(desk, hands, SampleCompany::Maria);
    QVERIFY(hands.click(u"conversationTransfer"_s));
    QVERIFY(hands.click(u"transferSubmit"_s));
    QVERIFY(!hands.text(u"transferProblem"_s).isEmpty());
    QVERIFY(hands.click(u"transferFind"_s));
    hands.type("gleb");
    hands.key(Qt::Key_Down);
    hands.key(Qt::Key_Space);
    QCOMPARE(setText(hands, u"transferComment"_s, u"about delivery"_s), QString());
    QVERIFY(hands.click(u"transferSubmit"_s));
    QVERIFY(hands.gone(u"transferSubmit"_s));
    QVERIFY(hands.find(u"transferLine"_s));
    QCOMPARE(desk.desk().conversation()->transfer()->toName(), u"Gleb Savin"_s);
    QCOMPARE(desk.desk().conversation()->transfer()->comment(), u"about delivery"_s);
    QVERIFY(desk.item(u"conversationTransfer"_s) == nullptr);
    QVERIFY(hands.click(u"transferCancel"_s));
    QVERIFY(hands.gone(u"transferLine"_s));
}

void ChatToolsScreenTest::passesToAGroupByTouch()
{
    SampleDesk desk(u"ru"_s, {400, 800});
    Hands hands(desk);
    open(desk, hands, SampleCompany::Maria);
    QVERIFY(hands.tap(u"conversationMore"_s));
    QVERIFY(hands.tap(u"menuTransfer"_s));
    QVERIFY(hands.tap(u"transferTarget_%1"_s.arg(-SampleCompany::Delivery)));
    QVERIFY(hands.tap(u"transferSubmit"_s));
    QVERIFY(hands.find(u"transferLine"_s));
    QVERIFY(hands.tap(u"transferCancel"_s));
    QVERIFY(hands.gone(u"transferLine"_s));
}

void ChatToolsScreenTest::takesOverByThePopUp()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    desk.signIn();
    desk.passChat();
    QVERIFY(hands.find(u"popup_%1"_s.arg(SampleCompany::Passed)));
    QVERIFY(hands.click(u"popupAccept_%1"_s.arg(SampleCompany::Passed)));
    QVERIFY(hands.gone(u"popup_%1"_s.arg(SampleCompany::Passed)));
    QVERIFY(hands.find(u"composer"_s));
    QCOMPARE(desk.desk().conversation()->chatId(), SampleCompany::Passed);
}

void ChatToolsScreenTest::declinesInTheRow()
{
    SampleDesk desk(u"ru"_s, {400, 800});
    Hands hands(desk);
    desk.signIn();
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    desk.passChat();
    desk.desk().incoming()->postpone(SampleCompany::Passed);
    QVERIFY(hands.tap(u"railChats"_s));
    QVERIFY(hands.tap(u"chatDecline_%1"_s.arg(SampleCompany::Passed)));
    QVERIFY(hands.find(u"undoTake"_s));
    QVERIFY(hands.gone(u"chatRow_%1"_s.arg(SampleCompany::Passed)));
    QVERIFY(desk.commands().chats.declined.isEmpty()); // not yet
    desk.desk().undo()->finish();
    QTRY_COMPARE(desk.commands().chats.declined, QList<ChatId>{SampleCompany::Passed});
    QVERIFY(desk.item(u"chatRow_%1"_s.arg(SampleCompany::Passed)) == nullptr);
}

void ChatToolsScreenTest::blocksFromTheConversation()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    open(desk, hands, SampleCompany::Igor);
    const int before = 2;
    QTRY_COMPARE(desk.desk().blacklist()->count(), before);
    QVERIFY(hands.click(u"conversationMore"_s));
    QVERIFY(hands.click(u"menuBlock"_s));
    QVERIFY(hands.click(u"blockSpan_3"_s));
    QVERIFY(hands.click(u"blockBy_1"_s));
    QCOMPARE(setText(hands, u"blockReason"_s, u"spam"_s), QString());
    QVERIFY(hands.click(u"blockSubmit"_s));
    QVERIFY(hands.gone(u"blockSubmit"_s));
    QTRY_COMPARE(desk.desk().blacklist()->count(), before + 1);
}

void ChatToolsScreenTest::blocksFromTheVisitorsAndUnblocks()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    desk.signIn();
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    const int before = 2;
    QTRY_COMPARE(desk.desk().blacklist()->count(), before);
    QVERIFY(hands.click(u"visitorRow_%1"_s.arg(SampleCompany::GuestOnSite), Qt::RightButton));
    QVERIFY(hands.click(u"visitorBlock"_s));
    QVERIFY(hands.click(u"blockSubmit"_s));
    QTRY_COMPARE(desk.desk().blacklist()->count(), before + 1);
    QVERIFY(hands.click(u"railSettings"_s));
    QTRY_VERIFY(desk.bringIntoSight(u"settingsScroll"_s, u"settingsBlacklist"_s));
    QVERIFY(hands.click(u"settingsBlacklist"_s));
    QVERIFY(hands.click(u"unblock_1"_s));
    QTRY_COMPARE(desk.desk().blacklist()->count(), before);
}

void ChatToolsScreenTest::editsTheCardByKeys()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    open(desk, hands, SampleCompany::Invited);
    QVERIFY(hands.click(u"cardEdit"_s));
    QTRY_VERIFY(hands.hasFocus(u"cardName"_s));
    hands.type("Oleg");
    QVERIFY(hands.click(u"cardPhone_0"_s));
    hands.type("12");
    hands.key(Qt::Key_Return);
    QVERIFY(!hands.text(u"cardPhoneProblem_0"_s).isEmpty());
    QVERIFY(desk.commands().visitors.saved.isEmpty());
    hands.type("34567");
    hands.key(Qt::Key_Return);
    QTRY_COMPARE(desk.commands().visitors.saved.size(), 1);
    QVERIFY(hands.gone(u"cardName"_s));
    // The new name is in every list at once.
    QTRY_COMPARE(hands.text(u"conversationName"_s), u"Oleg"_s);
    QTRY_COMPARE(hands.find(u"chatRow_%1"_s.arg(SampleCompany::Invited))->property("name").toString(), u"Oleg"_s);
}

void ChatToolsScreenTest::cardSurvivesFoldingAndConflicts()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    open(desk, hands, SampleCompany::Maria);
    QVERIFY(hands.click(u"cardEdit"_s));
    QVERIFY(hands.click(u"cardCompany"_s));
    hands.key(Qt::Key_A, Qt::ControlModifier);
    hands.type("Tea");
    QVERIFY(hands.click(u"conversationInfo"_s));
    QVERIFY(hands.gone(u"infoPane"_s));
    desk.desk().openChat(SampleCompany::Igor);
    desk.desk().openChat(SampleCompany::Maria);
    QVERIFY(hands.click(u"conversationInfo"_s));
    QCOMPARE(hands.text(u"cardCompany"_s), u"Tea"_s);
    ContactCard theirs = desk.company().card();
    theirs.company = u"Samovar"_s;
    theirs.version = 4;
    desk.changeCard(SampleCompany::MariaHerself, theirs);
    QVERIFY(hands.find(u"conflictMine_1"_s));
    QVERIFY(!hands.find(u"cardSave"_s)->isEnabled());
    QVERIFY(hands.click(u"conflictTheirs_1"_s));
    QCOMPARE(hands.text(u"cardCompany"_s), u"Samovar"_s);
    hands.find(u"cardName"_s)->forceActiveFocus();
    hands.key(Qt::Key_Escape);
    QVERIFY(hands.gone(u"cardCompany"_s));
    QVERIFY(desk.desk().conversation() != nullptr); // Esc gave up the card and nothing else
}

void ChatToolsScreenTest::readsAPastChat()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    open(desk, hands, SampleCompany::Maria);
    QVERIFY(hands.click(u"pastChat_%1"_s.arg(SampleCompany::Past)));
    QVERIFY(hands.find(u"pastChatClose"_s));
    QTRY_COMPARE(desk.desk().conversation()->record()->past()->count(), 3);
    hands.key(Qt::Key_Escape);
    QVERIFY(hands.gone(u"pastChatClose"_s));
    QTRY_VERIFY(desk.desk().conversation()->record()->past() == nullptr);
    QVERIFY(desk.desk().conversation() != nullptr);
}

void ChatToolsScreenTest::showsPicturesAndGoesThroughThem()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    open(desk, hands, SampleCompany::James);
    QTRY_VERIFY(desk.commands().files.fetched.contains(501)); // a picture comes by itself
    QTRY_VERIFY(pictureOf(desk) != 0);
    QVERIFY(hands.click(u"picture_%1"_s.arg(pictureOf(desk))));
    QVERIFY(hands.find(u"viewerPicture"_s));
    const qreal width = hands.find(u"viewerPicture"_s)->width();
    hands.key(Qt::Key_Plus);
    QTRY_VERIFY(hands.find(u"viewerPicture"_s)->width() > width);
    QVERIFY(hands.click(u"viewerSmaller"_s));
    hands.key(Qt::Key_Right); // there is no other
    hands.key(Qt::Key_Escape);
    QVERIFY(hands.gone(u"viewerPicture"_s));
}

void ChatToolsScreenTest::fileOnItsWayCanBeCancelled()
{
    SampleDesk desk(u"ru"_s, {400, 800});
    Hands hands(desk);
    desk.signIn();
    desk.commands().files.holdFetches = true;
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    QVERIFY(hands.tap(u"railChats"_s));
    desk.desk().openChat(SampleCompany::James);
    QTRY_VERIFY(desk.commands().files.fetched.contains(501));
    const TimelineModel *timeline = desk.desk().conversation()->timeline();
    qint64 picture = 0;
    for (int row = 0; row < timeline->count(); ++row) {
        const QModelIndex index = timeline->index(row);
        if (timeline->data(index, TimelineModel::IsPictureRole).toBool()) {
            picture = timeline->data(index, TimelineModel::LocalIdRole).toLongLong();
        }
    }
    emit desk.commands().files.fetchProgress(501, 50, 100);
    QVERIFY(hands.tap(u"pictureCancel_%1"_s.arg(picture)));
    QCOMPARE(desk.commands().files.fetchesCancelled, QList<FileId>{501});
    QVERIFY(hands.gone(u"pictureCancel_%1"_s.arg(picture)));
}

void ChatToolsScreenTest::attachesByPasteAndSends()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    open(desk, hands, SampleCompany::Maria);
    QTRY_VERIFY(hands.hasFocus(u"composer"_s));
    auto *data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(desk.picture()), QUrl::fromLocalFile(u"/etc/hostname"_s)});
    QGuiApplication::clipboard()->setMimeData(data);
    hands.key(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(desk.desk().conversation()->attachments()->count(), 2);
    QVERIFY(hands.find(u"composerSend"_s)->isEnabled());
    hands.type("here it is");
    hands.key(Qt::Key_Return);
    QTRY_COMPARE(desk.commands().files.sent, QStringList{desk.picture()});
    QCOMPARE(desk.commands().sent.last().second, u"here it is"_s);
    QTRY_COMPARE(desk.desk().conversation()->attachments()->count(), 1); // the refused one stays with its reason
    QVERIFY(hands.click(u"attachmentRemove_0"_s));
    QVERIFY(hands.gone(u"attachments"_s));
}

void ChatToolsScreenTest::mendsAWordByRightClick()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    open(desk, hands, SampleCompany::Maria);
    QTRY_VERIFY(hands.hasFocus(u"composer"_s));
    hands.type("waranty ");
    QQuickItem *composer = hands.find(u"composer"_s);
    QTest::qWait(0);
    const QPoint word = composer->mapToScene(QPointF(30, composer->height() / 2)).toPoint();
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            QTest::mouseClick(desk.window(), Qt::RightButton, {}, word);
            if (QTest::qWaitFor([&] { return desk.item(u"spellIgnore"_s) != nullptr; }, 300)) {
                return true;
            }
            hands.key(Qt::Key_Escape); // the dictionaries are still being loaded
            return false;
        }(),
        10'000);
    QVERIFY(hands.find(u"spellSuggestion_0"_s));
    for (int i = 0; i < 6; ++i) {
        const QString name = u"spellSuggestion_%1"_s.arg(i);
        if (desk.item(name) != nullptr && desk.item(name)->property("text").toString() == u"warranty"_s) {
            QVERIFY(hands.click(name));
            break;
        }
    }
    QTRY_COMPARE(hands.text(u"composer"_s), u"warranty "_s);
}

void ChatToolsScreenTest::selectsTextOfAMessage()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    open(desk, hands, SampleCompany::Maria);
    const TimelineModel *timeline = desk.desk().conversation()->timeline();
    const qint64 id = timeline->data(timeline->index(2), TimelineModel::LocalIdRole).toLongLong();
    const QQuickItem *shown = hands.find(u"messageText_%1"_s.arg(id));
    QVERIFY(shown);
    const QPoint from = shown->mapToScene(QPointF(1, 10)).toPoint();
    QTest::mouseMove(desk.window(), from);
    const QQuickItem *text = hands.find(u"messageSelectable_%1"_s.arg(id));
    QVERIFY(text);
    QTest::mousePress(desk.window(), Qt::LeftButton, {}, from);
    QTest::mouseMove(desk.window(), from + QPoint(40, 0));
    QTest::mouseMove(desk.window(), from + QPoint(90, 0));
    QTest::mouseRelease(desk.window(), Qt::LeftButton, {}, from + QPoint(90, 0));
    QVERIFY(!text->property("selectedText").toString().isEmpty());
    const QString selected = text->property("selectedText").toString();
    hands.key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), selected);
    hands.type("x"); // whoever types on writes in the composer
    QTRY_COMPARE(hands.text(u"composer"_s), u"x"_s);
    QVERIFY(hands.hasFocus(u"composer"_s));
}

/// What a mouse comes near does not move under it.
void ChatToolsScreenTest::wordsThatCanBeSelectedLieOnThoseThatAreSeen()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    open(desk, hands, SampleCompany::Maria);
    int severalLines = 0;
    for (const qreal scale : {1.0, 1.25, 1.5}) {
        desk.settings().setTextScale(scale);
        QVERIFY(hands.find(u"composer"_s));
        const QList<QQuickItem *> items = desk.visibleItems();
        QStringList names;
        for (const QQuickItem *item : items) {
            if (item->objectName().startsWith("messageText_"_L1)) {
                names.append(item->objectName());
            }
        }
        for (const QString &name : std::as_const(names)) {
            const QQuickItem *shown = hands.find(name);
            QVERIFY(shown);
            const QPoint place = shown->mapToScene(QPointF(2, shown->height() - 4)).toPoint();
            if (place.y() < 120 || place.y() > 700) {
                continue; // under the head or the composer
            }
            QTest::mouseMove(desk.window(), place);
            const QQuickItem *text = hands.find(u"messageSelectable_"_s + name.section('_'_L1, 1));
            QVERIFY2(text, qPrintable(name));
            QCOMPARE(text->property("contentHeight"), shown->property("contentHeight"));
            QCOMPARE(text->property("lineCount"), shown->property("lineCount"));
            QCOMPARE(text->height(), shown->height());
            severalLines += shown->property("lineCount").toInt() > 1 ? 1 : 0;
        }
    }
    QVERIFY(severalLines > 0);
}

void ChatToolsScreenTest::panesAreDraggedAndRemembered()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    open(desk, hands, SampleCompany::Maria);
    const QQuickItem *divider = hands.find(u"listDivider"_s);
    const QPoint from = divider->mapToScene(QPointF(0, divider->height() / 2)).toPoint();
    QTest::mousePress(desk.window(), Qt::LeftButton, {}, from);
    for (int x = 10; x <= 60; x += 10) {
        QTest::mouseMove(desk.window(), from + QPoint(x, 0));
    }
    QTest::mouseRelease(desk.window(), Qt::LeftButton, {}, from + QPoint(60, 0));
    QTRY_VERIFY(desk.settings().listWidth() > 370);
    const qreal info = desk.settings().infoWidth();
    hands.find(u"infoDivider"_s)->forceActiveFocus();
    hands.key(Qt::Key_Left);
    QTRY_COMPARE(desk.settings().infoWidth(), info + 16);
}

void ChatToolsScreenTest::allColumnsStayFrom1100()
{
    for (const QString &language : {u"ru"_s, u"en"_s}) {
        SampleDesk desk(language, {1100, 800});
        Hands hands(desk);
        desk.signIn();
        QVERIFY(hands.find(u"visitorsTable"_s));
        const auto *row = hands.find(u"visitorRow_%1"_s.arg(SampleCompany::GuestOnSite));
        const auto widths = row->property("columns").value<QObject *>()->property("widths").toList();
        QCOMPARE(widths.size(), 8);
        for (const QVariant &width : widths) {
            QVERIFY2(width.toReal() > 0, qPrintable(language));
        }
    }
}

QTEST_MAIN(ChatToolsScreenTest)
#include "chat_tools_screen_test.moc"
