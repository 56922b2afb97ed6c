// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Searching: any text is a query, and is looked for in any text. The first line is the query, the rest what is
// searched.
#include "domain/search_query.h"
#include "domain/search_excerpt.h"
#include "domain/word_forms.h"
#include "fuzz/target.h"

namespace otklik::fuzz {

namespace {

void judge(const QList<TextRange> &ranges, qsizetype length)
{
    qsizetype done = 0;
    for (const TextRange &range : ranges) {
        require(range.start >= done && range.length > 0 && range.end() <= length,
                "what is found lies within the text, in order and apart");
        done = range.end();
    }
}

void judge(const SearchQuery &query)
{
    qsizetype words = 0;
    for (const SearchQuery::Part &part : query.parts) {
        words += part.words.size();
        require(part.kind != SearchQuery::Kind::Word || part.words.size() == 1, "a word is one word");
        require(part.kind == SearchQuery::Kind::Number || part.digits.isEmpty(), "only a number has digits");
        for (const SearchQuery::Word &word : part.words) {
            require(!word.folded.isEmpty(), "no word is empty");
        }
    }
    require(words <= SearchQuery::MaxWords, "not more words are looked for than said");
}

} // namespace

void tryInput(QByteArrayView input)
{
    const qsizetype end = input.indexOf('\n');
    const QString asked = QString::fromUtf8(end < 0 ? input : input.first(end));
    const QString text = end < 0 ? QString() : QString::fromUtf8(input.sliced(end + 1));
    const SearchQuery query = parseSearch(asked);
    judge(query);
    require(parseSearch(asked) == query, "a query is understood the same way twice");
    for (const QString &whole : {asked, text}) {
        QList<TextRange> ranges;
        for (const TextWord &word : wordsOf(whole)) {
            require(!word.folded.isEmpty(), "no word is empty");
            ranges.append(word.range);
            stemOf(word.folded);
        }
        judge(ranges, whole.size());
        const QList<TextRange> found = matchesIn(query, whole);
        judge(found, whole.size());
        isFoundIn(query, {whole, asked});
        for (const qsizetype most : {qsizetype(1), qsizetype(40), qsizetype(160)}) {
            const Excerpt excerpt = excerptOf(query, whole, most);
            judge(excerpt.marks, excerpt.text.size());
            require(excerpt.start >= 0 && excerpt.start + excerpt.text.size() <= whole.size(),
                    "an excerpt is a part of the text");
        }
    }
}

} // namespace otklik::fuzz
