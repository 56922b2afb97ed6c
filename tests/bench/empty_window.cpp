// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a program with Qt Quick Controls can be: a window with nothing in it. It links nothing else, says when
// its first frame was there, and stays until its input ends. What the client costs is told in multiples of it.
#include "bench/first_frame.h"

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QQuickStyle::setStyle(u"Basic"_s);
    const QGuiApplication application(argc, argv);
    QQmlApplicationEngine engine;
    engine.loadData("import QtQuick.Controls.Basic\nApplicationWindow { visible: true; width: 1440; height: 900 }");
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().value(0));
    if (window == nullptr) {
        return 1;
    }
    otklik::bench::tellFirstFrame(window, [] { return true; });
    return QGuiApplication::exec();
}
