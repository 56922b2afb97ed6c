// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the timeline knows of answers, and of messages that are changed or taken back.
#include "domain/room.h"
#include "models/format.h"
#include "models/texts.h"
#include "models/timeline_model.h"
#include "sync/commands.h"

#include <limits>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

// A few milliseconds late rather than early: asked before the time is over, it would have to be asked once more.
constexpr qint64 Late = 20;

} // namespace

bool TimelineModel::isOwnWords(const Message &message) const
{
    const bool mine = message.author.kind == AuthorKind::Operator && message.author.id == m_me;
    return !m_source && !isRoom(m_chatId) && mine && message.kind != MessageKind::System && !message.isRemoved();
}

bool TimelineModel::mayChange(const TimelineEntry &entry) const
{
    const Message &message = entry.message;
    return isOwnWords(message) && (message.seq == 0 || m_format.now() < message.at + Message::ChangeableFor);
}

bool TimelineModel::mayChange(LocalId localId) const
{
    const int row = rowOf(localId);
    return row >= 0 && mayChange(m_rows.at(row).entry);
}

bool TimelineModel::mayReply(const TimelineEntry &entry) const
{
    const Message &message = entry.message;
    return !m_source && !isRoom(m_chatId) && message.seq > 0 && message.kind != MessageKind::System &&
           !message.isRemoved();
}

LocalId TimelineModel::newestChangeable() const
{
    for (qsizetype row = m_rows.size() - 1; row >= 0 && !m_newerLeft; --row) {
        const TimelineEntry &entry = m_rows.at(row).entry;
        if (isOwnWords(entry.message)) {
            return mayChange(entry) ? entry.localId : 0;
        }
    }
    return 0;
}

qint64 TimelineModel::beside(qint64 localId, int step) const
{
    const int known = rowOf(localId);
    for (int row = known < 0 ? count() - 1 : known + step; row >= 0 && row < count(); row += known < 0 ? -1 : step) {
        if (m_rows.at(row).entry.message.kind != MessageKind::System) {
            return m_rows.at(row).entry.localId;
        }
    }
    return 0;
}

QVariantMap TimelineModel::quoteOf(const Message &message) const
{
    if (!message.replyTo || message.isRemoved()) {
        return {};
    }
    const Quote &quote = *message.replyTo;
    const bool visitors = quote.author.kind == AuthorKind::Visitor;
    const bool gone = quote.text.isEmpty();
    return {{u"seq"_s, quote.seq},
            {u"author"_s, visitors ? m_visitorName : quote.author.name},
            {u"text"_s, gone ? Texts::removedMessage() : quote.text.simplified()},
            {u"gone"_s, gone},
            {u"ours"_s, !visitors}};
}

void TimelineModel::removeMessage(qint64 localId)
{
    if (mayChange(localId)) {
        m_restorable.insert(localId, m_format.now() + Commands::RestoreTime);
        m_commands.removeMessage(localId);
        planExpiry();
    }
}

void TimelineModel::restoreMessage(qint64 localId)
{
    if (m_restorable.remove(localId)) {
        m_commands.restoreMessage(localId);
    }
}

void TimelineModel::planExpiry()
{
    constexpr Timestamp never = std::numeric_limits<Timestamp>::max();
    const Timestamp now = m_format.now();
    Timestamp next = never;
    if (m_expiredUntil == 0) {
        m_expiredUntil = now;
    }
    for (qsizetype row = m_rows.size() - 1; row >= 0; --row) {
        const Message &message = m_rows.at(row).entry.message;
        const Timestamp end = message.at + Message::ChangeableFor;
        if (message.seq > 0 && end <= m_expiredUntil) {
            break; // what stands above is older still
        }
        if (message.seq > 0 && isOwnWords(message)) {
            next = qMin(next, end);
        }
    }
    for (const Timestamp end : std::as_const(m_restorable)) {
        next = qMin(next, end);
    }
    if (next == never) {
        m_expiry.stop();
    } else {
        m_expiry.start(int(qMax<Timestamp>(next - now, 0) + Late));
    }
}

void TimelineModel::expire()
{
    const Timestamp now = m_format.now();
    for (qsizetype row = m_rows.size() - 1; row >= 0; --row) {
        const Message &message = m_rows.at(row).entry.message;
        const Timestamp end = message.at + Message::ChangeableFor;
        if (message.seq > 0 && end <= m_expiredUntil) {
            break;
        }
        if (message.seq > 0 && end <= now) {
            emit dataChanged(index(int(row)), index(int(row)), {MayChangeRole});
        }
    }
    m_expiredUntil = now;
    QList<LocalId> over;
    m_restorable.removeIf([&](const std::pair<const LocalId &, Timestamp &> &one) {
        if (one.second <= now) {
            over.append(one.first);
        }
        return one.second <= now;
    });
    for (const LocalId localId : std::as_const(over)) {
        if (const int row = rowOf(localId); row >= 0) {
            emit dataChanged(index(row), index(row), {MayRestoreRole});
        }
    }
    planExpiry();
}

} // namespace otklik
