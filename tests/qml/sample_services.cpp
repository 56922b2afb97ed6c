// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_services.h"

#include "cache/cache.h"
#include "cache/cache_writer.h"
#include "sample_clock.h"
#include "sample_company.h"

#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QUuid>

#include <algorithm>
#include <array>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

ProtocolError errorOf(ErrorCode code)
{
    return {.code = code, .message = {}, .field = {}};
}

bool isPictureName(const QString &name)
{
    return name.endsWith(".png"_L1) || name.endsWith(".jpg"_L1);
}

/// A picture to look at: no two sizes look alike.
void paintPicture(const QString &path, int width, int height)
{
    QImage picture(width, height, QImage::Format_RGB32);
    QLinearGradient sky(0, 0, width, height);
    sky.setColorAt(0, QColor(0x9f, 0xd6, 0xd2));
    sky.setColorAt(1, QColor(0x0b, 0x5a, 0x75));
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(picture.rect(), sky);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xf5, 0xf6, 0xf8));
    painter.drawRoundedRect(QRectF(width * 0.3, height * 0.3, width * 0.4, height * 0.5), 30, 30);
    painter.setBrush(QColor(0xe5, 0xa9, 0x4b));
    painter.drawEllipse(QPointF(width * 0.5, height * 0.28), width * 0.06, width * 0.06);
    painter.end();
    picture.save(path);
}

/// A PDF file to read: a title, lines of text and the number of the page.
void paintDocument(const QString &path, int pages, const QString &title)
{
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setResolution(96);
    QPainter painter(&writer);
    for (int page = 1; page <= pages; ++page) {
        if (page > 1) {
            writer.newPage();
        }
        painter.setPen(QColor(0x17, 0x20, 0x2a));
        painter.setFont(QFont(u"Inter"_s, 26, QFont::DemiBold));
        painter.drawText(QRect(0, 20, writer.width(), 60), Qt::AlignLeft, title);
        painter.setFont(QFont(u"Inter"_s, 13));
        painter.drawText(QRect(0, 80, writer.width(), 30), Qt::AlignLeft, u"%1 / %2"_s.arg(page).arg(pages));
        painter.setPen(Qt::NoPen);
        for (int line = 0; line < 20; ++line) {
            painter.setBrush(line % 5 == 0 ? QColor(0x0b, 0x7a, 0x75) : QColor(0xc8, 0xd0, 0xd8));
            painter.drawRect(0, 130 + line * 34, writer.width() * (line % 4 == 3 ? 2 : 4) / 4, 12);
        }
    }
}

} // namespace

SampleChatCommands::SampleChatCommands(Cache &cache, const SampleClock &clock, const SampleCompany &company)
    : m_cache(cache)
    , m_clock(clock)
    , m_company(company)
{
}

bool SampleChatCommands::refused(const Answer &answer)
{
    if (!refuse) {
        return false;
    }
    answer(errorOf(*std::exchange(refuse, {})));
    return true;
}

void SampleChatCommands::change(ChatId chatId, const std::function<void(Chat &)> &change, QObject *context,
                                const Answer &answer)
{
    if (refused(answer)) {
        return;
    }
    m_cache.write(
        [chatId, change](CacheWriter &writer) {
            if (std::optional<Chat> chat = writer.reader().chat(chatId)) {
                change(*chat);
                writer.putChat(*chat);
            }
        },
        context, [answer](bool) { answer({}); });
}

void SampleChatCommands::redirect(ChatId, const QString &url, QObject *, Answer answer)
{
    if (!refused(answer)) {
        redirected.append(url);
        answer({});
    }
}

