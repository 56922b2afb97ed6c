// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/json.h"
#include "server/store/answers.h"
#include "server/store/chats.h"
#include "server/store/files.h"
#include "server/store/message_changes.h"
#include "server/store/message_search.h"
#include "server/store/messages.h"
#include "server/store/ratings.h"
#include "server/store/replies.h"
#include "server/store/rooms.h"
#include "server/store/statistics.h"
#include "unit/server/company_bench.h"
#include "unit/server/stage.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>
#include <QTimeZone>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

/// Answers to a message, `message.edit` and `message.remove`: who may, until when, what follows and who hears of it.
class TestMessageChanges : public QObject
{
    Q_OBJECT

private slots:
    void newWordsAreToldToAllWhoKeepTheChat();
    void removalLeavesThePlaceAndTheAuthor();
    void onlyTheAuthorMayChange();
    void whatMayNotBeSeenIsNotThere();
    void chatsNeedTheRightToChats();
    void fiveMinutesAreGivenByTheServersClock();
    void aRepeatIsAnsweredAndToldToNobody();
    void wordsAreNeededUnlessThereIsAFile();
    void aRemovedFileIsNobodysToRead();
    void theFileOfACannedReplyStays();
    void notesStayWithTheOperators();
    void aClosedChatAndOnePassedOnMayStillBeMended();
    void searchFollowsTheWords();
    void figuresAndRatingsStayWhatTheyWere();
    void roomsOfColleaguesFollowToo();
    void aQuoteFollowsItsMessage();
    void aQuoteIsTheBeginning_data();
    void aQuoteIsTheBeginning();
    void answersToAnswersAreNoChain();
    void onlyWhatStandsThereIsAnswered();
    void visitorsReadNoNameOfTheirsInAQuote();
    void theWireSpeaksOfChanges();
    void hostileOrdersAreRefused();
};

namespace {

constexpr qint64 Minute = 60'000;

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// A site, two operators, and a chat that anna leads with a visitor.
struct Talk : CompanyBench
{
    Talk()
        : anna(hire(u"anna"_s))
        , boris(hire(u"boris"_s))
        , visitor(welcome())
        , chatId(write(visitor, u"Где мой заказ?"_s))
    {
        accept(anna, chatId);
    }

    Message say(OperatorId who, const QString &text, FileId file = 0, MessageId answered = 0,
                MessageKind kind = MessageKind::Message)
    {
        return ask<Message>([&](Transaction &transaction) {
            return answerAsOperator(transaction, who, chatId, {.clientId = newId(), .text = text, .fileId = file}, kind,
                                    answered);
        });
    }
    Message note(OperatorId who, const QString &text, MessageId answered = 0)
    {
        return say(who, text, 0, answered, MessageKind::Note);
    }
    Message answer(const QString &text, MessageId answered) { return say(anna, text, 0, answered); }
    Message edit(OperatorId who, MessageId id, const QString &text)
    {
        return ask<Message>([&](Transaction &transaction) { return editMessage(transaction, who, id, text); });
    }
    Message remove(OperatorId who, MessageId id)
    {
        return ask<Message>([&](Transaction &transaction) { return removeMessage(transaction, who, id); });
    }
    Message message(MessageId id)
    {
        return ask<Message>([&](Transaction &transaction) { return messageById(transaction, id).value_or(Message()); });
    }
    /// The chat's message with this number.
    MessageId numbered(Seq seq)
    {
        return ask<MessageId>([&](Transaction &transaction) {
            return transaction.run(u"SELECT id FROM messages WHERE chat_id = ? AND seq = ?"_s, {chatId, seq})
                .first()
                .integer(0);
        });
    }
    /// What the operator was told by `message.changed` since forget().
    QList<Message> changesTo(OperatorId who) const
    {
        QList<Message> changes;
        for (const NumberedEvent &event : eventsOf(who)) {
            if (event.event->type == "message.changed"_L1) {
                FieldReader reader(QJsonDocument::fromJson(event.event->data).object()["message"_L1].toObject());
                changes.append(messageFrom(reader));
            }
        }
        return changes;
    }
    QStringList found(OperatorId who, QStringView query)
    {
        QStringList texts;
        const auto hits = ask<MessageHits>([&](Transaction &transaction) {
            return searchMessages(transaction, who,
                                  {.query = parseSearch(query), .filters = {}, .before = 0, .limit = 50});
        });
        for (const QJsonValue &hit : hits.hits) {
            texts.append(hit["message"_L1]["text"_L1].toString());
        }
        return texts;
    }
    /// A file of the operator, ready to be sent.
    FileInfo upload(OperatorId who, const QString &name)
    {
        const Actor owner{.kind = AuthorKind::Operator, .id = who};
        const QString id = newId();
        return ask<FileInfo>([&](Transaction &transaction) {
            beginUpload(transaction, owner, id, name, 4);
            return completeUpload(transaction, owner, id, {.id = 0, .name = name, .size = 4, .type = u"text/plain"_s});
        });
    }

