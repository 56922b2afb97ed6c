// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"
#include "models/management/reply_part_model.h"
#include "models/management/value_form.h"

namespace otklik {

class CompanyCommands;

/// A canned reply: one that all operators share, or the operator's own; of one message, or of several.
class ReplyForm : public ValueForm<CannedReply>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Management")
    Q_PROPERTY(QString shortcut READ shortcut WRITE setShortcut NOTIFY changed FINAL)
    Q_PROPERTY(otklik::ReplyPartModel *parts READ parts CONSTANT FINAL)
    Q_PROPERTY(bool personal READ isPersonal WRITE setPersonal NOTIFY changed FINAL)

public:
    /// Everything given must outlive this.
    ReplyForm(CompanyCommands &commands, FileTransfers &files, const Format &format, const CannedReply &reply,
              OperatorId me, QObject *parent = nullptr);

    qint64 itemId() const override { return draft().id; }
    /// Also while a file is not with the server yet.
    bool isDirty() const override { return ValueForm::isDirty() || m_parts.hasPending(); }
    QString shortcut() const { return draft().shortcut; }
    /// With or without its slash.
    void setShortcut(const QString &shortcut);
    ReplyPartModel *parts() { return &m_parts; }
    /// Only this operator has it. Chosen once, when it is made.
    bool isPersonal() const { return draft().operatorId != 0; }
    void setPersonal(bool personal);
    /// The shortcuts of the other replies of all operators, or of one's own: whichever this is one of.
    void setTaken(const QStringList &shared, const QStringList &own);

protected:
    QStringList fields() const override;
    Flaws check() const override;
    Flaw flawOf(const QString &field, ErrorCode code) const override;
    void send() override;
    void forgetId() override;
    void loaded() override;

private:
    void takeParts(int row);

    CompanyCommands &m_commands;
    ReplyPartModel m_parts;
    const OperatorId m_me;
    QStringList m_takenShared;
    QStringList m_takenOwn;
};

} // namespace otklik
