// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/content_check.h"

#include "domain/file.h"
#include "protocol/field_reader.h"
#include "server/files/archive_check.h"
#include "server/files/picture_size.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

using Found = std::optional<FileContent>;

Found document(const char *type)
{
    return FileContent{.type = QString::fromLatin1(type), .width = 0, .height = 0};
}

// Names in the directory of a compound file are UTF-16, whatever sector they lie in.
bool isCompoundWith(const QByteArray &content, QStringView stream)
{
    constexpr qsizetype smallest = 1'536; // a header, a table and a directory
    return content.size() >= smallest && content.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") &&
           content.contains(QByteArrayView(reinterpret_cast<const char *>(stream.utf16()), stream.size() * 2));
}

Found wordDocument(const QByteArray &content)
{
    return isCompoundWith(content, u"WordDocument") ? document("application/msword") : Found();
}

Found workbook(const QByteArray &content)
{
    return isCompoundWith(content, u"Workbook") || isCompoundWith(content, u"Book")
               ? document("application/vnd.ms-excel")
               : Found();
}

Found packed(const QByteArray &content, DocumentKind kind)
{
    return isDocument(content, kind) ? document(mediaType(kind)) : Found();
}

Found picture(const QByteArray &content, std::optional<PictureSize> (*sizeOf)(const QByteArray &), const char *type)
{
    const auto size = sizeOf(content);
    if (!size || size->width > FileInfo::MaxSide || size->height > FileInfo::MaxSide ||
        qint64(size->width) * size->height > FileInfo::MaxPixels) {
        return {};
    }
    return FileContent{.type = QString::fromLatin1(type), .width = size->width, .height = size->height};
}

bool hasNul(const QByteArray &content, QStringConverter::Encoding encoding)
{
    QStringDecoder decode(encoding);
    const QString text = decode(content);
    return decode.hasError() || text.contains(QChar::Null);
}

// Windows-1251 has a letter for every byte but one; what no text has are the control characters.
bool isSingleByteText(const QByteArray &content)
{
    return std::ranges::all_of(content, [](char letter) {
        const auto code = uchar(letter);
        return code >= 0x20 ? code != 0x7F && code != 0x98
                            : letter == '\t' || letter == '\n' || letter == '\r' || letter == '\f';
    });
}

Found text(const QByteArray &content, const char *type)
{
    bool good = false;
    if (content.startsWith("\xFF\xFE")) {
        good = content.size() % 2 == 0 && !hasNul(content, QStringConverter::Utf16LE);
    } else if (content.startsWith("\xFE\xFF")) {
        good = content.size() % 2 == 0 && !hasNul(content, QStringConverter::Utf16BE);
    } else {
        good = !content.contains('\0') && (!hasNul(content, QStringConverter::Utf8) || isSingleByteText(content));
    }
    return good ? document(type) : Found();
}

struct Kind
{
    QLatin1StringView ending;
    Found (*check)(const QByteArray &content);
};

constexpr std::array Kinds{
    Kind{"doc"_L1, wordDocument},
    Kind{"xls"_L1, workbook},
    Kind{"docx"_L1, [](const QByteArray &content) { return packed(content, DocumentKind::Docx); }},
    Kind{"xlsx"_L1, [](const QByteArray &content) { return packed(content, DocumentKind::Xlsx); }},
    Kind{"odt"_L1, [](const QByteArray &content) { return packed(content, DocumentKind::Odt); }},
    Kind{"ods"_L1, [](const QByteArray &content) { return packed(content, DocumentKind::Ods); }},
    Kind{"txt"_L1, [](const QByteArray &content) { return text(content, "text/plain"); }},
    Kind{"csv"_L1, [](const QByteArray &content) { return text(content, "text/csv"); }},
    Kind{"pdf"_L1,
         [](const QByteArray &content) { return content.startsWith("%PDF-") ? document("application/pdf") : Found(); }},
    Kind{"png"_L1, [](const QByteArray &content) { return picture(content, pngSize, "image/png"); }},
    Kind{"jpg"_L1, [](const QByteArray &content) { return picture(content, jpegSize, "image/jpeg"); }},
    Kind{"jpeg"_L1, [](const QByteArray &content) { return picture(content, jpegSize, "image/jpeg"); }},
};

const Kind *kindOf(const QString &name)
{
    const QString ending = name.sliced(name.lastIndexOf(u'.') + 1).toLower();
    const auto found = std::ranges::find(Kinds, ending, &Kind::ending);
    return name.contains(u'.') && found != Kinds.end() ? &*found : nullptr;
}

// A name that would not be read as it is: it leads elsewhere, or turns its ending around.
bool misleads(const QString &name)
{
    return std::ranges::any_of(name, [](QChar letter) {
        return letter == u'/' || letter == u'\\' || letter.category() == QChar::Other_Control ||
               (letter >= QChar(0x202A) && letter <= QChar(0x202E)) ||
               (letter >= QChar(0x2066) && letter <= QChar(0x2069));
    });
}

ProtocolError fault(ErrorCode code, const QString &field, const QString &message)
{
    return {.code = code, .message = message, .field = field, .retryAfter = 0};
}

} // namespace

std::variant<QString, ProtocolError> checkFileName(const QString &name)
{
    QString trimmed = name.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > FieldReader::MaxName || misleads(trimmed) || trimmed.startsWith(u'.')) {
        return fault(ErrorCode::Invalid, u"name"_s, u"is no name of a file"_s);
    }
    if (!kindOf(trimmed)) {
        return fault(ErrorCode::UnsupportedType, u"name"_s, u"files with this ending are not allowed"_s);
    }
    return trimmed;
}

std::variant<FileContent, ProtocolError> checkFileContent(const QString &name, const QByteArray &content)
{
    const Kind *kind = kindOf(name);
    const Found found = kind ? kind->check(content) : Found();
    if (!found) {
        return fault(ErrorCode::UnsupportedType, u"content"_s, u"the content is not what the name says"_s);
    }
    return *found;
}

} // namespace otklik
