// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"
#include "protocol/error.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace otklik {

/// Reads the fields of one object from the wire and remembers the first that is at fault, so that a whole object can be
/// read in plain lines and judged once at the end. A faulty field reads as its empty value.
class FieldReader
{
public:
    enum class Need : quint8 { Optional, Required };
    static constexpr int MaxName = 200;
    static constexpr int MaxUrl = 2'048;

    explicit FieldReader(const QJsonObject &json, const QString &path = {});

    /// Text of at most @p maxLength characters; required text must not be blank. NUL characters are a fault.
    QString text(QLatin1StringView name, int maxLength, Need need = Need::Optional);
    /// A UUID in lower case without braces.
    QString clientId(QLatin1StringView name);
    /// An identifier: an integer from 1, below 2^53; 0 when optional and absent.
    qint64 id(QLatin1StringView name, Need need = Need::Required);
    /// An integer within [@p least, @p most]; @p fallback when absent.
    qint64 integer(QLatin1StringView name, qint64 least, qint64 most, std::optional<qint64> fallback = {});
    Timestamp time(QLatin1StringView name);
    bool flag(QLatin1StringView name);
    QJsonObject object(QLatin1StringView name, Need need = Need::Required);
    QJsonArray array(QLatin1StringView name);
    /// At most @p maxCount texts of at most @p maxLength characters each.
    QStringList texts(QLatin1StringView name, int maxCount, int maxLength);
    QList<qint64> ids(QLatin1StringView name);
    /// Whether the object has the field at all.
    bool has(QLatin1StringView name) const { return m_json.contains(name); }

    /// How a fault of @p name is named: with the objects around it, "card.phones".
    QString pathOf(QLatin1StringView name) const { return m_path + name; }

    /// Marks @p name as at fault because of @p why.
    void fail(QLatin1StringView name, const QString &why);
    /// Takes over the fault of an inner object.
    void fail(const ProtocolError &fault);
    /// The first fault, if any: always ErrorCode::Invalid with its field.
    const std::optional<ProtocolError> &fault() const { return m_fault; }

private:
    QJsonObject m_json;
    QString m_path;
    std::optional<ProtocolError> m_fault;
};

} // namespace otklik
