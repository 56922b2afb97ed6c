// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"

#include <QByteArray>

#include <optional>

namespace otklik {

/// The picture that stands for the company in a site's banner.
struct Avatar
{
    QByteArray content;
    QByteArray type; ///< image/png or image/jpeg
};

/// Nothing when there is none, or what is there is no small picture.
std::optional<Avatar> avatarOf(const SiteLooks &looks);
/// Where visitors get it, a path on the server that changes with the picture; empty when there is none.
QString avatarAddress(const Site &site);

} // namespace otklik
