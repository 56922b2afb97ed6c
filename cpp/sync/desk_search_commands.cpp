// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/desk_search_commands.h"

#include "protocol/json_search.h"
#include "sync/answers.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int PageSize = 30;

} // namespace

DeskSearchCommands::DeskSearchCommands(Caller &caller)
    : m_caller(caller)
{
}

void DeskSearchCommands::searchMessages(const QString &query, const SearchFilters &filters, MessageId before,
                                        QObject *context, ResultAnswer<ServerHits> answer)
{
    QJsonObject params = toJson(filters);
    QString sent = query.left(MaxSearchQuery);
    params["query"_L1] = sent.remove(QChar(u'\0')); // it parts words nowhere else, and no text on the wire has one
    params["limit"_L1] = PageSize;
    if (before > 0) {
        params["beforeId"_L1] = before;
    }
    m_caller.ask<ServerHits>(u"chat.search"_s, params, serverHitsFrom, {}, context, std::move(answer));
}

} // namespace otklik
