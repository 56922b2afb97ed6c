// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/avatar.h"

#include "server/files/picture_size.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr qsizetype ShownHash = 12;

} // namespace

std::optional<Avatar> avatarOf(const SiteLooks &looks)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(looks.avatar.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray &content = decoded.decoded;
    if (!decoded || content.isEmpty()) {
        return {};
    }
    const auto png = pngSize(content);
    const auto size = png ? png : jpegSize(content);
    if (!size || std::max(size->width, size->height) > SiteLooks::MaxAvatarSide) {
        return {};
    }
    return Avatar{.content = content, .type = png ? "image/png" : "image/jpeg"};
}

QString avatarAddress(const Site &site)
{
    if (site.rules.looks.avatar.isEmpty()) {
        return {};
    }
    const QByteArray hash =
        QCryptographicHash::hash(site.rules.looks.avatar.toLatin1(), QCryptographicHash::Sha256).toHex();
    return u"/avatar?site=%1&v=%2"_s.arg(site.key, QString::fromLatin1(hash.first(ShownHash)));
}

} // namespace otklik
