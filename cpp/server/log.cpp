// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/log.h"

#include <QDateTime>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

QString quoted(const QString &value)
{
    QString result;
    bool plain = !value.isEmpty();
    for (const QChar c : value) {
        if (c == u'"' || c == u'\\') {
            result += u'\\';
        }
        // A line is one record: nothing in a value may end it or steer a terminal.
        result += c.isPrint() ? c : QChar(u'?');
        plain = plain && c.isPrint() && c != u' ' && c != u'"' && c != u'=';
    }
    return plain ? result : u'"' + result + u'"';
}

QLatin1StringView nameOf(LogLevel level)
{
    switch (level) {
    case LogLevel::Info:
        return "info"_L1;
    case LogLevel::Warning:
        return "warning"_L1;
    case LogLevel::Error:
        return "error"_L1;
    }
    return {};
}

} // namespace

void logLine(LogLevel level, QLatin1StringView event,
             std::initializer_list<std::pair<QLatin1StringView, QString>> fields)
{
    QString line = "time="_L1 + QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) + " level="_L1 +
                   nameOf(level) + " event="_L1 + event;
    for (const auto &[key, value] : fields) {
        line += u' ' + key + u'=' + quoted(value);
    }
    const QByteArray bytes = line.toUtf8() + '\n';
    // One call a line, so that lines of several threads do not mix.
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

} // namespace otklik
