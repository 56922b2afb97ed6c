// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/word_forms.h"

namespace otklik {

/// Digits of a text that may be one telephone number, however they are written: «8 (916) 123-45-67».
struct TextNumber
{
    TextRange range; ///< from the first digit, or the plus before it, to the last digit
    QString digits;  ///< as written, without what parts them

    bool operator==(const TextNumber &) const = default;
};

/// Runs of at least @p fewest digits in @p text. Several numbers one after the other are told apart.
QList<TextNumber> numbersOf(QStringView text, int fewest);

/// As whole numbers are compared: 8… and 7… of eleven digits, and ten digits without either, are one Russian number.
QString wholeNumber(const QString &digits);

/// As the beginning of a whole number is compared, while it is being typed.
QString beginningOfNumber(const QString &digits);
/// As the end of a whole number is compared.
QString endingOfNumber(const QString &digits);

/// Fewer digits than this are no telephone number.
inline constexpr int ShortestNumber = 7;
/// So many last digits name a number.
inline constexpr int ShortestEnding = 4;

} // namespace otklik
