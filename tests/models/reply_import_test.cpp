// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cache_writer.h"
#include "models/management/managed_replies.h"
#include "models/model_ground.h"
#include "sync/idle_services.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

constexpr OperatorId Me = 3;

/// The server's place: does what is asked with the real cache, or refuses.
class Company : public IdleCompanyCommands
{
public:
    explicit Company(Cache &cache)
        : m_cache(cache)
    {
    }
    void saveReply(const CannedReply &reply, QObject *context, ResultAnswer<CannedReply> answer) override
    {
        asked.append(reply.shortcut);
        if (const std::optional<ErrorCode> code = refuse ? refuse(asked.size()) : std::nullopt) {
            answer(ProtocolError{.code = *code, .message = {}, .field = {}, .retryAfter = 0});
            return;
        }
        CannedReply saved = reply;
        saved.id = saved.id == 0 ? m_next++ : saved.id;
        m_cache.write([saved](CacheWriter &writer) { writer.putReply(saved); }, context,
                      [answer, saved](bool) { answer(saved); });
    }
    void removeReply(ReplyId id, QObject *context, Answer answer) override
    {
        if (offline) {
            answer(idleError());
            return;
        }
        m_cache.write([id](CacheWriter &writer) { writer.removeReply(id); }, context, [answer](bool) { answer({}); });
    }

    QStringList asked;
    std::function<std::optional<ErrorCode>(qsizetype)> refuse; ///< by the number of the question, from 1
    bool offline = false;

private:
    Cache &m_cache;
    ReplyId m_next = 100;
};

} // namespace

class ReplyImportTest : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        Fixture()
            : company(*ground.cache)
        {
            ground.write([](CacheWriter &writer) {
                writer.putReply({.id = 1, .operatorId = 0, .shortcut = u"Цена"_s, .text = u"старая"_s});
                writer.putReply({.id = 2, .operatorId = Me, .shortcut = u"моё"_s, .text = u"личное"_s});
            });
            replies = std::make_unique<ManagedReplies>(*ground.cache, company, files, ground.format, Me);
            (void)QTest::qWaitFor([this] { return replies->count() == 2; });
        }
        ReplyImport &importing() { return *replies->importing(); }
        void open(const QByteArray &content)
        {
            QFile file(ground.folder.filePath(u"replies.csv"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
            file.close();
            importing().open(QUrl::fromLocalFile(file.fileName()));
            QTRY_COMPARE(importing().state(), int(ReplyImport::Preview));
        }
        QString textOf(const QString &shortcut) const
        {
            for (const CannedReply &reply : ground.cache->reader().replies()) {
                if (reply.shortcut == shortcut) {
                    return reply.text;
                }
            }
            return {};
        }

        ModelGround ground;
        Company company;
        IdleFileTransfers files;
        std::unique_ptr<ManagedReplies> replies;
    };

private Q_SLOTS:
    void showsWhatIsInTheFile();
    void addsAndSkips();
    void overwritesWhenAsked();
    void onesOwnAreApart();
    void stopsWithoutAConnectionAndGoesOn();
    void goesOnWhereThePersonStopped();
    void waitsWhenTheServerAsksFor();
    void oneRefusedReplyHoldsUpNoOther();
    void canBeTakenBack();
    void takingBackWaitsForTheConnection();
    void saysWhatIsWrongWithTheFile_data();
    void saysWhatIsWrongWithTheFile();
    void readsWhatItExported();
};

