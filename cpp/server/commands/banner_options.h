// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/site_rules.h"
#include "server/commands/command_line.h"

namespace otklik {

// What `site set` says of the form before a chat and of the banner's looks.

QList<OptionSpec> bannerOptions();
/// Changes what is named; throws UsageError, and CommandError for a picture that cannot be read.
void setBanner(const Options &options, SiteRules &rules);
/// The same in lines for `site list`.
QStringList bannerLines(const SiteRules &rules);

} // namespace otklik
