// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/model_ground.h"
#include "models/requests.h"
#include "models/undo.h"
#include "models/visitors_on_site.h"

#include <QAbstractItemModelTester>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

/// Keeps what is asked; the test answers.
class RecordingRequests : public RequestCommands
{
public:
    struct Asked
    {
        QString what;
        RequestId id = 0;
        QString clientId;
        QString text;
        Answer answer;
    };

    void takeRequest(RequestId id, QObject *, Answer answer) override { asked.append({u"take"_s, id, {}, {}, answer}); }
    void releaseRequest(RequestId id, QObject *, Answer answer) override
    {
        asked.append({u"release"_s, id, {}, {}, answer});
    }
    void closeRequest(RequestId id, QObject *, Answer answer) override
    {
        asked.append({u"close"_s, id, {}, {}, answer});
    }
    void noteRequest(RequestId id, const QString &clientId, const QString &text, QObject *, Answer answer) override
    {
        asked.append({u"note"_s, id, clientId, text, answer});
    }
    void answerRequest(RequestId id, const QString &clientId, const QString &text, QObject *, Answer answer) override
    {
        asked.append({u"answer"_s, id, clientId, text, answer});
    }
    void fetchClosedRequests(RequestId before, QObject *, Answer answer) override
    {
        asked.append({u"fetch"_s, before, {}, {}, answer});
    }

    QList<Asked> asked;
};

Request request(RequestId id, RequestState state = RequestState::New, OperatorId owner = 0)
{
    Request made;
    made.id = id;
    made.siteId = 1;
    made.visitorId = 100 + id;
    made.name = u"Имя %1"_s.arg(id);
    made.email = u"a%1@example.org"_s.arg(id);
    made.phone = u"+7 900 %1"_s.arg(id);
    made.message = u"Вопрос %1"_s.arg(id);
    made.state = state;
    made.operatorId = owner;
    made.operatorName = owner == samples::Anna ? u"Анна Петрова"_s : owner != 0 ? u"Борис Ким"_s : QString();
    made.createdAt = 1'700'000'000'000 + id;
    made.takenAt = owner != 0 ? made.createdAt + 1 : 0;
    made.closedAt = state == RequestState::Closed ? made.createdAt + 2 : 0;
    return made;
}

ProtocolError error(ErrorCode code)
{
    return {.code = code, .message = {}, .field = {}, .retryAfter = 0};
}

/// The work on requests over a real cache.
struct Ground : ModelGround
{
    Ground()
        : directory(*cache)
        , requests(*cache, asks, visitors, directory, format, samples::Anna)
    {
    }
    void put(const QList<Request> &all)
    {
        write([all](CacheWriter &writer) {
            for (const Request &one : all) {
                writer.putRequest(one);
            }
        });
    }

    RecordingRequests asks;
    VisitorsOnSite visitors;
    Directory directory;
    Requests requests;
};

} // namespace

class RequestsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsByWhoWorksOnThem();
    void narrowsDownByStateSiteAndWords();
    void loadsClosedOnesFromCacheAndServer();
    void takesAndTellsWhoWasQuicker();
    void closesAndUndoes();
    void takesBackWhatWasGivenBack();
    void keepsWhatWasTypedForEach();
    void repeatsANoteUnderTheSameId();
    void answersAndSaysWhen();
    void linksOnlyToSafePlaces();
    void followsTheVisitorAndTheOwner();
};

void RequestsTest::listsByWhoWorksOnThem()
{
    Ground ground;
    RequestListModel &list = *ground.requests.list();
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    ground.put({request(3), request(2, RequestState::Taken, 4), request(1, RequestState::Taken, samples::Anna),
                request(4), request(5, RequestState::Closed, samples::Anna)});
    QCOMPARE(column(list, "requestId"), (QVariantList{3, 4, 1, 2}));
    QCOMPARE(column(list, "owner"),
             (QVariantList{QString(), QString(), u"You work on it"_s, u"Борис Ким works on it"_s}));
    QCOMPARE(list.newCount(), 2);
    QCOMPARE(list.mineCount(), 1);
    QCOMPARE(list.othersCount(), 1);
    QCOMPARE(list.closedCount(), 1);
    QCOMPARE(list.sectionTitle(value(list, 2, "section").toString()), u"Mine"_s);
    QSignalSpy counts(&list, &RequestListModel::countsChanged);
    ground.put({request(3, RequestState::Taken, 4)});
    QCOMPARE(column(list, "requestId"), (QVariantList{4, 1, 2, 3}));
    QVERIFY(!counts.isEmpty());
    QCOMPARE(list.newCount(), 1);
}

