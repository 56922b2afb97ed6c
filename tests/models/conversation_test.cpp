// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/model_ground.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

class ConversationTest : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        Fixture()
            : desk(ground.desk())
        {
            ground.write([](CacheWriter &writer) {
                writer.putChat(samples::chat(1));
                writer.putChat(samples::chat(2));
                writer.addMessages(samples::messages(1, 1, 2));
            });
        }
        Conversation &open(ChatId chatId)
        {
            desk->openChat(chatId);
            return *desk->conversation();
        }
        RecordingCommands &commands() { return *ground.commands; }

        ModelGround ground;
        std::unique_ptr<Desk> desk;
    };

private Q_SLOTS:
    void sendsWhatWasTypedAndEmptiesTheComposer();
    void sendsNothingBlankOrTooLong();
    void invitationStaysTheSameConversationToTheEnd();
    void secondWordsFollowTheInvitation();
    void invitationTakenBackIsNewAgain();
    void visitorWasQuickerThanTheInvitation();
    void draftsNeverLandInAnotherChat();
    void draftSurvivesTheNextStart();
    void draftIsWrittenWhileTyping();
    void draftOfAnInvitationFollowsTheChat();
    void acceptsOrSaysWhyNot();
    void anotherOperatorTookIt();
    void marksReadOnce();
    void tellsTypingBothWays();
    void closesOnlyWhatIsItsOwn();
    void showsTheVisitorAsLastSeen();
    void notesHaveADraftOfTheirOwn();
    void aNoteBegunSurvivesTheNextStart();
    void aClosedChatTakesNotesOnly();
    void offersRepliesForASlash();
    void answersAMessage();
    void aNoteIsAnsweredByANote();
    void theDraftComesBackAfterAChange();
    void whatIsAnsweredAndChangedSurvivesTheNextStart();
    void aChangeThatComesTooLateKeepsItsWords();
    void wordsOfAChangeAreADraftWhenTheMessageGoes();
    void theNewestMessageIsChangedByAKey();
};

/// Anna's own words, numbered behind those of the fixture.
static Message ownThird(Timestamp at)
{
    Message words = samples::numbered(samples::ownWords(1), 1, 3);
    words.at = at;
    return words;
}

void ConversationTest::answersAMessage()
{
    Fixture f;
    Conversation &conversation = f.open(1);
    QTRY_COMPARE(conversation.timeline()->count(), 2);
    conversation.reply(value(*conversation.timeline(), 0, "localId").toLongLong());
    QVERIFY(conversation.aim()->isActive());
    QVERIFY(!conversation.aim()->isEditing());
    QCOMPARE(conversation.aim()->title(), u"Reply to "_s + conversation.name());
    QCOMPARE(conversation.aim()->text(), u"слово 1"_s);
    conversation.setDraft(u"Да"_s);
    conversation.send();
    QCOMPARE(f.commands().answered, QList<Seq>{1});
    QVERIFY(!conversation.aim()->isActive());
    QTRY_COMPARE(conversation.timeline()->count(), 3);
    const LocalId waiting = value(*conversation.timeline(), 2, "localId").toLongLong();
    conversation.reply(waiting); // it has no number yet
    QVERIFY(!conversation.aim()->isActive());
    conversation.reply(value(*conversation.timeline(), 1, "localId").toLongLong());
    conversation.dropAim();
    conversation.setDraft(u"Ещё"_s);
    conversation.send();
    QCOMPARE(f.commands().answered.size(), 1);
    QCOMPARE(f.commands().sent.size(), 2);
}

void ConversationTest::aNoteIsAnsweredByANote()
{
    Fixture f;
    f.ground.write([](CacheWriter &writer) {
        Message note = samples::message(1, 3, u"Просит скидку"_s);
        note.kind = MessageKind::Note;
        note.author = {.kind = AuthorKind::Operator, .id = 4, .name = u"Борис"_s};
        writer.addMessages({note});
    });
    Conversation &conversation = f.open(1);
    QTRY_COMPARE(conversation.timeline()->count(), 3);
    conversation.reply(value(*conversation.timeline(), 2, "localId").toLongLong());
    QVERIFY(conversation.isNoting());
    conversation.setNoting(false); // for the visitor after all
    QVERIFY(!conversation.aim()->isActive());
    conversation.reply(value(*conversation.timeline(), 2, "localId").toLongLong());
    conversation.setDraft(u"Дай пять процентов"_s);
    conversation.send();
    QCOMPARE(f.commands().kinds, QList<MessageKind>{MessageKind::Note});
    QCOMPARE(f.commands().answered, QList<Seq>{3});
}

