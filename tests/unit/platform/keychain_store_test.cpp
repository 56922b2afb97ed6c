// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/device_name.h"
#include "support/keychain_session.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik::test;

/// KeychainStore with a real gnome-keyring in a D-Bus session of the test's own, and without any keychain.
class KeychainStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { session = std::make_unique<KeychainSession>(); }
    void cleanup() { session.reset(); }

    void keepsSecretsFromOneRunToTheNext()
    {
        QVERIFY2(session->startKeyring(), qPrintable(session->errorText()));
        const QString key = u"anna@https://chat.example.com"_s;
        QCOMPARE(probe({u"read"_s, key, u"write"_s, key, u"token-Ж"_s, u"read"_s, key}),
                 (QStringList{u"read "_s, u"read token-Ж"_s, u"persistent"_s}));
        QCOMPARE(probe({u"read"_s, key, u"read"_s, u"boris@https://chat.example.com"_s}),
                 (QStringList{u"read token-Ж"_s, u"read "_s, u"persistent"_s}));
        QCOMPARE(probe({u"write"_s, key, u"token-2"_s, u"read"_s, key}),
                 (QStringList{u"read token-2"_s, u"persistent"_s}));
        // Asked in one breath, they happen in their order.
        QCOMPARE(probe({u"write"_s, key, u"token-3"_s, u"remove"_s, key, u"read"_s, key}),
                 (QStringList{u"read "_s, u"persistent"_s}));
        QCOMPARE(probe({u"read"_s, key}), (QStringList{u"read "_s, u"persistent"_s}));
        QVERIFY(!isOnDisk("token"_ba));
    }

    void withoutAKeychainSecretsLastOneRun_data()
    {
        QTest::addColumn<bool>("withBus");
        QTest::newRow("no session bus") << false;
        QTest::newRow("a bus, but nobody who keeps secrets") << true;
    }
    void withoutAKeychainSecretsLastOneRun()
    {
        QFETCH(bool, withBus);
        if (withBus) {
            QVERIFY2(session->startBus(), qPrintable(session->errorText()));
        }
        QCOMPARE(probe({u"write"_s, u"key"_s, u"token-4711"_s, u"read"_s, u"key"_s}),
                 (QStringList{u"read token-4711"_s, u"this run only"_s}));
        QCOMPARE(probe({u"read"_s, u"key"_s}), (QStringList{u"read "_s, u"this run only"_s}));
        QCOMPARE(probe({u"write"_s, u"key"_s, u"token-4711"_s, u"remove"_s, u"key"_s, u"read"_s, u"key"_s}),
                 (QStringList{u"read "_s, u"this run only"_s}));
        QVERIFY(!isOnDisk("token-4711"_ba));
    }

    void theDeviceHasAName()
    {
        QVERIFY(!otklik::deviceName().trimmed().isEmpty());
        QVERIFY(otklik::deviceName().size() <= 200);
    }

private:
    QStringList probe(const QStringList &arguments) const
    {
        QProcess process;
        process.setProcessEnvironment(session->environment());
        process.start(QString::fromLocal8Bit(KEYCHAIN_PROBE), arguments);
        if (!process.waitForFinished(30'000)) {
            process.kill();
            process.waitForFinished();
            return {u"did not end"_s};
        }
        QStringList lines = QString::fromUtf8(process.readAllStandardOutput()).split('\n'_L1);
        lines.removeLast();
        return lines;
    }

    bool isOnDisk(const QByteArray &secret) const
    {
        QDirIterator files(session->home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(secret)) {
                return true;
            }
        }
        return false;
    }

    std::unique_ptr<KeychainSession> session;
};

QTEST_GUILESS_MAIN(KeychainStoreTest)
#include "keychain_store_test.moc"