    const OperatorId anna;
    const OperatorId boris;
    const VisitorId visitor;
    const ChatId chatId;
};

} // namespace

void TestMessageChanges::newWordsAreToldToAllWhoKeepTheChat()
{
    Talk talk;
    const OperatorId vera = talk.hire(u"vera"_s);
    talk.note(talk.boris, u"Это наш давний покупатель"_s); // who has written in it keeps it
    const Message sent = talk.say(talk.anna, u"Завтро"_s);
    talk.forget();
    talk.now += Minute;
    const Message edited = talk.edit(talk.anna, sent.id, u"Завтра"_s);
    QCOMPARE(edited.text, u"Завтра"_s);
    QCOMPARE(edited.editedAt, talk.now);
    QCOMPARE(edited.at, sent.at);
    QCOMPARE(edited.seq, sent.seq);
    QCOMPARE(edited.clientId, sent.clientId);
    QCOMPARE(talk.changesTo(talk.anna), QList{edited});
    QCOMPARE(talk.changesTo(talk.boris), QList{edited});
    QCOMPARE(talk.changesTo(vera), QList<Message>());
    const QList<QJsonObject> told = talk.noticesOf(talk.visitor, u"messageChanged"_s);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first()["message"_L1]["text"_L1].toString(), u"Завтра"_s);
    QCOMPARE(told.first()["message"_L1]["editedAt"_L1].toInteger(), talk.now);
    QVERIFY(!told.first()["message"_L1].toObject().contains("clientId"_L1));
    talk.restart();
    QCOMPARE(talk.message(sent.id), edited);
    QCOMPARE(talk.chat(talk.chatId).lastMessage, edited);
}

void TestMessageChanges::removalLeavesThePlaceAndTheAuthor()
{
    Talk talk;
    const Message sent = talk.say(talk.anna, u"Это не вам"_s);
    const Chat before = talk.chat(talk.chatId);
    talk.forget();
    talk.now += Minute;
    const Message removed = talk.remove(talk.anna, sent.id);
    QCOMPARE(removed.text, QString());
    QCOMPARE(removed.removedAt, talk.now);
    QCOMPARE(removed.author, sent.author);
    QCOMPARE(removed.seq, sent.seq);
    QCOMPARE(talk.changesTo(talk.anna), QList{removed});
    const QList<QJsonObject> told = talk.noticesOf(talk.visitor, u"messageChanged"_s);
    QCOMPARE(told.size(), 1);
    QVERIFY(!told.first()["message"_L1].toObject().contains("text"_L1));
    QCOMPARE(told.first()["message"_L1]["removedAt"_L1].toInteger(), talk.now);
    // The chat is as it was but for what its last message says.
    Chat after = before;
    after.lastMessage = removed;
    QCOMPARE(talk.chat(talk.chatId), after);
    QCOMPARE(talk.edit(talk.anna, sent.id, u"Нет, вам"_s).id, 0);
    QCOMPARE(talk.refusal(), u"conflict"_s);
    QCOMPARE(talk.message(sent.id), removed);
    QCOMPARE(talk.say(talk.anna, u"Завтра"_s).seq, sent.seq + 1);
}

