// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hands.h"

using namespace otklik;
using namespace Qt::StringLiterals;

class ComposerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enterSendsOrBreaksTheLine_data();
    void enterSendsOrBreaksTheLine();
    void growsToEightLines();
    void draftsStayInTheirChats();
    void blankTextIsNotSent();
    void sendButtonWorksByTouch();
    void saysWhyNothingCanBeWritten();
    void slashOffersReplies();
    void aReplyOfSeveralMessagesShowsWhatFollows();
    void whatFollowsIsTakenOutByTouch();
    void closingAsks();
    void theArrowChangesTheLastMessage();
    void escapeLeavesTheAnswer();

private:
    /// Opens Maria's chat with a message of the operator's own at its end.
    static bool openWithOwnWords(SampleDesk &desk, Hands &hands);
};

bool ComposerTest::openWithOwnWords(SampleDesk &desk, Hands &hands)
{
    desk.signIn();
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    hands.key(Qt::Key_2, Qt::ControlModifier);
    desk.desk().openChat(SampleCompany::Maria);
    const TimelineModel *timeline = desk.desk().conversation()->timeline();
    if (!QTest::qWaitFor([&] { return hands.hasFocus(u"composer"_s) && timeline->isLoaded(); })) {
        return false;
    }
    const int before = timeline->count();
    hands.type("hello");
    hands.key(Qt::Key_Return);
    desk.settle();
    desk.commands().deliverOutbox();
    desk.settle();
    return QTest::qWaitFor([&] { return timeline->count() == before + 1; });
}

void ComposerTest::theArrowChangesTheLastMessage()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    QVERIFY(openWithOwnWords(desk, hands));
    hands.key(Qt::Key_Up);
    QVERIFY(hands.find(u"composerAim"_s));
    QCOMPARE(hands.text(u"composerAimTitle"_s), u"Changing the message"_s);
    QCOMPARE(hands.text(u"composer"_s), u"hello"_s);
    QVERIFY(!desk.item(u"composerAttach"_s));
    hands.key(Qt::Key_Up); // moves in the words now
    hands.key(Qt::Key_End);
    hands.type(" maria");
    hands.key(Qt::Key_Return);
    QTRY_COMPARE(desk.commands().edited.size(), 1);
    QCOMPARE(desk.commands().edited.first().second, u"hello maria"_s);
    QVERIFY(hands.gone(u"composerAim"_s));
    QCOMPARE(hands.text(u"composer"_s), QString());
    const LocalId id = desk.commands().edited.first().first;
    QVERIFY(hands.find(u"messageEdited_%1"_s.arg(id)));

    // A draft is left alone by a bare arrow, and comes back after Ctrl+arrow and Escape.
    hands.type("draft");
    hands.key(Qt::Key_Up);
    QVERIFY(!desk.item(u"composerAim"_s));
    hands.key(Qt::Key_Up, Qt::ControlModifier);
    QTRY_COMPARE(hands.text(u"composer"_s), u"hello maria"_s);
    hands.key(Qt::Key_Escape);
    QTRY_COMPARE(hands.text(u"composer"_s), u"draft"_s);
    QVERIFY(desk.desk().conversation()); // Escape went no further
    QCOMPARE(desk.commands().edited.size(), 1);
}

void ComposerTest::escapeLeavesTheAnswer()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    QVERIFY(openWithOwnWords(desk, hands));
    Conversation &talk = *desk.desk().conversation();
    const auto first = [&talk] {
        return talk.timeline()->data(talk.timeline()->index(1), TimelineModel::LocalIdRole).toLongLong();
    };
    talk.reply(first());
    QVERIFY(hands.find(u"composerAim"_s));
    QVERIFY(hands.text(u"composerAimText"_s).startsWith(u"Good afternoon!"_s));
    hands.key(Qt::Key_Escape);
    QVERIFY(hands.gone(u"composerAim"_s));
    talk.reply(first());
    QVERIFY(hands.click(u"composerAimDrop"_s));
    QVERIFY(hands.gone(u"composerAim"_s));
    talk.reply(first());
    QVERIFY(hands.click(u"composerAim"_s)); // leads to what is answered
    QTRY_VERIFY(talk.timeline()->litRow() == 1);
    QVERIFY(hands.click(u"composer"_s));
    hands.type("yes");
    hands.key(Qt::Key_Return);
    QTRY_COMPARE(desk.commands().answers.size(), 1);
    QCOMPARE(desk.commands().answers.first(), std::pair(Seq(2), u"yes"_s));
    QVERIFY(hands.gone(u"composerAim"_s));
}

void ComposerTest::enterSendsOrBreaksTheLine_data()
{
    QTest::addColumn<bool>("enterSends");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<bool>("sends");
    const Qt::KeyboardModifiers none;
    const Qt::KeyboardModifiers shift = Qt::ShiftModifier;
    const Qt::KeyboardModifiers control = Qt::ControlModifier;
    QTest::newRow("Enter") << true << none << true;
    QTest::newRow("Shift+Enter") << true << shift << false;
    QTest::newRow("Enter, with Ctrl+Enter to send") << false << none << false;
    QTest::newRow("Ctrl+Enter, with Ctrl+Enter to send") << false << control << true;
}

