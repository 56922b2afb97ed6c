// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/crowd.h"
#include "domain/types.h"
#include "support/server_process.h"

#include <memory>
#include <vector>

namespace otklik::bench {

/// Makes the data of a company with one site and @p operators operators, whose logins are op1, op2 and so on, all with
/// the password of companyPassword().
/// @param origins of the site's pages
/// @return false when it failed; server.errorText() or standard error says why
bool makeCompany(test::ServerProcess &server, int operators, const QStringList &origins);
QString companyPassword();

/// The people of such a company at a running server: operators and visitors, each at a line of their own, and chats
/// between some of them. The calls wait; false, and error() set, when something did not come about. One thread.
class ConnectedCompany
{
public:
    /// A chat under way.
    struct Talk
    {
        ChatId chat = 0;
        int operatorLine = -1;
        int visitorLine = -1;
    };

    explicit ConnectedCompany(test::ServerProcess &server);

    bool visitorsCome(int count);
    /// Signs in op@p first and those behind it, and makes them available.
    bool operatorsCome(int count, int first = 1);
    /// Each operator talks with @p each visitors that talk with nobody yet.
    bool begin(int each);

    Crowd &crowd() { return m_crowd; }
    const std::vector<Talk> &talks() const { return m_talks; }
    /// Queues a message of either side.
    void sayAsOperator(const Talk &talk, const QString &text, const Crowd::Answered &answered);
    void sayAsVisitor(const Talk &talk, const QString &text, const Crowd::Answered &answered);
    QString error() const { return m_crowd.error(); }

private:
    struct Visitor
    {
        int line = -1;
        VisitorId id = 0;
    };

    Crowd m_crowd;
    QByteArray m_origin;
    QString m_siteKey;
    std::vector<int> m_operators; ///< lines
    std::vector<Visitor> m_visitors;
    std::vector<Talk> m_talks;
};

} // namespace otklik::bench
