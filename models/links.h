// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace otklik {

/// An address in a text.
struct TextLink
{
    qsizetype start = 0;
    qsizetype length = 0;
    QString url;
};

/// The http, https and mailto addresses in @p text, in order. Punctuation that ends a sentence is not part of one.
QList<TextLink> findLinks(const QString &text);

} // namespace otklik
