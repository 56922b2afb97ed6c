// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How many messages a second the server makes durable while many people are connected, and how long each waits, against
// SQLite writing the same rows into the same tables with nothing around it.
//
//     otklik-bench-server_durable [--out FILE] [--size SIZE]
#include "bench/connected_company.h"
#include "bench/figures.h"
#include "bench/raw_database.h"
#include "domain/search_index.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <array>
#include <cstdio>
#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace otklik;
using namespace otklik::bench;

namespace {

constexpr int Operators = 200;
constexpr int Visitors = 5'000;
constexpr int TalksEach = 5;
constexpr auto Warming = 3s;
constexpr auto Measured = 15s;

struct Load
{
    qint64 messages = 0;
    double seconds = 0;
    std::vector<double> waits; ///< milliseconds, each
};

/// Every operator writes the next message, in the next of their talks, when the server has the last one.
class Writers
{
public:
    explicit Writers(ConnectedCompany &company)
        : m_company(company)
    {
        for (const ConnectedCompany::Talk &talk : company.talks()) {
            m_talks[talk.operatorLine].push_back(talk);
        }
        m_clock.start();
    }

    void begin()
    {
        for (const auto &[line, talks] : m_talks) {
            say(talks, 0);
        }
    }
    /// No further ones.
    void end() { m_ending = true; }
    /// From now on what is answered counts.
    void restart()
    {
        m_load = {};
        m_since = m_clock.nsecsElapsed();
    }
    Load load()
    {
        m_load.seconds = double(m_clock.nsecsElapsed() - m_since) / 1e9;
        return m_load;
    }

private:
    using Talks = std::vector<ConnectedCompany::Talk>;

    void say(const Talks &talks, std::size_t turn)
    {
        const qint64 asked = m_clock.nsecsElapsed();
        const QString text =
            u"Добрый день! Да, чайник №%1 есть на складе, привезём завтра с 10 до 14 часов."_s.arg(++m_number);
        m_company.sayAsOperator(talks[turn % talks.size()], text,
                                [this, &talks, turn, asked](const QJsonObject &frame) {
                                    if (!frame.contains("result"_L1)) {
                                        qFatal("a message was refused");
                                    }
                                    ++m_load.messages;
                                    m_load.waits.push_back(double(m_clock.nsecsElapsed() - asked) / 1e6);
                                    if (!m_ending) {
                                        say(talks, turn + 1);
                                    }
                                });
    }

    ConnectedCompany &m_company;
    std::map<int, Talks> m_talks; ///< by operator
    QElapsedTimer m_clock;
    Load m_load;
    qint64 m_since = 0;
    qint64 m_number = 0;
    bool m_ending = false;
};

/// Where a database stood.
struct Marks
{
    qint64 message = 0;
    qint64 event = 0;
    qint64 action = 0;

