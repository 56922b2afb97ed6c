// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/management/group_form.h"
#include "models/management/reply_form.h"
#include "models/management/site_draft.h"
#include "models/management/site_form.h"
#include "models/management/staff_form.h"
#include "models/management/tag_form.h"
#include "models/management/target_rule_model.h"
#include "models/management/working_day_model.h"
#include "models/model_ground.h"
#include "sync/idle_services.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

/// Keeps what is saved; the test answers.
class HeldCommands : public IdleCompanyCommands
{
public:
    void saveGroup(const Group &group, QObject *, ResultAnswer<Group> answer) override
    {
        ++groupsSaved;
        group_ = group;
        groupAnswer = std::move(answer);
    }
    void saveStaff(const StaffCard &card, const QString &password, QObject *, ResultAnswer<StaffCard> answer) override
    {
        card_ = card;
        password_ = password;
        staffAnswer = std::move(answer);
    }

    int groupsSaved = 0;
    Group group_;
    StaffCard card_;
    QString password_;
    ResultAnswer<Group> groupAnswer;
    ResultAnswer<StaffCard> staffAnswer;
};

StaffCard administrator()
{
    StaffCard card;
    card.colleague.id = 3;
    card.colleague.name = u"Анна Петрова"_s;
    card.colleague.role = Role::Admin;
    card.colleague.groups = {2};
    card.login = u"petrova"_s;
    return card;
}

ProtocolError refusal(ErrorCode code, const QString &field)
{
    return {.code = code, .message = {}, .field = field, .retryAfter = 0};
}

} // namespace

class ManagementFormsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatWasTypedWithoutAConnection();
    void becomesTheNewOneAfterSaving();
    void staysAsSentWhileSaving();
    void showsTheServersErrorAtItsField();
    void cleanFormFollowsAndDirtyOneAsks();
    void ownChangeThatComesBeforeTheAnswerIsNoConflict();
    void whatSomebodyRemovedIsSavedAsNew();
    void newEmployeeNeedsAPassword();
    void generatedPasswordIsShownOnce();
    void lastAdministratorStays();
    void statusOfAnEmployeeIsNoChange();
    void choosesGroups();
    void systemTagIsLocked();
    void checksAReply();
    void readsOriginsAndTimes();
    void siteComesBackAsItWas();
    void saysWhatIsWrongWithTheBanner();
    void makesAPictureSmallEnough();
    void editsRules();
    void copiesADayToAll();
};

void ManagementFormsTest::keepsWhatWasTypedWithoutAConnection()
{
    IdleCompanyCommands commands;
    GroupForm form(commands, {});
    form.setName(u"Доставка"_s);
    form.save();
    QVERIFY(!form.isSaving());
    QVERIFY(!form.isSaved());
    QVERIFY(form.isDirty());
    QVERIFY(!form.problem().isEmpty());
    QCOMPARE(form.name(), u"Доставка"_s);
}

void ManagementFormsTest::becomesTheNewOneAfterSaving()
{
    HeldCommands commands;
    GroupForm form(commands, {});
    QSignalSpy saved(&form, &EditForm::savedAs);
    QSignalSpy refused(&form, &EditForm::refused);
    form.save();
    QCOMPARE(commands.groupsSaved, 0);
    QCOMPARE(refused.value(0).value(0).toString(), u"name"_s);
    QVERIFY(form.errors().contains(u"name"_s));
    form.setName(u" Доставка "_s);
    QVERIFY(form.errors().isEmpty());
    form.save();
    QVERIFY(form.isSaving());
    QCOMPARE(commands.group_.name, u"Доставка"_s);
    commands.groupAnswer(Group{.id = 7, .name = u"Доставка"_s});
    QCOMPARE(saved.value(0).value(0).toLongLong(), 7);
    QVERIFY(form.isSaved() && !form.isDirty() && !form.isNew());
    QCOMPARE(form.name(), u"Доставка"_s);
}

void ManagementFormsTest::staysAsSentWhileSaving()
{
    HeldCommands commands;
    GroupForm form(commands, {});
    form.setName(u"Доставка"_s);
    form.save();
    form.save();
    form.setName(u"Другая"_s);
    QCOMPARE(commands.groupsSaved, 1);
    QCOMPARE(form.name(), u"Доставка"_s);
}

