// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/hub/folder_watch.h"

#include <QDir>
#include <QFile>

#include <boost/asio/buffer.hpp>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <stdexcept>
#include <sys/inotify.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {
constexpr auto Mark = "changed";
} // namespace

FolderWatch::FolderWatch(const HubStrand &strand, const QString &dataFolder, std::function<void()> changed)
    : m_watch(strand)
    , m_changed(std::move(changed))
{
    const int watch = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    if (watch < 0 || ::inotify_add_watch(watch, QFile::encodeName(dataFolder).constData(), IN_CLOSE_WRITE) < 0) {
        const std::string reason = std::strerror(errno);
        if (watch >= 0) {
            ::close(watch);
        }
        throw std::runtime_error("the folder " + dataFolder.toStdString() + " cannot be watched: " + reason);
    }
    m_watch.assign(watch);
}

void FolderWatch::start()
{
    readNext();
}

void FolderWatch::stop()
{
    boost::system::error_code ignored;
    (void)m_watch.close(ignored);
}

void FolderWatch::leaveMark(const QString &dataFolder)
{
    const QString file = QDir(dataFolder).filePath(QString::fromLatin1(Mark));
    const int mark = ::open(QFile::encodeName(file).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (mark >= 0) {
        ::close(mark);
    }
}

void FolderWatch::readNext()
{
    m_watch.async_read_some(boost::asio::buffer(m_events),
                            [this](const boost::system::error_code &error, std::size_t bytes) {
                                if (error) {
                                    return;
                                }
                                if (hasMark(bytes)) {
                                    m_changed();
                                }
                                readNext();
                            });
}

bool FolderWatch::hasMark(std::size_t bytes) const
{
    for (std::size_t at = 0; at + sizeof(inotify_event) <= bytes;) {
        inotify_event event{};
        std::memcpy(&event, m_events.data() + at, sizeof(event));
        const char *name = m_events.data() + at + sizeof(event);
        if ((event.mask & IN_Q_OVERFLOW) != 0 || (event.len > 0 && std::strcmp(name, Mark) == 0)) {
            return true;
        }
        at += sizeof(event) + event.len;
    }
    return false;
}

} // namespace otklik
