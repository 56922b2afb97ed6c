// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/country_names.h"
#include "models/format.h"
#include "models/links.h"
#include "models/model_ground.h"
#include "models/texts.h"

#include <QColor>
#include <QSet>
#include <QTest>

#include <cmath>

using namespace otklik;
using namespace Qt::StringLiterals;

/// How things are said: times, dates, places, names, links.
class WordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysDurations_data();
    void saysDurations();
    void saysDatesInBothLanguages();
    void saysPlaces();
    void makesInitials_data();
    void makesInitials();
    void avatarColoursCarryWhiteText();
    void knowsEveryCountryInRussian();
    void findsLinks_data();
    void findsLinks();
    void hasAWordForEveryStatus();
};

void WordsTest::saysDurations_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << 0LL << u"0:00"_s;
    QTest::newRow("the clock is a little behind") << -1'500LL << u"0:00"_s;
    QTest::newRow("seconds") << 7'999LL << u"0:07"_s;
    QTest::newRow("minutes") << 751'000LL << u"12:31"_s;
    QTest::newRow("hours") << 3'725'000LL << u"1:02:05"_s;
    QTest::newRow("days") << 90'000'000LL << u"25:00:00"_s;
}

void WordsTest::saysDurations()
{
    QFETCH(qint64, ms);
    QFETCH(QString, text);
    const SetClock clock;
    QCOMPARE(Format(clock).duration(ms), text);
}

