// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/transcript.h"
#include "transcript/transcript_words.h"

#include <QCryptographicHash>
#include <QFile>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

const QString Style = uR"(
:root{color-scheme:light dark;--back:#fff;--text:#17202a;--muted:#5b6773;--line:#dfe3e8;--visitor:#f1f3f5;--operator:#e3effc;--note:#fff5d6}
@media (prefers-color-scheme:dark){:root{--back:#14191f;--text:#e7ecf1;--muted:#9aa7b4;--line:#2c353f;--visitor:#1f262e;--operator:#1b3350;--note:#3a321a}}
*{box-sizing:border-box}
body{margin:0;background:var(--back);color:var(--text);font:16px/1.45 Inter,"Segoe UI",system-ui,-apple-system,"Noto Sans","Noto Color Emoji",sans-serif}
main{max-width:46rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 1rem;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:0 0 1.5rem;padding-bottom:1.5rem;border-bottom:1px solid var(--line)}
dt{color:var(--muted)}
dd{margin:0;overflow-wrap:anywhere}
.missing{border:1px solid var(--line);border-radius:.5rem;padding:.75rem 1rem;margin:0 0 1rem}
h2{font-size:.875rem;font-weight:600;color:var(--muted);text-align:center;margin:2rem 0 1rem}
article{max-width:85%;width:fit-content;margin:.5rem 0;padding:.5rem .875rem .625rem;border-radius:.75rem;background:var(--visitor);break-inside:avoid}
article.operator{margin-left:auto;background:var(--operator)}
article.note{margin-left:auto;background:var(--note)}
header{font-size:.8125rem;color:var(--muted);margin-bottom:.125rem;overflow-wrap:anywhere}
header b{color:var(--text)}
article p,.step{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
.step{color:var(--muted);text-align:center;font-size:.875rem;margin:.75rem 0}
figure{margin:.375rem 0 0}
figure img{display:block;max-width:100%;max-height:28rem;border-radius:.5rem}
figcaption{font-size:.875rem;overflow-wrap:anywhere}
blockquote{margin:.125rem 0 .375rem;padding-left:.625rem;border-left:3px solid var(--line);font-size:.875rem;color:var(--muted);overflow-wrap:anywhere}
.mark{font-size:.8125rem;color:var(--muted)}
@media print{:root{--back:#fff}}
)"_s;

QString escaped(const QString &text)
{
    return TranscriptWords::words(text).toHtmlEscaped();
}

/// The picture itself as an address; empty when it is not one that a page should show.
QString pictureAddress(const TranscriptLine &line)
{
    const bool known =
        line.file->type == "image/png"_L1 || line.file->type == "image/jpeg"_L1 || line.file->type == "image/gif"_L1;
    QFile file(line.picture);
    if (!known || line.picture.isEmpty() || file.size() > FileInfo::MaxSize || !file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return u"data:%1;base64,%2"_s.arg(line.file->type, QString::fromLatin1(file.readAll().toBase64()));
}

QString fileHtml(const Transcript &transcript, const TranscriptLine &line)
{
    QString out = u"<figure>"_s;
    const QString name = TranscriptWords::file(transcript, *line.file).toHtmlEscaped();
    if (const QString address = pictureAddress(line); !address.isEmpty()) {
        out += u"<img src=\"%1\" alt=\"%2\">"_s.arg(address, name);
    }
    return out + u"<figcaption dir=\"auto\">%1</figcaption></figure>"_s.arg(name);
}

QString lineHtml(const Transcript &transcript, const TranscriptLine &line)
{
    const QString time = TranscriptWords::time(transcript, line.at);
    if (line.kind == TranscriptLine::Kind::Step) {
        return u"<p class=\"step\" dir=\"auto\">%1%2</p>\n"_s.arg(time.isEmpty() ? QString() : time + u" · "_s,
                                                                  escaped(line.text));
    }
    const QLatin1StringView side = line.kind == TranscriptLine::Kind::Visitor ? "visitor"_L1
                                   : line.kind == TranscriptLine::Kind::Note  ? "note"_L1
                                                                              : "operator"_L1;
    QString out = u"<article class=\"%1\"><header><b dir=\"auto\">"_s.arg(side);
    out += TranscriptWords::name(line.author).toHtmlEscaped() + u"</b> · "_s + time;
    if (line.kind == TranscriptLine::Kind::Note) {
        out += u" · "_s + TranscriptWords::note().toHtmlEscaped();
    }
    out += u"</header>"_s;
    if (!line.quote.isEmpty()) {
        out += u"<blockquote dir=\"auto\">"_s + TranscriptWords::name(line.quote).toHtmlEscaped() + u"</blockquote>"_s;
    }
    if (!line.text.isEmpty()) {
        out += u"<p dir=\"auto\">"_s + escaped(line.text) + u"</p>"_s;
    }
    if (line.file) {
        out += fileHtml(transcript, line);
    }
    if (!line.mark.isEmpty()) {
        out += u"<div class=\"mark\">"_s + escaped(line.mark) + u"</div>"_s;
    }
    return out + u"</article>\n"_s;
}

} // namespace

QString transcriptHtml(const Transcript &transcript)
{
    const QString title = TranscriptWords::title(transcript).toHtmlEscaped();
    // The policy names the one style sheet by its hash: nothing that people wrote could style or load anything.
    const QString hash =
        QString::fromLatin1(QCryptographicHash::hash(Style.toUtf8(), QCryptographicHash::Sha256).toBase64());
    QString out = u"<!DOCTYPE html>\n<html lang=\""_s + transcript.locale.bcp47Name().toHtmlEscaped() +
                  u"\">\n<head>\n<meta charset=\"utf-8\">\n"
                  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
                  "style-src 'sha256-"_s +
                  hash +
                  u"'; base-uri 'none'; form-action 'none'\">\n"
                  "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                  "<meta name=\"referrer\" content=\"no-referrer\">\n<title>"_s +
                  title + u"</title>\n<style>"_s + Style + u"</style>\n</head>\n<body>\n<main>\n<h1 dir=\"auto\">"_s +
                  title + u"</h1>\n<dl>\n"_s;
    const auto facts = TranscriptWords::facts(transcript);
    for (const auto &[label, value] : facts) {
        out += u"<dt>"_s + label.toHtmlEscaped() + u"</dt><dd dir=\"auto\">"_s + value.toHtmlEscaped() + u"</dd>\n"_s;
    }
    out += u"</dl>\n"_s;
    if (transcript.beginningMissing) {
        out += u"<p class=\"missing\">"_s + TranscriptWords::beginningMissing().toHtmlEscaped() + u"</p>\n"_s;
    }
    QDate day;
    for (const TranscriptLine &line : transcript.lines) {
        if (const QDate next = TranscriptWords::day(transcript, line.at); line.at > 0 && next != day) {
            day = next;
            out += u"<h2>"_s + TranscriptWords::dayTitle(transcript, line.at).toHtmlEscaped() + u"</h2>\n"_s;
        }
        out += lineHtml(transcript, line);
    }
    return out + u"</main>\n</body>\n</html>\n"_s;
}

} // namespace otklik
