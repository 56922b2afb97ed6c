// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/field_reader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;

class FieldReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsGoodFields()
    {
        FieldReader reader({{"text"_L1, u"слово"_s},
                            {"clientId"_L1, u"0b7e2a86-6d3f-4c1e-9a52-7f10c5d1e001"_s},
                            {"id"_L1, 7},
                            {"n"_L1, -3},
                            {"at"_L1, qint64(1'700'000'000'000)},
                            {"flag"_L1, true},
                            {"object"_L1, QJsonObject{{"a"_L1, 1}}},
                            {"texts"_L1, QJsonArray{u"a"_s, u"б"_s}},
                            {"ids"_L1, QJsonArray{1, 2}}});
        QCOMPARE(reader.text("text"_L1, 5), u"слово"_s);
        QCOMPARE(reader.clientId("clientId"_L1), u"0b7e2a86-6d3f-4c1e-9a52-7f10c5d1e001"_s);
        QCOMPARE(reader.id("id"_L1), 7);
        QCOMPARE(reader.integer("n"_L1, -5, 5), -3);
        QCOMPARE(reader.time("at"_L1), 1'700'000'000'000);
        QVERIFY(reader.flag("flag"_L1));
        QCOMPARE(reader.object("object"_L1)["a"_L1].toInt(), 1);
        QCOMPARE(reader.texts("texts"_L1, 2, 1), (QStringList{u"a"_s, u"б"_s}));
        QCOMPARE(reader.ids("ids"_L1), (QList<qint64>{1, 2}));
        QVERIFY(!reader.fault());
    }

    void whatMayBeAbsentMayBeAbsent()
    {
        FieldReader reader(QJsonObject{});
        QCOMPARE(reader.text("text"_L1, 5), QString());
        QCOMPARE(reader.id("id"_L1, FieldReader::Need::Optional), 0);
        QCOMPARE(reader.integer("n"_L1, 1, 5, 4), 4);
        QCOMPARE(reader.time("at"_L1), 0);
        QVERIFY(!reader.flag("flag"_L1));
        QVERIFY(reader.object("object"_L1, FieldReader::Need::Optional).isEmpty());
        QVERIFY(reader.array("array"_L1).isEmpty());
        QVERIFY(reader.texts("texts"_L1, 1, 1).isEmpty());
        QVERIFY(reader.ids("ids"_L1).isEmpty());
        QVERIFY(!reader.fault());
    }

    void aFaultNamesItsField_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("read");
        const QString text = u"text"_s;
        const QString integer = u"integer"_s;
        QTest::newRow("text: absent") << QJsonValue(QJsonValue::Undefined) << text;
        QTest::newRow("text: null") << QJsonValue(QJsonValue::Null) << text;
        QTest::newRow("text: number") << QJsonValue(5) << text;
        QTest::newRow("text: blank") << QJsonValue(u" \n\t"_s) << text;
        QTest::newRow("text: too long") << QJsonValue(u"123456"_s) << text;
        QTest::newRow("text: NUL") << QJsonValue(u"a\0b"_s) << text;
        QTest::newRow("clientId: capitals") << QJsonValue(u"0B7E2A86-6D3F-4C1E-9A52-7F10C5D1E001"_s) << u"clientId"_s;
        QTest::newRow("clientId: braces") << QJsonValue(u"{0b7e2a86-6d3f-4c1e-9a52-7f10c5d1e0}"_s) << u"clientId"_s;
        QTest::newRow("clientId: short") << QJsonValue(u"0b7e2a86"_s) << u"clientId"_s;
        QTest::newRow("clientId: number") << QJsonValue(1) << u"clientId"_s;
        QTest::newRow("id: zero") << QJsonValue(0) << u"id"_s;
        QTest::newRow("id: negative") << QJsonValue(-1) << u"id"_s;
        QTest::newRow("id: text") << QJsonValue(u"1"_s) << u"id"_s;
        QTest::newRow("id: fraction") << QJsonValue(1.5) << u"id"_s;
        QTest::newRow("id: beyond exactness") << QJsonValue(9'007'199'254'740'993.0) << u"id"_s;
        QTest::newRow("integer: infinite") << QJsonValue(1e300) << integer;
        QTest::newRow("integer: too small") << QJsonValue(0) << integer;
        QTest::newRow("integer: too large") << QJsonValue(6) << integer;
        QTest::newRow("integer: bool") << QJsonValue(true) << integer;
        QTest::newRow("time: negative") << QJsonValue(-1) << u"time"_s;
        QTest::newRow("flag: number") << QJsonValue(1) << u"flag"_s;
        QTest::newRow("object: array") << QJsonValue(QJsonArray{}) << u"object"_s;
        QTest::newRow("object: absent") << QJsonValue(QJsonValue::Undefined) << u"object"_s;
        QTest::newRow("array: object") << QJsonValue(QJsonObject{}) << u"array"_s;
        QTest::newRow("texts: number in it") << QJsonValue(QJsonArray{u"a"_s, 1}) << u"texts"_s;
        QTest::newRow("texts: too many") << QJsonValue(QJsonArray{u"a"_s, u"a"_s, u"a"_s}) << u"texts"_s;
        QTest::newRow("texts: too long") << QJsonValue(QJsonArray{u"123456"_s}) << u"texts"_s;
        QTest::newRow("ids: zero in it") << QJsonValue(QJsonArray{1, 0}) << u"ids"_s;
    }
    void aFaultNamesItsField()
    {
        QFETCH(QJsonValue, value);
        QFETCH(QString, read);
        QJsonObject json;
        if (!value.isUndefined()) {
            json["field"_L1] = value;
        }
        FieldReader reader(json, u"outer."_s);
        const auto name = "field"_L1;
        const QHash<QString, std::function<void()>> reads{
            {u"text"_s, [&] { QCOMPARE(reader.text(name, 5, FieldReader::Need::Required), QString()); }},
            {u"clientId"_s, [&] { QCOMPARE(reader.clientId(name), QString()); }},
            {u"id"_s, [&] { QCOMPARE(reader.id(name), 0); }},
            {u"integer"_s, [&] { QCOMPARE(reader.integer(name, 1, 5), 0); }},
            {u"time"_s, [&] { QCOMPARE(reader.time(name), 0); }},
            {u"flag"_s, [&] { QVERIFY(!reader.flag(name)); }},
            {u"object"_s, [&] { QVERIFY(reader.object(name).isEmpty()); }},
            {u"array"_s, [&] { QVERIFY(reader.array(name).isEmpty()); }},
            {u"texts"_s, [&] { QVERIFY(reader.texts(name, 2, 5).isEmpty()); }},
            {u"ids"_s, [&] { QVERIFY(reader.ids(name).isEmpty()); }},
        };
        QVERIFY(reads.contains(read));
        reads[read]();
        QVERIFY(reader.fault());
        QVERIFY(reader.fault()->code == ErrorCode::Invalid);
        QCOMPARE(reader.fault()->field, u"outer.field"_s);
        QVERIFY(!reader.fault()->message.isEmpty());
    }

    void theFirstFaultStays()
    {
        FieldReader reader(QJsonObject{});
        reader.id("one"_L1);
        reader.id("two"_L1);
        QCOMPARE(reader.fault()->field, u"one"_s);
    }
};

QTEST_GUILESS_MAIN(FieldReaderTest)
#include "field_reader_test.moc"
