// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/cards.h"

#include "server/store/blacklist.h"
#include "server/store/chat_access.h"
#include "server/store/chats.h"
#include "server/store/company.h"
#include "server/store/events.h"
#include "server/store/rights.h"
#include "server/store/visitors.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

QStringList tidied(const QStringList &contacts)
{
    QStringList result;
    for (const QString &contact : contacts) {
        const QString trimmed = contact.trimmed();
        if (!trimmed.isEmpty() && !result.contains(trimmed)) {
            result.append(trimmed);
        }
    }
    return result;
}

QList<OperatorId> thoseWhoSee(Transaction &transaction, VisitorId visitorId)
{
    const SiteId site = siteOfVisitor(transaction, visitorId);
    QList<OperatorId> receivers;
    for (const Operator &colleague : operators(transaction)) {
        if (worksWith(colleague, site)) {
            receivers.append(colleague.id);
        }
    }
    // Whoever invited them keeps the invitation, whatever sites they work with by now.
    if (const auto chat = openChatOf(transaction, visitorId)) {
        for (const OperatorId id : receiversOf(transaction, *chat)) {
            if (!receivers.contains(id)) {
                receivers.append(id);
            }
        }
    }
    return receivers;
}

} // namespace

ContactCard updateCard(Transaction &transaction, OperatorId me, VisitorId visitorId, const ContactCard &wanted)
{
    refuseOtherSites(transaction, me, visitorId);
    ContactCard present = visitorById(transaction, visitorId).card;
    const ContactCard card{.name = wanted.name.trimmed(),
                           .company = wanted.company.trimmed(),
                           .phones = tidied(wanted.phones),
                           .emails = tidied(wanted.emails),
                           .comment = wanted.comment.trimmed(),
                           .version = present.version};
    if (card == present) {
        return present;
    }
    if (wanted.version != present.version) {
        throw Refusal(ErrorCode::Conflict, u"another operator changed the card meanwhile"_s);
    }
    return replaceCard(transaction, visitorId, present, card);
}

ContactCard replaceCard(Transaction &transaction, VisitorId visitorId, const ContactCard &present,
                        const ContactCard &wanted)
{
    ContactCard card = wanted;
    card.version = present.version + 1;
    storeCard(transaction, visitorId, card);
    const Visitor visitor{.id = visitorId, .card = card};
    announce(transaction, thoseWhoSee(transaction, visitorId), VisitorChanged{visitor});
    transaction.announcements.visitors.append(visitor);
    if (card.name != present.name) {
        tellBlocksOf(transaction, visitorId);
        if (const auto chat = openChatOf(transaction, visitorId)) {
            announceChat(transaction, *chat, receiversOf(transaction, *chat));
        }
    }
    return card;
}

} // namespace otklik
