// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alert_board.h"

#include <QTest>

using namespace otklik;

namespace {

constexpr AlertTerms Usual{.current = true, .quiet = false};
constexpr AlertTerms Quiet{.current = true, .quiet = true};
constexpr AlertTerms Away{.current = false, .quiet = false};

AlertFact fact(AlertKind kind, qint64 id, qint64 mark = 1)
{
    return {.key = {kind, id}, .mark = mark};
}

AlertFact waiting(qint64 id, qint64 mark = 1)
{
    return fact(AlertKind::Waiting, id, mark);
}

AlertFact words(qint64 id, qint64 mark = 1)
{
    return fact(AlertKind::Message, id, mark);
}

QList<AlertFact> many(int count)
{
    QList<AlertFact> facts;
    for (int id = 1; id <= count; ++id) {
        facts.append(waiting(id));
    }
    return facts;
}

QList<AlertKey> keys(const QList<AlertFact> &facts)
{
    QList<AlertKey> result;
    for (const AlertFact &one : facts) {
        result.append(one.key);
    }
    return result;
}

/// A board that has begun: what is new from here on is told one by one.
AlertBoard begun(const QList<AlertFact> &facts = {})
{
    AlertBoard board;
    board.decide(facts, Usual);
    return board;
}

} // namespace

class AlertBoardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsEachThingOnce();
    void tellsAnewWhatIsNewAgain();
    void withdrawsWhatIsOver();
    void tellsNothingOfWhatIsOnTheScreen();
    void callsAloudAlsoForWhatIsOnTheScreen();
    void isSilentAboutWhatWasPutOff();
    void repeatsWhileSomebodyWaits();
    void isOneForAllAfterATimeAway();
    void isItselfWhenThereIsOnlyOneAfterATimeAway();
    void isNeverMoreThanOneCanRead();
    void summaryShrinksAndEnds();
    void leavesAloneWhoeverWantsQuiet();
    void tellsAfterTheQuietWhatStillWaits();
    void remindsOfWhatWaitsAndIsNoLongerShown();
    void doesNotRemindOfMessages();
};

void AlertBoardTest::tellsEachThingOnce()
{
    AlertBoard board = begun();
    const AlertSteps steps = board.decide({waiting(1)}, Usual);
    QCOMPARE(steps.shown, keys({waiting(1)}));
    QVERIFY(steps.newCall && steps.calls && !steps.newWord && !steps.summaryShown);
    const AlertSteps again = board.decide({waiting(1)}, Usual);
    QVERIFY(again.shown.isEmpty() && !again.newCall && again.calls);
    const AlertSteps word = board.decide({waiting(1), words(2)}, Usual);
    QCOMPARE(word.shown, keys({words(2)}));
    QVERIFY(word.newWord && !word.newCall);
}

void AlertBoardTest::tellsAnewWhatIsNewAgain()
{
    AlertBoard board = begun();
    board.decide({words(1, 5)}, Usual);
    QCOMPARE(board.decide({words(1, 6)}, Usual).shown, keys({words(1)}));
    QVERIFY(board.decide({words(1, 6)}, Usual).shown.isEmpty());
    QVERIFY(board.decide({words(1, 4)}, Usual).shown.isEmpty()); // older news are none
    board.decide({}, Usual);                                     // read
    QCOMPARE(board.decide({words(1, 7)}, Usual).shown, keys({words(1)}));
}

void AlertBoardTest::withdrawsWhatIsOver()
{
    AlertBoard board = begun();
    board.decide({waiting(1), words(2)}, Usual);
    const AlertSteps accepted = board.decide({words(2)}, Usual);
    QCOMPARE(accepted.withdrawn, keys({waiting(1)}));
    QVERIFY(!accepted.calls);
    QCOMPARE(board.decide({}, Usual).withdrawn, keys({words(2)}));
    QVERIFY(board.decide({}, Usual).withdrawn.isEmpty());
    // Also without a network: what the cache says counts.
    board.decide({waiting(3)}, Usual);
    QCOMPARE(board.decide({}, Away).withdrawn, keys({waiting(3)}));
}

void AlertBoardTest::tellsNothingOfWhatIsOnTheScreen()
{
    AlertBoard board = begun();
    AlertFact seen = words(1);
    seen.onScreen = true;
    const AlertSteps steps = board.decide({seen}, Usual);
    QVERIFY(steps.shown.isEmpty() && !steps.newWord);
    QVERIFY(board.decide({words(1)}, Usual).shown.isEmpty()); // known, when the window goes to the back
    QCOMPARE(board.decide({words(1, 2)}, Usual).shown, keys({words(1)}));
    seen.mark = 2;
    QCOMPARE(board.decide({seen}, Usual).withdrawn, keys({words(1)})); // the operator has come to it
}

void AlertBoardTest::callsAloudAlsoForWhatIsOnTheScreen()
{
    AlertBoard board = begun();
    AlertFact popup = waiting(1);
    popup.onScreen = true; // the window is the active one, which does not say that somebody sits before it
    const AlertSteps steps = board.decide({popup}, Usual);
    QVERIFY(steps.shown.isEmpty() && steps.newCall && steps.calls);
}

void AlertBoardTest::isSilentAboutWhatWasPutOff()
{
    AlertBoard board = begun();
    board.decide({waiting(1)}, Usual);
    AlertFact later = waiting(1);
    later.silent = true;
    const AlertSteps steps = board.decide({later}, Usual);
    QCOMPARE(steps.withdrawn, keys({waiting(1)}));
    QVERIFY(!steps.calls);
    QVERIFY(board.remind().shown.isEmpty());
    later = waiting(1, 2); // accepted in between, and waits anew
    QVERIFY(board.decide({later}, Usual).newCall);
}

