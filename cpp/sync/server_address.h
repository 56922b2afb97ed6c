// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <variant>

namespace otklik {

/// Why what a person typed is not a server's address.
enum class AddressFault : quint8 {
    Empty,
    Malformed,
    UnknownScheme, ///< none of https, http, wss, ws
};

/// The address of a server from what a person types: `host`, `host:port`, or with https, http, wss or ws before it, and
/// with a path when the server stands behind one. The result is always https://… or http://… without a slash at its
/// end. Without a scheme it is https, but http for this very computer; words never travel in the clear to another one
/// unless that was typed.
std::variant<QUrl, AddressFault> serverAddress(const QString &typed);

/// Where the operators' socket of @p server is.
QUrl operatorSocket(const QUrl &server);
/// Where the files of @p server are.
QUrl filesAddress(const QUrl &server);

} // namespace otklik
