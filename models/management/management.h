// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/management/managed_groups.h"
#include "models/management/managed_replies.h"
#include "models/management/managed_sites.h"
#include "models/management/managed_staff.h"
#include "models/management/managed_tags.h"

#include <QObject>
#include <QtQmlIntegration>

#include <array>

namespace otklik {

class Cache;
class ChatCommands;
class CompanyCommands;
class Directory;
class FileTransfers;
class Format;

/// «Управление»: what an administrator sets for the whole company.
class Management : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Desk")
    Q_PROPERTY(bool allowed READ isAllowed NOTIFY allowedChanged FINAL)
    Q_PROPERTY(int unsavedCount READ unsavedCount NOTIFY unsavedChanged FINAL)
    Q_PROPERTY(otklik::ManagedStaff *staff READ staff CONSTANT FINAL)
    Q_PROPERTY(otklik::ManagedSites *sites READ sites CONSTANT FINAL)
    Q_PROPERTY(otklik::ManagedGroups *groups READ groups CONSTANT FINAL)
    Q_PROPERTY(otklik::ManagedTags *tags READ tags CONSTANT FINAL)
    Q_PROPERTY(otklik::ManagedReplies *replies READ replies CONSTANT FINAL)

public:
    /// Everything given must outlive this.
    Management(Cache &cache, CompanyCommands &commands, ChatCommands &chats, FileTransfers &files,
               const Directory &directory, const Format &format, OperatorId me, QObject *parent = nullptr);

    /// The operator is an administrator now.
    bool isAllowed() const { return m_allowed; }
    /// How many forms hold changes that are not saved.
    int unsavedCount() const;
    ManagedStaff *staff() { return &m_staff; }
    ManagedSites *sites() { return &m_sites; }
    ManagedGroups *groups() { return &m_groups; }
    ManagedTags *tags() { return &m_tags; }
    ManagedReplies *replies() { return &m_replies; }
    /// The connection is there again.
    void refresh();

Q_SIGNALS:
    void allowedChanged();
    void unsavedChanged();
    /// A short plain message.
    void message(const QString &text);
    /// The operator did something that can be taken back.
    void undoable(const otklik::UndoStep &step);

private:
    void followRole();
    std::array<const ManagedList *, 5> lists() const;

    const Directory &m_directory;
    const OperatorId m_me;
    bool m_allowed = false;
    ManagedStaff m_staff;
    ManagedSites m_sites;
    ManagedGroups m_groups;
    ManagedTags m_tags;
    ManagedReplies m_replies;
};

} // namespace otklik
