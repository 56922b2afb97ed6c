// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/word_forms.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;

class WordFormsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formsOfAWordHaveOneStem_data()
    {
        QTest::addColumn<QStringList>("forms");
        QTest::newRow("order") << u"заказ заказа заказу заказом заказе заказы заказов заказам заказами заказах"_s.split(
            u' ');
        QTest::newRow("delivery") << u"доставка доставки доставку доставкой"_s.split(u' ');
        QTest::newRow("to pay") << u"оплатить оплатил оплатила оплатили"_s.split(u' ');
        QTest::newRow("green, with ё") << u"зелёный зеленый зелёного зеленая зелёному"_s.split(u' ');
        QTest::newRow("kettle") << u"чайник чайника чайники чайников чайником"_s.split(u' ');
        QTest::newRow("address, in capitals") << u"Адрес АДРЕСА адресом Адресе"_s.split(u' ');
        QTest::newRow("order in English") << u"order orders ordered ordering Order ORDERS"_s.split(u' ');
        QTest::newRow("delivery in English") << u"delivery deliveries"_s.split(u' ');
        QTest::newRow("to pay in English") << u"payment payments"_s.split(u' ');
    }
    void formsOfAWordHaveOneStem()
    {
        QFETCH(QStringList, forms);
        QSet<QString> stems;
        for (const QString &form : forms) {
            stems.insert(stemOf(foldedWord(form)));
        }
        QVERIFY2(stems.size() == 1, qPrintable(stems.values().join(u", "_s)));
    }

    void otherWordsHaveOtherStems_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("order, to show") << u"заказ"_s << u"показ"_s;
        QTest::newRow("table, capital") << u"стол"_s << u"столица"_s;
        QTest::newRow("price, prince") << u"price"_s << u"prince"_s;
        QTest::newRow("two languages") << u"сор"_s << u"cop"_s;
        QTest::newRow("й is a letter") << u"мой"_s << u"мои"_s;
        QTest::newRow("numbers") << u"12345"_s << u"12346"_s;
    }
    void otherWordsHaveOtherStems()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QVERIFY(foldedWord(one) != foldedWord(other));
        if (one != u"мой"_s) { // the stem of a pronoun is what it is
            QVERIFY(stemOf(foldedWord(one)) != stemOf(foldedWord(other)));
        }
    }

    void whatIsNoWordOfOneLanguageStaysAsItIs()
    {
        for (const QString &word : {u"ab12"_s, u"чайникs"_s, u"٣٤"_s, u"straße"_s, u"日本語"_s, u"a1"_s}) {
            QCOMPARE(stemOf(foldedWord(word)), foldedWord(word));
        }
    }

    void accentsAndCaseAndTheirSpellingMakeNoDifference()
    {
        QCOMPARE(foldedWord(u"ЁЛКА"), u"елка"_s);
        QCOMPARE(foldedWord(u"е\u0308лка"), u"елка"_s);
        QCOMPARE(foldedWord(u"за\u0301мок"), u"замок"_s);
        QCOMPARE(foldedWord(u"и\u0306од"), u"йод"_s);
        QCOMPARE(foldedWord(u"CAFÉ"), u"café"_s);
    }

    void wordsStandWhereTheyAreWritten()
    {
        const QString text = u"  Заказ №1234-а, «срочно»!\nE-mail: a.b@mail.ru 👍🏽 за\u0301мок"_s;
        QStringList written;
        QStringList folded;
        for (const TextWord &word : wordsOf(text)) {
            written.append(text.sliced(word.range.start, word.range.length));
            folded.append(word.folded);
        }
        QCOMPARE(written, (QStringList{u"Заказ"_s, u"1234"_s, u"а"_s, u"срочно"_s, u"E"_s, u"mail"_s, u"a"_s, u"b"_s,
                                       u"mail"_s, u"ru"_s, u"за\u0301мок"_s}));
        QCOMPARE(folded.first(), u"заказ"_s);
        QCOMPARE(folded.last(), u"замок"_s);
    }

    void lettersOutsideOfTheFirstPlaneAreLetters()
    {
        const QString text = u"x 𝒜𝒷 y"_s;
        const QList<TextWord> words = wordsOf(text);
        QCOMPARE(words.size(), 3);
        QCOMPARE(words.at(1).range, (TextRange{.start = 2, .length = 4}));
    }

    void nothingInATextCanBeWrong()
    {
        const QChar half(0xd800);
        const QString broken = half + u" a "_s + QChar(0xdc00) + u"b"_s + QChar(u'\0') + u" \u0301\u0301 c"_s + half;
        const QList<TextWord> words = wordsOf(broken);
        for (const TextWord &word : words) {
            QVERIFY(word.range.end() <= broken.size());
        }
        QCOMPARE(words.size(), 3);
        QVERIFY(wordsOf(QStringView()).isEmpty());
        QVERIFY(wordsOf(u" \t\n .,;").isEmpty());
    }

    void endlessWordsAreCut()
    {
        QCOMPARE(foldedWord(QString(10'000, u'я')).size(), 64);
        QCOMPARE(wordsOf(QString(10'000, u'я')).first().range.length, 10'000);
    }
};

QTEST_GUILESS_MAIN(WordFormsTest)
#include "word_forms_test.moc"
