// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"
#include "models/form_keeper.h"

#include <QHash>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace otklik {

/// The files that were chosen for chats and not sent yet, and a folder for those that lie nowhere else (pasted
/// pictures). GUI thread.
class ChosenFiles
{
public:
    /// For this run only.
    ChosenFiles();
    /// Goes on where the last run ended; pasted pictures lie beside @p cache, which must outlive this.
    explicit ChosenFiles(Cache &cache);

    QStringList of(ChatId chatId) const { return m_paths.value(chatId); }
    /// No paths: none are chosen any more.
    void keep(ChatId chatId, const QStringList &paths);
    /// Where the next pasted picture can be put, under a name that begins with @p name; empty when there is no place.
    QString placeForPicture(const QString &name);

private:
    void clearFolder() const;

    QHash<ChatId, QStringList> m_paths;
    std::unique_ptr<FormKeeper> m_keeper;
    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_folder;
    int m_pasted = 0;
};

} // namespace otklik
