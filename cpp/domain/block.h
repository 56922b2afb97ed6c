// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"

#include <QString>

namespace otklik {

/// What a block keeps out: this visitor, or everybody from their address.
enum class BlockBy : quint8 { Visitor, Address };

/// An entry of the blacklist (чёрный список).
struct Block
{
    BlockId id = 0;
    VisitorId visitorId = 0;
    QString visitorName;
    BlockBy by = BlockBy::Visitor;
    QString address; ///< only by address
    QString reason;
    OperatorId operatorId = 0; ///< who made it
    QString operatorName;
    Timestamp createdAt = 0;
    Timestamp expiresAt = 0; ///< 0: until somebody takes it away

    bool operator==(const Block &) const = default;
};

} // namespace otklik
