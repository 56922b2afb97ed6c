// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/secrets.h"

#include <sodium.h>

#include <array>
#include <stdexcept>

namespace otklik {

namespace {

template<std::size_t Bytes> QString randomText()
{
    std::array<char, Bytes> bytes;
    randombytes_buf(bytes.data(), bytes.size());
    return QString::fromLatin1(
        QByteArray(bytes.data(), Bytes).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

void prepareSecrets()
{
    if (sodium_init() < 0) {
        throw std::runtime_error("libsodium cannot start");
    }
}

QString randomToken()
{
    return randomText<32>();
}

QString randomKey()
{
    return randomText<16>();
}

QString tokenHash(const QString &token)
{
    const QByteArray bytes = token.toUtf8();
    QByteArray hash(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), size_t(hash.size()),
                       reinterpret_cast<const unsigned char *>(bytes.constData()), size_t(bytes.size()), nullptr, 0);
    return QString::fromLatin1(hash.toHex());
}

QString keyedHash(const QString &secret, const QString &text)
{
    const QByteArray key = secret.toUtf8();
    const QByteArray bytes = text.toUtf8();
    QByteArray hash(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), size_t(hash.size()),
                       reinterpret_cast<const unsigned char *>(bytes.constData()), size_t(bytes.size()),
                       reinterpret_cast<const unsigned char *>(key.constData()), size_t(key.size()));
    return QString::fromLatin1(hash.toHex());
}

bool sameSecret(const QString &one, const QString &other)
{
    const QByteArray first = one.toUtf8();
    const QByteArray second = other.toUtf8();
    return first.size() == second.size() &&
           sodium_memcmp(first.constData(), second.constData(), size_t(first.size())) == 0;
}

QString hashPassword(const QString &password)
{
    const QByteArray bytes = password.toUtf8();
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str(hash.data(), bytes.constData(), size_t(bytes.size()), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0) {
        throw std::runtime_error("not enough memory to hash a password");
    }
    return QString::fromLatin1(hash.data());
}

bool verifyPassword(const QString &hash, const QString &password)
{
    static const QString nobodys = hashPassword(randomToken());
    const QByteArray stored = (hash.isEmpty() ? nobodys : hash).toLatin1();
    const QByteArray bytes = password.toUtf8();
    const bool same = crypto_pwhash_str_verify(stored.constData(), bytes.constData(), size_t(bytes.size())) == 0;
    return same && !hash.isEmpty();
}

} // namespace otklik
