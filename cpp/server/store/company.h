// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/transaction.h"

#include <optional>

class QUrl;

namespace otklik {

// The company's own things. Adding throws a Refusal when it cannot be done: invalid (with its field) or conflict.

/// A site as the web side needs it.
struct SiteEntry
{
    Site site;
    QString key; ///< names the site in the widget's code; not secret
};

/// Adds a site and returns its key. Each origin must be scheme://host[:port], as a browser sends it.
QString addSite(Transaction &transaction, const QString &name, const QStringList &origins);
/// Replaces the origins of a site.
void setOrigins(Transaction &transaction, SiteId id, const QStringList &origins);
GroupId addGroup(Transaction &transaction, const QString &name);

struct NewOperator
{
    QString login;
    QString name;
    Role role = Role::Operator;
    QStringList groups; ///< by name; they must exist
    QString passwordHash;
};
/// Adds an operator and tells the others.
OperatorId addOperator(Transaction &transaction, const NewOperator &entry);

/// Does nothing for an unknown login.
void setPassword(Transaction &transaction, const QString &login, const QString &passwordHash);

/// The origin of a web address as a browser sends it.
QString originOf(const QUrl &url);
/// A name as it is kept; refuses with invalid one that is blank or too long.
QString checkedName(const QString &name, const QString &field = QStringLiteral("name"));
void setRules(Transaction &transaction, SiteId id, const SiteRules &rules);
/// Stores the rights, sites, limit and whether they are enabled.
void setLimits(Transaction &transaction, const Operator &colleague);

QList<SiteEntry> sites(Transaction &transaction);
std::optional<SiteEntry> siteByKey(Transaction &transaction, const QString &key);
QList<Site> allSites(Transaction &transaction);
/// Refuses with not_found when there is none.
Site siteById(Transaction &transaction, SiteId id);
QList<Group> groups(Transaction &transaction);
QList<Operator> operators(Transaction &transaction);
/// Throws a Refusal (not found) when there is none.
Operator operatorById(Transaction &transaction, OperatorId id);
/// Empty for 0.
QString operatorName(Transaction &transaction, OperatorId id);

/// What the operator chose; it is shown to others while they are connected. Tells everyone when it changes.
void chooseStatus(Transaction &transaction, OperatorId id, OperatorStatus status);
/// The operator's first socket came (they are shown by what they chose) or the last one is gone (offline).
void setConnected(Transaction &transaction, OperatorId id, bool connected);

} // namespace otklik
