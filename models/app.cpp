// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/app.h"

namespace otklik {

using namespace Qt::StringLiterals;

App::App(SignIn &signIn, Settings &settings, Format &format, TickingClock &clock, QObject *parent)
    : QObject(parent)
    , m_signIn(signIn)
    , m_settings(settings)
    , m_format(format)
    , m_clock(clock)
    , m_spelling(settings)
    , m_alerts(*settings.alerts(), format)
{
}

void App::setDesk(Desk *desk)
{
    if (m_desk != desk) {
        m_desk = desk;
        if (desk != nullptr) {
            desk->setAlerts(&m_alerts);
        }
        emit deskChanged();
        m_alerts.setDesk(desk); // after the screens, which show what it may ask for
    }
}

QString App::version() const
{
    return QStringLiteral(OTKLIK_VERSION);
}

} // namespace otklik
