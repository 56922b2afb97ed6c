// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alert_settings.h"

#include <QSettings>

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

AlertSettings::AlertSettings(QSettings &file, QObject *parent)
    : QObject(parent)
    , m_file(file)
{
    m_notices = file.value("alerts/notices"_L1, m_notices).toBool();
    m_words = file.value("alerts/words"_L1, m_words).toBool();
    m_messages = file.value("alerts/messages"_L1, m_messages).toBool();
    m_colleagues = file.value("alerts/colleagues"_L1, m_colleagues).toBool();
    m_requests = file.value("alerts/requests"_L1, m_requests).toBool();
    m_sound = std::clamp(file.value("alerts/sound"_L1, m_sound).toInt(), int(NoSound), int(UntilAccepted));
    m_loudness = std::clamp(file.value("alerts/loudness"_L1, m_loudness).toInt(), MinLoudness, MaxLoudness);
    m_closeHides = file.value("alerts/closeHides"_L1, m_closeHides).toBool();
    m_quiet = std::clamp(file.value("alerts/quiet"_L1, m_quiet).toInt(), int(NotQuiet), int(Always));
    m_quietUntil = file.value("alerts/quietUntil"_L1, m_quietUntil).toLongLong();
}

template<typename T> bool AlertSettings::keep(T &member, const T &value, QAnyStringView key)
{
    if (member == value) {
        return false;
    }
    member = value;
    m_file.setValue(key, value);
    return true;
}

void AlertSettings::setNotices(bool on)
{
    if (keep(m_notices, on, "alerts/notices"_L1)) {
        emit changed();
    }
}

void AlertSettings::setWords(bool on)
{
    if (keep(m_words, on, "alerts/words"_L1)) {
        emit changed();
    }
}

void AlertSettings::setMessages(bool on)
{
    if (keep(m_messages, on, "alerts/messages"_L1)) {
        emit changed();
    }
}

void AlertSettings::setColleagues(bool on)
{
    if (keep(m_colleagues, on, "alerts/colleagues"_L1)) {
        emit changed();
    }
}

void AlertSettings::setRequests(bool on)
{
    if (keep(m_requests, on, "alerts/requests"_L1)) {
        emit changed();
    }
}

void AlertSettings::setSound(int sound)
{
    if (sound >= NoSound && sound <= UntilAccepted && keep(m_sound, sound, "alerts/sound"_L1)) {
        emit changed();
    }
}

void AlertSettings::setLoudness(int loudness)
{
    if (keep(m_loudness, std::clamp(loudness, MinLoudness, MaxLoudness), "alerts/loudness"_L1)) {
        emit changed();
    }
}

void AlertSettings::setCloseHides(bool on)
{
    if (keep(m_closeHides, on, "alerts/closeHides"_L1)) {
        emit changed();
    }
}

void AlertSettings::setQuiet(int quiet, Timestamp until)
{
    if (quiet < NotQuiet || quiet > Always) {
        return;
    }
    const bool another = keep(m_quiet, quiet, "alerts/quiet"_L1);
    if (keep(m_quietUntil, until, "alerts/quietUntil"_L1) || another) {
        emit changed();
    }
}

} // namespace otklik
