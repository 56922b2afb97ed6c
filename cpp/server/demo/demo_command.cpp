// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/commands.h"

#include "server/access/secrets.h"
#include "server/commands/data_folder.h"
#include "server/commands/serve_command.h"
#include "server/demo/demo_company.h"
#include "server/demo/demo_past.h"
#include "server/demo/demo_places.h"
#include "server/demo/simulation.h"
#include "server/log.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int MaxVisitors = 5'000;

std::optional<QString> givenPassword(const Options &options)
{
    QString password = options.value(u"password"_s, qEnvironmentVariable("OTKLIK_DEMO_PASSWORD"));
    if (password.isEmpty()) {
        return {};
    }
    if (password.size() < MinPassword || password.size() > MaxPassword) {
        throw UsageError(u"a password must have %1 to %2 characters"_s.arg(MinPassword).arg(MaxPassword));
    }
    return password;
}

void printWelcome(const QString &address, const DemoCompany &company)
{
    printLine("shop: "_L1 + address + "/demo/"_L1);
    printLine("server: "_L1 + address);
    for (const QStringView login : DemoCompany::Logins) {
        printLine(
            u"login: %1 password: %2"_s.arg(login, company.password.value_or(u"(as printed at the first start)"_s)));
    }
}

void demo(const Options &options)
{
    const std::optional<QString> password = givenPassword(options);
    const int visitors = options.number(u"visitors"_s, 0, 0, MaxVisitors);
    const QString path = options.value(u"data"_s);
    ServerSettings settings = settingsFrom(options, QDir(path).absolutePath());
    DataFolder folder(path, DataFolder::hasData(path) ? DataFolder::Must::Exist : DataFolder::Must::BeNew);
    folder.lock();
    const DemoCompany company = demoCompany(folder, password);
    const Site shop = demoSite(folder, company.shopId);
    const Site trade = demoSite(folder, company.tradeId);
    settings.demoSiteKey = shop.key;
    const DemoPlaces places;
    Server server(settings, places);
    const QString address = addressOf(settings, server.port());
    const QString port = QString::number(server.port());
    const QString local = "http://localhost:"_L1 + port;
    setDemoOrigins(folder, company.shopId, {address, local, "http://127.0.0.1:"_L1 + port});
    writeDemoPast(folder, company, address);
    const Simulation simulation(
        {.port = server.port(),
         .origin = address,
         .siteKey = shop.key,
         .tradeOrigin = trade.origins.value(0),
         .tradeKey = trade.key,
         .visitors = visitors,
         .seed = quint32(options.number(u"seed"_s, 1, 0, std::numeric_limits<int>::max())),
         .pace = options.number(u"pace"_s, 100, 1, 10'000) / 100.0,
         .known = knownShoppers(folder),
         .colleagues = visitors > 0 ? signInSimulated(folder, company) : QList<SimulatedColleague>()});
    logLine(LogLevel::Info, "listening"_L1, {{"address"_L1, address}});
    // Nobody can open "every address of this machine" in a browser.
    const bool everywhere = settings.host == "0.0.0.0"_L1 || settings.host == "::"_L1;
    printWelcome(everywhere ? local : address, company);
    printLine("listening on "_L1 + address);
    server.run();
}

} // namespace

Command demoCommand()
{
    QList<OptionSpec> options = servingOptions();
    options.append(
        {{.name = u"visitors"_s,
          .valueName = u"N"_s,
          .help = u"simulated visitors, and colleagues with them (usual: 0)"_s},
         {.name = u"seed"_s, .valueName = u"N"_s, .help = u"the same number: the same visitors (usual: 1)"_s},
         {.name = u"pace"_s, .valueName = u"PERCENT"_s, .help = u"how long they take over what they do (usual: 100)"_s},
         {.name = u"password"_s,
          .valueName = u"PASSWORD"_s,
          .help = u"of all employees; also OTKLIK_DEMO_PASSWORD; otherwise a random one"_s}});
    return {.name = u"demo"_s,
            .description = u"Serves a demo shop whose company has a past; makes its data when there is none."_s,
            .options = options,
            .run = demo};
}

} // namespace otklik
