// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/event.h"

namespace otklik {

class CacheWriter;

/// Writes what @p event says to the operator @p me; a second time it changes nothing. Gives the chat or room whose
/// messages must be fetched, or 0.
ChatId applyEvent(CacheWriter &writer, const Event &event, OperatorId me);

} // namespace otklik
