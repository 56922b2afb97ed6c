// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QUrl>

namespace otklik::test {

/// The operator's way to the server's files, without a program around it. Waits for the answer in a local event loop.
/// @return the File object; what the server said instead when it refused
QJsonObject sendFile(const QUrl &server, const QString &token, const QString &name, const QByteArray &content);
/// @return the content; empty when it was refused
QByteArray fetchFile(const QUrl &server, const QString &token, qint64 fileId);
/// What anybody gets at a signed address.
QByteArray fetchAddress(const QUrl &address);

} // namespace otklik::test
