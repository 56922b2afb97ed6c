// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The transcript for paper: a QTextDocument, cut into numbered pages.
#include "transcript/transcript_document.h"

#include "transcript/transcript_words.h"

#include <QAbstractTextDocumentLayout>
#include <QImageReader>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QUrl>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

constexpr int Dpi = 96;
constexpr int FootHeight = 40;
const QColor Muted(0x5b, 0x67, 0x73);

QTextCharFormat letters(qreal size, int weight, const QColor &colour)
{
    QTextCharFormat format;
    format.setFontFamilies({u"Inter"_s, u"Noto Sans"_s, u"Noto Color Emoji"_s, u"sans-serif"_s});
    format.setFontPointSize(size);
    format.setFontWeight(weight);
    format.setForeground(colour);
    return format;
}

QTextBlockFormat block(qreal above, qreal below, qreal left = 0)
{
    QTextBlockFormat format;
    format.setTopMargin(above);
    format.setBottomMargin(below);
    format.setLeftMargin(left);
    format.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
    return format;
}

void addPicture(QTextDocument &document, QTextCursor &cursor, const TranscriptLine &line, int width, int number)
{
    QImageReader reader(line.picture);
    reader.setAutoTransform(true);
    const QSize whole = reader.size();
    if (!whole.isValid() || qint64(whole.width()) * whole.height() > FileInfo::MaxPixels) {
        return;
    }
    const QSize shown =
        whole.boundedTo(QSize(width, 360)) == whole ? whole : whole.scaled(QSize(width, 360), Qt::KeepAspectRatio);
    if (const QSize fine = shown * 2; fine.width() < whole.width()) {
        reader.setScaledSize(fine); // sharp on paper, and a file that can be mailed
    }
    const QImage image = reader.read();
    if (image.isNull()) {
        return;
    }
    const QUrl name(u"picture:%1"_s.arg(number));
    document.addResource(QTextDocument::ImageResource, name, image);
    QTextImageFormat format;
    format.setName(name.toString());
    const bool turned = (image.width() > image.height()) != (whole.width() > whole.height());
    format.setWidth(turned ? shown.height() : shown.width());
    format.setHeight(turned ? shown.width() : shown.height());
    cursor.insertBlock(block(4, 2, 12), letters(10.5, QFont::Normal, Qt::black));
    cursor.insertImage(format);
}

void addLine(QTextDocument &document, QTextCursor &cursor, const Transcript &transcript, const TranscriptLine &line,
             int width, int number)
{
    const QString time = TranscriptWords::time(transcript, line.at);
    if (line.kind == TranscriptLine::Kind::Step) {
        cursor.insertBlock(block(6, 2), letters(9, QFont::Normal, Muted));
        cursor.insertText((time.isEmpty() ? QString() : time + u"  "_s) + TranscriptWords::words(line.text),
                          letters(9, QFont::Normal, Muted));
        return;
    }
    QTextBlockFormat head = block(10, 0);
    head.setPageBreakPolicy(QTextFormat::PageBreak_Auto);
    head.setNonBreakableLines(true);
    cursor.insertBlock(head, letters(9, QFont::DemiBold, Qt::black));
    const QColor name = line.kind == TranscriptLine::Kind::Visitor ? QColor(Qt::black) : QColor(0x1b, 0x5f, 0xb5);
    cursor.insertText(TranscriptWords::name(line.author), letters(9, QFont::DemiBold, name));
    cursor.insertText(u"  "_s + time, letters(9, QFont::Normal, Muted));
    if (line.kind == TranscriptLine::Kind::Note) {
        cursor.insertText(u"  "_s + TranscriptWords::note(), letters(9, QFont::Normal, Muted));
    }
    if (!line.quote.isEmpty()) {
        const QTextCharFormat small = letters(9, QFont::Normal, Muted);
        cursor.insertBlock(block(1, 1, 24), small);
        cursor.insertText(TranscriptWords::name(line.quote), small);
    }
    if (!line.text.isEmpty()) {
        QTextBlockFormat body = block(1, 0, 12);
        if (line.kind == TranscriptLine::Kind::Note) {
            body.setBackground(QColor(0xff, 0xf5, 0xd6));
        }
        const QTextCharFormat plain = letters(10.5, QFont::Normal, Qt::black);
        cursor.insertBlock(body, plain);
        // A line end within one entry stays within its block.
        cursor.insertText(TranscriptWords::words(line.text).replace(u'\n', QChar::LineSeparator), plain);
    }
    if (line.file) {
        if (!line.picture.isEmpty()) {
            addPicture(document, cursor, line, width - 12, number);
        }
        const QTextCharFormat small = letters(9, QFont::Normal, Muted);
        cursor.insertBlock(block(2, 0, 12), small);
        cursor.insertText(TranscriptWords::file(transcript, *line.file), small);
    }
    if (!line.mark.isEmpty()) {
        const QTextCharFormat small = letters(9, QFont::Normal, Muted);
        cursor.insertBlock(block(0, 0, 12), small);
        cursor.insertText(line.mark, small);
    }
}

} // namespace

