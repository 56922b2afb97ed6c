// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/server/stage.h"

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {

// The commands are run once; every stage begins with a copy of what they made.
const ServerProcess &pattern()
{
    static const std::unique_ptr<ServerProcess> made = [] {
        auto server = std::make_unique<ServerProcess>();
        if (!server->prepare() || !server->addOperator(u"anna"_s, u"Анна Петрова"_s, Stage::password()) ||
            !server->addOperator(u"boris"_s, u"Борис Ким"_s, Stage::password())) {
            qCritical("%s", qUtf8Printable(server->errorText()));
        }
        return server;
    }();
    return *made;
}

} // namespace

Stage::Stage(const QStringList &options)
{
    if (!m_server.prepareLike(pattern()) || !m_server.start(options)) {
        m_trouble = m_server.errorText();
    }
}

std::unique_ptr<WireClient> Stage::operatorSocket()
{
    auto client = std::make_unique<WireClient>();
    return client->open(m_server.operatorUrl()) ? std::move(client) : nullptr;
}

std::unique_ptr<WireClient> Stage::signIn(const QString &login, QJsonObject *answer)
{
    auto client = operatorSocket();
    if (!client) {
        return nullptr;
    }
    const QJsonObject reply = client->call(
        u"session.login"_s, {{"login"_L1, login}, {"password"_L1, password()}, {"device"_L1, "a test"_L1}});
    if (answer) {
        *answer = reply["result"_L1].toObject();
    }
    return reply.contains("result"_L1) ? std::move(client) : nullptr;
}

std::unique_ptr<WireClient> Stage::visitorSocket(const QString &origin)
{
    auto client = std::make_unique<WireClient>(origin);
    return client->open(m_server.visitorUrl(), "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0 Safari/537.36")
               ? std::move(client)
               : nullptr;
}

QJsonObject Stage::hello(const QString &token, const QString &path, const QString &referrer) const
{
    return {{"siteKey"_L1, m_server.siteKey()}, {"visitorToken"_L1, token}, {"url"_L1, m_server.origin() + path},
            {"title"_L1, "Page "_L1 + path},    {"referrer"_L1, referrer},  {"language"_L1, "ru"_L1},
            {"screen"_L1, "1920x1080"_L1}};
}

std::unique_ptr<WireClient> Stage::visit(QJsonObject *answer, const QString &token, const QString &path,
                                         const QString &referrer)
{
    auto client = visitorSocket(m_server.origin());
    if (!client) {
        return nullptr;
    }
    const QJsonObject reply = client->call(u"visitor.hello"_s, hello(token, path, referrer));
    if (answer) {
        *answer = reply["result"_L1].toObject();
    }
    return reply.contains("result"_L1) ? std::move(client) : nullptr;
}

ChatId Stage::chatWith(WireClient &colleague, WireClient &visitor)
{
    const QJsonObject sent = visitor.call(u"visitor.send"_s, say(u"Здравствуйте!"_s));
    const ChatId chat = sent["result"_L1]["chatId"_L1].toInteger();
    return colleague.call(u"chat.accept"_s, {{"chatId"_L1, chat}}).contains("result"_L1) ? chat : 0;
}

QJsonObject say(const QString &text, const QString &clientId)
{
    return {{"clientId"_L1, clientId}, {"text"_L1, text}};
}

QJsonObject sayIn(ChatId chat, const QString &text, const QString &clientId)
{
    return {{"chatId"_L1, chat}, {"clientId"_L1, clientId}, {"text"_L1, text}, {"kind"_L1, "message"_L1}};
}

} // namespace otklik::test
