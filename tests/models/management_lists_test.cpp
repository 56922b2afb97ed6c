// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/directory.h"
#include "models/management/group_form.h"
#include "models/management/management.h"
#include "models/management/site_form.h"
#include "models/management/staff_form.h"
#include "models/management/tag_form.h"
#include "models/model_ground.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

/// Keeps what is asked for; the test answers.
class HeldCompany : public IdleCompanyCommands
{
public:
    void saveGroup(const Group &group, QObject *, ResultAnswer<Group> answer) override
    {
        group_ = group;
        groupAnswer = std::move(answer);
    }
    void removeGroup(GroupId id, QObject *, Answer answer) override
    {
        removed.append(id);
        removal = std::move(answer);
    }
    void fetchStaff(QObject *, ResultAnswer<QList<StaffCard>> answer) override
    {
        ++fetched;
        staffAnswer = std::move(answer);
    }
    void saveStaff(const StaffCard &, const QString &, QObject *, ResultAnswer<StaffCard> answer) override
    {
        cardAnswer = std::move(answer);
    }

    Group group_;
    ResultAnswer<Group> groupAnswer;
    QList<GroupId> removed;
    Answer removal;
    int fetched = 0;
    ResultAnswer<QList<StaffCard>> staffAnswer;
    ResultAnswer<StaffCard> cardAnswer;
};

Operator colleague(OperatorId id, const QString &name, Role role = Role::Operator, bool enabled = true)
{
    Operator made = samples::colleague(id, name);
    made.role = role;
    made.enabled = enabled;
    return made;
}

ProtocolError refusal(ErrorCode code)
{
    return {.code = code, .message = {}, .field = {}, .retryAfter = 0};
}

/// An administrator at work on a small company.
class Ground : public ModelGround
{
public:
    Ground()
    {
        write([](CacheWriter &writer) {
            writer.putOperator(colleague(samples::Anna, u"Анна Петрова"_s, Role::Admin));
            writer.putOperator(colleague(4, u"Борис Ким"_s));
            writer.putOperator(colleague(5, u"Вера Орлова"_s, Role::Operator, false));
        });
        directory = std::make_unique<Directory>(*cache);
        management = std::make_unique<Management>(*cache, company, commands->idleChats, commands->idleFiles, *directory,
                                                  format, samples::Anna);
    }
    void answerStaff()
    {
        QList<StaffCard> cards;
        for (const Operator &known : directory->operators()) {
            cards.append({.colleague = known, .login = u"login%1"_s.arg(known.id)});
        }
        company.staffAnswer(cards);
    }
    /// Another administrator changes the company.
    void change(const std::function<void(CacheWriter &)> &job)
    {
        QSignalSpy read(directory.get(), &Directory::companyChanged);
        write(job);
        QTRY_COMPARE(read.size(), 1);
    }

    HeldCompany company;
    std::unique_ptr<Directory> directory;
    std::unique_ptr<Management> management;
};

} // namespace

class ManagementListsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isForAdministratorsOnly();
    void listsEmployeesAndFormerOnesLast();
    void findsByNameAndLogin();
    void asksForLoginsAgainWhenTheyMayHaveChanged();
    void keepsWhatWasTypedBeforeTheLoginCame();
    void knowsTheLastAdministrator();
    void keepsAnUnsavedFormWhileAnotherIsOpen();
    void newOneGetsItsRowAndThenItsId();
    void cleanFormFollowsAndDirtyOneAsks();
    void whatSomebodyRemovedClosesOrBecomesNew();
    void groupThatARuleNamesIsNotRemoved();
    void removesWhatIsOpen();
    void tellsWhyItWasNotRemoved();
    void siteSaysWhatIsWrong();
    void siteIsSavedWithItsRules();
    void hoursStartInThisComputersZone();
};

void ManagementListsTest::isForAdministratorsOnly()
{
    Ground ground;
    QVERIFY(ground.management->isAllowed());
    QCOMPARE(ground.company.fetched, 1);
    ground.answerStaff();
    QSignalSpy changed(ground.management.get(), &Management::allowedChanged);
    ground.write([](CacheWriter &writer) { writer.putOperator(colleague(samples::Anna, u"Анна Петрова"_s)); });
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(!ground.management->isAllowed());
    QVERIFY(!value(*ground.management->staff(), 0, "detail").toString().contains(u"login"_s));
    ground.write(
        [](CacheWriter &writer) { writer.putOperator(colleague(samples::Anna, u"Анна Петрова"_s, Role::Admin)); });
    QTRY_VERIFY(ground.management->isAllowed());
}

