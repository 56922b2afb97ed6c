// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/session_private.h"

#include "cache/cache_writer.h"
#include "protocol/field_reader.h"

#include <QDateTime>

#include <utility>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {
constexpr int TokenRevoked = 4001; // docs/protocol.md, close codes

} // namespace

Session::Private::Private(Session &session, Cache &cacheIn, SecretStore &secretsIn, const QString &deviceIn,
                          const SessionSettings &settings)
    : q(session)
    , cache(cacheIn)
    , secrets(secretsIn)
    , device(deviceIn)
    , link(settings.link)
    , connector(link, Backoff(settings.firstReconnect, settings.slowestReconnect, settings.random))
    , stream(cache, link, clock)
    , fetcher(cache, link)
    , filler(cache, fetcher)
    , refresher(cache, fetcher)
    , sender(cache, link, Backoff(settings.firstReconnect, settings.slowestResend, settings.random))
    , caller({.cache = cache,
              .link = link,
              .clock = clock,
              .sender = sender,
              .fetcher = fetcher,
              .filler = filler,
              .me = me,
              .signedIn = signedIn})
    , commands(caller)
    , chatCommands(caller)
    , visitorCommands(caller)
    , requestCommands(caller)
    , companyCommands(caller)
    , searchCommands(caller)
    , statisticsCommands(caller)
    , files(caller.parts(), {.server = server, .token = token}, accountFolder(cache.file()))
    , backfill(cache, fetcher, files, clock)
{
    sender.setUploader(&files);
    presenceRest.setSingleShot(true);
    presenceRest.setInterval(0);
    connect(&presenceRest, &QTimer::timeout, &q, [this] {
        if (!presences.isEmpty()) {
            presenceRest.start();
            readPresence(presences.dequeue());
        }
    });
    connect(&link, &Link::opened, &q, [this] { onOpened(); });
    connect(&link, &Link::notified, &q, [this](const NotificationFrame &frame) { onNotification(frame); });
    connect(&connector, &Connector::lost, &q, [this](int closeCode) { onLost(closeCode); });
    connect(&stream, &EventStream::caughtUp, &q, [this] { onCaughtUp(); });
    connect(&stream, &EventStream::gapFound, &q, [this] {
        setState(State::CatchingUp);
        resume();
    });
    connect(&stream, &EventStream::failed, &q, [this] { connector.comeBackLater(); });
    connect(&stream, &EventStream::historyMissing, &q, [this](ChatId chatId) { filler.fill(chatId); });
    connect(&sender, &OutboxSender::viewRefuted, &q, [this] { takeSnapshot(); });
    connect(&cache, &Cache::changed, &q, [this](const ChangeSet &changes) {
        for (const Operator &colleague : changes.operators) {
            if (colleague.id == me.id) {
                setMe(colleague);
            }
        }
    });
    connect(&cache, &Cache::rebuilt, &q, [this] {
        stream.forgetPosition();
        // What was being filled was in the file before, and so was how far it had come.
        filler.stop();
        refresher.stop();
        backfill.stop();
        cache.write([](CacheWriter &writer) { writer.setFilling({}); });
        takeSnapshot();
    });
    connect(&cache, &Cache::messagesDropped, &q, [this] {
        if (state == State::Current) {
            filler.fillAll(me);
            backfill.stop(); // from the beginning, whatever it is about
            backfill.start();
        }
    });
    connect(&secrets, &SecretStore::persistenceChanged, &q, &Session::stateChanged);
}

// --------------------------------------------------------------------------------------------------------- its state

void Session::Private::setState(State next)
{
    if (state != next) {
        state = next;
        Q_EMIT q.stateChanged();
    }
}

void Session::Private::setOnline(bool now)
{
    offlineSince = now ? 0 : (offlineSince > 0 ? offlineSince : QDateTime::currentMSecsSinceEpoch());
}

void Session::Private::setMe(const Operator &now)
{
    if (me != now) {
        me = now;
        Q_EMIT q.meChanged();
    }
}

// The cache knows better than the server's answer what was set and not sent yet.
void Session::Private::readMe()
{
    const OperatorId id = cache.reader().position().operatorId;
    const QList<Operator> operators = cache.reader().operators();
    for (const Operator &colleague : operators) {
        if (colleague.id == id) {
            setMe(colleague);
        }
    }
}

// -------------------------------------------------------------------------------------------------------- signing in

void Session::Private::onOpened()
{
    setOnline(true);
    if (state == State::SigningIn) {
        logIn();
    } else {
        setState(State::CatchingUp);
        resume();
    }
}

void Session::Private::logIn()
{
    link.request(u"session.login"_s, {{"login"_L1, login}, {"password"_L1, password}, {"device"_L1, device}},
                 [this, asked = attempt](const Reply &reply) {
                     if (asked == attempt && state == State::SigningIn) {
                         onLoginReply(reply);
                     }
                 });
}

void Session::Private::onLoginReply(const Reply &reply)
{
    const auto answer =
        reply.error ? std::variant<SignInAnswer, ProtocolError>(*reply.error) : signInAnswerFrom(reply.result);
    if (const auto *error = std::get_if<ProtocolError>(&answer)) {
        endSignIn(*error);
        return;
    }
    const auto &entered = std::get<SignInAnswer>(answer);
    password.clear();
    token = entered.token;
    secrets.write(key(), token);
    announceSignIn = true;
    const bool sameOperator = cache.reader().owner() == key() && stream.position().operatorId == entered.me.id;
    enter(entered, reply.roundTrip);
    setState(State::CatchingUp);
    if (sameOperator && !stream.position().epoch.isEmpty()) {
        resume(); // only what was missed
    } else {
        stream.forgetPosition();
        stream.takeSnapshot(entered.me.id);
    }
}

