// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/card_drafts.h"

#include "protocol/json.h"

#include <QJsonArray>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

// Written as on the wire, read more kindly: what is being typed may be too long or half written, and is kept as it is.
QStringList linesOf(const QJsonValue &value)
{
    QStringList lines;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &line : array) {
        lines.append(line.toString());
    }
    return lines.first(std::min<qsizetype>(lines.size(), ContactCard::MaxContacts));
}

ContactCard cardOf(const QJsonObject &form)
{
    return {.name = form["name"_L1].toString(),
            .company = form["company"_L1].toString(),
            .phones = linesOf(form["phones"_L1]),
            .emails = linesOf(form["emails"_L1]),
            .comment = form["comment"_L1].toString(),
            .version = form["version"_L1].toInt()};
}

} // namespace

CardDrafts::CardDrafts(Cache &cache)
    : m_keeper(std::make_unique<FormKeeper>(cache, FormKind::Card))
{
    const QHash<qint64, QJsonObject> kept = m_keeper->kept();
    for (const auto &[visitorId, form] : kept.asKeyValueRange()) {
        m_drafts.insert(visitorId,
                        {.base = cardOf(form["base"_L1].toObject()), .draft = cardOf(form["draft"_L1].toObject())});
    }
}

std::optional<CardDraft> CardDrafts::find(VisitorId visitorId) const
{
    const auto found = m_drafts.constFind(visitorId);
    return found == m_drafts.cend() ? std::nullopt : std::optional(*found);
}

void CardDrafts::keep(VisitorId visitorId, const CardDraft &draft)
{
    m_drafts.insert(visitorId, draft);
    if (m_keeper) {
        m_keeper->keep(visitorId, {{"base"_L1, toJson(draft.base)}, {"draft"_L1, toJson(draft.draft)}});
    }
}

void CardDrafts::forget(VisitorId visitorId)
{
    if (m_drafts.remove(visitorId) && m_keeper) {
        m_keeper->keep(visitorId, {});
    }
}

} // namespace otklik
