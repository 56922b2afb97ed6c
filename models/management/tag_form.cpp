// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/management/tag_form.h"

#include "models/management/form_limits.h"
#include "sync/chat_commands.h"

namespace otklik {

using namespace Qt::StringLiterals;

TagForm::TagForm(ChatCommands &commands, const Tag &tag, QObject *parent)
    : ValueForm(tag, parent)
    , m_commands(commands)
{
}

void TagForm::setName(const QString &name)
{
    set(&Tag::name, name, u"name"_s);
}

void TagForm::setColour(const QString &colour)
{
    set(&Tag::colour, colour, u"colour"_s);
}

QStringList TagForm::fields() const
{
    return {u"name"_s, u"colour"_s};
}

EditForm::Flaws TagForm::check() const
{
    Flaws flaws;
    if (draft().name.trimmed().isEmpty()) {
        flaws.insert(u"name"_s, {.fault = Fault::Missing});
    } else if (draft().name.size() > limits::Name) {
        flaws.insert(u"name"_s, {.fault = Fault::TooLong, .details = {QString::number(limits::Name)}});
    }
    if (draft().colour.isEmpty()) {
        flaws.insert(u"colour"_s, {.fault = Fault::NoColour});
    }
    return flaws;
}

void TagForm::send()
{
    Tag tag = draft();
    tag.name = tag.name.trimmed();
    if (tag.id == 0) {
        m_commands.createTag(tag.name, tag.colour, this, [this, sent = draft()](const Result<Tag> &result) {
            if (const auto *saved = std::get_if<Tag>(&result)) {
                adoptSaved(*saved, sent);
                succeed(saved->id);
            } else {
                fail(std::get<ProtocolError>(result));
            }
        });
        return;
    }
    m_commands.saveTag(tag, this, [this, tag, sent = draft()](const std::optional<ProtocolError> &error) {
        if (error) {
            fail(*error);
        } else {
            adoptSaved(tag, sent);
            succeed(tag.id);
        }
    });
}

void TagForm::forgetId()
{
    draftToChange().id = 0;
}

} // namespace otklik
