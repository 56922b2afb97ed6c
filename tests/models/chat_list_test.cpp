// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/model_ground.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

/// The open chats, and what pops up of them.
class ChatListTest : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        Fixture()
            : desk(ground.desk())
            , chatTester(desk->chats(), QAbstractItemModelTester::FailureReportingMode::QtTest)
            , incomingTester(desk->incoming(), QAbstractItemModelTester::FailureReportingMode::QtTest)
        {
        }
        QVariantList ids() const { return column(*desk->chats(), "chatId"); }
        QVariantList popups() const { return column(*desk->incoming(), "chatId"); }
        void put(const Chat &chat)
        {
            ground.write([chat](CacheWriter &writer) { writer.putChat(chat); });
        }

        ModelGround ground;
        std::unique_ptr<Desk> desk;
        QAbstractItemModelTester chatTester;
        QAbstractItemModelTester incomingTester;
    };

private Q_SLOTS:
    void movesThroughTheSections();
    void goesWhenAnotherOperatorAccepts();
    void putsTheUnreadFirst();
    void countsTheVisitorsMessagesOnly();
    void countsUnreadAfterTheNextStart();
    void namesAGuestByNumberAndFollowsTheCard();
    void showsDraftQueuedAndOwnWords();
    void findsByNameAndWords();
    void showsTags();
    void movesARowWithoutAReset();
    void postponedPopupStaysAway();
};

void ChatListTest::movesThroughTheSections()
{
    Fixture f;
    Chat later = samples::chat(1, ChatState::Waiting);
    Chat first = samples::chat(2, ChatState::Waiting);
    later.waitingSince = 200;
    first.waitingSince = 100;
    f.put(later);
    f.put(first);
    f.put(samples::chat(3, ChatState::Invited));
    QCOMPARE(f.ids(), (QVariantList{2, 1, 3}));
    QCOMPARE(f.popups(), (QVariantList{2, 1}));
    QCOMPARE(column(*f.desk->chats(), "section"), (QVariantList{u"incoming"_s, u"incoming"_s, u"invited"_s}));
    QCOMPARE(value(*f.desk->chats(), 0, "waitingSince"), 100);

    f.put(samples::chat(1, ChatState::Active));
    QCOMPARE(f.ids(), (QVariantList{2, 1, 3}));
    QCOMPARE(f.popups(), (QVariantList{2}));
    QCOMPARE(value(*f.desk->chats(), 1, "section"), u"active"_s);
    QCOMPARE(f.desk->chats()->activeCount(), 1);
    QCOMPARE(f.desk->chats()->sectionCount(u"invited"_s), 1);
    QCOMPARE(f.desk->chats()->sectionTitle(u"invited"_s), u"Invited chats"_s);

    f.put(samples::chat(3, ChatState::Active));
    QCOMPARE(f.desk->chats()->activeCount(), 2);
    f.put(samples::chat(1, ChatState::Closed));
    QCOMPARE(f.ids(), (QVariantList{2, 3}));
    QCOMPARE(f.desk->history()->total(), 1);
    QCOMPARE(f.desk->chats()->indexOf(3), 1);
    QCOMPARE(f.desk->chats()->chatIdAt(1), 3);
    QCOMPARE(f.desk->chats()->chatIdAt(2), 0);
}

void ChatListTest::goesWhenAnotherOperatorAccepts()
{
    Fixture f;
    f.put(samples::chat(1, ChatState::Waiting));
    QCOMPARE(f.desk->incomingCount(), 1);
    Chat taken = samples::chat(1, ChatState::Active);
    taken.operatorId = 4;
    f.put(taken);
    QCOMPARE(f.ids(), QVariantList());
    QCOMPARE(f.popups(), QVariantList());
    QCOMPARE(f.desk->incomingCount(), 0);
}

