// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sign_in.h"

#include "sync/server_address.h"

namespace otklik {

using namespace Qt::StringLiterals;

SignIn::SignIn(QObject *parent)
    : QObject(parent)
{
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, [this] {
        if (m_retryAfter > 0) {
            --m_retryAfter;
        }
        if (m_retryAfter == 0) {
            setProblem(Problem::None);
        }
        emit errorChanged();
    });
}

void SignIn::setAccount(const QString &server, const QString &login)
{
    m_server = server;
    m_login = login;
    emit accountChanged();
}

QString SignIn::error() const
{
    switch (m_problem) {
    case Problem::None:
        return {};
    case Problem::NoServer:
        return tr("Enter the address of your company's server");
    case Problem::BadServer:
        return tr("This is not the address of a server");
    case Problem::NoLogin:
        return tr("Enter your login");
    case Problem::NoPassword:
        return tr("Enter your password");
    case Problem::WrongPassword:
        return tr("The login or the password is wrong");
    case Problem::TooMany:
        return tr("Too many tries. Try again in %n second(s)", nullptr, m_retryAfter);
    case Problem::NoConnection:
        return tr("The server cannot be reached. Check the address and the network");
    case Problem::Expired:
        return tr("The sign-in is no longer valid. Sign in again; nothing has been lost");
    case Problem::CacheTooNew:
        return tr("A newer version of the program has been used here. Update this one");
    case Problem::NoCache:
        return tr("The local copy of the chats cannot be opened. Is the disk full?");
    case Problem::Other:
        break;
    }
    return tr("The server refused the sign-in");
}

QString SignIn::errorField() const
{
    switch (m_problem) {
    case Problem::NoServer:
    case Problem::BadServer:
    case Problem::NoConnection:
        return u"server"_s;
    case Problem::NoLogin:
        return u"login"_s;
    case Problem::NoPassword:
    case Problem::WrongPassword:
        return u"password"_s;
    default:
        return {};
    }
}

void SignIn::setRememberHint(bool hint)
{
    if (m_rememberHint != hint) {
        m_rememberHint = hint;
        emit rememberHintChanged();
    }
}

void SignIn::submit(const QString &server, const QString &login, const QString &password)
{
    if (m_busy || m_retryAfter > 0) {
        return;
    }
    const auto address = serverAddress(server);
    if (const auto *fault = std::get_if<AddressFault>(&address)) {
        setProblem(*fault == AddressFault::Empty ? Problem::NoServer : Problem::BadServer);
    } else if (login.trimmed().isEmpty()) {
        setProblem(Problem::NoLogin);
    } else if (password.isEmpty()) {
        setProblem(Problem::NoPassword);
    } else {
        setAccount(server.trimmed(), login.trimmed());
        setProblem(Problem::None);
        setBusy(true);
        emit submitted(std::get<QUrl>(address), m_login, password);
    }
}

void SignIn::choose(const QString &server, const QString &login, bool signedIn)
{
    const auto address = serverAddress(server);
    if (m_busy || std::holds_alternative<AddressFault>(address)) {
        return;
    }
    setAccount(server, login);
    setProblem(Problem::None);
    if (signedIn) {
        emit resumed(std::get<QUrl>(address), login);
    }
}

void SignIn::cancel()
{
    if (m_busy) {
        setBusy(false);
        emit cancelled();
    }
}

void SignIn::fail(const ProtocolError &error)
{
    switch (error.code) {
    case ErrorCode::Unauthorized:
        setProblem(Problem::WrongPassword);
        break;
    case ErrorCode::RateLimited:
        setProblem(Problem::TooMany, qMax(error.retryAfter, 1));
        break;
    case ErrorCode::Unavailable:
        setProblem(Problem::NoConnection);
        break;
    default:
        setProblem(Problem::Other);
    }
    setBusy(false);
}

void SignIn::expire()
{
    setProblem(Problem::Expired);
    setBusy(false);
}

void SignIn::refuseCache(bool tooNew)
{
    setProblem(tooNew ? Problem::CacheTooNew : Problem::NoCache);
    setBusy(false);
}

void SignIn::succeed()
{
    setProblem(Problem::None);
    setBusy(false);
}

void SignIn::retranslate()
{
    emit errorChanged();
}

void SignIn::setProblem(Problem problem, int retryAfter)
{
    m_problem = problem;
    m_retryAfter = retryAfter;
    if (retryAfter > 0) {
        m_second.start();
    } else {
        m_second.stop();
    }
    emit errorChanged();
}

void SignIn::setBusy(bool busy)
{
    if (m_busy != busy) {
        m_busy = busy;
        emit busyChanged();
    }
}

} // namespace otklik
