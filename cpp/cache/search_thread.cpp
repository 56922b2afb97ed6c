// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/search_thread.h"

#include "cache/connection.h"
#include "cache/statements.h"

using namespace Qt::StringLiterals;

namespace otklik {

SearchThread::SearchThread(QObject *owner, std::function<void()> suspect)
    : m_owner(owner)
    , m_suspect(std::move(suspect))
{
    m_thread.setObjectName(u"cache search"_s);
    m_inThread.moveToThread(&m_thread);
    m_thread.start();
}

SearchThread::~SearchThread()
{
    for (const auto &asked : std::as_const(m_asked)) {
        *asked = true;
    }
    QMetaObject::invokeMethod(
        &m_inThread,
        [this] {
            m_statements.reset();
            m_connection.reset();
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void SearchThread::open(const QString &file)
{
    QMetaObject::invokeMethod(
        &m_inThread,
        [this, file] {
            m_statements.reset();
            m_connection = std::make_unique<Connection>(file, Connection::Access::ReadOnly);
            m_statements = std::make_shared<Statements>(m_connection->database());
        },
        Qt::QueuedConnection);
}

void SearchThread::giveUp(QObject *asker)
{
    if (const auto asked = m_asked.take(asker)) {
        *asked = true;
    }
}

void SearchThread::ask(const SearchRequest &request, QObject *asker, std::function<void(const SearchPage &)> done)
{
    giveUp(asker);
    const auto givenUp = std::make_shared<std::atomic_bool>(false);
    m_asked.insert(asker, givenUp);
    QMetaObject::invokeMethod(
        &m_inThread,
        [this, question = Question{.request = request, .givenUp = givenUp, .asker = asker, .done = std::move(done)}] {
            answer(question);
        },
        Qt::QueuedConnection);
}

void SearchThread::answer(const Question &question)
{
    if (*question.givenUp) {
        return;
    }
    SearchPage page;
    page.failed = true;
    bool corrupt = false;
    if (m_statements) {
        page = SearchReader(m_statements).search(question.request, [&question] { return question.givenUp->load(); });
        corrupt = isCorruption(m_statements->error());
    }
    QMetaObject::invokeMethod(
        m_owner,
        [this, page, question, corrupt] {
            if (corrupt) {
                m_suspect();
            }
            if (*question.givenUp) {
                return;
            }
            m_asked.removeIf([&question](const auto &asked) { return asked.value() == question.givenUp; });
            if (question.asker) {
                question.done(page);
            }
        },
        Qt::QueuedConnection);
}

} // namespace otklik