void ConversationTest::theDraftComesBackAfterAChange()
{
    Fixture f;
    f.ground.write([&](CacheWriter &writer) { writer.addMessages({ownThird(f.ground.clock.at)}); });
    Conversation &conversation = f.open(1);
    QTRY_COMPARE(conversation.timeline()->count(), 3);
    conversation.setDraft(u"начато"_s);
    conversation.reply(value(*conversation.timeline(), 0, "localId").toLongLong());
    const LocalId mine = value(*conversation.timeline(), 2, "localId").toLongLong();
    conversation.edit(mine);
    QVERIFY(conversation.aim()->isEditing());
    QCOMPARE(conversation.draft(), samples::ownWords(1).text);
    conversation.setDraft(u"Добрый день"_s);
    conversation.typed(); // the visitor is not told
    QVERIFY(f.commands().typed.isEmpty());
    conversation.send();
    QCOMPARE(f.commands().edited, (QList<std::pair<LocalId, QString>>{{mine, u"Добрый день"_s}}));
    QVERIFY(f.commands().sent.isEmpty());
    QCOMPARE(conversation.draft(), u"начато"_s);
    QVERIFY(conversation.aim()->isActive() && !conversation.aim()->isEditing()); // and so does the answer
    QTRY_COMPARE(value(*conversation.timeline(), 2, "text"), u"Добрый день"_s);
    conversation.edit(mine);
    conversation.setDraft(u"не то"_s);
    conversation.dropAim();
    QCOMPARE(conversation.draft(), u"начато"_s);
    QCOMPARE(f.commands().edited.size(), 1);
    conversation.edit(mine);
    conversation.send(); // nothing is changed
    QCOMPARE(f.commands().edited.size(), 1);
    QVERIFY(!conversation.aim()->isEditing());
}

void ConversationTest::whatIsAnsweredAndChangedSurvivesTheNextStart()
{
    Fixture f;
    f.ground.write([&](CacheWriter &writer) { writer.addMessages({ownThird(f.ground.clock.at)}); });
    {
        Conversation &conversation = f.open(1);
        QTRY_COMPARE(conversation.timeline()->count(), 3);
        conversation.setDraft(u"начато"_s);
        conversation.reply(value(*conversation.timeline(), 0, "localId").toLongLong());
        conversation.edit(value(*conversation.timeline(), 2, "localId").toLongLong());
        conversation.setDraft(u"Добрый день и"_s);
    }
    f.desk.reset(); // the program ends in the middle of a word
    f.ground.reopen();
    f.desk = f.ground.desk();
    Conversation &again = f.open(1);
    QVERIFY(again.aim()->isEditing());
    QCOMPARE(again.draft(), u"Добрый день и"_s);
    again.dropAim();
    QCOMPARE(again.draft(), u"начато"_s);
    QCOMPARE(again.aim()->text(), u"слово 1"_s);
    again.dropAim();
    QTRY_VERIFY(f.ground.cache->reader().forms(FormKind::Aim).isEmpty());
}

void ConversationTest::aChangeThatComesTooLateKeepsItsWords()
{
    Fixture f;
    f.ground.write([&](CacheWriter &writer) { writer.addMessages({ownThird(f.ground.clock.at)}); });
    Conversation &conversation = f.open(1);
    QTRY_COMPARE(conversation.timeline()->count(), 3);
    conversation.edit(value(*conversation.timeline(), 2, "localId").toLongLong());
    conversation.setDraft(u"Добрый день"_s);
    f.ground.clock.at += Message::ChangeableFor;
    conversation.send();
    QVERIFY(f.commands().edited.isEmpty());
    QCOMPARE(conversation.problem(), u"A message can be changed for 5 minutes only"_s);
    QCOMPARE(conversation.draft(), u"Добрый день"_s);
}