void ReplyImportTest::showsWhatIsInTheFile()
{
    Fixture f;
    const QAbstractItemModelTester tester(&f.importing(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    f.open("Сокращение;Текст;Текст 2\n/привет;Здравствуйте!;Чем помочь?\nцена;2 990\nдва слова;а\nпривет;ещё\n");
    QCOMPARE(f.importing().fileName(), u"replies.csv"_s);
    QCOMPARE(column(f.importing(), "line"), (QVariantList{2, 3, 4, 5}));
    QCOMPARE(column(f.importing(), "shortcut"), (QVariantList{u"привет"_s, u"цена"_s, u"два слова"_s, u"привет"_s}));
    QCOMPARE(column(f.importing(), "fate"), (QVariantList{int(ReplyImport::New), int(ReplyImport::Stays),
                                                          int(ReplyImport::Faulty), int(ReplyImport::Faulty)}));
    QVERIFY(!value(f.importing(), 0, "more").toString().isEmpty());
    QVERIFY(value(f.importing(), 0, "note").toString().isEmpty());
    for (int row = 1; row < 4; ++row) {
        QVERIFY(!value(f.importing(), row, "note").toString().isEmpty());
    }
    QCOMPARE(f.importing().waiting(), 1);
    QCOMPARE(f.importing().existing(), 1);
    QCOMPARE(f.importing().faulty(), 2);
    QVERIFY(f.company.asked.isEmpty()); // nothing happens by looking
}

void ReplyImportTest::addsAndSkips()
{
    Fixture f;
    f.open("привет,Здравствуйте!,Чем помочь?\nцена,2 990\n,без имени\nпока,До свидания\n");
    f.importing().begin();
    QTRY_COMPARE(f.importing().state(), int(ReplyImport::Done));
    QCOMPARE(f.company.asked, (QStringList{u"привет"_s, u"пока"_s}));
    QCOMPARE(f.importing().saved(), 2);
    QVERIFY(f.importing().result().contains(u'2'));
    QCOMPARE(f.textOf(u"Цена"_s), u"старая"_s);
    QTRY_COMPARE(f.replies->count(), 4);
    const QList<CannedReply> all = f.ground.cache->reader().replies();
    const auto hello = std::ranges::find(all, u"привет"_s, &CannedReply::shortcut);
    QVERIFY(hello != all.end());
    QCOMPARE(hello->operatorId, 0);
    QCOMPARE(hello->more, (QList<ReplyPart>{{.text = u"Чем помочь?"_s}}));
}

void ReplyImportTest::overwritesWhenAsked()
{
    Fixture f;
    f.open("цена,2 990\n");
    QCOMPARE(f.importing().waiting(), 0);
    f.importing().setOverwriting(true);
    QCOMPARE(f.importing().waiting(), 1);
    f.importing().begin();
    QTRY_COMPARE(f.importing().state(), int(ReplyImport::Done));
    QCOMPARE(f.textOf(u"цена"_s), u"2 990"_s);
    QCOMPARE(f.ground.cache->reader().replies().size(), 2); // in the place of the old one
    f.importing().undo();
    QTRY_COMPARE(f.importing().state(), int(ReplyImport::Preview));
    QCOMPARE(f.textOf(u"Цена"_s), u"старая"_s);
}

void ReplyImportTest::onesOwnAreApart()
{
    Fixture f;
    f.open("цена,2 990\nмоё,другое\n");
    f.importing().setPersonal(true);
    QCOMPARE(column(f.importing(), "fate"), (QVariantList{int(ReplyImport::New), int(ReplyImport::Stays)}));
    f.importing().begin();
    QTRY_COMPARE(f.importing().state(), int(ReplyImport::Done));
    const QList<CannedReply> all = f.ground.cache->reader().replies();
    QCOMPARE(all.last().shortcut, u"цена"_s);
    QCOMPARE(all.last().operatorId, Me);
}

void ReplyImportTest::stopsWithoutAConnectionAndGoesOn()
{
    Fixture f;
    f.open("а,1\nб,2\nв,3\n");
    f.company.refuse = [](qsizetype number) {
        return number == 2 ? std::optional(ErrorCode::Unavailable) : std::nullopt;
    };
    f.importing().begin();
    QTRY_VERIFY(!f.importing().problem().isEmpty());
    QCOMPARE(f.importing().state(), int(ReplyImport::Preview));
    QCOMPARE(f.importing().saved(), 1);
    QCOMPARE(f.importing().waiting(), 2);
    QCOMPARE(f.importing().count(), 3); // nothing is lost
    f.importing().begin();
    QTRY_COMPARE(f.importing().state(), int(ReplyImport::Done));
    QVERIFY(f.importing().problem().isEmpty());
    QCOMPARE(f.company.asked, (QStringList{u"а"_s, u"б"_s, u"б"_s, u"в"_s}));
    QCOMPARE(f.importing().saved(), 3);
}

void ReplyImportTest::goesOnWhereThePersonStopped()
{
    Fixture f;
    f.open("а,1\nб,2\nв,3\n");
    f.importing().begin();
    f.importing().stop(); // the first is on its way
    QCOMPARE(f.importing().state(), int(ReplyImport::Preview));
    f.importing().begin(); // and is not asked for once more
    QTRY_COMPARE(f.importing().state(), int(ReplyImport::Done));
    QCOMPARE(f.company.asked, (QStringList{u"а"_s, u"б"_s, u"в"_s}));
    QCOMPARE(f.importing().saved(), 3);
}

void ReplyImportTest::waitsWhenTheServerAsksFor()
{
    Fixture f;
    f.open("а,1\nб,2\n");
    f.company.refuse = [](qsizetype number) {
        return number == 1 ? std::optional(ErrorCode::RateLimited) : std::nullopt;
    };
    f.importing().begin();
    QTRY_COMPARE(f.importing().state(), int(ReplyImport::Done));
    QCOMPARE(f.company.asked, (QStringList{u"а"_s, u"а"_s, u"б"_s}));
}

void ReplyImportTest::oneRefusedReplyHoldsUpNoOther()
{
    Fixture f;
    f.open("а,1\nб,2\n");
    f.company.refuse = [](qsizetype number) { return number == 1 ? std::optional(ErrorCode::TooLarge) : std::nullopt; };
    f.importing().begin();
    QTRY_COMPARE(f.importing().state(), int(ReplyImport::Done));
    QCOMPARE(column(f.importing(), "fate"), (QVariantList{int(ReplyImport::Refused), int(ReplyImport::Added)}));
    QVERIFY(!value(f.importing(), 0, "note").toString().isEmpty());
}

void ReplyImportTest::canBeTakenBack()
{
    Fixture f;
    f.open("а,1\nб,2\nцена,3\n");
    f.importing().begin();
    QTRY_COMPARE(f.importing().state(), int(ReplyImport::Done));
    QTRY_COMPARE(f.replies->count(), 4);
    f.importing().undo();
    QTRY_COMPARE(f.importing().state(), int(ReplyImport::Preview));
    QTRY_COMPARE(f.replies->count(), 2);
    QCOMPARE(f.importing().saved(), 0);
    QTRY_COMPARE(f.importing().waiting(), 2); // and can be imported again
    f.importing().close();
    QCOMPARE(f.importing().count(), 0);
    QCOMPARE(f.importing().state(), int(ReplyImport::Idle));
}

void ReplyImportTest::takingBackWaitsForTheConnection()
{
    Fixture f;
    f.open("а,1\nб,2\n");
    f.importing().begin();
    QTRY_COMPARE(f.importing().state(), int(ReplyImport::Done));
    f.company.offline = true;
    f.importing().undo();
    QTRY_VERIFY(!f.importing().problem().isEmpty());
    QCOMPARE(f.importing().saved(), 2);
    f.company.offline = false;
    f.importing().undo();
    QTRY_COMPARE(f.importing().saved(), 0);
}

void ReplyImportTest::saysWhatIsWrongWithTheFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("names alone") << QByteArray("shortcut,text\n");
    QTest::newRow("a spreadsheet") << QByteArray("PK\x03\x04\0\0", 6);
    QTest::newRow("an open quote") << QByteArray("a,\"b\n");
    QTest::newRow("too large") << QByteArray(MaxCsvBytes + 1, 'a');
}

void ReplyImportTest::saysWhatIsWrongWithTheFile()
{
    QFETCH(QByteArray, content);
    Fixture f;
    f.open(content);
    QVERIFY(!f.importing().problem().isEmpty());
    QCOMPARE(f.importing().count(), 0);
    f.importing().begin();
    QCOMPARE(f.importing().state(), int(ReplyImport::Preview));
    f.importing().open(QUrl::fromLocalFile(f.ground.folder.filePath(u"nowhere.csv"_s)));
    QTRY_COMPARE(f.importing().state(), int(ReplyImport::Preview));
    QVERIFY(!f.importing().problem().isEmpty());
}

void ReplyImportTest::readsWhatItExported()
{
    Fixture f;
    QStringList told;
    connect(f.replies.get(), &ManagedReplies::message, this, [&told](const QString &text) { told.append(text); });
    const QString path = f.ground.folder.filePath(u"out.csv"_s);
    f.replies->exportTo(QUrl::fromLocalFile(path), false);
    QTRY_COMPARE(told.size(), 1);
    f.importing().open(QUrl::fromLocalFile(path));
    QTRY_COMPARE(f.importing().state(), int(ReplyImport::Preview));
    QCOMPARE(column(f.importing(), "shortcut"), QVariantList{u"Цена"_s}); // the shared ones only
    QCOMPARE(column(f.importing(), "fate"), QVariantList{int(ReplyImport::Stays)});
    f.replies->exportTo(QUrl::fromLocalFile(f.ground.folder.filePath(u"no/such/place.csv"_s)), false);
    QTRY_COMPARE(told.size(), 2);
    QVERIFY(told.first() != told.last());
}

QTEST_GUILESS_MAIN(ReplyImportTest)
#include "reply_import_test.moc"
