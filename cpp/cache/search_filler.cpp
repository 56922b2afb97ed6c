// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/search_filler.h"

#include "cache/cache.h"
#include "cache/cache_writer.h"

#include <chrono>

namespace otklik {

using namespace std::chrono_literals;

namespace {

// Some milliseconds of work; the pause leaves the disk to the others.
constexpr int StepSize = 300;
constexpr auto Pause = 30ms;
// After a step that was not committed: the disk is full, or the like.
constexpr auto LongPause = 60s;

} // namespace

SearchFiller::SearchFiller(Cache &cache, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &SearchFiller::step);
}

void SearchFiller::start()
{
    if (!m_pause.isActive()) {
        m_pause.start(0);
    }
}

void SearchFiller::step()
{
    const auto more = std::make_shared<bool>(false);
    m_cache.write([more](CacheWriter &writer) { *more = writer.indexMore(StepSize); }, this,
                  [this, more](bool good) {
                      if (!good) {
                          m_pause.start(LongPause);
                      } else if (*more) {
                          m_pause.start(Pause);
                      } else {
                          Q_EMIT finished();
                      }
                  });
}

} // namespace otklik
