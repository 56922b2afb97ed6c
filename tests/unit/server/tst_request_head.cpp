// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/web/request_head.h"

#include "domain/file.h"

#include <QTest>
#include <QUuid>

#include <boost/beast/http/verb.hpp>

#include <limits>

using namespace Qt::StringLiterals;
using namespace otklik;

namespace http = boost::beast::http;

/// What is taken out of the head of a request.
class TestRequestHead : public QObject
{
    Q_OBJECT

private slots:
    void uploadSaysWhatItIs();
    void uploadBeyondEveryNumberIsTooLarge_data();
    void uploadBeyondEveryNumberIsTooLarge();
    void onlyAProxyOnThisMachineIsBelieved();
    void visitorsSocketNeedsAnOrigin();
    void fileRequestsAreToldApart();
};

namespace {

constexpr auto Id = "0b6a3b3e-4a0d-4c0e-9e53-0e5b0f4f8c11"_L1;

RequestHead headOf(const char *method, const char *target)
{
    RequestHead head;
    head.method_string(method);
    head.target(target);
    return head;
}

std::variant<UploadRequest, ProtocolError> upload(const QString &query, std::optional<std::uint64_t> length = {})
{
    return uploadRequestOf(QUrlQuery(query), length);
}

} // namespace

void TestRequestHead::uploadSaysWhatItIs()
{
    const auto asked = upload(u"name=%D1%81%D1%87%D1%91%D1%82.pdf&upload="_s + Id + u"&size=100&offset=40"_s, 60);
    const auto *good = std::get_if<UploadRequest>(&asked);
    QVERIFY(good);
    QCOMPARE(good->name, u"счёт.pdf"_s);
    QCOMPARE(good->id, QString(Id));
    QCOMPARE(good->size, 100);
    QCOMPARE(good->offset, 40);
    const auto beyond = upload(u"name=a.pdf&upload="_s + Id + u"&size=100&offset=40"_s, 61);
    QCOMPARE(std::get<ProtocolError>(beyond).field, u"size"_s);
    QCOMPARE(std::get<ProtocolError>(upload(u"name=a.pdf&offset=1"_s)).field, u"offset"_s);
    QCOMPARE(std::get<ProtocolError>(upload(u"name=a.pdf&size=0"_s)).field, u"size"_s);
    QCOMPARE(std::get<ProtocolError>(upload(u"name=a.pdf&size=-1"_s)).field, u"size"_s);
    QCOMPARE(std::get<ProtocolError>(upload(u"name=a.pdf&upload={x}"_s)).field, u"upload"_s);
}

void TestRequestHead::uploadBeyondEveryNumberIsTooLarge_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<quint64>("length");
    constexpr quint64 most = std::numeric_limits<quint64>::max();
    const QString going = u"name=a.txt&upload="_s + Id;
    QTest::newRow("offset") << going + u"&offset=9223372036854775807"_s << quint64(0);
    QTest::newRow("offset and a body") << going + u"&offset=9223372036854775807"_s << quint64(1);
    QTest::newRow("offset and any body") << going + u"&offset=9223372036854775807"_s << most;
    QTest::newRow("offset within a size") << going + u"&size=5&offset=9223372036854775806"_s << quint64(5);
    QTest::newRow("size") << going + u"&size=9223372036854775807"_s << quint64(5);
    QTest::newRow("body") << going << most;
    QTest::newRow("a byte over") << going << quint64(FileInfo::MaxSize + 1);
}

// The sum of an offset and a length once ran over, and was taken for a small number.
void TestRequestHead::uploadBeyondEveryNumberIsTooLarge()
{
    QFETCH(QString, query);
    QFETCH(quint64, length);
    const auto asked = upload(query, length);
    const auto *fault = std::get_if<ProtocolError>(&asked);
    QVERIFY(fault);
    QVERIFY(fault->code == ErrorCode::TooLarge);
}

void TestRequestHead::onlyAProxyOnThisMachineIsBelieved()
{
    RequestHead head = headOf("GET", "/");
    head.set("X-Forwarded-For", "198.51.100.1, 2001:db8::5");
    const auto from = [&](const char *address) {
        return peerInfo(head, boost::asio::ip::make_address(address)).address;
    };
    QCOMPARE(from("127.0.0.1"), u"2001:db8::5"_s);
    QCOMPARE(from("203.0.113.9"), u"203.0.113.9"_s);
    head.set("X-Forwarded-For", "198.51.100.1, <script>");
    QCOMPARE(from("127.0.0.1"), u"127.0.0.1"_s);
}

void TestRequestHead::visitorsSocketNeedsAnOrigin()
{
    RequestHead head = headOf("GET", "/v1/visitor?x=/v1/operator");
    QCOMPARE(std::get<HttpRefusal>(socketAskedFor(head)).status, 400);
    head.set(http::field::sec_websocket_protocol, "chat , otklik.v1");
    QCOMPARE(std::get<HttpRefusal>(socketAskedFor(head)).status, 403);
    head.set(http::field::origin, "null"); // whose it is, the store says
    QCOMPARE(std::get<SocketKind>(socketAskedFor(head)), SocketKind::Visitor);
    head.target("/v1/operator");
    QCOMPARE(std::get<SocketKind>(socketAskedFor(head)), SocketKind::Operator);
    head.target("/v1/operator/");
    QCOMPARE(std::get<HttpRefusal>(socketAskedFor(head)).status, 404);
}

void TestRequestHead::fileRequestsAreToldApart()
{
    using Kind = FileRequest::Kind;
    QCOMPARE(fileRequestOf(headOf("PUT", "/v1/files?name=a.txt")).kind, Kind::Upload);
    QCOMPARE(fileRequestOf(headOf("HEAD", "/v1/files?upload=x")).kind, Kind::Progress);
    QCOMPARE(fileRequestOf(headOf("OPTIONS", "/v1/files/7")).kind, Kind::Preflight);
    const FileRequest download = fileRequestOf(headOf("GET", "/v1/files/7?sign=x"));
    QCOMPARE(download.kind, Kind::Download);
    QCOMPARE(download.file, 7);
    for (const char *target : {"/v1/files/0", "/v1/files/-7", "/v1/files/7/8", "/v1/files/99999999999999999999"}) {
        QCOMPARE(fileRequestOf(headOf("GET", target)).kind, Kind::Unknown);
    }
    QVERIFY(isAboutFiles("/v1/files") && isAboutFiles("/v1/files?x") && isAboutFiles("/v1/files/1"));
    QVERIFY(!isAboutFiles("/v1/filesystem") && !isAboutFiles("/v1/file"));
}

QTEST_GUILESS_MAIN(TestRequestHead)
#include "tst_request_head.moc"
