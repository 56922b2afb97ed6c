// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cache_reader.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>

namespace otklik::faults {

/// What a cache shows of the present, in a form that can be compared: open chats that @p shows takes, with their words
/// and cards, rooms, requests and the company.
QJsonObject pictureOf(const CacheReader &reader, const std::function<bool(const Chat &)> &shows);
/// The chat's or room's words that the server has numbered.
QJsonArray wordsOf(const CacheReader &reader, ChatId id);
/// The first thing in which @p one differs from @p other, each called by its name; empty when there is none.
QString difference(const QJsonObject &one, const QJsonObject &other, const QString &oneName, const QString &otherName);

} // namespace otklik::faults
