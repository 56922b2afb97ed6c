// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace otklik {

struct PictureSize
{
    int width = 0;
    int height = 0;
};

// The size of a picture from its frame, without decoding it. Nothing when the frame is not whole: a picture that was
// cut, or is none.

std::optional<PictureSize> pngSize(const QByteArray &content);
std::optional<PictureSize> jpegSize(const QByteArray &content);

} // namespace otklik
