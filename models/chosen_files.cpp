// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chosen_files.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QSet>

namespace otklik {

using namespace Qt::StringLiterals;

ChosenFiles::ChosenFiles()
    : m_temporary(std::make_unique<QTemporaryDir>())
    , m_folder(m_temporary->path())
{
}

ChosenFiles::ChosenFiles(Cache &cache)
    : m_keeper(std::make_unique<FormKeeper>(cache, FormKind::Files))
    , m_folder(accountFolder(cache.file()) + "/chosen"_L1)
{
    const QHash<qint64, QJsonObject> kept = m_keeper->kept();
    for (const auto &[chatId, form] : kept.asKeyValueRange()) {
        QStringList paths;
        const QJsonArray array = form["paths"_L1].toArray();
        for (const QJsonValue &path : array) {
            paths.append(path.toString());
        }
        m_paths.insert(chatId, paths);
    }
    clearFolder();
}

void ChosenFiles::keep(ChatId chatId, const QStringList &paths)
{
    if (m_paths.value(chatId) == paths) {
        return;
    }
    if (paths.isEmpty()) {
        m_paths.remove(chatId);
    } else {
        m_paths.insert(chatId, paths);
    }
    if (m_keeper) {
        m_keeper->keep(chatId,
                       paths.isEmpty() ? QJsonObject() : QJsonObject{{"paths"_L1, QJsonArray::fromStringList(paths)}});
    }
}

QString ChosenFiles::placeForPicture(const QString &name)
{
    const QDir folder(m_folder);
    if (!folder.mkpath(u"."_s)) {
        return {};
    }
    QString path;
    do {
        path = folder.filePath(u"%1 %2.png"_s.arg(name).arg(++m_pasted));
    } while (QFileInfo::exists(path));
    return path;
}

// Pictures of an earlier run that have been sent or taken out.
void ChosenFiles::clearFolder() const
{
    QSet<QString> wanted;
    for (const QStringList &paths : m_paths) {
        wanted.unite(QSet<QString>(paths.begin(), paths.end()));
    }
    const QFileInfoList present = QDir(m_folder).entryInfoList(QDir::Files);
    for (const QFileInfo &file : present) {
        if (!wanted.contains(file.absoluteFilePath())) {
            QFile::remove(file.absoluteFilePath());
        }
    }
}

} // namespace otklik
