// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sign_in.h"

#include <QSignalSpy>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

class SignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheFieldThatIsMissing_data();
    void namesTheFieldThatIsMissing();
    void submitsOnceAndRemembersWho();
    void saysWhatWentWrong();
    void countsDownWhenThereWereTooManyTries();
    void canBeCancelled();
};

void SignInTest::namesTheFieldThatIsMissing_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("field");
    QTest::newRow("server") << u" "_s << u"anna"_s << u"secret"_s << u"server"_s;
    QTest::newRow("no address") << u"ftp://shop.example"_s << u"anna"_s << u"secret"_s << u"server"_s;
    QTest::newRow("login") << u"shop.example"_s << u""_s << u"secret"_s << u"login"_s;
    QTest::newRow("password") << u"shop.example"_s << u"anna"_s << u""_s << u"password"_s;
}

void SignInTest::namesTheFieldThatIsMissing()
{
    QFETCH(QString, server);
    QFETCH(QString, login);
    QFETCH(QString, password);
    SignIn signIn;
    QSignalSpy submitted(&signIn, &SignIn::submitted);
    signIn.submit(server, login, password);
    QTEST(signIn.errorField(), "field");
    QVERIFY(!signIn.error().isEmpty());
    QVERIFY(!signIn.isBusy());
    QVERIFY(submitted.isEmpty());
}

void SignInTest::submitsOnceAndRemembersWho()
{
    SignIn signIn;
    QSignalSpy submitted(&signIn, &SignIn::submitted);
    signIn.submit(u" shop.example "_s, u" anna "_s, u" secret "_s);
    signIn.submit(u"shop.example"_s, u"anna"_s, u"secret"_s);
    QCOMPARE(submitted.size(), 1);
    QCOMPARE(submitted.first().at(0).toUrl(), QUrl(u"https://shop.example"_s));
    QCOMPARE(submitted.first().at(1).toString(), u"anna"_s);
    QCOMPARE(submitted.first().at(2).toString(), u" secret "_s); // a password may have spaces
    QVERIFY(signIn.isBusy());
    QCOMPARE(signIn.login(), u"anna"_s);
    signIn.succeed();
    QVERIFY(!signIn.isBusy());
    QCOMPARE(signIn.error(), QString());
}

void SignInTest::saysWhatWentWrong()
{
    SignIn signIn;
    QSet<QString> said;
    const QList<std::pair<ErrorCode, QString>> failures{{ErrorCode::Unauthorized, u"password"_s},
                                                        {ErrorCode::Unavailable, u"server"_s},
                                                        {ErrorCode::Invalid, QString()}};
    for (const auto &[code, field] : failures) {
        signIn.submit(u"shop.example"_s, u"anna"_s, u"secret"_s);
        signIn.fail({.code = code, .message = u"for developers"_s, .field = {}});
        QCOMPARE(signIn.errorField(), field);
        QVERIFY(!signIn.error().contains(u"for developers"_s));
        QVERIFY(!signIn.isBusy());
        said.insert(signIn.error());
    }
    signIn.expire();
    said.insert(signIn.error());
    signIn.refuseCache(true);
    said.insert(signIn.error());
    signIn.refuseCache(false);
    said.insert(signIn.error());
    QCOMPARE(said.size(), 6);
}

void SignInTest::countsDownWhenThereWereTooManyTries()
{
    SignIn signIn;
    QSignalSpy submitted(&signIn, &SignIn::submitted);
    signIn.fail({.code = ErrorCode::RateLimited, .message = {}, .field = {}, .retryAfter = 2});
    QCOMPARE(signIn.retryAfter(), 2);
    signIn.submit(u"shop.example"_s, u"anna"_s, u"secret"_s);
    QVERIFY(submitted.isEmpty()); // the server would only wait longer
    QTRY_COMPARE_WITH_TIMEOUT(signIn.retryAfter(), 1, 3'000);
    QTRY_COMPARE_WITH_TIMEOUT(signIn.retryAfter(), 0, 3'000);
    QCOMPARE(signIn.error(), QString());
    signIn.submit(u"shop.example"_s, u"anna"_s, u"secret"_s);
    QCOMPARE(submitted.size(), 1);
}

void SignInTest::canBeCancelled()
{
    SignIn signIn;
    QSignalSpy cancelled(&signIn, &SignIn::cancelled);
    signIn.cancel();
    QVERIFY(cancelled.isEmpty());
    signIn.submit(u"shop.example"_s, u"anna"_s, u"secret"_s);
    signIn.cancel();
    QCOMPARE(cancelled.size(), 1);
    QVERIFY(!signIn.isBusy());
}

QTEST_GUILESS_MAIN(SignInTest)
#include "sign_in_test.moc"
