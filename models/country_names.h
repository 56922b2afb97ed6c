// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace otklik {

/// The name of a country in the language of @p locale (Russian or, for any other, English). @p code is ISO 3166
/// alpha-2; one that we have no name for is given back as it is.
QString countryName(const QString &code, const QLocale &locale);

} // namespace otklik
