// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cache_reader.h"
#include "cache/change_set.h"
#include "cache/repair_report.h"
#include "cache/search_reader.h"

#include <QObject>

#include <functional>
#include <memory>

namespace otklik {

class CacheWriter;

/// The folder beside @p cacheFile for the files of the same account: their numbers are the server's, so that accounts
/// must not share one.
QString accountFolder(const QString &cacheFile);

/// What opening a cache file came to.
enum class CacheHealth : quint8 {
    Good,
    Rebuilt, ///< it was broken and has been set aside; intact outbox jobs were carried over, history comes again
    TooNew,  ///< made by a newer version; not touched, nothing works until the program is updated
    Failed,  ///< cannot be opened or made (disk full, rights)
};

/// The operator's cache: one SQLite file. One thread of its own writes, another reads pages; only values cross.
///
/// Lives in the GUI thread. Writes are queued and committed in groups with synchronous=FULL; `changed` comes after the
/// commit and never before.
class Cache : public QObject
{
    Q_OBJECT

public:
    /// Opens or makes @p file, with migrations. Waits until that is done, so that the first frame can be drawn from the
    /// cache.
    explicit Cache(const QString &file, QObject *parent = nullptr);
    ~Cache() override;

    CacheHealth health() const;
    /// What was carried over, where health() is Rebuilt.
    const RepairReport &repair() const;
    /// Where it lies.
    const QString &file() const;
    /// For short reads in the GUI thread while the program starts: its own read-only connection.
    const CacheReader &reader() const;

    /// Queues @p job for the writing thread. @p done runs in the GUI thread after the commit, with whether it was
    /// committed; it does not run when @p context is gone by then.
    void write(std::function<void(CacheWriter &)> job, QObject *context = nullptr, std::function<void(bool)> done = {});

    /// Runs @p query in the reading thread and @p done with its result in the GUI thread, unless @p context is gone by
    /// then.
    template<typename T>
    void read(QObject *context, std::function<T(const CacheReader &)> query, std::function<void(T)> done)
    {
        readLater(context, [query = std::move(query), done = std::move(done)](const CacheReader &reader) {
            return std::function<void()>([result = query(reader), done] { done(result); });
        });
    }

    /// Searches in a thread of its own and runs @p done with what was found in the GUI thread, unless @p asker is gone
    /// or has asked again by then: its newest question wins.
    void search(const SearchRequest &request, QObject *asker, std::function<void(const SearchPage &)> done);
    /// What @p asker asked last is not wanted any more.
    void giveUpSearch(QObject *asker);

    /// Looks through the whole file in the background: a broken one is made anew (`rebuilt`), messages that are not as
    /// they were written are forgotten, so that they come again. Done by itself a while after the start and once a day.
    void inspect();

    /// Keeps what is typed in a chat's composer; an empty text removes it.
    void saveDraft(ChatId chatId, const QString &text);

Q_SIGNALS:
    /// In the GUI thread, after each commit that changed something.
    void changed(const otklik::ChangeSet &changes);
    /// A write could not be committed (disk full, I/O). What was asked did not happen; the program goes on.
    void writeFailed();
    /// The file turned out to be broken while in use: it has been set aside, health() is Rebuilt, and what only this
    /// computer had was carried over. What is on the screens may stay; the server is to be asked for everything again.
    void rebuilt();
    /// Messages were forgotten that were not as they were written; the server has them.
    void messagesDropped();
    /// A look through the file has ended, and what it found has been seen to.
    void inspected();

private:
    void follow(bool broken, const QList<LocalId> &damaged);
    /// Has the writing thread look whether the file is broken, because a reader met signs of it.
    void suspect() const;
    /// @p query returns what is to be done with its result in the GUI thread.
    void readLater(QObject *context, std::function<std::function<void()>(const CacheReader &)> query);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace otklik
