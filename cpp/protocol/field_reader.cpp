// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/field_reader.h"

#include <QUuid>

#include <cmath>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {
// Integers beyond this are not exact in JSON.
constexpr qint64 MaxExact = 9'007'199'254'740'991;
constexpr int MaxIds = 10'000;
} // namespace

FieldReader::FieldReader(const QJsonObject &json, const QString &path)
    : m_json(json)
    , m_path(path)
{
}

void FieldReader::fail(QLatin1StringView name, const QString &why)
{
    if (!m_fault) {
        m_fault = ProtocolError{.code = ErrorCode::Invalid, .message = name + ' '_L1 + why, .field = m_path + name};
    }
}

void FieldReader::fail(const ProtocolError &fault)
{
    if (!m_fault) {
        m_fault = fault;
    }
}

QString FieldReader::text(QLatin1StringView name, int maxLength, Need need)
{
    const QJsonValue value = m_json.value(name);
    if (value.isUndefined() || value.isNull()) {
        if (need == Need::Required) {
            fail(name, u"is missing"_s);
        }
        return {};
    }
    if (!value.isString()) {
        fail(name, u"is not text"_s);
        return {};
    }
    QString text = value.toString();
    if (text.size() > maxLength) {
        fail(name, u"is longer than %1 characters"_s.arg(maxLength));
        return {};
    }
    if (text.contains(QChar::Null)) {
        fail(name, u"has a NUL character"_s);
        return {};
    }
    if (need == Need::Required && text.trimmed().isEmpty()) {
        fail(name, u"is empty"_s);
        return {};
    }
    return text;
}

QString FieldReader::clientId(QLatin1StringView name)
{
    QString value = m_json.value(name).toString();
    if (value.size() != 36 || QUuid::fromString(value).toString(QUuid::WithoutBraces) != value) {
        fail(name, u"is not a UUID in lower case"_s);
        return {};
    }
    return value;
}

qint64 FieldReader::id(QLatin1StringView name, Need need)
{
    if (need == Need::Optional && (!has(name) || m_json.value(name).toInteger(-1) == 0)) {
        return 0;
    }
    return integer(name, 1, MaxExact);
}

qint64 FieldReader::integer(QLatin1StringView name, qint64 least, qint64 most, std::optional<qint64> fallback)
{
    const QJsonValue value = m_json.value(name);
    if (value.isUndefined() && fallback) {
        return *fallback;
    }
    const double number = value.toDouble(std::nan(""));
    if (!value.isDouble() || std::trunc(number) != number || std::abs(number) > double(MaxExact)) {
        fail(name, u"is not an integer"_s);
        return 0;
    }
    const qint64 result = value.toInteger();
    if (result < least || result > most) {
        fail(name, u"is not within %1…%2"_s.arg(least).arg(most));
        return 0;
    }
    return result;
}

Timestamp FieldReader::time(QLatin1StringView name)
{
    return integer(name, 0, MaxExact, 0);
}

bool FieldReader::flag(QLatin1StringView name)
{
    const QJsonValue value = m_json.value(name);
    if (!value.isUndefined() && !value.isBool()) {
        fail(name, u"is not true or false"_s);
    }
    return value.toBool();
}

QJsonObject FieldReader::object(QLatin1StringView name, Need need)
{
    const QJsonValue value = m_json.value(name);
    if (!value.isObject() && (need == Need::Required || !value.isUndefined())) {
        fail(name, u"is not an object"_s);
    }
    return value.toObject();
}

QJsonArray FieldReader::array(QLatin1StringView name)
{
    const QJsonValue value = m_json.value(name);
    if (!value.isUndefined() && !value.isArray()) {
        fail(name, u"is not an array"_s);
    }
    return value.toArray();
}

QStringList FieldReader::texts(QLatin1StringView name, int maxCount, int maxLength)
{
    const QJsonArray values = array(name);
    if (values.size() > maxCount) {
        fail(name, u"has more than %1 entries"_s.arg(maxCount));
        return {};
    }
    QStringList result;
    for (const QJsonValue &value : values) {
        const QString text = value.toString();
        if (!value.isString() || text.size() > maxLength || text.contains(QChar::Null)) {
            fail(name, u"has an entry that is not text of at most %1 characters"_s.arg(maxLength));
            return {};
        }
        result.append(text);
    }
    return result;
}

QList<qint64> FieldReader::ids(QLatin1StringView name)
{
    const QJsonArray values = array(name);
    QList<qint64> result;
    if (values.size() > MaxIds) {
        fail(name, u"has more than %1 entries"_s.arg(MaxIds));
        return result;
    }
    for (const QJsonValue &value : values) {
        const qint64 id = value.toInteger(0);
        if (id < 1 || id > MaxExact) {
            fail(name, u"has an entry that is not an identifier"_s);
            return {};
        }
        result.append(id);
    }
    return result;
}

} // namespace otklik
