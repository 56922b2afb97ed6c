// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alerts.h"
#include "models/desk.h"
#include "models/format.h"
#include "models/settings.h"
#include "models/sign_in.h"
#include "models/spelling.h"
#include "models/ticking_clock.h"

#include <QObject>
#include <QPointer>
#include <QtQmlIntegration>

namespace otklik {

/// All that QML is given: the one object of `Main.qml`, from which everything below it gets what it needs.
class App : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given to Main.qml")
    Q_PROPERTY(otklik::Desk *desk READ desk NOTIFY deskChanged FINAL)
    Q_PROPERTY(otklik::SignIn *signIn READ signIn CONSTANT FINAL)
    Q_PROPERTY(otklik::Settings *settings READ settings CONSTANT FINAL)
    Q_PROPERTY(otklik::Format *format READ format CONSTANT FINAL)
    Q_PROPERTY(otklik::TickingClock *clock READ clock CONSTANT FINAL)
    Q_PROPERTY(otklik::Spelling *spelling READ spelling CONSTANT FINAL)
    Q_PROPERTY(otklik::Alerts *alerts READ alerts CONSTANT FINAL)
    Q_PROPERTY(QString version READ version CONSTANT FINAL)

public:
    /// Everything given must outlive this.
    App(SignIn &signIn, Settings &settings, Format &format, TickingClock &clock, QObject *parent = nullptr);

    /// Null while nobody is signed in.
    Desk *desk() const { return m_desk; }
    void setDesk(Desk *desk);
    SignIn *signIn() const { return &m_signIn; }
    Settings *settings() const { return &m_settings; }
    Format *format() const { return &m_format; }
    TickingClock *clock() const { return &m_clock; }
    Spelling *spelling() { return &m_spelling; }
    Alerts *alerts() { return &m_alerts; }
    QString version() const;

Q_SIGNALS:
    void deskChanged();

private:
    QPointer<Desk> m_desk;
    SignIn &m_signIn;
    Settings &m_settings;
    Format &m_format;
    TickingClock &m_clock;
    Spelling m_spelling;
    Alerts m_alerts;
};

} // namespace otklik
