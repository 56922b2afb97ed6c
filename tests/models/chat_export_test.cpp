// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/model_ground.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

/// A chat saved as a file: what is missing is fetched first, and said plainly when it cannot be.
class ChatExportTest : public QObject
{
    Q_OBJECT

    static QString content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    /// Saves as text and waits for the end; the answers are the test's.
    static void save(Desk &desk, const QString &path, bool withNotes = false)
    {
        desk.chatExport()->save(1, ChatExport::PlainText, withNotes, QUrl::fromLocalFile(path));
    }
    /// The newest of five messages only; one of them a note.
    static void putTail(ModelGround &ground)
    {
        ground.write([](CacheWriter &writer) {
            Chat chat = samples::chat(1);
            chat.lastSeq = 5;
            writer.putChat(chat);
            Message note = samples::message(1, 4, u"только для своих"_s);
            note.kind = MessageKind::Note;
            note.author = {.kind = AuthorKind::Operator, .id = samples::Anna, .name = u"Анна Петрова"_s};
            writer.addMessages({note, samples::message(1, 5, u"последнее"_s)});
            Visitor visitor;
            visitor.id = 101;
            visitor.card.company = u"Ромашка"_s;
            visitor.card.phones = {u"+7 900"_s};
            writer.putVisitor(visitor);
        });
    }

private Q_SLOTS:
    void fetchesWhatIsMissingFirst();
    void saysOfflineThatTheBeginningIsMissing();
    void notesAreLeftOutUnlessWanted();
    void answersAndChangesAreSaidToBeSo();
    void sayWhereItCannotBeWritten();
    void nothingIsWrittenAfterGivingUp();
};

void ChatExportTest::fetchesWhatIsMissingFirst()
{
    ModelGround ground;
    putTail(ground);
    const std::unique_ptr<Desk> desk = ground.desk();
    const QSignalSpy saved(desk->chatExport(), &ChatExport::saved);
    const QString path = ground.folder.filePath(u"chat.txt"_s);
    save(*desk, path);
    QVERIFY(desk->chatExport()->isBusy());
    QTRY_COMPARE(ground.commands->histories.size(), 1);
    QCOMPARE(ground.commands->histories.first().chatId, 1);
    QCOMPARE(ground.commands->histories.first().before, 4);
    ground.write([](CacheWriter &writer) { writer.addMessages(samples::messages(1, 1, 3)); });
    ground.commands->histories.first().answer({});
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(!desk->chatExport()->isBusy());
    const QString text = content(path);
    QVERIFY(text.indexOf(u"слово 1"_s) > 0);
    QVERIFY(text.indexOf(u"слово 1"_s) < text.indexOf(u"слово 3"_s));
    QVERIFY(text.indexOf(u"слово 3"_s) < text.indexOf(u"последнее"_s));
    QVERIFY(!text.contains(u"missing"_s));
    QVERIFY(text.contains(u"Уют"_s) && text.contains(u"Ромашка"_s) && text.contains(u"+7 900"_s));
    QVERIFY(text.contains(u"доставка"_s) && text.contains(u"Анна"_s));
}

void ChatExportTest::saysOfflineThatTheBeginningIsMissing()
{
    ModelGround ground;
    putTail(ground);
    const std::unique_ptr<Desk> desk = ground.desk();
    const QSignalSpy saved(desk->chatExport(), &ChatExport::saved);
    const QString path = ground.folder.filePath(u"chat.txt"_s);
    save(*desk, path);
    QTRY_COMPARE(ground.commands->histories.size(), 1);
    ground.commands->histories.first().answer(
        ProtocolError{.code = ErrorCode::Unavailable, .message = {}, .field = {}, .retryAfter = 0});
    QTRY_COMPARE(saved.size(), 1);
    const QString text = content(path);
    const qsizetype said = text.indexOf(u"The beginning of this chat is missing"_s);
    QVERIFY(said > 0 && said < text.indexOf(u"последнее"_s));
}

