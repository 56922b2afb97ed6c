// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/attachments.h"
#include "models/blacklist.h"
#include "models/chat_transfer.h"
#include "models/model_ground.h"
#include "models/redirection.h"
#include "models/tag_list_model.h"
#include "models/texts.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

/// Says yes, or once what `refuse` says.
class Chats : public IdleChatCommands
{
public:
    void redirect(ChatId, const QString &url, QObject *, Answer answer) override { give(url, answer); }
    void transferToOperator(ChatId, OperatorId to, const QString &comment, QObject *, Answer answer) override
    {
        give(u"operator %1: %2"_s.arg(to).arg(comment), answer);
    }
    void transferToGroup(ChatId, GroupId to, const QString &, QObject *, Answer answer) override
    {
        give(u"group %1"_s.arg(to), answer);
    }
    void acceptTransfer(ChatId chatId, QObject *, Answer answer) override { give(u"take %1"_s.arg(chatId), answer); }
    void declineTransfer(ChatId chatId, QObject *, Answer answer) override { give(u"leave %1"_s.arg(chatId), answer); }
    void cancelTransfer(ChatId, QObject *, Answer answer) override { give(u"cancel"_s, answer); }
    void tag(ChatId, const QList<TagId> &add, const QList<TagId> &remove, QObject *, Answer answer) override
    {
        give(u"+%1 -%2"_s.arg(add.value(0)).arg(remove.value(0)), answer);
    }
    void createTag(const QString &name, const QString &colour, QObject *, ResultAnswer<Tag> answer) override
    {
        done.append(name);
        if (refuse) {
            answer(error(*std::exchange(refuse, {})));
        } else {
            answer(Tag{.id = 9, .name = name, .colour = colour, .system = false, .operatorId = samples::Anna});
        }
    }
    static ProtocolError error(ErrorCode code) { return {.code = code, .message = {}, .field = {}}; }

    std::optional<ErrorCode> refuse;
    QStringList done;

private:
    void give(const QString &what, const Answer &answer)
    {
        done.append(what);
        answer(refuse ? std::optional(error(*std::exchange(refuse, {}))) : std::nullopt);
    }
};

class Visitors : public IdleVisitorCommands
{
public:
    void block(VisitorId visitorId, BlockBy by, const QString &reason, Timestamp expiresAt, QObject *,
               Answer answer) override
    {
        done.append(u"%1 %2 %3 %4"_s.arg(visitorId).arg(int(by)).arg(reason).arg(expiresAt));
        answer({});
    }
    void unblock(BlockId blockId, QObject *, Answer answer) override
    {
        done.append(u"unblock %1"_s.arg(blockId));
        answer(Chats::error(ErrorCode::Forbidden));
    }

    QStringList done;
};

class Files : public IdleFileTransfers
{
public:
    std::optional<FileRefusal> refusal(const QString &path) const override
    {
        return path.endsWith(".exe"_L1) ? std::optional(FileRefusal::UnknownType) : std::nullopt;
    }
    void sendFile(ChatId, const QString &path, const QString &, QObject *, Answer answer) override
    {
        sent.append(path);
        answers.append(std::move(answer));
    }

    QStringList sent;
    QList<Answer> answers;
};

Chat passedToAnna()
{
    Chat chat = samples::chat(5, ChatState::Active);
    chat.operatorId = 4;
    chat.operatorName = u"Борис Ким"_s;
    chat.transfer = Transfer{.fromId = 4,
                             .fromName = u"Борис Ким"_s,
                             .toOperatorId = 0,
                             .toGroupId = 2,
                             .comment = u"про опт"_s,
                             .expiresAt = 1'700'000'300'000};
    return chat;
}

} // namespace

class ChatToolsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tagsAreSetOnlyWhileTheChatIsOpen();
    void aNewTagIsSetAtOnceAndItsNameIsChecked();
    void findsChatsByTag();
    void redirectsOnlyWithinTheSite_data();
    void redirectsOnlyWithinTheSite();
    void transferNamesWhoCanTake();
    void passedChatWaitsForTheOneAsked();
    void showsOnlyWhatIsOffered();
    void losesARacePlainly();
    void blacklistFollowsTheCacheAndTheRight();
    void refusedFilesStayWithTheirReason();
    void chosenFilesStayWithTheirChat();
    void ratingsAreToldWithTheirWords();
    void systemMessagesSayYouByTheId();
};

