// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hands.h"

#include <QSignalSpy>

using namespace otklik;
using namespace Qt::StringLiterals;

class SignInPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void submitsWhatWasTyped();
    void showsTheErrorAtItsField_data();
    void showsTheErrorAtItsField();
    void showsAnErrorOfNoField();
    void canBeGivenUpWhileBusy();
    void saysThatThereIsNoKeychain();
    void changesLanguageAndThemeAtOnce();
};

void SignInPageTest::submitsWhatWasTyped()
{
    SampleDesk desk(u"en"_s, {1024, 768});
    Hands hands(desk);
    QSignalSpy submitted(&desk.signInForm(), &SignIn::submitted);
    QVERIFY(hands.find(u"signInPassword"_s));
    QTRY_VERIFY(hands.hasFocus(u"signInPassword"_s)); // server and login are remembered
    hands.type("secret");
    hands.key(Qt::Key_Return);
    QCOMPARE(submitted.size(), 1);
    QCOMPARE(submitted.first().at(0).toUrl(), QUrl(u"https://chat.uyut.example"_s));
    QCOMPARE(submitted.first().at(1).toString(), u"petrova"_s);
    QCOMPARE(submitted.first().at(2).toString(), u"secret"_s);
    QVERIFY(desk.signInForm().isBusy());
}

void SignInPageTest::showsTheErrorAtItsField_data()
{
    QTest::addColumn<QString>("emptied");
    QTest::newRow("server") << u"signInServer"_s;
    QTest::newRow("login") << u"signInLogin"_s;
    QTest::newRow("password") << u"signInPassword"_s;
}

void SignInPageTest::showsTheErrorAtItsField()
{
    QFETCH(QString, emptied);
    SampleDesk desk(u"ru"_s, {400, 800});
    Hands hands(desk);
    QVERIFY(hands.tap(u"signInPassword"_s));
    hands.type("secret");
    QVERIFY(hands.tap(emptied));
    QTRY_VERIFY(hands.hasFocus(emptied));
    hands.key(Qt::Key_A, Qt::ControlModifier);
    hands.key(Qt::Key_Delete);
    QVERIFY(hands.tap(u"signInSubmit"_s));
    const QQuickItem *error = hands.find(u"signInError"_s);
    QVERIFY(error);
    QCOMPARE(error->property("text").toString(), desk.signInForm().error());
    const QQuickItem *field = hands.find(emptied);
    const qreal gap = error->mapToScene({}).y() - field->mapToScene(QPointF(0, field->height())).y();
    QVERIFY2(gap >= 0 && gap < 16, qPrintable(QString::number(gap))); // right below its field
    QTRY_VERIFY(hands.hasFocus(emptied));
}

void SignInPageTest::showsAnErrorOfNoField()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signInForm().fail({.code = ErrorCode::RateLimited, .message = {}, .field = {}, .retryAfter = 30});
    QVERIFY(hands.find(u"signInError"_s));
    QVERIFY(!hands.find(u"signInSubmit"_s)->isEnabled());
}

void SignInPageTest::canBeGivenUpWhileBusy()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    QSignalSpy cancelled(&desk.signInForm(), &SignIn::cancelled);
    QTRY_VERIFY(hands.hasFocus(u"signInPassword"_s));
    hands.type("secret");
    QVERIFY(hands.click(u"signInSubmit"_s));
    QVERIFY(hands.click(u"signInCancel"_s));
    QCOMPARE(cancelled.size(), 1);
    QVERIFY(!desk.signInForm().isBusy());
}

void SignInPageTest::saysThatThereIsNoKeychain()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    QVERIFY(hands.gone(u"signInRemember"_s));
    desk.signInForm().setRememberHint(true);
    QVERIFY(hands.find(u"signInRemember"_s));
}

void SignInPageTest::changesLanguageAndThemeAtOnce()
{
    SampleDesk desk(u"ru"_s, {1024, 768});
    Hands hands(desk);
    QCOMPARE(hands.text(u"signInSubmit"_s), u"Войти"_s);
    QVERIFY(hands.click(u"signInLanguage_1"_s));
    QTRY_COMPARE(hands.text(u"signInSubmit"_s), u"Sign in"_s);
    const QColor light = desk.window()->color();
    QVERIFY(hands.click(u"signInTheme_2"_s));
    QTRY_VERIFY(desk.window()->color().lightness() < light.lightness());
}

QTEST_MAIN(SignInPageTest)
#include "sign_in_page_test.moc"
