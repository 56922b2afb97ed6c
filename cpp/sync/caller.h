// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/answer.h"
#include "sync/desk_parts.h"

#include <QPointer>

#include <functional>
#include <utility>

namespace otklik {

/// Why nothing can be had now.
ProtocolError unavailable(const QString &why);

/// Runs the answer only while its context lives.
template<typename Value>
std::function<void(const Value &)> guarded(QObject *context, std::function<void(const Value &)> answer)
{
    return [alive = QPointer(context), answer = std::move(answer)](const Value &value) {
        if (alive && answer) {
            answer(value);
        }
    };
}

/// Asks the server at once, and puts what it says into the cache before it is answered to whoever asked.
class Caller : public QObject
{
    Q_OBJECT

public:
    template<typename T> using Read = std::function<Result<T>(const QJsonObject &result)>;
    template<typename T> using Store = std::function<void(CacheWriter &, const T &)>;

    explicit Caller(const DeskParts &parts, QObject *parent = nullptr);

    const DeskParts &parts() const { return m_parts; }

    /// For a value: read by @p read, kept by @p store (none: nowhere).
    template<typename T>
    void ask(const QString &method, const QJsonObject &params, const Read<T> &read, const Store<T> &store,
             QObject *context, ResultAnswer<T> answer)
    {
        const ResultAnswer<T> safe = guarded<Result<T>>(context, std::move(answer));
        send(method, params, [this, read, store, safe](const Reply &reply) {
            const Result<T> result = reply.error ? Result<T>(*reply.error) : read(reply.result);
            const auto *value = std::get_if<T>(&result);
            if (!value || !store) {
                safe(result);
                return;
            }
            keep([value = *value, store](CacheWriter &writer) { store(writer, value); },
                 [safe, result](const std::optional<ProtocolError> &error) {
                     safe(error ? Result<T>(*error) : result);
                 });
        });
    }

    /// For nothing but success; then @p store changes the cache (none: nothing).
    void ask(const QString &method, const QJsonObject &params, const std::function<void(CacheWriter &)> &store,
             QObject *context, Answer answer);

    /// Whether there is a connection; without one, @p answer is told so, never from within this call.
    bool isOnline(const Answer &answer);

    /// Queues something for the server that holds here at once; @p done: whether it did.
    void later(std::function<void(CacheWriter &)> queue, const Answer &done);

private:
    /// Without a connection, answers so; never from within this call.
    void send(const QString &method, const QJsonObject &params, const Link::Answer &onReply);
    void keep(std::function<void(CacheWriter &)> store, const Answer &done);

    DeskParts m_parts;
};

} // namespace otklik
