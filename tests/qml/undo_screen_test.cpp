// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The line at the foot with which something is taken back, and the one that fetches the rest of a chat to be searched.
#include "hands.h"

using namespace otklik;
using namespace Qt::StringLiterals;

class UndoScreenTest : public QObject
{
    Q_OBJECT

    static bool open(SampleDesk &desk, Hands &hands, ChatId chatId)
    {
        desk.signIn();
        desk.desk().incoming()->postpone(SampleCompany::Waiting);
        if (!hands.click(u"railChats"_s)) {
            return false;
        }
        desk.desk().openChat(chatId);
        return hands.find(u"conversation"_s) != nullptr;
    }

private Q_SLOTS:
    void theLineSaysWhatAndTakesItBack()
    {
        SampleDesk desk(u"en"_s);
        Hands hands(desk);
        QVERIFY(open(desk, hands, SampleCompany::Maria));
        QVERIFY(desk.item(u"undoLine"_s) == nullptr);
        desk.desk().undo()->offer(
            {.text = u"A thing is removed"_s, .takeBack = [](QObject *, const Answer &answer) { answer({}); }});
        QCOMPARE(hands.text(u"undoWords"_s), u"A thing is removed"_s);
        QVERIFY(desk.item(u"undoSeconds"_s) != nullptr);
        QVERIFY(hands.click(u"undoTake"_s));
        QVERIFY(hands.gone(u"undoLine"_s));
    }

    void theKeyWorksInATextUntilSomethingIsTyped()
    {
        SampleDesk desk(u"en"_s);
        Hands hands(desk);
        QVERIFY(open(desk, hands, SampleCompany::Maria));
        int back = 0;
        const UndoStep step{.text = u"A thing is removed"_s, .takeBack = [&back](QObject *, const Answer &answer) {
                                ++back;
                                answer({});
                            }};
        desk.desk().conversation()->setDraft({});
        QVERIFY(hands.click(u"composer"_s));
        hands.type("hello");
        desk.desk().undo()->offer(step);
        QVERIFY(hands.find(u"undoTake"_s));
        hands.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(back, 1);
        QCOMPARE(desk.desk().conversation()->draft(), u"hello"_s);
        QVERIFY(hands.gone(u"undoLine"_s));
        desk.desk().undo()->offer(step);
        QVERIFY(hands.find(u"undoTake"_s));
        hands.type("x");
        hands.key(Qt::Key_Z, Qt::ControlModifier); // of the text now
        QCOMPARE(back, 1);
        QVERIFY(desk.desk().conversation()->draft() != u"hellox"_s);
        QVERIFY(desk.item(u"undoLine"_s) != nullptr);
    }

    void itIsAboveADialogAndWorksThere()
    {
        SampleDesk desk(u"en"_s);
        Hands hands(desk);
        desk.signIn();
        QVERIFY(hands.find(u"visitorsTable"_s));
        hands.key(Qt::Key_F1);
        QVERIFY(hands.find(u"keysSheet"_s));
        int back = 0;
        const UndoStep step{.text = u"A thing is removed"_s, .takeBack = [&back](QObject *, const Answer &answer) {
                                ++back;
                                answer({});
                            }};
        desk.desk().undo()->offer(step);
        QVERIFY(hands.click(u"undoTake"_s));
        QCOMPARE(back, 1);
        QVERIFY(hands.find(u"keysSheet"_s)); // a press on the line is none beside the dialog
        desk.desk().undo()->offer(step);
        QVERIFY(hands.find(u"undoTake"_s));
        hands.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(back, 2);
        hands.key(Qt::Key_Escape);
        QVERIFY(hands.gone(u"keysSheet"_s));
    }

    void severalInARowGoBackOneByOne()
    {
        SampleDesk desk(u"en"_s);
        Hands hands(desk);
        desk.signIn();
        const auto step = [](const QString &text) {
            return UndoStep{.text = text, .takeBack = [](QObject *, const Answer &answer) { answer({}); }};
        };
        desk.desk().undo()->offer(step(u"First"_s));
        desk.desk().undo()->offer(step(u"Second"_s));
        desk.desk().undo()->offer(step(u"Third"_s));
        QTRY_COMPARE(hands.text(u"undoWords"_s), u"Third and 2 more"_s);
        QVERIFY(hands.click(u"undoTake"_s));
        QTRY_COMPARE(hands.text(u"undoWords"_s), u"Second and 1 more"_s);
        hands.key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(hands.text(u"undoWords"_s), u"First"_s);
        desk.desk().undo()->finish();
        QVERIFY(hands.gone(u"undoLine"_s));
    }

    void aRemovedTagComesBack()
    {
        SampleDesk desk(u"en"_s);
        Hands hands(desk);
        desk.signIn();
        desk.setRole(Role::Admin);
        desk.desk().management()->tags()->open(4);
        const int count = desk.desk().tags()->count();
        desk.desk().management()->tags()->removeOpen();
        QVERIFY(hands.find(u"undoTake"_s));
        QTRY_COMPARE(desk.desk().tags()->count(), count - 1);
        QVERIFY(hands.click(u"undoTake"_s));
        QTRY_COMPARE(desk.desk().tags()->count(), count);
    }

    void theRestOfAChatIsFetchedToBeSearched()
    {
        SampleDesk desk(u"en"_s);
        Hands hands(desk);
        QVERIFY(open(desk, hands, SampleCompany::Maria));
        // There is more of this chat on the server than is here.
        const ChatId chatId = SampleCompany::Maria;
        Message last;
        for (const Message &message : desk.company().messages()) {
            if (message.chatId == chatId && message.seq > last.seq) {
                last = message;
            }
        }
        Message old = last;
        old.clientId.clear();
        QList<Message> page;
        const Seq first = last.seq + 1;
        for (Seq seq = first; seq < first + 4; ++seq) {
            Message message = old;
            message.id = last.id + 1'000'000 + seq;
            message.seq = seq;
            message.at = last.at + seq;
            message.text = seq == first ? u"Where is the samovar?"_s : u"So it is"_s;
            page.append(message);
        }
        desk.changeChat(chatId, [&](Chat &chat) { chat.lastSeq = first + 3; });
        desk.commands().offline = true;
        QTest::keyClick(desk.window(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(hands.find(u"findInChat"_s));
        hands.type("samovar");
        QTRY_COMPARE(hands.text(u"findRestWords"_s), u"Searched what is on this computer"_s);
        QVERIFY(hands.click(u"findRestFetch"_s));
        QTRY_VERIFY(hands.text(u"findRestWords"_s).contains(u"There is no connection"_s));
        desk.commands().offline = false;
        desk.commands().onServer = page;
        QVERIFY(hands.click(u"findRestFetch"_s));
        QTRY_COMPARE(desk.desk().conversation()->search()->count(), 1);
        QVERIFY(hands.gone(u"findRest"_s));
        QTRY_COMPARE(hands.text(u"findInChatSummary"_s), u"1 of 1"_s);
    }
};

QTEST_MAIN(UndoScreenTest)
#include "undo_screen_test.moc"
