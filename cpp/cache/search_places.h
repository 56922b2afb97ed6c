// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/timeline_entry.h"

#include <QString>
#include <QStringList>

namespace otklik {

// How the search index is kept in the cache's file. Only for the files of this folder.
//
// The entries of `message_words` are numbered by their message's time and local id, so that the newest come first
// without sorting, a part of time is a range of numbers, and the message is found without a table between.

/// The number of a message's entry in the index; 0: too large to be numbered, and then not in it.
qint64 searchPlace(Timestamp at, LocalId localId);
/// The least number that a message of this time may have.
qint64 firstSearchPlace(Timestamp at);
/// The same in SQL, of a row of `messages` that is called @p row ("old.", or nothing).
QString searchPlaceSql(const QString &row);
/// The local id of the row `message_words.rowid`, in SQL.
extern const QString LocalIdOfPlaceSql;

/// The words that mark a message in the index, beside its own (domain/search_index.h).
namespace searchmark {
extern const QString Any;      ///< on every one
extern const QString Visitor;  ///< written by the visitor
extern const QString Operator; ///< written by an operator
extern const QString File;     ///< carries a file
QString author(OperatorId operatorId);
QString site(SiteId siteId);
} // namespace searchmark

/// What is left to be put into the index: everything with a number below it. Nothing there: all is in it.
namespace searchleft {
extern const QString Messages;
extern const QString Visitors;
/// The statements that say so of everything in a file.
QStringList allOfItSql();
} // namespace searchleft

} // namespace otklik
