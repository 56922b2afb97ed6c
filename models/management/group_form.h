// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"
#include "models/management/value_form.h"

namespace otklik {

class CompanyCommands;

class GroupForm : public ValueForm<Group>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Management")
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed FINAL)

public:
    /// @p commands must outlive this.
    GroupForm(CompanyCommands &commands, const Group &group, QObject *parent = nullptr);

    qint64 itemId() const override { return draft().id; }
    QString name() const { return draft().name; }
    void setName(const QString &name);

protected:
    QStringList fields() const override;
    Flaws check() const override;
    void send() override;
    void forgetId() override;

private:
    CompanyCommands &m_commands;
};

} // namespace otklik
