// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/reply_sheet.h"
#include "server/commands/commands.h"
#include "server/commands/data_folder.h"
#include "server/store/replies.h"

#include <QFile>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

const OptionSpec Data{.name = u"data"_s, .valueName = u"DIR"_s, .help = u"the server's data"_s, .required = true};
const OptionSpec Shortcut{.name = u"shortcut"_s,
                          .valueName = u"SHORTCUT"_s,
                          .help = u"the word it is found by after a slash"_s,
                          .required = true};

QString nameOf(ReplyRowFault fault)
{
    switch (fault) {
    case ReplyRowFault::NoShortcut:
        return u"no shortcut"_s;
    case ReplyRowFault::SeveralWords:
        return u"the shortcut is not one word"_s;
    case ReplyRowFault::LongShortcut:
        return u"the shortcut is too long"_s;
    case ReplyRowFault::NoText:
        return u"no text"_s;
    case ReplyRowFault::LongText:
        return u"the text is too long"_s;
    case ReplyRowFault::TooManyTexts:
        return u"too many messages"_s;
    case ReplyRowFault::Doubled:
        return u"an earlier line has this shortcut"_s;
    }
    return {};
}

QList<ReplyRow> rowsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw CommandError(u"%1 cannot be read"_s.arg(path));
    }
    const auto read = readCsv(file.read(MaxCsvBytes + 1));
    if (const auto *error = std::get_if<CsvError>(&read)) {
        throw CommandError(error->fault == CsvFault::OpenQuote
                               ? u"%1, line %2: a quotation mark is never closed"_s.arg(path).arg(error->line)
                           : error->fault == CsvFault::Empty    ? u"%1 is empty"_s.arg(path)
                           : error->fault == CsvFault::TooLarge ? u"%1 is too large"_s.arg(path)
                                                                : u"%1 is no text"_s.arg(path));
    }
    return replyRowsFrom(std::get<CsvTable>(read));
}

// What is there already stays as it is, so that the same file may be given again.
void addTable(const DataFolder &folder, const QString &path)
{
    const QList<ReplyRow> rows = rowsOf(path);
    QStringList notes;
    const int added = folder.change<int>([&](Transaction &transaction) {
        QSet<QString> present;
        for (const CannedReply &reply : sharedReplies(transaction)) {
            present.insert(reply.shortcut.toCaseFolded());
        }
        int count = 0;
        for (const ReplyRow &row : rows) {
            if (row.fault || present.contains(row.shortcut.toCaseFolded())) {
                notes.append(
                    u"line %1: %2"_s.arg(row.line).arg(row.fault ? nameOf(*row.fault) : u"is there already"_s));
                continue;
            }
            saveReply(transaction, 0, true, replyFrom(row));
            ++count;
        }
        return count;
    });
    for (const QString &note : std::as_const(notes)) {
        printLine(note);
    }
    printLine(u"added %1, skipped %2"_s.arg(added).arg(notes.size()));
}

void addReply(const Options &options)
{
    if (options.has(u"csv"_s)) {
        if (options.has(u"shortcut"_s) || options.has(u"text"_s)) {
            throw UsageError(u"--csv has shortcuts and texts of its own"_s);
        }
        addTable(DataFolder(options.value(u"data"_s), DataFolder::Must::Exist), options.value(u"csv"_s));
        return;
    }
    if (!options.has(u"shortcut"_s)) {
        throw UsageError(u"--shortcut with --text, or --csv, is needed"_s);
    }
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
            .description = u"Adds canned replies for all operators. Also while a server runs."_s,
            .options = {Data,
                        {.name = Shortcut.name, .valueName = Shortcut.valueName, .help = Shortcut.help},
                        {.name = u"text"_s, .valueName = u"TEXT"_s, .help = u"what it says"_s},
                        {.name = u"csv"_s,
                         .valueName = u"FILE"_s,
                         .help = u"a table instead: shortcut, text, texts of further messages"_s}},
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
