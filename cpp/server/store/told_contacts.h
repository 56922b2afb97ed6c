// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/site_rules.h"
#include "server/store/transaction.h"

#include <optional>

namespace otklik {

// What visitors say of themselves: by the form before a chat, and by the script of the page. It is kept apart from the
// contact card, so that a page never gets to read what operators wrote, nor overwrites it.

/// What is said now; what is not named stays.
struct SaidContacts
{
    std::optional<QString> name;
    std::optional<QStringList> phones;
    std::optional<QStringList> emails;
    bool byForm = false; ///< one of each at most; it joins those that were told before
};

/// Nothing told: all empty.
ToldContacts toldBy(Transaction &transaction, VisitorId visitorId);
/// Keeps it, and puts into the contact card what is new there: a name where none stands or the visitor's own stood,
/// numbers and addresses that are not on it. Refuses with invalid and the field at fault.
ToldContacts tellContacts(Transaction &transaction, VisitorId visitorId, const SaidContacts &said);

/// Whether the form is to be shown before a chat.
bool asksBefore(const PreChatForm &form, const ToldContacts &told);
/// Refuses with invalid and the first field that the form must have and that was never told.
void requireContacts(const PreChatForm &form, const ToldContacts &told, bool hasMessage);

} // namespace otklik
