// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/site_rules.h"
#include "domain/types.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace otklik {

enum class OperatorStatus : quint8 {
    Available,   ///< Доступен
    Unavailable, ///< Недоступен
    Offline,     ///< Оффлайн
};

enum class Role : quint8 { Operator, Supervisor, Admin };

/// What an employee may do beside what the role allows (docs/protocol.md, "Rights").
struct Rights
{
    bool chats = true;    ///< accept and lead chats
    bool invite = true;   ///< invite visitors
    bool requests = true; ///< work on requests
    bool block = true;    ///< the blacklist

    bool operator==(const Rights &) const = default;
};

/// An employee who works in the program. What only administrators may know is in StaffCard.
struct Operator
{
    OperatorId id = 0;
    QString name;
    OperatorStatus status = OperatorStatus::Offline;
    Role role = Role::Operator;
    QList<GroupId> groups;
    QList<SiteId> sites = {}; ///< that they work with; empty: all
    Rights rights = {};
    int chatLimit = 0;   ///< chats at a time; 0: no limit
    bool enabled = true; ///< a former employee stays known by name

    bool operator==(const Operator &) const = default;
};

/// An employee's card as an administrator sees and saves it.
struct StaffCard
{
    Operator colleague;
    QString login;

    bool operator==(const StaffCard &) const = default;
};

struct Group
{
    GroupId id = 0;
    QString name;

    bool operator==(const Group &) const = default;
};

struct Site
{
    SiteId id = 0;
    QString name;
    QStringList origins; ///< scheme://host[:port], exactly as a browser sends them
    QString key = {};    ///< names the site in the widget's line on its pages
    SiteRules rules = {};

    bool operator==(const Site &) const = default;
};

/// A tag (метка) that marks a chat.
struct Tag
{
    TagId id = 0;
    QString name;
    QString colour;            ///< #RRGGBB
    bool system = false;       ///< exists from the start
    OperatorId operatorId = 0; ///< who made it; 0 for system tags

    bool operator==(const Tag &) const = default;
};

/// A canned reply, shared or of one operator.
struct CannedReply
{
    ReplyId id = 0;
    OperatorId operatorId = 0; ///< whose own it is; 0: shared
    QString shortcut;          ///< found by it after a slash
    QString text;

    bool operator==(const CannedReply &) const = default;
};

} // namespace otklik
