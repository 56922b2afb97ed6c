// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/search_query.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace otklik {

// Where a query is found in a text: told from the text itself, not from an index, so that the places are those of the
// text as it was written, whatever form a word has there.

/// What of @p text @p query means, in order and apart from each other.
QList<TextRange> matchesIn(const SearchQuery &query, QStringView text);

/// Whether each part of @p query is found in one of @p texts. An empty query is found in nothing.
bool isFoundIn(const SearchQuery &query, const QStringList &texts);

/// The part of a text that shows why it was found.
struct Excerpt
{
    QString text;           ///< as long as the part it stands for; line breaks are blanks
    QList<TextRange> marks; ///< within `text`
    qsizetype start = 0;    ///< where the part begins in the whole
    bool cutBefore = false; ///< something stands before it
    bool cutAfter = false;

    bool operator==(const Excerpt &) const = default;
};

/// The sentence of @p text in which most of @p query is found, or as much of it as @p most units hold; a short text
/// whole; the beginning when nothing is found.
Excerpt excerptOf(const SearchQuery &query, const QString &text, qsizetype most = 160);

} // namespace otklik
