// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long the client takes from the start of its process to the first frame with the list of chats, against an empty
// Qt Quick Controls window: a signed-in operator with a cache of 20,000 chats and 1,000,000 messages, whom no server
// answers. The two are started in turn, so that a change of the machine's speed meets both.
//
// With a folder in the environment as OTKLIK_BENCH_PROFILE, the profile is made there once and kept: to be looked at
// with a profiler.
#include "app/application.h"
#include "bench/figures.h"
#include "bench/first_frame.h"
#include "bench/measured_process.h"
#include "bench/profile.h"
#include "platform/alarm_sound.h"
#include "platform/desktop_notifier.h"
#include "platform/program_icon.h"
#include "platform/status_tray.h"

#include <QApplication>
#include <QFile>
#include <QQuickItem>
#include <QQuickStyle>
#include <QTemporaryDir>

#include <QtQml/qqmlextensionplugin.h>
#include <algorithm>
#include <vector>

Q_IMPORT_QML_PLUGIN(OtklikPlugin)
Q_IMPORT_QML_PLUGIN(Otklik_ModelsPlugin)

using namespace Qt::StringLiterals;
using namespace otklik;

namespace {

constexpr int Pairs = 15;
constexpr double Limit = 1.6;

bool showsChats(const QQuickItem *item)
{
    if (!item->isVisible()) {
        return false;
    }
    const QList<QQuickItem *> children = item->childItems();
    return item->objectName().startsWith("chatRow_"_L1) || std::ranges::any_of(children, showsChats);
}

/// What the program's main() does. The profile says that «Чаты» was looked at last.
int showClient(int &argc, char **argv)
{
    QQuickStyle::setStyle(u"Basic"_s);
    const QApplication application(argc, argv);
    QGuiApplication::setWindowIcon(programIcon());
    Arguments arguments;
    arguments.profile = QCoreApplication::arguments().value(2);
    bench::TokenAtHand secrets;
    DesktopNotifier notifier;
    StatusTray tray;
    AlarmSound sounder;
    Autostart autostart({u"--background"_s});
    Application client(arguments, secrets,
                       {.notifier = &notifier, .tray = &tray, .sounder = &sounder, .autostart = &autostart});
    if (client.start() != Application::Start::Started) {
        return 1;
    }
    QQuickItem *content = client.window()->contentItem();
    bench::tellFirstFrame(client.window(), [content] { return showsChats(content); });
    return QCoreApplication::exec();
}

double framesTime(const QString &program, const QStringList &arguments, const QString &home)
{
    bench::MeasuredProcess process(program, arguments, home);
    return process.untilFrame();
}

} // namespace

int main(int argc, char **argv)
{
    bench::drawNowhere();
    if (argc > 2 && QByteArrayView(argv[1]) == "--client") {
        return showClient(argc, argv);
    }
    const QCoreApplication application(argc, argv);
    bench::Figures figures(QCoreApplication::arguments());
    if (figures.size() == bench::Size::Large) {
        return figures.finish(); // ten million messages take an hour to be written
    }
    const QTemporaryDir home;
    const QString profile = qEnvironmentVariable("OTKLIK_BENCH_PROFILE", home.filePath(u"profile"_s));
    if (!QFile::exists(profile)) {
        bench::makeProfile(profile,
                           {.openChats = 30, .closedChats = figures.scaled(20'000) - 30, .messagesPerChat = 50});
    }
    std::vector<double> empty;
    std::vector<double> client;
    std::vector<double> ratios;
    for (int pair = -1; pair < Pairs; ++pair) { // the first warms the disk's cache and is not counted
        const double first = framesTime(bench::neighbour(u"otklik-empty-window"_s), {}, home.path());
        const double second =
            framesTime(QCoreApplication::applicationFilePath(), {u"--client"_s, profile}, home.path());
        if (pair >= 0) {
            empty.push_back(first);
            client.push_back(second);
            ratios.push_back(second / first);
        }
    }
    figures.add("start_empty_ms"_L1, bench::median(empty), "ms"_L1);
    figures.add("start_ms"_L1, bench::median(client), "ms"_L1);
    figures.add("start_ratio"_L1, bench::median(ratios), ""_L1, Limit);
    return figures.finish();
}
