// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QString>
#include <QUrl>

namespace otklik::test {

/// Speaks HTTP about files: as a client should, and as none would.
class FileClient
{
public:
    struct Answer
    {
        int status = 0;
        QByteArray body;
        QHash<QByteArray, QByteArray> headers; ///< names in lower case
        QJsonObject json() const;
        QString code() const { return json()[QLatin1StringView("code")].toString(); }
    };

    /// @p origin: of a visitor's page; empty: an operator's program
    FileClient(const QUrl &server, const QString &token, const QString &origin = {});

    Answer put(const QString &query, const QByteArray &body);
    Answer upload(const QString &name, const QByteArray &body);
    Answer get(const QString &path, const QByteArray &method = "GET");
    /// How far an upload has come; -1 when that cannot be said.
    qint64 offsetOf(const QString &upload);

    /// The beginning of a request over a bare socket, which then breaks.
    bool cut(const QString &query, const QByteArray &body, qsizetype after);
    /// Sends @p bytes as they are over a bare socket, and waits for the answer's first line.
    QByteArray raw(const QByteArray &bytes);

private:
    QNetworkAccessManager m_network;
    QUrl m_server;
    QString m_token;
    QString m_origin;
};

} // namespace otklik::test
