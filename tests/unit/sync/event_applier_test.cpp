// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/event_applier.h"
#include "unit/cache/desk_samples.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::samples;

class EventApplierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        folder = std::make_unique<QTemporaryDir>();
        cache = std::make_unique<Cache>(folder->filePath(u"otklik.sqlite"_s));
        QVERIFY(written(*cache, [](CacheWriter &writer) {
            writer.setPosition(position(1));
            writer.putOperator(colleague(Anna, u"Анна"_s)); // of group 2
        }));
    }
    void cleanup()
    {
        cache.reset();
        folder.reset();
    }

    void everyEventChangesNothingTheSecondTime_data()
    {
        QTest::addColumn<EventData>("data");
        const auto row = [](const char *name, const EventData &data) { QTest::newRow(name) << data; };
        Chat handed = chat(3);
        handed.operatorId = Boris;
        handed.transfer = transfer(Anna);
        row("chat", ChatChanged{.chat = handed, .created = false});
        row("message", MessageAdded{message(1, 1)});
        row("operator", OperatorChanged{colleague(Boris, u"Борис"_s)});
        Visitor visitor{.id = 101, .card = {}};
        visitor.card.name = u"Ольга"_s;
        row("visitor", VisitorChanged{visitor});
        row("request", RequestChanged{.request = request(1), .created = true});
        row("colleague", ColleagueMessage{.room = room(1), .message = roomWords(1)});
        row("room", RoomChanged{room(0)});
        row("tag", Changed<Tag>{.value = tag(1, u"важно"_s)});
        row("site", Changed<Site>{.value = site(1, u"Магазин"_s)});
        row("group", Changed<Group>{.value = {.id = 3, .name = u"Продажи"_s}});
        row("reply", Changed<CannedReply>{.value = reply(1)});
        row("block", Changed<Block>{.value = block(1)});
    }
    void everyEventChangesNothingTheSecondTime()
    {
        QFETCH(EventData, data);
        QVERIFY(written(*cache, [](CacheWriter &writer) { writer.putChat(chat(1)); }));
        QSignalSpy changed(cache.get(), &Cache::changed);
        apply(data);
        QCOMPARE(changed.count(), 1);
        apply(data);
        QCOMPARE(changed.count(), 1);
    }

    void whatWasTakenAwayGoes_data()
    {
        QTest::addColumn<EventData>("there");
        QTest::addColumn<EventData>("gone");
        const Changed<Tag> oneTag{.value = tag(1, u"важно"_s)};
        const Changed<Group> oneGroup{.value = {.id = 3, .name = u"Продажи"_s}};
        const Changed<CannedReply> oneReply{.value = reply(1, Anna)};
        const Changed<Block> oneBlock{.value = block(1)};
        const auto row = [](const char *name, auto event) {
            EventData there = event;
            event.removed = true;
            QTest::newRow(name) << there << EventData(event);
        };
        row("tag", oneTag);
        row("group", oneGroup);
        row("reply", oneReply);
        row("block", oneBlock);
    }
    void whatWasTakenAwayGoes()
    {
        QFETCH(EventData, there);
        QFETCH(EventData, gone);
        apply(there);
        QCOMPARE(things(), 1);
        apply(gone);
        QCOMPARE(things(), 0);
        QSignalSpy changed(cache.get(), &Cache::changed);
        apply(gone);
        QCOMPARE(changed.count(), 0);
    }

    void whoIsConcernedByAChat_data()
    {
        QTest::addColumn<Chat>("chat");
        QTest::addColumn<bool>("mine");
        const auto waiting = [](const std::optional<QList<OperatorId>> &offeredTo) {
            Chat value = chat(1, ChatState::Waiting);
            value.offeredTo = offeredTo;
            return value;
        };
        QTest::newRow("waits for all") << waiting(std::nullopt) << true;
        QTest::newRow("offered to me") << waiting(QList<OperatorId>{Boris, Anna}) << true;
        QTest::newRow("offered to another") << waiting(QList<OperatorId>{Boris}) << false;
        QTest::newRow("offered to nobody now") << waiting(QList<OperatorId>()) << false;
        const auto another = [](const std::optional<Transfer> &asked) {
            Chat value = chat(1);
            value.operatorId = Boris;
            value.transfer = asked;
            return value;
        };
        QTest::newRow("another's") << another({}) << false;
        QTest::newRow("transferred to me") << another(transfer(Anna)) << true;
        QTest::newRow("to my group") << another(transfer(0, 2)) << true;
        QTest::newRow("to another") << another(transfer(7)) << false;
        QTest::newRow("to another group") << another(transfer(0, 9)) << false;
        Chat own = chat(1);
        own.transfer = transfer(Boris);
        QTest::newRow("mine, being transferred") << own << true;
        Chat over = another(transfer(Anna));
        over.state = ChatState::Closed;
        QTest::newRow("closed by another") << over << false;
    }
    void whoIsConcernedByAChat()
    {
        QFETCH(Chat, chat);
        QFETCH(bool, mine);
        apply(ChatChanged{.chat = chat, .created = false});
        QCOMPARE(cache->reader().chat(chat.id).has_value(), mine);
        // As well when it was here before and has moved on.
        apply(ChatChanged{.chat = samples::chat(1, ChatState::Waiting), .created = true});
        QVERIFY(cache->reader().chat(1));
        apply(ChatChanged{.chat = chat, .created = false});
        QCOMPARE(cache->reader().chat(chat.id).has_value(), mine);
        if (mine) {
            QCOMPARE(cache->reader().chat(chat.id), std::optional(chat));
        }
    }

    void anAcceptedTransferBringsWhatWasSaid()
    {
        Chat taken = chat(1);
        taken.lastSeq = 12;
        QCOMPARE(apply(ChatChanged{.chat = taken, .created = false}), 1);
    }

    void aChatThatWasHandedOnIsNotMineAnyMore()
    {
        apply(ChatChanged{.chat = chat(1), .created = false});
        Chat handed = chat(1);
        handed.operatorId = Boris;
        apply(ChatChanged{.chat = handed, .created = false});
        QVERIFY(!cache->reader().chat(1));
    }

    void roomsFollowTheirWords()
    {
        const RoomId id = room().id;
        QCOMPARE(apply(ColleagueMessage{.room = room(1), .message = roomWords(1)}), 0);
        QCOMPARE(cache->reader().timeline(id, 0, 5).entries.size(), 1);
        QCOMPARE(cache->reader().room(id)->lastSeq, 1);
        Room seen = room(1);
        seen.othersReadSeq = 1;
        QCOMPARE(apply(RoomChanged{seen}), 0);
        QCOMPARE(cache->reader().room(id)->othersReadSeq, 1);
        // A room in the middle of its talk: what was said before is to be fetched.
        const RoomId company = groupRoom(0);
        QCOMPARE(apply(ColleagueMessage{.room = room(40, company), .message = roomWords(40, company)}), company);
        // One that this operator was taken out of is not theirs to read.
        Room left = room(40, company);
        left.members = {Boris};
        apply(RoomChanged{left});
        QVERIFY(!cache->reader().room(company));
        QVERIFY(cache->reader().timeline(company, 0, 5).entries.isEmpty());
        // And so when they were the last one in it.
        const RoomId group = groupRoom(2);
        apply(RoomChanged{room(0, group)});
        QVERIFY(cache->reader().room(group));
        Room deserted = room(0, group);
        deserted.members.clear();
        apply(RoomChanged{deserted});
        QVERIFY(!cache->reader().room(group));
    }

    void anothersOwnReplyIsNotKept()
    {
        apply(Changed<CannedReply>{.value = reply(1, Boris)});
        QVERIFY(cache->reader().replies().isEmpty());
    }

    void aMessageBringsItsFile()
    {
        apply(ChatChanged{.chat = chat(1), .created = true});
        Message withFile = message(1, 1, u""_s);
        withFile.file = picture(7);
        apply(MessageAdded{withFile});
        QCOMPARE(cache->reader().timeline(1, 0, 5).entries.first().message.file, withFile.file);
        QCOMPARE(cache->reader().chat(1)->lastMessage->file, withFile.file);
    }

private:
    ChatId apply(const EventData &data)
    {
        ChatId missing = 0;
        const Event event{.offset = 2, .at = 1'700'000'000'000, .data = data};
        const bool good = written(*cache, [&](CacheWriter &writer) { missing = applyEvent(writer, event, Anna); });
        return good ? missing : -1;
    }
    qsizetype things() const
    {
        const CacheReader &reader = cache->reader();
        return reader.tags().size() + reader.groups().size() + reader.replies().size() + reader.blocks().size();
    }

    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<Cache> cache;
};

QTEST_GUILESS_MAIN(EventApplierTest)
#include "event_applier_test.moc"
