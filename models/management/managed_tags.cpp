// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/management/managed_tags.h"

#include "models/directory.h"
#include "models/management/tag_form.h"
#include "models/tag_list_model.h"
#include "sync/chat_commands.h"

namespace otklik {

ManagedTags::ManagedTags(ChatCommands &commands, const Directory &directory, const Format &format, QObject *parent)
    : ManagedList(format, parent)
    , m_commands(commands)
    , m_directory(directory)
{
    connect(&directory, &Directory::companyChanged, this, &ManagedTags::follow);
    connect(&directory, &Directory::operatorsChanged, this, &ManagedTags::follow);
    follow();
}

QList<ManagedList::Entry> ManagedTags::entries() const
{
    QList<Entry> all;
    for (const Tag &tag : m_directory.tags()) {
        all.append({.key = tag.id,
                    .title = tag.name,
                    .detail = tag.system ? QString() : m_directory.operatorName(tag.operatorId),
                    .colour = tag.colour,
                    .section = tag.system ? tr("From the start") : tr("Own"),
                    .rank = tag.system ? 1 : 0});
    }
    return all;
}

bool ManagedTags::exists(qint64 id) const
{
    return m_directory.tag(id) != nullptr;
}

std::unique_ptr<EditForm> ManagedTags::makeForm(qint64 id)
{
    const Tag *tag = m_directory.tag(id);
    return std::make_unique<TagForm>(
        m_commands, tag == nullptr ? Tag{.id = 0, .name = {}, .colour = TagListModel::colours().constFirst()} : *tag);
}

void ManagedTags::bringUpToDate(EditForm &form, qint64 id)
{
    if (const Tag *tag = m_directory.tag(id)) {
        qobject_cast<TagForm *>(&form)->follow(*tag);
    }
}

QString ManagedTags::draftTitle(const EditForm &form) const
{
    const QString name = qobject_cast<const TagForm *>(&form)->name().trimmed();
    return name.isEmpty() ? tr("New tag") : name;
}

void ManagedTags::sendRemoval(qint64 id, Answer answer)
{
    m_commands.removeTag(id, this, std::move(answer));
}

void ManagedTags::takeRemovalBack(qint64 id, QObject *context, const Answer &answer)
{
    m_commands.restoreTag(id, context, answer);
}

} // namespace otklik
