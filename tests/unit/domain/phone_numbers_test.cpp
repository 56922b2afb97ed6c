// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/phone_numbers.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;

class PhoneNumbersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyWritingIsOneNumber_data()
    {
        QTest::addColumn<QString>("written");
        for (const QString &written :
             {u"+79161234567"_s, u"89161234567"_s, u"9161234567"_s, u"8 (916) 123-45-67"_s, u"+7 916 123 45 67"_s,
              u"8-916-123-45-67"_s, u"8.916.123.45.67"_s, u"+7 (916) 123 – 45 – 67"_s, u"(916) 123 45 67"_s,
              u"+7\u00a0916\u00a0123\u00a045\u00a067"_s}) {
            QTest::newRow(qPrintable(written)) << written;
        }
    }
    void anyWritingIsOneNumber()
    {
        QFETCH(QString, written);
        const QString text = u"Позвоните: "_s + written + u", вечером"_s;
        const QList<TextNumber> numbers = numbersOf(text, ShortestNumber);
        QCOMPARE(numbers.size(), 1);
        QCOMPARE(wholeNumber(numbers.first().digits), u"79161234567"_s);
        // An opening bracket in front is no part of it.
        const QString from = text.sliced(numbers.first().range.start, numbers.first().range.length);
        QCOMPARE(from, written.startsWith(u'(') ? written.sliced(1) : written);
    }

    void severalNumbersAreToldApart()
    {
        const auto found = [](const QString &text) {
            QStringList result;
            for (const TextNumber &number : numbersOf(text, ShortestNumber)) {
                result.append(wholeNumber(number.digits));
            }
            return result;
        };
        const QStringList both{u"79161234567"_s, u"74951112233"_s};
        QCOMPARE(found(u"89161234567, 84951112233"_s), both);
        QCOMPARE(found(u"8 916 123 45 67 8 495 111 22 33"_s), both);
        QCOMPARE(found(u"+7 916 123 45 67 +7 495 111 22 33"_s), both);
        QCOMPARE(found(u"89161234567\n84951112233"_s), both);
        QCOMPARE(found(u"916 123 45 67 495 111 22 33"_s), both);
    }

    void whatIsTooShortOrPartOfAWordIsNone()
    {
        QVERIFY(numbersOf(u"заказ 123456 от 12 мая", ShortestNumber).isEmpty());
        QVERIFY(numbersOf(u"AB1234567 и 1234567x", ShortestNumber).isEmpty());
        QCOMPARE(numbersOf(u"45-67", ShortestEnding).first().digits, u"4567"_s);
        QVERIFY(numbersOf(u"", ShortestEnding).isEmpty());
    }

    void beginningsAndEndingsMeetTheWholeNumber()
    {
        const QString whole = wholeNumber(u"89161234567"_s);
        for (const QString &typed : {u"8916"_s, u"7916123"_s, u"9161"_s, u"91612345"_s, u"89161234567"_s}) {
            QVERIFY2(whole.startsWith(beginningOfNumber(typed)), qPrintable(typed));
        }
        for (const QString &typed : {u"4567"_s, u"1234567"_s, u"9161234567"_s, u"89161234567"_s, u"79161234567"_s}) {
            QVERIFY2(whole.endsWith(endingOfNumber(typed)), qPrintable(typed));
        }
    }
};

QTEST_GUILESS_MAIN(PhoneNumbersTest)
#include "phone_numbers_test.moc"
