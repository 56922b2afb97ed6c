// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/contact_card_editor.h"

#include "models/contact_rules.h"
#include "models/format.h"
#include "sync/visitor_commands.h"

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

QStringList withoutBlanks(const QStringList &lines)
{
    QStringList kept;
    for (const QString &line : lines) {
        if (const QString text = line.trimmed(); !text.isEmpty()) {
            kept.append(text);
        }
    }
    return kept;
}

/// One field of a card, so that the five can be treated alike.
QVariant fieldOf(const ContactCard &card, int field)
{
    switch (field) {
    case ContactCardEditor::Name:
        return card.name;
    case ContactCardEditor::Company:
        return card.company;
    case ContactCardEditor::Phones:
        return card.phones;
    case ContactCardEditor::Emails:
        return card.emails;
    default:
        return card.comment;
    }
}

void setField(ContactCard &card, int field, const QVariant &value)
{
    switch (field) {
    case ContactCardEditor::Name:
        card.name = value.toString();
        break;
    case ContactCardEditor::Company:
        card.company = value.toString();
        break;
    case ContactCardEditor::Phones:
        card.phones = value.toStringList();
        break;
    case ContactCardEditor::Emails:
        card.emails = value.toStringList();
        break;
    default:
        card.comment = value.toString();
        break;
    }
}

QString asText(const QVariant &value)
{
    return value.metaType() == QMetaType::fromType<QStringList>() ? value.toStringList().join(u"\n"_s)
                                                                  : value.toString();
}

/// A line to write into, even when the card has none.
QStringList atLeastOne(const QStringList &lines)
{
    return lines.isEmpty() ? QStringList{QString()} : lines;
}

} // namespace

ContactCardEditor::ContactCardEditor(VisitorCommands &commands, CardDrafts &drafts, const Format &format,
                                     VisitorId visitorId, QObject *parent)
    : QObject(parent)
    , m_commands(commands)
    , m_drafts(drafts)
    , m_visitorId(visitorId)
{
    connect(&format, &Format::changed, this, [this] {
        emit errorsChanged();
        emit conflictsChanged();
        emit stateChanged();
    });
    if (const std::optional<CardDraft> kept = drafts.find(visitorId)) {
        m_base = kept->base;
        m_saved = kept->base;
        m_draft = kept->draft;
        m_editing = true;
    }
}

void ContactCardEditor::takeCard(const ContactCard &card)
{
    if (card == m_saved || card.version < m_saved.version) {
        return;
    }
    m_saved = card;
    emit savedChanged();
    if (m_editing && card.version != m_base.version && !m_saving) {
        merge(card);
    }
}

bool ContactCardEditor::isBlank() const
{
    return m_saved.name.isEmpty() && m_saved.company.isEmpty() && m_saved.phones.isEmpty() &&
           m_saved.emails.isEmpty() && m_saved.comment.isEmpty();
}

bool ContactCardEditor::canSave() const
{
    return m_editing && !m_saving && m_conflicts.isEmpty();
}

void ContactCardEditor::setName(const QString &name)
{
    if (m_draft.name != name) {
        m_draft.name = name;
        touched();
    }
}

void ContactCardEditor::setCompany(const QString &company)
{
    if (m_draft.company != company) {
        m_draft.company = company;
        touched();
    }
}

void ContactCardEditor::setComment(const QString &comment)
{
    if (m_draft.comment != comment) {
        m_draft.comment = comment;
        touched();
    }
}

QString ContactCardEditor::lengthError(const QString &text, qsizetype most) const
{
    const qsizetype over = text.trimmed().size() - most;
    return over > 0 ? tr("Too long by %n character(s)", nullptr, int(over)) : QString();
}

QString ContactCardEditor::nameError() const
{
    return lengthError(m_draft.name, MaxLine);
}

QString ContactCardEditor::companyError() const
{
    return lengthError(m_draft.company, MaxLine);
}

QString ContactCardEditor::commentError() const
{
    return lengthError(m_draft.comment, MaxComment);
}

QStringList ContactCardEditor::phoneErrors() const
{
    QStringList errors;
    for (const QString &phone : m_draft.phones) {
        const QString text = phone.trimmed();
        errors.append(m_checked && !text.isEmpty() && !isPlausiblePhone(text)
                          ? tr("A phone number has 5 to 15 digits, like +7 495 123-45-67")
                          : QString());
    }
    return errors;
}

QStringList ContactCardEditor::emailErrors() const
{
    QStringList errors;
    for (const QString &email : m_draft.emails) {
        const QString text = email.trimmed();
        errors.append(m_checked && !text.isEmpty() && !isPlausibleEmail(text)
                          ? tr("An e-mail address looks like name@example.com")
                          : QString());
    }
    return errors;
}

QVariantList ContactCardEditor::conflicts() const
{
    const QStringList labels = {tr("Name"), tr("Company"), tr("Phones"), tr("E-mails"), tr("Comment")};
    const ContactCard mine = trimmed();
    QVariantList list;
    for (int field = Name; field <= Comment; ++field) {
        if (m_conflicts.contains(field)) {
            list.append(QVariantMap{{u"field"_s, field},
                                    {u"label"_s, labels.at(field)},
                                    {u"mine"_s, asText(fieldOf(mine, field))},
                                    {u"theirs"_s, asText(fieldOf(m_base, field))}});
        }
    }
    return list;
}

