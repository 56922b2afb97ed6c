// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QUrl>
#include <QWebSocket>

namespace otklik::test {

/// What came, oldest first. The last of what has not come yet is empty, so that a test may wait for it.
template<typename T> class Heard : public QList<T>
{
public:
    T last() const { return this->isEmpty() ? T() : QList<T>::last(); }
    T constLast() const { return last(); }
};

/// A bare client of the wire: sends requests, waits for their answers and keeps what comes by itself. It judges
/// nothing, so that tests can also say what no real client would.
class WireClient : public QObject
{
    Q_OBJECT

public:
    /// @p origin: the header of a visitor's page; empty: none
    explicit WireClient(const QString &origin = {});

    /// Connects and waits.
    bool open(const QUrl &url, const QByteArray &userAgent = {}, const QByteArray &forwardedFor = {});
    /// Sends a request and waits for its answer. @return the whole frame: "result" or "error"; empty when none came
    QJsonObject call(const QString &method, const QJsonObject &params = {});
    /// Sends a request. @return its id, for answer()
    qint64 send(const QString &method, const QJsonObject &params = {});
    /// The answer that came, or nothing yet.
    QJsonObject answer(qint64 id) const { return m_answers.value(id); }
    QJsonObject waitForAnswer(qint64 id);
    void sendText(const QString &text) { m_socket.sendTextMessage(text); }
    void sendBinary(const QByteArray &bytes) { m_socket.sendBinaryMessage(bytes); }
    void close() { m_socket.close(); }
    /// Cuts the line without a word.
    void abort() { m_socket.abort(); }

    /// The params of the notifications of one method, in the order they came.
    Heard<QJsonObject> notifications(const QString &method) const;
    /// The params of the `event`s of one type.
    Heard<QJsonObject> events(const QString &type) const;
    Heard<qint64> offsets() const;
    /// Answers that are addressed to nobody.
    const QList<QJsonObject> &strayAnswers() const { return m_stray; }
    void forget() { m_notifications.clear(); }
    bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    /// 0 while it is open.
    int closeCode() const { return isOpen() ? 0 : int(m_socket.closeCode()); }

    /// "conflict" and so on; empty for a result.
    static QString errorOf(const QJsonObject &answer);

signals:
    void received();

private:
    void take(const QString &text);

    struct Notification
    {
        QString method;
        QJsonObject params;
    };
    QWebSocket m_socket;
    qint64 m_lastId = 0;
    QHash<qint64, QJsonObject> m_answers;
    QList<Notification> m_notifications;
    QList<QJsonObject> m_stray;
};

/// A new clientId.
QString newClientId();

} // namespace otklik::test
