// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/commands.h"
#include "server/commands/data_folder.h"
#include "server/store/blacklist.h"

#include <QDateTime>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

const OptionSpec Data{.name = u"data"_s, .valueName = u"DIR"_s, .help = u"the server's data"_s, .required = true};

QString endOf(const Block &block)
{
    return block.expiresAt == 0
               ? u"for ever"_s
               : u"until "_s + QDateTime::fromMSecsSinceEpoch(block.expiresAt, QTimeZone::UTC).toString(Qt::ISODate);
}

void listBlocks(const Options &options)
{
    const DataFolder folder(options.value(u"data"_s), DataFolder::Must::Exist);
    const auto all = folder.look<QList<Block>>(
        [](Transaction &transaction) { return blacklistFor(transaction, actingAdministrator(transaction)); });
    for (const Block &block : all) {
        const QString whom = block.by == BlockBy::Address ? block.address : u"visitor %1"_s.arg(block.visitorId);
        printLine(u"%1  %2  %3  by %4: %5"_s.arg(QString::number(block.id), whom, endOf(block), block.operatorName,
                                                 QString(block.reason).replace(u'\n', u' ')));
    }
}

void removeBlock(const Options &options)
{
    bool isNumber = false;
    const BlockId id = options.value(u"id"_s).toLongLong(&isNumber);
    if (!isNumber) {
        throw UsageError(u"--id is not a number; “blacklist list” shows them"_s);
    }
    const DataFolder folder(options.value(u"data"_s), DataFolder::Must::Exist);
    folder.change<bool>([&](Transaction &transaction) {
        unblock(transaction, actingAdministrator(transaction), id);
        return true;
    });
}

} // namespace

Command blacklistListCommand()
{
    return {.name = u"blacklist list"_s,
            .description = u"Shows who is on the blacklist: id, whom, until when (UTC), by whom and why."_s,
            .options = {Data},
            .run = listBlocks};
}

Command blacklistRemoveCommand()
{
    return {.name = u"blacklist remove"_s,
            .description = u"Takes somebody off the blacklist. Also while a server runs."_s,
            .options = {Data,
                        {.name = u"id"_s,
                         .valueName = u"ID"_s,
                         .help = u"the number that “blacklist list” shows"_s,
                         .required = true}},
            .run = removeBlock};
}

} // namespace otklik