void AlertBoardTest::repeatsWhileSomebodyWaits()
{
    AlertBoard board = begun();
    QVERIFY(board.decide({waiting(1), waiting(2)}, Usual).calls);
    QVERIFY(board.decide({waiting(2)}, Usual).calls);
    QVERIFY(!board.decide({waiting(2)}, Away).calls); // nobody could accept it now
    QVERIFY(board.decide({waiting(2)}, Usual).calls);
    QVERIFY(!board.decide({words(3)}, Usual).calls);
}

void AlertBoardTest::isOneForAllAfterATimeAway()
{
    AlertBoard board = begun();
    for (int id = 1; id <= 40; ++id) { // they come one after the other, as the server tells what was missed
        const AlertSteps steps = board.decide(many(id), Away);
        QVERIFY(steps.shown.isEmpty() && !steps.summaryShown && !steps.newCall);
    }
    const AlertSteps steps = board.decide(many(40), Usual);
    QVERIFY(steps.shown.isEmpty() && steps.summaryShown && steps.newCall);
    QCOMPARE(board.summary().size(), 40);
    QVERIFY(!board.decide(many(40), Usual).summaryShown); // once
}

void AlertBoardTest::isItselfWhenThereIsOnlyOneAfterATimeAway()
{
    AlertBoard board = begun();
    board.decide({words(1)}, Away);
    const AlertSteps steps = board.decide({words(1)}, Usual);
    QCOMPARE(steps.shown, keys({words(1)}));
    QVERIFY(!steps.summaryShown);
}

void AlertBoardTest::isNeverMoreThanOneCanRead()
{
    AlertBoard board = begun();
    for (int id = 1; id <= AlertBoard::Most; ++id) {
        QCOMPARE(board.decide(many(id), Usual).shown.size(), 1);
    }
    const AlertSteps steps = board.decide(many(AlertBoard::Most + 1), Usual);
    QCOMPARE(steps.withdrawn.size(), AlertBoard::Most);
    QVERIFY(steps.shown.isEmpty() && steps.summaryShown);
    QCOMPARE(board.summary().size(), AlertBoard::Most + 1);
    QVERIFY(begun().decide(many(40), Usual).summaryShown); // and all at once too
}

void AlertBoardTest::summaryShrinksAndEnds()
{
    AlertBoard board;
    QVERIFY(board.decide(many(3), Usual).summaryShown); // a start is the end of a time away
    const AlertSteps fewer = board.decide({waiting(2), waiting(3)}, Usual);
    QVERIFY(fewer.summaryShown && !fewer.summaryWithdrawn && !fewer.newCall);
    QCOMPARE(board.summary().size(), 2);
    const AlertSteps more = board.decide({waiting(2), waiting(3), words(9)}, Usual);
    QCOMPARE(more.shown, keys({words(9)}));
    QVERIFY(!more.summaryShown);
    const AlertSteps none = board.decide({words(9)}, Usual);
    QVERIFY(none.summaryWithdrawn && !none.summaryShown);
    QVERIFY(board.summary().isEmpty());
}

void AlertBoardTest::leavesAloneWhoeverWantsQuiet()
{
    AlertBoard board = begun();
    board.decide({waiting(1)}, Usual);
    const AlertSteps steps = board.decide({waiting(1), waiting(2)}, Quiet);
    QCOMPARE(steps.withdrawn, keys({waiting(1)}));
    QVERIFY(steps.shown.isEmpty() && !steps.newCall && !steps.calls && !steps.newWord);
    // Afterwards what it broke off counts too.
    QVERIFY(board.decide({waiting(1), waiting(2)}, Usual).summaryShown);
    QCOMPARE(board.summary().size(), 2);
}

void AlertBoardTest::tellsAfterTheQuietWhatStillWaits()
{
    AlertBoard board = begun();
    board.decide({waiting(1), words(2), words(3)}, Quiet);
    const AlertSteps steps = board.decide({words(2), words(3)}, Usual); // the first has been accepted by somebody
    QVERIFY(steps.summaryShown && !steps.newCall && steps.newWord);
    QCOMPARE(board.summary(), (QSet<AlertKey>{words(2).key, words(3).key}));
}

void AlertBoardTest::remindsOfWhatWaitsAndIsNoLongerShown()
{
    AlertBoard board = begun();
    board.decide({waiting(1), waiting(2)}, Usual);
    QVERIFY(board.remind().shown.isEmpty()); // both are there
    board.forget(waiting(1).key);            // dismissed
    QCOMPARE(board.remind().shown, keys({waiting(1)}));
    QVERIFY(board.remind().shown.isEmpty());
    board.forgetAll();
    QCOMPARE(board.remind().shown, keys({waiting(1), waiting(2)}));
    AlertFact popup = waiting(1);
    popup.onScreen = true;
    board.decide({popup}, Usual);
    QVERIFY(board.remind().shown.isEmpty());
}

void AlertBoardTest::doesNotRemindOfMessages()
{
    AlertBoard board = begun();
    board.decide({words(1)}, Usual);
    board.forget(words(1).key);
    QVERIFY(board.remind().shown.isEmpty());
}

QTEST_GUILESS_MAIN(AlertBoardTest)
#include "alert_board_test.moc"
