// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/picture_size.h"

#include <QtEndian>

#include <limits>

namespace otklik {

namespace {

constexpr qsizetype PngSignature = 8;
constexpr qsizetype ChunkFrame = 12; // length, name and checksum

quint32 wide(const QByteArray &content, qsizetype at)
{
    return qFromBigEndian<quint32>(content.constData() + at);
}

quint16 narrow(const QByteArray &content, qsizetype at)
{
    return qFromBigEndian<quint16>(content.constData() + at);
}

std::optional<PictureSize> sizeWithin(quint32 width, quint32 height)
{
    constexpr quint32 most = std::numeric_limits<int>::max();
    if (width == 0 || height == 0 || width > most || height > most) {
        return {};
    }
    return PictureSize{.width = int(width), .height = int(height)};
}

// The markers that start a frame; three of their row mean something else.
bool startsFrame(uchar marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

} // namespace

std::optional<PictureSize> pngSize(const QByteArray &content)
{
    if (!content.startsWith("\x89PNG\r\n\x1A\n")) {
        return {};
    }
    std::optional<PictureSize> size;
    bool hasData = false;
    for (qsizetype at = PngSignature; at + ChunkFrame <= content.size();) {
        const auto length = qsizetype(wide(content, at));
        const QByteArrayView name = QByteArrayView(content).sliced(at + 4, 4);
        const qsizetype next = at + ChunkFrame + length;
        if (next > content.size()) {
            return {};
        }
        if (at == PngSignature) {
            constexpr qsizetype headerLength = 13;
            if (name != "IHDR" || length != headerLength) {
                return {};
            }
            size = sizeWithin(wide(content, at + 8), wide(content, at + 12));
        }
        hasData = hasData || name == "IDAT";
        if (name == "IEND") {
            // What stands behind the end is no picture.
            return hasData && next == content.size() ? size : std::nullopt;
        }
        at = next;
    }
    return {};
}

std::optional<PictureSize> jpegSize(const QByteArray &content)
{
    if (!content.startsWith("\xFF\xD8\xFF") || !content.contains("\xFF\xD9")) {
        return {};
    }
    std::optional<PictureSize> size;
    for (qsizetype at = 2; at + 4 <= content.size();) {
        if (uchar(content[at]) != 0xFF) {
            return {};
        }
        const auto marker = uchar(content[at + 1]);
        if (marker == 0xFF) { // filling
            ++at;
            continue;
        }
        const qsizetype length = narrow(content, at + 2);
        if (length < 2 || at + 2 + length > content.size()) {
            return {};
        }
        if (startsFrame(marker)) {
            constexpr qsizetype frameHeader = 8;
            if (length < frameHeader) {
                return {};
            }
            size = sizeWithin(narrow(content, at + 7), narrow(content, at + 5));
        } else if (marker == 0xDA) { // the picture itself
            return content.indexOf("\xFF\xD9", at + 2 + length) > 0 ? size : std::nullopt;
        }
        at += 2 + length;
    }
    return {};
}

} // namespace otklik
