// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/company_life.h"

#include "server/store/administration.h"
#include "server/store/blacklist.h"
#include "server/store/cards.h"
#include "server/store/chat_life.h"
#include "server/store/chats.h"
#include "server/store/company.h"
#include "server/store/redirect.h"
#include "server/store/replies.h"
#include "server/store/requests.h"
#include "server/store/rooms.h"
#include "server/store/tags.h"
#include "server/store/transfers.h"
#include "server/store/visitors.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace otklik::faults {

namespace {

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

constexpr GroupId Sales = 1;

} // namespace

CompanyLife::CompanyLife(unsigned seed)
    : m_random(seed)
{
    m_random.discard(3); // seeds that follow each other begin alike
    m_bench.run([](Transaction &transaction) { addGroup(transaction, u"Продажи"_s); });
    m_bench.addSite(u"Опт"_s);
    for (const char *login : {"anna", "boris", "vera", "gleb"}) {
        m_staff.append(m_bench.hire(QString::fromLatin1(login)));
    }
    m_bench.changeStaff(m_staff.first(), [](Operator &one) {
        one.role = Role::Admin;
        one.groups = {Sales};
    });
    m_bench.changeStaff(m_staff.last(), [](Operator &one) { one.groups = {Sales}; });
    for (int i = 0; i < 6; ++i) {
        m_visitors.append(m_bench.welcome(1 + i % 2));
    }
    const auto mode = DistributionMode(chance(3));
    m_bench.changeRules(
        [&](SiteRules &rules) { rules.distribution = {.mode = mode, .groupId = 0, .acceptSeconds = 10}; });
}

