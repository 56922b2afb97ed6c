// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/hub/hub.h"
#include "server/web/static_files.h"

#include <QList>

namespace otklik {

/// What a plain request asks for.
struct HttpRequest
{
    QByteArray method;
    QByteArray target; ///< path and query
    QByteArray ifNoneMatch;
};

struct HttpAnswer
{
    int status = 200;
    QByteArray type = "text/plain; charset=utf-8";
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
};

/// Answers plain HTTP requests. Any thread.
class HttpRoutes
{
public:
    /// @p hub must outlive it.
    HttpRoutes(Hub &hub, const QString &demoSiteKey);

    /// Calls @p done once, maybe later and on another thread.
    void answer(const HttpRequest &request, std::function<void(HttpAnswer)> done) const;

private:
    HttpAnswer answerWithFile(const HttpRequest &request, const QByteArray &path, const StaticFile &file) const;
    void answerWithBanner(const HttpRequest &request, const QByteArray &path, const StaticFile &file,
                          const QString &siteKey, std::function<void(HttpAnswer)> done) const;

    void answerWithAvatar(const QString &siteKey, std::function<void(HttpAnswer)> done) const;

    Hub &m_hub;
    StaticFiles m_files;
};

} // namespace otklik
