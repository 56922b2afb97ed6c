// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"
#include "faults/fault_plan.h"

#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace otklik::faults {

/// A line of a chat as the operator's program has it on its disk.
struct SeenEntry
{
    ChatId chatId = 0;
    Seq seq = 0;      ///< 0: not numbered yet
    int delivery = 0; ///< Delivery
    int author = 0;   ///< AuthorKind
    Timestamp at = 0;
    QString text;
};

/// An operator's program (operator_program.cpp) with its folder, which stays when the program is killed.
class OperatorProcess : public QObject
{
    Q_OBJECT

public:
    explicit OperatorProcess(const QString &login);
    ~OperatorProcess() override;

    const FaultPlanFile &plan() const { return m_plan; }
    QString folder() const { return m_folder.path(); }
    /// Starts it; with a @p password it signs in, without one it goes on where it was.
    void start(const QUrl &server, const QString &password = {});
    void kill();
    /// Lets it end by itself, as when its window is closed; false when it does not.
    bool quit();
    /// From the next start on it waits as long before it connects again as for people.
    void setUsualPauses(bool usual) { m_usualPauses = usual; }
    bool isRunning() const { return m_process && m_process->state() != QProcess::NotRunning; }
    qint64 processId() const { return m_process ? m_process->processId() : 0; }

    void order(const QJsonObject &what);
    void say(ChatId chat, const QString &text);
    /// Asks for the last @p limit lines of the chat anew; until they are there shown() is false.
    void show(ChatId chat, int limit);
    bool shown() const { return m_shown; }

    bool isCurrent() const { return m_state == QLatin1StringView("Current"); }
    const QString &state() const { return m_state; }
    /// Of the chats it knows since it was started.
    const QMap<ChatId, int> &chats() const { return m_chats; }
    /// By their local ids, since the start or the last show().
    const QMap<qint64, SeenEntry> &entries() const { return m_entries; }
    /// Own words of the chat that were on disk before the program was started anew, in the order they were kept;
    /// forgotten by forget().
    QStringList kept(ChatId chat) const { return m_kept.value(chat); }
    bool accepted(ChatId chat) const { return m_accepted.contains(chat); }
    /// Whether it has said that its cache was damaged, and that something which was not sent is lost, since forget().
    bool sawRebuilt() const { return m_rebuilt; }
    bool sawLoss() const { return m_lost; }
    /// Since the last time this was ordered: everything ordered before it is on the disk, the file was looked through.
    void flush();
    bool flushed() const { return m_flushed; }
    void inspect();
    bool inspected() const { return m_inspected; }
    int failedWrites() const { return m_failedWrites; }
    int health() const { return m_health; }
    void forget();
    /// What it wrote to standard error.
    QByteArray log() const { return m_log; }

Q_SIGNALS:
    void changed();

private:
    void readLines();
    void take(const QJsonObject &line);

    QString m_login;
    QTemporaryDir m_folder;
    FaultPlanFile m_plan;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_rest;
    QByteArray m_log;
    QString m_state;
    QMap<ChatId, int> m_chats;
    QMap<qint64, SeenEntry> m_entries;
    QHash<ChatId, QStringList> m_kept;
    QList<ChatId> m_accepted;
    bool m_usualPauses = false;
    bool m_shown = false;
    bool m_rebuilt = false;
    bool m_lost = false;
    bool m_flushed = false;
    bool m_inspected = false;
    int m_failedWrites = 0;
    int m_health = -1;
};

} // namespace otklik::faults
