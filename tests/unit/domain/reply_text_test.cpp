// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reply_text.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;

class ReplyTextTest : public QObject
{
    Q_OBJECT

private slots:
    void variablesAreFilledIn_data();
    void variablesAreFilledIn();
    void whatIsNotKnownGoesWithItsComma_data();
    void whatIsNotKnownGoesWithItsComma();
};

void ReplyTextTest::variablesAreFilledIn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("filled");
    QTest::newRow("none") << u"Здравствуйте!"_s << u"Здравствуйте!"_s;
    QTest::newRow("all") << u"{visitor}, я {operator} из «{site}»"_s << u"Мария, я Анна из «Уют»"_s;
    QTest::newRow("in Russian") << u"{Посетитель}, я {оператор} из «{сайт}»"_s << u"Мария, я Анна из «Уют»"_s;
    QTest::newRow("twice") << u"{visitor} и {visitor}"_s << u"Мария и Мария"_s;
    QTest::newRow("other braces stay") << u"{price} {visitor {visitor}}"_s << u"{price} {visitor Мария}"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void ReplyTextTest::variablesAreFilledIn()
{
    QFETCH(const QString, text);
    QTEST(filledReply(text, {.visitor = u"Мария"_s, .operatorName = u"Анна"_s, .site = u"Уют"_s}), "filled");
}

void ReplyTextTest::whatIsNotKnownGoesWithItsComma_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("filled");
    QTest::newRow("at the end") << u"Здравствуйте, {visitor}!"_s << u"Здравствуйте!"_s;
    QTest::newRow("at the beginning") << u"{visitor}, здравствуйте!"_s << u"Здравствуйте!"_s;
    QTest::newRow("of a sentence") << u"Добрый день! {visitor}, чем помочь?"_s << u"Добрый день! Чем помочь?"_s;
    QTest::newRow("of a line") << u"Добрый день\n{visitor}, чем помочь?"_s << u"Добрый день\nЧем помочь?"_s;
    QTest::newRow("in the middle") << u"Да, {visitor}, есть"_s << u"Да, есть"_s;
    QTest::newRow("alone") << u"{visitor}"_s << QString();
    QTest::newRow("without a comma") << u"Спасибо {visitor}"_s << u"Спасибо"_s;
}

void ReplyTextTest::whatIsNotKnownGoesWithItsComma()
{
    QFETCH(const QString, text);
    QTEST(filledReply(text, {}), "filled");
}

QTEST_APPLESS_MAIN(ReplyTextTest)
#include "reply_text_test.moc"
