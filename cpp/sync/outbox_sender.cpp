// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/outbox_sender.h"

#include "cache/cache_writer.h"
#include "protocol/json.h"
#include "sync/answers.h"

#include <QTimer>

#include <algorithm>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace otklik {

namespace {

constexpr int AtOnce = 8;

bool isForGood(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Parse:
    case ErrorCode::BadRequest:
    case ErrorCode::NoSuchMethod:
    case ErrorCode::Invalid:
    case ErrorCode::Forbidden:
    case ErrorCode::NotFound:
    case ErrorCode::Conflict:
    case ErrorCode::TooLarge:
    case ErrorCode::UnsupportedType:
        return true;
    case ErrorCode::Unauthorized: // of the sign-in, not of the job
    case ErrorCode::RateLimited:
    case ErrorCode::Unavailable:
        return false;
    }
    return false;
}

bool isChangeOfMessage(const OutboxJob &job)
{
    return job.method == method::EditMessage || job.method == method::RemoveMessage;
}

bool isWords(const OutboxJob &job)
{
    return job.method == method::SendMessage || job.method == method::SendToRoom;
}

} // namespace

OutboxSender::OutboxSender(Cache &cache, Link &link, const Backoff &pause, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
    , m_link(link)
    , m_pause(pause)
{
}

void OutboxSender::start()
{
    if (!m_running) {
        m_running = true;
        wake();
    }
}

void OutboxSender::stop()
{
    ++m_run;
    m_running = false;
    m_busy.clear();
    m_pauses.clear();
    if (m_uploader) {
        m_uploader->stopUploads();
    }
}

void OutboxSender::wake()
{
    if (!m_running || m_busy.size() >= AtOnce) {
        return;
    }
    if (m_taking) {
        m_again = true;
        return;
    }
    m_taking = true;
    const auto jobs = std::make_shared<QList<OutboxJob>>();
    // Through the writing thread, so that a job whose end is on its way to the disk is not taken once more.
    m_cache.write([jobs, busy = m_busy,
                   limit = AtOnce - m_busy.size()](CacheWriter &writer) { *jobs = writer.takeJobs(busy, int(limit)); },
                  this,
                  [this, jobs, run = m_run](bool committed) {
                      m_taking = false;
                      const bool again = std::exchange(m_again, false) || run != m_run;
                      if (!committed) {
                          QTimer::singleShot(5s, this, &OutboxSender::wake);
                          return;
                      }
                      if (run == m_run) {
                          for (const OutboxJob &job : std::as_const(*jobs)) {
                              send(job);
                          }
                      }
                      if (again) {
                          wake();
                      }
                  });
}

std::variant<OutboxSender::Request, ErrorCode> OutboxSender::requestFor(const OutboxJob &job)
{
    QJsonObject params = job.params;
    if (job.method == method::SendMessage && isProvisional(job.lane)) {
        // The first words to a visitor make the chat; a colleague's note cannot.
        if (params["kind"_L1].toString() != toString(MessageKind::Message)) {
            return ErrorCode::NotFound;
        }
        if (params.contains("file"_L1) || params.contains("fileId"_L1)) {
            return ErrorCode::NotFound; // nor can a file
        }
        params.remove("kind"_L1);
        params["visitorId"_L1] = -job.lane;
        params["clientId"_L1] = job.clientId;
        return Request{.method = u"visitor.invite"_s, .params = params};
    }
    if (isProvisional(job.lane)) {
        return ErrorCode::NotFound; // the invitation it stood behind was refused
    }
    if (isChangeOfMessage(job)) {
        const qint64 messageId = params["messageId"_L1].toInteger();
        if (messageId == 0) {
            return ErrorCode::NotFound; // what it changes never became a message
        }
        QJsonObject change{{"messageId"_L1, messageId}};
        if (job.method == method::EditMessage) {
            change["text"_L1] = params["text"_L1];
        }
        return Request{.method = job.method, .params = change};
    }
    if (params.contains("replyTo"_L1)) {
        params["replyToId"_L1] = params["replyTo"_L1]["messageId"_L1];
        params.remove("replyTo"_L1);
    }
    if (const VisitorId visitorId = visitorOfLane(job.lane); visitorId != 0) {
        params["visitorId"_L1] = visitorId;
        params.remove("base"_L1);
    } else if (job.lane != 0) {
        params[isRoom(job.lane) ? "roomId"_L1 : "chatId"_L1] = job.lane;
    }
    params.remove("file"_L1); // its number is there now
    if (!job.clientId.isEmpty()) {
        params["clientId"_L1] = job.clientId;
    }
    return Request{.method = job.method, .params = params};
}

void OutboxSender::send(const OutboxJob &job)
{
    m_busy.insert(job.lane);
    if (job.needsUpload() && !isProvisional(job.lane)) {
        upload(job);
        return;
    }
    const auto request = requestFor(job);
    if (const auto *refused = std::get_if<ErrorCode>(&request)) {
        fail(job, *refused);
        return;
    }
    const auto &ready = std::get<Request>(request);
    m_link.request(ready.method, ready.params, [this, job, run = m_run](const Reply &reply) {
        if (run == m_run) {
            onReply(job, reply);
        }
    });
}

void OutboxSender::upload(const OutboxJob &job)
{
    if (!m_uploader) {
        return;
    }
    m_uploader->upload(job, [this, job, run = m_run](const Result<FileInfo> &result) {
        if (run != m_run) {
            return;
        }
        if (const auto *file = std::get_if<FileInfo>(&result)) {
            onUploaded(job, *file);
            return;
        }
        const auto &error = std::get<ProtocolError>(result);
        if (isForGood(error.code)) {
            qCInfo(syncLog) << "a file was refused:" << error.message;
            fail(job, error.code);
        } else {
            pause(job.lane, error.retryAfter);
        }
    });
}

// On the disk before the message goes out, so that a restart does not begin anew.
void OutboxSender::onUploaded(const OutboxJob &job, const FileInfo &file)
{
    const auto wanted = std::make_shared<bool>(false);
    m_cache.write([wanted, id = job.id, file](CacheWriter &writer) { *wanted = writer.completeUpload(id, file); }, this,
                  [this, wanted, job, id = file.id, run = m_run](bool committed) {
                      if (run != m_run) {
                          return;
                      }
                      if (!committed) {
                          pause(job.lane, 0);
                          return;
                      }
                      if (!*wanted) {
                          release(job.lane); // discarded meanwhile
                          return;
                      }
                      OutboxJob ready = job;
                      ready.params["fileId"_L1] = id;
                      send(ready);
                  });
}

void OutboxSender::onReply(const OutboxJob &job, const Reply &reply)
{
    if (!reply.error) {
        complete(job, reply.result);
    } else if (job.method == method::SaveCard && reply.error->code == ErrorCode::Conflict) {
        rebaseCard(job);
    } else if (isForGood(reply.error->code)) {
        qCInfo(syncLog) << job.method << "was refused:" << reply.error->message;
        fail(job, reply.error->code);
    } else {
        pause(job.lane, reply.error->retryAfter);
    }
}

void OutboxSender::complete(const OutboxJob &job, const QJsonObject &result)
{
    if (job.method == method::SaveCard) {
        const auto answer = cardAnswerFrom(result);
        if (const auto *card = std::get_if<ContactCard>(&answer)) {
            record(job, [id = job.id, card = *card](CacheWriter &writer) { writer.completeCard(id, card); });
            return;
        }
        qCWarning(syncLog) << "the answer to" << job.method << "cannot be read";
        pause(job.lane, 0);
        return;
    }
    if (isChangeOfMessage(job)) {
        const auto answer = messageAnswerFrom(result);
        if (const auto *message = std::get_if<Message>(&answer)) {
            record(job, [id = job.id, message = *message](CacheWriter &writer) { writer.completeChange(id, message); });
            return;
        }
        qCWarning(syncLog) << "the answer to" << job.method << "cannot be read";
        pause(job.lane, 0);
        return;
    }
    if (!isWords(job)) {
        record(job, [id = job.id](CacheWriter &writer) { writer.completeJob(id); });
        return;
    }
    if (isProvisional(job.lane)) {
        const auto answer = inviteAnswerFrom(result);
        if (const auto *invited = std::get_if<InviteAnswer>(&answer)) {
            record(job, [invited = *invited, id = job.id](CacheWriter &writer) {
                writer.putChat(invited.chat);
                writer.addMessages({invited.message});
                writer.completeJob(id);
            });
            return;
        }
    } else {
        const auto answer = sentAnswerFrom(result);
        if (const auto *sent = std::get_if<SentAnswer>(&answer)) {
            record(job, [sent = *sent, id = job.id](CacheWriter &writer) {
                writer.completeMessage(id, sent.messageId, sent.seq, sent.at);
            });
            return;
        }
    }
    qCWarning(syncLog) << "the answer to" << job.method << "cannot be read";
    pause(job.lane, 0);
}

// Another operator has changed the card meanwhile. What does not contradict goes on top of theirs.
void OutboxSender::rebaseCard(const OutboxJob &job)
{
    m_link.request(
        u"visitor.get"_s, {{"visitorId"_L1, visitorOfLane(job.lane)}}, [this, job, run = m_run](const Reply &reply) {
            if (run != m_run) {
                return;
            }
            const auto answer = reply.error ? Result<VisitorInfo>(*reply.error) : visitorInfoFrom(reply.result);
            const auto *info = std::get_if<VisitorInfo>(&answer);
            if (info == nullptr) {
                const auto &error = std::get<ProtocolError>(answer);
                if (isForGood(error.code)) {
                    fail(job, error.code);
                } else {
                    pause(job.lane, error.retryAfter);
                }
                return;
            }
            record(job, [id = job.id, theirs = info->visitor.card](CacheWriter &writer) {
                if (!writer.rebaseCard(id, theirs)) {
                    writer.failJob(id, ErrorCode::Conflict);
                }
            });
        });
}

void OutboxSender::fail(const OutboxJob &job, ErrorCode code)
{
    record(job, [id = job.id, code](CacheWriter &writer) { writer.failJob(id, code); });
    // The chat is shown as closed, the status as set or the tag as gone, and it is not so. What is not there any more
    // is closed, or gone, indeed.
    const bool shown = job.method == method::CloseChat || job.method == method::SetStatus ||
                       job.method == method::RemoveTag || job.method == method::RemoveGroup ||
                       job.method == method::RemoveReply;
    if (shown && code != ErrorCode::NotFound) {
        Q_EMIT viewRefuted();
    }
}

void OutboxSender::record(const OutboxJob &job, std::function<void(CacheWriter &)> change)
{
    m_cache.write(std::move(change), this, [this, lane = job.lane, run = m_run](bool committed) {
        if (run != m_run) {
            return;
        }
        if (!committed) {
            pause(lane, 0); // it stays in the file and is sent again; the server gives its first answer
            return;
        }
        m_pauses.remove(lane);
        release(lane);
    });
}

void OutboxSender::pause(ChatId lane, int seconds)
{
    auto pauses = m_pauses.find(lane);
    if (pauses == m_pauses.end()) {
        pauses = m_pauses.insert(lane, m_pause);
    }
    const auto delay = std::max<std::chrono::milliseconds>(pauses->next(), std::chrono::seconds(seconds));
    QTimer::singleShot(delay, Qt::PreciseTimer, this, [this, lane, run = m_run] {
        if (run == m_run) {
            release(lane);
        }
    });
}

void OutboxSender::release(ChatId lane)
{
    m_busy.remove(lane);
    wake();
}

} // namespace otklik
