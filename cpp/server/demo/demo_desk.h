// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/demo_author.h"

#include <functional>

namespace otklik {

/// Something of the past that is played when its turn has come; the author's time is then `at`.
struct Episode
{
    Timestamp at = 0;
    std::function<void()> play;
};

/// The operators' own tags, with the system's; canned replies, shared and personal.
void addTagsAndReplies(DemoAuthor &author);
/// Requests, the operators' correspondence, the blacklist: as episodes before @p now.
void planDesk(DemoAuthor &author, QList<Episode> &episodes, Timestamp now);
/// Those who do not work here any more.
void letGo(DemoAuthor &author);

} // namespace otklik
