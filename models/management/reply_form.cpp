// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/management/reply_form.h"

#include "models/management/form_limits.h"
#include "sync/company_commands.h"

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

ReplyForm::ReplyForm(CompanyCommands &commands, const CannedReply &reply, OperatorId me, QObject *parent)
    : ValueForm(reply, parent)
    , m_commands(commands)
    , m_me(me)
{
}

void ReplyForm::setShortcut(const QString &shortcut)
{
    set(&CannedReply::shortcut, shortcut.startsWith(u'/') ? shortcut.mid(1) : shortcut, u"shortcut"_s);
}

void ReplyForm::setText(const QString &text)
{
    set(&CannedReply::text, text, u"text"_s);
}

void ReplyForm::setPersonal(bool personal)
{
    if (isNew()) {
        set(&CannedReply::operatorId, personal ? m_me : OperatorId(0), u"shortcut"_s);
    }
}

void ReplyForm::setTaken(const QStringList &shared, const QStringList &own)
{
    m_takenShared = shared;
    m_takenOwn = own;
}

QStringList ReplyForm::fields() const
{
    return {u"shortcut"_s, u"text"_s};
}

EditForm::Flaws ReplyForm::check() const
{
    Flaws flaws;
    const QString shortcut = draft().shortcut.trimmed();
    if (shortcut.isEmpty()) {
        flaws.insert(u"shortcut"_s, {.fault = Fault::Missing});
    } else if (std::ranges::any_of(shortcut, [](QChar letter) { return letter.isSpace(); })) {
        flaws.insert(u"shortcut"_s, {.fault = Fault::NoShortcut});
    } else if (shortcut.size() > limits::Shortcut) {
        flaws.insert(u"shortcut"_s, {.fault = Fault::TooLong, .details = {QString::number(limits::Shortcut)}});
    } else if ((isPersonal() ? m_takenOwn : m_takenShared).contains(shortcut, Qt::CaseInsensitive)) {
        flaws.insert(u"shortcut"_s, {.fault = Fault::Taken});
    }
    if (draft().text.trimmed().isEmpty()) {
        flaws.insert(u"text"_s, {.fault = Fault::Missing});
    } else if (draft().text.size() > limits::Text) {
        flaws.insert(u"text"_s, {.fault = Fault::TooLong, .details = {QString::number(limits::Text)}});
    }
    return flaws;
}

void ReplyForm::send()
{
    CannedReply reply = draft();
    reply.shortcut = reply.shortcut.trimmed();
    m_commands.saveReply(reply, this, [this, sent = draft()](const Result<CannedReply> &result) {
        if (const auto *saved = std::get_if<CannedReply>(&result)) {
            adoptSaved(*saved, sent);
            succeed(saved->id);
        } else {
            fail(std::get<ProtocolError>(result));
        }
    });
}

void ReplyForm::forgetId()
{
    draftToChange().id = 0;
}

} // namespace otklik
