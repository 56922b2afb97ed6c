// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace otklik::test {

/// One thing of another program as assistive technology knows it. Nothing of it is kept: each question goes to that
/// program by AT-SPI. Invalid when what it stood for is gone.
class Accessible
{
public:
    /// Those that are looked for, as AT-SPI numbers them.
    enum Role : quint32 {
        Alert = 2,
        Dialog = 16,
        Label = 29,
        List = 31,
        ListItem = 32,
        PasswordText = 40,
        PushButton = 43,
        Text = 61,
    };

    Accessible() = default;
    Accessible(QDBusConnection bus, QString service, QString path);

    bool isValid() const { return !m_path.isEmpty(); }
    QString name() const;
    QString description() const;
    /// A Role, or another that AT-SPI has.
    quint32 role() const;
    /// In the words of the program's toolkit.
    QString roleName() const;
    /// It can be seen, and used.
    bool isShown() const;
    bool isEnabled() const;
    QList<Accessible> children() const;
    /// All of a text; empty when it is none.
    QString text() const;
    /// What can be done with it, as `act` takes it.
    QStringList actions() const;

    /// Does its action called so; false when it has none.
    bool act(const QString &action) const;
    bool press() const { return act(QStringLiteral("Press")); }
    /// Puts @p text in place of all that is in it.
    bool setText(const QString &text) const;

    /// The first thing in it, from above, that is shown, has this role and a name that @p name says yes to.
    Accessible find(Role role, const std::function<bool(const QString &name)> &name) const;
    /// For a message about what there was instead: role and name of everything that is shown, a line for each.
    QStringList describe(int depth = 0) const;

private:
    QDBusConnection m_bus{QString()};
    QString m_service;
    QString m_path;
};

/// The bus on which programs of a session tell assistive technology what they show.
class AccessibleDesk
{
public:
    /// Tells the programs of the session with the bus @p sessionBus that there is assistive technology, and listens.
    bool connect(const QString &sessionBus);
    QString errorText() const { return m_error; }
    /// The program that calls itself so; invalid while there is none.
    Accessible program(const QString &name) const;

private:
    QDBusConnection m_bus{QString()};
    QString m_error;
};

} // namespace otklik::test
