// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/search_excerpt.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;

class SearchExcerptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsMeantIsMarkedAsItIsWritten_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("marked");
        const QString order = u"Мой ЗАКАЗ пропал, а заказами занимается Иван"_s;
        QTest::newRow("forms") << u"заказа "_s << order << QStringList{u"ЗАКАЗ"_s, u"заказами"_s};
        QTest::newRow("beginning") << u"зак"_s << order << QStringList{u"ЗАКАЗ"_s, u"заказами"_s};
        QTest::newRow("not a beginning") << u"зак "_s << order << QStringList{};
        QTest::newRow("ё") << u"елка "_s << u"Ёлка, ёлки"_s << QStringList{u"Ёлка"_s, u"ёлки"_s};
        QTest::newRow("phrase") << u"\"заказ пропал\""_s << order << QStringList{u"ЗАКАЗ пропал"_s};
        QTest::newRow("other order") << u"\"пропал заказ\""_s << order << QStringList{};
        QTest::newRow("forms are no phrase") << u"\"заказа пропал\""_s << order << QStringList{};
        QTest::newRow("number") << u"9161234567"_s << u"тел. 8 (916) 123-45-67, доб. 2"_s
                                << QStringList{u"8 (916) 123-45-67"_s};
        QTest::newRow("last digits") << u"4567"_s << u"тел. 8 (916) 123-45-67"_s << QStringList{u"8 (916) 123-45-67"_s};
        QTest::newRow("number of an order") << u"12345"_s << u"заказ 12345"_s << QStringList{u"12345"_s};
        QTest::newRow("mail") << u"Ivan@mail"_s << u"ivan@mail.ru и mail"_s << QStringList{u"ivan@mail"_s};
        QTest::newRow("an accent within") << u"замок "_s << u"За\u0301мок"_s << QStringList{u"За\u0301мок"_s};
        QTest::newRow("nothing typed") << QString() << order << QStringList{};
    }
    void whatIsMeantIsMarkedAsItIsWritten()
    {
        QFETCH(QString, query);
        QFETCH(QString, text);
        QFETCH(QStringList, marked);
        QStringList found;
        for (const TextRange &range : matchesIn(parseSearch(query), text)) {
            found.append(text.sliced(range.start, range.length));
        }
        QCOMPARE(found, marked);
    }

    void allPartsMustBeFoundInOneOfTheTexts()
    {
        const QStringList card{u"Иван Петров"_s, u"ООО Ромашка"_s, u"+79161234567"_s};
        QVERIFY(isFoundIn(parseSearch(u"ромашка иван"), card));
        QVERIFY(isFoundIn(parseSearch(u"петр"), card));
        QVERIFY(isFoundIn(parseSearch(u"8 916 123 45 67"), card));
        QVERIFY(!isFoundIn(parseSearch(u"иван сидоров"), card));
        QVERIFY(!isFoundIn(parseSearch(u"\"петров ооо\""), card));
        QVERIFY(!isFoundIn(parseSearch(u""), card));
    }

    void aShortTextIsShownWhole()
    {
        const Excerpt excerpt = excerptOf(parseSearch(u"второй"), u" Первый.\nВторой. "_s);
        QCOMPARE(excerpt.text, u"Первый. Второй."_s);
        QCOMPARE(excerpt.marks, (QList<TextRange>{{.start = 8, .length = 6}}));
        QCOMPARE(excerpt.start, 1);
        QVERIFY(!excerpt.cutBefore && !excerpt.cutAfter);
    }

    void ofALongTextItsSentenceIsShown()
    {
        const QString filler = u"Это длинное предложение ни о чём, которое стоит здесь для длины. "_s;
        const QString text = filler.repeated(5) + u"Когда придёт мой заказ? "_s + filler.repeated(5);
        const Excerpt excerpt = excerptOf(parseSearch(u"заказа "), text);
        QCOMPARE(excerpt.text, u"Когда придёт мой заказ?"_s);
        QCOMPARE(text.sliced(excerpt.start + excerpt.marks.first().start, excerpt.marks.first().length), u"заказ"_s);
        QVERIFY(excerpt.cutBefore && excerpt.cutAfter);
    }

    void theSentenceWithMostOfItIsShown()
    {
        const QString filler = u"Слова про чайник и всякое другое, чтобы текст был длинным, очень длинным. "_s;
        const QString text = filler.repeated(3) + u"Красный чайник мне нравится. "_s + filler;
        QCOMPARE(excerptOf(parseSearch(u"красный чайник "), text).text, u"Красный чайник мне нравится."_s);
    }

    void aSentenceWithoutEndIsCutAtBlanksAroundTheMatch()
    {
        const QString text =
            u"много слов без точки "_s.repeated(40) + u"заказ "_s + u"и дальше опять слова "_s.repeated(40);
        const Excerpt excerpt = excerptOf(parseSearch(u"заказ "), text);
        QVERIFY(excerpt.text.size() <= 160);
        QVERIFY(excerpt.text.size() > 100);
        QCOMPARE(excerpt.marks.size(), 1);
        QCOMPARE(excerpt.text.sliced(excerpt.marks.first().start, 5), u"заказ"_s);
        QVERIFY(!excerpt.text.startsWith(u' '));
        QVERIFY(text.at(excerpt.start - 1).isSpace());
        QVERIFY(excerpt.cutBefore && excerpt.cutAfter);
    }

    void textWithoutBlanksIsCutAnywhereButWithinALetter()
    {
        const QString text = u"👍"_s.repeated(500);
        const Excerpt excerpt = excerptOf(parseSearch(u"x"), text);
        QVERIFY(excerpt.text.size() <= 160);
        QVERIFY(!excerpt.text.front().isLowSurrogate());
        QVERIFY(!excerpt.text.back().isHighSurrogate());
        const QString word = QString(5'000, u'я');
        const Excerpt ofOne = excerptOf(parseSearch(word), word);
        QCOMPARE(ofOne.text.size(), 160);
        QCOMPARE(ofOne.marks.first().length, 160);
    }

    void nothingHasAnEmptyExcerpt()
    {
        QCOMPARE(excerptOf(parseSearch(u"x"), QString()), Excerpt{});
        QCOMPARE(excerptOf(parseSearch(u"x"), u" \n "_s).text, QString());
    }
};

QTEST_GUILESS_MAIN(SearchExcerptTest)
#include "search_excerpt_test.moc"
