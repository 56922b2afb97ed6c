// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Signs in, sends a file, and goes on until it is killed: upload_victim CACHE SERVER FILE.
#include "sync/file_transfers.h"
#include "unit/sync/session_bench.h"

#include <QCoreApplication>

using namespace otklik;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    TestSecrets secrets;
    Cache cache(arguments.value(1));
    Session session(cache, secrets, QStringLiteral("victim"), SessionBench::settings());
    bool sent = false;
    QObject::connect(&session, &Session::stateChanged, &app, [&] {
        if (session.state() == Session::State::Current && !std::exchange(sent, true)) {
            session.fileTransfers().sendFile(1, arguments.value(3), QString(), &app, {});
        }
    });
    session.signIn(QUrl(arguments.value(2)), QStringLiteral("anna"), QStringLiteral("secret"));
    return app.exec();
}
