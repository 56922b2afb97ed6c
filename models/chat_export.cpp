// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chat_export.h"

#include "cache/cache.h"
#include "models/directory.h"
#include "models/format.h"
#include "models/texts.h"
#include "models/visitors_on_site.h"
#include "sync/commands.h"
#include "sync/file_shelf.h"
#include "sync/file_transfers.h"

#include <QPointer>

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

static_assert(int(ChatExport::Pdf) == int(TranscriptFormat::Pdf) &&
              int(ChatExport::Html) == int(TranscriptFormat::Html) &&
              int(ChatExport::PlainText) == int(TranscriptFormat::Text));

namespace {

/// A chat that is longer than this is not met; it bounds what is read at once.
constexpr int Longest = 100'000;

/// What the cache has of a chat, in order.
struct Whole
{
    std::optional<Chat> chat;
    QList<TimelineEntry> entries;
    QStringList contacts;
};

Whole readWhole(const CacheReader &reader, ChatId chatId)
{
    Whole whole{.chat = reader.chat(chatId), .entries = {}, .contacts = {}};
    if (!whole.chat) {
        return whole;
    }
    Seq before = 0;
    while (whole.entries.size() < Longest) {
        // What lies beyond a hole is of worth too; the hole shows by its numbers.
        const TimelinePage page = reader.timeline(chatId, before, 500);
        whole.entries = page.entries + whole.entries;
        if (page.reachesStart || page.entries.isEmpty() || page.entries.first().message.seq == 0) {
            break;
        }
        before = page.entries.first().message.seq;
    }
    if (const std::optional<Visitor> visitor = reader.visitor(whole.chat->visitorId)) {
        whole.contacts = visitor->card.phones + visitor->card.emails;
        if (!visitor->card.company.isEmpty()) {
            whole.contacts.append(visitor->card.company);
        }
    }
    return whole;
}

} // namespace

ChatExport::ChatExport(const ExportParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_worker.setMaxThreadCount(1);
    connect(&parts.format, &Format::changed, this, &ChatExport::stateChanged);
}

ChatExport::~ChatExport()
{
    m_worker.waitForDone();
}

QString ChatExport::problem() const
{
    return m_failed ? tr("The file could not be written. Is there room on the disk, and may you write there?")
                    : QString();
}

QString ChatExport::fileName(qint64 chatId, int format) const
{
    const std::optional<Chat> chat = m_parts.cache.reader().chat(chatId);
    if (!chat) {
        return {};
    }
    const QString name =
        tr("Chat with %1, %2").arg(visitorName(*chat), m_parts.format.day(chat->createdAt).toString(Qt::ISODate));
    return safeFileName(name + u'.' + transcriptEnding(TranscriptFormat(format)));
}

void ChatExport::save(qint64 chatId, int format, bool withNotes, const QUrl &place)
{
    if (m_busy || !place.isLocalFile() || format < Pdf || format > PlainText) {
        return;
    }
    m_wish = {
        .chatId = chatId, .format = TranscriptFormat(format), .withNotes = withNotes, .file = place.toLocalFile()};
    m_busy = true;
    m_failed = false;
    m_progress = 0;
    ++m_attempt;
    emit stateChanged();
    fetch(std::nullopt);
}

void ChatExport::reset()
{
    ++m_attempt;
    m_busy = false;
    m_failed = false;
    emit stateChanged();
}

void ChatExport::fetch(std::optional<Seq> asked)
{
    m_parts.cache.read<std::pair<std::optional<Seq>, Seq>>(
        this,
        [chatId = m_wish.chatId](const CacheReader &reader) {
            const std::optional<Chat> chat = reader.chat(chatId);
            return std::pair(chat ? reader.missingBefore(chatId, Longest) : std::nullopt, chat ? chat->lastSeq : 0);
        },
        [this, asked, attempt = m_attempt](const std::pair<std::optional<Seq>, Seq> &found) {
            if (attempt != m_attempt) {
                return;
            }
            const auto &[missing, lastSeq] = found;
            if (!missing || missing == asked) { // all is here, or the server has no more to give
                gather();
                return;
            }
            m_progress = lastSeq > 0 && *missing > 0 ? 1 - qreal(*missing) / qreal(lastSeq + 1) : 0;
            emit stateChanged();
            m_parts.commands.fetchHistory(m_wish.chatId, *missing, this,
                                          [this, missing, attempt](const std::optional<ProtocolError> &error) {
                                              if (attempt != m_attempt) {
                                                  return;
                                              }
                                              if (error) {
                                                  gather(); // as far as it is here
                                              } else {
                                                  fetch(missing);
                                              }
                                          });
        });
}

