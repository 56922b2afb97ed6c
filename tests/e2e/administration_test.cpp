// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// «Управление» with nothing simulated: an administrator at the real client changes the company on the running server.
#include "e2e/operator_window.h"
#include "models/management/management.h"
#include "models/management/staff_form.h"
#include "support/keychain_session.h"
#include "support/server_process.h"

#include <QQuickItem>
#include <QQuickStyle>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

class AdministrationTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void newOperatorSignsInWithThePasswordTheyWereGiven();
    void siteRuleHoldsOnTheRunningServer();
    void takenLoginIsToldAtItsField();
    void changeMadeByACommandMeetsUnsavedOnes();

private:
    bool open(OperatorWindow &window, const QString &login, const QString &password);
    /// Scrolls the form to the item, and clicks it.
    bool press(const QString &name);
    /// Types instead of what is there.
    bool fill(const QString &name, const QString &text);
    bool save();
    /// The id of the employee with this name; 0 when the client knows none.
    OperatorId idOf(const QString &name) const;
    Management &management() const { return *m_admin->desk()->management(); }

    const QString m_password = u"a long secret word"_s;
    ServerProcess m_server;
    std::unique_ptr<OperatorWindow> m_admin;
};

void AdministrationTest::initTestCase()
{
    QVERIFY2(m_server.prepare() && m_server.addOperator(u"anna"_s, u"Анна Петрова"_s, m_password, u"admin"_s) &&
                 m_server.addOperator(u"boris"_s, u"Борис Ким"_s, m_password) && m_server.start({}),
             qPrintable(m_server.errorText()));
}

bool AdministrationTest::open(OperatorWindow &window, const QString &login, const QString &password)
{
    return window.start({.profile = {},
                         .server = m_server.url().toString(),
                         .login = login,
                         .password = password,
                         .language = u"ru"_s,
                         .theme = Settings::Light}) &&
           window.waitFor(u"railVisitors"_s) &&
           window.waitUntil(u"the desk to be current"_s, [&] { return window.desk()->connection() == Desk::Current; });
}

void AdministrationTest::init()
{
    m_admin = std::make_unique<OperatorWindow>();
    OPERATE(*m_admin, open(*m_admin, u"anna"_s, m_password));
    OPERATE(*m_admin, m_admin->click(u"railManagement"_s));
    OPERATE(*m_admin, m_admin->waitFor(u"managementList"_s));
}

void AdministrationTest::cleanup()
{
    m_admin.reset();
}

bool AdministrationTest::press(const QString &name)
{
    if (!m_admin->waitFor(name)) {
        return false;
    }
    QQuickItem *scroll = m_admin->item(u"managementScroll"_s);
    const qreal top = scroll->property("contentY").toReal();
    const qreal most = scroll->property("contentHeight").toReal() - scroll->height();
    const QQuickItem *target = m_admin->item(name);
    const qreal middle = target->mapToItem(scroll, {0, target->height() / 2}).y();
    scroll->setProperty("contentY", std::clamp(top + middle - scroll->height() / 2, 0.0, std::max(0.0, most)));
    return m_admin->click(name);
}

bool AdministrationTest::fill(const QString &name, const QString &text)
{
    if (!press(name) || !m_admin->press(Qt::Key_A, Qt::ControlModifier) || !m_admin->press(Qt::Key_Delete)) {
        return false;
    }
    return m_admin->type(name, text);
}

bool AdministrationTest::save()
{
    return m_admin->press(Qt::Key_S, Qt::ControlModifier) && m_admin->waitUntil(u"it to be saved"_s, [&] {
        const ManagedList *lists[] = {management().staff(), management().sites()};
        return std::ranges::any_of(
            lists, [](const ManagedList *list) { return list->form() != nullptr && list->form()->isSaved(); });
    });
}

OperatorId AdministrationTest::idOf(const QString &name) const
{
    const ManagedStaff &staff = *management().staff();
    const QModelIndex row = staff.match(staff.index(0), ManagedList::TitleRole, name, 1, Qt::MatchExactly).value(0);
    return row.data(ManagedList::KeyRole).toLongLong();
}

void AdministrationTest::newOperatorSignsInWithThePasswordTheyWereGiven()
{
    OPERATE(*m_admin, m_admin->click(u"managementNew"_s));
    OPERATE(*m_admin, m_admin->type(u"form_name"_s, u"Нина Белова"_s));
    OPERATE(*m_admin, m_admin->type(u"form_login"_s, u"nina"_s));
    OPERATE(*m_admin, m_admin->type(u"form_password"_s, u"тайное слово"_s));
    OPERATE(*m_admin, press(u"staffBlock"_s));
    OPERATE(*m_admin, save());
    m_admin.reset();

    OperatorWindow nina;
    OPERATE(nina, open(nina, u"nina"_s, u"тайное слово"_s));
    QCOMPARE(nina.desk()->operatorName(), u"Нина Белова"_s);
    QVERIFY(!nina.desk()->management()->isAllowed());
    QVERIFY(nina.item(u"railManagement"_s) == nullptr);
    QVERIFY(!nina.desk()->blacklist()->isAllowed());
}