void TestMessageChanges::onlyTheAuthorMayChange()
{
    Talk talk;
    const Message sent = talk.say(talk.anna, u"Завтра"_s);
    const MessageId system = talk.numbered(1);
    const MessageId visitors = talk.numbered(2);
    QVERIFY(talk.message(system).kind == MessageKind::System);
    QVERIFY(talk.message(visitors).author.kind == AuthorKind::Visitor);
    // An operator with the visitor's number is somebody else, and so is who leads all others.
    QCOMPARE(talk.anna, talk.visitor);
    talk.changeStaff(talk.boris, [](Operator &colleague) { colleague.role = Role::Admin; });
    talk.forget();
    for (const auto &[who, id] :
         {std::pair(talk.boris, sent.id), std::pair(talk.anna, visitors), std::pair(talk.anna, system)}) {
        talk.edit(who, id, u"Подмена"_s);
        QCOMPARE(talk.refusal(), u"forbidden"_s);
        talk.remove(who, id);
        QCOMPARE(talk.refusal(), u"forbidden"_s);
    }
    QCOMPARE(talk.changesTo(talk.anna), QList<Message>());
    QCOMPARE(talk.message(sent.id), sent);
    QCOMPARE(talk.message(visitors).text, u"Где мой заказ?"_s);
}

void TestMessageChanges::whatMayNotBeSeenIsNotThere()
{
    Talk talk;
    const SiteId other = talk.addSite(u"Другой"_s);
    const Message sent = talk.say(talk.anna, u"Завтра"_s);
    talk.edit(talk.anna, sent.id + 100, u"x"_s);
    QCOMPARE(talk.refusal(), u"not_found"_s);
    talk.changeStaff(talk.anna, [&](Operator &colleague) { colleague.sites = {other}; });
    talk.edit(talk.anna, sent.id, u"Послезавтра"_s);
    QCOMPARE(talk.refusal(), u"not_found"_s);
    talk.remove(talk.anna, sent.id);
    QCOMPARE(talk.refusal(), u"not_found"_s);
    QCOMPARE(talk.message(sent.id), sent);
}

void TestMessageChanges::chatsNeedTheRightToChats()
{
    Talk talk;
    const Message sent = talk.say(talk.anna, u"Завтра"_s);
    const Message note = talk.note(talk.anna, u"Ждёт"_s);
    const auto inRoom = talk.ask<Message>([&](Transaction &transaction) {
        return sendToRoom(transaction, talk.anna, groupRoom(0), {.clientId = newId(), .text = u"Обед"_s});
    });
    talk.changeStaff(talk.anna, [](Operator &colleague) { colleague.rights.chats = false; });
    for (const MessageId id : {sent.id, note.id}) {
        talk.edit(talk.anna, id, u"Послезавтра"_s);
        QCOMPARE(talk.refusal(), u"forbidden"_s);
        talk.remove(talk.anna, id);
        QCOMPARE(talk.refusal(), u"forbidden"_s);
    }
    QCOMPARE(talk.edit(talk.anna, inRoom.id, u"Ужин"_s).text, u"Ужин"_s);
}

void TestMessageChanges::fiveMinutesAreGivenByTheServersClock()
{
    Talk talk;
    const Message first = talk.say(talk.anna, u"раз"_s);
    const Message second = talk.say(talk.anna, u"два"_s);
    talk.now += Message::ChangeableFor;
    QCOMPARE(talk.edit(talk.anna, first.id, u"три"_s).text, u"три"_s);
    QVERIFY(talk.remove(talk.anna, second.id).isRemoved());
    talk.now += 1;
    // Nor does an edit give more time.
    talk.edit(talk.anna, first.id, u"четыре"_s);
    QCOMPARE(talk.refusal(), u"conflict"_s);
    talk.remove(talk.anna, first.id);
    QCOMPARE(talk.refusal(), u"conflict"_s);
    QCOMPARE(talk.message(first.id).text, u"три"_s);
}

void TestMessageChanges::aRepeatIsAnsweredAndToldToNobody()
{
    Talk talk;
    const Message kept = talk.say(talk.anna, u"раз"_s);
    const Message taken = talk.say(talk.anna, u"два"_s);
    const Message edited = talk.edit(talk.anna, kept.id, u"три"_s);
    const Message removed = talk.remove(talk.anna, taken.id);
    talk.forget();
    // The answer was lost, and the line with it, for hours.
    talk.now += 300 * Minute;
    QCOMPARE(talk.edit(talk.anna, kept.id, u"три"_s), edited);
    QCOMPARE(talk.remove(talk.anna, taken.id), removed);
    QCOMPARE(talk.changesTo(talk.anna), QList<Message>());
    QVERIFY(talk.noticesOf(talk.visitor, u"messageChanged"_s).isEmpty());
}

