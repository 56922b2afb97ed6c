// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/caller.h"

#include "cache/cache_writer.h"

using namespace Qt::StringLiterals;

namespace otklik {

ProtocolError unavailable(const QString &why)
{
    return {.code = ErrorCode::Unavailable, .message = why, .field = {}, .retryAfter = 0};
}

Caller::Caller(const DeskParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}

void Caller::ask(const QString &method, const QJsonObject &params, const std::function<void(CacheWriter &)> &store,
                 QObject *context, Answer answer)
{
    const Answer safe = guarded<std::optional<ProtocolError>>(context, std::move(answer));
    send(method, params, [this, store, safe](const Reply &reply) {
        if (reply.error || !store) {
            safe(reply.error);
            return;
        }
        keep(store, safe);
    });
}

void Caller::send(const QString &method, const QJsonObject &params, const Link::Answer &onReply)
{
    if (m_parts.signedIn) {
        m_parts.link.request(method, params, [alive = QPointer(this), onReply](const Reply &reply) {
            if (alive) {
                onReply(reply);
            }
        });
        return;
    }
    QMetaObject::invokeMethod(
        this, [onReply] { onReply({.result = {}, .error = unavailable(u"not connected"_s), .roundTrip = 0}); },
        Qt::QueuedConnection);
}

bool Caller::isOnline(const Answer &answer)
{
    if (!m_parts.signedIn) {
        QMetaObject::invokeMethod(this, [answer] { answer(unavailable(u"not connected"_s)); }, Qt::QueuedConnection);
    }
    return m_parts.signedIn;
}

void Caller::later(std::function<void(CacheWriter &)> queue, const Answer &done)
{
    keep(std::move(queue), [this, done](const std::optional<ProtocolError> &error) {
        m_parts.sender.wake();
        done(error);
    });
}

void Caller::keep(std::function<void(CacheWriter &)> store, const Answer &done)
{
    m_parts.cache.write(std::move(store), this, [done](bool committed) {
        done(committed ? std::nullopt : std::optional(unavailable(u"the cache did not take it"_s)));
    });
}

} // namespace otklik
