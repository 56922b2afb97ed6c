// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/demo_talk.h"

#include "server/demo/demo_data.h"
#include "server/store/cards.h"
#include "server/store/chats.h"
#include "server/store/redirect.h"
#include "server/store/tags.h"
#include "server/store/transfers.h"
#include "server/store/visitors.h"

#include <stdexcept>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

/// A chat while it is being played.
class Talk
{
public:
    Talk(DemoAuthor &author, PastVisitor &visitor, const PastTalk &plan)
        : m_author(author)
        , m_transaction(author.transaction())
        , m_visitor(visitor)
        , m_plan(plan)
        , m_me(author.operatorId(plan.login))
    {
    }

    void invite(const QString &text)
    {
        m_chat = inviteVisitor(m_transaction, m_me, m_visitor.writer.id, true, DemoAuthor::clientId(), text).chat.id;
    }

    void begin(const QString &text)
    {
        m_visitor.writer.autoInvitation = m_plan.autoInvitation;
        m_chat = startChat(m_transaction, m_visitor.writer, DemoAuthor::clientId(), text).chat.id;
        m_visitor.writer.autoInvitation.clear();
        m_author.pass(4, 40);
        acceptChat(m_transaction, m_me, m_chat);
        read();
    }

    void goOn(const Chat &chat) { m_chat = chat.id; }

    void play(const QStringList &lines)
    {
        for (const QString &line : lines) {
            if (m_chat == 0) {
                begin(verbAndRest(line).second);
                writeDown();
                continue;
            }
            step(line);
        }
    }

    void writeDown()
    {
        if (m_plan.card) {
            updateCard(m_transaction, m_me, m_visitor.writer.id, *m_plan.card);
        }
    }

private:
    void step(const QString &line)
    {
        const auto [verb, rest] = verbAndRest(line);
        m_author.pass(7, 55);
        if (verb == "v"_L1 || verb == "vf"_L1) {
            sayAsVisitor(verb, rest);
        } else if (verb == "o"_L1 || verb == "of"_L1 || verb == "n"_L1) {
            sayAsOperator(verb, rest);
        } else if (verb == "go"_L1) {
            redirectVisitor(
                m_transaction, m_me, m_chat,
                {.clientId = DemoAuthor::clientId(), .url = m_author.addressOf(m_visitor, rest), .pageOpen = true});
            m_author.show(m_visitor, rest);
        } else if (verb == "pass"_L1) {
            handOver(rest);
        } else if (verb == "later"_L1) {
            comeBack(rest.toInt());
        } else if (verb == "end"_L1) {
            end(rest == "operator"_L1);
        } else {
            throw std::logic_error("the demo's dialogues have an unknown step " + verb.toStdString());
        }
    }

    void sayAsVisitor(const QString &verb, const QString &rest)
    {
        const Actor actor{.kind = AuthorKind::Visitor, .id = m_visitor.writer.id};
        const bool file = verb == "vf"_L1;
        sendAsVisitor(m_transaction, m_visitor.writer,
                      {.clientId = DemoAuthor::clientId(),
                       .text = file ? QString() : rest,
                       .fileId = file ? m_author.addFile(actor, rest) : 0});
        read();
    }

    void sayAsOperator(const QString &verb, const QString &rest)
    {
        const Actor actor{.kind = AuthorKind::Operator, .id = m_me};
        const bool file = verb == "of"_L1;
        const Message message = otklik::sendAsOperator(m_transaction, m_me, m_chat,
                                                       {.clientId = DemoAuthor::clientId(),
                                                        .text = file ? QString() : rest,
                                                        .fileId = file ? m_author.addFile(actor, rest) : 0},
                                                       verb == "n"_L1 ? MessageKind::Note : MessageKind::Message);
        if (message.kind == MessageKind::Message) {
            readAsVisitor(m_transaction, m_visitor.writer.id, message.seq);
        }
    }

    void handOver(const QString &rest)
    {
        const QString comment = rest.section(u'|', 1);
        if (!m_plan.declines.isEmpty()) {
            const OperatorId busy = m_author.operatorId(m_plan.declines);
            offerTransfer(m_transaction, m_me, m_chat, {.operatorId = busy, .groupId = 0, .comment = comment});
            m_author.pass(5, 20);
            declineTransfer(m_transaction, busy, m_chat);
            m_author.pass(5, 10);
        }
        const OperatorId next = m_author.operatorId(rest.section(u'|', 0, 0));
        offerTransfer(m_transaction, m_me, m_chat, {.operatorId = next, .groupId = 0, .comment = comment});
        m_author.pass(4, 25);
        acceptTransfer(m_transaction, next, m_chat);
        m_me = next;
        read();
    }

    // Gone and back: the chat goes on with the same operator.
    void comeBack(int minutes)
    {
        leave(m_transaction, m_visitor.writer.id);
        m_author.pass(minutes * 60, minutes * 60 + 300);
        m_author.arrive(m_visitor);
    }

    void end(bool byOperator)
    {
        tag();
        if (byOperator) {
            closeAsOperator(m_transaction, m_me, m_chat);
            m_author.pass(20, 90);
        }
        leave(m_transaction, m_visitor.writer.id);
    }

    void tag()
    {
        QList<TagId> ids;
        for (const QString &name : m_plan.tags) {
            if (m_author.tagId(name) != 0) {
                ids.append(m_author.tagId(name));
            }
        }
        tagChat(m_transaction, m_me, m_chat, ids, {});
    }

    void read() { readAsOperator(m_transaction, m_me, m_chat, chatById(m_transaction, m_chat).lastSeq); }

    DemoAuthor &m_author;
    Transaction &m_transaction;
    PastVisitor &m_visitor;
    const PastTalk &m_plan;
    OperatorId m_me;
    ChatId m_chat = 0;
};

} // namespace

void playTalk(DemoAuthor &author, PastVisitor &visitor, const PastTalk &talk)
{
    author.arrive(visitor);
    author.browse(visitor, author.roll(1, 4));
    author.pass(5, 40);
    Talk played(author, visitor, talk);
    if (!talk.invitation.isEmpty()) {
        played.invite(talk.invitation);
        played.writeDown();
    }
    played.play(talk.lines);
}

void playAnswered(DemoAuthor &author, PastVisitor &visitor, const QString &login, const QStringList &lines)
{
    const PastTalk plan{
        .lines = lines, .login = login, .invitation = {}, .autoInvitation = {}, .declines = {}, .tags = {}, .card = {}};
    Talk played(author, visitor, plan);
    if (const auto chat = openChatOf(author.transaction(), visitor.writer.id)) {
        played.goOn(*chat);
        played.play(lines);
    }
}

void playVainInvitation(DemoAuthor &author, PastVisitor &visitor, const QString &login, const QString &text,
                        bool rejected)
{
    Transaction &transaction = author.transaction();
    author.arrive(visitor);
    author.browse(visitor, 2);
    inviteVisitor(transaction, author.operatorId(login), visitor.writer.id, true, DemoAuthor::clientId(), text);
    author.pass(10, 40);
    if (rejected) {
        rejectInvite(transaction, visitor.writer.id);
        author.pass(10, 40);
    }
    leave(transaction, visitor.writer.id);
}

} // namespace otklik
