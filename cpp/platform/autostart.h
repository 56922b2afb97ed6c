// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace otklik {

/// Starting with the operator's session, as freedesktop's autostart specification has it: a file in the autostart
/// folder is the choice, there is no second place where it is kept.
class Autostart
{
public:
    /// @p folder of the autostart files; @p command: the program and its arguments.
    Autostart(const QString &folder, const QStringList &command);
    /// This program, in the present user's folder; @p arguments come after its path.
    explicit Autostart(const QStringList &arguments);

    bool isOn() const;
    /// False when the folder cannot be written.
    bool setOn(bool on) const;

private:
    QString m_file;
    QStringList m_command;
};

} // namespace otklik
