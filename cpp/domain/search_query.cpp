// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/search_query.h"

#include "domain/phone_numbers.h"

#include <algorithm>

namespace otklik {

namespace {

using Kind = SearchQuery::Kind;

// A single letter begins nearly everything.
constexpr qsizetype ShortestBeginning = 2;

bool isQuote(QChar character)
{
    return QStringView(u"\"«»“”„").contains(character);
}

SearchQuery::Word queryWord(const QString &folded)
{
    return {.folded = folded, .stem = stemOf(folded)};
}

// What stands between quotes, or between blanks with an @ in it.
SearchQuery::Part phraseOf(const QList<TextWord> &words)
{
    SearchQuery::Part part{.kind = Kind::Phrase};
    for (const TextWord &word : words) {
        part.words.append(queryWord(word.folded));
    }
    return part;
}

void addWords(QStringView text, QList<SearchQuery::Part> &parts)
{
    const QList<TextWord> words = wordsOf(text);
    for (const TextWord &word : words) {
        parts.append({.kind = Kind::Word, .words = {queryWord(word.folded)}});
    }
}

// Words of @p text apart, but addresses of mail together.
void addText(QStringView text, QList<SearchQuery::Part> &parts)
{
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && !text[end].isSpace()) {
            ++end;
        }
        const QStringView chunk = text.sliced(at, end - at);
        const QList<TextWord> words = chunk.contains(u'@') ? wordsOf(chunk) : QList<TextWord>();
        if (words.size() > 1) {
            parts.append(phraseOf(words));
        } else {
            addWords(chunk, parts);
        }
        at = end + 1;
    }
}

// What stands outside of quotes: numbers first, then what is between them.
void addOpen(QStringView text, QList<SearchQuery::Part> &parts)
{
    qsizetype done = 0;
    const QList<TextNumber> numbers = numbersOf(text, ShortestEnding);
    for (const TextNumber &number : numbers) {
        addText(text.sliced(done, number.range.start - done), parts);
        SearchQuery::Part part = phraseOf(wordsOf(text.sliced(number.range.start, number.range.length)));
        part.kind = Kind::Number;
        part.digits = number.digits;
        parts.append(part);
        done = number.range.end();
    }
    addText(text.sliced(done), parts);
}

void keepFirstWords(QList<SearchQuery::Part> &parts)
{
    qsizetype left = SearchQuery::MaxWords;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts[i].words.size() > left) {
            parts[i].words.resize(left);
        }
        left -= parts[i].words.size();
        if (left == 0) {
            parts.resize(i + 1);
        }
    }
}

} // namespace

SearchQuery parseSearch(QStringView text)
{
    SearchQuery query;
    bool quoted = false;
    for (qsizetype at = 0; at <= text.size();) {
        qsizetype end = at;
        while (end < text.size() && !isQuote(text[end])) {
            ++end;
        }
        const QStringView piece = text.sliced(at, end - at);
        if (!quoted) {
            addOpen(piece, query.parts);
        } else if (const QList<TextWord> words = wordsOf(piece); !words.isEmpty()) {
            query.parts.append(phraseOf(words));
        }
        quoted = !quoted;
        at = end + 1;
    }
    query.parts.removeIf([](const SearchQuery::Part &part) { return part.words.isEmpty(); });
    const qsizetype before = query.parts.size();
    keepFirstWords(query.parts);
    const bool whole = query.parts.size() == before;
    if (whole && !query.parts.isEmpty() && !text.isEmpty() && text.back().isLetterOrNumber()) {
        SearchQuery::Word &last = query.parts.last().words.last();
        last.isBeginning = last.folded.size() >= ShortestBeginning;
    }
    return query;
}

} // namespace otklik
