// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "platform/alarm_sound.h"
#include "platform/desktop_notifier.h"
#include "platform/keychain_store.h"
#include "platform/program_icon.h"
#include "platform/status_tray.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QQuickStyle>
#include <QStandardPaths>
#include <QTextStream>
#include <QtQml/qqmlextensionplugin.h>

#include <cstdio>

Q_IMPORT_QML_PLUGIN(OtklikPlugin)
Q_IMPORT_QML_PLUGIN(Otklik_ModelsPlugin)

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

constexpr int Failed = 1;
constexpr int WrongUsage = 2;

int complain(const QString &reason, int code)
{
    QTextStream(stderr) << reason << Qt::endl;
    return code;
}

/// How this program is started with the session.
QStringList backgroundStart(const QString &profile, bool chosen)
{
    QStringList arguments{u"--background"_s};
    if (chosen) {
        arguments << u"--profile"_s << QDir(profile).absolutePath();
    }
    return arguments;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"otklik"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(OTKLIK_VERSION));
    QGuiApplication::setDesktopFileName(u"otklik"_s);
    QQuickStyle::setStyle(u"Basic"_s);
    const QApplication application(argc, argv); // the tray's menu is one of Qt Widgets
    QGuiApplication::setWindowIcon(programIcon());

    const QCommandLineOption profile(u"profile"_s, u"Folder of the settings and the local copy of the chats."_s,
                                     u"DIR"_s, QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    const QCommandLineOption server(u"server"_s, u"Address of the company's server."_s, u"URL"_s);
    const QCommandLineOption login(u"login"_s, u"Login of the operator."_s, u"NAME"_s);
    const QCommandLineOption password(u"password-stdin"_s, u"Read the password from standard input and sign in."_s);
    const QCommandLineOption language(u"lang"_s, u"Language: ru or en."_s, u"ru|en"_s);
    const QCommandLineOption theme(u"theme"_s, u"Colours: light or dark."_s, u"light|dark"_s);
    const QCommandLineOption background(u"background"_s, u"Start in the tray, without a window, if there is a tray."_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"The operator's workplace of a website live-chat service."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({profile, server, login, password, language, theme, background});
    parser.addPositionalArgument(u"links"_s, u"What to open: otklik://chat/12."_s, u"[links…]"_s);
    parser.process(application);

    Arguments arguments{.profile = parser.value(profile),
                        .server = parser.value(server),
                        .login = parser.value(login),
                        .password = {},
                        .language = parser.value(language)};
    arguments.background = parser.isSet(background);
    arguments.links = parser.positionalArguments();
    if (parser.isSet(language) && arguments.language != "ru"_L1 && arguments.language != "en"_L1) {
        return complain(u"--lang is ru or en."_s, WrongUsage);
    }
    if (parser.isSet(theme)) {
        const QString name = parser.value(theme);
        if (name != "light"_L1 && name != "dark"_L1) {
            return complain(u"--theme is light or dark."_s, WrongUsage);
        }
        arguments.theme = name == "dark"_L1 ? Settings::Dark : Settings::Light;
    }
    if (parser.isSet(password)) {
        arguments.password = QTextStream(stdin).readLine();
        if (arguments.password.isEmpty()) {
            return complain(u"--password-stdin was given, but there is no password on standard input."_s, WrongUsage);
        }
    }

    KeychainStore secrets;
    DesktopNotifier notifier;
    StatusTray tray;
    AlarmSound sounder;
    Autostart autostart(backgroundStart(arguments.profile, parser.isSet(profile)));
    Application otklik(arguments, secrets,
                       {.notifier = &notifier, .tray = &tray, .sounder = &sounder, .autostart = &autostart});
    switch (otklik.start()) {
    case Application::Start::Started:
        return QGuiApplication::exec();
    case Application::Start::ProfileInUse:
        // The one that runs comes to the front instead, and takes what this one was given.
        if (InstanceDoor::knock(arguments.profile, {.links = arguments.links,
                                                    .activationToken = qEnvironmentVariable("XDG_ACTIVATION_TOKEN")})) {
            return 0;
        }
        return complain(u"Otklik is already running with the profile %1."_s.arg(arguments.profile), Failed);
    case Application::Start::NoProfile:
        return complain(u"The folder %1 cannot be used."_s.arg(arguments.profile), Failed);
    case Application::Start::NoScreens:
        break;
    }
    return complain(u"The screens could not be loaded."_s, Failed);
}
