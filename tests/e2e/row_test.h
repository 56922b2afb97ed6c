// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "e2e/operator_window.h"
#include "e2e/shop_server.h"
#include "e2e/shop_visit.h"
#include "support/keychain_session.h"
#include "support/server_process.h"

#include <QGuiApplication>
#include <QObject>
#include <QQuickItem>
#include <QTest>

#include <memory>
#include <vector>

namespace otklik::test {

/// What the tests of single capabilities (the rows A1 to A19) share: for each the real server with fresh data, the demo
/// shop on a server of its own, and the people, who work at the real client in its window. Calls that return bool say
/// why they failed in the error of the window, the browser or the server they were given.
class RowTest : public QObject
{
    Q_OBJECT

protected:
    /// An employee, as their card says.
    struct Person
    {
        QString login;
        QString name;
        QString password;
    };

    /// Makes the company and starts the server: one site, two groups, Анна in «Продажи», Борис in «Поддержка», and
    /// Ольга, who is an administrator. A visitor whose browser is gone for longer than a second has left, unless the
    /// options say otherwise.
    /// @param shops addresses that the shop has; to the browser each is another site, so that a visitor who comes to
    /// the next one is another visitor.
    [[nodiscard]] bool open(const QStringList &serveOptions = {}, int shops = 1);
    /// Runs a command of the server on its data, such as {"site", "set", "--lead-form", "on"}.
    [[nodiscard]] bool command(const QStringList &arguments);

    /// Starts the client as this person, signed in, on the page of the visitors.
    [[nodiscard]] bool enter(OperatorWindow &window, const Person &who, QSize size = {1600, 1300});
    /// Sets the operator's status by its menu: `statusAvailable`, `statusUnavailable` or `statusOffline`.
    [[nodiscard]] static bool setStatus(OperatorWindow &window, const QString &item);

    /// A visitor comes to a page of the shop, `kettles.html` if none is named.
    [[nodiscard]] bool come(ShopVisit &visit, const QString &page = QStringLiteral("kettles.html"));
    /// In the same browser another visitor comes to the shop's address of this number, on a tab of their own.
    [[nodiscard]] bool comeAnew(ShopVisit &visit, std::size_t shop);
    /// The visitor's page is left for an empty one.
    [[nodiscard]] static bool leave(ShopVisit &visit);
    /// Two days go by for the visits and the closed chats, while the server is off: whoever comes now begins a new
    /// visit, and their words a new chat.
    [[nodiscard]] bool letDaysPass();
    /// The address of a page of the shop.
    [[nodiscard]] QString address(const QString &page) const;
    /// The visitor opens the banner and writes.
    [[nodiscard]] static bool ask(ShopVisit &visit, const QString &question);
    /// The operator presses «Принять чат» in the pop-up; the conversation is open and theirs afterwards.
    [[nodiscard]] static bool accept(OperatorWindow &window);
    /// Closes the open conversation with the cross.
    [[nodiscard]] static bool closeChat(OperatorWindow &window);
    /// Waits until the panel, which the visitor has open, has this text somewhere in its log.
    [[nodiscard]] static bool waitInLog(ShopVisit &visit, const QString &text);

    /// Why the server or the shop failed.
    [[nodiscard]] QString serverError() const { return m_server->errorText(); }

    const Person anna{QStringLiteral("anna"), QStringLiteral("Анна Петрова"), QStringLiteral("a long secret word")};
    const Person boris{QStringLiteral("boris"), QStringLiteral("Борис Иванов"), QStringLiteral("another secret word")};
    const Person olga{QStringLiteral("olga"), QStringLiteral("Ольга Сафина"), QStringLiteral("a third secret word")};

    std::vector<std::unique_ptr<ShopServer>> m_shops;
    std::unique_ptr<ServerProcess> m_server;

protected slots:
    void init();
    void cleanup();
};

/// What a program of such tests needs around it: a keychain and folders of its own, before anything of Qt looks for the
/// session's, and the application object.
class RowSession
{
public:
    RowSession(int &argc, char **argv);

private:
    KeychainSession m_keychain;
    std::unique_ptr<QGuiApplication> m_application;
};

#define ROW_TEST_MAIN(Test)                                                                                            \
    int main(int argc, char **argv)                                                                                    \
    {                                                                                                                  \
        const otklik::test::RowSession session(argc, argv);                                                            \
        Test test;                                                                                                     \
        return QTest::qExec(&test, argc, argv);                                                                        \
    }

/// Fails the test function with the server's own account when a command of it fails.
#define SERVE(call) QVERIFY2((call), qPrintable(serverError()))

} // namespace otklik::test
