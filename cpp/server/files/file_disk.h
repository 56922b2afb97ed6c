// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>

#include <mutex>
#include <optional>

namespace otklik {

/// The contents of files, in the folder `files` (0700) of the data, each under a key that has nothing to do with its
/// name. What is still coming is written beside them under the key and ".part", and becomes a content only whole and on
/// disk. All calls wait for the disk: for a worker's thread; any one.
class FileDisk
{
public:
    /// Makes the folder; throws std::runtime_error.
    explicit FileDisk(const QString &dataFolder);

    /// Who writes a part: the last who began. One whose line is dead without knowing it must not write on.
    using Turn = qint64;
    enum class Result : quint8 {
        Done,
        Superseded, ///< somebody else has begun to write it
        Failed,     ///< the disk is full, or broken
    };
    struct Begun
    {
        Result result = Result::Failed;
        qint64 size = 0; ///< what is there; less than was asked for: go on from there
        Turn turn = 0;
    };

    /// Bytes of the part that are there; 0 when there is none.
    qint64 partSize(const QString &key) const;
    /// Starts to write at @p offset, if the part reaches so far; what stood behind it is dropped.
    Begun begin(const QString &key, qint64 offset);
    Result append(const QString &key, Turn turn, const QByteArray &bytes);
    /// All that was written; nothing when it cannot be read.
    std::optional<QByteArray> readPart(const QString &key) const;
    /// Makes the part a content: what is served from then on has reached the disk.
    Result finish(const QString &key, Turn turn);
    void removePart(const QString &key);

    /// Opens a content for reading; -1 when there is none.
    int open(const QString &key) const;
    void remove(const QString &key);
    /// Whatever lies there, by key; for the cleaning up.
    struct Lying
    {
        QString key;
        bool part = false;
        qint64 writtenAt = 0; ///< milliseconds since 1970
    };
    QList<Lying> everything() const;

private:
    QString partOf(const QString &key) const { return m_folder + u'/' + key + QStringLiteral(".part"); }
    QString contentOf(const QString &key) const { return m_folder + u'/' + key; }
    bool isTurn(const QString &key, Turn turn) const { return m_turns.value(key) == turn; }

    QString m_folder;
    std::mutex m_mutex;
    QHash<QString, Turn> m_turns; ///< guarded by m_mutex
    Turn m_lastTurn = 0;          ///< guarded by m_mutex
};

} // namespace otklik
