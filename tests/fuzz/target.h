// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <type_traits>

namespace otklik::fuzz {

/// What every target defines: hands @p input to the gate under trial, and ends the program when what comes of it is
/// wrong. It keeps nothing between calls, so that an input does the same wherever it stands.
void tryInput(QByteArrayView input);

/// Ends the program with @p what was broken, when it was.
inline void require(bool holds, const char *what)
{
    if (!holds) {
        std::fprintf(stderr, "broken: %s\n", what);
        std::abort();
    }
}

/// Takes an input apart, so that one stream of bytes can say several things. Past its end everything is zero or empty.
class Bytes
{
public:
    explicit Bytes(QByteArrayView input)
        : m_left(input)
    {
    }
    bool isEmpty() const { return m_left.isEmpty(); }
    /// At most @p count bytes.
    QByteArray take(qsizetype count)
    {
        const QByteArrayView taken = m_left.first(std::clamp<qsizetype>(count, 0, m_left.size()));
        m_left = m_left.sliced(taken.size());
        return taken.toByteArray();
    }
    QByteArray rest() { return take(m_left.size()); }
    template<typename T> T number()
    {
        static_assert(std::is_arithmetic_v<T>);
        T value{};
        const QByteArray bytes = take(sizeof(T));
        std::memcpy(&value, bytes.constData(), std::size_t(bytes.size()));
        return value;
    }

private:
    QByteArrayView m_left;
};

} // namespace otklik::fuzz
