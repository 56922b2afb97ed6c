// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"

#include <QObject>
#include <QtQmlIntegration>

class QSettings;

namespace otklik {

/// How the operator wants to be called; kept beside the other settings.
class AlertSettings : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Settings")
    Q_PROPERTY(bool notices READ notices WRITE setNotices NOTIFY changed FINAL)
    Q_PROPERTY(bool words READ words WRITE setWords NOTIFY changed FINAL)
    Q_PROPERTY(bool messages READ messages WRITE setMessages NOTIFY changed FINAL)
    Q_PROPERTY(bool colleagues READ colleagues WRITE setColleagues NOTIFY changed FINAL)
    Q_PROPERTY(bool requests READ requests WRITE setRequests NOTIFY changed FINAL)
    Q_PROPERTY(int sound READ sound WRITE setSound NOTIFY changed FINAL)
    Q_PROPERTY(int loudness READ loudness WRITE setLoudness NOTIFY changed FINAL)
    Q_PROPERTY(bool closeHides READ closeHides WRITE setCloseHides NOTIFY changed FINAL)

public:
    enum Sound : quint8 {
        NoSound,
        Once,          ///< when somebody begins to wait
        UntilAccepted, ///< again and again until somebody accepts
    };
    Q_ENUM(Sound)

    /// For how long the operator is not to be disturbed.
    enum Quiet : quint8 { NotQuiet, HalfHour, Hour, Tomorrow, Always };
    Q_ENUM(Quiet)

    static constexpr int MinLoudness = 10;
    static constexpr int MaxLoudness = 100;

    /// @p file must outlive this.
    explicit AlertSettings(QSettings &file, QObject *parent = nullptr);

    /// Notifications of the system.
    bool notices() const { return m_notices; }
    void setNotices(bool on);
    /// What people wrote is to be read in them.
    bool words() const { return m_words; }
    void setWords(bool on);
    /// Of visitors in the operator's own chats; those who wait are always told of.
    bool messages() const { return m_messages; }
    void setMessages(bool on);
    bool colleagues() const { return m_colleagues; }
    void setColleagues(bool on);
    bool requests() const { return m_requests; }
    void setRequests(bool on);
    int sound() const { return m_sound; }
    void setSound(int sound);
    /// MinLoudness to MaxLoudness; other values are brought into it.
    int loudness() const { return m_loudness; }
    void setLoudness(int loudness);
    /// Closing the window leaves the program running in the tray.
    bool closeHides() const { return m_closeHides; }
    void setCloseHides(bool on);
    /// What was chosen last; holds as long as `quietUntil` says.
    int quiet() const { return m_quiet; }
    /// When it ends; 0 when it has no end, or nothing was chosen.
    Timestamp quietUntil() const { return m_quietUntil; }
    void setQuiet(int quiet, Timestamp until);

Q_SIGNALS:
    void changed();

private:
    template<typename T> bool keep(T &member, const T &value, QAnyStringView key);

    QSettings &m_file;
    bool m_notices = true;
    bool m_words = true;
    bool m_messages = true;
    bool m_colleagues = true;
    bool m_requests = true;
    int m_sound = UntilAccepted;
    int m_loudness = 60;
    bool m_closeHides = true;
    int m_quiet = NotQuiet;
    Timestamp m_quietUntil = 0;
};

} // namespace otklik
