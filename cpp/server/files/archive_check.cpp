// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/archive_check.h"

#include <QSet>
#include <QString>

#include <zip.h>

#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

struct ZipCloser
{
    void operator()(zip_t *archive) const { zip_discard(archive); }
    void operator()(zip_file_t *entry) const { zip_fclose(entry); }
};
using Archive = std::unique_ptr<zip_t, ZipCloser>;
using Entry = std::unique_ptr<zip_file_t, ZipCloser>;

Archive opened(const QByteArray &content)
{
    zip_source_t *source = zip_source_buffer_create(content.constData(), zip_uint64_t(content.size()), 0, nullptr);
    if (!source) {
        return {};
    }
    zip_t *archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
    if (!archive) {
        zip_source_free(source);
    }
    return Archive(archive);
}

// A name that would lead out of the folder it is unpacked to, or that only some programs would read so.
bool leadsOut(QByteArrayView name)
{
    if (name.isEmpty() || name.startsWith('/') || name.contains('\\') || name.contains(':') || name.contains('\0')) {
        return true;
    }
    const QList<QByteArray> steps = name.toByteArray().split('/');
    return steps.contains("..");
}

bool isLink(zip_t *archive, zip_uint64_t index)
{
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    constexpr zip_uint32_t kind = 0170000;
    constexpr zip_uint32_t link = 0120000;
    return zip_file_get_external_attributes(archive, index, 0, &system, &attributes) != 0 ||
           (system == ZIP_OPSYS_UNIX && ((attributes >> 16) & kind) == link);
}

// Unpacks one entry and takes what it really is from @p left; its first bytes go to @p beginning.
bool unpacks(zip_t *archive, zip_uint64_t index, qint64 &left, QByteArray &beginning)
{
    const Entry entry(zip_fopen_index(archive, index, 0)); // refuses what is encrypted
    if (!entry) {
        return false;
    }
    std::array<char, 65'536> step;
    for (bool first = true;; first = false) {
        const zip_int64_t count = zip_fread(entry.get(), step.data(), step.size());
        if (count < 0) {
            return false; // broken, or not what its checksum says
        }
        if (first) {
            constexpr zip_int64_t shown = 100;
            beginning = QByteArray(step.data(), qsizetype(std::min(count, shown)));
        }
        if (count == 0) {
            return true;
        }
        left -= count;
        if (left < 0) {
            return false;
        }
    }
}

bool hasParts(const QSet<QByteArray> &names, const QByteArray &firstName, const QByteArray &firstBytes,
              DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::Docx:
        return names.contains("[Content_Types].xml") && names.contains("word/document.xml");
    case DocumentKind::Xlsx:
        return names.contains("[Content_Types].xml") && names.contains("xl/workbook.xml");
    case DocumentKind::Odt:
    case DocumentKind::Ods:
        return names.contains("content.xml") && firstName == "mimetype" && firstBytes == mediaType(kind);
    }
    return false;
}

} // namespace

const char *mediaType(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::Docx:
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    case DocumentKind::Xlsx:
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    case DocumentKind::Odt:
        return "application/vnd.oasis.opendocument.text";
    case DocumentKind::Ods:
        return "application/vnd.oasis.opendocument.spreadsheet";
    }
    return "";
}

bool isDocument(const QByteArray &content, DocumentKind kind)
{
    // A zip may stand behind anything, a program for instance; a document begins with it.
    const Archive archive = content.startsWith("PK\x03\x04") ? opened(content) : Archive();
    const zip_int64_t count = archive ? zip_get_num_entries(archive.get(), 0) : 0;
    if (count <= 0 || count > MaxEntries) {
        return false;
    }
    qint64 left = MaxUnpacked;
    QSet<QByteArray> names;
    QByteArray firstName;
    QByteArray firstBytes;
    for (zip_int64_t i = 0; i < count; ++i) {
        const auto index = zip_uint64_t(i);
        const QByteArray name(zip_get_name(archive.get(), index, ZIP_FL_ENC_RAW));
        QByteArray beginning;
        if (leadsOut(name) || names.contains(name) || name.endsWith("vbaProject.bin") || isLink(archive.get(), index) ||
            !unpacks(archive.get(), index, left, beginning)) {
            return false;
        }
        if (i == 0) {
            firstName = name;
            firstBytes = beginning;
        }
        names.insert(name);
    }
    return hasParts(names, firstName, firstBytes, kind);
}

} // namespace otklik
