// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/caller.h"
#include "sync/search_commands.h"

namespace otklik {

/// SearchCommands over the connection.
class DeskSearchCommands : public SearchCommands
{
public:
    explicit DeskSearchCommands(Caller &caller);

    void searchMessages(const QString &query, const SearchFilters &filters, MessageId before, QObject *context,
                        ResultAnswer<ServerHits> answer) override;

private:
    Caller &m_caller;
};

} // namespace otklik
