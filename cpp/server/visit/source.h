// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace otklik {

/// Where a visitor came from, by the first page of a visit: the advertisement that the page's UTM marks name, else the
/// host of the page that linked here, else nothing (they came directly). At most 200 characters.
/// @param ownOrigins the site's own; a link from them is no source
QString sourceOf(const QString &pageUrl, const QString &referrer, const QStringList &ownOrigins);

} // namespace otklik
