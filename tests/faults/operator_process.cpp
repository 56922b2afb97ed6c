// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/operator_process.h"

#include "cache/cache.h"
#include "cache/timeline_entry.h"
#include "domain/message.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace otklik::faults {

OperatorProcess::OperatorProcess(const QString &login)
    : m_login(login)
    , m_plan(m_folder.filePath(u"plan"_s))
{
}

OperatorProcess::~OperatorProcess()
{
    kill();
}

void OperatorProcess::start(const QUrl &server, const QString &password)
{
    kill();
    m_rest.clear();
    m_state.clear();
    m_chats.clear();
    m_entries.clear();
    m_accepted.clear();
    m_shown = false;
    m_health = -1;
    m_process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"OTKLIK_FAULT_PLAN"_s, m_plan.name());
    environment.insert(u"OTKLIK_FAULTS_PAUSES"_s, m_usualPauses ? u"usual"_s : u"short"_s);
    m_process->setProcessEnvironment(environment);
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &OperatorProcess::readLines);
    connect(m_process.get(), &QProcess::readyReadStandardError, this,
            [this] { m_log += m_process->readAllStandardError(); });
    connect(m_process.get(), &QProcess::finished, this, &OperatorProcess::changed);
    m_process->start(QStringLiteral(OTKLIK_OPERATOR_FAULTS), {m_folder.path(), server.toString(), m_login, password});
    m_process->waitForStarted();
}

void OperatorProcess::kill()
{
    if (m_process) {
        m_process->kill();
        m_process->waitForFinished();
        readLines(); // what it had still said counts
        m_process->disconnect(this);
        m_process.reset();
    }
}

bool OperatorProcess::quit()
{
    if (!m_process) {
        return true;
    }
    m_process->closeWriteChannel();
    constexpr int Patience = 20'000;
    const bool ended = m_process->waitForFinished(Patience) && m_process->exitStatus() == QProcess::NormalExit;
    kill();
    return ended;
}

void OperatorProcess::flush()
{
    m_flushed = false;
    order({{"do"_L1, "flush"_L1}});
}

void OperatorProcess::inspect()
{
    m_inspected = false;
    order({{"do"_L1, "inspect"_L1}});
}

void OperatorProcess::order(const QJsonObject &what)
{
    if (isRunning()) {
        m_process->write(QJsonDocument(what).toJson(QJsonDocument::Compact) + '\n');
    }
}

void OperatorProcess::say(ChatId chat, const QString &text)
{
    order({{"do"_L1, "say"_L1}, {"chat"_L1, chat}, {"text"_L1, text}});
}

void OperatorProcess::show(ChatId chat, int limit)
{
    m_shown = false;
    m_entries.clear();
    order({{"do"_L1, "show"_L1}, {"chat"_L1, chat}, {"limit"_L1, limit}});
}

void OperatorProcess::forget()
{
    m_kept.clear();
    m_rebuilt = m_lost = false;
    m_failedWrites = 0;
}

void OperatorProcess::readLines()
{
    m_rest += m_process->readAllStandardOutput();
    m_log += m_process->readAllStandardError();
    bool any = false;
    for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n')) {
        take(QJsonDocument::fromJson(m_rest.first(end)).object());
        m_rest.remove(0, end + 1);
        any = true;
    }
    if (any) {
        Q_EMIT changed();
    }
}

void OperatorProcess::take(const QJsonObject &line)
{
    if (line.contains("entry"_L1)) {
        const SeenEntry entry{.chatId = line["in"_L1].toInteger(),
                              .seq = line["seq"_L1].toInteger(),
                              .delivery = line["delivery"_L1].toInt(),
                              .author = line["author"_L1].toInt(),
                              .at = line["at"_L1].toInteger(),
                              .text = line["text"_L1].toString()};
        m_entries[line["entry"_L1].toInteger()] = entry;
        if (QStringList &kept = m_kept[entry.chatId];
            entry.author == int(AuthorKind::Operator) && !kept.contains(entry.text)) {
            kept.append(entry.text);
        }
    } else if (line.contains("state"_L1)) {
        m_state = line["state"_L1].toString();
    } else if (line.contains("chat"_L1)) {
        m_chats[line["chat"_L1].toInteger()] = line["chatState"_L1].toInt();
    } else if (line.contains("accepted"_L1)) {
        if (line["error"_L1].toString().isEmpty()) {
            m_accepted.append(line["accepted"_L1].toInteger());
        }
    } else if (line.contains("shown"_L1)) {
        m_shown = true;
    } else if (line.contains("rebuilt"_L1)) {
        m_rebuilt = true;
        m_lost = m_lost || line["lost"_L1].toBool();
    } else if (line.contains("flushed"_L1)) {
        m_flushed = true;
    } else if (line.contains("inspected"_L1)) {
        m_inspected = true;
    } else if (line.contains("writeFailed"_L1)) {
        ++m_failedWrites;
    } else if (line.contains("health"_L1)) {
        m_health = line["health"_L1].toInt();
        m_rebuilt = m_rebuilt || m_health == int(CacheHealth::Rebuilt);
        m_lost = m_lost || line["lost"_L1].toBool();
    }
}

} // namespace otklik::faults
