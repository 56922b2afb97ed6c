// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/chat_life.h"
#include "server/store/message_index.h"
#include "server/store/message_search.h"
#include "server/store/migrations.h"
#include "server/store/rooms.h"
#include "server/store/tags.h"
#include "unit/server/company_bench.h"
#include "unit/server/stage.h"

#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

/// `chat.search`: what is found, by whom, part by part.
class TestSearch : public QObject
{
    Q_OBJECT

private slots:
    void wordsAreFoundInAllTheirForms();
    void onlyWhatMayBeReadIsFound();
    void filtersNarrowDown();
    void partsFollowEachOther();
    void fewHitsAmongManyAreFoundPartByPart();
    void whatWasSaidBeforeTheIndexIsFound();
    void theWireSpeaksOfHits();
};

namespace {

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

MessageHits search(CompanyBench &bench, OperatorId who, const MessageSearch &wanted)
{
    return bench.ask<MessageHits>([&](Transaction &transaction) { return searchMessages(transaction, who, wanted); });
}

QStringList found(CompanyBench &bench, OperatorId who, QStringView query, const SearchFilters &filters = {})
{
    QStringList texts;
    const MessageHits hits =
        search(bench, who, {.query = parseSearch(query), .filters = filters, .before = 0, .limit = 50});
    for (const QJsonValue &hit : hits.hits) {
        texts.append(hit["message"_L1]["text"_L1].toString());
    }
    return texts;
}

void answer(CompanyBench &bench, OperatorId who, ChatId chat, const QString &text)
{
    bench.run([&](Transaction &transaction) {
        sendAsOperator(transaction, who, chat, {.clientId = newId(), .text = text}, MessageKind::Message);
    });
}

} // namespace

void TestSearch::wordsAreFoundInAllTheirForms()
{
    CompanyBench bench;
    const OperatorId anna = bench.hire(u"anna"_s);
    const VisitorId visitor = bench.welcome();
    bench.write(visitor, u"Где мой заказ?"_s);
    bench.write(visitor, u"Мой номер 8 (916) 123-45-67"_s);
    bench.write(visitor, u"Зелёные чайники"_s);
    QCOMPARE(found(bench, anna, u"заказами "), QStringList{u"Где мой заказ?"_s});
    QCOMPARE(found(bench, anna, u"зак"), QStringList{u"Где мой заказ?"_s});
    QCOMPARE(found(bench, anna, u"\"мой заказ\""), QStringList{u"Где мой заказ?"_s});
    QCOMPARE(found(bench, anna, u"+79161234567"), QStringList{u"Мой номер 8 (916) 123-45-67"_s});
    QCOMPARE(found(bench, anna, u"зеленый"), QStringList{u"Зелёные чайники"_s});
    QCOMPARE(found(bench, anna, u"мой"), (QStringList{u"Мой номер 8 (916) 123-45-67"_s, u"Где мой заказ?"_s}));
    QCOMPARE(found(bench, anna, u"AND \" ( stems : x"), QStringList());
    QCOMPARE(bench.refusal(), QString());
}

void TestSearch::onlyWhatMayBeReadIsFound()
{
    CompanyBench bench;
    const OperatorId anna = bench.hire(u"anna"_s);
    const OperatorId boris = bench.hire(u"boris"_s);
    const OperatorId vera = bench.hire(u"vera"_s);
    const SiteId other = bench.addSite(u"Другой"_s);
    bench.changeStaff(boris, [](Operator &colleague) { colleague.sites = {1}; });
    bench.write(bench.welcome(1), u"тайна первого сайта"_s);
    bench.write(bench.welcome(other), u"тайна другого сайта"_s);
    bench.run([&](Transaction &transaction) {
        sendToRoom(transaction, anna, directRoom(anna, boris), {.clientId = newId(), .text = u"тайна двоих"_s});
    });
    const QString first = u"тайна первого сайта"_s;
    const QString second = u"тайна другого сайта"_s;
    const QString room = u"тайна двоих"_s;
    QCOMPARE(found(bench, anna, u"тайна"), (QStringList{room, second, first}));
    QCOMPARE(found(bench, boris, u"тайна"), (QStringList{room, first}));
    QCOMPARE(found(bench, vera, u"тайна"), (QStringList{second, first}));
    // Nor does the query itself lead out of what one may read.
    QCOMPARE(found(bench, boris, u"тайна ) OR marks : c"), QStringList());
    QCOMPARE(found(bench, boris, u"тайна", {.site = other}), QStringList());
}

