// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QList>
#include <QString>
#include <QStringList>

namespace otklik {

// Short lists that are only ever read whole, as one column.

inline QString packedIds(const QList<qint64> &ids)
{
    QJsonArray array;
    for (const qint64 id : ids) {
        array.append(id);
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

inline QList<qint64> unpackedIds(const QString &packed)
{
    QList<qint64> ids;
    const QJsonArray array = QJsonDocument::fromJson(packed.toUtf8()).array();
    for (const QJsonValue &value : array) {
        ids.append(value.toInteger());
    }
    return ids;
}

inline QString packedTexts(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

inline QStringList unpackedTexts(const QString &packed)
{
    QStringList texts;
    const QJsonArray array = QJsonDocument::fromJson(packed.toUtf8()).array();
    for (const QJsonValue &value : array) {
        texts.append(value.toString());
    }
    return texts;
}

} // namespace otklik
