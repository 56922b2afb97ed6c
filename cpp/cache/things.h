// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the parts of CacheWriter share about tables of an id and the value's JSON. Only for the files of this folder.
#include "cache/cache_writer.h"
#include "cache/rows.h"
#include "protocol/json.h"

namespace otklik {

template<typename T> bool CacheWriter::putThing(const QString &table, const T &value)
{
    using namespace Qt::StringLiterals;
    const QString json = compactJson(toJson(value));
    const QVariant before = m_statements->value(u"SELECT json FROM %1 WHERE id = ?"_s.arg(table), {value.id});
    return before != json && run(u"INSERT OR REPLACE INTO %1 (id, json) VALUES (?, ?)"_s.arg(table), {value.id, json});
}

template<typename T> void CacheWriter::replaceThings(const QString &table, const QList<T> &values)
{
    using namespace Qt::StringLiterals;
    run(u"DELETE FROM %1"_s.arg(table));
    for (const T &value : values) {
        putThing(table, value);
    }
}

} // namespace otklik
