// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/alarm_sound.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <algorithm>
#include <cstdlib>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

/// The loudest sample of 16 bits in @p data.
int loudest(const QByteArray &data)
{
    int most = 0;
    for (qsizetype at = 0; at + 1 < data.size(); at += 2) {
        most = std::max(most, std::abs(int(qFromLittleEndian<qint16>(data.constData() + at))));
    }
    return most;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The real sounds through the real libcanberra and ALSA, into a file where a loudspeaker would be.
class AlarmSoundTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString played() const { return m_folder.filePath(u"played.raw"_s); }

private Q_SLOTS:
    void initTestCase()
    {
        QFile configuration(m_folder.filePath(u"asound.conf"_s));
        QVERIFY(configuration.open(QIODevice::WriteOnly));
        configuration.write("pcm.!default { type plug slave { pcm { type file slave.pcm { type null } file \"" +
                            played().toUtf8() + "\" format raw } format S16_LE } }\n");
        configuration.close();
        qputenv("ALSA_CONFIG_PATH", configuration.fileName().toUtf8());
        qputenv("CANBERRA_DRIVER", "alsa");
    }

    void scalesEverySampleAndNoHeader()
    {
        const QByteArray call = contents(u":/sounds/call.wav"_s);
        QVERIFY(call.startsWith("RIFF"));
        QCOMPARE(AlarmSound::scaled(call, 100), call);
        const QByteArray soft = AlarmSound::scaled(call, 25);
        QCOMPARE(soft.first(44), call.first(44));
        QCOMPARE(soft.size(), call.size());
        const int full = loudest(call.sliced(44));
        QVERIFY(full > 29'000 && full < 29'700); // loud, and not cut
        QVERIFY(std::abs(loudest(soft.sliced(44)) - full / 4) <= 1);
        QVERIFY(loudest(contents(u":/sounds/word.wav"_s).sliced(44)) > 29'000);
    }

    void isHeardAsLoudAsItIsToBe()
    {
        AlarmSound sound;
        sound.play(Sounder::Sound::Call, 100);
        QVERIFY(sound.isAvailable());
        QTRY_VERIFY_WITH_TIMEOUT(loudest(contents(played())) > 29'000, 20'000);
        sound.stop();
        QVERIFY(QFile::remove(played()));
        AlarmSound soft;
        soft.play(Sounder::Sound::Call, 25);
        QTRY_VERIFY_WITH_TIMEOUT(loudest(contents(played())) > 7'000, 20'000);
        QVERIFY(loudest(contents(played())) < 7'500);
    }

    void saysWhenNothingCanBeHeard()
    {
        qputenv("CANBERRA_DRIVER", "pulse"); // and there is no such service here
        qputenv("PULSE_SERVER", "unix:/nowhere");
        AlarmSound sound;
        sound.play(Sounder::Sound::Word, 60);
        QVERIFY(!sound.isAvailable());
    }
};

QTEST_GUILESS_MAIN(AlarmSoundTest)
#include "alarm_sound_test.moc"
