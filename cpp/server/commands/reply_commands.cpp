// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/commands.h"
#include "server/commands/data_folder.h"
#include "server/store/replies.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

const OptionSpec Data{.name = u"data"_s, .valueName = u"DIR"_s, .help = u"the server's data"_s, .required = true};
const OptionSpec Shortcut{.name = u"shortcut"_s,
                          .valueName = u"SHORTCUT"_s,
                          .help = u"the word it is found by after a slash"_s,
                          .required = true};

void addReply(const Options &options)
{
    if (options.value(u"text"_s).trimmed().isEmpty()) {
        throw UsageError(u"--text is empty"_s);
    }
    const DataFolder folder(options.value(u"data"_s), DataFolder::Must::Exist);
    folder.change<bool>([&](Transaction &transaction) {
        saveReply(
            transaction, 0, true,
            {.id = 0, .operatorId = 0, .shortcut = options.value(u"shortcut"_s), .text = options.value(u"text"_s)});
        return true;
    });
}

// One line of all that it says: a file stands in brackets.
QString contentOf(const CannedReply &reply)
{
    QStringList said;
    for (const ReplyPart &part : QList<ReplyPart>{{.text = reply.text, .file = reply.file}} + reply.more) {
        QString words = QString(part.text).replace(u'\n', u' ');
        if (part.file) {
            words += (words.isEmpty() ? u"[%1]"_s : u" [%1]"_s).arg(part.file->name);
        }
        said.append(words);
    }
    return said.join(u" | "_s);
}

void listReplies(const Options &options)
{
    const DataFolder folder(options.value(u"data"_s), DataFolder::Must::Exist);
    const auto all =
        folder.look<QList<CannedReply>>([](Transaction &transaction) { return sharedReplies(transaction); });
    for (const CannedReply &reply : all) {
        printLine(u"/%1  %2"_s.arg(reply.shortcut, contentOf(reply)));
    }
}

void removeReplyByOptions(const Options &options)
{
    const DataFolder folder(options.value(u"data"_s), DataFolder::Must::Exist);
    folder.change<bool>([&](Transaction &transaction) {
        QString shortcut = options.value(u"shortcut"_s);
        if (shortcut.startsWith(u'/')) {
            shortcut.removeFirst();
        }
        bool found = false;
        for (const CannedReply &reply : sharedReplies(transaction)) {
            if (reply.shortcut == shortcut) {
                removeReply(transaction, 0, true, reply.id);
                found = true;
            }
        }
        if (!found) {
            throw CommandError(u"there is no shared reply /%1"_s.arg(shortcut));
        }
        return true;
    });
}

} // namespace

Command replyAddCommand()
{
    return {.name = u"reply add"_s,
            .description = u"Adds a canned reply for all operators. Also while a server runs."_s,
            .options = {Data,
                        Shortcut,
                        {.name = u"text"_s, .valueName = u"TEXT"_s, .help = u"what it says"_s, .required = true}},
            .run = addReply};
}

Command replyListCommand()
{
    return {.name = u"reply list"_s,
            .description = u"Shows the canned replies for all operators."_s,
            .options = {Data},
            .run = listReplies};
}

Command replyRemoveCommand()
{
    return {.name = u"reply remove"_s,
            .description = u"Removes a canned reply for all operators. Also while a server runs."_s,
            .options = {Data, Shortcut},
            .run = removeReplyByOptions};
}

} // namespace otklik