void TestMessageChanges::wordsAreNeededUnlessThereIsAFile()
{
    Talk talk;
    const FileInfo file = talk.upload(talk.anna, u"счёт.txt"_s);
    const Message words = talk.say(talk.anna, u"Вот счёт"_s);
    const Message both = talk.say(talk.anna, u"Вот счёт"_s, file.id);
    for (const QString &none : {QString(), u"  \n\t"_s}) {
        talk.edit(talk.anna, words.id, none);
        QCOMPARE(talk.refusal(), u"invalid"_s);
    }
    const Message bare = talk.edit(talk.anna, both.id, u"  \n"_s);
    QCOMPARE(bare.text, QString());
    QCOMPARE(bare.file, file);
    QCOMPARE(talk.edit(talk.anna, both.id, u"И всё-таки"_s).text, u"И всё-таки"_s);
    // As it was sent so it is edited: what stands around the words stays.
    QCOMPARE(talk.edit(talk.anna, words.id, u" два \n"_s).text, u" два \n"_s);
}

void TestMessageChanges::aRemovedFileIsNobodysToRead()
{
    Talk talk;
    const FileInfo file = talk.upload(talk.anna, u"чужой счёт.txt"_s);
    const Message sent = talk.say(talk.anna, {}, file.id);
    QCOMPARE(sent.file, file);
    const auto address = talk.ask<QString>([&](Transaction &transaction) {
        return messageFor(transaction, sent, Reader::Visitor)["file"_L1]["url"_L1].toString();
    });
    const QString signature = address.section(u"sign="_s, 1);
    const qint64 until = address.section(u"until="_s, 1).section(u'&', 0, 0).toLongLong();
    const auto key = talk.ask<QString>(
        [&](Transaction &transaction) { return fileBySignature(transaction, file.id, until, signature).key; });
    QVERIFY(!key.isEmpty());
    const auto isWanted = [&] {
        return talk.ask<QSet<QString>>([](Transaction &transaction) { return forgetOldFiles(transaction); })
            .contains(key);
    };
    QVERIFY(isWanted());
    QVERIFY(!talk.remove(talk.anna, sent.id).file);
    QVERIFY(!talk.message(sent.id).file);
    for (const Actor &reader :
         {Actor{.kind = AuthorKind::Operator, .id = talk.anna}, Actor{.kind = AuthorKind::Operator, .id = talk.boris},
          Actor{.kind = AuthorKind::Visitor, .id = talk.visitor}}) {
        QVERIFY(!talk.run([&](Transaction &transaction) { fileFor(transaction, reader, file.id); }));
        QCOMPARE(talk.refusal(), u"not_found"_s);
    }
    QVERIFY(!talk.run([&](Transaction &transaction) { fileBySignature(transaction, file.id, until, signature); }));
    QCOMPARE(talk.refusal(), u"not_found"_s);
    talk.say(talk.anna, {}, file.id); // nor is it to be sent once more
    QCOMPARE(talk.refusal(), u"not_found"_s);
    QVERIFY(!isWanted()); // and the content goes with the next cleaning up
    QCOMPARE(talk.found(talk.anna, u"счёт"), QStringList());
}

void TestMessageChanges::theFileOfACannedReplyStays()
{
    Talk talk;
    const FileInfo file = talk.upload(talk.anna, u"прайс.txt"_s);
    const auto reply = talk.ask<CannedReply>([&](Transaction &transaction) {
        return saveReply(transaction, talk.anna, false,
                         {.id = 0, .operatorId = talk.anna, .shortcut = u"прайс"_s, .text = {}, .file = file});
    });
    const auto readBy = [&](Actor reader) {
        return talk.run([&](Transaction &transaction) { fileFor(transaction, reader, file.id); });
    };
    const Actor visitor{.kind = AuthorKind::Visitor, .id = talk.visitor};
    const Message first = talk.say(talk.anna, {}, file.id);
    const Message second = talk.say(talk.anna, {}, file.id);
    talk.remove(talk.anna, second.id);
    QVERIFY(readBy(visitor)); // the first still has it
    talk.remove(talk.anna, first.id);
    QVERIFY(!readBy(visitor));
    QCOMPARE(talk.say(talk.anna, {}, file.id).file, file); // the reply has it, and sends it again
    talk.remove(talk.anna, talk.numbered(first.seq + 2));
    QVERIFY(talk.run([&](Transaction &transaction) { removeReply(transaction, talk.anna, false, reply.id); }));
    talk.now += UnsentLife + 1;
    talk.ask<QSet<QString>>([](Transaction &transaction) { return forgetOldFiles(transaction); });
    QVERIFY(!talk.ask<bool>([&](Transaction &transaction) { return fileById(transaction, file.id).has_value(); }));
}

