// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/transcript.h"

#include "transcript/transcript_words.h"

#include <QSaveFile>

namespace otklik {

using namespace Qt::StringLiterals;

QString transcriptEnding(TranscriptFormat format)
{
    switch (format) {
    case TranscriptFormat::Pdf:
        return u"pdf"_s;
    case TranscriptFormat::Html:
        return u"html"_s;
    case TranscriptFormat::Text:
        break;
    }
    return u"txt"_s;
}

QString transcriptText(const Transcript &transcript)
{
    const QString title = TranscriptWords::title(transcript);
    QString out = title + u'\n' + QString(title.size(), u'=') + u"\n\n"_s;
    const auto facts = TranscriptWords::facts(transcript);
    for (const auto &[label, value] : facts) {
        out += label + u": "_s + value + u'\n';
    }
    if (transcript.beginningMissing) {
        out += u'\n' + TranscriptWords::beginningMissing() + u'\n';
    }
    QDate day;
    for (const TranscriptLine &line : transcript.lines) {
        if (const QDate next = TranscriptWords::day(transcript, line.at); line.at > 0 && next != day) {
            day = next;
            out += u"\n--- "_s + TranscriptWords::dayTitle(transcript, line.at) + u" ---\n"_s;
        }
        QStringList parts;
        if (const QString words = TranscriptWords::words(line.text); !words.isEmpty()) {
            parts = words.split(u'\n');
        }
        if (!line.quote.isEmpty()) {
            parts.prepend(u"> "_s + TranscriptWords::name(line.quote));
        }
        if (line.file) {
            parts.append(u'[' + TranscriptWords::file(transcript, *line.file) + u']');
        }
        if (!line.mark.isEmpty()) {
            parts.append(u'(' + line.mark + u')');
        }
        const QString time = TranscriptWords::time(transcript, line.at);
        if (line.kind == TranscriptLine::Kind::Step) {
            out += u"\n[%1] * "_s.arg(time);
        } else {
            out += u"\n[%1] %2"_s.arg(time, TranscriptWords::name(line.author));
            out += line.kind == TranscriptLine::Kind::Note ? u" (%1):\n"_s.arg(TranscriptWords::note()) : u":\n"_s;
            parts.prepend(QString());
        }
        const QString indent(4, u' ');
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (i == 0 && line.kind != TranscriptLine::Kind::Step) {
                continue;
            }
            out += (i == 0 ? QString() : indent) + parts.at(i) + u'\n';
        }
    }
    return out;
}

bool saveTranscript(const Transcript &transcript, TranscriptFormat format, const QString &file)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly)) {
        return false;
    }
    if (format == TranscriptFormat::Pdf) {
        return writeTranscriptPdf(transcript, out) && out.commit();
    }
    const QByteArray content =
        (format == TranscriptFormat::Html ? transcriptHtml(transcript) : transcriptText(transcript)).toUtf8();
    return out.write(content) == content.size() && out.commit();
}

} // namespace otklik
