// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/visitor.h"

#include <QHash>

namespace otklik {

/// What was typed into a contact card and not saved, with the card it started from.
struct CardDraft
{
    ContactCard base;
    ContactCard draft;
};

/// Kept by visitor while the program runs, so that folding «Инфо» away or opening another chat loses nothing.
using CardDrafts = QHash<VisitorId, CardDraft>;

} // namespace otklik