void ManagementFormsTest::showsTheServersErrorAtItsField()
{
    HeldCommands commands;
    GroupForm form(commands, {});
    form.setName(u"Доставка"_s);
    form.save();
    commands.groupAnswer(refusal(ErrorCode::Conflict, u"name"_s));
    QVERIFY(form.errors().contains(u"name"_s));
    QVERIFY(form.problem().isEmpty());
    QCOMPARE(form.name(), u"Доставка"_s);
    form.save();
    commands.groupAnswer(refusal(ErrorCode::Invalid, u"something"_s));
    QVERIFY(form.errors().isEmpty());
    QVERIFY(!form.problem().isEmpty());
}

void ManagementFormsTest::cleanFormFollowsAndDirtyOneAsks()
{
    IdleCompanyCommands commands;
    GroupForm form(commands, {.id = 2, .name = u"Продажи"_s});
    form.follow({.id = 2, .name = u"Сбыт"_s});
    QCOMPARE(form.name(), u"Сбыт"_s);
    QVERIFY(!form.isDirty() && !form.isChangedElsewhere());
    form.setName(u"Моё"_s);
    form.follow({.id = 2, .name = u"Чужое"_s});
    QVERIFY(form.isChangedElsewhere());
    QCOMPARE(form.name(), u"Моё"_s);
    form.keepMine();
    QVERIFY(!form.isChangedElsewhere() && form.isDirty());
    form.follow({.id = 2, .name = u"Ещё одно"_s});
    form.takeTheirs();
    QVERIFY(!form.isChangedElsewhere() && !form.isDirty());
    QCOMPARE(form.name(), u"Ещё одно"_s);
}

void ManagementFormsTest::ownChangeThatComesBeforeTheAnswerIsNoConflict()
{
    HeldCommands commands;
    GroupForm form(commands, {.id = 2, .name = u"Продажи"_s});
    form.setName(u"Сбыт"_s);
    form.save();
    form.follow({.id = 2, .name = u"Сбыт"_s});
    commands.groupAnswer(Group{.id = 2, .name = u"Сбыт"_s});
    QVERIFY(!form.isChangedElsewhere() && !form.isDirty() && form.isSaved());
}

void ManagementFormsTest::whatSomebodyRemovedIsSavedAsNew()
{
    HeldCommands commands;
    GroupForm form(commands, {.id = 2, .name = u"Продажи"_s});
    form.setName(u"Сбыт"_s);
    form.removeElsewhere();
    QVERIFY(form.isRemovedElsewhere() && form.isNew() && form.isDirty());
    form.save();
    QCOMPARE(commands.group_, (Group{.id = 0, .name = u"Сбыт"_s}));
}

void ManagementFormsTest::newEmployeeNeedsAPassword()
{
    HeldCommands commands;
    StaffForm form(commands, {}, true);
    form.setName(u"Вера"_s);
    form.setLogin(u"vera"_s);
    form.save();
    QVERIFY(form.errors().contains(u"password"_s));
    form.setPassword(u"1234567"_s);
    form.save();
    QVERIFY(form.errors().contains(u"password"_s));
    form.setPassword(u"12345678"_s);
    form.setChatLimit(-1);
    form.save();
    QCOMPARE(form.errors().keys(), QStringList{u"chatLimit"_s});
    form.setChatLimit(5);
    form.save();
    QVERIFY(form.isSaving());
    commands.staffAnswer(refusal(ErrorCode::Conflict, u"login"_s));
    QVERIFY(form.errors().contains(u"login"_s));
    QCOMPARE(form.password(), u"12345678"_s);
}

void ManagementFormsTest::generatedPasswordIsShownOnce()
{
    HeldCommands commands;
    StaffForm form(commands, administrator(), true);
    form.generatePassword();
    const QString password = form.password();
    QVERIFY(form.isPasswordGenerated() && form.isDirty());
    QCOMPARE(password.size(), 14);
    form.save();
    QCOMPARE(commands.password_, password);
    commands.staffAnswer(administrator());
    QVERIFY(!form.isPasswordGenerated() && !form.isDirty());
    QCOMPARE(form.password(), QString());
}

void ManagementFormsTest::lastAdministratorStays()
{
    HeldCommands commands;
    StaffForm form(commands, administrator(), true);
    form.setLastAdministrator(true);
    form.setEnabled(false);
    form.save();
    QCOMPARE(form.errors().keys(), QStringList{u"enabled"_s});
    form.setEnabled(true);
    form.setRole(int(Role::Operator));
    form.save();
    QCOMPARE(form.errors().keys(), QStringList{u"role"_s});
    // The server has the last word: another administrator may have gone a moment ago.
    form.setLastAdministrator(false);
    form.save();
    commands.staffAnswer(refusal(ErrorCode::Conflict, u"role"_s));
    QCOMPARE(form.errors().value(u"role"_s).toString(), u"The last administrator stays one"_s);
}

