// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of CacheWriter that is about requests.
#include "cache/cache_writer.h"

#include "cache/rows.h"
#include "protocol/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

void CacheWriter::putRequest(const Request &request)
{
    const std::optional<Request> before = m_reader.request(request.id);
    if (before == request || !run(u"INSERT OR REPLACE INTO requests (id, state, closed_at, json) VALUES (?, ?, ?, ?)"_s,
                                  {request.id, int(request.state), request.closedAt, compactJson(toJson(request))})) {
        return;
    }
    m_changes.putRequest(request);
    const bool wasClosed = before && before->state == RequestState::Closed;
    const bool isClosed = request.state == RequestState::Closed;
    if (wasClosed != isClosed) {
        changeClosedRequestCount(isClosed ? 1 : -1);
    }
}

void CacheWriter::changeClosedRequestCount(int by)
{
    const qint64 count = m_reader.closedRequestCount() + by;
    setMeta(u"closed_requests"_s, QString::number(count));
    m_changes.setClosedRequestCount(count);
}

void CacheWriter::putRequestsOf(const Snapshot &snapshot)
{
    const QList<Request> open = m_reader.openRequests();
    for (const Request &request : open) {
        // What is not there any more was closed, or is not this operator's to see; `request.list` brings the closed
        // ones.
        const bool still = std::ranges::find(snapshot.requests, request.id, &Request::id) != snapshot.requests.end();
        if (!still && run(u"DELETE FROM requests WHERE id = ?"_s, {request.id})) {
            m_changes.removeRequest(request.id);
        }
    }
    for (const Request &request : snapshot.requests) {
        putRequest(request);
    }
}

} // namespace otklik
