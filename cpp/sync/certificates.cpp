// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/certificates.h"

#include <QFuture>
#include <QPromise>
#include <QSslConfiguration>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace otklik {

void withCertificates(QObject *context, std::function<void()> then)
{
    static std::atomic_bool areRead = false;
    if (areRead) {
        then();
        return;
    }
    const auto reading = std::make_shared<QPromise<void>>();
    reading->start();
    reading->future().then(context, std::move(then));
    QThreadPool::globalInstance()->start([reading] {
        QSslConfiguration::defaultConfiguration();
        areRead = true;
        reading->finish();
    });
}

} // namespace otklik
