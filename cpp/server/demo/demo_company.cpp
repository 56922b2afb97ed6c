// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/demo_company.h"

#include "server/access/secrets.h"
#include "server/commands/command_line.h"
#include "server/store/company.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

const QString ShopName = u"Уют"_s;
// Long enough not to be guessed, short enough to be typed from another window.
constexpr qsizetype PasswordLength = 12;

void make(Transaction &transaction, const QString &passwordHash)
{
    addSite(transaction, ShopName, {u"http://localhost"_s}); // its true address is set when the server has one
    addGroup(transaction, u"Продажи"_s);
    addGroup(transaction, u"Поддержка"_s);
    addOperator(transaction, {.login = u"anna"_s,
                              .name = u"Анна Петрова"_s,
                              .role = Role::Supervisor,
                              .groups = {u"Продажи"_s, u"Поддержка"_s},
                              .passwordHash = passwordHash});
    addOperator(transaction, {.login = u"boris"_s,
                              .name = u"Борис Ким"_s,
                              .role = Role::Operator,
                              .groups = {u"Поддержка"_s},
                              .passwordHash = passwordHash});
}

} // namespace

DemoCompany demoCompany(const DataFolder &folder, const std::optional<QString> &password)
{
    const QString fresh = password.value_or(randomToken().left(PasswordLength));
    const QString hash = hashPassword(fresh);
    return folder.change<DemoCompany>([&](Transaction &transaction) {
        const bool isNew = sites(transaction).isEmpty() && operators(transaction).isEmpty();
        if (isNew) {
            make(transaction, hash);
        }
        const QList<SiteEntry> entries = sites(transaction);
        if (entries.size() != 1 || entries.first().site.name != ShopName) {
            throw CommandError(u"%1 holds the data of another company"_s.arg(folder.path()));
        }
        DemoCompany company{.siteId = entries.first().site.id, .siteKey = entries.first().key, .password = {}};
        if (isNew || password) {
            for (const QStringView login : DemoCompany::Logins) {
                setPassword(transaction, login.toString(), hash);
            }
            company.password = fresh;
        }
        return company;
    });
}

void setDemoOrigins(const DataFolder &folder, SiteId siteId, const QStringList &origins)
{
    folder.change<bool>([&](Transaction &transaction) {
        setOrigins(transaction, siteId, origins);
        return true;
    });
}

} // namespace otklik
