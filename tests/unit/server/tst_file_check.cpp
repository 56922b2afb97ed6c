// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/file.h"
#include "server/files/archive_check.h"
#include "server/files/content_check.h"
#include "unit/server/sample_files.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

/// Name and content of a file must agree, and what only pretends is refused.
class TestFileCheck : public QObject
{
    Q_OBJECT

private slots:
    void allowedFilesAreTaken_data();
    void allowedFilesAreTaken();
    void pretendersAreRefused_data();
    void pretendersAreRefused();
    void cutPicturesAndArchivesAreRefused_data();
    void cutPicturesAndArchivesAreRefused();
    void namesThatMisleadAreRefused_data();
    void namesThatMisleadAreRefused();
};

void TestFileCheck::allowedFilesAreTaken_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("type");
    QTest::newRow("doc") << u"счёт.doc"_s << compound(u"WordDocument") << u"application/msword"_s;
    QTest::newRow("xls") << u"prices.XLS"_s << compound(u"Workbook") << u"application/vnd.ms-excel"_s;
    QTest::newRow("docx") << u"a.docx"_s << docx()
                          << u"application/vnd.openxmlformats-officedocument.wordprocessingml.document"_s;
    QTest::newRow("xlsx") << u"a.xlsx"_s << xlsx()
                          << u"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_s;
    QTest::newRow("odt") << u"a.odt"_s << openDocument("text") << u"application/vnd.oasis.opendocument.text"_s;
    QTest::newRow("ods") << u"a.ods"_s << openDocument("spreadsheet")
                         << u"application/vnd.oasis.opendocument.spreadsheet"_s;
    QTest::newRow("txt") << u"a.txt"_s << QByteArray("Здравствуйте!\r\n") << u"text/plain"_s;
    QTest::newRow("txt, Windows-1251") << u"a.txt"_s << QByteArray("\xCF\xF0\xE8\xE2\xE5\xF2") << u"text/plain"_s;
    QTest::newRow("txt, UTF-16") << u"a.txt"_s << QByteArray("\xFF\xFE\x1F\x04\x40\x04", 6) << u"text/plain"_s;
    QTest::newRow("csv") << u"a.csv"_s << QByteArray("a;b\n1;2\n") << u"text/csv"_s;
    QTest::newRow("pdf") << u"a.pdf"_s << QByteArray("%PDF-1.7\n%%EOF") << u"application/pdf"_s;
    QTest::newRow("png") << u"a.png"_s << png(640, 480) << u"image/png"_s;
    QTest::newRow("png, the largest") << u"a.png"_s << png(FileInfo::MaxSide, 3'906) << u"image/png"_s;
    QTest::newRow("jpg") << u"a.jpg"_s << jpeg(640, 480) << u"image/jpeg"_s;
    QTest::newRow("jpeg") << u"a.b.JPEG"_s << jpeg(1, 1) << u"image/jpeg"_s;
}

void TestFileCheck::allowedFilesAreTaken()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(QString, type);
    QVERIFY(std::holds_alternative<QString>(checkFileName(name)));
    const auto found = checkFileContent(name, content);
    QVERIFY(std::holds_alternative<FileContent>(found));
    QCOMPARE(std::get<FileContent>(found).type, type);
    QCOMPARE(std::get<FileContent>(found).width > 0, type.startsWith(u"image/"));
}

