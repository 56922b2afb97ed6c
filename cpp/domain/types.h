// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace otklik {

/// Milliseconds since 1970-01-01 UTC by the server's clock; 0 means "never".
using Timestamp = qint64;

/// Identifiers are given out by the server, from 1; 0 means "none".
using VisitorId = qint64;
using ChatId = qint64;
using MessageId = qint64;
using OperatorId = qint64;
using SiteId = qint64;
using GroupId = qint64;
using TagId = qint64;
using FileId = qint64;
using RequestId = qint64;
using BlockId = qint64;
using ReplyId = qint64;
/// A room of operators (domain/room.h); shares the number space of chats, far above them.
using RoomId = qint64;

/// Numbers the messages of one chat: 1, 2, 3… in commit order; 0 while the server has not numbered it.
using Seq = qint64;

} // namespace otklik
