// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/management/reply_form.h"

#include "models/management/form_limits.h"
#include "sync/company_commands.h"

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

ReplyForm::ReplyForm(CompanyCommands &commands, const CannedReply &reply, const QStringList &taken, QObject *parent)
    : ValueForm(reply, parent)
    , m_commands(commands)
    , m_taken(taken)
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

QString ReplyForm::preview() const
{
    QString text = draft().text;
    text.replace("{visitor}"_L1, m_example.visitor);
    text.replace("{operator}"_L1, m_example.colleague);
    text.replace("{site}"_L1, m_example.site);
    return text == draft().text ? QString() : text;
}

void ReplyForm::setExample(const Example &example)
{
    m_example = example;
    emit changed();
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
    } else if (shortcut.size() > limits::Name) {
        flaws.insert(u"shortcut"_s, {.fault = Fault::TooLong, .details = {QString::number(limits::Name)}});
    } else if (m_taken.contains(shortcut, Qt::CaseInsensitive)) {
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
