// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"

#include <QString>

namespace otklik {

/// A file that was sent, as messages carry it. Its content is fetched apart (docs/protocol.md, "Files").
struct FileInfo
{
    FileId id = 0;
    QString name;    ///< with its ending, without any folder
    qint64 size = 0; ///< bytes
    QString type;    ///< media type by the file's content, "image/png"
    int width = 0;   ///< pixels; 0 unless it is a picture
    int height = 0;

    bool isPicture() const { return width > 0; }
    bool operator==(const FileInfo &) const = default;

    /// Bytes that a file may have (spec.md, A11), inclusive.
    static constexpr qint64 MaxSize = 5LL * 1024 * 1024;
    /// Pixels that a picture may have on a side, and in all.
    static constexpr int MaxSide = 16'384;
    static constexpr qint64 MaxPixels = 64'000'000;
};

} // namespace otklik
