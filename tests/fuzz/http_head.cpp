// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The heads of HTTP requests, read as the server reads them: whole, and in two pieces. The first byte says where they
// are cut, the rest is what comes over the line.
#include "domain/file.h"
#include "fuzz/target.h"
#include "server/web/request_head.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>

#include <memory>

namespace otklik::fuzz {

namespace {

namespace beast = boost::beast;
namespace http = boost::beast::http;
using Parser = http::request_parser<http::empty_body>;

// Nothing when the bytes are no head, or not a whole one.
std::unique_ptr<Parser> read(const QByteArray &bytes, qsizetype cutAt)
{
    auto parser = std::make_unique<Parser>();
    parser->header_limit(MaxHeadSize);
    parser->body_limit(boost::none);
    std::size_t taken = 0;
    for (const qsizetype until : {cutAt, bytes.size()}) {
        beast::error_code error;
        taken += parser->put(
            boost::asio::buffer(bytes.constData() + taken, std::size_t(until) - std::min(taken, std::size_t(until))),
            error);
        if (error && error != http::error::need_more) {
            return nullptr;
        }
        if (parser->is_header_done()) {
            return parser;
        }
    }
    return nullptr;
}

/// All that the server takes out of a head.
struct Understood
{
    QByteArray path;
    QString siteKey;
    bool aboutFiles = false;
    PeerInfo near;
    PeerInfo far;
    std::variant<SocketKind, HttpRefusal> socket;
    FileRequest file;
    std::variant<UploadRequest, ProtocolError> upload;
};

Understood understood(const Parser &parser)
{
    const auto &head = parser.get();
    const std::string_view target = head.target();
    Understood all{.path = pathOf(target),
                   .siteKey = siteKeyOf(target),
                   .aboutFiles = isAboutFiles(target),
                   .near = peerInfo(head, boost::asio::ip::make_address("127.0.0.1")),
                   .far = peerInfo(head, boost::asio::ip::make_address("192.0.2.7")),
                   .socket = socketAskedFor(head),
                   .file = fileRequestOf(head),
                   .upload = {}};
    const auto length = parser.content_length();
    all.upload = uploadRequestOf(all.file.query, length ? std::optional<std::uint64_t>(*length) : std::nullopt);
    return all;
}

void judge(const Understood &all)
{
    require(!all.path.contains('?'), "a path is without its query");
    require(all.far.address == QLatin1StringView("192.0.2.7"), "only a proxy on this machine is believed");
    boost::system::error_code bad;
    boost::asio::ip::make_address(all.near.address.toStdString(), bad);
    require(!bad, "an address is one");
    if (const auto *kind = std::get_if<SocketKind>(&all.socket)) {
        require(*kind == SocketKind::Operator || !all.far.origin.isEmpty(), "a visitor's socket has an origin");
    }
    require(all.file.kind != FileRequest::Kind::Download || all.file.file > 0, "a file is asked for by its number");
    if (const auto *upload = std::get_if<UploadRequest>(&all.upload)) {
        require(upload->offset >= 0 && upload->offset <= FileInfo::MaxSize, "an offset lies within a file");
        require(upload->size >= 0 && upload->size <= FileInfo::MaxSize, "a size is within the limit");
        require(!upload->name.contains(u'/') && !upload->name.contains(QChar::Null), "a name is no path");
    }
}

} // namespace

void tryInput(QByteArrayView input)
{
    Bytes bytes(input);
    const qsizetype cut = bytes.number<quint8>();
    const QByteArray line = bytes.rest();
    const auto whole = read(line, line.size());
    const auto pieces = read(line, std::min(cut, line.size()));
    if (!whole) {
        return;
    }
    const Understood all = understood(*whole);
    judge(all);
    if (pieces) {
        const Understood same = understood(*pieces);
        require(same.path == all.path && same.file.kind == all.file.kind && same.file.token == all.file.token &&
                    same.socket.index() == all.socket.index(),
                "a head in two pieces is the same head");
    }
}

} // namespace otklik::fuzz