void WordsTest::saysDatesInBothLanguages()
{
    SetClock clock; // 14 November 2023, 22:16 UTC
    Format format(clock, QTimeZone::utc());
    constexpr qint64 day = 24 * 3'600'000LL;
    QCOMPARE(format.time(clock.at), u"22:16"_s);
    QCOMPARE(format.shortDate(clock.at), u"22:16"_s);
    QCOMPARE(format.shortDate(clock.at - day), u"yesterday"_s);
    QCOMPARE(format.shortDate(clock.at - 10 * day), u"4 Nov"_s);
    QCOMPARE(format.shortDate(clock.at - 400 * day), u"10 Oct 2022"_s);
    QCOMPARE(format.dayTitle(clock.at), u"Today"_s);
    QCOMPARE(format.dayTitle(clock.at - day), u"Yesterday"_s);
    QCOMPARE(format.dayTitle(clock.at - 10 * day), u"4 November"_s);
    QCOMPARE(format.time(0) + format.shortDate(0) + format.dayTitle(0), QString());
    format.setLanguage(u"ru"_s);
    QCOMPARE(format.time(clock.at), u"22:16"_s);
    QCOMPARE(format.dayTitle(clock.at - 10 * day), u"4 ноября"_s);
    QCOMPARE(format.dayTitle(clock.at - 400 * day), u"10 октября 2022"_s);
    QVERIFY(format.shortDate(clock.at - 10 * day).startsWith(u"4 нояб"_s));
    // The day is the operator's, not the server's.
    QCOMPARE(Format(clock, QTimeZone(10'800)).time(clock.at), u"01:16"_s);
}

void WordsTest::saysPlaces()
{
    const SetClock clock;
    Format format(clock);
    QCOMPARE(format.place(u"RU"_s, u"Казань"_s), u"Казань, Russia"_s);
    QCOMPARE(format.place(u"GB"_s, {}), u"United Kingdom"_s);
    QCOMPARE(format.place({}, u"Leeds"_s), u"Leeds"_s);
    QCOMPARE(format.place({}, {}), QString());
    QCOMPARE(format.place(u"??"_s, {}), u"??"_s);
    format.setLanguage(u"ru"_s);
    QCOMPARE(format.place(u"by"_s, u"Минск"_s), u"Минск, Беларусь"_s);
}

void WordsTest::makesInitials_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("initials");
    QTest::newRow("two words") << u"Мария Соколова"_s << u"МС"_s;
    QTest::newRow("one word") << u"james"_s << u"J"_s;
    QTest::newRow("guest with a number") << u"Гость 20431"_s << u"Г"_s;
    QTest::newRow("company") << u"ООО «Вектор»"_s << u"ОВ"_s;
    QTest::newRow("three words") << u"Анна Мария Петрова"_s << u"АМ"_s;
    QTest::newRow("no letters") << u"123"_s << QString();
}

void WordsTest::makesInitials()
{
    QFETCH(QString, name);
    QFETCH(QString, initials);
    const SetClock clock;
    QCOMPARE(Format(clock).initials(name), initials);
}

void WordsTest::avatarColoursCarryWhiteText()
{
    const auto channel = [](float value) {
        return value <= 0.03928F ? value / 12.92F : std::pow((value + 0.055F) / 1.055F, 2.4F);
    };
    const SetClock clock;
    const Format format(clock);
    QSet<QString> colours;
    for (qint64 id = -3; id < 20; ++id) {
        const QString name = format.avatarColour(id);
        colours.insert(name);
        const QColor colour = QColor::fromString(name);
        QVERIFY(colour.isValid());
        const float luminance =
            0.2126F * channel(colour.redF()) + 0.7152F * channel(colour.greenF()) + 0.0722F * channel(colour.blueF());
        QVERIFY2(1.05F / (luminance + 0.05F) >= 4.5F, qPrintable(name));
    }
    QCOMPARE(colours.size(), 8);
}

void WordsTest::knowsEveryCountryInRussian()
{
    const QLocale russian(QLocale::Russian);
    QSet<QString> names;
    int countries = 0;
    for (char first = 'A'; first <= 'Z'; ++first) {
        for (char second = 'A'; second <= 'Z'; ++second) {
            const QString code = QString(QLatin1Char(first)) + QLatin1Char(second);
            const QLocale::Territory territory = QLocale::codeToTerritory(code);
            // Not states: Ascension, Clipperton, Diego Garcia, Ceuta and Melilla, the Canaries, Tristan da Cunha, the
            // EU…
            static const QStringList others{u"AC"_s, u"CP"_s, u"CQ"_s, u"DG"_s, u"EA"_s, u"EU"_s,
                                            u"EZ"_s, u"IC"_s, u"QO"_s, u"TA"_s, u"UN"_s};
            if (territory == QLocale::AnyTerritory || others.contains(code)) {
                continue;
            }
            ++countries;
            const QString name = countryName(code, russian);
            QVERIFY2(name != code, qPrintable(code));
            QVERIFY2(!names.contains(name), qPrintable(name));
            names.insert(name);
        }
    }
    QVERIFY(countries > 240);
}

void WordsTest::findsLinks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("urls");
    QTest::newRow("none") << u"магазин.рф и www.example.com"_s << QStringList();
    QTest::newRow("sentence") << u"Вот: https://shop.example/a?b=1#c. И http://x.example!"_s
                              << QStringList{u"https://shop.example/a?b=1#c"_s, u"http://x.example"_s};
    QTest::newRow("in brackets") << u"(https://shop.example/a_(b))"_s << QStringList{u"https://shop.example/a_(b)"_s};
    QTest::newRow("mail") << u"mailto:anna@shop.example, пишите"_s << QStringList{u"mailto:anna@shop.example"_s};
    QTest::newRow("not for us") << u"javascript:alert(1) file:///etc/passwd ftp://x.example"_s << QStringList();
    QTest::newRow("no host") << u"https:// и http://."_s << QStringList();
    QTest::newRow("quotes") << u"«https://shop.example/чай»"_s
                            << QStringList{u"https://shop.example/%D1%87%D0%B0%D0%B9"_s};
}

void WordsTest::findsLinks()
{
    QFETCH(QString, text);
    QFETCH(QStringList, urls);
    QStringList found;
    const QList<TextLink> links = otklik::findLinks(text);
    for (const TextLink &link : links) {
        found.append(link.url);
        QVERIFY(link.start >= 0 && link.start + link.length <= text.size());
    }
    QCOMPARE(found, urls);
}

void WordsTest::hasAWordForEveryStatus()
{
    QSet<QString> words;
    for (int status = -1; status <= int(VisitorStatus::LeadForm); ++status) {
        words.insert(Texts::visitorStatus(status));
    }
    QCOMPARE(words.size(), 7);
    QVERIFY(!words.contains(QString()));
}

QTEST_GUILESS_MAIN(WordsTest)
#include "words_test.moc"
