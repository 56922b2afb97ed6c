// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/secret_store.h"
#include "sync/commands.h"
#include "sync/session.h"
#include "unit/cache/cache_samples.h"
#include "unit/sync/scripted_server.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace otklik {

/// Keeps secrets as long as the test runs, so that a test never meets the keychain of whoever runs it.
class TestSecrets : public SecretStore
{
public:
    bool isPersistent() const override { return true; }
    void read(const QString &key, QObject *context, std::function<void(const QString &)> answer) override
    {
        QMetaObject::invokeMethod(
            this,
            [this, key, alive = QPointer(context), answer = std::move(answer)] {
                if (alive) {
                    answer(secrets.value(key));
                }
            },
            Qt::QueuedConnection);
    }
    void write(const QString &key, const QString &secret) override { secrets[key] = secret; }
    void remove(const QString &key) override { secrets.remove(key); }

    QHash<QString, QString> secrets;
};

/// A session with its cache in a folder of its own, against a scripted server, with short delays and no chance in them.
class SessionBench
{
public:
    SessionBench() { open(); }

    /// As when the program is started.
    void open()
    {
        cache = std::make_unique<Cache>(folder.filePath(QStringLiteral("otklik.sqlite")));
        session = std::make_unique<Session>(*cache, secrets, QStringLiteral("bench"), settings());
    }
    void shut()
    {
        session.reset();
        cache.reset();
    }
    /// Restarts the program and goes on with the token.
    void restart()
    {
        shut();
        open();
        session->restore(server.url(), QStringLiteral("anna"));
    }

    void signIn() const
    {
        session->signIn(server.url(), QStringLiteral("anna"), QStringLiteral("secret"));
        QTRY_COMPARE(session->state(), Session::State::Current);
    }

    QList<TimelineEntry> entries(ChatId chatId = 1) const { return cache->reader().timeline(chatId, 0, 100).entries; }
    QStringList texts(ChatId chatId = 1) const
    {
        QStringList result;
        for (const TimelineEntry &entry : entries(chatId)) {
            result.append(entry.message.text);
        }
        return result;
    }

    static SessionSettings settings()
    {
        using namespace std::chrono_literals;
        SessionSettings result;
        result.link = {.connecting = 2s, .request = 1s, .ping = 50ms, .silence = 1s, .probe = 200ms};
        result.firstReconnect = 20ms;
        result.slowestReconnect = 100ms;
        result.slowestResend = 100ms;
        result.random = [] { return 0.5; };
        return result;
    }

    QTemporaryDir folder;
    TestSecrets secrets;
    ScriptedServer server;
    std::unique_ptr<Cache> cache;
    std::unique_ptr<Session> session;
};

} // namespace otklik
