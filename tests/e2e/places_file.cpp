// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/places_file.h"

#include <QByteArray>
#include <QFile>

#include <initializer_list>
#include <utility>

namespace otklik::test {

namespace {

// The format's own encoding: a byte of type and size, then the content. Sizes here stay below 29.
QByteArray text(const QByteArray &value)
{
    return char(0x40 | value.size()) + value;
}

QByteArray map(std::initializer_list<std::pair<QByteArray, QByteArray>> entries)
{
    QByteArray result(1, char(0xE0 | entries.size()));
    for (const auto &[key, value] : entries) {
        result += text(key) + value;
    }
    return result;
}

QByteArray number16(quint8 value)
{
    return QByteArray("\xA1", 1) + char(value);
}

} // namespace

bool writePlaces(const QString &path)
{
    const QByteArray record("\0\0\x11", 3); // the first thing among the data: one node, and 16 bytes before the data
    const QByteArray data = map({{"country", map({{"iso_code", text("RU")}})},
                                 {"city", map({{"names", map({{"ru", text("Москва")}, {"en", text("Moscow")}})}})}});
    const QByteArray about = map({{"node_count", QByteArray("\xC1\x01", 2)},
                                  {"record_size", number16(24)},
                                  {"ip_version", number16(4)},
                                  {"database_type", text("Test")},
                                  {"languages", QByteArray("\x01\x04", 2) + text("ru")},
                                  {"binary_format_major_version", number16(2)},
                                  {"binary_format_minor_version", number16(0)},
                                  {"build_epoch", QByteArray("\x01\x02\x01", 3)},
                                  {"description", map({{"ru", text("Test")}})}});
    const QByteArray whole = record + record + QByteArray(16, '\0') + data + "\xAB\xCD\xEFMaxMind.com" + about;
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(whole) == whole.size();
}

} // namespace otklik::test
