// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/instance_door.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QThread>
#include <QTimer>

namespace otklik {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 MaxLine = 16'384;
constexpr qsizetype MaxLinks = 20;
/// The address of a local socket has room for about a hundred bytes.
constexpr qsizetype MaxPath = 90;
constexpr auto Patience = 5s;
const QByteArray Heard = "heard\n"_ba;

} // namespace

bool InstanceDoor::open(const QString &profile)
{
    const QString name = nameOf(profile);
    QLocalServer::removeServer(name); // of a run that was killed
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *caller = m_server.nextPendingConnection()) {
            meet(caller);
        }
    });
    return m_server.listen(name);
}

bool InstanceDoor::knock(const QString &profile, const Knock &knock)
{
    const QDeadlineTimer deadline(Patience);
    do { // the first one may hold the profile and not have opened its door yet
        QLocalSocket socket;
        socket.connectToServer(nameOf(profile));
        if (socket.waitForConnected(1000)) {
            socket.write(encoded(knock));
            socket.waitForBytesWritten(1000);
            while (!socket.canReadLine() && socket.waitForReadyRead(int(deadline.remainingTime()))) {
            }
            return socket.readLine(Heard.size() + 1) == Heard;
        }
        QThread::sleep(100ms);
    } while (!deadline.hasExpired());
    return false;
}

QByteArray InstanceDoor::encoded(const Knock &knock)
{
    const QJsonObject object{{u"links"_s, QJsonArray::fromStringList(knock.links)},
                             {u"token"_s, knock.activationToken}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Knock InstanceDoor::decoded(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    Knock knock;
    const QJsonArray links = object[u"links"_s].toArray();
    for (const QJsonValue &link : links) {
        if (link.isString() && knock.links.size() < MaxLinks) {
            knock.links.append(link.toString());
        }
    }
    knock.activationToken = object[u"token"_s].toString();
    return knock;
}

QString InstanceDoor::nameOf(const QString &profile)
{
    const QString folder = QDir(profile).canonicalPath();
#ifdef Q_OS_UNIX
    if (const QString path = QDir(folder).filePath(u"door"_s); path.toUtf8().size() <= MaxPath) {
        return path;
    }
#endif
    const QByteArray hash = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    return u"otklik-"_s + QString::fromLatin1(hash);
}

void InstanceDoor::meet(QLocalSocket *caller)
{
    connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
    QTimer::singleShot(Patience, caller, &QLocalSocket::abort);
    const auto listen = [this, caller] {
        if (caller->canReadLine()) {
            const Knock heard = decoded(caller->readLine(MaxLine));
            caller->write(Heard);
            caller->flush();
            caller->disconnectFromServer();
            emit knocked(heard);
        } else if (caller->bytesAvailable() > MaxLine) {
            caller->abort();
        }
    };
    connect(caller, &QLocalSocket::readyRead, this, listen);
    listen();
}

} // namespace otklik