void RequestsTest::narrowsDownByStateSiteAndWords()
{
    Ground ground;
    RequestListModel &list = *ground.requests.list();
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Request blog = request(6);
    blog.siteId = 2;
    blog.name.clear();
    ground.put({request(1), request(2, RequestState::Taken, 4), request(3, RequestState::Taken, samples::Anna), blog});
    list.setShow(RequestListModel::Mine);
    QCOMPARE(column(list, "requestId"), (QVariantList{3}));
    list.setShow(RequestListModel::Others);
    QCOMPARE(column(list, "requestId"), (QVariantList{2}));
    list.setShow(RequestListModel::New);
    QCOMPARE(column(list, "requestId"), (QVariantList{1, 6}));
    list.setSite(2);
    QCOMPARE(column(list, "name"), (QVariantList{u"Guest 106"_s}));
    list.setSite(0);
    list.setShow(RequestListModel::Open);
    for (const QString &words : {u"имя 2"_s, u"A2@EXAMPLE"_s, u"900 2"_s, u"вопрос 2"_s}) {
        list.setFind(words);
        QCOMPARE(column(list, "requestId"), (QVariantList{2}));
    }
}

void RequestsTest::loadsClosedOnesFromCacheAndServer()
{
    Ground ground;
    RequestListModel &list = *ground.requests.list();
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<Request> closed;
    for (RequestId id = 101; id <= 100 + RequestStore::PageSize + 10; ++id) {
        closed.append(request(id, RequestState::Closed, 4));
    }
    ModelGround &base = ground;
    base.write([closed](CacheWriter &writer) {
        for (const Request &one : closed) {
            writer.putRequest(one);
        }
    });
    Requests fresh(*ground.cache, ground.asks, ground.visitors, ground.directory, ground.format, samples::Anna);
    RequestListModel &later = *fresh.list();
    QAbstractItemModelTester second(&later, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(!later.canFetchMore({}));
    later.setShow(RequestListModel::Closed);
    QTRY_COMPARE(later.count(), RequestStore::PageSize);
    QCOMPARE(value(later, 0, "requestId"), 100 + RequestStore::PageSize + 10); // the last first
    QTRY_VERIFY(later.canFetchMore({}));
    later.fetchMore({});
    QTRY_COMPARE(later.count(), RequestStore::PageSize + 10);
    QTRY_VERIFY(later.canFetchMore({}));
    later.fetchMore({});
    QTRY_COMPARE(ground.asks.asked.size(), 1);
    QCOMPARE(ground.asks.asked.first().id, 101);
    QVERIFY(later.isLoading());
    ground.put({request(9, RequestState::Closed, 4)}); // what the server had
    ground.asks.asked.first().answer({});
    QTRY_COMPARE(later.count(), RequestStore::PageSize + 11);
    QTRY_VERIFY(!later.isLoading());
    later.fetchMore({});
    QTRY_COMPARE(ground.asks.asked.size(), 2);
    ground.asks.asked.last().answer({}); // nothing older
    QTRY_VERIFY(!later.isLoading());
    QVERIFY(!later.canFetchMore({}));
}

void RequestsTest::takesAndTellsWhoWasQuicker()
{
    Ground ground;
    ground.put({request(1)});
    ground.requests.open(1);
    OpenRequest &open = *ground.requests.current();
    QVERIFY(open.canTake() && !open.canRelease());
    open.setNote(u"позвонить"_s);
    open.take();
    QVERIFY(open.isBusy());
    ground.put({request(1, RequestState::Taken, 4)});
    ground.asks.asked.last().answer(error(ErrorCode::Conflict));
    QVERIFY(!open.isBusy());
    QCOMPARE(open.problem(), u"Борис Ким was quicker and works on this request. What you typed is kept"_s);
    QVERIFY(open.stateText().startsWith(u"Борис Ким works on it"_s));
    QCOMPARE(open.note(), u"позвонить"_s);
    QVERIFY(!open.canTake() && !open.canRelease() && !open.canClose() && !open.canAnswer());
    ground.put({request(1)});
    open.take();
    QCOMPARE(open.problem(), QString());
    ground.asks.asked.last().answer(error(ErrorCode::Unavailable));
    QVERIFY(open.problem().startsWith(u"There is no connection"_s));
    ground.put({request(1, RequestState::Taken, samples::Anna)});
    QVERIFY(open.canRelease() && open.canClose());
    open.release();
    QCOMPARE(ground.asks.asked.last().what, u"release"_s);
}

void RequestsTest::closesAndUndoes()
{
    Ground ground;
    Undo undo([] {});
    connect(&ground.requests, &Requests::undoable, &undo, &Undo::offer);
    ground.put({request(1, RequestState::Taken, samples::Anna)});
    ground.requests.open(1);
    OpenRequest &open = *ground.requests.current();
    open.close();
    QCOMPARE(ground.asks.asked.last().what, u"close"_s);
    ground.put({request(1, RequestState::Closed, samples::Anna)});
    QVERIFY(!undo.isPossible()); // not known to be ours yet
    ground.asks.asked.last().answer({});
    QCOMPARE(undo.text(), u"The request of Имя 1 is closed"_s);
    ground.requests.close(); // whatever is looked at meanwhile
    undo.takeBack();
    QVERIFY(!undo.isPossible());
    QCOMPARE(ground.asks.asked.last().what, u"take"_s);
    QCOMPARE(ground.asks.asked.last().id, 1);
    ground.put({request(1, RequestState::Taken, samples::Anna)});
    ground.asks.asked.last().answer({});
    ground.requests.open(1);
    QVERIFY(ground.requests.current()->canClose());
}

void RequestsTest::takesBackWhatWasGivenBack()
{
    Ground ground;
    Undo undo([] {});
    connect(&ground.requests, &Requests::undoable, &undo, &Undo::offer);
    QSignalSpy said(&undo, &Undo::message);
    ground.put({request(1, RequestState::Taken, samples::Anna)});
    ground.requests.open(1);
    ground.requests.current()->release();
    ground.asks.asked.last().answer({});
    undo.takeBack();
    QCOMPARE(ground.asks.asked.last().what, u"take"_s);
    ground.asks.asked.last().answer(error(ErrorCode::Conflict)); // a colleague was quicker
    QCOMPARE(said.first().first().toString(), u"This could not be taken back: the server did not accept it"_s);
}

void RequestsTest::keepsWhatWasTypedForEach()
{
    Ground ground;
    ground.put({request(1), request(2)});
    ground.requests.open(1);
    ground.requests.current()->setNote(u"заметка"_s);
    ground.requests.current()->setAnswer(u"ответ"_s);
    const QPointer<OpenRequest> left = ground.requests.current();
    ground.requests.open(2);
    QCOMPARE(ground.requests.current()->note(), QString());
    QTRY_VERIFY(!left);
    ground.requests.close();
    QCOMPARE(ground.requests.current(), nullptr);
    ground.requests.open(1);
    QCOMPARE(ground.requests.current()->note(), u"заметка"_s);
    QCOMPARE(ground.requests.current()->answer(), u"ответ"_s);
    ground.requests.open(77);
    QCOMPARE(ground.requests.current()->requestId(), 1); // there is none
}

void RequestsTest::repeatsANoteUnderTheSameId()
{
    Ground ground;
    ground.put({request(1)});
    ground.requests.open(1);
    OpenRequest &open = *ground.requests.current();
    open.sendNote();
    QVERIFY(ground.asks.asked.isEmpty()); // blank
    open.setNote(u" позвонить "_s);
    open.sendNote();
    const QString first = ground.asks.asked.last().clientId;
    QCOMPARE(ground.asks.asked.last().text, u"позвонить"_s);
    ground.asks.asked.last().answer(error(ErrorCode::Unavailable));
    QVERIFY(!open.noteProblem().isEmpty());
    QCOMPARE(open.note(), u" позвонить "_s);
    open.sendNote();
    QCOMPARE(ground.asks.asked.last().clientId, first);
    ground.asks.asked.last().answer({});
    QCOMPARE(open.note(), QString());
    QCOMPARE(open.noteProblem(), QString());
    open.setNote(QString(Message::MaxText + 3, u'я'));
    open.sendNote();
    QCOMPARE(ground.asks.asked.size(), 2);
    QVERIFY(open.noteProblem().contains(u"too long"_s));
    QCOMPARE(open.note().size(), Message::MaxText + 3);
    open.setNote(u"другое"_s);
    open.sendNote();
    QVERIFY(ground.asks.asked.last().clientId != first);
}

void RequestsTest::answersAndSaysWhen()
{
    Ground ground;
    ground.put({request(1)});
    ground.requests.open(1);
    OpenRequest &open = *ground.requests.current();
    QSignalSpy told(&ground.requests, &Requests::message);
    open.setAnswer(u"Здравствуйте!"_s);
    open.sendAnswer();
    open.setAnswer(u"Здравствуйте! И ещё"_s); // typed while it is on its way
    ground.asks.asked.last().answer({});
    QCOMPARE(open.answer(), u"Здравствуйте! И ещё"_s);
    QCOMPARE(told.last().first(), u"The visitor will read the answer at the next visit"_s);
    Request answered = request(1, RequestState::Taken, samples::Anna);
    answered.answer = u"Здравствуйте!"_s;
    ground.put({answered});
    QCOMPARE(open.waitingAnswer(), u"Здравствуйте!"_s);
    ground.visitors.apply(ModelGround::arrived({ModelGround::visitor(101)}));
    QTRY_VERIFY(open.isVisitorOnline());
    open.sendAnswer();
    ground.asks.asked.last().answer({});
    QCOMPARE(told.last().first(), u"The visitor is being written to"_s);
    QCOMPARE(open.answer(), QString());
}

void RequestsTest::linksOnlyToSafePlaces()
{
    Ground ground;
    Request bad = request(1);
    bad.email = u"a@b.ru?cc=boss@b.ru&body=x"_s;
    bad.pageUrl = u"javascript:alert(1)"_s;
    Request good = request(2);
    good.pageUrl = u"https://shop.example/kettles"_s;
    ground.put({bad, good});
    ground.requests.open(1);
    QVERIFY(!ground.requests.current()->isPageLink());
    QCOMPARE(ground.requests.current()->mailUrl(), QString()); // two addresses are no address
    ground.requests.open(2);
    QVERIFY(ground.requests.current()->isPageLink());
    ground.requests.current()->setAnswer(u"Да & нет"_s);
    QCOMPARE(ground.requests.current()->mailUrl(),
             u"mailto:a2@example.org?body=%D0%94%D0%B0%20%26%20%D0%BD%D0%B5%D1%82"_s);
}

void RequestsTest::followsTheVisitorAndTheOwner()
{
    Ground ground;
    Request one = request(1);
    one.notes = {{.at = 1'700'000'100'000, .operatorId = 4, .operatorName = u"Борис Ким"_s, .text = u"звонил"_s}};
    ground.put({one});
    ground.requests.open(1);
    OpenRequest &open = *ground.requests.current();
    QCOMPARE(open.notes().size(), 1);
    QCOMPARE(open.notes().first().toMap().value(u"author"_s), u"Борис Ким"_s);
    QSignalSpy changed(&open, &OpenRequest::changed);
    ground.visitors.apply(ModelGround::arrived({ModelGround::visitor(500)}));
    QCoreApplication::processEvents();
    QCOMPARE(changed.size(), 0); // somebody else
    ground.write([](CacheWriter &writer) {
        Snapshot snapshot;
        snapshot.position = samples::position(9);
        writer.replaceSnapshot(snapshot);
    });
    QTRY_COMPARE(ground.requests.current(), nullptr); // the server does not show it any more
}

QTEST_GUILESS_MAIN(RequestsTest)
#include "requests_test.moc"
