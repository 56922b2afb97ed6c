// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"

namespace otklik {

/// One day's working hours as they are typed.
struct DayDraft
{
    bool open = true;
    QString from;
    QString to;

    bool operator==(const DayDraft &) const = default;
};

/// A site as it is typed: what can be mistyped is text.
struct SiteDraft
{
    SiteId id = 0;
    QString key;
    QString name;
    QString origins; ///< one a line
    Distribution distribution;
    AutoInvitation invitation;
    RequestForm form;
    bool hoursEnabled = false;
    QString zone;
    QList<DayDraft> days; ///< seven, from Monday
    PreChatForm preChat = {};
    SiteLooks looks = {};

    bool operator==(const SiteDraft &) const = default;
};

SiteDraft draftOf(const Site &site);
/// @p draft without what cannot be read.
Site siteOf(const SiteDraft &draft);

/// The lines of @p text with something on them, each with its number from 1.
QList<std::pair<int, QString>> linesOf(const QString &text);
/// Whether the server takes it: scheme and host, perhaps a port, and no more.
bool isOrigin(const QString &text);
/// Minutes since midnight of "9", "9:30" or "24:00"; -1 when it is none.
int minutesOf(const QString &text);
/// Whether an open day's times can be read.
bool hasTimes(const DayDraft &day);

} // namespace otklik