void ChatExport::gather()
{
    m_parts.cache.read<Whole>(
        this, [chatId = m_wish.chatId](const CacheReader &reader) { return readWhole(reader, chatId); },
        [this, attempt = m_attempt](const Whole &whole) {
            if (attempt != m_attempt) {
                return;
            }
            if (!whole.chat) {
                end(true);
                return;
            }
            Transcript transcript = transcriptOf(*whole.chat, whole.entries);
            transcript.contacts = whole.contacts;
            write(transcript);
        });
}

QString ChatExport::visitorName(const Chat &chat) const
{
    const QString name = m_parts.visitors.name(chat.visitorId, chat.visitorName);
    return name.isEmpty() ? Texts::guest(chat.visitorId) : name;
}

Transcript ChatExport::transcriptOf(const Chat &chat, const QList<TimelineEntry> &entries) const
{
    Transcript transcript;
    transcript.site = m_parts.directory.siteName(chat.siteId);
    transcript.visitor = visitorName(chat);
    transcript.locale = m_parts.format.locale();
    transcript.zone = m_parts.format.zone();
    transcript.madeAt = m_parts.format.now();
    for (const TagId id : chat.tags) {
        if (const Tag *tag = m_parts.directory.tag(id)) {
            transcript.tags.append(tag->name);
        }
    }
    const auto addOperator = [&transcript](const QString &name) {
        if (!name.isEmpty() && !transcript.operators.contains(name)) {
            transcript.operators.append(name);
        }
    };
    Seq expected = 1;
    for (const TimelineEntry &entry : entries) {
        const Message &message = entry.message;
        if (message.seq > expected && expected > 1) {
            transcript.lines.append({.at = 0, .author = {}, .text = tr("Messages are missing here"), .mark = {}});
        } else if (message.seq > expected) {
            transcript.beginningMissing = true;
        }
        expected = std::max(expected, message.seq + 1);
        if (message.author.kind == AuthorKind::Operator && message.kind == MessageKind::Message) {
            addOperator(message.author.name);
        }
        if (message.kind != MessageKind::Note || m_wish.withNotes) {
            transcript.lines.append(lineOf(entry, transcript.visitor));
        }
    }
    if (expected <= chat.lastSeq) {
        if (expected == 1) {
            transcript.beginningMissing = true;
        } else {
            transcript.lines.append({.at = 0, .author = {}, .text = tr("Messages are missing here"), .mark = {}});
        }
    }
    addOperator(chat.operatorName);
    return transcript;
}

QString ChatExport::authorOf(const Author &author, const QString &visitorName) const
{
    if (author.kind == AuthorKind::Visitor) {
        return visitorName;
    }
    return author.name.isEmpty() ? m_parts.directory.operatorName(author.id) : author.name;
}

TranscriptLine ChatExport::lineOf(const TimelineEntry &entry, const QString &visitorName) const
{
    const Message &message = entry.message;
    TranscriptLine line{.at = message.at, .author = {}, .text = message.text, .mark = {}};
    if (message.kind == MessageKind::System) {
        // Whoever reads the file is not the one who saved it: nobody is "you".
        line.author = message.author.name;
        line.text = Texts::systemMessage(message, visitorName, 0);
        return line;
    }
    line.author = authorOf(message.author, visitorName);
    const bool byVisitor = message.author.kind == AuthorKind::Visitor;
    line.kind = message.kind == MessageKind::Note ? TranscriptLine::Kind::Note
                : byVisitor                       ? TranscriptLine::Kind::Visitor
                                                  : TranscriptLine::Kind::Operator;
    // What was taken back stands there as such, so that it can be told from what was never said.
    QStringList marks;
    if (message.isRemoved()) {
        marks.append(tr("message deleted"));
    } else if (message.editedAt != 0) {
        marks.append(tr("edited"));
    }
    if (entry.delivery != Delivery::Sent) {
        marks.append(tr("not sent when this file was saved"));
    }
    line.mark = marks.join(u", "_s);
    if (message.replyTo) {
        const QString &quoted = message.replyTo->text;
        line.quote = authorOf(message.replyTo->author, visitorName) + u": "_s +
                     (quoted.isEmpty() ? tr("message deleted") : quoted);
    }
    if (message.file) {
        line.file = message.file;
        if (message.file->isPicture()) {
            line.picture =
                message.seq > 0 ? m_parts.files.localPath(*message.file) : m_parts.files.outgoingPath(message.clientId);
        }
    }
    return line;
}

void ChatExport::write(const Transcript &transcript)
{
    m_progress = 1;
    emit stateChanged();
    m_worker.start([this, transcript, wish = m_wish, attempt = m_attempt] {
        const bool good = saveTranscript(transcript, wish.format, wish.file);
        QMetaObject::invokeMethod(this, [this, good, attempt] {
            if (attempt == m_attempt) {
                end(!good);
            }
        });
    });
}

void ChatExport::end(bool failed)
{
    m_busy = false;
    m_failed = failed;
    emit stateChanged();
    if (!failed) {
        emit saved(QUrl::fromLocalFile(m_wish.file));
    }
}

} // namespace otklik