void TestFileCheck::pretendersAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    for (const char *ending : {"doc", "docx", "txt", "jpg", "jpeg", "png", "pdf", "csv", "xls", "xlsx", "odt", "ods"}) {
        QTest::addRow("a program as %s", ending) << u"a."_s + QString::fromLatin1(ending) << program();
        QTest::addRow("nothing as %s", ending)
            << u"a."_s + QString::fromLatin1(ending)
            << (QByteArray(ending) == "txt" || QByteArray(ending) == "csv" ? QByteArray(1, '\0') : QByteArray());
    }
    QTest::newRow("an xlsx as docx") << u"a.docx"_s << xlsx();
    QTest::newRow("an ods as odt") << u"a.odt"_s << openDocument("spreadsheet");
    QTest::newRow("any zip as docx") << u"a.docx"_s << zipOf({{"a.txt", "a"}});
    QTest::newRow("a docx behind a program") << u"a.docx"_s << program() + docx();
    QTest::newRow("a docx behind a pdf") << u"a.docx"_s << QByteArray("%PDF-1.7\n") + docx();
    QTest::newRow("a zip behind a png") << u"a.png"_s << png(1, 1) + docx();
    QTest::newRow("an installer as doc") << u"a.doc"_s << compound(u"Property");
    QTest::newRow("a workbook as doc") << u"a.doc"_s << compound(u"Workbook");
    QTest::newRow("a jpg as png") << u"a.png"_s << jpeg(1, 1);
    QTest::newRow("NUL in text") << u"a.txt"_s << QByteArray("one\0two", 7);
    QTest::newRow("NUL in UTF-16") << u"a.txt"_s << QByteArray("\xFF\xFE\x1F\x04\0\0", 6);
    QTest::newRow("half of UTF-16") << u"a.txt"_s << QByteArray("\xFF\xFE\x1F\x04\x40", 5);
    QTest::newRow("control characters") << u"a.csv"_s << QByteArray("\xCF\x01\x02");
    QTest::newRow("a huge png") << u"a.png"_s << png(100'000, 100'000);
    QTest::newRow("a wide png") << u"a.png"_s << png(FileInfo::MaxSide + 1, 1);
    QTest::newRow("too many pixels") << u"a.png"_s << png(FileInfo::MaxSide, 3'907);
    QTest::newRow("no pixels") << u"a.png"_s << png(0, 5);
    QTest::newRow("a huge jpg") << u"a.jpg"_s << jpeg(60'000, 60'000);
    const ZipEntries parts{{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<w:document/>"}};
    for (const char *out : {"../evil.exe", "word/../../evil", "/etc/passwd", "C:/evil", "a\\..\\b"}) {
        QTest::addRow("an entry %s", out) << u"a.docx"_s << zipOf(parts + ZipEntries{{out, "x"}});
    }
    QTest::newRow("macros") << u"a.docx"_s << zipOf(parts + ZipEntries{{"word/vbaProject.bin", "x"}});
    QTest::newRow("a bomb") << u"a.docx"_s << zipOf(parts + ZipEntries{{"bomb", QByteArray(MaxUnpacked, 'a')}});
    ZipEntries many = parts;
    for (int i = 0; i < MaxEntries; ++i) {
        many.append({"e" + QByteArray::number(i), "x"});
    }
    QTest::newRow("too many entries") << u"a.docx"_s << zipOf(many);
    QByteArray lying = zipOf(parts, true);
    lying.replace("<w:document/>", "<w:documenT/>"); // not what the checksum says
    QTest::newRow("a broken entry") << u"a.docx"_s << lying;
}

void TestFileCheck::pretendersAreRefused()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    const auto found = checkFileContent(name, content);
    QVERIFY(std::holds_alternative<ProtocolError>(found));
    QVERIFY(std::get<ProtocolError>(found).code == ErrorCode::UnsupportedType);
    QCOMPARE(std::get<ProtocolError>(found).field, u"content"_s);
}

void TestFileCheck::cutPicturesAndArchivesAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("png") << u"a.png"_s << png(64, 64);
    QTest::newRow("jpg") << u"a.jpg"_s << jpeg(64, 64);
    QTest::newRow("docx") << u"a.docx"_s << docx();
    QTest::newRow("ods") << u"a.ods"_s << openDocument("spreadsheet");
}

void TestFileCheck::cutPicturesAndArchivesAreRefused()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QVERIFY(std::holds_alternative<FileContent>(checkFileContent(name, content)));
    for (qsizetype length = 0; length < content.size(); ++length) {
        QVERIFY2(std::holds_alternative<ProtocolError>(checkFileContent(name, content.first(length))),
                 qPrintable(QString::number(length)));
    }
}

void TestFileCheck::namesThatMisleadAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("a path") << u"../../etc/a.txt"_s << ErrorCode::Invalid;
    QTest::newRow("a path of Windows") << u"C:\\a.txt"_s << ErrorCode::Invalid;
    QTest::newRow("empty") << u" "_s << ErrorCode::Invalid;
    QTest::newRow("hidden") << u".txt"_s << ErrorCode::Invalid;
    QTest::newRow("NUL") << u"a.exe\0.txt"_s << ErrorCode::Invalid;
    QTest::newRow("a line break") << u"a\r\nSet-Cookie: b.txt"_s << ErrorCode::Invalid;
    QTest::newRow("turned around") << u"a\u202Etxt.exe.png"_s << ErrorCode::Invalid;
    QTest::newRow("too long") << QString(200, u'a') + u".txt"_s << ErrorCode::Invalid;
    QTest::newRow("a program") << u"a.exe"_s << ErrorCode::UnsupportedType;
    QTest::newRow("a program behind a picture") << u"a.png.exe"_s << ErrorCode::UnsupportedType;
    QTest::newRow("no ending") << u"txt"_s << ErrorCode::UnsupportedType;
    QTest::newRow("a dot at the end") << u"a.txt."_s << ErrorCode::UnsupportedType;
    QTest::newRow("svg") << u"a.svg"_s << ErrorCode::UnsupportedType;
}

void TestFileCheck::namesThatMisleadAreRefused()
{
    QFETCH(QString, name);
    QFETCH(ErrorCode, code);
    const auto found = checkFileName(name);
    QVERIFY(std::holds_alternative<ProtocolError>(found));
    QVERIFY(std::get<ProtocolError>(found).code == code);
    QCOMPARE(std::get<ProtocolError>(found).field, u"name"_s);
}

QTEST_GUILESS_MAIN(TestFileCheck)
#include "tst_file_check.moc"
