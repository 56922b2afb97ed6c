// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/desktop_session.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {

constexpr int Patience = 30'000;
const QString Notifications = u"org.freedesktop.Notifications"_s;
const QString NotificationsPath = u"/org/freedesktop/Notifications"_s;
const QString Dunst = u"org.dunstproject.cmd0"_s;

/// One panel, one plugin.
constexpr auto PanelSettings = R"(<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="length" type="uint" value="100"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="size" type="uint" value="48"/>
      <property name="plugin-ids" type="array"><value type="int" value="1"/></property>
    </property>
  </property>
  <property name="plugins" type="empty"><property name="plugin-1" type="string" value="systray"/></property>
</channel>
)";

} // namespace

DesktopSession::~DesktopSession()
{
    while (!m_processes.empty()) { // the last first: the display outlives who draws on it
        end(m_processes.back().get());
        m_processes.pop_back();
    }
}

bool DesktopSession::start(bool keyring)
{
    if (!(keyring ? m_keychain.startKeyring() : m_keychain.startBus())) {
        m_error = m_keychain.errorText();
        return false;
    }
    return true;
}

void DesktopSession::enter() const
{
    const QProcessEnvironment ours = environment();
    for (const QString &name : ours.keys()) {
        if (name != "PATH"_L1 && name != "LANG"_L1) {
            qputenv(qPrintable(name), ours.value(name).toUtf8());
        }
    }
}

