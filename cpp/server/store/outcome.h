// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/error.h"

#include <stdexcept>
#include <variant>

namespace otklik {

/// What a job in the store ends with: its result, or why it was refused.
template<typename T> using Outcome = std::variant<T, ProtocolError>;

/// Thrown by the functions over a transaction when they may not or cannot do what was asked; the job's changes are then
/// undone and the error is its outcome.
class Refusal : public std::exception
{
public:
    explicit Refusal(ErrorCode code, const QString &message, const QString &field = {})
        : m_error{.code = code, .message = message, .field = field, .retryAfter = 0}
    {
    }
    const ProtocolError &error() const { return m_error; }
    const char *what() const noexcept override { return "refused"; }

private:
    ProtocolError m_error;
};

/// The database could not do something (disk full, a broken file). The text is for the log.
class StoreError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

} // namespace otklik
