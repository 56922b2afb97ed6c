// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/transcript_words.h"

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

// Turning the direction of what follows would let a name change how the time beside it reads.
bool turnsDirection(QChar c)
{
    return (c >= QChar(0x202a) && c <= QChar(0x202e)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
}

} // namespace

QString TranscriptWords::title(const Transcript &transcript)
{
    return tr("Chat with %1").arg(name(transcript.visitor));
}

QList<QPair<QString, QString>> TranscriptWords::facts(const Transcript &transcript)
{
    QList<QPair<QString, QString>> facts;
    const auto add = [&facts](const QString &label, const QString &value) {
        if (!value.isEmpty()) {
            facts.append({label, value});
        }
    };
    const auto list = [](const QStringList &values) {
        QStringList clean;
        for (const QString &value : values) {
            clean.append(name(value));
        }
        return clean.join(u", "_s);
    };
    add(tr("Site"), name(transcript.site));
    add(tr("Visitor"), name(transcript.visitor));
    add(tr("Contacts"), list(transcript.contacts));
    add(tr("Operators"), list(transcript.operators));
    add(tr("Tags"), list(transcript.tags));
    Timestamp first = 0;
    Timestamp last = 0;
    for (const TranscriptLine &line : transcript.lines) {
        first = first == 0 ? line.at : first;
        last = line.at == 0 ? last : line.at;
    }
    if (first > 0) {
        const QString from = dayTitle(transcript, first) + u", "_s + time(transcript, first);
        const QString to =
            (day(transcript, first) == day(transcript, last) ? QString() : dayTitle(transcript, last) + u", "_s) +
            time(transcript, last);
        const QString zone = transcript.zone.displayName(QDateTime::fromMSecsSinceEpoch(first), QTimeZone::OffsetName);
        add(tr("Time"), u"%1 – %2 (%3)"_s.arg(from, to, zone));
    }
    if (transcript.madeAt > 0) {
        add(tr("Saved"), dayTitle(transcript, transcript.madeAt) + u", "_s + time(transcript, transcript.madeAt));
    }
    return facts;
}

QString TranscriptWords::beginningMissing()
{
    return tr("The beginning of this chat is missing: it was not on this computer, and there was no connection to the "
              "server.");
}

QString TranscriptWords::note()
{
    return tr("note for colleagues");
}

QString TranscriptWords::page(int number, int count)
{
    return tr("Page %1 of %2").arg(number).arg(count);
}

QString TranscriptWords::file(const Transcript &transcript, const FileInfo &file)
{
    return name(file.name) + u", "_s +
           transcript.locale.formattedDataSize(file.size, 1, QLocale::DataSizeTraditionalFormat);
}

QDate TranscriptWords::day(const Transcript &transcript, Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(at, transcript.zone).date();
}

QString TranscriptWords::dayTitle(const Transcript &transcript, Timestamp at)
{
    return transcript.locale.toString(day(transcript, at), QLocale::LongFormat);
}

QString TranscriptWords::time(const Transcript &transcript, Timestamp at)
{
    return at == 0 ? QString() : QDateTime::fromMSecsSinceEpoch(at, transcript.zone).toString(u"HH:mm"_s);
}

QString TranscriptWords::name(const QString &name)
{
    return words(name).simplified();
}

QString TranscriptWords::words(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n' || c == u'\t' || !(c.category() == QChar::Other_Control || turnsDirection(c))) {
            clean.append(c);
        }
    }
    return clean;
}

} // namespace otklik
