// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/answer.h"

#include <QString>

#include <functional>

namespace otklik {

/// Something the operator ended or removed, and how it is taken back. What its functions hold outlives the desk, or is
/// asked whether it is still there.
struct UndoStep
{
    QString text; ///< what was done, ready to show
    /// Takes it back. The answer is as that of a command for @p context.
    std::function<void(QObject *context, const Answer &answer)> takeBack;
    /// Does it, once it cannot be taken back any more; none: it is done already.
    std::function<void()> carryOut = {};
};

} // namespace otklik
