// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/row_test.h"

#include "models/conversation.h"
#include "models/desk.h"

#include <QAccessible>
#include <QDir>
#include <QQuickStyle>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace otklik::test {

void RowTest::init()
{
    m_server = std::make_unique<ServerProcess>();
}

void RowTest::cleanup()
{
    m_server.reset();
    m_shops.clear();
}

bool RowTest::open(const QStringList &serveOptions, int shops)
{
    QStringList origins;
    for (int i = 0; i < shops; ++i) {
        m_shops.push_back(std::make_unique<ShopServer>());
        if (!m_shops.back()->start()) {
            return false;
        }
        origins.append(m_shops.back()->origin());
    }
    const QString sales = u"Продажи"_s;
    const QString support = u"Поддержка"_s;
    ServerProcess &server = *m_server;
    if (!server.prepare(origins) || !server.addGroup(sales) || !server.addGroup(support) ||
        !server.addOperator(anna.login, anna.name, anna.password, u"operator"_s, {sales}) ||
        !server.addOperator(boris.login, boris.name, boris.password, u"operator"_s, {support}) ||
        !server.addOperator(olga.login, olga.name, olga.password, u"admin"_s) ||
        !server.start(serveOptions.contains(u"--visitor-grace"_s)
                          ? serveOptions
                          : QStringList{u"--visitor-grace"_s, u"1"_s} + serveOptions)) {
        return false;
    }
    for (const auto &shop : m_shops) {
        shop->carryWidget(server.url(), server.siteKey());
    }
    return true;
}

bool RowTest::command(const QStringList &arguments)
{
    return m_server->runCommand(arguments + QStringList{u"--data"_s, m_server->dataFolder()}) == 0;
}

bool RowTest::enter(OperatorWindow &window, const Person &who, QSize size)
{
    return window.start({.profile = {},
                         .server = m_server->url().toString(),
                         .login = who.login,
                         .password = who.password,
                         .language = u"ru"_s,
                         .theme = Settings::Light},
                        size) &&
           window.waitFor(u"railVisitors"_s) &&
           window.waitUntil(u"the desk to be current"_s,
                            [&] { return window.desk()->connection() == Desk::Current; }) &&
           window.click(u"railVisitors"_s);
}

bool RowTest::setStatus(OperatorWindow &window, const QString &item)
{
    if (!window.click(u"railStatus"_s) || !window.waitFor(item)) {
        return false;
    }
    const QString word = window.texts(item).value(0);
    return window.click(item) && window.waitGone(item) && window.waitUntil(u"the status "_s + word, [&] {
        const QAccessibleInterface *button = QAccessible::queryAccessibleInterface(window.item(u"railStatus"_s));
        return button != nullptr && button->text(QAccessible::Name).endsWith(word);
    });
}

bool RowTest::come(ShopVisit &visit, const QString &page)
{
    return visit.begin(m_shops.front()->url(), page);
}

bool RowTest::comeAnew(ShopVisit &visit, std::size_t shop)
{
    const QUrl page = m_shops.at(shop)->url().resolved(QUrl(u"kettles.html"_s));
    return !visit.browser().openTab(page).isEmpty() && visit.waitConnected();
}

bool RowTest::leave(ShopVisit &visit)
{
    return visit.leaveBanner() && visit.browser().open(QUrl(u"about:blank"_s));
}

bool RowTest::letDaysPass()
{
    if (m_server->stop() != 0) {
        return false;
    }
    const QString connection = u"past"_s;
    bool done = false;
    {
        QSqlDatabase data = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        data.setDatabaseName(QDir(m_server->dataFolder()).filePath(u"otklik.db"_s));
        QSqlQuery query(data.open() ? data : QSqlDatabase());
        // Two days, in milliseconds.
        done = query.exec(u"UPDATE visits SET started_at = started_at - 172800000, seen_at = seen_at - 172800000, "
                          "ended_at = ended_at - 172800000"_s) &&
               query.exec(u"UPDATE chats SET created_at = created_at - 172800000, closed_at = closed_at - 172800000 "
                          "WHERE state = 'closed'"_s);
    }
    QSqlDatabase::removeDatabase(connection);
    return done && m_server->start();
}

QString RowTest::address(const QString &page) const
{
    return m_shops.front()->url().resolved(QUrl(page)).toString();
}

bool RowTest::ask(ShopVisit &visit, const QString &question)
{
    // Who had the panel open when they left finds it open.
    return visit.leaveBanner() && (visit.state(u"open"_s).toBool() ? visit.enterBanner() : visit.openPanel()) &&
           visit.write(question);
}

bool RowTest::accept(OperatorWindow &window)
{
    return window.click(u"popupAccept_*"_s) && window.waitFor(u"conversation"_s) && window.waitFor(u"composerSend"_s) &&
           window.waitUntil(u"the chat to be theirs"_s, [&] {
               const Conversation *conversation = window.desk()->conversation();
               return conversation != nullptr && conversation->state() == Conversation::Active &&
                      conversation->canWrite();
           });
}

bool RowTest::closeChat(OperatorWindow &window)
{
    return window.click(u"conversationClose"_s) && window.click(u"conversationCloseConfirm"_s) &&
           window.waitGone(u"conversationClose"_s);
}

bool RowTest::waitInLog(ShopVisit &visit, const QString &text)
{
    return visit.browser().waitFor(u"return document.getElementById('log').textContent.includes(arguments[0])"_s,
                                   {text});
}

RowSession::RowSession(int &argc, char **argv)
{
    if (!m_keychain.startKeyring()) {
        qFatal("%s", qPrintable(m_keychain.errorText()));
    }
    for (const QString &name : {u"DBUS_SESSION_BUS_ADDRESS"_s, u"HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s}) {
        qputenv(qPrintable(name), m_keychain.environment().value(name).toUtf8());
    }
    QQuickStyle::setStyle(u"Basic"_s);
    m_application = std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace otklik::test
