// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"

#include <QList>
#include <QString>

namespace otklik {

/// To whom a new chat is offered (spec.md, A19).
enum class DistributionMode : quint8 {
    All,       ///< to all at once; the first to accept has it
    LeastBusy, ///< to the one with the fewest chats
    InTurn,    ///< to one after the other
};

struct Distribution
{
    DistributionMode mode = DistributionMode::All;
    GroupId groupId = 0;    ///< only to its members; 0: to all who work with the site
    int acceptSeconds = 60; ///< not accepted in this time, it goes on to the next; 10…3600

    bool operator==(const Distribution &) const = default;
};

/// One way for a visitor to become "targeted": all of its conditions hold. A condition of 0 or empty does not count.
struct TargetRule
{
    int secondsOnSite = 0;
    int pagesSeen = 0;
    QString addressContains;    ///< the present page's address
    bool returningOnly = false; ///< not on the first visit

    bool operator==(const TargetRule &) const = default;
};

/// Automatic invitation of targeted visitors while operators are available (spec.md, A17).
struct AutoInvitation
{
    bool enabled = false;
    QString text;
    QList<TargetRule> rules; ///< one that holds is enough

    bool operator==(const AutoInvitation &) const = default;
};

/// What a form asks of a field.
enum class FieldNeed : quint8 { Hidden, Optional, Required };

/// The form for a request: shown when nobody can answer, and as the lead form to targeted visitors.
struct RequestForm
{
    bool leadForm = false; ///< show it by itself to targeted visitors when nobody is available
    QString text;          ///< above the fields; empty: the widget's own words
    FieldNeed name = FieldNeed::Optional;
    FieldNeed email = FieldNeed::Optional;
    FieldNeed phone = FieldNeed::Optional;
    FieldNeed message = FieldNeed::Required;

    bool operator==(const RequestForm &) const = default;
};

/// One day's working hours in minutes since midnight; from == to: closed. A span may end after midnight (to ≤ 2880).
struct WorkingDay
{
    int from = 0;
    int to = 1'440;

    bool operator==(const WorkingDay &) const = default;
};

/// When chats are taken. Outside of it nobody counts as available for new chats of the site.
struct WorkingHours
{
    bool enabled = false;
    QString zone;           ///< IANA, "Europe/Moscow"
    QList<WorkingDay> days; ///< seven, from Monday; empty means always open

    bool operator==(const WorkingHours &) const = default;
};

/// What a visitor is asked before they start a chat. What was told once is not asked again.
struct PreChatForm
{
    bool enabled = false;
    QString text; ///< above the fields; empty: the widget's own words
    FieldNeed name = FieldNeed::Optional;
    FieldNeed email = FieldNeed::Hidden;
    FieldNeed phone = FieldNeed::Hidden;
    FieldNeed message = FieldNeed::Required; ///< the first word of the chat

    bool operator==(const PreChatForm &) const = default;
};

/// The corner of the page in which the widget stands.
enum class WidgetSide : quint8 { Right, Left };

/// How the widget looks on a site; what is empty is the widget's own.
struct SiteLooks
{
    QString colour; ///< #rrggbb
    WidgetSide side = WidgetSide::Right;
    QString title;         ///< in the place of the site's name
    QString greetingTitle; ///< of the empty panel while somebody is there
    QString greeting;
    QString awayText; ///< while nobody is there
    QString avatar;   ///< a PNG or JPEG in base64

    static constexpr int MaxText = 500;
    static constexpr int MaxAvatar = 8'192; ///< characters: it travels with the site to every operator
    static constexpr int MaxAvatarSide = 512;

    bool operator==(const SiteLooks &) const = default;
};

/// What is set per site in «Управление» and kept by the server.
struct SiteRules
{
    Distribution distribution;
    AutoInvitation invitation;
    RequestForm form;
    WorkingHours hours;
    PreChatForm preChat = {};
    SiteLooks looks = {};

    bool operator==(const SiteRules &) const = default;
};

} // namespace otklik
