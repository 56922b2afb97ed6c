// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be taken back, and that it is: each kind of thing that the operator ends or removes.
#include "models/undo.h"

#include "models/model_ground.h"
#include "models/recording_commands.h"
#include "models/tag_list_model.h"

#include <QSignalSpy>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

ProtocolError errorOf(ErrorCode code)
{
    return {.code = code, .message = {}, .field = {}, .retryAfter = 0};
}

/// Says yes at once, and keeps what was asked; removals go to the cache as the session's do.
class Chats : public IdleChatCommands
{
public:
    explicit Chats(Cache &cache)
        : m_cache(cache)
    {
    }
    void tag(ChatId chatId, const QList<TagId> &add, const QList<TagId> &remove, QObject *, Answer answer) override
    {
        asked.append(u"tag %1 +%2 -%3"_s.arg(chatId).arg(add.value(0)).arg(remove.value(0)));
        answer(refuse ? std::optional(errorOf(*refuse)) : std::nullopt);
    }
    void transferToOperator(ChatId chatId, OperatorId to, const QString &comment, QObject *, Answer answer) override
    {
        asked.append(u"transfer %1 to %2: %3"_s.arg(chatId).arg(to).arg(comment));
        answer({});
    }
    void cancelTransfer(ChatId chatId, QObject *, Answer answer) override
    {
        asked.append(u"cancel %1"_s.arg(chatId));
        answer({});
    }
    void declineTransfer(ChatId chatId, QObject *, Answer answer) override
    {
        asked.append(u"decline %1"_s.arg(chatId));
        answer({});
    }
    void removeTag(TagId tagId, QObject *context, Answer answer) override
    {
        m_cache.write([tagId](CacheWriter &writer) { writer.holdRemoval(method::RemoveTag, tagId); }, context,
                      [answer](bool) { answer({}); });
    }
    void restoreTag(TagId tagId, QObject *context, Answer answer) override
    {
        m_cache.write([tagId](CacheWriter &writer) { writer.restoreRemoved(method::RemoveTag, tagId); }, context,
                      [answer](bool) { answer({}); });
    }

    QStringList asked;
    std::optional<ErrorCode> refuse;

private:
    Cache &m_cache;
};

class Visitors : public IdleVisitorCommands
{
public:
    void block(VisitorId visitorId, BlockBy by, const QString &reason, Timestamp expiresAt, QObject *,
               Answer answer) override
    {
        asked.append(u"block %1 by %2: %3, %4"_s.arg(visitorId).arg(int(by)).arg(reason).arg(expiresAt));
        answer({});
    }
    void unblock(BlockId blockId, QObject *, Answer answer) override
    {
        asked.append(u"unblock %1"_s.arg(blockId));
        answer({});
    }

    QStringList asked;
};

/// A desk with these commands.
struct Ground : ModelGround
{
    Ground()
        : chats(*cache)
    {
        write([](CacheWriter &writer) {
            writer.putOperator(me());
            writer.putOperator(samples::colleague(2, u"Борис Ким"_s));
            writer.putTag({.id = 1, .name = u"Возврат"_s, .colour = u"#ff0000"_s, .system = false, .operatorId = 1});
            Chat mine = samples::chat(1);
            mine.tags = {1};
            writer.putChat(mine);
        });
        DeskServices services{.commands = *commands,
                              .chats = chats,
                              .visitors = visitors,
                              .requests = commands->idleRequests,
                              .company = commands->idleCompany,
                              .files = commands->idleFiles,
                              .history = commands->idleHistory,
                              .search = commands->search,
                              .statistics = commands->statistics};
        desk = std::make_unique<Desk>(*cache, services, format, me());
    }
    Undo &undo() { return *desk->undo(); }
    Chat passed() const
    {
        Chat chat = samples::chat(9);
        chat.operatorId = 2;
        chat.operatorName = u"Борис Ким"_s;
        chat.transfer = Transfer{.fromId = 2,
                                 .fromName = u"Борис Ким"_s,
                                 .toOperatorId = samples::Anna,
                                 .toGroupId = 0,
                                 .comment = {},
                                 .expiresAt = 0};
        return chat;
    }

    Chats chats;
    Visitors visitors;
    std::unique_ptr<Desk> desk;
};

