// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// An employee who works in the program. The login never leaves the server.
struct Operator
{
    OperatorId id = 0;
    QString name;
    OperatorStatus status = OperatorStatus::Offline;
    Role role = Role::Operator;
    QList<GroupId> groups;

    bool operator==(const Operator &) const = default;
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

    bool operator==(const Site &) const = default;
};

/// A tag (метка) that marks a chat.
struct Tag
{
    TagId id = 0;
    QString name;
    QString colour;      ///< #RRGGBB
    bool system = false; ///< exists from the start

    bool operator==(const Tag &) const = default;
};

} // namespace otklik
