// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/proc.h"

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QString>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace otklik::bench {

namespace {

QByteArray contentOf(qint64 processId, const QString &name)
{
    QFile file(u"/proc/%1/%2"_s.arg(processId).arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

double memoryKbOf(qint64 processId)
{
    for (const QByteArray &line : contentOf(processId, u"smaps_rollup"_s).split('\n')) {
        if (line.startsWith("Pss:")) {
            return line.mid(4).simplified().split(' ').value(0).toDouble();
        }
    }
    return 0;
}

double cpuSecondsOf(qint64 processId)
{
    const QByteArray stat = contentOf(processId, u"stat"_s);
    // Behind the program's name, which may have blanks in it: the twelfth and thirteenth are user and system time.
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return (fields.value(11).toDouble() + fields.value(12).toDouble()) / double(::sysconf(_SC_CLK_TCK));
}

} // namespace otklik::bench