void SampleChatCommands::transferToOperator(ChatId chatId, OperatorId to, const QString &comment, QObject *context,
                                            Answer answer)
{
    const Transfer transfer{.fromId = m_company.me().id,
                            .fromName = m_company.me().name,
                            .toOperatorId = to,
                            .toGroupId = 0,
                            .comment = comment,
                            .expiresAt = m_clock.now() + 60'000};
    change(chatId, [transfer](Chat &chat) { chat.transfer = transfer; }, context, answer);
}

void SampleChatCommands::transferToGroup(ChatId chatId, GroupId to, const QString &comment, QObject *context,
                                         Answer answer)
{
    const Transfer transfer{.fromId = m_company.me().id,
                            .fromName = m_company.me().name,
                            .toOperatorId = 0,
                            .toGroupId = to,
                            .comment = comment,
                            .expiresAt = m_clock.now() + 60'000};
    change(chatId, [transfer](Chat &chat) { chat.transfer = transfer; }, context, answer);
}

void SampleChatCommands::acceptTransfer(ChatId chatId, QObject *context, Answer answer)
{
    const Operator me = m_company.me();
    change(
        chatId,
        [me](Chat &chat) {
            chat.transfer.reset();
            chat.operatorId = me.id;
            chat.operatorName = me.name;
        },
        context, answer);
}

void SampleChatCommands::declineTransfer(ChatId chatId, QObject *context, Answer answer)
{
    declined.append(chatId);
    change(chatId, [](Chat &chat) { chat.transfer.reset(); }, context, answer);
}

void SampleChatCommands::cancelTransfer(ChatId chatId, QObject *context, Answer answer)
{
    change(chatId, [](Chat &chat) { chat.transfer.reset(); }, context, answer);
}

void SampleChatCommands::tag(ChatId chatId, const QList<TagId> &add, const QList<TagId> &remove, QObject *context,
                             Answer answer)
{
    change(
        chatId,
        [add, remove](Chat &chat) {
            chat.tags += add;
            chat.tags.removeIf([&remove](TagId id) { return remove.contains(id); });
        },
        context, answer);
}

void SampleChatCommands::createTag(const QString &name, const QString &colour, QObject *context,
                                   ResultAnswer<Tag> answer)
{
    if (refuse) {
        answer(errorOf(*std::exchange(refuse, {})));
        return;
    }
    const Tag tag{.id = m_nextTag++, .name = name, .colour = colour, .system = false, .operatorId = m_company.me().id};
    m_cache.write([tag](CacheWriter &writer) { writer.putTag(tag); }, context, [answer, tag](bool) { answer(tag); });
}

void SampleChatCommands::saveTag(const Tag &tag, QObject *context, Answer answer)
{
    if (!refused(answer)) {
        m_cache.write([tag](CacheWriter &writer) { writer.putTag(tag); }, context, [answer](bool) { answer({}); });
    }
}

void SampleChatCommands::removeTag(TagId tagId, QObject *context, Answer answer)
{
    if (!refused(answer)) {
        m_cache.write([tagId](CacheWriter &writer) { writer.holdRemoval(method::RemoveTag, tagId); }, context,
                      [answer](bool) { answer({}); });
    }
}

void SampleChatCommands::restoreTag(TagId tagId, QObject *context, Answer answer)
{
    m_cache.write([tagId](CacheWriter &writer) { writer.restoreRemoved(method::RemoveTag, tagId); }, context,
                  [answer](bool) { answer({}); });
}

SampleVisitorCommands::SampleVisitorCommands(Cache &cache, const SampleClock &clock, const SampleCompany &company)
    : m_cache(cache)
    , m_clock(clock)
    , m_company(company)
{
}

void SampleVisitorCommands::fetchVisitor(VisitorId visitorId, QObject *, ResultAnswer<VisitorInfo> answer)
{
    if (refuse) {
        answer(errorOf(*std::exchange(refuse, {})));
        return;
    }
    VisitorInfo info = m_company.visitorInfo(visitorId);
    if (const auto known = m_cache.reader().visitor(visitorId)) {
        info.visitor = *known;
    }
    answer(info);
}

void SampleVisitorCommands::fetchPastMessages(ChatId chatId, Seq before, QObject *, ResultAnswer<QList<Message>> answer)
{
    answer(before == 0 ? m_company.pastMessages(chatId) : QList<Message>());
}

void SampleVisitorCommands::saveCard(VisitorId visitorId, const ContactCard &card, QObject *context,
                                     ResultAnswer<ContactCard> answer)
{
    saved.append(card);
    if (refuse) {
        answer(errorOf(*std::exchange(refuse, {})));
        return;
    }
    ContactCard stored = card;
    ++stored.version;
    m_cache.write([visitorId, stored](CacheWriter &writer) { writer.putVisitor({.id = visitorId, .card = stored}); },
                  context, [answer, stored](bool) { answer(stored); });
}

void SampleVisitorCommands::block(VisitorId visitorId, BlockBy by, const QString &reason, Timestamp expiresAt,
                                  QObject *context, Answer answer)
{
    if (refuse) {
        answer(errorOf(*std::exchange(refuse, {})));
        return;
    }
    const Block block{.id = m_nextBlock++,
                      .visitorId = visitorId,
                      .visitorName = {},
                      .by = by,
                      .address = by == BlockBy::Address ? u"203.0.113.7"_s : QString(),
                      .reason = reason,
                      .operatorId = m_company.me().id,
                      .operatorName = m_company.me().name,
                      .createdAt = m_clock.now(),
                      .expiresAt = expiresAt};
    m_cache.write([block](CacheWriter &writer) { writer.putBlock(block); }, context, [answer](bool) { answer({}); });
}

void SampleVisitorCommands::unblock(BlockId blockId, QObject *context, Answer answer)
{
    if (refuse) {
        answer(errorOf(*std::exchange(refuse, {})));
        return;
    }
    m_cache.write([blockId](CacheWriter &writer) { writer.removeBlock(blockId); }, context,
                  [answer](bool) { answer({}); });
}

SampleFiles::SampleFiles(Cache &cache, const SampleClock &clock, const SampleCompany &company, const QString &folder)
    : m_cache(cache)
    , m_clock(clock)
    , m_company(company)
    , m_folder(folder)
{
}

std::optional<FileRefusal> SampleFiles::refusal(const QString &path) const
{
    static const QStringList allowed = {u"doc"_s, u"docx"_s, u"txt"_s, u"jpg"_s,  u"jpeg"_s, u"png"_s,
                                        u"pdf"_s, u"csv"_s,  u"xls"_s, u"xlsx"_s, u"odt"_s,  u"ods"_s};
    const QFileInfo file(path);
    if (!allowed.contains(file.suffix().toLower())) {
        return FileRefusal::UnknownType;
    }
    if (!file.isReadable()) {
        return FileRefusal::Unreadable;
    }
    if (file.size() > FileInfo::MaxSize) {
        return FileRefusal::TooLarge;
    }
    return file.size() == 0 ? std::optional(FileRefusal::Empty) : std::nullopt;
}

void SampleFiles::sendFile(ChatId chatId, const QString &path, const QString &text, QObject *context, Answer answer)
{
    sent.append(path);
    Message message;
    message.chatId = chatId;
    message.at = m_clock.now();
    message.author = {.kind = AuthorKind::Operator, .id = m_company.me().id, .name = m_company.me().name};
    message.clientId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    message.text = text;
    const QFileInfo file(path);
    const QSize size = isPictureName(path) ? QImage(path).size() : QSize(0, 0);
    message.file = FileInfo{.id = 0,
                            .name = file.fileName(),
                            .size = file.size(),
                            .type = {},
                            .width = size.width(),
                            .height = size.height()};
    m_outgoing.insert(message.clientId, path);
    m_cache.write([message](CacheWriter &writer) { writer.enqueueMessage(message); }, context,
                  [answer](bool) { answer({}); });
}

void SampleFiles::uploadFile(const QString &path, const QString &upload, QObject *, ResultAnswer<FileInfo> answer)
{
    uploaded.append(path);
    const QFileInfo file(path);
    if (holdUploads) {
        emit uploadProgress(upload, qint64(double(file.size()) * *holdUploads), file.size());
        return;
    }
    if (refuseUpload) {
        answer(errorOf(*std::exchange(refuseUpload, {})));
        return;
    }
    answer(FileInfo{
        .id = m_nextFile++, .name = file.fileName(), .size = file.size(), .type = {}, .width = 0, .height = 0});
}

void SampleFiles::cancelUpload(const QString &upload)
{
    uploadsCancelled.append(upload);
}

void SampleFiles::cancel(LocalId entry)
{
    cancelled.append(entry);
    m_cache.write([entry, now = m_clock.now()](CacheWriter &writer) { writer.discard(entry, now); });
}

QString SampleFiles::localPath(const FileInfo &file) const
{
    const QString path = m_folder + u"/%1-%2"_s.arg(file.id).arg(file.name);
    return QFileInfo::exists(path) ? path : QString();
}

QString SampleFiles::outgoingPath(const QString &clientId) const
{
    return m_outgoing.value(clientId);
}

void SampleFiles::fetch(const FileInfo &file, QObject *, Answer answer)
{
    fetched.append(file.id);
    if (holdFetches) {
        return;
    }
    const QString path = m_folder + u"/%1-%2"_s.arg(file.id).arg(file.name);
    if (file.isPicture()) {
        paintPicture(path, file.width, file.height);
    } else if (document.isEmpty()) {
        paintDocument(path, pages, m_company.say("Гарантийный талон", "Warranty"));
    } else if (QFile target(path); target.open(QIODevice::WriteOnly)) {
        target.write(document);
    }
    answer({});
    emit localPathChanged(file.id);
}

void SampleFiles::cancelFetch(FileId fileId)
{
    fetchesCancelled.append(fileId);
}

HistoryProgress SampleHistory::progress() const
{
    constexpr qint64 day = 24LL * 60 * 60 * 1000;
    return {.filling = true,
            .whole = false,
            .full = false,
            .reached = m_clock.now() - 92 * day,
            .wanted = m_clock.now() - 365 * day,
            .bytes = 186'000'000};
}

SampleStatistics::SampleStatistics(const SampleCompany &company)
    : m_company(company)
{
}

void SampleStatistics::fetchStatistics(const StatisticsQuestion &question, QObject *, ResultAnswer<Statistics> answer)
{
    asked.append(question);
    if (silent) {
        return;
    }
    if (refuse) {
        answer(errorOf(*refuse));
        return;
    }
    // Shares of the five colleagues, in percent; the last has left.
    constexpr std::array shares{34, 27, 19, 13, 7};
    Statistics counted;
    const auto figures = [](int chats, int missed, qint64 wait, qint64 length) {
        return Figures{.taken = chats,
                       .missed = missed,
                       .firstAnswer = chats > 0 ? std::optional(wait) : std::nullopt,
                       .length = chats > 0 ? std::optional(length) : std::nullopt,
                       .ratings = chats / 4,
                       .rating = chats >= 4 ? std::optional(500 - int(length / 10'000)) : std::nullopt};
    };
    for (QDate day = question.from; day <= question.to; day = day.addDays(1)) {
        const int wave = int((day.toJulianDay() * 7919) % 23);
        const bool weekend = day.dayOfWeek() >= 6;
        int chats = quiet ? 0 : (weekend ? 9 : 31) + wave;
        chats = question.colleague != 0 ? chats / 4 : chats;
        const int missed = quiet || question.colleague != 0 ? 0 : wave % 4;
        counted.all.taken += chats;
        counted.all.missed += missed;
        counted.days.append(
            {.day = day, .figures = figures(chats, missed, 24'000 + wave * 1'900, 412'000 + wave * 13'000)});
    }
    counted.all = figures(counted.all.taken, counted.all.missed, 41'000, 524'000);
    const QList<Operator> all = m_company.colleagues();
    for (std::size_t i = 0; i < shares.size() && !quiet; ++i) {
        const Operator &colleague = all.at(qsizetype(i) % all.size());
        if (question.colleague == 0 || question.colleague == colleague.id) {
            const int chats = question.colleague != 0 ? counted.all.taken : counted.all.taken * shares.at(i) / 100;
            counted.operators.append(
                {.operatorId = colleague.id,
                 .name = colleague.name,
                 .figures = figures(chats, 0, 22'000 + qint64(i) * 14'000, 380'000 + qint64(i) * 71'000)});
        }
    }
    answer(counted);
}

void SampleSearch::searchMessages(const QString &, const SearchFilters &, MessageId, QObject *,
                                  ResultAnswer<ServerHits> answer)
{
    if (online) {
        answer(ServerHits{.hits = hits, .more = false, .before = 0});
    } else {
        answer(idleError());
    }
}

} // namespace otklik
