// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"
#include "models/management/managed_list.h"
#include "models/management/reply_import.h"

#include <QUrl>

namespace otklik {

class Cache;
class CompanyCommands;
class FileTransfers;

/// Canned replies: those that all share, and this operator's own.
class ManagedReplies : public ManagedList
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Management")
    Q_PROPERTY(otklik::ReplyImport *importing READ importing CONSTANT FINAL)

public:
    /// Everything given must outlive this.
    ManagedReplies(Cache &cache, CompanyCommands &commands, FileTransfers &files, const Format &format, OperatorId me,
                   QObject *parent = nullptr);

    ReplyImport *importing() { return &m_import; }
    /// Writes the shared ones, or one's own, as a table that importing reads; says what came of it.
    Q_INVOKABLE void exportTo(const QUrl &target, bool personal);

protected:
    QList<Entry> entries() const override;
    bool exists(qint64 id) const override;
    std::unique_ptr<EditForm> makeForm(qint64 id) override;
    void bringUpToDate(EditForm &form, qint64 id) override;
    QString draftTitle(const EditForm &form) const override;
    void sendRemoval(qint64 id, Answer answer) override;
    void takeRemovalBack(qint64 id, QObject *context, const Answer &answer) override;

private:
    void read();

    Cache &m_cache;
    CompanyCommands &m_commands;
    FileTransfers &m_files;
    const OperatorId m_me;
    ReplyImport m_import;
    QHash<ReplyId, CannedReply> m_replies;
};

} // namespace otklik