void TestMessageChanges::notesStayWithTheOperators()
{
    Talk talk;
    const Message note = talk.note(talk.boris, u"Тайна"_s); // also in a chat that a colleague leads
    talk.forget();
    QVERIFY(talk.edit(talk.boris, note.id, u"Большая тайна"_s).kind == MessageKind::Note);
    QVERIFY(talk.remove(talk.boris, note.id).isRemoved());
    QCOMPARE(talk.changesTo(talk.anna).size(), 2);
    QCOMPARE(talk.changesTo(talk.boris).size(), 2);
    QVERIFY(talk.noticesOf(talk.visitor, u"messageChanged"_s).isEmpty());
    const auto read = talk.ask<MessagePage>(
        [&](Transaction &transaction) { return messagesBefore(transaction, talk.chatId, 0, 50, Reader::Visitor); });
    for (const QJsonValue &message : read.messages) {
        QVERIFY(message["messageId"_L1].toInteger() != note.id);
    }
}

void TestMessageChanges::aClosedChatAndOnePassedOnMayStillBeMended()
{
    Talk talk;
    const Message sent = talk.say(talk.anna, u"Всего добраго"_s);
    QVERIFY(talk.run([&](Transaction &transaction) { leaveChats(transaction, talk.anna); }));
    QVERIFY(talk.accept(talk.boris, talk.chatId));
    talk.forget();
    QCOMPARE(talk.edit(talk.anna, sent.id, u"Всего доброго"_s).text, u"Всего доброго"_s);
    QCOMPARE(talk.changesTo(talk.anna).size(), 1);
    QCOMPARE(talk.changesTo(talk.boris).size(), 1);
    QVERIFY(talk.run([&](Transaction &transaction) { closeAsOperator(transaction, talk.boris, talk.chatId); }));
    talk.forget();
    QVERIFY(talk.remove(talk.anna, sent.id).isRemoved());
    QCOMPARE(talk.changesTo(talk.anna).size(), 1);
    QCOMPARE(talk.changesTo(talk.boris).size(), 1);
    QCOMPARE(talk.noticesOf(talk.visitor, u"messageChanged"_s).size(), 1);
    QVERIFY(talk.chat(talk.chatId).state == ChatState::Closed);
}

void TestMessageChanges::searchFollowsTheWords()
{
    Talk talk;
    const Message sent = talk.say(talk.anna, u"Ваш чайник в пути"_s);
    QCOMPARE(talk.found(talk.anna, u"чайник"), QStringList{u"Ваш чайник в пути"_s});
    talk.edit(talk.anna, sent.id, u"Ваш кофейник в пути"_s);
    QCOMPARE(talk.found(talk.anna, u"чайник"), QStringList());
    QCOMPARE(talk.found(talk.boris, u"кофейник"), QStringList{u"Ваш кофейник в пути"_s});
    talk.remove(talk.anna, sent.id);
    QCOMPARE(talk.found(talk.anna, u"кофейник"), QStringList());
    QCOMPARE(talk.found(talk.anna, u"заказ"), QStringList{u"Где мой заказ?"_s});
}

void TestMessageChanges::figuresAndRatingsStayWhatTheyWere()
{
    Talk talk;
    talk.now += Minute;
    const Message first = talk.say(talk.anna, u"Завтра"_s);
    talk.run([&](Transaction &transaction) { rateChat(transaction, talk.visitor, talk.chatId, 5, u"Быстро"_s); });
    const QDate day = QDateTime::fromMSecsSinceEpoch(talk.now, QTimeZone::utc()).date();
    const auto figures = [&] {
        return talk.ask<Statistics>([&](Transaction &transaction) {
            return statisticsFor(transaction, talk.anna, {.from = day.addDays(-1), .to = day, .zone = u"Etc/UTC"_s});
        });
    };
    const Statistics before = figures();
    QCOMPARE(before.all.firstAnswer.value_or(0), Minute);
    talk.now += Minute;
    talk.edit(talk.anna, first.id, u"Послезавтра"_s);
    QCOMPARE(figures(), before);
    talk.remove(talk.anna, first.id);
    QCOMPARE(figures(), before);
    const auto rating = talk.ask<Rating>([&](Transaction &transaction) { return *ratingOf(transaction, talk.chatId); });
    QCOMPARE(rating.stars, 5);
    QVERIFY(rating.changeable);
}

