// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <variant>

namespace otklik {

/// Bytes that a table may have, inclusive.
inline constexpr qsizetype MaxCsvBytes = qsizetype(2) * 1024 * 1024;

/// One record of a table. Blank lines are none.
struct CsvRow
{
    int line = 0; ///< of the file, from 1, where it begins
    QStringList cells;

    bool operator==(const CsvRow &) const = default;
};

struct CsvTable
{
    QChar delimiter; ///< comma, semicolon or tab, as was found
    QList<CsvRow> rows;
};

enum class CsvFault : quint8 {
    Empty,
    TooLarge,
    NotText,   ///< a spreadsheet or something else with bytes that no text has
    OpenQuote, ///< a quote that is never closed
};

struct CsvError
{
    CsvFault fault = CsvFault::Empty;
    int line = 0; ///< where the record begins that is at fault; 0: the file as a whole

    bool operator==(const CsvError &) const = default;
};

/// A table in UTF-8, in UTF-16 with a byte order mark or in Windows-1251, with cells apart by comma, semicolon or tab.
/// A cell in quotes may hold delimiters and line breaks, which become a plain newline. Any thread.
std::variant<CsvTable, CsvError> readCsv(const QByteArray &bytes);

/// The rows in UTF-8 with a byte order mark, as spreadsheets want it. @p delimiter is an ASCII character. Any thread.
QByteArray writeCsv(const QList<QStringList> &rows, char delimiter);

} // namespace otklik
