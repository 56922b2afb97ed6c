// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/csv_table.h"
#include "domain/company.h"

#include <optional>

namespace otklik {

/// Why a row of a sheet can be no canned reply.
enum class ReplyRowFault : quint8 {
    NoShortcut,
    SeveralWords, ///< a shortcut is one
    LongShortcut,
    NoText,
    LongText,     ///< of one message, or of all together
    TooManyTexts, ///< more than CannedReply::MaxParts
    Doubled,      ///< an earlier row has the shortcut, in whatever case
};

/// One reply of a sheet.
struct ReplyRow
{
    int line = 0;      ///< of the file, from 1
    QString shortcut;  ///< without its slash
    QStringList texts; ///< of its messages; an empty one in the middle stays, so that places are what they were
    std::optional<ReplyRowFault> fault = {};
    int earlierLine = 0; ///< of ReplyRowFault::Doubled

    bool operator==(const ReplyRow &) const = default;
};

/// Letters that a shortcut may have.
inline constexpr int MaxShortcut = 50;

/// Whether a reply that says all this fits into one request to the server.
bool fitsOneRequest(const QStringList &texts);

/// The rows of @p table: shortcut, text, the texts of further messages. A first line that names these columns, in
/// Russian or in English, is none of them.
QList<ReplyRow> replyRowsFrom(const CsvTable &table);

/// @p row as a reply that nobody has yet; @p before as the row makes it: its files stay where they are.
CannedReply replyFrom(const ReplyRow &row, const CannedReply &before = {});

/// A sheet of @p replies under a line with the names of its columns. Files are no part of it.
QByteArray replySheet(const QList<CannedReply> &replies, char delimiter, const QStringList &columns);

} // namespace otklik
