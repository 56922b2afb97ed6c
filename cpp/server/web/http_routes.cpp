// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/web/http_routes.h"

#include "server/store/avatar.h"
#include "server/store/company.h"
#include "server/web/request_head.h"

namespace otklik {

namespace {

HttpAnswer plain(int status, const QByteArray &text)
{
    HttpAnswer answer;
    answer.status = status;
    answer.body = text + '\n';
    return answer;
}

// The banner shows what strangers write to each other: it may load its own files, call nobody, and stand only in the
// pages of its site.
QByteArray bannerPolicy(const QStringList &origins)
{
    const QByteArray ancestors = origins.isEmpty() ? "'none'" : origins.join(u' ').toLatin1();
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'none'; "
           "base-uri 'none'; form-action 'none'; frame-ancestors " +
           ancestors;
}

} // namespace

HttpRoutes::HttpRoutes(Hub &hub, const QString &demoSiteKey)
    : m_hub(hub)
    , m_files(demoSiteKey)
{
}

void HttpRoutes::answer(const HttpRequest &request, std::function<void(HttpAnswer)> done) const
{
    if (request.method != "GET" && request.method != "HEAD") {
        HttpAnswer refusal = plain(405, "method not allowed");
        refusal.headers.emplaceBack("Allow", "GET, HEAD");
        done(std::move(refusal));
        return;
    }
    const std::string_view target(request.target.constData(), std::size_t(request.target.size()));
    const QByteArray path = pathOf(target);
    if (path == "/healthz") {
        HttpAnswer healthy;
        healthy.type = "application/json";
        healthy.body = R"({"status":"ok"})";
        done(std::move(healthy));
    } else if (path == "/metrics") {
        m_hub.gatherMetrics([done = std::move(done)](const QByteArray &text) {
            HttpAnswer metrics;
            metrics.type = "text/plain; version=0.0.4; charset=utf-8";
            metrics.body = text;
            done(std::move(metrics));
        });
    } else if (path == "/demo" && m_files.find("/demo/")) {
        HttpAnswer further = plain(308, "see /demo/");
        further.headers.emplaceBack("Location", "/demo/");
        done(std::move(further));
    } else if (path == "/avatar") {
        answerWithAvatar(siteKeyOf(target), std::move(done));
    } else if (const StaticFile *file = m_files.find(path)) {
        if (path.startsWith("/banner/")) {
            answerWithBanner(request, path, *file, siteKeyOf(target), std::move(done));
        } else {
            done(answerWithFile(request, path, *file));
        }
    } else {
        done(plain(404, "not found"));
    }
}

HttpAnswer HttpRoutes::answerWithFile(const HttpRequest &request, const QByteArray &path, const StaticFile &file) const
{
    HttpAnswer answer;
    answer.type = file.type;
    answer.headers.emplaceBack("ETag", file.etag);
    // A new server must show a new widget at once; asking whether it changed is cheap.
    answer.headers.emplaceBack("Cache-Control", path == "/widget.js" ? "public, max-age=300" : "no-cache");
    if (path == "/widget.js" || path == "/page-api.js") {
        answer.headers.emplaceBack("Cross-Origin-Resource-Policy", "cross-origin");
        // The second is a module, and a browser takes one of another origin only so. It says nothing of anybody.
        answer.headers.emplaceBack("Access-Control-Allow-Origin", "*");
    }
    if (request.ifNoneMatch == file.etag) {
        answer.status = 304;
    } else {
        answer.body = file.content;
    }
    return answer;
}

void HttpRoutes::answerWithBanner(const HttpRequest &request, const QByteArray &path, const StaticFile &file,
                                  const QString &siteKey, std::function<void(HttpAnswer)> done) const
{
    HttpAnswer answer = answerWithFile(request, path, file);
    if (siteKey.isEmpty()) {
        answer.headers.emplaceBack("Content-Security-Policy", bannerPolicy({}));
        done(std::move(answer));
        return;
    }
    m_hub.store().submit<QStringList>(
        [siteKey](Transaction &transaction) {
            const auto site = siteByKey(transaction, siteKey);
            return site ? site->site.origins : QStringList();
        },
        [answer = std::move(answer), done = std::move(done)](const Outcome<QStringList> &outcome) mutable {
            const auto *origins = std::get_if<QStringList>(&outcome);
            answer.headers.emplaceBack("Content-Security-Policy", bannerPolicy(origins ? *origins : QStringList()));
            done(std::move(answer));
        });
}

void HttpRoutes::answerWithAvatar(const QString &siteKey, std::function<void(HttpAnswer)> done) const
{
    m_hub.store().submit<std::optional<Avatar>>(
        [siteKey](Transaction &transaction) {
            const auto site = siteByKey(transaction, siteKey);
            return site ? avatarOf(site->site.rules.looks) : std::nullopt;
        },
        [done = std::move(done)](const Outcome<std::optional<Avatar>> &outcome) {
            const auto *avatar = std::get_if<std::optional<Avatar>>(&outcome);
            if (!avatar || !*avatar) {
                done(plain(404, "not found"));
                return;
            }
            HttpAnswer answer;
            answer.type = (*avatar)->type;
            answer.body = (*avatar)->content;
            // Its address changes with it.
            answer.headers.emplaceBack("Cache-Control", "public, max-age=86400");
            answer.headers.emplaceBack("Content-Security-Policy", "default-src 'none'");
            done(std::move(answer));
        });
}

} // namespace otklik
