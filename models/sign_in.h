// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/error.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <QUrl>
#include <QtQmlIntegration>

namespace otklik {

/// The sign-in form: checks what was typed, says what went wrong. Who signs in listens to `submitted` and answers with
/// `fail` or `succeed`.
class SignIn : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by App")
    Q_PROPERTY(QString server READ server NOTIFY accountChanged FINAL)
    Q_PROPERTY(QString login READ login NOTIFY accountChanged FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged FINAL)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged FINAL)
    Q_PROPERTY(QString errorField READ errorField NOTIFY errorChanged FINAL)
    Q_PROPERTY(bool rememberHint READ rememberHint NOTIFY rememberHintChanged FINAL)
    Q_PROPERTY(int retryAfter READ retryAfter NOTIFY errorChanged FINAL)

public:
    explicit SignIn(QObject *parent = nullptr);

    /// Remembered from the last time.
    QString server() const { return m_server; }
    QString login() const { return m_login; }
    void setAccount(const QString &server, const QString &login);
    bool isBusy() const { return m_busy; }
    /// Ready to show; empty when nothing is wrong.
    QString error() const;
    /// "server", "login", "password", or empty when no single field is at fault.
    QString errorField() const;
    /// True when there is no keychain, so that the sign-in holds for this run only.
    bool rememberHint() const { return m_rememberHint; }
    void setRememberHint(bool hint);
    /// Seconds until the server takes another try; counts down to 0.
    int retryAfter() const { return m_retryAfter; }

    /// Starts signing in; @p server is what a person types, with or without a scheme.
    Q_INVOKABLE void submit(const QString &server, const QString &login, const QString &password);
    /// Goes to an account that was used before: at once if it is still @p signedIn, else its password is asked for.
    Q_INVOKABLE void choose(const QString &server, const QString &login, bool signedIn);
    /// Gives up waiting for the answer.
    Q_INVOKABLE void cancel();

    void fail(const ProtocolError &error);
    /// The server no longer takes the kept token: explains why the form is here again.
    void expire();
    void succeed();
    /// The account's local copy cannot be used: a newer version made it, or the disk does not let us.
    void refuseCache(bool tooNew);
    /// Says the error again in the present language.
    void retranslate();

Q_SIGNALS:
    void accountChanged();
    void busyChanged();
    void errorChanged();
    void rememberHintChanged();
    void submitted(const QUrl &server, const QString &login, const QString &password);
    /// An account that is still signed in was chosen.
    void resumed(const QUrl &server, const QString &login);
    void cancelled();

private:
    enum class Problem : quint8 {
        None,
        NoServer,
        BadServer,
        NoLogin,
        NoPassword,
        WrongPassword,
        TooMany,
        NoConnection,
        Expired,
        CacheTooNew,
        NoCache,
        Other
    };

    void setProblem(Problem problem, int retryAfter = 0);
    void setBusy(bool busy);

    QString m_server;
    QString m_login;
    QTimer m_second;
    Problem m_problem = Problem::None;
    int m_retryAfter = 0;
    bool m_busy = false;
    bool m_rememberHint = false;
};

} // namespace otklik
