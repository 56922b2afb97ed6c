// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/json.h"
#include "sync/chat_commands.h"
#include "sync/company_commands.h"
#include "sync/request_commands.h"
#include "sync/visitor_commands.h"
#include "unit/cache/desk_samples.h"
#include "unit/sync/session_bench.h"

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::samples;
using Scripted = ScriptedServer::Answer;

class DeskCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        bench = std::make_unique<SessionBench>();
        server().signAnnaIn(10, 10);
        server().snapshot(10, {chat(1)});
        bench->signIn();
    }
    void cleanup() { bench.reset(); }

    void chatsAreKeptAsTheyComeBack()
    {
        Chat tagged = chat(1);
        tagged.tags = {7};
        answers(u"chat.tag"_s, "chat"_L1, toJson(tagged));
        QVERIFY(!done([&](const Answer &answer) { chats().tag(1, {7}, {1, 4}, this, answer); }));
        QCOMPARE(reader().chat(1)->tags, QList<TagId>{7});
        const QJsonObject params = server().requests(u"chat.tag"_s).first();
        QCOMPARE(params["add"_L1].toArray(), QJsonArray{7});
        QCOMPARE(params["remove"_L1].toArray(), (QJsonArray{1, 4}));

        Chat handed = chat(1);
        handed.transfer = transfer(Boris);
        answers(u"chat.transfer"_s, "chat"_L1, toJson(handed));
        QVERIFY(!done([&](const Answer &answer) { chats().transferToOperator(1, Boris, u"возьми"_s, this, answer); }));
        QCOMPARE(reader().chat(1)->transfer, handed.transfer);
        QVERIFY(!done([&](const Answer &answer) { chats().transferToGroup(1, 2, {}, this, answer); }));
        QCOMPARE(server().requests(u"chat.transfer"_s).first()["operatorId"_L1].toInteger(), Boris);
        QVERIFY(!server().requests(u"chat.transfer"_s).last().contains("operatorId"_L1));
        QCOMPARE(server().requests(u"chat.transfer"_s).last()["groupId"_L1].toInt(), 2);
        QVERIFY(!done([&](const Answer &answer) { chats().cancelTransfer(1, this, answer); }));

        QVERIFY(!done([&](const Answer &answer) { chats().redirect(1, u"https://shop.example/a"_s, this, answer); }));
        QCOMPARE(server().requests(u"chat.redirect"_s).first()["url"_L1].toString(), u"https://shop.example/a"_s);
        QVERIFY(!server().requests(u"chat.redirect"_s).first()["clientId"_L1].toString().isEmpty());
    }

    void anAcceptedTransferIsThereWithItsHistory()
    {
        Chat taken = chat(5);
        taken.lastSeq = 2;
        answers(u"chat.acceptTransfer"_s, "chat"_L1, toJson(taken));
        server().on(u"chat.history"_s, [](const QJsonObject &params) {
            return Scripted(QJsonObject{{"messages"_L1, toJsonArray(messages(params["chatId"_L1].toInt(), 1, 2))}});
        });
        QVERIFY(!done([&](const Answer &answer) { chats().acceptTransfer(5, this, answer); }));
        QVERIFY(reader().chat(5));
        QTRY_COMPARE(bench->entries(5).size(), 2);
    }

    void aDeclinedTransferLeavesTheDesk()
    {
        Chat asked = chat(5);
        asked.operatorId = Boris;
        asked.transfer = transfer(0, 2);
        QVERIFY(written(*bench->cache, [&](CacheWriter &writer) { writer.putChat(asked); }));
        QVERIFY(!done([&](const Answer &answer) { chats().declineTransfer(5, this, answer); }));
        QVERIFY(!reader().chat(5));
    }

    void tagsAreMadeAndTakenAway()
    {
        answers(u"tag.create"_s, "tag"_L1, toJson(tag(9, u"срочно"_s)));
        const Result<Tag> made = asked<Tag>(
            [&](const ResultAnswer<Tag> &answer) { chats().createTag(u"срочно"_s, u"#ff0000"_s, this, answer); });
        QVERIFY(std::holds_alternative<Tag>(made));
        QCOMPARE(reader().tags().size(), 1);
        answers(u"tag.save"_s, "tag"_L1, toJson(tag(9, u"потом"_s)));
        QVERIFY(!done([&](const Answer &answer) { chats().saveTag(tag(9, u"потом"_s), this, answer); }));
        QCOMPARE(reader().tags().first().name, u"потом"_s);
        QVERIFY(!done([&](const Answer &answer) { chats().removeTag(9, this, answer); }));
        QVERIFY(reader().tags().isEmpty());
        QVERIFY(!done([&](const Answer &answer) { chats().restoreTag(9, this, answer); }));
        QCOMPARE(reader().tags().first().name, u"потом"_s);
        QVERIFY(!done([&](const Answer &answer) { chats().removeTag(9, this, answer); }));
        QVERIFY(server().requests(u"tag.remove"_s).isEmpty()); // it can still be taken back
        bench->session->commands().handOver();
        QTRY_COMPARE(server().requests(u"tag.remove"_s).size(), 1);
        QCOMPARE(server().requests(u"tag.remove"_s).first()["tagId"_L1].toInt(), 9);
        QVERIFY(reader().tags().isEmpty());
    }

    void aVisitorIsToldOfAndTheirCardIsKept()
    {
        Visitor visitor{.id = 101, .card = {}};
        visitor.card.name = u"Ольга"_s;
        visitor.card.version = 2;
        QJsonObject info = toJson(visitor);
        Visit visit;
        visit.number = 3;
        visit.startedAt = 1'700'000'000'000;
        visit.pages = {{.url = u"https://shop.example/"_s, .title = u"Магазин"_s, .at = 1'700'000'000'001}};
        info["visits"_L1] = toJsonArray(QList<Visit>{visit});
        info["chats"_L1] = toJsonArray(QList<Chat>{chat(7, ChatState::Closed)});
        server().on(u"visitor.get"_s, [info](const QJsonObject &) { return Scripted(info); });
        const auto found = asked<VisitorInfo>(
            [&](const ResultAnswer<VisitorInfo> &answer) { visitors().fetchVisitor(101, this, answer); });
        const auto *value = std::get_if<VisitorInfo>(&found);
        QVERIFY(value);
        QCOMPARE(value->visits, QList<Visit>{visit});
        QCOMPARE(value->chats.first().id, 7);
        QCOMPARE(reader().visitor(101), std::optional(visitor));
        QVERIFY(!reader().chat(7)); // of all operators: not this one's history

        visitor.card.version = 3;
        visitor.card.phones = {u"+7 495 000-00-00"_s};
        answers(u"visitor.update"_s, "card"_L1, toJson(visitor.card));
        const auto saved = asked<ContactCard>(
            [&](const ResultAnswer<ContactCard> &answer) { visitors().saveCard(101, visitor.card, this, answer); });
        QVERIFY(std::holds_alternative<ContactCard>(saved));
        QCOMPARE(reader().visitor(101), std::optional(visitor));
    }

    void aConflictIsSaidAndChangesNothing()
    {
        server().on(u"visitor.update"_s, [](const QJsonObject &) {
            return Scripted(
                ProtocolError{.code = ErrorCode::Conflict, .message = u"no"_s, .field = u"version"_s, .retryAfter = 0});
        });
        const auto saved = asked<ContactCard>(
            [&](const ResultAnswer<ContactCard> &answer) { visitors().saveCard(101, {}, this, answer); });
        const auto *error = std::get_if<ProtocolError>(&saved);
        QVERIFY(error && error->code == ErrorCode::Conflict);
        QCOMPARE(error->field, u"version"_s);
        QVERIFY(!reader().visitor(101));
    }

    void theBlacklistFollows()
    {
        answers(u"visitor.block"_s, "block"_L1, toJson(block(4)));
        QVERIFY(
            !done([&](const Answer &answer) { visitors().block(304, BlockBy::Address, u"спам"_s, 77, this, answer); }));
        const QJsonObject params = server().requests(u"visitor.block"_s).first();
        QCOMPARE(params["by"_L1].toString(), u"address"_s);
        QCOMPARE(params["expiresAt"_L1].toInt(), 77);
        QCOMPARE(reader().blocks(), QList<Block>{block(4)});
        QVERIFY(!done([&](const Answer &answer) { visitors().unblock(4, this, answer); }));
        QVERIFY(reader().blocks().isEmpty());
    }

    void requestsFollow_data()
    {
        QTest::addColumn<QString>("method");
        for (const char *name :
             {"request.take", "request.release", "request.close", "request.note", "request.answer"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }
    void requestsFollow()
    {
        QFETCH(QString, method);
        answers(method, "request"_L1, toJson(request(3, RequestState::Taken)));
        const QString id = QString::fromLatin1(WordsId);
        const auto error = done([&](const Answer &answer) {
            if (method.endsWith("take"_L1)) {
                requests().takeRequest(3, this, answer);
            } else if (method.endsWith("release"_L1)) {
                requests().releaseRequest(3, this, answer);
            } else if (method.endsWith("close"_L1)) {
                requests().closeRequest(3, this, answer);
            } else if (method.endsWith("note"_L1)) {
                requests().noteRequest(3, id, u"слова"_s, this, answer);
            } else {
                requests().answerRequest(3, id, u"слова"_s, this, answer);
            }
        });
        QVERIFY(!error);
        QCOMPARE(reader().request(3), std::optional(request(3, RequestState::Taken)));
        const QJsonObject params = server().requests(method).first();
        QCOMPARE(params["requestId"_L1].toInt(), 3);
        QCOMPARE(params.contains("text"_L1), params.contains("clientId"_L1));
    }

    void closedRequestsComeByPages()
    {
        server().on(u"request.list"_s, [](const QJsonObject &) {
            return Scripted(
                QJsonObject{{"requests"_L1, toJsonArray(QList<Request>{request(8, RequestState::Closed)})}});
        });
        QVERIFY(!done([&](const Answer &answer) { requests().fetchClosedRequests(9, this, answer); }));
        QCOMPARE(server().requests(u"request.list"_s).last()["beforeRequestId"_L1].toInt(), 9);
        QCOMPARE(reader().closedRequestCount(), 1);
    }

    void theCompanyFollows()
    {
        answers(u"site.save"_s, "site"_L1, toJson(site(2, u"Магазин"_s)));
        Site fresh = site(0, u"Магазин"_s);
        QVERIFY(std::holds_alternative<Site>(
            asked<Site>([&](const ResultAnswer<Site> &answer) { company().saveSite(fresh, this, answer); })));
        const QJsonObject params = server().requests(u"site.save"_s).first();
        QVERIFY(!params.contains("siteId"_L1) && !params.contains("key"_L1));
        QCOMPARE(params["rules"_L1].toObject(), toJson(fresh.rules));
        QCOMPARE(reader().sites(), QList<Site>{site(2, u"Магазин"_s)});

        answers(u"group.save"_s, "group"_L1, toJson(Group{.id = 5, .name = u"Продажи"_s}));
        QVERIFY(std::holds_alternative<Group>(asked<Group>([&](const ResultAnswer<Group> &answer) {
            company().saveGroup({.id = 5, .name = u"Продажи"_s}, this, answer);
        })));
        QCOMPARE(server().requests(u"group.save"_s).first()["groupId"_L1].toInt(), 5);
        QCOMPARE(reader().groups().size(), 1);
        QVERIFY(!done([&](const Answer &answer) { company().removeGroup(5, this, answer); }));
        QVERIFY(reader().groups().isEmpty());
        QVERIFY(!done([&](const Answer &answer) { company().restoreGroup(5, this, answer); }));
        QCOMPARE(reader().groups().size(), 1);

        answers(u"reply.save"_s, "reply"_L1, toJson(reply(6, Anna)));
        QVERIFY(std::holds_alternative<CannedReply>(asked<CannedReply>(
            [&](const ResultAnswer<CannedReply> &answer) { company().saveReply(reply(0, Anna), this, answer); })));
        QVERIFY(server().requests(u"reply.save"_s).first()["personal"_L1].toBool());
        QCOMPARE(reader().replies().size(), 1);
        QVERIFY(!done([&](const Answer &answer) { company().removeReply(6, this, answer); }));
        QVERIFY(reader().replies().isEmpty());
        QVERIFY(!done([&](const Answer &answer) { company().restoreReply(6, this, answer); }));
        QCOMPARE(reader().replies().size(), 1);
    }

    void aReplyIsSavedWithItsMessagesAndFiles()
    {
        CannedReply several = reply(6);
        several.file = priceList();
        several.more = {{.text = u"Что ещё?"_s}, {.text = {}, .file = priceList()}};
        answers(u"reply.save"_s, "reply"_L1, toJson(several));
        QVERIFY(std::holds_alternative<CannedReply>(asked<CannedReply>(
            [&](const ResultAnswer<CannedReply> &answer) { company().saveReply(several, this, answer); })));
        const QJsonObject params = server().requests(u"reply.save"_s).first();
        QCOMPARE(params["fileId"_L1].toInt(), 7);
        QVERIFY(!params.contains("file"_L1));
        QCOMPARE(params["more"_L1].toArray(), (QJsonArray{QJsonObject{{"text"_L1, u"Что ещё?"_s}},
                                                          QJsonObject{{"text"_L1, u""_s}, {"fileId"_L1, 7}}}));
        QCOMPARE(reader().replies(), QList<CannedReply>{several});
    }

    void severalMessagesGoOutInOrderAndTogether()
    {
        int seq = 0;
        server().on(u"chat.send"_s, [&seq](const QJsonObject &) {
            ++seq;
            return Scripted(QJsonObject{{"messageId"_L1, 900 + seq}, {"seq"_L1, seq}, {"at"_L1, chat(1).createdAt}});
        });
        QVERIFY(written(*bench->cache, [](CacheWriter &writer) {
            writer.saveDraft(1, u"Вот прайс"_s);
            writer.saveForm(FormKind::FollowUps, 1, {{"more"_L1, QJsonArray()}});
        }));
        bench->session->commands().sendMessages(1, {{.text = u"Вот прайс"_s, .file = priceList()},
                                                    {.text = u"Что ещё?"_s},
                                                    {.text = {}, .file = priceList()}});
        QTRY_COMPARE(server().requests(u"chat.send"_s).size(), 3);
        const QList<QJsonObject> sent = server().requests(u"chat.send"_s);
        QCOMPARE(sent.at(0)["text"_L1].toString(), u"Вот прайс"_s);
        QCOMPARE(sent.at(0)["fileId"_L1].toInt(), 7);
        QCOMPARE(sent.at(1)["text"_L1].toString(), u"Что ещё?"_s);
        QVERIFY(!sent.at(1).contains("fileId"_L1));
        QVERIFY(!sent.at(2).contains("text"_L1));
        QCOMPARE(sent.at(2)["fileId"_L1].toInt(), 7);
        QCOMPARE(reader().draft(1), QString());
        QVERIFY(reader().forms(FormKind::FollowUps).isEmpty());
    }

    void messagesThatNoServerTakesAreNotQueued()
    {
        bench->session->commands().sendMessages(1, {{.text = u"первое"_s}, {.text = u"  "_s}});
        QVERIFY(written(*bench->cache, [](CacheWriter &) {}));
        QVERIFY(bench->entries().isEmpty()); // all or none
    }

    void staffIsAskedForAndItsCardsAreKeptNowhere()
    {
        const StaffCard card{.colleague = colleague(Boris, u"Борис"_s), .login = u"boris"_s};
        server().on(u"staff.list"_s, [card](const QJsonObject &) {
            return Scripted(QJsonObject{{"staff"_L1, toJsonArray(QList<StaffCard>{card})}});
        });
        const auto all = asked<QList<StaffCard>>(
            [&](const ResultAnswer<QList<StaffCard>> &answer) { company().fetchStaff(this, answer); });
        QCOMPARE(std::get<QList<StaffCard>>(all), QList<StaffCard>{card});
        answers(u"staff.save"_s, "staff"_L1, toJson(card));
        QVERIFY(std::holds_alternative<StaffCard>(asked<StaffCard>([&](const ResultAnswer<StaffCard> &answer) {
            company().saveStaff(card, u"новый пароль"_s, this, answer);
        })));
        const QJsonObject params = server().requests(u"staff.save"_s).first();
        QCOMPARE(params["operatorId"_L1].toInteger(), Boris);
        QCOMPARE(params["login"_L1].toString(), u"boris"_s);
        QCOMPARE(params["password"_L1].toString(), u"новый пароль"_s);
        QVERIFY(!params.contains("status"_L1));
        QCOMPARE(reader().operatorById(Boris)->name, u"Борис"_s);
    }

    void offlineEverythingSaysSoAndLaterThanTheCall()
    {
        server().close();
        QTRY_VERIFY(bench->session->state() == Session::State::Connecting);
        const auto offline = [](const std::optional<ProtocolError> &error) {
            return error && error->code == ErrorCode::Unavailable;
        };
        QVERIFY(offline(done([&](const Answer &answer) { visitors().unblock(1, this, answer); })));
        QVERIFY(offline(done([&](const Answer &answer) { requests().takeRequest(1, this, answer); })));
        QVERIFY(offline(done([&](const Answer &answer) { requests().fetchClosedRequests(0, this, answer); })));
        QVERIFY(!done([&](const Answer &answer) { company().removeReply(1, this, answer); })); // goes later
        bool answered = false;
        company().fetchStaff(this, [&](const Result<QList<StaffCard>> &result) {
            answered = std::holds_alternative<ProtocolError>(result);
        });
        QVERIFY(!answered);
        QTRY_VERIFY(answered);
    }

    void offlineTagsAndCardsHoldAtOnceAndAreDeliveredInTheirOrder()
    {
        server().close();
        QTRY_VERIFY(bench->session->state() == Session::State::Connecting);
        QVERIFY(!done([&](const Answer &answer) { chats().tag(1, {7}, {4}, this, answer); }));
        QVERIFY(!done([&](const Answer &answer) { chats().tag(1, {}, {7}, this, answer); }));
        ContactCard card;
        card.name = u"Пётр"_s;
        const auto saved = asked<ContactCard>(
            [&](const ResultAnswer<ContactCard> &answer) { visitors().saveCard(101, card, this, answer); });
        QCOMPARE(std::get<ContactCard>(saved), card);
        QCOMPARE(reader().chat(1)->tags, QList<TagId>{1});
        QCOMPARE(reader().visitor(101)->card.name, u"Пётр"_s);

        ContactCard kept = card;
        kept.version = 1;
        answers(u"chat.tag"_s, "chat"_L1, toJson(chat(1)));
        answers(u"visitor.update"_s, "card"_L1, toJson(kept));
        server().listen();
        QTRY_COMPARE(server().count(u"chat.tag"_s), 2);
        QTRY_COMPARE(server().count(u"visitor.update"_s), 1);
        QCOMPARE(server().requests(u"chat.tag"_s).first()["add"_L1].toArray(), QJsonArray{7});
        QCOMPARE(server().requests(u"chat.tag"_s).last()["remove"_L1].toArray(), QJsonArray{7});
        const QJsonObject sent = server().requests(u"visitor.update"_s).first();
        QCOMPARE(sent["visitorId"_L1].toInteger(), 101);
        QVERIFY(!sent.contains("base"_L1));
        QTRY_COMPARE(reader().visitor(101)->card, kept);
        QTRY_VERIFY(!reader().hasJobs(1) && !reader().hasJobs(cardLane(101)));
    }

    void aCardThatAnotherChangedMeanwhileIsPutTogether()
    {
        ContactCard base;
        base.version = 1;
        QVERIFY(written(*bench->cache, [&](CacheWriter &writer) { writer.putVisitor({.id = 101, .card = base}); }));
        server().close();
        QTRY_VERIFY(bench->session->state() == Session::State::Connecting);
        ContactCard mine = base;
        mine.name = u"Пётр"_s;
        visitors().saveCard(101, mine, this, [](const Result<ContactCard> &) {});
        ContactCard theirs = base;
        theirs.company = u"Самовар"_s;
        theirs.version = 2;
        server().on(u"visitor.update"_s, [&](const QJsonObject &params) -> Scripted {
            if (params["card"_L1]["version"_L1].toInt() != theirs.version) {
                return ProtocolError{.code = ErrorCode::Conflict, .message = {}, .field = {}, .retryAfter = 0};
            }
            return QJsonObject{{"card"_L1, params["card"_L1]}};
        });
        server().on(u"visitor.get"_s, [&](const QJsonObject &) {
            return Scripted(QJsonObject{{"visitorId"_L1, 101}, {"card"_L1, toJson(theirs)}});
        });
        server().listen();
        QTRY_COMPARE(server().count(u"visitor.update"_s), 2);
        QTRY_COMPARE(reader().visitor(101)->card.name, u"Пётр"_s);
        QTRY_COMPARE(reader().visitor(101)->card.company, u"Самовар"_s);
        QVERIFY(reader().failedActions().isEmpty());
    }

    void nobodyIsAnsweredWhoIsGone()
    {
        bool answered = false;
        auto gone = std::make_unique<QObject>();
        answers(u"chat.tag"_s, "chat"_L1, toJson(chat(1)));
        chats().tag(1, {}, {}, gone.get(), [&](const std::optional<ProtocolError> &) { answered = true; });
        gone.reset();
        QVERIFY(!done([&](const Answer &answer) { chats().tag(1, {}, {}, this, answer); }));
        QVERIFY(!answered);
    }

    void anAnswerThatCannotBeReadIsAnError()
    {
        answers(u"chat.tag"_s, "chat"_L1, {{"chatId"_L1, u"?"_s}});
        const auto error = done([&](const Answer &answer) { chats().tag(1, {}, {}, this, answer); });
        QVERIFY(error && error->code == ErrorCode::Invalid);
    }

    void roomsAreWrittenReadAndFetchedLikeChats()
    {
        const RoomId id = directRoom(Anna, Boris);
        Commands &commands = bench->session->commands();
        server().on(u"colleague.send"_s, [](const QJsonObject &params) {
            return Scripted(QJsonObject{
                {"roomId"_L1, params["roomId"_L1]}, {"messageId"_L1, 31}, {"seq"_L1, 3}, {"at"_L1, chat(1).createdAt}});
        });
        server().on(u"colleague.history"_s, [](const QJsonObject &) {
            return Scripted(QJsonObject{{"messages"_L1, toJsonArray(QList<Message>{roomWords(1), roomWords(2)})}});
        });
        commands.sendMessage(id, u"привет"_s, MessageKind::Message);
        QTRY_COMPARE(bench->entries(id).value(0).message.seq, 3);
        QCOMPARE(server().requests(u"colleague.send"_s).first()["roomId"_L1].toInteger(), id);
        QVERIFY(!server().requests(u"colleague.send"_s).first().contains("kind"_L1));
        QVERIFY(!done([&](const Answer &answer) { commands.fetchHistory(id, 3, this, answer); }));
        QCOMPARE(server().requests(u"colleague.history"_s).last()["roomId"_L1].toInteger(), id);
        QCOMPARE(server().requests(u"colleague.history"_s).last()["beforeSeq"_L1].toInt(), 3);
        QCOMPARE(bench->entries(id).size(), 3);
        server().sendEvent(11, ColleagueMessage{.room = room(4), .message = roomWords(4)});
        QTRY_COMPARE(bench->entries(id).size(), 4);
        commands.markRead(id, 4);
        QTRY_COMPARE(server().count(u"colleague.read"_s), 1);
        QCOMPARE(server().requests(u"colleague.read"_s).first(), (QJsonObject{{"roomId"_L1, id}, {"seq"_L1, 4}}));
        commands.typing(id); // nobody is told
        QCOMPARE(server().count(u"chat.typing"_s), 0);
    }

    void onAnotherComputerTheRoomsFillThemselves()
    {
        server().on(u"sync.snapshot"_s, [this](const QJsonObject &) {
            return Scripted(QJsonObject{{"epoch"_L1, server().epoch},
                                        {"offset"_L1, 10},
                                        {"serverTime"_L1, chat(1).createdAt},
                                        {"operators"_L1, toJsonArray(QList<Operator>{colleague(Anna, u"Анна"_s)})},
                                        {"requests"_L1, toJsonArray(QList<Request>{request(1)})},
                                        {"cannedReplies"_L1, toJsonArray(QList<CannedReply>{reply(1)})},
                                        {"blacklist"_L1, toJsonArray(QList<Block>{block(1)})},
                                        {"rooms"_L1, toJsonArray(QList<Room>{room(2)})}});
        });
        server().on(u"colleague.history"_s, [](const QJsonObject &) {
            return Scripted(QJsonObject{{"messages"_L1, toJsonArray(QList<Message>{roomWords(1), roomWords(2)})}});
        });
        bench->shut();
        QVERIFY(QFile::remove(bench->folder.filePath(u"otklik.sqlite"_s)));
        bench->open();
        bench->signIn();
        QTRY_COMPARE(bench->entries(directRoom(Anna, Boris)).size(), 2);
        QCOMPARE(reader().openRequests().size(), 1);
        QCOMPARE(reader().replies().size(), 1);
        QCOMPARE(reader().blocks().size(), 1);
    }

private:
    static FileInfo priceList()
    {
        return {.id = 7, .name = u"price.pdf"_s, .size = 5, .type = u"application/pdf"_s, .width = 0, .height = 0};
    }
    ScriptedServer &server() const { return bench->server; }
    const CacheReader &reader() const { return bench->cache->reader(); }
    ChatCommands &chats() const { return bench->session->chatCommands(); }
    VisitorCommands &visitors() const { return bench->session->visitorCommands(); }
    RequestCommands &requests() const { return bench->session->requestCommands(); }
    CompanyCommands &company() const { return bench->session->companyCommands(); }

    void answers(const QString &method, QLatin1StringView name, const QJsonObject &value) const
    {
        server().on(method, [name, value](const QJsonObject &) { return Scripted(QJsonObject{{name, value}}); });
    }
    static std::optional<ProtocolError> done(const std::function<void(const Answer &)> &ask)
    {
        QEventLoop loop;
        std::optional<ProtocolError> result;
        ask([&](const std::optional<ProtocolError> &error) {
            result = error;
            loop.quit();
        });
        loop.exec();
        return result;
    }
    template<typename T> static Result<T> asked(const std::function<void(const ResultAnswer<T> &)> &ask)
    {
        QEventLoop loop;
        Result<T> result = ProtocolError();
        ask([&](const Result<T> &answer) {
            result = answer;
            loop.quit();
        });
        loop.exec();
        return result;
    }

    std::unique_ptr<SessionBench> bench;
};

QTEST_GUILESS_MAIN(DeskCommandsTest)
#include "desk_commands_test.moc"
