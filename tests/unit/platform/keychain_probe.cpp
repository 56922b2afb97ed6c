// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Does what its arguments say, in their order, with the keychain of its session, and prints what it finds:
// write KEY SECRET, read KEY, remove KEY.
#include "platform/keychain_store.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

QString read(otklik::KeychainStore &store, const QString &key)
{
    QEventLoop loop;
    QString found;
    store.read(key, &loop, [&](const QString &secret) {
        found = secret;
        loop.quit();
    });
    loop.exec();
    return found;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    otklik::KeychainStore store;
    const QStringList arguments = app.arguments();
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &verb = arguments[i];
        const QString key = arguments.value(++i);
        if (verb == "write"_L1) {
            store.write(key, arguments.value(++i));
        } else if (verb == "remove"_L1) {
            store.remove(key);
        } else if (verb == "read"_L1) {
            std::printf("%s\n", qPrintable(u"read "_s + read(store, key)));
        }
    }
    read(store, u"the end"_s); // comes after all that was asked before
    std::printf("%s\n", store.isPersistent() ? "persistent" : "this run only");
    return 0;
}