UndoStep step(const QString &text, QStringList &done)
{
    return {.text = text,
            .takeBack =
                [text, &done](QObject *, const Answer &answer) {
                    done.append(u"back "_s + text);
                    answer({});
                },
            .carryOut = [text, &done] { done.append(u"out "_s + text); }};
}

} // namespace

class UndoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsDownAndThenCarriesOut()
    {
        QStringList done;
        Undo undo([&done] { done.append(u"over"_s); }, std::chrono::milliseconds(2));
        QVERIFY(!undo.isPossible());
        QSignalSpy ticks(&undo, &Undo::ticked);
        undo.offer(step(u"a"_s, done));
        QCOMPARE(undo.text(), u"a"_s);
        QCOMPARE(undo.secondsLeft(), Undo::Seconds);
        QTRY_COMPARE(done, (QStringList{u"out a"_s, u"over"_s}));
        QVERIFY(!undo.isPossible());
        QCOMPARE(ticks.size(), Undo::Seconds + 1);
        undo.takeBack();
        undo.finish();
        QCOMPARE(done.size(), 2);
    }

    void takenBackItIsNotCarriedOut()
    {
        QStringList done;
        Undo undo([&done] { done.append(u"over"_s); });
        undo.offer(step(u"a"_s, done));
        undo.takeBack();
        undo.finish();
        QCOMPARE(done, QStringList{u"back a"_s});
    }

    void theLastOfARowGoesBackFirstAndGivesTheOthersTime()
    {
        QStringList done;
        Undo undo([] {});
        undo.offer(step(u"a"_s, done));
        undo.offer(step(u"b"_s, done));
        undo.offer(step(u"c"_s, done));
        QCOMPARE(undo.text(), u"c"_s);
        QCOMPARE(undo.more(), 2);
        undo.takeBack();
        QCOMPARE(undo.text(), u"b"_s);
        QCOMPARE(undo.secondsLeft(), Undo::Seconds);
        undo.takeBack();
        undo.finish();
        QCOMPARE(done, (QStringList{u"back c"_s, u"back b"_s, u"out a"_s}));
    }

    void saysWhyItCouldNotBeTakenBack()
    {
        Undo undo([] {});
        QSignalSpy said(&undo, &Undo::message);
        undo.offer({.text = u"a"_s,
                    .takeBack = [](QObject *, const Answer &answer) { answer(errorOf(ErrorCode::Unavailable)); }});
        undo.takeBack();
        QCOMPARE(said.first().first().toString(), u"This could not be taken back: there is no connection"_s);
    }

    void aTagOfAChat()
    {
        Ground ground;
        ground.desk->openChat(1);
        ground.desk->conversation()->tagList()->toggle(1);
        QCOMPARE(ground.undo().text(), u"Tag “Возврат” is taken away from the chat"_s);
        ground.desk->closeConversation(); // it goes back all the same
        ground.undo().takeBack();
        QCOMPARE(ground.chats.asked, (QStringList{u"tag 1 +0 -1"_s, u"tag 1 +1 -0"_s}));
    }

    void aTagThatWasNotTakenAwayIsNotOffered()
    {
        Ground ground;
        ground.desk->openChat(1);
        ground.chats.refuse = ErrorCode::Forbidden;
        ground.desk->conversation()->tagList()->toggle(1);
        QVERIFY(!ground.undo().isPossible());
    }

    void aTagOfTheCompany()
    {
        Ground ground;
        ground.desk->tags()->removeTag(1);
        QTRY_VERIFY(ground.undo().isPossible());
        QCOMPARE(ground.undo().text(), u"Tag “Возврат” is removed"_s);
        QTRY_COMPARE(ground.desk->tags()->count(), 0);
        ground.undo().takeBack();
        QTRY_COMPARE(ground.desk->tags()->count(), 1);
        ground.desk->tags()->removeTag(1);
        QTRY_VERIFY(ground.undo().isPossible());
        const int before = ground.commands->handedOver;
        ground.undo().finish();
        QCOMPARE(ground.commands->handedOver, before + 1);
    }

    void whatTheLastRunHeldIsHandedOverAtTheStart()
    {
        Ground ground;
        QCOMPARE(ground.commands->handedOver, 1);
    }

    void theEndOfTheDeskCarriesOut()
    {
        Ground ground;
        ground.write([&](CacheWriter &writer) { writer.putChat(ground.passed()); });
        ground.desk->tags()->removeTag(1);
        QTRY_VERIFY(ground.undo().isPossible());
        ground.desk->declineChat(9);
        ground.desk.reset();
        QCOMPARE(ground.commands->handedOver, 2);
        QCOMPARE(ground.chats.asked, QStringList{u"decline 9"_s});
    }

    void aDeclinedTransfer()
    {
        Ground ground;
        ground.write([&](CacheWriter &writer) { writer.putChat(ground.passed()); });
        QCOMPARE(ground.desk->incoming()->count(), 1);
        ground.desk->openChat(9);
        ground.desk->declineChat(9);
        QCOMPARE(ground.desk->incoming()->count(), 0);
        QCOMPARE(ground.desk->chats()->indexOf(9), -1); // the row is gone at once
        QCOMPARE(ground.desk->chats()->incomingCount(), 0);
        QVERIFY(ground.desk->conversation()->transfer()->isBusy());
        ground.desk->declineChat(9); // twice is once
        QCOMPARE(ground.undo().more(), 0);
        ground.undo().takeBack();
        QCOMPARE(ground.desk->incoming()->count(), 1);
        QCOMPARE(ground.desk->chats()->indexOf(9), 0);
        QCOMPARE(ground.desk->chats()->incomingCount(), 1);
        QVERIFY(!ground.desk->conversation()->transfer()->isBusy());
        QVERIFY(ground.chats.asked.isEmpty());
        ground.desk->declineChat(9);
        ground.undo().finish();
        QCOMPARE(ground.chats.asked, QStringList{u"decline 9"_s});
        QCOMPARE(ground.desk->chats()->indexOf(9), -1); // also while the server is asked
    }

    void aTransferThatIsOverIsNotDeclined()
    {
        Ground ground;
        ground.write([&](CacheWriter &writer) { writer.putChat(ground.passed()); });
        ground.desk->declineChat(9);
        Chat taken = ground.passed();
        taken.transfer.reset();
        taken.operatorId = samples::Anna;
        ground.write([taken](CacheWriter &writer) { writer.putChat(taken); });
        ground.undo().finish();
        QVERIFY(ground.chats.asked.isEmpty());
    }

    void aTransferThatWasCalledOff()
    {
        Ground ground;
        Chat mine = samples::chat(1);
        mine.transfer = Transfer{.fromId = samples::Anna,
                                 .fromName = {},
                                 .toOperatorId = 2,
                                 .toGroupId = 0,
                                 .comment = u"про возврат"_s,
                                 .expiresAt = 0};
        ground.write([mine](CacheWriter &writer) { writer.putChat(mine); });
        ground.desk->openChat(1);
        ground.desk->conversation()->transfer()->cancel();
        ground.undo().takeBack();
        QCOMPARE(ground.chats.asked, (QStringList{u"cancel 1"_s, u"transfer 1 to 2: про возврат"_s}));
    }

    void aChatThatWasPutOff()
    {
        Ground ground;
        ground.write([](CacheWriter &writer) { writer.putChat(samples::chat(3, ChatState::Waiting)); });
        QCOMPARE(ground.desk->incoming()->count(), 1);
        ground.desk->incoming()->putOff(3);
        QCOMPARE(ground.desk->incoming()->count(), 0);
        ground.undo().takeBack();
        QCOMPARE(ground.desk->incoming()->count(), 1);
    }

    void aVisitorOnTheBlacklistAndOffIt()
    {
        Ground ground;
        Blacklist &list = *ground.desk->blacklist();
        list.block(101, Blacklist::ByVisitor, u"спам"_s, 0);
        QVERIFY(ground.undo().isPossible());
        const Block made{.id = 7,
                         .visitorId = 101,
                         .visitorName = u"Иван"_s,
                         .by = BlockBy::Visitor,
                         .address = {},
                         .reason = u"спам"_s,
                         .operatorId = samples::Anna,
                         .operatorName = {},
                         .createdAt = 1000,
                         .expiresAt = 5000};
        ground.write([made](CacheWriter &writer) { writer.putBlock(made); });
        QTRY_COMPARE(list.count(), 1);
        ground.undo().takeBack();
        QCOMPARE(ground.visitors.asked.last(), u"unblock 7"_s);
        list.unblock(7);
        QCOMPARE(ground.undo().text(), u"Иван is not on the blacklist any more"_s);
        ground.undo().takeBack();
        QCOMPARE(ground.visitors.asked.last(), u"block 101 by 0: спам, 5000"_s);
    }

    void aBlockThatReplacedAnotherGoesBackToThatOne()
    {
        Ground ground;
        Blacklist &list = *ground.desk->blacklist();
        const Block before{.id = 7,
                           .visitorId = 101,
                           .visitorName = {},
                           .by = BlockBy::Visitor,
                           .address = {},
                           .reason = u"вчера"_s,
                           .operatorId = 2,
                           .operatorName = {},
                           .createdAt = 1000,
                           .expiresAt = 9000};
        ground.write([before](CacheWriter &writer) { writer.putBlock(before); });
        QTRY_COMPARE(list.count(), 1);
        list.block(101, Blacklist::ByVisitor, u"сегодня"_s, 0);
        ground.undo().takeBack();
        QCOMPARE(ground.visitors.asked.last(), u"block 101 by 0: вчера, 9000"_s);
    }

    void aChosenFile()
    {
        Ground ground;
        ground.desk->openChat(1);
        Attachments &files = *ground.desk->conversation()->attachments();
        files.add({QUrl(u"file:///tmp/a.txt"_s), QUrl(u"file:///tmp/b.txt"_s), QUrl(u"file:///tmp/c.txt"_s)});
        files.remove(1);
        QCOMPARE(ground.undo().text(), u"“b.txt” is taken out"_s);
        ground.undo().takeBack();
        QCOMPARE(column(files, "name"), (QVariantList{u"a.txt"_s, u"b.txt"_s, u"c.txt"_s}));
        files.remove(0);
        ground.desk->closeConversation();
        QTest::qWait(0);          // the conversation goes in the next pass
        ground.undo().takeBack(); // and so is nobody's any more
    }

    void whatCouldNotBeDelivered()
    {
        Ground ground;
        ground.write([](CacheWriter &writer) {
            writer.enqueueMessage(samples::ownWords(1));
            writer.changeTags(1, {}, {1}, 1'700'000'060'000);
            for (int turn = 0; turn < 2; ++turn) {
                const QList<OutboxJob> jobs = writer.takeJobs({}, 5);
                for (const OutboxJob &job : jobs) {
                    writer.failJob(job.id, ErrorCode::Conflict);
                }
            }
        });
        Undelivered &list = *ground.desk->undelivered();
        QTRY_COMPARE(list.count(), 2);
        const QVariantList before = column(list, "what");
        list.discard(value(list, 0, "key").toLongLong());
        QTRY_COMPARE(list.count(), 1);
        list.discard(value(list, 0, "key").toLongLong());
        QTRY_COMPARE(list.count(), 0);
        QCOMPARE(ground.undo().more(), 1);
        ground.undo().takeBack();
        ground.undo().takeBack();
        QTRY_COMPARE(list.count(), 2);
        QCOMPARE(column(list, "what"), before);
    }

    void aRefusedMessageDiscardedInItsChat()
    {
        Ground ground;
        ground.write([](CacheWriter &writer) {
            writer.enqueueMessage(samples::ownWords(1));
            const QList<OutboxJob> jobs = writer.takeJobs({}, 5);
            writer.failJob(jobs.first().id, ErrorCode::Forbidden);
        });
        ground.desk->openChat(1);
        TimelineModel &timeline = *ground.desk->conversation()->timeline();
        QTRY_COMPARE(timeline.count(), 1);
        timeline.discard(value(timeline, 0, "localId").toLongLong());
        QTRY_COMPARE(timeline.count(), 0);
        ground.undo().takeBack();
        QTRY_COMPARE(timeline.count(), 1);
        QCOMPARE(value(timeline, 0, "delivery").toInt(), int(TimelineModel::Failed));
    }
};

QTEST_MAIN(UndoTest)
#include "undo_test.moc"
