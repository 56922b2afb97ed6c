// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/web/request_head.h"

#include "domain/file.h"
#include "protocol/frame.h"
#include "server/files/content_check.h"

#include <QUrl>
#include <QUuid>

#include <boost/beast/core/string.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

namespace beast = boost::beast;
namespace http = boost::beast::http;

constexpr std::string_view OperatorPath = "/v1/operator";
constexpr std::string_view VisitorPath = "/v1/visitor";
constexpr std::string_view FilesPath = "/v1/files";

QByteArray bytesOf(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

// The header is a list; the names in it are told apart by commas.
bool offersOurs(std::string_view protocols)
{
    const QList<QByteArray> offered = bytesOf(protocols).split(',');
    return std::ranges::any_of(offered, [](const QByteArray &name) { return name.trimmed() == Subprotocol; });
}

// A number of the query; 0 when it is not there, nothing when it is none.
std::optional<qint64> numberOf(const QUrlQuery &query, const QString &name)
{
    if (!query.hasQueryItem(name)) {
        return 0;
    }
    bool ok = false;
    const qint64 number = query.queryItemValue(name).toLongLong(&ok);
    return ok && number >= 0 ? std::optional(number) : std::nullopt;
}

ProtocolError fault(ErrorCode code, const QString &field)
{
    return {.code = code, .message = {}, .field = field, .retryAfter = 0};
}

} // namespace

QByteArray pathOf(std::string_view target)
{
    return bytesOf(target.substr(0, target.find('?')));
}

QString siteKeyOf(std::string_view target)
{
    const std::size_t question = target.find('?');
    if (question == std::string_view::npos) {
        return {};
    }
    const std::string_view query = target.substr(question + 1);
    return QUrlQuery(QString::fromLatin1(query.data(), qsizetype(query.size()))).queryItemValue(u"site"_s);
}

// From elsewhere than this machine the header is only somebody's claim; the last entry is the proxy's own.
PeerInfo peerInfo(const RequestHead &head, const boost::asio::ip::address &address)
{
    QByteArray from = QByteArray::fromStdString(address.to_string());
    if (address.is_loopback()) {
        const QByteArray claimed = bytesOf(head["X-Forwarded-For"]).split(',').last().trimmed();
        boost::system::error_code bad;
        boost::asio::ip::make_address(claimed.toStdString(), bad);
        if (!claimed.isEmpty() && !bad) {
            from = claimed;
        }
    }
    return {.address = QString::fromLatin1(from),
            .userAgent = QString::fromUtf8(bytesOf(head[http::field::user_agent])),
            .origin = QString::fromUtf8(bytesOf(head[http::field::origin]))};
}

std::variant<SocketKind, HttpRefusal> socketAskedFor(const RequestHead &head)
{
    const std::string_view target = head.target();
    const std::string_view path = target.substr(0, target.find('?'));
    if (path != OperatorPath && path != VisitorPath) {
        return HttpRefusal{.status = 404, .text = "not found"};
    }
    if (!offersOurs(head[http::field::sec_websocket_protocol])) {
        return HttpRefusal{.status = 400, .text = QByteArray("the subprotocol must be ") + Subprotocol};
    }
    if (path == OperatorPath) {
        return SocketKind::Operator;
    }
    if (head[http::field::origin].empty()) {
        return HttpRefusal{.status = 403, .text = "a page's origin is needed"};
    }
    return SocketKind::Visitor;
}

bool isAboutFiles(std::string_view target)
{
    return target.starts_with(FilesPath) &&
           (target.size() == FilesPath.size() || target[FilesPath.size()] == '/' || target[FilesPath.size()] == '?');
}

FileRequest fileRequestOf(const RequestHead &head)
{
    FileRequest request;
    const QUrl url = QUrl::fromEncoded(bytesOf(head.target()));
    const QString path = url.path();
    request.query = QUrlQuery(url.query(QUrl::FullyEncoded));
    request.method = bytesOf(head.method_string());
    const std::string_view authorization(head[http::field::authorization]);
    constexpr std::string_view scheme = "Bearer ";
    if (authorization.starts_with(scheme)) {
        request.token = authorization.substr(scheme.size());
    }
    request.expectsContinue = beast::iequals(head[http::field::expect], "100-continue");
    const bool reads = request.method == "GET" || request.method == "HEAD";
    const bool isCollection = path == QLatin1StringView(FilesPath.data(), qsizetype(FilesPath.size()));
    bool isId = false;
    const FileId id = path.sliced(std::min(path.size(), qsizetype(FilesPath.size()) + 1)).toLongLong(&isId);
    if (request.method == "OPTIONS") {
        request.kind = FileRequest::Kind::Preflight;
    } else if (request.method == "PUT" && isCollection) {
        request.kind = FileRequest::Kind::Upload;
    } else if (reads && isCollection) {
        request.kind = FileRequest::Kind::Progress;
    } else if (reads && isId && id > 0) {
        request.kind = FileRequest::Kind::Download;
        request.file = id;
    }
    return request;
}

std::variant<UploadRequest, ProtocolError> uploadRequestOf(const QUrlQuery &query,
                                                           std::optional<std::uint64_t> bodyLength)
{
    const auto size = numberOf(query, u"size"_s);
    const auto offset = numberOf(query, u"offset"_s);
    const qint64 length = qint64(std::min<std::uint64_t>(bodyLength.value_or(0), 1ULL << 40));
    const QString id = query.queryItemValue(u"upload"_s);
    if (!id.isEmpty() && !isUploadId(id)) {
        return fault(ErrorCode::Invalid, u"upload"_s);
    }
    if (!size || (query.hasQueryItem(u"size"_s) && *size == 0)) {
        return fault(ErrorCode::Invalid, u"size"_s);
    }
    if (!offset || (*offset > 0 && id.isEmpty())) {
        return fault(ErrorCode::Invalid, u"offset"_s);
    }
    // Each by itself first: their sum may be more than a number holds.
    if (*size > FileInfo::MaxSize || *offset > FileInfo::MaxSize || *offset + length > FileInfo::MaxSize) {
        return fault(ErrorCode::TooLarge, {});
    }
    if (*size > 0 && *offset + length > *size) {
        return fault(ErrorCode::Invalid, u"size"_s);
    }
    const auto name = checkFileName(query.queryItemValue(u"name"_s, QUrl::FullyDecoded));
    if (const auto *wrong = std::get_if<ProtocolError>(&name)) {
        return *wrong;
    }
    return UploadRequest{.id = id, .name = std::get<QString>(name), .size = *size, .offset = *offset};
}

bool isUploadId(const QString &text)
{
    const QUuid id = QUuid::fromString(text);
    return !id.isNull() && id.toString(QUuid::WithoutBraces) == text;
}

} // namespace otklik
