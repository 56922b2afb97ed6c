// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QUrl>
#include <QWebSocket>

#include <functional>

namespace otklik::test {

/// The operator's side of the wire without a program around it: one socket that signs in, asks and remembers what it
/// was told. Calls wait for their answer in a local event loop.
class OperatorLine
{
public:
    /// `server` as `ws://127.0.0.1:PORT/v1/operator`. False: no connection or no sign-in; see error().
    [[nodiscard]] bool signIn(const QUrl &server, const QString &login, const QString &password);

    /// The answer's `result`; an empty object and error() set when it was refused or did not come within 10 s.
    QJsonObject ask(const QString &method, const QJsonObject &params);
    [[nodiscard]] QString error() const { return m_error; }

    /// Of the session, for the server's files.
    [[nodiscard]] QString token() const { return m_token; }

    /// Waits up to 10 s until `true`; looks again at every frame that comes.
    [[nodiscard]] bool waitUntil(const std::function<bool()> &holds);

    /// Visitors who are on the site now, by id.
    [[nodiscard]] const QMap<qint64, QJsonObject> &visitors() const { return m_visitors; }
    /// Every `message.added` so far, in the order of arrival.
    [[nodiscard]] QList<QJsonObject> messages() const { return m_messages; }
    /// The texts of a chat's messages by `author` (`visitor`, `operator`).
    [[nodiscard]] QStringList texts(qint64 chatId, const QString &author) const;
    /// Whether the chat has a system message with this code.
    [[nodiscard]] bool hasSystemMessage(qint64 chatId, const QString &code) const;
    /// The visitor's chat as heard of last; empty when there is none.
    [[nodiscard]] QJsonObject chatOf(qint64 visitorId) const;
    /// Requests as heard of last, by id.
    [[nodiscard]] const QMap<qint64, QJsonObject> &requests() const { return m_requests; }
    /// What the visitor is typing, as told last.
    [[nodiscard]] QString typed() const { return m_typed; }

private:
    void take(const QString &frame);
    void takePresence(const QJsonObject &params);
    void takeEvent(const QJsonObject &params);

    QWebSocket m_socket;
    QMap<int, QJsonObject> m_answers;
    QMap<qint64, QJsonObject> m_visitors;
    QMap<qint64, QJsonObject> m_chats;
    QMap<qint64, QJsonObject> m_requests;
    QList<QJsonObject> m_messages;
    QString m_token;
    QString m_typed;
    QString m_error;
    int m_lastId = 0;
};

} // namespace otklik::test
