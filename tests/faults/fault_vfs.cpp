// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/fault_vfs.h"

#include "faults/fault_plan.h"

#include <QByteArray>
#include <QByteArrayView>

#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <map>
#include <mutex>
#include <random>
#include <sqlite3.h>
#include <string>
#include <unistd.h>
#include <vector>

namespace otklik::faults {

namespace {

// One write or truncation that no sync has confirmed.
struct Unsynced
{
    qint64 offset = 0;
    QByteArray bytes;
    bool truncates = false;
};

// What the disk holds for certain of one file, and what it may hold besides.
struct Disk
{
    QByteArray certain;
    std::vector<Unsynced> unsynced;
};

void apply(QByteArray &content, const Unsynced &change)
{
    if (change.truncates) {
        content.resize(change.offset, '\0');
        return;
    }
    if (content.size() < change.offset + change.bytes.size()) {
        content.resize(change.offset + change.bytes.size(), '\0');
    }
    std::memcpy(content.data() + change.offset, change.bytes.constData(), std::size_t(change.bytes.size()));
}

// All files that this program has open for writing, by their names. Several connections share one.
class Disks
{
public:
    void open(const std::string &name)
    {
        if (ownPlan().powerStays.load() != 0) {
            return;
        }
        const std::lock_guard lock(m_mutex);
        if (m_disks.contains(name)) {
            return;
        }
        Disk disk;
        if (const int file = ::open(name.c_str(), O_RDONLY | O_CLOEXEC); file >= 0) {
            const off_t size = ::lseek(file, 0, SEEK_END);
            disk.certain.resize(size);
            if (::pread(file, disk.certain.data(), std::size_t(size), 0) != size) {
                disk.certain.clear();
            }
            ::close(file);
        }
        m_disks.emplace(name, std::move(disk));
    }
    void add(const std::string &name, Unsynced change)
    {
        if (ownPlan().powerStays.load() != 0) {
            return;
        }
        const std::lock_guard lock(m_mutex);
        m_disks[name].unsynced.push_back(std::move(change));
    }
    void sync(const std::string &name)
    {
        if (ownPlan().powerStays.load() != 0) {
            return;
        }
        const std::lock_guard lock(m_mutex);
        Disk &disk = m_disks[name];
        for (const Unsynced &change : disk.unsynced) {
            apply(disk.certain, change);
        }
        disk.unsynced.clear();
    }
    // A file's name is an entry of its folder, whose sync SQLite asks for where it matters; it is not part of the game.
    void remove(const std::string &name)
    {
        const std::lock_guard lock(m_mutex);
        m_disks.erase(name);
    }
    [[noreturn]] void cut(unsigned seed)
    {
        m_mutex.lock(); // for ever: nobody writes any more
        std::minstd_rand random(seed);
        for (auto &[name, disk] : m_disks) {
            for (Unsynced &change : disk.unsynced) {
                const unsigned fate = random() % 3;
                if (fate == 0) {
                    continue; // lost
                }
                if (fate == 1 && change.bytes.size() > 512) {
                    change.bytes.truncate(512); // one sector of it came to the disk
                }
                apply(disk.certain, change);
            }
            if (const int file = ::open(name.c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC); file >= 0) {
                [[maybe_unused]] const auto written =
                    ::write(file, disk.certain.constData(), std::size_t(disk.certain.size()));
                ::close(file);
            }
            ::unlink((name + "-shm").c_str()); // memory, shared while the power was on
        }
        ::raise(SIGKILL);
        ::_exit(1);
    }

private:
    std::mutex m_mutex;
    std::map<std::string, Disk> m_disks;
};

Disks &disks()
{
    static Disks all;
    return all;
}

FaultPlan *thePlan = nullptr;
sqlite3_vfs *theReal = nullptr;
sqlite3_vfs theLayer;

struct File
{
    sqlite3_file base;
    std::string *name; ///< null: temporary, not part of the game
    bool isLog;
    int writes; ///< to a log, since its last sync
};

sqlite3_file *real(sqlite3_file *file)
{
    return reinterpret_cast<sqlite3_file *>(reinterpret_cast<char *>(file) + sizeof(File));
}

File *ours(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file);
}

// What becomes of a call at @p moment: SQLITE_OK when it is done as usual.
int meet(Moment moment)
{
    FaultPlan &plan = *thePlan;
    const auto fault = Fault(plan.fault.load());
    const auto wanted = Moment(plan.moment.load());
    if (fault == Fault::None || (wanted != moment && wanted != Moment::AnyCall)) {
        return SQLITE_OK;
    }
    if (wanted == Moment::AnyCall && (moment == Moment::BeforeWrite || moment == Moment::AfterSync)) {
        return SQLITE_OK; // those come beside a call, which is asked for by itself
    }
    if (plan.passing.load() > 0) {
        --plan.passing;
        return SQLITE_OK;
    }
    ++plan.hits; // before the end, so that whoever waits for it knows
    if (fault == Fault::Kill) {
        ::raise(SIGKILL);
    }
    if (fault == Fault::PowerCut) {
        cutPower(plan.seed);
    }
    if (plan.lasting.load() > 0) {
        --plan.lasting;
        if (plan.lasting.load() == 0) {
            plan.fault = int(Fault::None);
        }
    }
    return fault == Fault::Full ? SQLITE_FULL : moment == Moment::TornWrite ? SQLITE_IOERR_WRITE : SQLITE_IOERR_FSYNC;
}

int doWrite(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset)
{
    File *const self = ours(file);
    if (self->name) {
        if (self->isLog) {
            ++self->writes;
            if (self->writes == 1) {
                meet(Moment::BeforeWrite);
            }
        }
        // At the second write of a commit its first frame has a head and no page.
        if ((self->isLog && self->writes == 2) || Moment(thePlan->moment.load()) == Moment::AnyCall) {
            if (const int code = meet(Moment::TornWrite); code != SQLITE_OK) {
                return code;
            }
        }
        disks().add(
            *self->name,
            {.offset = offset, .bytes = QByteArray(static_cast<const char *>(bytes), count), .truncates = false});
    }
    return real(file)->pMethods->xWrite(real(file), bytes, count, offset);
}

int doSync(sqlite3_file *file, int flags)
{
    File *const self = ours(file);
    if (self->name) {
        if ((self->isLog && self->writes > 0) || Moment(thePlan->moment.load()) == Moment::AnyCall) {
            if (const int code = meet(Moment::BeforeSync); code != SQLITE_OK) {
                return code;
            }
        }
        if (thePlan->dropsSyncs.load() != 0) {
            return SQLITE_OK;
        }
    }
    // Whether the machine's own disk syncs too proves nothing here: the power cut is ours.
    const int code = self->name ? SQLITE_OK : real(file)->pMethods->xSync(real(file), flags);
    if (self->name) {
        disks().sync(*self->name);
        if (self->isLog && self->writes > 0) {
            self->writes = 0;
            meet(Moment::AfterSync);
        }
    }
    return code;
}

int doTruncate(sqlite3_file *file, sqlite3_int64 size)
{
    if (ours(file)->name) {
        disks().add(*ours(file)->name, {.offset = size, .bytes = {}, .truncates = true});
    }
    return real(file)->pMethods->xTruncate(real(file), size);
}

int doClose(sqlite3_file *file)
{
    delete ours(file)->name;
    ours(file)->name = nullptr;
    return real(file)->pMethods->xClose(real(file));
}

int doRead(sqlite3_file *file, void *to, int count, sqlite3_int64 offset)
{
    return real(file)->pMethods->xRead(real(file), to, count, offset);
}
int doFileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return real(file)->pMethods->xFileSize(real(file), size);
}
int doLock(sqlite3_file *file, int level)
{
    return real(file)->pMethods->xLock(real(file), level);
}
int doUnlock(sqlite3_file *file, int level)
{
    return real(file)->pMethods->xUnlock(real(file), level);
}
int doCheckReservedLock(sqlite3_file *file, int *result)
{
    return real(file)->pMethods->xCheckReservedLock(real(file), result);
}
int doFileControl(sqlite3_file *file, int operation, void *argument)
{
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}
int doSectorSize(sqlite3_file *file)
{
    return real(file)->pMethods->xSectorSize(real(file));
}
int doCharacteristics(sqlite3_file *file)
{
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}
int doShmMap(sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
    return real(file)->pMethods->xShmMap(real(file), page, size, extend, memory);
}
int doShmLock(sqlite3_file *file, int offset, int count, int flags)
{
    return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}