void Session::Private::endSignIn(const ProtocolError &error)
{
    halt();
    setState(State::SignedOut);
    Q_EMIT q.signInFailed(error);
}

void Session::Private::resume()
{
    stream.stop();
    if (cache.reader().owner() != key()) {
        stream.forgetPosition();
    }
    const SyncPosition position = stream.position();
    link.request(u"session.resume"_s,
                 {{"token"_L1, token}, {"epoch"_L1, position.epoch}, {"offset"_L1, position.offset}},
                 [this, asked = attempt](const Reply &reply) {
                     if (asked == attempt && state == State::CatchingUp && link.isOpen()) {
                         onResumeReply(reply);
                     }
                 });
}

void Session::Private::onResumeReply(const Reply &reply)
{
    const auto answer =
        reply.error ? std::variant<SignInAnswer, ProtocolError>(*reply.error) : signInAnswerFrom(reply.result);
    if (const auto *error = std::get_if<ProtocolError>(&answer)) {
        if (error->code == ErrorCode::Unauthorized) {
            refuseToken();
        } else {
            qCWarning(syncLog) << "the session could not be resumed:" << error->message;
            connector.comeBackLater(std::chrono::seconds(error->retryAfter));
        }
        return;
    }
    const auto &entered = std::get<SignInAnswer>(answer);
    enter(entered, reply.roundTrip);
    if (entered.resumed) {
        stream.follow(entered.offset);
    } else {
        stream.takeSnapshot(entered.me.id);
    }
}

// What a login and a resume have in common. What is asked for next is written after this, in order.
void Session::Private::enter(const SignInAnswer &answer, qint64 roundTrip)
{
    signedIn = true;
    clock.learn(answer.serverTime, roundTrip);
    if (me.id != answer.me.id) {
        setMe(answer.me);
    }
    cache.write(
        [owner = key(), colleague = answer.me](CacheWriter &writer) {
            writer.setOwner(owner);
            SyncPosition position = writer.reader().position();
            if (position.operatorId != colleague.id) {
                position.operatorId = colleague.id;
                writer.setPosition(position);
            }
            writer.putOperator(colleague);
        },
        &q,
        [this, asked = attempt](bool) {
            if (asked != attempt) {
                return;
            }
            readMe();
            if (std::exchange(announceSignIn, false)) {
                Q_EMIT q.signedIn();
            }
        });
}

// ----------------------------------------------------------------------------------------------- while it is signed in

void Session::Private::onCaughtUp()
{
    const bool already = state == State::Current;
    setState(State::Current);
    connector.served();
    sender.start();
    if (!already) {
        noteSeen();
        refresher.start();
        filler.fillAll(me);
        backfill.start();
    }
}

void Session::Private::noteSeen()
{
    cache.write([now = clock.now()](CacheWriter &writer) { writer.setSeenAt(now); });
}

void Session::Private::takeSnapshot()
{
    if (signedIn && (state == State::CatchingUp || state == State::Current)) {
        if (state == State::Current) {
            noteSeen(); // so that little is stale after it
        }
        setState(State::CatchingUp);
        stream.stop();
        stream.takeSnapshot(me.id);
    }
}

void Session::Private::onNotification(const NotificationFrame &notification)
{
    if (!signedIn) {
        return; // the last words to somebody who has signed out
    }
    if (notification.method == "event"_L1) {
        stream.take(notification.params);
    } else if (notification.method == "presence"_L1) {
        takePresence(notification.params);
    } else if (notification.method == "typing"_L1) {
        FieldReader reader(notification.params);
        const ChatId chatId = reader.id("chatId"_L1);
        const QString text = reader.text("text"_L1, Message::MaxText);
        if (!reader.fault()) {
            Q_EMIT q.typing(chatId, text);
        }
    } else {
        qCInfo(syncLog) << "passing over a notification:" << notification.method;
    }
}

void Session::Private::takePresence(const QJsonObject &params)
{
    if (presenceRest.isActive()) {
        presences.enqueue(params);
    } else {
        presenceRest.start();
        readPresence(params);
    }
}

void Session::Private::readPresence(const QJsonObject &params)
{
    const auto update = presenceUpdateFrom(params);
    if (const auto *presence = std::get_if<PresenceUpdate>(&update)) {
        Q_EMIT q.presenceChanged(*presence);
    } else {
        qCWarning(syncLog) << "a presence that cannot be read:" << std::get<ProtocolError>(update).message;
    }
}

void Session::Private::onLost(int closeCode)
{
    presences.clear();
    const bool wasSigningIn = state == State::SigningIn;
    if (state == State::Current) {
        noteSeen();
    }
    signedIn = false;
    stream.stop();
    filler.stop();
    refresher.stop();
    backfill.stop();
    sender.stop();
    setOnline(false);
    if (wasSigningIn) {
        endSignIn({.code = ErrorCode::Unavailable, .message = u"no connection"_s, .field = {}, .retryAfter = 0});
    } else if (closeCode == TokenRevoked) {
        refuseToken();
    } else {
        setState(State::Connecting);
    }
}

void Session::Private::refuseToken()
{
    forgetSecrets();
    halt();
    setMe({});
    setState(State::SignedOut);
    Q_EMIT q.tokenRefused();
}

void Session::Private::forgetSecrets()
{
    secrets.remove(key());
    token.clear();
    password.clear();
}

void Session::Private::halt()
{
    presences.clear();
    if (state == State::Current) {
        noteSeen();
    }
    ++attempt;
    signedIn = false;
    announceSignIn = false;
    password.clear();
    stream.stop();
    filler.stop();
    refresher.stop();
    backfill.stop();
    sender.stop();
    files.stopFetches();
    connector.stop();
    setOnline(true); // nothing is missing that is not wanted
}

} // namespace otklik
