// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cache.h"
#include "cache/cache_writer.h"

#include <QEventLoop>
#include <QObject>

// Values for the tests of the cache, and a way to wait for a write.
namespace otklik::samples {

constexpr OperatorId Anna = 3;
constexpr auto WordsId = "0b7e2a86-6d3f-4c1e-9a52-7f10c5d1e001";

inline Chat chat(ChatId id, ChatState state = ChatState::Active)
{
    Chat value;
    value.id = id;
    value.visitorId = 100 + id;
    value.visitorName = QStringLiteral("Посетитель %1").arg(id);
    value.siteId = 1;
    value.state = state;
    value.operatorId = state == ChatState::Waiting ? 0 : Anna;
    value.operatorName = state == ChatState::Waiting ? QString() : QStringLiteral("Анна");
    value.createdAt = 1'700'000'000'000 + id;
    value.waitingSince = state == ChatState::Waiting ? value.createdAt : 0;
    value.closedAt = state == ChatState::Closed ? 1'700'000'100'000 + id : 0;
    value.closedBy = state == ChatState::Closed ? ClosedBy::Visitor : ClosedBy::Nobody;
    value.tags = {1, 4};
    return value;
}

inline Message message(ChatId chatId, Seq seq, const QString &text = {})
{
    Message value;
    value.id = chatId * 10'000 + seq;
    value.chatId = chatId;
    value.seq = seq;
    value.at = 1'700'000'000'000 + seq * 1'000;
    value.author = {.kind = AuthorKind::Visitor, .id = 100 + chatId, .name = {}};
    value.text = text.isNull() ? QStringLiteral("слово %1").arg(seq) : text;
    return value;
}

inline QList<Message> messages(ChatId chatId, Seq from, Seq to)
{
    QList<Message> result;
    for (Seq seq = from; seq <= to; ++seq) {
        result.append(message(chatId, seq));
    }
    return result;
}

/// Anna's own words, not numbered yet.
inline Message ownWords(ChatId chatId, const QString &clientId = QString::fromLatin1(WordsId))
{
    Message value;
    value.chatId = chatId;
    value.at = 1'700'000'050'000;
    value.author = {.kind = AuthorKind::Operator, .id = Anna, .name = QStringLiteral("Анна")};
    value.clientId = clientId;
    value.text = QStringLiteral("Здравствуйте! Чем помочь?");
    return value;
}

inline Message numbered(Message words, ChatId chatId, Seq seq)
{
    words.chatId = chatId;
    words.seq = seq;
    words.id = chatId * 10'000 + seq;
    return words;
}

inline Operator colleague(OperatorId id, const QString &name, OperatorStatus status = OperatorStatus::Available)
{
    Operator value;
    value.id = id;
    value.name = name;
    value.status = status;
    value.groups = {2};
    return value;
}

inline SyncPosition position(qint64 offset)
{
    return {.epoch = QStringLiteral("e1"), .offset = offset, .operatorId = Anna};
}

/// Writes and waits for the commit; whether it was committed.
inline bool written(Cache &cache, const std::function<void(CacheWriter &)> &job)
{
    QEventLoop loop;
    bool committed = false;
    cache.write(job, &loop, [&](bool good) {
        committed = good;
        loop.quit();
    });
    loop.exec();
    return committed;
}

/// What the reading thread answers.
template<typename T> T readLater(Cache &cache, const std::function<T(const CacheReader &)> &query)
{
    QEventLoop loop;
    T result{};
    cache.read<T>(&loop, query, [&](const T &answer) {
        result = answer;
        loop.quit();
    });
    loop.exec();
    return result;
}

} // namespace otklik::samples
