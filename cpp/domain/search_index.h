// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/search_query.h"

#include <QStringList>

namespace otklik {

// How texts and queries are said to an FTS5 table of the columns of `SearchColumns`. The table keeps no text: only the
// words in the forms of word_forms.h, parted by blanks, which the tokenizer "ascii" leaves as they are.

/// "stems, words, numbers, marks".
extern const QString SearchColumns;
/// What such a table is made with, behind its columns. Beginnings of two to four letters have lists of their own.
extern const QString SearchOptions;

/// The first three columns for a thing of these texts, in the order of the columns.
struct IndexedText
{
    QString stems;   ///< of the words
    QString words;   ///< in their order, the texts apart from each other
    QString numbers; ///< what may be a telephone number, from both ends
};
IndexedText indexedText(const QStringList &texts);

/// @p query as an expression for MATCH; empty when it is empty. Whatever was typed, it is well formed.
QString matchExpression(const SearchQuery &query);
/// Of things that have @p mark in their column of marks, a word of small letters and digits.
QString markExpression(const QString &mark);
/// All of @p expressions that are not empty; empty when none is left.
QString allOf(const QStringList &expressions);
/// At least one of @p expressions, of which none may be empty.
QString anyOf(const QStringList &expressions);

} // namespace otklik
