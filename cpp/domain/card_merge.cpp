// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/card_merge.h"

namespace otklik {

namespace {

/// Takes over into @p theirs what only we changed. @return whether that was possible.
template<typename T> bool merge(const T &base, const T &mine, T &theirs)
{
    if (mine == base || mine == theirs) {
        return true;
    }
    if (theirs != base) {
        return false;
    }
    theirs = mine;
    return true;
}

} // namespace

std::optional<ContactCard> mergedCard(const ContactCard &base, const ContactCard &mine, const ContactCard &theirs)
{
    ContactCard card = theirs;
    const bool possible = merge(base.name, mine.name, card.name) && merge(base.company, mine.company, card.company) &&
                          merge(base.phones, mine.phones, card.phones) &&
                          merge(base.emails, mine.emails, card.emails) &&
                          merge(base.comment, mine.comment, card.comment);
    return possible ? std::optional(card) : std::nullopt;
}

} // namespace otklik
