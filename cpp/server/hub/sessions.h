// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"
#include "domain/visitor.h"
#include "server/hub/executor.h"
#include "server/hub/haste.h"
#include "server/hub/peer.h"
#include "server/hub/token_bucket.h"

#include <memory>

namespace otklik {

/// How far a socket is with saying who it is.
enum class SessionStage : quint8 { New, Asking, Known };

struct Session
{
    SessionId id = 0;
    std::shared_ptr<Peer> peer;
    PeerInfo info;
    SessionStage stage = SessionStage::New;
};

/// A socket of an operator.
struct OperatorSession : Session
{
    Operator colleague;
    QString token;
    qint64 lastOffset = 0; ///< the last event that was handed to this socket
};

/// A socket of a visitor: one tab.
struct VisitorSession : Session
{
    VisitorId visitorId = 0;
    SiteId siteId = 0;
    bool targetable = false; ///< the rules may still invite them in this visit
    int pagesSeen = 0;       ///< in this visit
    Presence presence;       ///< as this tab would show it
    /// A person does not write faster; a page that does is not a person.
    TokenBucket pace{20.0, 5.0};
    /// Within that, whoever asks the store faster than people write and read does not hold up the others.
    Haste haste{20.0, 1.0};
};

} // namespace otklik