void ChatToolsTest::tagsAreSetOnlyWhileTheChatIsOpen()
{
    ModelGround ground;
    const Directory directory(*ground.cache);
    Chats chats;
    TagListModel tags(chats, directory, ground.format, samples::Anna);
    const QAbstractItemModelTester tester(&tags, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Chat chat = samples::chat(5, ChatState::Active);
    chat.tags = {1};
    tags.setChat(chat);
    QCOMPARE(column(tags, "isSet"), QVariantList{true});
    tags.toggle(1);
    QCOMPARE(chats.done, QStringList{u"+0 -1"_s});
    chat.state = ChatState::Closed;
    tags.setChat(chat);
    QVERIFY(!tags.canMark());
    tags.toggle(1);
    QCOMPARE(chats.done.size(), 1);
    QVERIFY(!tags.problem().isEmpty());
}

void ChatToolsTest::aNewTagIsSetAtOnceAndItsNameIsChecked()
{
    ModelGround ground;
    const Directory directory(*ground.cache);
    Chats chats;
    TagListModel tags(chats, directory, ground.format, samples::Anna);
    tags.setChat(samples::chat(5, ChatState::Active));
    tags.create(u"  "_s, u"#2A64D6"_s);
    QVERIFY(!tags.nameProblem().isEmpty());
    QVERIFY(chats.done.isEmpty());
    chats.refuse = ErrorCode::Conflict;
    tags.create(u"опт"_s, u"#2A64D6"_s);
    QVERIFY(!tags.nameProblem().isEmpty());
    tags.create(u"опт"_s, u"#2A64D6"_s);
    QVERIFY(tags.nameProblem().isEmpty());
    QCOMPARE(chats.done, (QStringList{u"опт"_s, u"опт"_s, u"+9 -0"_s}));
}

void ChatToolsTest::findsChatsByTag()
{
    ModelGround ground;
    ground.write([](CacheWriter &writer) {
        Chat one = samples::chat(1, ChatState::Active);
        Chat other = samples::chat(2, ChatState::Active);
        Chat closed = samples::chat(3, ChatState::Closed);
        one.tags = {1};
        other.tags = {};
        closed.tags = {1};
        writer.putChat(one);
        writer.putChat(other);
        writer.putChat(closed);
        writer.putChat(samples::chat(4, ChatState::Closed));
    });
    const auto desk = ground.desk();
    desk->chats()->setTagFilter(1);
    QCOMPARE(column(*desk->chats(), "chatId"), QVariantList{1});
    desk->chats()->setTagFilter(0);
    QCOMPARE(desk->chats()->count(), 2);
    desk->history()->fetchMore({});
    QTRY_COMPARE(desk->history()->count(), 2);
    desk->history()->setTagFilter(1);
    QCOMPARE(desk->history()->count(), 2); // both samples have it
    desk->history()->setTagFilter(77);
    QCOMPARE(desk->history()->count(), 0);
}

void ChatToolsTest::redirectsOnlyWithinTheSite_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sent");
    QTest::newRow("whole") << u"https://shop.example/cart?a=1"_s << u"https://shop.example/cart?a=1"_s;
    QTest::newRow("path") << u"/cart"_s << u"https://shop.example/cart"_s;
    QTest::newRow("without scheme") << u"shop.example/cart"_s << u"https://shop.example/cart"_s;
    QTest::newRow("usual port") << u"https://shop.example:443/"_s << u"https://shop.example:443/"_s;
    QTest::newRow("other port") << u"https://shop.example:8443/"_s << QString();
    QTest::newRow("other scheme") << u"http://shop.example/"_s << QString();
    QTest::newRow("other site") << u"https://evil.example/"_s << QString();
    QTest::newRow("site as a name") << u"https://shop.example@evil.example/"_s << QString();
    QTest::newRow("name before the site") << u"https://me@shop.example/"_s << QString();
    QTest::newRow("look-alike") << u"https://shop.example.evil.example/"_s << QString();
    QTest::newRow("script") << u"javascript:alert(1)"_s << QString();
    QTest::newRow("two slashes") << u"//evil.example/"_s << QString();
    QTest::newRow("nothing") << u" "_s << QString();
}

