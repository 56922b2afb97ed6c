// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QUrl>

namespace otklik::test {

/// A customer's own web server with the pages of the demo shop: another origin than the chat server's, as in life, and
/// with a content security policy that allows the widget no more than it needs. Serves from the thread that made it.
class ShopServer
{
public:
    ShopServer();

    /// Listens on a free port of this machine.
    [[nodiscard]] bool start();
    /// From now on the pages carry the widget of this server and site.
    void carryWidget(const QUrl &chatServer, const QString &siteKey);

    /// `http://127.0.0.1:PORT`
    [[nodiscard]] QString origin() const;
    /// The address of the first page.
    [[nodiscard]] QUrl url() const { return QUrl(origin() + u'/'); }

private:
    void answer(QTcpSocket &socket, const QString &path) const;
    [[nodiscard]] QByteArray policy() const;

    QTcpServer m_listener;
    QUrl m_chatServer;
    QString m_siteKey;
};

} // namespace otklik::test
