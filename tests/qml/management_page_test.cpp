// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hands.h"

#include "cache/cache_writer.h"
#include "models/management/group_form.h"
#include "models/management/reply_form.h"
#include "models/management/site_form.h"
#include "models/management/staff_form.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTemporaryDir>

using namespace otklik;
using namespace Qt::StringLiterals;

class ManagementPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesAndGoesWithTheRole();
    void makesAnEmployeeByKeys();
    void tellsWhatIsWrongAtItsField();
    void makesUpAPasswordThatCanBeRead();
    void keepsWhatIsNotSaved();
    void withoutAConnectionSavingSaysWhyNot();
    void showsWhatAnotherAdministratorChanged();
    void editsASitesRules();
    void chosenTimeZoneIsTheSites();
    void groupThatARuleNamesStays();
    void makesAndRemovesATag();
    void makesAReplyOfOnesOwn();
    void makesAReplyOfSeveralMessages();
    void importsRepliesFromATable();
    void anImportWaitsForTheConnection();
    void unblocks();
    void goesBackByTouchWhenNarrow();
    void goesThroughTheListByKeys();
};

namespace {

QString row(qint64 key)
{
    return u"managedRow_%1"_s.arg(key);
}

/// An administrator in front of «Управление».
class Administration
{
public:
    explicit Administration(QSize size = {1440, 1400}, const QString &language = u"en"_s)
        : desk(language, size)
        , hands(desk)
    {
        desk.signIn();
        desk.setRole(Role::Admin);
        opened = hands.find(u"railManagement"_s) != nullptr && hands.click(u"railManagement"_s) &&
                 hands.find(u"managementList"_s) != nullptr;
    }
    Management &management() { return *desk.desk().management(); }
    SampleCompanyCommands &company() { return desk.commands().company; }
    /// The operator types instead of what is there.
    bool fill(const QString &name, const char *text)
    {
        if (!hands.click(name)) {
            return false;
        }
        hands.key(Qt::Key_A, Qt::ControlModifier);
        hands.type(text);
        return true;
    }

    /// Chooses a file with this in it for the import of replies.
    bool openTable(const QByteArray &content)
    {
        QFile file(folder.filePath(u"replies.csv"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            return false;
        }
        file.close();
        management().replies()->importing()->open(QUrl::fromLocalFile(file.fileName()));
        return hands.find(u"importRows"_s) != nullptr;
    }

    QTemporaryDir folder;
    SampleDesk desk;
    Hands hands;
    bool opened = false;
};

} // namespace

void ManagementPageTest::comesAndGoesWithTheRole()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.find(u"visitorsTable"_s));
    QVERIFY(desk.item(u"railManagement"_s) == nullptr);
    hands.key(Qt::Key_6, Qt::ControlModifier);
    desk.settle();
    QVERIFY(desk.item(u"managementPage"_s) == nullptr);
    desk.setRole(Role::Admin);
    QVERIFY(hands.find(u"railManagement"_s));
    hands.key(Qt::Key_6, Qt::ControlModifier);
    QVERIFY(hands.find(u"managementPage"_s));
    desk.setRole(Role::Supervisor);
    QVERIFY(hands.gone(u"managementPage"_s));
    QVERIFY(hands.gone(u"railManagement"_s));
    QVERIFY(hands.find(u"visitorsTable"_s));
}

