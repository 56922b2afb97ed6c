// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/told_contacts.h"

#include "protocol/field_reader.h"
#include "server/store/cards.h"
#include "server/store/contact_checks.h"
#include "server/store/packed.h"
#include "server/store/visitors.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr qsizetype MaxContacts = ContactCard::MaxContacts;

QStringList tidied(const QStringList &contacts, void (*check)(const QString &, const QString &), const QString &field)
{
    QStringList result;
    for (const QString &contact : contacts) {
        const QString trimmed = contact.simplified();
        check(trimmed, field);
        if (!trimmed.isEmpty() && !result.contains(trimmed)) {
            result.append(trimmed);
        }
    }
    return result;
}

// A form's one number or address comes first; the oldest makes room.
QStringList joined(const QStringList &said, QStringList before)
{
    for (const QString &contact : said) {
        before.removeAll(contact);
        before.prepend(contact);
    }
    return before.mid(0, MaxContacts);
}

// What is new: an operator who took an old one off the card had a reason.
void addNew(QStringList &card, const QStringList &told, const QStringList &before)
{
    for (const QString &contact : told) {
        if (card.size() < MaxContacts && !card.contains(contact) && !before.contains(contact)) {
            card.append(contact);
        }
    }
}

bool lacks(FieldNeed need, bool known)
{
    return need == FieldNeed::Required && !known;
}

} // namespace

ToldContacts toldBy(Transaction &transaction, VisitorId visitorId)
{
    const Rows rows = transaction.run(
        u"SELECT name, phones, emails, form_filled FROM told_contacts WHERE visitor_id = ?"_s, {visitorId});
    if (rows.isEmpty()) {
        return {};
    }
    const Row &row = rows.first();
    return {.name = row.text(0),
            .phones = unpackedTexts(row.text(1)),
            .emails = unpackedTexts(row.text(2)),
            .formFilled = row.integer(3) != 0};
}

ToldContacts tellContacts(Transaction &transaction, VisitorId visitorId, const SaidContacts &said)
{
    const ToldContacts before = toldBy(transaction, visitorId);
    ToldContacts told = before;
    told.formFilled = told.formFilled || said.byForm;
    if (said.name && !(said.byForm && said.name->trimmed().isEmpty())) {
        told.name = said.name->simplified();
    }
    if (said.phones) {
        const QStringList phones = tidied(*said.phones, checkPhone, said.byForm ? u"phone"_s : u"phones"_s);
        told.phones = said.byForm ? joined(phones, before.phones) : phones;
    }
    if (said.emails) {
        const QStringList emails = tidied(*said.emails, checkEmail, said.byForm ? u"email"_s : u"emails"_s);
        told.emails = said.byForm ? joined(emails, before.emails) : emails;
    }
    if (told == before) {
        return told;
    }
    transaction.run(
        uR"(INSERT INTO told_contacts (visitor_id, name, phones, emails, form_filled)
        VALUES (?, ?, ?, ?, ?) ON CONFLICT (visitor_id) DO UPDATE SET name = excluded.name, phones = excluded.phones,
        emails = excluded.emails, form_filled = excluded.form_filled)"_s,
        {visitorId, told.name, packedTexts(told.phones), packedTexts(told.emails), told.formFilled ? 1 : 0});
    const ContactCard present = visitorById(transaction, visitorId).card;
    ContactCard card = present;
    if (!told.name.isEmpty() && (card.name.isEmpty() || card.name == before.name)) {
        card.name = told.name;
    }
    addNew(card.phones, told.phones, before.phones);
    addNew(card.emails, told.emails, before.emails);
    if (card != present) {
        replaceCard(transaction, visitorId, present, card);
    }
    transaction.announcements.told.append(std::pair(visitorId, told));
    return told;
}

bool asksBefore(const PreChatForm &form, const ToldContacts &told)
{
    if (!form.enabled) {
        return false;
    }
    const bool demanding =
        form.name == FieldNeed::Required || form.email == FieldNeed::Required || form.phone == FieldNeed::Required;
    const bool lacking = lacks(form.name, !told.name.isEmpty()) || lacks(form.email, !told.emails.isEmpty()) ||
                         lacks(form.phone, !told.phones.isEmpty());
    // What may be left out is asked once; what must be there, until it is, by whatever way.
    return demanding ? lacking : !told.formFilled;
}

void requireContacts(const PreChatForm &form, const ToldContacts &told, bool hasMessage)
{
    if (!form.enabled) {
        return;
    }
    const QString missing = u"is missing"_s;
    if (lacks(form.name, !told.name.isEmpty())) {
        refuseField(u"name"_s, missing);
    }
    if (lacks(form.email, !told.emails.isEmpty())) {
        refuseField(u"email"_s, missing);
    }
    if (lacks(form.phone, !told.phones.isEmpty())) {
        refuseField(u"phone"_s, missing);
    }
    if (lacks(form.message, hasMessage)) {
        refuseField(u"message"_s, missing);
    }
}

} // namespace otklik
