// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/phone_numbers.h"

namespace otklik {

namespace {

constexpr qsizetype RussianDigits = 11; // with the 7 or the 8
constexpr qsizetype LongestNumber = 15; // E.164
constexpr qsizetype WidestGap = 3;      // ") -"

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

bool partsDigits(QChar character)
{
    return character.isSpace() ? character != u'\n' : QStringView(u"()-–.").contains(character);
}

struct Group
{
    TextRange range;
    bool afterPlus = false;
};

// The numbers within one run of digit groups.
void takeNumbers(QStringView text, const QList<Group> &groups, int fewest, QList<TextNumber> &numbers)
{
    qsizetype total = 0;
    for (const Group &group : groups) {
        total += group.range.length;
    }
    TextNumber number;
    const auto finish = [&] {
        if (number.digits.size() >= fewest) {
            numbers.append(number);
        }
        number = {};
    };
    for (const Group &group : groups) {
        // Too many digits for one: a number of the country's own length is a whole one.
        const bool russian = number.digits.startsWith(u'7') || number.digits.startsWith(u'8');
        if (total > LongestNumber && number.digits.size() >= RussianDigits - (russian ? 0 : 1)) {
            finish();
        }
        if (number.digits.isEmpty()) {
            number.range.start = group.range.start - (group.afterPlus ? 1 : 0);
        }
        number.digits += text.sliced(group.range.start, group.range.length);
        number.range.length = group.range.end() - number.range.start;
    }
    finish();
}

} // namespace

QList<TextNumber> numbersOf(QStringView text, int fewest)
{
    QList<TextNumber> numbers;
    QList<Group> groups;
    const auto finish = [&] {
        takeNumbers(text, groups, fewest, numbers);
        groups.clear();
    };
    for (qsizetype at = 0; at < text.size();) {
        if (!isDigit(text[at])) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && isDigit(text[end])) {
            ++end;
        }
        // Digits within a word, as those of an article «AB123», are no number's.
        const bool ofWord = (at > 0 && text[at - 1].isLetter()) || (end < text.size() && text[end].isLetter());
        const bool afterPlus = at > 0 && text[at - 1] == u'+';
        if (!groups.isEmpty()) {
            const qsizetype before = groups.last().range.end();
            const QStringView gap = text.sliced(before, at - before);
            const bool goesOn =
                gap.size() <= WidestGap && std::all_of(gap.cbegin(), gap.cend(), partsDigits) && !afterPlus;
            if (ofWord || !goesOn) {
                finish();
            }
        }
        if (!ofWord) {
            groups.append({.range = {.start = at, .length = end - at}, .afterPlus = afterPlus});
        }
        at = end;
    }
    finish();
    return numbers;
}

QString wholeNumber(const QString &digits)
{
    if (digits.size() == RussianDigits && digits.startsWith(u'8')) {
        return u'7' + digits.sliced(1);
    }
    return digits.size() == RussianDigits - 1 ? u'7' + digits : digits;
}

QString beginningOfNumber(const QString &digits)
{
    if (digits.startsWith(u'8')) {
        return u'7' + digits.sliced(1);
    }
    return digits.startsWith(u'9') ? u'7' + digits : digits;
}

QString endingOfNumber(const QString &digits)
{
    return digits.size() < RussianDigits ? digits : wholeNumber(digits);
}

} // namespace otklik
