// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>

namespace otklik {

/// Keeps secrets in the system's keychain and nowhere else. Without a keychain they live for this run only, and
/// `isPersistent` says so. GUI thread; answers come asynchronously.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Whether secrets survive the end of the program; known after the first call, true until then.
    virtual bool isPersistent() const = 0;
    /// An empty answer: there is none.
    virtual void read(const QString &key, QObject *context, std::function<void(const QString &)> answer) = 0;
    virtual void write(const QString &key, const QString &secret) = 0;
    virtual void remove(const QString &key) = 0;

Q_SIGNALS:
    void persistenceChanged();
};

} // namespace otklik
