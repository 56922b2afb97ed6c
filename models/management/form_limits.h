// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How much the server takes (docs/protocol.md, "Operator: requests"), so that a form can say it beforehand.
namespace otklik::limits {

inline constexpr int Name = 200;
inline constexpr int Text = 10'000;
inline constexpr int Shortcut = 50;
inline constexpr int MinPassword = 8;
inline constexpr int MaxPassword = 200;
inline constexpr int MinAcceptSeconds = 10;
inline constexpr int MaxAcceptSeconds = 3'600;
inline constexpr int Chats = 1'000;
inline constexpr int SecondsOnSite = 86'400;
inline constexpr int Pages = 1'000;
inline constexpr int Rules = 20;
inline constexpr int Origins = 50;

} // namespace otklik::limits
