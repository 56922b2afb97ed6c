// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/measured_process.h"

#include "bench/first_frame.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace otklik::bench {

namespace {

qint64 numberAfter(const QByteArray &text, const QByteArray &name)
{
    const qsizetype begin = text.indexOf('\n' + name);
    if (begin < 0) {
        qFatal("the kernel does not tell \"%s\"", name.constData());
    }
    const qsizetype from = begin + 1 + name.size();
    return text.sliced(from, text.indexOf('\n', from) - from).replace("kB", "").trimmed().toLongLong();
}

} // namespace

void drawNowhere()
{
    for (const auto &[name, value] :
         {std::pair("QT_QPA_PLATFORM", "offscreen"), std::pair("QT_QUICK_BACKEND", "software")}) {
        if (!qEnvironmentVariableIsSet(name)) {
            qputenv(name, value);
        }
    }
}

QString neighbour(const QString &name)
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(name);
}

MeasuredProcess::MeasuredProcess(const QString &program, const QStringList &arguments, const QString &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home);
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"disabled:"_s);
    for (const QString &name : {u"XDG_CACHE_HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s}) {
        environment.remove(name);
    }
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_startedAt = sharedNow();
    m_process.start(program, arguments);
    if (!m_process.waitForStarted()) {
        qFatal("%s: %s", qUtf8Printable(program), qUtf8Printable(m_process.errorString()));
    }
}

MeasuredProcess::~MeasuredProcess()
{
    m_process.closeWriteChannel();
    constexpr int patience = 10'000;
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(patience)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

void MeasuredProcess::terminate()
{
    m_process.terminate();
    m_process.waitForFinished();
}

void MeasuredProcess::tell(const QByteArray &text)
{
    m_process.write(text);
    m_process.waitForBytesWritten();
}

QByteArray MeasuredProcess::waitFor(const QByteArray &word, int milliseconds)
{
    const QDeadlineTimer deadline(milliseconds);
    while (m_process.canReadLine() || m_process.waitForReadyRead(int(deadline.remainingTime()))) {
        while (m_process.canReadLine()) {
            const QByteArray line = m_process.readLine().trimmed();
            if (line.startsWith(word)) {
                return line.sliced(word.size()).trimmed();
            }
        }
    }
    qFatal("%s did not say \"%s\"", qUtf8Printable(m_process.program()), word.constData());
}

double MeasuredProcess::untilFrame()
{
    return double(waitFor("frame").toLongLong() - m_startedAt) / 1e6;
}

QByteArray MeasuredProcess::kernelsFile(const QString &name) const
{
    QFile file(u"/proc/%1/%2"_s.arg(m_process.processId()).arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray MeasuredProcess::neededFile(const QString &name) const
{
    QByteArray content = kernelsFile(name);
    if (content.isEmpty()) {
        qFatal("%s has no \"%s\"", qUtf8Printable(m_process.program()), qUtf8Printable(name));
    }
    return content;
}

double MeasuredProcess::memory()
{
    return double(numberAfter(neededFile(u"smaps_rollup"_s), "Pss:"));
}

Use MeasuredProcess::use()
{
    Use use;
    const QByteArray stat = neededFile(u"stat"_s);
    // The name of the program, in brackets, may have anything in it; times are the 12th and 13th word behind.
    const QList<QByteArray> words = stat.sliced(stat.lastIndexOf(')') + 2).split(' ');
    use.processor = double(words.value(11).toLongLong() + words.value(12).toLongLong()) / double(sysconf(_SC_CLK_TCK));
    const QDir tasks(u"/proc/%1/task"_s.arg(m_process.processId()));
    for (const QString &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QByteArray status = kernelsFile(u"task/%1/status"_s.arg(task));
        if (!status.isEmpty()) { // else it has ended meanwhile
            const QByteArray name = kernelsFile(u"task/%1/comm"_s.arg(task)).trimmed();
            use.wakeUps.insert(task.toLatin1() + ' ' + name, numberAfter(status, "voluntary_ctxt_switches:"));
        }
    }
    return use;
}

void letPass(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace otklik::bench
