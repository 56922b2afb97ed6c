// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/chat.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;

class ChatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theVisitorsFirstUnansweredWordStartsTheWait()
    {
        Chat chat;
        applyMessage(chat, from(AuthorKind::Visitor, 1));
        applyMessage(chat, from(AuthorKind::Visitor, 2));
        QCOMPARE(chat.unansweredSince, 1'000);
        QCOMPARE(chat.visitorReadSeq, 2); // whoever writes has the chat open
        QCOMPARE(chat.readSeq, 0);
        QCOMPARE(chat.lastMessage->seq, 2);
    }

    void theOperatorsWordEndsIt()
    {
        Chat chat;
        applyMessage(chat, from(AuthorKind::Visitor, 1));
        applyMessage(chat, from(AuthorKind::Operator, 2));
        QCOMPARE(chat.unansweredSince, 0);
        QCOMPARE(chat.readSeq, 2);
        QCOMPARE(chat.visitorReadSeq, 1);
        applyMessage(chat, from(AuthorKind::Visitor, 3));
        QCOMPARE(chat.unansweredSince, 3'000);
    }

    void aNoteAnswersNobody()
    {
        Chat chat;
        applyMessage(chat, from(AuthorKind::Visitor, 1));
        applyMessage(chat, from(AuthorKind::Operator, 2, MessageKind::Note));
        QCOMPARE(chat.unansweredSince, 1'000);
        QCOMPARE(chat.readSeq, 0);
        QCOMPARE(chat.lastMessage->kind, MessageKind::Note);
    }

    void aSystemMessageOnlyCounts()
    {
        Chat chat;
        applyMessage(chat, from(AuthorKind::Visitor, 1));
        const Chat before = chat;
        applyMessage(chat, from(AuthorKind::System, 2, MessageKind::System));
        QCOMPARE(chat.lastSeq, 2);
        QCOMPARE(chat.lastMessage, before.lastMessage);
        QCOMPARE(chat.unansweredSince, before.unansweredSince);
    }

    void repeatsAndOldOnesChangeNothing()
    {
        Chat chat;
        applyMessage(chat, from(AuthorKind::Visitor, 1));
        applyMessage(chat, from(AuthorKind::Operator, 2));
        const Chat before = chat;
        applyMessage(chat, from(AuthorKind::Visitor, 1));
        applyMessage(chat, from(AuthorKind::Operator, 2));
        QCOMPARE(chat, before);
    }

private:
    static Message from(AuthorKind author, Seq seq, MessageKind kind = MessageKind::Message)
    {
        Message message;
        message.seq = seq;
        message.at = seq * 1'000;
        message.kind = kind;
        message.author.kind = author;
        message.text = u"слово"_s;
        return message;
    }
};

QTEST_GUILESS_MAIN(ChatTest)
#include "chat_test.moc"
