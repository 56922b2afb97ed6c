// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/chat_commands.h"
#include "sync/commands.h"
#include "sync/company_commands.h"
#include "sync/file_transfers.h"
#include "sync/history_keeping.h"
#include "sync/request_commands.h"
#include "sync/search_commands.h"
#include "sync/statistics_commands.h"
#include "sync/visitor_commands.h"

namespace otklik {

/// Everything the desk's models may ask of the session. What is named here outlives the desk.
struct DeskServices
{
    Commands &commands;
    ChatCommands &chats;
    VisitorCommands &visitors;
    RequestCommands &requests;
    CompanyCommands &company;
    FileTransfers &files;
    HistoryKeeping &history;
    SearchCommands &search;
    StatisticsCommands &statistics;
};

} // namespace otklik
