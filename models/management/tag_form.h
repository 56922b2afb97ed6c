// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"
#include "models/management/value_form.h"

namespace otklik {

class ChatCommands;

/// A tag, by which chats are marked.
class TagForm : public ValueForm<Tag>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Management")
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed FINAL)
    Q_PROPERTY(QString colour READ colour WRITE setColour NOTIFY changed FINAL)
    Q_PROPERTY(bool locked READ isLocked NOTIFY changed FINAL)

public:
    /// @p commands must outlive this.
    TagForm(ChatCommands &commands, const Tag &tag, QObject *parent = nullptr);

    qint64 itemId() const override { return draft().id; }
    QString name() const { return draft().name; }
    void setName(const QString &name);
    /// #RRGGBB
    QString colour() const { return draft().colour; }
    void setColour(const QString &colour);
    /// A system tag: it stays as it is.
    bool isLocked() const { return draft().system; }

protected:
    QStringList fields() const override;
    Flaws check() const override;
    void send() override;
    void forgetId() override;

private:
    ChatCommands &m_commands;
};

} // namespace otklik
