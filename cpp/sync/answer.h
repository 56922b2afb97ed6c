// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/error.h"

#include <QObject>

#include <functional>
#include <optional>
#include <variant>

namespace otklik {

// How an immediate command answers: in its continuation, on the GUI thread, once, and not at all when the context given
// with it is gone by then. Without a network the answer is ErrorCode::Unavailable, at once.

/// Nothing: it worked.
using Answer = std::function<void(const std::optional<ProtocolError> &)>;

/// The value, or what went wrong.
template<typename T> using Result = std::variant<T, ProtocolError>;
template<typename T> using ResultAnswer = std::function<void(const Result<T> &)>;

/// For a continuation that only wants to know whether it worked.
template<typename T> ResultAnswer<T> forgettingValue(const Answer &answer)
{
    return [answer](const Result<T> &result) {
        const auto *error = std::get_if<ProtocolError>(&result);
        answer(error ? std::optional(*error) : std::nullopt);
    };
}

} // namespace otklik
