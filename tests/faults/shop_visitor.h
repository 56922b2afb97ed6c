// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"

#include <QJsonObject>
#include <QMap>
#include <QObject>
#include <QQueue>
#include <QTimer>
#include <QUrl>
#include <QWebSocket>

#include <memory>

namespace otklik::faults {

/// A visitor whose page behaves as the widget does: one message on its way at a time, sent again after a lost line
/// under the same client id, missed ones asked for after each connection.
class ShopVisitor : public QObject
{
    Q_OBJECT

public:
    ShopVisitor(const QString &siteKey, const QString &origin);
    ~ShopVisitor() override;

    /// Connects, and again whenever the line is lost, until `leave`.
    void visit(const QUrl &server);
    void leave();
    void say(const QString &text);
    void closeChat();

    ChatId chatId() const { return m_chatId; }
    /// All that this browser has been shown or has been told to be sent, by seq.
    const QMap<Seq, QString> &words() const { return m_words; }
    /// What the server has acknowledged of this visitor's own, in the order of sending.
    const QStringList &acknowledged() const { return m_acknowledged; }
    bool isQuiet() const { return m_outgoing.isEmpty() && m_ready && !m_fetching; }
    /// What can never be: another word under a number that was given already.
    const QStringList &contradictions() const { return m_contradictions; }

Q_SIGNALS:
    void changed();

private:
    void connectNow();
    void greet();
    void sendNext();
    void take(const QString &text);
    void onAnswer(const QString &method, const QJsonObject &frame);
    void onHello(const QJsonObject &result);
    void keep(const QJsonObject &message);
    void fetchBefore(Seq seq);
    qint64 request(const QString &method, const QJsonObject &params);

    struct Word
    {
        QString clientId;
        QString text;
    };

    QString m_siteKey;
    QString m_origin;
    QString m_token;
    QUrl m_server;
    std::unique_ptr<QWebSocket> m_socket;
    QTimer m_again;
    QMap<qint64, QString> m_asked;
    qint64 m_lastId = 0;
    QQueue<Word> m_outgoing;
    bool m_sending = false;
    bool m_ready = false;
    bool m_fetching = false;
    ChatId m_chatId = 0;
    QMap<Seq, QString> m_words;
    QStringList m_acknowledged;
    QStringList m_contradictions;
};

} // namespace otklik::faults
