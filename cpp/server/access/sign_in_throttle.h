// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"

#include <QHash>
#include <QString>

namespace otklik {

/// Makes guessing passwords slow: after a few failures an account and an address each have to wait, longer with every
/// further one. Remembers a bounded number of them. On the hub's strand.
class SignInThrottle
{
public:
    /// Counts an attempt as failed until succeeded() says otherwise, so that many at once gain nothing.
    /// @return the seconds to wait when it is too early; such an attempt is not counted. 0: go on.
    int begin(const QString &login, const QString &address, Timestamp now);
    /// The password was right.
    void succeeded(const QString &login, const QString &address);

    /// How many accounts and how many addresses are remembered at most.
    static constexpr qsizetype MaxRemembered = 10'000;

private:
    struct Failures
    {
        int count = 0;
        Timestamp until = 0; ///< no attempt before that
        Timestamp last = 0;
    };
    using Table = QHash<QString, Failures>;

    static int waitOf(const Table &table, const QString &key, Timestamp now);
    static void count(Table &table, const QString &key, Timestamp now, int free, qint64 longest);
    static void makeRoom(Table &table, Timestamp now);

    Table m_accounts;
    Table m_addresses;
};

} // namespace otklik