bool DesktopSession::startDisplay()
{
    if (!m_display.isEmpty()) {
        return true;
    }
    QProcess *display =
        begin(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1280x800x24"_s, u"-nolisten"_s, u"tcp"_s});
    if (!display->waitForReadyRead(Patience)) {
        m_error = u"no display: "_s + QString::fromUtf8(display->readAllStandardError());
        return false;
    }
    m_display = u":"_s + QString::fromLatin1(display->readLine().trimmed());
    return true;
}

bool DesktopSession::startNotifications()
{
    const QByteArray home = this->home().toUtf8();
    // Its menu of actions is a program that is given lines and says one of them.
    const bool written =
        write(u"choose"_s, "#!/bin/sh\nexec grep -m 1 -F -f '" + home + "/choice'\n", true) &&
        write(u"note"_s,
              "#!/bin/sh\nprintf '%s | %s\\n' \"$DUNST_SUMMARY\" \"$(printf %s \"$DUNST_BODY\" | tr '\\n' ' ')\" >>'" +
                  home + "/announced'\n",
              true) &&
        write(u"dunstrc"_s, "[global]\ndmenu = " + home +
                                "/choose\nfont = Noto Sans 11\nmarkup = full\n[note]\nappname = *\nscript = " + home +
                                "/note\n");
    if (!written || !startDisplay()) {
        return false;
    }
    m_service = begin(u"dunst"_s, {u"-config"_s, QDir(this->home()).filePath(u"dunstrc"_s)});
    return waitForName(Notifications, m_service);
}

bool DesktopSession::stopNotifications()
{
    end(m_service);
    return !isOwned(Notifications);
}

bool DesktopSession::startPanel()
{
    const QString settings = u"XDG_CONFIG_HOME/xfce4/xfconf/xfce-perchannel-xml"_s;
    if (!QDir(home()).mkpath(settings) || !write(settings + u"/xfce4-panel.xml"_s, PanelSettings) || !startDisplay()) {
        return false;
    }
    if (!isOwned(u"org.xfce.Xfconf"_s)) {
        QFile service(u"/usr/share/dbus-1/services/org.xfce.Xfconf.service"_s);
        const QString words = service.open(QIODevice::ReadOnly) ? QString::fromUtf8(service.readAll()) : QString();
        const QString program = QRegularExpression(u"Exec=(\\S+)"_s).match(words).captured(1);
        if (!waitForName(u"org.xfce.Xfconf"_s, begin(program, {}))) {
            return false;
        }
    }
    m_panel = begin(u"xfce4-panel"_s, {u"--disable-wm-check"_s});
    return waitForName(u"org.kde.StatusNotifierWatcher"_s, m_panel);
}

bool DesktopSession::stopPanel()
{
    end(m_panel);
    return !isOwned(u"org.kde.StatusNotifierWatcher"_s);
}

bool DesktopSession::startAccessibility()
{
    // Whether there is assistive technology is one of the desktop's settings, and nobody keeps those here.
    return startDisplay() && waitForName(u"org.a11y.Bus"_s, begin(u"env"_s, {u"GSETTINGS_BACKEND=memory"_s,
                                                                             u"/usr/libexec/at-spi-bus-launcher"_s,
                                                                             u"--launch-immediately"_s}));
}

QProcessEnvironment DesktopSession::screenEnvironment() const
{
    QProcessEnvironment ours = environment();
    if (!m_display.isEmpty()) {
        ours.insert(u"DISPLAY"_s, m_display);
    }
    return ours;
}

int DesktopSession::shownCount() const
{
    const QString words = call(Notifications, NotificationsPath, u"org.freedesktop.DBus.Properties.Get"_s,
                               {u"string:"_s + Dunst, u"string:displayedLength"_s});
    const QRegularExpressionMatch number = QRegularExpression(u"uint32 (\\d+)"_s).match(words);
    return number.hasMatch() ? number.captured(1).toInt() : -1;
}

QStringList DesktopSession::announced() const
{
    QFile file(QDir(home()).filePath(u"announced"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)
                                          : QStringList();
}

bool DesktopSession::chooseAction(const QString &text)
{
    return write(u"choice"_s, text.toUtf8()) &&
           call(Notifications, NotificationsPath, Dunst + u".ContextMenuCall"_s).contains(u"method return"_s);
}

bool DesktopSession::pressLast()
{
    return call(Notifications, NotificationsPath, Dunst + u".NotificationAction"_s, {u"uint32:0"_s})
        .contains(u"method return"_s);
}

bool DesktopSession::dismissLast()
{
    return call(Notifications, NotificationsPath, Dunst + u".NotificationCloseLast"_s).contains(u"method return"_s);
}

QString DesktopSession::call(const QString &service, const QString &path, const QString &method,
                             const QStringList &arguments) const
{
    QProcess ask;
    ask.setProcessEnvironment(environment());
    ask.start(u"dbus-send"_s, QStringList{u"--session"_s, u"--print-reply"_s, u"--reply-timeout=20000"_s,
                                          u"--dest="_s + service, path, method} +
                                  arguments);
    if (QCoreApplication::instance() == nullptr) {
        ask.waitForFinished(Patience);
    } else { // it may be this process that has to answer
        QEventLoop answered;
        QObject::connect(&ask, &QProcess::finished, &answered, &QEventLoop::quit);
        QObject::connect(&ask, &QProcess::errorOccurred, &answered, &QEventLoop::quit);
        if (ask.state() != QProcess::NotRunning) {
            answered.exec();
        }
    }
    return QString::fromUtf8(ask.readAllStandardOutput() + ask.readAllStandardError());
}

bool DesktopSession::isOwned(const QString &service) const
{
    return call(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus.NameHasOwner"_s,
                {u"string:"_s + service})
        .contains(u"true"_s);
}

QProcess *DesktopSession::begin(const QString &program, const QStringList &arguments)
{
    m_processes.push_back(std::make_unique<QProcess>());
    QProcess *process = m_processes.back().get();
    process->setProcessEnvironment(screenEnvironment());
    process->start(program, arguments);
    return process;
}

void DesktopSession::end(QProcess *process)
{
    process->terminate();
    if (process->state() != QProcess::NotRunning && !process->waitForFinished(Patience)) {
        process->kill();
        process->waitForFinished(Patience);
    }
}

bool DesktopSession::waitForName(const QString &service, QProcess *process)
{
    const QDeadlineTimer deadline(Patience);
    while (!isOwned(service)) {
        if (deadline.hasExpired() || (process->state() == QProcess::NotRunning)) {
            m_error = u"%1 did not begin: %2"_s.arg(
                process->program(), QString::fromUtf8(process->readAllStandardError()) + process->errorString());
            return false;
        }
    }
    return true;
}

bool DesktopSession::write(const QString &name, const QByteArray &content, bool executable)
{
    QFile file(QDir(home()).filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        m_error = file.errorString();
        return false;
    }
    if (executable) {
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return true;
}

} // namespace otklik::test
