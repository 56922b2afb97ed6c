// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"
#include "models/management/value_form.h"

namespace otklik {

class CompanyCommands;

/// A group of employees. Who is in it is set in their cards.
class GroupForm : public ValueForm<Group>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Management")
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed FINAL)
    Q_PROPERTY(QStringList members READ members NOTIFY changed FINAL)
    Q_PROPERTY(QStringList sites READ sites NOTIFY changed FINAL)

public:
    /// @p commands must outlive this.
    GroupForm(CompanyCommands &commands, const Group &group, QObject *parent = nullptr);

    qint64 itemId() const override { return draft().id; }
    QString name() const { return draft().name; }
    void setName(const QString &name);
    QStringList members() const { return m_members; }
    /// Those whose rules give chats to this group.
    QStringList sites() const { return m_sites; }
    void setSurroundings(const QStringList &members, const QStringList &sites);

protected:
    QStringList fields() const override;
    Flaws check() const override;
    void send() override;
    void forgetId() override;

private:
    CompanyCommands &m_commands;
    QStringList m_members;
    QStringList m_sites;
};

} // namespace otklik
