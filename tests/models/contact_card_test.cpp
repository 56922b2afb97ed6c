// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/contact_card_editor.h"
#include "models/contact_rules.h"
#include "models/model_ground.h"
#include "models/visitor_record.h"
#include "sync/idle_services.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

/// Keeps what is asked for; the test answers.
class AskedVisitors : public IdleVisitorCommands
{
public:
    void fetchVisitor(VisitorId, QObject *, ResultAnswer<VisitorInfo> answer) override
    {
        fetches.append(std::move(answer));
    }
    void fetchPastMessages(ChatId chatId, Seq before, QObject *, ResultAnswer<QList<Message>> answer) override
    {
        pages.append({chatId, before});
        answer(before == 0 ? samples::messages(chatId, 3, 4) : samples::messages(chatId, 1, before - 1));
    }
    void saveCard(VisitorId, const ContactCard &card, QObject *, ResultAnswer<ContactCard> answer) override
    {
        cards.append(card);
        saves.append(std::move(answer));
    }

    QList<ResultAnswer<VisitorInfo>> fetches;
    QList<ResultAnswer<ContactCard>> saves;
    QList<ContactCard> cards;
    QList<std::pair<ChatId, Seq>> pages;
};

ContactCard card(int version, const QString &name, const QString &company = {})
{
    return {.name = name, .company = company, .phones = {}, .emails = {}, .comment = {}, .version = version};
}

ProtocolError error(ErrorCode code)
{
    return {.code = code, .message = {}, .field = {}};
}

} // namespace

class ContactCardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void phonesAndMailAreChecked_data();
    void phonesAndMailAreChecked();
    void savesWhatWasTypedWithTheVersionItStartedFrom();
    void faultsAreToldAtTheirFieldsAndNothingIsSent();
    void hasAtMostFivePhones();
    void keepsWhatWasTypedWhenTheNetworkIsGone();
    void whatIsTypedSurvivesTheConversation();
    void putsTogetherWhatTwoOperatorsChanged();
    void showsWhatBothChanged();
    void refusedSaveShowsTheirs();
    void pagesComeAsTheyHappen();
    void readsAChatOfAColleague();
};

void ContactCardTest::phonesAndMailAreChecked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("phone");
    QTest::addColumn<bool>("mail");
    QTest::newRow("with brackets") << u"+7 (495) 123-45-67"_s << true << false;
    QTest::newRow("short") << u"1234"_s << false << false;
    QTest::newRow("long") << u"1234567890123456"_s << false << false;
    QTest::newRow("words") << u"позвонить Ивану"_s << false << false;
    QTest::newRow("plus inside") << u"7+495 1234567"_s << false << false;
    QTest::newRow("mail") << u"anna@shop.example"_s << false << true;
    QTest::newRow("Cyrillic mail") << u"анна@почта.рф"_s << false << true;
    QTest::newRow("no dot") << u"anna@shop"_s << false << false;
    QTest::newRow("two") << u"a@b.ru, c@d.ru"_s << false << false;
}

void ContactCardTest::phonesAndMailAreChecked()
{
    QFETCH(QString, text);
    QTEST(isPlausiblePhone(text), "phone");
    QTEST(isPlausibleEmail(text), "mail");
}

void ContactCardTest::savesWhatWasTypedWithTheVersionItStartedFrom()
{
    const ModelGround ground;
    AskedVisitors visitors;
    CardDrafts drafts;
    ContactCardEditor editor(visitors, drafts, ground.format, 7);
    QVERIFY(editor.isBlank());
    editor.takeCard(card(3, u"Мария"_s));
    editor.begin();
    editor.setName(u" Мария Соколова "_s);
    editor.setPhone(0, u"+7 495 123-45-67"_s);
    editor.addPhone();
    editor.save();
    QCOMPARE(visitors.cards.size(), 1);
    QCOMPARE(visitors.cards.first().name, u"Мария Соколова"_s);
    QCOMPARE(visitors.cards.first().phones, QStringList{u"+7 495 123-45-67"_s});
    QCOMPARE(visitors.cards.first().version, 3);
    QVERIFY(editor.isSaving());
    ContactCard saved = visitors.cards.first();
    saved.version = 4;
    visitors.saves.first()(saved);
    QVERIFY(!editor.isEditing());
    QCOMPARE(editor.savedName(), u"Мария Соколова"_s);
    QVERIFY(drafts.isEmpty());
}

