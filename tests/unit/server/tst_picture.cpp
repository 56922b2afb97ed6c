// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/event.h"
#include "protocol/json.h"
#include "server/store/chat_life.h"
#include "server/store/chats.h"
#include "server/store/company.h"
#include "server/store/snapshot.h"
#include "server/store/transfers.h"
#include "unit/server/company_bench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QTest>
#include <QUuid>

#include <random>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

/// Whoever took a snapshot once and then followed the events has the same picture as a snapshot of now gives, whatever
/// happened between.
class TestPicture : public QObject
{
    Q_OBJECT

private slots:
    void followingTheEventsGivesWhatAFreshSnapshotGives_data();
    void followingTheEventsGivesWhatAFreshSnapshotGives();
};

namespace {

/// An operator's client: what it shows of open chats, by the rules of docs/protocol.md.
struct Desk
{
    OperatorId me = 0;
    qint64 offset = 0;
    QMap<ChatId, QJsonObject> chats;

    void take(const QJsonObject &snapshot)
    {
        offset = snapshot["offset"_L1].toInteger();
        chats.clear();
        for (const QJsonValue &chat : snapshot["chats"_L1].toArray()) {
            chats.insert(chat["chatId"_L1].toInteger(), chat.toObject());
        }
    }

    bool concerns(const Chat &chat) const
    {
        if (chat.state == ChatState::Waiting) {
            return chat.offeredTo && chat.offeredTo->contains(me);
        }
        return chat.state != ChatState::Closed &&
               (chat.operatorId == me || (chat.transfer && chat.transfer->toOperatorId == me));
    }

    void follow(const NumberedEvent &numbered)
    {
        QCOMPARE(numbered.offset, offset + 1); // without gaps
        offset = numbered.offset;
        const auto event = eventFrom({{"offset"_L1, numbered.offset},
                                      {"at"_L1, numbered.event->at},
                                      {"type"_L1, numbered.event->type},
                                      {"data"_L1, QJsonDocument::fromJson(numbered.event->data).object()}});
        QVERIFY(std::holds_alternative<Event>(event));
        const EventData &data = std::get<Event>(event).data;
        if (const auto *changed = std::get_if<ChatChanged>(&data)) {
            chats.remove(changed->chat.id);
            if (concerns(changed->chat)) {
                chats.insert(changed->chat.id, toJson(changed->chat));
            }
        } else if (const auto *added = std::get_if<MessageAdded>(&data)) {
            const auto shown = chats.find(added->message.chatId);
            if (shown != chats.end()) {
                FieldReader reader(*shown);
                Chat chat = chatFrom(reader);
                applyMessage(chat, added->message);
                *shown = toJson(chat);
            }
        }
    }
};

QString id()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

void TestPicture::followingTheEventsGivesWhatAFreshSnapshotGives_data()
{
    QTest::addColumn<DistributionMode>("mode");
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 3; ++seed) {
        QTest::addRow("to all, %u", seed) << DistributionMode::All << seed;
        QTest::addRow("least busy, %u", seed) << DistributionMode::LeastBusy << seed;
        QTest::addRow("in turn, %u", seed) << DistributionMode::InTurn << seed;
    }
}

void TestPicture::followingTheEventsGivesWhatAFreshSnapshotGives()
{
    QFETCH(const DistributionMode, mode);
    QFETCH(const unsigned, seed);
    CompanyBench bench;
    std::minstd_rand random(seed); // the same everywhere
    const auto pick = [&](const auto &list) { return list[qsizetype(random() % unsigned(list.size()))]; };
    bench.changeRules(
        [&](SiteRules &rules) { rules.distribution = {.mode = mode, .groupId = 0, .acceptSeconds = 10}; });
    QList<OperatorId> staff;
    QMap<OperatorId, Desk> desks;
    for (const char *login : {"anna", "boris", "vera"}) {
        staff.append(bench.hire(QString::fromLatin1(login)));
    }
    QList<VisitorId> visitors;
    for (int i = 0; i < 4; ++i) {
        visitors.append(bench.welcome());
    }
    const auto snapshotOf = [&](OperatorId who) {
        return bench.ask<QJsonObject>([&](Transaction &transaction) { return snapshotFor(transaction, who); });
    };
    for (const OperatorId who : staff) {
        desks[who].me = who;
        desks[who].take(snapshotOf(who));
    }
    const QList<OperatorStatus> statuses{OperatorStatus::Available, OperatorStatus::Available,
                                         OperatorStatus::Unavailable, OperatorStatus::Offline};
    int done = 0;
    for (int step = 0; step < 150; ++step) {
        bench.forget();
        const OperatorId who = pick(staff);
        const VisitorId visitor = pick(visitors);
        const auto last =
            bench.ask<std::optional<Chat>>([&](Transaction &transaction) { return lastChatOf(transaction, visitor); });
        const ChatId chat = last ? last->id : 999;
        switch (random() % 13) {
        case 0:
        case 1:
            bench.write(visitor);
            break;
        case 2:
        case 3:
            bench.accept(who, chat);
            break;
        case 4:
            bench.run([&](Transaction &transaction) { closeAsOperator(transaction, who, chat); });
            break;
        case 5:
            bench.run([&](Transaction &transaction) { closeAsVisitor(transaction, visitor); });
            break;
        case 6:
            bench.setStatus(who, pick(statuses));
            break;
        case 7:
            bench.run([&](Transaction &transaction) {
                sendAsOperator(transaction, who, chat, {.clientId = id(), .text = u"Слово"_s},
                               random() % 2 ? MessageKind::Message : MessageKind::Note);
            });
            break;
        case 8:
            bench.run([&](Transaction &transaction) {
                offerTransfer(transaction, last ? last->operatorId : 0, chat,
                              {.operatorId = who, .groupId = 0, .comment = {}});
            });
            break;
        case 9:
            bench.run([&](Transaction &transaction) {
                random() % 2 ? void(acceptTransfer(transaction, who, chat)) : declineTransfer(transaction, who, chat);
            });
            break;
        case 10:
            bench.run(
                [&](Transaction &transaction) { inviteVisitor(transaction, who, visitor, true, id(), u"Помочь?"_s); });
            break;
        case 11:
            bench.run([&](Transaction &transaction) {
                setConnected(transaction, who, false);
                leaveChats(transaction, who);
            });
            break;
        default:
            bench.changeStaff(who, [&](Operator &one) {
                one.rights.chats = random() % 4 != 0;
                one.chatLimit = int(random() % 3);
            });
        }
        done += bench.refusal().isEmpty() ? 1 : 0;
        bench.pass(qint64(random() % 8) * 1'000);
        for (const OperatorId reader : staff) {
            for (const NumberedEvent &event : bench.eventsOf(reader)) {
                desks[reader].follow(event);
            }
            QMap<ChatId, QJsonObject> fresh;
            for (const QJsonValue &shown : snapshotOf(reader)["chats"_L1].toArray()) {
                fresh.insert(shown["chatId"_L1].toInteger(), shown.toObject());
            }
            QVERIFY2(desks[reader].chats == fresh, qPrintable(u"step %1, operator %2"_s.arg(step).arg(reader)));
        }
    }
    QVERIFY(done > 50); // the steps were not all refused
}

QTEST_GUILESS_MAIN(TestPicture)
#include "tst_picture.moc"
