// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/hub/call.h"

#include <QMap>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;

/// Who may ask for what: every method with every role and every set of rights.
class TestRights : public QObject
{
    Q_OBJECT

private slots:
    void everyMethodIsInTheTable();
    void everyRoleAndRightIsJudgedByTheTable();
};

namespace {

struct Rule
{
    Role least = Role::Operator;
    bool chats = false;
    bool invite = false;
    bool requests = false;
    bool block = false;
};

// docs/protocol.md, "Rights", said once more by itself.
QMap<QString, Rule> table()
{
    const Rule everybody;
    const Rule administrators{.least = Role::Admin};
    const Rule chats{.chats = true};
    const Rule requests{.requests = true};
    const Rule block{.block = true};
    return {
        {u"session.login"_s, everybody},
        {u"session.resume"_s, everybody},
        {u"session.logout"_s, everybody},
        {u"sync.snapshot"_s, everybody},
        {u"operator.setStatus"_s, everybody},
        {u"visitor.get"_s, everybody},
        {u"visitor.update"_s, everybody},
        {u"visitor.invite"_s, {.chats = true, .invite = true}},
        {u"visitor.block"_s, block},
        {u"visitor.unblock"_s, block},
        {u"chat.accept"_s, chats},
        {u"chat.send"_s, chats},
        {u"chat.close"_s, chats},
        {u"chat.redirect"_s, chats},
        {u"chat.transfer"_s, chats},
        {u"chat.acceptTransfer"_s, chats},
        {u"chat.declineTransfer"_s, chats},
        {u"chat.cancelTransfer"_s, chats},
        {u"chat.tag"_s, chats},
        {u"chat.history"_s, everybody},
        {u"chat.list"_s, everybody},
        {u"chat.read"_s, everybody},
        {u"chat.search"_s, everybody},
        {u"chat.typing"_s, everybody},
        // Of messages in chats too: what they need depends on where the message is (tst_message_changes).
        {u"message.edit"_s, everybody},
        {u"message.remove"_s, everybody},
        {u"stats.get"_s, everybody},
        {u"tag.create"_s, everybody},
        {u"tag.save"_s, everybody},
        {u"tag.remove"_s, everybody},
        {u"request.take"_s, requests},
        {u"request.release"_s, requests},
        {u"request.close"_s, requests},
        {u"request.note"_s, requests},
        {u"request.answer"_s, requests},
        {u"request.list"_s, requests},
        {u"colleague.send"_s, everybody},
        {u"colleague.history"_s, everybody},
        {u"colleague.read"_s, everybody},
        {u"reply.save"_s, everybody},
        {u"reply.remove"_s, everybody},
        {u"site.save"_s, administrators},
        {u"group.save"_s, administrators},
        {u"group.remove"_s, administrators},
        {u"staff.list"_s, administrators},
        {u"staff.save"_s, administrators},
    };
}

bool allows(const Rule &rule, Role role, const Rights &rights)
{
    return role == Role::Admin ||
           (rule.least <= role && (!rule.chats || rights.chats) && (!rule.invite || rights.invite) &&
            (!rule.requests || rights.requests) && (!rule.block || rights.block));
}

} // namespace

void TestRights::everyMethodIsInTheTable()
{
    QStringList names;
    for (const Method &method : operatorMethods()) {
        names.append(method.name);
    }
    names.sort();
    QCOMPARE(names, table().keys());
}

void TestRights::everyRoleAndRightIsJudgedByTheTable()
{
    const QMap<QString, Rule> rules = table();
    for (const Method &method : operatorMethods()) {
        for (const Role role : {Role::Operator, Role::Supervisor, Role::Admin}) {
            for (int set = 0; set < 16; ++set) {
                Operator colleague;
                colleague.role = role;
                colleague.rights = {.chats = (set & 1) != 0,
                                    .invite = (set & 2) != 0,
                                    .requests = (set & 4) != 0,
                                    .block = (set & 8) != 0};
                QVERIFY2(mayCall(colleague, method) == allows(rules.value(method.name), role, colleague.rights),
                         qPrintable(u"%1, role %2, rights %3"_s.arg(method.name).arg(int(role)).arg(set)));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestRights)
#include "tst_rights.moc"
