// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QQuickWindow>
#include <QSocketNotifier>

#include <cstdio>
#include <ctime>
#include <functional>
#include <memory>

namespace otklik::bench {

/// Nanoseconds of the clock that all processes of this machine share.
inline qint64 sharedNow()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

/// Prints `frame NANOSECONDS` when the first frame of @p window for which @p isWhole says yes has been shown. From then
/// on the program ends when its standard input does.
inline void tellFirstFrame(QQuickWindow *window, const std::function<bool()> &isWhole)
{
    QObject::connect(window, &QQuickWindow::frameSwapped, window,
                     [window, isWhole, told = std::make_shared<bool>(false)] {
                         const qint64 now = sharedNow();
                         if (*told || !isWhole()) {
                             return;
                         }
                         *told = true;
                         std::printf("frame %lld\n", static_cast<long long>(now));
                         std::fflush(stdout);
                         auto *input = new QSocketNotifier(0, QSocketNotifier::Read, window);
                         QObject::connect(input, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
                     });
}

} // namespace otklik::bench
