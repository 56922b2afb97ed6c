// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/hub/token_bucket.h"

#include <QHash>
#include <QString>

#include <memory>
#include <mutex>

namespace otklik {

/// How many transfers somebody may begin, and have at a time.
struct FilePace
{
    double burst = 0;
    double perSecond = 0;
    int parallel = 0;
};

/// Counts the transfers of each sender and of each address. Any thread.
class FileLimits : public std::enable_shared_from_this<FileLimits>
{
public:
    /// One transfer's place until it is destroyed.
    class Place
    {
    public:
        Place(std::shared_ptr<FileLimits> limits, QString name);
        ~Place();
        Place(const Place &) = delete;
        Place &operator=(const Place &) = delete;

    private:
        std::shared_ptr<FileLimits> m_limits;
        QString m_name;
    };

    /// Nothing when @p name has begun too many.
    std::shared_ptr<Place> take(const QString &name, const FilePace &pace, Timestamp now);

private:
    struct Count
    {
        TokenBucket bucket;
        int parallel = 0;
        Timestamp usedAt = 0;
    };
    void forgetQuiet(Timestamp now);

    std::mutex m_mutex;
    QHash<QString, Count> m_counts; ///< guarded by m_mutex
};

} // namespace otklik
