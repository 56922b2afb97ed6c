// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/search_excerpt.h"

#include "domain/phone_numbers.h"

#include <algorithm>

namespace otklik {

namespace {

using Kind = SearchQuery::Kind;

// A text, taken apart once for all parts of a query.
struct ReadText
{
    explicit ReadText(QStringView text)
        : words(wordsOf(text))
        , numbers(numbersOf(text, ShortestNumber))
    {
        stems.reserve(words.size());
        for (const TextWord &word : words) {
            stems.append(stemOf(word.folded));
        }
    }

    QList<TextWord> words;
    QStringList stems;
    QList<TextNumber> numbers;
};

bool isMeant(const SearchQuery::Word &wanted, const ReadText &text, qsizetype at)
{
    return text.stems.at(at) == wanted.stem ||
           (wanted.isBeginning && text.words.at(at).folded.startsWith(wanted.folded));
}

void findWord(const SearchQuery::Word &wanted, const ReadText &text, QList<TextRange> &found)
{
    for (qsizetype at = 0; at < text.words.size(); ++at) {
        if (isMeant(wanted, text, at)) {
            found.append(text.words.at(at).range);
        }
    }
}

void findPhrase(const QList<SearchQuery::Word> &wanted, const ReadText &text, QList<TextRange> &found)
{
    for (qsizetype at = 0; at + wanted.size() <= text.words.size(); ++at) {
        const bool here = std::ranges::all_of(wanted, [&, place = at](const SearchQuery::Word &word) mutable {
            const QString &folded = text.words.at(place++).folded;
            return word.isBeginning ? folded.startsWith(word.folded) : folded == word.folded;
        });
        if (here) {
            const TextRange &first = text.words.at(at).range;
            found.append(
                {.start = first.start, .length = text.words.at(at + wanted.size() - 1).range.end() - first.start});
        }
    }
}

void findNumber(const SearchQuery::Part &wanted, const ReadText &text, QList<TextRange> &found)
{
    const QString ending = endingOfNumber(wanted.digits);
    const QString beginning = beginningOfNumber(wanted.digits);
    for (const TextNumber &number : text.numbers) {
        const QString whole = wholeNumber(number.digits);
        if (whole.endsWith(ending) || whole.startsWith(beginning)) {
            found.append(number.range);
        }
    }
    QList<TextRange> asWords;
    for (const SearchQuery::Word &word : wanted.words) {
        const qsizetype before = asWords.size();
        findWord(word, text, asWords);
        if (asWords.size() == before) {
            return; // as words all of them are meant
        }
    }
    found += asWords;
}

QList<TextRange> find(const SearchQuery::Part &part, const ReadText &text)
{
    QList<TextRange> found;
    switch (part.kind) {
    case Kind::Word:
        findWord(part.words.first(), text, found);
        break;
    case Kind::Phrase:
        findPhrase(part.words, text, found);
        break;
    case Kind::Number:
        findNumber(part, text, found);
        break;
    }
    return found;
}

// Sorted, and what touches or overlaps as one.
QList<TextRange> united(QList<TextRange> ranges)
{
    std::ranges::sort(ranges, {}, &TextRange::start);
    QList<TextRange> result;
    for (const TextRange &range : ranges) {
        if (!result.isEmpty() && range.start <= result.last().end()) {
            result.last().length = std::max(result.last().end(), range.end()) - result.last().start;
        } else {
            result.append(range);
        }
    }
    return result;
}

// A sentence ends behind its mark when a blank follows, and at the end of a line.
bool endsSentence(QStringView text, qsizetype at)
{
    const QChar character = text[at];
    if (character == u'\n') {
        return true;
    }
    return QStringView(u".!?…").contains(character) && (at + 1 == text.size() || text[at + 1].isSpace());
}

QList<TextRange> sentencesOf(QStringView text)
{
    QList<TextRange> sentences;
    qsizetype start = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (endsSentence(text, at) || at + 1 == text.size()) {
            sentences.append({.start = start, .length = at + 1 - start});
            start = at + 1;
        }
    }
    return sentences;
}

TextRange trimmed(QStringView text, TextRange range)
{
    while (range.length > 0 && text[range.start].isSpace()) {
        ++range.start;
        --range.length;
    }
    while (range.length > 0 && text[range.end() - 1].isSpace()) {
        --range.length;
    }
    return range;
}

// Cuts @p range down to @p most units around @p kept, at blanks where there are some near.
TextRange narrowed(QStringView text, TextRange range, const TextRange &kept, qsizetype most)
{
    if (range.length <= most) {
        return range;
    }
    constexpr qsizetype nearEnough = 24;
    const qsizetype shown = std::min(kept.length, most);
    qsizetype start = std::clamp(kept.start - (most - shown) / 3, range.start, range.end() - most);
    qsizetype end = start + most;
    if (start > range.start) {
        for (qsizetype at = start; at < std::min(start + nearEnough, kept.start); ++at) {
            if (text[at].isSpace()) {
                start = at + 1;
                break;
            }
        }
        start += text[start].isLowSurrogate() ? 1 : 0;
    }
    if (end < range.end()) {
        for (qsizetype at = end; at > std::max(end - nearEnough, kept.start + shown); --at) {
            if (text[at].isSpace()) {
                end = at;
                break;
            }
        }
        end -= text[end].isLowSurrogate() ? 1 : 0;
    }
    return {.start = start, .length = end - start};
}

} // namespace

