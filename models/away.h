// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"

#include <QObject>

namespace otklik {

class Commands;

/// Makes an available operator unavailable while nothing is done at the computer, and available again afterwards. A
/// status that was chosen by hand is left alone.
class Away : public QObject
{
    Q_OBJECT

public:
    /// @p commands must outlive this.
    explicit Away(Commands &commands, QObject *parent = nullptr);

    /// @p status is what the operator has now.
    void setIdle(bool idle, OperatorStatus status);
    /// The operator has chosen a status.
    void forget() { m_away = false; }

Q_SIGNALS:
    /// A short plain message for the operator.
    void message(const QString &text);

private:
    Commands &m_commands;
    bool m_away = false;
};

} // namespace otklik
