// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <stdexcept>

namespace otklik {

/// The program was called wrongly; the text says how. Ends with exit code 2.
class UsageError : public std::runtime_error
{
public:
    explicit UsageError(const QString &text)
        : std::runtime_error(text.toStdString())
    {
    }
};

/// The command could not do its work; the text says why. Ends with exit code 1.
class CommandError : public std::runtime_error
{
public:
    explicit CommandError(const QString &text)
        : std::runtime_error(text.toStdString())
    {
    }
};

/// One option of a command.
struct OptionSpec
{
    QString name;      ///< without the dashes
    QString valueName; ///< empty: it takes no value
    QString help;
    bool required = false;
    bool repeated = false;
};

/// The options that were given.
class Options
{
public:
    /// Reads `--name value` and `--name=value`; throws UsageError.
    Options(const QList<OptionSpec> &specs, const QStringList &arguments);

    bool has(const QString &name) const { return m_values.contains(name); }
    QString value(const QString &name, const QString &fallback = {}) const;
    QStringList values(const QString &name) const { return m_values.value(name); }
    /// An integer within the range; throws UsageError.
    int number(const QString &name, int fallback, int least, int most) const;

private:
    QHash<QString, QStringList> m_values;
};

/// One command of the program.
struct Command
{
    QString name;        ///< "serve", "site add"
    QString description; ///< one sentence
    QList<OptionSpec> options;
    std::function<void(const Options &)> run;
};

/// The text of `--help` for a command.
QString helpOf(const Command &command);
/// Prints a line on standard output, at once.
void printLine(const QString &line);

} // namespace otklik
