// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/commands/data_folder.h"

#include <memory>
#include <optional>

namespace otklik {

/// The shop «Уют» with its groups and two operators.
struct DemoCompany
{
    SiteId siteId = 0;
    QString siteKey;
    /// The operators' password; nothing when they have the one that an earlier start printed.
    std::optional<QString> password;

    static constexpr QStringView Logins[] = {u"anna", u"boris"};
};

/// Makes the company in a folder without data, or finds it in one that has it. A given password becomes the operators'
/// in both cases; without one a new company gets a random one. Throws CommandError for a folder with another company's
/// data.
DemoCompany demoCompany(const DataFolder &folder, const std::optional<QString> &password);
/// The shop's own addresses, known once the server listens.
void setDemoOrigins(const DataFolder &folder, SiteId siteId, const QStringList &origins);

} // namespace otklik
