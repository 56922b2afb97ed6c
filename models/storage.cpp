// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage.h"

#include "models/format.h"

#include <QDirIterator>
#include <QFileInfo>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

qint64 sizeOnDisk(const QString &cacheFile)
{
    qint64 size = 0;
    for (const QLatin1StringView part : {""_L1, "-wal"_L1, "-shm"_L1}) {
        size += QFileInfo(cacheFile + part).size();
    }
    QDirIterator files(accountFolder(cacheFile), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        size += files.nextFileInfo().size();
    }
    return size;
}

} // namespace

Storage::Storage(Cache &cache, const Format &format, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
    , m_format(format)
{
    m_worker.setMaxThreadCount(1);
    connect(&format, &Format::changed, this, &Storage::stateChanged);
}

Storage::~Storage()
{
    m_worker.waitForDone();
}

QString Storage::sizeText() const
{
    return m_size < 0 ? QString() : m_format.size(m_size);
}

QString Storage::copyProblem() const
{
    return faultText(m_copyFault);
}

QString Storage::restoreProblem() const
{
    return faultText(m_restoreFault);
}

QString Storage::faultText(std::optional<BackupFault> fault) const
{
    if (!fault) {
        return {};
    }
    switch (*fault) {
    case BackupFault::CannotWrite:
        return tr("It cannot be written. Is there room on the disk, and may you write there?");
    case BackupFault::CannotRead:
        return tr("The file cannot be read");
    case BackupFault::NotACopy:
        return tr("This file is not a copy of a history");
    case BackupFault::Broken:
        return tr("The file is damaged and cannot be used");
    case BackupFault::TooNew:
        return tr("A newer version of the program made this copy. Update this one");
    case BackupFault::OtherAccount:
        break;
    }
    return tr("This is the history of another account. Sign in with that account to restore it");
}

void Storage::look()
{
    m_worker.start([this, file = m_cache.file()] {
        const qint64 size = sizeOnDisk(file);
        QMetaObject::invokeMethod(this, [this, size] {
            m_size = size;
            emit stateChanged();
        });
    });
    m_cache.read<std::pair<qint64, qint64>>(
        this, [](const CacheReader &reader) { return std::pair(reader.unsentCount(), reader.draftCount()); },
        [this](const std::pair<qint64, qint64> &counts) {
            m_unsentCount = int(counts.first);
            m_draftCount = int(counts.second);
            emit stateChanged();
        });
}

QString Storage::copyName() const
{
    return tr("Otklik history %1").arg(m_format.day(m_format.now()).toString(Qt::ISODate)) + u".otklik"_s;
}

void Storage::begin()
{
    m_busy = true;
    m_progress = 0;
    m_copyFault.reset();
    m_restoreFault.reset();
    emit stateChanged();
}

void Storage::saveCopy(const QUrl &place)
{
    if (m_busy || !place.isLocalFile()) {
        return;
    }
    begin();
    // What has been typed and is not in the file yet comes with it: the writing thread is asked first.
    m_cache.write([](CacheWriter &) {}, this,
                  [this, place](bool) {
                      m_worker.start([this, place, file = m_cache.file()] {
                          const std::optional<BackupFault> fault = saveBackup(file, place.toLocalFile());
                          QMetaObject::invokeMethod(this, [this, place, fault] {
                              m_busy = false;
                              m_copyFault = fault;
                              emit stateChanged();
                              if (!fault) {
                                  emit copySaved(place);
                              }
                          });
                      });
                  });
}

void Storage::restoreCopy(const QUrl &place)
{
    if (m_busy || !place.isLocalFile()) {
        return;
    }
    begin();
    m_restore = std::make_unique<Restore>(m_cache, place.toLocalFile());
    connect(m_restore.get(), &Restore::progressed, this, [this](qreal share) {
        m_progress = share;
        emit stateChanged();
    });
    connect(m_restore.get(), &Restore::finished, this, [this](std::optional<BackupFault> fault) {
        m_busy = false;
        m_restoreFault = fault;
        emit stateChanged();
        if (!fault) {
            emit message(tr("The history has been restored from the copy"));
            look();
        }
    });
    m_restore->start();
}

void Storage::removeHistory(bool withUnsent)
{
    if (!m_busy) {
        emit removalAsked(withUnsent);
    }
}

} // namespace otklik
