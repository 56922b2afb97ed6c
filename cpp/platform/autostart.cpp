// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/autostart.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

/// An argument as the Exec key wants it: the whole in quotes, with what is special in them escaped, and % doubled.
QString quoted(const QString &argument)
{
    QString text;
    for (const QChar c : argument) {
        if (c == u'"' || c == u'`' || c == u'$' || c == u'\\') {
            text += u'\\';
        }
        text += c;
        if (c == u'%') {
            text += c;
        }
    }
    // The value of any key has its backslashes doubled once more.
    return u'"' + text.replace(u"\\"_s, u"\\\\"_s) + u'"';
}

} // namespace

Autostart::Autostart(const QString &folder, const QStringList &command)
    : m_file(QDir(folder).filePath(u"otklik.desktop"_s))
    , m_command(command)
{
}

Autostart::Autostart(const QStringList &arguments)
    : Autostart(QDir(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)).filePath(u"autostart"_s),
                QStringList{QCoreApplication::applicationFilePath()} + arguments)
{
}

bool Autostart::isOn() const
{
    QFile file(m_file);
    // Desktops switch an entry off by a line in it.
    return file.open(QIODevice::ReadOnly) && !file.readAll().contains("Hidden=true");
}

bool Autostart::setOn(bool on) const
{
    if (!on) {
        return !QFile::exists(m_file) || QFile::remove(m_file);
    }
    QStringList words;
    for (const QString &word : m_command) {
        words.append(quoted(word));
    }
    QSaveFile file(m_file);
    if (!QDir().mkpath(QFileInfo(m_file).path()) || !file.open(QIODevice::WriteOnly)) {
        return false;
    }
    file.write("[Desktop Entry]\n"
               "Type=Application\n"
               "Name=Otklik\n"
               "Name[ru]=Отклик\n"
               "Icon=otklik\n"
               "Terminal=false\n"
               "Exec=" +
               words.join(u' ').toUtf8() + "\n");
    return file.commit();
}

} // namespace otklik
