// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/server/sample_files.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>

#include <ctime>
#include <zip.h>

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {

// The time stands in the file, and the same entries are to give the same file whenever they are asked for.
constexpr time_t MadeAt = 1'000'000'000;

QByteArray wide(quint32 number)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray chunk(const QByteArray &name, const QByteArray &data)
{
    return wide(quint32(data.size())) + name + data + wide(0); // nobody looks at the checksum
}

} // namespace

QByteArray zipOf(const ZipEntries &entries, bool stored)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"made.zip"_s);
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_EXCL, nullptr);
    for (const auto &[name, content] : entries) {
        zip_source_t *source = zip_source_buffer(archive, content.constData(), zip_uint64_t(content.size()), 0);
        const zip_int64_t index = zip_file_add(archive, name.constData(), source, ZIP_FL_ENC_UTF_8);
        zip_file_set_mtime(archive, zip_uint64_t(index), MadeAt, 0);
        if (stored || name == "mimetype") {
            zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_STORE, 0);
        }
    }
    zip_close(archive);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray docx()
{
    return zipOf({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<w:document/>"}});
}

QByteArray xlsx()
{
    return zipOf({{"[Content_Types].xml", "<Types/>"}, {"xl/workbook.xml", "<workbook/>"}});
}

QByteArray openDocument(const QByteArray &kind)
{
    return zipOf({{"mimetype", "application/vnd.oasis.opendocument." + kind}, {"content.xml", "<office/>"}});
}

QByteArray png(quint32 width, quint32 height)
{
    return QByteArray("\x89PNG\r\n\x1A\n", 8) +
           chunk("IHDR", wide(width) + wide(height) + QByteArray("\x08\x02\0\0\0", 5)) +
           chunk("IDAT", QByteArray("\x78\x9C\x63\0\0\0\x01\0\x01", 9)) + chunk("IEND", {});
}

QByteArray jpeg(quint16 width, quint16 height)
{
    QByteArray frame("\xFF\xC0\x00\x0B\x08", 5);
    frame += wide(height).right(2) + wide(width).right(2) + QByteArray("\x01\x01\x11\x00", 4);
    return QByteArray("\xFF\xD8\xFF\xE0\x00\x04\x4A\x46", 8) + frame + QByteArray("\xFF\xDA\x00\x04\x01\x00", 6) +
           "picture" + QByteArray("\xFF\xD9", 2);
}

QByteArray compound(QStringView stream)
{
    QByteArray bytes("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
    bytes.append(1'024, '\0');
    bytes.append(reinterpret_cast<const char *>(stream.utf16()), stream.size() * 2);
    bytes.append(1'024, '\0');
    return bytes;
}

QByteArray program()
{
    return QByteArray("MZ\x90\x00\x03\x00\x00\x00", 8) + QByteArray(600, '\0') +
           "This program cannot be run in DOS mode";
}

} // namespace otklik::test
