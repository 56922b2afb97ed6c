// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace otklik {

// What simulated people see and say, read once from the resources (`live.json`, `pages.json`).

struct ShopPage
{
    QString path; ///< below the site's address
    QString title;
};

/// Visitors who come to one site and speak one language.
struct Crowd
{
    QString name;
    bool trade = false; ///< come to the site for wholesale customers
    QString language;
    int share = 1; ///< how many of them there are, against the others
    QList<ShopPage> pages;
    QList<QStringList> dialogues; ///< lines with "v", "o" or "vf" before them; a visitor begins
    QList<QStringList> invited;   ///< an operator begins
    QStringList replies;          ///< to an operator's words when the dialogue is over
    QStringList farewells;
    QList<QJsonObject> requests; ///< name, email, phone, message
};

/// Where visitors come from: a query to put behind the first page's path, and the page that linked to it.
struct ShopperOrigin
{
    QString query;
    QString referrer;
};

struct ColleagueLines
{
    QStringList questions; ///< to a colleague, without any occasion
    QStringList answers;
    QStringList transfers; ///< the comment of a transfer
    QStringList handovers; ///< to the visitor before it
    QStringList englishHandovers;
    QStringList closings;
    QStringList englishClosings;
};

struct LiveLines
{
    QList<Crowd> crowds;
    QList<ShopperOrigin> origins;
    QStringList browsers; ///< User-Agent headers
    ColleagueLines colleagues;
};
LiveLines liveLines();

} // namespace otklik
