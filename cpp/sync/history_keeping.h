// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"

#include <QObject>

namespace otklik {

/// How much of the history is to be kept on this computer. Drafts and what has not been delivered are always kept.
struct HistoryLimits
{
    int months = 0;   ///< closed chats that began longer ago are not kept; 0: all are
    qint64 bytes = 0; ///< of the cache; the oldest closed chats go first; 0: no limit

    bool operator==(const HistoryLimits &) const = default;
};

/// How far the history has been brought here.
struct HistoryProgress
{
    bool filling = false;  ///< something is on its way
    bool whole = false;    ///< all that the limits allow is here
    bool full = false;     ///< older chats would be over the limit of bytes
    Timestamp reached = 0; ///< when the oldest chat that is here began; 0: none is
    Timestamp wanted = 0;  ///< what began later is to be here; 0: everything
    qint64 bytes = 0;      ///< that the cache takes

    bool operator==(const HistoryProgress &) const = default;
};

/// Brings the history of closed chats and of the colleagues' rooms to this computer while there is a connection, and
/// lets go of what is over the limits.
class HistoryKeeping : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual HistoryProgress progress() const = 0;
    /// Takes hold at once.
    virtual void setLimits(const HistoryLimits &limits) = 0;

Q_SIGNALS:
    void progressChanged();
};

} // namespace otklik
