// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/model_ground.h"

#include <QProcess>
#include <QTest>

#include <csignal>

using namespace otklik;
using namespace Qt::StringLiterals;

/// What is typed, chosen and filled in stays, whatever ends the program, and never lands elsewhere.
class KeptDraftsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKillInTheMiddleOfTypingLosesNothingOlder();
    void cardFormGoesOnAfterARestart();
    void chosenFilesAreThereAfterARestart();
    void wordsBesideARequestStay();
    void formsOfAnInvitationFollowItsChat();
    void brokenFileKeepsTheForms();
};

void KeptDraftsTest::aKillInTheMiddleOfTypingLosesNothingOlder()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"victim.sqlite"_s);
    QProcess victim;
    victim.start(QString::fromLocal8Bit(DRAFT_VICTIM), {file});
    QStringList saved;
    while (saved.size() < 20) {
        QVERIFY(victim.canReadLine() || victim.waitForReadyRead(60'000));
        while (victim.canReadLine()) {
            saved.append(QString::fromUtf8(victim.readLine().trimmed()));
        }
    }
    ::kill(pid_t(victim.processId()), SIGKILL);
    QVERIFY(victim.waitForFinished(30'000));
    QCOMPARE(victim.exitStatus(), QProcess::CrashExit);
    // Saved again and again although the typing never paused.
    QVERIFY(QSet<QString>(saved.begin(), saved.end()).size() > 1);

    Cache after(file);
    QCOMPARE(after.health(), CacheHealth::Good);
    const int last = saved.last().section(u' ', 1).toInt();
    QVERIFY(after.reader().draft(1).section(u' ', 1).toInt() >= last);
    QVERIFY(after.reader().draft(2).isEmpty());
    const CardDrafts cards(after);
    QVERIFY(cards.find(101)->draft.name.startsWith(u"name "_s));
    QVERIFY(!cards.find(102));
    const ChosenFiles files(after);
    QCOMPARE(files.of(1), QStringList{u"/tmp/a.pdf"_s});
    QVERIFY(files.of(2).isEmpty());
}

void KeptDraftsTest::cardFormGoesOnAfterARestart()
{
    ModelGround ground;
    ground.write([](CacheWriter &writer) {
        writer.putChat(samples::chat(1));
        writer.putChat(samples::chat(2));
    });
    {
        const std::unique_ptr<Desk> desk = ground.desk();
        desk->openChat(1);
        ContactCardEditor *card = desk->conversation()->card();
        card->begin();
        card->setName(u"Мария"_s);
        card->setPhone(0, u"+7 495"_s);
    } // the program ends in the middle of a number
    ground.reopen();
    const std::unique_ptr<Desk> desk = ground.desk();
    desk->openChat(1);
    QVERIFY(desk->conversation()->card()->isEditing());
    QCOMPARE(desk->conversation()->card()->name(), u"Мария"_s);
    QCOMPARE(desk->conversation()->card()->phones(), QStringList{u"+7 495"_s});
    desk->openChat(2);
    QVERIFY(!desk->conversation()->card()->isEditing());
    desk->openChat(1);
    desk->conversation()->card()->cancel();
    QTRY_VERIFY(ground.cache->reader().forms(FormKind::Card).isEmpty());
}

void KeptDraftsTest::chosenFilesAreThereAfterARestart()
{
    ModelGround ground;
    QString pasted;
    {
        ChosenFiles chosen(*ground.cache);
        pasted = chosen.placeForPicture(u"Picture"_s);
        QFile picture(pasted);
        QVERIFY(picture.open(QIODevice::WriteOnly));
        picture.write("png");
        picture.close();
        QFile left(chosen.placeForPicture(u"Picture"_s)); // taken out again
        QVERIFY(left.open(QIODevice::WriteOnly));
        chosen.keep(1, {u"/tmp/a.pdf"_s, pasted});
        chosen.keep(2, {u"/tmp/b.pdf"_s});
        chosen.keep(2, {});
    }
    ground.reopen();
    const ChosenFiles chosen(*ground.cache);
    QCOMPARE(chosen.of(1), (QStringList{u"/tmp/a.pdf"_s, pasted}));
    QVERIFY(chosen.of(2).isEmpty());
    QVERIFY(QFile::exists(pasted));
    QCOMPARE(QFileInfo(pasted).dir().entryList(QDir::Files).size(), 1);
}

void KeptDraftsTest::wordsBesideARequestStay()
{
    ModelGround ground;
    {
        RequestDrafts drafts(*ground.cache);
        drafts.keep(5, {.note = u"перезвонить"_s, .noteId = u"id-1"_s, .answer = {}, .answerId = {}});
    }
    ground.reopen();
    RequestDrafts drafts(*ground.cache);
    QCOMPARE(drafts.of(5).note, u"перезвонить"_s);
    QCOMPARE(drafts.of(5).noteId, u"id-1"_s); // so that trying again cannot write it twice
    QCOMPARE(drafts.of(6), RequestDraft());
    drafts.keep(5, {});
    QTRY_VERIFY(ground.cache->reader().forms(FormKind::Request).isEmpty());
}

void KeptDraftsTest::formsOfAnInvitationFollowItsChat()
{
    ModelGround ground;
    const ChatId provisional = provisionalChat(7);
    ground.write([&](CacheWriter &writer) {
        Chat invited = samples::chat(1, ChatState::Invited);
        invited.id = provisional;
        invited.visitorId = 7;
        writer.putProvisionalChat(invited);
        writer.saveForm(FormKind::Files, provisional, {{u"paths"_s, u"a"_s}});
        writer.saveForm(FormKind::Card, provisional, {{u"draft"_s, u"of another"_s}}); // a visitor's id, not a chat's
    });
    ground.write([&](CacheWriter &writer) { writer.renameChat(provisional, 40); });
    const auto files = ground.cache->reader().forms(FormKind::Files);
    QCOMPARE(files.keys(), QList<qint64>{40});
    QCOMPARE(ground.cache->reader().forms(FormKind::Card).keys(), QList<qint64>{provisional});
}

void KeptDraftsTest::brokenFileKeepsTheForms()
{
    ModelGround ground;
    ground.write([](CacheWriter &writer) { writer.saveForm(FormKind::Card, 7, {{u"draft"_s, u"Мария"_s}}); });
    const QString path = ground.cache->file();
    ground.cache.reset();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(100, '\0')); // the header
    file.close();
    const Cache after(path);
    QCOMPARE(after.health(), CacheHealth::Rebuilt);
    QCOMPARE(after.reader().forms(FormKind::Card).value(7).value(u"draft"_s).toString(), u"Мария"_s);
}

QTEST_MAIN(KeptDraftsTest)
#include "kept_drafts_test.moc"
