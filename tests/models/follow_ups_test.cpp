// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cache_writer.h"
#include "models/conversation.h"
#include "models/desk.h"
#include "models/model_ground.h"
#include "models/recording_commands.h"
#include "unit/cache/cache_samples.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

FileInfo file(FileId id, const QString &name)
{
    return {.id = id, .name = name, .size = 2'048, .type = u"application/pdf"_s, .width = 0, .height = 0};
}

const ReplyPart Second{.text = u"Что вас интересует, {visitor}?"_s};
const ReplyPart Third{.text = {}, .file = file(8, u"map.pdf"_s)};

} // namespace

/// What a canned reply sends besides the text in the composer.
class FollowUpsTest : public QObject
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
                writer.putReply({.id = 1,
                                 .operatorId = 0,
                                 .shortcut = u"опт"_s,
                                 .text = u"Прайс во вложении"_s,
                                 .file = file(7, u"price.pdf"_s),
                                 .more = {Second, Third}});
                writer.putReply({.id = 2, .operatorId = 0, .shortcut = u"привет"_s, .text = u"Здравствуйте!"_s});
                writer.putReply(
                    {.id = 3, .operatorId = 0, .shortcut = u"схема"_s, .text = {}, .file = file(9, u"scheme.pdf"_s)});
            });
        }
        Conversation &open(ChatId chatId)
        {
            desk->openChat(chatId);
            return *desk->conversation();
        }
        /// Chooses the reply as the composer does.
        static void take(Conversation &conversation, const QString &shortcut)
        {
            conversation.replies()->setFind(shortcut);
            conversation.setDraft(conversation.draft() + conversation.takeReply(0));
        }
        void restart()
        {
            desk.reset();
            ground.reopen();
            desk = ground.desk();
        }
        RecordingCommands &commands() { return *ground.commands; }

        ModelGround ground;
        std::unique_ptr<Desk> desk;
    };

private Q_SLOTS:
    void aPlainReplyIsOnlyWords();
    void theListSaysWhatElseAReplySends();
    void theRestWaitsBehindTheText();
    void sendsAllOfItInOrder();
    void theFileGoesAloneWhenTheTextWasTakenOut();
    void whatWasTakenOutDoesNotGo();
    void anotherReplysRestComesBehind();
    void isPartOfTheDraft();
    void aNoteGetsTheWordsAlone();
    void anInvitationGoesBeforeIt();
    void movesWithTheInvitationThatBecameAChat();
    void whatCouldNotBeKeptComesBack();
    void tooLongATextHoldsAllOfItBack();
};

void FollowUpsTest::aPlainReplyIsOnlyWords()
{
    Fixture f;
    Conversation &conversation = f.open(1);
    Fixture::take(conversation, u"привет"_s);
    QCOMPARE(conversation.draft(), u"Здравствуйте!"_s);
    QCOMPARE(conversation.followUps()->count(), 0);
    conversation.send();
    QCOMPARE(f.commands().sent, QStringList{u"Здравствуйте!"_s});
    QVERIFY(f.commands().together.isEmpty());
}

void FollowUpsTest::theListSaysWhatElseAReplySends()
{
    Fixture f;
    ReplyPicker &replies = *f.open(1).replies();
    replies.setFind({});
    QCOMPARE(column(replies, "shortcut"), (QVariantList{u"опт"_s, u"привет"_s, u"схема"_s}));
    QVERIFY(!value(replies, 0, "more").toString().isEmpty());
    QVERIFY(value(replies, 1, "more").toString().isEmpty());
    QCOMPARE(value(replies, 2, "text").toString(), u"scheme.pdf"_s); // it has no words to be known by
    replies.setFind(u"интересует"_s);                                // words of a later message
    QCOMPARE(column(replies, "shortcut"), QVariantList{u"опт"_s});
    replies.setFind(u"MAP"_s);
    QCOMPARE(column(replies, "shortcut"), QVariantList{u"опт"_s});
}

