// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/settle.h"
#include "server/store/transaction.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace otklik::test {

/// A company in a database of its own, without sockets: a site, operators, visitors, and a clock that a test moves.
class CompanyBench
{
public:
    CompanyBench();

    /// Does @p job as one committed transaction at the present time, settles the work as the hub does, and keeps what
    /// both announced. A refusal undoes it: the result is then empty and refusal() tells why.
    template<typename T> T ask(const std::function<T(Transaction &)> &job)
    {
        T result{};
        run([&](Transaction &transaction) { result = job(transaction); });
        return result;
    }
    /// The same for a job without a result. @return whether it was done
    bool run(const std::function<void(Transaction &)> &job);
    /// The code of the last refusal; empty when the last job was done.
    QString refusal() const { return m_refusal; }
    /// Time passes, and the work is settled.
    Settled pass(qint64 milliseconds);
    const Settled &settled() const { return m_settled; }
    /// The chats and operators that the store knows otherwise than they are stored; empty, as it must be: none.
    QString wronglyKnown();
    /// The connection that all jobs use.
    Database &database() { return *m_database; }
    /// Does @p job as another program on the same data does.
    void runElsewhere(const std::function<void(Transaction &)> &job);
    /// The program starts anew on the same data.
    void restart();

    OperatorId hire(const QString &login, OperatorStatus status = OperatorStatus::Available);
    void setStatus(OperatorId id, OperatorStatus status);
    /// Changes an operator as an administrator does.
    void changeStaff(OperatorId id, const std::function<void(Operator &)> &change);
    void changeRules(const std::function<void(SiteRules &)> &change, SiteId site = 1);
    SiteId addSite(const QString &name);
    VisitorId welcome(SiteId site = 1);
    /// The visitor writes. @return the chat it went to
    ChatId write(VisitorId visitor, const QString &text = QStringLiteral("Здравствуйте"));
    Chat chat(ChatId id);
    /// Who may accept the chat now.
    QList<OperatorId> offered(ChatId id) { return chat(id).offeredTo.value_or(QList<OperatorId>{-1}); }
    bool accept(OperatorId id, ChatId chat);

    /// What the operator was told since forget(), oldest first.
    QList<NumberedEvent> eventsOf(OperatorId id) const;
    /// What the pages of the visitor were told by @p method since forget(), oldest first.
    QList<QJsonObject> noticesOf(VisitorId id, const QString &method) const;
    /// The state the visitor was told last.
    QString stateOf(VisitorId id) const;
    void forget() { m_announced = {}; }

    Timestamp now = 1'700'000'000'000;

private:
    void settleWork();
    void once(const std::function<void(Transaction &)> &job);

    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Database> m_onlooker; ///< another connection
    Announcements m_announced;
    Settled m_settled;
    QString m_refusal;
    QStringList m_siteKeys;
};

} // namespace otklik::test