void doShmBarrier(sqlite3_file *file)
{
    real(file)->pMethods->xShmBarrier(real(file));
}
int doShmUnmap(sqlite3_file *file, int removes)
{
    return real(file)->pMethods->xShmUnmap(real(file), removes);
}

// Version 2: with shared memory, which WAL needs, and without mapped files, whose writes nobody would see.
const sqlite3_io_methods Methods{.iVersion = 2,
                                 .xClose = doClose,
                                 .xRead = doRead,
                                 .xWrite = doWrite,
                                 .xTruncate = doTruncate,
                                 .xSync = doSync,
                                 .xFileSize = doFileSize,
                                 .xLock = doLock,
                                 .xUnlock = doUnlock,
                                 .xCheckReservedLock = doCheckReservedLock,
                                 .xFileControl = doFileControl,
                                 .xSectorSize = doSectorSize,
                                 .xDeviceCharacteristics = doCharacteristics,
                                 .xShmMap = doShmMap,
                                 .xShmLock = doShmLock,
                                 .xShmBarrier = doShmBarrier,
                                 .xShmUnmap = doShmUnmap,
                                 .xFetch = nullptr,
                                 .xUnfetch = nullptr};

int doOpen(sqlite3_vfs *, sqlite3_filename name, sqlite3_file *file, int flags, int *outFlags)
{
    File *const self = ours(file);
    *self = {.base = {.pMethods = nullptr}, .name = nullptr, .isLog = (flags & SQLITE_OPEN_WAL) != 0, .writes = 0};
    const int code = theReal->xOpen(theReal, name, real(file), flags, outFlags);
    if (code != SQLITE_OK) {
        return code;
    }
    constexpr int Kept = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL;
    if (name && (flags & Kept) != 0 && (flags & SQLITE_OPEN_READONLY) == 0) {
        self->name = new std::string(name);
        disks().open(*self->name);
    }
    self->base.pMethods = &Methods;
    return SQLITE_OK;
}

int doDelete(sqlite3_vfs *, const char *name, int syncs)
{
    disks().remove(name);
    return theReal->xDelete(theReal, name, syncs);
}

} // namespace

void registerFaultVfs(FaultPlan &plan)
{
    thePlan = &plan;
    theReal = sqlite3_vfs_find(nullptr);
    theLayer = *theReal;
    theLayer.zName = "otklik-faults";
    theLayer.szOsFile = int(sizeof(File)) + theReal->szOsFile;
    theLayer.xOpen = doOpen;
    theLayer.xDelete = doDelete;
    sqlite3_vfs_register(&theLayer, 1);
}

void cutPower(unsigned seed)
{
    disks().cut(seed);
}

} // namespace otklik::faults
