// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/request_store.h"

#include "cache/cache.h"
#include "sync/request_commands.h"

#include <algorithm>

namespace otklik {

RequestStore::RequestStore(Cache &cache, RequestCommands &commands, OperatorId me, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
    , m_commands(commands)
    , m_me(me)
    , m_closedCount(cache.reader().closedRequestCount())
{
    const QList<Request> open = cache.reader().openRequests();
    for (const Request &request : open) {
        m_all.insert(request.id, request);
    }
    connect(&cache, &Cache::changed, this, &RequestStore::follow);
}

const Request *RequestStore::find(RequestId id) const
{
    const auto known = m_all.constFind(id);
    return known == m_all.cend() ? nullptr : &*known;
}

RequestPlace RequestStore::placeOf(const Request &request) const
{
    switch (request.state) {
    case RequestState::New:
        return RequestPlace::New;
    case RequestState::Taken:
        return request.operatorId == m_me ? RequestPlace::Mine : RequestPlace::Others;
    case RequestState::Closed:
        break;
    }
    return RequestPlace::Closed;
}

int RequestStore::count(RequestPlace place) const
{
    return int(std::ranges::count_if(m_all, [&](const Request &request) { return placeOf(request) == place; }));
}

void RequestStore::loadClosed()
{
    m_begun = true;
    if (!hasMoreClosed()) {
        return;
    }
    setLoading(true);
    if (m_cacheHasMore) {
        readPage({});
    } else {
        askServer();
    }
}

void RequestStore::refresh()
{
    m_serverHasMore = true;
    if (m_begun && !m_loading) {
        setLoading(true);
        askServer();
    }
}

void RequestStore::follow(const ChangeSet &changes)
{
    QSet<RequestId> touched;
    for (const Request &request : changes.requests) {
        m_all.insert(request.id, request);
        touched.insert(request.id);
    }
    for (const RequestId id : changes.removedRequests) {
        if (m_all.remove(id)) {
            touched.insert(id);
        }
    }
    if (changes.closedRequestCount >= 0) {
        m_closedCount = changes.closedRequestCount;
    }
    if (!touched.isEmpty() || changes.closedRequestCount >= 0) {
        emit changed(touched);
    }
}

void RequestStore::readPage(std::optional<RequestId> asked)
{
    m_cache.read<RequestPage>(
        this, [before = oldestClosed()](const CacheReader &reader) { return reader.closedRequests(before, PageSize); },
        [this, asked](const RequestPage &page) { takePage(page, asked); });
}

void RequestStore::takePage(const RequestPage &page, std::optional<RequestId> asked)
{
    QSet<RequestId> touched;
    for (const Request &request : page.requests) {
        if (!m_all.contains(request.id)) { // what the changes have told is newer
            m_all.insert(request.id, request);
            touched.insert(request.id);
        }
    }
    m_cacheHasMore = page.more;
    if (asked) {
        m_serverHasMore = oldestClosedId() != *asked; // else it had nothing older
    }
    if (!touched.isEmpty()) {
        emit changed(touched);
    }
    if (page.requests.isEmpty() && !asked && m_serverHasMore) {
        askServer();
    } else {
        setLoading(false);
    }
}

void RequestStore::askServer()
{
    const RequestId oldest = oldestClosedId();
    m_commands.fetchClosedRequests(oldest, this, [this, oldest](const std::optional<ProtocolError> &error) {
        if (error) {
            m_serverHasMore = false; // asked again when the connection is back
            setLoading(false);
        } else {
            readPage(oldest);
        }
    });
}

RequestId RequestStore::oldestClosedId() const
{
    const std::optional<Request> oldest = oldestClosed();
    return oldest ? oldest->id : 0;
}

std::optional<Request> RequestStore::oldestClosed() const
{
    std::optional<Request> oldest;
    for (const Request &request : m_all) {
        if (request.state == RequestState::Closed &&
            (!oldest || std::pair(request.closedAt, request.id) < std::pair(oldest->closedAt, oldest->id))) {
            oldest = request;
        }
    }
    return oldest;
}

void RequestStore::setLoading(bool loading)
{
    if (m_loading != loading) {
        m_loading = loading;
        emit loadingChanged();
    }
}

} // namespace otklik
