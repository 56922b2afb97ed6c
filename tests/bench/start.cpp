// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long the client takes from the start of its process to its first frame, against an empty Qt Quick Controls window
// in the same run. The two are started in turn, so that a change of the machine's speed meets both.
//
//     otklik-bench-start [PAIRS]
#include "app/application.h"
#include "platform/keychain_store.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QProcess>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTemporaryDir>

#include <QtQml/qqmlextensionplugin.h>
#include <algorithm>
#include <cstdio>
#include <vector>

Q_IMPORT_QML_PLUGIN(OtklikPlugin)
Q_IMPORT_QML_PLUGIN(Otklik_ModelsPlugin)

using namespace Qt::StringLiterals;
using namespace otklik;

namespace {

void quitAtFirstFrame(QQuickWindow *window)
{
    QObject::connect(window, &QQuickWindow::frameSwapped, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
}

int showEmpty()
{
    QQmlApplicationEngine engine;
    engine.loadData("import QtQuick.Controls.Basic\nApplicationWindow { visible: true; width: 1440; height: 900 }");
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().value(0));
    if (window == nullptr) {
        return 1;
    }
    quitAtFirstFrame(window);
    return QCoreApplication::exec();
}

int showClient(const QString &profile)
{
    KeychainStore secrets;
    Arguments arguments;
    arguments.profile = profile;
    Application client(arguments, secrets);
    if (client.start() != Application::Start::Started) {
        return 1;
    }
    quitAtFirstFrame(client.window());
    return QCoreApplication::exec();
}

double millisecondsOf(const QStringList &arguments)
{
    QElapsedTimer timer;
    timer.start();
    const int code = QProcess::execute(QCoreApplication::applicationFilePath(), arguments);
    const double elapsed = double(timer.nsecsElapsed()) / 1e6;
    if (code != 0) {
        qFatal("a measured start failed");
    }
    return elapsed;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    QQuickStyle::setStyle(u"Basic"_s);
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--empty"_L1) {
        return showEmpty();
    }
    if (arguments.value(1) == "--client"_L1) {
        return showClient(arguments.value(2));
    }
    const int pairs = std::max(1, arguments.value(1, u"15"_s).toInt());
    const QTemporaryDir profile;
    std::vector<double> empty;
    std::vector<double> client;
    std::vector<double> ratios;
    for (int pair = -1; pair < pairs; ++pair) { // the first warms the disk's cache and is not counted
        const double first = millisecondsOf({u"--empty"_s});
        const double second = millisecondsOf({u"--client"_s, profile.path()});
        if (pair >= 0) {
            empty.push_back(first);
            client.push_back(second);
            ratios.push_back(second / first);
        }
    }
    std::printf(
        "start to first frame, median of %d pairs: empty window %.0f ms, client (sign-in page) %.0f ms, ratio %.2f\n",
        pairs, median(empty), median(client), median(ratios));
    return 0;
}
