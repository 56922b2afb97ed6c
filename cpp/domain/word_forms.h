// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace otklik {

// What the search takes for a word, and for the same word. The cache and the server index and ask with the same rules,
// so they live here and not in a database: any SQLite will do. Everything may be called from any thread.

/// A part of a text, in UTF-16 units of the text as it was written.
struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;

    qsizetype end() const { return start + length; }
    bool operator==(const TextRange &) const = default;
};

/// A run of letters and digits.
struct TextWord
{
    TextRange range;
    QString folded; ///< as `foldedWord` makes it

    bool operator==(const TextWord &) const = default;
};

/// The words of @p text in their order. Whatever is neither letter nor digit parts them.
QList<TextWord> wordsOf(QStringView text);

/// @p word as words are compared: without case, without accents, ё as е; at most 64 units long.
QString foldedWord(QStringView word);

/// What all forms of a folded word share (Snowball): Russian for a word of Cyrillic letters, English for one of Latin
/// letters, the word itself for everything else. «заказ», «заказа» and «заказом» have one stem.
QString stemOf(const QString &folded);

} // namespace otklik