void ConversationTest::wordsOfAChangeAreADraftWhenTheMessageGoes()
{
    Fixture f;
    f.ground.write([&](CacheWriter &writer) { writer.addMessages({ownThird(f.ground.clock.at)}); });
    Conversation &conversation = f.open(1);
    QTRY_COMPARE(conversation.timeline()->count(), 3);
    conversation.setDraft(u"начато"_s);
    conversation.edit(value(*conversation.timeline(), 2, "localId").toLongLong());
    conversation.setDraft(u"Добрый день"_s);
    f.ground.write([&](CacheWriter &writer) { // removed on another computer
        Message gone = ownThird(f.ground.clock.at);
        gone.text.clear();
        gone.removedAt = f.ground.clock.at;
        writer.changeMessage(gone);
    });
    QTRY_VERIFY(!conversation.aim()->isActive());
    QCOMPARE(conversation.draft(), u"начато\nДобрый день"_s);
}

void ConversationTest::theNewestMessageIsChangedByAKey()
{
    Fixture f;
    Conversation &conversation = f.open(1);
    QTRY_COMPARE(conversation.timeline()->count(), 2);
    QVERIFY(!conversation.editNewest()); // there is none of one's own
    f.ground.write([&](CacheWriter &writer) { writer.addMessages({ownThird(f.ground.clock.at)}); });
    QTRY_COMPARE(conversation.timeline()->count(), 3);
    QVERIFY(conversation.editNewest());
    QCOMPARE(conversation.draft(), samples::ownWords(1).text);
}

void ConversationTest::notesHaveADraftOfTheirOwn()
{
    Fixture f;
    Conversation &conversation = f.open(1);
    conversation.setDraft(u"Здравствуйте"_s);
    conversation.setNoting(true);
    QCOMPARE(conversation.draft(), QString());
    QVERIFY(!conversation.canAttach());
    conversation.setDraft(u"Просит скидку"_s);
    conversation.typed(); // nobody is told
    conversation.setNoting(false);
    QCOMPARE(conversation.draft(), u"Здравствуйте"_s);
    conversation.setNoting(true);
    QCOMPARE(conversation.draft(), u"Просит скидку"_s);
    conversation.send();
    QCOMPARE(f.commands().sent, QStringList{u"Просит скидку"_s});
    QCOMPARE(f.commands().kinds, QList<MessageKind>{MessageKind::Note});
    QCOMPARE(f.commands().typed, QList<ChatId>{});
    QCOMPARE(conversation.draft(), QString());
    conversation.setNoting(false);
    QCOMPARE(conversation.draft(), u"Здравствуйте"_s);
    f.open(2);
    QTRY_COMPARE(f.ground.cache->reader().draft(1), u"Здравствуйте"_s); // the note has not taken it
}

void ConversationTest::aNoteBegunSurvivesTheNextStart()
{
    Fixture f;
    Conversation &conversation = f.open(1);
    conversation.setNoting(true);
    conversation.setDraft(u"Просит скидку"_s);
    f.desk.reset();
    QTRY_COMPARE(f.ground.cache->reader().forms(FormKind::Note).size(), 1);
    f.desk = f.ground.desk();
    Conversation &again = f.open(1);
    QVERIFY(!again.isNoting());
    QCOMPARE(again.draft(), QString());
    again.setNoting(true);
    QCOMPARE(again.draft(), u"Просит скидку"_s);
}

void ConversationTest::aClosedChatTakesNotesOnly()
{
    Fixture f;
    f.ground.write([](CacheWriter &writer) { writer.putChat(samples::chat(3, ChatState::Closed)); });
    Conversation &conversation = f.open(3);
    QVERIFY(!conversation.canWrite());
    QVERIFY(conversation.canNote());
    conversation.sendText(u"Не уйдёт"_s);
    conversation.setNoting(true);
    conversation.setDraft(u"Перезвонить завтра"_s);
    conversation.send();
    QCOMPARE(f.commands().sent, QStringList{u"Перезвонить завтра"_s});
    QCOMPARE(f.commands().kinds, QList<MessageKind>{MessageKind::Note});
}