void TestMessageChanges::roomsOfColleaguesFollowToo()
{
    Talk talk;
    const OperatorId vera = talk.hire(u"vera"_s);
    const RoomId room = directRoom(talk.anna, talk.boris);
    const auto tell = [&](OperatorId who, const QString &text, MessageId replyTo) {
        return talk.ask<Message>([&](Transaction &transaction) {
            return sendToRoom(transaction, who, room, {.clientId = newId(), .text = text, .replyToId = replyTo});
        });
    };
    const Message sent = tell(talk.anna, u"Обет в час"_s, 0);
    talk.forget();
    const Message edited = talk.edit(talk.anna, sent.id, u"Обед в час"_s);
    QCOMPARE(talk.changesTo(talk.boris), QList{edited});
    QCOMPARE(talk.changesTo(talk.anna), QList{edited});
    QCOMPARE(talk.changesTo(vera), QList<Message>());
    QCOMPARE(talk.found(talk.boris, u"обед"), QStringList{u"Обед в час"_s});
    const Message answer = tell(talk.boris, u"Буду"_s, sent.id);
    QCOMPARE(answer.replyTo.value_or(Quote()).text, u"Обед в час"_s);
    talk.edit(talk.boris, sent.id, u"Обед в два"_s);
    QCOMPARE(talk.refusal(), u"forbidden"_s);
    talk.edit(vera, sent.id, u"Обед в два"_s);
    QCOMPARE(talk.refusal(), u"not_found"_s);
    tell(talk.boris, u"Не отсюда"_s, talk.numbered(2));
    QCOMPARE(talk.refusal(), u"invalid"_s);
    talk.remove(talk.anna, sent.id);
    const auto seen = talk.ask<Room>([&](Transaction &transaction) { return roomFor(transaction, talk.anna, room); });
    QCOMPARE(seen.lastMessage.value_or(Message()).id, answer.id);
    QCOMPARE(seen.lastMessage->replyTo.value_or(Quote()).text, QString());
}

void TestMessageChanges::aQuoteFollowsItsMessage()
{
    Talk talk;
    const Message first = talk.say(talk.anna, u"Завтро"_s);
    talk.forget();
    const Message reply = talk.answer(u"То есть в среду"_s, first.id);
    const Quote quote{.id = first.id, .seq = first.seq, .author = first.author, .text = u"Завтро"_s};
    QCOMPARE(reply.replyTo, quote);
    QCOMPARE(talk.noticesOf(talk.visitor, u"message"_s).last()["message"_L1]["replyTo"_L1]["text"_L1].toString(),
             u"Завтро"_s);
    talk.edit(talk.anna, first.id, u"Завтра"_s);
    QCOMPARE(talk.message(reply.id).replyTo.value_or(Quote()).text, u"Завтра"_s);
    QCOMPARE(talk.chat(talk.chatId).lastMessage, talk.message(reply.id));
    talk.remove(talk.anna, first.id);
    QCOMPARE(talk.message(reply.id).replyTo.value_or(quote).text, QString());
    QCOMPARE(talk.message(reply.id).replyTo->author, first.author);
    QCOMPARE(talk.message(reply.id).replyTo->seq, first.seq);
    // An answer that was edited answers the same; of a removed one nothing but its place is left.
    const Message other = talk.answer(u"Или в четверг"_s, talk.numbered(2));
    QCOMPARE(talk.edit(talk.anna, other.id, u"Или в пятницу"_s).replyTo, other.replyTo);
    const Message removed = talk.remove(talk.anna, other.id);
    QVERIFY(!removed.replyTo);
    QCOMPARE(removed.editedAt, 0);
    QCOMPARE(talk.message(other.id), removed);
}

void TestMessageChanges::aQuoteIsTheBeginning_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("quoted");
    QTest::newRow("short") << u"Да"_s << u"Да"_s;
    QTest::newRow("long") << QString(500, u'я') << QString(200, u'я');
    QTest::newRow("a character of two halves at the border")
        << QString(199, u'я') + u"👋 и дальше"_s << QString(199, u'я');
    QTest::newRow("no words") << u" \n"_s << u"счёт.txt"_s;
}