void ManagementPageTest::makesAnEmployeeByKeys()
{
    Administration at;
    QVERIFY(at.opened);
    QVERIFY(at.hands.click(u"managementNew"_s));
    QVERIFY(at.hands.click(u"form_name"_s));
    at.hands.type("Nina");
    at.hands.key(Qt::Key_Tab);
    QTRY_VERIFY(at.hands.hasFocus(u"form_login"_s));
    at.hands.type("nina");
    at.hands.key(Qt::Key_Tab);
    QTRY_VERIFY(at.hands.hasFocus(u"form_password"_s));
    at.hands.type("long secret");
    QVERIFY(at.hands.click(u"staffBlock"_s));
    QVERIFY(at.hands.click(u"staffGroup_1"_s));
    QVERIFY(at.hands.click(u"staffSite_0"_s));
    QVERIFY(at.fill(u"form_chatLimit"_s, "7"));
    at.hands.key(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(at.company().staff.size(), 1);
    const StaffCard &card = at.company().staff.first();
    QCOMPARE(card.colleague.name, u"Nina"_s);
    QCOMPARE(card.login, u"nina"_s);
    QCOMPARE(at.company().passwords, QStringList{u"long secret"_s});
    QVERIFY(card.colleague.rights.chats && !card.colleague.rights.block);
    QCOMPARE(card.colleague.groups, QList<GroupId>{2});
    QCOMPARE(card.colleague.sites, QList<SiteId>{1});
    QCOMPARE(card.colleague.chatLimit, 7);
    QVERIFY(at.hands.find(row(card.colleague.id)));
    QTRY_COMPARE(at.hands.text(u"managementState"_s), u"Saved"_s);
    QCOMPARE(at.hands.text(u"managementTitle"_s), u"Nina"_s);
    QCOMPARE(at.hands.text(u"form_password"_s), QString());
}

void ManagementPageTest::tellsWhatIsWrongAtItsField()
{
    Administration at;
    QVERIFY(at.opened);
    QVERIFY(at.hands.click(row(3)));
    QVERIFY(at.fill(u"form_login"_s, "kim"));
    at.hands.key(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(at.hands.find(u"form_loginProblem"_s));
    QCOMPARE(at.hands.text(u"form_login"_s), u"kim"_s);
    QTRY_VERIFY(at.hands.hasFocus(u"form_login"_s));
    QVERIFY(at.fill(u"form_login"_s, "vera"));
    QVERIFY(at.hands.gone(u"form_loginProblem"_s));
    QVERIFY(at.fill(u"form_password"_s, "short"));
    QVERIFY(at.hands.click(u"managementSave"_s));
    QVERIFY(at.hands.find(u"form_passwordProblem"_s));
    QTRY_VERIFY(at.hands.hasFocus(u"form_password"_s));
    QVERIFY(at.company().staff.isEmpty());
}

void ManagementPageTest::makesUpAPasswordThatCanBeRead()
{
    Administration at;
    QVERIFY(at.opened);
    QVERIFY(at.hands.click(row(3)));
    QQuickItem *field = at.hands.find(u"form_password"_s);
    QCOMPARE(field->property("echoMode").toInt(), 2); // a password
    QVERIFY(at.hands.click(u"staffGenerate"_s));
    QTRY_COMPARE(field->property("echoMode").toInt(), 0);
    QCOMPARE(at.hands.text(u"form_password"_s).size(), 14);
}

void ManagementPageTest::keepsWhatIsNotSaved()
{
    Administration at;
    QVERIFY(at.opened);
    QVERIFY(at.hands.click(row(3)));
    QVERIFY(at.fill(u"form_name"_s, "Vera Two"));
    QVERIFY(at.hands.click(row(4)));
    QTRY_COMPARE(at.hands.text(u"form_name"_s), u"Gleb Savin"_s);
    QVERIFY(at.hands.click(u"area_groups"_s));
    QVERIFY(at.hands.click(u"railChats"_s));
    QVERIFY(at.hands.click(u"railManagement"_s));
    QVERIFY(at.hands.click(u"area_staff"_s));
    QVERIFY(at.hands.click(row(3)));
    QTRY_COMPARE(at.hands.text(u"form_name"_s), u"Vera Two"_s);
    QCOMPARE(at.management().unsavedCount(), 1);
    QVERIFY(at.hands.click(u"managementDiscard"_s));
    QTRY_COMPARE(at.hands.text(u"form_name"_s), u"Vera Orlova"_s);
    QCOMPARE(at.management().unsavedCount(), 0);
}

void ManagementPageTest::withoutAConnectionSavingSaysWhyNot()
{
    Administration at;
    QVERIFY(at.opened);
    at.company().offline = true;
    at.desk.desk().setConnection(Desk::Offline);
    QVERIFY(at.hands.click(row(3)));
    QVERIFY(at.fill(u"form_name"_s, "Vera Two"));
    QTRY_VERIFY(at.hands.text(u"managementState"_s).startsWith(u"No connection"_s));
    at.hands.key(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(at.hands.find(u"managementProblem"_s));
    QCOMPARE(at.hands.text(u"form_name"_s), u"Vera Two"_s);
    at.company().offline = false;
    at.desk.desk().setConnection(Desk::Current);
    at.hands.key(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(at.hands.gone(u"managementProblem"_s));
    QTRY_COMPARE(at.company().staff.size(), 1);
}

void ManagementPageTest::showsWhatAnotherAdministratorChanged()
{
    Administration at;
    QVERIFY(at.opened);
    QVERIFY(at.hands.click(u"area_groups"_s));
    QVERIFY(at.hands.click(row(1)));
    QVERIFY(at.fill(u"form_name"_s, "Mine"));
    at.desk.changeCompany([](CacheWriter &writer) { writer.putGroup({.id = 1, .name = u"Theirs"_s}); });
    QVERIFY(at.hands.find(u"managementConflict"_s));
    QCOMPARE(at.hands.text(u"form_name"_s), u"Mine"_s);
    QVERIFY(at.hands.click(u"managementTakeTheirs"_s));
    QVERIFY(at.hands.gone(u"managementConflict"_s));
    QTRY_COMPARE(at.hands.text(u"form_name"_s), u"Theirs"_s);
    at.desk.changeCompany([](CacheWriter &writer) { writer.putGroup({.id = 1, .name = u"Once more"_s}); });
    QTRY_COMPARE(at.hands.text(u"form_name"_s), u"Once more"_s); // nothing was typed
}

void ManagementPageTest::editsASitesRules()
{
    Administration at({1440, 3200});
    QVERIFY(at.opened);
    QVERIFY(at.hands.click(u"area_sites"_s));
    QVERIFY(at.hands.click(row(2)));
    QVERIFY(at.hands.click(u"siteCopy"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), at.hands.text(u"siteLine"_s));
    QVERIFY(at.hands.text(u"siteLine"_s).contains(u"https://chat.uyut.example/widget.js"_s));
    QVERIFY(at.hands.click(u"siteDistribution_2"_s));
    QVERIFY(at.fill(u"form_distribution.acceptSeconds"_s, "5"));
    QVERIFY(at.hands.click(u"siteGroup_2"_s));
    QVERIFY(at.hands.click(u"siteInviting"_s));
    QVERIFY(at.hands.click(u"form_invitation.text"_s));
    at.hands.type("Can I help");
    QVERIFY(at.hands.click(u"managementSave"_s));
    QVERIFY(at.hands.find(u"form_distribution.acceptSecondsProblem"_s));
    QVERIFY(at.hands.find(u"siteRulesProblem"_s));
    QVERIFY(at.fill(u"form_distribution.acceptSeconds"_s, "20"));
    QVERIFY(at.hands.click(u"field_invitation.rules"_s));
    QVERIFY(at.fill(u"ruleSeconds_0"_s, "90"));
    QVERIFY(at.hands.click(u"ruleAddress_0"_s));
    at.hands.type("cart");
    QVERIFY(at.hands.click(u"siteFormPhone_2"_s));
    QVERIFY(at.hands.click(u"siteHours"_s));
    QVERIFY(at.fill(u"dayFrom_0"_s, "8"));
    QVERIFY(at.hands.click(u"dayCopy_0"_s));
    QVERIFY(at.hands.click(u"dayOpen_6"_s));
    at.hands.key(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(at.company().sites.size(), 1);
    const SiteRules &rules = at.company().sites.first().rules;
    QCOMPARE(rules.distribution.mode, DistributionMode::InTurn);
    QCOMPARE(rules.distribution.acceptSeconds, 20);
    QCOMPARE(rules.distribution.groupId, 2);
    QVERIFY(rules.invitation.enabled);
    QCOMPARE(rules.invitation.text, u"Can I help"_s);
    QCOMPARE(rules.invitation.rules.size(), 1);
    QCOMPARE(rules.invitation.rules.first().secondsOnSite, 90);
    QCOMPARE(rules.invitation.rules.first().addressContains, u"cart"_s);
    QCOMPARE(rules.form.phone, FieldNeed::Required);
    QVERIFY(rules.hours.enabled);
    QCOMPARE(rules.hours.days.size(), 7);
    QCOMPARE(rules.hours.days.at(5).from, 480);
    QCOMPARE(rules.hours.days.at(6).from, rules.hours.days.at(6).to);
}

void ManagementPageTest::chosenTimeZoneIsTheSites()
{
    Administration at({1440, 3200});
    QVERIFY(at.opened);
    QVERIFY(at.hands.click(u"area_sites"_s));
    QVERIFY(at.hands.click(row(1)));
    QVERIFY(at.hands.click(u"field_hours.zone"_s));
    QVERIFY(at.hands.find(u"zoneFind"_s));
    at.hands.type("novosib");
    QVERIFY(at.hands.find(u"zone_Asia/Novosibirsk"_s));
    at.hands.key(Qt::Key_Return);
    QVERIFY(at.hands.gone(u"zoneList"_s));
    QTRY_COMPARE(qobject_cast<SiteForm *>(at.management().sites()->form())->zone(), u"Asia/Novosibirsk"_s);
}

void ManagementPageTest::groupThatARuleNamesStays()
{
    Administration at;
    QVERIFY(at.opened);
    QVERIFY(at.hands.click(u"area_groups"_s));
    QVERIFY(at.hands.click(row(1)));
    QVERIFY(at.hands.click(u"managementRemove"_s));
    QVERIFY(at.hands.click(u"managementRemoveConfirm"_s));
    QVERIFY(at.hands.find(u"managementRemovalProblem"_s));
    QVERIFY(at.hands.find(row(1)));
    QVERIFY(at.hands.click(row(2)));
    QVERIFY(at.hands.gone(u"managementRemovalProblem"_s));
    QVERIFY(at.hands.click(u"managementRemove"_s));
    QVERIFY(at.hands.click(u"managementRemoveConfirm"_s));
    QVERIFY(at.hands.gone(row(2)));
    QVERIFY(at.hands.gone(u"managementForm"_s));
}

void ManagementPageTest::makesAndRemovesATag()
{
    Administration at;
    QVERIFY(at.opened);
    QVERIFY(at.hands.click(u"area_tags"_s));
    QVERIFY(at.hands.click(row(1))); // there from the start
    QVERIFY(at.hands.gone(u"managementSave"_s));
    QVERIFY(at.hands.click(u"managementNew"_s));
    QVERIFY(at.hands.click(u"form_name"_s));
    at.hands.type("urgent");
    QVERIFY(at.hands.click(u"field_colour_4"_s));
    at.hands.key(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(at.hands.find(row(100)));
    QTRY_COMPARE(at.management().tags()->openKey(), 100);
    QVERIFY(at.hands.click(u"managementRemove"_s));
    QVERIFY(at.hands.click(u"managementRemoveConfirm"_s));
    QVERIFY(at.hands.gone(row(100)));
}

void ManagementPageTest::makesAReplyOfOnesOwn()
{
    Administration at;
    QVERIFY(at.opened);
    QVERIFY(at.hands.click(u"area_replies"_s));
    QVERIFY(at.hands.click(u"managementNew"_s));
    QVERIFY(at.hands.click(u"replyPersonal_1"_s));
    QVERIFY(at.hands.click(u"form_shortcut"_s));
    at.hands.type("bye now");
    QVERIFY(at.hands.click(u"form_text"_s));
    at.hands.type("Good bye");
    QVERIFY(at.hands.click(u"managementSave"_s));
    QVERIFY(at.hands.find(u"form_shortcutProblem"_s));
    QVERIFY(at.fill(u"form_shortcut"_s, "bye"));
    at.hands.key(Qt::Key_Return);
    QTRY_COMPARE(at.company().replies.size(), 1);
    QCOMPARE(at.company().replies.first().operatorId, at.desk.company().me().id);
    QCOMPARE(at.company().replies.first().shortcut, u"bye"_s);
    QVERIFY(at.hands.find(row(at.company().replies.first().id)));
}

void ManagementPageTest::makesAReplyOfSeveralMessages()
{
    Administration at;
    QVERIFY(at.opened);
    QVERIFY(at.hands.click(u"area_replies"_s));
    QVERIFY(at.hands.click(u"managementNew"_s));
    QVERIFY(at.fill(u"form_shortcut"_s, "price"));
    QVERIFY(at.fill(u"form_text"_s, "one"));
    QVERIFY(at.hands.click(u"replyPartAdd"_s));
    QVERIFY(at.fill(u"form_more[0]"_s, "two"));
    QVERIFY(at.hands.click(u"replyPartUp_1"_s)); // the second is the first now
    auto *const form = qobject_cast<ReplyForm *>(at.management().replies()->form());
    at.desk.commands().files.refuseUpload = ErrorCode::Unavailable;
    form->parts()->setFile(0, QUrl::fromLocalFile(at.desk.picture()));
    QVERIFY(at.hands.text(u"replyPartFileState_0"_s).size() > 3);
    QVERIFY(at.hands.click(u"managementSave"_s));
    QVERIFY(at.hands.find(u"form_textProblem"_s)); // the file is not there
    QVERIFY(at.hands.click(u"replyPartRetry_0"_s));
    QVERIFY(at.hands.gone(u"form_textProblem"_s));
    QVERIFY(at.hands.click(u"managementSave"_s));
    QTRY_COMPARE(at.company().replies.size(), 1);
    const CannedReply saved = at.company().replies.first();
    QCOMPARE(saved.text, u"two"_s);
    QVERIFY(saved.file.has_value());
    QCOMPARE(saved.more, (QList<ReplyPart>{{.text = u"one"_s}}));
    QTRY_VERIFY(at.management()
                    .replies()
                    ->index(at.management().replies()->indexOf(saved.id))
                    .data(ManagedList::DetailRole)
                    .toString()
                    .startsWith(u"2 message"_s));
    QVERIFY(at.hands.click(u"replyPartRemove_1"_s));
    QVERIFY(at.hands.gone(u"replyPart_1"_s));
    QVERIFY(at.hands.gone(u"replyPartRemove_0"_s)); // the last one stays
}

void ManagementPageTest::importsRepliesFromATable()
{
    Administration at;
    QVERIFY(at.opened);
    QVERIFY(at.hands.click(u"area_replies"_s));
    QVERIFY(at.hands.click(u"managementTables"_s));
    QVERIFY(at.hands.find(u"managementImport"_s));
    at.hands.key(Qt::Key_Escape);
    QVERIFY(at.openTable("shortcut,text,text 2\nhello,Good day,How can we help?\ndelivery,new\nno text,\n"));
    QVERIFY(at.hands.find(u"importRow_2"_s));
    QCOMPARE(at.hands.text(u"importSummary"_s), u"replies.csv — to be saved: 1, there already: 1, with a mistake: 1"_s);
    QVERIFY(at.hands.click(u"importOverwriting_1"_s));
    QTRY_COMPARE(at.hands.text(u"importSummary"_s),
                 u"replies.csv — to be saved: 2, there already: 1, with a mistake: 1"_s);
    QVERIFY(at.hands.click(u"importBegin"_s));
    QTRY_COMPARE(at.hands.text(u"importSummary"_s), u"Added 1, overwritten 1, skipped 1"_s);
    QCOMPARE(at.company().replies.size(), 2);
    QCOMPARE(at.company().replies.first().more, (QList<ReplyPart>{{.text = u"How can we help?"_s}}));
    QVERIFY(at.hands.click(u"importUndo"_s));
    QVERIFY(at.hands.find(u"importBegin"_s));
    QTRY_COMPARE(at.management().replies()->count(), 5);
    at.hands.key(Qt::Key_Escape);
    QVERIFY(at.hands.gone(u"importRows"_s));
    QCOMPARE(at.management().replies()->importing()->state(), int(ReplyImport::Idle));
}

void ManagementPageTest::anImportWaitsForTheConnection()
{
    Administration at({400, 800}, u"ru"_s);
    QVERIFY(at.opened);
    QVERIFY(at.hands.tap(u"areaMenu"_s));
    QVERIFY(at.hands.tap(u"area_replies"_s));
    at.desk.desk().setConnection(Desk::Offline);
    QVERIFY(at.openTable("hello,Good day\n"));
    QVERIFY(at.hands.find(u"importProblem"_s));
    QVERIFY(!at.hands.find(u"importBegin"_s)->isEnabled());
    at.desk.desk().setConnection(Desk::Current);
    QTRY_VERIFY(at.hands.find(u"importBegin"_s)->isEnabled());
    QVERIFY(at.hands.tap(u"importBegin"_s));
    QVERIFY(at.hands.find(u"importDone"_s));
    QVERIFY(at.hands.tap(u"importDone"_s));
    QVERIFY(at.hands.gone(u"importDone"_s));
    QCOMPARE(at.company().replies.size(), 1);
}

void ManagementPageTest::unblocks()
{
    Administration at;
    QVERIFY(at.opened);
    QVERIFY(at.hands.click(u"area_blacklist"_s));
    QVERIFY(at.hands.find(u"blacklistPage"_s));
    const int before = at.desk.desk().blacklist()->count();
    const qint64 id = at.desk.desk().blacklist()->index(0).data(Blacklist::BlockIdRole).toLongLong();
    QVERIFY(at.hands.click(u"unblock_%1"_s.arg(id)));
    QTRY_COMPARE(at.desk.desk().blacklist()->count(), before - 1);
    QVERIFY(at.hands.click(u"area_staff"_s));
    QVERIFY(at.hands.gone(u"blacklistPage"_s));
    QVERIFY(at.hands.find(row(3)));
}

void ManagementPageTest::goesBackByTouchWhenNarrow()
{
    Administration at({400, 800}, u"ru"_s);
    QVERIFY(at.opened);
    QVERIFY(at.hands.tap(row(3)));
    QVERIFY(at.hands.find(u"managementForm"_s));
    QVERIFY(at.hands.gone(u"managementList"_s));
    QVERIFY(at.hands.gone(u"railManagement"_s));
    QVERIFY(at.hands.tap(u"managementBack"_s));
    QVERIFY(at.hands.find(u"managementList"_s));
    QVERIFY(at.hands.tap(u"areaMenu"_s));
    QVERIFY(at.hands.tap(u"area_replies"_s));
    QVERIFY(at.hands.tap(row(1)));
    QTRY_COMPARE(at.hands.text(u"managementTitle"_s), u"/доставка"_s);
}

void ManagementPageTest::goesThroughTheListByKeys()
{
    Administration at;
    QVERIFY(at.opened);
    at.hands.key(Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(at.hands.text(u"managementTitle"_s), u"Anna Petrova"_s);
    at.hands.key(Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(at.hands.text(u"managementTitle"_s), u"Boris Kim"_s);
    at.hands.key(Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(at.hands.hasFocus(u"managementFind"_s));
    at.hands.type("vera");
    QTRY_COMPARE(at.management().staff()->count(), 1);
    at.hands.key(Qt::Key_Down);
    at.hands.key(Qt::Key_Return);
    QTRY_COMPARE(at.hands.text(u"managementTitle"_s), u"Vera Orlova"_s);
    at.hands.key(Qt::Key_Escape);
    QVERIFY(at.hands.gone(u"managementForm"_s));
}

QTEST_MAIN(ManagementPageTest)
#include "management_page_test.moc"
