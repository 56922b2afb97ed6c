// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/transcript.h"
#include "transcript/transcript_document.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp Noon = 1'700'049'600'000; // 15 November 2023, 12:00 UTC
constexpr Timestamp Day = 24LL * 3600 * 1000;

TranscriptLine line(TranscriptLine::Kind kind, const QString &author, const QString &text, Timestamp at = Noon)
{
    TranscriptLine value;
    value.at = at;
    value.kind = kind;
    value.author = author;
    value.text = text;
    return value;
}

Transcript sample()
{
    Transcript transcript;
    transcript.site = u"Уютный дом"_s;
    transcript.visitor = u"Мария Белова"_s;
    transcript.contacts = {u"+7 495 123-45-67"_s, u"maria@example.ru"_s};
    transcript.operators = {u"Анна Петрова"_s};
    transcript.tags = {u"доставка"_s};
    transcript.locale = QLocale(QLocale::Russian, QLocale::Russia);
    transcript.zone = QTimeZone::utc();
    transcript.lines = {
        line(TranscriptLine::Kind::Step, {}, u"Мария Белова начала чат"_s),
        line(TranscriptLine::Kind::Visitor, u"Мария Белова"_s, u"Здравствуйте! 👋 Когда приедет диван?"_s,
             Noon + 60'000),
        line(TranscriptLine::Kind::Operator, u"Анна Петрова"_s, u"Завтра с 10 до 14.\nСкажите адрес, пожалуйста."_s,
             Noon + 120'000),
        line(TranscriptLine::Kind::Visitor, u"Мария Белова"_s, u"Спасибо ❤️"_s, Noon + Day),
    };
    return transcript;
}

} // namespace

/// A chat as a file: complete, in order, and harmless whatever people have written.
class TranscriptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textHasEverythingInOrder();
    void answersShowWhatTheyAnswer();
    void wordsCannotPassForAnotherEntry();
    void markupIsShownAndNeverObeyed();
    void pageMayLoadNothing();
    void picturesStandInThePage();
    void missingBeginningIsSaidFirst();
    void pdfHasNumberedPages();
    void paperIsNotEmpty();
    void nothingIsLeftWhenTheFileCannotBeWritten();
};

void TranscriptTest::textHasEverythingInOrder()
{
    const QString text = transcriptText(sample());
    qsizetype at = 0;
    for (const QString &part :
         {u"Уютный дом"_s, u"+7 495 123-45-67, maria@example.ru"_s, u"доставка"_s, u"15 ноября 2023"_s,
          u"[12:00] * Мария Белова начала чат"_s, u"[12:01] Мария Белова:"_s, u"👋"_s, u"[12:02] Анна Петрова:"_s,
          u"    Скажите адрес"_s, u"16 ноября 2023"_s, u"Спасибо ❤️"_s}) {
        const qsizetype next = text.indexOf(part, at);
        QVERIFY2(next >= 0, qPrintable(part + u" is missing after:\n"_s + text.left(at)));
        at = next;
    }
}

void TranscriptTest::answersShowWhatTheyAnswer()
{
    Transcript transcript = sample();
    transcript.lines[2].quote = u"Мария Белова: Когда\n[12:05] приедет <b>диван</b>?"_s;
    transcript.lines[2].mark = u"изменено"_s;
    transcript.lines[3].text.clear();
    transcript.lines[3].mark = u"сообщение удалено"_s;
    const QString text = transcriptText(transcript);
    QVERIFY2(text.contains(u"Анна Петрова:\n    > Мария Белова: Когда [12:05] приедет <b>диван</b>?\n"
                           "    Завтра с 10 до 14.\n    Скажите адрес, пожалуйста.\n    (изменено)\n"_s),
             qPrintable(text));
    QVERIFY2(text.endsWith(u"Мария Белова:\n    (сообщение удалено)\n"_s), qPrintable(text));
    const QString html = transcriptHtml(transcript);
    QVERIFY(html.contains(u"<blockquote dir=\"auto\">Мария Белова: Когда [12:05] приедет &lt;b&gt;диван&lt;/b&gt;?"
                          "</blockquote><p dir=\"auto\">Завтра"_s));
    QTextDocument document;
    fillDocument(document, transcript, 600);
    QVERIFY(document.toPlainText().contains(u"\nМария Белова: Когда [12:05] приедет <b>диван</b>?\nЗавтра с 10"_s));
    QVERIFY(!transcriptHtml(sample()).contains(u"<blockquote"_s));
}

void TranscriptTest::wordsCannotPassForAnotherEntry()
{
    Transcript transcript = sample();
    transcript.lines = {line(TranscriptLine::Kind::Visitor, u"Кто-то\n[12:05] Анна Петрова"_s,
                             u"да\n[12:06] Анна Петрова:\n    Возврат одобрен\u202e"_s)};
    const QString text = transcriptText(transcript);
    static const QRegularExpression entry(u"^\\[12:0[56]\\]"_s, QRegularExpression::MultilineOption);
    QVERIFY(!text.contains(entry));
    QVERIFY(!text.contains(QChar(0x202e)));
    QVERIFY(text.contains(u"    [12:06] Анна Петрова:"_s));
}

