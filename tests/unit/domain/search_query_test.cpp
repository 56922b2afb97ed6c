// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/search_index.h"
#include "domain/search_query.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;

using Kind = SearchQuery::Kind;

class SearchQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreLookedForInAllFormsAndTheLastAsABeginning()
    {
        const SearchQuery query = parseSearch(u"Где мой заказ");
        QCOMPARE(foldedOf(query), (QStringList{u"где"_s, u"мой"_s, u"заказ"_s}));
        QVERIFY(!query.parts.at(1).words.first().isBeginning);
        QVERIFY(query.parts.last().words.first().isBeginning);
        QVERIFY(!parseSearch(u"заказ ").parts.last().words.first().isBeginning); // the word is complete
        QVERIFY(!parseSearch(u"и").parts.last().words.first().isBeginning);
        QCOMPARE(parseSearch(u"заказами").parts, parseSearch(u"ЗАКАЗАМИ").parts);
    }

    void quotedWordsAreAPhrase_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("typewriter") << u"\"Точная фраза\""_s;
        QTest::newRow("guillemets") << u"«точная фраза»"_s;
        QTest::newRow("english") << u"“точная фраза”"_s;
        QTest::newRow("german") << u"„точная фраза“"_s;
    }
    void quotedWordsAreAPhrase()
    {
        QFETCH(QString, text);
        const SearchQuery query = parseSearch(text + u" и слово"_s);
        QCOMPARE(query.parts.size(), 3);
        QCOMPARE(query.parts.first().kind, Kind::Phrase);
        QCOMPARE(foldedOf(query), (QStringList{u"точная фраза"_s, u"и"_s, u"слово"_s}));
        QVERIFY(!parseSearch(text).parts.first().words.last().isBeginning);
    }

    void anOpenQuoteIsAPhraseThatIsBeingTyped()
    {
        const SearchQuery query = parseSearch(u"слово \"точная фра");
        QCOMPARE(query.parts.size(), 2);
        QCOMPARE(query.parts.last().kind, Kind::Phrase);
        QVERIFY(query.parts.last().words.last().isBeginning);
    }

    void anAddressOfMailIsItsPartsInTheirOrder()
    {
        const SearchQuery query = parseSearch(u"Ivan.Petrov@Mail.ru");
        QCOMPARE(query.parts.size(), 1);
        QCOMPARE(query.parts.first().kind, Kind::Phrase);
        QCOMPARE(foldedOf(query), (QStringList{u"ivan petrov mail ru"_s}));
        QCOMPARE(parseSearch(u"mail.ru").parts.size(), 2);
    }

    void digitsMayBeANumber()
    {
        const SearchQuery query = parseSearch(u"перезвоните 8 (916) 123-45-67 вечером");
        QCOMPARE(query.parts.size(), 3);
        QCOMPARE(query.parts.at(1).kind, Kind::Number);
        QCOMPARE(query.parts.at(1).digits, u"89161234567"_s);
        QCOMPARE(query.parts.at(1).words.size(), 5);
        QCOMPARE(parseSearch(u"123").parts.first().kind, Kind::Word);
        QCOMPARE(parseSearch(u"4567").parts.first().kind, Kind::Number);
        QCOMPARE(parseSearch(u"\"4567 89\"").parts.first().kind, Kind::Phrase);
    }

    void nothingThatIsTypedIsWrong_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qsizetype>("parts");
        QTest::newRow("nothing") << QString() << qsizetype(0);
        QTest::newRow("blanks") << u" \t\n"_s << qsizetype(0);
        QTest::newRow("quotes") << u"\"\"\" «»'"_s << qsizetype(0);
        QTest::newRow("operators") << u"AND OR NOT NEAR(a b, 2)"_s << qsizetype(7);
        QTest::newRow("columns") << u"stems:x {words numbers}: - ^y * + \\"_s << qsizetype(5);
        QTest::newRow("a NUL") << QString(u"a\0b"_s) << qsizetype(2);
        QTest::newRow("half a letter") << QString(u"a "_s + QChar(0xd800)) << qsizetype(1);
        QTest::newRow("ten thousand words") << u"ab "_s.repeated(5'000) << qsizetype(SearchQuery::MaxWords);
        QTest::newRow("ten thousand letters") << QString(10'000, u'x') << qsizetype(1);
        QTest::newRow("a phrase of ten thousand words") << u'"' + u"ab "_s.repeated(5'000) << qsizetype(1);
    }
    void nothingThatIsTypedIsWrong()
    {
        QFETCH(QString, text);
        QFETCH(qsizetype, parts);
        const SearchQuery query = parseSearch(text);
        QCOMPARE(query.parts.size(), parts);
        QCOMPARE(query.isEmpty(), matchExpression(query).isEmpty());
        qsizetype words = 0;
        for (const SearchQuery::Part &part : query.parts) {
            words += part.words.size();
            QVERIFY(!part.words.isEmpty());
        }
        QVERIFY(words <= SearchQuery::MaxWords);
    }

    void theExpressionKeepsWordsWithinTheirQuotes()
    {
        QCOMPARE(matchExpression(parseSearch(u"заказа ок ")), u"(stems : \"заказ\" AND stems : \"ок\")"_s);
        QCOMPARE(matchExpression(parseSearch(u"зак")), u"(stems : \"зак\" OR words : \"зак\" *)"_s);
        QCOMPARE(matchExpression(parseSearch(u"«два слова»")), u"words : \"два слова\""_s);
        QCOMPARE(matchExpression(parseSearch(u"x\" OR marks : \"m\" ")),
                 u"(stems : \"x\" AND words : \"or marks\" AND stems : \"m\")"_s);
    }

    void textsOfAThingDoNotRunIntoEachOther()
    {
        const IndexedText text = indexedText({u"Нужна справка"_s, u"отчёт.pdf"_s});
        QCOMPARE(text.words, u"нужна справка § отчет pdf"_s);
        QCOMPARE(indexedText({u"+7 916 123-45-67"_s}).numbers, u"f79161234567 r76543216197"_s);
        QCOMPARE(indexedText({}).words, QString());
    }

private:
    static QStringList foldedOf(const SearchQuery &query)
    {
        QStringList result;
        for (const SearchQuery::Part &part : query.parts) {
            QStringList words;
            for (const SearchQuery::Word &word : part.words) {
                words.append(word.folded);
            }
            result.append(words.join(u' '));
        }
        return result;
    }
};

QTEST_GUILESS_MAIN(SearchQueryTest)
#include "search_query_test.moc"
