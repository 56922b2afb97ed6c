// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/request_drafts.h"

namespace otklik {

using namespace Qt::StringLiterals;

RequestDrafts::RequestDrafts(Cache &cache)
    : m_keeper(cache, FormKind::Request)
{
    const QHash<qint64, QJsonObject> kept = m_keeper.kept();
    for (const auto &[requestId, form] : kept.asKeyValueRange()) {
        m_drafts.insert(requestId, {.note = form["note"_L1].toString(),
                                    .noteId = form["noteId"_L1].toString(),
                                    .answer = form["answer"_L1].toString(),
                                    .answerId = form["answerId"_L1].toString()});
    }
}

void RequestDrafts::keep(RequestId requestId, const RequestDraft &draft)
{
    if (of(requestId) == draft) {
        return;
    }
    if (draft.note.isEmpty() && draft.answer.isEmpty()) {
        m_drafts.remove(requestId);
        m_keeper.keep(requestId, {});
        return;
    }
    m_drafts.insert(requestId, draft);
    m_keeper.keep(requestId, {{"note"_L1, draft.note},
                              {"noteId"_L1, draft.noteId},
                              {"answer"_L1, draft.answer},
                              {"answerId"_L1, draft.answerId}});
}

} // namespace otklik
