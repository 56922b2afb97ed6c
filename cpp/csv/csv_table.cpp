// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/csv_table.h"

#include "csv/csv_text.h"

#include <csv.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

/// libcsv with the lines of a file given one by one, so that every record knows where it begins.
class LineParser
{
public:
    explicit LineParser(QChar delimiter)
    {
        // A quote in the middle of a bare cell is a quote: people write such files by hand.
        csv_init(&m_parser, 0);
        csv_set_delim(&m_parser, uchar(delimiter.toLatin1()));
    }
    ~LineParser() { csv_free(&m_parser); }
    LineParser(const LineParser &) = delete;
    LineParser &operator=(const LineParser &) = delete;

    void take(const QByteArray &line)
    {
        ++m_line;
        if (!m_inside) {
            m_row.line = m_line;
        }
        m_ended = false;
        csv_parse(&m_parser, line.constData(), size_t(line.size()), &LineParser::onCell, &LineParser::onRow, this);
        m_inside = !m_ended && (m_inside || !line.trimmed().isEmpty());
    }
    /// After the last line: a quote is open still.
    bool isOpen() const { return m_inside; }

    const QList<CsvRow> &rows() const { return m_rows; }
    /// Where the record begins that is not whole yet.
    int openLine() const { return m_row.line; }

private:
    static void onCell(void *text, size_t size, void *self)
    {
        static_cast<LineParser *>(self)->m_row.cells.append(
            QString::fromUtf8(static_cast<const char *>(text), qsizetype(size)));
    }
    static void onRow(int, void *self)
    {
        auto *const parser = static_cast<LineParser *>(self);
        parser->m_rows.append(parser->m_row);
        parser->m_row.cells.clear();
        parser->m_ended = true;
    }

    csv_parser m_parser{};
    QList<CsvRow> m_rows;
    CsvRow m_row;
    int m_line = 0;
    bool m_inside = false; ///< a record has begun on an earlier line
    bool m_ended = false;
};

bool isBlank(const CsvRow &row)
{
    return std::ranges::all_of(row.cells, [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

} // namespace

std::variant<CsvTable, CsvError> readCsv(const QByteArray &bytes)
{
    if (bytes.size() > MaxCsvBytes) {
        return CsvError{.fault = CsvFault::TooLarge};
    }
    const std::optional<QString> text = csvTextFrom(bytes);
    if (!text) {
        return CsvError{.fault = CsvFault::NotText};
    }
    CsvTable table{.delimiter = csvDelimiterOf(*text), .rows = {}};
    const bool preamble = csvPreambleOf(*text) > 0;
    LineParser parser(table.delimiter);
    const QByteArray all = text->toUtf8() + '\n'; // which ends the last record, unless it is in a quote
    for (qsizetype from = 0, line = 1; from < all.size(); ++line) {
        const qsizetype next = all.indexOf('\n', from) + 1;
        parser.take(preamble && line == 1 ? QByteArray("\n") : all.sliced(from, next - from));
        from = next;
    }
    if (parser.isOpen()) {
        return CsvError{.fault = CsvFault::OpenQuote, .line = parser.openLine()};
    }
    table.rows = parser.rows();
    table.rows.removeIf(isBlank);
    if (table.rows.isEmpty()) {
        return CsvError{.fault = CsvFault::Empty};
    }
    return table;
}

QByteArray writeCsv(const QList<QStringList> &rows, char delimiter)
{
    QByteArray bytes = "\xEF\xBB\xBF";
    for (const QStringList &row : rows) {
        for (qsizetype column = 0; column < row.size(); ++column) {
            const QByteArray cell = row.at(column).toUtf8();
            const bool plain = !cell.contains(delimiter) && !cell.contains('"') && !cell.contains('\n') &&
                               !cell.contains('\r') && cell.trimmed() == cell;
            if (column > 0) {
                bytes += delimiter;
            }
            if (plain) {
                bytes += cell;
                continue;
            }
            QByteArray quoted(qsizetype(csv_write(nullptr, 0, cell.constData(), size_t(cell.size()))),
                              Qt::Uninitialized);
            csv_write(quoted.data(), size_t(quoted.size()), cell.constData(), size_t(cell.size()));
            bytes += quoted;
        }
        bytes += "\r\n";
    }
    return bytes;
}

} // namespace otklik
