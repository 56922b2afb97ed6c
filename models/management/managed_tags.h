// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"
#include "models/management/managed_list.h"

namespace otklik {

class ChatCommands;
class Directory;

/// The company's tags: those from the start, and those that operators have made.
class ManagedTags : public ManagedList
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Management")

public:
    /// Everything given must outlive this.
    ManagedTags(ChatCommands &commands, const Directory &directory, const Format &format, QObject *parent = nullptr);

protected:
    QList<Entry> entries() const override;
    bool exists(qint64 id) const override;
    std::unique_ptr<EditForm> makeForm(qint64 id) override;
    void bringUpToDate(EditForm &form, qint64 id) override;
    QString draftTitle(const EditForm &form) const override;
    void sendRemoval(qint64 id, Answer answer) override;
    void takeRemovalBack(qint64 id, QObject *context, const Answer &answer) override;

private:
    ChatCommands &m_commands;
    const Directory &m_directory;
};

} // namespace otklik