void ChatToolsTest::redirectsOnlyWithinTheSite()
{
    QFETCH(QString, text);
    QFETCH(QString, sent);
    ModelGround ground;
    ground.write([](CacheWriter &writer) {
        writer.putSite({.id = 1, .name = u"Уют"_s, .origins = {u"https://shop.example"_s}});
    });
    const Directory directory(*ground.cache);
    Chats chats;
    const VisitListModel visits(ground.format);
    Redirection redirection(chats, directory, ground.format, visits);
    redirection.setChat(samples::chat(5, ChatState::Active));
    const QSignalSpy done(&redirection, &Redirection::done);
    redirection.redirect(text);
    QCOMPARE(chats.done, sent.isEmpty() ? QStringList() : QStringList{sent});
    QCOMPARE(done.count(), sent.isEmpty() ? 0 : 1);
    QCOMPARE(redirection.problem().isEmpty(), !sent.isEmpty());
}

void ChatToolsTest::transferNamesWhoCanTake()
{
    ModelGround ground;
    ground.write([](CacheWriter &writer) {
        writer.putOperator(samples::colleague(5, u"Вера Орлова"_s));
        Operator other = samples::colleague(6, u"Глеб Савин"_s);
        other.sites = {2};
        writer.putOperator(other);
        Operator former = samples::colleague(7, u"Дина Ли"_s);
        former.enabled = false;
        writer.putOperator(former);
    });
    const Directory directory(*ground.cache);
    Chats chats;
    ChatTransfer transfer(chats, directory, ground.format, samples::Anna);
    const QAbstractItemModelTester tester(transfer.targets(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    transfer.setChat(samples::chat(5, ChatState::Active));
    QCOMPARE(column(*transfer.targets(), "name"), (QVariantList{u"Вера Орлова"_s, u"Борис Ким"_s, u"Продажи"_s}));
    QCOMPARE(column(*transfer.targets(), "canTake"), (QVariantList{true, false, true}));
    transfer.offer(0, {});
    QVERIFY(!transfer.problem().isEmpty());
    QSignalSpy offered(&transfer, &ChatTransfer::offered);
    chats.refuse = ErrorCode::Conflict;
    transfer.offer(5, u" срочно "_s);
    QVERIFY(!transfer.problem().isEmpty());
    QCOMPARE(offered.count(), 0);
    transfer.offer(-2, {});
    QCOMPARE(offered.count(), 1);
    QCOMPARE(chats.done, (QStringList{u"operator 5: срочно"_s, u"group 2"_s}));
}

void ChatToolsTest::passedChatWaitsForTheOneAsked()
{
    ModelGround ground;
    Chats chats;
    DeskServices services{.commands = *ground.commands,
                          .chats = chats,
                          .visitors = ground.commands->idleVisitors,
                          .requests = ground.commands->idleRequests,
                          .company = ground.commands->idleCompany,
                          .files = ground.commands->idleFiles,
                          .history = ground.commands->idleHistory,
                          .search = ground.commands->search,
                          .statistics = ground.commands->statistics};
    Desk desk(*ground.cache, services, ground.format, ModelGround::me());
    const QAbstractItemModelTester tester(desk.chats(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester popups(desk.incoming(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    ground.write([](CacheWriter &writer) { writer.putChat(passedToAnna()); });
    QCOMPARE(desk.incoming()->count(), 1);
    QCOMPARE(value(*desk.incoming(), 0, "passedBy"), u"Борис Ким"_s);
    QCOMPARE(value(*desk.incoming(), 0, "passComment"), u"про опт"_s);
    QCOMPARE(value(*desk.chats(), 0, "section"), u"incoming"_s);
    QCOMPARE(desk.incomingCount(), 1);
    desk.acceptChat(5);
    QCOMPARE(chats.done, QStringList{u"take 5"_s});
    ground.write([](CacheWriter &writer) {
        Chat mine = passedToAnna();
        mine.transfer.reset();
        mine.operatorId = samples::Anna;
        writer.putChat(mine);
    });
    QCOMPARE(desk.incoming()->count(), 0);
    QCOMPARE(value(*desk.chats(), 0, "section"), u"active"_s);

    // What one has passed on oneself comes back with a word about it.
    QSignalSpy toasts(&desk, &Desk::toast);
    ground.write([](CacheWriter &writer) {
        Message back = samples::message(5, 1);
        back.kind = MessageKind::System;
        back.systemCode = systemcode::TransferDeclined;
        back.systemParams = {{u"operatorId"_s, 4}, {u"toName"_s, u"Борис Ким"_s}};
        writer.addMessages({back});
    });
    QCOMPARE(toasts.count(), 1);
    QVERIFY(toasts.first().first().toString().contains(u"Борис Ким"_s));
}

void ChatToolsTest::showsOnlyWhatIsOffered()
{
    ModelGround ground;
    const auto desk = ground.desk();
    Chat waiting = samples::chat(1, ChatState::Waiting);
    waiting.offeredTo = {4};
    ground.write([&](CacheWriter &writer) { writer.putChat(waiting); });
    QCOMPARE(desk->incoming()->count(), 0);
    QCOMPARE(desk->chats()->count(), 0);
    waiting.offeredTo = {4, samples::Anna};
    ground.write([&](CacheWriter &writer) { writer.putChat(waiting); });
    QCOMPARE(desk->incoming()->count(), 1);
    waiting.offeredTo = QList<OperatorId>(); // nobody can take it now
    ground.write([&](CacheWriter &writer) { writer.putChat(waiting); });
    QCOMPARE(desk->incoming()->count(), 0);
    waiting.offeredTo.reset();
    ground.write([&](CacheWriter &writer) { writer.putChat(waiting); });
    QCOMPARE(desk->incoming()->count(), 1);
    ground.write([](CacheWriter &writer) {
        Operator me = ModelGround::me();
        me.rights.chats = false;
        writer.putOperator(me);
    });
    QTRY_COMPARE(desk->incoming()->count(), 0);
}

void ChatToolsTest::losesARacePlainly()
{
    ModelGround ground;
    ground.write([](CacheWriter &writer) { writer.putChat(samples::chat(1, ChatState::Waiting)); });
    const auto desk = ground.desk();
    QSignalSpy toasts(desk.get(), &Desk::toast);
    desk->acceptChat(1);
    ground.commands->accepting.first().answer(Chats::error(ErrorCode::Conflict));
    QCOMPARE(toasts.count(), 1);
    QCOMPARE(toasts.first().first().toString(), Texts::acceptFailure(ErrorCode::Conflict));
}

void ChatToolsTest::blacklistFollowsTheCacheAndTheRight()
{
    ModelGround ground;
    const Directory directory(*ground.cache);
    Visitors visitors;
    Blacklist blacklist(*ground.cache, visitors, directory, ground.format, samples::Anna);
    const QAbstractItemModelTester tester(&blacklist, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(blacklist.isAllowed());
    Block block{.id = 3,
                .visitorId = 20,
                .visitorName = {},
                .by = BlockBy::Address,
                .address = u"192.0.2.1"_s,
                .reason = u"реклама"_s,
                .operatorId = samples::Anna,
                .operatorName = u"Анна"_s,
                .createdAt = 1'700'000'000'000,
                .expiresAt = 0};
    ground.write([&](CacheWriter &writer) {
        writer.putBlock(block);
        block.id = 4;
        block.createdAt += 1'000;
        writer.putBlock(block);
    });
    QTRY_COMPARE(column(blacklist, "blockId"), (QVariantList{4, 3})); // the newest first
    QVERIFY(blacklist.isBlocked(20));
    blacklist.block(20, Blacklist::ByVisitor, u" спам "_s, 24);
    QCOMPARE(visitors.done.last(), u"20 0 спам %1"_s.arg(ground.clock.now() + 86'400'000));
    blacklist.block(20, Blacklist::ByAddress, {}, 0);
    QCOMPARE(visitors.done.last(), u"20 1  0"_s);
    blacklist.unblock(3);
    QVERIFY(!blacklist.problem().isEmpty());
    ground.write([](CacheWriter &writer) {
        writer.removeBlock(4);
        Operator me = ModelGround::me();
        me.rights.block = false;
        writer.putOperator(me);
    });
    QTRY_COMPARE(blacklist.count(), 1);
    QVERIFY(!blacklist.isAllowed());
}

void ChatToolsTest::refusedFilesStayWithTheirReason()
{
    ModelGround ground;
    Files files;
    ChosenFiles chosen;
    Attachments attachments(files, chosen, ground.format);
    const QAbstractItemModelTester tester(&attachments, QAbstractItemModelTester::FailureReportingMode::QtTest);
    attachments.setChat(1);
    attachments.add({QUrl::fromLocalFile(u"/tmp/a.pdf"_s), QUrl::fromLocalFile(u"/tmp/b.exe"_s),
                     QUrl(u"https://evil.example/c.pdf"_s), QUrl::fromLocalFile(u"/tmp/a.pdf"_s)});
    QCOMPARE(column(attachments, "name"), (QVariantList{u"a.pdf"_s, u"b.exe"_s}));
    QVERIFY(!value(attachments, 1, "problem").toString().isEmpty());
    QCOMPARE(attachments.sendable(), 1);
    attachments.send();
    QCOMPARE(files.sent, QStringList{u"/tmp/a.pdf"_s});
    QCOMPARE(value(attachments, 0, "sending"), true);
    attachments.send(); // what is on its way does not go twice
    QCOMPARE(files.sent.size(), 1);
    files.answers.first()(Chats::error(ErrorCode::Unavailable));
    QVERIFY(!value(attachments, 0, "problem").toString().isEmpty());
    attachments.send();
    files.answers.last()({});
    QCOMPARE(column(attachments, "name"), QVariantList{u"b.exe"_s});
    attachments.remove(0);
    QCOMPARE(attachments.count(), 0);
}

void ChatToolsTest::chosenFilesStayWithTheirChat()
{
    ModelGround ground;
    Files files;
    ChosenFiles chosen;
    {
        Attachments first(files, chosen, ground.format);
        first.setChat(1);
        first.add({QUrl::fromLocalFile(u"/tmp/a.pdf"_s)});
    }
    Attachments other(files, chosen, ground.format);
    other.setChat(2);
    QCOMPARE(other.count(), 0);
    Attachments again(files, chosen, ground.format);
    again.setChat(1);
    QCOMPARE(again.count(), 1);
}

void ChatToolsTest::ratingsAreToldWithTheirWords()
{
    Message message;
    message.kind = MessageKind::System;
    message.systemCode = systemcode::Rated;
    message.systemParams = {{u"rating"_s, 4}, {u"comment"_s, QString()}, {u"changed"_s, false}};
    QCOMPARE(Texts::systemMessage(message, {}, samples::Anna), u"The visitor gave a rating of 4"_s);
    // What looks like a place for something else is the visitor's own words.
    message.systemParams[u"comment"_s] = u"На %1 из 5"_s;
    QCOMPARE(Texts::systemMessage(message, {}, samples::Anna), u"The visitor gave a rating of 4: “На %1 из 5”"_s);
    message.systemParams[u"changed"_s] = true;
    QCOMPARE(Texts::systemMessage(message, {}, samples::Anna), u"The visitor changed the rating to 4: “На %1 из 5”"_s);
}

void ChatToolsTest::systemMessagesSayYouByTheId()
{
    Message message;
    message.kind = MessageKind::System;
    message.systemCode = systemcode::OperatorLeft;
    message.systemParams = {{u"operatorId"_s, 4}, {u"operatorName"_s, u"Анна Петрова"_s}};
    // Somebody of the same name is somebody else.
    QCOMPARE(Texts::systemMessage(message, {}, samples::Anna), u"Анна Петрова ended the chat"_s);
    message.systemParams[u"operatorId"_s] = samples::Anna;
    QCOMPARE(Texts::systemMessage(message, {}, samples::Anna), u"You ended the chat"_s);
    for (const QLatin1StringView code :
         {systemcode::InviteExpired, systemcode::AutoInvited, systemcode::Redirected, systemcode::TransferOffered,
          systemcode::Transferred, systemcode::TransferDeclined, systemcode::TransferExpired,
          systemcode::TransferCancelled, systemcode::VisitorBlocked, systemcode::ChatResumed, systemcode::Rated}) {
        message.systemCode = code;
        QVERIFY2(!Texts::systemMessage(message, {}, samples::Anna).contains(u"this version"_s), code.data());
    }
}

QTEST_GUILESS_MAIN(ChatToolsTest)
#include "chat_tools_test.moc"
