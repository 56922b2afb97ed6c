// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the hub does when the company changes: its sites' rules, its people, or its data from outside.
#include "protocol/json.h"
#include "server/access/secrets.h"
#include "server/hub/call.h"
#include "server/hub/hub.h"
#include "server/routing/working_hours.h"
#include "server/store/avatar.h"
#include "server/store/company.h"
#include "server/store/events.h"
#include "server/store/told_contacts.h"
#include "server/store/visitors.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

QJsonObject fieldsOf(const QString &text, FieldNeed name, FieldNeed email, FieldNeed phone, FieldNeed message)
{
    return {{"text"_L1, text},
            {"name"_L1, toString(name)},
            {"email"_L1, toString(email)},
            {"phone"_L1, toString(phone)},
            {"message"_L1, toString(message)}};
}

// Only what is not the widget's own.
QJsonObject looksOf(const Site &site)
{
    const SiteLooks &looks = site.rules.looks;
    QJsonObject json{{"side"_L1, toString(looks.side)}};
    const std::pair<QLatin1StringView, QString> texts[]{
        {"colour"_L1, looks.colour},     {"title"_L1, looks.title},       {"greetingTitle"_L1, looks.greetingTitle},
        {"greeting"_L1, looks.greeting}, {"awayText"_L1, looks.awayText}, {"avatar"_L1, avatarAddress(site)}};
    for (const auto &[name, text] : texts) {
        if (!text.isEmpty()) {
            json[name] = text;
        }
    }
    return json;
}

} // namespace

QJsonObject Hub::settingsFor(const VisitorSession &session) const
{
    const Site site = m_sites.value(session.siteId);
    const RequestForm &form = site.rules.form;
    const PreChatForm &before = site.rules.preChat;
    QJsonObject settings{{"siteName"_L1, site.name},
                         {"operatorsAvailable"_L1, isServed(session.siteId)},
                         {"language"_L1, session.presence.language},
                         {"form"_L1, fieldsOf(form.text, form.name, form.email, form.phone, form.message)},
                         {"looks"_L1, looksOf(site)}};
    if (asksBefore(before, session.told)) {
        settings["preChat"_L1] = fieldsOf(before.text, before.name, before.email, before.phone, before.message);
    }
    if (const Timestamp at = opensAt(session.siteId)) {
        settings["opensAt"_L1] = at;
    }
    const QString text = autoInvitation(session.visitorId);
    if (!text.isEmpty()) {
        settings["invitation"_L1] = QJsonObject{{"text"_L1, text}};
    }
    return settings;
}

Timestamp Hub::opensAt(SiteId id) const
{
    return nextOpening(m_sites.value(id).rules.hours, now());
}

void Hub::followTold(VisitorId id, const ToldContacts &told)
{
    for (const SessionId socket : m_visitorSockets.value(id)) {
        VisitorSession &session = m_visitorSessions.at(socket);
        const PreChatForm &form = m_sites[session.siteId].rules.preChat;
        const bool asked = asksBefore(form, session.told);
        session.told = told;
        if (asksBefore(form, told) != asked) {
            session.peer->send(encodeNotification(u"settings"_s, settingsFor(session)), Weight::Live);
        }
    }
}

void Hub::followOperators(const QList<Operator> &operators)
{
    for (const Operator &colleague : operators) {
        for (const SessionId id : m_operatorSockets.value(colleague.id)) {
            OperatorSession &session = m_operatorSessions.at(id);
            const bool sameSites = visibleSites(session.colleague) == visibleSites(colleague);
            session.colleague = colleague; // what they may do from now on
            if (!sameSites) {
                sendPresence(session);
            }
        }
    }
}

