// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/change_set.h"
#include "domain/request.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

namespace otklik {

class Cache;
struct RequestPage;
class RequestCommands;

/// Where a request stands for this operator.
enum class RequestPlace : quint8 {
    New,
    Mine,
    Others, ///< another operator works on it
    Closed,
};

/// The requests as the cache has them: all that are open, and the closed ones page by page as somebody looks at them.
/// The list and the open request stand on it.
class RequestStore : public QObject
{
    Q_OBJECT

public:
    static constexpr int PageSize = 50;

    /// Reads the open ones at once. Everything given must outlive this.
    RequestStore(Cache &cache, RequestCommands &commands, OperatorId me, QObject *parent = nullptr);

    OperatorId me() const { return m_me; }
    const QHash<RequestId, Request> &all() const { return m_all; }
    /// Null when it is not known. Valid until the next change.
    const Request *find(RequestId id) const;
    RequestPlace placeOf(const Request &request) const;
    int count(RequestPlace place) const;
    /// Closed ones that are in the cache, loaded or not.
    qint64 closedCount() const { return m_closedCount; }
    bool hasMoreClosed() const { return !m_loading && (m_cacheHasMore || m_serverHasMore); }
    bool isLoading() const { return m_loading; }

    void loadClosed();
    /// The connection is there again: the server may have more than it could be asked for.
    void refresh();

Q_SIGNALS:
    /// Added, changed or gone.
    void changed(const QSet<otklik::RequestId> &ids);
    void loadingChanged();

private:
    void follow(const ChangeSet &changes);
    /// @p asked: the oldest one known when the server was asked, if this is what it answered.
    void takePage(const RequestPage &page, std::optional<RequestId> asked);
    void askServer();
    void readPage(std::optional<RequestId> asked);
    RequestId oldestClosedId() const;
    std::optional<Request> oldestClosed() const;
    void setLoading(bool loading);

    Cache &m_cache;
    RequestCommands &m_commands;
    const OperatorId m_me;
    QHash<RequestId, Request> m_all;
    qint64 m_closedCount = 0;
    bool m_loading = false;
    bool m_begun = false; ///< somebody has looked at closed ones
    bool m_cacheHasMore = true;
    bool m_serverHasMore = true;
};

} // namespace otklik
