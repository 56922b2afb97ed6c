// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/file_service.h"

#include "server/store/files.h"

#include <boost/asio/post.hpp>

namespace otklik {

namespace {
// One may be unpacking an archive while the other writes.
constexpr std::size_t Workers = 2;
constexpr std::chrono::minutes Interval(10);
} // namespace

FileService::FileService(Hub &hub, const HubStrand &strand, const QString &dataFolder)
    : m_hub(hub)
    , m_disk(dataFolder)
    , m_strand(strand)
    , m_timer(strand)
    , m_workers(Workers)
{
}

FileService::~FileService()
{
    m_workers.stop();
    m_workers.join();
}

void FileService::start()
{
    boost::asio::post(m_strand, [this] { cleanUp(); });
}

void FileService::stop()
{
    boost::asio::post(m_strand, [this] { m_timer.cancel(); });
}

void FileService::cleanUp()
{
    m_hub.store().submit<QSet<QString>>([](Transaction &transaction) { return forgetOldFiles(transaction); },
                                        [this](const Outcome<QSet<QString>> &outcome) {
                                            if (const auto *wanted = std::get_if<QSet<QString>>(&outcome)) {
                                                boost::asio::post(m_workers,
                                                                  [this, wanted = *wanted] { sweep(wanted); });
                                            }
                                        });
    m_timer.expires_after(Interval);
    m_timer.async_wait([this](const boost::system::error_code &stopped) {
        if (!stopped) {
            cleanUp();
        }
    });
}

// What was begun after the list was made is not on it and yet wanted: only what lies here for longer than any upload
// takes is taken away.
void FileService::sweep(const QSet<QString> &wanted)
{
    for (const FileDisk::Lying &lying : m_disk.everything()) {
        if (!wanted.contains(lying.key) && lying.writtenAt < m_hub.now() - PartLife) {
            if (lying.part) {
                m_disk.removePart(lying.key);
            } else {
                m_disk.remove(lying.key);
            }
        }
    }
}

} // namespace otklik
