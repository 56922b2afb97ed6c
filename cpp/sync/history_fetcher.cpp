// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history_fetcher.h"

#include "cache/cache_writer.h"
#include "sync/answers.h"

#include <QSet>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace otklik {

HistoryFetcher::HistoryFetcher(Cache &cache, Link &link, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
    , m_link(link)
{
}

void HistoryFetcher::fetchMessages(ChatId chatId, Seq before, const Done &done)
{
    const bool room = isRoom(chatId);
    QJsonObject params{{room ? "roomId"_L1 : "chatId"_L1, chatId}, {"limit"_L1, PageSize}};
    if (before > 0) {
        params["beforeSeq"_L1] = before;
    }
    m_link.request(room ? u"colleague.history"_s : u"chat.history"_s, params, [this, done](const Reply &reply) {
        const auto answer =
            reply.error ? std::variant<QList<Message>, ProtocolError>(*reply.error) : messagesAnswerFrom(reply.result);
        if (const auto *error = std::get_if<ProtocolError>(&answer)) {
            done(*error);
            return;
        }
        write([messages = std::get<QList<Message>>(answer)](CacheWriter &writer) { writer.addMessages(messages); },
              done);
    });
}

void HistoryFetcher::fetchClosedChats(ChatId before, const Done &done)
{
    fetchPageOfClosedChats(before, [](const Chat &) { return true; }, forgettingValue<ClosedChats>(done));
}

void HistoryFetcher::fetchPageOfClosedChats(ChatId before, const std::function<bool(const Chat &)> &keep,
                                            const ResultAnswer<ClosedChats> &done)
{
    QJsonObject params{{"limit"_L1, PageSize}};
    if (before > 0) {
        params["beforeChatId"_L1] = before;
    }
    m_link.request(u"chat.list"_s, params, [this, keep, done](const Reply &reply) {
        const auto answer = reply.error ? std::variant<ClosedChatsAnswer, ProtocolError>(*reply.error)
                                        : closedChatsAnswerFrom(reply.result);
        if (const auto *error = std::get_if<ProtocolError>(&answer)) {
            done(*error);
            return;
        }
        const auto &page = std::get<ClosedChatsAnswer>(answer);
        QList<Chat> kept;
        std::ranges::copy_if(page.chats, std::back_inserter(kept), keep);
        write(
            [page, kept](CacheWriter &writer) {
                QSet<VisitorId> known;
                for (const Chat &chat : kept) {
                    writer.putChat(chat);
                    known.insert(chat.visitorId);
                }
                for (const Visitor &visitor : page.visitors) {
                    if (known.contains(visitor.id)) {
                        writer.putVisitor(visitor);
                    }
                }
            },
            [done, page](const std::optional<ProtocolError> &error) {
                done(error ? Result<ClosedChats>(*error) : ClosedChats{.chats = page.chats, .more = page.more});
            });
    });
}

void HistoryFetcher::fetchClosedRequests(RequestId before, const Done &done)
{
    QJsonObject params{{"limit"_L1, PageSize}};
    if (before > 0) {
        params["beforeRequestId"_L1] = before;
    }
    m_link.request(u"request.list"_s, params, [this, done](const Reply &reply) {
        const auto answer =
            reply.error ? std::variant<QList<Request>, ProtocolError>(*reply.error) : requestsAnswerFrom(reply.result);
        if (const auto *error = std::get_if<ProtocolError>(&answer)) {
            done(*error);
            return;
        }
        write(
            [requests = std::get<QList<Request>>(answer)](CacheWriter &writer) {
                for (const Request &request : requests) {
                    writer.putRequest(request);
                }
            },
            done);
    });
}

void HistoryFetcher::write(std::function<void(CacheWriter &)> job, const Done &done)
{
    m_cache.write(std::move(job), this, [done](bool committed) {
        done(committed ? std::nullopt
                       : std::optional(ProtocolError{.code = ErrorCode::Unavailable,
                                                     .message = u"the cache did not take it"_s,
                                                     .field = {},
                                                     .retryAfter = 0}));
    });
}

} // namespace otklik
