// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/measured_process.h"

#include <QTemporaryDir>

namespace otklik::bench {

/// How busy the stand-in server makes an operator's day.
struct Day
{
    qint64 visitors = 0; ///< on the site
    int chats = 0;       ///< open, the operator's
};

/// The program with an operator who signs in to a stand-in server, in a home of their own.
class MeasuredDesk
{
public:
    /// Starts the server; the program is not there yet.
    explicit MeasuredDesk(const Day &day);

    const QString &home() const { return m_homePath; }
    /// Starts @p program and waits until the server has told it everything.
    MeasuredProcess &signIn(const QString &program);

private:
    QTemporaryDir m_home;
    QString m_homePath;
    MeasuredProcess m_server;
    std::unique_ptr<MeasuredProcess> m_client;
};

} // namespace otklik::bench
