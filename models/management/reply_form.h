// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"
#include "models/management/value_form.h"

namespace otklik {

class CompanyCommands;

/// A canned reply that all operators share.
class ReplyForm : public ValueForm<CannedReply>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Management")
    Q_PROPERTY(QString shortcut READ shortcut WRITE setShortcut NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed FINAL)
    Q_PROPERTY(QString preview READ preview NOTIFY changed FINAL)

public:
    /// What the preview puts in the places of the variables.
    struct Example
    {
        QString visitor;
        QString colleague;
        QString site;
    };

    /// @p commands must outlive this.
    ReplyForm(CompanyCommands &commands, const CannedReply &reply, const QStringList &taken, QObject *parent = nullptr);

    qint64 itemId() const override { return draft().id; }
    QString shortcut() const { return draft().shortcut; }
    /// With or without its slash.
    void setShortcut(const QString &shortcut);
    QString text() const { return draft().text; }
    void setText(const QString &text);
    /// The text as a visitor could read it; empty when it has no variables.
    QString preview() const;
    void setExample(const Example &example);
    /// The shortcuts of the other replies.
    void setTaken(const QStringList &taken) { m_taken = taken; }

protected:
    QStringList fields() const override;
    Flaws check() const override;
    void send() override;
    void forgetId() override;

private:
    CompanyCommands &m_commands;
    QStringList m_taken;
    Example m_example;
};

} // namespace otklik
