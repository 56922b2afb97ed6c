// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/search_places.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

// Seconds since 2000 above, the local id below: both fit for longer than a cache lives.
constexpr qint64 FirstSecond = 946'684'800;
constexpr qint64 LastSecond = 0xffff'ffff;
constexpr int LocalIdBits = 31;
constexpr qint64 LastLocalId = (qint64(1) << LocalIdBits) - 1;

} // namespace

qint64 firstSearchPlace(Timestamp at)
{
    return std::clamp<qint64>(at / 1'000 - FirstSecond, 0, LastSecond) << LocalIdBits;
}

qint64 searchPlace(Timestamp at, LocalId localId)
{
    return localId > 0 && localId <= LastLocalId ? firstSearchPlace(at) | localId : 0;
}

QString searchPlaceSql(const QString &row)
{
    return u"((max(0, min(%1at / 1000 - %2, %3)) << %4) | %1local_id)"_s.arg(row)
        .arg(FirstSecond)
        .arg(LastSecond)
        .arg(LocalIdBits);
}

const QString LocalIdOfPlaceSql = u"(message_words.rowid & %1)"_s.arg(LastLocalId);

namespace searchmark {

const QString Any = u"m"_s;
const QString Visitor = u"v"_s;
const QString Operator = u"p"_s;
const QString File = u"f"_s;

QString author(OperatorId operatorId)
{
    return u"o%1"_s.arg(operatorId);
}

QString site(SiteId siteId)
{
    return u"s%1"_s.arg(siteId);
}

} // namespace searchmark

namespace searchleft {

const QString Messages = u"search_messages_left"_s;
const QString Visitors = u"search_visitors_left"_s;

QStringList allOfItSql()
{
    const QString left = u"INSERT INTO meta (key, value) SELECT '%1', last + 1 FROM (%2) WHERE last IS NOT NULL"_s;
    return {left.arg(Messages, u"SELECT max(local_id) AS last FROM messages"_s),
            left.arg(Visitors, u"SELECT max(id) AS last FROM (SELECT max(id) AS id FROM visitors "
                               "UNION ALL SELECT max(visitor_id) FROM chats)"_s)};
}

} // namespace searchleft

} // namespace otklik
