// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/model_ground.h"
#include "models/ticking_clock.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace otklik;
using namespace Qt::StringLiterals;

class VisitorListTest : public QObject
{
    Q_OBJECT

    ModelGround m_ground;

    /// The model with its tester on, and visitors applied and told.
    struct Fixture
    {
        explicit Fixture(ModelGround &ground)
            : directory(*ground.cache)
            , model(visitors, directory, ground.format, samples::Anna)
            , tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
        {
        }
        void apply(const PresenceUpdate &update)
        {
            visitors.apply(update);
            QCoreApplication::processEvents();
        }
        QVariantList ids() const { return column(model, "visitorId"); }

        Directory directory;
        VisitorsOnSite visitors;
        VisitorListModel model;
        QAbstractItemModelTester tester;
    };

private Q_SLOTS:
    void arrivesChangesAndLeaves();
    void tellsOnlyTheRolesThatChanged();
    void fullUpdateForgetsTheOthersAndKeepsTheRows();
    void waitingComeFirstHoweverSorted_data();
    void waitingComeFirstHoweverSorted();
    void sortsByName();
    void filtersBySiteStatusAndText();
    void changeBringsARowIntoTheFilterAndOutOfIt();
    void ticksWithoutASignal();
    void takesTenThousandInOneRun();
    void staysSortedUnderAFlood();
    void handsComeInBetweenAFlood();
    void cardRenamesAtOnce();
};

void VisitorListTest::arrivesChangesAndLeaves()
{
    Fixture f(m_ground);
    f.apply(
        ModelGround::arrived({ModelGround::visitor(7), ModelGround::visitor(8, VisitorStatus::OnSite, u"Мария"_s)}));
    QCOMPARE(f.ids(), (QVariantList{8, 7})); // the newest arrival first
    QCOMPARE(value(f.model, 0, "name"), u"Мария"_s);
    QCOMPARE(value(f.model, 1, "name"), u"Guest"_s);
    QCOMPARE(value(f.model, 1, "isGuest"), true);
    QCOMPARE(value(f.model, 1, "place"), u"Казань, Russia"_s);
    QCOMPARE(value(f.model, 1, "siteName"), u"Уют"_s);
    QCOMPARE(value(f.model, 1, "source"), u"Direct visit"_s);
    QCOMPARE(value(f.model, 1, "canInvite"), true);

    Presence talking = ModelGround::visitor(7, VisitorStatus::InChat);
    talking.chatId = 70;
    talking.operatorId = samples::Anna;
    f.apply(ModelGround::changed({talking}));
    QCOMPARE(value(f.model, 1, "statusText"), u"in chat · you"_s);
    QCOMPARE(value(f.model, 1, "canInvite"), false);
    talking.operatorId = 4;
    talking.operatorName = u"Борис Ким"_s;
    f.apply(ModelGround::changed({talking}));
    QCOMPARE(value(f.model, 1, "statusText"), u"in chat · Борис Ким"_s);

    f.apply({.full = false, .arrived = {}, .changed = {}, .left = {8}});
    QCOMPARE(f.ids(), (QVariantList{7}));
    QCOMPARE(f.model.total(), 1);
}

void VisitorListTest::tellsOnlyTheRolesThatChanged()
{
    Fixture f(m_ground);
    f.apply(ModelGround::arrived({ModelGround::visitor(7)}));
    QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
    Presence moved = ModelGround::visitor(7);
    moved.pageTitle = u"Корзина"_s;
    moved.pageUrl = u"https://shop.example/cart"_s;
    f.apply(ModelGround::changed({moved}));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(2).value<QList<int>>(),
             (QList<int>{VisitorListModel::PageTitleRole, VisitorListModel::PageUrlRole}));
    f.apply(ModelGround::changed({moved})); // nothing new
    QCOMPARE(changed.size(), 1);
}

void VisitorListTest::fullUpdateForgetsTheOthersAndKeepsTheRows()
{
    Fixture f(m_ground);
    f.apply(ModelGround::arrived({ModelGround::visitor(7), ModelGround::visitor(8)}));
    QSignalSpy reset(&f.model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&f.model, &QAbstractItemModel::rowsInserted);
    f.visitors.apply({.full = true, .arrived = {ModelGround::visitor(9)}, .changed = {}, .left = {}});
    f.apply(ModelGround::arrived({ModelGround::visitor(7)})); // its second part, in the same pass
    QCOMPARE(f.ids(), (QVariantList{9, 7}));
    QCOMPARE(reset.size(), 0);
    QCOMPARE(inserted.size(), 1); // 7 has never gone
}

