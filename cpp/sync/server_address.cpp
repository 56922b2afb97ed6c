// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server_address.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

bool isThisComputer(const QString &host)
{
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1) || QHostAddress(host).isLoopback();
}

} // namespace

std::variant<QUrl, AddressFault> serverAddress(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty()) {
        return AddressFault::Empty;
    }
    const bool hasScheme = text.contains("://"_L1);
    QUrl url(hasScheme ? text : "https://"_L1 + text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment() ||
        url.port() == 0) {
        return AddressFault::Malformed;
    }
    const QString scheme = url.scheme();
    if (!hasScheme) {
        url.setScheme(isThisComputer(url.host()) ? u"http"_s : u"https"_s);
    } else if (scheme == "https"_L1 || scheme == "wss"_L1) {
        url.setScheme(u"https"_s);
    } else if (scheme == "http"_L1 || scheme == "ws"_L1) {
        url.setScheme(u"http"_s);
    } else {
        return AddressFault::UnknownScheme;
    }
    if (url.port() == (url.scheme() == "https"_L1 ? 443 : 80)) {
        url.setPort(-1); // one server, one address: it is part of the keychain's key
    }
    return url.adjusted(QUrl::StripTrailingSlash | QUrl::NormalizePathSegments).path() == "/"_L1
               ? url.adjusted(QUrl::RemovePath)
               : url.adjusted(QUrl::StripTrailingSlash | QUrl::NormalizePathSegments);
}

QUrl operatorSocket(const QUrl &server)
{
    QUrl url = server;
    url.setScheme(server.scheme() == "http"_L1 ? u"ws"_s : u"wss"_s);
    url.setPath(server.path() + "/v1/operator"_L1);
    return url;
}

QUrl filesAddress(const QUrl &server)
{
    QUrl url = server;
    url.setPath(server.path() + "/v1/files"_L1);
    return url;
}

} // namespace otklik
