// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

class SettingsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString file() const { return m_folder.filePath(u"settings.ini"_s); }

private Q_SLOTS:
    void persistWhatWasChosen();
    void refuseWhatCannotBe();
    void standAgainstASpoiltFile();
};

void SettingsTest::persistWhatWasChosen()
{
    {
        Settings settings(file());
        QCOMPARE(settings.x(), Settings::Unplaced);
        QVERIFY(!settings.signedIn());
        QSignalSpy changed(&settings, &Settings::themeChanged);
        settings.setLanguage(u"ru"_s);
        settings.setTheme(Settings::Dark);
        settings.setTheme(Settings::Dark);
        QCOMPARE(changed.size(), 1);
        settings.setTextScale(1.5);
        settings.setEnterSends(false);
        settings.setAwayMinutes(15);
        settings.setInfoOpen(false);
        settings.setCompactRows(true);
        settings.setTourSeen(true);
        settings.setSection(4);
        settings.setListWidth(300);
        settings.setInfoWidth(280);
        settings.setX(-5);
        settings.setY(7);
        settings.setWidth(1'000);
        settings.setHeight(700);
        settings.setMaximized(true);
        settings.setAccount(u"shop.example"_s, u"anna"_s, true);
    }
    const Settings settings(file());
    QCOMPARE(settings.language(), u"ru"_s);
    QCOMPARE(settings.theme(), int(Settings::Dark));
    QCOMPARE(settings.textScale(), 1.5);
    QVERIFY(!settings.enterSends());
    QVERIFY(settings.compactRows());
    QVERIFY(settings.tourSeen());
    QCOMPARE(settings.section(), 4);
    QCOMPARE(settings.awayMinutes(), 15);
    QVERIFY(!settings.infoOpen());
    QCOMPARE(settings.listWidth(), 300);
    QCOMPARE(settings.infoWidth(), 280);
    QCOMPARE(QRect(settings.x(), settings.y(), settings.width(), settings.height()), QRect(-5, 7, 1'000, 700));
    QVERIFY(settings.maximized());
    QCOMPARE(settings.server() + settings.login(), u"shop.exampleanna"_s);
    QVERIFY(settings.signedIn());
}

void SettingsTest::refuseWhatCannotBe()
{
    Settings settings(m_folder.filePath(u"other.ini"_s));
    settings.setLanguage(u"en"_s);
    settings.setLanguage(u"xx"_s);
    QCOMPARE(settings.language(), u"en"_s);
    settings.setTheme(9);
    QCOMPARE(settings.theme(), int(Settings::System));
    settings.setSection(7);
    QCOMPARE(settings.section(), 0);
    settings.setTextScale(5);
    QCOMPARE(settings.textScale(), Settings::MaxTextScale);
    settings.setTextScale(0);
    QCOMPARE(settings.textScale(), Settings::MinTextScale);
}

void SettingsTest::standAgainstASpoiltFile()
{
    QFile spoilt(m_folder.filePath(u"spoilt.ini"_s));
    QVERIFY(spoilt.open(QIODevice::WriteOnly));
    spoilt.write("language=klingon\ntheme=77\ntextScale=abc\n[window]\nwidth=\xff\xfe\n");
    spoilt.close();
    const Settings settings(spoilt.fileName());
    QVERIFY(settings.language() == "en"_L1 || settings.language() == "ru"_L1);
    QCOMPARE(settings.theme(), int(Settings::Dark));
    QCOMPARE(settings.textScale(), Settings::MinTextScale);
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "settings_test.moc"
