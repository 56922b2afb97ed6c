// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "e2e/operator_line.h"
#include "e2e/shop_server.h"
#include "e2e/shop_visit.h"
#include "support/server_process.h"

#include <QObject>

#include <memory>

namespace otklik::test {

/// What the tests of the widget share: the real server with its demo shop for all of them, and for each a new visitor
/// in a new browser, on the page «Чайники», and an operator at a bare socket.
class ShopTest : public QObject
{
    Q_OBJECT

protected:
    /// The state of this visitor's chat as the operator knows it; empty when there is none.
    [[nodiscard]] QString chatState() const;
    [[nodiscard]] qint64 chatId() const;
    /// What the operator is told of the page the visitor is on.
    [[nodiscard]] QString pageTitle() const;
    [[nodiscard]] static QString newClientId();
    /// The operator asks; a refusal fails the test.
    void ask(const QString &method, const QJsonObject &params);
    void say(const QString &text);
    void invite(const QString &text);
    /// A chat under way, its panel open and entered: «Есть чайник?», accepted, «Есть!».
    void talk();

    inline static const QString operatorName = QStringLiteral("Анна Петрова");
    inline static const QString login = QStringLiteral("anna");
    inline static const QString password = QStringLiteral("a long secret word");

    ShopServer m_shop;
    ServerProcess m_server;
    qint64 m_visitorId = 0;
    std::unique_ptr<OperatorLine> m_operator;
    std::unique_ptr<ShopVisit> m_visit;

protected slots: // a test may do more in them
    void initTestCase();
    void init();
    void cleanup();
};

} // namespace otklik::test
