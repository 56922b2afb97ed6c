// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unit/server/wire_client.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace otklik::test {

/// The demo as a program of its own, on a data folder that outlives its runs.
class DemoServer
{
public:
    ~DemoServer();

    /// Starts it and waits until it listens. @return whether it does
    bool start(const QStringList &options = {});
    /// @return whether it ended well
    bool stop();

    QUrl address() const { return m_address; }
    /// What it has printed so far.
    const QByteArray &told() const { return m_told; }
    QString folder() const { return m_folder.filePath(QStringLiteral("demo")); }
    static QString password() { return QStringLiteral("demo password"); }

    /// A signed-in operator; nothing when it failed.
    std::unique_ptr<WireClient> signIn(const QString &login, QString *token = nullptr);

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_told;
    QUrl m_address;
};

} // namespace otklik::test