void AdministrationTest::siteRuleHoldsOnTheRunningServer()
{
    OPERATE(*m_admin, m_admin->click(u"area_sites"_s));
    OPERATE(*m_admin, m_admin->click(u"managedRow_1"_s));
    OPERATE(*m_admin, m_admin->waitFor(u"siteLine"_s));
    QVERIFY(m_admin->item(u"siteLine"_s)->property("text").toString().contains(m_server.siteKey()));
    OPERATE(*m_admin, press(u"siteDistribution_1"_s));
    OPERATE(*m_admin, fill(u"form_distribution.acceptSeconds"_s, u"25"_s));
    OPERATE(*m_admin, press(u"siteInviting"_s));
    OPERATE(*m_admin, fill(u"form_invitation.text"_s, u"Помочь с выбором?"_s));
    OPERATE(*m_admin, press(u"field_invitation.rules"_s));
    OPERATE(*m_admin, m_admin->waitFor(u"ruleSeconds_0"_s));
    OPERATE(*m_admin, save());

    QByteArray told;
    QCOMPARE(m_server.runCommand({u"site"_s, u"list"_s, u"--data"_s, m_server.dataFolder()}, {}, &told), 0);
    const QString rules = QString::fromUtf8(told);
    QVERIFY2(rules.contains(u"least_busy"_s) && rules.contains(u"25 s"_s) && rules.contains(u"Помочь с выбором?"_s),
             told.constData());
}

void AdministrationTest::takenLoginIsToldAtItsField()
{
    OPERATE(*m_admin, m_admin->waitUntil(u"the employees"_s, [&] { return idOf(u"Борис Ким"_s) != 0; }));
    OPERATE(*m_admin, m_admin->click(u"managedRow_%1"_s.arg(idOf(u"Борис Ким"_s))));
    OPERATE(*m_admin, m_admin->waitUntil(u"the login"_s, [&] {
        const auto *form = qobject_cast<const StaffForm *>(management().staff()->form());
        return form != nullptr && form->login() == "boris"_L1;
    }));
    OPERATE(*m_admin, fill(u"form_login"_s, u"anna"_s));
    OPERATE(*m_admin, m_admin->press(Qt::Key_S, Qt::ControlModifier));
    OPERATE(*m_admin, m_admin->waitFor(u"form_loginProblem"_s));
}

void AdministrationTest::changeMadeByACommandMeetsUnsavedOnes()
{
    OPERATE(*m_admin, m_admin->waitUntil(u"the employees"_s, [&] { return idOf(u"Борис Ким"_s) != 0; }));
    OPERATE(*m_admin, m_admin->click(u"managedRow_%1"_s.arg(idOf(u"Борис Ким"_s))));
    OPERATE(*m_admin, m_admin->waitUntil(u"the login"_s, [&] {
        const auto *form = qobject_cast<const StaffForm *>(management().staff()->form());
        return form != nullptr && form->login() == "boris"_L1;
    }));
    OPERATE(*m_admin, fill(u"form_chatLimit"_s, u"4"_s));
    QCOMPARE(m_server.runCommand({u"operator"_s, u"set"_s, u"--data"_s, m_server.dataFolder(), u"--login"_s, u"boris"_s,
                                  u"--name"_s, u"Борис Петрович"_s}),
             0);
    OPERATE(*m_admin, m_admin->waitFor(u"managementConflict"_s));
    OPERATE(*m_admin, m_admin->click(u"managementTakeTheirs"_s));
    OPERATE(*m_admin, m_admin->waitGone(u"managementConflict"_s));
    QCOMPARE(qobject_cast<const StaffForm *>(management().staff()->form())->name(), u"Борис Петрович"_s);
}

int main(int argc, char **argv)
{
    // Its own keychain, before anything of Qt looks for the session's.
    KeychainSession session;
    if (!session.startKeyring()) {
        qFatal("%s", qPrintable(session.errorText()));
    }
    qputenv("DBUS_SESSION_BUS_ADDRESS", session.environment().value(u"DBUS_SESSION_BUS_ADDRESS"_s).toUtf8());
    QQuickStyle::setStyle(u"Basic"_s);
    QGuiApplication application(argc, argv);
    AdministrationTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "administration_test.moc"