void Hub::followService(const QHash<SiteId, bool> &served)
{
    for (const auto &[siteId, available] : served.asKeyValueRange()) {
        const Timestamp at = opensAt(siteId);
        if (isServed(siteId) == available && m_opensAt.value(siteId) == at) {
            continue;
        }
        m_served[siteId] = available;
        m_opensAt[siteId] = at;
        QJsonObject params{{"operatorsAvailable"_L1, available}};
        if (at != 0) {
            params["opensAt"_L1] = at;
        }
        const QByteArray frame = encodeNotification(u"availability"_s, params);
        for (auto &[id, to] : m_visitorSessions) {
            if (to.stage == SessionStage::Known && to.siteId == siteId) {
                to.peer->send(frame, Weight::Live);
            }
        }
        m_targets.reconsider(siteId);
    }
}

void Hub::followSites(const QList<Site> &sites)
{
    for (const Site &site : sites) {
        if (m_sites.value(site.id) == site) {
            continue;
        }
        m_sites[site.id] = site;
        m_targets.setRules(site.id, site.rules.invitation.rules);
        m_targets.reconsider(site.id);
        for (auto &[id, session] : m_visitorSessions) {
            if (session.stage == SessionStage::Known && session.siteId == site.id) {
                session.peer->send(encodeNotification(u"settings"_s, settingsFor(session)), Weight::Live);
            }
        }
    }
}

void Hub::keepOut(const QList<VisitorId> &blocked)
{
    for (const VisitorId id : blocked) {
        noTargetAnyMore(id);
        const Presence *here = m_presence.board().find(id);
        if (here && (here->status == VisitorStatus::AutoInvited || here->status == VisitorStatus::LeadForm)) {
            setTargetStatus(id, VisitorStatus::OnSite);
        }
    }
}

// Every tab tells the name with its page, and the list shows it at once.
void Hub::followCards(const QList<Visitor> &visitors)
{
    for (const Visitor &visitor : visitors) {
        for (const SessionId socket : m_visitorSockets.value(visitor.id)) {
            m_visitorSessions.at(socket).presence.name = visitor.card.name;
        }
        if (const Presence *here = m_presence.board().find(visitor.id)) {
            Presence presence = *here;
            presence.name = visitor.card.name;
            m_presence.board().put(std::move(presence));
        }
    }
}

void Hub::revokeAll(OperatorId id)
{
    for (const SessionId socket : m_operatorSockets.value(id)) {
        m_operatorSessions.at(socket).peer->close(CloseCode::Revoked);
    }
}

void Hub::watchTarget(const VisitorSession &session)
{
    const Presence *here = m_presence.board().find(session.visitorId);
    if (!session.targetable || !here || here->status != VisitorStatus::OnSite) {
        return;
    }
    m_targets.watch(session.visitorId, {.siteId = session.siteId,
                                        .since = session.presence.visitStartedAt,
                                        .pagesSeen = session.pagesSeen,
                                        .pageUrl = session.presence.pageUrl,
                                        .returning = session.presence.visitNumber > 1});
}

bool Hub::targetFound(VisitorId id)
{
    const Presence *here = m_presence.board().find(id);
    if (!here || here->status != VisitorStatus::OnSite) {
        return true;
    }
    const SiteRules rules = m_sites.value(here->siteId).rules;
    const bool served = isServed(here->siteId);
    if (served && rules.invitation.enabled) {
        m_autoInvited[id] = rules.invitation.text;
        setTargetStatus(id, VisitorStatus::AutoInvited);
        toVisitor(id,
                  encodeNotification(u"state"_s, {{"state"_L1, "auto_invited"_L1},
                                                  {"chatId"_L1, 0},
                                                  {"invitation"_L1, QJsonObject{{"text"_L1, rules.invitation.text}}}}));
    } else if (!served && rules.form.leadForm) {
        setTargetStatus(id, VisitorStatus::LeadForm);
        toVisitor(id, encodeNotification(u"state"_s, {{"state"_L1, "lead_form"_L1}, {"chatId"_L1, 0}}));
    } else {
        return false; // until somebody comes, or goes
    }
    for (const SessionId socket : m_visitorSockets.value(id)) {
        m_visitorSessions.at(socket).targetable = false;
    }
    m_store.submit<bool>(
        [id](Transaction &transaction) {
            markTargeted(transaction, id);
            return true;
        },
        [](const Outcome<bool> &) {});
    return true;
}