void TestSearch::filtersNarrowDown()
{
    CompanyBench bench;
    const OperatorId anna = bench.hire(u"anna"_s);
    const OperatorId boris = bench.hire(u"boris"_s);
    const ChatId chat = bench.write(bench.welcome(), u"заказ первый"_s);
    QVERIFY(bench.accept(anna, chat));
    bench.now += 1'000;
    answer(bench, anna, chat, u"заказ готов"_s);
    bench.write(bench.welcome(), u"заказ второй"_s);
    const TagId tag = bench.ask<TagId>([&](Transaction &transaction) {
        const TagId made = createTag(transaction, anna, u"Мой тег"_s, u"#112233"_s).id;
        tagChat(transaction, anna, chat, {made}, {});
        return made;
    });
    QVERIFY(tag > 0);
    QCOMPARE(found(bench, anna, u"заказ", {.from = SearchFrom::Me}), QStringList{u"заказ готов"_s});
    QCOMPARE(found(bench, boris, u"заказ", {.from = SearchFrom::Colleague}), QStringList{u"заказ готов"_s});
    QCOMPARE(found(bench, anna, u"заказ", {.from = SearchFrom::Visitor}),
             (QStringList{u"заказ второй"_s, u"заказ первый"_s}));
    QCOMPARE(found(bench, anna, u"заказ", {.tag = tag}), (QStringList{u"заказ готов"_s, u"заказ первый"_s}));
    QCOMPARE(found(bench, anna, u"заказ", {.until = bench.now}), QStringList{u"заказ первый"_s});
    QCOMPARE(found(bench, anna, u"заказ", {.since = bench.now}), (QStringList{u"заказ второй"_s, u"заказ готов"_s}));
    QCOMPARE(found(bench, anna, u"заказ", {.hasFile = true}), QStringList());
    QCOMPARE(found(bench, anna, u"", {.from = SearchFrom::Me}), QStringList{u"заказ готов"_s});
}

void TestSearch::partsFollowEachOther()
{
    CompanyBench bench;
    const OperatorId anna = bench.hire(u"anna"_s);
    const VisitorId visitor = bench.welcome();
    for (int i = 1; i <= 25; ++i) {
        bench.write(visitor, u"заказ номер %1"_s.arg(i));
    }
    QStringList texts;
    MessageSearch wanted{.query = parseSearch(u"заказ"), .filters = {}, .before = 0, .limit = 10};
    for (;;) {
        const MessageHits hits = search(bench, anna, wanted);
        for (const QJsonValue &hit : hits.hits) {
            texts.append(hit["message"_L1]["text"_L1].toString());
            QVERIFY(hit["chat"_L1]["chatId"_L1].toInteger() > 0);
            QVERIFY(!hit["chat"_L1].toObject().contains("lastMessage"_L1));
        }
        if (!hits.more) {
            break;
        }
        wanted.before = hits.before;
    }
    QCOMPARE(texts.size(), 25);
    QCOMPARE(texts.first(), u"заказ номер 25"_s);
    QCOMPARE(texts.last(), u"заказ номер 1"_s);
}

