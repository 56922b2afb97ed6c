// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a request about a file is answered; how one is taken in is in file_upload.cpp.
#include "server/web/file_exchange.h"

#include "protocol/json.h"
#include "server/web/file_exchange_steps.h"

#include <QJsonDocument>
#include <QUrl>

#include <algorithm>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

namespace beast = boost::beast;
namespace http = boost::beast::http;
using namespace std::chrono_literals;

constexpr auto AnswerTime = 15s;
// Five megabytes over a poor mobile line.
constexpr auto DownloadTime = 180s;
// What a sender may still say after a refusal before the line is cut.
constexpr qint64 MaxDrained = 2 * FileInfo::MaxSize;
constexpr FilePace ReadPace{.burst = 300, .perSecond = 30, .parallel = 24};

int statusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Unauthorized:
        return 401;
    case ErrorCode::Forbidden:
        return 403;
    case ErrorCode::NotFound:
    case ErrorCode::NoSuchMethod:
        return 404;
    case ErrorCode::Conflict:
        return 409;
    case ErrorCode::TooLarge:
        return 413;
    case ErrorCode::UnsupportedType:
        return 415;
    case ErrorCode::RateLimited:
        return 429;
    case ErrorCode::Unavailable:
        return 507;
    default:
        return 400;
    }
}

// As RFC 6266 has it: a name for every browser, and the true one.
std::string disposition(const QString &name)
{
    QByteArray plain = name.toLatin1();
    for (char &letter : plain) {
        if (letter == '"' || letter == '\\' || uchar(letter) < 0x20 || uchar(letter) > 0x7E) {
            letter = '_';
        }
    }
    return "attachment; filename=\"" + plain.toStdString() + "\"; filename*=UTF-8''" +
           QUrl::toPercentEncoding(name).toStdString();
}

} // namespace

FileExchange::FileExchange(beast::tcp_stream stream, beast::flat_buffer buffer, HeaderParser &&parser, PeerInfo peer,
                           FileService &files, Return giveBack)
    : m_stream(std::move(stream))
    , m_buffer(std::move(buffer))
    , m_peer(std::move(peer))
    , m_files(files)
    , m_giveBack(std::move(giveBack))
{
    m_parser.emplace(std::move(parser));
}

void FileExchange::start()
{
    FileRequest request = fileRequestOf(m_parser->get());
    m_query = std::move(request.query);
    m_method = std::move(request.method);
    m_token = std::move(request.token);
    m_expectsContinue = request.expectsContinue;
    switch (request.kind) {
    case FileRequest::Kind::Preflight:
        answerPreflight();
        break;
    case FileRequest::Kind::Upload:
        takeUpload();
        break;
    case FileRequest::Kind::Progress:
        answerWithProgress();
        break;
    case FileRequest::Kind::Download:
        answerWithFile(request.file);
        break;
    case FileRequest::Kind::Unknown:
        refuse(ErrorCode::NotFound);
        break;
    }
}

void FileExchange::answerPreflight()
{
    inStore<FileCaller>(
        [origin = m_peer.origin](Transaction &transaction) { return fileCaller(transaction, {}, origin); },
        [this](const FileCaller &caller) {
            m_originIsASites = caller.originIsASites;
            if (!m_originIsASites) {
                refuse(ErrorCode::Forbidden);
                return;
            }
            m_text.emplace(http::status::no_content, 11);
            m_text->set(http::field::access_control_allow_methods, "GET, PUT, OPTIONS");
            m_text->set(http::field::access_control_allow_headers, "Authorization, Content-Type");
            m_text->set(http::field::access_control_max_age, "600");
            prepare(*m_text);
        });
}

void FileExchange::answerWithFile(FileId id)
{
    if (m_query.hasQueryItem(u"sign"_s)) {
        if (!hasPlace({}, ReadPace, ReadPace)) {
            refuse(ErrorCode::RateLimited);
            return;
        }
        const qint64 until = m_query.queryItemValue(u"until"_s).toLongLong();
        inStore<StoredFile>(
            [id, until, signature = m_query.queryItemValue(u"sign"_s)](Transaction &transaction) {
                return fileBySignature(transaction, id, until, signature);
            },
            [this](const StoredFile &stored) { sendStored(stored); });
        return;
    }
    identified([this, id](const FileCaller &) {
        if (!m_who || !hasPlace(m_who, ReadPace, ReadPace)) {
            refuse(ErrorCode::RateLimited);
            return;
        }
        inStore<StoredFile>([id, who = *m_who](Transaction &transaction) { return fileFor(transaction, who, id); },
                            [this](const StoredFile &stored) { sendStored(stored); });
    });
}

void FileExchange::answerWithProgress()
{
    struct Progress
    {
        std::optional<Upload> upload;
    };
    m_uploadId = m_query.queryItemValue(u"upload"_s);
    if (!isUploadId(m_uploadId)) {
        refuse(ErrorCode::Invalid, u"upload"_s);
        return;
    }
    identified([this](const FileCaller &) {
        if (!m_who || !hasPlace(m_who, ReadPace, ReadPace)) {
            refuse(ErrorCode::RateLimited);
            return;
        }
        inStore<Progress>(
            [who = *m_who, id = m_uploadId](Transaction &transaction) {
                return Progress{.upload = uploadOf(transaction, who, id)};
            },
            [this](const Progress &progress) {
                if (!progress.upload) {
                    sendJson(200, {{"offset"_L1, 0}}); // nothing has come, so all of it is still to come
                } else if (progress.upload->file) {
                    sendFileInfo(200, *progress.upload->file);
                } else {
                    onDisk<qint64>([key = progress.upload->key](FileDisk &disk) { return disk.partSize(key); },
                                   [this](qint64 size) { sendJson(200, {{"offset"_L1, size}}); });
                }
            });
    });
}

