// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLocalServer>
#include <QObject>
#include <QStringList>

class QLocalSocket;

namespace otklik {

/// What a second start has to say to the first.
struct Knock
{
    QStringList links;
    QString activationToken; ///< lets the window come to the front where the system asks for one

    bool operator==(const Knock &) const = default;
};

/// The door of a running program, in its profile: a second start with the same profile knocks there instead of
/// starting, and hands over what it was given. A local socket rather than a name on the session bus, because several
/// profiles may run side by side and not every system has a bus. Only the same user can knock.
class InstanceDoor : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Opens the door of the folder @p profile, which this process must hold alone. False when it cannot be opened:
    /// a second start then says only that the program runs already.
    bool open(const QString &profile);
    /// Knocks at the door of @p profile and waits until somebody has heard it, a few seconds at most. To be called
    /// before the event loop runs.
    static bool knock(const QString &profile, const Knock &knock);

    /// What a knock looks like on its way.
    static QByteArray encoded(const Knock &knock);
    /// Nothing but links and a token is ever taken from it.
    static Knock decoded(const QByteArray &line);

Q_SIGNALS:
    void knocked(const otklik::Knock &knock);

private:
    static QString nameOf(const QString &profile);
    void meet(QLocalSocket *caller);

    QLocalServer m_server;
};

} // namespace otklik
