// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/csv_text.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr std::array Delimiters{u',', u';', u'\t'};
// As many records as it takes to see how a file is made.
constexpr int Judged = 100;

// Windows-1251 from 0x80 to 0xBF; from 0xC0 on it is the alphabet. Not every Qt knows it. 0x98 is no character.
constexpr QStringView Upper = u"ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\uFFFD™љ›њќћџ\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬\u00AD®Ї°±Ііґµ¶·ё№є»јЅѕї";
static_assert(Upper.size() == 0x40);

std::optional<QString> fromWindows1251(const QByteArray &bytes)
{
    QString text;
    text.reserve(bytes.size());
    for (const char byte : bytes) {
        const auto code = uchar(byte);
        if (code < 0x80) {
            text += QLatin1Char(byte);
        } else if (code >= 0xC0) {
            text += QChar(u'А' + (code - 0xC0));
        } else if (const QChar letter = Upper[code - 0x80]; letter != QChar::ReplacementCharacter) {
            text += letter;
        } else {
            return {};
        }
    }
    return text;
}

std::optional<QString> decoded(const QByteArray &bytes)
{
    // Stateless: what ends in the middle of a letter is at fault.
    const auto marked = QStringConverter::encodingForData(bytes);
    if (marked == QStringConverter::Utf16LE || marked == QStringConverter::Utf16BE) {
        QStringDecoder decoder(*marked, QStringConverter::Flag::Stateless);
        QString text = decoder(bytes);
        return decoder.hasError() || bytes.size() % 2 != 0 ? std::nullopt : std::optional(text);
    }
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    QString text = decoder(bytes);
    return decoder.hasError() ? fromWindows1251(bytes) : std::optional(text);
}

bool isNoText(QChar letter)
{
    return letter < u' ' && letter != u'\n' && letter != u'\t' && letter != u'\f' && letter != u'\v';
}

} // namespace

std::optional<QString> csvTextFrom(const QByteArray &bytes)
{
    std::optional<QString> text = decoded(bytes);
    if (!text) {
        return {};
    }
    text->replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    return std::ranges::any_of(*text, isNoText) ? std::nullopt : text;
}

qsizetype csvPreambleOf(const QString &text)
{
    const bool said = text.size() >= 5 && text.startsWith("sep="_L1, Qt::CaseInsensitive) &&
                      std::ranges::count(Delimiters, text.at(4).unicode()) > 0 &&
                      (text.size() == 5 || text.at(5) == u'\n');
    return said ? std::min<qsizetype>(6, text.size()) : 0;
}

QChar csvDelimiterOf(const QString &text)
{
    if (csvPreambleOf(text) > 0) {
        return text.at(4);
    }
    std::array<int, Delimiters.size()> first{};
    int records = 0;
    bool quoted = false;
    bool atCell = true; // only there a quote opens
    bool found = false;
    for (const QChar letter : text) {
        if (letter == u'"' && (quoted || atCell)) {
            quoted = !quoted; // a doubled one closes and opens again
            atCell = quoted;
            continue;
        }
        if (quoted) {
            continue;
        }
        const auto *const delimiter = std::ranges::find(Delimiters, letter.unicode());
        atCell = letter == u'\n' || delimiter != Delimiters.end();
        if (letter == u'\n') {
            found = false;
            if (++records == Judged) {
                break;
            }
        } else if (delimiter != Delimiters.end() && !found) {
            found = true;
            ++first[size_t(delimiter - Delimiters.begin())];
        }
    }
    return Delimiters[size_t(std::ranges::max_element(first) - first.begin())];
}

} // namespace otklik
