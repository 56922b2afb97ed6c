// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/chat_life.h"
#include "server/store/chats.h"
#include "server/store/company.h"
#include "server/store/message_changes.h"
#include "unit/server/company_bench.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;

/// What the store knows without asking is what is stored.
class TestKnown : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void talkGoesOnWithoutReadingItsChatAnew();
    void whatColleaguesChangeIsReadAnew();
    void refusedJobLeavesNothingOfWhatItDid();
    void whatAnotherProgramWroteIsReadAnew();

private:
    void say(const QString &text);

    std::unique_ptr<test::CompanyBench> m_bench;
    OperatorId m_anna = 0;
    VisitorId m_visitor = 0;
    ChatId m_chat = 0;
    int m_words = 0;
};

void TestKnown::init()
{
    m_bench = std::make_unique<test::CompanyBench>();
    m_anna = m_bench->hire(u"anna"_s);
    m_visitor = m_bench->welcome();
    m_chat = m_bench->write(m_visitor);
    QVERIFY(m_bench->accept(m_anna, m_chat));
}

void TestKnown::say(const QString &text)
{
    const Word word{.clientId = u"word-%1"_s.arg(++m_words), .text = text, .fileId = 0};
    QVERIFY(m_bench->run(
        [&](Transaction &transaction) { sendAsOperator(transaction, m_anna, m_chat, word, MessageKind::Message); }));
}

void TestKnown::talkGoesOnWithoutReadingItsChatAnew()
{
    say(u"Здравствуйте!"_s);
    say(u"Чем помочь?"_s);
    const auto known = m_bench->database().known().chat(m_chat);
    QVERIFY(known);
    QCOMPARE(known->lastMessage->text, u"Чем помочь?"_s);
    QCOMPARE(m_bench->wronglyKnown(), QString());
    m_bench->write(m_visitor, u"Нужен чайник"_s);
    QCOMPARE(m_bench->database().known().chat(m_chat)->lastMessage->text, u"Нужен чайник"_s);
    QCOMPARE(m_bench->wronglyKnown(), QString());
}

void TestKnown::whatColleaguesChangeIsReadAnew()
{
    say(u"Здравствуйте!"_s);
    const MessageId last = m_bench->chat(m_chat).lastMessage->id;
    m_bench->run([&](Transaction &transaction) { editMessage(transaction, m_anna, last, u"Добрый день!"_s); });
    QCOMPARE(m_bench->chat(m_chat).lastMessage->text, u"Добрый день!"_s);
    m_bench->changeStaff(m_anna, [](Operator &anna) { anna.name = u"Анна Петрова"_s; });
    QCOMPARE(m_bench->chat(m_chat).operatorName, u"Анна Петрова"_s);
    QCOMPARE(m_bench->wronglyKnown(), QString());
}

void TestKnown::refusedJobLeavesNothingOfWhatItDid()
{
    say(u"Здравствуйте!"_s);
    const Chat before = m_bench->chat(m_chat);
    const Word word{.clientId = u"refused"_s, .text = u"Нет"_s, .fileId = 0};
    QVERIFY(!m_bench->run([&](Transaction &transaction) {
        sendAsOperator(transaction, m_anna, m_chat, word, MessageKind::Message);
        throw Refusal(ErrorCode::Conflict, u"after all"_s);
    }));
    QCOMPARE(m_bench->chat(m_chat).lastMessage->text, u"Здравствуйте!"_s);
    QVERIFY(m_bench->chat(m_chat) == before);
    QCOMPARE(m_bench->wronglyKnown(), QString());
}

void TestKnown::whatAnotherProgramWroteIsReadAnew()
{
    say(u"Здравствуйте!"_s);
    QVERIFY(m_bench->database().known().colleague(m_anna));
    m_bench->runElsewhere([&](Transaction &transaction) {
        transaction.run(u"UPDATE operators SET name = 'Анна Иванова' WHERE id = ?"_s, {m_anna});
    });
    QCOMPARE(m_bench->chat(m_chat).operatorName, u"Анна Иванова"_s);
    QCOMPARE(m_bench->wronglyKnown(), QString());
}

QTEST_GUILESS_MAIN(TestKnown)
#include "tst_known.moc"
