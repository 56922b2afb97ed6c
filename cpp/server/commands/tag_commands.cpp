// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/commands.h"
#include "server/commands/data_folder.h"
#include "server/store/tags.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

const OptionSpec Data{.name = u"data"_s, .valueName = u"DIR"_s, .help = u"the server's data"_s, .required = true};
const OptionSpec Name{
    .name = u"name"_s, .valueName = u"NAME"_s, .help = u"what operators mark chats with"_s, .required = true};

void addTag(const Options &options)
{
    const DataFolder folder(options.value(u"data"_s), DataFolder::Must::Exist);
    folder.change<bool>([&](Transaction &transaction) {
        createTag(transaction, actingAdministrator(transaction), options.value(u"name"_s), options.value(u"colour"_s));
        return true;
    });
}

void listTags(const Options &options)
{
    const DataFolder folder(options.value(u"data"_s), DataFolder::Must::Exist);
    const auto all = folder.look<QList<Tag>>([](Transaction &transaction) { return tags(transaction); });
    for (const Tag &tag : all) {
        printLine(u"%1  %2%3"_s.arg(tag.colour, tag.name, tag.system ? u"  (system)"_s : QString()));
    }
}

void removeTagByName(const Options &options)
{
    const DataFolder folder(options.value(u"data"_s), DataFolder::Must::Exist);
    folder.change<bool>([&](Transaction &transaction) {
        const QString name = options.value(u"name"_s).trimmed();
        const QList<Tag> all = tags(transaction);
        const auto found =
            std::ranges::find_if(all, [&](const Tag &tag) { return tag.name.compare(name, Qt::CaseInsensitive) == 0; });
        if (found == all.end()) {
            throw CommandError(u"there is no tag “%1”"_s.arg(name));
        }
        removeTag(transaction, actingAdministrator(transaction), found->id);
        return true;
    });
}

} // namespace

Command tagAddCommand()
{
    return {.name = u"tag add"_s,
            .description = u"Adds a tag for all operators. Also while a server runs."_s,
            .options = {Data,
                        Name,
                        {.name = u"colour"_s, .valueName = u"#RRGGBB"_s, .help = u"its colour"_s, .required = true}},
            .run = addTag};
}

Command tagListCommand()
{
    return {.name = u"tag list"_s,
            .description = u"Shows the tags: colour, name, whether it is a system tag."_s,
            .options = {Data},
            .run = listTags};
}

Command tagRemoveCommand()
{
    return {.name = u"tag remove"_s,
            .description = u"Removes a tag, and takes it off all chats. Also while a server runs."_s,
            .options = {Data, Name},
            .run = removeTagByName};
}

} // namespace otklik