void ManagementListsTest::listsEmployeesAndFormerOnesLast()
{
    Ground ground;
    ManagedStaff &staff = *ground.management->staff();
    const QAbstractItemModelTester tester(&staff, QAbstractItemModelTester::FailureReportingMode::QtTest);
    ground.answerStaff();
    QCOMPARE(column(staff, "title"), (QVariantList{u"Анна Петрова"_s, u"Борис Ким"_s, u"Вера Орлова"_s}));
    QCOMPARE(column(staff, "section"), (QVariantList{u"Working"_s, u"Working"_s, u"Former"_s}));
    QCOMPARE(column(staff, "faded"), (QVariantList{false, false, true}));
    QCOMPARE(value(staff, 1, "detail").toString(), u"login4 · Operator"_s);
    ground.write([](CacheWriter &writer) {
        writer.putOperator(colleague(4, u"Борис Ким"_s, Role::Operator, false));
        writer.putOperator(colleague(6, u"Аким Лев"_s));
    });
    QTRY_COMPARE(column(staff, "title"),
                 (QVariantList{u"Аким Лев"_s, u"Анна Петрова"_s, u"Борис Ким"_s, u"Вера Орлова"_s}));
}

void ManagementListsTest::findsByNameAndLogin()
{
    Ground ground;
    ManagedStaff &staff = *ground.management->staff();
    const QAbstractItemModelTester tester(&staff, QAbstractItemModelTester::FailureReportingMode::QtTest);
    ground.answerStaff();
    staff.setFind(u"орл"_s);
    QCOMPARE(column(staff, "key"), QVariantList{5});
    staff.setFind(u"LOGIN4"_s);
    QCOMPARE(column(staff, "key"), QVariantList{4});
    staff.setFind({});
    QCOMPARE(staff.count(), 3);
}

void ManagementListsTest::asksForLoginsAgainWhenTheyMayHaveChanged()
{
    Ground ground;
    ground.answerStaff();
    const auto put = [&ground](const Operator &now) {
        ground.write([now](CacheWriter &writer) { writer.putOperator(now); });
    };
    Operator boris = colleague(4, u"Борис Ким"_s);
    boris.status = OperatorStatus::Unavailable;
    put(boris);
    QCOMPARE(ground.company.fetched, 1); // only the status
    boris.groups = {};
    put(boris);
    QCOMPARE(ground.company.fetched, 2);
    boris.groups = {2};
    put(boris);
    QCOMPARE(ground.company.fetched, 2); // one is on its way
    ground.answerStaff();
    QCOMPARE(ground.company.fetched, 3);
    ground.answerStaff();
    ground.management->staff()->open(4);
    QCOMPARE(ground.company.fetched, 4);
}

void ManagementListsTest::keepsWhatWasTypedBeforeTheLoginCame()
{
    Ground ground;
    ManagedStaff &staff = *ground.management->staff();
    staff.open(4);
    auto *form = qobject_cast<StaffForm *>(staff.form());
    QVERIFY(form->isWaiting());
    form->setName(u"Борис"_s);
    ground.answerStaff();
    QVERIFY(!form->isWaiting() && !form->isChangedElsewhere() && form->isDirty());
    QCOMPARE(form->login(), u"login4"_s);
    QCOMPARE(form->name(), u"Борис"_s);
    form->discard();
    QVERIFY(!form->isDirty());
    QCOMPARE(form->login(), u"login4"_s);
}

void ManagementListsTest::knowsTheLastAdministrator()
{
    Ground ground;
    ManagedStaff &staff = *ground.management->staff();
    ground.answerStaff();
    staff.open(samples::Anna);
    auto *form = qobject_cast<StaffForm *>(staff.form());
    QVERIFY(form->isLastAdministrator());
    ground.write([](CacheWriter &writer) { writer.putOperator(colleague(4, u"Борис Ким"_s, Role::Admin)); });
    QTRY_VERIFY(!form->isLastAdministrator());
}

