// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace otklik {

/// One file as it is served.
struct StaticFile
{
    QByteArray content;
    QByteArray type; ///< Content-Type
    QByteArray etag; ///< with its quotes
};

/// The widget and, for a demo, the shop, read once from the program's resources. What is not among them does not exist,
/// so no path can lead anywhere else. Not changed after it was made; any thread.
class StaticFiles
{
public:
    /// @param demoSiteKey stands for {{SITE_KEY}} in the shop's pages; empty: no shop
    explicit StaticFiles(const QString &demoSiteKey);

    /// By the path of a request, without its query; nothing when there is none. A folder's path means its index.html.
    const StaticFile *find(const QByteArray &path) const;

private:
    void add(const QString &resources, const QString &prefix, const QString &siteKey);

    QHash<QByteArray, StaticFile> m_files;
};

} // namespace otklik
