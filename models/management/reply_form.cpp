// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/management/reply_form.h"

#include "csv/reply_sheet.h"
#include "models/management/form_limits.h"
#include "sync/company_commands.h"

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

/// Under what name the form tells of what is wrong with a message, as the wire names it.
QString partField(qsizetype row)
{
    return row == 0 ? u"text"_s : u"more[%1]"_s.arg(row - 1);
}

} // namespace

ReplyForm::ReplyForm(CompanyCommands &commands, FileTransfers &files, const Format &format, const CannedReply &reply,
                     OperatorId me, QObject *parent)
    : ValueForm(reply, parent)
    , m_commands(commands)
    , m_parts(files, format)
    , m_me(me)
{
    ReplyForm::loaded();
    connect(&m_parts, &ReplyPartModel::edited, this, &ReplyForm::takeParts);
}

void ReplyForm::setShortcut(const QString &shortcut)
{
    set(&CannedReply::shortcut, shortcut.startsWith(u'/') ? shortcut.mid(1) : shortcut, u"shortcut"_s);
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
    QStringList names{u"shortcut"_s, partField(0), u"fileId"_s};
    for (int row = 1; row < CannedReply::MaxParts; ++row) {
        names.append(partField(row));
    }
    return names;
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
    const QList<ReplyPart> parts = m_parts.parts();
    QStringList texts;
    for (int row = 0; row < parts.size(); ++row) {
        const QString &text = texts.emplaceBack(parts.at(row).text);
        const ReplyPartModel::FileState state = m_parts.fileState(row);
        if (state == ReplyPartModel::Uploading) {
            flaws.insert(partField(row), {.fault = Fault::FileOnItsWay});
        } else if (state == ReplyPartModel::Failed) {
            flaws.insert(partField(row), {.fault = Fault::FileNotThere});
        } else if (text.trimmed().isEmpty() && state == ReplyPartModel::NoFile) {
            flaws.insert(partField(row), {.fault = Fault::NoContent});
        } else if (text.size() > limits::Text) {
            flaws.insert(partField(row), {.fault = Fault::TooLong, .details = {QString::number(limits::Text)}});
        }
    }
    if (flaws.isEmpty() && !fitsOneRequest(texts)) {
        flaws.insert(partField(parts.size() - 1), {.fault = Fault::TooMuch});
    }
    return flaws;
}

EditForm::Flaw ReplyForm::flawOf(const QString &field, ErrorCode code) const
{
    return code == ErrorCode::NotFound ? Flaw{.fault = Fault::FileNotThere} : ValueForm::flawOf(field, code);
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

void ReplyForm::loaded()
{
    m_parts.load(QList<ReplyPart>{{.text = draft().text, .file = draft().file}} + draft().more);
}

void ReplyForm::takeParts(int row)
{
    if (isSaving()) {
        loaded(); // what was sent stays as it is until the answer is here
        return;
    }
    const QList<ReplyPart> parts = m_parts.parts();
    CannedReply &reply = draftToChange();
    reply.text = parts.first().text;
    reply.file = parts.first().file;
    reply.more = parts.mid(1);
    if (row > 0) {
        edited(partField(row));
        return;
    }
    const QStringList names = row == 0 ? QStringList{partField(0), u"fileId"_s} : fields().mid(1);
    for (const QString &name : names) {
        edited(name); // what was wrong stood at the old places
    }
}

} // namespace otklik
