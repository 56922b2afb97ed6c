// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"
#include "models/management/managed_list.h"

namespace otklik {

class CompanyCommands;
class Directory;

/// The groups of employees.
class ManagedGroups : public ManagedList
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Management")

public:
    /// Everything given must outlive this.
    ManagedGroups(CompanyCommands &commands, const Directory &directory, const Format &format,
                  QObject *parent = nullptr);

protected:
    QList<Entry> entries() const override;
    bool exists(qint64 id) const override;
    std::unique_ptr<EditForm> makeForm(qint64 id) override;
    void bringUpToDate(EditForm &form, qint64 id) override;
    QString draftTitle(const EditForm &form) const override;
    QString removalObstacle(qint64 id) const override;
    void sendRemoval(qint64 id, Answer answer) override;
    void takeRemovalBack(qint64 id, QObject *context, const Answer &answer) override;

private:
    const Group *find(qint64 id) const;
    QStringList membersOf(GroupId id) const;
    /// Whose rules give chats to it.
    QStringList sitesOf(GroupId id) const;

    CompanyCommands &m_commands;
    const Directory &m_directory;
};

} // namespace otklik
