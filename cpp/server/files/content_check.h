// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/error.h"

#include <QByteArray>
#include <QString>

#include <variant>

namespace otklik {

/// What a file's content was found to be.
struct FileContent
{
    QString type; ///< media type
    int width = 0;
    int height = 0;
};

/// The name as it is kept: without blanks at its ends. Nothing when it has a path in it, characters that are not seen,
/// or an ending that is not allowed; the error then says which.
std::variant<QString, ProtocolError> checkFileName(const QString &name);

/// Whether @p content is what the ending of @p name says (docs/protocol.md, "Files"). Slow for archives, which it
/// unpacks to nowhere: for a worker's thread.
std::variant<FileContent, ProtocolError> checkFileContent(const QString &name, const QByteArray &content);

} // namespace otklik