void VisitorListTest::waitingComeFirstHoweverSorted_data()
{
    QTest::addColumn<int>("sortColumn");
    QTest::addColumn<bool>("descending");
    for (int column = VisitorListModel::ById; column <= VisitorListModel::ByPage; ++column) {
        QTest::addRow("column %d up", column) << column << false;
        QTest::addRow("column %d down", column) << column << true;
    }
}

void VisitorListTest::waitingComeFirstHoweverSorted()
{
    QFETCH(int, sortColumn);
    QFETCH(bool, descending);
    Fixture f(m_ground);
    Presence longest = ModelGround::visitor(5, VisitorStatus::Waiting);
    longest.statusSince = 100;
    Presence shorter = ModelGround::visitor(6, VisitorStatus::Waiting, u"Яков"_s);
    shorter.statusSince = 200;
    f.apply(ModelGround::arrived(
        {ModelGround::visitor(1), shorter, ModelGround::visitor(9, VisitorStatus::InChat), longest}));
    f.model.setSortColumn(sortColumn);
    f.model.setSortDescending(descending);
    QCOMPARE(f.ids().first(2), (QVariantList{5, 6}));
    // Whoever begins to wait goes up, whoever is accepted goes down.
    f.apply(ModelGround::changed(
        {ModelGround::visitor(9, VisitorStatus::Waiting), ModelGround::visitor(5, VisitorStatus::InChat)}));
    QCOMPARE(f.ids().first(2), (QVariantList{6, 9}));
}

void VisitorListTest::sortsByName()
{
    Fixture f(m_ground);
    f.apply(ModelGround::arrived({ModelGround::visitor(1), ModelGround::visitor(2, VisitorStatus::OnSite, u"яков"_s),
                                  ModelGround::visitor(3, VisitorStatus::OnSite, u"Ёлкина"_s),
                                  ModelGround::visitor(4, VisitorStatus::OnSite, u"Жуков"_s)}));
    const QPersistentModelIndex guest(f.model.index(f.model.indexOf(1)));
    f.model.setSortColumn(VisitorListModel::ByName);
    QCOMPARE(f.ids(), (QVariantList{3, 4, 2, 1})); // guests come last
    f.model.setSortDescending(true);
    QCOMPARE(f.ids(), (QVariantList{2, 4, 3, 1}));
    QCOMPARE(guest.data(VisitorListModel::VisitorIdRole), 1);
}

void VisitorListTest::filtersBySiteStatusAndText()
{
    Fixture f(m_ground);
    Presence other = ModelGround::visitor(20431, VisitorStatus::LeadForm);
    other.siteId = 2;
    other.city = u"Пермь"_s;
    f.apply(ModelGround::arrived({ModelGround::visitor(7, VisitorStatus::OnSite, u"Мария Соколова"_s), other}));
    f.model.setSite(2);
    QCOMPARE(f.ids(), (QVariantList{20431}));
    QCOMPARE(f.model.total(), 2);
    f.model.setSite(0);
    f.model.setStatusFilter(VisitorListModel::OnSite);
    QCOMPARE(f.ids(), (QVariantList{7}));
    f.model.setStatusFilter(-1);
    const QList<std::pair<QString, int>> searches{{u"сокол"_s, 7}, {u" пермь "_s, 20431}, {u"043"_s, 20431}};
    for (const auto &[text, id] : searches) {
        f.model.setFind(text);
        QCOMPARE(f.ids(), (QVariantList{id}));
    }
    f.model.setFind(u"чайники"_s);
    QCOMPARE(f.model.count(), 2);
    f.model.setFind(u"нет такого"_s);
    QCOMPARE(f.model.count(), 0);
}

void VisitorListTest::changeBringsARowIntoTheFilterAndOutOfIt()
{
    Fixture f(m_ground);
    f.model.setStatusFilter(VisitorListModel::InChat);
    f.apply(ModelGround::arrived({ModelGround::visitor(7), ModelGround::visitor(8)}));
    QCOMPARE(f.model.count(), 0);
    f.apply(ModelGround::changed({ModelGround::visitor(7, VisitorStatus::InChat)}));
    QCOMPARE(f.ids(), (QVariantList{7}));
    f.apply(ModelGround::changed({ModelGround::visitor(7)}));
    QCOMPARE(f.model.count(), 0);
}

