// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/visitor.h"
#include "models/form_keeper.h"

#include <QHash>

#include <memory>
#include <optional>

namespace otklik {

/// What was typed into a contact card and not saved, with the card it started from.
struct CardDraft
{
    ContactCard base;
    ContactCard draft;
};

/// Kept by visitor, so that folding «Инфо» away, opening another chat or the end of the program loses nothing.
class CardDrafts
{
public:
    /// For this run only.
    CardDrafts() = default;
    /// Goes on where the last run ended. @p cache must outlive this.
    explicit CardDrafts(Cache &cache);

    /// Nothing when none of the visitor is open.
    std::optional<CardDraft> find(VisitorId visitorId) const;
    void keep(VisitorId visitorId, const CardDraft &draft);
    void forget(VisitorId visitorId);
    bool isEmpty() const { return m_drafts.isEmpty(); }

private:
    QHash<VisitorId, CardDraft> m_drafts;
    std::unique_ptr<FormKeeper> m_keeper;
};

} // namespace otklik