void fillDocument(QTextDocument &document, const Transcript &transcript, int width)
{
    document.setUndoRedoEnabled(false);
    document.setDocumentMargin(0);
    document.setUseDesignMetrics(true);
    QTextCursor cursor(&document);
    const QTextCharFormat big = letters(17, QFont::DemiBold, Qt::black);
    cursor.setBlockFormat(block(0, 8));
    cursor.insertText(TranscriptWords::title(transcript), big);
    const auto facts = TranscriptWords::facts(transcript);
    for (const auto &[label, value] : facts) {
        cursor.insertBlock(block(0, 1), letters(9.5, QFont::Normal, Muted));
        cursor.insertText(label + u": "_s, letters(9.5, QFont::Normal, Muted));
        cursor.insertText(value, letters(9.5, QFont::Normal, Qt::black));
    }
    if (transcript.beginningMissing) {
        const QTextCharFormat strong = letters(10.5, QFont::DemiBold, Qt::black);
        cursor.insertBlock(block(10, 4), strong);
        cursor.insertText(TranscriptWords::beginningMissing(), strong);
    }
    QDate day;
    int number = 0;
    for (const TranscriptLine &line : transcript.lines) {
        if (const QDate next = TranscriptWords::day(transcript, line.at); line.at > 0 && next != day) {
            day = next;
            QTextBlockFormat separator = block(18, 4);
            separator.setAlignment(Qt::AlignHCenter);
            cursor.insertBlock(separator, letters(9.5, QFont::DemiBold, Muted));
            cursor.insertText(TranscriptWords::dayTitle(transcript, line.at), letters(9.5, QFont::DemiBold, Muted));
        }
        addLine(document, cursor, transcript, line, width, ++number);
    }
}

bool writeTranscriptPdf(const Transcript &transcript, QIODevice &device)
{
    QPdfWriter writer(&device);
    writer.setTitle(TranscriptWords::title(transcript));
    writer.setCreator(u"Otklik"_s);
    writer.setResolution(Dpi);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(18, 16, 18, 12), QPageLayout::Millimeter);
    const QSize page = writer.pageLayout().paintRectPixels(Dpi).size();
    const QSizeF body(page.width(), page.height() - FootHeight);

    QTextDocument document;
    document.documentLayout()->setPaintDevice(&writer);
    fillDocument(document, transcript, page.width());
    document.setPageSize(body);
    QPainter painter;
    if (!painter.begin(&writer)) {
        return false;
    }
    const int count = document.pageCount();
    for (int number = 1; number <= count; ++number) {
        if (number > 1 && !writer.newPage()) {
            return false;
        }
        painter.save();
        painter.translate(0, -(number - 1) * body.height());
        const QRectF part(0, (number - 1) * body.height(), body.width(), body.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = part;
        painter.setClipRect(part);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        painter.setPen(Muted);
        QFont foot(QStringList{u"Inter"_s, u"Noto Sans"_s});
        foot.setPointSizeF(8.5);
        painter.setFont(foot);
        painter.drawText(QRectF(0, body.height(), body.width(), FootHeight), Qt::AlignRight | Qt::AlignBottom,
                         TranscriptWords::page(number, count));
    }
    return painter.end();
}

} // namespace otklik
