// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/server/company_bench.h"

#include "server/access/secrets.h"
#include "server/store/administration.h"
#include "server/store/chat_life.h"
#include "server/store/chats.h"
#include "server/store/company.h"
#include "server/store/migrations.h"
#include "server/store/outcome.h"
#include "server/store/visitors.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace otklik::test {

CompanyBench::CompanyBench()
{
    prepareSecrets();
    restart();
    addSite(u"Магазин"_s);
}

void CompanyBench::restart()
{
    m_database.reset();
    m_database = std::make_unique<Database>(m_folder.path());
    m_onlooker = std::make_unique<Database>(m_folder.path());
    migrate(*m_database);
    settleWork();
}

void CompanyBench::once(const std::function<void(Transaction &)> &job)
{
    m_database->begin();
    Transaction transaction{.database = *m_database, .now = now, .announcements = {}};
    try {
        job(transaction);
    } catch (...) {
        m_database->rollback();
        throw;
    }
    m_database->commit();
    m_announced.events += transaction.announcements.events;
    m_announced.notices += transaction.announcements.notices;
}

bool CompanyBench::run(const std::function<void(Transaction &)> &job)
{
    m_refusal.clear();
    try {
        once(job);
    } catch (const Refusal &refusal) {
        m_refusal = toString(refusal.error().code);
        return false;
    }
    settleWork();
    return true;
}

void CompanyBench::runElsewhere(const std::function<void(Transaction &)> &job)
{
    m_onlooker->begin();
    Transaction transaction{.database = *m_onlooker, .now = now, .announcements = {}};
    job(transaction);
    m_onlooker->commit();
}

QString CompanyBench::wronglyKnown()
{
    QStringList wrong;
    m_onlooker->run(u"BEGIN"_s); // knows nothing yet
    Transaction transaction{.database = *m_onlooker, .now = now, .announcements = {}};
    for (const Chat &chat : m_database->known().chats()) {
        if (chatById(transaction, chat.id) != chat) {
            wrong.append(u"chat %1"_s.arg(chat.id));
        }
    }
    for (const Operator &colleague : m_database->known().colleagues()) {
        if (operatorById(transaction, colleague.id) != colleague) {
            wrong.append(u"operator %1"_s.arg(colleague.id));
        }
    }
    m_onlooker->run(u"COMMIT"_s);
    return wrong.join(u", "_s);
}

void CompanyBench::settleWork()
{
    once([this](Transaction &transaction) { m_settled = settle(transaction); });
}

Settled CompanyBench::pass(qint64 milliseconds)
{
    now += milliseconds;
    settleWork();
    return m_settled;
}

OperatorId CompanyBench::hire(const QString &login, OperatorStatus status)
{
    const auto id = ask<OperatorId>([&](Transaction &transaction) {
        return addOperator(
            transaction, {.login = login, .name = login, .role = Role::Operator, .groups = {}, .passwordHash = u"x"_s});
    });
    setStatus(id, status);
    return id;
}

void CompanyBench::setStatus(OperatorId id, OperatorStatus status)
{
    run([&](Transaction &transaction) { chooseStatus(transaction, id, status); });
}

void CompanyBench::changeStaff(OperatorId id, const std::function<void(Operator &)> &change)
{
    run([&](Transaction &transaction) {
        StaffCard card = staffCardOf(transaction, id);
        change(card.colleague);
        saveStaff(transaction, card, {});
    });
}

void CompanyBench::changeRules(const std::function<void(SiteRules &)> &change, SiteId site)
{
    run([&](Transaction &transaction) {
        Site changed = siteById(transaction, site);
        change(changed.rules);
        saveSite(transaction, changed);
    });
}

SiteId CompanyBench::addSite(const QString &name)
{
    return ask<SiteId>([&](Transaction &transaction) {
        m_siteKeys.append(otklik::addSite(transaction, name, {u"https://shop%1.example"_s.arg(m_siteKeys.size() + 1)}));
        return SiteId(m_siteKeys.size());
    });
}

VisitorId CompanyBench::welcome(SiteId site)
{
    return ask<VisitorId>([&](Transaction &transaction) {
        const QString origin = u"https://shop%1.example"_s.arg(site);
        return arrive(transaction, {.siteKey = m_siteKeys.value(site - 1),
                                    .origin = origin,
                                    .token = {},
                                    .page = {.url = origin + u'/', .title = u"Главная"_s, .at = 0},
                                    .referrer = {},
                                    .address = u"192.0.2.1"_s})
            .visitorId;
    });
}

ChatId CompanyBench::write(VisitorId visitor, const QString &text)
{
    return ask<ChatId>([&](Transaction &transaction) {
        const WritingVisitor writing{
            .id = visitor, .siteId = siteOfVisitor(transaction, visitor), .pageUrl = {}, .pageTitle = {}};
        const QString clientId = QUuid::createUuid().toString(QUuid::WithoutBraces);
        return sendAsVisitor(transaction, writing, {.clientId = clientId, .text = text}).chatId;
    });
}

Chat CompanyBench::chat(ChatId id)
{
    Chat found;
    once([&](Transaction &transaction) { found = chatById(transaction, id); });
    return found;
}

bool CompanyBench::accept(OperatorId id, ChatId chat)
{
    return run([&](Transaction &transaction) { acceptChat(transaction, id, chat); });
}

QList<NumberedEvent> CompanyBench::eventsOf(OperatorId id) const
{
    QList<NumberedEvent> told;
    for (const NumberedEvent &event : m_announced.events) {
        if (event.receiver == id) {
            told.append(event);
        }
    }
    return told;
}

QString CompanyBench::stateOf(VisitorId id) const
{
    const QList<QJsonObject> told = noticesOf(id, u"state"_s);
    return told.isEmpty() ? QString() : told.last()["state"_L1].toString();
}

QList<QJsonObject> CompanyBench::noticesOf(VisitorId id, const QString &method) const
{
    QList<QJsonObject> told;
    for (const VisitorNotice &notice : m_announced.notices) {
        if (notice.receiver == id && notice.method == method) {
            told.append(notice.params);
        }
    }
    return told;
}

} // namespace otklik::test
