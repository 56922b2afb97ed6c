// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/reply_sheet.h"

#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

class ReplySheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheLineOfNames_data();
    void knowsTheLineOfNames();
    void furtherColumnsAreFurtherMessages();
    void notesWhatIsWrongWithARow_data();
    void notesWhatIsWrongWithARow();
    void theFirstOfTwoCounts();
    void aReplyKeepsItsFiles();
    void writesWhatItReads();
};

namespace {

QList<ReplyRow> rowsOf(const QString &text)
{
    const auto read = readCsv(text.toUtf8());
    const auto *table = std::get_if<CsvTable>(&read);
    return table != nullptr ? replyRowsFrom(*table) : QList<ReplyRow>();
}

FileInfo file(FileId id)
{
    return {.id = id, .name = u"price.pdf"_s, .size = 5, .type = u"application/pdf"_s, .width = 0, .height = 0};
}

} // namespace

void ReplySheetTest::knowsTheLineOfNames_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<int>("rows");
    QTest::newRow("English") << u"Shortcut,Text,Text 2"_s << 1;
    QTest::newRow("Russian") << u"Сокращение,Текст"_s << 1;
    QTest::newRow("other words") << u"Команда,Сообщение 1,Сообщение 2"_s << 1;
    QTest::newRow("a reply") << u"текст,Вот текст"_s << 2;
    QTest::newRow("a reply of that name") << u"код,Наш код города 843"_s << 2;
}

void ReplySheetTest::knowsTheLineOfNames()
{
    QFETCH(QString, first);
    QFETCH(int, rows);
    QCOMPARE(rowsOf(first + u"\nпривет,Здравствуйте\n"_s).size(), rows);
}

void ReplySheetTest::furtherColumnsAreFurtherMessages()
{
    const QList<ReplyRow> rows = rowsOf(u"/привет,Здравствуйте!,Чем помочь?,,\nпусто,,второе\n"_s);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.first().shortcut, u"привет"_s);
    QCOMPARE(rows.first().texts, (QStringList{u"Здравствуйте!"_s, u"Чем помочь?"_s}));
    const CannedReply reply = replyFrom(rows.first());
    QCOMPARE(reply.text, u"Здравствуйте!"_s);
    QCOMPARE(reply.more, (QList<ReplyPart>{{.text = u"Чем помочь?"_s}}));
    QVERIFY(!rows.last().fault);
    QCOMPARE(replyFrom(rows.last()).text, u"второе"_s); // nothing is sent for an empty cell
}

void ReplySheetTest::notesWhatIsWrongWithARow_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<ReplyRowFault>("fault");
    QTest::newRow("no shortcut") << u",Здравствуйте"_s << ReplyRowFault::NoShortcut;
    QTest::newRow("only a slash") << u"/,Здравствуйте"_s << ReplyRowFault::NoShortcut;
    QTest::newRow("two words") << u"добрый день,Здравствуйте"_s << ReplyRowFault::SeveralWords;
    QTest::newRow("a long shortcut") << QString(51, u'а') + u",Здравствуйте"_s << ReplyRowFault::LongShortcut;
    QTest::newRow("no text") << u"привет,,"_s << ReplyRowFault::NoText;
    QTest::newRow("a long text") << u"привет,"_s + QString(10'001, u'а') << ReplyRowFault::LongText;
    QTest::newRow("long texts together") << u"привет"_s + QString(u","_s + QString(9'000, u'а')).repeated(4)
                                         << ReplyRowFault::LongText;
    QTest::newRow("many texts") << u"привет"_s + u",а"_s.repeated(11) << ReplyRowFault::TooManyTexts;
}

void ReplySheetTest::notesWhatIsWrongWithARow()
{
    QFETCH(QString, row);
    QFETCH(ReplyRowFault, fault);
    const QList<ReplyRow> rows = rowsOf(u"хорошо,Да\n"_s + row + u'\n');
    QCOMPARE(rows.size(), 2);
    QVERIFY(!rows.first().fault);
    QCOMPARE(rows.last().line, 2);
    QCOMPARE(rows.last().fault, std::optional(fault));
}

void ReplySheetTest::theFirstOfTwoCounts()
{
    const QList<ReplyRow> rows = rowsOf(u"a b,нет\nПривет,один\nцена,2\nпривет,два\n"_s);
    QVERIFY(!rows.at(1).fault);
    QCOMPARE(rows.at(3).fault, std::optional(ReplyRowFault::Doubled));
    QCOMPARE(rows.at(3).earlierLine, 2);
}

void ReplySheetTest::aReplyKeepsItsFiles()
{
    const CannedReply before{.id = 7,
                             .operatorId = 3,
                             .shortcut = u"Прайс"_s,
                             .text = u"старое"_s,
                             .file = file(1),
                             .more = {{.text = u"лишнее"_s}, {.text = {}, .file = file(2)}, {.text = u"и это"_s}}};
    const CannedReply after = replyFrom(rowsOf(u"прайс,новое\n"_s).first(), before);
    QCOMPARE(after.id, 7);
    QCOMPARE(after.operatorId, 3);
    QCOMPARE(after.shortcut, u"прайс"_s);
    QCOMPARE(after.text, u"новое"_s);
    QCOMPARE(after.file, std::optional(file(1)));
    QCOMPARE(after.more, (QList<ReplyPart>{{.text = {}, .file = file(2)}}));
}

void ReplySheetTest::writesWhatItReads()
{
    const QList<CannedReply> replies{
        {.id = 1,
         .operatorId = 0,
         .shortcut = u"привет"_s,
         .text = u"Здравствуйте, \"{visitor}\"!"_s,
         .more = {{.text = u"Чем\nпомочь?"_s}, {.text = {}, .file = file(1)}, {.text = u"Пишите"_s}}},
        {.id = 2, .operatorId = 0, .shortcut = u"цена"_s, .text = u"2 990; с доставкой"_s}};
    const auto read = readCsv(replySheet(replies, ';', {u"Сокращение"_s, u"Текст"_s}));
    QVERIFY(std::holds_alternative<CsvTable>(read));
    const QList<ReplyRow> rows = replyRowsFrom(std::get<CsvTable>(read));
    QCOMPARE(rows.size(), 2);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QCOMPARE(replyFrom(rows.at(i), replies.at(i)), replies.at(i)); // nothing changes, the file has its place
    }
}

QTEST_APPLESS_MAIN(ReplySheetTest)
#include "reply_sheet_test.moc"
