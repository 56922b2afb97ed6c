// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/csv_table.h"

#include <QStringEncoder>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

/// Tables as people, spreadsheets and other programs make them.
class CsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCells_data();
    void readsCells();
    void tellsTheLineOfARecord();
    void readsEveryEncoding_data();
    void readsEveryEncoding();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void readsWhatItWrote_data();
    void readsWhatItWrote();
};

namespace {

using Cells = QList<QStringList>;

Cells cellsOf(const CsvTable &table)
{
    Cells cells;
    for (const CsvRow &row : table.rows) {
        cells.append(row.cells);
    }
    return cells;
}

CsvTable tableOf(const QByteArray &bytes)
{
    const auto read = readCsv(bytes);
    const auto *table = std::get_if<CsvTable>(&read);
    return table != nullptr ? *table : CsvTable{};
}

QByteArray inWindows1251(const char *hex)
{
    return QByteArray::fromHex(hex);
}

} // namespace

void CsvTest::readsCells_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QChar>("delimiter");
    QTest::addColumn<QList<QStringList>>("cells");
    const auto row = [](const char *name, const QByteArray &bytes, QChar delimiter, const Cells &cells) {
        QTest::newRow(name) << bytes << delimiter << cells;
    };
    row("comma", "a,b\nc,d\n", u',', {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
    row("semicolon, commas in the text", "hi;Hello, you\nbye;Bye, you, see\n", u';',
        {{u"hi"_s, u"Hello, you"_s}, {u"bye"_s, u"Bye, you, see"_s}});
    row("tab", "a\tb;c,d\n", u'\t', {{u"a"_s, u"b;c,d"_s}});
    row("comma, semicolons in the text", "a,b; c\nd,e; f\n", u',', {{u"a"_s, u"b; c"_s}, {u"d"_s, u"e; f"_s}});
    row("quotes", "a,\"b, \"\"c\"\"\"\n", u',', {{u"a"_s, u"b, \"c\""_s}});
    row("a quoted first cell", "\"a;b\",c\n", u',', {{u"a;b"_s, u"c"_s}});
    row("a newline in a cell", "a,\"one\ntwo\"\nb,c\n", u',', {{u"a"_s, u"one\ntwo"_s}, {u"b"_s, u"c"_s}});
    row("lines of Windows, within a cell too", "a,\"one\r\ntwo\"\r\nb,c\r\n", u',',
        {{u"a"_s, u"one\ntwo"_s}, {u"b"_s, u"c"_s}});
    row("lines of old Macs", "a,b\rc,d\r", u',', {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
    row("a bare quote", "a;press \"OK\" now\n", u';', {{u"a"_s, u"press \"OK\" now"_s}});
    row("no end of the last line", "a,b", u',', {{u"a"_s, u"b"_s}});
    row("empty cells", "a,,b,\n", u',', {{u"a"_s, QString(), u"b"_s, QString()}});
    row("blank lines", "\n\na,b\n\n , \nc,d\n\n", u',', {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
    row("blanks around", "  a , \" b \"\n", u',', {{u"a"_s, u" b "_s}});
    row("Excel's own word", "sep=;\na;b,c\n", u';', {{u"a"_s, u"b,c"_s}});
    row("one column", "a\nb\n", u',', {{u"a"_s}, {u"b"_s}});
    row("a mark",
        "\xEF\xBB\xBF"
        "a,b\n",
        u',', {{u"a"_s, u"b"_s}});
}

void CsvTest::readsCells()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QChar, delimiter);
    QFETCH(QList<QStringList>, cells);
    const CsvTable table = tableOf(bytes);
    QCOMPARE(cellsOf(table), cells);
    QCOMPARE(table.delimiter, delimiter);
}

void CsvTest::tellsTheLineOfARecord()
{
    const CsvTable table = tableOf("sep=,\na,\"one\n\ntwo\"\n\nb,c\n  \nd,e");
    QList<int> lines;
    for (const CsvRow &row : table.rows) {
        lines.append(row.line);
    }
    QCOMPARE(lines, (QList<int>{2, 6, 8}));
}

void CsvTest::readsEveryEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = u"ёлка;«Цена» № 5 — 2 990"_s;
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-8 with a mark") << "\xEF\xBB\xBF" + text.toUtf8();
    QTest::newRow("Windows-1251") << inWindows1251("b8ebeae03babd6e5ede0bb20b92035209720322039 3930");
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        QTest::newRow(QStringConverter::nameForEncoding(encoding)) << QByteArray(encoder(text));
    }
}

void CsvTest::readsEveryEncoding()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(cellsOf(tableOf(bytes)), (Cells{{u"ёлка"_s, u"«Цена» № 5 — 2 990"_s}}));
}

void CsvTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<CsvFault>("fault");
    QTest::addColumn<int>("line");
    QTest::newRow("nothing") << QByteArray() << CsvFault::Empty << 0;
    QTest::newRow("only blanks") << QByteArray("\n , ,\n\"\"\n") << CsvFault::Empty << 0;
    QTest::newRow("an open quote") << QByteArray("a,b\nc,\"d\ne,f\n") << CsvFault::OpenQuote << 2;
    QTest::newRow("a spreadsheet") << QByteArray("PK\x03\x04\x14\x00\x06\x00", 8) << CsvFault::NotText << 0;
    QTest::newRow("broken UTF-16") << QByteArray("\xFF\xFE\x41", 3) << CsvFault::NotText << 0;
    QTest::newRow("half a letter of UTF-8, which is one of no alphabet")
        << QByteArray("a,\xD0\x98\xD0\x98\xD0") << CsvFault::NotText << 0;
    QTest::newRow("a byte of no alphabet") << QByteArray("a,\x98\n") << CsvFault::NotText << 0;
    QTest::newRow("too large") << QByteArray(MaxCsvBytes + 1, 'a') << CsvFault::TooLarge << 0;
}

void CsvTest::saysWhatIsWrong()
{
    QFETCH(QByteArray, bytes);
    QFETCH(CsvFault, fault);
    QFETCH(int, line);
    const auto read = readCsv(bytes);
    const auto *error = std::get_if<CsvError>(&read);
    QVERIFY(error);
    QCOMPARE(*error, (CsvError{.fault = fault, .line = line}));
}

void CsvTest::readsWhatItWrote_data()
{
    QTest::addColumn<char>("delimiter");
    QTest::newRow("comma") << ',';
    QTest::newRow("semicolon") << ';';
    QTest::newRow("tab") << '\t';
}

void CsvTest::readsWhatItWrote()
{
    QFETCH(char, delimiter);
    const Cells cells{{u"shortcut"_s, u"text"_s},
                      {u"привет"_s, u"Здравствуйте, {visitor}! «Чем» \"помочь\";\tвам?"_s, u"две\nстроки"_s},
                      {u"пробел"_s, u" по краям "_s, QString(), u"после пустой"_s}};
    const QByteArray bytes = writeCsv(cells, delimiter);
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF")); // spreadsheets take it for something else without
    QCOMPARE(cellsOf(tableOf(bytes)), cells);
}

QTEST_APPLESS_MAIN(CsvTest)
#include "csv_test.moc"
