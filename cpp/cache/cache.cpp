// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cache.h"

#include "cache/cache_inspector.h"
#include "cache/cache_writer.h"
#include "cache/commit_queue.h"
#include "cache/connection.h"
#include "cache/search_filler.h"
#include "cache/search_thread.h"

#include <QFileInfo>
#include <QPointer>
#include <QThread>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;

namespace otklik {

using namespace std::chrono_literals;

QString accountFolder(const QString &cacheFile)
{
    const QFileInfo info(cacheFile);
    return info.absolutePath() + u'/' + info.completeBaseName() + u".files"_s;
}

namespace {

// When the start and what comes with it are over.
constexpr auto FirstInspection = 2min;
constexpr auto InspectionPeriod = 24h;

// A reading connection with its reader, which is made anew over a rebuilt file without becoming another object.
class ReadingConnection
{
public:
    void open(const QString &file)
    {
        close();
        m_connection = std::make_unique<Connection>(file, Connection::Access::ReadOnly);
        m_reader = CacheReader(m_connection->database());
    }
    void close()
    {
        m_reader = CacheReader(QSqlDatabase());
        m_connection.reset();
    }
    const CacheReader &reader() const { return m_reader; }

private:
    std::unique_ptr<Connection> m_connection;
    CacheReader m_reader{QSqlDatabase()};
};

} // namespace

class Cache::Private
{
public:
    QString file;
    CacheHealth health = CacheHealth::Failed;
    QThread writing;
    QThread reading;
    std::unique_ptr<CommitQueue> queue;
    QObject inReadingThread;
    ReadingConnection here;  // used in the GUI thread
    ReadingConnection there; // used in the reading thread
    std::unique_ptr<SearchThread> searching;
    std::unique_ptr<SearchFiller> filler;
    std::unique_ptr<CacheInspector> inspector;
    int rebuilds = 0; // of the file, as far as is known here
    QTimer inspection;
    RepairReport repair;
    bool suspected = false;

    bool works() const { return health == CacheHealth::Good || health == CacheHealth::Rebuilt; }
};

Cache::Cache(const QString &file, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    qRegisterMetaType<ChangeSet>();
    d->file = file;
    d->queue = std::make_unique<CommitQueue>(file, this, [this](const CommitQueue::Report &report) {
        if (report.rebuilt) {
            d->health = CacheHealth::Rebuilt;
            d->suspected = false;
            d->here.open(d->file);
            QMetaObject::invokeMethod(&d->inReadingThread, [this] { d->there.open(d->file); }, Qt::QueuedConnection);
            d->searching->open(d->file);
            d->repair = report.repair;
            d->rebuilds = report.rebuilds;
            if (d->inspector) {
                d->inspector->open(d->file, d->rebuilds);
            }
            Q_EMIT rebuilt();
        }
        if (!report.changes.isEmpty()) {
            Q_EMIT changed(report.changes);
        }
        for (const auto &[task, good] : report.ended) {
            if (task.done && (!task.hasContext || task.context)) {
                task.done(good);
            }
        }
        if (report.failed) {
            Q_EMIT writeFailed();
        }
    });
    d->writing.setObjectName(u"cache writer"_s);
    d->queue->moveToThread(&d->writing);
    d->writing.start();
    QMetaObject::invokeMethod(
        d->queue.get(),
        [this] {
            d->health = d->queue->open();
            d->repair = d->queue->repair();
        },
        Qt::BlockingQueuedConnection);
    d->reading.setObjectName(u"cache reader"_s);
    d->inReadingThread.moveToThread(&d->reading);
    d->reading.start();
    d->searching = std::make_unique<SearchThread>(this, [this] { suspect(); });
    if (d->works()) {
        d->here.open(file);
        QMetaObject::invokeMethod(&d->inReadingThread, [this] { d->there.open(d->file); }, Qt::QueuedConnection);
        d->searching->open(file);
        d->filler = std::make_unique<SearchFiller>(*this);
        d->filler->start();
        d->inspector = std::make_unique<CacheInspector>(this, [this](const auto &finding) {
            if (finding.rebuilds == d->rebuilds) {
                follow(finding.broken, finding.damaged);
            } else {
                inspect(); // that was the file before
            }
        });
        d->inspector->open(file, d->rebuilds);
        connect(&d->inspection, &QTimer::timeout, this, [this] {
            d->inspection.start(InspectionPeriod);
            inspect();
        });
        d->inspection.start(FirstInspection);
    }
}

Cache::~Cache()
{
    d->inspector.reset();
    d->filler.reset();
    d->searching.reset();
    QMetaObject::invokeMethod(&d->inReadingThread, [this] { d->there.close(); }, Qt::BlockingQueuedConnection);
    d->here.close();
    QMetaObject::invokeMethod(d->queue.get(), [this] { d->queue->close(); }, Qt::BlockingQueuedConnection);
    for (QThread *thread : {&d->reading, &d->writing}) {
        thread->quit();
        thread->wait();
    }
}

CacheHealth Cache::health() const
{
    return d->health;
}

const RepairReport &Cache::repair() const
{
    return d->repair;
}

const QString &Cache::file() const
{
    return d->file;
}

const CacheReader &Cache::reader() const
{
    if (d->here.reader().sawCorruption()) {
        suspect();
    }
    return d->here.reader();
}

void Cache::write(std::function<void(CacheWriter &)> job, QObject *context, std::function<void(bool)> done)
{
    d->queue->add(
        {.job = std::move(job), .context = context, .hasContext = context != nullptr, .done = std::move(done)});
}

void Cache::saveDraft(ChatId chatId, const QString &text)
{
    write([chatId, text](CacheWriter &writer) { writer.saveDraft(chatId, text); });
}

void Cache::readLater(QObject *context, std::function<std::function<void()>(const CacheReader &)> query)
{
    QMetaObject::invokeMethod(
        &d->inReadingThread,
        [this, query = std::move(query), context = QPointer(context)] {
            const std::function<void()> finish = query(d->there.reader());
            const bool corrupt = d->there.reader().sawCorruption();
            // Back through the cache, which outlives its threads; the context may be gone by the time it runs.
            QMetaObject::invokeMethod(
                this,
                [this, context, finish, corrupt] {
                    if (corrupt) {
                        suspect();
                    }
                    if (context) {
                        finish();
                    }
                },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void Cache::search(const SearchRequest &request, QObject *asker, std::function<void(const SearchPage &)> done)
{
    d->searching->ask(request, asker, std::move(done));
}

void Cache::giveUpSearch(QObject *asker)
{
    d->searching->giveUp(asker);
}

void Cache::inspect()
{
    if (d->inspector) {
        d->inspector->look();
    }
}

void Cache::follow(bool broken, const QList<LocalId> &damaged)
{
    if (broken) {
        QMetaObject::invokeMethod(
            d->queue.get(),
            [this, rebuilds = d->rebuilds] {
                d->queue->condemn(rebuilds);
                QMetaObject::invokeMethod(this, &Cache::inspected, Qt::QueuedConnection);
            },
            Qt::QueuedConnection);
    } else if (!damaged.isEmpty()) {
        write([damaged](CacheWriter &writer) { writer.dropDamaged(damaged); }, this,
              [this](bool) {
                  Q_EMIT messagesDropped();
                  Q_EMIT inspected();
              });
    } else {
        Q_EMIT inspected();
    }
}

void Cache::suspect() const
{
    if (!d->suspected) {
        d->suspected = true;
        QMetaObject::invokeMethod(d->queue.get(), &CommitQueue::suspect, Qt::QueuedConnection);
    }
}

} // namespace otklik
