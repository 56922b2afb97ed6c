// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/events.h"
#include "server/store/store.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <mutex>
#include <vector>

namespace otklik::test {

/// A store whose outcomes are taken when a test says so.
class StoreBench
{
public:
    explicit StoreBench(JobQueue::Duration patience = Store::UsualPatience)
        : store(
              folder.path(), [this] { return now.load(); },
              [this](std::function<void()> later) {
                  const std::lock_guard lock(m_mutex);
                  m_later.push_back(std::move(later));
              },
              [this](const Announcements &announcements) {
                  for (const NumberedEvent &event : announcements.events) {
                      told.append(QStringLiteral("event %1").arg(event.offset));
                  }
              },
              patience)
    {
    }

    template<typename T> void give(std::function<T(Transaction &)> job)
    {
        ++m_given;
        store.submit<T>(std::move(job), [this](const Outcome<T> &outcome) {
            ++m_done;
            const auto *error = std::get_if<ProtocolError>(&outcome);
            told.append(error ? toString(error->code) : QStringLiteral("done"));
        });
    }
    /// Waits for the outcomes of all jobs.
    bool takeAll()
    {
        return QTest::qWaitFor(
            [this] {
                takeWhatCame();
                return m_done == m_given;
            },
            20'000);
    }
    /// Gives a job that does nothing and tells its name when it is committed.
    void giveNamed(const QString &name, Turn turn = {}, const std::function<void()> &what = [] {})
    {
        ++m_given;
        store.submit<bool>(
            [what](Transaction &) {
                what();
                return true;
            },
            [this, name](const Outcome<bool> &outcome) {
                ++m_done;
                told.append(std::holds_alternative<bool>(outcome) ? name : QStringLiteral("not ") + name);
            },
            turn);
    }
    /// Waits for the outcome of this one.
    bool takeUntil(const QString &name)
    {
        return QTest::qWaitFor(
            [&] {
                takeWhatCame();
                return told.contains(name);
            },
            20'000);
    }
    template<typename T> T ask(std::function<T(Transaction &)> job)
    {
        T result{};
        give<bool>([&](Transaction &transaction) {
            result = job(transaction);
            return true;
        });
        takeAll();
        return result;
    }

    QTemporaryDir folder;
    std::atomic<Timestamp> now = 1'700'000'000'000;
    QStringList told;

private:
    void takeWhatCame()
    {
        std::vector<std::function<void()>> later;
        {
            const std::lock_guard lock(m_mutex);
            later.swap(m_later);
        }
        for (const auto &one : later) {
            one();
        }
    }

    std::mutex m_mutex;
    std::vector<std::function<void()>> m_later;
    std::atomic<int> m_given = 0; ///< also by jobs
    int m_done = 0;

public:
    Store store; ///< ends before what it tells to
};

} // namespace otklik::test
