// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/visitor.h"

#include <optional>

namespace otklik {

/// Two changes of the card @p base put together, field by field; nothing when both changed a field, each in its own
/// way. The version is that of @p theirs.
std::optional<ContactCard> mergedCard(const ContactCard &base, const ContactCard &mine, const ContactCard &theirs);

} // namespace otklik