void ComposerTest::enterSendsOrBreaksTheLine()
{
    QFETCH(bool, enterSends);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(bool, sends);
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.settings().setEnterSends(enterSends);
    desk.signIn();
    hands.key(Qt::Key_2, Qt::ControlModifier);
    desk.desk().openChat(SampleCompany::Maria);
    QTRY_VERIFY(hands.hasFocus(u"composer"_s));
    hands.type("one");
    hands.key(Qt::Key_Return, modifiers);
    if (sends) {
        QTRY_COMPARE(desk.commands().sent.size(), 1);
        QCOMPARE(desk.commands().sent.first(), std::pair(SampleCompany::Maria, u"one"_s));
        QCOMPARE(hands.text(u"composer"_s), QString());
    } else {
        hands.type("two");
        QCOMPARE(hands.text(u"composer"_s), u"one\ntwo"_s);
        QVERIFY(desk.commands().sent.isEmpty());
    }
}

void ComposerTest::growsToEightLines()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    hands.key(Qt::Key_2, Qt::ControlModifier);
    desk.desk().openChat(SampleCompany::Maria);
    QTRY_VERIFY(hands.hasFocus(u"composer"_s));
    const auto bottomOfMessages = [&] {
        const QQuickItem *timeline = hands.find(u"timeline"_s);
        return timeline->mapToScene(QPointF(0, timeline->height())).y();
    };
    const qreal one = bottomOfMessages();
    for (int line = 1; line < 4; ++line) {
        hands.key(Qt::Key_Return, Qt::ShiftModifier);
    }
    const qreal four = bottomOfMessages();
    QVERIFY(four < one - 30);
    for (int line = 4; line < 8; ++line) {
        hands.key(Qt::Key_Return, Qt::ShiftModifier);
    }
    const qreal eight = bottomOfMessages();
    QVERIFY(eight < four - 50);
    for (int line = 8; line < 14; ++line) {
        hands.key(Qt::Key_Return, Qt::ShiftModifier);
    }
    QCOMPARE(bottomOfMessages(), eight);
    QVERIFY(hands.find(u"timeline"_s)->property("atYEnd").toBool()); // the newest message is still seen
}

void ComposerTest::draftsStayInTheirChats()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    hands.key(Qt::Key_2, Qt::ControlModifier);
    desk.desk().openChat(SampleCompany::Maria);
    QTRY_VERIFY(hands.hasFocus(u"composer"_s));
    hands.type("for maria");
    QVERIFY(hands.click(u"chatRow_%1"_s.arg(SampleCompany::Igor)));
    QTRY_COMPARE(hands.text(u"composer"_s), QString());
    hands.type("for igor");
    QVERIFY(hands.click(u"chatRow_%1"_s.arg(SampleCompany::James)));
    QTRY_COMPARE(hands.text(u"composer"_s), desk.company().draft());
    QVERIFY(hands.click(u"chatRow_%1"_s.arg(SampleCompany::Maria)));
    QTRY_COMPARE(hands.text(u"composer"_s), u"for maria"_s);
    hands.key(Qt::Key_Z, Qt::ControlModifier); // undoing must not bring another chat's words back
    QVERIFY(!hands.text(u"composer"_s).contains(u"igor"_s));
    QVERIFY(hands.click(u"chatRow_%1"_s.arg(SampleCompany::Igor)));
    QTRY_COMPARE(hands.text(u"composer"_s), u"for igor"_s);
}

void ComposerTest::blankTextIsNotSent()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    hands.key(Qt::Key_2, Qt::ControlModifier);
    desk.desk().openChat(SampleCompany::Maria);
    QTRY_VERIFY(hands.hasFocus(u"composer"_s));
    hands.type("   ");
    QVERIFY(!hands.find(u"composerSend"_s)->isEnabled());
    hands.key(Qt::Key_Return);
    desk.settle();
    QVERIFY(desk.commands().sent.isEmpty());
}

void ComposerTest::sendButtonWorksByTouch()
{
    SampleDesk desk(u"ru"_s, {400, 800});
    Hands hands(desk);
    desk.signIn();
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    QVERIFY(hands.tap(u"railChats"_s));
    QVERIFY(hands.tap(u"chatRow_%1"_s.arg(SampleCompany::Maria)));
    QVERIFY(hands.tap(u"composer"_s));
    QTRY_VERIFY(hands.hasFocus(u"composer"_s));
    hands.type("hello");
    QVERIFY(hands.tap(u"composerSend"_s));
    QTRY_COMPARE(desk.commands().sent.size(), 1);
}