QList<TextRange> matchesIn(const SearchQuery &query, QStringView text)
{
    const ReadText read(text);
    QList<TextRange> found;
    for (const SearchQuery::Part &part : query.parts) {
        found += find(part, read);
    }
    return united(found);
}

bool isFoundIn(const SearchQuery &query, const QStringList &texts)
{
    QList<ReadText> read;
    for (const QString &text : texts) {
        read.append(ReadText(text));
    }
    return !query.isEmpty() && std::ranges::all_of(query.parts, [&](const SearchQuery::Part &part) {
        return std::ranges::any_of(read, [&](const ReadText &text) { return !find(part, text).isEmpty(); });
    });
}

Excerpt excerptOf(const SearchQuery &query, const QString &text, qsizetype most)
{
    const QList<TextRange> marks = matchesIn(query, text);
    TextRange part = trimmed(text, {.start = 0, .length = text.size()});
    if (part.length > most) {
        TextRange first{.start = part.start, .length = 0};
        qsizetype best = -1;
        const QList<TextRange> sentences = sentencesOf(text);
        for (const TextRange &sentence : sentences) {
            const auto within = [&](const TextRange &mark) {
                return mark.start >= sentence.start && mark.start < sentence.end();
            };
            const qsizetype count = std::ranges::count_if(marks, within);
            if (count > best && (count > 0 || best < 0) && trimmed(text, sentence).length > 0) {
                best = count;
                part = trimmed(text, sentence);
                const auto mark = std::ranges::find_if(marks, within);
                first = mark == marks.end() ? TextRange{.start = part.start, .length = 0} : *mark;
            }
        }
        part = narrowed(text, part, first, most);
    }
    Excerpt excerpt{.text = text.sliced(part.start, part.length),
                    .marks = {},
                    .start = part.start,
                    .cutBefore = !QStringView(text).first(part.start).trimmed().isEmpty(),
                    .cutAfter = !QStringView(text).sliced(part.end()).trimmed().isEmpty()};
    std::ranges::replace_if(excerpt.text, [](QChar character) { return character.isSpace(); }, QChar(u' '));
    for (const TextRange &mark : marks) {
        const qsizetype start = std::max(mark.start, part.start);
        const qsizetype end = std::min(mark.end(), part.end());
        if (start < end) {
            excerpt.marks.append({.start = start - part.start, .length = end - start});
        }
    }
    return excerpt;
}

} // namespace otklik
