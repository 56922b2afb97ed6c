// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of CacheWriter that is about the company, and about the cache as a whole.
#include "cache/cache_writer.h"

#include "cache/rows.h"
#include "protocol/json.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int FailedForGood = int(OutboxJob::State::Failed);

template<typename T> QString storedJson(const T &value)
{
    return QString::fromUtf8(QJsonDocument(toJson(value)).toJson(QJsonDocument::Compact));
}

} // namespace

void CacheWriter::setPosition(const SyncPosition &position)
{
    const SyncPosition before = m_reader.position();
    if (position.epoch != before.epoch) {
        setMeta(u"epoch"_s, position.epoch);
    }
    if (position.offset != before.offset) {
        setMeta(u"offset"_s, QString::number(position.offset));
    }
    if (position.operatorId != before.operatorId) {
        setMeta(u"operator"_s, QString::number(position.operatorId));
    }
}

void CacheWriter::setOwner(const QString &owner)
{
    const QString before = m_reader.owner();
    if (owner == before) {
        return;
    }
    if (!before.isEmpty()) {
        QSqlQuery *chats = m_statements->run(u"SELECT id FROM chats"_s);
        while (chats && m_statements->next(*chats)) {
            m_changes.removeChat(chats->value(0).toLongLong());
        }
        for (const QString &table : {u"chats"_s, u"messages"_s, u"visitors"_s, u"operators"_s, u"groups_"_s, u"sites"_s,
                                     u"tags"_s, u"drafts"_s, u"outbox"_s, u"meta"_s}) {
            run(u"DELETE FROM %1"_s.arg(table));
        }
        m_changes.setClosedChatCount(0);
        m_changes.setCompanyChanged();
    }
    setMeta(u"owner"_s, owner);
}

void CacheWriter::putVisitor(const Visitor &visitor)
{
    if (m_reader.visitor(visitor.id) != visitor &&
        run(u"INSERT OR REPLACE INTO visitors (id, json) VALUES (?, ?)"_s, {visitor.id, storedJson(visitor)})) {
        m_changes.putVisitor(visitor);
    }
}

void CacheWriter::putOperator(const Operator &sent)
{
    Operator colleague = sent;
    const std::optional<OutboxJob> pending =
        job(u"lane = 0 AND method = ? AND state <> ? ORDER BY id DESC"_s, {QString(method::SetStatus), FailedForGood});
    if (pending && colleague.id == m_reader.position().operatorId) {
        colleague.status = operatorStatusFromString(pending->params["status"_L1].toString()).value_or(colleague.status);
    }
    const QList<Operator> known = m_reader.operators();
    if (!known.contains(colleague) &&
        run(u"INSERT OR REPLACE INTO operators (id, json) VALUES (?, ?)"_s, {colleague.id, storedJson(colleague)})) {
        m_changes.putOperator(colleague);
    }
}

void CacheWriter::replaceSnapshot(const Snapshot &snapshot)
{
    setPosition(snapshot.position);
    const QList<Chat> open = m_reader.openChats();
    for (const Chat &chat : open) {
        const bool still = std::ranges::find(snapshot.chats, chat.id, &Chat::id) != snapshot.chats.end();
        if (still || isProvisional(chat.id)) {
            continue;
        }
        if (chat.operatorId != snapshot.position.operatorId) {
            removeChat(chat.id, snapshot.serverTime);
            continue;
        }
        // It ended while nobody was listening; `chat.list` brings when and by whom.
        Chat closed = chat;
        closed.state = ChatState::Closed;
        closed.closedAt = snapshot.serverTime;
        storeChat(closed, chat);
    }
    for (const Chat &chat : snapshot.chats) {
        putChat(chat);
    }
    for (const Visitor &visitor : snapshot.visitors) {
        putVisitor(visitor);
    }
    run(u"DELETE FROM operators"_s);
    for (const Operator &colleague : snapshot.operators) {
        putOperator(colleague);
    }
    const auto replace = [this](const QString &table, const auto &values) {
        run(u"DELETE FROM %1"_s.arg(table));
        for (const auto &value : values) {
            run(u"INSERT OR REPLACE INTO %1 (id, json) VALUES (?, ?)"_s.arg(table), {value.id, storedJson(value)});
        }
    };
    replace(u"groups_"_s, snapshot.groups);
    replace(u"sites"_s, snapshot.sites);
    replace(u"tags"_s, snapshot.tags);
    m_changes.setCompanyChanged();
}

} // namespace otklik
