// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/data_folder.h"

#include "server/commands/command_line.h"
#include "server/store/migrations.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {
constexpr auto OwnerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
} // namespace

DataFolder::DataFolder(const QString &path, Must must)
    : m_path(QDir(path).absolutePath())
{
    if (must == Must::BeNew) {
        if (hasData(m_path)) {
            throw CommandError(u"there is data in %1 already"_s.arg(m_path));
        }
        if (!QDir().mkpath(m_path)) {
            throw CommandError(u"the folder %1 cannot be made"_s.arg(m_path));
        }
    } else if (!hasData(m_path)) {
        throw CommandError(u"there is no data in %1; make it with: otklik-server init --data %1"_s.arg(m_path));
    }
    if (!QFile::setPermissions(m_path, OwnerOnly)) {
        throw CommandError(u"the folder %1 cannot be kept from others (0700)"_s.arg(m_path));
    }
}

DataFolder::~DataFolder()
{
    if (m_lock >= 0) {
        ::close(m_lock);
    }
}

bool DataFolder::hasData(const QString &path)
{
    return QFile::exists(Database::fileIn(path));
}

void DataFolder::lock()
{
    const QString file = QDir(m_path).filePath(u"server.lock"_s);
    m_lock = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    // The system lets go of it with the process, however that ends.
    if (m_lock < 0 || ::flock(m_lock, LOCK_EX | LOCK_NB) != 0) {
        throw CommandError(u"another server uses %1"_s.arg(m_path));
    }
}

void DataFolder::prepare(Database &database)
{
    migrate(database);
}

} // namespace otklik
