// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/management/reply_form.h"
#include "models/model_ground.h"
#include "sync/idle_services.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

/// Keeps what is saved; the test answers.
class HeldReplies : public IdleCompanyCommands
{
public:
    void saveReply(const CannedReply &reply, QObject *, ResultAnswer<CannedReply> answer) override
    {
        saved = reply;
        ++count;
        saveAnswer = std::move(answer);
    }

    int count = 0;
    CannedReply saved;
    ResultAnswer<CannedReply> saveAnswer;
};

/// Keeps what is to be brought to the server; the test answers.
class HeldFiles : public IdleFileTransfers
{
public:
    std::optional<FileRefusal> refusal(const QString &path) const override
    {
        return path.endsWith(".exe"_L1) ? std::optional(FileRefusal::UnknownType) : std::nullopt;
    }
    void uploadFile(const QString &path, const QString &upload, QObject *, ResultAnswer<FileInfo> answer) override
    {
        paths.append(path);
        uploads.append(upload);
        answers.insert(upload, answer);
    }
    void cancelUpload(const QString &upload) override { cancelled.append(upload); }
    void bring(qsizetype number, FileId id)
    {
        answers.value(uploads.at(number))(FileInfo{.id = id,
                                                   .name = paths.at(number).section(u'/', -1),
                                                   .size = 5,
                                                   .type = u"text/plain"_s,
                                                   .width = 0,
                                                   .height = 0});
    }

    QStringList paths;
    QStringList uploads;
    QStringList cancelled;
    QHash<QString, ResultAnswer<FileInfo>> answers;
};

ProtocolError refusal(ErrorCode code, const QString &field = {})
{
    return {.code = code, .message = {}, .field = field, .retryAfter = 0};
}

CannedReply threeMessages()
{
    return {.id = 4,
            .operatorId = 0,
            .shortcut = u"опт"_s,
            .text = u"первое"_s,
            .more = {{.text = u"второе"_s}, {.text = u"третье"_s}}};
}

QUrl local(const QString &name)
{
    return QUrl::fromLocalFile(u"/somewhere/"_s + name);
}

} // namespace

/// The messages of a canned reply and their files, as they are edited.
class ReplyFormTest : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        explicit Fixture(const CannedReply &reply = threeMessages())
            : format(clock)
            , form(commands, files, format, reply, 3)
            , tester(form.parts(), QAbstractItemModelTester::FailureReportingMode::QtTest)
        {
        }
        QVariant value(int row, const QByteArray &role) { return otklik::value(*form.parts(), row, role); }

        SetClock clock;
        Format format;
        HeldReplies commands;
        HeldFiles files;
        ReplyForm form;
        QAbstractItemModelTester tester;
    };

private Q_SLOTS:
    void messagesComeGoAndMove();
    void atMostTen();
    void savesMessagesAndFiles();
    void aFileIsOnItsWayAndThenThere();
    void aRefusedFileStaysAndSaysWhy();
    void aFileOfAnUnknownKindIsNotEvenTried();
    void whatIsOnItsWayIsNoSavedReply();
    void whatIsTakenOutIsGivenUp();
    void eachMessageNeedsWordsOrAFile();
    void theServersRefusalStandsAtItsMessage();
    void theOrderIsPartOfWhatIsCompared();
    void tooMuchTogetherIsSaidBeforehand();
};

void ReplyFormTest::messagesComeGoAndMove()
{
    Fixture f;
    QVERIFY(!f.form.isDirty());
    f.form.parts()->add();
    f.form.parts()->setText(3, u"четвёртое"_s);
    f.form.parts()->move(3, -1);
    f.form.parts()->move(0, 1);
    f.form.parts()->move(0, -1); // there is nothing above
    f.form.parts()->move(3, 1);
    QCOMPARE(column(*f.form.parts(), "text"), (QVariantList{u"второе"_s, u"первое"_s, u"четвёртое"_s, u"третье"_s}));
    f.form.parts()->remove(1);
    QVERIFY(f.form.isDirty());
    f.form.save();
    QCOMPARE(f.commands.saved.text, u"второе"_s);
    QCOMPARE(f.commands.saved.more, (QList<ReplyPart>{{.text = u"четвёртое"_s}, {.text = u"третье"_s}}));
    f.commands.saveAnswer(f.commands.saved);
    QVERIFY(!f.form.isDirty());
    f.form.parts()->remove(0);
    f.form.parts()->remove(0);
    f.form.parts()->remove(0); // the last one stays
    QCOMPARE(f.form.parts()->count(), 1);
    f.form.discard();
    QCOMPARE(f.form.parts()->count(), 3);
    QVERIFY(!f.form.isDirty());
}

