// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"
#include "domain/word_forms.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace otklik {

/// What somebody typed into a search field, understood. Any text is a query; nothing in it can be wrong. All parts must
/// be found.
struct SearchQuery
{
    struct Word
    {
        QString folded = {};
        QString stem = {};
        bool isBeginning = false; ///< the last word, still being typed: what begins with it is meant too

        bool operator==(const Word &) const = default;
    };
    enum class Kind : quint8 {
        Word,   ///< one word, in any of its forms
        Phrase, ///< these words as they are, one after the other
        Number, ///< what may be a telephone number, and is these words too
    };
    struct Part
    {
        Kind kind = Kind::Word;
        QList<Word> words = {}; ///< one for Kind::Word
        QString digits = {};    ///< only for Kind::Number

        bool operator==(const Part &) const = default;
    };

    QList<Part> parts;

    bool isEmpty() const { return parts.isEmpty(); }
    bool operator==(const SearchQuery &) const = default;

    /// Words beyond this many are not looked for.
    static constexpr int MaxWords = 32;
};

/// Words are looked for in all their forms, "words in quotes" («», “” too) as they are, the last word as the beginning
/// of one until something stands behind it; an e-mail address is its parts in their order.
SearchQuery parseSearch(QStringView text);

/// Whose messages.
enum class SearchFrom : quint8 { Anyone, Visitor, Me, Colleague };

/// What narrows a search down beside its words.
struct SearchFilters
{
    SearchFrom from = SearchFrom::Anyone;
    SiteId site = 0;     ///< 0: of any
    TagId tag = 0;       ///< 0: with and without
    Timestamp since = 0; ///< inclusive; 0: from the beginning
    Timestamp until = 0; ///< exclusive; 0: up to now
    bool hasFile = false;

    bool isEmpty() const { return *this == SearchFilters{}; }
    bool operator==(const SearchFilters &) const = default;
};

} // namespace otklik
