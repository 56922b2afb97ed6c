// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"
#include "protocol/error.h"
#include "server/hub/peer.h"

#include <QUrlQuery>

#include <boost/asio/ip/address.hpp>
#include <boost/beast/http/fields.hpp>
#include <boost/beast/http/message.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace otklik {

// What the head of an HTTP request asks for. Plain functions over what was read, without a connection, so that they can
// be tried with anything a stranger may send. None of them throws; any thread.

using RequestHead = boost::beast::http::request_header<>;

/// Bytes that a head may have; more is answered with 431.
inline constexpr std::uint32_t MaxHeadSize = 8 * 1024;

/// Why a request is not served.
struct HttpRefusal
{
    int status = 400;
    QByteArray text;
};

/// The path of a target, without its query.
QByteArray pathOf(std::string_view target);
/// The key of the site that asks for its banner; empty when none is named.
QString siteKeyOf(std::string_view target);

/// Who is at the other end of a connection from @p address. A proxy on this machine tells whom it stands for.
PeerInfo peerInfo(const RequestHead &head, const boost::asio::ip::address &address);

/// The kind of socket that an upgrade asks for, or why it gets none.
std::variant<SocketKind, HttpRefusal> socketAskedFor(const RequestHead &head);

/// Whether a request is about files, whose bodies are taken piece by piece.
bool isAboutFiles(std::string_view target);

/// A request about files.
struct FileRequest
{
    enum class Kind : quint8 {
        Unknown,   ///< nothing that there is
        Preflight, ///< a browser asks whether the page may
        Upload,
        Progress, ///< how far an upload has come
        Download,
    };
    Kind kind = Kind::Unknown;
    FileId file = 0; ///< of a download
    QByteArray method;
    QUrlQuery query;
    std::string token; ///< empty: none was given
    bool expectsContinue = false;
};
FileRequest fileRequestOf(const RequestHead &head);

/// What an upload says about itself.
struct UploadRequest
{
    QString id; ///< empty: nobody wants to go on with it
    QString name;
    qint64 size = 0; ///< of the whole file, in bytes; 0: the body ends it
    qint64 offset = 0;
};
/// @param bodyLength as the head tells it, in bytes; nothing when it does not
std::variant<UploadRequest, ProtocolError> uploadRequestOf(const QUrlQuery &query,
                                                           std::optional<std::uint64_t> bodyLength);

/// A UUID in lower case without braces.
bool isUploadId(const QString &text);

} // namespace otklik
