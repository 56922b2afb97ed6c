// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Queues messages one after the other and says so after each commit, until it is killed.
#include "unit/cache/cache_samples.h"

#include <QCoreApplication>
#include <QUuid>

#include <cstdio>

using namespace otklik;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    Cache cache(app.arguments().value(1));
    samples::written(cache, [](CacheWriter &writer) { writer.putChat(samples::chat(1)); });
    while (true) {
        const QString clientId = QUuid::createUuid().toString(QUuid::WithoutBraces);
        if (!samples::written(cache,
                              [&](CacheWriter &writer) { writer.enqueueMessage(samples::ownWords(1, clientId)); })) {
            return 1;
        }
        std::puts(qPrintable(clientId));
        std::fflush(stdout);
    }
}