void ChatExportTest::notesAreLeftOutUnlessWanted()
{
    ModelGround ground;
    putTail(ground);
    ground.write([](CacheWriter &writer) { writer.addMessages(samples::messages(1, 1, 3)); });
    const std::unique_ptr<Desk> desk = ground.desk();
    const QSignalSpy saved(desk->chatExport(), &ChatExport::saved);
    const QString path = ground.folder.filePath(u"chat.txt"_s);
    save(*desk, path);
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(!content(path).contains(u"только для своих"_s));
    QVERIFY(!content(path).contains(u"missing"_s)); // a note that is left out is no hole
    save(*desk, path, true);
    QTRY_COMPARE(saved.size(), 2);
    QVERIFY(content(path).contains(u"только для своих"_s));
    QVERIFY(content(path).contains(u"note for colleagues"_s));
}

void ChatExportTest::answersAndChangesAreSaidToBeSo()
{
    ModelGround ground;
    ground.write([](CacheWriter &writer) {
        Chat chat = samples::chat(1);
        chat.lastSeq = 3;
        writer.putChat(chat);
        const Message asked = samples::message(1, 1, u"Есть улун?"_s);
        Message answer = samples::message(1, 2, u"Есть, молочный"_s);
        answer.author = {.kind = AuthorKind::Operator, .id = samples::Anna, .name = u"Анна Петрова"_s};
        answer.replyTo = Quote{.id = asked.id, .seq = 1, .author = asked.author, .text = asked.text};
        answer.editedAt = answer.at + 1000;
        Message removed = samples::message(1, 3, {});
        removed.author = answer.author;
        removed.removedAt = removed.at + 1000;
        writer.addMessages({asked, answer, removed});
    });
    const std::unique_ptr<Desk> desk = ground.desk();
    const QSignalSpy saved(desk->chatExport(), &ChatExport::saved);
    const QString path = ground.folder.filePath(u"chat.txt"_s);
    save(*desk, path);
    QTRY_COMPARE(saved.size(), 1);
    const QString text = content(path);
    const qsizetype asked = text.indexOf(u"Есть улун?"_s);
    const qsizetype answer = text.indexOf(u"Есть, молочный"_s);
    QVERIFY2(asked > 0 && text.indexOf(u"Есть улун?"_s, asked + 1) > asked, qPrintable(text)); // said, and quoted
    QVERIFY2(answer > 0 && text.contains(u"edited"_s), qPrintable(text));
    QVERIFY2(text.indexOf(u"message deleted"_s) > answer, qPrintable(text));
}

void ChatExportTest::sayWhereItCannotBeWritten()
{
    ModelGround ground;
    putTail(ground);
    ground.write([](CacheWriter &writer) { writer.addMessages(samples::messages(1, 1, 3)); });
    const std::unique_ptr<Desk> desk = ground.desk();
    save(*desk, ground.folder.filePath(u"missing/chat.txt"_s));
    QTRY_VERIFY(!desk->chatExport()->problem().isEmpty());
    QVERIFY(!desk->chatExport()->isBusy());
    desk->chatExport()->reset();
    QVERIFY(desk->chatExport()->problem().isEmpty());
}

void ChatExportTest::nothingIsWrittenAfterGivingUp()
{
    ModelGround ground;
    putTail(ground);
    const std::unique_ptr<Desk> desk = ground.desk();
    const QSignalSpy saved(desk->chatExport(), &ChatExport::saved);
    const QString path = ground.folder.filePath(u"chat.txt"_s);
    save(*desk, path);
    QTRY_COMPARE(ground.commands->histories.size(), 1);
    desk->chatExport()->reset();
    ground.commands->histories.first().answer({});
    ground.write([](CacheWriter &) {});
    QCOMPARE(saved.size(), 0);
    QVERIFY(!QFile::exists(path));
}

QTEST_MAIN(ChatExportTest)
#include "chat_export_test.moc"