void VisitorListTest::ticksWithoutASignal()
{
    Fixture f(m_ground);
    f.apply(ModelGround::arrived({ModelGround::visitor(7), ModelGround::visitor(8, VisitorStatus::Waiting)}));
    QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
    SetClock clock;
    clock.at = 1'700'000'000'990;
    TickingClock ticking(clock);
    QSignalSpy ticks(&ticking, &TickingClock::nowChanged);
    ticking.setActive(true);
    clock.at = 1'700'000'001'990;
    QTRY_VERIFY_WITH_TIMEOUT(ticks.size() >= 3, 5'000); // one at once, then on every second
    QCOMPARE(ticking.now(), clock.at);
    QCOMPARE(changed.size(), 0);
    ticking.setActive(false);
    QCOMPARE(f.model.count(), 2);
}

void VisitorListTest::takesTenThousandInOneRun()
{
    Fixture f(m_ground);
    QSignalSpy inserted(&f.model, &QAbstractItemModel::rowsInserted);
    for (VisitorId id = 1; id <= 10'000; id += 200) { // as the server sends them
        QList<Presence> part;
        for (VisitorId i = id; i < id + 200; ++i) {
            part.append(ModelGround::visitor(i));
        }
        f.visitors.apply(ModelGround::arrived(part));
    }
    QCoreApplication::processEvents();
    QCOMPARE(f.model.count(), 10'000);
    QCOMPARE(inserted.size(), 1);
}

void VisitorListTest::staysSortedUnderAFlood()
{
    Fixture f(m_ground);
    f.model.setSortColumn(VisitorListModel::ByVisitNumber);
    QRandomGenerator random(2);
    QSet<VisitorId> here;
    for (int pass = 0; pass < 20; ++pass) {
        PresenceUpdate update;
        for (int i = 0; i < 60; ++i) {
            const VisitorId id = random.bounded(1, 300);
            Presence presence = ModelGround::visitor(id, VisitorStatus(random.bounded(6)));
            presence.visitNumber = random.bounded(1, 30);
            if (random.bounded(4) == 0) {
                update.left.append(id);
                here.remove(id);
            } else if (!update.left.contains(id)) {
                update.arrived.append(presence);
                here.insert(id);
            }
        }
        f.apply(update);
        QCOMPARE(f.model.count(), here.size());
        const QVariantList statuses = column(f.model, "status");
        const QVariantList numbers = column(f.model, "visitNumber");
        const auto waiting = std::ranges::count(statuses, QVariant(int(VisitorListModel::Waiting)));
        QVERIFY(std::ranges::all_of(statuses.first(waiting),
                                    [](const QVariant &s) { return s == int(VisitorListModel::Waiting); }));
        QVERIFY(
            std::ranges::is_sorted(numbers.sliced(waiting), {}, [](const QVariant &number) { return number.toInt(); }));
    }
}

void VisitorListTest::handsComeInBetweenAFlood()
{
    constexpr int crowd = 10 * VisitorsOnSite::Portion;
    Fixture f(m_ground);
    QList<Presence> all;
    for (VisitorId id = 1; id <= crowd; ++id) {
        all.append(ModelGround::visitor(id));
    }
    f.apply(ModelGround::arrived(all));
    for (Presence &presence : all) {
        presence.pageTitle = u"Кофемолки"_s;
    }
    QStringList turns;
    connect(&f.visitors, &VisitorsOnSite::changed, &f.model, [&](const VisitorChanges &changes) {
        QVERIFY(changes.changed.size() <= VisitorsOnSite::Portion);
        turns.append(u"rows"_s);
    });
    QTimer hands;
    connect(&hands, &QTimer::timeout, &f.model, [&] { turns.append(u"hands"_s); });
    hands.start(0);
    f.visitors.apply(ModelGround::changed(all));
    QTRY_COMPARE(turns.count(u"rows"_s), 10);
    const QStringList seen = turns;
    QVERIFY(!seen.join(u' ').contains("rows rows"_L1));
    const QVariantList titles = column(f.model, "pageTitle");
    QCOMPARE(titles.count(u"Кофемолки"_s), crowd);
}

void VisitorListTest::cardRenamesAtOnce()
{
    Fixture f(m_ground);
    f.apply(ModelGround::arrived({ModelGround::visitor(7)}));
    Visitor card{.id = 7, .card = {}};
    card.card.name = u"Игорь Громов"_s;
    f.visitors.applyCards({card});
    QCoreApplication::processEvents();
    QCOMPARE(value(f.model, 0, "name"), u"Игорь Громов"_s);
    QCOMPARE(value(f.model, 0, "initials"), u"ИГ"_s);
}

QTEST_GUILESS_MAIN(VisitorListTest)
#include "visitor_list_test.moc"
