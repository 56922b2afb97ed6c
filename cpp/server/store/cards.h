// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/transaction.h"

namespace otklik {

/// Keeps what an operator changed in a visitor's contact card and tells everybody who may see the visitor. Refuses with
/// conflict when another changed it after @p wanted was read; saying the same once more changes nothing.
ContactCard updateCard(Transaction &transaction, OperatorId me, VisitorId visitorId, const ContactCard &wanted);

/// Keeps @p wanted, which is another one than @p present, under the next version, and tells the same people.
ContactCard replaceCard(Transaction &transaction, VisitorId visitorId, const ContactCard &present,
                        const ContactCard &wanted);

} // namespace otklik
