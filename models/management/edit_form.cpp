// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/management/edit_form.h"

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

QString EditForm::problem() const
{
    if (!m_problem) {
        return {};
    }
    switch (*m_problem) {
    case ErrorCode::Unavailable:
        return tr("Not saved: there is no connection. What you typed is kept; save again when it is back");
    case ErrorCode::Forbidden:
    case ErrorCode::Unauthorized:
        return tr("Not saved: only administrators may change this");
    case ErrorCode::NotFound:
        return tr("Not saved: somebody has removed this or what it names");
    case ErrorCode::RateLimited:
        return tr("Not saved: too many changes at once. Try again in a moment");
    default:
        return tr("Not saved: the server did not accept it. What you typed is kept");
    }
}

QVariantMap EditForm::errors() const
{
    QVariantMap texts;
    for (auto flaw = m_flaws.cbegin(); flaw != m_flaws.cend(); ++flaw) {
        texts.insert(flaw.key(), textOf(flaw.value()));
    }
    return texts;
}

void EditForm::save()
{
    if (m_saving) {
        return;
    }
    m_problem.reset();
    m_saved = false;
    m_flaws = check();
    if (!m_flaws.isEmpty()) {
        emit changed();
        tellFirst();
        return;
    }
    m_saving = true;
    emit changed();
    send();
}

void EditForm::discard()
{
    m_flaws.clear();
    m_problem.reset();
    reset();
    emit changed();
}

void EditForm::takeTheirs()
{
    m_flaws.clear();
    m_problem.reset();
    adoptTheirs();
    emit changed();
}

void EditForm::keepMine()
{
    dropTheirs();
    emit changed();
}

void EditForm::removeElsewhere()
{
    m_removedElsewhere = true;
    m_saved = false;
    forgetId();
    emit changed();
}

EditForm::Flaw EditForm::flawOf(const QString &, ErrorCode code) const
{
    return {.fault = code == ErrorCode::Conflict ? Fault::Taken : Fault::Refused};
}

void EditForm::edited(const QString &field)
{
    m_flaws.remove(field);
    m_saved = false;
    emit changed();
}

void EditForm::refuse(const QString &field, const Flaw &flaw)
{
    m_flaws.insert(field, flaw);
    emit changed();
}

void EditForm::succeed(qint64 id)
{
    m_saving = false;
    m_saved = true;
    m_removedElsewhere = false;
    settle();
    emit changed();
    emit savedAs(id);
}

void EditForm::fail(const ProtocolError &error)
{
    m_saving = false;
    const QString field = fieldOf(error.field);
    if (field.isEmpty()) {
        m_problem = error.code;
    } else {
        m_flaws.insert(field, flawOf(field, error.code));
    }
    settle();
    emit changed();
    tellFirst();
}

QString EditForm::fieldOf(const QString &wireName) const
{
    const QString name = wireName.startsWith("rules."_L1) ? wireName.mid(6) : wireName;
    const QStringList known = fields();
    QString best;
    for (const QString &field : known) {
        const bool meant = name == field || name.startsWith(field + u'.') || name.startsWith(field + u'[') ||
                           field == name + u's'; // one of several is at fault
        if (meant && field.size() > best.size()) {
            best = field;
        }
    }
    return best;
}

void EditForm::tellFirst()
{
    const QStringList order = fields();
    const auto first = std::ranges::find_if(order, [this](const QString &field) { return m_flaws.contains(field); });
    if (first != order.end()) {
        emit refused(*first);
    }
}

QString EditForm::textOf(const Flaw &flaw)
{
    const QString first = flaw.details.value(0);
    const QString second = flaw.details.value(1);
    switch (flaw.fault) {
    case Fault::Missing:
        return tr("This is needed");
    case Fault::TooLong:
        return tr("At most %1 characters").arg(first);
    case Fault::OutOfRange:
        return tr("A number from %1 to %2").arg(first, second);
    case Fault::Taken:
        return tr("This is already in use");
    case Fault::NoOrigin: {
        QStringList lines;
        for (qsizetype i = 0; i + 1 < flaw.details.size(); i += 2) {
            lines.append(tr("Line %1: “%2” is not an address like https://shop.example")
                             .arg(flaw.details.at(i), flaw.details.at(i + 1)));
        }
        return lines.isEmpty() ? tr("Addresses like https://shop.example, one a line") : lines.join(u'\n');
    }
    case Fault::EmptyRule:
        return tr("Rule %1 needs at least one condition").arg(first);
    case Fault::NoRules:
        return tr("Add at least one rule: without one it happens to nobody");
    case Fault::NoTimes:
        return tr("%1: times like 09:00 and 18:00").arg(first);
    case Fault::NoZone:
        return tr("Choose a time zone");
    case Fault::SaysNothing:
        return tr("Ask for a message, a phone or an e-mail: else the request says nothing");
    case Fault::ShortPassword:
        return tr("%1 to %2 characters").arg(first, second);
    case Fault::LastAdministrator:
        return tr("The last administrator stays one");
    case Fault::NoShortcut:
        return tr("One word, without spaces");
    case Fault::NoColour:
        return tr("Choose a colour");
    case Fault::NoPicture:
        return tr("This is no picture that can be used; a PNG or JPEG is needed");
    case Fault::AsksNobody:
        return tr("Ask for a name, an e-mail or a phone: else the form asks for nothing");
    case Fault::NoContent:
        return tr("A message needs words or a file");
    case Fault::TooMuch:
        return tr("All messages together are too long. Make two replies of them");
    case Fault::FileOnItsWay:
        return tr("The file is still on its way to the server. Save again in a moment");
    case Fault::FileNotThere:
        return tr("The file is not on the server: choose it again, or take it out");
    case Fault::Refused:
        break;
    }
    return tr("The server did not accept this");
}

} // namespace otklik
