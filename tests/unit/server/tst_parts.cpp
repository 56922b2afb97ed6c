// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/secrets.h"
#include "server/access/sign_in_throttle.h"
#include "server/commands/command_line.h"
#include "server/demo/demo_places.h"
#include "server/hub/haste.h"
#include "server/hub/presence_board.h"
#include "server/hub/token_bucket.h"
#include "server/visit/device.h"
#include "server/visit/mmdb_places.h"
#include "server/visit/source.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;

namespace {

Presence visitorSince(VisitorId id, Timestamp since)
{
    Presence presence;
    presence.visitorId = id;
    presence.statusSince = since;
    return presence;
}

} // namespace

/// The small parts of the server that need neither a socket nor a database.
class TestParts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareSecrets(); }
    void sourceOfAVisit_data();
    void sourceOfAVisit();
    void deviceOfABrowser_data();
    void deviceOfABrowser();
    void passwordIsKnownByItsHashOnly();
    void tokensAreRandom();
    void failuresMakeWaitLongerAndSuccessForgives();
    void addressWaitsAfterManyAccounts();
    void throttleRemembersABoundedNumber();
    void bucketLetsABurstThroughAndThenItsPace();
    void hasteIsSeenAndForgivenAfterAWhile();
    void boardTellsOnlyWhatChanged();
    void boardFollowsChats();
    void optionsAreReadAndJudged();
    void missingFileOfPlacesIsAnError();
    void demoHasPlacesOnlyForItsOwn();
};

void TestParts::sourceOfAVisit_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("referrer");
    QTest::addColumn<QString>("source");
    const QString shop = u"https://shop.test/"_s;
    QTest::newRow("direct") << shop << QString() << QString();
    QTest::newRow("own page") << shop << u"https://shop.test/cart"_s << QString();
    QTest::newRow("own page on another port") << shop << u"http://shop.test:8080/cart"_s << QString();
    QTest::newRow("another site") << shop << u"https://yandex.ru/search?text=secret"_s << u"yandex.ru"_s;
    QTest::newRow("search of the own name") << shop << u"https://not-shop.test/"_s << u"not-shop.test"_s;
    QTest::newRow("no address") << shop << u"nonsense"_s << QString();
    QTest::newRow("direct by Yandex")
        << shop + "?utm_source=yandex_direct&utm_term=%D1%87%D0%B0%D0%B9%D0%BD%D0%B8%D0%BA+tefal"_L1
        << u"https://yandex.ru/"_s << u"Яндекс.Директ «чайник tefal»"_s;
    QTest::newRow("yandex, paid") << shop + "?utm_source=yandex&utm_medium=cpc&utm_campaign=kettles"_L1 << QString()
                                  << u"Яндекс.Директ «kettles»"_s;
    QTest::newRow("yandex, not paid") << shop + "?utm_source=yandex"_L1 << QString() << u"yandex"_s;
    QTest::newRow("google, paid") << shop + "?utm_source=google&utm_medium=CPC"_L1 << QString() << u"Google Ads"_s;
    QTest::newRow("letter") << shop + "?utm_source=newsletter&utm_campaign=autumn"_L1 << QString()
                            << u"newsletter «autumn»"_s;
}

void TestParts::sourceOfAVisit()
{
    QFETCH(QString, page);
    QFETCH(QString, referrer);
    QFETCH(QString, source);
    QCOMPARE(sourceOf(page, referrer, {u"https://shop.test"_s}), source);
}

void TestParts::deviceOfABrowser_data()
{
    QTest::addColumn<QString>("userAgent");
    QTest::addColumn<QString>("device");
    QTest::newRow("chrome")
        << u"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36"_s
        << u"Chrome, Windows"_s;
    QTest::newRow("edge") << u"Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537.36 Edg/130.0"_s
                          << u"Edge, Windows"_s;
    QTest::newRow("safari")
        << u"Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile Safari/604.1"_s
        << u"Safari, iOS"_s;
    QTest::newRow("yandex") << u"Mozilla/5.0 (X11; Linux x86_64) Chrome/128 YaBrowser/24.10 Safari/537.36"_s
                            << u"Yandex, Linux"_s;
    QTest::newRow("android") << u"Mozilla/5.0 (Linux; Android 10; K) Chrome/130 Mobile Safari/537.36"_s
                             << u"Chrome, Android"_s;
    QTest::newRow("unknown") << u"curl/8"_s << QString();
    QTest::newRow("none") << QString() << QString();
}

