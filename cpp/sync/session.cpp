// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/session.h"

#include "sync/server_address.h"
#include "sync/session_private.h"

#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace otklik {

namespace {
constexpr auto LogoutPatience = 3s;
} // namespace

Session::Session(Cache &cache, SecretStore &secrets, const QString &device, QObject *parent)
    : Session(cache, secrets, device, SessionSettings(), parent)
{
}

Session::Session(Cache &cache, SecretStore &secrets, const QString &device, const SessionSettings &settings,
                 QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, cache, secrets, device, settings))
{
}

Session::~Session()
{
    if (d->state == State::Current) {
        d->noteSeen();
    }
}

Session::State Session::state() const
{
    return d->state;
}

const Operator &Session::me() const
{
    return d->me;
}

QUrl Session::server() const
{
    return d->server;
}

Timestamp Session::offlineSince() const
{
    return d->offlineSince;
}

bool Session::remembersToken() const
{
    return d->secrets.isPersistent();
}

const Clock &Session::clock() const
{
    return d->clock;
}

Commands &Session::commands()
{
    return d->commands;
}

ChatCommands &Session::chatCommands()
{
    return d->chatCommands;
}

VisitorCommands &Session::visitorCommands()
{
    return d->visitorCommands;
}

RequestCommands &Session::requestCommands()
{
    return d->requestCommands;
}

CompanyCommands &Session::companyCommands()
{
    return d->companyCommands;
}

SearchCommands &Session::searchCommands()
{
    return d->searchCommands;
}

StatisticsCommands &Session::statisticsCommands()
{
    return d->statisticsCommands;
}

FileTransfers &Session::fileTransfers()
{
    return d->files;
}

HistoryKeeping &Session::historyKeeping()
{
    return d->backfill;
}

void Session::signIn(const QUrl &server, const QString &login, const QString &password)
{
    d->halt();
    d->server = server;
    d->login = login;
    d->password = password;
    d->setState(State::SigningIn);
    d->connector.start(operatorSocket(server));
}

void Session::restore(const QUrl &server, const QString &login)
{
    d->halt();
    d->setState(State::SignedOut);
    d->server = server;
    d->login = login;
    d->secrets.read(d->key(), this, [this, asked = d->attempt](const QString &token) {
        if (asked != d->attempt) {
            return;
        }
        if (token.isEmpty()) {
            Q_EMIT tokenRefused();
            return;
        }
        d->token = token;
        if (d->cache.reader().owner() == d->key()) {
            d->readMe();
        }
        d->setOnline(false);
        d->setState(State::Connecting);
        d->connector.start(operatorSocket(d->server));
    });
}

void Session::signOut()
{
    if (d->state == State::SignedOut && d->server.isEmpty()) {
        Q_EMIT signedOut();
        return;
    }
    const bool tell = d->signedIn;
    ++d->attempt;
    d->forgetSecrets();
    d->signedIn = false;
    d->stream.stop();
    d->filler.stop();
    d->sender.stop();
    if (tell) {
        // The server revokes the token; whether or not it answers, the connection ends.
        const auto end = [this, asked = d->attempt] {
            if (asked == d->attempt) {
                d->halt();
                Q_EMIT signedOut();
            }
        };
        d->link.request(u"session.logout"_s, {}, [end](const Reply &) { end(); });
        QTimer::singleShot(LogoutPatience, this, end);
    } else {
        d->halt();
        Q_EMIT signedOut();
    }
    d->setMe({});
    d->setState(State::SignedOut);
}

void Session::reconnectNow()
{
    d->connector.reconnectNow();
}

} // namespace otklik
