// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/command_line.h"

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

QString shown(const OptionSpec &spec)
{
    return "--"_L1 + spec.name + (spec.valueName.isEmpty() ? QString() : u' ' + spec.valueName);
}

} // namespace

Options::Options(const QList<OptionSpec> &specs, const QStringList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (!argument.startsWith("--"_L1)) {
            throw UsageError(u"«%1» is not an option"_s.arg(argument));
        }
        const qsizetype equals = argument.indexOf(u'=');
        const QString name = argument.mid(2, equals < 0 ? -1 : equals - 2);
        const auto spec = std::ranges::find(specs, name, &OptionSpec::name);
        if (spec == specs.end()) {
            throw UsageError(u"there is no option --%1"_s.arg(name));
        }
        QString value;
        if (spec->valueName.isEmpty()) {
            if (equals >= 0) {
                throw UsageError(u"--%1 takes no value"_s.arg(name));
            }
        } else if (equals >= 0) {
            value = argument.mid(equals + 1);
        } else if (++i < arguments.size()) {
            value = arguments[i];
        } else {
            throw UsageError(u"--%1 needs a value: %2"_s.arg(name, spec->valueName));
        }
        QStringList &values = m_values[name];
        if (!values.isEmpty() && !spec->repeated) {
            throw UsageError(u"--%1 is given twice"_s.arg(name));
        }
        values.append(value);
    }
    for (const OptionSpec &spec : specs) {
        if (spec.required && !has(spec.name)) {
            throw UsageError(u"%1 is missing"_s.arg(shown(spec)));
        }
    }
}

QString Options::value(const QString &name, const QString &fallback) const
{
    return has(name) ? m_values[name].first() : fallback;
}

int Options::number(const QString &name, int fallback, int least, int most) const
{
    if (!has(name)) {
        return fallback;
    }
    bool ok = false;
    const int number = value(name).toInt(&ok);
    if (!ok || number < least || number > most) {
        throw UsageError(u"--%1 must be a number from %2 to %3"_s.arg(name).arg(least).arg(most));
    }
    return number;
}

QString helpOf(const Command &command)
{
    QString usage = "Usage: otklik-server "_L1 + command.name;
    qsizetype width = 0;
    for (const OptionSpec &spec : command.options) {
        usage +=
            u' ' + (spec.required ? shown(spec) : u'[' + shown(spec) + u']') + (spec.repeated ? u"…"_s : QString());
        width = std::max(width, shown(spec).size());
    }
    QString text = usage + "\n\n"_L1 + command.description + "\n\n"_L1;
    for (const OptionSpec &spec : command.options) {
        text += "  "_L1 + shown(spec).leftJustified(width + 2) + spec.help + u'\n';
    }
    return text;
}

void printLine(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

} // namespace otklik
