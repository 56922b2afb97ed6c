// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/job_queue.h"

#include <algorithm>

namespace otklik {

namespace {

// Bounds the memory that waiting jobs may take.
constexpr std::size_t MaxWaiting = 20'000;

} // namespace

bool JobQueue::put(Job &job, Turn turn)
{
    const std::lock_guard lock(m_mutex);
    if (m_finishing || m_prompt.size() + m_patient.size() >= MaxWaiting) {
        return false;
    }
    if (turn.patient || (turn.line != 0 && m_heldLines.contains(turn.line))) {
        m_patient.push_back(
            {.job = std::move(job), .line = turn.line, .due = std::chrono::steady_clock::now() + m_patience});
        if (turn.line != 0) {
            ++m_heldLines[turn.line];
        }
    } else {
        m_prompt.push_back(std::move(job));
    }
    m_wake.notify_one();
    return true;
}

void JobQueue::finish()
{
    const std::lock_guard lock(m_mutex);
    m_finishing = true;
    m_wake.notify_one();
}

qint64 JobQueue::size() const
{
    const std::lock_guard lock(m_mutex);
    return qint64(m_prompt.size()) + qint64(m_patient.size());
}

JobQueue::Next JobQueue::wait(std::optional<Duration> rest)
{
    std::unique_lock lock(m_mutex);
    const auto restsAt = rest ? std::optional(std::chrono::steady_clock::now() + *rest) : std::nullopt;
    while (true) {
        const TimePoint now = std::chrono::steady_clock::now();
        if (!m_prompt.empty() || isDue(now)) {
            return Next::Commit;
        }
        if (m_finishing) {
            return Next::End;
        }
        if (restsAt && now >= *restsAt) {
            return Next::Rest;
        }
        std::optional<TimePoint> until = restsAt;
        if (!m_patient.empty()) {
            until = until ? std::min(*until, m_patient.front().due) : m_patient.front().due;
        }
        if (until) {
            m_wake.wait_until(lock, *until);
        } else {
            m_wake.wait(lock);
        }
    }
}

std::vector<Job> JobQueue::takePrompt(std::size_t most)
{
    const std::lock_guard lock(m_mutex);
    const auto end = m_prompt.begin() + std::ptrdiff_t(std::min(most, m_prompt.size()));
    std::vector<Job> taken(std::make_move_iterator(m_prompt.begin()), std::make_move_iterator(end));
    m_prompt.erase(m_prompt.begin(), end);
    return taken;
}

bool JobQueue::hasPrompt() const
{
    const std::lock_guard lock(m_mutex);
    return !m_prompt.empty();
}

bool JobQueue::isPatientDue() const
{
    const std::lock_guard lock(m_mutex);
    return isDue(std::chrono::steady_clock::now());
}

std::optional<Job> JobQueue::takePatient()
{
    const std::lock_guard lock(m_mutex);
    if (m_patient.empty()) {
        return {};
    }
    Waiting first = std::move(m_patient.front());
    m_patient.pop_front();
    if (const auto held = m_heldLines.find(first.line); held != m_heldLines.end() && --held->second == 0) {
        m_heldLines.erase(held);
    }
    return std::move(first.job);
}

bool JobQueue::isDue(TimePoint now) const
{
    return !m_patient.empty() && (m_finishing || now >= m_patient.front().due);
}

} // namespace otklik
