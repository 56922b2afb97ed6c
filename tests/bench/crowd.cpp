// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/crowd.h"

#include "protocol/frame.h"

#include <QJsonDocument>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace otklik::bench {

namespace {

// RFC 6455, 5.2.
constexpr quint8 TextFrame = 0x1;
constexpr quint8 CloseFrame = 0x8;
constexpr quint8 PingFrame = 0x9;
constexpr quint8 PongFrame = 0xa;
constexpr quint8 Final = 0x80;
constexpr quint8 Masked = 0x80;

constexpr auto Patience = 60s;
constexpr qsizetype ReadStep = qsizetype(64) * 1024;
// Other sockets and files of the process.
constexpr int OtherFiles = 200;

QString systemError()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

/// Reads the head of the answer, byte by byte, as frames may follow at once.
QByteArray readHead(int socket)
{
    QByteArray head;
    char byte = 0;
    while (!head.endsWith("\r\n\r\n") && ::read(socket, &byte, 1) == 1) {
        head += byte;
    }
    return head;
}

} // namespace

Crowd::Crowd(quint16 port)
    : m_port(port)
    , m_poll(::epoll_create1(EPOLL_CLOEXEC))
{
}

Crowd::~Crowd()
{
    for (const Line &line : m_lines) {
        ::close(line.socket);
    }
    ::close(m_poll);
}

bool Crowd::makeRoom(int lines)
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) {
        return false;
    }
    limit.rlim_cur = limit.rlim_max;
    return ::setrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur >= rlim_t(lines) + rlim_t(OtherFiles);
}

int Crowd::open(const QByteArray &path, const QByteArray &origin)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = qToBigEndian(m_port);
    address.sin_addr.s_addr = qToBigEndian<quint32>(INADDR_LOOPBACK);
    if (socket < 0 || ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0) {
        fail(u"cannot connect: "_s + systemError());
        ::close(socket);
        return -1;
    }
    const int one = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &one, sizeof(one));
    const QByteArray request =
        "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_port) +
        "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: " +
        QByteArray(Subprotocol) + "\r\n" + (origin.isEmpty() ? QByteArray() : "Origin: " + origin + "\r\n") +
        "User-Agent: Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0 Safari/537.36\r\n\r\n";
    const QByteArray head = ::write(socket, request.constData(), std::size_t(request.size())) == request.size()
                                ? readHead(socket)
                                : QByteArray();
    if (!head.startsWith("HTTP/1.1 101 ")) {
        fail(u"no handshake: "_s + QString::fromLatin1(head.left(100)));
        ::close(socket);
        return -1;
    }
    const int number = int(m_lines.size());
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u32 = quint32(number);
    ::epoll_ctl(m_poll, EPOLL_CTL_ADD, socket, &event);
    m_lines.emplace_back();
    m_lines.back().socket = socket;
    return number;
}

void Crowd::ask(int line, const QString &method, const QJsonObject &params, const Answered &answered)
{
    Line &asking = m_lines[std::size_t(line)];
    asking.asked.insert(++asking.lastId, answered);
    ++m_unanswered;
    send(line, TextFrame, encodeRequest(asking.lastId, method, params));
}

QJsonObject Crowd::call(int line, const QString &method, const QJsonObject &params)
{
    const auto answer = std::make_shared<QJsonObject>();
    ask(line, method, params, [answer](const QJsonObject &frame) { *answer = frame; });
    if (!serve(Patience, [&answer] { return !answer->isEmpty(); })) {
        return {};
    }
    if (answer->contains("error"_L1)) {
        fail(method + u": "_s + QString::fromUtf8(QJsonDocument(*answer).toJson(QJsonDocument::Compact)));
    }
    return answer->value("result"_L1).toObject();
}

bool Crowd::settle(std::chrono::milliseconds most, int unanswered)
{
    return serve(most, [this, unanswered] { return m_unanswered <= unanswered; });
}

bool Crowd::serve(std::chrono::milliseconds most, const std::function<bool()> &done)
{
    const auto end = std::chrono::steady_clock::now() + most;
    std::array<epoll_event, 256> events{};
    while (m_error.isEmpty() && !done()) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        if (left <= 0ms) {
            return false;
        }
        // At most a few milliseconds, as `done` may look at a clock.
        const int count = ::epoll_wait(m_poll, events.data(), int(events.size()), int(std::min(left, 5ms).count()));
        for (int i = 0; i < count; ++i) {
            const epoll_event &event = events[std::size_t(i)];
            const int number = int(event.data.u32);
            if ((event.events & EPOLLOUT) != 0U) {
                flush(number);
            }
            if ((event.events & ~quint32(EPOLLOUT)) != 0U) {
                read(number);
            }
        }
    }
    return m_error.isEmpty();
}

