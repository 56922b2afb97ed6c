// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/file.h"
#include "domain/types.h"

#include <QList>
#include <QLocale>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <optional>

class QIODevice;

namespace otklik {

/// One entry of a transcript.
struct TranscriptLine
{
    enum class Kind : quint8 {
        Visitor,
        Operator,
        Note, ///< for colleagues only
        Step, ///< what happened, in words; no author
    };

    Timestamp at = 0; ///< 0: a remark without a time
    Kind kind = Kind::Step;
    QString author;
    QString text;
    QString mark;       ///< what is to be said of the entry itself ("not delivered"); mostly empty
    QString quote = {}; ///< what it answers: who said it, and its beginning; mostly empty
    std::optional<FileInfo> file = {};
    QString picture = {}; ///< where the picture of `file` lies on this computer; empty: it is only named
};

/// A chat, ready to be written down. All words of people are plain text; whatever writes them escapes them.
struct Transcript
{
    QString site;
    QString visitor;
    QStringList contacts; ///< e-mails, phones, company: a line each
    QStringList operators;
    QStringList tags;
    bool beginningMissing = false; ///< which is then said at the top
    QList<TranscriptLine> lines;
    QLocale locale;                               ///< for days, times and sizes; the words follow the translators
    QTimeZone zone = QTimeZone::systemTimeZone(); ///< of all times
    Timestamp madeAt = 0;
};

enum class TranscriptFormat : quint8 { Pdf, Html, Text };

/// "pdf", "html" or "txt".
QString transcriptEnding(TranscriptFormat format);

// Each of these may be called in any thread; they take as long as the chat is large.

/// UTF-8 text. Lines that continue an entry are indented, so that no words can pass for another entry.
QString transcriptText(const Transcript &transcript);
/// One file that needs no other and may load none; light and dark as the reader's system.
QString transcriptHtml(const Transcript &transcript);
/// A4 with numbered pages. False when @p device cannot be written.
bool writeTranscriptPdf(const Transcript &transcript, QIODevice &device);
/// Writes @p file whole or not at all; what was there before stays when it fails. False when it cannot be written.
bool saveTranscript(const Transcript &transcript, TranscriptFormat format, const QString &file);

} // namespace otklik
