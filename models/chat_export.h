// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"
#include "domain/types.h"
#include "protocol/error.h"
#include "transcript/transcript.h"

#include <QObject>
#include <QThreadPool>
#include <QUrl>
#include <QtQmlIntegration>

#include <optional>

namespace otklik {

class Cache;
class Commands;
class Directory;
class FileTransfers;
class Format;
class VisitorsOnSite;
struct Author;
struct Chat;
struct TimelineEntry;

/// What an export stands on. Everything must outlive it.
struct ExportParts
{
    Cache &cache;
    Commands &commands;
    FileTransfers &files;
    const VisitorsOnSite &visitors;
    const Directory &directory;
    const Format &format;
};

/// Saves a chat as a file. What is not on this computer is fetched first; without a network the file says at its top
/// what it lacks. One at a time.
class ChatExport : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Desk")
    Q_PROPERTY(bool busy READ isBusy NOTIFY stateChanged FINAL)
    Q_PROPERTY(qreal progress READ progress NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged FINAL)

public:
    /// The values of TranscriptFormat, for QML.
    enum FileFormat : quint8 { Pdf, Html, PlainText };
    Q_ENUM(FileFormat)

    explicit ChatExport(const ExportParts &parts, QObject *parent = nullptr);
    /// Waits for the file that is being written.
    ~ChatExport() override;

    bool isBusy() const { return m_busy; }
    /// 0 to 1, of what is fetched.
    qreal progress() const { return m_progress; }
    /// Ready to show; empty when nothing went wrong.
    QString problem() const;

    /// What a file of the chat would be called, with its ending.
    Q_INVOKABLE QString fileName(qint64 chatId, int format) const;
    /// Writes to @p place, a local file. Does nothing while another is being saved.
    Q_INVOKABLE void save(qint64 chatId, int format, bool withNotes, const QUrl &place);
    /// Gives up what is being fetched, and forgets the problem.
    Q_INVOKABLE void reset();

Q_SIGNALS:
    void stateChanged();
    /// It is on the disk.
    void saved(const QUrl &place);

private:
    struct Wish
    {
        ChatId chatId = 0;
        TranscriptFormat format = TranscriptFormat::Pdf;
        bool withNotes = false;
        QString file;
    };

    void fetch(std::optional<Seq> asked);
    void gather();
    void write(const Transcript &transcript);
    void end(bool failed);
    Transcript transcriptOf(const Chat &chat, const QList<TimelineEntry> &entries) const;
    TranscriptLine lineOf(const TimelineEntry &entry, const QString &visitorName) const;
    QString visitorName(const Chat &chat) const;
    QString authorOf(const Author &author, const QString &visitorName) const;

    const ExportParts m_parts;
    QThreadPool m_worker;
    Wish m_wish;
    int m_attempt = 0;
    qreal m_progress = 0;
    bool m_busy = false;
    bool m_failed = false;
};

} // namespace otklik
