// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/profile.h"

#include "app/workspace.h"
#include "cache/cache_writer.h"
#include "domain/clock.h"
#include "models/format.h"
#include "models/settings.h"

#include <QDateTime>
#include <QDir>
#include <QEventLoop>

using namespace Qt::StringLiterals;

namespace otklik::bench {

namespace {

class PresentClock : public Clock
{
public:
    Timestamp now() const override { return QDateTime::currentMSecsSinceEpoch(); }
};

/// Writes and waits for the commit; ends the program when it does not come.
void write(Cache &cache, const std::function<void(CacheWriter &)> &job)
{
    QEventLoop loop;
    cache.write(job, &loop, [&loop](bool committed) {
        if (!committed) {
            qFatal("the cache did not take it");
        }
        loop.quit();
    });
    loop.exec();
}

} // namespace

QUrl nowhere()
{
    return QUrl(u"http://127.0.0.1:9"_s);
}

void makeSettings(const QString &profile, bool signedIn)
{
    QDir().mkpath(profile);
    Settings settings(QDir(profile).filePath(u"settings.ini"_s));
    settings.setTourSeen(true);
    settings.setLanguage(u"ru"_s);
    settings.setTheme(Settings::Light);
    settings.setSection(1); // «Чаты»
    settings.setWidth(1440);
    settings.setHeight(900);
    if (signedIn) {
        settings.setAccount(nowhere().toString(), QString::fromLatin1(Login), true);
        settings.rememberAccount(nowhere().toString(), QString::fromLatin1(Login), anna().name, true);
    }
}

void makeProfile(const QString &profile, const Past &past)
{
    makeSettings(profile, true);
    TokenAtHand secrets;
    const PresentClock clock;
    const Format format(clock);
    Workspace workspace(profile, {nowhere(), QString::fromLatin1(Login)}, secrets, format);
    Cache &cache = workspace.cache();
    const Timestamp now = clock.now();
    QList<Chat> open;
    for (ChatId id = 1; id <= past.openChats; ++id) {
        const Seq messages = id == 1 && past.longest > 0 ? past.longest : past.messagesPerChat;
        open.append(chat(id, ChatState::Active, messages, now - id * 60'000));
    }
    write(cache, [&](CacheWriter &writer) {
        writer.setOwner(QString::fromLatin1(Login) + u'@' + nowhere().toString());
        Snapshot snapshot;
        snapshot.position = {.epoch = u"e1"_s, .offset = 1, .operatorId = Anna};
        snapshot.chats = open;
        snapshot.operators = {anna()};
        snapshot.sites = {shop()};
        snapshot.tags = tags();
        writer.replaceSnapshot(snapshot);
    });
    constexpr Seq batch = 5'000;
    for (const Chat &one : std::as_const(open)) {
        for (Seq from = 1; from <= one.lastSeq; from += batch) {
            write(cache, [&](CacheWriter &writer) {
                writer.addMessages(talk(one, from, qMin(one.lastSeq, from + batch - 1)));
            });
        }
    }
    const qint64 chatsAtOnce = qMax<qint64>(1, batch / qMax<Seq>(1, past.messagesPerChat));
    for (qint64 done = 0; done < past.closedChats; done += chatsAtOnce) {
        write(cache, [&](CacheWriter &writer) {
            for (qint64 i = done; i < qMin(past.closedChats, done + chatsAtOnce); ++i) {
                const ChatId id = 1'000 + i;
                const Chat one = chat(id, ChatState::Closed, past.messagesPerChat,
                                      now - (past.closedChats - i) * 120'000 - 3'600'000);
                writer.putChat(one);
                writer.addMessages(talk(one, 1, one.lastSeq));
            }
        });
    }
    write(cache, [now](CacheWriter &writer) { writer.setSeenAt(now); });
}

void TokenAtHand::read(const QString &, QObject *context, std::function<void(const QString &)> answer)
{
    QMetaObject::invokeMethod(context, [answer = std::move(answer)] { answer(u"token"_s); }, Qt::QueuedConnection);
}

} // namespace otklik::bench