void TranscriptTest::markupIsShownAndNeverObeyed()
{
    const QString evil = u"</style></title><script>alert(1)</script><img src=x onerror=alert(2)>\"'&"_s;
    Transcript transcript = sample();
    transcript.visitor = transcript.site = evil;
    transcript.tags = transcript.contacts = transcript.operators = {evil};
    transcript.lines = {line(TranscriptLine::Kind::Visitor, evil, evil), line(TranscriptLine::Kind::Step, {}, evil),
                        line(TranscriptLine::Kind::Note, evil, evil)};
    transcript.lines[0].file = FileInfo{.id = 1, .name = evil, .size = 10, .type = u"image/svg+xml"_s};
    transcript.lines[0].picture = u"/etc/hostname"_s;
    const QString html = transcriptHtml(transcript);
    QVERIFY(!html.contains(u"<script"_s));
    QVERIFY(!html.contains(u"<img"_s));
    QVERIFY(html.contains(u"&lt;script&gt;alert(1)&lt;/script&gt;"_s));
    QCOMPARE(html.count(u"</style>"_s), 1);
    QCOMPARE(html.count(u"</title>"_s), 1);

    QTextDocument document;
    fillDocument(document, transcript, 600);
    QVERIFY(document.toPlainText().contains(u"<script>alert(1)</script>"_s));
}

void TranscriptTest::pageMayLoadNothing()
{
    const QString html = transcriptHtml(sample());
    QVERIFY(html.contains(u"default-src 'none'; img-src data:; style-src 'sha256-"_s));
    QVERIFY(!html.contains(u"http://"_s) && !html.contains(u"https://"_s));
    QVERIFY(html.contains(u"prefers-color-scheme:dark"_s));
    QVERIFY(html.contains(u"lang=\"ru"_s));
}

void TranscriptTest::picturesStandInThePage()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.png"_s);
    QImage picture(40, 20, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QVERIFY(picture.save(path));
    Transcript transcript = sample();
    transcript.lines[1].file =
        FileInfo{.id = 1, .name = u"диван.png"_s, .size = 1234, .type = u"image/png"_s, .width = 40, .height = 20};
    QVERIFY(!transcriptHtml(transcript).contains(u"<img"_s)); // not on this computer: only its name
    QVERIFY(transcriptHtml(transcript).contains(u"диван.png"_s));
    transcript.lines[1].picture = path;
    QVERIFY(transcriptHtml(transcript).contains(u"<img src=\"data:image/png;base64,"_s));
    QTextDocument document;
    fillDocument(document, transcript, 600);
    QVERIFY(document.toPlainText().contains(QChar::ObjectReplacementCharacter));
}

void TranscriptTest::missingBeginningIsSaidFirst()
{
    Transcript transcript = sample();
    transcript.beginningMissing = true;
    const QString words = u"The beginning of this chat is missing"_s;
    const QString text = transcriptText(transcript);
    QVERIFY(text.contains(words));
    QVERIFY(text.indexOf(words) < text.indexOf(u"[12:00]"_s));
    QVERIFY(transcriptHtml(transcript).contains(words));
    QVERIFY(!transcriptHtml(sample()).contains(words));
}

void TranscriptTest::pdfHasNumberedPages()
{
    const QTemporaryDir folder;
    Transcript transcript = sample();
    for (int i = 0; i < 200; ++i) {
        transcript.lines.append(
            line(TranscriptLine::Kind::Operator, u"Анна Петрова"_s, u"Ответ %1"_s.arg(i), Noon + Day + i * 60'000LL));
    }
    const QString path = folder.filePath(u"chat.pdf"_s);
    QVERIFY(saveTranscript(transcript, TranscriptFormat::Pdf, path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.startsWith("%PDF-"));
    static const QRegularExpression page(u"/Type\\s*/Page\\b"_s);
    QVERIFY(QString::fromLatin1(content).count(page) > 4);
}

// Only that something is drawn. Whether an emoji is drawn depends on the fonts of the computer, and is not tested.
void TranscriptTest::paperIsNotEmpty()
{
    Transcript transcript = sample();
    QTextDocument document;
    fillDocument(document, transcript, 600);
    document.setPageSize(QSizeF(600, 800));
    QImage paper(600, 800, QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    document.drawContents(&painter);
    painter.end();
    if (const QString keep = qEnvironmentVariable("OTKLIK_PICTURES"); !keep.isEmpty()) {
        QVERIFY(paper.save(keep + u"/transcript.png"_s));
        QVERIFY(saveTranscript(transcript, TranscriptFormat::Pdf, keep + u"/transcript.pdf"_s));
        QVERIFY(saveTranscript(transcript, TranscriptFormat::Html, keep + u"/transcript.html"_s));
    }
    int dark = 0;
    for (int y = 0; y < paper.height(); ++y) {
        for (int x = 0; x < paper.width(); ++x) {
            dark += qGray(paper.pixel(x, y)) < 100 ? 1 : 0;
        }
    }
    QVERIFY(dark > 500);
}

void TranscriptTest::nothingIsLeftWhenTheFileCannotBeWritten()
{
    const QTemporaryDir folder;
    for (const TranscriptFormat format : {TranscriptFormat::Pdf, TranscriptFormat::Html, TranscriptFormat::Text}) {
        QVERIFY(!saveTranscript(sample(), format, folder.filePath(u"missing/chat."_s + transcriptEnding(format))));
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 0);
}

QTEST_MAIN(TranscriptTest)
#include "transcript_test.moc"
