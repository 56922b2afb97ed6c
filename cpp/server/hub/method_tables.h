// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/hub/call.h"

#include <span>

namespace otklik {

// The operators' methods, by what they are about.

std::span<const Method> chatMethods();
std::span<const Method> cardMethods();
std::span<const Method> tagMethods();
std::span<const Method> transferMethods();
std::span<const Method> blacklistMethods();
std::span<const Method> colleagueMethods();
std::span<const Method> requestMethods();
std::span<const Method> replyMethods();
std::span<const Method> searchMethods();
std::span<const Method> statisticsMethods();
std::span<const Method> administrationMethods();

/// Those of visitors that say something of themselves or of their chat.
std::span<const Method> visitorContactMethods();

} // namespace otklik
