// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/desk_chat_commands.h"

#include "cache/cache_writer.h"
#include "sync/answers.h"

#include <QJsonArray>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

QJsonArray toJsonArray(const QList<TagId> &ids)
{
    QJsonArray result;
    for (const TagId id : ids) {
        result.append(id);
    }
    return result;
}

void putTag(CacheWriter &writer, const Tag &tag)
{
    writer.putTag(tag);
}

} // namespace

DeskChatCommands::DeskChatCommands(Caller &caller, QObject *parent)
    : QObject(parent)
    , m_caller(caller)
{
}

void DeskChatCommands::askForChat(const QString &method, const QJsonObject &params, QObject *context,
                                  const Answer &answer)
{
    m_caller.ask<Chat>(
        method, params, chatAnswerFrom, [](CacheWriter &writer, const Chat &chat) { writer.putChat(chat); }, context,
        forgettingValue<Chat>(answer));
}

void DeskChatCommands::redirect(ChatId chatId, const QString &url, QObject *context, Answer answer)
{
    // Its step in the timeline comes as an event.
    m_caller.ask(
        u"chat.redirect"_s,
        {{"chatId"_L1, chatId}, {"clientId"_L1, QUuid::createUuid().toString(QUuid::WithoutBraces)}, {"url"_L1, url}},
        {}, context, std::move(answer));
}

void DeskChatCommands::transferToOperator(ChatId chatId, OperatorId to, const QString &comment, QObject *context,
                                          Answer answer)
{
    askForChat(u"chat.transfer"_s, {{"chatId"_L1, chatId}, {"operatorId"_L1, to}, {"comment"_L1, comment}}, context,
               answer);
}

void DeskChatCommands::transferToGroup(ChatId chatId, GroupId to, const QString &comment, QObject *context,
                                       Answer answer)
{
    askForChat(u"chat.transfer"_s, {{"chatId"_L1, chatId}, {"groupId"_L1, to}, {"comment"_L1, comment}}, context,
               answer);
}

void DeskChatCommands::acceptTransfer(ChatId chatId, QObject *context, Answer answer)
{
    askForChat(u"chat.acceptTransfer"_s, {{"chatId"_L1, chatId}}, this,
               [this, chatId, safe = guarded<std::optional<ProtocolError>>(context, std::move(answer))](
                   const std::optional<ProtocolError> &error) {
                   if (!error) {
                       m_caller.parts().filler.fill(chatId);
                   }
                   safe(error);
               });
}

void DeskChatCommands::declineTransfer(ChatId chatId, QObject *context, Answer answer)
{
    // A group's transfer may go on for the others; whoever declined is not asked any more.
    const auto forget = [chatId, me = m_caller.parts().me.id, now = m_caller.parts().clock.now()](CacheWriter &writer) {
        const std::optional<Chat> chat = writer.reader().chat(chatId);
        if (chat && chat->operatorId != me && chat->state != ChatState::Waiting && !chat->participants.contains(me)) {
            writer.removeChat(chatId, now);
        }
    };
    m_caller.ask(u"chat.declineTransfer"_s, {{"chatId"_L1, chatId}}, forget, context, std::move(answer));
}

void DeskChatCommands::cancelTransfer(ChatId chatId, QObject *context, Answer answer)
{
    m_caller.ask(u"chat.cancelTransfer"_s, {{"chatId"_L1, chatId}}, {}, context, std::move(answer));
}

void DeskChatCommands::tag(ChatId chatId, const QList<TagId> &add, const QList<TagId> &remove, QObject *context,
                           Answer answer)
{
    const DeskParts &parts = m_caller.parts();
    const Answer safe = guarded<std::optional<ProtocolError>>(context, std::move(answer));
    const auto later = [this, chatId, add, remove, safe] {
        m_caller.later([chatId, add, remove, now = m_caller.parts().clock.now()](
                           CacheWriter &writer) { writer.changeTags(chatId, add, remove, now); },
                       safe);
    };
    if (!parts.signedIn || parts.cache.reader().hasJobs(chatId)) {
        later(); // in the order of what was done
        return;
    }
    askForChat(u"chat.tag"_s, {{"chatId"_L1, chatId}, {"add"_L1, toJsonArray(add)}, {"remove"_L1, toJsonArray(remove)}},
               this, [later, safe](const std::optional<ProtocolError> &error) {
                   if (error && error->code == ErrorCode::Unavailable) {
                       later();
                   } else {
                       safe(error);
                   }
               });
}

void DeskChatCommands::createTag(const QString &name, const QString &colour, QObject *context, ResultAnswer<Tag> answer)
{
    m_caller.ask<Tag>(u"tag.create"_s, {{"name"_L1, name}, {"colour"_L1, colour}}, tagAnswerFrom, putTag, context,
                      std::move(answer));
}

void DeskChatCommands::saveTag(const Tag &tag, QObject *context, Answer answer)
{
    m_caller.ask<Tag>(u"tag.save"_s, {{"tagId"_L1, tag.id}, {"name"_L1, tag.name}, {"colour"_L1, tag.colour}},
                      tagAnswerFrom, putTag, context, forgettingValue<Tag>(answer));
}

void DeskChatCommands::removeTag(TagId tagId, QObject *context, Answer answer)
{
    m_caller.later([tagId](CacheWriter &writer) { writer.holdRemoval(method::RemoveTag, tagId); },
                   guarded<std::optional<ProtocolError>>(context, std::move(answer)));
}

void DeskChatCommands::restoreTag(TagId tagId, QObject *context, Answer answer)
{
    m_caller.later([tagId](CacheWriter &writer) { writer.restoreRemoved(method::RemoveTag, tagId); },
                   guarded<std::optional<ProtocolError>>(context, std::move(answer)));
}

} // namespace otklik
