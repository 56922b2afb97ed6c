// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/json.h"
#include "unit/sync/session_bench.h"

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::samples;
using Scripted = ScriptedServer::Answer;

namespace {

// What a server does with `chat.send`: each client id once, numbered from 1 in each chat.
class Numbering
{
public:
    Message number(const QJsonObject &params)
    {
        const QString clientId = params["clientId"_L1].toString();
        if (!m_messages.contains(clientId)) {
            Message words = ownWords(params["chatId"_L1].toInteger(), clientId);
            words.text = params["text"_L1].toString();
            m_messages[clientId] = numbered(words, words.chatId, ++m_last[words.chatId]);
        }
        return m_messages[clientId];
    }
    static Scripted answer(const Message &message)
    {
        return QJsonObject{{"messageId"_L1, message.id}, {"seq"_L1, message.seq}, {"at"_L1, message.at}};
    }
    qsizetype size() const { return m_messages.size(); }

private:
    QHash<QString, Message> m_messages;
    QHash<ChatId, Seq> m_last;
};

Scripted refusal(ErrorCode code, int retryAfter = 0)
{
    return ProtocolError{.code = code, .message = u"no"_s, .field = {}, .retryAfter = retryAfter};
}

} // namespace

class OutboxSenderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        numbering = {};
        bench = std::make_unique<SessionBench>();
        server().signAnnaIn(10, 10);
        server().snapshot(10, {chat(1), chat(2)});
        server().on(u"chat.send"_s, [this](const QJsonObject &p) { return Numbering::answer(numbering.number(p)); });
        bench->signIn();
    }
    void cleanup() { bench.reset(); }

    void sendsInOrderAndNumbers()
    {
        for (const QString &text : {u"один"_s, u"два"_s, u"три"_s}) {
            commands().sendMessage(1, text, MessageKind::Message);
        }
        QTRY_VERIFY(allSent(1, 3));
        QCOMPARE(bench->texts(), (QStringList{u"один"_s, u"два"_s, u"три"_s}));
        QCOMPARE(sentTexts(), (QStringList{u"один"_s, u"два"_s, u"три"_s}));
        QCOMPARE(reader().chat(1)->lastMessage->text, u"три"_s);
        QVERIFY(reader().chatsWithUnsent().isEmpty());
        const QJsonObject first = server().requests(u"chat.send"_s).first();
        QCOMPARE(first["kind"_L1].toString(), u"message"_s);
        QCOMPARE(first["chatId"_L1].toInt(), 1);
    }

    void worksOfflineAndDeliversLater()
    {
        server().close();
        QTRY_COMPARE(session().state(), Session::State::Connecting);
        commands().sendMessage(1, u"без сети"_s, MessageKind::Message);
        commands().sendMessage(2, u"заметка"_s, MessageKind::Note);
        commands().closeChat(2);
        QTRY_COMPARE(bench->entries(1).size(), 1);
        QTRY_COMPARE(reader().closedChatCount(), 1);
        QCOMPARE(bench->entries(1).first().delivery, Delivery::Queued);
        bench->shut(); // and the program ends
        server().listen();
        bench->open();
        QCOMPARE(bench->entries(1).first().delivery, Delivery::Queued);
        session().restore(server().url(), u"anna"_s);
        QTRY_VERIFY(allSent(1, 1));
        QTRY_COMPARE(server().count(u"chat.close"_s), 1);
        QCOMPARE(server().requests(u"chat.close"_s).first(), (QJsonObject{{"chatId"_L1, 2}}));
        QCOMPARE(server().requests(u"chat.send"_s).last()["kind"_L1].toString(), u"note"_s);
    }

    void aLostAnswerMakesNoSecondMessage()
    {
        // The server has taken it, but its answer and its event never arrive.
        bool cut = false;
        server().on(u"chat.send"_s, [&](const QJsonObject &params) {
            const Message message = numbering.number(params);
            if (std::exchange(cut, true)) {
                return Numbering::answer(message);
            }
            server().cut();
            return Scripted();
        });
        commands().sendMessage(1, u"важное"_s, MessageKind::Message);
        QTRY_VERIFY(allSent(1, 1));
        QCOMPARE(server().count(u"chat.send"_s), 2);
        const QList<QJsonObject> sends = server().requests(u"chat.send"_s);
        QCOMPARE(sends[0]["clientId"_L1], sends[1]["clientId"_L1]);
        QCOMPARE(numbering.size(), 1);
    }

    void aMissedEventAndALateAnswerMakeOneMessage_data()
    {
        QTest::addColumn<bool>("eventFirst");
        QTest::newRow("event first") << true;
        QTest::newRow("answer first") << false;
    }
    void aMissedEventAndALateAnswerMakeOneMessage()
    {
        QFETCH(bool, eventFirst);
        server().on(u"chat.send"_s, [this, eventFirst](const QJsonObject &params) {
            const Message message = numbering.number(params);
            if (eventFirst) {
                server().sendEvent(11, MessageAdded{message});
            }
            return Numbering::answer(message);
        });
        commands().sendMessage(1, u"раз"_s, MessageKind::Message);
        if (!eventFirst) {
            QTRY_VERIFY(allSent(1, 1));
            server().sendEvent(11, MessageAdded{bench->entries().first().message});
        }
        QTRY_COMPARE(reader().position().offset, 11);
        QTRY_VERIFY(allSent(1, 1));
        // The lane goes on.
        server().on(u"chat.send"_s, [this](const QJsonObject &p) { return Numbering::answer(numbering.number(p)); });
        commands().sendMessage(1, u"два"_s, MessageKind::Message);
        QTRY_VERIFY(allSent(1, 2));
        QCOMPARE(server().count(u"chat.send"_s), 2);
    }

    void theEventOfAWordSentBeforeTheCutCompletesIt()
    {
        server().on(u"chat.send"_s, [this](const QJsonObject &params) {
            const Message message = numbering.number(params);
            server().cut();
            server().signAnnaIn(11, 10);
            // What was missed is sent as soon as the session is resumed.
            server().on(u"chat.send"_s, [](const QJsonObject &) { return Scripted(); });
            missed = message;
            return Scripted();
        });
        connect(&server(), &ScriptedServer::requested, this, [this](const QString &method) {
            if (method == "session.resume"_L1) {
                QMetaObject::invokeMethod(
                    this, [this] { server().sendEvent(11, MessageAdded{missed}); }, Qt::QueuedConnection);
            }
        });
        commands().sendMessage(1, u"в путь"_s, MessageKind::Message);
        QTRY_VERIFY(allSent(1, 1));
        QTRY_COMPARE(session().state(), Session::State::Current);
        QCOMPARE(server().count(u"chat.send"_s), 1); // no need to ask again
    }

    void refusalsForGoodFailAndTheLaneGoesOn_data()
    {
        QTest::addColumn<ErrorCode>("code");
        for (const ErrorCode code : {ErrorCode::Invalid, ErrorCode::Forbidden, ErrorCode::NotFound, ErrorCode::Conflict,
                                     ErrorCode::TooLarge, ErrorCode::NoSuchMethod}) {
            QTest::newRow(qPrintable(u"%1 %2"_s.arg(toString(code)).arg(int(code)))) << code;
        }
    }
    void refusalsForGoodFailAndTheLaneGoesOn()
    {
        QFETCH(ErrorCode, code);
        server().on(u"chat.send"_s, [this, code](const QJsonObject &params) {
            return params["text"_L1].toString() == "плохое"_L1 || params["text"_L1].toString() == u"плохое"_s
                       ? refusal(code)
                       : Numbering::answer(numbering.number(params));
        });
        commands().sendMessage(1, u"плохое"_s, MessageKind::Message);
        commands().sendMessage(1, u"хорошее"_s, MessageKind::Message);
        QTRY_COMPARE(bench->entries().size(), 2);
        QTRY_COMPARE(bench->entries().first().delivery, Delivery::Sent);
        QCOMPARE(bench->texts(), (QStringList{u"хорошее"_s, u"плохое"_s}));
        QCOMPARE(bench->entries().last().delivery, Delivery::Failed);
        QVERIFY(bench->entries().last().failure == code);
        // Asked again, it goes; thrown away, it is gone.
        server().on(u"chat.send"_s, [this](const QJsonObject &p) { return Numbering::answer(numbering.number(p)); });
        commands().retry(bench->entries().last().localId);
        QTRY_VERIFY(allSent(1, 2));
    }

    void aFailedMessageCanBeDiscarded()
    {
        server().on(u"chat.send"_s, [](const QJsonObject &) { return refusal(ErrorCode::Forbidden); });
        commands().sendMessage(1, u"плохое"_s, MessageKind::Message);
        QTRY_VERIFY(!bench->entries().isEmpty() && bench->entries().first().delivery == Delivery::Failed);
        commands().discard(bench->entries().first().localId);
        QTRY_VERIFY(bench->entries().isEmpty());
        QVERIFY(reader().chatsWithUnsent().isEmpty());
    }

    void triesAgainWhenTheServerSaysLater_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("unavailable") << ErrorCode::Unavailable;
        QTest::newRow("rate limited") << ErrorCode::RateLimited;
    }
    void triesAgainWhenTheServerSaysLater()
    {
        QFETCH(ErrorCode, code);
        int refusals = 3;
        server().on(u"chat.send"_s, [&](const QJsonObject &params) {
            if (params["chatId"_L1].toInt() == 1 && refusals > 0) {
                --refusals;
                return refusal(code);
            }
            return Numbering::answer(numbering.number(params));
        });
        commands().sendMessage(1, u"один"_s, MessageKind::Message);
        commands().sendMessage(1, u"два"_s, MessageKind::Message);
        commands().sendMessage(2, u"мимо"_s, MessageKind::Message);
        QTRY_VERIFY(allSent(2, 1)); // another lane does not wait
        QTRY_VERIFY(allSent(1, 2));
        QCOMPARE(bench->texts(), (QStringList{u"один"_s, u"два"_s}));
        QCOMPARE(server().connections(), 1);
    }

    void aSilentServerIsAskedAgain()
    {
        int silent = 1;
        server().on(u"chat.send"_s, [&](const QJsonObject &params) {
            return silent-- > 0 ? Scripted() : Numbering::answer(numbering.number(params));
        });
        commands().sendMessage(1, u"слышно?"_s, MessageKind::Message);
        QTRY_VERIFY(allSent(1, 1));
        QCOMPARE(server().count(u"chat.send"_s), 2);
    }

    void keepsAtMostOneInFlightALaneAndEightInAll()
    {
        QList<Chat> chats;
        for (ChatId id = 1; id <= 12; ++id) {
            chats.append(chat(id));
        }
        QVERIFY(written(*bench->cache, [&](CacheWriter &writer) {
            for (const Chat &one : chats) {
                writer.putChat(one);
            }
        }));
        server().on(u"chat.send"_s, [](const QJsonObject &) { return Scripted(); });
        for (const Chat &one : chats) {
            commands().sendMessage(one.id, u"первое"_s, MessageKind::Message);
            commands().sendMessage(one.id, u"второе"_s, MessageKind::Message);
        }
        QTRY_COMPARE(server().count(u"chat.send"_s), 8);
        QVERIFY(!sentTexts().contains(u"второе"_s));
        server().on(u"chat.send"_s, [this](const QJsonObject &p) { return Numbering::answer(numbering.number(p)); });
        for (const Chat &one : chats) {
            QTRY_VERIFY(allSent(one.id, 2));
            QCOMPARE(bench->texts(one.id), (QStringList{u"первое"_s, u"второе"_s}));
        }
    }

    void invitesAndMovesToTheRealChat_data()
    {
        QTest::addColumn<bool>("eventsFirst");
        QTest::newRow("events first") << true;
        QTest::newRow("answer only") << false;
    }
    void invitesAndMovesToTheRealChat()
    {
        QFETCH(bool, eventsFirst);
        server().on(u"visitor.invite"_s, [this, eventsFirst](const QJsonObject &params) {
            Message words = numbered(ownWords(55, params["clientId"_L1].toString()), 55, 1);
            words.text = params["text"_L1].toString();
            Chat invited = chat(55, ChatState::Invited);
            invited.visitorId = params["visitorId"_L1].toInteger();
            if (eventsFirst) {
                server().sendEvent(11, ChatChanged{.chat = invited, .created = true});
                server().sendEvent(12, MessageAdded{words});
            }
            applyMessage(invited, words);
            return Scripted(QJsonObject{{"chat"_L1, toJson(invited)}, {"message"_L1, toJson(words)}});
        });
        QList<ChangeSet> changes;
        connect(bench->cache.get(), &Cache::changed, this, [&](const ChangeSet &set) { changes.append(set); });
        Presence visitor;
        visitor.visitorId = 901;
        visitor.siteId = 1;
        commands().invite(visitor, u"Здравствуйте!"_s);
        QTRY_VERIFY(allSent(55, 1));
        QCOMPARE(changes.first().chats.first().id, provisionalChat(901));
        QCOMPARE(changes.first().entries.first().message.text, u"Здравствуйте!"_s);
        QVERIFY(!reader().chat(provisionalChat(901)));
        QCOMPARE(reader().openChats().size(), 3);
        const auto renamed = [&changes] {
            return std::ranges::count_if(changes, [](const ChangeSet &s) { return !s.renamedChats.isEmpty(); });
        };
        QTRY_COMPARE(renamed(), 1); // what is committed is told a little later
        QCOMPARE(server().count(u"visitor.invite"_s), 1);
        commands().sendMessage(55, u"Чем помочь?"_s, MessageKind::Message);
        QTRY_COMPARE(server().count(u"chat.send"_s), 1);
    }

    void aRefusedInvitationStaysToBeDiscarded()
    {
        server().on(u"visitor.invite"_s, [](const QJsonObject &) { return refusal(ErrorCode::NotFound); });
        Presence visitor;
        visitor.visitorId = 901;
        commands().invite(visitor, u"Здравствуйте!"_s);
        const ChatId provisional = provisionalChat(901);
        QTRY_VERIFY(!bench->entries(provisional).isEmpty() &&
                    bench->entries(provisional).first().delivery == Delivery::Failed);
        commands().sendMessage(provisional, u"между нами"_s, MessageKind::Note);
        QTRY_COMPARE(bench->entries(provisional).size(), 2);
        QTRY_COMPARE(bench->entries(provisional).last().delivery, Delivery::Failed);
        QCOMPARE(server().count(u"visitor.invite"_s), 1); // a note is never shown to a visitor
        commands().closeChat(provisional);
        QTRY_VERIFY(!reader().chat(provisional) || reader().chat(provisional)->state == ChatState::Closed);
    }

    void aRefusedCloseBringsTheTruthBack()
    {
        server().on(u"chat.close"_s, [](const QJsonObject &) { return refusal(ErrorCode::Forbidden); });
        const int before = server().count(u"sync.snapshot"_s);
        commands().closeChat(1);
        QTRY_COMPARE(server().count(u"sync.snapshot"_s), before + 1);
        QTRY_VERIFY(reader().chat(1)->state == ChatState::Active);
        QTRY_COMPARE(session().state(), Session::State::Current);
    }

    void tellsReadingAndStatus()
    {
        QVERIFY(written(*bench->cache, [](CacheWriter &writer) { writer.addMessages(messages(1, 1, 5)); }));
        commands().markRead(1, 5);
        QTRY_COMPARE(server().count(u"chat.read"_s), 1);
        QCOMPARE(server().requests(u"chat.read"_s).first(), (QJsonObject{{"chatId"_L1, 1}, {"seq"_L1, 5}}));
        commands().markRead(1, 5); // nothing new
        commands().setStatus(OperatorStatus::Unavailable);
        QTRY_COMPARE(server().count(u"operator.setStatus"_s), 1);
        QCOMPARE(server().requests(u"operator.setStatus"_s).first(), (QJsonObject{{"status"_L1, u"unavailable"_s}}));
        QTRY_VERIFY(session().me().status == OperatorStatus::Unavailable);
        QCOMPARE(server().count(u"chat.read"_s), 1);
    }

    void acceptsAndFetchesWhatWasSaid()
    {
        QVERIFY(written(*bench->cache, [](CacheWriter &writer) { writer.putChat(chat(5, ChatState::Waiting)); }));
        Chat accepted = chat(5);
        accepted.lastSeq = 2;
        server().on(u"chat.accept"_s,
                    [accepted](const QJsonObject &) { return Scripted(QJsonObject{{"chat"_L1, toJson(accepted)}}); });
        server().on(u"chat.history"_s, [](const QJsonObject &) {
            return Scripted(QJsonObject{{"messages"_L1, toJsonArray(messages(5, 1, 2))}});
        });
        bool answered = false;
        commands().accept(5, this, [&](const std::optional<ProtocolError> &error) {
            QVERIFY(!error);
            QVERIFY(reader().chat(5)->state == ChatState::Active);
            answered = true;
        });
        QTRY_VERIFY(answered);
        QTRY_COMPARE(bench->entries(5).size(), 2);

        server().on(u"chat.accept"_s, [](const QJsonObject &) { return refusal(ErrorCode::Conflict); });
        std::optional<ProtocolError> conflict;
        commands().accept(6, this, [&](const std::optional<ProtocolError> &error) { conflict = error; });
        QTRY_VERIFY(conflict);
        QVERIFY(conflict->code == ErrorCode::Conflict);
    }

    void immediateCommandsFailPlainlyOffline()
    {
        server().close();
        QTRY_COMPARE(session().state(), Session::State::Connecting);
        int refused = 0;
        const auto answer = [&](const std::optional<ProtocolError> &error) {
            QVERIFY(error && error->code == ErrorCode::Unavailable);
            ++refused;
        };
        commands().accept(1, this, answer);
        commands().fetchHistory(1, 0, this, answer);
        commands().fetchClosedChats(0, this, answer);
        auto gone = std::make_unique<QObject>();
        commands().accept(1, gone.get(), [&](const auto &) { refused += 100; });
        gone.reset();
        QCOMPARE(refused, 0);
        QTRY_COMPARE(refused, 3);
    }

    void fetchesPagesIntoTheCache()
    {
        Chat old = chat(7, ChatState::Closed);
        old.lastSeq = 60;
        server().on(u"chat.list"_s, [old](const QJsonObject &params) {
            return Scripted(QJsonObject{
                {"chats"_L1, params["beforeChatId"_L1].toInt() == 9 ? toJsonArray(QList<Chat>{old}) : QJsonArray()}});
        });
        server().on(u"chat.history"_s, [](const QJsonObject &params) {
            const Seq before = params["beforeSeq"_L1].toInteger(61);
            return Scripted(QJsonObject{{"messages"_L1, toJsonArray(messages(7, before - 10, before - 1))}});
        });
        int answers = 0;
        const auto answer = [&](const std::optional<ProtocolError> &error) {
            QVERIFY(!error);
            ++answers;
        };
        commands().fetchClosedChats(9, this, answer);
        QTRY_COMPARE(answers, 1);
        QVERIFY(reader().chat(7));
        commands().fetchHistory(7, 0, this, answer);
        QTRY_COMPARE(answers, 2);
        QCOMPARE(bench->entries(7).size(), 10);
        commands().fetchHistory(7, 51, this, answer);
        QTRY_COMPARE(answers, 3);
        QCOMPARE(bench->entries(7).size(), 20);
        QCOMPARE(reader().chat(7)->lastSeq, 60);
    }

    void anAnswerNamesWhatItAnswers()
    {
        say(1, u"раз"_s);
        commands().reply(1, 1, u"два"_s, MessageKind::Note);
        QTRY_VERIFY(allSent(1, 2));
        const QJsonObject params = server().requests(u"chat.send"_s).last();
        QCOMPARE(params["replyToId"_L1].toInteger(), bench->entries().first().message.id);
        QVERIFY(!params.contains("replyTo"_L1));
        QCOMPARE(bench->entries().last().message.replyTo->text, u"раз"_s);
    }

    void aChangeIsMadeAndComesBackAsTheServerSaysIt()
    {
        say(1, u"раз"_s);
        Message taken = bench->entries().first().message;
        taken.text = u"раз, два"_s;
        taken.editedAt = taken.at + 5'000;
        server().on(u"message.edit"_s,
                    [&](const QJsonObject &) { return Scripted(QJsonObject{{"message"_L1, toJson(taken)}}); });
        commands().editMessage(bench->entries().first().localId, u"раз, два"_s);
        QTRY_COMPARE(bench->entries().first().message, taken);
        QCOMPARE(server().requests(u"message.edit"_s).first(),
                 (QJsonObject{{"messageId"_L1, taken.id}, {"text"_L1, u"раз, два"_s}}));
        QVERIFY(!reader().hasJobs(1));
    }

    void aChangeThatComesTooLateIsUndoneAndToldOf()
    {
        say(1, u"раз"_s);
        const Message before = bench->entries().first().message;
        server().on(u"message.edit"_s, [](const QJsonObject &) { return refusal(ErrorCode::Conflict); });
        commands().editMessage(bench->entries().first().localId, u"два"_s);
        QTRY_COMPARE(reader().failedActions().size(), 1);
        QCOMPARE(bench->entries().first().message, before);
        say(2, u"следом"_s); // and nothing is held up by it
    }

    void aRemovalGoesOutWhenItsTimeIsOver()
    {
        say(1, u"раз"_s);
        const LocalId entry = bench->entries().first().localId;
        takeRemovals();
        commands().removeMessage(entry);
        QTRY_VERIFY(bench->entries().first().message.isRemoved());
        say(2, u"следом"_s);
        QCOMPARE(server().count(u"message.remove"_s), 0);
        QTRY_COMPARE_WITH_TIMEOUT(server().count(u"message.remove"_s), 1, 60'000);
        QTRY_VERIFY(!reader().hasJobs(1));
    }

    void theEndOfTheProgramEndsTheTimeOfARemoval()
    {
        say(1, u"раз"_s);
        takeRemovals();
        commands().removeMessage(bench->entries().first().localId);
        QTRY_VERIFY(bench->entries().first().message.isRemoved());
        bench->restart();
        QTRY_COMPARE(server().count(u"message.remove"_s), 1);
        QTRY_VERIFY(!reader().hasJobs(1));
        QVERIFY(bench->entries().first().message.isRemoved());
    }

    void aRemovalTakenBackNeverGoesOut()
    {
        say(1, u"раз"_s);
        const LocalId entry = bench->entries().first().localId;
        commands().removeMessage(entry);
        QTRY_VERIFY(bench->entries().first().message.isRemoved());
        commands().restoreMessage(entry);
        QTRY_COMPARE(bench->entries().first().message.text, u"раз"_s);
        bench->restart();
        QTRY_COMPARE(session().state(), Session::State::Current);
        say(2, u"следом"_s);
        QCOMPARE(server().count(u"message.remove"_s), 0);
    }

    void saysThatItIsTypingNowAndThen()
    {
        for (int i = 0; i < 5; ++i) {
            commands().typing(1);
        }
        commands().typing(2);
        commands().setStatus(OperatorStatus::Available); // comes after them
        QTRY_COMPARE(server().count(u"operator.setStatus"_s), 1);
        QCOMPARE(server().count(u"chat.typing"_s), 2);
    }

    void refusesBlankAndEndlessWords()
    {
        commands().sendMessage(1, u" \n "_s, MessageKind::Message);
        commands().sendMessage(1, QString(Message::MaxText + 1, 'x'_L1), MessageKind::Message);
        commands().sendMessage(1, QString(Message::MaxText, u'ы'), MessageKind::Message);
        QTRY_VERIFY(allSent(1, 1));
        QCOMPARE(server().count(u"chat.send"_s), 1);
    }

private:
    /// A message that the server has numbered.
    void say(Seq seq, const QString &text)
    {
        commands().sendMessage(1, text, MessageKind::Message);
        QTRY_VERIFY(allSent(1, seq));
    }
    void takeRemovals()
    {
        server().on(u"message.remove"_s, [this](const QJsonObject &params) {
            Message gone = bench->entries().first().message;
            gone.id = params["messageId"_L1].toInteger();
            gone.text.clear();
            gone.removedAt = gone.at + 1'000;
            return Scripted(QJsonObject{{"message"_L1, toJson(gone)}});
        });
    }
    bool allSent(ChatId chatId, qsizetype count) const
    {
        const QList<TimelineEntry> entries = bench->entries(chatId);
        return entries.size() == count && std::ranges::all_of(entries, [](const TimelineEntry &entry) {
                   return entry.delivery == Delivery::Sent && entry.message.seq > 0;
               });
    }
    QStringList sentTexts() const
    {
        QStringList result;
        for (const QJsonObject &params : server().requests(u"chat.send"_s)) {
            result.append(params["text"_L1].toString());
        }
        return result;
    }
    ScriptedServer &server() const { return bench->server; }
    Session &session() const { return *bench->session; }
    Commands &commands() const { return bench->session->commands(); }
    const CacheReader &reader() const { return bench->cache->reader(); }

    std::unique_ptr<SessionBench> bench;
    Numbering numbering;
    Message missed;
};

QTEST_GUILESS_MAIN(OutboxSenderTest)
#include "outbox_sender_test.moc"