void ReplyFormTest::atMostTen()
{
    Fixture f;
    for (int more = 0; more < 20; ++more) {
        f.form.parts()->add();
    }
    QCOMPARE(f.form.parts()->count(), CannedReply::MaxParts);
    QVERIFY(f.form.parts()->isFull());
}

void ReplyFormTest::savesMessagesAndFiles()
{
    Fixture f{{}};
    f.form.setShortcut(u"/прайс"_s);
    f.form.parts()->setFile(0, local(u"price.pdf"_s)); // a file alone is a message
    f.files.bring(0, 7);
    f.form.parts()->add();
    f.form.parts()->setText(1, u"Что вас интересует?"_s);
    f.form.save();
    QVERIFY(f.form.errors().isEmpty());
    QCOMPARE(f.commands.saved.text, QString());
    QCOMPARE(f.commands.saved.file->id, 7);
    QCOMPARE(f.commands.saved.more, (QList<ReplyPart>{{.text = u"Что вас интересует?"_s}}));
}

void ReplyFormTest::aFileIsOnItsWayAndThenThere()
{
    Fixture f;
    f.form.parts()->setFile(1, local(u"map.txt"_s));
    QCOMPARE(f.value(1, "fileName").toString(), u"map.txt"_s);
    QCOMPARE(f.value(1, "fileState").toInt(), int(ReplyPartModel::Uploading));
    emit f.files.uploadProgress(f.files.uploads.first(), 30, 100);
    QCOMPARE(f.value(1, "fileProgress").toReal(), 0.3);
    f.form.parts()->move(1, 1); // the file stays with its message
    f.files.bring(0, 9);
    QCOMPARE(f.value(1, "fileState").toInt(), int(ReplyPartModel::NoFile));
    QCOMPARE(f.value(2, "fileState").toInt(), int(ReplyPartModel::Ready));
    QCOMPARE(f.value(2, "text").toString(), u"второе"_s);
    f.form.save();
    QCOMPARE(f.commands.saved.more.at(1).file->id, 9);
}

void ReplyFormTest::aRefusedFileStaysAndSaysWhy()
{
    Fixture f;
    f.form.parts()->setFile(0, local(u"a.pdf"_s));
    f.files.answers.value(f.files.uploads.first())(refusal(ErrorCode::Unavailable));
    QCOMPARE(f.value(0, "fileName").toString(), u"a.pdf"_s);
    QCOMPARE(f.value(0, "fileState").toInt(), int(ReplyPartModel::Failed));
    QVERIFY(!f.value(0, "fileProblem").toString().isEmpty());
    QVERIFY(f.value(0, "fileAgain").toBool());
    f.form.save();
    QCOMPARE(f.form.errors().keys(), QStringList{u"text"_s});
    QCOMPARE(f.commands.count, 0);
    f.form.parts()->retryFile(0);
    QCOMPARE(f.files.uploads.size(), 2);
    QCOMPARE(f.files.uploads.first(), f.files.uploads.last()); // it goes on where it broke
    f.files.bring(1, 5);
    QVERIFY(f.form.errors().isEmpty());
    f.form.save();
    QCOMPARE(f.commands.count, 1);
}

void ReplyFormTest::aFileOfAnUnknownKindIsNotEvenTried()
{
    Fixture f;
    f.form.parts()->setFile(0, local(u"a.exe"_s));
    QVERIFY(f.files.uploads.isEmpty());
    QCOMPARE(f.value(0, "fileState").toInt(), int(ReplyPartModel::Failed));
    QVERIFY(!f.value(0, "fileProblem").toString().isEmpty());
    QVERIFY(!f.value(0, "fileAgain").toBool());
    f.form.parts()->removeFile(0);
    QCOMPARE(f.value(0, "fileState").toInt(), int(ReplyPartModel::NoFile));
    QVERIFY(!f.form.isDirty());
}

