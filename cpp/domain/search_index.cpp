// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/search_index.h"

#include "domain/phone_numbers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

const QString SearchColumns = u"stems, words, numbers, marks"_s;
const QString SearchOptions = u"content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2 3 4'"_s;

namespace {

// Stands between two texts, so that no phrase is found across them; no query has it, as it is no letter.
constexpr QChar Border = u'§';

QString reversed(QString digits)
{
    std::ranges::reverse(digits);
    return digits;
}

// Words are letters and digits only, so they need no escaping within the quotes.
QString quoted(QStringView words)
{
    return u'"' + words.toString() + u'"';
}

QString oneWord(const SearchQuery::Word &word)
{
    const QString stem = u"stems : "_s + quoted(word.stem);
    return word.isBeginning ? u"("_s + stem + u" OR words : "_s + quoted(word.folded) + u" *)"_s : stem;
}

QString phrase(const QList<SearchQuery::Word> &words)
{
    QStringList folded;
    for (const SearchQuery::Word &word : words) {
        folded.append(word.folded);
    }
    return u"words : "_s + quoted(folded.join(u' ')) + (words.last().isBeginning ? u" *"_s : QString());
}

QString number(const SearchQuery::Part &part)
{
    QStringList words;
    for (const SearchQuery::Word &word : part.words) {
        words.append(oneWord(word));
    }
    const QString ending = u"numbers : "_s + quoted(u'r' + reversed(endingOfNumber(part.digits))) + u" *"_s;
    const QString beginning = u"numbers : "_s + quoted(u'f' + beginningOfNumber(part.digits)) + u" *"_s;
    return anyOf({ending, beginning, allOf(words)});
}

} // namespace

IndexedText indexedText(const QStringList &texts)
{
    QStringList stems;
    QStringList words;
    QStringList numbers;
    for (const QString &text : texts) {
        if (!words.isEmpty()) {
            words.append(Border);
        }
        const QList<TextWord> found = wordsOf(text);
        for (const TextWord &word : found) {
            stems.append(stemOf(word.folded));
            words.append(word.folded);
        }
        const QList<TextNumber> digits = numbersOf(text, ShortestNumber);
        for (const TextNumber &one : digits) {
            const QString whole = wholeNumber(one.digits);
            numbers << u'f' + whole << u'r' + reversed(whole);
        }
    }
    return {.stems = stems.join(u' '), .words = words.join(u' '), .numbers = numbers.join(u' ')};
}

QString matchExpression(const SearchQuery &query)
{
    QStringList parts;
    for (const SearchQuery::Part &part : query.parts) {
        switch (part.kind) {
        case SearchQuery::Kind::Word:
            parts.append(oneWord(part.words.first()));
            break;
        case SearchQuery::Kind::Phrase:
            parts.append(phrase(part.words));
            break;
        case SearchQuery::Kind::Number:
            parts.append(number(part));
            break;
        }
    }
    return allOf(parts);
}

QString markExpression(const QString &mark)
{
    return u"marks : "_s + quoted(mark);
}

QString allOf(const QStringList &expressions)
{
    QStringList some = expressions;
    some.removeAll(QString());
    return some.size() > 1 ? u'(' + some.join(u" AND "_s) + u')' : some.join(QString());
}

QString anyOf(const QStringList &expressions)
{
    return expressions.size() > 1 ? u'(' + expressions.join(u" OR "_s) + u')' : expressions.join(QString());
}

} // namespace otklik
