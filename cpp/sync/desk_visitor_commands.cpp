// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/desk_visitor_commands.h"

#include "cache/cache_writer.h"
#include "protocol/json.h"
#include "sync/answers.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace otklik {

DeskVisitorCommands::DeskVisitorCommands(Caller &caller)
    : m_caller(caller)
{
}

void DeskVisitorCommands::fetchVisitor(VisitorId visitorId, QObject *context, ResultAnswer<VisitorInfo> answer)
{
    // Only the card is kept: the chats are of all operators, and «История» is of this one.
    m_caller.ask<VisitorInfo>(
        u"visitor.get"_s, {{"visitorId"_L1, visitorId}}, visitorInfoFrom,
        [](CacheWriter &writer, const VisitorInfo &info) { writer.putVisitor(info.visitor); }, context,
        std::move(answer));
}

void DeskVisitorCommands::fetchPastMessages(ChatId chatId, Seq before, QObject *context,
                                            ResultAnswer<QList<Message>> answer)
{
    constexpr int pageSize = 50;
    QJsonObject params{{"chatId"_L1, chatId}, {"limit"_L1, pageSize}};
    if (before > 0) {
        params["beforeSeq"_L1] = before;
    }
    m_caller.ask<QList<Message>>(u"chat.history"_s, params, messagesAnswerFrom, {}, context, std::move(answer));
}

void DeskVisitorCommands::saveCard(VisitorId visitorId, const ContactCard &card, QObject *context,
                                   ResultAnswer<ContactCard> answer)
{
    const DeskParts &parts = m_caller.parts();
    const ResultAnswer<ContactCard> safe = guarded<Result<ContactCard>>(context, std::move(answer));
    const auto later = [this, visitorId, card, safe] {
        m_caller.later([visitorId, card, now = m_caller.parts().clock.now()](
                           CacheWriter &writer) { writer.changeCard(visitorId, card, now); },
                       [card, safe](const std::optional<ProtocolError> &error) {
                           safe(error ? Result<ContactCard>(*error) : card);
                       });
    };
    if (!parts.signedIn || parts.cache.reader().hasJobs(cardLane(visitorId))) {
        later();
        return;
    }
    m_caller.ask<ContactCard>(
        u"visitor.update"_s, {{"visitorId"_L1, visitorId}, {"card"_L1, toJson(card)}}, cardAnswerFrom,
        [visitorId](CacheWriter &writer, const ContactCard &saved) {
            writer.putVisitor({.id = visitorId, .card = saved});
        },
        &m_caller,
        [later, safe](const Result<ContactCard> &result) {
            const auto *error = std::get_if<ProtocolError>(&result);
            if (error != nullptr && error->code == ErrorCode::Unavailable) {
                later();
            } else {
                safe(result);
            }
        });
}

void DeskVisitorCommands::block(VisitorId visitorId, BlockBy by, const QString &reason, Timestamp expiresAt,
                                QObject *context, Answer answer)
{
    m_caller.ask<Block>(
        u"visitor.block"_s,
        {{"visitorId"_L1, visitorId}, {"by"_L1, toString(by)}, {"reason"_L1, reason}, {"expiresAt"_L1, expiresAt}},
        blockAnswerFrom, [](CacheWriter &writer, const Block &made) { writer.putBlock(made); }, context,
        forgettingValue<Block>(answer));
}

void DeskVisitorCommands::unblock(BlockId blockId, QObject *context, Answer answer)
{
    m_caller.ask(
        u"visitor.unblock"_s, {{"blockId"_L1, blockId}},
        [blockId](CacheWriter &writer) { writer.removeBlock(blockId); }, context, std::move(answer));
}

} // namespace otklik
