// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/autostart.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

class AutostartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fileIsTheChoice()
    {
        const QTemporaryDir folder;
        const Autostart autostart(folder.filePath(u"autostart"_s), {u"/usr/bin/otklik"_s, u"--background"_s});
        QVERIFY(!autostart.isOn());
        QVERIFY(autostart.setOn(false));
        QVERIFY(autostart.setOn(true) && autostart.isOn());
        QFile file(folder.filePath(u"autostart/otklik.desktop"_s));
        QVERIFY(file.open(QIODevice::Append));
        file.write("Hidden=true\n"); // switched off by the desktop's own settings
        file.close();
        QVERIFY(!autostart.isOn());
        QVERIFY(autostart.setOn(true) && autostart.isOn());
        QVERIFY(autostart.setOn(false));
        QVERIFY(!file.exists());
    }

    void fileIsOneThatDesktopsTake()
    {
        const QTemporaryDir folder;
        const QString odd = folder.filePath(u"a \"b\" $c `d` 100% \\ и"_s);
        QVERIFY(Autostart(folder.path(), {odd, u"--background"_s}).setOn(true));
        QProcess validate;
        validate.start(u"desktop-file-validate"_s, {folder.filePath(u"otklik.desktop"_s)});
        QVERIFY(validate.waitForFinished());
        QCOMPARE(QString::fromUtf8(validate.readAll()), QString());
        QCOMPARE(validate.exitCode(), 0);
        QFile file(folder.filePath(u"otklik.desktop"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString exec =
            u"Exec=\"%1/a \\\\\"b\\\\\" \\\\$c \\\\`d\\\\` 100%% \\\\\\\\ и\" \"--background\"\n"_s.arg(folder.path());
        QVERIFY2(QString::fromUtf8(file.readAll()).endsWith(exec), qPrintable(exec));
    }

    void saysWhenTheFolderCannotBeWritten()
    {
        const QTemporaryDir folder;
        QFile inTheWay(folder.filePath(u"autostart"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QVERIFY(!Autostart(inTheWay.fileName(), {u"/usr/bin/otklik"_s}).setOn(true));
    }

    void entryOfTheMenuIsOneThatDesktopsTake()
    {
        QProcess validate;
        validate.start(u"desktop-file-validate"_s, {QStringLiteral(OTKLIK_DESKTOP_FILE)});
        QVERIFY(validate.waitForFinished());
        QCOMPARE(QString::fromUtf8(validate.readAll()), QString());
        QCOMPARE(validate.exitCode(), 0);
        QFile file(QStringLiteral(OTKLIK_DESKTOP_FILE));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray entry = file.readAll();
        QVERIFY(entry.contains("\nMimeType=x-scheme-handler/otklik;\n"));
        QVERIFY(entry.contains("\nExec=otklik -- %u\n")); // what a link says is never an option
    }
};

QTEST_GUILESS_MAIN(AutostartTest)
#include "autostart_test.moc"
