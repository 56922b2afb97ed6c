// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long an operator's hand has to wait while 10,000 visitors are on the sites and 5,000 of their fields change each
// second: the whole way from the socket to the rows, with the list on the screen and sorted by the page, which is what
// changes most.
#include "app/application.h"
#include "bench/figures.h"
#include "bench/heartbeat.h"
#include "bench/measured_process.h"
#include "bench/profile.h"

#include <QApplication>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTemporaryDir>

#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(OtklikPlugin)
Q_IMPORT_QML_PLUGIN(Otklik_ModelsPlugin)

using namespace Qt::StringLiterals;
using namespace otklik;

namespace {

constexpr double Limit = 16;
constexpr int Settling = 5'000;
constexpr int Watch = 30'000;
constexpr int Patience = 120'000;

struct Waits
{
    double usual = 0;
    double rare = 0; ///< of a thousand, one waits longer
    double longest = 0;
};

Waits waitsOf(const std::vector<double> &all)
{
    return {bench::median(all), bench::percentile(all, 0.999), bench::percentile(all, 1)};
}

} // namespace

int main(int argc, char **argv)
{
    bench::drawNowhere();
    qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    QQuickStyle::setStyle(u"Basic"_s);
    const QApplication application(argc, argv);
    bench::Figures figures(QCoreApplication::arguments());
    if (figures.size() == bench::Size::Large) {
        return figures.finish(); // 50,000 changes a second are more than one socket of the stand-in server carries
    }
    const QTemporaryDir home;
    const int visitors = int(figures.scaled(10'000));
    bench::MeasuredProcess server(bench::neighbour(u"otklik-stand-in-server"_s),
                                  {QString::number(visitors), u"30"_s, QString::number(figures.scaled(5'000))},
                                  home.path());
    Arguments arguments;
    arguments.profile = home.filePath(u"profile"_s);
    arguments.server = u"http://127.0.0.1:"_s + QString::fromLatin1(server.waitFor("listening"));
    arguments.login = QString::fromLatin1(bench::Login);
    arguments.password = u"secret"_s;
    bench::makeSettings(arguments.profile, false);
    bench::TokenAtHand secrets;
    Application client(arguments, secrets);
    if (client.start() != Application::Start::Started) {
        return 1;
    }
    for (int waited = 0; client.app().desk() == nullptr || client.app().desk()->visitorCount() < visitors;
         waited += 100) {
        if (waited > Patience) {
            qFatal("the visitors did not come");
        }
        bench::letPass(100);
    }
    VisitorListModel *list = client.app().desk()->visitors();
    list->setSortColumn(VisitorListModel::ByPage);
    bench::letPass(Settling);

    qint64 changes = 0;
    QObject::connect(&client.workspace()->session(), &Session::presenceChanged, &application,
                     [&changes](const PresenceUpdate &update) { changes += update.changed.size(); });
    qint64 moves = 0;
    QObject::connect(list, &QAbstractItemModel::rowsMoved, &application, [&moves] { ++moves; });
    qint64 frames = 0;
    QObject::connect(client.window(), &QQuickWindow::frameSwapped, &application, [&frames] { ++frames; });
    std::vector<double> waits;
    std::vector<double> work;
    {
        bench::Heartbeat heartbeat;
        bench::letPass(Watch);
        waits = heartbeat.waits();
        work = heartbeat.work();
    }
    constexpr double seconds = Watch / 1000.0;
    const Waits waited = waitsOf(waits);
    const Waits worked = waitsOf(work);
    figures.add("visitors_changes"_L1, double(changes) / seconds, "/s"_L1);
    figures.add("visitors_moves"_L1, double(moves) / seconds, "/s"_L1);
    figures.add("visitors_frames"_L1, double(frames) / seconds, "/s"_L1);
    figures.add("visitors_stall_median_ms"_L1, waited.usual, "ms"_L1);
    figures.add("visitors_stall_longest_ms"_L1, waited.longest, "ms"_L1);
    figures.add("visitors_stall_ms"_L1, waited.rare, "ms"_L1, Limit);
    figures.add("visitors_work_longest_ms"_L1, worked.longest, "ms"_L1);
    figures.add("visitors_work_ms"_L1, worked.rare, "ms"_L1);
    return figures.finish();
}
