// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/requests.h"

namespace otklik {

Requests::Requests(Cache &cache, RequestCommands &commands, const VisitorsOnSite &visitors, const Directory &directory,
                   const Format &format, OperatorId me, QObject *parent)
    : QObject(parent)
    , m_commands(commands)
    , m_visitors(visitors)
    , m_directory(directory)
    , m_format(format)
    , m_store(cache, commands, me)
    , m_list(m_store, directory, format)
    , m_drafts(cache)
{
    connect(&m_store, &RequestStore::changed, this, [this](const QSet<RequestId> &ids) {
        if (m_current && ids.contains(m_current->requestId()) && m_store.find(m_current->requestId()) == nullptr) {
            close(); // its site is not this operator's any more
        }
    });
}

void Requests::refresh()
{
    m_store.refresh();
}

void Requests::open(qint64 requestId)
{
    if (m_store.find(requestId) == nullptr || (m_current && m_current->requestId() == requestId)) {
        return;
    }
    auto request = std::make_unique<OpenRequest>(
        RequestParts{m_store, m_commands, m_visitors, m_directory, m_format, m_drafts}, requestId);
    connect(request.get(), &OpenRequest::message, this, &Requests::message);
    connect(request.get(), &OpenRequest::undoable, this, &Requests::undoable);
    setCurrent(std::move(request));
}

void Requests::close()
{
    setCurrent(nullptr);
}

void Requests::setCurrent(std::unique_ptr<OpenRequest> request)
{
    std::swap(m_current, request);
    emit currentChanged();
    if (request) {
        // The screens may be in the middle of a handler of it.
        request->disconnect(this);
        request->setParent(this);
        request.release()->deleteLater();
    }
}

} // namespace otklik
