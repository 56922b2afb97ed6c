// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/web/file_exchange.h"
#include "server/web/request_head.h"

#include <boost/asio/dispatch.hpp>
#include <boost/asio/post.hpp>

// What the two halves of FileExchange share. Only for them.
namespace otklik {

/// Has @p job done in the store; answers with its error, or goes on with what it returned, on the connection's strand.
template<typename T>
void FileExchange::inStore(std::function<T(Transaction &)> job, std::function<void(const T &)> goOn)
{
    m_files.hub().store().submit<T>(
        std::move(job), [self = shared_from_this(), goOn = std::move(goOn)](Outcome<T> outcome) {
            boost::asio::dispatch(self->m_stream.get_executor(), [self, goOn, outcome = std::move(outcome)] {
                if (const auto *error = std::get_if<ProtocolError>(&outcome)) {
                    self->refuse(*error);
                } else {
                    goOn(std::get<T>(outcome));
                }
            });
        });
}

/// Has @p job done by a worker.
template<typename T> void FileExchange::onDisk(std::function<T(FileDisk &)> job, std::function<void(T)> goOn)
{
    boost::asio::post(m_files.workers(), [self = shared_from_this(), job = std::move(job), goOn = std::move(goOn)] {
        T result = job(self->m_files.disk());
        boost::asio::dispatch(self->m_stream.get_executor(),
                              [self, goOn, result = std::move(result)]() mutable { goOn(std::move(result)); });
    });
}

} // namespace otklik
