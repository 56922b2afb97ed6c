// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/frame.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;

class FrameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrites()
    {
        const QJsonObject params{{"text"_L1, u"«Привет» 😀\n\t\\\""_s}, {"n"_L1, qint64(9'007'199'254'740'991)}};
        const Frame request = decodeFrame(encodeRequest(7, u"chat.send"_s, params));
        QVERIFY(std::holds_alternative<RequestFrame>(request));
        QCOMPARE(std::get<RequestFrame>(request).id, 7);
        QCOMPARE(std::get<RequestFrame>(request).method, u"chat.send"_s);
        QCOMPARE(std::get<RequestFrame>(request).params, params);

        const Frame result = decodeFrame(encodeResult(8, params));
        QCOMPARE(std::get<ReplyFrame>(result).id, 8);
        QCOMPARE(std::get<ReplyFrame>(result).result, params);
        QVERIFY(!std::get<ReplyFrame>(result).error);

        const Frame notification = decodeFrame(encodeNotification(u"event"_s, params));
        QCOMPARE(std::get<NotificationFrame>(notification).method, u"event"_s);
        QCOMPARE(std::get<NotificationFrame>(notification).params, params);
    }

    void carriesEveryError()
    {
        for (int code = 0; code <= int(ErrorCode::Unavailable); ++code) {
            const ProtocolError error{
                .code = ErrorCode(code), .message = u"why"_s, .field = u"text"_s, .retryAfter = code};
            const Frame frame = decodeFrame(encodeError(3, error));
            QVERIFY(std::holds_alternative<ReplyFrame>(frame));
            QCOMPARE(std::get<ReplyFrame>(frame).error, error);
        }
    }

    void anErrorToNobodyIsNoReply()
    {
        const Frame frame = decodeFrame(encodeError({}, {}));
        QVERIFY(std::holds_alternative<BadFrame>(frame));
        QVERIFY(!std::get<BadFrame>(frame).id);
    }

    void unknownCodesAreTriedAgainLater()
    {
        QVERIFY(errorFromJson({{"code"_L1, -1}}).code == ErrorCode::Unavailable);
        QVERIFY(errorFromJson({}).code == ErrorCode::Unavailable);
        QVERIFY(errorFromJson({{"code"_L1, u"text"_s}, {"data"_L1, 5}}).code == ErrorCode::Unavailable);
        // A number we do not know with a name that we do.
        QVERIFY(errorFromJson({{"code"_L1, -1}, {"data"_L1, QJsonObject{{"code"_L1, u"conflict"_s}}}}).code ==
                ErrorCode::Conflict);
        QCOMPARE(errorFromJson({{"data"_L1, QJsonObject{{"retryAfter"_L1, -5}}}}).retryAfter, 0);
    }

    void survivesHostileBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("expected");
        const QByteArray good = encodeRequest(1, u"chat.send"_s, {{"text"_L1, u"слово"_s}});
        for (qsizetype length = 0; length < good.size(); length += 5) {
            QTest::addRow("cut at %lld", qlonglong(length)) << good.first(length) << ErrorCode::Parse;
        }
        QTest::newRow("deep arrays") << QByteArray(60'000, '[') << ErrorCode::Parse;
        QTest::newRow("deep objects") << QByteArray("{\"a\":").repeated(10'000) << ErrorCode::Parse;
        QTest::newRow("no UTF-8") << QByteArray("{\"jsonrpc\":\"2.0\",\"method\":\"\xff\xfe\"}") << ErrorCode::Parse;
        QTest::newRow("NUL bytes") << QByteArray(100, '\0') << ErrorCode::Parse;
        QTest::newRow("NUL within") << QByteArray("{\"jsonrpc\":\"2.0\",\0\"method\":\"a\"}", 32) << ErrorCode::Parse;
        QTest::newRow("more behind") << QByteArray(good + good) << ErrorCode::Parse;
        QTest::newRow("a batch") << QByteArray("[" + good + "," + good + "]") << ErrorCode::BadRequest;
        QTest::newRow("empty array") << "[]"_ba << ErrorCode::BadRequest;
        QTest::newRow("not 2.0") << "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"a\"}"_ba << ErrorCode::BadRequest;
        QTest::newRow("version as number") << "{\"jsonrpc\":2.0,\"id\":1,\"method\":\"a\"}"_ba << ErrorCode::BadRequest;
        QTest::newRow("params as array") << "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"a\",\"params\":[1]}"_ba
                                         << ErrorCode::BadRequest;
        QTest::newRow("id as text") << "{\"jsonrpc\":\"2.0\",\"id\":\"1\",\"method\":\"a\"}"_ba
                                    << ErrorCode::BadRequest;
        QTest::newRow("id with a fraction")
            << "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"a\"}"_ba << ErrorCode::BadRequest;
        QTest::newRow("id null") << "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"a\"}"_ba << ErrorCode::BadRequest;
        QTest::newRow("method as number") << "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":5}"_ba << ErrorCode::BadRequest;
        QTest::newRow("nothing in it") << "{\"jsonrpc\":\"2.0\"}"_ba << ErrorCode::BadRequest;
        QTest::newRow("result of text") << "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":\"ok\"}"_ba
                                        << ErrorCode::BadRequest;
        QTest::newRow("error of text") << "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":\"bad\"}"_ba
                                       << ErrorCode::BadRequest;
    }
    void survivesHostileBytes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, expected);
        const Frame frame = decodeFrame(bytes);
        QVERIFY(std::holds_alternative<BadFrame>(frame));
        QVERIFY2(std::get<BadFrame>(frame).error.code == expected, qPrintable(std::get<BadFrame>(frame).error.message));
    }

    void aBadFrameKeepsTheIdItCouldRead()
    {
        const Frame frame = decodeFrame("{\"jsonrpc\":\"2.0\",\"id\":12,\"method\":\"a\",\"params\":5}"_ba);
        QCOMPARE(std::get<BadFrame>(frame).id, std::optional<qint64>(12));
    }

    void hugeNumbersAreNoIds()
    {
        for (const QByteArray &id : {"1e400"_ba, "1e300"_ba, "-1e300"_ba}) {
            const Frame frame = decodeFrame("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":{}}");
            QVERIFY2(std::holds_alternative<BadFrame>(frame), id.constData());
        }
    }

    void readsAFrameOfTheLargestSize()
    {
        QJsonObject params{{"text"_L1, QString()}};
        const qsizetype frameSize = encodeRequest(1, u"chat.send"_s, params).size();
        params["text"_L1] = QString(MaxFrameSize - frameSize, 'x'_L1);
        const QByteArray bytes = encodeRequest(1, u"chat.send"_s, params);
        QCOMPARE(bytes.size(), MaxFrameSize);
        QCOMPARE(std::get<RequestFrame>(decodeFrame(bytes)).params, params);
    }
};

QTEST_GUILESS_MAIN(FrameTest)
#include "frame_test.moc"
