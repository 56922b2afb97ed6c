// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/json_search.h"
#include "server/hub/method_tables.h"
#include "server/store/message_search.h"

#include <array>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int MaxHits = 50;

void handleSearch(const Call &call)
{
    FieldReader reader(call.params);
    MessageSearch search;
    search.query = parseSearch(reader.text("query"_L1, MaxSearchQuery));
    search.filters = searchFiltersFrom(reader);
    search.before = reader.id("beforeId"_L1, FieldReader::Need::Optional);
    search.limit = int(reader.integer("limit"_L1, 1, MaxHits, MaxHits));
    if (search.query.isEmpty() && search.filters.isEmpty()) {
        reader.fail("query"_L1, u"has no words, and nothing else narrows the search down"_s);
    }
    if (call.refused(reader)) {
        return;
    }
    call.answerWith([me = operatorOf(call), search](Transaction &transaction) {
        const MessageHits found = searchMessages(transaction, me, search);
        QJsonObject result{{"hits"_L1, found.hits}, {"more"_L1, found.more}};
        if (found.more) {
            result["beforeId"_L1] = found.before;
        }
        return result;
    });
}

constexpr std::array Methods{Method{"chat.search"_L1, Role::Operator, handleSearch}};

} // namespace

std::span<const Method> searchMethods()
{
    return Methods;
}

} // namespace otklik
