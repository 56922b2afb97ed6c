// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hands.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace otklik;
using namespace Qt::StringLiterals;

/// Keeping what was said: a chat as a file, the copy of the history, its removal, and the accounts of this computer.
class StorageScreenTest : public QObject
{
    Q_OBJECT

    static void toStorage(SampleDesk &desk, Hands &hands)
    {
        QVERIFY(hands.click(u"railSettings"_s));
        QQuickItem *scroll = hands.find(u"settingsScroll"_s);
        QVERIFY(scroll != nullptr);
        const qreal end = scroll->property("contentHeight").toReal() - scroll->height();
        scroll->setProperty("contentY", end);
        desk.settle();
    }

private Q_SLOTS:
    void savesAChatFromItsMenu();
    void aFailedExportIsSaidInTheDialog();
    void removalSaysWhatStaysAndAsksTwiceForTheRest();
    void signingOutOffersToRemoveTheData();
    void choosesAnAccountThatWasUsedBefore();
};

namespace {

/// Maria's chat is open, and what asks how to save it.
bool askToSave(SampleDesk &desk, Hands &hands)
{
    desk.signIn();
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    desk.desk().openChat(SampleCompany::Maria);
    return hands.click(u"railChats"_s) && hands.click(u"conversationMore"_s) && hands.click(u"menuExport"_s);
}

} // namespace

void StorageScreenTest::savesAChatFromItsMenu()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    QVERIFY(askToSave(desk, hands));
    QTRY_VERIFY(hands.hasFocus(u"exportFormat"_s));
    hands.key(Qt::Key_Right);
    hands.key(Qt::Key_Right); // text
    QVERIFY(hands.find(u"exportSave"_s) != nullptr);
    QVERIFY(desk.desk().chatExport()->fileName(SampleCompany::Maria, ChatExport::PlainText).endsWith(u".txt"_s));
    // The place is chosen in the system's dialog; what comes after it is ours.
    const QTemporaryDir folder;
    const QUrl place = QUrl::fromLocalFile(folder.filePath(u"chat.txt"_s));
    const QSignalSpy saved(desk.desk().chatExport(), &ChatExport::saved);
    desk.desk().chatExport()->save(SampleCompany::Maria, ChatExport::PlainText, false, place);
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(hands.gone(u"exportSave"_s));
    QVERIFY(hands.find(u"toastAction"_s) != nullptr);
    QVERIFY(QFile::exists(place.toLocalFile()));
}

void StorageScreenTest::aFailedExportIsSaidInTheDialog()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    QVERIFY(askToSave(desk, hands));
    QVERIFY(hands.find(u"exportSave"_s) != nullptr);
    desk.desk().chatExport()->save(SampleCompany::Maria, ChatExport::PlainText, false,
                                   QUrl::fromLocalFile(u"/nowhere/at/all/chat.txt"_s));
    QVERIFY(!hands.text(u"exportProblem"_s).isEmpty());
    hands.key(Qt::Key_Escape);
    QVERIFY(hands.gone(u"exportSave"_s));
    QVERIFY(desk.desk().chatExport()->problem().isEmpty());
}

void StorageScreenTest::removalSaysWhatStaysAndAsksTwiceForTheRest()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    desk.signIn();
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    desk.desk().openChat(SampleCompany::Maria);
    desk.desk().conversation()->setDraft(u"half a word"_s);
    desk.desk().closeConversation();
    desk.settle();
    const QSignalSpy asked(desk.desk().storage(), &Storage::removalAsked);
    toStorage(desk, hands);
    QVERIFY(hands.click(u"storageRemove"_s));
    QVERIFY(hands.text(u"storageUnsent"_s).contains(u"They stay here."_s));
    QVERIFY(hands.click(u"storageRemoveConfirm"_s));
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toBool(), false);
    QVERIFY(hands.click(u"storageRemove"_s));
    QVERIFY(hands.click(u"storageWithUnsent"_s));
    QTRY_VERIFY(hands.text(u"storageUnsent"_s).contains(u"lost for good"_s));
    QVERIFY(hands.click(u"storageRemoveConfirm"_s));
    QTRY_COMPARE(asked.size(), 2);
    QCOMPARE(asked.last().first().toBool(), true);
}

void StorageScreenTest::signingOutOffersToRemoveTheData()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    desk.signIn();
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    QList<bool> removals;
    connect(&desk.desk(), &Desk::signOutRequested, this, [&](bool removeData) { removals.append(removeData); });
    QVERIFY(hands.click(u"railSettings"_s));
    QVERIFY(hands.click(u"settingsSignOut"_s));
    QVERIFY(hands.click(u"signOutConfirmChoice"_s));
    hands.key(Qt::Key_Escape); // thought better of it: the next question begins with everything kept
    QVERIFY(hands.gone(u"signOutConfirm"_s));
    QVERIFY(hands.click(u"settingsSignOut"_s));
    QVERIFY(hands.find(u"signOutConfirmChoice"_s) != nullptr);
    QCOMPARE(hands.find(u"signOutConfirmChoice"_s)->property("checked").toBool(), false);
    QVERIFY(hands.click(u"signOutConfirmChoice"_s));
    QVERIFY(hands.click(u"signOutConfirm"_s));
    QTRY_COMPARE(removals, QList<bool>{true});
}

void StorageScreenTest::choosesAnAccountThatWasUsedBefore()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    desk.settings().rememberAccount(u"https://two.example"_s, u"boris"_s, u"Boris Kim"_s, false);
    desk.settings().rememberAccount(u"https://one.example"_s, u"anna"_s, u"Anna Petrova"_s, true);
    const QSignalSpy resumed(&desk.signInForm(), &SignIn::resumed);
    QVERIFY(hands.click(u"account_1"_s));
    QTRY_VERIFY(hands.hasFocus(u"signInPassword"_s));
    QCOMPARE(desk.signInForm().login(), u"boris"_s);
    QCOMPARE(resumed.size(), 0);
    QVERIFY(hands.click(u"account_0"_s));
    QTRY_COMPARE(resumed.size(), 1);
    QVERIFY(hands.click(u"accountRemove_1"_s));
    QVERIFY(hands.gone(u"account_1"_s));
    QCOMPARE(desk.settings().accounts().size(), 1);
}

QTEST_MAIN(StorageScreenTest)
#include "storage_screen_test.moc"