void ManagementListsTest::keepsAnUnsavedFormWhileAnotherIsOpen()
{
    Ground ground;
    ground.write([](CacheWriter &writer) { writer.putGroup({.id = 3, .name = u"Доставка"_s}); });
    ManagedGroups &groups = *ground.management->groups();
    const QAbstractItemModelTester tester(&groups, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_COMPARE(groups.count(), 2);
    QSignalSpy shown(&groups, &ManagedList::formChanged);
    groups.open(2);
    QCOMPARE(shown.size(), 1);
    qobject_cast<GroupForm *>(groups.form())->setName(u"Сбыт"_s);
    QCOMPARE(ground.management->unsavedCount(), 1);
    QCOMPARE(value(groups, groups.indexOf(2), "unsaved").toBool(), true);
    groups.open(3);
    QCOMPARE(qobject_cast<GroupForm *>(groups.form())->name(), u"Доставка"_s);
    groups.close();
    QVERIFY(groups.form() == nullptr);
    groups.open(2);
    QCOMPARE(qobject_cast<GroupForm *>(groups.form())->name(), u"Сбыт"_s);
    groups.form()->discard();
    QCOMPARE(ground.management->unsavedCount(), 0);
    QCOMPARE(value(groups, groups.indexOf(2), "unsaved").toBool(), false);
}

void ManagementListsTest::newOneGetsItsRowAndThenItsId()
{
    Ground ground;
    ManagedGroups &groups = *ground.management->groups();
    const QAbstractItemModelTester tester(&groups, QAbstractItemModelTester::FailureReportingMode::QtTest);
    groups.create();
    QCOMPARE(groups.count(), 1); // an empty one is nothing yet
    const qint64 key = groups.openKey();
    groups.create();
    QCOMPARE(groups.openKey(), key);
    auto *form = qobject_cast<GroupForm *>(groups.form());
    form->setName(u"Возвраты"_s);
    QCOMPARE(column(groups, "title"), (QVariantList{u"Возвраты"_s, u"Продажи"_s}));
    QCOMPARE(value(groups, 0, "unsaved").toBool(), true);
    form->save();
    ground.change([](CacheWriter &writer) { writer.putGroup({.id = 7, .name = u"Возвраты"_s}); });
    ground.company.groupAnswer(Group{.id = 7, .name = u"Возвраты"_s});
    QCOMPARE(groups.openKey(), 7);
    QCOMPARE(groups.form(), form);
    QVERIFY(form->isSaved());
    QCOMPARE(column(groups, "key"), (QVariantList{7, 2}));
}

void ManagementListsTest::cleanFormFollowsAndDirtyOneAsks()
{
    Ground ground;
    ManagedGroups &groups = *ground.management->groups();
    groups.open(2);
    auto *form = qobject_cast<GroupForm *>(groups.form());
    ground.change([](CacheWriter &writer) { writer.putGroup({.id = 2, .name = u"Сбыт"_s}); });
    QCOMPARE(form->name(), u"Сбыт"_s);
    form->setName(u"Моё"_s);
    ground.change([](CacheWriter &writer) { writer.putGroup({.id = 2, .name = u"Чужое"_s}); });
    QVERIFY(form->isChangedElsewhere());
    QCOMPARE(form->name(), u"Моё"_s);
}

void ManagementListsTest::whatSomebodyRemovedClosesOrBecomesNew()
{
    Ground ground;
    ManagedGroups &groups = *ground.management->groups();
    const QAbstractItemModelTester tester(&groups, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy told(ground.management.get(), &Management::message);
    groups.open(2);
    ground.change([](CacheWriter &writer) { writer.removeGroup(2); });
    QVERIFY(groups.form() == nullptr);
    QCOMPARE(told.size(), 1);
    ground.change([](CacheWriter &writer) { writer.putGroup({.id = 2, .name = u"Продажи"_s}); });
    groups.open(2);
    auto *form = qobject_cast<GroupForm *>(groups.form());
    form->setName(u"Моё"_s);
    ground.change([](CacheWriter &writer) { writer.removeGroup(2); });
    QCOMPARE(groups.form(), form);
    QVERIFY(groups.openKey() < 0 && form->isRemovedElsewhere());
    QCOMPARE(column(groups, "title"), QVariantList{u"Моё"_s});
}

void ManagementListsTest::groupThatARuleNamesIsNotRemoved()
{
    Ground ground;
    ManagedGroups &groups = *ground.management->groups();
    ground.change([](CacheWriter &writer) {
        Site site{.id = 1, .name = u"Уют"_s, .origins = {u"https://uyut.example"_s}};
        site.rules.distribution.groupId = 2;
        writer.putSite(site);
    });
    groups.open(2);
    QCOMPARE(qobject_cast<GroupForm *>(groups.form())->sites(), QStringList{u"Уют"_s});
    groups.removeOpen();
    QVERIFY(ground.company.removed.isEmpty());
    QVERIFY(groups.removalProblem().contains(u"Уют"_s));
    QVERIFY(!groups.isRemoving());
    groups.close();
    QVERIFY(groups.removalProblem().isEmpty());
}

void ManagementListsTest::removesWhatIsOpen()
{
    Ground ground;
    ManagedGroups &groups = *ground.management->groups();
    const QAbstractItemModelTester tester(&groups, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy told(ground.management.get(), &Management::message);
    groups.open(2);
    groups.removeOpen();
    groups.removeOpen();
    QCOMPARE(ground.company.removed, QList<GroupId>{2});
    QVERIFY(groups.isRemoving());
    ground.change([](CacheWriter &writer) { writer.removeGroup(2); });
    ground.company.removal({});
    QVERIFY(!groups.isRemoving() && groups.form() == nullptr);
    QCOMPARE(groups.count(), 0);
    QVERIFY(told.isEmpty());
    groups.create();
    qobject_cast<GroupForm *>(groups.form())->setName(u"Моё"_s);
    groups.removeOpen();
    QVERIFY(groups.form() == nullptr);
    QCOMPARE(groups.count(), 0);
    QCOMPARE(ground.management->unsavedCount(), 0);
}

void ManagementListsTest::tellsWhyItWasNotRemoved()
{
    Ground ground;
    ManagedGroups &groups = *ground.management->groups();
    groups.open(2);
    groups.removeOpen();
    ground.company.removal(refusal(ErrorCode::Unavailable));
    QVERIFY(groups.removalProblem().contains(u"connection"_s));
    QVERIFY(groups.form() != nullptr);
    groups.removeOpen();
    ground.company.removal(refusal(ErrorCode::NotFound)); // somebody was quicker: that is what was wanted
    QVERIFY(groups.removalProblem().isEmpty() && groups.form() == nullptr);
}

void ManagementListsTest::siteSaysWhatIsWrong()
{
    Ground ground;
    ManagedSites &sites = *ground.management->sites();
    sites.create();
    auto *form = qobject_cast<SiteForm *>(sites.form());
    const QAbstractItemModelTester tester(form->days(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy refused(form, &EditForm::refused);
    form->setName(u"Магазин"_s);
    form->setOrigins(u"https://shop.example\n\nshop.example/cart"_s);
    form->setAcceptSeconds(5);
    form->setInviting(true);
    form->setHoursEnabled(true);
    form->setZone(u"Nowhere/Land"_s);
    form->days()->setFrom(0, u"morning"_s);
    form->setMessageNeed(0);
    form->setEmailNeed(0);
    form->setPhoneNeed(0);
    form->save();
    QCOMPARE(form->errors().keys(),
             (QStringList{u"distribution.acceptSeconds"_s, u"form.message"_s, u"hours.days"_s, u"hours.zone"_s,
                          u"invitation.rules"_s, u"invitation.text"_s, u"origins"_s}));
    QCOMPARE(refused.value(0).value(0).toString(), u"origins"_s);
    QVERIFY(form->errors().value(u"origins"_s).toString().contains(u"shop.example/cart"_s));
    form->rules()->add();
    form->rules()->setSeconds(0, 0);
    form->save();
    QCOMPARE(form->errors().value(u"invitation.rules"_s).toString(), u"Rule 1 needs at least one condition"_s);
    form->setInviting(false);
    form->setHoursEnabled(false);
    form->save();
    QCOMPARE(form->errors().keys(), (QStringList{u"distribution.acceptSeconds"_s, u"form.message"_s, u"origins"_s}));
}

void ManagementListsTest::siteIsSavedWithItsRules()
{
    class Keeper : public IdleCompanyCommands
    {
    public:
        void saveSite(const Site &site, QObject *, ResultAnswer<Site> answer) override
        {
            kept = site;
            kept.id = 9;
            kept.key = u"abc"_s;
            answer(kept);
        }
        Site kept;
    } keeper;
    SiteForm form(keeper, {});
    form.offerGroups({{.id = 2, .name = u"Продажи"_s}});
    form.setName(u"Магазин"_s);
    form.setOrigins(u"https://shop.example"_s);
    form.setDistribution(SiteForm::InTurn);
    form.groups()->chooseOnly(1);
    form.setInviting(true);
    form.setInvitation(u"Помочь?"_s);
    form.rules()->add();
    form.save();
    QVERIFY(form.isSaved() && !form.isDirty());
    QCOMPARE(keeper.kept.rules.distribution.mode, DistributionMode::InTurn);
    QCOMPARE(keeper.kept.rules.distribution.groupId, 2);
    QCOMPARE(keeper.kept.rules.invitation.rules.size(), 1);
    QCOMPARE(form.pageLine(u"https://chat.example/"_s),
             u"<script async src=\"https://chat.example/widget.js\" data-site=\"abc\"></script>"_s);
}

void ManagementListsTest::hoursStartInThisComputersZone()
{
    Ground ground;
    ground.management->sites()->create();
    auto *form = qobject_cast<SiteForm *>(ground.management->sites()->form());
    form->setHoursEnabled(true);
    QCOMPARE(form->zone(), QString::fromUtf8(QTimeZone::systemTimeZoneId()));
    QVERIFY(SiteForm::zones(u"moscow"_s, 10).contains(u"Europe/Moscow"_s));
    QVERIFY(SiteForm::zones(u"new york"_s, 10).contains(u"America/New_York"_s));
    QCOMPARE(SiteForm::zones({}, 5).size(), 5);
}

QTEST_GUILESS_MAIN(ManagementListsTest)
#include "management_lists_test.moc"
