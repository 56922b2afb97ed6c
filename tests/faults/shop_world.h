// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faults/fault_plan.h"
#include "faults/fault_proxy.h"
#include "faults/operator_process.h"
#include "faults/shop_visitor.h"
#include "support/server_process.h"

#include <QTemporaryDir>

#include <memory>

namespace otklik::faults {

/// A server, an operator's program and a visitor, all real and each in reach of faults; the operator's line goes
/// through a proxy. The two talk, and afterwards it can be told whether each got what the other was told to have sent.
class ShopWorld
{
public:
    /// How long the operator's program waits before it connects or sends again: as for people, or hardly.
    enum class Pauses : quint8 { Short, Usual };

    /// Whether the power may be cut. If not, the disks' layer remembers nothing, and the memory of the programs is
    /// theirs.
    enum class Power : quint8 { MayFail, Stays };

    explicit ShopWorld(Pauses pauses = Pauses::Short, Power power = Power::MayFail);

    /// Why it does not stand; empty when it does.
    const QString &trouble() const { return m_trouble; }
    test::ServerProcess &server() { return m_server; }
    const FaultPlanFile &serverPlan() const { return m_serverPlan; }
    OperatorProcess &anna() { return m_anna; }
    ShopVisitor &visitor() { return *m_visitor; }
    FaultProxy &proxy() { return m_proxy; }
    ChatId chat() const { return m_chat; }

    /// A new visitor and a new chat with Anna; false when it does not come about.
    bool beginChat();
    /// Anna's or the visitor's next word, numbered so that order can be told.
    void annaSays();
    void visitorSays();
    /// Whether the server's program has ended by itself.
    bool serverIsGone();
    /// Starts what does not run.
    bool startServer();
    void startAnna();

    /// Waits until all that was kept anywhere has arrived. @return what is missing in the end; empty when nothing is
    QString settle();
    /// What is wrong about the words of the present chat at either end; empty when nothing is: each that was kept is
    /// there exactly once, in order, and both ends have the same.
    QString findFault() const;
    /// What was said and has not arrived yet; empty when all has.
    QString missing() const;

private:
    QUrl throughProxy() const;

    QTemporaryDir m_folder;
    FaultPlanFile m_serverPlan;
    test::ServerProcess m_server;
    FaultProxy m_proxy;
    OperatorProcess m_anna{QStringLiteral("anna")};
    std::unique_ptr<ShopVisitor> m_visitor;
    ChatId m_chat = 0;
    int m_annaSaid = 0;
    int m_visitorSaid = 0;
    QString m_trouble;
};

} // namespace otklik::faults
