// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message_aims.h"

#include "cache/cache.h"

namespace otklik {

using namespace Qt::StringLiterals;

MessageAims::MessageAims(Cache &cache, QObject *parent)
    : QObject(parent)
    , m_keeper(cache, FormKind::Aim)
{
    const QHash<qint64, QJsonObject> kept = m_keeper.kept();
    for (const auto &[chatId, form] : kept.asKeyValueRange()) {
        m_aims.insert(chatId, {.replyTo = form["replyTo"_L1].toInteger(),
                               .edited = form["edited"_L1].toInteger(),
                               .clientId = form["clientId"_L1].toString(),
                               .text = form["text"_L1].toString()});
    }
    connect(&cache, &Cache::changed, this, &MessageAims::follow);
}

void MessageAims::keep(ChatId chatId, const KeptAim &aim)
{
    if (of(chatId) == aim) {
        return;
    }
    if (aim.isEmpty()) {
        m_aims.remove(chatId);
        m_keeper.keep(chatId, {});
        return;
    }
    m_aims.insert(chatId, aim);
    QJsonObject form{{"replyTo"_L1, aim.replyTo}};
    if (aim.edited != 0) {
        form["edited"_L1] = aim.edited;
        form["clientId"_L1] = aim.clientId;
        form["text"_L1] = aim.text;
    }
    m_keeper.keep(chatId, form);
}

void MessageAims::follow(const ChangeSet &changes)
{
    for (const ChangeSet::RenamedChat &renamed : changes.renamedChats) {
        if (m_aims.contains(renamed.from)) {
            keep(renamed.to, of(renamed.from));
            keep(renamed.from, {});
        }
    }
}

} // namespace otklik