void ContactCardTest::faultsAreToldAtTheirFieldsAndNothingIsSent()
{
    const ModelGround ground;
    AskedVisitors visitors;
    CardDrafts drafts;
    ContactCardEditor editor(visitors, drafts, ground.format, 7);
    editor.begin();
    editor.setPhone(0, u"скоро"_s);
    editor.setEmail(0, u"нет"_s);
    QVERIFY(editor.phoneErrors().first().isEmpty()); // nobody is told off while typing
    editor.save();
    QVERIFY(visitors.cards.isEmpty());
    QVERIFY(!editor.phoneErrors().first().isEmpty());
    QVERIFY(!editor.emailErrors().first().isEmpty());
    editor.setName(QString(ContactCardEditor::MaxLine + 1, u'я'));
    QVERIFY(!editor.nameError().isEmpty());
    QCOMPARE(editor.phones().first(), u"скоро"_s);
}

void ContactCardTest::hasAtMostFivePhones()
{
    const ModelGround ground;
    AskedVisitors visitors;
    CardDrafts drafts;
    ContactCardEditor editor(visitors, drafts, ground.format, 7);
    editor.begin();
    for (int i = 0; i < 10; ++i) {
        editor.addPhone();
        editor.addEmail();
    }
    QCOMPARE(editor.phones().size(), 5);
    QCOMPARE(editor.emails().size(), 5);
    editor.removePhone(4);
    QCOMPARE(editor.phones().size(), 4);
}

void ContactCardTest::keepsWhatWasTypedWhenTheNetworkIsGone()
{
    const ModelGround ground;
    AskedVisitors visitors;
    CardDrafts drafts;
    ContactCardEditor editor(visitors, drafts, ground.format, 7);
    editor.begin();
    editor.setComment(u"Просит звонить утром"_s);
    editor.save();
    visitors.saves.first()(error(ErrorCode::Unavailable));
    QVERIFY(editor.isEditing());
    QVERIFY(!editor.problem().isEmpty());
    QCOMPARE(editor.comment(), u"Просит звонить утром"_s);
}

void ContactCardTest::whatIsTypedSurvivesTheConversation()
{
    const ModelGround ground;
    AskedVisitors visitors;
    CardDrafts drafts;
    {
        ContactCardEditor editor(visitors, drafts, ground.format, 7);
        editor.begin();
        editor.setName(u"Мар"_s);
    }
    const ContactCardEditor other(visitors, drafts, ground.format, 8);
    QVERIFY(!other.isEditing());
    const ContactCardEditor again(visitors, drafts, ground.format, 7);
    QVERIFY(again.isEditing());
    QCOMPARE(again.name(), u"Мар"_s);
}

void ContactCardTest::putsTogetherWhatTwoOperatorsChanged()
{
    const ModelGround ground;
    AskedVisitors visitors;
    CardDrafts drafts;
    ContactCardEditor editor(visitors, drafts, ground.format, 7);
    editor.takeCard(card(1, u"Мария"_s));
    editor.begin();
    editor.setName(u"Мария Соколова"_s);
    editor.takeCard(card(2, u"Мария"_s, u"Самовар"_s));
    QVERIFY(editor.conflicts().isEmpty());
    QCOMPARE(editor.company(), u"Самовар"_s);
    editor.save();
    QCOMPARE(visitors.cards.first().name, u"Мария Соколова"_s);
    QCOMPARE(visitors.cards.first().company, u"Самовар"_s);
    QCOMPARE(visitors.cards.first().version, 2);
}

void ContactCardTest::showsWhatBothChanged()
{
    const ModelGround ground;
    AskedVisitors visitors;
    CardDrafts drafts;
    ContactCardEditor editor(visitors, drafts, ground.format, 7);
    editor.takeCard(card(1, u"Мария"_s, u"Чай"_s));
    editor.begin();
    editor.setName(u"Мария С."_s);
    editor.setCompany(u"Чайник"_s);
    editor.takeCard(card(2, u"Мария Соколова"_s, u"Самовар"_s));
    QCOMPARE(editor.conflicts().size(), 2);
    const QVariantMap first = editor.conflicts().first().toMap();
    QCOMPARE(first.value(u"mine"_s).toString(), u"Мария С."_s);
    QCOMPARE(first.value(u"theirs"_s).toString(), u"Мария Соколова"_s);
    QVERIFY(!editor.canSave());
    editor.takeTheirs(ContactCardEditor::Name);
    editor.keepMine(ContactCardEditor::Company);
    QVERIFY(editor.canSave());
    editor.save();
    QCOMPARE(visitors.cards.first().name, u"Мария Соколова"_s);
    QCOMPARE(visitors.cards.first().company, u"Чайник"_s);
}