void ChatListTest::putsTheUnreadFirst()
{
    Fixture f;
    for (ChatId id : {1, 2, 3}) {
        f.put(samples::chat(id));
    }
    f.ground.write([](CacheWriter &writer) { writer.addMessages({samples::message(1, 1)}); });
    QCOMPARE(f.ids().first(), 1);
    QCOMPARE(f.desk->unreadCount(), 1);
    f.ground.write([](CacheWriter &writer) {
        writer.markRead(1, 1, 1);
        Message late = samples::numbered(samples::ownWords(3), 3, 1);
        late.at += 1'000'000;
        writer.addMessages({late});
    });
    // Read, but not answered: before those that wait for nothing, of which the latest comes first.
    QCOMPARE(f.ids(), (QVariantList{1, 3, 2}));
    QVERIFY(value(*f.desk->chats(), 0, "unansweredSince").toLongLong() != 0);
    QCOMPARE(f.desk->unreadCount(), 0);
}

void ChatListTest::countsTheVisitorsMessagesOnly()
{
    Fixture f;
    f.put(samples::chat(1));
    f.ground.write([](CacheWriter &writer) {
        Message joined = samples::message(1, 3);
        joined.kind = MessageKind::System;
        joined.author = {};
        joined.systemCode = systemcode::ChatResumed;
        Message note = samples::message(1, 4);
        note.kind = MessageKind::Note;
        note.author = {.kind = AuthorKind::Operator, .id = 4, .name = u"Борис Ким"_s};
        writer.addMessages({samples::message(1, 1), samples::message(1, 2), joined, note});
    });
    QCOMPARE(value(*f.desk->chats(), 0, "unread"), 2);
    f.ground.write([](CacheWriter &writer) { writer.markRead(1, 1, 1); });
    QCOMPARE(value(*f.desk->chats(), 0, "unread"), 1);
    f.ground.write([](CacheWriter &writer) { writer.addMessages({samples::message(1, 5)}); });
    QCOMPARE(value(*f.desk->chats(), 0, "unread"), 2);
    f.ground.write([](CacheWriter &writer) { writer.addMessages({samples::message(1, 5)}); });
    QCOMPARE(value(*f.desk->chats(), 0, "unread"), 2); // a repeat
}

void ChatListTest::countsUnreadAfterTheNextStart()
{
    Fixture f;
    f.put(samples::chat(1));
    f.ground.write([](CacheWriter &writer) {
        writer.addMessages(samples::messages(1, 1, 5));
        writer.markRead(1, 2, 1);
        writer.enqueueMessage(samples::ownWords(1));
        writer.saveDraft(1, u"и ещё"_s);
    });
    Desk next(*f.ground.cache, f.ground.commands->services(), f.ground.format, ModelGround::me());
    QTRY_COMPARE(value(*next.chats(), 0, "unread"), 3);
    QCOMPARE(value(*next.chats(), 0, "queued"), true);
    QCOMPARE(value(*next.chats(), 0, "isDraft"), true);
    QCOMPARE(next.unsentCount(), 1);
}

void ChatListTest::namesAGuestByNumberAndFollowsTheCard()
{
    Fixture f;
    Chat chat = samples::chat(1, ChatState::Waiting);
    chat.visitorName.clear();
    f.put(chat);
    QCOMPARE(value(*f.desk->chats(), 0, "name"), u"Guest 101"_s);
    QCOMPARE(value(*f.desk->incoming(), 0, "name"), u"Guest 101"_s);
    QSignalSpy changed(f.desk->chats(), &QAbstractItemModel::dataChanged);
    f.ground.write([](CacheWriter &writer) {
        Visitor visitor{.id = 101, .card = {}};
        visitor.card.name = u"Мария Соколова"_s;
        writer.putVisitor(visitor);
    });
    QTRY_COMPARE(value(*f.desk->chats(), 0, "name"), u"Мария Соколова"_s);
    QCOMPARE(value(*f.desk->incoming(), 0, "name"), u"Мария Соколова"_s);
    QVERIFY(!changed.isEmpty());
    f.desk->applyPresence(ModelGround::arrived({ModelGround::visitor(101, VisitorStatus::Waiting, u"Мария"_s)}));
    QTRY_COMPARE(value(*f.desk->chats(), 0, "name"), u"Мария"_s);
    QCOMPARE(value(*f.desk->chats(), 0, "online"), true);
    QCOMPARE(value(*f.desk->incoming(), 0, "pageTitle"), u"Чайники"_s);
}

