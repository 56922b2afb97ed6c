// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"
#include "models/form_keeper.h"

#include <QHash>
#include <QString>

namespace otklik {

/// What was typed beside a request and not sent.
struct RequestDraft
{
    QString note;
    QString noteId; ///< the clientId of the note that was tried, so that trying again cannot write it twice
    QString answer;
    QString answerId;

    bool operator==(const RequestDraft &) const = default;
};

/// The drafts beside all requests; the end of the program loses none. GUI thread.
class RequestDrafts
{
public:
    /// Goes on where the last run ended. @p cache must outlive this.
    explicit RequestDrafts(Cache &cache);

    RequestDraft of(RequestId requestId) const { return m_drafts.value(requestId); }
    void keep(RequestId requestId, const RequestDraft &draft);

private:
    QHash<RequestId, RequestDraft> m_drafts;
    FormKeeper m_keeper;
};

} // namespace otklik
