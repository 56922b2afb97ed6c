// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"
#include "models/management/managed_list.h"

#include <QHash>

namespace otklik {

class Cache;
class CompanyCommands;
class Directory;

/// The employees, former ones too. What everybody knows of them comes from the cache; their logins are asked for and
/// kept nowhere but here.
class ManagedStaff : public ManagedList
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Management")

public:
    /// Everything given must outlive this.
    ManagedStaff(Cache &cache, CompanyCommands &commands, const Directory &directory, const Format &format,
                 QObject *parent = nullptr);

    /// Asks for the cards again.
    void fetch();
    /// This operator is no administrator any more: their logins are not to be known here.
    void forgetLogins();

protected:
    QList<Entry> entries() const override;
    bool exists(qint64 id) const override;
    std::unique_ptr<EditForm> makeForm(qint64 id) override;
    void bringUpToDate(EditForm &form, qint64 id) override;
    QString draftTitle(const EditForm &form) const override;
    void saved(EditForm &form, qint64 id) override;

private:
    void takeChanges(const QList<Operator> &changed);
    StaffCard cardOf(qint64 id) const;
    bool isLastAdministrator(qint64 id) const;

    CompanyCommands &m_commands;
    const Directory &m_directory;
    QHash<OperatorId, QString> m_logins;
    QHash<OperatorId, Operator> m_seen; ///< as they were when they were last told, to know what a change is
    bool m_wanted = false;              ///< somebody administers
    bool m_fetching = false;
    bool m_stale = false; ///< something changed while they were on their way
};

} // namespace otklik
