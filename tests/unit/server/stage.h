// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"
#include "support/server_process.h"
#include "unit/server/wire_client.h"

#include <memory>

namespace otklik::test {

/// A running server with the operators anna and boris, and what tests do over and over with it.
class Stage
{
public:
    /// Options of `serve`; by default nobody is taken for gone during a test.
    explicit Stage(const QStringList &options = {QStringLiteral("--visitor-grace"), QStringLiteral("3600"),
                                                 QStringLiteral("--operator-grace"), QStringLiteral("3600")});

    /// Empty when all stands.
    QString trouble() const { return m_trouble; }
    ServerProcess &server() { return m_server; }

    static QString password() { return QStringLiteral("correct horse"); }
    /// A signed-in operator; nothing when it failed.
    std::unique_ptr<WireClient> signIn(const QString &login, QJsonObject *answer = nullptr);
    /// An operator's socket that has said nothing yet.
    std::unique_ptr<WireClient> operatorSocket();
    /// A visitor on a page of the site. @p token: from an earlier visit
    std::unique_ptr<WireClient> visit(QJsonObject *answer = nullptr, const QString &token = {},
                                      const QString &path = QStringLiteral("/"), const QString &referrer = {});
    std::unique_ptr<WireClient> visitorSocket(const QString &origin);
    QJsonObject hello(const QString &token = {}, const QString &path = QStringLiteral("/"),
                      const QString &referrer = {}) const;

    /// A chat between a new visitor and @p colleague; its id, 0 when it failed.
    ChatId chatWith(WireClient &colleague, WireClient &visitor);

private:
    ServerProcess m_server;
    QString m_trouble;
};

/// Shorter ways to say what is sent.
QJsonObject say(const QString &text, const QString &clientId = newClientId());
QJsonObject sayIn(ChatId chat, const QString &text, const QString &clientId = newClientId());

} // namespace otklik::test