void TestMessageChanges::aQuoteIsTheBeginning()
{
    QFETCH(QString, text);
    QFETCH(QString, quoted);
    Talk talk;
    const FileInfo file = talk.upload(talk.anna, u"счёт.txt"_s);
    const Message sent = talk.say(talk.anna, text, file.id);
    QCOMPARE(talk.answer(u"Вот"_s, sent.id).replyTo.value_or(Quote()).text, quoted);
}

void TestMessageChanges::answersToAnswersAreNoChain()
{
    Talk talk;
    MessageId last = talk.say(talk.anna, u"0"_s).id;
    talk.run([&](Transaction &transaction) {
        for (int i = 1; i <= 300; ++i) {
            const Word word{.clientId = newId(), .text = QString::number(i)};
            last = answerAsOperator(transaction, talk.anna, talk.chatId, word, MessageKind::Message, last).id;
        }
    });
    const QJsonObject json = toJson(talk.message(last));
    QCOMPARE(json["replyTo"_L1]["text"_L1].toString(), u"299"_s);
    QVERIFY(!json["replyTo"_L1].toObject().contains("replyTo"_L1));
}

void TestMessageChanges::onlyWhatStandsThereIsAnswered()
{
    Talk talk;
    const ChatId other = talk.write(talk.welcome(), u"Чужая тайна"_s);
    const auto foreign = talk.chat(other).lastMessage.value_or(Message()).id;
    QVERIFY(foreign > 0);
    const Message note = talk.note(talk.anna, u"Наша тайна"_s);
    talk.forget();
    for (const MessageId wrong : {foreign, note.id, talk.numbered(1), foreign + 1'000}) {
        talk.answer(u"Вот"_s, wrong);
        QCOMPARE(talk.refusal(), u"invalid"_s);
    }
    QVERIFY(talk.noticesOf(talk.visitor, u"message"_s).isEmpty());
    QCOMPARE(talk.note(talk.boris, u"Знаю"_s, note.id).replyTo.value_or(Quote()).text, u"Наша тайна"_s);
    QCOMPARE(talk.note(talk.boris, u"Он уже спрашивал"_s, talk.numbered(2)).replyTo.value_or(Quote()).text,
             u"Где мой заказ?"_s);
    // Somebody may have taken it back while the answer was on its way.
    const Message gone = talk.say(talk.anna, u"Нет"_s);
    talk.remove(talk.anna, gone.id);
    QCOMPARE(talk.answer(u"То есть да"_s, gone.id).replyTo.value_or(Quote()).id, gone.id);
}

void TestMessageChanges::visitorsReadNoNameOfTheirsInAQuote()
{
    Talk talk;
    talk.run([&](Transaction &transaction) {
        transaction.run(u"UPDATE messages SET author_name = 'Должница' WHERE author_kind = 'visitor'"_s);
    });
    const Message reply = talk.answer(u"Завтра"_s, talk.numbered(2));
    QCOMPARE(reply.replyTo.value_or(Quote()).author.name, u"Должница"_s);
    const QJsonObject told = talk.noticesOf(talk.visitor, u"message"_s).last()["message"_L1]["replyTo"_L1].toObject();
    QCOMPARE(told["text"_L1].toString(), u"Где мой заказ?"_s);
    QCOMPARE(told["author"_L1]["kind"_L1].toString(), u"visitor"_s);
    QCOMPARE(told["author"_L1]["name"_L1].toString(), QString());
}

void TestMessageChanges::theWireSpeaksOfChanges()
{
    Stage stage;
    QVERIFY2(stage.trouble().isEmpty(), qPrintable(stage.trouble()));
    const auto anna = stage.signIn(u"anna"_s);
    QJsonObject hello;
    const auto visitor = stage.visit(&hello);
    QVERIFY(anna && visitor);
    const ChatId chat = stage.chatWith(*anna, *visitor);
    QVERIFY(chat > 0);
    const qint64 asked =
        anna->call(u"chat.history"_s, {{"chatId"_L1, chat}})["result"_L1]["messages"_L1][1]["messageId"_L1].toInteger();
    QJsonObject words = sayIn(chat, u"Добрый ден"_s);
    words["replyToId"_L1] = asked;
    const QJsonObject sent = anna->call(u"chat.send"_s, words)["result"_L1].toObject();
    QCOMPARE(anna->call(u"chat.send"_s, words)["result"_L1].toObject(), sent);
    const auto lastQuoted = [&] {
        const QList<QJsonObject> told = visitor->notifications(u"message"_s);
        return told.isEmpty() ? 0 : told.last()["message"_L1]["replyTo"_L1]["messageId"_L1].toInteger();
    };
    QTRY_COMPARE(lastQuoted(), asked);
    const QJsonObject order{{"messageId"_L1, sent["messageId"_L1]}, {"text"_L1, u"Добрый день"_s}};
    const QJsonObject edited = anna->call(u"message.edit"_s, order)["result"_L1]["message"_L1].toObject();
    QCOMPARE(edited["text"_L1].toString(), u"Добрый день"_s);
    QCOMPARE(anna->call(u"message.edit"_s, order)["result"_L1]["message"_L1].toObject(), edited);
    QTRY_COMPARE(anna->events(u"message.changed"_s).size(), 1);
    QCOMPARE(anna->events(u"message.changed"_s).first()["message"_L1].toObject(), edited);
    QTRY_COMPARE(visitor->notifications(u"messageChanged"_s).size(), 1);
    const QJsonObject which{{"messageId"_L1, sent["messageId"_L1]}};
    const QJsonObject removed = anna->call(u"message.remove"_s, which)["result"_L1]["message"_L1].toObject();
    QVERIFY(removed["removedAt"_L1].toInteger() > 0);
    QCOMPARE(anna->call(u"message.remove"_s, which)["result"_L1]["message"_L1].toObject(), removed);
    QTRY_COMPARE(visitor->notifications(u"messageChanged"_s).size(), 2);
    QVERIFY(!visitor->notifications(u"messageChanged"_s).last()["message"_L1].toObject().contains("text"_L1));
    QCOMPARE(anna->events(u"message.changed"_s).size(), 2);
    // A page that comes later is told the same.
    QJsonObject later;
    const auto again = stage.visit(&later, hello["visitorToken"_L1].toString());
    QVERIFY(again);
    QCOMPARE(later["openChat"_L1]["messages"_L1].toArray().last()["removedAt"_L1], removed["removedAt"_L1]);
    // It is not for visitors to say.
    QCOMPARE(WireClient::errorOf(visitor->call(u"message.remove"_s, which)), u"not_found"_s);
    QCOMPARE(WireClient::errorOf(visitor->call(u"message.edit"_s, order)), u"not_found"_s);
}

void TestMessageChanges::hostileOrdersAreRefused()
{
    struct Order
    {
        QString method;
        QJsonObject params;
        QString field; ///< that is named as the faulty one
    };
    const QString edit = u"message.edit"_s;
    const QString remove = u"message.remove"_s;
    const QString send = u"chat.send"_s;
    const QString text = u"text"_s;
    const QString id = u"messageId"_s;
    const QString answered = u"replyToId"_s;
    QJsonObject words = sayIn(1, u"x"_s);
    QList<Order> orders{
        {edit, {{text, u"x"_s}}, id},
        {edit, {{id, u"1"_s}, {text, u"x"_s}}, id},
        {edit, {{id, -1}, {text, u"x"_s}}, id},
        {edit, {{id, 1.5}, {text, u"x"_s}}, id},
        {edit, {{id, 1}, {text, 7}}, text},
        {edit, {{id, 1}, {text, QJsonArray{u"x"_s}}}, text},
        {edit, {{id, 1}, {text, QString(10'001, u'я')}}, text},
        {edit, {{id, 1}, {text, QString(QChar(0))}}, text},
        {remove, {}, id},
        {remove, {{id, u"*"_s}}, id},
        {remove, {{id, QJsonArray{1}}}, id},
    };
    for (const QJsonValue &wrong : {QJsonValue(u"1"_s), QJsonValue(-1), QJsonValue(true)}) {
        words[answered] = wrong;
        orders.append({send, words, answered});
    }
    Stage stage;
    QVERIFY2(stage.trouble().isEmpty(), qPrintable(stage.trouble()));
    const auto anna = stage.signIn(u"anna"_s);
    QVERIFY(anna);
    for (const Order &order : orders) {
        const QJsonObject answer = anna->call(order.method, order.params);
        const QByteArray what = QJsonDocument(order.params).toJson(QJsonDocument::Compact).left(100);
        QVERIFY2(WireClient::errorOf(answer) == "invalid"_L1, what.constData());
        QVERIFY2(answer["error"_L1]["data"_L1]["field"_L1].toString() == order.field, what.constData());
    }
}

QTEST_GUILESS_MAIN(TestMessageChanges)
#include "tst_message_changes.moc"