void Hub::setTargetStatus(VisitorId id, VisitorStatus status)
{
    const Presence *here = m_presence.board().find(id);
    if (!here) {
        return;
    }
    Presence presence = *here;
    presence.status = status;
    presence.statusSince = now();
    m_presence.board().put(std::move(presence));
    m_presence.boardChanged();
}

void Hub::endTargeting(VisitorId id)
{
    m_autoInvited.remove(id);
    setTargetStatus(id, VisitorStatus::OnSite);
    const Presence *here = m_presence.board().find(id);
    const QString state = here && isServed(here->siteId) ? u"available"_s : u"offline"_s;
    toVisitor(id, encodeNotification(u"state"_s, {{"state"_L1, state}, {"chatId"_L1, 0}}));
}

// Who has, or had, a chat in this visit is spoken to already.
void Hub::noTargetAnyMore(VisitorId id)
{
    m_targets.forget(id);
    m_autoInvited.remove(id);
    for (const SessionId socket : m_visitorSockets.value(id)) {
        m_visitorSessions.at(socket).targetable = false;
    }
}

struct Hub::Outside
{
    QHash<OperatorId, QList<NumberedEvent>> missed;
    QSet<QString> goodTokens;
    QList<Site> sites;
    QList<Operator> operators;
};

void Hub::lookOutside()
{
    if (m_stopping) {
        return;
    }
    if (m_lookingOutside) {
        m_lookAgain = true;
        return;
    }
    m_lookingOutside = true;
    QHash<OperatorId, qint64> offsets;
    QStringList tokens;
    for (const auto &[id, session] : m_operatorSessions) {
        if (session.stage == SessionStage::Known) {
            const OperatorId who = session.colleague.id;
            offsets[who] = std::min(offsets.value(who, session.lastOffset), session.lastOffset);
            tokens.append(session.token);
        }
    }
    m_store.submit<Outside>(
        [offsets, tokens](Transaction &transaction) {
            Outside outside;
            const QString present = epoch(transaction);
            for (const auto &[id, offset] : offsets.asKeyValueRange()) {
                const auto missed = missedEvents(transaction, id, present, offset);
                const auto newest = newestEvent(transaction, id);
                // Too much to be told one by one: the last one shows the gap, and the client takes a snapshot.
                outside.missed[id] = missed ? *missed : newest ? QList<NumberedEvent>{*newest} : QList<NumberedEvent>();
            }
            for (const QString &token : tokens) {
                if (!transaction.run(u"SELECT 1 FROM tokens WHERE hash = ?"_s, {tokenHash(token)}).isEmpty()) {
                    outside.goodTokens.insert(token);
                }
            }
            outside.sites = allSites(transaction);
            outside.operators = operators(transaction);
            return outside;
        },
        [this, tokens](const Outcome<Outside> &outcome) {
            m_lookingOutside = false;
            if (const auto *outside = std::get_if<Outside>(&outcome)) {
                takeUpOutside(*outside);
                for (const QString &token : tokens) {
                    if (!outside->goodTokens.contains(token)) {
                        revoke(token);
                    }
                }
            }
            if (std::exchange(m_lookAgain, false)) {
                lookOutside();
            }
        });
}

void Hub::takeUpOutside(const Outside &outside)
{
    for (auto &[id, session] : m_operatorSessions) {
        if (session.stage != SessionStage::Known || !outside.missed.contains(session.colleague.id)) {
            continue;
        }
        for (const NumberedEvent &event : outside.missed[session.colleague.id]) {
            if (event.offset > session.lastOffset) {
                session.lastOffset = event.offset;
                session.peer->send(encodeEvent(event), Weight::Bulk);
            }
        }
    }
    followOperators(outside.operators);
    followSites(outside.sites);
    settleWork();
}

} // namespace otklik
