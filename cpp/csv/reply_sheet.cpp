// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/reply_sheet.h"

#include "domain/message.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

// Of the 64 KiB that the server takes as one message, what is left beside numbers and names.
constexpr qsizetype MaxRequest = 60'000;

bool isHeader(const CsvRow &row)
{
    static const QStringList shortcuts{u"shortcut"_s, u"command"_s, u"code"_s, u"сокращение"_s, u"команда"_s,
                                       u"шорткат"_s,  u"код"_s,     u"ключ"_s, u"слово"_s};
    static const QStringList texts{u"text"_s,  u"message"_s,   u"reply"_s, u"answer"_s,
                                   u"текст"_s, u"сообщение"_s, u"ответ"_s};
    const QString first = row.cells.value(0).trimmed().toCaseFolded();
    const QString second = row.cells.value(1).trimmed().toCaseFolded();
    return shortcuts.contains(first) &&
           std::ranges::any_of(texts, [&second](const QString &name) { return second.startsWith(name); });
}

QString withoutSlash(const QString &cell)
{
    const QString shortcut = cell.trimmed();
    return shortcut.startsWith(u'/') ? shortcut.sliced(1) : shortcut;
}

std::optional<ReplyRowFault> faultOf(const ReplyRow &row)
{
    if (row.shortcut.isEmpty()) {
        return ReplyRowFault::NoShortcut;
    }
    if (std::ranges::any_of(row.shortcut, [](QChar letter) { return letter.isSpace(); })) {
        return ReplyRowFault::SeveralWords;
    }
    if (row.shortcut.size() > MaxShortcut) {
        return ReplyRowFault::LongShortcut;
    }
    if (row.texts.isEmpty()) {
        return ReplyRowFault::NoText;
    }
    if (row.texts.size() > CannedReply::MaxParts) {
        return ReplyRowFault::TooManyTexts;
    }
    const bool longOne =
        std::ranges::any_of(row.texts, [](const QString &text) { return text.size() > Message::MaxText; });
    return longOne || !fitsOneRequest(row.texts) ? std::optional(ReplyRowFault::LongText) : std::nullopt;
}

} // namespace

bool fitsOneRequest(const QStringList &texts)
{
    return QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact).size() <= MaxRequest;
}

QList<ReplyRow> replyRowsFrom(const CsvTable &table)
{
    QList<ReplyRow> rows;
    QHash<QString, int> lines; // where a shortcut stands
    const qsizetype header = !table.rows.isEmpty() && isHeader(table.rows.first()) ? 1 : 0;
    for (const CsvRow &record : table.rows.sliced(header)) {
        ReplyRow row{.line = record.line, .shortcut = withoutSlash(record.cells.value(0)), .texts = {}};
        for (const QString &cell : record.cells.mid(1)) {
            row.texts.append(cell.trimmed());
        }
        while (!row.texts.isEmpty() && row.texts.last().isEmpty()) {
            row.texts.removeLast();
        }
        row.fault = faultOf(row);
        const QString name = row.shortcut.toCaseFolded();
        if (!row.fault && lines.contains(name)) {
            row.fault = ReplyRowFault::Doubled;
            row.earlierLine = lines.value(name);
        } else if (!row.fault) {
            lines.insert(name, row.line);
        }
        rows.append(row);
    }
    return rows;
}

CannedReply replyFrom(const ReplyRow &row, const CannedReply &before)
{
    QList<ReplyPart> parts;
    const QList<ReplyPart> old = before.id == 0
                                     ? QList<ReplyPart>()
                                     : QList<ReplyPart>{{.text = before.text, .file = before.file}} + before.more;
    for (qsizetype place = 0; place < std::max(row.texts.size(), old.size()); ++place) {
        const ReplyPart part{.text = row.texts.value(place), .file = old.value(place).file};
        if (!part.text.isEmpty() || part.file) {
            parts.append(part);
        }
    }
    CannedReply reply = before;
    reply.shortcut = row.shortcut;
    reply.text = parts.value(0).text;
    reply.file = parts.value(0).file;
    reply.more = parts.mid(1);
    return reply;
}

QByteArray replySheet(const QList<CannedReply> &replies, char delimiter, const QStringList &columns)
{
    QList<QStringList> rows{columns};
    for (const CannedReply &reply : replies) {
        QStringList row{reply.shortcut, reply.text};
        for (const ReplyPart &part : reply.more) {
            row.append(part.text);
        }
        rows.append(row);
    }
    return writeCsv(rows, delimiter);
}

} // namespace otklik
