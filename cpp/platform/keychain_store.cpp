// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/keychain_store.h"

#include <QLoggingCategory>
#include <QPointer>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

Q_LOGGING_CATEGORY(platformLog, "otklik.platform")

const QString Service = u"otklik"_s;

// Jobs delete themselves after `finished`. They are nobody's children: the keychain's answer comes to them even when
// the store has gone meanwhile.
template<typename Job> Job *newJob(const QString &key)
{
    auto *job = new Job(Service);
    job->setKey(key);
    job->setInsecureFallback(false);
    return job;
}

} // namespace

KeychainStore::KeychainStore(QObject *parent)
    : SecretStore(parent)
{
}

void KeychainStore::setPersistent(bool persistent)
{
    if (m_persistent != persistent) {
        m_persistent = persistent;
        Q_EMIT persistenceChanged();
    }
}

void KeychainStore::read(const QString &key, QObject *context, std::function<void(const QString &)> answer)
{
    auto *job = newJob<QKeychain::ReadPasswordJob>(key);
    const QPointer<QObject> asked = context;
    connect(job, &QKeychain::Job::finished, this, [this, job, key, asked, answer = std::move(answer)] {
        const bool works = job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound;
        if (!works) {
            qCInfo(platformLog) << "no keychain:" << job->errorString();
        }
        setPersistent(works);
        if (asked) {
            answer(job->error() == QKeychain::NoError ? job->textData() : m_inMemory.value(key));
        }
    });
    job->start();
}

void KeychainStore::write(const QString &key, const QString &secret)
{
    // Kept here until the keychain has it, so that reading it back never depends on which is faster.
    m_inMemory.insert(key, secret);
    auto *job = newJob<QKeychain::WritePasswordJob>(key);
    job->setTextData(secret);
    connect(job, &QKeychain::Job::finished, this, [this, job, key, secret] {
        const bool works = job->error() == QKeychain::NoError;
        if (!works) {
            qCInfo(platformLog) << "the keychain did not take a secret:" << job->errorString();
        } else if (m_inMemory.value(key) == secret) {
            m_inMemory.remove(key);
        }
        setPersistent(works);
    });
    job->start();
}

void KeychainStore::remove(const QString &key)
{
    m_inMemory.remove(key);
    auto *job = newJob<QKeychain::DeletePasswordJob>(key);
    connect(job, &QKeychain::Job::finished, this, [job] {
        if (job->error() != QKeychain::NoError && job->error() != QKeychain::EntryNotFound) {
            qCInfo(platformLog) << "the keychain did not forget a secret:" << job->errorString();
        }
    });
    job->start();
}

} // namespace otklik
