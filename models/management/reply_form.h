// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"
#include "models/management/value_form.h"

namespace otklik {

class CompanyCommands;

/// A canned reply: one that all operators share, or the operator's own.
class ReplyForm : public ValueForm<CannedReply>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Management")
    Q_PROPERTY(QString shortcut READ shortcut WRITE setShortcut NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed FINAL)
    Q_PROPERTY(bool personal READ isPersonal WRITE setPersonal NOTIFY changed FINAL)

public:
    /// @p commands must outlive this.
    ReplyForm(CompanyCommands &commands, const CannedReply &reply, OperatorId me, QObject *parent = nullptr);

    qint64 itemId() const override { return draft().id; }
    QString shortcut() const { return draft().shortcut; }
    /// With or without its slash.
    void setShortcut(const QString &shortcut);
    QString text() const { return draft().text; }
    void setText(const QString &text);
    /// Only this operator has it. Chosen once, when it is made.
    bool isPersonal() const { return draft().operatorId != 0; }
    void setPersonal(bool personal);
    /// The shortcuts of the other replies of all operators, or of one's own: whichever this is one of.
    void setTaken(const QStringList &shared, const QStringList &own);

protected:
    QStringList fields() const override;
    Flaws check() const override;
    void send() override;
    void forgetId() override;

private:
    CompanyCommands &m_commands;
    const OperatorId m_me;
    QStringList m_takenShared;
    QStringList m_takenOwn;
};

} // namespace otklik