void CompanyLife::step()
{
    const OperatorId who = pick(m_staff);
    const VisitorId visitor = pick(m_visitors);
    const auto last =
        m_bench.ask<std::optional<Chat>>([&](Transaction &transaction) { return lastChatOf(transaction, visitor); });
    switch (chance(10)) {
    case 0:
    case 1:
    case 2:
    case 3:
        chatStep(who, visitor, last);
        break;
    case 4:
    case 5:
        transferStep(who, last);
        break;
    case 6:
        companyStep(who);
        break;
    case 7:
        deskStep(who, visitor, last ? last->id : 999);
        break;
    case 8:
        requestStep(who, visitor);
        break;
    default:
        roomStep(who);
    }
    m_done += m_bench.refusal().isEmpty() ? 1 : 0;
    if (chance(3) == 0) {
        m_bench.pass(qint64(chance(8)) * 1'000);
    }
}

void CompanyLife::chatStep(OperatorId who, VisitorId visitor, const std::optional<Chat> &last)
{
    const ChatId chat = last ? last->id : 999;
    const OperatorId leader = last && last->operatorId != 0 && !toss() ? last->operatorId : who;
    switch (chance(14)) {
    case 0:
    case 1:
    case 2:
        m_bench.write(visitor, u"Слово %1"_s.arg(++m_names));
        break;
    case 3:
    case 4:
        m_bench.accept(who, chat);
        break;
    case 5:
        m_bench.run([&](Transaction &transaction) { closeAsOperator(transaction, leader, chat); });
        break;
    case 6:
        m_bench.run([&](Transaction &transaction) { closeAsVisitor(transaction, visitor); });
        break;
    case 7:
    case 8:
        m_bench.run([&](Transaction &transaction) {
            sendAsOperator(transaction, leader, chat, {.clientId = newId(), .text = u"Ответ"_s},
                           toss() ? MessageKind::Message : MessageKind::Note);
        });
        break;
    case 9:
        m_bench.run(
            [&](Transaction &transaction) { inviteVisitor(transaction, who, visitor, true, newId(), u"Помочь?"_s); });
        break;
    case 10:
        m_bench.run([&](Transaction &transaction) {
            toss() ? acceptInvite(transaction, visitor) : rejectInvite(transaction, visitor);
        });
        break;
    case 11:
        m_bench.run(
            [&](Transaction &transaction) { readAsOperator(transaction, leader, chat, last ? last->lastSeq : 1); });
        break;
    case 12:
        m_bench.run([&](Transaction &transaction) { readAsVisitor(transaction, visitor, last ? last->lastSeq : 1); });
        break;
    default:
        m_bench.run([&](Transaction &transaction) {
            redirectVisitor(transaction, leader, chat,
                            {.clientId = newId(), .url = u"https://shop1.example/sale"_s, .pageOpen = true});
        });
    }
}

void CompanyLife::transferStep(OperatorId who, const std::optional<Chat> &last)
{
    const ChatId chat = last ? last->id : 999;
    const OperatorId leader = last ? last->operatorId : 0;
    switch (chance(8)) {
    case 0:
    case 1:
    case 2:
        m_bench.run([&](Transaction &transaction) {
            const bool toGroup = toss();
            offerTransfer(transaction, leader, chat,
                          {.operatorId = toGroup ? 0 : who, .groupId = toGroup ? Sales : 0, .comment = u"Прошу"_s});
        });
        break;
    case 3:
    case 4:
        m_bench.run([&](Transaction &transaction) { acceptTransfer(transaction, who, chat); });
        break;
    case 5:
    case 6:
        m_bench.run([&](Transaction &transaction) { declineTransfer(transaction, who, chat); });
        break;
    default:
        m_bench.run([&](Transaction &transaction) { cancelTransfer(transaction, leader, chat); });
    }
}

void CompanyLife::companyStep(OperatorId who)
{
    static const QList<OperatorStatus> statuses{OperatorStatus::Available, OperatorStatus::Available,
                                                OperatorStatus::Unavailable, OperatorStatus::Offline};
    switch (chance(9)) {
    case 0:
    case 1:
        m_bench.setStatus(who, pick(statuses));
        break;
    case 2:
        m_bench.run([&](Transaction &transaction) {
            setConnected(transaction, who, false);
            leaveChats(transaction, who);
        });
        break;
    case 3:
        m_bench.run([&](Transaction &transaction) { setConnected(transaction, who, true); });
        break;
    case 4:
        m_bench.changeStaff(who, [&](Operator &one) {
            one.rights.chats = chance(4) != 0;
            one.rights.requests = chance(4) != 0;
            one.rights.block = chance(4) != 0;
            one.chatLimit = int(chance(3));
        });
        break;
    case 5:
        m_bench.changeStaff(who, [&](Operator &one) {
            one.sites = toss() ? QList<SiteId>() : QList<SiteId>{1 + SiteId(chance(2))};
            one.groups = toss() ? QList<GroupId>() : QList<GroupId>{Sales};
        });
        break;
    case 6:
        m_bench.changeRules([&](SiteRules &rules) { rules.distribution.mode = DistributionMode(chance(3)); },
                            1 + SiteId(chance(2)));
        break;
    case 7:
        m_bench.run([&](Transaction &transaction) {
            saveGroup(transaction, {.id = toss() ? 0 : 1 + GroupId(chance(3)), .name = u"Группа %1"_s.arg(++m_names)});
        });
        break;
    default:
        m_bench.run([&](Transaction &transaction) { removeGroup(transaction, 2 + GroupId(chance(4))); });
    }
}

void CompanyLife::deskStep(OperatorId who, VisitorId visitor, ChatId chat)
{
    const qint64 some = 1 + qint64(chance(12));
    switch (chance(9)) {
    case 0:
        m_bench.run(
            [&](Transaction &transaction) { createTag(transaction, who, u"Тег %1"_s.arg(++m_names), u"#336699"_s); });
        break;
    case 1:
        m_bench.run([&](Transaction &transaction) {
            toss() ? removeTag(transaction, who, some)
                   : void(saveTag(transaction, who,
                                  {.id = some, .name = u"Тег %1"_s.arg(++m_names), .colour = u"#112233"_s}));
        });
        break;
    case 2:
    case 3:
        m_bench.run([&](Transaction &transaction) {
            toss() ? tagChat(transaction, who, chat, {some}, {}) : tagChat(transaction, who, chat, {}, {some});
        });
        break;
    case 4:
        m_bench.run([&](Transaction &transaction) {
            ContactCard card = visitorById(transaction, visitor).card;
            card.name = u"Гость %1"_s.arg(++m_names);
            card.comment = u"Звонить утром"_s;
            updateCard(transaction, who, visitor, card);
        });
        break;
    case 5:
        m_bench.run([&](Transaction &transaction) {
            saveReply(
                transaction, who, true,
                {.id = 0, .operatorId = toss() ? who : 0, .shortcut = u"s%1"_s.arg(++m_names), .text = u"Текст"_s});
        });
        break;
    case 6:
        m_bench.run([&](Transaction &transaction) { removeReply(transaction, who, true, some); });
        break;
    case 7:
        m_bench.run([&](Transaction &transaction) {
            blockVisitor(transaction, who,
                         {.visitorId = visitor,
                          .by = toss() ? BlockBy::Visitor : BlockBy::Address,
                          .reason = u"Спам"_s,
                          .expiresAt = m_bench.now + 5'000 + qint64(chance(20)) * 1'000});
        });
        break;
    default:
        m_bench.run([&](Transaction &transaction) { unblock(transaction, who, some); });
    }
}

void CompanyLife::requestStep(OperatorId who, VisitorId visitor)
{
    const RequestId some = 1 + RequestId(chance(10));
    switch (chance(8)) {
    case 0:
    case 1:
        m_bench.run([&](Transaction &transaction) {
            const WritingVisitor writing{.id = visitor,
                                         .siteId = siteOfVisitor(transaction, visitor),
                                         .pageUrl = u"https://shop1.example/"_s,
                                         .pageTitle = {}};
            leaveRequest(transaction, writing, newId(),
                         {.name = u"Ольга"_s, .email = u"o@example.com"_s, .phone = {}, .message = u"Перезвоните"_s});
        });
        break;
    case 2:
    case 3:
        m_bench.run([&](Transaction &transaction) { takeRequest(transaction, who, some); });
        break;
    case 4:
        m_bench.run([&](Transaction &transaction) { releaseRequest(transaction, who, some); });
        break;
    case 5:
        m_bench.run([&](Transaction &transaction) { closeRequest(transaction, who, some); });
        break;
    case 6:
        m_bench.run([&](Transaction &transaction) { addRequestNote(transaction, who, some, newId(), u"Заметка"_s); });
        break;
    default:
        m_bench.run([&](Transaction &transaction) {
            answerRequest(transaction, who, some, toss(), newId(), u"Отвечаем"_s);
            deliverAnswer(transaction, visitor);
        });
    }
}

void CompanyLife::roomStep(OperatorId who)
{
    const OperatorId other = pick(m_staff);
    const RoomId room = chance(3) == 0 ? groupRoom(toss() ? 0 : Sales) : directRoom(who, other);
    if (chance(4) == 0) {
        m_bench.run([&](Transaction &transaction) { readRoom(transaction, who, room, 1 + Seq(chance(10))); });
        return;
    }
    m_bench.run([&](Transaction &transaction) {
        sendToRoom(transaction, who, room, {.clientId = newId(), .text = u"Коллеги %1"_s.arg(++m_names)});
    });
}

} // namespace otklik::faults
