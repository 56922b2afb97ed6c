// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/sign_in_throttle.h"

#include <algorithm>

namespace otklik {

namespace {

constexpr int FreeForAccount = 5;
constexpr int FreeForAddress = 20; // an office shares one address
// A stranger must not be able to keep an employee out for long.
constexpr qint64 LongestForAccount = 60'000;
constexpr qint64 LongestForAddress = qint64(15) * 60'000;
// Failures older than this are forgotten.
constexpr qint64 Memory = qint64(60) * 60'000;

} // namespace

int SignInThrottle::begin(const QString &login, const QString &address, Timestamp now)
{
    const QString account = login.toLower();
    const int wait = std::max(waitOf(m_accounts, account, now), waitOf(m_addresses, address, now));
    if (wait == 0) {
        count(m_accounts, account, now, FreeForAccount, LongestForAccount);
        count(m_addresses, address, now, FreeForAddress, LongestForAddress);
    }
    return wait;
}

void SignInThrottle::succeeded(const QString &login, const QString &address)
{
    m_accounts.remove(login.toLower());
    // Only this attempt is taken back: one good account must not clear the way for guessing others.
    const auto found = m_addresses.find(address);
    if (found != m_addresses.end() && --found->count <= 0) {
        m_addresses.erase(found);
    } else if (found != m_addresses.end()) {
        found->until = std::min(found->until, found->last);
    }
}

int SignInThrottle::waitOf(const Table &table, const QString &key, Timestamp now)
{
    const Timestamp until = table.value(key).until;
    return until > now ? int((until - now + 999) / 1000) : 0;
}

void SignInThrottle::count(Table &table, const QString &key, Timestamp now, int free, qint64 longest)
{
    if (!table.contains(key)) {
        makeRoom(table, now);
    }
    Failures &failures = table[key];
    if (now - failures.last > Memory) {
        failures = {};
    }
    ++failures.count;
    failures.last = now;
    if (failures.count >= free) {
        const int doublings = std::min(failures.count - free, 20);
        failures.until = now + std::min(longest, 1'000LL << doublings);
    }
}

void SignInThrottle::makeRoom(Table &table, Timestamp now)
{
    if (table.size() < MaxRemembered) {
        return;
    }
    table.removeIf([now](const auto &entry) { return now - entry->last > Memory; });
    if (table.size() >= MaxRemembered) {
        // The one that has been quiet for longest goes.
        const auto oldest = std::min_element(table.begin(), table.end(),
                                             [](const Failures &a, const Failures &b) { return a.last < b.last; });
        table.erase(oldest);
    }
}

} // namespace otklik
