// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/demo_company.h"

#include "protocol/json.h"
#include "server/access/secrets.h"
#include "server/commands/command_line.h"
#include "server/demo/demo_data.h"
#include "server/store/administration.h"
#include "server/store/company.h"
#include "server/store/sign_in.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

// Long enough not to be guessed, short enough to be typed from another window.
constexpr qsizetype PasswordLength = 12;
// Which of the sites and people are whose; also what says that a folder is the demo's.
const QString CompanyFact = u"demo"_s;
// The simulated colleagues' tokens of the last start.
const QString SessionsFact = u"demo_sessions"_s;

QStringList stringsOf(const QJsonValue &values)
{
    return values.toVariant().toStringList();
}

template<typename T> qint64 idOf(const QList<T> &all, const QString &name)
{
    const auto found = std::ranges::find(all, name, &T::name);
    return found == all.end() ? 0 : found->id;
}

StaffCard cardOf(Transaction &transaction, const QJsonObject &entry)
{
    StaffCard card{.colleague = {}, .login = entry["login"_L1].toString()};
    Operator &colleague = card.colleague;
    colleague.name = entry["name"_L1].toString();
    colleague.role = roleFromString(entry["role"_L1].toString()).value_or(Role::Operator);
    for (const QString &group : stringsOf(entry["groups"_L1])) {
        colleague.groups.append(idOf(groups(transaction), group));
    }
    for (const QString &site : stringsOf(entry["sites"_L1])) {
        colleague.sites.append(idOf(allSites(transaction), site));
    }
    const QStringList lacks = stringsOf(entry["lacks"_L1]);
    colleague.rights.invite = !lacks.contains(u"invite"_s);
    colleague.rights.block = !lacks.contains(u"block"_s);
    colleague.chatLimit = entry["chatLimit"_L1].toInt();
    return card;
}

void make(Transaction &transaction, const QString &passwordHash)
{
    const QJsonObject company = demoText(u"company"_s).object();
    for (const QString &group : stringsOf(company["groups"_L1])) {
        addGroup(transaction, group);
    }
    for (const QJsonValue &site : company["sites"_L1].toArray()) {
        addSite(transaction, site["name"_L1].toString(), stringsOf(site["origins"_L1]));
    }
    const QList<Site> made = allSites(transaction);
    QJsonArray simulated;
    for (const QJsonValue &entry : company["staff"_L1].toArray()) {
        const StaffCard card = saveStaff(transaction, cardOf(transaction, entry.toObject()), passwordHash);
        if (entry["simulated"_L1].toBool()) {
            simulated.append(card.colleague.id);
        }
    }
    keepDemoFact(transaction, CompanyFact,
                 {{"shop"_L1, made.first().id}, {"trade"_L1, made.last().id}, {"simulated"_L1, simulated}});
}

DemoCompany companyOf(const QJsonObject &fact)
{
    DemoCompany company{.shopId = fact["shop"_L1].toInteger(),
                        .tradeId = fact["trade"_L1].toInteger(),
                        .simulated = {},
                        .password = {}};
    for (const QJsonValue &id : fact["simulated"_L1].toArray()) {
        company.simulated.append(id.toInteger());
    }
    return company;
}

} // namespace

DemoCompany demoCompany(const DataFolder &folder, const std::optional<QString> &password)
{
    const QString fresh = password.value_or(randomToken().left(PasswordLength));
    const QString hash = hashPassword(fresh);
    return folder.change<DemoCompany>([&](Transaction &transaction) {
        const bool isNew = allSites(transaction).isEmpty() && operators(transaction).isEmpty();
        if (isNew) {
            make(transaction, hash);
        }
        const QJsonObject fact = demoFact(transaction, CompanyFact);
        if (fact.isEmpty()) {
            throw CommandError(u"%1 holds the data of another company"_s.arg(folder.path()));
        }
        DemoCompany company = companyOf(fact);
        if (isNew || password) {
            for (const StaffCard &card : staff(transaction)) {
                setPassword(transaction, card.login, hash);
            }
            company.password = fresh;
        }
        return company;
    });
}

QList<SimulatedColleague> signInSimulated(const DataFolder &folder, const DemoCompany &company)
{
    return folder.change<QList<SimulatedColleague>>([&](Transaction &transaction) {
        for (const QJsonValue &old : demoFact(transaction, SessionsFact)["tokens"_L1].toArray()) {
            revokeToken(transaction, old.toString());
        }
        QList<SimulatedColleague> colleagues;
        QJsonArray tokens;
        for (const Operator &colleague : operators(transaction)) {
            if (colleague.enabled && company.simulated.contains(colleague.id)) {
                const QString token = openSession(transaction, colleague.id, u"demo"_s).token;
                colleagues.append({.id = colleague.id, .token = token});
                tokens.append(token);
            }
        }
        keepDemoFact(transaction, SessionsFact, {{"tokens"_L1, tokens}});
        return colleagues;
    });
}

Site demoSite(const DataFolder &folder, SiteId siteId)
{
    return folder.look<Site>([&](Transaction &transaction) { return siteById(transaction, siteId); });
}

void setDemoOrigins(const DataFolder &folder, SiteId siteId, const QStringList &origins)
{
    folder.change<bool>([&](Transaction &transaction) {
        setOrigins(transaction, siteId, origins);
        return true;
    });
}

SiteRules demoRules(Transaction &transaction, const QString &siteName)
{
    for (const QJsonValue &site : demoText(u"company"_s)["sites"_L1].toArray()) {
        if (site["name"_L1].toString() == siteName) {
            const QJsonObject json = site["rules"_L1].toObject();
            FieldReader reader(json);
            SiteRules rules = siteRulesFrom(reader);
            if (reader.fault()) {
                throw std::logic_error("the demo's rules are wrong: " + reader.fault()->message.toStdString());
            }
            rules.distribution.groupId = idOf(groups(transaction), json["distribution"_L1]["group"_L1].toString());
            if (!QTimeZone(rules.hours.zone.toUtf8()).isValid()) {
                rules.hours = {}; // a computer without the world's time zones
            }
            return rules;
        }
    }
    return {};
}

QJsonObject demoFact(Transaction &transaction, const QString &name)
{
    const Rows rows = transaction.run(u"SELECT value FROM facts WHERE name = ?"_s, {name});
    return rows.isEmpty() ? QJsonObject() : QJsonDocument::fromJson(rows.first().text(0).toUtf8()).object();
}

void keepDemoFact(Transaction &transaction, const QString &name, const QJsonObject &fact)
{
    transaction.run(uR"(INSERT INTO facts (name, value) VALUES (?, ?)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value)"_s,
                    {name, QString::fromUtf8(QJsonDocument(fact).toJson(QJsonDocument::Compact))});
}

} // namespace otklik