void TestSearch::fewHitsAmongManyAreFoundPartByPart()
{
    CompanyBench bench;
    const OperatorId anna = bench.hire(u"anna"_s);
    const VisitorId visitor = bench.welcome();
    bench.write(visitor, u"заказ давний"_s);
    const Timestamp after = bench.now + 1;
    bench.now += 1'000;
    bench.run([&](Transaction &transaction) {
        const WritingVisitor writing{.id = visitor, .siteId = 1, .pageUrl = {}, .pageTitle = {}};
        for (int i = 0; i < 1'500; ++i) {
            sendAsVisitor(transaction, writing, {.clientId = newId(), .text = u"заказ новый"_s});
        }
    });
    // The index does not know times: so many are looked at, and no more at once.
    MessageSearch wanted{.query = parseSearch(u"заказ"), .filters = {.until = after}, .before = 0, .limit = 10};
    const MessageHits none = search(bench, anna, wanted);
    QVERIFY(none.hits.isEmpty());
    QVERIFY(none.more);
    wanted.before = none.before;
    const MessageHits rest = search(bench, anna, wanted);
    QCOMPARE(rest.hits.size(), 1);
    QVERIFY(!rest.more);
}

void TestSearch::whatWasSaidBeforeTheIndexIsFound()
{
    const QTemporaryDir folder;
    Database database(folder.path());
    migrate(database);
    database.run(u"INSERT INTO sites (id, site_key, name, rules) VALUES (1, 'k', 'Магазин', '{}')"_s);
    database.run(u"DROP TABLE message_words"_s);
    for (int i = 1; i <= 2'500; ++i) {
        database.run(
            u"INSERT INTO messages (chat_id, seq, at, kind, author_kind, author_id, author_name, client_id, text, "
            "system_code, system_params, file_id) VALUES (1, ?, 1, ?, 'visitor', 1, '', '', 'давний заказ', '', '', 0)"_s,
            {i, i % 2 == 0 ? u"message"_s : u"system"_s});
    }
    addMessageIndex(database);
    QCOMPARE(database.run(u"SELECT count(*) FROM message_words WHERE message_words MATCH 'stems : \"заказ\"'"_s)
                 .first()
                 .integer(0),
             1'250);
}

void TestSearch::theWireSpeaksOfHits()
{
    Stage stage;
    QVERIFY2(stage.trouble().isEmpty(), qPrintable(stage.trouble()));
    const auto anna = stage.signIn(u"anna"_s);
    const auto visitor = stage.visit();
    QVERIFY(anna && visitor);
    const ChatId chat = stage.chatWith(*anna, *visitor);
    QVERIFY(chat > 0);
    QVERIFY(anna->call(u"chat.send"_s, sayIn(chat, u"Ваш заказ в пути"_s)).contains("result"_L1));
    const QJsonObject result =
        anna->call(u"chat.search"_s, {{"query"_L1, u"заказом"_s}, {"from"_L1, u"me"_s}})["result"_L1].toObject();
    QCOMPARE(result["hits"_L1].toArray().size(), 1);
    const QJsonObject hit = result["hits"_L1][0].toObject();
    QCOMPARE(hit["message"_L1]["text"_L1].toString(), u"Ваш заказ в пути"_s);
    QCOMPARE(hit["chat"_L1]["chatId"_L1].toInteger(), chat);
    QVERIFY(!result["more"_L1].toBool());
    const auto faultOf = [&](const QJsonObject &params) {
        return anna->call(u"chat.search"_s, params)["error"_L1]["data"_L1]["field"_L1].toString();
    };
    QCOMPARE(faultOf({}), u"query"_s);
    QCOMPARE(faultOf({{"query"_L1, u" \" "_s}}), u"query"_s);
    QCOMPARE(faultOf({{"query"_L1, QString(1'001, u'я')}}), u"query"_s);
    QCOMPARE(faultOf({{"query"_L1, u"x"_s}, {"from"_L1, u"god"_s}}), u"from"_s);
    QCOMPARE(faultOf({{"query"_L1, u"x"_s}, {"limit"_L1, 51}}), u"limit"_s);
    QCOMPARE(WireClient::errorOf(visitor->call(u"chat.search"_s, {{"query"_L1, u"x"_s}})), u"not_found"_s);
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
