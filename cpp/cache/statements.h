// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <unordered_map>

class QSqlDatabase;

namespace otklik {

/// The statements of one connection, each prepared once. Belongs to the connection's thread and must go before it.
class Statements
{
public:
    explicit Statements(const QSqlDatabase &database);

    /// Runs @p sql with @p values for its question marks. The result is before its first row, and good until the same
    /// statement runs again; null on an error, which is then logged and kept.
    QSqlQuery *run(const QString &sql, const QVariantList &values = {});
    /// Steps to the next row; an error on the way is kept, and the statement is released at the end.
    bool next(QSqlQuery &query);
    /// Runs @p sql and takes one value of its first row; an invalid one when there is none.
    QVariant value(const QString &sql, const QVariantList &values = {});

    /// The first error since the last `forgetError`.
    const QSqlError &error() const { return m_error; }
    bool failed() const { return m_error.isValid(); }
    void forgetError() { m_error = {}; }
    /// A row was read whose bytes are not those that were written: an error as when the file is broken.
    void reportDamage(const QString &where);

private:
    void keep(const QSqlError &error, const QString &sql);

    QString m_connection; // a name, not a handle: QSqlDatabase must not outlive its thread
    std::unordered_map<QString, QSqlQuery> m_prepared;
    QSqlError m_error;
};

} // namespace otklik
