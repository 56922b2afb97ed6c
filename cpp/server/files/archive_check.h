// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace otklik {

/// Documents that are zip archives.
enum class DocumentKind : quint8 { Docx, Xlsx, Odt, Ods };

/// How many entries such a document may have.
inline constexpr qint64 MaxEntries = 2'000;
/// Bytes that it may have when it is unpacked.
inline constexpr qint64 MaxUnpacked = 100LL * 1024 * 1024;

const char *mediaType(DocumentKind kind);

/// Whether @p content is a whole zip archive with the parts of such a document, and none that leads out of it. Unpacks
/// every entry to nowhere, so that what an archive claims about itself is not believed.
bool isDocument(const QByteArray &content, DocumentKind kind);

} // namespace otklik
