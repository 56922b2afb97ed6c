// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/snapshot.h"

#include "protocol/json.h"
#include "server/store/blacklist.h"
#include "server/store/chats.h"
#include "server/store/company.h"
#include "server/store/events.h"
#include "server/store/messages.h"
#include "server/store/replies.h"
#include "server/store/requests.h"
#include "server/store/rooms.h"
#include "server/store/tags.h"
#include "server/store/visitors.h"

#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int MaxShown = 50;
// Characters of a last message that a list shows when the whole texts together would be too much for one reply.
constexpr qsizetype Preview = 200;

qsizetype sizeOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact).size();
}

// The chats as JSON; over the budget the last messages are cut to what a list shows, as they are read whole from the
// history.
QJsonArray chatsWithinBudget(QList<Chat> chats)
{
    qsizetype bytes = 0;
    for (const Chat &chat : chats) {
        bytes += sizeOf(toJson(chat));
    }
    if (bytes > ListBudget) {
        for (Chat &chat : chats) {
            if (chat.lastMessage) {
                chat.lastMessage->text.truncate(Preview);
            }
        }
    }
    return toJsonArray(chats);
}

} // namespace

QJsonObject snapshotFor(Transaction &transaction, OperatorId operatorId)
{
    const QList<Chat> chats = openChatsFor(transaction, operatorId);
    QList<Visitor> visitors;
    for (const Chat &chat : chats) {
        visitors.append(visitorById(transaction, chat.visitorId)); // a visitor has at most one open chat
    }
    return {{"epoch"_L1, epoch(transaction)},
            {"offset"_L1, lastOffset(transaction, operatorId)},
            {"serverTime"_L1, transaction.now},
            {"chats"_L1, chatsWithinBudget(chats)},
            {"visitors"_L1, toJsonArray(visitors)},
            {"operators"_L1, toJsonArray(operators(transaction))},
            {"groups"_L1, toJsonArray(groups(transaction))},
            {"sites"_L1, toJsonArray(allSites(transaction))},
            {"tags"_L1, toJsonArray(tags(transaction))},
            {"requests"_L1, toJsonArray(openRequestsFor(transaction, operatorId))},
            {"cannedReplies"_L1, toJsonArray(repliesFor(transaction, operatorId))},
            {"rooms"_L1, toJsonArray(roomsOf(transaction, operatorId))},
            {"blacklist"_L1, toJsonArray(blacklistFor(transaction, operatorId))}};
}

QJsonObject visitorInfo(Transaction &transaction, VisitorId visitorId)
{
    QJsonObject info = toJson(visitorById(transaction, visitorId));
    QJsonArray visits;
    qsizetype bytes = 0;
    for (Visit visit : visitsOf(transaction, visitorId, MaxShown)) {
        QJsonObject json = toJson(visit);
        bytes += sizeOf(json);
        if (bytes > ListBudget / 2) {
            visit.pages.clear(); // the oldest visits are then told without their pages
            json = toJson(visit);
        }
        visits.append(json);
    }
    info["visits"_L1] = visits;
    QList<Chat> chats = chatsOfVisitor(transaction, visitorId, MaxShown);
    for (Chat &chat : chats) {
        if (chat.lastMessage) {
            chat.lastMessage->text.truncate(Preview * 5);
        }
    }
    info["chats"_L1] = toJsonArray(chats);
    return info;
}

QJsonObject closedChats(Transaction &transaction, OperatorId operatorId, ChatId before, int limit)
{
    const ChatPage page = closedChatsOf(transaction, operatorId, before, limit);
    QJsonArray visitors;
    QSet<VisitorId> told;
    qsizetype bytes = 0;
    for (const Chat &chat : page.chats) {
        if (told.contains(chat.visitorId)) {
            continue;
        }
        told.insert(chat.visitorId);
        const QJsonObject visitor = toJson(visitorById(transaction, chat.visitorId));
        bytes += sizeOf(visitor);
        if (bytes > ListBudget) {
            break; // the others' cards come when somebody looks at them
        }
        visitors.append(visitor);
    }
    return {{"chats"_L1, chatsWithinBudget(page.chats)}, {"visitors"_L1, visitors}, {"more"_L1, page.more}};
}

} // namespace otklik
