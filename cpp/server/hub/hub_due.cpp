// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the hub does when the time of something is over.
#include "server/hub/hub.h"
#include "server/store/due.h"

#include <algorithm>

namespace otklik {

namespace {

// The server's clock may be set while the timer runs, so a far end is looked at again on the way.
constexpr qint64 LongestWait = 60LL * 60 * 1'000;

} // namespace

// Ends what is due and sets the one timer for what comes next.
void Hub::awaitDue()
{
    if (m_stopping || std::exchange(m_awaitingDue, true)) {
        return;
    }
    m_store.submit<Timestamp>(
        [](Transaction &transaction) {
            endDue(transaction);
            return nextDue(transaction);
        },
        [this](const Outcome<Timestamp> &outcome) {
            m_awaitingDue = false;
            const auto *due = std::get_if<Timestamp>(&outcome);
            m_dueTimer.cancel();
            if (m_stopping || (due && *due == 0)) {
                return;
            }
            // When the database did not answer, it is asked again after a while.
            const qint64 wait = due ? std::clamp<qint64>(*due - now(), 1, LongestWait) : 1'000;
            m_dueTimer.expires_after(std::chrono::milliseconds(wait));
            m_dueTimer.async_wait([this](const boost::system::error_code &replaced) {
                if (!replaced) {
                    awaitDue();
                }
            });
        });
}

} // namespace otklik