void Crowd::send(int number, quint8 opcode, const QByteArray &payload)
{
    QByteArray frame;
    frame += char(Final | opcode);
    if (payload.size() < 126) {
        frame += char(Masked | quint8(payload.size()));
    } else {
        frame += char(Masked | 126);
        const quint16 size = qToBigEndian(quint16(payload.size()));
        frame.append(reinterpret_cast<const char *>(&size), sizeof(size));
    }
    frame.append(4, '\0'); // a mask of zeros masks nothing, and costs nothing
    frame += payload;
    Line &line = m_lines[std::size_t(number)];
    const bool wasEmpty = line.out.isEmpty();
    line.out += frame;
    if (wasEmpty) {
        flush(number);
    }
}

void Crowd::flush(int number)
{
    Line &line = m_lines[std::size_t(number)];
    const auto count =
        ::send(line.socket, line.out.constData(), std::size_t(line.out.size()), MSG_DONTWAIT | MSG_NOSIGNAL);
    if (count < 0 && errno != EAGAIN) {
        fail(u"cannot write: "_s + systemError());
        return;
    }
    line.out.remove(0, std::max<qsizetype>(0, count));
    if (line.out.isEmpty() == line.waits) {
        line.waits = !line.waits;
        epoll_event event{};
        event.events = line.waits ? EPOLLIN | EPOLLOUT : EPOLLIN;
        event.data.u32 = quint32(number);
        ::epoll_ctl(m_poll, EPOLL_CTL_MOD, line.socket, &event);
    }
}

void Crowd::read(int number)
{
    static thread_local QByteArray buffer(ReadStep, '\0');
    Line &line = m_lines[std::size_t(number)];
    const auto count = ::recv(line.socket, buffer.data(), std::size_t(buffer.size()), MSG_DONTWAIT);
    if (count < 0 && errno == EAGAIN) {
        return;
    }
    if (count <= 0) {
        fail(u"line %1 was cut"_s.arg(number));
        return;
    }
    line.in.append(buffer.constData(), count);
    while (takeFrame(number)) {
    }
}

bool Crowd::takeFrame(int number)
{
    QByteArray &in = m_lines[std::size_t(number)].in;
    qsizetype head = 2;
    if (in.size() < head) {
        return false;
    }
    quint64 size = quint8(in[1]) & 0x7fU;
    const int longer = size == 126 ? 2 : size == 127 ? 8 : 0;
    if (in.size() < head + longer) {
        return false;
    }
    if (longer == 2) {
        size = qFromBigEndian<quint16>(in.constData() + head);
    } else if (longer == 8) {
        size = qFromBigEndian<quint64>(in.constData() + head);
    }
    head += longer;
    if (in.size() < head + qsizetype(size)) {
        return false;
    }
    const quint8 opcode = quint8(in[0]) & 0xfU;
    const QByteArray payload = in.sliced(head, qsizetype(size));
    in.remove(0, head + qsizetype(size));
    if (in.isEmpty()) {
        in.squeeze(); // ten thousand idle lines keep no room
    }
    if (opcode == TextFrame) {
        take(number, payload);
    } else if (opcode == PingFrame) {
        send(number, PongFrame, payload);
    } else if (opcode == CloseFrame) {
        fail(u"the server closed line %1"_s.arg(number));
    }
    return true;
}

void Crowd::take(int number, const QByteArray &text)
{
    // Answers begin with their id, notifications with their version: only the first are worth being read.
    if (!text.startsWith("{\"id\":") && !text.startsWith("{\"error\":")) {
        ++m_notifications;
        return;
    }
    const QJsonObject frame = QJsonDocument::fromJson(text).object();
    const Answered answered = m_lines[std::size_t(number)].asked.take(frame["id"_L1].toInt());
    if (answered) {
        --m_unanswered;
        answered(frame);
    }
}

void Crowd::fail(const QString &why)
{
    if (m_error.isEmpty()) {
        m_error = why;
    }
}

} // namespace otklik::bench