void FileExchange::sendStored(const StoredFile &stored)
{
    onDisk<int>([key = stored.key](FileDisk &disk) { return disk.open(key); },
                [this, stored](int descriptor) { sendOpened(stored, descriptor); });
}

void FileExchange::sendOpened(const StoredFile &stored, int descriptor)
{
    if (descriptor < 0) {
        refuse(ErrorCode::NotFound);
        return;
    }
    http::file_body::value_type content;
    beast::error_code error;
    beast::file opened;
    opened.native_handle(descriptor); // closes it when it goes
    content.reset(std::move(opened), error);
    if (error) {
        refuse(ErrorCode::Unavailable);
        return;
    }
    m_file.emplace(std::piecewise_construct, std::make_tuple(std::move(content)),
                   std::make_tuple(http::status::ok, 11));
    m_file->set(http::field::content_type, stored.info.type.toStdString());
    m_file->set(http::field::content_disposition, disposition(stored.info.name));
    m_file->set(http::field::cache_control, "private, max-age=86400, immutable");
    m_stream.expires_after(DownloadTime);
    prepare(*m_file);
}

void FileExchange::identified(std::function<void(const FileCaller &)> goOn)
{
    inStore<FileCaller>([token = QString::fromStdString(m_token), origin = m_peer.origin](
                            Transaction &transaction) { return fileCaller(transaction, token, origin); },
                        [this, goOn = std::move(goOn)](const FileCaller &caller) {
                            m_originIsASites = caller.originIsASites;
                            m_who = caller.who;
                            if (m_who) {
                                goOn(caller);
                            } else {
                                refuse(ErrorCode::Unauthorized);
                            }
                        });
}

// The address counts too, so that many tokens help nobody; behind a proxy on this machine it is the person's own.
bool FileExchange::hasPlace(const std::optional<Actor> &who, const FilePace &perSender, const FilePace &perAddress)
{
    const auto take = [this](const QString &name, const FilePace &pace) {
        auto place = m_files.limits().take(name, pace, m_files.hub().now());
        if (place) {
            m_places.append(std::move(place));
            return true;
        }
        return false;
    };
    const bool local = m_peer.address == "127.0.0.1"_L1 || m_peer.address == "::1"_L1;
    const QString kind = QString::fromLatin1(m_method);
    return (!who || take(u"%1 %2 %3"_s.arg(kind, toString(who->kind)).arg(who->id), perSender)) &&
           (local || take(kind + u' ' + m_peer.address, perAddress));
}

void FileExchange::sendFileInfo(int status, const FileInfo &file)
{
    sendJson(status, toJson(file));
}

void FileExchange::refuse(ErrorCode code, const QString &field)
{
    refuse(ProtocolError{.code = code, .message = {}, .field = field, .retryAfter = 0});
}

void FileExchange::refuse(const ProtocolError &error, std::optional<qint64> offset)
{
    QJsonObject json{{"code"_L1, toString(error.code)}};
    if (!error.field.isEmpty()) {
        json["field"_L1] = error.field;
    }
    if (offset) {
        json["offset"_L1] = *offset;
    }
    sendJson(statusOf(error.code), json);
}

void FileExchange::sendJson(int status, const QJsonObject &json)
{
    m_text.emplace(http::status(status), 11);
    m_text->set(http::field::content_type, "application/json");
    m_text->set(http::field::cache_control, "no-store");
    constexpr int tooMany = 429;
    if (status == tooMany) {
        m_text->set(http::field::retry_after, "2");
    }
    m_text->body() = QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString();
    m_stream.expires_after(AnswerTime);
    prepare(*m_text);
}

// The headers that every answer has, and then it goes.
template<typename Response> void FileExchange::prepare(Response &response)
{
    response.set("X-Content-Type-Options", "nosniff");
    response.set("Referrer-Policy", "no-referrer");
    response.set(http::field::vary, "Origin");
    if (m_originIsASites) {
        response.set(http::field::access_control_allow_origin, m_peer.origin.toStdString());
    }
    // After a body that was not read to its end nothing further can be understood.
    const bool bodyless = !m_parser->is_done() && m_parser->content_length().value_or(0) == 0 && !m_parser->chunked();
    const bool keepAlive = m_parser->get().keep_alive() && (m_parser->is_done() || bodyless);
    response.keep_alive(keepAlive);
    response.prepare_payload();
    const auto done = [self = shared_from_this(), keepAlive](beast::error_code error, std::size_t) {
        if (!error) {
            self->written(keepAlive);
        }
    };
    if (m_method == "HEAD") {
        auto serializer = std::make_shared<http::response_serializer<typename Response::body_type>>(response);
        http::async_write_header(m_stream, *serializer,
                                 [serializer, done](beast::error_code error, std::size_t size) { done(error, size); });
    } else {
        http::async_write(m_stream, response, done);
    }
}

void FileExchange::written(bool keepAlive)
{
    if (keepAlive) {
        m_places.clear();
        m_giveBack(std::move(m_stream), std::move(m_buffer));
        return;
    }
    beast::error_code ignored;
    (void)m_stream.socket().shutdown(boost::asio::ip::tcp::socket::shutdown_send, ignored);
    m_stream.expires_after(AnswerTime);
    drain();
}

// A sender who is still speaking when the line is cut never reads the answer: the rest is taken and dropped.
void FileExchange::drain()
{
    m_stream.async_read_some(boost::asio::buffer(m_piece),
                             [self = shared_from_this()](beast::error_code error, std::size_t count) {
                                 self->m_drained += qint64(count);
                                 if (!error && self->m_drained < MaxDrained) {
                                     self->drain();
                                 }
                             });
}

} // namespace otklik
