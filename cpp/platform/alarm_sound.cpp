// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/alarm_sound.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <canberra.h>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype WaveHeader = 44;
constexpr quint32 OnlyOne = 1; ///< everything is played under one number, so that it can be stopped

} // namespace

void AlarmSound::ContextEnd::operator()(ca_context *context) const
{
    ca_context_destroy(context);
}

AlarmSound::AlarmSound(QObject *parent)
    : Sounder(parent)
{
}

AlarmSound::~AlarmSound() = default;

void AlarmSound::play(Sound sound, int loudness)
{
    if (!m_context) {
        ca_context *context = nullptr;
        if (ca_context_create(&context) != CA_SUCCESS) {
            setAvailable(false);
            return;
        }
        m_context.reset(context);
        ca_context_change_props(context, CA_PROP_APPLICATION_NAME, "Otklik", CA_PROP_APPLICATION_ID, "otklik",
                                CA_PROP_APPLICATION_ICON_NAME, "otklik", nullptr);
    }
    const QByteArray file = QFile::encodeName(fileOf(sound, loudness));
    stop();
    const int result = ca_context_play(m_context.get(), OnlyOne, CA_PROP_MEDIA_FILENAME, file.constData(),
                                       CA_PROP_MEDIA_ROLE, "event", CA_PROP_CANBERRA_CACHE_CONTROL, "never", nullptr);
    setAvailable(result == CA_SUCCESS);
}

void AlarmSound::stop()
{
    if (m_context) {
        ca_context_cancel(m_context.get(), OnlyOne);
    }
}

QByteArray AlarmSound::scaled(QByteArray wave, int loudness)
{
    const int share = std::clamp(loudness, 1, 100);
    for (qsizetype at = WaveHeader; at + 1 < wave.size(); at += 2) {
        char *const sample = wave.data() + at;
        qToLittleEndian(qint16(qFromLittleEndian<qint16>(sample) * share / 100), sample);
    }
    return wave;
}

QString AlarmSound::fileOf(Sound sound, int loudness)
{
    if (!m_folder) {
        m_folder = std::make_unique<QTemporaryDir>();
    }
    const QString name = sound == Sound::Call ? u"call"_s : u"word"_s;
    const QString path = m_folder->filePath(u"%1-%2.wav"_s.arg(name).arg(loudness));
    if (!QFile::exists(path)) {
        QFile original(u":/sounds/%1.wav"_s.arg(name));
        QFile file(path);
        if (original.open(QIODevice::ReadOnly) && file.open(QIODevice::WriteOnly)) {
            file.write(scaled(original.readAll(), loudness));
        }
    }
    return path;
}

void AlarmSound::setAvailable(bool available)
{
    if (m_available != available) {
        m_available = available;
        emit availableChanged();
    }
}

} // namespace otklik