void FollowUpsTest::theRestWaitsBehindTheText()
{
    Fixture f;
    Conversation &conversation = f.open(1);
    FollowUps &followUps = *conversation.followUps();
    const QAbstractItemModelTester tester(&followUps, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Fixture::take(conversation, u"опт"_s);
    QCOMPARE(conversation.draft(), u"Прайс во вложении"_s);
    QCOMPARE(column(followUps, "fileName"), (QVariantList{u"price.pdf"_s, QString(), u"map.pdf"_s}));
    QCOMPARE(column(followUps, "withText"), (QVariantList{true, false, false}));
    const QString second = value(followUps, 1, "text").toString();
    QVERIFY(second.startsWith(u"Что вас интересует"_s));
    QVERIFY(!second.contains(u'{')); // filled in like the first
    QVERIFY(!followUps.summary().isEmpty());
    QVERIFY(f.commands().sent.isEmpty());
}

void FollowUpsTest::sendsAllOfItInOrder()
{
    Fixture f;
    Conversation &conversation = f.open(1);
    Fixture::take(conversation, u"опт"_s);
    conversation.setDraft(conversation.draft() + u", смотрите"_s);
    conversation.send();
    QCOMPARE(f.commands().together.size(), 1);
    const QList<ReplyPart> sent = f.commands().together.first();
    QCOMPARE(sent.size(), 3);
    QCOMPARE(sent.at(0), (ReplyPart{.text = u"Прайс во вложении, смотрите"_s, .file = file(7, u"price.pdf"_s)}));
    QVERIFY(sent.at(1).text.startsWith(u"Что вас интересует"_s));
    QCOMPARE(sent.at(2), Third);
    QVERIFY(f.commands().sent.isEmpty()); // the text is in the first of them
    QCOMPARE(conversation.draft(), QString());
    QCOMPARE(conversation.followUps()->count(), 0);
    QTRY_COMPARE(conversation.timeline()->count(), 3);
    f.restart();
    QCOMPARE(f.open(1).draft(), QString());
    QCOMPARE(f.open(1).followUps()->count(), 0);
    QTRY_COMPARE(f.open(1).timeline()->count(), 3);
}

void FollowUpsTest::theFileGoesAloneWhenTheTextWasTakenOut()
{
    Fixture f;
    Conversation &conversation = f.open(1);
    Fixture::take(conversation, u"опт"_s);
    conversation.setDraft(u"  "_s);
    conversation.send();
    QCOMPARE(f.commands().together.first().first(), (ReplyPart{.text = {}, .file = file(7, u"price.pdf"_s)}));
}

void FollowUpsTest::whatWasTakenOutDoesNotGo()
{
    Fixture f;
    Conversation &conversation = f.open(1);
    Fixture::take(conversation, u"опт"_s);
    FollowUps &followUps = *conversation.followUps();
    const QAbstractItemModelTester tester(&followUps, QAbstractItemModelTester::FailureReportingMode::QtTest);
    followUps.remove(0); // the file that goes with the text
    followUps.remove(0);
    QCOMPARE(column(followUps, "fileName"), QVariantList{u"map.pdf"_s});
    conversation.send();
    QCOMPARE(f.commands().sent, QStringList{u"Прайс во вложении"_s});
    QCOMPARE(f.commands().together, QList<QList<ReplyPart>>{{Third}});
}

void FollowUpsTest::anotherReplysRestComesBehind()
{
    Fixture f;
    Conversation &conversation = f.open(1);
    Fixture::take(conversation, u"опт"_s);
    Fixture::take(conversation, u"схема"_s);
    QCOMPARE(column(*conversation.followUps(), "fileName"),
             (QVariantList{u"price.pdf"_s, QString(), u"map.pdf"_s, u"scheme.pdf"_s}));
    QStringList told;
    connect(&conversation, &Conversation::message, this, [&told](const QString &text) { told.append(text); });
    for (int more = 0; more < 30; ++more) {
        Fixture::take(conversation, u"схема"_s);
    }
    QVERIFY(conversation.followUps()->count() <= FollowUps::Most + 1);
    QVERIFY(!told.isEmpty());
}

void FollowUpsTest::isPartOfTheDraft()
{
    Fixture f;
    Fixture::take(f.open(1), u"опт"_s);
    QCOMPARE(f.open(2).followUps()->count(), 0); // never in another chat
    QCOMPARE(f.open(1).followUps()->count(), 3);
    f.restart();
    QCOMPARE(f.open(2).followUps()->count(), 0);
    Conversation &again = f.open(1);
    QCOMPARE(again.draft(), u"Прайс во вложении"_s);
    QCOMPARE(column(*again.followUps(), "fileName"), (QVariantList{u"price.pdf"_s, QString(), u"map.pdf"_s}));
    again.followUps()->remove(2);
    f.restart();
    f.open(1).send();
    QCOMPARE(f.commands().together.first().size(), 2);
    QCOMPARE(f.commands().together.first().first().file, std::optional(file(7, u"price.pdf"_s)));
}

void FollowUpsTest::aNoteGetsTheWordsAlone()
{
    Fixture f;
    Conversation &conversation = f.open(1);
    conversation.setNoting(true);
    Fixture::take(conversation, u"опт"_s);
    QVERIFY(conversation.draft().startsWith(u"Прайс во вложении\n\nЧто вас интересует"_s));
    QCOMPARE(conversation.followUps()->count(), 0);
    conversation.setNoting(false);
    Fixture::take(conversation, u"опт"_s);
    conversation.setNoting(true);
    conversation.send(); // the note only
    QCOMPARE(f.commands().kinds, QList<MessageKind>{MessageKind::Note});
    QVERIFY(f.commands().together.isEmpty());
    conversation.setNoting(false);
    QCOMPARE(conversation.followUps()->count(), 3);
}

void FollowUpsTest::anInvitationGoesBeforeIt()
{
    Fixture f;
    f.desk->applyPresence(ModelGround::arrived({ModelGround::visitor(500)}));
    QCoreApplication::processEvents();
    f.desk->openVisitor(500);
    Conversation &conversation = *f.desk->conversation();
    Fixture::take(conversation, u"опт"_s);
    conversation.send();
    QCOMPARE(f.commands().invited, QList<VisitorId>{500});
    QCOMPARE(f.commands().sent, QStringList{u"Прайс во вложении"_s}); // an invitation is only words
    QCOMPARE(f.commands().together.first().size(), 3);
    QCOMPARE(f.commands().together.first().first(), (ReplyPart{.text = {}, .file = file(7, u"price.pdf"_s)}));
    QTRY_COMPARE(conversation.timeline()->count(), 4);
}

void FollowUpsTest::movesWithTheInvitationThatBecameAChat()
{
    Fixture f;
    f.desk->applyPresence(ModelGround::arrived({ModelGround::visitor(500)}));
    QCoreApplication::processEvents();
    f.desk->openVisitor(500);
    Conversation &conversation = *f.desk->conversation();
    Fixture::take(conversation, u"схема"_s);
    Chat chat = samples::chat(5); // the visitor was quicker
    chat.visitorId = 500;
    f.ground.write([&chat](CacheWriter &writer) { writer.putChat(chat); });
    QTRY_COMPARE(conversation.chatId(), 5);
    QCOMPARE(conversation.followUps()->count(), 1);
    f.restart();
    QCOMPARE(f.open(5).followUps()->count(), 1);
}

void FollowUpsTest::whatCouldNotBeKeptComesBack()
{
    Fixture f;
    Conversation &conversation = f.open(1);
    Fixture::take(conversation, u"опт"_s);
    conversation.send();
    QCOMPARE(conversation.followUps()->count(), 0);
    emit f.ground.cache->writeFailed();
    QCOMPARE(conversation.draft(), u"Прайс во вложении"_s);
    QCOMPARE(column(*conversation.followUps(), "fileName"), (QVariantList{u"price.pdf"_s, QString(), u"map.pdf"_s}));
}

void FollowUpsTest::tooLongATextHoldsAllOfItBack()
{
    Fixture f;
    Conversation &conversation = f.open(1);
    Fixture::take(conversation, u"опт"_s);
    conversation.setDraft(QString(Message::MaxText + 1, u'а'));
    conversation.send();
    QVERIFY(f.commands().together.isEmpty());
    QVERIFY(!conversation.problem().isEmpty());
    QCOMPARE(conversation.followUps()->count(), 3);
    conversation.setDraft(u"Короче"_s);
    conversation.send();
    QCOMPARE(f.commands().together.size(), 1);
    QVERIFY(conversation.problem().isEmpty());
}

QTEST_GUILESS_MAIN(FollowUpsTest)
#include "follow_ups_test.moc"
