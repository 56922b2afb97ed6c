// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/frame.h"

#include <QElapsedTimer>
#include <QHash>
#include <QLoggingCategory>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>

class QWebSocket;

namespace otklik {

Q_DECLARE_LOGGING_CATEGORY(syncLog)

/// How long a Link waits for what.
struct LinkTimes
{
    std::chrono::milliseconds connecting{15'000}; ///< from opening to the end of the handshake
    std::chrono::milliseconds request{20'000};    ///< from a request to its answer
    std::chrono::milliseconds doubt{5'000};       ///< from a request to the question whether anybody is there
    std::chrono::milliseconds ping{20'000};       ///< between pings of ours
    std::chrono::milliseconds silence{60'000};    ///< without a word or a pong the connection is dead
    std::chrono::milliseconds probe{1'000};       ///< for a sign of life when there is a doubt
};

/// The answer to a request; without an error there is a result.
struct Reply
{
    QJsonObject result;
    std::optional<ProtocolError> error;
    qint64 roundTrip = 0; ///< milliseconds
};

/// One WebSocket to the server: requests with their answers, notifications, and the knowledge whether anybody is there.
/// It does not reconnect; see Connector.
class Link : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(const Reply &)>;

    explicit Link(const LinkTimes &times, QObject *parent = nullptr);
    ~Link() override;

    /// Starts connecting to @p socket. Ends in `opened` or `lost`. What was open is closed first, without a signal.
    void open(const QUrl &socket);
    /// Ends the connection without a signal. Requests that wait are answered with Unavailable.
    void close();
    bool isOpen() const { return m_open; }
    /// Makes sure that the other side is still there; if nothing is heard soon, the connection is lost.
    void probe();
    /// Sends a request. @p answer runs once, and never from within this call; without an answer in time, or when the
    /// connection is lost, with Unavailable, and with TooLarge when the server would not take the frame.
    void request(const QString &method, const QJsonObject &params, Answer answer);

Q_SIGNALS:
    void opened();
    /// The connection could not be made or has ended; @p closeCode as in docs/protocol.md, 0 when there was none.
    void lost(int closeCode);
    void notified(const otklik::NotificationFrame &notification);

private:
    struct Pending
    {
        Answer answer;
        QElapsedTimer since;
    };

    void connectTo(const QUrl &socket);
    void onConnected();
    void onText(const QString &text);
    void heard() { m_heard.restart(); }
    void keepAlive();
    void lose(int closeCode);
    void answerOne(qint64 id, Reply reply);
    void dropSocket();
    void answerAll();

    LinkTimes m_times;
    QWebSocket *m_socket = nullptr;
    bool m_open = false;
    int m_opening = 0; ///< which; what was closed before it began is not begun
    qint64 m_lastId = 0;
    QHash<qint64, Pending> m_pending;
    QElapsedTimer m_heard;
    QTimer m_pingTimer;
    QTimer m_deadline; ///< of the handshake, later of a probe
};

} // namespace otklik
