// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/instance_door.h"

#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

/// Knocks from another thread, as another process would; waits for the end of it.
bool knockFromElsewhere(const QString &profile, const Knock &knock)
{
    bool heard = false;
    const std::unique_ptr<QThread> other(QThread::create([&] { heard = InstanceDoor::knock(profile, knock); }));
    other->start();
    return QTest::qWaitFor([&] { return other->isFinished(); }, 20'000) && heard;
}

} // namespace

class InstanceDoorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOverWhatASecondStartWasGiven()
    {
        const QTemporaryDir profile;
        InstanceDoor door;
        QVERIFY(door.open(profile.path()));
        QSignalSpy knocked(&door, &InstanceDoor::knocked);
        const Knock knock{.links = {u"otklik://chat/12"_s}, .activationToken = u"token"_s};
        QVERIFY(knockFromElsewhere(profile.path(), knock));
        QCOMPARE(knocked.first().first().value<Knock>(), knock);
        QVERIFY(knockFromElsewhere(profile.path() + u"/."_s, {})); // the same folder by another name
        QCOMPARE(knocked.size(), 2);
    }

    void profilesHaveDoorsOfTheirOwn()
    {
        const QTemporaryDir one;
        const QTemporaryDir other;
        const QString deep = other.filePath(QString(80, u'a'));
        QVERIFY(QDir().mkpath(deep)); // too long for the address of a socket
        InstanceDoor first;
        InstanceDoor second;
        QVERIFY(first.open(one.path()) && second.open(deep));
        QSignalSpy knockedFirst(&first, &InstanceDoor::knocked);
        QSignalSpy knockedSecond(&second, &InstanceDoor::knocked);
        QVERIFY(knockFromElsewhere(deep, {}));
        QCOMPARE(knockedFirst.size(), 0);
        QCOMPARE(knockedSecond.size(), 1);
    }

    void nobodyHearsAKnockAtAClosedDoor()
    {
        const QTemporaryDir profile;
        QVERIFY(!InstanceDoor::knock(profile.path(), {}));
    }

    void doorOfAKilledProgramIsOpenedAnew()
    {
        const QTemporaryDir profile;
        QFile left(profile.filePath(u"door"_s));
        QVERIFY(left.open(QIODevice::WriteOnly));
        InstanceDoor door;
        QVERIFY(door.open(profile.path()));
        QVERIFY(knockFromElsewhere(profile.path(), {}));
    }

    void isForTheSameUserOnly()
    {
        const QTemporaryDir profile;
        InstanceDoor door;
        QVERIFY(door.open(profile.path()));
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(profile.filePath(u"door"_s)) & others));
    }

    void hostileCallersGetNowhere()
    {
        const QTemporaryDir profile;
        InstanceDoor door;
        QVERIFY(door.open(profile.path()));
        QSignalSpy knocked(&door, &InstanceDoor::knocked);
        QLocalSocket flood;
        flood.connectToServer(profile.filePath(u"door"_s));
        QVERIFY(flood.waitForConnected());
        flood.write(QByteArray(100'000, 'a')); // a line without an end
        QTRY_COMPARE(flood.state(), QLocalSocket::UnconnectedState);
        QCOMPARE(knocked.size(), 0);
        QCOMPARE(InstanceDoor::decoded("no JSON\n"), Knock());
        const QByteArray noList = "{\"links\": \"otklik://chat/1\", \"token\": 7}";
        QCOMPARE(InstanceDoor::decoded(noList), Knock());
        const QByteArray mixed = "{\"links\": [1, {}, \"a\"]}";
        QCOMPARE(InstanceDoor::decoded(mixed).links, QStringList{u"a"_s});
        Knock many;
        many.links = QStringList(1000, u"otklik://chat/1"_s);
        QCOMPARE(InstanceDoor::decoded(InstanceDoor::encoded(many)).links.size(), 20);
        QVERIFY(knockFromElsewhere(profile.path(), {})); // and the door is as it was
    }
};

QTEST_GUILESS_MAIN(InstanceDoorTest)
#include "instance_door_test.moc"