    static Marks of(RawDatabase &database)
    {
        return {.message = database.number(u"SELECT max(id) FROM messages"_s),
                .event = database.number(u"SELECT max(id) FROM events"_s),
                .action = database.number(u"SELECT max(rowid) FROM actions"_s)};
    }
};

/// Writes the rows that came into @p after behind @p marks into @p before, a group of messages in each commit.
/// @return messages a second; 0 when it failed
double writeRaw(RawDatabase &before, RawDatabase &after, const Marks &marks, std::size_t group)
{
    auto messages = after.rows(u"SELECT * FROM messages WHERE id > %1 ORDER BY id"_s.arg(marks.message));
    auto actions = after.rows(u"SELECT * FROM actions WHERE rowid > %1 ORDER BY rowid"_s.arg(marks.action));
    const auto events = after.rows(u"SELECT * FROM events WHERE id > %1 ORDER BY id"_s.arg(marks.event));
    const auto receivers =
        after.rows(u"SELECT * FROM event_receivers WHERE event_id > %1 ORDER BY event_id"_s.arg(marks.event));
    auto words = after.rows(
        u"SELECT id, text, chat_id, author_id, seq, at FROM messages WHERE id > %1 ORDER BY id"_s.arg(marks.message));
    // The server keeps the newest events of each receiver only (server/store/events.h): where a few operators write
    // that much, the newest messages are taken, as many as there are events.
    for (auto *rows : {&messages, &actions, &words}) {
        if (rows->size() > events.size()) {
            rows->erase(rows->begin(), rows->end() - qsizetype(events.size()));
        }
    }
    if (messages.empty() || messages.size() != actions.size() || messages.size() != events.size() ||
        messages.size() != receivers.size()) {
        std::fprintf(
            stderr,
            "the server wrote other rows than were expected: %zu messages, %zu actions, %zu events, %zu receivers\n",
            messages.size(), actions.size(), events.size(), receivers.size());
        return 0;
    }
    using Inserter = RawDatabase::Inserter;
    Inserter addMessage(before, u"messages"_s, int(messages.front().size()));
    Inserter addAction(before, u"actions"_s, int(actions.front().size()));
    Inserter addEvent(before, u"events"_s, int(events.front().size()));
    Inserter addReceiver(before, u"event_receivers"_s, int(receivers.front().size()));
    RawDatabase::Statement addWords(
        before, u"INSERT INTO message_words (rowid, %1) VALUES (?, ?, ?, ?, ?)"_s.arg(SearchColumns));
    RawDatabase::Statement setChat(before, u"UPDATE chats SET last_seq = ?, last_message_id = ? WHERE id = ?"_s);
    RawDatabase::Statement setOffset(before, u"UPDATE operators SET last_offset = last_offset + 1 WHERE id = ?"_s);
    std::vector<std::array<QByteArray, 3>> indexed;
    for (const auto &row : words) {
        const IndexedText text = indexedText({RawDatabase::textOf(row[1])});
        indexed.push_back({text.stems.toUtf8(), text.words.toUtf8(), text.numbers.toUtf8()});
    }
    QElapsedTimer timer;
    timer.start();
    bool good = true;
    for (std::size_t i = 0; good && i < messages.size(); ++i) {
        good = (i % group != 0 || before.run(u"BEGIN IMMEDIATE"_s)) && addMessage.insert(messages[i]);
        addWords.bind(1, words[i][0]);
        for (std::size_t column = 0; column < indexed[i].size(); ++column) {
            addWords.bind(int(column) + 2, indexed[i][column]);
        }
        addWords.bind(5, QByteArray("c s1 p o1"));
        setChat.bind(1, words[i][4]);
        setChat.bind(2, words[i][0]);
        setChat.bind(3, words[i][2]);
        setOffset.bind(1, words[i][3]);
        good = good && addWords.run() >= 0 && setChat.run() >= 0 && setOffset.run() >= 0 &&
               addEvent.insert(events[i]) && addReceiver.insert(receivers[i]) && addAction.insert(actions[i]);
        if (i % group == group - 1 || i + 1 == messages.size()) {
            good = good && before.run(u"COMMIT"_s);
        }
    }
    return good ? double(messages.size()) / (double(timer.nsecsElapsed()) / 1e9) : 0;
}

bool measure(Figures &figures)
{
    if (figures.size() == Size::Large) {
        return true; // two thousand operators do not fit onto one machine with those who play them
    }
    const int operators = int(figures.scaled(Operators));
    const int visitors = int(figures.scaled(Visitors));
    if (!Crowd::makeRoom(operators + visitors)) {
        std::fprintf(stderr, "the system does not allow that many sockets\n");
        return false;
    }
    test::ServerProcess server;
    if (!makeCompany(server, operators, {u"http://shop.test"_s}) || !server.start()) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(server.errorText()));
        return false;
    }
    ConnectedCompany company(server);
    if (!company.visitorsCome(visitors) || !company.operatorsCome(operators) || !company.begin(TalksEach)) {
        std::fprintf(stderr, "the company did not come together: %s\n", qUtf8Printable(company.error()));
        return false;
    }
    const auto wait = [&company](std::chrono::milliseconds time) {
        const auto end = std::chrono::steady_clock::now() + time;
        return company.crowd().serve(time + 10s, [end] { return std::chrono::steady_clock::now() >= end; });
    };
    wait(5s);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"before.db"_s);
    RawDatabase live(server.dataFolder() + u"/otklik.db"_s);
    const Marks marks = Marks::of(live);
    if (!live.run(u"VACUUM INTO '%1'"_s.arg(copy))) {
        return false;
    }
    Writers writers(company);
    writers.begin();
    if (!wait(Warming)) {
        return false;
    }
    writers.restart();
    if (!wait(Measured)) {
        return false;
    }
    const Load load = writers.load();
    writers.end();
    if (!company.crowd().settle(30s)) {
        return false;
    }
    RawDatabase before(copy);
    // As the server's store has it.
    if (!before.run(u"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 16000"_s)) {
        return false;
    }
    const double raw = writeRaw(before, live, marks, std::size_t(operators));
    if (raw == 0) {
        return false;
    }
    const double perSecond = double(load.messages) / load.seconds;
    figures.add("server_durable_per_s"_L1, perSecond, "messages/s"_L1);
    figures.add("raw_durable_per_s"_L1, raw, "messages/s"_L1);
    figures.add("server_durable_ratio"_L1, perSecond / raw, ""_L1, 0.5, Reach::AtLeast);
    figures.add("server_durable_p50_ms"_L1, median(load.waits), "ms"_L1);
    figures.add("server_durable_p99_ms"_L1, percentile(load.waits, 0.99), "ms"_L1, 100);
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Figures figures(QCoreApplication::arguments());
    return measure(figures) ? figures.finish() : 1;
}