void ReplyFormTest::whatIsOnItsWayIsNoSavedReply()
{
    Fixture f;
    f.form.parts()->setFile(2, local(u"a.pdf"_s));
    QVERIFY(f.form.isDirty()); // it is kept when another reply is opened
    f.form.save();
    QCOMPARE(f.form.errors().keys(), QStringList{u"more[1]"_s});
    QCOMPARE(f.commands.count, 0);
    f.files.bring(0, 5);
    QVERIFY(f.form.errors().isEmpty());
}

void ReplyFormTest::whatIsTakenOutIsGivenUp()
{
    auto f = std::make_unique<Fixture>();
    f->form.parts()->setFile(0, local(u"a.pdf"_s));
    f->form.parts()->setFile(0, local(u"b.pdf"_s)); // instead
    QCOMPARE(f->files.cancelled, QStringList{f->files.uploads.at(0)});
    f->files.bring(0, 5); // too late
    QCOMPARE(f->value(0, "fileState").toInt(), int(ReplyPartModel::Uploading));
    f->form.parts()->remove(0);
    QCOMPARE(f->files.cancelled.last(), f->files.uploads.at(1));
    f->form.parts()->setFile(0, local(u"c.pdf"_s));
    f->form.discard();
    QCOMPARE(f->files.cancelled.last(), f->files.uploads.at(2));
    QCOMPARE(f->value(0, "fileState").toInt(), int(ReplyPartModel::NoFile));
}

void ReplyFormTest::eachMessageNeedsWordsOrAFile()
{
    Fixture f;
    f.form.parts()->setText(1, u" \n "_s);
    f.form.parts()->setText(2, QString(10'001, u'а'));
    f.form.save();
    QCOMPARE(f.form.errors().keys(), (QStringList{u"more[0]"_s, u"more[1]"_s}));
    f.form.parts()->setText(2, u"третье"_s);
    QCOMPARE(f.form.errors().keys(), QStringList{u"more[0]"_s});
    f.form.parts()->remove(1); // the fault goes with its message
    QVERIFY(f.form.errors().isEmpty());
    f.form.save();
    QCOMPARE(f.commands.count, 1);
}

void ReplyFormTest::theServersRefusalStandsAtItsMessage()
{
    Fixture f;
    f.form.parts()->setText(0, u"иначе"_s);
    f.form.save();
    f.commands.saveAnswer(refusal(ErrorCode::NotFound, u"more[1].fileId"_s));
    QCOMPARE(f.form.errors().keys(), QStringList{u"more[1]"_s});
    f.form.save();
    f.commands.saveAnswer(refusal(ErrorCode::NotFound, u"fileId"_s));
    QCOMPARE(f.form.errors().keys(), QStringList{u"fileId"_s});
    QVERIFY(f.form.isDirty());
}

void ReplyFormTest::theOrderIsPartOfWhatIsCompared()
{
    Fixture f;
    f.form.parts()->move(1, 1);
    CannedReply theirs = threeMessages();
    theirs.more.removeLast();
    f.form.follow(theirs);
    QVERIFY(f.form.isChangedElsewhere());
    f.form.takeTheirs();
    QCOMPARE(column(*f.form.parts(), "text"), (QVariantList{u"первое"_s, u"второе"_s}));
}

void ReplyFormTest::tooMuchTogetherIsSaidBeforehand()
{
    Fixture f;
    for (int row = 0; row < 3; ++row) {
        f.form.parts()->setText(row, QString(10'000, u'ы')); // each is allowed, and two bytes a letter
    }
    f.form.parts()->add();
    f.form.parts()->setText(3, u"и ещё"_s);
    f.form.save();
    QCOMPARE(f.form.errors().keys(), QStringList{u"more[2]"_s});
    QCOMPARE(f.commands.count, 0);
}

QTEST_GUILESS_MAIN(ReplyFormTest)
#include "reply_form_test.moc"
