// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/serve_command.h"

#include "server/commands/commands.h"
#include "server/commands/data_folder.h"
#include "server/log.h"
#include "server/visit/mmdb_places.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

void serve(const Options &options)
{
    DataFolder folder(options.value(u"data"_s), DataFolder::Must::Exist);
    const ServerSettings settings = settingsFrom(options, folder.path());
    folder.lock();
    std::unique_ptr<PlaceFinder> places = std::make_unique<NoPlaces>();
    if (options.has(u"geoip"_s)) {
        places = std::make_unique<MmdbPlaces>(options.value(u"geoip"_s));
    }
    Server server(settings, *places);
    const QString address = addressOf(settings, server.port());
    logLine(LogLevel::Info, "listening"_L1, {{"address"_L1, address}});
    printLine("listening on "_L1 + address);
    server.run();
}

} // namespace

QList<OptionSpec> servingOptions()
{
    return {{.name = u"data"_s, .valueName = u"DIR"_s, .help = u"the server's data"_s, .required = true},
            {.name = u"listen"_s,
             .valueName = u"HOST:PORT"_s,
             .help = u"where to listen; port 0: any free one"_s,
             .required = true},
            {.name = u"visitor-grace"_s,
             .valueName = u"SECONDS"_s,
             .help = u"a visitor who is gone for longer has left (usual: 15)"_s},
            {.name = u"operator-grace"_s,
             .valueName = u"SECONDS"_s,
             .help = u"an operator who is gone for longer is shown as offline (usual: 10)"_s},
            {.name = u"threads"_s, .valueName = u"N"_s, .help = u"for the network (usual: one a core)"_s},
            {.name = u"per-address"_s, .valueName = u"N"_s, .help = u"connections from one address (usual: 64)"_s}};
}

ServerSettings settingsFrom(const Options &options, const QString &folder)
{
    ServerSettings settings;
    settings.hub.folder = folder;
    settings.hub.visitorGrace = std::chrono::seconds(options.number(u"visitor-grace"_s, 15, 0, 3'600));
    settings.hub.operatorGrace = std::chrono::seconds(options.number(u"operator-grace"_s, 10, 0, 3'600));
    settings.threads = options.number(u"threads"_s, 0, 1, 256);
    settings.perAddress = options.number(u"per-address"_s, settings.perAddress, 1, 1'000'000);
    const QString listen = options.value(u"listen"_s);
    const qsizetype colon = listen.lastIndexOf(u':');
    bool ok = false;
    settings.port = colon < 0 ? 0 : QStringView(listen).mid(colon + 1).toUShort(&ok);
    settings.host = listen.left(colon);
    if (settings.host.startsWith(u'[') && settings.host.endsWith(u']')) {
        settings.host = settings.host.sliced(1, settings.host.size() - 2);
    }
    if (!ok || settings.host.isEmpty()) {
        throw UsageError(u"--listen must be HOST:PORT, like 127.0.0.1:8080 or [::1]:8080"_s);
    }
    return settings;
}

QString addressOf(const ServerSettings &settings, quint16 port)
{
    const QString host = settings.host.contains(u':') ? u"[%1]"_s.arg(settings.host) : settings.host;
    return u"http://%1:%2"_s.arg(host).arg(port);
}

Command serveCommand()
{
    QList<OptionSpec> options = servingOptions();
    options.append({.name = u"geoip"_s, .valueName = u"FILE"_s, .help = u"an .mmdb file with countries and cities"_s});
    return {.name = u"serve"_s,
            .description = u"Serves operators and visitors until SIGTERM."_s,
            .options = options,
            .run = serve};
}

} // namespace otklik