void ConversationTest::offersRepliesForASlash()
{
    Fixture f;
    f.ground.write([](CacheWriter &writer) {
        writer.putReply({.id = 1, .operatorId = 0, .shortcut = u"привет"_s, .text = u"Здравствуйте, {visitor}!"_s});
        writer.putReply({.id = 2, .operatorId = 0, .shortcut = u"цена"_s, .text = u"Привезём бесплатно"_s});
        writer.putReply({.id = 3, .operatorId = 1, .shortcut = u"Ёлка"_s, .text = u"С праздником!"_s});
    });
    Conversation &conversation = f.open(1);
    ReplyPicker &replies = *conversation.replies();
    const QAbstractItemModelTester tester(&replies, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto asked = [&replies](const QString &text) { return replies.askedFor(text, int(text.size())); };
    QCOMPARE(asked(u"/при"_s)[u"find"_s].toString(), u"при"_s);
    QCOMPARE(asked(u"Да. /"_s)[u"start"_s].toInt(), 4);
    QCOMPARE(asked(u"https://uyut"_s)[u"start"_s].toInt(), -1);
    QCOMPARE(asked(u"/привет всем"_s)[u"start"_s].toInt(), -1);
    replies.setFind(QString());
    QCOMPARE(replies.count(), 3);
    replies.setFind(u"ПРИВ"_s); // the shortcut first, then the text
    QCOMPARE(column(replies, "shortcut"), (QVariantList{u"привет"_s, u"цена"_s}));
    replies.setFind(u"елк"_s);
    QCOMPARE(column(replies, "shortcut"), QVariantList{u"Ёлка"_s});
    QVERIFY(value(replies, 0, "own").toBool());
    replies.setFind(u"привет"_s);
    QVERIFY(replies.textOf(0).startsWith(u"Здравствуйте"_s));
    QVERIFY(!replies.textOf(0).contains(u'{'));
    QCOMPARE(replies.textOf(7), QString());
    f.ground.write([](CacheWriter &writer) { writer.removeReply(1); });
    QTRY_COMPARE(replies.count(), 0);
    QVERIFY(!replies.isEmpty());
}

void ConversationTest::sendsWhatWasTypedAndEmptiesTheComposer()
{
    Fixture f;
    Conversation &conversation = f.open(1);
    QCOMPARE(conversation.state(), int(Conversation::Active));
    QVERIFY(conversation.canWrite());
    QTRY_VERIFY(conversation.timeline()->isLoaded());
    conversation.setDraft(u"  Да, есть.\n"_s);
    conversation.send();
    QCOMPARE(conversation.draft(), QString());
    QTRY_COMPARE(conversation.timeline()->count(), 3);
    QCOMPARE(value(*conversation.timeline(), 2, "text"), u"Да, есть."_s);
    QCOMPARE(f.desk->unsentCount(), 1);
    conversation.setDraft(u"и ещё"_s);
    conversation.sendText(u"Быстрый ответ"_s);
    QCOMPARE(conversation.draft(), u"и ещё"_s);
    QCOMPARE(f.commands().sent, (QStringList{u"Да, есть."_s, u"Быстрый ответ"_s}));
}

void ConversationTest::sendsNothingBlankOrTooLong()
{
    Fixture f;
    Conversation &conversation = f.open(1);
    conversation.setDraft(u" \n\t"_s);
    conversation.send();
    const QString tooLong(Message::MaxText + 2, u'ы');
    conversation.setDraft(tooLong);
    conversation.send();
    QVERIFY(f.commands().sent.isEmpty());
    QCOMPARE(conversation.draft(), tooLong); // nothing typed is lost
    QVERIFY(!conversation.problem().isEmpty());
    conversation.setDraft(QString(Message::MaxText, u'ы'));
    conversation.send();
    QCOMPARE(f.commands().sent.size(), 1);
    QCOMPARE(conversation.problem(), QString());
}

void ConversationTest::invitationStaysTheSameConversationToTheEnd()
{
    Fixture f;
    f.desk->applyPresence(ModelGround::arrived({ModelGround::visitor(500, VisitorStatus::OnSite, u"Пётр"_s)}));
    QCoreApplication::processEvents();
    f.desk->openVisitor(500);
    const QPointer<Conversation> conversation = f.desk->conversation();
    QAbstractItemModelTester tester(conversation->timeline(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(conversation->state(), int(Conversation::New));
    QCOMPARE(conversation->chatId(), 0);
    QCOMPARE(conversation->name(), u"Пётр"_s);
    QVERIFY(f.commands().invited.isEmpty()); // nothing reaches the visitor before the first words
    conversation->setDraft(u"Могу я помочь?"_s);
    conversation->send();
    QCOMPARE(f.commands().invited, (QList<VisitorId>{500}));
    QTRY_COMPARE(conversation->state(), int(Conversation::Invited));
    QCOMPARE(conversation->chatId(), provisionalChat(500));
    QTRY_COMPARE(conversation->timeline()->count(), 1);
    QCOMPARE(value(*f.desk->chats(), f.desk->chats()->indexOf(provisionalChat(500)), "section"), u"invited"_s);

    f.ground.write([](CacheWriter &writer) {
        Chat chat = samples::chat(9, ChatState::Invited);
        chat.visitorId = 500;
        writer.renameChat(provisionalChat(500), 9);
        writer.putChat(chat);
    });
    QCOMPARE(conversation->chatId(), 9);
    QCOMPARE(f.desk->chats()->indexOf(provisionalChat(500)), -1);
    QVERIFY(f.desk->chats()->indexOf(9) >= 0);
    f.ground.write([](CacheWriter &writer) {
        Chat chat = samples::chat(9);
        chat.visitorId = 500;
        writer.putChat(chat);
    });
    QCOMPARE(conversation->state(), int(Conversation::Active));
    QCOMPARE(f.desk->conversation(), conversation.data());
    QCOMPARE(conversation->timeline()->count(), 1);
    f.desk->openVisitor(500); // already open
    QCOMPARE(f.desk->conversation(), conversation.data());
}

void ConversationTest::secondWordsFollowTheInvitation()
{
    Fixture f;
    f.desk->applyPresence(ModelGround::arrived({ModelGround::visitor(500)}));
    QCoreApplication::processEvents();
    f.desk->openVisitor(500);
    f.desk->conversation()->sendText(u"Здравствуйте!"_s);
    f.desk->conversation()->sendText(u"Могу я помочь?"_s); // before the cache has answered
    QCOMPARE(f.commands().invited.size(), 1);
    QTRY_COMPARE(column(*f.desk->conversation()->timeline(), "text"),
                 (QVariantList{u"Здравствуйте!"_s, u"Могу я помочь?"_s}));
}

void ConversationTest::invitationTakenBackIsNewAgain()
{
    Fixture f;
    f.desk->applyPresence(ModelGround::arrived({ModelGround::visitor(500)}));
    QCoreApplication::processEvents();
    f.desk->openVisitor(500);
    Conversation &conversation = *f.desk->conversation();
    conversation.sendText(u"Здравствуйте!"_s);
    QTRY_COMPARE(conversation.timeline()->count(), 1);
    conversation.timeline()->discard(value(*conversation.timeline(), 0, "localId").toLongLong());
    QTRY_COMPARE(conversation.state(), int(Conversation::New));
    QCOMPARE(conversation.timeline()->count(), 0);
    conversation.sendText(u"Добрый день!"_s);
    QTRY_COMPARE(conversation.state(), int(Conversation::Invited));
    QTRY_COMPARE(conversation.timeline()->count(), 1);
}

void ConversationTest::visitorWasQuickerThanTheInvitation()
{
    Fixture f;
    f.desk->applyPresence(ModelGround::arrived({ModelGround::visitor(500)}));
    QCoreApplication::processEvents();
    f.desk->openVisitor(500);
    Conversation &conversation = *f.desk->conversation();
    conversation.setDraft(u"Могу я"_s);
    f.ground.write([](CacheWriter &writer) {
        Chat chat = samples::chat(9, ChatState::Waiting);
        chat.visitorId = 500;
        writer.putChat(chat);
        writer.addMessages({samples::message(9, 1)});
    });
    QCOMPARE(conversation.chatId(), 9);
    QCOMPARE(conversation.state(), int(Conversation::Incoming));
    QCOMPARE(conversation.draft(), u"Могу я"_s);
    QTRY_COMPARE(conversation.timeline()->count(), 1);
    QVERIFY(!conversation.canWrite());
    QVERIFY(conversation.canAccept());
}

void ConversationTest::draftsNeverLandInAnotherChat()
{
    Fixture f;
    f.open(1).setDraft(u"первому"_s);
    f.open(2).setDraft(u"второму"_s);
    QCOMPARE(f.open(1).draft(), u"первому"_s); // at once, before the cache has written it
    QCOMPARE(f.open(2).draft(), u"второму"_s);
    f.open(1).send();
    QCOMPARE(f.commands().sent, (QStringList{u"первому"_s}));
    QCOMPARE(f.open(2).draft(), u"второму"_s);
    QCOMPARE(f.open(1).draft(), QString());
}

void ConversationTest::draftSurvivesTheNextStart()
{
    Fixture f;
    f.open(1).setDraft(u"первому"_s);
    f.desk->closeConversation();
    f.open(2).setDraft(u"второму"_s); // open until the end
    f.desk.reset();
    f.ground.reopen();
    f.desk = f.ground.desk();
    QCOMPARE(f.open(1).draft(), u"первому"_s);
    QCOMPARE(f.open(2).draft(), u"второму"_s);
}

void ConversationTest::draftIsWrittenWhileTyping()
{
    Fixture f;
    f.open(1).setDraft(u"пер"_s);
    QTRY_COMPARE_WITH_TIMEOUT(f.ground.cache->reader().draft(1), u"пер"_s, 1'500);
}

void ConversationTest::draftOfAnInvitationFollowsTheChat()
{
    Fixture f;
    f.desk->applyPresence(ModelGround::arrived({ModelGround::visitor(500)}));
    QCoreApplication::processEvents();
    f.desk->openVisitor(500);
    f.desk->conversation()->sendText(u"Здравствуйте!"_s);
    QTRY_COMPARE(f.desk->conversation()->state(), int(Conversation::Invited));
    f.desk->conversation()->setDraft(u"и ещё"_s);
    f.desk->closeConversation();
    f.ground.write([](CacheWriter &writer) {
        Chat chat = samples::chat(9, ChatState::Invited);
        chat.visitorId = 500;
        writer.renameChat(provisionalChat(500), 9);
        writer.putChat(chat);
    });
    QCOMPARE(f.open(9).draft(), u"и ещё"_s);
    QTRY_COMPARE(f.ground.cache->reader().draft(9), u"и ещё"_s);
    QTRY_COMPARE(f.ground.cache->reader().draft(provisionalChat(500)), QString());
}

void ConversationTest::acceptsOrSaysWhyNot()
{
    Fixture f;
    f.ground.write([](CacheWriter &writer) { writer.putChat(samples::chat(3, ChatState::Waiting)); });
    Conversation &conversation = f.open(3);
    QSignalSpy toast(f.desk.get(), &Desk::toast);
    conversation.accept();
    conversation.accept(); // asked once
    QCOMPARE(f.commands().accepting.size(), 1);
    QVERIFY(!conversation.canAccept());
    f.commands().accepting.last().answer(ProtocolError{.code = ErrorCode::Conflict, .message = {}, .field = {}});
    QCOMPARE(toast.size(), 1);
    QCOMPARE(conversation.problem(), u"The chat has been accepted by another operator or has ended"_s);
    conversation.accept();
    f.commands().accepting.last().answer({});
    f.ground.write([](CacheWriter &writer) { writer.putChat(samples::chat(3)); });
    QCOMPARE(conversation.state(), int(Conversation::Active));
    QVERIFY(conversation.canWrite());
    QCOMPARE(conversation.problem(), QString());
    QCOMPARE(toast.size(), 1);
}

void ConversationTest::anotherOperatorTookIt()
{
    Fixture f;
    f.ground.write([](CacheWriter &writer) { writer.putChat(samples::chat(3, ChatState::Waiting)); });
    Conversation &conversation = f.open(3);
    f.ground.write([](CacheWriter &writer) {
        Chat taken = samples::chat(3);
        taken.operatorId = 4;
        taken.operatorName = u"Борис Ким"_s;
        writer.putChat(taken);
    });
    QCOMPARE(conversation.stateText(), u"Борис Ким has this chat"_s);
    QVERIFY(!conversation.canWrite());
    QVERIFY(!conversation.canClose());
    f.ground.write([](CacheWriter &writer) { writer.removeChat(3, 1); });
    QCOMPARE(conversation.state(), int(Conversation::Closed));
    QCOMPARE(conversation.stateText(), u"Another operator has this chat"_s);
}

void ConversationTest::marksReadOnce()
{
    Fixture f;
    Conversation &conversation = f.open(1);
    QCOMPARE(f.desk->unreadCount(), 1);
    conversation.markRead();
    conversation.markRead();
    QCOMPARE(f.commands().read, (QList<std::pair<ChatId, Seq>>{{1, 2}}));
    QTRY_COMPARE(f.desk->unreadCount(), 0);
    conversation.markRead();
    QCOMPARE(f.commands().read.size(), 1);
    f.ground.write([](CacheWriter &writer) { writer.addMessages({samples::message(1, 3)}); });
    conversation.markRead();
    QCOMPARE(f.commands().read.last().second, 3);
}

void ConversationTest::tellsTypingBothWays()
{
    Fixture f;
    Conversation &conversation = f.open(1);
    conversation.typed();
    QCOMPARE(f.commands().typed, (QList<ChatId>{1}));
    f.desk->showTyping(2, u"другой чат"_s);
    QCOMPARE(conversation.typingText(), QString());
    f.desk->showTyping(1, u"и ещё вопрос"_s);
    QCOMPARE(conversation.typingText(), u"и ещё вопрос"_s);
    f.ground.write([](CacheWriter &writer) { writer.addMessages({samples::message(1, 3)}); });
    QCOMPARE(conversation.typingText(), QString()); // it has been said
}

void ConversationTest::closesOnlyWhatIsItsOwn()
{
    Fixture f;
    Conversation &conversation = f.open(1);
    conversation.close();
    QCOMPARE(f.commands().closed, (QList<ChatId>{1}));
    QTRY_COMPARE(conversation.state(), int(Conversation::Closed));
    QVERIFY(!conversation.canWrite());
    conversation.close();
    QCOMPARE(f.commands().closed.size(), 1);
    QCOMPARE(f.desk->conversation(), &conversation); // closing the chat is not leaving it
}

void ConversationTest::showsTheVisitorAsLastSeen()
{
    Fixture f;
    Conversation &conversation = f.open(1);
    QSignalSpy changed(&conversation, &Conversation::infoChanged);
    QCOMPARE(conversation.visitorStatus(), -1);
    f.desk->applyPresence(ModelGround::arrived({ModelGround::visitor(101, VisitorStatus::InChat)}));
    QTRY_VERIFY(!changed.isEmpty());
    QVERIFY(conversation.isVisitorOnline());
    QCOMPARE(conversation.pageTitle(), u"Чайники"_s);
    QCOMPARE(conversation.siteName(), u"Уют"_s);
    QVERIFY(conversation.visitStartedAt() != 0);
    f.desk->applyPresence({.full = false, .arrived = {}, .changed = {}, .left = {101}});
    changed.clear();
    QTRY_VERIFY(!changed.isEmpty());
    QVERIFY(!conversation.isVisitorOnline());
    QCOMPARE(conversation.pageTitle(), u"Чайники"_s);
    QCOMPARE(conversation.visitStartedAt(), 0);
}

QTEST_GUILESS_MAIN(ConversationTest)
#include "conversation_test.moc"
