// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Linked into a program, this makes it one that faults befall, without a line of its own: the real server with it is
// otklik-server-faults. The disk and the wall clock are what OTKLIK_FAULT_PLAN says.
#include "faults/fault_plan.h"
#include "faults/fault_vfs.h"

#include <ctime>
#include <dlfcn.h>
#include <sys/time.h>

using namespace otklik::faults;

namespace {

const bool registered = [] {
    registerFaultVfs(ownPlan());
    return true;
}();

constexpr long NanosecondsPerMillisecond = 1'000'000;
constexpr long NanosecondsPerSecond = 1'000'000'000;

} // namespace

// The wall clock as all libraries of this program see it; the steady clock stays as it is.
extern "C" __attribute__((visibility("default"))) int clock_gettime(clockid_t clock, timespec *now) noexcept
{
    using Real = int (*)(clockid_t, timespec *);
    static const auto real = reinterpret_cast<Real>(dlsym(RTLD_NEXT, "clock_gettime"));
    const int result = real(clock, now);
    // Reading the plan's name needs no clock, but is not yet possible while the program is being loaded.
    if (result == 0 && registered && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
        const qint64 wrong = ownPlan().clock;
        now->tv_sec += wrong / 1000;
        now->tv_nsec += (wrong % 1000) * NanosecondsPerMillisecond;
        if (now->tv_nsec >= NanosecondsPerSecond) {
            now->tv_nsec -= NanosecondsPerSecond;
            ++now->tv_sec;
        } else if (now->tv_nsec < 0) {
            now->tv_nsec += NanosecondsPerSecond;
            --now->tv_sec;
        }
    }
    return result;
}

extern "C" __attribute__((visibility("default"))) int gettimeofday(timeval *now, void *) noexcept
{
    timespec precise{};
    const int result = clock_gettime(CLOCK_REALTIME, &precise);
    now->tv_sec = precise.tv_sec;
    now->tv_usec = precise.tv_nsec / 1000;
    return result;
}

extern "C" __attribute__((visibility("default"))) time_t time(time_t *result) noexcept
{
    timespec precise{};
    clock_gettime(CLOCK_REALTIME, &precise);
    if (result) {
        *result = precise.tv_sec;
    }
    return precise.tv_sec;
}
