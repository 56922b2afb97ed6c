// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace otklik {

/// Must be called once before anything else here; throws std::runtime_error when the library cannot start.
void prepareSecrets();

/// A token of 256 random bits, 43 characters that need no escaping anywhere.
QString randomToken();
/// A shorter random name for what is not secret (site keys, epochs): 128 bits, 22 characters.
QString randomKey();
/// What is stored in place of a token, in hexadecimal. Tokens are random, so one fast hash is enough.
QString tokenHash(const QString &token);

/// A hash that only who has @p secret can make, in hexadecimal: what proves that @p text came from here.
QString keyedHash(const QString &secret, const QString &text);
/// Compares without telling by the time it takes how much is the same.
bool sameSecret(const QString &one, const QString &other);

/// Shortest password, in characters.
inline constexpr int MinPassword = 8;
/// Longest password that is looked at, in characters.
inline constexpr int MaxPassword = 200;

/// Argon2id with its parameters and salt. Takes tens of milliseconds and 64 MiB; throws std::runtime_error without
/// memory.
QString hashPassword(const QString &password);
/// Whether @p password is the one of @p hash. With an empty hash it does the same work and says no, so that nobody
/// learns from the time it takes which logins exist.
bool verifyPassword(const QString &hash, const QString &password);

} // namespace otklik