void ManagementFormsTest::statusOfAnEmployeeIsNoChange()
{
    HeldCommands commands;
    StaffForm form(commands, administrator(), true);
    form.setName(u"Анна"_s);
    StaffCard card = administrator();
    card.colleague.status = OperatorStatus::Available;
    form.takeCard(card);
    QVERIFY(!form.isChangedElsewhere());
    QCOMPARE(form.name(), u"Анна"_s);
}

void ManagementFormsTest::choosesGroups()
{
    HeldCommands commands;
    StaffForm form(commands, administrator(), true);
    const QAbstractItemModelTester tester(form.groups(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    form.groups()->offer({{.id = 2, .name = u"Продажи"_s}, {.id = 1, .name = u"Доставка"_s}});
    QCOMPARE(form.groups()->index(0).data(CheckListModel::ChosenRole).toBool(), true);
    form.groups()->setChosen(1, true);
    QVERIFY(form.isDirty());
    form.save();
    QCOMPARE(commands.card_.colleague.groups, (QList<GroupId>{1, 2}));
    commands.staffAnswer(refusal(ErrorCode::Unavailable, {}));
    form.discard();
    QCOMPARE(form.groups()->index(1).data(CheckListModel::ChosenRole).toBool(), false);
    QVERIFY(form.allSites());
}

void ManagementFormsTest::systemTagIsLocked()
{
    IdleChatCommands commands;
    const Tag tag{.id = 1, .name = u"доставка"_s, .colour = u"#2A64D6"_s, .system = true};
    QVERIFY(TagForm(commands, tag).isLocked());
    TagForm form(commands, {});
    form.setName(u"важно"_s);
    form.save();
    QCOMPARE(form.errors().keys(), QStringList{u"colour"_s});
}

void ManagementFormsTest::checksAReply()
{
    IdleCompanyCommands commands;
    IdleFileTransfers files;
    const SetClock clock;
    const Format format(clock);
    ReplyForm form(commands, files, format, {}, 3);
    form.setTaken({u"привет"_s}, {});
    form.setShortcut(u"/Привет"_s);
    form.parts()->setText(0, u"Здравствуйте!"_s);
    form.save();
    QCOMPARE(form.errors().keys(), QStringList{u"shortcut"_s});
    form.setPersonal(true); // one's own may be called as a shared one
    QVERIFY(form.isPersonal());
    form.save();
    QVERIFY(form.errors().isEmpty());
    form.setPersonal(false);
    form.setShortcut(u"два слова"_s);
    form.save();
    QCOMPARE(form.errors().keys(), QStringList{u"shortcut"_s});
    form.setShortcut(u"здравствуйте"_s);
    form.save();
    QVERIFY(form.errors().isEmpty());
    QVERIFY(!form.problem().isEmpty());
}

void ManagementFormsTest::readsOriginsAndTimes()
{
    QVERIFY(isOrigin(u"https://shop.example"_s));
    QVERIFY(isOrigin(u"http://localhost:8080"_s));
    QVERIFY(!isOrigin(u"shop.example"_s));
    QVERIFY(!isOrigin(u"https://shop.example/catalog"_s));
    QVERIFY(!isOrigin(u"javascript:alert(1)"_s));
    QCOMPARE(minutesOf(u"9"_s), 540);
    QCOMPARE(minutesOf(u" 9:30 "_s), 570);
    QCOMPARE(minutesOf(u"24:00"_s), 1440);
    QCOMPARE(minutesOf(u"24:01"_s), -1);
    QCOMPARE(minutesOf(u"9:75"_s), -1);
    QCOMPARE(minutesOf(u"morning"_s), -1);
}

void ManagementFormsTest::siteComesBackAsItWas()
{
    Site site{.id = 4, .name = u"Уют"_s, .origins = {u"https://uyut.example"_s, u"http://localhost:8080"_s}};
    site.key = u"abc"_s;
    site.rules.distribution = {.mode = DistributionMode::InTurn, .groupId = 2, .acceptSeconds = 30};
    site.rules.hours = {.enabled = true, .zone = u"Europe/Moscow"_s, .days = {}};
    site.rules.hours.days.fill({.from = 540, .to = 1080}, 4);
    site.rules.hours.days += {{.from = 1200, .to = 1680}, {.from = 0, .to = 1440}, {.from = 0, .to = 0}};
    site.rules.preChat = {.enabled = true, .text = u"Кто вы?"_s, .name = FieldNeed::Required};
    site.rules.looks.colour = u"#7a1fa2"_s;
    QCOMPARE(siteOf(draftOf(site)), site);
    SiteDraft draft = draftOf(site);
    draft.origins = u" https://uyut.example \n\n"_s;
    QCOMPARE(siteOf(draft).origins, QStringList{u"https://uyut.example"_s});
}

void ManagementFormsTest::saysWhatIsWrongWithTheBanner()
{
    IdleCompanyCommands commands;
    SiteForm form(commands, Site{.id = 4, .name = u"Уют"_s, .origins = {u"https://uyut.example"_s}});
    form.setColour(u"mauve"_s);
    form.setGreeting(QString(SiteLooks::MaxText + 1, u'я'));
    form.setPreChat(true);
    form.setPreChatName(int(FieldNeed::Hidden));
    form.save();
    QCOMPARE(form.errors().keys(), (QStringList{u"looks.colour"_s, u"looks.greeting"_s, u"preChat.name"_s}));
    form.setColour(u" #AA3344 "_s);
    QCOMPARE(form.colour(), u"#aa3344"_s);
    form.setGreeting(u"Здравствуйте"_s);
    form.setPreChatEmail(int(FieldNeed::Required));
    QVERIFY(form.errors().isEmpty());
}

void ManagementFormsTest::makesAPictureSmallEnough()
{
    const QTemporaryDir folder;
    const auto file = [&folder](const QString &name) { return folder.filePath(name); };
    QImage noise(700, 400, QImage::Format_ARGB32); // nothing of it can be packed
    std::minstd_rand random(1);
    for (int y = 0; y < noise.height(); ++y) {
        for (int x = 0; x < noise.width(); ++x) {
            noise.setPixel(x, y, QRgb(random()) | 0xff000000U);
        }
    }
    QVERIFY(noise.save(file(u"noise.png"_s)));
    QFile text(file(u"text.png"_s));
    QVERIFY(text.open(QIODevice::WriteOnly) && text.write("this is no picture") > 0);
    text.close();

    IdleCompanyCommands commands;
    SiteForm form(commands, Site{.id = 4, .name = u"Уют"_s, .origins = {u"https://uyut.example"_s}});
    form.takeAvatar(QUrl::fromLocalFile(text.fileName()));
    QCOMPARE(form.errors().keys(), QStringList{u"looks.avatar"_s});
    QCOMPARE(form.avatar(), QString());
    form.takeAvatar(QUrl::fromLocalFile(file(u"noise.png"_s)));
    QVERIFY(form.errors().isEmpty());
    const QString address = form.avatar();
    QVERIFY(address.startsWith("data:image/"_L1));
    const QByteArray content = address.mid(address.indexOf(u',') + 1).toLatin1();
    QVERIFY(content.size() <= SiteLooks::MaxAvatar);
    const QImage small = QImage::fromData(QByteArray::fromBase64(content));
    QCOMPARE(small.size(), QSize(96, 96));
    form.dropAvatar();
    QCOMPARE(form.avatar(), QString());
}

void ManagementFormsTest::editsRules()
{
    TargetRuleModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy edited(&model, &TargetRuleModel::edited);
    model.add();
    model.setAddress(0, u"/cart"_s);
    model.setSeconds(0, 999'999);
    QCOMPARE(edited.size(), 3);
    QCOMPARE(model.rules().first().addressContains, u"/cart"_s);
    QCOMPARE(model.rules().first().secondsOnSite, 86'400);
    model.load({{}, {}, {}});
    QCOMPARE(model.count(), 3);
    model.load({});
    QCOMPARE(model.count(), 0);
    for (int i = 0; i < 25; ++i) {
        model.add();
    }
    QCOMPARE(model.count(), 20);
    QVERIFY(model.isFull());
}

void ManagementFormsTest::copiesADayToAll()
{
    WorkingDayModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setLocale(QLocale(QLocale::Russian));
    model.load(draftOf(Site{.id = 0, .name = {}, .origins = {}}).days);
    QCOMPARE(model.index(0).data(WorkingDayModel::NameRole).toString(), u"Понедельник"_s);
    model.setFrom(0, u"20:00"_s);
    model.setTo(0, u"4"_s);
    QVERIFY(model.index(0).data(WorkingDayModel::NightRole).toBool());
    model.copyToAll(0);
    QCOMPARE(model.days(), QList<DayDraft>(7, {.open = true, .from = u"20:00"_s, .to = u"4"_s}));
    model.setTo(6, u"?"_s);
    QVERIFY(model.index(6).data(WorkingDayModel::WrongRole).toBool());
}

QTEST_GUILESS_MAIN(ManagementFormsTest)
#include "management_forms_test.moc"