void TestParts::deviceOfABrowser()
{
    QFETCH(QString, userAgent);
    QFETCH(QString, device);
    QCOMPARE(deviceOf(userAgent), device);
}

void TestParts::passwordIsKnownByItsHashOnly()
{
    const QString hash = hashPassword(u"correct horse"_s);
    QVERIFY(hash.startsWith("$argon2id$"_L1));
    QVERIFY(hash != hashPassword(u"correct horse"_s)); // salted
    QVERIFY(verifyPassword(hash, u"correct horse"_s));
    QVERIFY(!verifyPassword(hash, u"correct horsf"_s));
    QVERIFY(!verifyPassword({}, u"correct horse"_s));
    QVERIFY(!verifyPassword(u"nonsense"_s, u"nonsense"_s));
}

void TestParts::tokensAreRandom()
{
    const QString token = randomToken();
    QCOMPARE(token.size(), 43);
    QVERIFY(token != randomToken());
    QCOMPARE(tokenHash(token), tokenHash(token));
    QVERIFY(tokenHash(token) != token);
}

void TestParts::failuresMakeWaitLongerAndSuccessForgives()
{
    SignInThrottle throttle;
    Timestamp now = 1'000'000;
    int free = 0;
    while (throttle.begin(u"anna"_s, u"::1"_s, now) == 0) {
        ++free;
    }
    QCOMPARE(free, 5);
    int longest = 0;
    for (int i = 0; i < 10; ++i) {
        const int wait = throttle.begin(u"Anna"_s, u"::%1"_s.arg(i), now); // from anywhere, in any spelling
        QVERIFY(wait >= longest);
        longest = wait;
        QVERIFY(throttle.begin(u"anna"_s, u"::1"_s, now + wait * 1'000LL - 1) > 0);
        now += wait * 1'000LL;
        QCOMPARE(throttle.begin(u"anna"_s, u"::%1"_s.arg(i), now), 0);
    }
    QCOMPARE(longest, 60);
    throttle.succeeded(u"anna"_s, u"::1"_s);
    QCOMPARE(throttle.begin(u"anna"_s, u"::1"_s, now), 0);
    // And time heals.
    QCOMPARE(throttle.begin(u"boris"_s, u"::2"_s, now), 0);
}

void TestParts::addressWaitsAfterManyAccounts()
{
    SignInThrottle throttle;
    int tried = 0;
    while (throttle.begin(u"login %1"_s.arg(tried), u"203.0.113.5"_s, 1'000'000) == 0) {
        ++tried;
    }
    QCOMPARE(tried, 20);
    QCOMPARE(throttle.begin(u"anna"_s, u"203.0.113.6"_s, 1'000'000), 0);
    // Colleagues of one office who sign in rightly shut nobody out.
    SignInThrottle office;
    for (int i = 0; i < 200; ++i) {
        QCOMPARE(office.begin(u"colleague %1"_s.arg(i), u"203.0.113.7"_s, 1'000'000), 0);
        office.succeeded(u"colleague %1"_s.arg(i), u"203.0.113.7"_s);
    }
}

void TestParts::throttleRemembersABoundedNumber()
{
    SignInThrottle throttle;
    for (int i = 0; i < 6; ++i) {
        throttle.begin(u"anna"_s, u"::1"_s, 1'000'000);
    }
    for (qsizetype i = 0; i < SignInThrottle::MaxRemembered; ++i) {
        throttle.begin(u"login %1"_s.arg(i), u"address %1"_s.arg(i), 1'000'001);
    }
    QCOMPARE(throttle.begin(u"anna"_s, u"::9"_s, 1'000'002), 0); // the oldest was forgotten
}

void TestParts::bucketLetsABurstThroughAndThenItsPace()
{
    TokenBucket bucket(3.0, 2.0);
    QVERIFY(bucket.take(1'000'000) && bucket.take(1'000'000) && bucket.take(1'000'000));
    QVERIFY(!bucket.take(1'000'000));
    QVERIFY(!bucket.take(1'000'400));
    QVERIFY(bucket.take(1'000'500));
    QVERIFY(!bucket.take(900'000)); // a clock that was set back gives nothing away
    QVERIFY(bucket.take(2'000'000) && bucket.take(2'000'000) && bucket.take(2'000'000));
    QVERIFY(!bucket.take(2'000'000));
}

void TestParts::hasteIsSeenAndForgivenAfterAWhile()
{
    Haste haste(3.0, 1.0);
    Timestamp now = 1'700'000'000'000;
    // One a second for ever is a person.
    for (int i = 0; i < 100; ++i) {
        QVERIFY(!haste.count(now += 1'000));
    }
    QVERIFY(!haste.count(now));
    QVERIFY(!haste.count(now));
    QVERIFY(haste.count(now));
    for (int i = 0; i < 100; ++i) {
        QVERIFY(haste.count(now += 500)); // still faster than that
    }
    QVERIFY(haste.count(now += 2'000));
    QVERIFY(!haste.count(now += 10'000));
    QVERIFY(!haste.count(now - 60'000)); // a clock that was set back accuses nobody
}

void TestParts::boardTellsOnlyWhatChanged()
{
    PresenceBoard board;
    Presence one = visitorSince(1, 100);
    board.put(one);
    board.put(visitorSince(2, 100));
    board.remove(2); // came and went between two tellings
    PresenceChanges update = board.takeChanges();
    QCOMPARE(update.arrived.size(), 1);
    QVERIFY(update.changed.isEmpty() && update.left.isEmpty());
    board.put(one);
    QVERIFY(!board.hasChanges());
    one.pageTitle = u"Cart"_s;
    one.statusSince = 200; // the same status: still since 100
    board.put(one);
    update = board.takeChanges();
    QCOMPARE(update.changed.size(), 1);
    QCOMPARE(update.changed.first().statusSince, 100);
    board.remove(1);
    board.remove(1);
    update = board.takeChanges();
    QCOMPARE(update.left, (QHash<VisitorId, SiteId>{{1, one.siteId}}));
    QVERIFY(!board.hasChanges());
}

void TestParts::boardFollowsChats()
{
    PresenceBoard board;
    board.put(visitorSince(1, 100));
    Chat chat;
    chat.id = 9;
    chat.visitorId = 1;
    chat.state = ChatState::Active;
    chat.operatorId = 5;
    chat.operatorName = u"Анна"_s;
    board.follow(chat, 300);
    QCOMPARE(board.find(1)->status, VisitorStatus::InChat);
    QCOMPARE(board.find(1)->statusSince, 300);
    QCOMPARE(board.inChat(9)->operatorId, 5);
    chat.state = ChatState::Closed;
    board.follow(chat, 400);
    QCOMPARE(board.find(1)->status, VisitorStatus::OnSite);
    QCOMPARE(board.find(1)->operatorName, QString());
    QVERIFY(!board.inChat(9));
    chat.visitorId = 7; // not here
    board.follow(chat, 500);
    QVERIFY(!board.find(7));
}

void TestParts::optionsAreReadAndJudged()
{
    const QList<OptionSpec> specs{
        {.name = u"name"_s, .valueName = u"N"_s, .help = {}, .required = true},
        {.name = u"more"_s, .valueName = u"M"_s, .help = {}, .required = false, .repeated = true},
        {.name = u"flag"_s, .valueName = {}, .help = {}}};
    const Options options(specs, {u"--name=a=b"_s, u"--more"_s, u"1"_s, u"--more"_s, u"2"_s, u"--flag"_s});
    QCOMPARE(options.value(u"name"_s), u"a=b"_s);
    QCOMPARE(options.values(u"more"_s), (QStringList{u"1"_s, u"2"_s}));
    QVERIFY(options.has(u"flag"_s));
    for (const QStringList &wrong : {QStringList{},
                                     {u"--name"_s},
                                     {u"name"_s},
                                     {u"--name"_s, u"a"_s, u"--name"_s, u"b"_s},
                                     {u"--name"_s, u"a"_s, u"--other"_s},
                                     {u"--name"_s, u"a"_s, u"--flag=1"_s}}) {
        QVERIFY_THROWS_EXCEPTION(UsageError, Options(specs, wrong));
    }
    QVERIFY_THROWS_EXCEPTION(UsageError, options.number(u"name"_s, 0, 0, 10));
}

void TestParts::missingFileOfPlacesIsAnError()
{
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, MmdbPlaces(u"/nowhere/places.mmdb"_s));
}

void TestParts::demoHasPlacesOnlyForItsOwn()
{
    const DemoPlaces places;
    QCOMPARE(places.find(u"127.0.0.1"_s).country, QString());
    QCOMPARE(places.find(DemoPlaces::addressIn(0)).city, u"Москва"_s);
    for (int i = 0; i < DemoPlaces::count() + 1; ++i) {
        QCOMPARE(places.find(DemoPlaces::addressIn(i)).country.size(), 2);
    }
}

QTEST_GUILESS_MAIN(TestParts)
#include "tst_parts.moc"