void ChatListTest::showsDraftQueuedAndOwnWords()
{
    Fixture f;
    f.put(samples::chat(1));
    f.ground.write([](CacheWriter &writer) { writer.addMessages({samples::message(1, 1, u"Есть\n  в наличии?"_s)}); });
    const ChatListModel &chats = *f.desk->chats();
    QCOMPARE(value(chats, 0, "preview"), u"Есть в наличии?"_s);
    f.ground.write([](CacheWriter &writer) { writer.enqueueMessage(samples::ownWords(1)); });
    QCOMPARE(value(chats, 0, "preview"), u"You: Здравствуйте! Чем помочь?"_s);
    QCOMPARE(value(chats, 0, "queued"), true);
    f.ground.write([](CacheWriter &writer) { writer.addMessages({samples::numbered(samples::ownWords(1), 1, 2)}); });
    QCOMPARE(value(chats, 0, "queued"), false);
    QCOMPARE(value(chats, 0, "preview"), u"You: Здравствуйте! Чем помочь?"_s);
    f.ground.write([](CacheWriter &writer) { writer.saveDraft(1, u"Да, "_s); });
    QTRY_COMPARE(value(chats, 0, "preview"), u"Draft: Да,"_s);
    f.desk->openChat(1); // what is open needs no reminder
    QCOMPARE(value(chats, 0, "isDraft"), false);
    QCOMPARE(value(chats, 0, "preview"), u"You: Здравствуйте! Чем помочь?"_s);
    f.desk->closeConversation();
    QCOMPARE(value(chats, 0, "isDraft"), true);
}

void ChatListTest::findsByNameAndWords()
{
    Fixture f;
    f.put(samples::chat(1));
    f.put(samples::chat(2));
    f.ground.write([](CacheWriter &writer) { writer.addMessages({samples::message(2, 1, u"Где мой заказ?"_s)}); });
    f.desk->chats()->setFind(u"заказ"_s);
    QCOMPARE(f.ids(), (QVariantList{2}));
    f.desk->chats()->setFind(u"посетитель 1"_s);
    QCOMPARE(f.ids(), (QVariantList{1}));
    QCOMPARE(f.desk->chats()->activeCount(), 2);
    f.desk->chats()->setFind({});
    QCOMPARE(f.desk->chats()->count(), 2);
}

void ChatListTest::showsTags()
{
    Fixture f;
    f.put(samples::chat(1)); // tags 1 and 4, of which the company knows 1
    QCOMPARE(value(*f.desk->chats(), 0, "tags").toList(),
             (QVariantList{QVariantMap{{u"name"_s, u"доставка"_s}, {u"colour"_s, u"#2a64d6"_s}}}));
}

void ChatListTest::movesARowWithoutAReset()
{
    Fixture f;
    for (ChatId id : {1, 2, 3}) {
        f.put(samples::chat(id));
    }
    QSignalSpy reset(f.desk->chats(), &QAbstractItemModel::modelReset);
    QSignalSpy moved(f.desk->chats(), &QAbstractItemModel::rowsMoved);
    QSignalSpy inserted(f.desk->chats(), &QAbstractItemModel::rowsInserted);
    const QPersistentModelIndex row(f.desk->chats()->index(f.desk->chats()->indexOf(1)));
    f.ground.write([](CacheWriter &writer) { writer.addMessages({samples::message(1, 1)}); });
    QCOMPARE(row.row(), 0);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(inserted.size() + reset.size(), 0);
}

void ChatListTest::postponedPopupStaysAway()
{
    Fixture f;
    f.put(samples::chat(1, ChatState::Waiting));
    f.desk->incoming()->postpone(1);
    QCOMPARE(f.popups(), QVariantList());
    QCOMPARE(f.ids(), (QVariantList{1})); // the row stays
    f.ground.write([](CacheWriter &writer) { writer.addMessages({samples::message(1, 1)}); });
    QCOMPARE(f.popups(), QVariantList());
    f.put(samples::chat(1, ChatState::Active));
    Chat again = samples::chat(1, ChatState::Waiting);
    again.lastSeq = 2;
    f.put(again);
    QCOMPARE(f.popups(), (QVariantList{1})); // it waits anew
}

QTEST_GUILESS_MAIN(ChatListTest)
#include "chat_list_test.moc"
