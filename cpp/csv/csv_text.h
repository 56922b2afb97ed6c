// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace otklik {

/// The text that @p bytes are, without its byte order mark and with plain newlines; nothing when they are none. What is
/// no UTF is taken for Windows-1251.
std::optional<QString> csvTextFrom(const QByteArray &bytes);

/// Which of comma, semicolon and tab sets the cells of @p text apart: the one that comes first in most records, as a
/// first cell has rarely one of them inside. A first line `sep=;`, as Excel knows it, says it outright. Comma when
/// nothing speaks for any.
QChar csvDelimiterOf(const QString &text);

/// The characters of a first line `sep=…` with its end; 0 when there is none.
qsizetype csvPreambleOf(const QString &text);

} // namespace otklik
