// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QString>

#include <chrono>
#include <functional>
#include <vector>

namespace otklik::bench {

/// Thousands of WebSocket lines to one server on this machine, as cheap as they can be had: they share the processor
/// with the server that is measured. Knows of the protocol only requests and their answers; what comes by itself is
/// counted and thrown away. Lives in one thread; needs no event loop of Qt.
class Crowd
{
public:
    /// What became of a request: the whole frame, with "result" or "error".
    using Answered = std::function<void(const QJsonObject &frame)>;

    explicit Crowd(quint16 port);
    ~Crowd();
    Crowd(const Crowd &) = delete;
    Crowd &operator=(const Crowd &) = delete;

    /// Lets this process have @p lines sockets. @return false when the system allows fewer
    static bool makeRoom(int lines);

    /// Connects and shakes hands. @p origin: of a visitor's page; empty for operators
    /// @return the line's number, from 0 on; -1 when it failed: see error()
    int open(const QByteArray &path, const QByteArray &origin);
    /// Sends a request.
    void ask(int line, const QString &method, const QJsonObject &params, const Answered &answered);
    /// Sends a request and serves all lines until its answer has come. @return its "result"; empty, and error() set,
    /// when it was refused or did not come
    QJsonObject call(int line, const QString &method, const QJsonObject &params = {});
    /// Reads, answers pings and hands out what comes until @p done holds; it is asked after each piece of work.
    /// @return false when that took longer than @p most, or a line broke
    bool serve(std::chrono::milliseconds most, const std::function<bool()> &done);
    /// Serves until at most so many requests are unanswered.
    bool settle(std::chrono::milliseconds most, int unanswered = 0);

    int unanswered() const { return m_unanswered; }
    /// Frames that came by themselves.
    qint64 notifications() const { return m_notifications; }
    QString error() const { return m_error; }

private:
    struct Line
    {
        int socket = -1;
        int lastId = 0;
        bool waits = false; ///< for the socket to take more
        QByteArray in;
        QByteArray out; ///< what the socket did not take yet
        QHash<int, Answered> asked;
    };

    void send(int number, quint8 opcode, const QByteArray &payload);
    void flush(int number);
    void read(int number);
    /// Takes one frame off what has come. False: there is no whole one.
    bool takeFrame(int number);
    void take(int number, const QByteArray &text);
    void fail(const QString &why);

    quint16 m_port;
    int m_poll;
    std::vector<Line> m_lines;
    int m_unanswered = 0;
    qint64 m_notifications = 0;
    QString m_error;
};

} // namespace otklik::bench
