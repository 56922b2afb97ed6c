// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"

#include <QString>

#include <optional>

namespace otklik {

/// The chat that a link of ours names: `otklik://chat/12`. Nothing for every other text, however close: links come from
/// anywhere.
std::optional<ChatId> chatOfLink(const QString &link);

} // namespace otklik