QString ContactCardEditor::problem() const
{
    if (!m_problem) {
        return {};
    }
    switch (*m_problem) {
    case ErrorCode::Conflict:
        return tr("Another operator has changed the card meanwhile. Look it through and save again");
    case ErrorCode::Invalid:
    case ErrorCode::TooLarge:
        return tr("The server did not take the card. Check what is written in it");
    case ErrorCode::Forbidden:
    case ErrorCode::NotFound:
        return tr("This card may not be changed");
    default:
        return tr("Not saved: there is no connection. What you have typed stays; try again");
    }
}

void ContactCardEditor::begin()
{
    if (m_editing) {
        return;
    }
    m_editing = true;
    m_checked = false;
    m_base = m_saved;
    m_draft = m_saved;
    m_draft.phones = atLeastOne(m_draft.phones);
    m_draft.emails = atLeastOne(m_draft.emails);
    m_conflicts.clear();
    setProblem({});
    emit listsChanged();
    touched();
    emit conflictsChanged();
}

void ContactCardEditor::cancel()
{
    finish();
}

void ContactCardEditor::save()
{
    if (!canSave()) {
        return;
    }
    m_checked = true;
    emit errorsChanged();
    if (!isFaultless()) {
        return;
    }
    ContactCard card = trimmed();
    card.version = m_base.version;
    ContactCard unchanged = m_base;
    if (card == unchanged) {
        finish();
        return;
    }
    m_saving = true;
    setProblem({});
    m_commands.saveCard(m_visitorId, card, this, [this](const Result<ContactCard> &result) {
        m_saving = false;
        if (const auto *error = std::get_if<ProtocolError>(&result)) {
            if (m_saved.version != m_base.version) {
                merge(m_saved);
            }
            setProblem(error->code);
            return;
        }
        takeCard(std::get<ContactCard>(result));
        finish();
    });
}

void ContactCardEditor::setPhone(int index, const QString &text)
{
    if (index >= 0 && index < m_draft.phones.size() && m_draft.phones.at(index) != text) {
        m_draft.phones[index] = text;
        touched();
    }
}

void ContactCardEditor::setEmail(int index, const QString &text)
{
    if (index >= 0 && index < m_draft.emails.size() && m_draft.emails.at(index) != text) {
        m_draft.emails[index] = text;
        touched();
    }
}

void ContactCardEditor::addPhone()
{
    if (m_draft.phones.size() < ContactCard::MaxContacts) {
        m_draft.phones.append(QString());
        emit listsChanged();
        touched();
    }
}

void ContactCardEditor::addEmail()
{
    if (m_draft.emails.size() < ContactCard::MaxContacts) {
        m_draft.emails.append(QString());
        emit listsChanged();
        touched();
    }
}

void ContactCardEditor::removePhone(int index)
{
    if (index >= 0 && index < m_draft.phones.size()) {
        m_draft.phones.removeAt(index);
        m_draft.phones = atLeastOne(m_draft.phones);
        emit listsChanged();
        touched();
    }
}

void ContactCardEditor::removeEmail(int index)
{
    if (index >= 0 && index < m_draft.emails.size()) {
        m_draft.emails.removeAt(index);
        m_draft.emails = atLeastOne(m_draft.emails);
        emit listsChanged();
        touched();
    }
}

void ContactCardEditor::keepMine(int field)
{
    if (m_conflicts.remove(field)) {
        emit conflictsChanged();
        emit stateChanged();
    }
}

void ContactCardEditor::takeTheirs(int field)
{
    if (m_conflicts.remove(field)) {
        setField(m_draft, field, fieldOf(m_base, field));
        m_draft.phones = atLeastOne(m_draft.phones);
        m_draft.emails = atLeastOne(m_draft.emails);
        emit listsChanged();
        touched();
        emit conflictsChanged();
    }
}

ContactCard ContactCardEditor::trimmed() const
{
    ContactCard card = m_draft;
    card.name = card.name.trimmed();
    card.company = card.company.trimmed();
    card.comment = card.comment.trimmed();
    card.phones = withoutBlanks(card.phones);
    card.emails = withoutBlanks(card.emails);
    return card;
}

void ContactCardEditor::merge(const ContactCard &theirs)
{
    const ContactCard mine = trimmed();
    for (int field = Name; field <= Comment; ++field) {
        const QVariant was = fieldOf(m_base, field);
        const QVariant their = fieldOf(theirs, field);
        const QVariant my = fieldOf(mine, field);
        if (my == their) {
            m_conflicts.remove(field);
        } else if (my == was && !m_conflicts.contains(field)) {
            setField(m_draft, field, their);
        } else if (their != was) {
            m_conflicts.insert(field);
        }
    }
    m_draft.phones = atLeastOne(m_draft.phones);
    m_draft.emails = atLeastOne(m_draft.emails);
    m_base = theirs;
    emit listsChanged();
    touched();
    emit conflictsChanged();
}

void ContactCardEditor::touched()
{
    m_drafts.keep(m_visitorId, {.base = m_base, .draft = m_draft});
    emit draftChanged();
    emit errorsChanged();
    emit stateChanged();
}

bool ContactCardEditor::isFaultless() const
{
    const auto clean = [](const QStringList &errors) {
        return std::ranges::all_of(errors, [](const QString &error) { return error.isEmpty(); });
    };
    return nameError().isEmpty() && companyError().isEmpty() && commentError().isEmpty() && clean(phoneErrors()) &&
           clean(emailErrors());
}

void ContactCardEditor::finish()
{
    m_editing = false;
    m_saving = false;
    m_checked = false;
    m_conflicts.clear();
    m_drafts.forget(m_visitorId);
    m_problem.reset();
    emit conflictsChanged();
    emit stateChanged();
}

void ContactCardEditor::setProblem(std::optional<ErrorCode> problem)
{
    m_problem = problem;
    emit stateChanged();
}

} // namespace otklik