void ComposerTest::saysWhyNothingCanBeWritten()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    desk.signIn();
    hands.key(Qt::Key_2, Qt::ControlModifier);
    desk.desk().openChat(SampleCompany::Waiting);
    QTRY_COMPARE(hands.text(u"composerHint"_s), u"Accept the chat to answer."_s);
    QVERIFY(!desk.item(u"composer"_s));
    QVERIFY(hands.click(u"conversationAccept"_s));
    QVERIFY(hands.find(u"composer"_s));
    desk.desk().openChat(SampleCompany::Closed);
    QTRY_VERIFY(hands.text(u"composerHint"_s).startsWith(u"The chat is closed."_s));
    QVERIFY(!desk.item(u"composer"_s));
}

void ComposerTest::slashOffersReplies()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    hands.key(Qt::Key_2, Qt::ControlModifier);
    desk.desk().openChat(SampleCompany::Maria);
    QTRY_VERIFY(hands.hasFocus(u"composer"_s));
    hands.type("/");
    QVERIFY(hands.find(u"replyList"_s));
    const QString offered = desk.desk().conversation()->replies()->textOf(0);
    QVERIFY(!offered.isEmpty());
    const QString shortcut =
        desk.desk().conversation()->replies()->index(0, 0).data(ReplyPicker::ShortcutRole).toString();
    QCOMPARE(hands.text(u"reply_"_s + shortcut), offered); // what would be written is seen beforehand
    hands.key(Qt::Key_Return);
    QVERIFY(hands.gone(u"replyList"_s));
    QCOMPARE(hands.text(u"composer"_s), offered);
    QVERIFY(desk.commands().sent.isEmpty());
}

void ComposerTest::aReplyOfSeveralMessagesShowsWhatFollows()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    desk.signIn();
    hands.key(Qt::Key_2, Qt::ControlModifier);
    desk.desk().openChat(SampleCompany::Maria);
    QTRY_VERIFY(hands.hasFocus(u"composer"_s));
    QVERIFY(!desk.item(u"followUps"_s));
    hands.type("/whole");
    QVERIFY(hands.text(u"replyMore_wholesale"_s).startsWith(u"and 2 message"_s));
    hands.key(Qt::Key_Return);
    QTRY_VERIFY(hands.text(u"composer"_s).startsWith(u"Hello Maria"_s));
    QVERIFY(hands.text(u"followUpsSummary"_s).startsWith(u"Also: 2 message"_s));
    QVERIFY(hands.find(u"followUp_2"_s));
    // It is the draft of this chat and of no other.
    QVERIFY(hands.click(u"chatRow_%1"_s.arg(SampleCompany::Igor)));
    QVERIFY(hands.gone(u"followUps"_s));
    QVERIFY(hands.click(u"chatRow_%1"_s.arg(SampleCompany::Maria)));
    QVERIFY(hands.find(u"followUps"_s));
    QVERIFY(hands.click(u"followUpRemove_1"_s));
    QTRY_VERIFY(hands.text(u"followUpsSummary"_s).startsWith(u"Also: 1 message"_s));
    QVERIFY(hands.click(u"composer"_s));
    hands.type(" ok");
    hands.key(Qt::Key_Return);
    QTRY_COMPARE(desk.commands().sentTogether.size(), 2);
    QVERIFY(desk.commands().sentTogether.first().text.endsWith(u" ok"_s));
    QVERIFY(desk.commands().sentTogether.first().file.has_value());
    QVERIFY(hands.gone(u"followUps"_s));
    QCOMPARE(hands.text(u"composer"_s), QString());
}

void ComposerTest::whatFollowsIsTakenOutByTouch()
{
    SampleDesk desk(u"ru"_s, {400, 800});
    Hands hands(desk);
    desk.signIn();
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    QVERIFY(hands.tap(u"railChats"_s));
    QVERIFY(hands.tap(u"chatRow_%1"_s.arg(SampleCompany::Maria)));
    QVERIFY(hands.tap(u"composer"_s));
    QTRY_VERIFY(hands.hasFocus(u"composer"_s));
    hands.type("/");
    QVERIFY(hands.tap(u"reply_опт"_s));
    for (int left = 3; left > 0; --left) {
        QTRY_COMPARE(desk.desk().conversation()->followUps()->count(), left);
        QVERIFY(hands.tap(u"followUpRemove_0"_s));
    }
    QVERIFY(hands.gone(u"followUps"_s));
    QVERIFY(!hands.text(u"composer"_s).isEmpty());
}

void ComposerTest::closingAsks()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    hands.key(Qt::Key_2, Qt::ControlModifier);
    desk.desk().openChat(SampleCompany::Maria);
    QVERIFY(hands.click(u"conversationClose"_s));
    QVERIFY(hands.find(u"conversationCloseConfirm"_s));
    hands.key(Qt::Key_Escape);
    QVERIFY(hands.gone(u"conversationCloseConfirm"_s));
    QVERIFY(desk.commands().closed.isEmpty());
    QVERIFY(hands.click(u"conversationClose"_s));
    QVERIFY(hands.find(u"conversationCloseConfirm"_s));
    hands.key(Qt::Key_Return);
    QTRY_COMPARE(desk.commands().closed, QList<ChatId>{SampleCompany::Maria});
}

QTEST_MAIN(ComposerTest)
#include "composer_test.moc"
