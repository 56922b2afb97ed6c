// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/files/file_service.h"
#include "server/hub/peer.h"
#include "server/store/files.h"

#include <QUrlQuery>

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>

#include <array>
#include <memory>
#include <optional>

namespace otklik {

/// One request about a file (docs/protocol.md, "Files"): sends one away, takes one, or tells how far one has come.
/// Begins after the header was read; a body is taken piece by piece, and each piece lies on the disk before the next is
/// read. On the connection's strand; whatever waits for the disk is done by a worker.
class FileExchange : public std::enable_shared_from_this<FileExchange>
{
public:
    using HeaderParser = boost::beast::http::request_parser<boost::beast::http::empty_body>;
    /// Takes the connection back for its next request.
    using Return = std::function<void(boost::beast::tcp_stream, boost::beast::flat_buffer)>;

    FileExchange(boost::beast::tcp_stream stream, boost::beast::flat_buffer buffer, HeaderParser &&parser,
                 PeerInfo peer, FileService &files, Return giveBack);
    void start();

private:
    using BodyParser = boost::beast::http::request_parser<boost::beast::http::buffer_body>;
    using TextResponse = boost::beast::http::response<boost::beast::http::string_body>;
    using FileResponse = boost::beast::http::response<boost::beast::http::file_body>;

    void answerPreflight();
    void answerWithFile(FileId id);
    void answerWithProgress();
    void sendStored(const StoredFile &stored);
    void sendOpened(const StoredFile &stored, int descriptor);

    void takeUpload();
    void beginWriting(const Upload &upload);
    void readOn();
    void pieceRead(boost::beast::error_code error);
    void keepPiece(bool more, bool whole);
    void bodyEnded();
    void checkAndFinish();
    void dropBad(const ProtocolError &fault);
    void finished(const FileInfo &found);

    /// Lets the caller through only with a good token; goes on with who it is.
    void identified(std::function<void(const FileCaller &)> goOn);
    bool hasPlace(const std::optional<Actor> &who, const FilePace &perSender, const FilePace &perAddress);
    template<typename T> void inStore(std::function<T(Transaction &)> job, std::function<void(const T &)> goOn);
    template<typename T> void onDisk(std::function<T(FileDisk &)> job, std::function<void(T)> goOn);

    void sendFileInfo(int status, const FileInfo &file);
    void refuse(const ProtocolError &error, std::optional<qint64> offset = {});
    void refuse(ErrorCode code, const QString &field = {});
    void sendJson(int status, const QJsonObject &json);
    template<typename Response> void prepare(Response &response);
    void written(bool keepAlive);
    void drain();

    boost::beast::tcp_stream m_stream;
    boost::beast::flat_buffer m_buffer;
    std::optional<BodyParser> m_parser;
    PeerInfo m_peer;
    FileService &m_files;
    Return m_giveBack;
    QUrlQuery m_query;
    QByteArray m_method;
    std::string m_token;
    bool m_originIsASites = false;
    bool m_expectsContinue = false;
    std::optional<Actor> m_who;
    QList<std::shared_ptr<FileLimits::Place>> m_places;

    QString m_uploadId;
    QString m_name;
    QString m_key;
    qint64 m_size = 0; ///< of the whole file; 0: the body ends it
    qint64 m_received = 0;
    FileDisk::Turn m_turn = 0;
    std::array<char, 65'536> m_piece;

    std::optional<TextResponse> m_text;
    std::optional<FileResponse> m_file;
    qint64 m_drained = 0;
};

} // namespace otklik
