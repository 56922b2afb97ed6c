// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings.h"
#include "models/spelling.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

class SpellingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWords_data();
    void findsWords();
    void judgesEachWordByItsLanguage();
    void offersCorrections();
    void passesOverAndLearns();
    void leavesTheWordThatIsBeingTyped();
    void isOffByChoice();
    void costsNoTimeInTyping();

private:
    QStringList wrong(SpellMarks &marks) const;

    QTemporaryDir m_home; ///< the person's own dictionary is written there
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Spelling> m_spelling;
};

void SpellingTest::initTestCase()
{
    qputenv("HOME", m_home.path().toUtf8());
    m_settings = std::make_unique<Settings>(m_home.filePath(u"settings.ini"_s));
    m_spelling = std::make_unique<Spelling>(*m_settings);
    m_spelling->look();
    QTRY_VERIFY(m_spelling->checker().areDictionariesKnown());
    QCOMPARE(m_spelling->missing(), QString());
}

QStringList SpellingTest::wrong(SpellMarks &marks) const
{
    QStringList words;
    for (const QVariant &mark : marks.marks()) {
        words.append(
            marks.text().sliced(mark.toMap().value(u"start"_s).toInt(), mark.toMap().value(u"length"_s).toInt()));
    }
    return words;
}

void SpellingTest::findsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("two languages") << u"Купи iron kettle!"_s << QStringList{u"Купи"_s, u"iron"_s, u"kettle"_s};
    QTest::newRow("hyphen and apostrophe") << u"кто-то don't"_s << QStringList{u"кто-то"_s, u"don't"_s};
    QTest::newRow("numbers and models") << u"KO150F 42 TSM6A"_s << QStringList();
    QTest::newRow("addresses") << u"см. https://shop.example/kettlle и a@b.ru, shop.ru"_s << QStringList{u"см"_s};
    QTest::newRow("mixed letters") << u"Tеfal"_s << QStringList(); // the second letter is Cyrillic
    QTest::newRow("one letter") << u"я a"_s << QStringList();
}

void SpellingTest::findsWords()
{
    QFETCH(QString, text);
    QStringList found;
    const QList<SpellChecker::Word> words = SpellChecker::words(text);
    for (const SpellChecker::Word &word : words) {
        found.append(text.sliced(word.start, word.length));
    }
    QTEST(found, "words");
}

void SpellingTest::judgesEachWordByItsLanguage()
{
    SpellMarks marks;
    marks.setSpelling(m_spelling.get());
    marks.setText(u"Превет, the waranty действует везде and evrywhere."_s);
    QTRY_COMPARE(wrong(marks), (QStringList{u"Превет"_s, u"waranty"_s, u"evrywhere"_s}));
    QCOMPARE(marks.wordAt(2).value(u"word"_s).toString(), u"Превет"_s);
    QVERIFY(marks.wordAt(10).isEmpty());
}

void SpellingTest::offersCorrections()
{
    QSignalSpy suggested(m_spelling.get(), &Spelling::suggested);
    m_spelling->suggest(u"waranty"_s);
    QTRY_COMPARE(suggested.count(), 1);
    QVERIFY(suggested.first().at(1).toStringList().contains(u"warranty"_s));
    m_spelling->suggest(u"превет"_s);
    QTRY_COMPARE(suggested.count(), 2);
    QVERIFY(suggested.last().at(1).toStringList().contains(u"привет"_s));
}

void SpellingTest::passesOverAndLearns()
{
    SpellMarks marks;
    marks.setSpelling(m_spelling.get());
    marks.setText(u"Теффаль и zzkettle. "_s);
    QTRY_COMPARE(wrong(marks), (QStringList{u"Теффаль"_s, u"zzkettle"_s}));
    m_spelling->ignore(u"Теффаль"_s);
    QTRY_COMPARE(wrong(marks), QStringList{u"zzkettle"_s});
    m_spelling->addToDictionary(u"zzkettle"_s);
    QTRY_COMPARE(wrong(marks), QStringList());
}

void SpellingTest::leavesTheWordThatIsBeingTyped()
{
    SpellMarks marks;
    marks.setSpelling(m_spelling.get());
    marks.setText(u"хорошшо ещщ"_s);
    marks.setCursor(11);
    QTRY_COMPARE(wrong(marks), QStringList{u"хорошшо"_s});
    marks.setText(u"хорошшо ещщ "_s);
    marks.setCursor(12);
    QTRY_COMPARE(wrong(marks), (QStringList{u"хорошшо"_s, u"ещщ"_s}));
}

void SpellingTest::isOffByChoice()
{
    SpellMarks marks;
    marks.setSpelling(m_spelling.get());
    marks.setText(u"хорошшо "_s);
    QTRY_COMPARE(wrong(marks).size(), 1);
    m_settings->setSpellCheck(false);
    QTRY_COMPARE(wrong(marks).size(), 0);
    m_settings->setSpellCheck(true);
    QTRY_COMPARE(wrong(marks).size(), 1);
}

void SpellingTest::costsNoTimeInTyping()
{
    SpellMarks marks;
    marks.setSpelling(m_spelling.get());
    QString text;
    while (text.size() < 9'900) {
        text += u"Доставим заказ waranty завтра, "_s + QString::number(text.size()) + u' ';
    }
    qint64 longest = 0;
    for (int letter = 0; letter < 100; ++letter) {
        QElapsedTimer timer;
        timer.start();
        text += u'а';
        marks.setText(text);
        marks.setCursor(int(text.size()));
        longest = qMax(longest, timer.nsecsElapsed());
    }
    QElapsedTimer timer;
    timer.start();
    const qsizetype words = SpellChecker::words(text).size(); // what is done at most once in 80 ms
    const qint64 looking = timer.nsecsElapsed();
    qInfo("in a text of 10,000 the longest letter took %lld µs, looking for its %lld words %lld µs", longest / 1000,
          qint64(words), looking / 1000);
    QVERIFY(looking < 10'000'000);
    QVERIFY(longest < 5'000'000); // a third of a frame, and far above what is measured
}

QTEST_GUILESS_MAIN(SpellingTest)
#include "spelling_test.moc"
