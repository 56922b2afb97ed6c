// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the hub keeps the work in line with the rules, as things happen and as time passes.
#include "server/hub/hub.h"

#include "protocol/frame.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

// The server's clock may be set while the timer runs, so a far end is looked at again on the way.
constexpr qint64 LongestWait = 60LL * 60 * 1'000;

} // namespace

// What happens while the store is at it is settled by the next time: outcomes come in the order of the jobs.
void Hub::settleWork()
{
    if (m_stopping || std::exchange(m_settling, true)) {
        return;
    }
    m_store.submit<Settled>(settle, [this](const Outcome<Settled> &outcome) {
        m_settling = false;
        const auto *settled = std::get_if<Settled>(&outcome);
        m_dueTimer.cancel();
        if (settled) {
            followService(settled->served);
            followQueue(settled->queue);
        }
        if (m_stopping || (settled && settled->nextDue == 0)) {
            return;
        }
        // When the database did not answer, it is asked again after a while.
        const qint64 wait = settled ? std::clamp<qint64>(settled->nextDue - now(), 1, LongestWait) : 1'000;
        m_dueTimer.expires_after(std::chrono::milliseconds(wait));
        m_dueTimer.async_wait([this](const boost::system::error_code &replaced) {
            if (!replaced) {
                settleWork();
            }
        });
    });
}

void Hub::followQueue(const QHash<VisitorId, QueuePlace> &queue)
{
    for (const auto &[id, place] : queue.asKeyValueRange()) {
        if (m_queue.value(id) != place) {
            toVisitor(id, encodeNotification(u"queue"_s, {{"chatId"_L1, place.chatId}, {"place"_L1, place.place}}));
        }
    }
    m_queue = queue;
}

int Hub::placeInQueue(VisitorId id, ChatId chatId) const
{
    const QueuePlace place = m_queue.value(id);
    return place.chatId == chatId ? place.place : 0;
}

} // namespace otklik
