// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The check of an upload's name and content. The first line is the name, the rest the content.
#include "domain/file.h"
#include "fuzz/target.h"
#include "server/files/archive_check.h"
#include "server/files/content_check.h"
#include "server/files/picture_size.h"

namespace otklik::fuzz {

namespace {

void judge(const FileContent &found)
{
    require(!found.type.isEmpty() && found.type.contains(u'/'), "what is taken has a media type");
    require(found.type != QLatin1StringView("text/html") && !found.type.contains(QLatin1StringView("svg")),
            "nothing is taken that a browser would run");
    require(found.width >= 0 && found.width <= FileInfo::MaxSide && found.height >= 0 &&
                found.height <= FileInfo::MaxSide && qint64(found.width) * found.height <= FileInfo::MaxPixels,
            "a picture is within its bounds");
    require((found.width > 0) == (found.height > 0), "a picture has both sides");
}

} // namespace

void tryInput(QByteArrayView input)
{
    const qsizetype end = input.indexOf('\n');
    const QString name = QString::fromUtf8(end < 0 ? input : input.first(end));
    const QByteArray content = end < 0 ? QByteArray() : input.sliced(end + 1).toByteArray();
    const auto checked = checkFileName(name);
    if (const auto *kept = std::get_if<QString>(&checked)) {
        require(!kept->contains(u'/') && !kept->contains(u'\\') && !kept->startsWith(u'.'), "a name is no path");
        require(std::get<QString>(checkFileName(*kept)) == *kept, "a name that is kept stays as it is");
        const auto judged = checkFileContent(*kept, content);
        if (const auto *found = std::get_if<FileContent>(&judged)) {
            judge(*found);
        }
    }
    // Whatever the name says, each reader must live through it.
    for (const DocumentKind kind : {DocumentKind::Docx, DocumentKind::Xlsx, DocumentKind::Odt, DocumentKind::Ods}) {
        isDocument(content, kind);
    }
    pngSize(content);
    jpegSize(content);
}

} // namespace otklik::fuzz
