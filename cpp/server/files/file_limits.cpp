// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/file_limits.h"

namespace otklik {

namespace {
// More names than this are looked through for those who have been quiet for so long that nothing is held against them.
constexpr qsizetype Many = 2'000;
constexpr qint64 Quiet = 10LL * 60 * 1000;
} // namespace

FileLimits::Place::Place(std::shared_ptr<FileLimits> limits, QString name)
    : m_limits(std::move(limits))
    , m_name(std::move(name))
{
}

FileLimits::Place::~Place()
{
    const std::lock_guard lock(m_limits->m_mutex);
    if (const auto found = m_limits->m_counts.find(m_name); found != m_limits->m_counts.end()) {
        --found->parallel;
    }
}

std::shared_ptr<FileLimits::Place> FileLimits::take(const QString &name, const FilePace &pace, Timestamp now)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_counts.size() > Many) {
            forgetQuiet(now);
        }
        auto found = m_counts.find(name);
        if (found == m_counts.end()) {
            found = m_counts.insert(name, {.bucket = TokenBucket(pace.burst, pace.perSecond)});
        }
        if (found->parallel >= pace.parallel || !found->bucket.take(now)) {
            return {};
        }
        ++found->parallel;
        found->usedAt = now;
    }
    return std::make_shared<Place>(shared_from_this(), name);
}

void FileLimits::forgetQuiet(Timestamp now)
{
    m_counts.removeIf(
        [now](const auto &entry) { return entry.value().parallel == 0 && entry.value().usedAt < now - Quiet; });
}

} // namespace otklik
