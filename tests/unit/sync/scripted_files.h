// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/file.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QStringList>

#include <optional>

class QTcpSocket;

namespace otklik {

/// The server's side of docs/protocol.md, "Files", doing what a test tells it to: breaks off, holds, refuses.
class ScriptedFiles : public QObject
{
    Q_OBJECT

public:
    /// A connection with a request that was not read yet.
    void take(QTcpSocket *socket);

    /// The next upload breaks when so many of its bytes have come.
    std::optional<qsizetype> cutAfter;
    /// As above, but the line stays open and nothing more is said.
    std::optional<qsizetype> holdAfter;
    /// The next requests with a body are answered with this status and JSON.
    std::optional<std::pair<int, QByteArray>> refusal;
    /// Complete files that can be fetched, by number.
    QHash<FileId, QByteArray> files;
    /// The next fetch ends after half of the file.
    bool cutFetch = false;

    /// What was asked: "ask", "put 0", "get 7", in order.
    QStringList log;
    /// Whether all of it carried the token.
    bool allSigned = true;
    QHash<QString, QByteArray> uploads; ///< what has come of each, complete or not
    qsizetype received() const { return m_received; }

Q_SIGNALS:
    void held();

private:
    struct Request
    {
        QByteArray head;
        QByteArray body;
        qsizetype length = 0;
        bool known = false;
    };

    void read(QTcpSocket *socket);
    void answerPut(QTcpSocket *socket, const QString &target, const QByteArray &body);
    void answerGet(QTcpSocket *socket, const QString &target);
    void keepPart(const QString &target, const QByteArray &body);
    static void answer(QTcpSocket *socket, int status, const QByteArray &body,
                       const QByteArray &type = "application/json");
    QByteArray fileJson(FileId id, const QString &name, qsizetype size) const;

    QHash<QTcpSocket *, Request> m_requests;
    QHash<QString, FileId> m_done; ///< of complete uploads
    qsizetype m_received = 0;
};

} // namespace otklik
