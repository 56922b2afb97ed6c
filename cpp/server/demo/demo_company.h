// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/commands/data_folder.h"

#include <QJsonObject>

#include <optional>

namespace otklik {

/// The shop «Уют» with its two sites, groups and staff.
struct DemoCompany
{
    SiteId shopId = 0;           ///< the shop that the server itself shows
    SiteId tradeId = 0;          ///< its site for wholesale customers; only simulated visitors come there
    QList<OperatorId> simulated; ///< who work as if somebody sat there; the others are for people
    /// The operators' password; nothing when they have the one that an earlier start printed.
    std::optional<QString> password;

    /// For people to sign in with: a supervisor, an operator and an administrator.
    static constexpr QStringView Logins[] = {u"anna", u"boris", u"olga"};
};

/// Makes the company in a folder without data, or finds it in one that has it. A given password becomes everybody's in
/// both cases; without one a new company gets a random one. Throws CommandError for a folder with another company's
/// data.
DemoCompany demoCompany(const DataFolder &folder, const std::optional<QString> &password);
/// A colleague who is signed in like any other, by a token.
struct SimulatedColleague
{
    OperatorId id = 0;
    QString token;
};
/// Signs them in anew; the tokens of an earlier start are no longer good.
QList<SimulatedColleague> signInSimulated(const DataFolder &folder, const DemoCompany &company);

/// One of its sites as it is now.
Site demoSite(const DataFolder &folder, SiteId siteId);
/// The shop's own addresses, known once the server listens.
void setDemoOrigins(const DataFolder &folder, SiteId siteId, const QStringList &origins);
/// The sites' rules as the data has them, with the ids of their groups.
SiteRules demoRules(Transaction &transaction, const QString &siteName);

/// Something the demo keeps beside the data, by name; an empty object when there is none.
QJsonObject demoFact(Transaction &transaction, const QString &name);
void keepDemoFact(Transaction &transaction, const QString &name, const QJsonObject &fact);

} // namespace otklik