void ContactCardTest::refusedSaveShowsTheirs()
{
    const ModelGround ground;
    AskedVisitors visitors;
    CardDrafts drafts;
    ContactCardEditor editor(visitors, drafts, ground.format, 7);
    editor.begin();
    editor.setName(u"Мария С."_s);
    editor.save();
    editor.takeCard(card(1, u"Мария Соколова"_s)); // comes before the refusal
    visitors.saves.first()(error(ErrorCode::Conflict));
    QCOMPARE(editor.conflicts().size(), 1);
    QVERIFY(!editor.problem().isEmpty());
    QCOMPARE(editor.name(), u"Мария С."_s);
}

void ContactCardTest::pagesComeAsTheyHappen()
{
    ModelGround ground;
    AskedVisitors visitors;
    CardDrafts drafts;
    ContactCardEditor editor(visitors, drafts, ground.format, 7);
    VisitorsOnSite present;
    const Directory directory(*ground.cache);
    DeskServices services{.commands = *ground.commands,
                          .chats = ground.commands->idleChats,
                          .visitors = visitors,
                          .requests = ground.commands->idleRequests,
                          .company = ground.commands->idleCompany,
                          .files = ground.commands->idleFiles,
                          .history = ground.commands->idleHistory,
                          .search = ground.commands->search,
                          .statistics = ground.commands->statistics};
    present.apply(ModelGround::arrived({ModelGround::visitor(7)}));
    VisitorRecord record({*ground.cache, services, present, directory, ground.format, samples::Anna}, 7, editor);
    const QAbstractItemModelTester tester(record.visits(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(record.visits()->count(), 1); // known from the presence alone
    record.load();
    VisitorInfo info;
    info.visitor = {.id = 7, .card = card(5, u"Мария"_s)};
    info.visits = {{.number = 1,
                    .startedAt = 1'700'000'000'007,
                    .endedAt = 0,
                    .source = {},
                    .pages = {{.url = u"https://shop.example/"_s, .title = u"Главная"_s, .at = 1'700'000'000'007}}}};
    visitors.fetches.first()(info);
    QCOMPARE(editor.savedName(), u"Мария"_s);
    QCOMPARE(value(*record.visits(), 0, "pages").toList().size(), 2); // with the page that is open
    Presence moved = ModelGround::visitor(7);
    moved.pageUrl = u"https://shop.example/cart"_s;
    moved.pageTitle = u"Корзина"_s;
    present.apply(ModelGround::changed({moved}));
    QTRY_COMPARE(value(*record.visits(), 0, "pages").toList().size(), 3);
    QCOMPARE(value(*record.visits(), 0, "pages").toList().last().toMap().value(u"title"_s).toString(), u"Корзина"_s);
    present.apply({.full = false, .arrived = {}, .changed = {}, .left = {7}});
    QTRY_COMPARE(value(*record.visits(), 0, "current"), false);
    moved.visitNumber = 2;
    present.apply(ModelGround::arrived({moved}));
    QTRY_COMPARE(record.visits()->count(), 2);
    QCOMPARE(value(*record.visits(), 0, "number"), 2);
}

void ContactCardTest::readsAChatOfAColleague()
{
    ModelGround ground;
    AskedVisitors visitors;
    CardDrafts drafts;
    ContactCardEditor editor(visitors, drafts, ground.format, 7);
    const VisitorsOnSite present;
    const Directory directory(*ground.cache);
    DeskServices services{.commands = *ground.commands,
                          .chats = ground.commands->idleChats,
                          .visitors = visitors,
                          .requests = ground.commands->idleRequests,
                          .company = ground.commands->idleCompany,
                          .files = ground.commands->idleFiles,
                          .history = ground.commands->idleHistory,
                          .search = ground.commands->search,
                          .statistics = ground.commands->statistics};
    VisitorRecord record({*ground.cache, services, present, directory, ground.format, samples::Anna}, 7, editor);
    record.load();
    VisitorInfo info;
    Chat past = samples::chat(50, ChatState::Closed);
    past.operatorName = u"Борис Ким"_s;
    info.chats = {past};
    visitors.fetches.first()(info);
    QCOMPARE(value(*record.chats(), 0, "operatorName"), u"Борис Ким"_s);
    record.openPast(50);
    QVERIFY(record.past() != nullptr);
    QCOMPARE(column(*record.past(), "text"), (QVariantList{u"слово 3"_s, u"слово 4"_s}));
    QVERIFY(record.past()->hasOlder());
    record.past()->loadOlder();
    QCOMPARE(record.past()->count(), 4);
    QVERIFY(!record.past()->hasOlder());
    QCOMPARE(visitors.pages, (QList<std::pair<ChatId, Seq>>{{50, 0}, {50, 3}}));
    QVERIFY(!ground.cache->reader().chat(50)); // «История» stays the operator's own
    record.closePast();
    QVERIFY(record.past() == nullptr);
}

QTEST_GUILESS_MAIN(ContactCardTest)
#include "contact_card_test.moc"
