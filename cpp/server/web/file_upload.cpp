// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a file is taken in.
#include "server/files/content_check.h"
#include "server/web/file_exchange_steps.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

namespace beast = boost::beast;
namespace http = boost::beast::http;
using namespace std::chrono_literals;

// Without a byte for so long the line is dead.
constexpr auto PieceTime = 30s;
constexpr FilePace SenderPace{.burst = 40, .perSecond = 2, .parallel = 4};
constexpr FilePace AddressPace{.burst = 80, .perSecond = 4, .parallel = 16};

ProtocolError diskTrouble()
{
    return {.code = ErrorCode::Unavailable, .message = u"the disk is full"_s, .field = {}, .retryAfter = 0};
}

struct Judged
{
    FileDisk::Result result = FileDisk::Result::Failed;
    std::optional<ProtocolError> fault;
    FileInfo file;
};

// On a worker: judges the content, and lets it become one that is served.
Judged judge(FileDisk &disk, const QString &key, FileDisk::Turn turn, const QString &name)
{
    const auto content = disk.readPart(key);
    if (!content) {
        return {};
    }
    const auto found = checkFileContent(name, *content);
    if (const auto *fault = std::get_if<ProtocolError>(&found)) {
        return {.result = FileDisk::Result::Done, .fault = *fault, .file = {}};
    }
    const auto &good = std::get<FileContent>(found);
    return {.result = disk.finish(key, turn),
            .fault = {},
            .file = {.id = 0,
                     .name = name,
                     .size = content->size(),
                     .type = good.type,
                     .width = good.width,
                     .height = good.height}};
}

} // namespace

void FileExchange::takeUpload()
{
    const auto length = m_parser->content_length();
    const auto asked = uploadRequestOf(m_query, length ? std::optional<std::uint64_t>(*length) : std::nullopt);
    if (const auto *fault = std::get_if<ProtocolError>(&asked)) {
        refuse(*fault);
        return;
    }
    const auto &told = std::get<UploadRequest>(asked);
    // Without an id of the sender's nobody can go on with it.
    m_uploadId = told.id.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : told.id;
    m_name = told.name;
    m_size = told.size;
    m_received = told.offset;
    identified([this](const FileCaller &caller) {
        if (!m_who || caller.blocked) {
            refuse(ErrorCode::Forbidden);
        } else if (!hasPlace(m_who, SenderPace, AddressPace)) {
            refuse(ErrorCode::RateLimited);
        } else {
            inStore<Upload>([who = *m_who, id = m_uploadId, name = m_name, size = m_size](
                                Transaction &transaction) { return beginUpload(transaction, who, id, name, size); },
                            [this](const Upload &upload) { beginWriting(upload); });
        }
    });
}

void FileExchange::beginWriting(const Upload &upload)
{
    if (upload.file) {
        sendFileInfo(201, *upload.file);
        return;
    }
    m_key = upload.key;
    m_size = upload.size > 0 ? upload.size : m_size;
    onDisk<FileDisk::Begun>(
        [key = m_key, offset = m_received](FileDisk &disk) { return disk.begin(key, offset); },
        [this](const FileDisk::Begun &begun) {
            if (begun.result != FileDisk::Result::Done) {
                refuse(diskTrouble());
                return;
            }
            if (begun.turn == 0) {
                refuse({.code = ErrorCode::Conflict, .message = {}, .field = u"offset"_s, .retryAfter = 0}, begun.size);
                return;
            }
            m_turn = begun.turn;
            m_parser->body_limit(std::uint64_t(FileInfo::MaxSize) + 1); // for a body that does not tell its length
            if (!m_expectsContinue) {
                readOn();
                return;
            }
            m_text.emplace(http::status::continue_, 11);
            http::async_write(m_stream, *m_text, [self = shared_from_this()](beast::error_code error, std::size_t) {
                if (!error) {
                    self->readOn();
                }
            });
        });
}

void FileExchange::readOn()
{
    if (m_parser->is_done()) {
        bodyEnded();
        return;
    }
    auto &body = m_parser->get().body();
    body.data = m_piece.data();
    body.size = m_piece.size();
    body.more = true;
    m_stream.expires_after(PieceTime);
    http::async_read(m_stream, m_buffer, *m_parser,
                     [self = shared_from_this()](beast::error_code error, std::size_t) { self->pieceRead(error); });
}

void FileExchange::pieceRead(beast::error_code error)
{
    if (error == http::error::body_limit) {
        refuse(ErrorCode::TooLarge);
    } else if (error && error != http::error::need_buffer) {
        keepPiece(false, false); // the line broke; what came is kept for going on
    } else {
        keepPiece(!m_parser->is_done(), m_parser->is_done());
    }
}

void FileExchange::keepPiece(bool more, bool whole)
{
    const qsizetype count = qsizetype(m_piece.size() - m_parser->get().body().size);
    m_received += count;
    if (m_received > (m_size > 0 ? m_size : FileInfo::MaxSize)) {
        refuse(ErrorCode::TooLarge);
        return;
    }
    onDisk<FileDisk::Result>([key = m_key, turn = m_turn, bytes = QByteArray(m_piece.data(), count)](
                                 FileDisk &disk) { return disk.append(key, turn, bytes); },
                             [this, more, whole](FileDisk::Result result) {
                                 if (result == FileDisk::Result::Superseded) {
                                     m_stream.close();
                                 } else if (result == FileDisk::Result::Failed) {
                                     refuse(diskTrouble());
                                 } else if (more) {
                                     readOn();
                                 } else if (whole) {
                                     bodyEnded();
                                 }
                             });
}

void FileExchange::bodyEnded()
{
    if (m_received == 0) {
        refuse(ErrorCode::Invalid, u"size"_s);
    } else if (m_size > 0 && m_received < m_size) {
        refuse({.code = ErrorCode::Conflict, .message = {}, .field = u"offset"_s, .retryAfter = 0}, m_received);
    } else {
        checkAndFinish();
    }
}

void FileExchange::checkAndFinish()
{
    onDisk<Judged>([key = m_key, turn = m_turn, name = m_name](FileDisk &disk) { return judge(disk, key, turn, name); },
                   [this](const Judged &judged) {
                       const std::optional<ProtocolError> &fault = judged.fault;
                       if (fault) {
                           dropBad(*fault);
                       } else if (judged.result == FileDisk::Result::Superseded) {
                           m_stream.close();
                       } else if (judged.result == FileDisk::Result::Failed) {
                           refuse(diskTrouble());
                       } else {
                           finished(judged.file);
                       }
                   });
}

// What is not allowed leaves nothing behind.
void FileExchange::dropBad(const ProtocolError &fault)
{
    if (!m_who) {
        return;
    }
    inStore<bool>(
        [who = *m_who, id = m_uploadId](Transaction &transaction) {
            dropUpload(transaction, who, id);
            return true;
        },
        [this, fault](bool) {
            onDisk<bool>(
                [key = m_key](FileDisk &disk) {
                    disk.removePart(key);
                    return true;
                },
                [this, fault](bool) { refuse(fault); });
        });
}

void FileExchange::finished(const FileInfo &found)
{
    if (!m_who) {
        return;
    }
    inStore<FileInfo>([who = *m_who, id = m_uploadId,
                       found](Transaction &transaction) { return completeUpload(transaction, who, id, found); },
                      [this](const FileInfo &file) { sendFileInfo(201, file); });
}

} // namespace otklik
