// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/demo_company.h"

namespace otklik {

/// A visitor of the past who may come back today.
struct KnownShopper
{
    QString crowd; ///< see PastVisitor
    QString token;
};

/// Writes what two months in the company would have left, in one transaction, unless it is there already: tags, canned
/// replies, chats with files, requests, the operators' correspondence, the blacklist; then sets the sites' rules.
/// @p address: of the shop, without a slash at its end; its origin must be the site's.
void writeDemoPast(const DataFolder &folder, const DemoCompany &company, const QString &address);

/// Those of the past who come back; the tokens stand in the data, as those of real visitors stand in their browsers.
QList<KnownShopper> knownShoppers(const DataFolder &folder);

} // namespace otklik
