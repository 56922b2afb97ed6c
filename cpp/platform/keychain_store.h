// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/secret_store.h"

#include <QHash>

namespace otklik {

/// The system's keychain through QtKeychain, under the service name "otklik". Never its unencrypted fallback: where
/// there is no keychain, or it refuses, secrets are kept in memory until the program ends.
class KeychainStore : public SecretStore
{
    Q_OBJECT

public:
    explicit KeychainStore(QObject *parent = nullptr);

    bool isPersistent() const override { return m_persistent; }
    void read(const QString &key, QObject *context, std::function<void(const QString &)> answer) override;
    void write(const QString &key, const QString &secret) override;
    void remove(const QString &key) override;

private:
    void setPersistent(bool persistent);

    bool m_persistent = true;
    QHash<QString, QString> m_inMemory; ///< what the keychain did not take
};

} // namespace otklik
