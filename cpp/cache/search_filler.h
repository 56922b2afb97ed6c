// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace otklik {

class Cache;

/// Puts what a cache from before the search has into the index: in the background, in small steps with pauses between
/// them, so that no write waits long. What is done stays done; the next start goes on where this one ended.
class SearchFiller : public QObject
{
    Q_OBJECT

public:
    /// @p cache must outlive this.
    explicit SearchFiller(Cache &cache, QObject *parent = nullptr);

    /// Does what is left, if anything is.
    void start();

Q_SIGNALS:
    /// Everything is in the index.
    void finished();

private:
    void step();

    Cache &m_cache;
    QTimer m_pause;
};

} // namespace otklik
