// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/restore.h"

#include "cache/cache_writer.h"
#include "cache/connection.h"
#include "cache/rows.h"
#include "cache/statements.h"

#include <QFile>
#include <QPointer>

#include <algorithm>
#include <iterator>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {
constexpr int ChatsInStep = 25;
}

Restore::Restore(Cache &cache, const QString &backup, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
    , m_backup(backup)
    , m_ready(cache.file() + ".restore"_L1)
{
    m_worker.setMaxThreadCount(1);
}

Restore::~Restore()
{
    m_worker.waitForDone();
    QFile::remove(m_ready);
}

void Restore::start()
{
    QFile::remove(m_ready); // of a run that was killed
    m_worker.start([this, owner = m_cache.reader().owner()] {
        const std::optional<BackupFault> fault = prepareBackup(m_backup, owner, m_ready);
        QMetaObject::invokeMethod(this, [this, fault] {
            if (fault) {
                end(fault);
            } else {
                step(0);
            }
        });
    });
}

void Restore::step(ChatId after)
{
    m_worker.start([this, after] {
        Part part = readChats(m_ready, after);
        const bool last = part.good && part.chats.isEmpty();
        if (last) {
            part = readRest(m_ready);
        }
        QMetaObject::invokeMethod(this, [this, part = std::move(part), last] { take(part, last); });
    });
}

void Restore::take(const Part &part, bool last)
{
    if (!part.good) {
        end(BackupFault::Broken);
        return;
    }
    m_cache.write([part](CacheWriter &writer) { adopt(writer, part); }, this,
                  [this, last, count = part.chats.size(), whole = part.chatCount,
                   next = part.chats.isEmpty() ? ChatId(0) : part.chats.last().id](bool good) {
                      if (!good) {
                          end(BackupFault::CannotWrite);
                      } else if (last) {
                          emit progressed(1);
                          end(std::nullopt);
                      } else {
                          m_done += count;
                          emit progressed(whole > 0 ? qreal(m_done) / qreal(whole) : 0);
                          step(next);
                      }
                  });
}

void Restore::end(std::optional<BackupFault> fault)
{
    QFile::remove(m_ready);
    emit finished(fault);
}

void Restore::readMessages(Statements &statements, ChatId chatId, Part &part)
{
    static const QString sql =
        u"SELECT %1 FROM messages WHERE chat_id = ? AND seq IS NOT NULL ORDER BY seq"_s.arg(EntryColumns);
    QSqlQuery *query = statements.run(sql, {chatId});
    while (query && statements.next(*query)) {
        part.messages.append(entryFromRow(*query).message);
    }
}

Restore::Part Restore::readChats(const QString &file, ChatId after)
{
    Part part;
    const Connection connection(file, Connection::Access::ReadOnly);
    const auto statements = std::make_shared<Statements>(connection.database());
    const CacheReader reader(statements);
    part.chatCount = statements->value(u"SELECT count(*) FROM chats WHERE id > 0"_s).toLongLong();
    // Invitations that never left are the outbox's, and stay out with it.
    QSqlQuery *query = statements->run(u"SELECT %1 FROM chats WHERE id > ? ORDER BY id LIMIT ?"_s.arg(ChatColumns),
                                       {after, ChatsInStep});
    while (query && statements->next(*query)) {
        part.chats.append(chatFromRow(*query));
    }
    for (const Chat &chat : std::as_const(part.chats)) {
        readMessages(*statements, chat.id, part);
        if (const std::optional<Visitor> visitor = reader.visitor(chat.visitorId)) {
            part.visitors.append(*visitor);
        }
        if (const QString draft = reader.draft(chat.id); !draft.isEmpty()) {
            part.drafts.insert(chat.id, draft);
        }
    }
    part.good = !statements->failed();
    return part;
}

Restore::Part Restore::readRest(const QString &file)
{
    Part part;
    const Connection connection(file, Connection::Access::ReadOnly);
    const auto statements = std::make_shared<Statements>(connection.database());
    const CacheReader reader(statements);
    part.rooms = reader.rooms();
    for (const Room &room : std::as_const(part.rooms)) {
        readMessages(*statements, room.id, part);
        if (const QString draft = reader.draft(room.id); !draft.isEmpty()) {
            part.drafts.insert(room.id, draft);
        }
    }
    part.requests = reader.closedRequests(std::nullopt, 1'000'000).requests;
    part.good = !statements->failed();
    return part;
}

void Restore::adopt(CacheWriter &writer, const Part &part)
{
    for (const Chat &chat : part.chats) {
        if (writer.reader().chat(chat.id)) {
            continue;
        }
        Chat past = chat;
        if (past.state != ChatState::Closed) {
            // It was open when the copy was made, and is not among the open ones now. The server knows better when
            // it ended, and says so when somebody asks.
            past.state = ChatState::Closed;
            past.closedAt = past.lastMessage ? past.lastMessage->at : past.createdAt;
            past.waitingSince = 0;
            past.unansweredSince = 0;
            past.transfer.reset();
        }
        writer.putChat(past);
    }
    for (const Room &room : part.rooms) {
        if (!writer.reader().room(room.id)) {
            writer.putRoom(room);
        }
    }
    for (const Request &request : part.requests) {
        if (!writer.reader().request(request.id)) {
            writer.putRequest(request);
        }
    }
    for (const Visitor &visitor : part.visitors) {
        if (!writer.reader().visitor(visitor.id)) {
            writer.putVisitor(visitor);
        }
    }
    // What is here is not older; the copy may have it with a change that the server refused since.
    QList<Message> missing;
    std::ranges::copy_if(part.messages, std::back_inserter(missing), [&writer](const Message &message) {
        return !writer.reader().hasMessage(message.chatId, message.seq);
    });
    writer.addMessages(missing);
    for (const auto &[chatId, text] : part.drafts.asKeyValueRange()) {
        if (writer.reader().draft(chatId).isEmpty()) {
            writer.saveDraft(chatId, text);
        }
    }
}

} // namespace otklik
